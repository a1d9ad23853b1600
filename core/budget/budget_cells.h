/* SPDX-License-Identifier: MIT */
/* Cells of tables that people read on a screen. */
#ifndef HOTRO_BUDGET_CELLS_H
#define HOTRO_BUDGET_CELLS_H

#include "law/spread.h"

/* So much of it as the columns hold; what is longer ends in "…". How many of them are used. */
size_t ht_put_cut(ht_text *out, ht_string cell, size_t width);
/* At the left of its columns, cut where it is longer. */
void ht_put_left(ht_text *out, ht_string cell, size_t width);
void ht_put_right(ht_text *out, ht_string cell, size_t width);
void ht_put_amount(ht_text *out, int64_t dong, ht_language language);
/* Full for what is surely needed, light for what may be needed beyond it. */
void ht_put_bar(ht_text *out, ht_range amount, int64_t largest);

#endif
