/* SPDX-License-Identifier: MIT */
/* One person's amounts month by month, at their least and at their greatest: what a budget adds up. */
#ifndef HOTRO_SPREAD_H
#define HOTRO_SPREAD_H

#include "policy/policy.h"

/* Months since 1970-01 that an estimate of this policy may touch: first, and how many. */
int32_t ht_spread_first(const ht_policy *policy);
unsigned ht_spread_count(const ht_policy *policy);

/* dong[b][m]: benefit b in month ht_spread_first + m; HT_NO_MAXIMUM: it may be paid then, and there is no greatest amount. */
typedef struct {
    int64_t dong[HT_BENEFITS_MAX][HT_MONTHS_MAX];
} ht_spread;

/*
 * What is unknown is answered once for the person, so that the amounts of all benefits and months belong to one and the same
 * answer and add up in every direction: `least` with the first answer (in the order of the tables) whose total is the least
 * that ht_compute gives, `greatest` with the first one whose total is the greatest. Where there is no greatest total, the
 * answer that is paid longest without one, and of those the one with the greatest rest. Days that are unknown: at the least
 * nothing is paid, at the greatest as of the most favorable day, the first one where several are.
 *
 * True: both are the same, as nothing unknown matters; `greatest` is then not written.
 */
bool ht_spread_of(const ht_case *person, const ht_parameters *parameters, ht_spread *least, ht_spread *greatest);

#endif
