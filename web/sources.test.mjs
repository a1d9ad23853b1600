// SPDX-License-Identifier: MIT
// What a result cites: in which order, of which kind, and what a step that rests on an answer rests on.
import assert from 'node:assert/strict';
import test from 'node:test';
import { contextOf, hotro, markupOf, page, textOf } from './shown.mjs';

const rules = hotro.rules();
const c = contextOf({ agency: 'it_center', degree: 'none' });
const assessment = page.assessmentOf(c);

test('each source has the kind that the law gives its clause', () => {
  const kinds = Object.fromEntries([...page.sourcesOf(c, assessment)].map(([text, { source }]) => [text, source]));
  assert.equal(kinds['khoản 3 Điều 3 Nghị định số 91/2025/NĐ-CP'], 'text');
  for (const [text, kind] of Object.entries(kinds)) assert.equal(kind, rules.clauses.find((it) => it.citation === text)?.source, text);
  assert.deepEqual([...new Set(Object.values(kinds))].sort(), ['press', 'text']);
  assert.match(textOf(page.sources(c, assessment)), /khoản 3 Điều 3 Nghị định số 91\/2025\/NĐ-CP · văn bản/);
  assert.equal(markupOf(page.ref(c, assessment)), '');
});

test('what an answer says without an amount rests on the first condition of its benefit; all else on its own', () => {
  const [first, second] = rules.clauses.slice(1);
  const [benefit] = rules.benefits;
  const when = [first, second].map(({ id }) => ({ fact: 'agency', values: ['it_center'], clause: id }));
  const asked = { ...c, rules: { ...rules, benefits: [{ ...benefit, when }, { ...benefit, id: 'free', when: [] }] } };
  const groundOf = (step, id = benefit.id) => page.groundOf(asked, { id }, step);
  const said = { source: 'user', citation: 'quyết định' };
  assert.equal(groundOf(said), first);
  assert.equal(groundOf(said, 'free'), said);
  for (const own of [{ ...said, amount: { min: 5, max: 5 } }, { ...said, source: 'text' }, { source: 'text', amount: { min: 5, max: 5 } }])
    assert.equal(groundOf(own), own);
});
