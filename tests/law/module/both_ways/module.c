/* SPDX-License-Identifier: MIT */
/* The law by its plan and by the engine, as tests/law/unit/test_plan_of_law.c has it, as a module: both as lists have them
 * there. */
#include "both_ways.h"

#include "answer/combinations.h"
#include "answer/surface.h"

#define EXPORT(name) __attribute__((export_name(#name))) name

char failure[FAILURE_BYTES];
static both_ways it;
static chance by;

/* Why a call did not end. */
char *EXPORT(both_ways_failure)(void) {
    return failure;
}

/* Of the decision surface. */
uint32_t EXPORT(both_ways_blocks)(void) {
    return ht_surface_block_count(&ht_first_policy);
}

void EXPORT(both_ways_begin)(void) {
    begin_both_ways(&it, &ht_first_policy, NULL);
    by = (chance){0};
}

/* Every so many of the cases of a block, from one on. Returns how many it has. */
uint32_t EXPORT(both_ways_block)(uint32_t block, uint32_t first, uint32_t step) {
    ht_case person;
    ht_combination at;
    uint32_t number = 0;
    bool is_left = ht_begin_block(&person, &at, &ht_first_policy, block);
    for (; is_left; is_left = ht_next_combination(&at, &person)) {
        if (number++ % step == first) {
            try_both_ways(&it, &person);
        }
    }
    end_both_ways(&it);
    return number;
}

void EXPORT(both_ways_chance)(uint32_t count) {
    for (; count > 0; count--) {
        ht_case person;
        random_case(&by, &person, &ht_first_policy);
        try_both_ways(&it, &person);
    }
    end_both_ways(&it);
}

/* What the plan took, and what it left to the engine. */
uint32_t EXPORT(both_ways_held)(void) {
    return (uint32_t)it.held;
}

uint32_t EXPORT(both_ways_open)(void) {
    return (uint32_t)it.open;
}
