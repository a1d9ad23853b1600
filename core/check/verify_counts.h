/* SPDX-License-Identifier: MIT */
/* Items or lines by what was found. */
#ifndef HOTRO_VERIFY_COUNTS_H
#define HOTRO_VERIFY_COUNTS_H

#include "check/claim.h"
#include "list/list_sums.h"

typedef struct {
    uint64_t all, matching, different, read, other_revision, incomplete, not_asked, without_claim, unusable;
    bool has_difference; /* something whose amounts are not shown to be right */
} ht_verify_counts;

/* A line with claims. */
void ht_counts_add(ht_verify_counts *counts, ht_claim_verdict verdict);
/* The sums of a list that are wrong, or could not be compared. */
void ht_counts_add_sums(ht_verify_counts *counts, const ht_list_sums *sums);
void ht_counts_join(ht_verify_counts *counts, const ht_verify_counts *more);
/* "9 items: match 4, differs 4, unusable 1" */
void ht_write_counts(ht_text *out, const ht_verify_counts *counts, ht_language language);

#endif
