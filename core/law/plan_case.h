/* SPDX-License-Identifier: MIT */
/* From a case to a place in a block, and from there to an assessment. */
#ifndef HOTRO_PLAN_CASE_H
#define HOTRO_PLAN_CASE_H

#include "law/plan.h"

/* Empties it. */
void ht_block_init(ht_pay_block *block);
/* The indices of the benefits that are asked: a key keeps these bits. */
ht_key ht_plan_asked(const ht_pay_plan *plan, uint32_t asked);
/* Whether a case with that key takes the engine. Without asking, ht_plan_pay() says so of each place. */
bool ht_plan_is_open(const ht_pay_plan *plan, ht_key key);
/* The days and amounts of a case into the columns: HT_DAY_LAST, or 0, for what is not known. */
void ht_block_put_columns(const ht_pay_plan *plan, ht_pay_block *block, unsigned place, const ht_case *person);
/*
 * Puts a case in place block->count, but for its days and amounts, which must stand in the columns before it is paid. `off`:
 * the days that its interruptions take out, NULL where it has none. There must be room for one more case.
 *
 * False: nothing is put there, and the case takes the engine, as there is no room for its days off, or the plan does not know
 * from what they are taken out.
 */
bool ht_block_take(const ht_pay_plan *plan, ht_pay_block *block, ht_key key, const ht_days_off *off);
/* The same with the interruptions of a case; of one whose key is open nothing is put there. */
bool ht_block_take_case(const ht_pay_plan *plan, ht_pay_block *block, ht_key key, const ht_case *person);
/* The same of a case that is checked, with its key, days and amounts. False: the case takes the engine. */
bool ht_plan_take(const ht_pay_plan *plan, ht_pay_block *block, const ht_case *person);
/* Of a block that is paid, and a place that is not open: all that ht_compute_missing says of the case in that place. Nothing is
 * missing. */
void ht_plan_result(const ht_pay_plan *plan, const ht_pay_block *block, unsigned place, ht_assessment *result);
/* What it says of a month alone, in dong: of all places, none of them open. */
void ht_plan_rates(const ht_pay_plan *plan, const ht_pay_block *block, int64_t rates[HT_BLOCK_CASES]);

#endif
