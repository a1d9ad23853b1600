// SPDX-License-Identifier: MIT
// Names, values, defaults and bounds of the facts, readings and parameters, in their order.
import { dayOf } from './calendar.mjs';

export const FIRST_VALID_DAY = dayOf('1950-01-01');
export const LAST_VALID_DAY = dayOf('2100-12-31');
export const FIRST_ESTIMATE_DAY = dayOf('2025-07-16');
export const LAST_ESTIMATE_DAY = dayOf('2030-12-31');
export const D179_FIRST_DAY = dayOf('2025-08-15');
export const R57_LAST_DAY = dayOf('2030-12-31');
export const R57_FIRST_DAYS = { with_d179: dayOf('2025-08-15'), ten_days: dayOf('2025-07-25'), on_adoption: dayOf('2025-07-16') };
export const MAX_MONEY = 10n ** 12n;
export const MAX_PERCENT = 1000n;
export const MAX_INTERRUPTIONS = 64;
export const MAX_CASE_BYTES = 64 * 1024;

// "ongoing": later than every day that can be compared with it.
export const ONGOING = LAST_VALID_DAY + 1;

export const REASONS = ['unpaid_leave', 'social_insurance', 'suspension', 'off_duty'];

const choice = (name, ...values) => ({ name, kind: 'choice', values });
const yesNo = (name) => ({ name, kind: 'yes_no', values: [true, false] });
const date = (name) => ({ name, kind: 'date', first: FIRST_VALID_DAY, last: LAST_VALID_DAY });
const money = (name) => ({ name, kind: 'money' });

export const FACTS = [
  choice(
    'agency',
    'party_committee_office',
    'peoples_committee_office',
    'science_department',
    'it_center',
    'information_center',
    'provincial_party',
    'provincial_front',
    'provincial_administration',
    'commune_party',
    'commune_front',
    'commune_administration',
    'other_public',
    'outside',
  ),
  choice('position', 'cadre', 'civil_servant', 'public_employee', 'armed_forces', 'other'),
  choice('duty', 'full_time', 'full_time_unwritten', 'full_time_unlisted', 'full_time_related', 'concurrent', 'none'),
  date('duty_from'),
  { ...date('duty_to'), default: ONGOING },
  { name: 'interruptions', kind: 'interruptions', default: [] },
  choice('degree', 'none', 'master', 'doctorate'),
  yesNo('it_field'),
  yesNo('sent_for_training'),
  date('graduated_on'),
  choice('central_funding', 'none', 'partial', 'full'),
  yesNo('priority_group'),
  { ...yesNo('attracted'), default: false },
  date('attracted_from'),
  { ...date('attraction_to'), default: ONGOING },
  money('attraction_once'),
  money('attraction_monthly'),
  money('attraction_rent'),
  { ...date('since'), first: FIRST_ESTIMATE_DAY, last: LAST_ESTIMATE_DAY, default: FIRST_ESTIMATE_DAY },
  { ...date('until'), first: FIRST_ESTIMATE_DAY, last: LAST_ESTIMATE_DAY, default: LAST_ESTIMATE_DAY },
];

const reading = (name, ...values) => ({ ...choice(name, ...values), default: values[0] });

// The default stands first; the others follow as in core/RULES.md.
export const READINGS = [
  reading('partial_month', 'actual_days', 'half_month_15', 'majority_50'),
  reading('r57_in_force', 'with_d179', 'ten_days', 'on_adoption'),
  reading('uplift_on_partial', 'yes', 'no'),
  reading('full_central', 'nothing', 'as_partial'),
  reading('centers_in_tier_a', 'no', 'yes'),
  reading('province_conditions', 'as_national', 'own'),
  reading('province_scope', 'digital_only', 'all_tasks'),
  reading('employees_in_tiers_bc', 'no', 'yes'),
  reading('province_interruptions', 'as_national', 'none'),
];

export const FACT = new Map([...FACTS, ...READINGS].map((fact) => [fact.name, fact]));
export const FACT_ORDER = new Map(FACTS.map((fact, index) => [fact.name, index]));
export const CHOICES = FACTS.filter((fact) => fact.kind === 'choice' || fact.kind === 'yes_no');
export const ATTRACTION_FACTS = ['attracted_from', 'attraction_to', 'attraction_once', 'attraction_monthly', 'attraction_rent'];

const figure = (kind, value, monthly = false) => ({ kind, value, monthly });

// `value` is the program's own figure: national.monthly from d179's first day, the others from r57's, whatever it is.
export const PARAMETERS = new Map([
  ['national.monthly', figure('money', 5_000_000, true)],
  ['province.tier_a', figure('money', 3_000_000, true)],
  ['province.tier_b', figure('money', 2_000_000, true)],
  ['province.tier_c', figure('money', 1_000_000, true)],
  ['postgraduate.doctorate', figure('money', 400_000_000)],
  ['postgraduate.master', figure('money', 200_000_000)],
  ['postgraduate.partial_percent', figure('percent', 25)],
  ['postgraduate.uplift_percent', figure('percent', 150)],
  ['r57.in_force', { kind: 'date', monthly: false }],
]);
