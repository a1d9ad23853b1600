/* SPDX-License-Identifier: MIT */
/* The sheet of sums behind a list whose claims were compared. */
#ifndef HOTRO_CLAIM_TOTALS_H
#define HOTRO_CLAIM_TOTALS_H

#include "book/sheet_notes.h"
#include "check/claim_sums.h"
#include "list/list_sums.h"

/* What is said of the list as a whole. */
typedef struct {
    const ht_claim_sums *sums;
    const ht_list_sums *own; /* sums that the list has itself, those kept being wrong */
    uint64_t skipped;        /* lines that are no people */
} ht_claim_totals;

void ht_write_claim_totals(ht_book_out *book, const ht_list *list, const ht_claim_totals *totals,
                           const ht_own_figures *figures);

#endif
