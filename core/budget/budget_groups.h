/* SPDX-License-Identifier: MIT */
/* What a budget is grouped by: the columns, and the order of the groups. */
#ifndef HOTRO_BUDGET_GROUPS_H
#define HOTRO_BUDGET_GROUPS_H

#include "budget/budget_report.h"

typedef enum { HT_BY_TAKEN, HT_BY_NO_COLUMN, HT_BY_AGAIN } ht_by_answer;

/* One column more: of a fact by its identifier or label, whether the list has it or not, or of the list by its name; there are
   at most HT_BY_MAX. What is given outlives the budget. */
ht_by_answer ht_group_by(ht_budget *budget, const ht_list *list, ht_string given);
/* What is grouped by where no column is named: the law's first choice, which is the body. */
ht_string ht_first_choice(const ht_policy *policy);
/* By column after column: values in the order of the law, others as they first come in the list, what is unknown last. */
void ht_sort_groups(ht_budget *budget);
/* NULL: the column is none of a fact. */
const ht_fact *ht_by_fact(const ht_budget *budget, unsigned number);

#endif
