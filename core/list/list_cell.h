/* SPDX-License-Identifier: MIT */
/* What one cell of a list says. */
#ifndef HOTRO_LIST_CELL_H
#define HOTRO_LIST_CELL_H

#include "text/csv.h"

static inline bool ht_is_letter_or_digit(char byte) {
    return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}
/* Whether a field says what it is: it neither begins nor ends with anything but a letter or digit of ASCII. */
static inline bool ht_is_plain_cell(ht_string field) {
    return field.length > 0 && ht_is_letter_or_digit(field.at[0]) && ht_is_letter_or_digit(field.at[field.length - 1]);
}
/* A field without quotation marks and without the guard against formulas; doubled quotation marks stay. */
ht_string ht_cell_content(ht_string field);
/* What a cell says: without quotation marks and Excel's guard, doubled quotation marks made one. At most `capacity` bytes are
   written; returns the length needed. */
size_t ht_list_cell(ht_string field, char *text, size_t capacity);
/* The same in a room for any cell of a list. */
ht_string ht_read_cell(ht_string field, char room[HT_RECORD_BYTES_MAX]);
/* The same without the spaces before and behind it. */
ht_string ht_read_cell_trimmed(ht_string field, char room[HT_RECORD_BYTES_MAX]);

#endif
