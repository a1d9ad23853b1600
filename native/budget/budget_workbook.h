/* SPDX-License-Identifier: MIT */
/* The budget as a workbook. */
#ifndef HOTRO_BUDGET_WORKBOOK_H
#define HOTRO_BUDGET_WORKBOOK_H

#include "budget/budget_table.h"
#include "command/files.h"

/* False: errno. */
bool ht_write_budget_workbook(const ht_budget *budget, const ht_output *output);

#endif
