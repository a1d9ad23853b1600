/* SPDX-License-Identifier: MIT */
/* The parts of an .xlsx workbook beside its sheets (ECMA-376, both its transitional and its strict form): what leads from one
   part to another, the list of sheets, number formats, shared strings. Parts are given whole and are written over where texts
   are decoded. */
#ifndef HOTRO_XLSX_H
#define HOTRO_XLSX_H

#include "text/book_error.h"
#include "text/decimal.h"
#include "text/number_format.h"

/* Space that the caller gives. */
typedef struct {
    char *at;
    size_t used, size;
} ht_space;

/* `count` objects of `size` bytes, aligned for any. NULL: there is no room. */
void *ht_take_space(ht_space *space, size_t count, size_t size);

typedef struct {
    ht_string name;   /* as it is shown */
    ht_string target; /* .xlsx: its part, from the workbook's */
    bool is_hidden;
} ht_sheet_entry;

typedef struct {
    ht_day day_zero; /* the day whose number is 0 */
    uint32_t sheet_count;
    ht_sheet_entry *sheets; /* in their order */
    uint32_t format_count;
    uint8_t *formats; /* ht_number_format, by the index that cells have */
    uint32_t string_count;
    const char *strings;
    const uint32_t *string_ends; /* the k-th begins where the one before ends */
} ht_xlsx;

/* The target of the first relationship whose type ends so ("/styles"); length 0: none. */
ht_string ht_relation_target(ht_string relations, const char *type);

/* Each is given a part whole; HT_BOOK_GOOD, or what is wrong. */
ht_book_problem ht_xlsx_workbook(ht_xlsx *book, char *part, size_t length, ht_string relations, ht_space *space);
ht_book_problem ht_xlsx_styles(ht_xlsx *book, ht_string part, ht_space *space);
ht_book_problem ht_xlsx_strings(ht_xlsx *book, char *part, size_t length, ht_space *space);
/* Bytes of space beside the part itself, at most. */
size_t ht_xlsx_strings_space(size_t length);

#endif
