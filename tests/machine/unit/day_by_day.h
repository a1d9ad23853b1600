/* SPDX-License-Identifier: MIT */
/*
 * What a case is paid in which nothing is unknown, worked out from the tables of a policy by the plainest means: every day of
 * every month by itself, versions, reasons of interruptions and all. The engine's own sums, windows and boxes have no part in
 * it.
 */
#ifndef HOTRO_TESTS_DAY_BY_DAY_H
#define HOTRO_TESTS_DAY_BY_DAY_H

#include "policy/policy.h"

/* One benefit by itself, whatever is paid in its place. Months since the first of the policy. */
typedef struct {
    bool reaches; /* some day lies in its window */
    int first_month, last_month;
    int64_t amount[HT_MONTHS_MAX];
    int64_t rate[HT_MONTHS_MAX]; /* of a month that counts whole, where it is in the window and the conditions are met */
} own_pay;

void pay_day_by_day(const ht_case *person, const ht_parameters *parameters, unsigned benefit, own_pay *pay);

typedef struct {
    int64_t amount[HT_BENEFITS_MAX][HT_MONTHS_MAX];
    int64_t total[HT_BENEFITS_MAX];
    int64_t rate[HT_BENEFITS_MAX];
    int64_t all, once, monthly;
    int month; /* -1: none */
} paid_together;

/* Of each group of benefits only the highest. */
void pay_together(const ht_policy *policy, const own_pay *const own[], paid_together *paid);

#endif
