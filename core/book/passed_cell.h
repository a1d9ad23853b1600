/* SPDX-License-Identifier: MIT */
/* A cell of a workbook as it was, where its column passes through. */
#ifndef HOTRO_PASSED_CELL_H
#define HOTRO_PASSED_CELL_H

#include "book/tab.h"
#include "text/sheet.h"

/* False: it is text, and is not put. */
bool ht_put_passed_cell(ht_tab *tab, uint32_t place, ht_cell_kind kind, ht_string text);

#endif
