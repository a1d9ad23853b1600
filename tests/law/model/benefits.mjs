// SPDX-License-Identifier: MIT
// What each benefit asks, and what it pays in one combination of choice and yes/no facts.
import { dayText, endOfOneMonth, firstDayOf, lastDayOf, lengthOf, monthOf, monthText } from './calendar.mjs';
import { D179_FIRST_DAY, LAST_VALID_DAY, MAX_MONEY, PARAMETERS, R57_FIRST_DAYS, R57_LAST_DAY } from './law.mjs';

const SUPPORT_BODIES = ['party_committee_office', 'peoples_committee_office', 'science_department'];
const CENTERS = ['it_center', 'information_center'];
const PROVINCIAL_BODIES = ['provincial_party', 'provincial_front', 'provincial_administration'];
const COMMUNE_BODIES = ['commune_party', 'commune_front', 'commune_administration'];
const OFFICIALS = ['civil_servant', 'public_employee'];

function tierOf(fact, reading) {
  const agency = fact('agency');
  const position = fact('position');
  if (SUPPORT_BODIES.includes(agency) && OFFICIALS.includes(position)) return 'province.tier_a';
  if (CENTERS.includes(agency) && OFFICIALS.includes(position) && reading('centers_in_tier_a') === 'yes') return 'province.tier_a';
  const counts = position === 'civil_servant' || (position === 'public_employee' && reading('employees_in_tiers_bc') === 'yes');
  if (PROVINCIAL_BODIES.includes(agency) && counts) return 'province.tier_b';
  if (COMMUNE_BODIES.includes(agency) && counts) return 'province.tier_c';
  return null;
}

/** Whether the duty is one that the province pays for. */
function isProvincialDuty(duty, reading) {
  if (duty === 'full_time') return true;
  if (duty === 'full_time_unwritten' || duty === 'full_time_unlisted') return reading('province_conditions') === 'own';
  return duty === 'full_time_related' && reading('province_scope') === 'all_tasks';
}

const attracts = (fact) => fact('attracted') && fact('agency') !== 'outside';

const windowHolds = (window) => window.from <= window.to;

/** The first day on which a figure of r57 can be in force. */
export const r57FirstDay = (reading, rows) =>
  rows.find((row) => row.name === 'r57.in_force')?.value ?? R57_FIRST_DAYS[reading('r57_in_force')];

const dutyWindow = (day, first, last) => ({
  from: Math.max(first, day('duty_from') ?? first, day('since')),
  to: Math.min(last, day('duty_to'), day('until')),
});

const attractionWindow = (day, r57First) => ({
  from: Math.max(r57First, day('attracted_from') ?? r57First, day('since')),
  to: Math.min(R57_LAST_DAY, day('attraction_to'), day('until')),
});

const attractedInTime = (day, r57First) => {
  const from = day('attracted_from');
  return from === undefined || (from >= r57First && from <= R57_LAST_DAY && from <= day('until'));
};

const attractionMonthly = (id) => ({
  id,
  kind: 'monthly',
  choices: ['agency', 'attracted'],
  readings: ['partial_month', 'r57_in_force'],
  days: ['attracted_from', 'attraction_to', 'since', 'until'],
  money: id,
  allowed: attracts,
  window: attractionWindow,
  timely: (day, r57First) => attractedInTime(day, r57First) && windowHolds(attractionWindow(day, r57First)),
  interrupted: () => false,
});

/*
 * `choices`, `days`, `readings`: all that the benefit's rules may look at; a look at anything else throws (see `only`).
 * `allowed`: the conditions on choice and yes/no facts. `timely`: the conditions on days, an unknown day not bounding.
 */
export const BENEFITS = [
  {
    id: 'national_monthly',
    kind: 'monthly',
    choices: ['agency', 'position', 'duty'],
    readings: ['partial_month'],
    days: ['duty_from', 'duty_to', 'since', 'until'],
    allowed: (fact) =>
      fact('agency') !== 'outside' &&
      ['cadre', 'civil_servant', 'public_employee', 'armed_forces'].includes(fact('position')) &&
      fact('duty') === 'full_time',
    figure: () => 'national.monthly',
    window: (day) => dutyWindow(day, D179_FIRST_DAY, LAST_VALID_DAY),
    timely: (day) => windowHolds(dutyWindow(day, D179_FIRST_DAY, LAST_VALID_DAY)),
    interrupted: () => true,
  },
  {
    id: 'province_monthly',
    kind: 'monthly',
    choices: ['agency', 'position', 'duty'],
    readings: [
      'partial_month',
      'r57_in_force',
      'centers_in_tier_a',
      'province_conditions',
      'province_scope',
      'employees_in_tiers_bc',
      'province_interruptions',
    ],
    days: ['duty_from', 'duty_to', 'since', 'until'],
    allowed: (fact, reading) => tierOf(fact, reading) !== null && isProvincialDuty(fact('duty'), reading),
    figure: tierOf,
    window: (day, r57First) => dutyWindow(day, r57First, R57_LAST_DAY),
    timely: (day, r57First) => windowHolds(dutyWindow(day, r57First, R57_LAST_DAY)),
    interrupted: (reading) => reading('province_interruptions') === 'as_national',
  },
  {
    id: 'postgraduate',
    kind: 'once',
    choices: ['agency', 'position', 'degree', 'it_field', 'sent_for_training', 'central_funding', 'priority_group'],
    readings: ['r57_in_force', 'uplift_on_partial', 'full_central'],
    days: ['graduated_on', 'since', 'until'],
    paidOn: 'graduated_on',
    allowed: (fact, reading) =>
      OFFICIALS.includes(fact('position')) &&
      [...SUPPORT_BODIES, ...CENTERS].includes(fact('agency')) &&
      fact('it_field') &&
      fact('sent_for_training') &&
      ['master', 'doctorate'].includes(fact('degree')) &&
      (fact('central_funding') !== 'full' || reading('full_central') === 'as_partial'),
    timely: (day, r57First) => {
      const on = day('graduated_on');
      return on === undefined
        ? Math.max(r57First, day('since')) <= Math.min(R57_LAST_DAY, day('until'))
        : on >= r57First && on <= R57_LAST_DAY && on >= day('since') && on <= day('until');
    },
    amountOn: (fact, reading, figureOn, on) => {
      let numerator = BigInt(figureOn(`postgraduate.${fact('degree')}`, on));
      let denominator = 1n;
      const reduced = fact('central_funding') !== 'none';
      if (reduced) {
        numerator *= BigInt(figureOn('postgraduate.partial_percent', on));
        denominator *= 100n;
      }
      if (fact('priority_group') && !(reduced && reading('uplift_on_partial') === 'no')) {
        numerator *= BigInt(figureOn('postgraduate.uplift_percent', on));
        denominator *= 100n;
      }
      return roundHalfUp(numerator, denominator);
    },
  },
  {
    id: 'attraction_once',
    kind: 'once',
    choices: ['agency', 'attracted'],
    readings: ['r57_in_force'],
    days: ['attracted_from', 'attraction_to', 'since', 'until'],
    money: 'attraction_once',
    paidOn: 'attracted_from',
    allowed: attracts,
    timely: (day, r57First) => {
      const from = day('attracted_from');
      // An unknown day after attraction_to would be a conflict.
      return from === undefined
        ? Math.max(r57First, day('since')) <= Math.min(R57_LAST_DAY, day('until'), day('attraction_to'))
        : attractedInTime(day, r57First) && from >= day('since');
    },
    amountOn: (fact, reading, figureOn, on, money) => money,
  },
  attractionMonthly('attraction_monthly'),
  attractionMonthly('attraction_rent'),
];

/** numerator / denominator in whole đồng, both non-negative. */
export const roundHalfUp = (numerator, denominator) => Number((2n * numerator + denominator) / (2n * denominator));

/** Looks up names of a list and nothing else. */
export const only = (names, look) => (name) => {
  if (!names.includes(name)) throw new Error(`${name} is not among ${names.join(' ')}`);
  return look(name);
};

/** Whether Điều 4 d179 takes a day out, by day; each day once, for whatever reasons. */
export function takenOut(interruptions) {
  const taken = new Uint8Array(LAST_VALID_DAY + 2);
  for (const reason of new Set(interruptions.map((item) => item.reason))) {
    const marked = new Uint8Array(LAST_VALID_DAY + 2);
    for (const item of interruptions) {
      if (item.reason === reason) marked.fill(1, item.from, item.to + 1);
    }
    // What touches or overlaps has become one run of days.
    for (let from = marked.indexOf(1); from >= 0; from = marked.indexOf(1, from)) {
      const end = marked.indexOf(0, from);
      const ofAnyLength = reason === 'social_insurance' || reason === 'suspension';
      if (ofAnyLength || end - 1 >= endOfOneMonth(from)) taken.fill(1, from, end);
      from = end;
    }
  }
  return taken;
}

function monthAmount(mode, rate, counted, days) {
  switch (mode) {
    case 'actual_days':
      return roundHalfUp(BigInt(rate) * BigInt(counted), BigInt(days));
    case 'half_month_15':
      if (counted >= 15) return rate;
      return counted >= 1 ? roundHalfUp(BigInt(rate), 2n) : 0;
    default:
      return 2 * counted >= days ? rate : 0;
  }
}

export const NOTHING = { min: 0, max: 0, rate: { min: 0, max: 0 }, end: -1 };

/**
 * The law applied to one case: `known` facts, parameter rows, and one choice of readings. Kept so that figures, windows
 * and days are found once for all combinations of the unknown facts.
 */
export class Law {
  constructor(known, rows, reading, taken) {
    this.known = known;
    this.rows = rows;
    this.reading = reading;
    this.taken = taken;
    this.memory = new Map();
  }

  figureOn = (name, day) => {
    const rows = this.rows.filter((row) => row.name === name).sort((one, other) => one.from - other.from);
    const inForce = rows.filter((row) => row.from <= day);
    return inForce.length > 0 ? inForce[inForce.length - 1].value : PARAMETERS.get(name).value;
  };

  remember(key, make) {
    if (!this.memory.has(key)) this.memory.set(key, make());
    return this.memory.get(key);
  }

  day = (benefit) => only(benefit.days, (name) => this.known.get(name));
  readingOf = (benefit) => only(benefit.readings, this.reading);

  first(benefit) {
    return benefit.readings.includes('r57_in_force') ? r57FirstDay(this.reading, this.rows) : undefined;
  }

  timely(benefit) {
    return this.remember(`${benefit.id} timely`, () => benefit.timely(this.day(benefit), this.first(benefit)));
  }

  /** Every month that touches W, with its counted days. */
  monthsOf(benefit) {
    return this.remember(`${benefit.id} months`, () => {
      const { from, to } = benefit.window(this.day(benefit), this.first(benefit));
      const interrupted = benefit.interrupted(this.readingOf(benefit));
      const months = [];
      for (let month = monthOf(from); month <= monthOf(to); month += 1) {
        let counted = 0;
        for (let day = firstDayOf(month); day <= lastDayOf(month); day += 1) {
          if (day >= from && day <= to && !(interrupted && this.taken[day])) counted += 1;
        }
        months.push({ month, days: lengthOf(month), counted });
      }
      return months;
    });
  }

  /** The months with what a rate of each pays; `rateOn` gives the rate in force on a day. */
  paid(benefit, rateOn) {
    const mode = this.readingOf(benefit)('partial_month');
    const months = this.monthsOf(benefit).map(({ month, days, counted }) => {
      const rate = rateOn(lastDayOf(month));
      return { month, days, counted, rate, amount: monthAmount(mode, rate, counted, days) };
    });
    return { months, total: months.reduce((sum, { amount }) => sum + amount, 0) };
  }

  monthly(benefit, name) {
    const rate = benefit.money === undefined ? null : this.known.get(benefit.money);
    // Some figure would be paid exactly if the greatest one would.
    const rateOn = benefit.money === undefined ? (day) => this.figureOn(name, day) : () => rate ?? Number(MAX_MONEY);
    const { months, total } = this.paid(benefit, rateOn);
    if (total === 0) return NOTHING;
    const last = months[months.length - 1];
    if (rate === undefined) return { min: 0, max: null, rate: { min: 0, max: null }, end: last.month };
    const dayKnown = this.known.has(benefit.days[0]);
    const shown = months.map(({ month, days, counted, amount }) => ({ month: monthText(month), days, counted, amount }));
    return { min: dayKnown ? total : 0, max: total, rate: { min: last.rate, max: last.rate }, end: last.month, months: shown };
  }

  /** The earliest day on which a benefit of an unknown day pays what its greatest amount is. */
  bestDay(benefit, fact) {
    if (benefit.kind === 'monthly') return benefit.window(this.day(benefit), this.first(benefit)).from;
    const money = benefit.money === undefined ? 0 : this.known.get(benefit.money);
    const look = only(benefit.choices, fact);
    const paid = this.payableDays(benefit).sort((one, other) => one - other).map((day) => ({ day, amount: benefit.amountOn(look, this.readingOf(benefit), this.figureOn, day, money) }));
    const most = Math.max(...paid.map(({ amount }) => amount));
    return paid.find(({ amount }) => amount === most).day;
  }

  /** Days on which a one-time benefit could be paid: between two of them no figure changes. */
  payableDays(benefit) {
    return this.remember(`${benefit.id} payable days`, () => {
      const from = Math.max(this.first(benefit), this.known.get('since'));
      const to = Math.min(R57_LAST_DAY, this.known.get('until'));
      return [from, ...this.rows.map((row) => row.from).filter((day) => day > from && day <= to)];
    });
  }

  oneTime(benefit, fact) {
    const money = benefit.money === undefined ? 0 : this.known.get(benefit.money);
    if (money === undefined) return { ...NOTHING, max: null };
    const amountOn = (day) => benefit.amountOn(fact, this.readingOf(benefit), this.figureOn, day, money);
    const on = this.known.get(benefit.paidOn);
    if (on !== undefined) {
      const amount = amountOn(on);
      return { ...NOTHING, min: amount, max: amount, month: dayText(on).slice(0, 7) };
    }
    return { ...NOTHING, max: this.payableDays(benefit).map(amountOn).reduce((most, amount) => Math.max(most, amount)) };
  }

  /** Least and greatest amount of a benefit where `fact` gives every choice and yes/no fact. */
  outcome(benefit, fact) {
    const look = only(benefit.choices, fact);
    if (!benefit.allowed(look, this.readingOf(benefit)) || !this.timely(benefit)) return NOTHING;
    if (benefit.kind === 'once') return this.oneTime(benefit, look);
    const name = benefit.figure?.(look, this.readingOf(benefit));
    return this.remember(`${benefit.id} ${name}`, () => this.monthly(benefit, name));
  }
}
