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
const ANY_DAY = 'one more day of the window is tried, on which the figures are in force too';
const NO_ORDER = 'the order differs only where a single fact is left, or where no width has an end';
const NOT_THE_FIRST = 'the first of these policies is not concerned';
const ROOM = 'the array has room: the entry past the last is not read afterwards';
const ALL_ALIKE = 'sizes are only compared with each other';
const PARITY = 'a difference is odd where the sum is';
const SHORTCUT = 'only a shortcut past the length of the month';
const NEGATIVE = 'any negative number says that it is open';
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
const EITHER_WAY = 'a choice of four values may be looked up by its mask or value by value';
const NOT_FULL = 'no benefit has as many conditions as there is room for, and behind a full row lies padding';
const ROUND_FIRST = 'what contradicts the first day of the law contradicts itself at another term too';

export const EQUIVALENTS = new Map([
  ["engine.c: for (unsigned i = 0; i < all->widths->count; i++) {: < → <=", ROOM],
  ["engine.c: for (unsigned b = 0; b < count; b++) {: < → <=", ROOM],
  ["engine.c: for (unsigned i = 0; i < cells->choice_count; i++) {: < → <=", ROOM],
  ["engine.c: for (unsigned slot = 0; slot < run->policy->fact_count; slot++) {: < → <=", ROOM],
  ["engine.c: if ((kind == HT_CHOICE || kind == HT_YES_NO) && (run->person->known >> slot & 1) == 0) {: >> → <<", MORE_WORK],
  ["engine.c: if ((kind == HT_CHOICE || kind == HT_YES_NO) && (run->person->known >> slot & 1) == 0) {: 1 → 0", MORE_WORK],
  ["window.c: return law->first[0];: 0 → 1", SAME_DAY],
  ["window.c: return a->reason != b->reason ? a->reason < b->reason : a->from < b->from;: < → <=", ANY_ORDER],
  ["window.c: return a->reason != b->reason ? a->reason < b->reason : a->from < b->from;: < → <= (2)", ANY_ORDER],
  ["window.c: for (; place > 0 && off->off[place - 1].from > off->periods[i].from; place--) {: > → >= (2)", ANY_ORDER],
  ["window.c: for (uint32_t i = 1; i < off->off_count; i++) {: 1 → 0", TOUCHING],
  ["window.c: if (off->off[i].from <= off->off[kept].to + 1) {: <= → <", TOUCHING],
  ["window.c: if (off->off[i].from <= off->off[kept].to + 1) {: 1 → 0", TOUCHING],
  ["amount.c: return (mask & 1) != 0 ? HT_ACTUAL_DAYS : (mask & 2) != 0 ? HT_HALF_MONTH_15 : HT_MAJORITY_50;: 2 → 3", ONE_BIT],
  ["amount.c: return 0;: 0 → 1", INSIDE],
  ["amount.c: return run->time_off.off_count > 0 && ht_is_stopped(run, &run->policy->benefits[benefit]): > → >=", MORE_WORK],
  ["amount.c: return (ht_month){month, next - first, days_within(run, benefit, first, next - 1), 0};: 0 → 1", OVERWRITTEN],
  ["amount.c: for (const ht_step_of_figure *end = step + run->parameters->timeline[parameters[i]].count; step < end; step++) {: < → <=", ANY_DAY],
  ["amount.c: if (step->from > window->first && step->from <= window->last) {: > → >=", ANY_DAY],
  ["missing.c: for (uint32_t a = 0; a < cells->count; a++) {: < → <=", ROOM],
  ["missing.c: for (uint32_t b = a + 1; b < cells->count; b++) {: 1 → 0", MORE_WORK],
  ["missing.c: for (unsigned i = 0; i < cells->choice_count; i++) {: < → <= (2)", ROOM],
  ["missing.c: if ((matter >> i & 1) == 0 && meet(cells, &cells->cells[a], &cells->cells[b], i)) {: >> → <<", MORE_WORK],
  ["missing.c: if ((matter >> i & 1) == 0 && meet(cells, &cells->cells[a], &cells->cells[b], i)) {: 1 → 0", MORE_WORK],
  ["missing.c: return range.max == HT_NO_MAXIMUM ? HT_NO_MAXIMUM : range.max - range.min;: HT_NO_MAXIMUM → 0 (2)", NO_ORDER],
  ["missing.c: return greatest == HT_NO_MAXIMUM ? 0 : width(now) - greatest;: HT_NO_MAXIMUM → 0", NO_ORDER],
  ["missing.c: int64_t greatest = 0;: 0 → 1", NO_ORDER],
  ["missing.c: return greatest == HT_NO_MAXIMUM ? 0 : width(now) - greatest;: 0 → 1", NO_ORDER],
  ["missing.c: for (unsigned slot = 0; slot < run->policy->fact_count; slot++) {: 0 → 1", NOT_THE_FIRST],
  ["missing.c: for (unsigned slot = 0; slot < run->policy->fact_count; slot++) {: < → <=", ROOM],
  ["missing.c: for (unsigned i = 0; i < cells->choice_count; i++) {: < → <= (3)", ROOM],
  ["missing.c: for (unsigned value = 0; value < run->policy->facts[cells->choices[i]].value_count; value++) {: < → <=", ROOM],
  ["missing.c: for (unsigned i = 0; i < cells->choice_count; i++) {: < → <= (4)", ROOM],
  ["missing.c: ht_run_cells(run, 0, cells);: 0 → 1", NOT_THE_FIRST],
  ["missing.c: for (unsigned p = 0; p < run->policy->period_count; p++) {: 0 → 1", NOT_THE_FIRST],
  ["missing.c: if ((run.mask[slot] >> value & 1) == 0) {: >> → <<", MORE_WORK],
  ["missing.c: if ((run.mask[slot] >> value & 1) == 0) {: 1 → 0", MORE_WORK],
  ["unmet.c: unsigned size = 0;: 0 → 1", ALL_ALIKE],
  ["date.c: return 30 + ((month + month / 8) & 1);: + → - (2)", PARITY],
  ["date.c: (number > 28 && number > ht_month_length(year, month))) {: > → >=", SHORTCUT],
  ["date.c: (number > 28 && number > ht_month_length(year, month))) {: 28 → 27", SHORTCUT],
  ["engine.c: for (const ht_large_choice *choice = by->large; choice < by->large + by->large_count; choice++) {: < → <=", ROOM],
  ["window.c: if ((run->windows_known >> benefit & 1) == 0) {: 1 → 0", CACHE],
  ["engine.c: return -1;: 1 → 2", NEGATIVE],
  ["engine.c: return -1;: 1 → 0", NEEDLESS_SPLIT],
  ["unmet.c: for (unsigned term = SINCE; term < TERMS; term++) {: < → <=", ONE_BIT],
  ["exclusions.c: for (unsigned i = 0; i < HT_CONDITIONS_MAX && when[i].values != 0; i++) {: < → <=", NOT_FULL],
  ["exclusions.c: for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {: < → <=", ROOM],
  ["exclusions.c: if (policy->facts[slot].value_count > HT_SMALL_CHOICE) {: > → >=", EITHER_WAY],
  ["exclusions.c: for (unsigned mask = 0; mask < 1U << HT_SMALL_CHOICE; mask++) {: 0 → 1", UNUSED],
  ["exclusions.c: for (unsigned mask = 0; mask < 1U << HT_SMALL_CHOICE; mask++) {: < → <=", ROOM],
  ["amount.c: const ht_rate rate = rate_of(run, law, parameters, count, next - 1);: 1 → 2", FIRST_OF_MONTH],
  ["missing.c: for (ht_fact_kind kind = HT_DATE; unknown != 0 && kind <= HT_MONEY; kind++) {: 0 → 1", NOT_THE_FIRST],
  ["engine.c: run->span.first = 1;: 1 → 0", CACHE],
  ["engine.c: run->span.first = 1;: run->span.first = 1; → ;", CACHE],
  ["engine.c: run->span.last = 0;: run->span.last = 0; → ;", CACHE],
  ["engine.c: for (unsigned b = 0; b < benefit_count; b++) {: < → <=", ROOM],
  ["window.c: first = too_early ? last + 1 : later(first, begins);: 1 → 2", EMPTY_WINDOW],
  ["window.c: if ((run->windows_known >> benefit & 1) == 0) {: 1 → 2", CACHE],
  ["window.c: return joins_reasons && policy->reasons[reason].least_months > 0 ? first : reason;: > → >=", NO_LEAST],
  ["window.c: const ht_period_off period = {item->from, item->to, kind_of(person->policy, item->reason, joins_reasons), false};: false → true", UNUSED],
  ["window.c: if (denominator == 1) {: 1 → 0", SAME_QUOTIENT],
  ["window.c: if (numerator <= 1000000) {: <= → <", SAME_QUOTIENT],
  ["window.c: if (numerator <= 1000000) {: 1000000 → 1000001", SAME_QUOTIENT],
  ["window.c: if (numerator <= 1000000) {: 1000000 → 999999", SAME_QUOTIENT],
  ["amount.c: uint8_t parameters[HT_TABLES_MAX] = {0};: 0 → 1", UNUSED],
  ["amount.c: int32_t i = (int32_t)((uint32_t)(day - first[0]) * 2153U >> 16);: 2153U → 2154", CORRECTED],
  ["amount.c: int32_t i = (int32_t)((uint32_t)(day - first[0]) * 2153U >> 16);: 2153U → 2152", CORRECTED],
  ["amount.c: i -= day < first[i];: < → <=", ROOM],
  ["amount.c: const ht_rate rate = ht_rate_on(run, benefit, outcome, month_first(run, month + 1) - 1);: 1 → 2 (2)", FIRST_OF_MONTH],
  ["amount.c: for (uint32_t i = 0; i < run->time_off.off_count && run->time_off.off[i].from <= span->last; i++) {: < → <=", ROOM],
  ["amount.c: from = later(run->time_off.off[i].from, from);: from = later(run->time_off.off[i].from, from); → ;", MORE_WORK],
  ["amount.c: for (unsigned i = 0; i < count; i++) {: < → <=", ROOM],
  ["amount.c: if (run->parameters->timeline[parameters[i]].count > 1) {: > → >=", MORE_WORK],
  ["amount.c: if (run->parameters->timeline[parameters[i]].count > 1) {: 1 → 0", MORE_WORK],
  ["amount.c: return false;: false → true", UNUSED],
  ["amount.c: const ht_rate rate = rate_of(run, law, parameters, count, span->ends.first + span->ends.days - 1);: 1 → 2", FIRST_OF_MONTH],
  ["amount.c: const bool is_interrupted = ht_time_off_in(run)->off_count > 0 && ht_is_stopped(run, law);: > → >=", MORE_WORK],
  ["amount.c: static const ht_rate least = {62, 1, 1};: 62 → 63", ANY_AMOUNT],
  ["amount.c: static const ht_rate least = {62, 1, 1};: 62 → 61", ANY_AMOUNT],
  ["amount.c: static const ht_rate least = {62, 1, 1};: 1 → 2", ANY_AMOUNT],
  ["amount.c: static const ht_rate least = {62, 1, 1};: 1 → 2 (2)", ANY_AMOUNT],
  ["amount.c: if (month_pay(&least, 62, part_month_rule(run), line.days, line.counted) > 0) {: 62 → 63", ANY_AMOUNT],
  ["amount.c: if (month_pay(&least, 62, part_month_rule(run), line.days, line.counted) > 0) {: 62 → 61", ANY_AMOUNT],
  ["amount.c: if (month_pay(&least, 62, part_month_rule(run), line.days, line.counted) > 0) {: 0 → 1", ANY_AMOUNT],
  ["amount.c: *pay = (ht_pay){{0, 0}, {0, 0}, law->kind == HT_MONTHLY ? span_of(run, window)->ends.month : 0};: 0 → 1 (5)", UNUSED],
  ["amount.c: pay->rate.greatest = law->kind == HT_MONTHLY ? HT_NO_MAXIMUM : 0;: 0 → 1", UNUSED],
  ["amount.c: uint8_t parameters[HT_TABLES_MAX] = {0};: 0 → 1 (2)", UNUSED],
  ["amount.c: if ((run->reached[benefit] >> outcome & 1) == 0) {: >> → <<", CACHE],
  ["amount.c: if ((run->reached[benefit] >> outcome & 1) == 0) {: 1 → 0", CACHE],
  ["missing.c: uint64_t slots = 0;: 0 → 1", MORE_WORK],
  ["missing.c: if (result->benefits[b].total.max > 0) {: 0 → 1", MORE_WORK],
  ["missing.c: slots |= UINT64_C(1) << benefit->begins | (benefit->money != HT_NONE ? UINT64_C(1) << benefit->money : 0);: 0 → 1", MORE_WORK],
  ["missing.c: int64_t gain[HT_CHOICES_MAX] = {0};: 0 → 1", UNUSED],
  ["unmet.c: for (unsigned i = 0; i < HT_CONDITIONS_MAX && when[i].values != 0; i++) {: < → <=", ROOM],
  ["unmet.c: for (unsigned slot = 0; slot < ht_slot_count(run->policy); slot++) {: < → <=", ROOM],
  ["unmet.c: if (way->values[slot] == 0 || slot >= run->policy->fact_count) {: >= → >", EQUALS],
  ["unmet.c: for (unsigned slot = 0; slot < run->policy->fact_count; slot++) {: < → <=", ROOM],
  ["unmet.c: if ((violated >> slot & 1) != 0) {: & → |", MORE_WORK],
  ["unmet.c: (size_of(violated) == size_of(found->best) && violated > found->best)) {: > → >=", EQUALS],
  ["unmet.c: return fact->last != 0 ? fact->first : HT_DAY_FIRST;: != → ==", SAME_RANGE],
  ["unmet.c: return fact->last != 0 ? fact->first : HT_DAY_FIRST;: 0 → 1", SAME_RANGE],
  ["unmet.c: terms->least[b] = terms->least[a] > terms->least[b] ? terms->least[a] : terms->least[b];: > → >=", EQUALS],
  ["unmet.c: at_most(terms, SINCE, LAST);: at_most(terms, SINCE, LAST); → ;", IN_RANGE],
  ["unmet.c: for (unsigned term = 0; term < TERMS; term++) {: 0 → 1 (2)", ROUND_FIRST],
  ["unmet.c: for (unsigned freed = 0; freed < 1U << TERMS; freed++) {: < → <=", ROOM],
  ["unmet.c: for (unsigned freed = 0; freed < 1U << TERMS; freed++) {: 1U → 2", ROOM],
  ["unmet.c: for (unsigned slot = 0; slot < run->policy->fact_count; slot++) {: < → <= (2)", ROOM],
  ["unmet.c: unmet[count++] = (ht_unmet){(uint8_t)slot, found.need.clause[slot], found.need.values[slot], 0, 0};: 0 → 1", UNUSED],
  ["unmet.c: unmet[count++] = (ht_unmet){(uint8_t)slot, found.need.clause[slot], found.need.values[slot], 0, 0};: 0 → 1 (2)", UNUSED],
  ["unmet.c: unmet[count++] = (ht_unmet){(uint8_t)slot, run->policy->periods[law->period].clause, 0, solution.least[term],: 0 → 1", UNUSED],
  ["unmet.c: for (unsigned round = 0; round < 2; round++) {: < → <=", MORE_WORK],
  ["unmet.c: for (unsigned round = 0; round < 2; round++) {: 2 → 3", MORE_WORK],
]);
