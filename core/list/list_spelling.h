/* SPDX-License-Identifier: MIT */
/* Spellings of values that a list has had before, so that each is understood once. */
#ifndef HOTRO_LIST_SPELLING_H
#define HOTRO_LIST_SPELLING_H

#include "list/list.h"
#include "text/blocks.h"

#include <string.h>

enum { HT_SPELLING_IN_KEY = 24 };

/* Up to eight bytes of a text from a place on that may lie behind its end; all eight can be read. */
static inline uint64_t ht_spelling_word(const char *at, size_t place, size_t length) {
    static const uint64_t kept[] = {0,
                                    UINT64_C(0xff),
                                    UINT64_C(0xffff),
                                    UINT64_C(0xffffff),
                                    UINT64_C(0xffffffff),
                                    UINT64_C(0xffffffffff),
                                    UINT64_C(0xffffffffffff),
                                    UINT64_C(0xffffffffffffff),
                                    UINT64_MAX};
    const size_t left = length > place ? length - place : 0;
    return ht_load_word(at + place) & kept[left < sizeof kept / sizeof *kept ? left : 8];
}

/* The key of a text of 1 ... HT_SPELLING_BYTES_MAX bytes. Behind its end may be read up to `end`. */
static inline ht_spelling_key ht_spelling_key_of(unsigned slot, ht_string text, const char *end) {
    char room[HT_SPELLING_IN_KEY] = {0};
    const char *at = text.at;
    if (end - at < HT_SPELLING_IN_KEY) {
        memcpy(room, at, text.length < HT_SPELLING_IN_KEY ? text.length : HT_SPELLING_IN_KEY);
        at = room;
    }
    return (ht_spelling_key){.first = ht_spelling_word(at, 0, text.length),
                             .second = ht_spelling_word(at, 8, text.length),
                             .third = ht_spelling_word(at, 16, text.length),
                             .slot = (uint8_t)slot,
                             .length = (uint8_t)text.length};
}

static inline unsigned ht_spelling_place(const ht_spelling_key *key) {
    const uint64_t mixed = key->first ^ key->second >> 5 ^ key->third >> 11 ^
                           (key->length * UINT64_C(251) + key->slot * UINT64_C(4093)); /* < 2^21 */
    const uint32_t folded = (uint32_t)(mixed & UINT32_MAX) ^ (uint32_t)(mixed >> 32);
    const uint64_t product = folded * UINT64_C(0x9e3779b1); /* < 2^64: both < 2^32 */
    return (unsigned)(product >> 22) & (HT_SPELLING_PLACES - 1);
}

static inline bool ht_is_spelling(const ht_spelling *known, const ht_spelling_key *wanted, const char *text) {
    const ht_spelling_key *key = &known->key;
    const uint64_t other = (key->first ^ wanted->first) | (key->second ^ wanted->second) | (key->third ^ wanted->third) |
                           (uint64_t)(key->slot ^ wanted->slot) | (uint64_t)(key->length ^ wanted->length);
    return other == 0 && (key->length <= HT_SPELLING_IN_KEY || memcmp(known->text, text, key->length) == 0);
}

/* NULL: it has not been seen. */
static inline const ht_spelling *ht_spelling_find(const ht_list *list, const ht_spelling_key *wanted, const char *text) {
    for (unsigned at = ht_spelling_place(wanted); list->places[at] != 0; at = (at + 1) % HT_SPELLING_PLACES) {
        const ht_spelling *known = &list->spellings[list->places[at] - 1];
        if (ht_is_spelling(known, wanted, text)) {
            return known;
        }
    }
    return NULL;
}

/* One that has not been seen yet; what there is no room for is understood anew each time. */
void ht_spelling_remember(ht_list *list, const ht_spelling_key *wanted, const char *text, int64_t value);

#endif
