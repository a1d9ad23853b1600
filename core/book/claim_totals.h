/* SPDX-License-Identifier: MIT */
/* The sheet of sums behind a list whose claims were compared. */
#ifndef HOTRO_CLAIM_TOTALS_H
#define HOTRO_CLAIM_TOTALS_H

#include "book/sheet_notes.h"
#include "check/claim_sums.h"
#include "list/list.h"

/* `claims`: the columns of claims that the list has; `skipped`: lines that are no people. */
void ht_write_claim_totals(ht_book_out *book, const ht_list *list, uint32_t claims, const ht_claim_sums *sums, uint64_t skipped,
                           const ht_own_figures *figures);

#endif
