/* SPDX-License-Identifier: MIT */
/* Claims of a list added up: what to reclaim and what to pay on. */
#ifndef HOTRO_CLAIM_SUMS_H
#define HOTRO_CLAIM_SUMS_H

#include "check/claim.h"

/* Of one column, over the lines of which one amount is claimed and one is computed. */
typedef struct {
    uint64_t compared, open;    /* lines: those in the sums, and claims that could not be compared with one amount */
    int64_t claimed, computed;  /* dong */
    int64_t to_reclaim, to_pay; /* what is claimed too much, too little; claimed - computed = to_reclaim - to_pay */
    bool is_too_large;          /* some sum was beyond 2^63 */
} ht_claim_sum;

typedef struct {
    ht_claim_sum columns[HT_BENEFITS_MAX + 1];
} ht_claim_sums;

void ht_claim_sums_add(ht_claim_sums *sums, const ht_policy *policy, const ht_assessment *result, const ht_claims *claims,
                       const ht_claim_check *check);
void ht_claim_sums_join(ht_claim_sums *sums, const ht_claim_sums *more);

/* The sums that stand in columns and rows: of claimed, computed, difference, to reclaim, to pay on. */
enum { HT_CLAIM_SUM_COUNT = 5 };
/* False: nothing was compared, or a sum is beyond what can be said. */
bool ht_claim_has_sums(const ht_claim_sum *sum);
int64_t ht_claim_sum_of(const ht_claim_sum *sum, unsigned which);
const ht_words *ht_claim_sum_words(unsigned which);
/* And, behind these, of lines compared and of what is open. */
extern const ht_words ht_claim_compared_words, ht_claim_open_words;
/* The benefit, or the total. */
const ht_words *ht_claim_column_words(const ht_policy *policy, unsigned column);
/* A line for each of the columns of the bit set, each ended by a line feed. */
void ht_write_claim_sums(ht_text *out, const ht_policy *policy, uint32_t columns, const ht_claim_sums *sums,
                         ht_language language);

#endif
