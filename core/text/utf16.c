/* SPDX-License-Identifier: MIT */
#include "text/utf16.h"

enum { REPLACEMENT = 0xfffd, FIRST_HIGH = 0xd800, FIRST_LOW = 0xdc00, BEHIND = 0xe000 };

bool ht_utf16_begins(ht_utf16 *way, ht_string bytes) {
    const unsigned char first = bytes.length < 2 ? 0 : (unsigned char)bytes.at[0];
    const unsigned char second = bytes.length < 2 ? 0 : (unsigned char)bytes.at[1];
    *way = (ht_utf16){.is_big = first == 0xfe};
    return (first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff);
}

static char *put(char *to, uint32_t character) {
    enum { TAIL = 0x3f, NEXT = 0x80 };
    if (character < 0x80) {
        *to++ = (char)character;
        return to;
    }
    if (character < 0x800) {
        *to++ = (char)(0xc0 | character >> 6);
    } else {
        if (character < 0x10000) {
            *to++ = (char)(0xe0 | character >> 12);
        } else {
            *to++ = (char)(0xf0 | character >> 18);
            *to++ = (char)(NEXT | (character >> 12 & TAIL));
        }
        *to++ = (char)(NEXT | (character >> 6 & TAIL));
    }
    *to++ = (char)(NEXT | (character & TAIL));
    return to;
}

static char *take_unit(ht_utf16 *way, uint32_t unit, char *to) {
    const bool is_low = unit >= FIRST_LOW && unit < BEHIND;
    if (way->high != 0 && is_low) {
        to = put(to, 0x10000 + ((uint32_t)(way->high - FIRST_HIGH) << 10) + (unit - FIRST_LOW));
        way->high = 0;
        return to;
    }
    to = way->high != 0 ? put(to, REPLACEMENT) : to;
    way->high = unit >= FIRST_HIGH && unit < FIRST_LOW ? (uint16_t)unit : 0;
    return way->high != 0 ? to : put(to, is_low ? REPLACEMENT : unit);
}

size_t ht_utf16_take(ht_utf16 *way, ht_string bytes, char *to) {
    char *at = to;
    for (size_t i = 0; i < bytes.length; i++) {
        const unsigned char byte = (unsigned char)bytes.at[i];
        if (!way->has_byte) {
            way->byte = byte;
            way->has_byte = true;
            continue;
        }
        way->has_byte = false;
        at = take_unit(way, way->is_big ? (uint32_t)way->byte << 8 | byte : (uint32_t)byte << 8 | way->byte, at);
    }
    return (size_t)(at - to);
}

size_t ht_utf16_end(ht_utf16 *way, char *to) {
    char *at = way->high != 0 ? put(to, REPLACEMENT) : to;
    at = way->has_byte ? put(at, REPLACEMENT) : at;
    way->high = 0;
    way->has_byte = false;
    return (size_t)(at - to);
}
