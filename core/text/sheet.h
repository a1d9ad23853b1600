/* SPDX-License-Identifier: MIT */
/*
 * Rows of a sheet as records of text, as the readers of both kinds of workbooks write them and the reader of lists takes them:
 * one line for each row from row 1 on, empty where the row is; fields parted by HT_SHEET_SEPARATOR, in quotation marks where
 * they need them (text/csv.h). A field of a cell that is no text begins with one byte that says what it is. Within a cell a
 * line ends with a carriage return, so that lines of the text are rows.
 */
#ifndef HOTRO_SHEET_H
#define HOTRO_SHEET_H

#include "text/csv.h"
#include "text/decimal.h"
#include "text/number_format.h"

#define HT_SHEET_SEPARATOR '\x1f' /* XML cannot hold it */

enum { HT_SHEET_ROWS_MAX = 1 << 20, HT_SHEET_COLUMNS_MAX = 1 << 14, HT_SHEET_ROOM = HT_RECORD_BYTES_MAX + 2 };

typedef enum {
    HT_CELL_TEXT, /* no byte before it */
    HT_CELL_NUMBER = 1,
    HT_CELL_DATE,      /* "2026-06-30" or "2026-06-30 07:05:09" */
    HT_CELL_BOOLEAN,   /* "true", "false" */
    HT_CELL_PERCENT,   /* a number that is shown as a hundred times as much; here it is itself */
    HT_CELL_SCALED,    /* a number that is shown as a thousandth or less; likewise */
    HT_CELL_ERROR,     /* "#N/A" */
    HT_CELL_NO_RESULT, /* a formula that was never computed */
    HT_CELL_KINDS
} ht_cell_kind;

/* Cells merged over several rows: what the first one says holds for the rows below, in that column. */
typedef struct {
    uint32_t first_row, last_row; /* from 1 */
    uint16_t column;              /* from 0 */
} ht_merge;

typedef struct {
    uint16_t column;
    uint32_t last_row;
    size_t at, length; /* of its field in `kept` */
} ht_merged;

enum { HT_HIDDEN_SHOWN = 8 };

/* Hidden rows and columns, which are read like any other. */
typedef struct {
    uint32_t row_count;
    struct {
        uint32_t first, last;
    } rows[HT_HIDDEN_SHOWN]; /* the first runs of them */
    uint32_t run_count;
    uint64_t columns[HT_COLUMNS_MAX / 64]; /* a bit each */
} ht_hidden;

typedef struct {
    ht_day day_zero;
    uint32_t row;     /* the one at hand, from 1; 0: none yet */
    uint32_t written; /* rows that have been passed on */
    uint32_t place;   /* the column that `text` ends in, from 0 */
    uint32_t next_merged;
    bool is_hidden, has_cells, is_too_long, is_ended;
    size_t length;
    char text[HT_RECORD_BYTES_MAX + 1]; /* the record so far */
    size_t cell_length;
    char cell[HT_RECORD_BYTES_MAX + 1]; /* text of the cell at hand */
    uint32_t merged_count;
    ht_merged merged[HT_COLUMNS_MAX]; /* that reach the row at hand, by column */
    size_t kept_length;
    char kept[HT_RECORD_BYTES_MAX];
    ht_hidden hidden;
} ht_rows;

void ht_rows_begin(ht_rows *rows, ht_day day_zero);

/* A row begins. False: it does not stand behind the one before, or past the last. */
bool ht_rows_open(ht_rows *rows, uint32_t row, bool is_hidden);
/* The next field, at `column` or, where cells merged before reach it, none. `last_row` > rows->row: it holds for the rows down
   to that one too, as far as they have cells of their own. */
void ht_rows_put(ht_rows *rows, uint32_t column, ht_cell_kind kind, ht_string text, uint32_t last_row);
/* A number that `format` shows. False: it is none. */
bool ht_rows_put_number(ht_rows *rows, uint32_t column, ht_string number, ht_number_format format, uint32_t last_row);
/* "2026-06-30" or "2026-06-30T07:05:09": a day where it is one from 1950 to 2100, otherwise text. */
void ht_rows_put_iso(ht_rows *rows, uint32_t column, ht_string value, uint32_t last_row);
/* The row ends; it is to be passed on before another one opens. */
void ht_rows_close(ht_rows *rows);
/* The next row is the same as the one that was passed on. */
void ht_rows_repeat(ht_rows *rows);
/* Passes on the row that has ended, with the empty ones before it. False: `out` has no room for all, what fits is there; at
   last it needs HT_SHEET_ROOM bytes. */
bool ht_rows_pass(ht_rows *rows, ht_text *out);

#endif
