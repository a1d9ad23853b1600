/* SPDX-License-Identifier: MIT */
/* The lines of a list, added up by several threads. */
#ifndef HOTRO_BUDGET_WORK_H
#define HOTRO_BUDGET_WORK_H

#include "budget/budget_report.h"
#include "command/arguments.h"
#include "list/listing.h"

/* Memory that tables lie in, until the budget is written. */
typedef struct ht_budget_room ht_budget_room;

typedef struct {
    const ht_arguments *arguments;
    ht_budget *budget;
    ht_listing listing;
    ht_budget_room *rooms;
    bool is_out_of_memory;
} ht_budget_work;

/* Before lines are added, perhaps not for the first time. */
void ht_budget_work_begin(ht_budget_work *all);
void ht_budget_work_end(ht_budget_work *all);
/* How the lines are added up. */
ht_line_work ht_budget_lines(ht_budget_work *all);

#endif
