/* SPDX-License-Identifier: MIT */
/* The budget for people. */
#ifndef HOTRO_BUDGET_TEXT_H
#define HOTRO_BUDGET_TEXT_H

#include "budget/budget_table.h"

/* context: ht_budget */
ht_writer ht_write_budget;

#endif
