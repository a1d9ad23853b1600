/* SPDX-License-Identifier: MIT */
/* A list with its results as a workbook in a file (book/workbook.h). */
#ifndef HOTRO_LIST_BOOK_H
#define HOTRO_LIST_BOOK_H

#include "book/sheet_notes.h"
#include "book/workbook.h"
#include "list/listing.h"

typedef struct ht_list_book ht_list_book;

/* A workbook that is written to the descriptor, in the language of the list's results. NULL: errno. */
ht_list_book *ht_list_book_open(int descriptor, const ht_list *list, const ht_result_columns *columns);
/* False: errno, and nothing is to be added any more. */
bool ht_list_book_add(ht_list_book *book, const ht_line *line, const ht_result_cells *cells);
/* The sheets behind those of lines and errors. */
typedef void ht_totals_writer(ht_book_out *book, const ht_own_figures *figures, const void *context);
/* Writes the sheet of errors, what stands behind it and how names were understood, and closes. False: errno. */
bool ht_list_book_close(ht_list_book *book, const ht_listing *listing, ht_totals_writer *write_totals, const void *context);
/* Gives it up. NULL: there is none. */
void ht_list_book_abandon(ht_list_book *book);

#endif
