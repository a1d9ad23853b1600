/* SPDX-License-Identifier: MIT */
#include "text/xlsx_plain.h"

#include "text/blocks.h"
#include "text/text.h"

#include <string.h>

ht_xlsx_row ht_xlsx_row_of(uint32_t row) {
    enum { BASE = 10 };
    ht_xlsx_row it = {0, 0, 0};
    for (uint32_t rest = row; rest > 0; rest /= BASE) {
        it.digits = it.digits << 8 | (uint64_t)('0' + rest % BASE);
        it.mask = it.mask << 8 | 0xff;
        it.length++;
    }
    return it;
}

char ht_xlsx_type(ht_string name) {
    static const struct {
        const char *name;
        char type;
    } known[] = {{"s", 's'}, {"n", 'n'}, {"str", 't'}, {"inlineStr", 'i'}, {"b", 'b'}, {"e", 'e'}, {"d", 'd'}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (ht_string_is(name, known[i].name)) {
            return known[i].type;
        }
    }
    return '\0';
}

/* ---- Attributes: there are PLAIN_BYTES behind the cell's beginning, more than what stands before its text ---- */

enum { PLAIN_BYTES = 80 };

/* Goes behind `wanted`. False: it is not there. */
static inline bool pass(const char **at, const char *wanted, size_t length) {
    const bool is_there = memcmp(*at, wanted, length) == 0;
    *at += is_there ? length : 0;
    return is_there;
}
#define PASS(at, wanted) pass(at, wanted, sizeof(wanted) - 1)

/* `B7"`. False: it is of another row, or not that plain. */
static inline bool pass_reference(const char **at, const ht_xlsx_row *row, uint32_t *column) {
    enum { BASE = 26, LETTERS_MAX = 3 };
    const char *to = *at;
    uint32_t letters = 0;
    while (to - *at < LETTERS_MAX && *to >= 'A' && *to <= 'Z') {
        letters = BASE * letters + (uint32_t)(*to++ - 'A') + 1;
    }
    *at = to + row->length;
    *column = letters - (letters > 0);
    return letters > 0 && ((ht_load_word(to) ^ row->digits) & row->mask) == 0 && PASS(at, "\"");
}

/* `12"` */
static inline bool pass_format(const char **at, uint32_t *format) {
    enum { BASE = 10, DIGITS_MAX = 5 };
    const char *const first = *at;
    while (*at - first < DIGITS_MAX && **at >= '0' && **at <= '9') {
        *format = BASE * *format + (uint32_t)(*(*at)++ - '0');
    }
    return PASS(at, "\"");
}

static inline bool pass_type(const char **at, char *type) {
    const char *const first = *at;
    if (PASS(at, "inlineStr\"")) {
        *type = 'i';
        return true;
    }
    while (**at >= 'a' && **at <= 'z' && *at - first < 4) {
        (*at)++;
    }
    *type = ht_xlsx_type((ht_string){first, (size_t)(*at - first)});
    return PASS(at, "\"") && *type != '\0';
}

/* ---- Text ---- */

/* Up to the next tag. False: there is none far enough before `end`. */
static inline bool pass_text(const char **at, const char *end, ht_xlsx_plain *cell) {
    enum { LANES = sizeof(ht_lanes) };
    const char *const first = *at;
    unsigned before = 0; /* bit 0: an underscore ends the lanes before */
    for (const char *to = first; end - to >= LANES; to += LANES) {
        const ht_lanes lanes = ht_load_lanes(to);
        const ht_lanes control = ht_is_lane(lanes & ht_each_lane(0x60), ht_each_lane(0));
        const ht_lanes beyond = ht_is_lane(lanes & ht_each_lane((char)0x80), ht_each_lane((char)0x80));
        const unsigned line = ht_bits_of(ht_is_byte(lanes, '_'));
        const unsigned escape = (line << 1 | before) & ht_bits_of(ht_is_byte(lanes, 'x'));
        const unsigned other = ht_bits_of(control | beyond | ht_is_byte(lanes, '&')) | escape;
        const unsigned tag = ht_bits_of(ht_is_byte(lanes, '<'));
        cell->is_simple = cell->is_simple && (other & (tag == 0 ? ~0U : (tag - 1) & ~tag)) == 0;
        before = line >> (LANES - 1);
        if (tag != 0) {
            *at = to + __builtin_ctz(tag);
            cell->text = (ht_string){first, (size_t)(*at - first)};
            return true;
        }
    }
    return false;
}

/* ---- The cell ---- */

static inline bool pass_end(const char **at, const char *end, const char *wanted, size_t length) {
    return (size_t)(end - *at) >= length && pass(at, wanted, length);
}
#define PASS_END(at, end, wanted) pass_end(at, end, wanted, sizeof(wanted) - 1)

bool ht_xlsx_plain_read(ht_xlsx_plain *cell, const char *at, const char *end, const ht_xlsx_row *row) {
    *cell = (ht_xlsx_plain){.type = 'n', .is_simple = true};
    if (end - at < PLAIN_BYTES || !PASS(&at, "<c r=\"") || !pass_reference(&at, row, &cell->column)) {
        return false;
    }
    if (PASS(&at, " s=\"") && !pass_format(&at, &cell->format)) {
        return false;
    }
    if (PASS(&at, " t=\"") && !pass_type(&at, &cell->type)) {
        return false;
    }
    bool is_whole;
    if (PASS(&at, "><v>")) {
        is_whole = pass_text(&at, end, cell) && PASS_END(&at, end, "</v></c>");
    } else if (PASS(&at, "><is><t>")) {
        is_whole = pass_text(&at, end, cell) && PASS_END(&at, end, "</t></is></c>");
    } else {
        is_whole = PASS(&at, "/>");
    }
    cell->next = at;
    return is_whole;
}
