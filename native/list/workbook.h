/* SPDX-License-Identifier: MIT */
/* A list with its results as a workbook: a sheet of lines, one of errors, and behind them what its command adds. */
#ifndef HOTRO_WORKBOOK_H
#define HOTRO_WORKBOOK_H

#include "list/book_file.h"
#include "list/result_cells.h"

/* Sheets are shown in this order. */
enum { HT_GROUP_PEOPLE, HT_GROUP_ERRORS, HT_GROUP_TOTALS, HT_GROUP_NAMES };

typedef struct ht_workbook ht_workbook;

/* A workbook that is written to the descriptor, in the language of the list's results. NULL: errno. */
ht_workbook *ht_workbook_open(int descriptor, const ht_list *list, const ht_result_columns *columns);
/* False: errno, and nothing is to be added any more. */
bool ht_workbook_add(ht_workbook *workbook, const ht_line *line, const ht_result_cells *cells);
/* The sheets behind those of lines and errors. False: not enough memory. */
typedef bool ht_totals_writer(ht_book_file *book, const void *context);
/* Writes the sheet of errors, what stands behind it and how names were understood, and closes. False: errno. */
bool ht_workbook_close(ht_workbook *workbook, ht_totals_writer *write_totals, const void *context);
/* Gives it up. NULL: there is none. */
void ht_workbook_abandon(ht_workbook *workbook);

#endif
