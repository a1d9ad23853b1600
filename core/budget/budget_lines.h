/* SPDX-License-Identifier: MIT */
/* The lines of a list, added up: by one or by several side by side, whose tables are then merged. */
#ifndef HOTRO_BUDGET_LINES_H
#define HOTRO_BUDGET_LINES_H

#include "budget/budget_report.h"
#include "law/plan.h"

/* The cells of one line, each once, and values' identifiers, with room behind them to read one more. A letter of 3 bytes
   becomes one of 1 and two marks of 2 each. */
enum {
    HT_VALUE_BYTES_MAX = 64,
    HT_KEYS_BYTES = HT_RECORD_BYTES_MAX + HT_BY_MAX * HT_VALUE_BYTES_MAX,
    HT_KEYS_FOLDED_BYTES = 2 * HT_KEYS_BYTES
};

/* What one who adds lines has. */
typedef struct {
    const ht_budget *budget; /* begun, with its columns; it is only read */
    ht_budget_table table;
    ht_list_counts counts;
    ht_repeated_sum *repeated; /* what those come to that are repeated */
    ht_spread least, greatest; /* room to work in, likewise */
    ht_pay_block block;
    char cells[HT_KEYS_BYTES + HT_RECORD_BYTES_MAX];
    char folded[HT_KEYS_FOLDED_BYTES];
} ht_budget_adder;

void ht_budget_adder_init(ht_budget_adder *adder, const ht_budget *budget, ht_repeated_sum *repeated);
/* Adds a line of a person, with which nothing is wrong. False: the table's area lacks what it says, and nothing is added. */
bool ht_budget_add(ht_budget_adder *adder, const ht_list *list, const ht_line *line);
/* Once all of its lines are added: into the table of the budget. */
void ht_budget_join(ht_budget *budget, ht_budget_adder *adder);

#endif
