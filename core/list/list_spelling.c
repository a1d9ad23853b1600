/* SPDX-License-Identifier: MIT */
#include "list/list_spelling.h"

#include "policy/policy.h"

_Static_assert((HT_SPELLING_PLACES & (HT_SPELLING_PLACES - 1)) == 0, "ht_spelling_place takes the low bits");
_Static_assert(HT_SPELLINGS_MAX < 256, "places holds them in a byte");

static ht_key part_of(const ht_list *list, unsigned slot, int64_t value) {
    const bool has_key = list->plan != NULL && ht_is_choice(&list->policy->facts[slot]);
    return has_key ? list->plan->value[slot][ht_first_of((uint64_t)value)] : 0;
}

void ht_spelling_remember(ht_list *list, const ht_spelling_key *wanted, const char *text, int64_t value) {
    unsigned place = ht_spelling_place(wanted);
    if (list->spelling_count == HT_SPELLINGS_MAX) {
        return;
    }
    while (list->places[place] != 0) {
        place = (place + 1) % HT_SPELLING_PLACES;
    }
    ht_spelling *spelling = &list->spellings[list->spelling_count++];
    spelling->key = *wanted;
    spelling->value = value;
    spelling->part = part_of(list, wanted->slot_and_length >> 8, value);
    memcpy(spelling->text, text, wanted->slot_and_length & 0xff);
    list->places[place] = (uint8_t)list->spelling_count;
}
