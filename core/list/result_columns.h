/* SPDX-License-Identifier: MIT */
/* The program's own columns of a list: what batch and verify write behind the given ones, in English by identifiers, in
   Vietnamese by words. Both are read back. */
#ifndef HOTRO_RESULT_COLUMNS_H
#define HOTRO_RESULT_COLUMNS_H

#include "list/list.h"

/* In the order in which they stand; no list has all of them. */
typedef enum {
    HT_RESULT_STATUS,
    HT_RESULT_RATE,     /* the monthly figure */
    HT_RESULT_BENEFIT,  /* `of`: the benefit */
    HT_RESULT_COMPUTED, /* `of`: of the claim's column (check/claim.h) */
    HT_RESULT_DIFFERENCE,
    HT_RESULT_VERDICT,
    HT_RESULT_EXPLANATION,
    HT_RESULT_TOTAL_MIN,
    HT_RESULT_TOTAL_MAX,
    HT_RESULT_MISSING,
    HT_RESULT_ERROR,
    HT_RESULT_POLICY,
    HT_RESULT_LINE /* before the error in a list of bad lines */
} ht_result_kind;

typedef struct {
    ht_result_kind kind;
    uint8_t of;
} ht_result_column;

void ht_put_result_heading(ht_text *out, const ht_policy *policy, ht_result_column column, ht_language language);
/* The place of a name among those of batch and verify: HT_NO_PLACE: it is none of them. */
enum { HT_NO_PLACE = 255 };
unsigned ht_result_place(const ht_policy *policy, ht_string name);
/* Whether it is the name of such a column, not of a benefit or claim, in either language. */
bool ht_is_result(ht_string name, ht_result_kind kind);

/* What a line is. */
typedef enum { HT_STATE_OK, HT_STATE_INCOMPLETE, HT_STATE_ERROR, HT_STATE_SKIPPED, HT_STATE_REPEATED } ht_list_state;
const ht_words *ht_list_state_words(ht_list_state state);

/* Which facts are missing: identifiers parted by spaces, or labels by semicolons. */
void ht_put_list_missing(ht_text *out, const ht_policy *policy, const ht_assessment *result, ht_language language);

#endif
