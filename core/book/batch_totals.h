/* SPDX-License-Identifier: MIT */
/* The sheet of sums behind a list with its results. */
#ifndef HOTRO_BATCH_TOTALS_H
#define HOTRO_BATCH_TOTALS_H

#include "book/sheet_notes.h"
#include "list/list_run.h"

typedef struct {
    int64_t least, greatest;
    uint64_t unbounded; /* lines without a greatest amount */
    bool is_too_large;
} ht_batch_sum;

/* Of the benefits, and the total. */
typedef struct {
    ht_batch_sum of[HT_BENEFITS_MAX + 1];
} ht_batch_sums;

/* The line of a person; others add nothing. */
void ht_batch_sums_add(ht_batch_sums *sums, const ht_policy *policy, const ht_line *line, const ht_assessment *result);
void ht_write_batch_totals(ht_book_out *book, const ht_list *list, const ht_batch_sums *sums, const ht_list_counts *counts,
                           const ht_own_figures *figures);

#endif
