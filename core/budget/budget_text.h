/* SPDX-License-Identifier: MIT */
/* The budget for people. */
#ifndef HOTRO_BUDGET_TEXT_H
#define HOTRO_BUDGET_TEXT_H

#include "budget/budget_report.h"

/* `context`: ht_budget; likewise in budget_write.h. */
void ht_write_budget(ht_text *out, const void *context);

#endif
