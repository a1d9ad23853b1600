/* SPDX-License-Identifier: MIT */
/* The budget as a workbook. */
#ifndef HOTRO_BUDGET_WORKBOOK_H
#define HOTRO_BUDGET_WORKBOOK_H

#include "book/sheet_notes.h"
#include "budget/budget_report.h"

enum { HT_BUDGET_COLUMNS_MAX = 2 * (HT_MONTHS_MAX + 1) + 1 + HT_BY_MAX };

typedef struct {
    const ht_budget *budget;
    ht_book_out *book;
    const ht_own_figures *figures;
    uint32_t sheet, row; /* that come next */
    ht_tab tab;
    uint8_t widths[HT_BUDGET_COLUMNS_MAX];
} ht_budget_book;

/* What it is given outlives it. */
void ht_budget_book_begin(ht_budget_book *book, const ht_budget *budget, ht_book_out *out, const ht_own_figures *figures);
/* Writes a sheet or a row more; a target may then pass on what it took. False: that was the last. */
bool ht_budget_book_next(ht_budget_book *book);

#endif
