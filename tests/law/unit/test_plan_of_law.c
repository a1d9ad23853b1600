/* SPDX-License-Identifier: MIT */
/* The law by its plan and by the engine: cases of the decision surface and cases by chance; a sample, all with HOTRO_FULL. */
#include "both_ways.h"

#include "answer/combinations.h"
#include "answer/surface.h"
#include "policy/registry.h"

#include <stdlib.h>

static both_ways it;

static bool is_full(void) {
    return getenv("HOTRO_FULL") != NULL;
}

static void the_decision_surface(void **state) {
    const unsigned step = is_full() ? 1 : 997; /* a prime: all values come up */
    ht_case person;
    ht_combination at;
    unsigned number = 0;
    (void)state;
    for (size_t i = 0; i < ht_policy_count; i++) {
        const ht_policy *policy = ht_policies[i];
        begin_both_ways(&it, policy, NULL);
        for (uint32_t block = 0; block < ht_surface_block_count(policy); block++) {
            assert_true(ht_begin_block(&person, &at, policy, block));
            do {
                if (number++ % step == 0) {
                    try_both_ways(&it, &person);
                }
            } while (ht_next_combination(&at, &person));
        }
        end_both_ways(&it);
        assert_int_equal(it.open, 0); /* all is known, and no figure changes */
        assert_true(it.held > 10000);
        print_message("%s@%s: %" PRIu64 " cases of the surface\n", policy->id, policy->revision, it.held);
    }
}

static void cases_by_chance(void **state) {
    const unsigned count = is_full() ? 1000000 : 20000;
    (void)state;
    for (size_t i = 0; i < ht_policy_count; i++) {
        chance by = {i};
        begin_both_ways(&it, ht_policies[i], NULL);
        for (unsigned k = 0; k < count; k++) {
            ht_case person;
            random_case(&by, &person, ht_policies[i]);
            try_both_ways(&it, &person);
        }
        end_both_ways(&it);
        print_message("%s: %" PRIu64 " held, %" PRIu64 " left to the engine\n", ht_policies[i]->revision, it.held, it.open);
        assert_true(it.held > count / 4 && it.open > count / 4);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_decision_surface),
        cmocka_unit_test(cases_by_chance),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
