/* SPDX-License-Identifier: MIT */
/* What lines of a list lack, to be told of. */
#ifndef HOTRO_LIST_MISSING_H
#define HOTRO_LIST_MISSING_H

#include "hotro.h"
#include "text/words.h"

/* Lines that lack something, and how many lack which fact or reading. */
typedef struct {
    uint64_t lines;
    uint64_t of[HT_SLOTS_MAX];
} ht_missing_facts;

void ht_missing_add(ht_missing_facts *missing, const ht_assessment *result);
void ht_missing_join(ht_missing_facts *missing, const ht_missing_facts *more);
/* One sentence: in how many lines which, and how to state what holds for all of them. Nothing where nothing is missing. */
void ht_write_missing(ht_text *out, const ht_policy *policy, const ht_missing_facts *missing, ht_language language);

#endif
