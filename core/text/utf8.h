/* SPDX-License-Identifier: MIT */
/* Characters of UTF-8. */
#ifndef HOTRO_UTF8_H
#define HOTRO_UTF8_H

#include "hotro.h"

#define HT_BYTE_ORDER_MARK "\xef\xbb\xbf"

/* A byte of a character that is not its first. */
static inline bool ht_is_continuation(char byte) {
    return ((unsigned char)byte & 0xc0) == 0x80;
}
/* Bytes of the well-formed UTF-8 character that `text`, not empty, begins with; 0 where there is none. */
size_t ht_character_length(ht_string text);
/* Whether `text` is well-formed UTF-8 (no overlong forms, no surrogates, <= U+10FFFF); otherwise the offset of the first bad
 * byte in *at. */
bool ht_utf8_valid(ht_string text, size_t *at);

/* Without the byte order mark. */
ht_string ht_without_mark(ht_string text);

#endif
