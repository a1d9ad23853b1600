/* SPDX-License-Identifier: MIT */
/* Escapes in JSON strings. */
#include "text/json_escape.h"

#include "text/utf8.h"

#include <string.h>

/* 0 ... 15; 16 for what is no hexadecimal digit. */
static uint32_t hexadecimal(char byte) {
    if (byte >= '0' && byte <= '9') {
        return (uint32_t)(byte - '0');
    }
    const char lower = (char)(byte | 0x20);
    return lower >= 'a' && lower <= 'f' ? (uint32_t)(lower - 'a') + 10 : 16;
}

/* "u" and four digits. */
static bool pass_unit(const char **at, const char *end, uint32_t *unit) {
    *unit = 0;
    if (*at == end || **at != 'u') {
        return false;
    }
    ++*at;
    for (int i = 0; i < 4; i++, ++*at) {
        const uint32_t digit = *at < end ? hexadecimal(**at) : 16;
        if (digit == 16) {
            return false;
        }
        *unit = *unit << 4 | digit;
    }
    return true;
}

static bool is_high(uint32_t unit) {
    return unit >> 10 == 0xd800 >> 10;
}
static bool is_low(uint32_t unit) {
    return unit >> 10 == 0xdc00 >> 10;
}

/* Surrogates stand in pairs only: alone they are no character, and no UTF-8 could be written for them. */
bool ht_json_pass_escape(const char **at, const char *end, uint32_t *scalar) {
    static const char names[] = "\"\\/bfnrt";
    static const char meant[] = "\"\\/\b\f\n\r\t";
    uint32_t low;
    for (size_t i = 0; *at < end && i < sizeof names - 1; i++) {
        if (**at == names[i]) {
            ++*at;
            *scalar = (uint32_t)meant[i];
            return true;
        }
    }
    if (!pass_unit(at, end, scalar)) {
        return false;
    }
    bool is_whole = !is_low(*scalar);
    if (is_high(*scalar)) {
        if (*at == end || **at != '\\') {
            return false;
        }
        ++*at;
        if (!pass_unit(at, end, &low)) {
            return false;
        }
        is_whole = is_low(low);
        *scalar = 0x10000 + ((*scalar & 0x3ff) << 10) + (low & 0x3ff);
    }
    *at -= is_whole ? 0 : 4; /* to the digits that are wrong */
    return is_whole;
}

static size_t write_utf8(uint32_t scalar, char bytes[4]) {
    if (scalar < 0x80) {
        bytes[0] = (char)scalar;
        return 1;
    }
    const size_t length = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
    static const uint8_t lead[5] = {0, 0, 0xc0, 0xe0, 0xf0};
    for (size_t i = length - 1; i > 0; i--, scalar >>= 6) {
        bytes[i] = (char)(0x80 | (scalar & 0x3f));
    }
    bytes[0] = (char)(lead[length] | scalar);
    return length;
}

/* The next byte or escape, as 1 ... 4 bytes of UTF-8. */
static size_t next_bytes(const char **at, const char *end, char bytes[4]) {
    uint32_t scalar;
    bytes[0] = *(*at)++;
    if (bytes[0] != '\\') {
        return 1;
    }
    (void)ht_json_pass_escape(at, end, &scalar);
    return write_utf8(scalar, bytes);
}

size_t ht_json_next_character(ht_string *content, char bytes[4]) {
    size_t length;
    if (content->length == 0) {
        return 0; /* no arithmetic on a null pointer */
    }
    const char *at = content->at;
    const char *const end = at + content->length;
    if (*at == '\\') {
        length = next_bytes(&at, end, bytes);
    } else {
        length = ht_character_length(*content);
        memcpy(bytes, at, length);
        at += length;
    }
    *content = (ht_string){at, (size_t)(end - at)};
    return length;
}

size_t ht_json_unescape(ht_string content, char *plain, size_t capacity) {
    const char *at = content.at;
    const char *end = at + content.length;
    size_t length = 0;
    while (at < end) {
        char bytes[4];
        const size_t count = next_bytes(&at, end, bytes);
        if (count <= capacity && length <= capacity - count) {
            memcpy(plain + length, bytes, count);
        }
        length += count;
    }
    return length;
}

bool ht_json_content_is(ht_string content, const char *terminated) {
    const char *at = content.at;
    const char *end = at + content.length;
    while (at < end) {
        char bytes[4];
        const size_t count = next_bytes(&at, end, bytes);
        for (size_t i = 0; i < count; i++, terminated++) {
            if (*terminated == '\0' || bytes[i] != *terminated) {
                return false;
            }
        }
    }
    return *terminated == '\0';
}
