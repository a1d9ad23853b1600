// SPDX-License-Identifier: MIT
// Mutants of the engine that change no result, and why.
const CACHE = 'what is remembered is computed again, or outcome 0, which no one asks for, counts as remembered';
const LAST_TABLE = 'a table of factors is the last one: what follows it has no weight';
const MORE_WORK = 'known facts, equal boxes or no interruptions are looked at too, and change nothing';
const SAME_DAY = 'without a reading both days are the same';
const EMPTY = 'nothing asks whether the day of an empty window is known';
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

export const EQUIVALENTS = new Map([
  ["engine.c: weight *= table->row_count + (table->kind == HT_EXTRA ? 1U : 0U);: + → -", LAST_TABLE],
  ["engine.c: weight *= table->row_count + (table->kind == HT_EXTRA ? 1U : 0U);: 1U → 2", LAST_TABLE],
  ["engine.c: weight *= table->row_count + (table->kind == HT_EXTRA ? 1U : 0U);: 1U → 0", LAST_TABLE],
  ["engine.c: for (unsigned b = 0; b < policy->benefit_count; b++) {: < → <=", ROOM],
  ["engine.c: run->cached[b] = 0;: 0 → 1", CACHE],
  ["engine.c: run->reached[b] = 0;: 0 → 1", CACHE],
  ["engine.c: for (unsigned i = 0; i < all->widths->count; i++) {: < → <=", ROOM],
  ["engine.c: for (unsigned b = 0; b < count; b++) {: < → <=", ROOM],
  ["engine.c: for (unsigned b = 0; b < count; b++) {: < → <= (2)", ROOM],
  ["engine.c: for (unsigned i = 0; i < cells->choice_count; i++) {: < → <=", ROOM],
  ["engine.c: for (unsigned slot = 0; slot < run->policy->fact_count; slot++) {: < → <=", ROOM],
  ["engine.c: if ((kind == HT_CHOICE || kind == HT_YES_NO) && (run->person->known >> slot & 1) == 0) {: >> → <<", MORE_WORK],
  ["engine.c: if ((kind == HT_CHOICE || kind == HT_YES_NO) && (run->person->known >> slot & 1) == 0) {: 1 → 0", MORE_WORK],
  ["window.c: return law->first[0];: 0 → 1", SAME_DAY],
  ["window.c: static const ht_window empty = {1, 0, false};: false → true", EMPTY],
  ["window.c: return a->reason != b->reason ? a->reason < b->reason : a->from < b->from;: < → <=", ANY_ORDER],
  ["window.c: return a->reason != b->reason ? a->reason < b->reason : a->from < b->from;: < → <= (2)", ANY_ORDER],
  ["window.c: for (; place > 0 && off->off[place - 1].from > off->periods[i].from; place--) {: > → >= (2)", ANY_ORDER],
  ["window.c: for (uint32_t i = 1; i < off->off_count; i++) {: 1 → 0", TOUCHING],
  ["window.c: if (off->off[i].from <= off->off[kept].to + 1) {: <= → <", TOUCHING],
  ["window.c: if (off->off[i].from <= off->off[kept].to + 1) {: 1 → 0", TOUCHING],
  ["window.c: off->periods[off->period_count++] = (ht_period_off){next->from, next->to, next->reason, false};: false → true", OVERWRITTEN],
  ["amount.c: const unsigned choices = benefit->tables[t].row_count + (benefit->tables[t].kind == HT_EXTRA ? 1U : 0U);: 1U → 2", LAST_TABLE],
  ["amount.c: return (mask & 1) != 0 ? HT_ACTUAL_DAYS : (mask & 2) != 0 ? HT_HALF_MONTH_15 : HT_MAJORITY_50;: 2 → 3", ONE_BIT],
  ["amount.c: return 0;: 0 → 1", INSIDE],
  ["amount.c: return run->time_off.off_count > 0 && ht_is_stopped(run, &run->policy->benefits[benefit]): > → >=", MORE_WORK],
  ["amount.c: return (ht_month){month, next - first, days_within(run, benefit, first, next - 1), 0};: 0 → 1", OVERWRITTEN],
  ["amount.c: const ht_rate rate = ht_rate_on(run, benefit, outcome, ht_month_first(month + 1) - 1);: 1 → 2 (2)", FIRST_OF_MONTH],
  ["amount.c: for (const ht_step_of_figure *end = step + run->parameters->timeline[parameters[i]].count; step < end; step++) {: < → <=", ANY_DAY],
  ["amount.c: if (step->from > window->first && step->from <= window->last) {: > → >=", ANY_DAY],
  ["amount.c: if ((run->cached[benefit] >> outcome & 1) == 0) {: >> → <<", CACHE],
  ["amount.c: if ((run->cached[benefit] >> outcome & 1) == 0) {: 1 → 0", CACHE],
  ["amount.c: run->cached[benefit] |= UINT64_C(1) << outcome;: |= → &=", CACHE],
  ["amount.c: run->cached[benefit] |= UINT64_C(1) << outcome;: 1 → 0", CACHE],
  ["amount.c: run->cached[benefit] |= UINT64_C(1) << outcome;: << → >>", CACHE],
  ["amount.c: run->cached[benefit] |= UINT64_C(1) << outcome;: run->cached[benefit] |= UINT64_C(1) << outcome; → ;", CACHE],
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
  ["amount.c: const ht_rate rate = rate_of(run, law, parameters, count, next - 1);: 1 → 2", FIRST_OF_MONTH],
  ["missing.c: for (ht_fact_kind kind = HT_DATE; unknown != 0 && kind <= HT_MONEY; kind++) {: 0 → 1", NOT_THE_FIRST],
]);
