/* SPDX-License-Identifier: MIT */
/* A list added up: the budget of its lines, as CSV and JSON that the caller takes, or as a workbook (lists_book.c). */
#ifndef HOTRO_LISTS_BUDGET_H
#define HOTRO_LISTS_BUDGET_H

#include "list/list.h"
#include "text/text.h"

/* Of the list that was opened for it: nothing is added yet, and no column is named. */
void ht_budget_open(void);
/* Adds the line at hand, which is of a person and has no error. False: there is no memory for it. */
bool ht_budget_take_line(void);

#endif
