/* SPDX-License-Identifier: MIT */
#include "text/number_format.h"

ht_number_format ht_number_format_of_id(uint32_t id) {
    static const struct {
        uint8_t first, last;
        uint8_t format;
    } known[] = {{9, 10, HT_FORMAT_PERCENT},
                 {14, 22, HT_FORMAT_DATE},
                 {27, 36, HT_FORMAT_DATE},
                 {45, 47, HT_FORMAT_DATE},
                 {50, 58, HT_FORMAT_DATE}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (id >= known[i].first && id <= known[i].last) {
            return (ht_number_format)known[i].format;
        }
    }
    return HT_FORMAT_PLAIN;
}

static char small(char byte) {
    return byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte;
}

static bool is_among(char byte, const char *letters) {
    for (; *letters != '\0'; letters++) {
        if (small(byte) == *letters) {
            return true;
        }
    }
    return false;
}

/* A code that is read from its beginning, and what has been found. */
typedef struct {
    ht_string rest;
    bool has_date, has_percent, is_scaled;
    bool has_place; /* of a digit, in this section */
    bool has_comma; /* behind the last of them: what is no separator of thousands scales */
} scanning;

static void skip(scanning *it, size_t length) {
    const size_t skipped = length < it->rest.length ? length : it->rest.length;
    it->rest = (ht_string){it->rest.at + skipped, it->rest.length - skipped};
}

/* Up to the mark, and behind it. Returns what stood before it. */
static ht_string skip_to(scanning *it, char mark) {
    size_t length = 0;
    while (length < it->rest.length && it->rest.at[length] != mark) {
        length++;
    }
    const ht_string before = {it->rest.at, length};
    skip(it, length + 1);
    return before;
}

/* [h], [mm], [ss]: hours and so on that have passed. Others are colors, conditions, currencies. */
static bool is_elapsed(ht_string inside) {
    for (size_t i = 0; i < inside.length; i++) {
        if (!is_among(inside.at[i], "hms")) {
            return false;
        }
    }
    return inside.length > 0;
}

static bool skip_general(scanning *it) {
    static const char general[] = "general";
    enum { LENGTH = sizeof general - 1 };
    for (size_t i = 0; i < LENGTH; i++) {
        if (i >= it->rest.length || small(it->rest.at[i]) != general[i]) {
            return false;
        }
    }
    skip(it, LENGTH);
    return true;
}

static void end_number(scanning *it) {
    it->is_scaled = it->is_scaled || it->has_comma;
    it->has_comma = false;
}

static void scan(scanning *it) {
    if (skip_general(it)) {
        return;
    }
    const char byte = it->rest.at[0];
    skip(it, 1);
    switch (byte) {
    case '"':
        (void)skip_to(it, '"');
        break;
    case '\\':
    case '_':
    case '*':
        skip(it, 1);
        break;
    case '[':
        it->has_date = is_elapsed(skip_to(it, ']')) || it->has_date;
        break;
    case '%':
        it->has_percent = true;
        break;
    case '0':
    case '#':
    case '?':
        it->has_place = true;
        it->has_comma = false;
        break;
    case ',':
        it->has_comma = it->has_place;
        break;
    case '.':
        end_number(it);
        break;
    case ';':
        end_number(it);
        it->has_place = false;
        break;
    default:
        it->has_date = is_among(byte, "ymdhs") || it->has_date;
    }
}

ht_number_format ht_number_format_of_code(ht_string code) {
    scanning it = {.rest = code};
    while (it.rest.length > 0) {
        scan(&it);
    }
    end_number(&it);
    return it.has_date      ? HT_FORMAT_DATE
           : it.has_percent ? HT_FORMAT_PERCENT
           : it.is_scaled   ? HT_FORMAT_SCALED
                            : HT_FORMAT_PLAIN;
}
