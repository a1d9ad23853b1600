/* SPDX-License-Identifier: MIT */
/* The cells of a list as they were given, written once more: as they stand, or for Excel or from a workbook anew. */
#ifndef HOTRO_GIVEN_CELLS_H
#define HOTRO_GIVEN_CELLS_H

#include "list/list.h"

/* What parts the fields that are written. */
char ht_separator_of(const ht_list *list);
/* Whether fields are written as they stand in the list. */
bool ht_writes_fields_as_they_are(const ht_list *list);
/* Whether of a line that is not bad no more than its text and line end is written, as they stand. */
bool ht_list_writes_as_is(const ht_list *list);

/* Bytes of room that a line of so many may take: quotation marks in pairs; around each cell, the guard, a separator. */
static inline size_t ht_given_room(size_t length) {
    return 2 * length + 4 * (size_t)HT_COLUMNS_MAX;
}

/* "\n" or "\r\n"; `record` NULL: of what is none of the list. */
ht_string ht_given_line_end(const ht_list *list, const ht_record *record);
/* Each puts straight into the room that is known to be there, and returns the end. `is_doubled`: quotation marks in the text
   stand in pairs already. A cell takes <= 2 * length + 3 bytes. */
char *ht_put_given_cell(char *to, ht_string text, bool is_doubled, char separator);
char *ht_put_given_field(char *to, const ht_list *list, ht_string field);
/* The columns as they were given, the program's own left out. What a bad line has too many of, or cannot be written back, is
   left out; what it has too few of is empty. */
char *ht_put_given(char *to, const ht_list *list, const ht_line *line);

#endif
