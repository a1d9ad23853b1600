/* SPDX-License-Identifier: MIT */
#include "text/cell_text.h"

#include "text/xml.h"

void ht_cell_begin(ht_rows *rows) {
    rows->cell_length = 0;
}

bool ht_cell_add(ht_rows *rows, ht_string raw, bool is_literal) {
    ht_text text = {.at = rows->cell, .capacity = sizeof rows->cell, .length = rows->cell_length};
    const bool is_text = ht_xml_decode(raw, is_literal, &text);
    rows->cell_length = text.length < sizeof rows->cell ? text.length : sizeof rows->cell; /* then the record is too long */
    return is_text;
}

ht_string ht_cell_gathered(ht_rows *rows, bool has_escapes) {
    return (ht_string){rows->cell, ht_cell_clean(rows->cell, rows->cell_length, has_escapes)};
}

static int hex_digit(char byte) {
    static const char digits[] = "0123456789abcdef0123456789ABCDEF";
    for (int i = 0; i < (int)sizeof digits - 1; i++) {
        if (digits[i] == byte) {
            return i % 16;
        }
    }
    return -1;
}

/* The number of "_x000D_"; -1: it is none. */
static int32_t escaped(const char *at, size_t length) {
    enum { LENGTH = 7, FIRST = 2, LAST = 6 };
    int32_t code = 0;
    if (length < LENGTH || at[0] != '_' || at[1] != 'x' || at[LAST] != '_') {
        return -1;
    }
    for (int i = FIRST; i < LAST; i++) {
        const int digit = hex_digit(at[i]);
        if (digit < 0) {
            return -1;
        }
        code = 16 * code + digit;
    }
    return code;
}

/* Up to three bytes. */
static size_t put_code(char *to, int32_t code) {
    enum { REPLACEMENT = 0xfffd };
    const bool is_control = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
    const bool is_none = is_control || (code >= 0xd800 && code <= 0xdfff) || code >= 0xfffe;
    const uint32_t rest = is_none ? REPLACEMENT : (uint32_t)code;
    if (rest < 0x80) {
        to[0] = (char)rest;
        return 1;
    }
    if (rest < 0x800) {
        to[0] = (char)(0xc0 | rest >> 6);
        to[1] = (char)(0x80 | (rest & 0x3f));
        return 2;
    }
    to[0] = (char)(0xe0 | rest >> 12);
    to[1] = (char)(0x80 | (rest >> 6 & 0x3f));
    to[2] = (char)(0x80 | (rest & 0x3f));
    return 3;
}

static size_t without_escapes(char *text, size_t length) {
    enum { LENGTH = 7 };
    size_t to = 0;
    for (size_t i = 0; i < length;) {
        const int32_t code = escaped(text + i, length - i);
        if (code < 0) {
            text[to++] = text[i++];
        } else {
            to += put_code(text + to, code);
            i += LENGTH;
        }
    }
    return to;
}

size_t ht_cell_clean(char *text, size_t length, bool has_escapes) {
    size_t to = 0;
    bool has_escape = false;
    bool has_line = false;
    for (size_t i = 0; i < length; i++) {
        has_escape = has_escape || (has_escapes && text[i] == '_');
        has_line = has_line || text[i] == '\n';
    }
    const size_t left = has_escape ? without_escapes(text, length) : length;
    if (!has_escape && !has_line) {
        return left;
    }
    for (size_t i = 0; i < left; i++) {
        if (text[i] == '\n' && i > 0 && text[i - 1] == '\r') {
            continue; /* one line end */
        }
        text[to++] = text[i];
    }
    for (size_t i = 0; i < to; i++) {
        text[i] = text[i] == '\n' ? '\r' : text[i];
    }
    return to;
}
