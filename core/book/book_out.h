/* SPDX-License-Identifier: MIT */
/* A workbook while it is written: the text of its sheets, in buffers of a target, which packs it and keeps it. */
#ifndef HOTRO_BOOK_OUT_H
#define HOTRO_BOOK_OUT_H

#include "text/book_tabs.h"
#include "text/chart_write.h"
#include "text/sheet_write.h"

typedef struct ht_book_out ht_book_out;

typedef struct {
    ht_book_out *book;
    ht_sheet_layout layout; /* what it points to outlives the sheet: what stands before the rows is written with the first that
                               are taken, so that their widths may still be found */
    uint32_t number;        /* from 1 */
    bool has_begun;         /* that is written */
    ht_text rows;           /* what has not been taken yet */
} ht_sheet_out;

/* Room for any cell, and for what stands before and behind the rows; and of the buffer of a sheet's rows, the same for every
   target, so that each takes the same rows at once. */
enum { HT_SHEET_ROOM_BYTES = 2 * HT_TEXT_CELL_BYTES_MAX, HT_SHEET_ROWS_BYTES = 3 * HT_SHEET_ROOM_BYTES };

/* What a target does. */
typedef struct {
    /* Gives a sheet whose rows have a buffer of HT_SHEET_ROWS_BYTES. `is_aside`: another is written at the same time.
       NULL: there is none, and the workbook cannot be used; so always where `number` is 0, as there are too many. */
    ht_sheet_out *(*begin)(ht_book_out *book, uint32_t number, bool is_aside);
    /* Takes a text of the sheet. `is_last`: it is whole. */
    void (*take)(ht_sheet_out *sheet, ht_string text, bool is_last);
    /* A further part. */
    void (*add)(ht_book_out *book, const char *name, ht_string part);
} ht_book_target;

struct ht_book_out {
    const ht_book_target *target;
    ht_book_tabs tabs;
};

/* A further sheet. Sheets are shown by group, in each in the order in which they begin; of those that are not aside one is open
   at a time. `title`: UTF-8, at most 31 characters, none of : \ / ? * [ ]. NULL: there is none. */
ht_sheet_out *ht_sheet_begin(ht_book_out *book, ht_string title, uint32_t group, bool is_aside, const ht_sheet_layout *layout);
/* The sheet's rows, with room for HT_SHEET_ROOM_BYTES more. */
ht_text *ht_sheet_rows(ht_sheet_out *sheet);
void ht_sheet_end(ht_sheet_out *sheet);
/* Beside the sheet of that number, which has ended and whose layout has a drawing. One for a book. */
void ht_add_chart(ht_book_out *book, uint32_t sheet, const ht_chart *chart);

#endif
