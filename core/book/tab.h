/* SPDX-License-Identifier: MIT */
/* Cells of a workbook, as all kinds of workbooks have them. */
#ifndef HOTRO_TAB_H
#define HOTRO_TAB_H

#include "book/book_out.h"
#include "policy/policy.h"
#include "text/words.h"

/* A sheet while it is written: row by row, in each from left to right. */
typedef struct {
    ht_sheet_out *sheet; /* NULL: the book cannot be used, and nothing is written */
    ht_language language;
    uint32_t row; /* from 1; 0: none yet */
} ht_tab;

/* In place of a greatest amount where there is none. */
extern const ht_words ht_no_greatest;

/* A further sheet; `number` > 1 stands behind its name. */
ht_tab ht_tab_begin(ht_book_out *book, const ht_words *name, unsigned number, unsigned group, bool is_aside,
                    const ht_sheet_layout *layout, ht_language language);
/* Ends the row at hand and begins the next. */
void ht_next_row(ht_tab *tab);
/* The same with room for so many lines of text. */
void ht_next_row_of(ht_tab *tab, uint32_t lines);
void ht_tab_end(ht_tab *tab);
/* Where the next cell goes; NULL: nowhere. */
ht_text *ht_tab_rows(const ht_tab *tab);

void ht_cell_words(ht_tab *tab, uint32_t column, const ht_words *words, ht_cell_style style);
void ht_cell_text(ht_tab *tab, uint32_t column, ht_string text, ht_cell_style style);
/* HT_NO_MAXIMUM: that there is none. As digits where the cell's number would not be exact. */
void ht_cell_dong(ht_tab *tab, uint32_t column, int64_t dong);
void ht_cell_count(ht_tab *tab, uint32_t column, uint64_t count);
void ht_cell_day(ht_tab *tab, uint32_t column, ht_day day);
/* The sum of the cells from `first` to `last`, for programs that do not compute it `dong`; as ht_cell_dong where there are
 * none. */
void ht_cell_sum(ht_tab *tab, uint32_t column, ht_cell_place first, ht_cell_place last, int64_t dong);

#endif
