/* SPDX-License-Identifier: MIT */
/* What is known while the tables of a policy are applied to one case. */
#ifndef HOTRO_RUN_H
#define HOTRO_RUN_H

#include "policy/policy.h"

/* Days on which a version of a monthly benefit may count, or the day (first = last) of a one-time one. Empty: first > last.
   Where the first day is unknown, the most favorable one: for one-time benefits then every day that it may be. */
typedef struct {
    ht_day first, last;
    bool open; /* the first day is unknown: the least amount is 0 */
} ht_window;

/* Periods of one reason that touch or overlap, made one. */
typedef struct {
    ht_day from, to;
    uint8_t reason;
    bool counted; /* taken out: long enough for its reason */
} ht_period_off;

typedef struct {
    ht_day from, to;
} ht_days;

/* Days taken out: disjoint, ascending. */
typedef struct {
    uint32_t count;
    ht_days days[HT_INTERRUPTIONS_MAX];
} ht_days_off;

typedef struct {
    uint32_t period_count;
    ht_period_off periods[HT_INTERRUPTIONS_MAX]; /* by reason, then day */
    ht_days_off off;
} ht_time_off;

typedef struct {
    int64_t least, greatest; /* dong; greatest HT_NO_MAXIMUM: none */
} ht_amount;

/* What an outcome pays. Monthly: `rate` is that of the window's last month, not lowered by interruptions or by an unknown first
 * day. */
typedef struct {
    ht_amount total;
    ht_amount rate;
    int32_t last_month; /* since 1970-01 */
} ht_pay;

/*
 * Of the first combination in which a benefit would be paid if only the highest of a group were not: what is shown where its
 * amount is certain. Policies without versions and groups have none of it.
 */
typedef struct {
    uint8_t outcome[HT_VERSIONS_MAX];               /* of each version */
    uint8_t higher[HT_BENEFITS_MAX][HT_MONTHS_MAX]; /* the benefit that is paid in its place, HT_NONE: itself; by month since
                                                       ht_parameters.first_month, of a one-time benefit the first */
    uint32_t known;                                 /* bit b: benefit b has such a combination */
    uint32_t above[HT_BENEFITS_MAX];                /* the benefits that are paid in its place in some combination: bit set */
} ht_shown;

/* The month that holds a day. */
typedef struct {
    int32_t month; /* since 1970-01 */
    ht_day first;
    int32_t days; /* 28 ... 31 */
} ht_month_span;

/* The months of a window's first and last day. */
typedef struct {
    ht_day first, last;
    ht_month_span begins, ends;
} ht_span;

typedef struct {
    const ht_case *person;
    const ht_parameters *parameters;
    const ht_policy *policy;
    const int64_t
        *mask; /* by slot: the values still possible; the person's own, judged anew by each call, until something is split */
    int64_t split_mask[HT_SLOTS_MAX];
    uint64_t not_asked;     /* bit v: version v is of a benefit that is not asked */
    uint32_t counted;       /* bit b: benefit b is in the totals; of plain policies all are that are asked */
    uint32_t windows_known; /* bit v: windows[v] is computed and reached[v] begun */
    ht_window windows[HT_VERSIONS_MAX];
    bool time_off_known;
    ht_time_off time_off;              /* by the reasons of the policy */
    ht_span span;                      /* of the window last asked for: benefits share theirs */
    uint64_t reached[HT_VERSIONS_MAX]; /* bit o: some combination has outcome o > 0, and pays[version][o] is computed */
    ht_pay pays[HT_VERSIONS_MAX][HT_OUTCOMES_MAX];
    ht_shown shown;
    ht_days_off own_off[HT_VERSIONS_MAX]; /* where the window is known: of a version that has reasons of its own */
} ht_run;

#endif
