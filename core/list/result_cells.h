/* SPDX-License-Identifier: MIT */
/* What stands in the program's own columns of one line, cell by cell: the same for every kind of file. */
#ifndef HOTRO_RESULT_CELLS_H
#define HOTRO_RESULT_CELLS_H

#include "list/result_columns.h"

enum {
    HT_RESULT_CELLS_MAX = 4 * (HT_BENEFITS_MAX + 1) + HT_BENEFITS_MAX + 7,
    HT_RESULT_TEXT_BYTES = HT_RECORD_BYTES_MAX /* of all cells of a line: errors, explanations */
};

typedef struct {
    uint32_t count;
    ht_result_column columns[HT_RESULT_CELLS_MAX];
} ht_result_columns;

typedef struct {
    enum { HT_RESULT_EMPTY, HT_RESULT_TEXT, HT_RESULT_DONG } kind;
    int64_t dong;   /* may be below 0: a difference */
    ht_string text; /* in `bytes` of ht_result_cells */
} ht_result_cell;

typedef struct {
    ht_result_cell cells[HT_RESULT_CELLS_MAX]; /* of ht_result_columns, in their order */
    size_t length;
    char bytes[HT_RESULT_TEXT_BYTES];
} ht_result_cells;

void ht_add_result_column(ht_result_columns *columns, ht_result_kind kind, unsigned of);
/* What batch writes: of the benefits those that the list may ask. */
void ht_batch_columns(const ht_list *list, ht_result_columns *columns);

/* The cells that any line has: its state, its errors, the policy; the others are empty. False: it has no other, being bad or
   skipped. */
bool ht_cells_begin(const ht_list *list, const ht_line *line, const ht_assessment *result, const ht_result_columns *columns,
                    ht_result_cells *cells);
/* All that batch says of a line; `result` is not looked at where it is bad or skipped. */
void ht_batch_cells(const ht_list *list, const ht_line *line, const ht_assessment *result, const ht_result_columns *columns,
                    ht_result_cells *cells);
void ht_set_dong(ht_result_cells *cells, uint32_t place, int64_t dong);
/* A text that is to be written there: what has been put into it is the cell's once it is ended. */
ht_text ht_begin_text(ht_result_cells *cells);
void ht_end_text(ht_result_cells *cells, uint32_t place, const ht_text *text);

#endif
