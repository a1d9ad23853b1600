/* SPDX-License-Identifier: MIT */
/* Another first or last day under which a claim comes out exactly: of monthly benefits whose first day is known, those that the
   same fact begins or ends together. */
#ifndef HOTRO_CLAIM_ENDS_H
#define HOTRO_CLAIM_ENDS_H

#include "check/claim_search.h"

/* Another day that the line names, the first (last) of the month, the law's own; only where none of these gives the claim the
   nearest one, at most 366 days off. */
void ht_try_first_day(const ht_claim_search *find);
void ht_try_last_day(const ht_claim_search *find);

#endif
