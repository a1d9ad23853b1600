/* SPDX-License-Identifier: MIT */
/* The budget for programs and spreadsheets, and what its reports call things. */
#ifndef HOTRO_BUDGET_WRITE_H
#define HOTRO_BUDGET_WRITE_H

#include "budget/budget_table.h"

/* "quý 1/2026" */
void ht_put_period_for_people(ht_text *out, const ht_budget *budget, unsigned period, ht_language language);
/* What the list is grouped by: the fact's label, or the column. */
void ht_put_by(ht_text *out, const ht_budget *budget, ht_language language);
/* What a group is called: the value's label, the day, or the text of its cells. */
void ht_put_group(ht_text *out, const ht_budget *budget, const ht_group *group, ht_language language);
/* {n} of a sentence that counts people: "person" or "people". */
ht_argument ht_people_noun(uint64_t count);

/* As CSV, as JSON; context: ht_budget */
ht_writer ht_write_budget_csv, ht_write_budget_json;

#endif
