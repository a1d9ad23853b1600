/* SPDX-License-Identifier: MIT */
/* A sheet of an .xlsx workbook as rows (sheet.h), from a window that moves over its part. */
#ifndef HOTRO_XLSX_SHEET_H
#define HOTRO_XLSX_SHEET_H

#include "text/sheet.h"
#include "text/xlsx.h"
#include "text/xlsx_plain.h"
#include "text/xml.h"

typedef enum {
    HT_SHEET_MORE, /* the window is used up to `xml.at` */
    HT_SHEET_FULL, /* `out` is to be emptied first */
    HT_SHEET_END,
    HT_SHEET_BAD /* `problem` */
} ht_sheet_state;

typedef struct {
    ht_xml xml; /* the window: ht_xml_give */
    ht_book_problem problem;
    ht_rows rows;
    const ht_xlsx *book;
    ht_merge *merges; /* room for HT_BOOK_MERGES_MAX; in the order of their first rows once they are known */
    uint32_t merge_count, next_merge;
    ht_xlsx_row digits; /* of the row at hand */
    bool is_within;     /* the rows */
    bool is_row, is_cell, is_text, is_phonetic, has_formula;
    char type;       /* of the cell: how its value is to be read */
    uint32_t format; /* index of the cell's format */
    uint32_t column; /* of the cell, from 0 */
    uint32_t free;   /* the first column behind the cells so far */
} ht_xlsx_sheet;

/* A walk over the part, from its beginning or from behind the rows, that looks for merged cells alone: that is where they
   stand. HT_SHEET_MORE or HT_SHEET_END. Then another walk from the beginning reads the rows. */
void ht_xlsx_sheet_begin(ht_xlsx_sheet *sheet, const ht_xlsx *book, ht_merge *merges);
ht_sheet_state ht_xlsx_sheet_merges(ht_xlsx_sheet *sheet);
void ht_xlsx_sheet_rewind(ht_xlsx_sheet *sheet);
ht_sheet_state ht_xlsx_sheet_read(ht_xlsx_sheet *sheet, ht_text *out);

#endif
