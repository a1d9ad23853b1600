/* SPDX-License-Identifier: MIT */
/* What a case in a block is paid month by month, in as few numbers as that takes. */
#ifndef HOTRO_PLAN_MONTHS_H
#define HOTRO_PLAN_MONTHS_H

#include "law/plan.h"

/* Months from the plan's first, which is that of ht_spread_first(). A single month, or that of a one-time benefit, is the first
   and the last, and `ends` is 0. */
typedef struct {
    bool is_paid; /* false: no month is, and nothing else is said */
    unsigned first, last;
    int64_t begins, whole, ends; /* dong of the first, of each between, of the last */
} ht_paid_months;

/* Of a block that is paid, a place that is not open and that has no days off. */
ht_paid_months ht_plan_months(const ht_pay_plan *plan, const ht_pay_block *block, unsigned benefit, unsigned place);

#endif
