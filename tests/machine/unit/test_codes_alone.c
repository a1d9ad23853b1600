/* SPDX-License-Identifier: MIT */
/* Codes where the program holds the newest revision of one policy alone, as the page does: what it knows of the others. */
#include "first_codes.h"
#include "other_policy.h"

/* The revision before, which the program does not hold. */
extern const ht_policy oldest_policy;

static void what_is_held(void **state) {
    (void)state;
    assert_dong_equal(ht_policy_count, 1);
    assert_string_equal(ht_first_policy.revision, "2026-12-05");
    assert_string_equal(ht_absent_policies[0], other_policy.id);
    for (unsigned i = 0; ht_absent_policies[i] != NULL; i++) { /* each once, and not what is held */
        assert_string_not_equal(ht_absent_policies[i], ht_first_policy.id);
        for (unsigned j = 0; j < i; j++) {
            assert_string_not_equal(ht_absent_policies[i], ht_absent_policies[j]);
        }
    }
    assert_string_equal(ht_first_codes.revision, oldest_policy.revision);
}

static void expect_read(const char *code, const char *answers) {
    char bytes[1024];
    ht_text out = TEXT_OVER(bytes);
    ht_case person;
    ht_error error;
    ht_day revision;
    ht_case_init(&person, &ht_first_policy);
    if (!ht_read_code(&person, ht_string_of(code), &revision, &error)) {
        fail_msg("%s: %s, %d", code, ht_error_name(error.code), error.other);
    }
    assert_dong_equal(revision, ht_revision_day(&oldest_policy));
    assert_ptr_equal(person.policy, &ht_first_policy);
    ht_write_answers_json(&out, &person, person.given);
    assert_text(&out, answers);
}

static void expect_carried(const char *then, const char *now) {
    char code[CODE_BYTES + 1];
    ht_case person;
    read_case_of(&person, &oldest_policy, then);
    write_code(&person, 0, code);
    expect_read(code, now);
    write_first_code(&person, ht_revision_day(&oldest_policy), code);
    expect_read(code, now);
}

static void codes_of_the_revision_before_are_carried_over(void **state) {
    (void)state;
    expect_carried("{}", "{}");
    expect_carried("{\"agency\":\"it_center\",\"duty\":\"full_time_unwritten\",\"graduated_on\":\"2026-06-30\","
                   "\"province_unwritten\":\"yes\"}",
                   "{\"agency\":\"it_center\",\"duty\":\"full_time_oral\",\"graduation_day\":\"2026-06-30\"}");
    expect_carried(
        "{\"interruptions\":[{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":\"off_duty\"}],\"attracted\":true,"
        "\"attraction_rent\":3000000}",
        "{\"interruptions\":[{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":\"off_duty\"}],\"attracted\":true,"
        "\"attraction_rent\":3000000}");
}

static void what_cannot_be_said_any_more(void **state) {
    (void)state;
    char code[CODE_BYTES + 1];
    ht_case person;
    read_case_of(&person, &oldest_policy, "{\"agency\":\"other_public\"}");
    write_code(&person, 0, code);
    assert_fault(code, HT_CODE_CONTENT);
    write_first_code(&person, ht_revision_day(&oldest_policy), code);
    assert_fault(code, HT_CODE_CONTENT);
}

static void another_policy_is_refused_by_name(void **state) {
    (void)state;
    char code[CODE_BYTES + 1];
    ht_case person;
    ht_error error;
    read_case_of(&person, &other_policy, "{\"body\":\"council\"}");
    write_code(&person, 0, code);
    assert_fault(code, HT_CODE_FOREIGN);
    assert_int_equal(read_code(&person, code, &error), HT_SYNTAX);
    assert_view(error.value, "fictional-9");
    ht_policy unknown = other_policy;
    unknown.id = "fictional-10";
    read_case_of(&person, &unknown, "{\"body\":\"council\"}");
    write_code(&person, 0, code);
    assert_int_equal(read_code(&person, code, &error), HT_SYNTAX);
    assert_int_equal(error.other, HT_CODE_FOREIGN);
    assert_dong_equal(error.value.length, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_held),
        cmocka_unit_test(codes_of_the_revision_before_are_carried_over),
        cmocka_unit_test(what_cannot_be_said_any_more),
        cmocka_unit_test(another_policy_is_refused_by_name),
    };
    return cmocka_run_group_tests_name("codes_alone", tests, NULL, NULL);
}
