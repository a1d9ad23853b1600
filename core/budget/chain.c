/* SPDX-License-Identifier: MIT */
#include "budget/chain.h"

enum { POWERS = 32 }; /* sorted chains of 1, 2, 4, … links: fewer than 2^32 in all */

/* Two that are sorted into one; of equals that of `one` comes first. */
static ht_chain *join(ht_chain *one, ht_chain *other, ht_is_before *is_before, unsigned by) {
    ht_chain *first = NULL;
    ht_chain **end = &first;
    while (one != NULL && other != NULL) {
        ht_chain **const next = is_before(other, one, by) ? &other : &one;
        *end = *next;
        end = &(*next)->next;
        *next = *end;
    }
    *end = one != NULL ? one : other;
    return first;
}

ht_chain *ht_chain_sort(ht_chain *first, ht_is_before *is_before, unsigned by) {
    ht_chain *sorted[POWERS] = {NULL};
    ht_chain *all = NULL;
    while (first != NULL) {
        ht_chain *one = first;
        unsigned power = 0;
        first = first->next;
        for (one->next = NULL; sorted[power] != NULL; power++) {
            one = join(sorted[power], one, is_before, by);
            sorted[power] = NULL;
        }
        sorted[power] = one;
    }
    for (unsigned power = 0; power < POWERS; power++) {
        all = join(sorted[power], all, is_before, by);
    }
    return all;
}

ht_chain *ht_chain_behind(ht_chain *one, ht_chain *other) {
    ht_chain **end = &one;
    while (*end != NULL) {
        end = &(*end)->next;
    }
    *end = other;
    return one;
}
