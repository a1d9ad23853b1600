/* SPDX-License-Identifier: MIT */
/* What the cells of a workbook's sheet (text/sheet.h) say in a list. */
#ifndef HOTRO_SHEET_CELL_H
#define HOTRO_SHEET_CELL_H

#include "list/list.h"
#include "text/sheet.h"

/* A name or a cell of a sheet's record without the byte that says its kind, which is returned. */
ht_cell_kind ht_take_kind(ht_string *field);
/* The kinds of the line's cells, taken from them; a row is as long as the header, empty cells at its end are not written. A
   line with a number for a day, an error or the like in a column that is read is not plain. */
void ht_sheet_line(const ht_list *list, ht_line *line);

/* The text that a cell stands for in its column, a day in `room`. False: what the spreadsheet made of it is no value of a fact,
   a claim or an id, and `line->error` says so. */
bool ht_sheet_cell(const ht_list *list, ht_line *line, uint32_t column, ht_string *text, char room[HT_SHEET_DAY_BYTES]);

#endif
