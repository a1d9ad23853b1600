// SPDX-License-Identifier: MIT
// Cases and parameter files for fast-check, which shrink: to fewer facts, earlier values of a list, days nearer to the law's first.
import { createRequire } from 'node:module';
import { BENEFITS } from './benefits.mjs';
import { dayOf, dayText, endOfOneMonth, firstDayOf, lastDayOf, monthOf } from './calendar.mjs';
import { FACT, FACTS, FIRST_VALID_DAY, LAST_VALID_DAY, PARAMETERS, READINGS, REASONS } from './law.mjs';
import { randomInput, seeded } from './random.mjs';

export const fc = createRequire(new URL('../../../web/package.json', import.meta.url))('fast-check');

const FIRST = dayOf('2025-07-16');
const LAST = dayOf('2030-12-31');
const TURNING = ['2025-08-15', '2025-07-16', '2025-08-01', '2026-01-31', '2026-02-28', '2028-02-29', '2028-03-01', '2030-12-01', '2030-12-31'].map(dayOf);
const FAR = ['2024-02-29', '1950-01-01', '2020-01-31', '2031-01-01', '2100-12-31'].map(dayOf);

const valid = (day) => Math.min(Math.max(day, FIRST_VALID_DAY), LAST_VALID_DAY);
const near = (days) => fc.tuple(fc.constantFrom(...days), fc.constantFrom(0, 1, -1)).map(([day, step]) => valid(day + step));
const anywhere = fc.integer({ min: FIRST - 40, max: LAST + 40 });
const anyDay = fc.oneof(
  { arbitrary: anywhere, weight: 3 },
  { arbitrary: near(TURNING), weight: 3 },
  { arbitrary: anywhere.map((day) => firstDayOf(monthOf(day))), weight: 1 },
  { arbitrary: anywhere.map((day) => lastDayOf(monthOf(day))), weight: 1 },
  { arbitrary: near(FAR), weight: 1 },
);
const estimateDay = anyDay.map((day) => Math.min(Math.max(day, FIRST), LAST));

/** A first and a last day; now and then the wrong way round. */
const span = (day) =>
  fc.tuple(day, day, fc.integer({ min: 0, max: 40 })).map(([one, other, turned]) => (turned === 40 ? [one, other] : [Math.min(one, other), Math.max(one, other)]));

const money = fc.oneof(fc.constantFrom(5_000_000, 1, 2, 999_999, 33_333_333, 1e12), fc.integer({ min: 1, max: 1e8 }));

/** What a decision states: 0 where it grants none. */
const stated = fc.oneof({ arbitrary: money, weight: 5 }, { arbitrary: fc.constant(0), weight: 1 });

// Values that let most benefits be paid stand first, so that cases shrink to them, and come more often.
const USUAL = {
  agency: ['science_department', 'it_center', 'provincial_front', 'commune_administration'],
  position: ['civil_servant', 'public_employee'],
  duty: ['full_time', 'full_time_unwritten', 'full_time_unlisted', 'full_time_related'],
  degree: ['doctorate', 'master'],
  it_field: [true],
  sent_for_training: [true],
  central_funding: ['none', 'partial', 'full'],
};
const valueOf = ({ name, values }) =>
  fc.oneof({ arbitrary: fc.constantFrom(...(USUAL[name] ?? values)), weight: 3 }, { arbitrary: fc.constantFrom(...values), weight: 1 });

/** Each begins where the one before it ends or begins, give or take a day, or anywhere; and lasts a month, give or take a day, or any time. */
const interruptions = fc
  .array(
    fc.record({
      start: fc.oneof(anyDay.map((day) => () => day), fc.constantFrom(1, 2, 0, -5).map((step) => (last) => valid(last.to + step)), fc.constantFrom(0, 1, -10).map((step) => (last) => valid(last.from + step))),
      end: fc.oneof(fc.constantFrom(0, -1, 1).map((step) => (from) => endOfOneMonth(from) + step), fc.integer({ min: 0, max: 80 }).map((days) => (from) => from + days)),
      reason: fc.oneof({ arbitrary: fc.constant(REASONS[0]), weight: 2 }, { arbitrary: fc.constantFrom(...REASONS), weight: 1 }),
      turned: fc.integer({ min: 0, max: 150 }),
    }),
    { maxLength: 64, size: 'xsmall' },
  )
  .map((list) => {
    let last = { from: FIRST, to: FIRST };
    return list.map(({ start, end, reason, turned }) => {
      const from = start(last);
      last = { from, to: valid(Math.max(from, end(from))) };
      return { from: dayText(turned === 150 ? valid(last.to + 1) : last.from), to: dayText(last.to), reason };
    });
  });

const optional = (facts) => fc.record(facts, { requiredKeys: [] });
const texts = (names) => ([from, to]) => Object.fromEntries([[names[0], dayText(from)], [names[1], dayText(to)]]);
const part = (record, names) => Object.fromEntries(names.filter((name) => Object.hasOwn(record, name)).map((name) => [name, record[name]]));

const CHOSEN = FACTS.filter((fact) => (fact.kind === 'choice' || fact.kind === 'yes_no') && fact.name !== 'attracted');
const allChoices = fc.record(Object.fromEntries(CHOSEN.map((fact) => [fact.name, valueOf(fact)])));
const names = CHOSEN.map(({ name }) => name);
// Half of the cases are complete; the model's time grows with every fact that is not.
const choices = fc.tuple(allChoices, fc.oneof({ arbitrary: fc.constant([]), weight: 4 }, { arbitrary: fc.subarray(names, { maxLength: 3 }), weight: 3 }, { arbitrary: fc.subarray(names), weight: 1 })).map(([all, unknown]) => part(all, names.filter((name) => !unknown.includes(name))));
const readings = optional(Object.fromEntries(READINGS.map(({ name, values }) => [name, fc.constantFrom(...values)])));
// Few readings at a time: most of them concern one benefit only.
const someReadings = fc.tuple(readings, fc.subarray(READINGS.map(({ name }) => name))).map(([all, names]) => part(all, names));

/** A part of [from, to], or nothing. */
const someOf = (days, names) => fc.tuple(span(days).map(texts(names)), fc.constantFrom([names[0]], names, [names[1]], [])).map(([both, kept]) => part(both, kept));

const attraction = fc
  .record({
    attracted: fc.oneof({ arbitrary: fc.constant(true), weight: 30 }, { arbitrary: fc.constant(false), weight: 1 }),
    days: someOf(anyDay, ['attracted_from', 'attraction_to']),
    amounts: optional({ attraction_once: stated, attraction_monthly: stated, attraction_rent: stated }),
  })
  .map(({ attracted, days, amounts }) => ({ attracted, ...days, ...amounts }));

const built = fc
  .record({
    choices,
    duty: someOf(anyDay, ['duty_from', 'duty_to']),
    graduated: optional({ graduated_on: anyDay.map(dayText) }),
    attraction: fc.option(attraction, { nil: {}, freq: 2 }),
    period: someOf(estimateDay, ['since', 'until']),
    interruptions: fc.option(interruptions.map((list) => ({ interruptions: list })), { nil: {}, freq: 2 }),
    readings: someReadings,
    asked: fc.option(fc.subarray(BENEFITS.map(({ id }) => id), { minLength: 1 }).map((asked) => ({ asked })), { nil: {}, freq: 2 }),
  })
  .map((parts) => Object.assign({}, ...Object.values(parts)));

const row = fc
  .record({ name: fc.constantFrom(...PARAMETERS.keys()), day: anyDay, amount: money, percent: fc.constantFrom(25, 0, 33, 100, 150, 1000), first: estimateDay })
  .map(({ name, day, amount, percent, first }) => {
    const { kind, monthly } = PARAMETERS.get(name);
    const citation = 'Dự thảo';
    if (kind === 'date') return { name, value: dayText(first), citation };
    return { name, from: dayText(monthly ? firstDayOf(monthOf(day)) : day), value: kind === 'percent' ? percent : amount, citation };
  });
const parameters = fc.uniqueArray(row, { maxLength: 12, size: 'xsmall', selector: ({ name, from }) => `${name} ${from}` });

/** {case, parameters?}: three in four built of parts, the rest from the seeded source, which also makes bad ones. */
export const anyInput = fc.oneof(
  { arbitrary: fc.record({ case: built, parameters: fc.option(parameters, { nil: undefined, freq: 3 }) }), weight: 3 },
  { arbitrary: fc.nat().map((seed) => randomInput(seeded(seed))), weight: 1 },
);

/** Facts in the order of the policy, as a vector shows them. */
export const inOrder = (facts) => part(facts, [...Object.keys(facts).filter((name) => !FACT.has(name)), ...FACT.keys()]);
