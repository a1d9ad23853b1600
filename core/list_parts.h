/* SPDX-License-Identifier: MIT */
/* What the parts of the list reader share. */
#ifndef HOTRO_LIST_PARTS_H
#define HOTRO_LIST_PARTS_H

#include "list.h"

/* A field without quotation marks and without the guard against formulas; doubled quotation marks stay. */
ht_string ht_cell_content(ht_string field);
/* HT_LIST_OK: the record is whole. */
ht_list_problem ht_problem_of(ht_record_state state);
/* Without the byte order mark. */
ht_string ht_without_mark(ht_string text);

/* The program's own columns, in their order; the benefits stand behind `status`. */
extern const char ht_column_status[], ht_column_total_min[], ht_column_total_max[], ht_column_missing[], ht_column_error[],
    ht_column_line[];

#endif
