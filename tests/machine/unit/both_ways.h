/* SPDX-License-Identifier: MIT */
/* Cases by the plan and by the engine: what both say must be one. */
#ifndef HOTRO_TESTS_BOTH_WAYS_H
#define HOTRO_TESTS_BOTH_WAYS_H

#include "subject.h"

#include "law/plan_case.h"

typedef struct {
    ht_parameters parameters;
    ht_pay_plan plan;
    ht_pay_block block;
    ht_case people[HT_BLOCK_CASES]; /* those in the block */
    uint64_t held, open;            /* that the plan took, and that it left to the engine */
} both_ways;

/* `figures`: an office's file, or NULL. */
void begin_both_ways(both_ways *it, const ht_policy *policy, const char *figures);
/* Puts a case into the block, where the plan holds it; a full block is paid and compared. */
void try_both_ways(both_ways *it, const ht_case *person);
/* What is left. */
void end_both_ways(both_ways *it);
/* This case alone. */
void expect_held(both_ways *it, const char *json);
void expect_open(both_ways *it, const char *json);
/* Numbers by chance, the same in every run. */
typedef struct {
    uint64_t state;
} chance;
uint32_t below(chance *by, uint32_t limit);
/* A case of everything that may stand in one: facts known or not, days around those of the law, readings, leaves, what is
 * asked. */
void random_case(chance *by, ht_case *person, const ht_policy *policy);

#endif
