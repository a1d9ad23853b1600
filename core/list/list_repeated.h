/* SPDX-License-Identifier: MIT */
/* Lines of a list that are the same person on the same days, to be told of. */
#ifndef HOTRO_LIST_REPEATED_H
#define HOTRO_LIST_REPEATED_H

#include "list/list.h"
#include "text/words.h"

/* What they come to. */
typedef struct {
    int64_t least, greatest;
    bool is_open, is_too_large; /* some have no greatest amount; more than can be said */
} ht_repeated_sum;

void ht_repeated_add(ht_repeated_sum *sum, ht_range total);
void ht_repeated_join(ht_repeated_sum *sum, const ht_repeated_sum *more);
/* One sentence: how many, which, and what they come to where `sum` is not NULL. Nothing where there are none. */
void ht_write_repeated(ht_text *out, const ht_list_whole *whole, const ht_repeated_sum *sum, ht_language language);

#endif
