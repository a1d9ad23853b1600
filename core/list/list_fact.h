/* SPDX-License-Identifier: MIT */
/* What one cell of a list says of a fact. */
#ifndef HOTRO_LIST_FACT_H
#define HOTRO_LIST_FACT_H

#include "list/list.h"
#include "person/case_text.h"

/* How the cells of a column of a fact are read and spoken of. */
ht_writing ht_list_writing(const ht_list *list, const ht_column *column);

/* A cell in quotation marks is read without them into `room`; what is longer is in no map. */
enum { HT_MAPPED_BYTES = 512 };
ht_string ht_mapped_text(ht_string field, char room[HT_MAPPED_BYTES]);

/* Sets what the cell of a column of a fact says, by the map where that says what it means. False: `line->error.error` says why.
   Spellings are remembered. */
bool ht_list_set_fact(ht_list *list, ht_line *line, const ht_column *column, ht_string field);

/* What a cell of that column says, alone, into an initialised case: by the map, otherwise by its names. False: it is none of
   the column's. One of a column that passes through may say nothing. */
bool ht_list_understand(const ht_list *list, uint32_t column, ht_string text, ht_case *person, ht_error *error);
/* The column that an error is about, from 1; 0: none, or that is not known. */
uint32_t ht_list_error_column(const ht_list *list, const ht_list_error *error);

#endif
