/* SPDX-License-Identifier: MIT */
/* A case month by month, as what explains a claim counts it and says it. */
#ifndef HOTRO_CLAIM_MONTHS_H
#define HOTRO_CLAIM_MONTHS_H

#include "law/amount.h"
#include "law/shown.h"

/* What some benefits come to in each month, those paid once in the month of their day. */
typedef struct {
    int32_t first, count;         /* the month, since 1970-01, of place 0; how many are used */
    int64_t dong[HT_MONTHS_MAX];  /* what is paid */
    int64_t whole[HT_MONTHS_MAX]; /* what would be, did every day of the month count */
} ht_claim_months;

/* Of the benefits of the bit set whose amounts are certain; `run` knows its outcomes. */
void ht_claim_months_of(const ht_run *run, const ht_assessment *result, uint32_t benefits, ht_claim_months *months);

/* One month of a monthly benefit that pays in it, while another way of counting is tried. */
typedef struct {
    const ht_run *run;
    unsigned version, outcome;
    ht_month line; /* its days, and the amount that is right */
} ht_claim_month;
/* The months of the benefit in which nothing higher is paid, one after the other. False behind the last one. */
bool ht_next_claim_month(ht_shown_walk *walk, ht_claim_month *month);
/* Its pay were `numerator` of `denominator` parts of it counted; numerator <= 31, denominator <= 31. */
int64_t ht_claim_month_share(const ht_claim_month *month, int32_t numerator, int32_t denominator);
/* Days of it that lie in the window, counted or not. */
int32_t ht_claim_month_days(const ht_claim_month *month);

#endif
