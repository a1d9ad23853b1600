/* SPDX-License-Identifier: MIT */
/* The columns of --by. */
#ifndef HOTRO_BUDGET_COLUMNS_H
#define HOTRO_BUDGET_COLUMNS_H

#include "budget/budget_report.h"
#include "command/arguments.h"

/* The columns that are asked for; the body where none is. False: one is none, or there twice, which is said. */
bool ht_find_groups(ht_budget *budget, const ht_arguments *arguments, const ht_list *list);
/* Says that they have too many values, or combinations of values. */
int ht_refuse_groups(const ht_budget *budget, const ht_arguments *arguments);

#endif
