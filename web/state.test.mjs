// SPDX-License-Identifier: MIT
// The state, the order of questions, and the build's own tools.
import assert from 'node:assert/strict';
import test from 'node:test';
import { hotro } from '../wasm/binding.mjs';
import { imported } from './source.mjs';
import { shortened } from './templates.mjs';

const { initial, left, next, resumed, returned } = await imported('state.ts');
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

test('what is left behind in the history holds no answers; a page that begins there begins anew', () => {
  const answered = next(initial('vi'), { type: 'answer', values: { agency: 'it_center' }, skipped: [], place: { screen: 'check' } });
  const behind = left(answered, 'change-agency', 120);
  assert.ok(!JSON.stringify(behind).includes('it_center'));
  assert.deepEqual([resumed(behind).answers, resumed(behind).place, resumed(behind).depth], [{}, { screen: 'start' }, 1]);
  assert.deepEqual(resumed(answered), answered);
});

test('after the answers were cleared, or others opened, the places before are the start', () => {
  const answered = next(next(initial('vi'), { type: 'go', place: { screen: 'question', fact: 'agency' } }), { type: 'answer', values: { agency: 'it_center' }, skipped: [], place: { screen: 'check' } });
  for (const action of [{ type: 'clear' }, { type: 'open', answers: { degree: 'master' }, parameters: [], opened: { revision: 'x', differs: false } }]) {
    const then = next(answered, action);
    const back = returned(then, left(answered, '', 0));
    assert.deepEqual(back.place, { screen: 'start' });
    assert.deepEqual(back.answers, then.answers);
  }
});

test('the last place of the estimate is remembered while one looks at the rules', () => {
  const asked = next(initial('vi'), { type: 'go', place: { screen: 'question', fact: 'agency' } });
  const law = next(asked, { type: 'go', place: { screen: 'law' } });
  assert.deepEqual(law.last, asked.place);
  assert.deepEqual(next(law, { type: 'go', place: { screen: 'staff' } }).last, asked.place);
  assert.equal(next(law, { type: 'clear' }).last, null);
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

test('what was answered of a topic that is not chosen is kept, but not part of the case', () => {
  const answers = { agency: 'it_center', duty: 'full_time', it_field: true, interruptions: [{ from: '2026-01-01', to: '2026-03-01', reason: 'unpaid_leave' }], until: '2027-01-01', partial_month: 'majority_50' };
  assert.deepEqual(Object.keys(flow.caseOf(rules, answers, ['graduated_on'])), ['agency', 'it_field', 'until', 'partial_month']);
  assert.deepEqual(Object.keys(flow.caseOf(rules, answers, ['duty_from'])), ['agency', 'duty', 'interruptions', 'until', 'partial_month']);
});

for (const topics of [['duty_from'], ['graduated_on'], ['attracted_from'], ['duty_from', 'graduated_on'], ['duty_from', 'attracted_from'], ['graduated_on', 'attracted_from']])
  test(`with ${topics.join(' and ')} chosen the figures are those of the benefits chosen`, () => {
    const cases = [
      {}, { agency: 'science_department' }, { agency: 'outside' }, { position: 'civil_servant' }, { attracted: true, attraction_once: 500_000_000, attracted_from: '2025-10-01' },
      { agency: 'it_center', position: 'public_employee', duty: 'full_time', duty_from: '2025-09-01', it_field: true, degree: 'doctorate', graduated_on: '2026-06-30' },
    ];
    for (const answers of cases) {
      const person = flow.caseOf(rules, answers, topics);
      const [plain, closed] = [hotro.assess(person), hotro.assess({ ...person, ...flow.closing(rules, topics) })];
      const asked = new Set(flow.chosen(rules, topics).map((benefit) => benefit.id));
      for (const [index, benefit] of closed.benefits.entries()) {
        if (asked.has(benefit.id)) assert.deepEqual(benefit, plain.benefits[index]);
        else assert.equal(benefit.status, 'refused', `${benefit.id} is not closed`);
      }
      const facts = flow.factsOf(flow.chosen(rules, topics));
      for (const fact of closed.missing) assert.ok(facts.has(fact), `${fact} is missing, but not asked about`);
    }
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

test('between two tags no white space is left where the source has a line break', () => {
  assert.equal(shortened('html`<p>\n  <b>x</b> <i>y</i>\n</p>`'), 'html`<p><b>x</b> <i>y</i></p>`');
});

test('a range is drawn at its most in the months that are known; what cannot be drawn says why', () => {
  const person = { agency: 'science_department', duty: 'full_time', duty_from: '2025-11-10', until: '2026-02-28', sent_for_training: true };
  const money = moneyOf(rules, hotro.assess(person));
  assert.equal(money.settled, 0);
  assert.deepEqual(money.benefits.map((benefit) => benefit.id), ['national_monthly', 'province_monthly']);
  assert.deepEqual(money.years.map(({ year, months }) => [year, months.map((cells) => cells.reduce((sum, amount) => sum + amount, 0))]), [
    ['2025', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8000000, 8000000]], ['2026', [8000000, 8000000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ]);
  assert.deepEqual(money.missing, [{ id: 'postgraduate', fact: 'graduated_on' }]);
  const dated = moneyOf(rules, hotro.assess({ ...person, graduated_on: '2026-01-15' }));
  assert.deepEqual(dated.years.flatMap((year) => year.once.map((it) => [it.id, it.month])), [['postgraduate', '2026-01']]);
});
