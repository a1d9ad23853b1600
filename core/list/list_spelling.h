/* SPDX-License-Identifier: MIT */
/* Spellings of values that a list has had before, so that each is understood once. */
#ifndef HOTRO_LIST_SPELLING_H
#define HOTRO_LIST_SPELLING_H

#include "list/list.h"
#include "text/blocks.h"

#include <string.h>

enum {
    HT_SPELLING_WORD = 8,
    HT_SPELLING_IN_KEY = 3 * HT_SPELLING_WORD, /* bytes of a text that its key holds */
    HT_SPELLING_SLOT = 20                      /* bits of a slot and a length before the slot: any length is below them */
};

/* The key of a text, not empty, where HT_SPELLING_WORD bytes can be read from its beginning on. */
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
                             .slot_and_length = slot << HT_SPELLING_SLOT | (unsigned)length};
}

/* The upper bits of a product: each depends on all of the key. */
static inline unsigned ht_spelling_place(const ht_spelling_key *key) {
    uint64_t mixed = key->first ^ key->last >> 7 ^ (uint64_t)key->slot_and_length << 38;
    (void)__builtin_mul_overflow(mixed, UINT64_C(0x9e3779b97f4a7c15), &mixed);
    return (unsigned)(mixed >> (64 - HT_SPELLING_PLACE_BITS));
}

static inline bool ht_is_spelling(const ht_spelling *known, const ht_spelling_key *wanted) {
    const ht_spelling_key *key = &known->key;
    const uint64_t other = (key->first ^ wanted->first) | (key->middle ^ wanted->middle) | (key->last ^ wanted->last) |
                           (key->slot_and_length ^ wanted->slot_and_length);
    return other == 0;
}

/* One that is where it is looked for first, of a text as ht_spelling_key_at() takes it. NULL: there is none. */
static inline const ht_spelling *ht_spelling_at(const ht_list *list, unsigned slot, const char *at, size_t length) {
    const ht_spelling_key wanted = ht_spelling_key_at(slot, at, length);
    const ht_spelling *known = &list->spellings[list->places[ht_spelling_place(&wanted)]];
    return ht_is_spelling(known, &wanted) && length <= HT_SPELLING_IN_KEY ? known : NULL;
}

/* Any text but an empty one. NULL: it has not been seen. */
const ht_spelling *ht_spelling_find(const ht_list *list, unsigned slot, ht_string text);
/* One that has not been seen yet; what there is no room for, or is too long, is understood anew each time. */
void ht_spelling_remember(ht_list *list, unsigned slot, ht_string text, int64_t value);
/* None has been seen. */
void ht_spellings_forget(ht_list *list);

#endif
