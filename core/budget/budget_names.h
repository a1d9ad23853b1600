/* SPDX-License-Identifier: MIT */
/* What the groups of a budget and its columns are called. */
#ifndef HOTRO_BUDGET_NAMES_H
#define HOTRO_BUDGET_NAMES_H

#include "budget/budget_report.h"

/* The value of one column: its label, the day, or the text of its cells. */
void ht_put_value(ht_text *out, const ht_budget *budget, const ht_group *group, unsigned number, ht_language language);
/* The fact's label, or the column. */
void ht_put_column(ht_text *out, const ht_budget *budget, unsigned number, ht_language language);
/* The values, the columns of all: "A / B" */
void ht_put_group(ht_text *out, const ht_budget *budget, const ht_group *group, ht_language language);
void ht_put_by(ht_text *out, const ht_budget *budget, ht_language language);

#endif
