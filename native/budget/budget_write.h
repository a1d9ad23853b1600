/* SPDX-License-Identifier: MIT */
/* The budget for programs and spreadsheets, and what its reports call things. */
#ifndef HOTRO_BUDGET_WRITE_H
#define HOTRO_BUDGET_WRITE_H

#include "budget/budget_table.h"

/* "quý 1/2026" */
void ht_put_period_for_people(ht_text *out, const ht_budget *budget, unsigned period, ht_language language);
/* {n} of a sentence that counts people: "person" or "people". */
ht_argument ht_people_noun(uint64_t count);

/* As CSV, as JSON; context: ht_budget */
ht_writer ht_write_budget_csv, ht_write_budget_json;

#endif
