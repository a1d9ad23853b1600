/* SPDX-License-Identifier: MIT */
#ifndef HOTRO_PLAN_PAY_H
#define HOTRO_PLAN_PAY_H

#include "law/plan.h"

/* What the cases of a block are paid, and which are open. */
void ht_plan_pay(const ht_pay_plan *plan, ht_pay_block *block);
/* The rate of a case, with the amount that is stated; of what is refused 0. */
ht_rate ht_plan_rate_of(const ht_pay_plan *plan, const ht_pay_block *block, unsigned benefit, unsigned place);
/* The days of a case on which a benefit may count, from its day on where it is paid once; from > to: none. */
ht_days ht_plan_days(const ht_pay_plan *plan, const ht_pay_block *block, unsigned benefit, unsigned place);
/* The last of them, of a benefit that is paid by the month and pays something. */
ht_day ht_plan_last_day(const ht_pay_plan *plan, const ht_pay_block *block, unsigned benefit, unsigned place);
/* Dong of the whole amount at that rate: of a month, or once. */
int64_t ht_plan_whole(const ht_pay_plan *plan, const ht_pay_block *block, unsigned benefit, unsigned place);

#endif
