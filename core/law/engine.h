/* SPDX-License-Identifier: MIT */
/*
 * How the tables of a policy are applied to a case, complete or not.
 *
 * An unknown choice is the mask of its values. A benefit's *outcome* says which row of each of its tables holds (0: refused).
 * Where masks leave an outcome open they are split on the condition that is open, so the leaves are few boxes of cases that the
 * law does not tell apart, and bounds over all combinations are exact.
 */
#ifndef HOTRO_ENGINE_H
#define HOTRO_ENGINE_H

#include "law/run.h"

/* For bounds and boxes: windows and days off are worked out where they are needed. */
void ht_run_begin(ht_run *run, const ht_case *person, const ht_parameters *parameters);
/* With all windows and days off. */
void ht_run_init(ht_run *run, const ht_case *person, const ht_parameters *parameters);
/* With them and with the outcomes that some combination reaches: what explains an amount or takes it apart begins here. */
void ht_run_outcomes(ht_run *run, const ht_case *person, const ht_parameters *parameters);
/* Bounds of everything. `widths`: NULL, or where to gather the total's bounds by answer. */
typedef struct {
    uint32_t count;
    uint8_t slot[HT_CHOICES_MAX];
    ht_range total[HT_CHOICES_MAX][HT_VALUES_MAX];
} ht_widths;
void ht_run_bounds(ht_run *run, ht_assessment *result, ht_widths *widths);
/* Of the total alone. */
ht_range ht_run_total(ht_run *run);
/* Looks, among all combinations, for the one that a bound of the total is reached in: of several for the least one whose own
   greatest total is smallest, then the one whose first slot of `slots` has the earliest value, then the second, and so on. */
typedef struct {
    uint64_t slots; /* bit s: a choice */
    bool of_greatest;
    int64_t bound;
    bool is_found; /* false before */
    int64_t greatest;
    uint8_t value[HT_SLOTS_MAX]; /* of each of `slots` */
} ht_search;
void ht_run_search(ht_run *run, ht_search *search);
/* The parts of it. Sets the mask of a slot. */
void ht_narrow(ht_run *run, unsigned slot, int64_t mask);
/* The outcome of a version, 0 where its conditions refuse it; where the masks must be split first, `*open` is on what. */
int ht_outcome_of(const ht_run *run, unsigned version, const ht_condition **open);
/* The outcome of a version, 0 where it is refused or has no day; where the masks must be split first, `*open` is on what. */
int ht_decide(ht_run *run, unsigned version, const ht_condition **open);
/* Whether an outcome was open, so that masks were split. */
bool ht_was_split(const ht_run *run);
#endif
