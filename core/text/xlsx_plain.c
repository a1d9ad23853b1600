/* SPDX-License-Identifier: MIT */
#include "text/xlsx_plain.h"

#include "text/sheet.h"

#include <string.h>

/* Goes behind `wanted`. False: it is not there. */
static inline bool pass(const char **at, const char *end, const char *wanted, size_t length) {
    if ((size_t)(end - *at) < length || memcmp(*at, wanted, length) != 0) {
        return false;
    }
    *at += length;
    return true;
}
#define PASS(at, end, wanted) pass(at, end, wanted, sizeof(wanted) - 1)

/* Behind `<c r="`. False: it is of another row, or not that plain. */
static inline bool pass_reference(const char **at, const char *end, uint32_t row, uint32_t *column) {
    enum { LETTERS = 26, LONGEST = 12 };
    uint32_t letters = 0;
    uint32_t digits = 0;
    const char *to = *at;
    const char *const last = end - to > LONGEST ? to + LONGEST : end;
    for (; to < last && *to >= 'A' && *to <= 'Z' && letters <= HT_SHEET_COLUMNS_MAX; to++) {
        letters = LETTERS * letters + (uint32_t)(*to - 'A') + 1;
    }
    for (; to < last && *to >= '0' && *to <= '9' && digits <= HT_SHEET_ROWS_MAX; to++) {
        digits = 10 * digits + (uint32_t)(*to - '0');
    }
    *at = to;
    *column = letters - (letters > 0);
    return letters > 0 && digits == row && PASS(at, end, "\"");
}

/* Up to a quotation mark, and behind it. */
static inline bool pass_attribute(const char **at, const char *end, ht_string *value) {
    const char *to = *at;
    while (to < end && (unsigned char)*to > ' ' && *to != '"' && *to != '>') {
        to++;
    }
    *value = (ht_string){*at, (size_t)(to - *at)};
    *at = to;
    return PASS(at, end, "\"");
}

/* Up to the next tag. */
static inline void pass_text(const char **at, const char *end, ht_xlsx_plain *cell) {
    const char *to = *at;
    char before = '<';
    bool is_simple = true;
    for (; to < end && *to != '<'; before = *to++) {
        is_simple &= *to >= ' ' && *to <= '~' && *to != '&' && (*to != 'x' || before != '_');
    }
    cell->is_simple = is_simple;
    cell->text = (ht_string){*at, (size_t)(to - *at)};
    *at = to;
}

bool ht_xlsx_plain_read(ht_xlsx_plain *cell, const char *at, const char *end, uint32_t row) {
    *cell = (ht_xlsx_plain){.is_simple = true};
    if (!PASS(&at, end, "<c r=\"") || !pass_reference(&at, end, row, &cell->column)) {
        return false;
    }
    if (PASS(&at, end, " s=\"") && !pass_attribute(&at, end, &cell->format)) {
        return false;
    }
    if (PASS(&at, end, " t=\"") && !pass_attribute(&at, end, &cell->type)) {
        return false;
    }
    bool is_whole = true;
    if (PASS(&at, end, "><v>")) {
        pass_text(&at, end, cell);
        is_whole = PASS(&at, end, "</v></c>");
    } else if (PASS(&at, end, "><is><t>")) {
        pass_text(&at, end, cell);
        is_whole = PASS(&at, end, "</t></is></c>");
    } else {
        is_whole = PASS(&at, end, "/>");
    }
    cell->next = at;
    return is_whole;
}
