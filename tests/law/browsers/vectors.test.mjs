// SPDX-License-Identifier: MIT
// Every vector, in the built page itself inside each engine; and there the same bytes as the command's.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before, describe as group } from 'node:test';
import { describe, loadVectors, match, namesRevision } from '../../vectors/match.mjs';
import { ENGINES, startEngine } from '../../machine/browsers/engines.mjs';
import { temporaryFolder } from '../../machine/browsers/waiting.mjs';

process.env.HOTRO_HOUSE = 'law';
const { fileAddress, hotro } = await import('../../machine/browsers/site.mjs');

const CASES_A_CALL = 100;
const vectors = loadVectors().filter((it) => !namesRevision(it));
const figures = join(temporaryFolder(), 'figures.json');
const base64 = (text) => Buffer.from(text ?? '').toString('base64');

function byCommand({ caseText, parametersText }) {
  if (parametersText !== null) writeFileSync(figures, parametersText);
  return hotro(['assess', '--json', ...(parametersText === null ? [] : ['--parameters', figures]), '-'], caseText).text.replace(/\n$/, '');
}

/* Bytes, as a text might not survive the way into the page. */
function byPage(cases) {
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return cases.map(([person, parameters]) => window.hotro.assessText(bytes(person), bytes(parameters)));
}

const commandTexts = vectors.map(byCommand);

for (const name of ENGINES)
  group(`${name}: vectors`, () => {
    let engine;
    const texts = [];
    before(async () => {
      engine = await startEngine(name);
      const visit = await engine.open(fileAddress);
      const cases = vectors.map(({ caseText, parametersText }) => [base64(caseText), base64(parametersText)]);
      for (let at = 0; at < cases.length; at += CASES_A_CALL) texts.push(...(await visit.evaluate(byPage, cases.slice(at, at + CASES_A_CALL))));
    });
    after(() => engine?.close());

    vectors.forEach((vector, index) =>
      test(`${name}: ${vector.id}: ${vector.title}`, () => {
        const difference = match(vector.expect, JSON.parse(texts[index]));
        assert.equal(difference, null, difference === null ? '' : describe(difference));
        assert.equal(texts[index], commandTexts[index]);
      }));
  });
