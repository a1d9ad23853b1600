/* SPDX-License-Identifier: MIT */
/* Spellings of values that a list has had before, so that each is understood once. */
#ifndef HOTRO_LIST_SPELLING_H
#define HOTRO_LIST_SPELLING_H

#include "list/list.h"
#include "text/blocks.h"

#include <string.h>

enum { HT_SPELLING_WORD = 8, HT_SPELLING_IN_KEY = 3 * HT_SPELLING_WORD };

/* The key of a text of 1 ... HT_SPELLING_BYTES_MAX bytes, where HT_SPELLING_WORD bytes can be read from its beginning on. */
static inline ht_spelling_key ht_spelling_key_at(unsigned slot, const char *at, size_t length) {
    static const uint64_t kept[] = {0,
                                    UINT64_C(0xff),
                                    UINT64_C(0xffff),
                                    UINT64_C(0xffffff),
                                    UINT64_C(0xffffffff),
                                    UINT64_C(0xffffffffff),
                                    UINT64_C(0xffffffffffff),
                                    UINT64_C(0xffffffffffffff),
                                    UINT64_MAX};
    const size_t in_first = length < HT_SPELLING_WORD ? length : HT_SPELLING_WORD;
    const size_t middle = length / 2 & HT_SPELLING_WORD; /* of 16 ... 31 bytes the second eight */
    return (ht_spelling_key){.first = ht_load_word(at) & kept[in_first],
                             .middle = ht_load_word(at + middle) & kept[in_first],
                             .last = ht_load_word(at + (length - in_first)) & kept[in_first],
                             .slot_and_length = slot << 8 | (unsigned)length};
}

/* The same of a text behind whose end nothing can be read. */
static inline ht_spelling_key ht_spelling_key_of(unsigned slot, ht_string text) {
    char room[HT_SPELLING_WORD] = {0};
    if (text.length < HT_SPELLING_WORD) {
        memcpy(room, text.at, text.length);
        return ht_spelling_key_at(slot, room, text.length);
    }
    return ht_spelling_key_at(slot, text.at, text.length);
}

static inline unsigned ht_spelling_place(const ht_spelling_key *key) {
    const uint64_t mixed = key->first ^ key->last >> 7 ^ key->slot_and_length * UINT64_C(0x1000193); /* < 2^39 */
    const uint32_t folded = (uint32_t)(mixed & UINT32_MAX) ^ (uint32_t)(mixed >> 32);
    const uint64_t product = folded * UINT64_C(0x9e3779b1); /* < 2^64: both < 2^32 */
    return (unsigned)(product >> 22) & (HT_SPELLING_PLACES - 1);
}

static inline bool ht_is_spelling(const ht_spelling *known, const ht_spelling_key *wanted, const char *text) {
    const ht_spelling_key *key = &known->key;
    const uint64_t other = (key->first ^ wanted->first) | (key->middle ^ wanted->middle) | (key->last ^ wanted->last) |
                           (key->slot_and_length ^ wanted->slot_and_length);
    const size_t length = wanted->slot_and_length & 0xff;
    return other == 0 && (length <= HT_SPELLING_IN_KEY || memcmp(known->text, text, length) == 0);
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
