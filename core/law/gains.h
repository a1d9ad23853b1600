/* SPDX-License-Identifier: MIT */
/* One answer that is another and pays more. */
#ifndef HOTRO_GAINS_H
#define HOTRO_GAINS_H

#include "hotro.h"

/* Of one known fact. */
typedef struct {
    uint8_t slot;
    uint32_t values; /* choice, yes/no: those that pay most, all alike; 0 for others */
    ht_day day;      /* date: of the days that pay most the nearest to the one that is known, of two the earlier */
    ht_range total;  /* with it; neither end is lower than now, one is higher */
    ht_range monthly, once;
} ht_gain;

/*
 * All else the same. Choices and yes/no facts, by default too, but no value that contradicts another answer; the days on which
 * benefits that are asked begin and end; interruptions: that there were none. The most is the highest least total, then the
 * highest greatest. Not readings, money, and the limits of the estimate. `result` is of the person. Returns how many: the ones
 * with most more first, then in the policy's order.
 */
uint32_t ht_gains_of(const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                     ht_gain gains[HT_SLOTS_MAX]);

/* How much higher one end is than another: HT_NO_MAXIMUM where only the other has an end, 0 where neither has. */
int64_t ht_end_more(int64_t now, int64_t then);

#endif
