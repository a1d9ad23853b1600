/* SPDX-License-Identifier: MIT */
/* The lines of a list, added up. */
#ifndef HOTRO_BUDGET_LINES_H
#define HOTRO_BUDGET_LINES_H

#include "budget/budget_table.h"

typedef struct {
    ht_budget *budget;
    ht_budget_table *table;
    ht_listing listing;
    const ht_parameters *parameters[HT_PLANS]; /* NULL: that plan is not asked for */
} ht_budget_work;

/* How the lines are added up. */
ht_line_work ht_budget_lines(ht_budget_work *all);

#endif
