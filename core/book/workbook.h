/* SPDX-License-Identifier: MIT */
/* A list with its results as a workbook: a sheet of lines, one of errors, and behind them sums and how names were understood.
 */
#ifndef HOTRO_WORKBOOK_H
#define HOTRO_WORKBOOK_H

#include "book/understood.h"
#include "list/result_cells.h"

/* Sheets are shown in this order. */
enum { HT_GROUP_PEOPLE, HT_GROUP_ERRORS, HT_GROUP_TOTALS, HT_GROUP_NAMES };

enum {
    HT_WORKBOOK_COLUMNS_MAX = HT_COLUMNS_MAX + HT_RESULT_CELLS_MAX,
    HT_HEADING_LINES = 6 /* for which a header has room */
};

/* A table that goes on in a further sheet where one is full. */
typedef struct {
    const ht_words *name;
    uint32_t group;
    bool is_aside;
    uint32_t column_count;
    uint8_t widths[HT_WORKBOOK_COLUMNS_MAX]; /* as wide as headings and cells so far need */
    uint32_t header_rows;                    /* of the first sheet, with what stands above; further ones have one */
    ht_tab tab;
    uint32_t count; /* sheets so far */
} ht_workbook_table;

typedef struct {
    const ht_list *list;
    const ht_result_columns *columns;
    ht_language language;
    ht_book_out *book;
    ht_workbook_table people, errors;
    ht_written_cells written;
    ht_understood_sheet understood;
    bool has_row;         /* while the header is written: some row of it stands */
    ht_contents contents; /* of the line at hand */
    char text[HT_RECORD_BYTES_MAX];
} ht_workbook;

/* Begins the sheet of lines, in the language of the list's results. What it is given outlives it. */
void ht_workbook_begin(ht_workbook *workbook, ht_book_out *book, const ht_list *list, const ht_result_columns *columns,
                       ht_written_space *space);
void ht_workbook_add(ht_workbook *workbook, const ht_line *line, const ht_result_cells *cells);
/* Ends the sheets of lines and of errors: sums may follow, then how names were understood. */
void ht_workbook_end_lines(ht_workbook *workbook);
/* The last sheet; none where names are written as the law has them. True: it is whole; otherwise to be called again, as a
   target may first pass on what it took. */
bool ht_workbook_end(ht_workbook *workbook);

#endif
