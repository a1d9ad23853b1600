/* SPDX-License-Identifier: MIT */
/* What the periods of a budget are called. */
#ifndef HOTRO_BUDGET_PERIODS_H
#define HOTRO_BUDGET_PERIODS_H

#include "budget/budget_report.h"

/* "2026", "2026-Q1", "2026-01" */
void ht_put_period(ht_text *out, const ht_budget *budget, unsigned period);
/* "năm 2026", "quý 1/2026", "tháng 1/2026" */
void ht_put_period_for_people(ht_text *out, const ht_budget *budget, unsigned period, ht_language language);

#endif
