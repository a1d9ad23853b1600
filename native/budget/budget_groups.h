/* SPDX-License-Identifier: MIT */
/* What a budget is grouped by: the columns, the order of the groups and what these are called. */
#ifndef HOTRO_BUDGET_GROUPS_H
#define HOTRO_BUDGET_GROUPS_H

#include "budget/budget_table.h"

/* The columns that are asked for; the body where none is. False: one is none, or there twice, which is said. */
bool ht_find_groups(ht_budget *budget, const ht_list *list);
/* By column after column: values in the order of the law, others as they first come in the list, what is unknown last. False:
   memory is out. */
bool ht_sort_groups(ht_budget *budget);

/* The value of one column: its label, the day, or the text of its cells. */
void ht_put_value(ht_text *out, const ht_budget *budget, const ht_group *group, unsigned number, ht_language language);
/* The fact's label, or the column. */
void ht_put_column(ht_text *out, const ht_budget *budget, unsigned number, ht_language language);
/* The values, the columns of all: "A / B" */
void ht_put_group(ht_text *out, const ht_budget *budget, const ht_group *group, ht_language language);
void ht_put_by(ht_text *out, const ht_budget *budget, ht_language language);

#endif
