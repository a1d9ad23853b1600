/* SPDX-License-Identifier: MIT */
/* The sentences of what would change a result. */
#ifndef HOTRO_WHAT_IF_WORDS_H
#define HOTRO_WHAT_IF_WORDS_H

#include "law/cliffs.h"
#include "law/gains.h"
#include "law/rate_table.h"
#include "policy/policy.h"

/* A bound of the total and the answers with which it comes out. */
typedef struct {
    const ht_case *witness;
    uint64_t slots; /* bit s: what is answered */
    bool of_greatest;
    int64_t total; /* dong */
} ht_bound_said;

typedef struct {
    const ht_policy *policy;
    const ht_assessment *result;
    const ht_gain *gain;
} ht_gain_said;

typedef struct {
    const ht_policy *policy;
    const ht_cliff *cliff;
} ht_cliff_said;

/* Of these, by the pointer, one sentence each without its full stop (text/json_write.h: ht_sentence). */
void ht_say_bound(ht_text *out, const void *about, ht_language language);
void ht_say_gain(ht_text *out, const void *about, ht_language language);
void ht_say_cliff(ht_text *out, const void *about, ht_language language);
/* Of a table (ht_rate_table): what it is of, and with which other answers. */
void ht_say_rate_table(ht_text *out, const void *about, ht_language language);

#endif
