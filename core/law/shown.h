/* SPDX-License-Identifier: MIT */
/*
 * What is shown of one benefit, whatever its versions and whatever is paid in its place: of the combination that ht_shown is
 * of. The run knows its outcomes (ht_run_outcomes).
 */
#ifndef HOTRO_SHOWN_H
#define HOTRO_SHOWN_H

#include "law/amount.h"
#include "law/run.h"

/* Whether its amount is certain, and above 0. */
bool ht_is_certain(const ht_assessment *result, unsigned benefit);
/* The outcome of a version; 0: it is refused. */
unsigned ht_shown_outcome(const ht_run *run, unsigned version);
/* The benefit that is paid in place of a monthly one in a month, whose own amount is certain; HT_NONE: itself, if anything. */
unsigned ht_higher_in(const ht_run *run, unsigned benefit, int32_t month);
/* The months of its window, one after the other, with what is paid. */
typedef struct {
    const ht_run *run;
    unsigned benefit;
    int32_t next, last; /* since 1970-01 */
} ht_shown_walk;
ht_shown_walk ht_shown_months(const ht_run *run, unsigned benefit);
/* False behind the last one. */
bool ht_next_shown(ht_shown_walk *walk, ht_month *line);
/* The version that pays a one-time benefit most, the first of several: that of its day where that is known. */
unsigned ht_shown_once(ht_run *run, unsigned benefit);

#endif
