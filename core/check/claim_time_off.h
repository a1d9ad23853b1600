/* SPDX-License-Identifier: MIT */
/* Interruptions taken out otherwise, under which a claim comes out exactly. */
#ifndef HOTRO_CLAIM_TIME_OFF_H
#define HOTRO_CLAIM_TIME_OFF_H

#include "check/claim_search.h"

/* Periods that count and are not taken out, or do not count and are; months taken out whole. */
void ht_try_time_off(const ht_claim_search *find);

#endif
