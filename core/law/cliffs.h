/* SPDX-License-Identifier: MIT */
/* The days on which something begins or ends, were one date of the case another. */
#ifndef HOTRO_CLIFFS_H
#define HOTRO_CLIFFS_H

#include "hotro.h"

typedef enum {
    HT_CLIFF_BEGINS, /* refused the day before, and may be paid on it */
    HT_CLIFF_ENDS,   /* may be paid the day before, and is refused on it */
    HT_CLIFF_CHANGES /* another rate, or another amount once */
} ht_cliff_kind;

/* Were the date `slot` on `day` and not on the day before, all else the same. */
typedef struct {
    uint8_t slot, benefit;
    ht_day day;
    ht_cliff_kind kind;
    ht_range before, after; /* monthly: the rate; once: the amount */
} ht_cliff;

typedef void ht_cliff_sink(void *context, const ht_cliff *cliff);

/*
 * Calls `sink` for each, dates in the policy's order, then by day, then by benefit. Dates: the first and the last day of a
 * benefit that is asked, known or not, and the last day of the estimate. Left out is what the limits of the estimate alone do,
 * as that someone who begins after its last day is paid nothing before it, and another benefit in its place. A day that would
 * contradict another answer is none.
 */
void ht_cliffs_of(const ht_case *person, const ht_parameters *parameters, ht_cliff_sink *sink, void *context);

#endif
