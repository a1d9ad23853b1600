/* SPDX-License-Identifier: MIT */
/* People of groups, each counted once. */
#ifndef HOTRO_BUDGET_HEADS_H
#define HOTRO_BUDGET_HEADS_H

#include "budget/budget_table.h"

/* Counts a person by what all of his lines come to. */
void ht_heads_count(ht_budget_table *table, ht_heads *heads, const ht_outcome *outcome);
/* Keeps a line of a person who stands in several, to be counted with these: where what it comes to is to be put. NULL: the area
   lacks room for it. */
ht_outcome *ht_heads_share(ht_budget_table *table, ht_group *group, uint64_t person);
/* Takes over those of a group of another table. */
void ht_heads_join(ht_budget_table *table, ht_group *group, const ht_group *other);
/* Once every line is there: counts who stands in several, once in each group and once in all. */
void ht_heads_settle(ht_budget_table *table);

#endif
