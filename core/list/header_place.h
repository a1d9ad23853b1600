/* SPDX-License-Identifier: MIT */
/* Where the header of a list stands. */
#ifndef HOTRO_HEADER_PLACE_H
#define HOTRO_HEADER_PLACE_H

#include "list/list.h"

enum {
    HT_HEADER_LINES = 30,                          /* of a list: the header begins in one of them */
    HT_HEADER_BYTES_MAX = HT_RECORD_BYTES_MAX + 2, /* of a list: it ends within them */
    HT_SEPARATORS = 3
};

/* Looks for the header at the beginning of a text: the line, alone or joined with the next, that names most of the columns that
   are known, at least two, one of them a fact or a claim. Where there is none, a first line that names one; then the line that
   has most names which are nearly known. Sets the list's separator, what stands above, the names and how much of the text all
   this is. False: no line is one, and the list's header is then the first. `state`: of the record of
   the names. */
bool ht_find_header(ht_list *list, ht_string text, ht_record_state *state);

/* The separator that a first line `sep=;` says; 0: the text begins with none. */
char ht_separator_line(ht_string text);

/* What a cell of a record of the header says, or of one above or below it; empty where there is none. `column` <
   HT_COLUMNS_MAX. */
ht_string ht_header_cell(const ht_list *list, const ht_record *record, uint32_t column);
/* The name of a column; of one that the header does not have, empty. */
ht_string ht_header_name(const ht_list *list, const ht_record *upper, const ht_record *lower, uint32_t column);

#endif
