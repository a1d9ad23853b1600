// SPDX-License-Identifier: MIT
// Mutants of the engine that change no result, and why.
const CACHE = 'what is remembered is computed again, or outcome 0, which no one asks for, counts as remembered';
const MORE_WORK = 'known facts, equal boxes or no interruptions are looked at too, and change nothing';
const SAME_DAY = 'without a reading both days are the same';
const ANY_ORDER = 'periods that begin on the same day may stand in either order';
const TOUCHING = 'periods that touch count the same days, joined or not';
const OVERWRITTEN = 'set again before it is read';
const ONE_BIT = 'the lower bit is not set there';
const INSIDE = 'only months that the window touches are asked for';
const FIRST_OF_MONTH = 'monthly figures begin on the first of a month, so the last two days of one have the same';
const BEYOND = 'a day behind every window, whichever';
const FIRST_ROW = 'the first row of a figure holds from the first day that there is';
const NO_ORDER = 'the order differs only where a single fact is left, or where no width has an end';
const NOT_THE_FIRST = 'the first of these policies is not concerned';
const ROOM = 'the array has room: the entry past the last is not read afterwards';
const ALL_ALIKE = 'sizes are only compared with each other';
const PARITY = 'a difference is odd where the sum is';
const SHORTCUT = 'only a shortcut past the length of the month';
const NEGATIVE = 'any negative number says the same';
const EMPTY_WINDOW = 'a window that ends before it begins is empty, however far';
const NO_LEAST = 'reasons without a least length stop nothing but their own days, joined or not';
const UNUSED = 'what is set there is set again, or not asked for, before it matters';
const SAME_QUOTIENT = 'the general way gives what the quick one gives: at the limit both have room';
const CORRECTED = 'the estimate of the month is one off at most, and is corrected';
const ANY_AMOUNT = 'only whether anything is paid is asked';
const IN_RANGE = 'no `since` behind the last day of the law is accepted';
const SAME_RANGE = 'a day of the law bounds it further';
const EQUALS = 'both sides are the same there';
const NEEDLESS_SPLIT = 'an empty window is split, and pays nothing on either side';
const ROUND_FIRST = 'what contradicts the first day of the law contradicts itself at another term too';
const VALUES_SAY = 'of a choice only its values are asked; whether one is known is asked of dates and amounts';
const TRIED = 'the value that is tried once more has been tried, or one before it has done';
const ONE_LEFT = 'the answers leave one outcome, and refused is what is said where none is found';

const EITHER_SIDE = 'where it is shown, the others at their greatest and at their least leave the same months';
const LAST_SHOWN = 'any combination may be shown: amounts that are certain are the same in all';
const CLOSE = 'only how much more is surely more than enough, or one dong at the limit of it';
const TRIED_ANYWAY = 'that day, or one that gives as much, is tried by another way';
const ADDS_NOTHING = 'the first value adds nothing to a key, and no period has more days by reading than there is room for';
const NO_RATE = 'the rate of what is refused or open is not asked for';
const BEHIND = 'what lies behind a full list, or the last row of a table, is no condition that fails; sanitizers see that it is read';
const A_DAY_EARLY = 'the search begins a day early, on one that is alike, and finds the same change';
const THE_ENGINE_SAYS = 'then a case takes the engine, which says the same';
const NO_SUCH_CONDITION = 'no condition names all values of a fact, so that one more in a set changes nothing';
const BYTE = '56 x 32 is 7 x 256, which a byte does not hold';
const PAYS_NOTHING = 'a rate of 0 is refused, open or paid as 0 dong, all the same';
const NO_VALUE = 'no value is allowed, so that the case is refused whatever is known';
const ALREADY = 'it is 0 already';
const TWO_PLACES = 'an index has two places at least';
const LOWEST = 'the rule stands lowest in the key, where no shift is one';
const NOT_KNOWN = 'what is not known is the last day there is, or its benefit is refused or open';
const ONE_KIND = 'all of which only the highest is paid are of one kind';

export const EQUIVALENTS = new Map([
  ['put_columns: 0 #1 → 1', NOT_THE_FIRST],
  ['put_columns: < #1 → <=', ROOM],
  ['put_columns: 0 #3 → 1', UNUSED],
  ['put_columns: & #1 → |', NOT_KNOWN],
  ['add_to: > #3 → >=', EQUALS],
  ['is_a_month: > #2 → >=', SHORTCUT],
  ['is_a_month: 27 #1 → 26', SHORTCUT],
  ['ht_time_off_of: > #3 → >=', EQUALS],
  ['least_months: 1 #1 → 2', NEGATIVE],
  ['ht_unmet_of: 0 #9 → 1', UNUSED],
  ['ht_unmet_of: 0 #12 → 1', UNUSED],
  ['ht_parameters_build: 0 #1 → 1', ROOM],
  ['ht_parameters_build: > #1 → >=', OVERWRITTEN],
  ['narrowing: > #1 → >=', EQUALS],
  ['pay_of: > #1 → >=', EQUALS],
  ['pay_of: > #2 → >=', EQUALS],
  ['set_group_rate: 2 #1 → 3', ROOM],
  ['set_group_rate: 0 #2 → 1', UNUSED],
  ['set_group_rate: 0 #3 → 1', UNUSED],
  ['set_group_rate: > #2 → >=', EQUALS],
  ['pay_group: 0 #3 → 1', UNUSED],
  ['pay_group: 0 #4 → 1', UNUSED],
  ['pay_group: 0 #10 → 1', ONE_KIND],
  ['add_group: 0 #1 → 1', ONE_KIND],
  ['ht_window_in: > #1 → >=', MORE_WORK],
  ['ht_plan_is_open: < #1 → <=', THE_ENGINE_SAYS],
  ['ht_values_allowed: < #1 → <=', BEHIND],
  ['slots_of: < #1 → <=', BEHIND],
  ['is_alike_for: < #1 → <=', BEHIND],
  ['is_alike_for: && #1 → ||', BEHIND],
  ['add_gates: 2 #1 → 3', ROOM],
  ['add_gates: < #1 → <=', ROOM],
  ['add_digit: 1 #2 → 2', NO_SUCH_CONDITION],
  ['add_digit: 1 #2 → 0', NO_SUCH_CONDITION],
  ['add_digit: << #2 → >>', NO_SUCH_CONDITION],
  ['share_of(int32_t, int32_t): - #1 → +', BYTE],
  ['add_reading: < #1 → <=', ROOM],
  ['add_reading: < #2 → <=', EQUALS],
  ['is_steady: 1 #2 → 2', FIRST_OF_MONTH],
  ['number_of: + #1 → -', PAYS_NOTHING],
  ['number_of: 1 #1 → 0', PAYS_NOTHING],
  ['fill(maker, unsigned, ht_plan_index, uint8_t): 0 #2 → 1', NO_VALUE],
  ['fill(maker, unsigned, ht_plan_index, uint8_t): 1 #2 → 2', NO_VALUE],
  ['fill(maker, unsigned, ht_plan_index, uint8_t): 1 #2 → 0', NO_VALUE],
  ['fill(maker, unsigned, ht_plan_index, uint8_t): statement #4 → nothing', ALREADY],
  ['room_of: 1 #1 → 2', THE_ENGINE_SAYS],
  ['room_of: 1 #3 → 2', THE_ENGINE_SAYS],
  ['room_of: 0 #1 → 1', TWO_PLACES],
  ['add_to_key: < #2 → <=', ROOM],
  ['add_index: 0 #1 → 1', TWO_PLACES],
  ['add_index: 1 #7 → 2', THE_ENGINE_SAYS],
  ['set_days: - #1 → +', ADDS_NOTHING],
  ['make_shares: 0 #1 → 1', NEGATIVE],
  ['make_shares: 0 #2 → 1', ALREADY],
  ['take_defaults: 0 #1 → 1', NOT_THE_FIRST],
  ['ht_plan_make: 0 #2 → 1', NO_RATE],
  ['ht_plan_make: 1 #1 → 2', NO_RATE],
  ['ht_plan_make: 0 #4 → 1', NO_RATE],
  ['ht_plan_make: 0 #5 → 1', NO_RATE],
  ['ht_plan_make: 1 #3 → 2', ROOM],
  ['ht_plan_months: >> #1 → <<', LOWEST],
  ['rule_in: >> #1 → <<', LOWEST],
  ['lost: < #1 → <=', MORE_WORK],
  ['lost: statement #1 → nothing', MORE_WORK],
  ['take_out: > #1 → >=', MORE_WORK],
  ['pay_benefit: 0 #1 → 1', OVERWRITTEN],
  ['pay_benefit: > #1 → >=', MORE_WORK],
  ['find: 1 #4 → 0', A_DAY_EARLY],
  ['is_a_month: 30 #1 → 31', SHORTCUT],
  ['may_hold: < #1 → <=', BEHIND],
  ['ht_outcome_of: < #2 → <=', BEHIND],
  ['add_reading: 0 #1 → 1', ADDS_NOTHING],
  ['set_days: 1 #1 → 0', ADDS_NOTHING],
  ['add_stop: < #1 → <=', ROOM],
  ['add_to_key: < #1 → <=', ROOM],
  ['room_of: 2 #1 → 3', ROOM],
  ['fill(maker, unsigned, ht_plan_index, uint8_t): - #3 → +', OVERWRITTEN],
  ['make_shares: 28 #1 → 27', OVERWRITTEN],
  ['ht_plan_make: 0 #3 → 1', NO_RATE],
  ['ht_plan_make: 1 #2 → 2', NO_RATE],
  ['pay_of: 0 #5 → 1', CLOSE],
  ['show_member: false #2 → true', EITHER_SIDE],
  ['show_member: 1 #2 → 0', LAST_SHOWN],
  ['add_benefit(ht_run, unsigned, uint8_t, sums): 1 #1 → 0', LAST_SHOWN],
  ['ht_versions_beside: 0 #1 → 1', MORE_WORK],
  ['find_months: < #1 → <=', ROOM],
  ['is_hopeless: >= #1 → >', CLOSE],
  ['most_before: <= #1 → <', TRIED_ANYWAY],
  ['most_before: || #1 → &&', MORE_WORK],
  ['most_begun: < #1 → <=', ROOM],
  ['most_on_a_day: 1 #1 → 0', TRIED_ANYWAY],
  ['add_widths: < #1 → <=', ROOM],
  ['combine(joint, uint32_t, ht_assessment): < #1 → <=', ROOM],
  ['add_cell: < #1 → <=', ROOM],
  ['ht_run_cells: < #1 → <=', ROOM],
  ['ht_run_cells: >> #1 → <<', MORE_WORK],
  ['ht_run_cells: 1 #1 → 0', MORE_WORK],
  ['ht_period_first: 0 #1 → 1', SAME_DAY],
  ['is_before: < #1 → <=', ANY_ORDER],
  ['is_before: < #2 → <=', ANY_ORDER],
  ['ht_gather_days_off: > #2 → >=', ANY_ORDER],
  ['ht_gather_days_off: 1 #3 → 0', TOUCHING],
  ['ht_gather_days_off: <= #1 → <', TOUCHING],
  ['ht_gather_days_off: 1 #4 → 0', TOUCHING],
  ['part_month_rule: 2 #1 → 3', ONE_BIT],
  ['days_within: 0 #1 → 1', INSIDE],
  ['days_within: > #2 → >=', MORE_WORK],
  ['ht_month_days: 0 #1 → 1', OVERWRITTEN],
  ['ht_next_month: > #2 → >=', MORE_WORK],
  ['next_change: + #1 → -', BEYOND],
  ['next_change: 1 #1 → 2', BEYOND],
  ['next_change: 1 #1 → 0', BEYOND],
  ['next_change: 0 #2 → 1', FIRST_ROW],
  ['next_change: < #2 → <=', ROOM],
  ['ht_best_day: 0 #1 → 1', OVERWRITTEN],
  ['choices_that_matter: < #1 → <=', ROOM],
  ['choices_that_matter: 1 #1 → 0', MORE_WORK],
  ['choices_that_matter: < #3 → <=', ROOM],
  ['choices_that_matter: >> #1 → <<', MORE_WORK],
  ['choices_that_matter: 1 #2 → 0', MORE_WORK],
  ['width: HT_NO_MAXIMUM #2 → 0', NO_ORDER],
  ['narrowing: HT_NO_MAXIMUM #1 → 0', NO_ORDER],
  ['narrowing: 0 #1 → 1', NO_ORDER],
  ['narrowing: 0 #3 → 1', NO_ORDER],
  ['add_unknown: 0 #2 → 1', NOT_THE_FIRST],
  ['add_unknown: < #1 → <=', ROOM],
  ['init_widths: < #1 → <=', ROOM],
  ['init_widths: < #2 → <=', ROOM],
  ['find_missing: < #2 → <=', ROOM],
  ['ht_run_missing: 0 #1 → 1', NOT_THE_FIRST],
  ['ht_is_replaced: 0 #1 → 1', NOT_THE_FIRST],
  ['ht_assess: >> #1 → <<', MORE_WORK],
  ['ht_assess: 1 #1 → 0', MORE_WORK],
  ['size_of: 0 #1 → 1', ALL_ALIKE],
  ['ht_month_length: + #2 → -', PARITY],
  ['ht_parse_day: > #3 → >=', SHORTCUT],
  ['ht_parse_day: 28 #1 → 27', SHORTCUT],
  ['ht_window_in: 1 #1 → 0', CACHE],
  ['ht_outcome_of: 1 #3 → 2', NEGATIVE],
  ['ht_outcome_of: 1 #3 → 0', NEEDLESS_SPLIT],
  ['ht_unmet_of: < #2 → <=', ONE_BIT],
  ['sum_by_month: 1 #2 → 2', FIRST_OF_MONTH],
  ['add_unknown: 0 #1 → 1', NOT_THE_FIRST],
  ['ht_run_begin: 1 #1 → 0', CACHE],
  ['ht_run_begin: statement #9 → nothing', CACHE],
  ['ht_run_begin: statement #10 → nothing', CACHE],
  ['widen_all: < #1 → <=', ROOM],
  ['set_window: 1 #1 → 2', EMPTY_WINDOW],
  ['ht_window_in: 1 #1 → 2', CACHE],
  ['kind_of: > #1 → >=', NO_LEAST],
  ['ht_time_off_of: false #1 → true', UNUSED],
  ['ht_multiply_half_up: 1 #1 → 0', SAME_QUOTIENT],
  ['ht_multiply_half_up: <= #1 → <', SAME_QUOTIENT],
  ['ht_multiply_half_up: 1000000 #1 → 1000001', SAME_QUOTIENT],
  ['ht_multiply_half_up: 1000000 #1 → 999999', SAME_QUOTIENT],
  ['ht_rate_on: 0 #1 → 1', UNUSED],
  ['month_with: 2153 #1 → 2154', CORRECTED],
  ['month_with: 2153 #1 → 2152', CORRECTED],
  ['month_with: < #1 → <=', ROOM],
  ['ht_month_amount: 1 #2 → 2', FIRST_OF_MONTH],
  ['sum_lost: < #1 → <=', ROOM],
  ['sum_lost: statement #1 → nothing', MORE_WORK],
  ['is_dated: < #1 → <=', ROOM],
  ['is_dated: > #1 → >=', MORE_WORK],
  ['is_dated: 1 #1 → 0', MORE_WORK],
  ['is_dated: false #1 → true', UNUSED],
  ['pay_monthly: 1 #1 → 2', FIRST_OF_MONTH],
  ['pay_monthly: > #1 → >=', MORE_WORK],
  ['ht_month_counts: 62 #1 → 63', ANY_AMOUNT],
  ['ht_month_counts: 62 #1 → 61', ANY_AMOUNT],
  ['ht_month_counts: 1 #1 → 2', ANY_AMOUNT],
  ['ht_month_counts: 1 #2 → 2', ANY_AMOUNT],
  ['ht_month_counts: 62 #2 → 63', ANY_AMOUNT],
  ['ht_month_counts: 62 #2 → 61', ANY_AMOUNT],
  ['ht_would_pay: 0 #1 → 1', ANY_AMOUNT],
  ['ht_month_counts: 0 #1 → 1', ANY_AMOUNT],
  ['compute: 0 #5 → 1', UNUSED],
  ['compute: 0 #7 → 1', UNUSED],
  ['compute: 0 #8 → 1', UNUSED],
  ['ht_outcome_pay: >> #1 → <<', CACHE],
  ['ht_outcome_pay: 1 #1 → 0', CACHE],
  ['unknown_elsewhere: 0 #1 → 1', MORE_WORK],
  ['unknown_elsewhere: 0 #3 → 1', MORE_WORK],
  ['unknown_elsewhere: 0 #4 → 1', MORE_WORK],
  ['find_missing: 0 #1 → 1', UNUSED],
  ['require: < #1 → <=', ROOM],
  ['weigh: < #1 → <=', ROOM],
  ['weigh: >= #1 → >', EQUALS],
  ['weigh: < #2 → <=', ROOM],
  ['weigh: & #3 → |', MORE_WORK],
  ['weigh: > #1 → >=', EQUALS],
  ['least_of(ht_fact): != #1 → ==', SAME_RANGE],
  ['least_of(ht_fact): 0 #1 → 1', SAME_RANGE],
  ['solve: statement #2 → nothing', IN_RANGE],
  ['solve: 0 #2 → 1', ROUND_FIRST],
  ['dates_to_free: < #1 → <=', ROOM],
  ['dates_to_free: 1 #1 → 2', ROOM],
  ['ht_unmet_of: < #1 → <=', ROOM],
  ['ht_unmet_of: 0 #7 → 1', UNUSED],
  ['ht_unmet_of: 0 #8 → 1', UNUSED],
  ['ht_unmet_of: 0 #10 → 1', UNUSED],
  ['solve: < #1 → <=', MORE_WORK],
  ['solve: 2 #1 → 3', MORE_WORK],
  ['decide: statement #1 → nothing', NEEDLESS_SPLIT],
  ['answer_choices: < #1 → <=', ROOM],
  ['answer_choices: statement #1 → nothing', VALUES_SAY],
  ['answer_choices: 1 #2 → 0', VALUES_SAY],
  ['answer_choices: << #1 → >>', VALUES_SAY],
  ['answer_choices: 1 #4 → 0', TRIED],
  ['answer_choices: < #2 → <=', TRIED],
  ['state_unknown_money: < #1 → <=', ROOM],
  ['state_unknown_money: 0 #1 → 1', NOT_THE_FIRST],
  ['is_certain: < #1 → <=', ROOM],
  ['is_certain: > #1 → >=', ONE_LEFT],
  ['is_certain: 0 #2 → 1', ANY_AMOUNT],
  ['is_certain: 1 #1 → 2', ONE_BIT],
  ['open_ends: 0 #1 → 1', NOT_THE_FIRST],
  ['open_ends: < #1 → <=', ROOM],
  ['open_ends: 0 #4 → 1', ANY_AMOUNT],
  ['ht_paid_between: > #1 → >=', EQUALS],
  ['ht_paid_between: < #1 → <=', EQUALS],
]);
