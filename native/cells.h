/* SPDX-License-Identifier: MIT */
/* Cells of a workbook, as both kinds of workbooks have them. */
#ifndef HOTRO_CELLS_H
#define HOTRO_CELLS_H

#include "command.h"
#include "spreadsheet.h"

enum { HT_CELL_CHARACTERS_MAX = 32767 }; /* of one cell in Excel */

typedef struct {
    lxw_workbook *book;
    ht_language language;
    lxw_format *bold, *dong, *day;
    bool is_broken; /* something could not be written */
} ht_book;

/* A workbook at that path. False: errno. */
bool ht_book_begin(ht_book *book, const char *path, bool by_rows, ht_language language);
/* A further sheet; `number` > 1 stands behind its name. NULL: the book is broken. */
lxw_worksheet *ht_book_sheet(ht_book *book, const ht_words *name, unsigned number);
const char *ht_in(const ht_book *book, const ht_words *words);
/* Notes what one of the library's functions says of itself. */
void ht_check_cell(ht_book *book, lxw_error error);

void ht_cell_words(ht_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const ht_words *words,
                   lxw_format *format);
/* Text of our own. */
void ht_cell_plain(ht_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format);
/* Text of others: made fit for a cell where it stands, and cut to what one holds. `text` has a byte more than `length`. */
void ht_cell_text(ht_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, char *text, size_t length,
                  lxw_format *format);
/* HT_NO_MAXIMUM: that there is none. As digits where the cell's number would not be exact. */
void ht_cell_dong(ht_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, int64_t dong);
bool ht_is_exact(int64_t number);
void ht_cell_count(ht_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, uint64_t count);

/* Rows of a sheet's notes: each returns the row behind them. */
lxw_row_t ht_put_policy_rows(ht_book *book, lxw_worksheet *sheet, lxw_row_t row, const ht_policy *policy);
/* The file of --parameters, and what it replaces; nothing where it has no figures. */
lxw_row_t ht_put_figure_rows(ht_book *book, lxw_worksheet *sheet, lxw_row_t row, const ht_parameters *parameters,
                             const char *path);
lxw_row_t ht_put_blank_row(ht_book *book, lxw_worksheet *sheet, lxw_row_t row, uint64_t count);

#endif
