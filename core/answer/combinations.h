/* SPDX-License-Identifier: MIT */
/* The combinations over which the decision surface is taken, in its order (tests/law/surface/README.md). */
#ifndef HOTRO_COMBINATIONS_H
#define HOTRO_COMBINATIONS_H

#include "policy/policy.h"

/* The facts that vary, the slowest first. */
typedef struct {
    uint8_t slot[HT_SLOTS_MAX];
    uint8_t value[HT_SLOTS_MAX];
    unsigned count;
} ht_combination;

#define HT_SURFACE_CASES_MAX UINT64_C(100000000) /* beyond, only what is at most two readings away from the defaults */

/* Of the readings, that are looked at. */
uint32_t ht_reading_combinations(const ht_policy *policy);
/* The case of a block: its situation under its readings, with the first combination of facts. False: the situation is no case.
 */
bool ht_begin_block(ht_case *person, ht_combination *at, const ht_policy *policy, uint32_t block);
/* The next combination of facts; false after the last. */
bool ht_next_combination(ht_combination *at, ht_case *person);

#endif
