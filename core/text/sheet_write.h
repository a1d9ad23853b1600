/* SPDX-License-Identifier: MIT */
/* A sheet of an .xlsx workbook, cell by cell: rows from top to bottom, in each the cells from left to right. Sheets are printed
   in landscape, fitted to the page's width. */
#ifndef HOTRO_SHEET_WRITE_H
#define HOTRO_SHEET_WRITE_H

#include "hotro.h"

enum {
    HT_CELL_CHARACTERS_MAX = 32767, /* of a cell, as UTF-16 counts them */
    HT_TEXT_CELL_BYTES_MAX = 7 * HT_CELL_CHARACTERS_MAX + 128
};

/* How a cell looks; the order is that of ht_put_styles (book_write.h). */
typedef enum {
    HT_STYLE_PLAIN,
    HT_STYLE_BOLD,
    HT_STYLE_MONEY,   /* 3,000,000 */
    HT_STYLE_DATE,    /* 30/06/2026 */
    HT_STYLE_PERCENT, /* 15.00% */
    HT_STYLE_WRAPPED, /* text in as many lines as it needs */
    HT_STYLE_COUNT
} ht_cell_style;

/* Cells of a column, below the frozen rows, that take one of the values of a row of another sheet, chosen from a list. */
typedef struct {
    uint32_t column;
    ht_string sheet;           /* its title */
    uint32_t row, first, last; /* of the values: the row from 1, columns from 0 */
} ht_sheet_choice;

typedef struct {
    uint32_t column_count;
    const uint8_t *widths; /* of the columns, in digits for which there is room; 0: as usual */
    const uint8_t *styles; /* ht_cell_style of the cells that are still empty; NULL: plain */
    const ht_sheet_choice *choices;
    uint32_t choice_count;
    uint32_t frozen_rows, frozen_columns; /* that stay in view */
    bool is_first;                        /* of the book: the one that is shown */
    bool has_drawing;                     /* relationship rId1 */
} ht_sheet_layout;

void ht_put_sheet_begin(ht_text *out, const ht_sheet_layout *layout);
void ht_put_sheet_end(ht_text *out, const ht_sheet_layout *layout);

/* Rows from 1, columns from 0. */
typedef struct {
    uint32_t row, column;
} ht_cell_place;

/* `lines`: of text, for which the row has room; at most 27. */
void ht_put_row_begin(ht_text *out, uint32_t row, uint32_t lines);
void ht_put_row_end(ht_text *out);
/* Text, its line ends "\n" or "\r"; what XML does not have as U+FFFD, cut at HT_CELL_CHARACTERS_MAX. At most
   HT_TEXT_CELL_BYTES_MAX. */
void ht_put_cell_text(ht_text *out, ht_cell_place place, ht_string text, ht_cell_style style);
void ht_put_cell_number(ht_text *out, ht_cell_place place, int64_t number, ht_cell_style style);
/* A number as digits: "-12.5". */
void ht_put_cell_digits(ht_text *out, ht_cell_place place, ht_string digits, ht_cell_style style);
void ht_put_cell_day(ht_text *out, ht_cell_place place, ht_day day);
void ht_put_cell_boolean(ht_text *out, ht_cell_place place, bool value);
/* SUM of the cells from `first` to `last`, which is `value`. */
void ht_put_cell_sum(ht_text *out, ht_cell_place place, ht_cell_place first, ht_cell_place last, int64_t value,
                     ht_cell_style style);

/* Whether a cell's number, which has 53 bits, holds it exactly. */
bool ht_is_exact(int64_t number);
/* "B7" */
void ht_put_reference(ht_text *out, ht_cell_place place);
/* Text within XML. */
void ht_put_xml(ht_text *out, ht_string text);

#endif
