/* SPDX-License-Identifier: MIT */
#include "list/list_spelling.h"

#include "policy/policy.h"

_Static_assert(HT_SPELLINGS_MAX < 256, "places holds them in a byte");

/* Behind its end nothing is read. */
static ht_spelling_key key_of(unsigned slot, ht_string text) {
    char room[HT_SPELLING_WORD] = {0};
    if (text.length < HT_SPELLING_WORD) {
        memcpy(room, text.at, text.length);
        return ht_spelling_key_at(slot, room, text.length);
    }
    return ht_spelling_key_at(slot, text.at, text.length);
}

static ht_key part_of(const ht_list *list, unsigned slot, int64_t value) {
    const bool has_key = list->plan != NULL && ht_is_choice(&list->policy->facts[slot]);
    return has_key ? list->plan->value[slot][ht_first_of((uint64_t)value)] : 0;
}

const ht_spelling *ht_spelling_find(const ht_list *list, unsigned slot, ht_string text) {
    const ht_spelling_key wanted = key_of(slot, text);
    for (unsigned at = ht_spelling_place(&wanted); list->places[at] != 0; at = (at + 1) % HT_SPELLING_PLACES) {
        const ht_spelling *known = &list->spellings[list->places[at]];
        if (ht_is_spelling(known, &wanted) &&
            (text.length <= HT_SPELLING_IN_KEY || memcmp(known->text, text.at, text.length) == 0)) {
            return known;
        }
    }
    return NULL;
}

void ht_spelling_remember(ht_list *list, unsigned slot, ht_string text, int64_t value) {
    const ht_spelling_key key = key_of(slot, text);
    unsigned place = ht_spelling_place(&key);
    if (text.length > HT_SPELLING_BYTES_MAX || list->spelling_count == HT_SPELLINGS_MAX) {
        return;
    }
    while (list->places[place] != 0) {
        place = (place + 1) % HT_SPELLING_PLACES;
    }
    ht_spelling *spelling = &list->spellings[++list->spelling_count];
    spelling->key = key;
    spelling->value = value;
    spelling->part = part_of(list, slot, value);
    memcpy(spelling->text, text.at, text.length);
    list->places[place] = (uint8_t)list->spelling_count;
}

void ht_spellings_forget(ht_list *list) {
    list->spelling_count = 0;
    list->spellings[0].key = (ht_spelling_key){.slot_and_length = UINT32_MAX}; /* no text has it */
    memset(list->places, 0, sizeof list->places);
}
