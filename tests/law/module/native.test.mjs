// SPDX-License-Identifier: MIT
// The module and the command write the same bytes of random cases and of every vector. The command: HOTRO, or of the newest build.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { runner } from '../../command.mjs';
import { loadVectors, namesRevision } from '../../vectors/match.mjs';
import { randomCase, seeded } from '../model/random.mjs';
import { hotro } from '../module.mjs';

const fc = createRequire(new URL('../../../web/package.json', import.meta.url))('fast-check');
const figures = join(mkdtempSync(join(tmpdir(), 'hotro-')), 'figures.json');
const { command } = runner();

const CASES_A_RUN = 500;
const RUNS = 20;

function run(options, input) {
  const done = spawnSync(command, options, { input, maxBuffer: 1 << 30 });
  assert.ok(done.error === undefined, String(done.error));
  return done.stdout;
}

/* An error of a list says its line in the list; that of a single case none, or the line of its text, here the first. */
const withoutLine = (text) => text
  .replace(/("fact":"[^"]*"|"code":"[^"]*"),"line":\d+/, '$1')
  .replace(/(?<="(?:vi":"Dòng|en":"Line) )\d+(?=, byte )/g, '1');

test(`${CASES_A_RUN * RUNS} random cases`, () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: CASES_A_RUN, maxLength: CASES_A_RUN }), (seeds) => {
      const cases = seeds.map((seed) => JSON.stringify(randomCase(seeded(seed))));
      const lines = run(['batch', '--json'], `${cases.join('\n')}\n`).toString().trimEnd().split('\n');
      assert.equal(lines.length, cases.length);
      cases.forEach((text, index) => assert.equal(withoutLine(lines[index]), hotro.assessText(text), text));
    }),
    { numRuns: RUNS, seed: 57, endOnFailure: true },
  );
});

test('every vector without figures of an office that is a case on one line', () => {
  const isOneLine = (text) => !/[\r\n]/.test(text) && text.length < 65536 && text.trim() !== '';
  const vectors = loadVectors().filter((vector) => vector.parametersText === null && isOneLine(vector.caseText) && !namesRevision(vector));
  assert.ok(vectors.length > 100);
  const lines = run(['batch', '--json'], vectors.map((vector) => `${vector.caseText}\n`).join('')).toString().trimEnd().split('\n');
  vectors.forEach((vector, index) => assert.equal(withoutLine(lines[index]), hotro.assessText(vector.caseText), vector.id));
});

test('every vector with figures of an office', () => {
  const vectors = loadVectors().filter((vector) => vector.parametersText !== null);
  assert.ok(vectors.length > 20);
  for (const vector of vectors) {
    writeFileSync(figures, vector.parametersText);
    const written = spawnSync(command, ['assess', '--json', '--parameters', figures, '-'], { input: vector.caseText });
    assert.equal(written.stdout.toString().trimEnd(), hotro.assessText(vector.caseText, vector.parametersText), vector.id);
  }
});
