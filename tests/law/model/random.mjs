// SPDX-License-Identifier: MIT
// Cases and parameter files from a seeded source of 32-bit numbers, crowded around the places where rules change.
import { FACTS, PARAMETERS, READINGS, REASONS } from './law.mjs';
import { dayOf, dayText, endOfOneMonth, firstDayOf, lastDayOf, monthOf } from './calendar.mjs';

/** A source of whole numbers 0 … 2^32 - 1: the same ones for the same seed. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
}

const below = (rng, limit) => rng() % limit;
const pick = (rng, list) => list[below(rng, list.length)];
const percent = (rng, chance) => below(rng, 100) < chance;
const between = (rng, least, greatest) => least + below(rng, greatest - least + 1);

function shuffle(rng, list) {
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = below(rng, index + 1);
    [list[index], list[other]] = [list[other], list[index]];
  }
  return list;
}

const TURNING_DAYS = [
  '2025-07-16', '2025-08-01', '2025-08-15', '2025-09-01', '2025-12-31', '2026-01-31', '2026-02-28', '2027-01-01',
  '2028-02-29', '2028-03-01', '2029-02-28', '2030-12-01', '2030-12-31',
].map(dayOf);
const FAR_DAYS = ['1950-01-01', '2020-02-29', '2025-01-01', '2031-06-30', '2100-12-31'].map(dayOf);
const FIRST_DAY = dayOf('2025-07-16');
const LAST_DAY = dayOf('2030-12-31');

/** A day near a turning point, a month's end, one of `near`, or anywhere. */
function randomDay(rng, near = []) {
  const anywhere = between(rng, FIRST_DAY - 40, LAST_DAY + 40);
  switch (below(rng, 10)) {
    case 0:
    case 1:
    case 2:
      return pick(rng, TURNING_DAYS) + between(rng, -1, 1);
    case 3:
      return lastDayOf(monthOf(anywhere)) - below(rng, 2);
    case 4:
      return firstDayOf(monthOf(anywhere));
    case 5:
      return percent(rng, 40) ? pick(rng, FAR_DAYS) : anywhere;
    case 6:
    case 7:
      return near.length > 0 ? pick(rng, near) + between(rng, -1, 1) : anywhere;
    default:
      return anywhere;
  }
}

const inRange = (day, first, last) => Math.min(Math.max(day, first), last);
const validDay = (day) => inRange(day, dayOf('1950-01-01'), dayOf('2100-12-31'));

function randomInterruptions(rng, near) {
  const count = percent(rng, 3) ? 64 : percent(rng, 45) ? 0 : between(rng, 1, 6);
  const list = [];
  const mainReason = pick(rng, REASONS);
  for (let index = 0; index < count; index += 1) {
    const earlier = list.length > 0 && percent(rng, 55) ? pick(rng, list) : null;
    let from = randomDay(rng, near);
    if (earlier) {
      // Touching before or after, a day apart, overlapping, nested, the same.
      const starts = [earlier.to + 1, earlier.to + 2, earlier.to, earlier.from, earlier.from + 1, earlier.from - 10];
      from = pick(rng, starts);
    }
    from = validDay(from);
    const month = endOfOneMonth(from);
    const ends = [month - 1, month, month + 1, from, from + below(rng, 20), from + below(rng, 100), lastDayOf(monthOf(from))];
    if (earlier) ends.push(earlier.from - 1, earlier.to, earlier.to + 3);
    const to = validDay(Math.max(from, pick(rng, ends)));
    list.push({ from, to, reason: percent(rng, 60) ? mainReason : pick(rng, REASONS) });
  }
  return list;
}

const AMOUNTS = [1, 2, 3, 7, 999_999, 1_000_001, 5_000_000, 33_333_333, 500_000_000, 999_999_999_999, 1_000_000_000_000];

const randomMoney = (rng) => (percent(rng, 60) ? pick(rng, AMOUNTS) : between(rng, 1, 100_000_000));

/** Values that make most benefits possible, so that the rest of the law is reached. */
const USUAL = {
  agency: ['party_committee_office', 'science_department', 'it_center', 'information_center', 'provincial_front', 'commune_administration'],
  position: ['civil_servant', 'civil_servant', 'public_employee'],
  duty: ['full_time', 'full_time', 'full_time', 'full_time_unwritten', 'full_time_unlisted', 'full_time_related'],
  degree: ['master', 'doctorate'],
  it_field: [true],
  sent_for_training: [true],
  central_funding: ['none', 'partial', 'full'],
  priority_group: [true, false],
};

function randomPeriod(rng) {
  const clip = (day) => inRange(day, FIRST_DAY, LAST_DAY);
  if (percent(rng, 20)) {
    const month = monthOf(between(rng, FIRST_DAY, LAST_DAY));
    return { since: clip(firstDayOf(month)), until: lastDayOf(month) };
  }
  const days = [clip(randomDay(rng)), clip(randomDay(rng))].sort((one, other) => one - other);
  return { ...(percent(rng, 50) && { since: days[0] }), ...(percent(rng, 50) && { until: days[1] }) };
}

function randomFacts(rng) {
  const unknown = pick(rng, [0, 0, 0, 4, 8, 15, 30, percent(rng, 10) ? 85 : 10]);
  const usual = pick(rng, [95, 85, 40, 0]);
  const facts = {};
  const keep = () => !percent(rng, unknown);
  for (const { name, kind, values } of FACTS) {
    if (kind !== 'choice' && kind !== 'yes_no') continue;
    if (name === 'attracted' ? percent(rng, 45) : !keep()) continue;
    facts[name] = pick(rng, Object.hasOwn(USUAL, name) && percent(rng, usual) ? USUAL[name] : values);
  }
  const period = randomPeriod(rng);
  Object.assign(facts, period);
  const near = Object.values(period);
  const span = (from, to) => {
    const days = [randomDay(rng, near), randomDay(rng, near)].map(validDay).sort((one, other) => one - other);
    if (percent(rng, 50)) days[0] = validDay(pick(rng, FAR_DAYS.slice(0, 3)));
    if (keep()) [facts[from]] = days;
    if (percent(rng, 35)) facts[to] = Math.max(...days);
    near.push(...days);
  };
  span('duty_from', 'duty_to');
  if (keep()) facts.graduated_on = validDay(randomDay(rng, near));
  if (facts.attracted) {
    span('attracted_from', 'attraction_to');
    if (percent(rng, 60)) facts.attracted_from = validDay(Math.min(randomDay(rng, near), facts.attraction_to ?? LAST_DAY));
    for (const { name } of FACTS.filter((fact) => fact.kind === 'money')) {
      if (percent(rng, 70)) facts[name] = percent(rng, 10) ? 0 : randomMoney(rng);
    }
  }
  const interruptions = randomInterruptions(rng, near);
  if (interruptions.length > 0 || percent(rng, 20)) facts.interruptions = interruptions;
  for (const { name, values } of READINGS) {
    if (percent(rng, 20)) facts[name] = pick(rng, values);
  }
  return facts;
}

function written(rng, facts) {
  const names = [...FACTS, ...READINGS].map((fact) => fact.name);
  const kinds = new Map(FACTS.map((fact) => [fact.name, fact.kind]));
  const shown = {};
  for (const name of percent(rng, 20) ? shuffle(rng, names) : names) {
    if (!Object.hasOwn(facts, name)) {
      if (percent(rng, 1)) shown[name] = null;
    } else if (kinds.get(name) === 'date') shown[name] = dayText(facts[name]);
    else if (name !== 'interruptions') shown[name] = facts[name];
    else shown[name] = facts[name].map((item) => ({ from: dayText(item.from), to: dayText(item.to), reason: item.reason }));
  }
  return shown;
}

const DATES = FACTS.filter((fact) => fact.kind === 'date').map((fact) => fact.name);
const leave = (part) => ({ from: '2026-03-10', to: '2026-04-09', reason: 'unpaid_leave', ...part });

const SPOILERS = [
  (rng) => ({ [pick(rng, ['agencies', 'Agency', 'made_up', 'national.monthly'])]: true }),
  (rng) => ({ [pick(rng, ['agency', 'duty', 'degree', 'partial_month'])]: pick(rng, ['full-time', 'Master', '', 'outsid']) }),
  (rng) => ({ [pick(rng, ['agency', 'it_field', 'duty_from', 'attraction_once', 'interruptions', 'since', 'full_central'])]: pick(rng, [7.5, [], {}]) }),
  (rng) => ({ [pick(rng, DATES)]: pick(rng, ['2026-02-29', '2027-13-01', '2026-00-10', '2026-04-31', '2026-1-01', '', '30/06/2026']) }),
  (rng) => ({ [pick(rng, DATES)]: pick(rng, ['1949-12-31', '2101-01-01']) }),
  (rng) => ({ [pick(rng, ['since', 'until'])]: pick(rng, ['2025-07-15', '2031-01-01']) }),
  (rng) => ({ attracted: true, [pick(rng, ['attraction_once', 'attraction_monthly', 'attraction_rent'])]: pick(rng, [-1, 1_000_000_000_001]) }),
  () => ({ interruptions: Array.from({ length: 65 }, () => leave({})) }),
  (rng) => ({ interruptions: [leave({}), leave(pick(rng, [{ to: '2026-03-09' }, { to: null }, { reason: 'holiday' }, { from: '2026-02-30' }, { note: 1 }]))] }),
  () => ({ duty_from: '2026-06-02', duty_to: '2026-06-01' }),
  () => ({ attracted: true, attracted_from: '2026-06-02', attraction_to: '2026-06-01' }),
  () => ({ since: '2026-06-02', until: '2026-06-01' }),
  (rng) => ({ attracted: pick(rng, [false, null]), [pick(rng, ['attraction_once', 'attracted_from', 'attraction_to'])]: null, attraction_rent: 5 }),
];

/** A case as an object; about one in twenty-five has something wrong with it. */
export function randomCase(rng) {
  const valid = written(rng, randomFacts(rng));
  return percent(rng, 4) ? { ...valid, ...pick(rng, SPOILERS)(rng) } : valid;
}

function randomRow(rng) {
  const name = pick(rng, [...PARAMETERS.keys()]);
  const { kind, monthly } = PARAMETERS.get(name);
  const citation = 'Quyết định số 1/2026/QĐ-UBND';
  if (kind === 'date') return { name, value: dayText(inRange(randomDay(rng), FIRST_DAY, LAST_DAY)), citation };
  const day = validDay(randomDay(rng));
  const from = dayText(monthly ? firstDayOf(monthOf(day)) : day);
  const tiers = [1, 999_999, 1_000_000, 1_500_000, 2_000_001, 3_000_000, 7_777_777, 1_000_000_000_000];
  const value = kind === 'percent' ? pick(rng, [0, 0, 1, 25, 33, 100, 149, 150, 999, 1000]) : pick(rng, monthly ? tiers : AMOUNTS);
  return { name, from, value, citation };
}

const ROW_SPOILERS = [
  (row) => ({ ...row, name: 'province.tier_d' }),
  (row) => ({ ...row, citation: '' }),
  (row) => ({ ...row, value: row.name === 'r57.in_force' ? '2025-07-15' : -1 }),
  (row) => ({ ...row, value: row.name === 'r57.in_force' ? '2031-01-01' : 1_000_000_000_001 }),
  (row) => ({ ...row, value: row.name === 'r57.in_force' ? 5 : '5' }),
  (row) => ({ ...row, note: 'x' }),
  () => ({ name: 'national.monthly', from: '2026-01-02', value: 6_000_000, citation: 'x' }),
  () => ({ name: 'postgraduate.master', from: '2026-02-30', value: 6_000_000, citation: 'x' }),
];

/** The rows of a parameter file, or null for none; about one file in twenty-five has something wrong with it. */
export function randomParameters(rng) {
  if (percent(rng, 60)) return null;
  const rows = new Map();
  for (let count = between(rng, 0, percent(rng, 10) ? 30 : 5); count > 0; count -= 1) {
    const row = randomRow(rng);
    rows.set(`${row.name} ${row.from}`, row);
  }
  const list = shuffle(rng, [...rows.values()]);
  if (list.length > 0 && percent(rng, 4)) {
    if (percent(rng, 20)) list.push({ ...list[0] });
    else list[list.length - 1] = pick(rng, ROW_SPOILERS)(list[list.length - 1]);
  }
  return list;
}

/** One line of what `cli.mjs` reads. */
export function randomInput(rng) {
  const input = { case: randomCase(rng) };
  const parameters = randomParameters(rng);
  return parameters === null ? input : { ...input, parameters };
}
