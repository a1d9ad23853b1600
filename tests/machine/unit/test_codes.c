/* SPDX-License-Identifier: MIT */
/* Codes among several policies and revisions: each is read by the policy and revision that it names. */
#include "codes.h"
#include "first_codes.h"
#include "revisions.h"
#include "subject.h"

#include "person/carry.h"
#include "person/numbered.h"
#include "policy/slots.h"

static void expect_read(const char *code, ht_day made, const char *policy, const char *answers) {
    char bytes[2048];
    ht_text out = TEXT_OVER(bytes);
    ht_case person;
    ht_error error;
    ht_day revision;
    ht_case_init(&person, policy_named(DRAFT)); /* whatever it was before */
    if (!ht_read_code(&person, ht_string_of(code), &revision, &error)) {
        fail_msg("%s: %s, %d", code, ht_error_name(error.code), error.other);
    }
    assert_dong_equal(revision, made);
    assert_ptr_equal(person.policy, policy_named(policy));
    ht_write_answers_json(&out, &person, person.given);
    assert_text(&out, answers);
}

static void expect_round_trip(const char *policy, const char *answers) {
    char code[CODE_BYTES + 1];
    ht_case person;
    read_case_of(&person, policy_named(policy), answers);
    write_code(&person, 0, code);
    expect_read(code, ht_revision_day(person.policy), policy, answers);
}

static void read_by_the_policy_and_revision_that_it_names(void **state) {
    (void)state;
    expect_round_trip(OLDEST, "{\"agency\":\"other_public\",\"duty\":\"full_time_unwritten\",\"province_unwritten\":\"yes\"}");
    expect_round_trip(NEWEST, "{\"duty\":\"full_time_oral\",\"graduation_day\":\"2026-06-30\",\"lodged\":true}");
    expect_round_trip(ANOTHER, "{\"body\":\"station\",\"absences\":[{\"from\":\"2029-01-02\",\"to\":\"2029-03-04\","
                               "\"reason\":\"sickness\"}],\"hired_on\":\"2028-05-01\",\"share_from\":\"late\"}");
}

static void a_draft_makes_none(void **state) {
    char code[CODE_BYTES];
    ht_text out = TEXT_OVER(code);
    ht_case person;
    (void)state;
    read_case_of(&person, policy_named(DRAFT), "{\"agency\":\"outside\"}");
    assert_false(ht_write_code(&out, &person, 0));
}

/* A code of a revision that the program does not have, as a program that has it would write it. */
static void write_dated(const char *policy, const char *day, const char *json, char code[CODE_BYTES + 1]) {
    ht_policy dated = *policy_named(policy);
    ht_case person;
    dated.revision = day;
    read_case_of(&person, &dated, json);
    write_code(&person, 0, code);
}

static void of_a_revision_that_is_not_there(void **state) {
    char code[CODE_BYTES + 1];
    (void)state;
    /* Earlier: what has another name now is that, what is gone is left out. */
    write_dated(OLDEST, "2026-11-25",
                "{\"duty\":\"full_time_unwritten\",\"graduated_on\":\"2026-06-30\",\"full_central\":\"as_partial\","
                "\"province_unwritten\":\"yes\"}",
                code);
    expect_read(code, ht_day_of(2026, 11, 25), NEWEST,
                "{\"duty\":\"full_time_oral\",\"graduation_day\":\"2026-06-30\",\"full_central\":\"as_partial\"}");
    /* Later: by the numbers that are the same. */
    write_dated(NEWEST, "2026-12-24", "{\"duty\":\"full_time_oral\",\"lodged\":false}", code);
    expect_read(code, ht_day_of(2026, 12, 24), NEWEST, "{\"duty\":\"full_time_oral\",\"lodged\":false}");
    /* The day of a draft is none that is there. */
    write_dated(NEWEST, "2027-03-01", "{\"agency\":\"outside\"}", code);
    expect_read(code, ht_day_of(2027, 3, 1), NEWEST, "{\"agency\":\"outside\"}");
}

static void expect_content(const char *code) {
    ht_case person;
    ht_error error;
    ht_day revision;
    ht_case_init(&person, &ht_first_policy);
    assert_false(ht_read_code(&person, ht_string_of(code), &revision, &error));
    assert_int_equal(error.code, HT_SYNTAX);
    assert_int_equal(error.other, HT_CODE_CONTENT);
}

static void what_cannot_be_said_any_more(void **state) {
    char code[CODE_BYTES + 1];
    (void)state;
    write_dated(OLDEST, "2026-11-25", "{\"agency\":\"other_public\"}", code); /* a value that is gone */
    expect_content(code);
    /* What a later revision has and this one has not, also where an earlier one had it. */
    write_dated(OLDEST, "2026-12-24", "{\"province_unwritten\":\"yes\"}", code);
    expect_content(code);
    write_dated(OLDEST, "2026-12-24", "{\"graduated_on\":\"2026-06-30\"}", code);
    expect_content(code);
    write_dated(OLDEST, "2026-12-05", "{\"duty\":\"full_time_unwritten\"}", code); /* of the newest itself */
    expect_content(code);
}

static void the_first_format(void **state) {
    char code[CODE_BYTES + 1];
    ht_case person;
    (void)state;
    read_case_of(&person, policy_named(OLDEST), "{\"agency\":\"other_public\",\"duty\":\"full_time_unwritten\"}");
    write_first_code(&person, ht_day_of(2026, 11, 24), code);
    expect_read(code, ht_day_of(2026, 11, 24), OLDEST, "{\"agency\":\"other_public\",\"duty\":\"full_time_unwritten\"}");
    read_case_of(&person, policy_named(OLDEST), "{\"duty\":\"full_time_unwritten\",\"province_unwritten\":\"yes\"}");
    write_first_code(&person, ht_day_of(2026, 11, 23), code);
    expect_read(code, ht_day_of(2026, 11, 23), NEWEST, "{\"duty\":\"full_time_oral\"}");
}

/* ---- Carried over by numbers as by names ---- */

static void expect_same_carried(const ht_policy *before, unsigned slot, unsigned value) {
    const ht_policy *after = policy_named(NEWEST);
    const ht_fact *fact = &before->facts[slot];
    ht_case from;
    ht_case named;
    ht_case numbered;
    ht_error error;
    const ht_numbered to = {&numbered, true};
    ht_case_init(&from, before);
    ht_case_init(&named, after);
    ht_case_init(&numbered, after);
    const bool has_values = fact->value_count > 0;
    const int64_t said = fact->kind == HT_MONEY ? 7 : fact->last != 0 ? fact->last : 0;
    ht_case_state(&from, slot, has_values ? INT64_C(1) << value : said);
    from.known |= UINT64_C(1) << slot_named(before, "attracted");
    const bool is_carried = ht_case_carry(&named, after, &from, &error) || error.code == HT_CONFLICT;
    const bool is_stated = ht_state_numbered(&to, fact->number, fact->kind, has_values ? fact->values[value].number : said);
    if (is_carried != is_stated || named.given != numbered.given) {
        fail_msg("%s, %u: %d and %d", fact->id, value, is_carried, is_stated);
    }
    for (uint64_t rest = numbered.given; rest != 0; rest &= rest - 1) {
        assert_dong_equal(numbered.value[ht_first_of(rest)], named.value[ht_first_of(rest)]);
    }
}

static void by_numbers_as_by_names(void **state) {
    const ht_policy *before = policy_named(OLDEST);
    (void)state;
    for (unsigned slot = 0; slot < ht_slot_count(before); slot++) {
        if (slot != before->interruptions) {
            for (unsigned value = 0; value < before->facts[slot].value_count || value == 0; value++) {
                expect_same_carried(before, slot, value);
            }
        }
    }
}

/* ---- What the compiler does not write: revisions whose tables are changed here ---- */

static void interruptions_under_another_number(void **state) {
    ht_policy after = *policy_named(NEWEST);
    ht_case person;
    ht_fact_kind kind;
    const ht_numbered to = {&person, true};
    const ht_former formers[] = {{200, 1, HT_INTERRUPTIONS, after.interruptions, 3},
                                 {200, 2, HT_INTERRUPTIONS, HT_NONE, 0},
                                 {201, 0, HT_DATE, HT_NONE, 0}};
    (void)state;
    after.formers = formers;
    after.former_count = 3;
    ht_case_init(&person, &after);
    assert_true(ht_numbered_kind(&to, 200, &kind));
    assert_int_equal(kind, HT_INTERRUPTIONS);
    assert_true(ht_interrupt_numbered(&to, 200, 0, 9, 1));
    assert_true(ht_interrupt_numbered(&to, 200, 20, 29, 2)); /* gone */
    assert_false(ht_interrupt_numbered(&to, 200, 20, 29, 3));
    assert_dong_equal(person.interruption_count, 1);
    assert_dong_equal(person.interruptions[0].reason, 3);
    assert_true(ht_numbered_kind(&to, 201, &kind));
    assert_true(ht_state_numbered(&to, 201, HT_DATE, 5));
    assert_false(ht_numbered_kind(&to, 202, &kind));
    assert_dong_equal(person.given, UINT64_C(1) << after.interruptions);
}

static void two_facts_that_have_become_one(void **state) {
    ht_policy after = *policy_named(NEWEST);
    const unsigned sent = slot_named(&after, "sent_for_training");
    const ht_fact *fact = &after.facts[sent];
    ht_case person;
    const ht_numbered to = {&person, true};
    const ht_former formers[] = {{200, 1, HT_YES_NO, (uint8_t)sent, 0}, {200, 2, HT_YES_NO, (uint8_t)sent, 1}};
    (void)state;
    after.formers = formers;
    after.former_count = 2;
    ht_case_init(&person, &after);
    assert_true(ht_state_numbered(&to, fact->number, HT_YES_NO, 2));
    assert_true(ht_state_numbered(&to, 200, HT_YES_NO, 2));
    assert_false(ht_state_numbered(&to, 200, HT_YES_NO, 1));
    assert_dong_equal(person.value[sent], 2);
}

static void benefits_that_are_gone(void **state) {
    ht_case person;
    uint32_t asked = 0;
    ht_numbered to = {&person, true};
    (void)state;
    ht_case_init(&person, policy_named(NEWEST));
    assert_true(ht_ask_numbered(&to, 200, &asked));
    assert_dong_equal(asked, 0);
    assert_true(ht_ask_numbered(&to, 3, &asked));
    assert_dong_equal(asked, 1 << 2);
    to.is_carried = false;
    assert_false(ht_ask_numbered(&to, 200, &asked));
}

/* ---- Of which policy ---- */

static void of_another_policy_never_of_this_one(void **state) {
    const ht_policy *another = policy_named(ANOTHER);
    uint64_t random = 2026;
    (void)state;
    for (unsigned i = 0; i < 2000; i++) {
        char code[CODE_BYTES + 1];
        ht_case person;
        ht_case back;
        ht_error error;
        ht_day revision;
        ht_case_init(&person, another);
        for (unsigned slot = 0; slot < ht_slot_count(another); slot++) {
            const ht_fact *fact = &another->facts[slot];
            if (fact->value_count > 0 && next_random(&random) % 2 == 0) {
                ht_case_state(&person, slot, INT64_C(1) << next_random(&random) % fact->value_count);
            }
        }
        write_code(&person, 0, code);
        ht_case_init(&back, &ht_first_policy);
        assert_true(ht_read_code(&back, ht_string_of(code), &revision, &error));
        assert_ptr_equal(back.policy, another);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(read_by_the_policy_and_revision_that_it_names),
        cmocka_unit_test(a_draft_makes_none),
        cmocka_unit_test(of_a_revision_that_is_not_there),
        cmocka_unit_test(what_cannot_be_said_any_more),
        cmocka_unit_test(the_first_format),
        cmocka_unit_test(by_numbers_as_by_names),
        cmocka_unit_test(interruptions_under_another_number),
        cmocka_unit_test(two_facts_that_have_become_one),
        cmocka_unit_test(benefits_that_are_gone),
        cmocka_unit_test(of_another_policy_never_of_this_one),
    };
    return cmocka_run_group_tests_name("codes", tests, NULL, NULL);
}
