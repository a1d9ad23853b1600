// SPDX-License-Identifier: MIT
// The model against amounts worked out by hand, and against plainer ways to the same answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, dayText, endOfOneMonth } from './calendar.mjs';
import { BENEFITS, Law, roundHalfUp, takenOut } from './benefits.mjs';
import { nodeOf } from './json.mjs';
import { CHOICES, FACT, READINGS } from './law.mjs';
import { assess, assessLine, assessText } from './model.mjs';
import { readCase, readParameters } from './reader.mjs';
import { randomCase, randomInput, seeded } from './random.mjs';

const CIVIL_SERVANT = { agency: 'science_department', position: 'civil_servant', duty: 'full_time' };
const DOCTOR = {
  agency: 'information_center',
  position: 'civil_servant',
  degree: 'doctorate',
  it_field: true,
  sent_for_training: true,
  graduated_on: '2026-06-30',
  central_funding: 'none',
  priority_group: false,
};
const ATTRACTED = { agency: 'science_department', attracted: true, attracted_from: '2026-01-10', attraction_to: '2026-03-31' };
const exactly = (amount) => ({ min: amount, max: amount });
const benefit = (assessment, id) => assessment.benefits.find((item) => item.id === id);
const totalOf = (facts, id, rows = null) => benefit(assess(facts, rows), id).total;
const unmetOf = (facts, id, rows = null) => benefit(assess(facts, rows), id).unmet;
const row = (name, from, value) => ({ name, from, value, citation: 'Quyết định số 1' });

test('example 1: twelve full months', () => {
  const assessment = assess({ ...CIVIL_SERVANT, duty_from: '2025-09-01', until: '2026-08-31' });
  assert.deepEqual(benefit(assessment, 'national_monthly').total, exactly(60_000_000));
  assert.deepEqual(benefit(assessment, 'province_monthly').total, exactly(36_000_000));
  assert.equal(benefit(assessment, 'national_monthly').months.length, 12);
  assert.deepEqual(assessment.monthly, { ...exactly(8_000_000), month: '2026-08' });
});

test('example 2: 17 of 31 days', () => {
  const august = { ...CIVIL_SERVANT, duty_from: '2025-08-15', until: '2025-08-31' };
  const days = assess({ ...august, degree: 'none' });
  assert.deepEqual(benefit(days, 'national_monthly').total, exactly(2_741_935));
  assert.deepEqual(benefit(days, 'province_monthly').total, exactly(1_645_161));
  assert.deepEqual(days.total, exactly(2_741_935 + 1_645_161));
  assert.deepEqual(days.alternatives, [
    { reading: 'partial_month', value: 'half_month_15', total: exactly(8_000_000) },
    { reading: 'partial_month', value: 'majority_50', total: exactly(8_000_000) },
  ]);
  for (const partial_month of ['half_month_15', 'majority_50']) {
    const whole = assess({ ...august, partial_month });
    assert.deepEqual(benefit(whole, 'national_monthly').total, exactly(5_000_000));
    assert.deepEqual(benefit(whole, 'province_monthly').total, exactly(3_000_000));
  }
  assert.deepEqual(totalOf({ ...august, duty_from: '2025-08-18', partial_month: 'half_month_15' }, 'national_monthly'), exactly(2_500_000));
  assert.deepEqual(totalOf({ ...august, duty_from: '2025-08-17', partial_month: 'half_month_15' }, 'national_monthly'), exactly(5_000_000));
  const minority = assess({ ...august, duty_from: '2025-08-17', partial_month: 'majority_50' });
  assert.deepEqual(benefit(minority, 'national_monthly').total, exactly(0));
  assert.deepEqual(benefit(minority, 'national_monthly').unmet, []);
});

test('example 3: postgraduate', () => {
  assert.deepEqual(totalOf(DOCTOR, 'postgraduate'), exactly(400_000_000));
  assert.equal(benefit(assess(DOCTOR), 'postgraduate').month, '2026-06');
  assert.deepEqual(totalOf({ ...DOCTOR, priority_group: true }, 'postgraduate'), exactly(600_000_000));
  const partial = { ...DOCTOR, priority_group: true, central_funding: 'partial' };
  assert.deepEqual(totalOf(partial, 'postgraduate'), exactly(150_000_000));
  assert.deepEqual(totalOf({ ...partial, uplift_on_partial: 'no' }, 'postgraduate'), exactly(100_000_000));
  const { priority_group, ...unsaid } = DOCTOR;
  assert.equal(priority_group, false);
  const assessment = assess({ ...unsaid, duty: 'none' });
  assert.deepEqual(benefit(assessment, 'postgraduate').total, { min: 400_000_000, max: 600_000_000 });
  assert.equal(benefit(assessment, 'postgraduate').status, 'granted');
  assert.deepEqual(assessment.missing, ['priority_group']);
});

test('example 4: tier B names công chức only', () => {
  const facts = { agency: 'provincial_administration', position: 'public_employee', duty: 'full_time', duty_from: '2025-09-01' };
  assert.equal(benefit(assess(facts), 'national_monthly').status, 'granted');
  assert.deepEqual(totalOf(facts, 'province_monthly'), exactly(0));
  // Another agency would do as well; position stands later.
  assert.deepEqual(unmetOf(facts, 'province_monthly'), [{ fact: 'position', needs: ['civil_servant'] }]);
});

test('example 5: unpaid leave of a month', () => {
  const spring = { ...CIVIL_SERVANT, duty_from: '2025-09-01', since: '2026-03-01', until: '2026-04-30' };
  const leave = (to) => ({ ...spring, interruptions: [{ from: '2026-03-10', to, reason: 'unpaid_leave' }] });
  assert.deepEqual(totalOf(leave('2026-04-08'), 'national_monthly'), exactly(10_000_000));
  assert.deepEqual(
    benefit(assess(leave('2026-04-09')), 'national_monthly').months.map(({ month, counted, amount }) => [month, counted, amount]),
    [['2026-03', 9, 1_451_613], ['2026-04', 21, 3_500_000]],
  );
  const touching = { ...spring, interruptions: [] };
  for (const [from, to] of [['2026-03-10', '2026-03-20'], ['2026-03-21', '2026-04-09']]) {
    touching.interruptions.push({ from, to, reason: 'off_duty' });
  }
  assert.deepEqual(totalOf(touching, 'national_monthly'), exactly(4_951_613));
  touching.interruptions[1].reason = 'unpaid_leave';
  assert.deepEqual(totalOf(touching, 'national_monthly'), exactly(10_000_000));
  // Suspension of any length: 20 … 31 March are 12 of 31 days.
  touching.interruptions = [{ from: '2026-03-20', to: '2026-03-31', reason: 'suspension' }];
  assert.deepEqual(totalOf(touching, 'national_monthly'), exactly(3_064_516 + 5_000_000));
  assert.deepEqual(totalOf({ ...touching, province_interruptions: 'none' }, 'province_monthly'), exactly(6_000_000));
});

test('periods of one month end as section 4 says', () => {
  for (const [from, to] of [
    ['2026-03-10', '2026-04-09'],
    ['2026-01-31', '2026-02-28'],
    ['2026-01-28', '2026-02-27'],
    ['2026-01-29', '2026-02-28'],
    ['2028-01-29', '2028-02-28'],
    ['2028-01-30', '2028-02-29'],
    ['2026-03-01', '2026-03-31'],
    ['2026-12-31', '2027-01-30'],
    ['2026-03-31', '2026-04-30'],
  ]) {
    assert.equal(dayText(endOfOneMonth(dayOf(from))), to);
  }
});

test('an unknown first day: least 0, greatest with the whole window', () => {
  const facts = { ...CIVIL_SERVANT, since: '2026-01-01', until: '2026-03-31', degree: 'none' };
  const assessment = assess(facts);
  assert.deepEqual(benefit(assessment, 'national_monthly').total, { min: 0, max: 15_000_000 });
  assert.deepEqual(benefit(assessment, 'national_monthly').rate, exactly(5_000_000));
  assert.deepEqual(assessment.monthly, { ...exactly(8_000_000), month: '2026-03' });
  assert.deepEqual(assessment.missing, ['duty_from']);
});

test('attraction: amounts of the decision, never 0 while unknown', () => {
  const assessment = assess({ ...ATTRACTED, attraction_monthly: 3_100_000 });
  assert.equal(benefit(assessment, 'attraction_once').status, 'amount_needed');
  assert.deepEqual(benefit(assessment, 'attraction_once').total, { min: 0, max: null });
  // 22 of 31 days of January, then two months.
  assert.deepEqual(benefit(assessment, 'attraction_monthly').total, exactly(2_200_000 + 2 * 3_100_000));
  assert.deepEqual(benefit(assessment, 'attraction_rent').rate, { min: 0, max: null });
  assert.equal(assessment.total.max, null);
  assert.deepEqual(assessment.missing.slice(-2), ['attraction_once', 'attraction_rent']);
  // 10 … 15 January holds no month that counts.
  const short = { ...ATTRACTED, attraction_to: '2026-01-15', partial_month: 'majority_50' };
  assert.equal(benefit(assess(short), 'attraction_rent').status, 'refused');
});

test('parameter files: rows by the last day of a month, r57.in_force over the reading', () => {
  const facts = { ...CIVIL_SERVANT, agency: 'provincial_party', duty_from: '2026-01-01', since: '2026-11-01', until: '2027-02-28' };
  const assessment = assess(facts, [row('province.tier_b', '2027-01-01', 2_500_000)]);
  assert.deepEqual(benefit(assessment, 'province_monthly').total, exactly(9_000_000));
  assert.deepEqual(benefit(assessment, 'province_monthly').rate, exactly(2_500_000));
  assert.deepEqual(assessment.parameters[0].replaced, [{ from: '2025-08-15', value: 2_000_000 }]);
  const late = assess({ ...facts, r57_in_force: 'on_adoption' }, [{ name: 'r57.in_force', value: '2027-02-01', citation: 'x' }]);
  assert.deepEqual(benefit(late, 'province_monthly').total, exactly(2_000_000));
  assert.equal('r57_in_force' in late.case, false);
  assert.deepEqual(totalOf(DOCTOR, 'postgraduate', [row('postgraduate.doctorate', '2026-06-30', 1)]), exactly(1));
  assert.deepEqual(totalOf(DOCTOR, 'postgraduate', [row('postgraduate.doctorate', '2026-07-01', 1)]), exactly(400_000_000));
});

test('the best single day has its own figures', () => {
  const { graduated_on, ...unsaid } = { ...DOCTOR, central_funding: 'partial', priority_group: true };
  assert.equal(graduated_on, '2026-06-30');
  const rows = [
    row('postgraduate.partial_percent', '2026-01-01', 50),
    row('postgraduate.uplift_percent', '2027-01-01', 100),
    row('postgraduate.doctorate', '2027-06-01', 480_000_000),
  ];
  // 2025: 150; 2026: 300; early 2027: 200; from June 2027: 240 million.
  assert.deepEqual(totalOf(unsaid, 'postgraduate', rows), { min: 0, max: 300_000_000 });
});

test('what is not met', () => {
  assert.deepEqual(unmetOf({ agency: 'outside' }, 'attraction_once'), [
    { fact: 'agency', needs: FACT.get('agency').values.slice(0, -1) },
    { fact: 'attracted', needs: [true] },
  ]);
  assert.deepEqual(unmetOf({ ...DOCTOR, graduated_on: '2025-08-14' }, 'postgraduate'), [
    { fact: 'graduated_on', needs: [{ from: '2025-08-15', to: '2030-12-31' }] },
  ]);
  assert.deepEqual(unmetOf({ ...DOCTOR, central_funding: 'full' }, 'postgraduate'), [
    { fact: 'central_funding', needs: ['none', 'partial'] },
  ]);
  assert.deepEqual(unmetOf({ ...CIVIL_SERVANT, duty_from: '2026-01-01', duty_to: '2026-02-01', since: '2026-03-01' }, 'national_monthly'), [
    { fact: 'duty_to', needs: [{ from: '2026-03-01' }] },
  ]);
  assert.deepEqual(unmetOf({ ...CIVIL_SERVANT, until: '2025-08-01' }, 'national_monthly'), [{ fact: 'until', needs: [{ from: '2025-08-15' }] }]);
  assert.deepEqual(unmetOf({ ...CIVIL_SERVANT, duty: 'concurrent', province_conditions: 'own' }, 'province_monthly'), [
    { fact: 'duty', needs: ['full_time', 'full_time_unwritten', 'full_time_unlisted'] },
  ]);
});

test('errors name the code and the fact', () => {
  const errors = [
    [{ agencies: 'x' }, 'unknown_fact', 'agencies'],
    [{ agency: 'x' }, 'unknown_value', 'agency'],
    [{ agency: 1 }, 'wrong_type', 'agency'],
    [{ it_field: 'yes' }, 'wrong_type', 'it_field'],
    [{ duty_from: '2026-02-29' }, 'bad_date', 'duty_from'],
    [{ duty_from: '1949-12-31' }, 'out_of_range', 'duty_from'],
    [{ since: '2025-07-15' }, 'out_of_range', 'since'],
    [{ attraction_once: -1 }, 'out_of_range', 'attraction_once'],
    [{ attraction_once: 5 }, 'conflict', 'attracted'],
    [{ since: '2026-02-01', until: '2026-01-31' }, 'conflict', 'until'],
    [{ duty_from: '2026-02-01', duty_to: '2026-01-31', until: 'x' }, 'bad_date', 'until'],
    [{ interruptions: Array(65).fill(null) }, 'too_many', 'interruptions'],
    [{ interruptions: [{ from: '2026-01-02', to: '2026-01-01', reason: 'off_duty' }] }, 'conflict', 'interruptions'],
    [{ interruptions: [{ from: '2026-01-02', reason: 'off_duty' }] }, 'wrong_type', 'interruptions'],
  ];
  for (const [facts, code, fact] of errors) assert.deepEqual(assess(facts), { error: { code, fact } });
  const rows = [
    [[row('province.tier_d', '2026-01-01', 1)], 'unknown_parameter', 'province.tier_d'],
    [[row('province.tier_a', '2026-01-02', 1)], 'not_first_of_month', 'province.tier_a'],
    [[{ ...row('province.tier_a', '2026-01-01', 1), citation: '' }], 'missing_citation', 'province.tier_a'],
    [[row('postgraduate.uplift_percent', '2026-01-01', 1001)], 'out_of_range', 'postgraduate.uplift_percent'],
    [Array(2).fill(row('province.tier_a', '2026-01-01', 1)), 'duplicate_parameter', 'province.tier_a'],
  ];
  for (const [list, code, fact] of rows) assert.deepEqual(assess({}, list), { error: { code, fact } });
  assert.deepEqual(assessText('{"id":"p","duty":"none","duty":null}'), { id: 'p', error: { code: 'duplicate_fact', fact: 'duty' } });
  assert.deepEqual(assessText('{"attraction_once":1e3}'), { error: { code: 'wrong_type', fact: 'attraction_once' } });
  for (const text of ['', '{', '[]', '{"a":01}', '{}x', '{"a":1,}', "{'a':1}", '{"a":"\\ud800"}']) {
    assert.deepEqual(assessText(text), { error: { code: 'syntax' } }, text);
  }
  assert.deepEqual(assessText(`{"a":${'['.repeat(60_000)}`), { error: { code: 'syntax' } });
  assert.deepEqual(assessText(' '.repeat(65_537)), { error: { code: 'too_large' } });
  assert.deepEqual(assessText('\ufeff{}'), assess({}));
});

test('rounding is half up once', () => {
  assert.equal(roundHalfUp(1n, 2n), 1);
  assert.equal(roundHalfUp(3n, 2n), 2);
  assert.equal(roundHalfUp(49n, 100n), 0);
  assert.equal(roundHalfUp(10n ** 18n, 10_000n), 10 ** 14);
});

/** Every combination, one after another, each as a complete set of choices. */
function* allCombinations(known) {
  const unknown = CHOICES.filter((fact) => !known.has(fact.name));
  function* extend(place, chosen) {
    if (place === unknown.length) return yield new Map(chosen);
    for (const value of unknown[place].values) yield* extend(place + 1, [...chosen, [unknown[place].name, value]]);
    return undefined;
  }
  yield* extend(0, []);
}

const plus = (one, other) => (one === null || other === null ? null : one + other);
const bounds = (pairs) => ({
  min: Math.min(...pairs.map(({ min }) => min)),
  max: pairs.some(({ max }) => max === null) ? null : Math.max(...pairs.map(({ max }) => max)),
});

/** Totals, missing facts and alternatives without tables or shared results. */
function plainly(facts, rows) {
  const { known } = readCase(nodeOf(facts));
  const parameterRows = rows ? readParameters(nodeOf(rows)) : [];
  const taken = takenOut(known.get('interruptions'));
  const evaluate = (name, value) =>
    [...allCombinations(known)].map((chosen) => {
      const law = new Law(known, parameterRows, (asked) => (asked === name ? value : known.get(asked)), taken);
      const outcomes = BENEFITS.map((item) => law.outcome(item, (fact) => (chosen.has(fact) ? chosen.get(fact) : known.get(fact))));
      const total = outcomes.reduce((sum, { min, max }) => ({ min: sum.min + min, max: plus(sum.max, max) }), { min: 0, max: 0 });
      return { chosen, amounts: JSON.stringify(outcomes.map(({ min, max }) => [min, max])), total };
    });
  const now = evaluate();
  const width = ({ min, max }) => max - min;
  const total = bounds(now.map((item) => item.total));
  const missing = CHOICES.map((fact) => fact.name)
    .filter((name) => {
      const seen = new Map();
      return now.some(({ chosen, amounts }) => {
        const others = JSON.stringify([...chosen].filter(([fact]) => fact !== name));
        if (!seen.has(others)) seen.set(others, amounts);
        return seen.get(others) !== amounts;
      });
    })
    .map((name) => {
      const answers = FACT.get(name).values.map((value) =>
        bounds(now.filter(({ chosen }) => chosen.get(name) === value).map((item) => item.total)),
      );
      return { name, narrows: total.max === null ? 0 : width(total) - Math.max(...answers.map(width)) };
    })
    .sort((one, other) => other.narrows - one.narrows)
    .map(({ name }) => name);
  const alternatives = [];
  for (const { name, values } of READINGS) {
    for (const value of values) {
      const other = evaluate(name, value);
      if (other.some(({ amounts }, index) => amounts !== now[index].amounts)) {
        alternatives.push({ reading: name, value, total: bounds(other.map((item) => item.total)) });
      }
    }
  }
  return { total, missing, alternatives };
}

test('tables give what plain enumeration gives', () => {
  let compared = 0;
  for (let seed = 0; compared < 150 && seed < 5000; seed += 1) {
    const { case: facts, parameters = null } = randomInput(seeded(seed));
    const assessment = assess(facts, parameters);
    if (assessment.error) continue;
    const combinations = CHOICES.reduce((count, fact) => count * (fact.name in assessment.case ? 1 : fact.values.length), 1);
    if (combinations < 2 || combinations > 400) continue;
    const plain = plainly(facts, parameters);
    assert.deepEqual(assessment.total, plain.total, JSON.stringify(facts));
    const choices = new Set(CHOICES.map((fact) => fact.name));
    assert.deepEqual(
      assessment.missing.filter((name) => choices.has(name)),
      plain.missing,
      JSON.stringify(facts),
    );
    assert.deepEqual(assessment.alternatives, plain.alternatives, JSON.stringify(facts));
    compared += 1;
  }
  assert.equal(compared, 150);
});

test('the greatest amount for an unknown day is that of the best day, tried one by one', () => {
  let compared = 0;
  for (let seed = 0; compared < 6 && seed < 20_000; seed += 1) {
    const { case: facts, parameters = null } = randomInput(seeded(seed));
    const name = ['duty_from', 'graduated_on', 'attracted_from'][compared % 3];
    const assessment = assess(facts, parameters);
    if (assessment.error || assessment.missing.join() !== name || assessment.total.max === null) continue;
    const most = assessment.benefits.map(() => 0);
    for (let day = dayOf('2025-07-01'); day <= dayOf('2031-01-31'); day += 1) {
      const dated = assess({ ...facts, [name]: dayText(day) }, parameters);
      if (dated.error?.code === 'conflict') continue;
      dated.benefits.forEach(({ total }, place) => {
        most[place] = Math.max(most[place], total.max);
      });
    }
    assert.deepEqual(most, assessment.benefits.map(({ total }) => total.max), JSON.stringify({ case: facts, parameters }));
    compared += 1;
  }
  assert.equal(compared, 6);
});

test('what unmet asks for, where it is one fact, is enough', () => {
  let tried = 0;
  for (let seed = 0; seed < 1500; seed += 1) {
    // Interruptions and figures of 0 refuse without a failed condition.
    const facts = { ...randomCase(seeded(seed)), interruptions: [], partial_month: 'actual_days' };
    const assessment = assess(facts);
    if (assessment.error) continue;
    for (const { id, unmet } of assessment.benefits) {
      if (unmet?.length !== 1) continue;
      const [{ fact, needs }] = unmet;
      const values = needs.flatMap((need) => (need.from ?? need.to ? [need.from, need.to].filter(Boolean) : [need]));
      for (const value of values) {
        const mended = benefit(assess({ ...facts, [fact]: value, attraction_once: null, attraction_monthly: null, attraction_rent: null }), id);
        assert.notEqual(mended.status, 'refused', JSON.stringify({ facts, id, fact, value }));
        tried += 1;
      }
    }
  }
  assert.ok(tried > 1000);
});

test('the same seed gives the same lines, and a line the same answer as its parts', () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const input = randomInput(seeded(seed));
    assert.deepEqual(randomInput(seeded(seed)), input);
    const answer = assess(input.case, input.parameters ?? null);
    assert.deepEqual(assessLine(JSON.stringify(input)), answer);
    JSON.stringify(answer, (key, value) => {
      assert.ok(typeof value !== 'number' || Number.isSafeInteger(value), `${key} is whole and exact`);
      return value;
    });
  }
});
