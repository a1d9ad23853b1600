/* SPDX-License-Identifier: MIT */
/* The decision surface, block by block; its whole is compared in tests/law/surface. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "policy/policy.h"
#include "answer/surface.h"

/* Of nine readings, two of which have two other values, at most two are away from their defaults: 1 + 11 + 53. */
enum { READINGS = 65, COMBINATIONS = 2 * 13 * 5 * 6 * 3 * 2 * 2 * 3 * 2, ROOM = 1 << 20 };

static char room[ROOM + 1];

static const char *block_of(const ht_policy *policy, uint32_t block) {
    ht_text out = {.at = room, .capacity = ROOM};
    ht_write_surface_block(&out, policy, block);
    assert_in_range(out.length, 0, ROOM);
    room[out.length] = '\0';
    return room;
}

static void begins_with(const char *text, const char *beginning) {
    assert_int_equal(strncmp(text, beginning, strlen(beginning)), 0);
}

static void the_first_block(void **state) {
    (void)state;
    const char *text = block_of(&ht_first_policy, 0);
    begins_with(text, "situation {\"duty_from\":\"2020-01-01\",");
    /* Văn phòng Tỉnh ủy, cán bộ, full time: 5.000.000 x 17/31 = 2.741.935 for August 2025, then 64 months: 320.000.000;
       whatever the 3 x 2 x 2 x 3 x 2 values of the facts about studies. Then the duties that are not full time in writing. */
    begins_with(strchr(text, '\n') + 1,
                "readings actual_days with_d179 yes nothing no as_national digital_only no as_national\n"
                "72 322741935 0 0 0 0 0\n360 0 0 0 0 0 0\n");
}

static void the_last_reading_varies_fastest(void **state) {
    (void)state;
    begins_with(block_of(&ht_first_policy, 1),
                "readings actual_days with_d179 yes nothing no as_national digital_only no none\n");
    begins_with(block_of(&ht_first_policy, READINGS - 1),
                "readings majority_50 on_adoption yes nothing no as_national digital_only no as_national\n");
    begins_with(block_of(&ht_first_policy, READINGS), "situation ");
}

static void every_combination_once(void **state) {
    (void)state;
    for (uint32_t block = 1; block < 4 * READINGS; block += 17) {
        long combinations = 0;
        for (const char *line = block_of(&ht_first_policy, block); *line != '\0'; line = strchr(line, '\n') + 1) {
            combinations += strtol(line, NULL, 10); /* headings count 0 */
        }
        assert_int_equal(combinations, COMBINATIONS);
    }
}

static void nothing_after_the_last(void **state) {
    (void)state;
    assert_int_equal(ht_surface_block_count(&ht_first_policy), 4 * READINGS);
    assert_string_equal(block_of(&ht_first_policy, 4 * READINGS), "");
    assert_string_equal(block_of(&ht_first_policy, UINT32_MAX), "");
}

static void a_situation_that_is_no_case(void **state) {
    (void)state;
    static const char *const situations[] = {"{\"duty_from\":5}"};
    ht_policy policy = ht_first_policy;
    policy.situations = situations;
    policy.situation_count = 1;
    assert_string_equal(block_of(&policy, 0), "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_block),
        cmocka_unit_test(the_last_reading_varies_fastest),
        cmocka_unit_test(every_combination_once),
        cmocka_unit_test(nothing_after_the_last),
        cmocka_unit_test(a_situation_that_is_no_case),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
