/* SPDX-License-Identifier: MIT */
/* Codes where the program holds another policy alone, which does not ask. */
#include "codes.h"
#include "other_policy.h"

static void the_first_format_is_refused_by_name(void **state) {
    (void)state;
    ht_case person;
    ht_error error;
    ht_day revision;
    ht_case_init(&person, &ht_first_policy);
    assert_string_equal(ht_first_policy.id, "fictional-9");
    assert_false(ht_read_code(&person, ht_string_of("1DPTS-9JTZN-000K6-R0FV"), &revision, &error));
    assert_int_equal(error.code, HT_SYNTAX);
    assert_int_equal(error.other, HT_CODE_FOREIGN);
    assert_view(error.value, ht_first_codes.policy);
}

static void a_policy_that_does_not_ask_has_no_code_that_does(void **state) {
    (void)state;
    char code[CODE_BYTES + 1];
    ht_case person;
    ht_error error;
    assert_false(ht_first_policy.asks);
    read_case_of(&person, &other_policy, "{\"body\":\"council\",\"asked\":[\"arrival_grant\"]}");
    write_code(&person, 0, code);
    assert_fault(code, HT_CODE_CONTENT);
    read_case_of(&person, &other_policy, "{\"body\":\"council\"}");
    write_code(&person, 0, code);
    assert_int_equal(read_code(&person, code, &error), HT_OK);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_format_is_refused_by_name),
        cmocka_unit_test(a_policy_that_does_not_ask_has_no_code_that_does),
    };
    return cmocka_run_group_tests_name("codes_elsewhere", tests, NULL, NULL);
}
