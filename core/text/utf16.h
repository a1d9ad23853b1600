/* SPDX-License-Identifier: MIT */
/* UTF-16 into UTF-8, as it comes. */
#ifndef HOTRO_UTF16_H
#define HOTRO_UTF16_H

#include "hotro.h"

/* A text on its way. */
typedef struct {
    bool is_big;        /* the high byte comes first */
    bool has_byte;      /* the first byte of a unit has been seen */
    unsigned char byte; /* it */
    uint16_t high;      /* the first half of a pair that has been seen, or 0 */
} ht_utf16;

/* Whether the bytes begin with the byte order mark of UTF-16, either way round. */
bool ht_utf16_begins(ht_utf16 *way, ht_string bytes);
enum { HT_UTF16_MORE = 6 }; /* bytes that the first unit may make more of what came before it */
/* The next bytes as UTF-8, the mark too: at most 3 for each two, and HT_UTF16_MORE. Half a pair alone is U+FFFD. Returns how
   many are written. */
size_t ht_utf16_take(ht_utf16 *way, ht_string bytes, char *to);
/* What the end leaves open: U+FFFD, or nothing. At most HT_UTF16_MORE bytes. */
size_t ht_utf16_end(ht_utf16 *way, char *to);

#endif
