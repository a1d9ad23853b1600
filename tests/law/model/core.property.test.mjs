// SPDX-License-Identifier: MIT
// The core, in the module and in the command, against the model: random complete and incomplete cases, interruptions, parameter files.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { hotro as module } from '../module.mjs';
import { runner } from '../../command.mjs';
import { anyInput, fc, inOrder } from './arbitrary.mjs';
import { assess } from './model.mjs';
import { normative } from './normative.mjs';

const { command } = runner();
const RUNS = Number(process.env.HOTRO_CASES ?? (process.env.HOTRO_FULL ? 1_000_000 : 20_000));
const SEED = Number(process.env.HOTRO_SEED ?? 57);
const CHUNK = 5_000;
// Each parameter file is a run of the command: of ten files one is run.
const FILES_A_RUN = 10;

const folder = mkdtempSync(join(tmpdir(), 'hotro-'));
after(() => rmSync(folder, { recursive: true }));

const textOf = (value) => (value === undefined ? '' : JSON.stringify(value));

/** The vector that a difference shrank to; `expect` is the model's. To be worked out by hand before it is kept. */
const vectorOf = (input, expect) =>
  JSON.stringify({
    id: 'model-difference',
    title: '',
    source: '',
    case: inOrder(input.case),
    ...(input.parameters && { parameters: input.parameters }),
    expect,
  });

/** What the command writes for each input, in their order; inputs with one parameter file share a run. Undefined: not run. */
function commandTexts(inputs) {
  const texts = inputs.map(() => undefined);
  let files = 0;
  for (const [file, indexes] of byFile(inputs)) {
    const options = ['batch', '--json'];
    if (file !== '') {
      files += 1;
      if (files % FILES_A_RUN !== 0) continue;
      writeFileSync(join(folder, 'parameters.json'), file);
      options.push('--parameters', join(folder, 'parameters.json'));
    }
    const { stdout, status } = spawnSync(command, options, { input: indexes.map((index) => `${JSON.stringify(inputs[index].case)}\n`).join(''), maxBuffer: 1 << 30, encoding: 'utf8' });
    // A bad parameter file is one error for all; it says no line.
    const lines = status === 2 ? indexes.map(() => stdout.trimEnd()) : stdout.trimEnd().split('\n');
    assert.equal(lines.length, indexes.length);
    indexes.forEach((index, place) => {
      texts[index] = lines[place].replace(/("fact":"[^"]*"|"code":"[^"]*"),"line":\d+/, '$1');
    });
  }
  return texts;
}

/** Indexes of inputs by the text of their parameter file. */
function byFile(inputs) {
  const files = new Map();
  inputs.forEach(({ parameters }, index) => {
    const file = textOf(parameters);
    if (!files.has(file)) files.set(file, []);
    files.get(file).push(index);
  });
  return files;
}

/** Fails with the place of the first difference: an assessment is long. */
function sameText(text, expected, input) {
  if (text === expected) return;
  let at = 0;
  while (text[at] === expected[at]) at += 1;
  const around = (whole) => whole.slice(Math.max(0, at - 80), at + 80);
  assert.fail(`command:  …${around(text)}…\nmodule: …${around(expected)}…\n${JSON.stringify(input)}`);
}

function checkModule(input) {
  const text = module.assessText(JSON.stringify(input.case), textOf(input.parameters));
  const expect = assess(input.case, input.parameters ?? null);
  assert.deepEqual(normative(JSON.parse(text)), normative(expect), `\n${vectorOf(input, normative(expect))}\n`);
  return text;
}

test(`${RUNS} cases: the module as the model, the command as the module`, (t) => {
  const seen = { command: 0, error: 0, complete: 0, parameters: 0, interruptions: 0, paid: 0 };
  for (let done = 0; done < RUNS; done += CHUNK) {
    const inputs = [];
    const written = [];
    const collect = (input) => {
      const text = checkModule(input);
      inputs.push(input);
      written.push(text);
    };
    fc.assert(fc.property(anyInput, collect), { numRuns: Math.min(CHUNK, RUNS - done), seed: SEED + done });
    commandTexts(inputs).forEach((text, index) => {
      if (text === undefined) return;
      sameText(text, written[index], inputs[index]);
      seen.command += 1;
    });
    written.forEach((text, index) => {
      seen.error += text.startsWith('{"error"');
      seen.complete += text.includes('"missing":[]');
      seen.parameters += inputs[index].parameters !== undefined;
      seen.interruptions += (inputs[index].case.interruptions ?? []).length > 0;
      seen.paid += text.includes('"status":"granted"');
    });
  }
  t.diagnostic(`${RUNS} compared: ${JSON.stringify(seen)}`);
  for (const [kind, count] of Object.entries(seen)) assert.ok(count > RUNS / 50, `${kind}: only ${count}`);
});
