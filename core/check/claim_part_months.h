/* SPDX-License-Identifier: MIT */
/* Other ways of paying months under which a claim comes out exactly. Where not one amount is computed none is found. */
#ifndef HOTRO_CLAIM_PART_MONTHS_H
#define HOTRO_CLAIM_PART_MONTHS_H

#include "check/claim_months.h"
#include "check/claim_search.h"

/* What a month is paid by another way. */
typedef int64_t ht_month_rule(const void *how, const ht_claim_month *month);
/* Whether the claim comes out if every month of its monthly benefits is paid by that rule. */
bool ht_claim_is_of_months(const ht_claim_search *find, ht_month_rule *rule, const void *how);

/* How offices share out a part month. */
typedef struct {
    int32_t divisor;  /* days that a month is said to have: 30, 26, 22 */
    int32_t week;     /* days of a week that are counted, from Monday on: 7, 6, 5 */
    bool is_deducted; /* the days that do not count are taken off a whole month */
} ht_part_days;
ht_part_days ht_part_days_of(int32_t way);

void ht_try_part_days(const ht_claim_search *find);
void ht_try_part_months(const ht_claim_search *find);
/* A month more or fewer. */
void ht_try_month(const ht_claim_search *find);

#endif
