// SPDX-License-Identifier: MIT
// The state, the order of questions, and the build's own tools.
import assert from 'node:assert/strict';
import test from 'node:test';
import { hotro } from '../tests/machine/module.mjs';
import { imported } from './source.mjs';
import { shortened } from './templates.mjs';

const { initial, left, next, resumed, returned } = await imported('state.ts');
const flow = await imported('flow.ts');
const rules = hotro.rules();
const said = (answers, topics = [], skipped = []) => ({ answers, topics, skipped });

test('back keeps answers', () => {
  const asked = next(initial('vi'), { type: 'go', place: { screen: 'question', fact: 'agency' } });
  const answered = next(asked,
    { type: 'answer', values: { agency: 'it_center' }, skipped: [], place: { screen: 'question', fact: 'position' } });
  const back = returned(answered, asked);
  assert.deepEqual(back.place, asked.place);
  assert.equal(back.depth, asked.depth);
  assert.equal(back.answers.agency, 'it_center');
});

test('what is left behind in the history holds no answers; a page that begins there begins anew', () => {
  const answered = next(initial('vi'), { type: 'answer', values: { agency: 'it_center' }, skipped: [], place: { screen: 'result' } });
  const behind = left(answered, 'change-agency', 120);
  assert.ok(!JSON.stringify(behind).includes('it_center'));
  assert.deepEqual([resumed(behind).answers, resumed(behind).place, resumed(behind).depth], [{}, { screen: 'start' }, 1]);
  assert.deepEqual(resumed(answered), answered);
});

test('after the answers were cleared, or others opened, the places before are the start', () => {
  const answered = next(next(initial('vi'), { type: 'go', place: { screen: 'question', fact: 'agency' } }),
    { type: 'answer', values: { agency: 'it_center' }, skipped: [], place: { screen: 'result' } });
  for (const action of [{ type: 'clear' },
    { type: 'open', answers: { degree: 'master' }, skipped: [], parameters: [], opened: { revision: 'x', differs: false } }]) {
    const then = next(answered, action);
    const back = returned(then, left(answered, '', 0));
    assert.deepEqual(back.place, { screen: 'start' });
    assert.deepEqual(back.answers, then.answers);
  }
});

test('to clear or to open is a step, and what is answered then a run of its own; so is what a page begins anew', () => {
  const counts = ({ depth, run }) => [depth, run];
  const begun = initial('vi');
  const open = { type: 'open', topics: [], answers: {}, skipped: [], parameters: [], opened: { revision: 'x', differs: false } };
  const [cleared, opened] = [next(begun, { type: 'clear' }), next(begun, open)];
  assert.deepEqual([begun, cleared, opened].map(counts), [[0, 0], [1, 1], [1, 1]]);
  assert.deepEqual([next(opened, { type: 'clear' }), next(cleared, open)].map(counts), [[2, 2], [2, 2]]);
  assert.deepEqual(counts(resumed(left(opened, '', 0))), [1, 2]);
});

test('back from the rules the last place of the estimate is still remembered; back from a question it is that', () => {
  const asked = next(initial('vi'), { type: 'go', place: { screen: 'question', fact: 'agency' } });
  const law = next(asked, { type: 'go', place: { screen: 'law' } });
  assert.deepEqual(returned(law, asked).last, asked.place);
  assert.deepEqual(returned(asked, initial('vi')).last, asked.place);
});

test('the last place of the estimate is remembered while one looks at the rules', () => {
  const asked = next(initial('vi'), { type: 'go', place: { screen: 'question', fact: 'agency' } });
  const law = next(asked, { type: 'go', place: { screen: 'law' } });
  assert.deepEqual(law.last, asked.place);
  assert.deepEqual(next(law, { type: 'go', place: { screen: 'staff' } }).last, asked.place);
  assert.equal(next(law, { type: 'clear' }).last, null);
});

test('an answer takes back a "not known", and the other way round', () => {
  const place = { screen: 'result' };
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
  assert.deepEqual(flow.caseOf(rules, said(answers)), {});
  assert.deepEqual(flow.caseOf(rules, said({ ...answers, attracted: true })),
    { attracted: true, attracted_from: '2026-01-01', attraction_once: 1000000 });
});

test('a yes/no fact with a default that opens nothing closes nothing: questions come to an end', () => {
  const more = structuredClone(rules);
  more.facts.push({ ...more.facts.find((fact) => fact.kind === 'yes_no'), id: 'seconded', default: false });
  more.benefits[0].when.push({ ...more.benefits[0].when[0], fact: 'seconded', values: [false] });
  assert.deepEqual(flow.gatesOf(more).map((gate) => gate.fact.id), flow.gatesOf(rules).map((gate) => gate.fact.id));
  assert.equal(flow.gatesOf(rules), flow.gatesOf(rules), 'found once');
  const values = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01' };
  let state = { ...initial('vi'), topics: ['duty_from'] };
  const asked = [];
  for (let place = {}; place.screen !== 'result'; state = next(state,
    { type: 'answer', values: { [place.fact]: values[place.fact] ?? null }, skipped: place.fact in values ? [] : [place.fact], place })) {
    place = flow.placeAfter(more, state, hotro.assess(flow.caseOf(more, state)), undefined);
    assert.ok(!asked.includes(place.fact), `${place.fact} is asked again`);
    asked.push(place.fact);
  }
  assert.deepEqual(flow.caseOf(more, state), values);
});

test('what the core says is not said by the page too', async () => {
  const { words } = await imported('words.ts');
  const cores = new Set(Object.values(rules.words).flatMap(({ vi, en }) => [vi, en]).map((text) => text.toLowerCase()));
  assert.deepEqual(Object.entries(words)
    .filter(([key, texts]) => key in rules.words || texts.some((text) => cores.has(text.toLowerCase()))), []);
});

test('what was answered of a topic that is not chosen is kept, but not part of the case', () => {
  const answers = { agency: 'it_center', duty: 'full_time', it_field: true,
    interruptions: [{ from: '2026-01-01', to: '2026-03-01', reason: 'unpaid_leave' }], until: '2027-01-01', partial_month: 'majority_50' };
  assert.deepEqual(Object.keys(flow.caseOf(rules, said(answers, ['graduated_on']))), ['agency', 'it_field', 'until', 'partial_month']);
  assert.deepEqual(Object.keys(flow.caseOf(rules, said(answers, ['duty_from']))),
    ['agency', 'duty', 'interruptions', 'until', 'partial_month']);
});

for (const topics of [['duty_from'], ['graduated_on'], ['attracted_from'], ['duty_from', 'graduated_on'], ['duty_from', 'attracted_from'],
  ['graduated_on', 'attracted_from']])
  test(`with ${topics.join(' and ')} chosen the figures are those of the benefits chosen`, () => {
    const cases = [
      {}, { agency: 'science_department' }, { agency: 'outside' }, { position: 'civil_servant' },
        { attracted: true, attraction_once: 500_000_000, attracted_from: '2025-10-01' },
      { agency: 'it_center', position: 'public_employee', duty: 'full_time', duty_from: '2025-09-01', it_field: true, degree: 'doctorate',
        graduated_on: '2026-06-30' },
    ];
    for (const answers of cases) {
      const person = flow.caseOf(rules, said(answers, topics));
      const [all, some] = [hotro.assess(person), hotro.assess({ ...flow.askedBy(rules, topics), ...person })];
      const asked = new Set(flow.chosen(rules, topics).map((benefit) => benefit.id));
      for (const [index, benefit] of some.benefits.entries()) {
        if (asked.has(benefit.id)) assert.deepEqual(benefit, all.benefits[index]);
        else assert.deepEqual(benefit, { id: benefit.id, kind: benefit.kind, status: 'not_asked' });
      }
      const facts = flow.factsOf(flow.chosen(rules, topics));
      for (const fact of some.missing) assert.ok(facts.has(fact), `${fact} is missing, but not asked about`);
    }
  });

test('what only a later version looks at is asked about too, and opens a benefit', () => {
  const other = structuredClone(rules);
  const [national] = other.benefits;
  const row = { name: national.name, clause: national.clause, when: [{ fact: 'it_field', values: [true], clause: national.clause }] };
  assert.ok(!flow.factsOf([national]).has('degree') && !flow.factsOf([national]).has('it_field'));
  national.versions = [{ from: '2027-01-01', clause: national.clause, tables: [{ kind: 'figure', name: national.name, rows: [row] }],
    when: [['degree', 'master'], ['attracted', true]].map(([fact, value]) => ({ fact, values: [value], clause: national.clause })) }];
  const facts = flow.factsOf([national]);
  assert.ok(facts.has('degree') && facts.has('it_field') && facts.has('duty'));
  const gate = (of) => flow.gatesOf(of).find(({ fact }) => fact.id === 'attracted').benefits.map(({ id }) => id);
  assert.deepEqual(gate(other), ['national_monthly', ...gate(rules)]);
});

/** What is asked of a person who answers with these values and else with "not known". A question that comes back ends it. */
function questionsOf(begun, values) {
  let state = begun;
  const asked = [];
  for (;;) {
    const place = flow.placeAfter(rules, state, hotro.assess({ ...flow.askedBy(rules, state.topics), ...flow.caseOf(rules, state) }),
      undefined);
    if (place.fact === undefined) {
      assert.equal(place.screen, 'result');
      return { asked, state };
    }
    assert.ok(!asked.includes(place.fact), `${place.fact} is asked again after ${asked.join(', ')}`);
    asked.push(place.fact);
    const value = values[place.fact] ?? null;
    state = next(state, { type: 'answer', values: { [place.fact]: value }, skipped: value === null ? [place.fact] : [], place });
  }
}

test('only facts of the chosen topics are asked, each once, until none is left', () => {
  const values = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01' };
  assert.deepEqual(questionsOf({ ...initial('vi'), topics: ['duty_from'] }, values).asked,
    ['agency', 'position', 'duty', 'duty_from', 'interruptions', 'duty_to']);
});

for (const topics of [['duty_from'], ['graduated_on'], ['attracted_from'], ['all']])
  test(`whoever knows nothing is asked each question of ${topics} once`, () => {
    const { asked, state } = questionsOf({ ...initial('vi'), topics }, {});
    assert.ok(asked.length > 0);
    assert.deepEqual([...state.skipped].sort(), [...asked].sort());
  });

for (const [what, answers, skipped] of [['was not answered', {}, []], ['is not known', {}, ['attracted']],
  ['is not so yet, but wanted to be known', { attracted: 'not_yet' }, []]])
  test(`attraction was ticked, and being recruited ${what}: it is supposed, with no figures, and never 0`, () => {
    const kept = { ...answers, agency: 'science_department', attraction_once: 500_000_000, attracted_from: '2025-10-01' };
    for (const topics of [['attracted_from'], ['duty_from', 'attracted_from'], ['all']]) {
      const person = flow.caseOf(rules, said(kept, topics, skipped));
      assert.deepEqual(person, { agency: 'science_department', attracted: true });
      const { once, benefits } = hotro.assess({ ...flow.askedBy(rules, topics), ...person });
      assert.equal(once.max, null);
      assert.deepEqual(benefits.filter((it) => it.id.startsWith('attraction')).map((it) => it.status),
        ['amount_needed', 'amount_needed', 'amount_needed']);
      const { asked } = questionsOf({ ...initial('vi'), answers, skipped, topics }, { agency: 'science_department' });
      const isSaid = Object.keys(answers).length + skipped.length > 0;
      assert.deepEqual(asked.filter((fact) => fact.startsWith('attract')), isSaid ? [] : ['attracted'],
        'figures of a decision that there is not are asked for');
    }
  });

test('attraction was not ticked: nobody is supposed to be recruited; nor where a case was opened that does not say so', () => {
  assert.deepEqual(flow.caseOf(rules, said({}, ['duty_from', 'graduated_on'])), {});
  assert.deepEqual(flow.caseOf(rules, said({}, [])), {});
  assert.deepEqual(flow.caseOf(rules, said({}, [], ['attracted'])), { attracted: true });
});

test('recruited or not, once said, is what was said, with the figures of the decision', () => {
  const decision = { attracted: true, attracted_from: '2025-10-01', attraction_once: 500_000_000 };
  assert.deepEqual(flow.caseOf(rules, said(decision, ['attracted_from'])), decision);
  assert.deepEqual(flow.caseOf(rules, said({ ...decision, attracted: false }, ['all'])), {});
  assert.deepEqual(flow.supposedOf(rules, said({ attracted: false }, ['all'])), []);
});

test('what was answered with its default is kept as an answer, and is no part of the case', () => {
  assert.deepEqual(flow.caseOf(rules,
    said({ duty_to: 'ongoing', interruptions: [], attracted: false, attraction_to: 'ongoing', until: '2030-12-31',
    partial_month: 'actual_days' })), {});
});

test('facts that have a default, of the topics chosen', () => {
  assert.deepEqual(flow.basicsOf(rules, []).map((fact) => fact.id), ['duty_to', 'interruptions', 'attracted']);
  assert.deepEqual(flow.basicsOf(rules, ['graduated_on']).map((fact) => fact.id), []);
});

const STUDIES = 'degree it_field sent_for_training graduated_on central_funding priority_group';
/** What is left to be asked of these answers, with what is missing apart from what has a default. */
const leftOf = (answers, topics, { skipped = [], opened = null } = {}) => {
  const state = { answers, topics, skipped, opened };
  const assessment = hotro.assess({ ...flow.askedBy(rules, topics), ...flow.caseOf(rules, state) });
  const { missing, usual } = flow.questionsLeft(rules, state, assessment);
  return `${missing.join(' ')} | ${usual.join(' ')}`;
};

test('the simplest first, as the law has them; breaks and whether it has ended at the end', () => {
  assert.equal(leftOf({}, ['duty_from']), 'agency position duty duty_from | interruptions duty_to');
  assert.equal(leftOf({}, ['all']), `agency position duty duty_from ${STUDIES} attracted | interruptions duty_to`);
  assert.equal(leftOf({ attracted: true }, ['attracted_from']),
    'agency attracted_from attraction_once attraction_monthly attraction_rent | attraction_to');
});

test('what cannot change an amount is not asked: breaks where nothing is paid, figures of a decision that there is not', () => {
  const concurrent = { agency: 'science_department', position: 'civil_servant', duty: 'concurrent' };
  assert.equal(leftOf(concurrent, ['duty_from']), ' | ');
  assert.equal(leftOf({ ...concurrent, duty: 'full_time' }, ['duty_from']), 'duty_from | interruptions duty_to');
  assert.equal(leftOf({ agency: 'outside' }, ['attracted_from']), ' | ');
  assert.equal(leftOf({ attracted: false }, ['attracted_from']), ' | ');
  assert.equal(leftOf({ attracted: 'not_yet' }, ['attracted_from']), 'agency | ');
  assert.equal(leftOf({}, ['graduated_on']), `agency position ${STUDIES} | `);
});

test('what was answered, also with "not known", is not asked again; of a case that was opened its defaults were meant', () => {
  const whole = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01' };
  assert.equal(leftOf({ ...whole, duty_to: 'ongoing', interruptions: [] }, ['duty_from']), ' | ');
  assert.equal(leftOf(whole, ['duty_from'], { skipped: ['interruptions'] }), ' | duty_to');
  assert.equal(leftOf({}, ['attracted_from'], { skipped: ['agency', 'attracted'] }), ' | ');
  assert.equal(leftOf(whole, ['duty_from'], { opened: { revision: 'x', differs: false } }), ' | ');
  assert.equal(leftOf(whole, ['all'], { opened: { revision: 'x', differs: false } }),
    `${STUDIES} | `);
});

test('after a change from the result: what it leaves open is asked, what was not answered before is not', () => {
  const whole = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01' };
  const state = said(whole, ['duty_from']);
  const assessment = hotro.assess({ ...flow.askedBy(rules, state.topics), ...flow.caseOf(rules, state) });
  const after = (then, passed) => flow.placeAfter(rules, state, assessment, then, passed);
  assert.deepEqual(after('result'), { screen: 'question', fact: 'interruptions', then: 'result' });
  assert.deepEqual(after(undefined), { screen: 'question', fact: 'interruptions' });
  assert.deepEqual(after('result', ['interruptions']), { screen: 'question', fact: 'duty_to', then: 'result' });
  assert.deepEqual(after('result', ['interruptions', 'duty_to']), { screen: 'result' });
});

test('a case says which supports it is about where they are not all of them', () => {
  assert.deepEqual(flow.askedBy(rules, ['graduated_on']), { asked: ['postgraduate'] });
  for (const all of [[], ['all'], ['duty_from', 'graduated_on', 'attracted_from']]) assert.deepEqual(flow.askedBy(rules, all), {});
  assert.equal(flow.commandOf({ degree: 'none' }, ['postgraduate'], false), 'hotro assess --asked postgraduate --degree none');
});

test('rules without the first or the last day of the estimate are none', () => {
  assert.deepEqual(flow.limitsOf(rules).map((fact) => fact.id), ['since', 'until']);
  for (const lacking of ['since', 'until'])
    assert.throws(() => flow.limitsOf({ ...rules, facts: rules.facts.filter((fact) => fact.id !== lacking) }), /limits/);
});

test('the command quotes what needs it', () => {
  const person = { agency: 'it_center', interruptions: [{ from: '2026-03-10', to: '2026-04-09', reason: 'unpaid_leave' }], it_field: true,
    until: '2026-12-31' };
  assert.equal(flow.commandOf(person, [], false),
    'hotro assess --agency it_center --interruptions "2026-03-10/2026-04-09 unpaid_leave" --it-field yes --until 2026-12-31');
});

test('only white space of templates is shortened', () => {
  assert.equal(shortened('const a = html`<p>\n   ${b ? `x\n  y` : "`\n"}\n</p>`; // `\n const c = /[`"]/;'),
    'const a = html`<p> ${b ? `x\n  y` : "`\n"} </p>`; // `\n const c = /[`"]/;');
});

test('between two tags no white space is left where the source has a line break', () => {
  assert.equal(shortened('html`<p>\n  <b>x</b> <i>y</i>\n</p>`'), 'html`<p><b>x</b> <i>y</i></p>`');
});
