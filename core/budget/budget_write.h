/* SPDX-License-Identifier: MIT */
/* The budget for programs and spreadsheets. */
#ifndef HOTRO_BUDGET_WRITE_H
#define HOTRO_BUDGET_WRITE_H

#include "budget/budget_report.h"

void ht_write_budget_csv(ht_text *out, const void *context);
void ht_write_budget_json(ht_text *out, const void *context);

#endif
