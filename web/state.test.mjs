// SPDX-License-Identifier: MIT
// The state, the order of questions, and the build's own tools.
import assert from 'node:assert/strict';
import test from 'node:test';
import { hotro } from '../wasm/binding.mjs';
import { imported } from './source.mjs';
import { shortened } from './templates.mjs';

const { initial, next, returned } = await imported('state.ts');
const flow = await imported('flow.ts');
const { moneyOf } = await imported('money.ts');
const rules = hotro.rules();

test('back keeps answers', () => {
  const asked = next(initial('vi'), { type: 'go', place: { screen: 'question', fact: 'agency' } });
  const answered = next(asked, { type: 'answer', values: { agency: 'it_center' }, skipped: [], place: { screen: 'question', fact: 'position' } });
  const back = returned(answered, asked);
  assert.deepEqual(back.place, asked.place);
  assert.equal(back.depth, asked.depth);
  assert.equal(back.answers.agency, 'it_center');
});

test('an answer takes back a "not known", and the other way round', () => {
  const place = { screen: 'check' };
  const skipped = next(initial('vi'), { type: 'answer', values: { degree: null }, skipped: ['degree'], place });
  assert.deepEqual(skipped.skipped, ['degree']);
  const answered = next(skipped, { type: 'answer', values: { degree: 'master' }, skipped: [], place });
  assert.deepEqual([answered.skipped, answered.answers], [[], { degree: 'master' }]);
  assert.deepEqual(next(answered, { type: 'answer', values: { degree: null }, skipped: ['degree'], place }).answers, {});
});

test('benefits that begin with the same fact are one topic', () => {
  assert.deepEqual(flow.topicsOf(rules).map((topic) => topic.benefits.map((benefit) => benefit.id)), [
    ['national_monthly', 'province_monthly'], ['postgraduate'], ['attraction_once', 'attraction_monthly', 'attraction_rent'],
  ]);
});

test('what is behind a gate is kept, but not part of the case while the gate is closed', () => {
  const answers = { attracted_from: '2026-01-01', attraction_once: 1000000 };
  assert.deepEqual(flow.caseOf(rules, answers), {});
  assert.deepEqual(flow.caseOf(rules, { ...answers, attracted: true }), { attracted: true, attracted_from: '2026-01-01', attraction_once: 1000000 });
});

test('only facts of the chosen topics are asked, until none is left', () => {
  const values = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01' };
  let state = { ...initial('vi'), topics: ['duty_from'] };
  const asked = [];
  for (;;) {
    const place = flow.placeAfter(rules, state, hotro.assess(flow.caseOf(rules, state.answers)), undefined);
    if (place.fact === undefined) {
      assert.equal(place.screen, 'check');
      break;
    }
    asked.push(place.fact);
    state = next(state, { type: 'answer', values: { [place.fact]: values[place.fact] }, skipped: [], place });
  }
  assert.deepEqual(asked.sort(), Object.keys(values).sort());
});

test('facts that have a default are asked together', () => {
  assert.deepEqual(flow.basicsOf(rules, []).map((fact) => fact.id), ['duty_to', 'interruptions', 'attracted']);
  assert.deepEqual(flow.basicsOf(rules, ['graduated_on']).map((fact) => fact.id), []);
});

test('the command quotes what needs it', () => {
  const person = { agency: 'it_center', interruptions: [{ from: '2026-03-10', to: '2026-04-09', reason: 'unpaid_leave' }], it_field: true, until: '2026-12-31' };
  assert.equal(flow.commandOf(person, false), 'hotro assess --agency it_center --interruptions "2026-03-10/2026-04-09 unpaid_leave" --it-field yes --until 2026-12-31');
});

test('the years of the picture add up to the benefits', () => {
  const result = hotro.assess({
    agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-08-20', degree: 'master', it_field: true, sent_for_training: true,
    graduated_on: '2026-06-30', central_funding: 'none', priority_group: false,
  });
  const money = moneyOf(rules, result);
  const total = (kind) => result.benefits.filter((benefit) => benefit.kind === kind).reduce((sum, benefit) => sum + benefit.total.min, 0);
  assert.equal(money.monthly, total('monthly'));
  assert.equal(money.once, total('once'));
  assert.equal(money.years.reduce((sum, year) => sum + year.monthly + year.once.reduce((part, it) => part + it.benefit.total.min, 0), 0), result.total.min);
  assert.equal(money.highest, 8000000);
});

test('only white space of templates is shortened', () => {
  assert.equal(shortened('const a = html`<p>\n   ${b ? `x\n  y` : "`\n"}\n</p>`; // `\n const c = /[`"]/;'), 'const a = html`<p> ${b ? `x\n  y` : "`\n"} </p>`; // `\n const c = /[`"]/;');
});
