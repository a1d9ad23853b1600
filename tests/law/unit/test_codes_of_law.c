/* SPDX-License-Identifier: MIT */
/* Codes that were made keep their meaning: one for each value of each revision of the law. */
#include "pinned_codes.h"

extern const ht_vector_file ht_pinned_codes[];
extern const size_t ht_pinned_codes_count;

static void what_codes_mean(void **state) {
    (void)state;
    check_pinned_codes(ht_pinned_codes, ht_pinned_codes_count);
}

static void each_policy_has_its_own_mark(void **state) {
    (void)state;
    check_marks_of_policies();
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_codes_mean),
        cmocka_unit_test(each_policy_has_its_own_mark),
    };
    return cmocka_run_group_tests_name("codes_of_law", tests, NULL, NULL);
}
