/* SPDX-License-Identifier: MIT */
/* Sums of a table's amounts. */
#ifndef HOTRO_BUDGET_SUM_H
#define HOTRO_BUDGET_SUM_H

#include "budget/budget_table.h"

/* Stops at HT_NO_MAXIMUM; the table notes what 64 bits do not hold. */
int64_t ht_table_sum(ht_budget_table *table, int64_t a, int64_t b);
/* HT_NO_MAXIMUM where either is: the change is that of what is known, and none is stated. */
int64_t ht_change_of(int64_t before, int64_t after);

#endif
