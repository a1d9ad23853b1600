/* SPDX-License-Identifier: MIT */
/* Codes of the first format, which keep their meaning for ever. Their layout is that of the province that does not exist, as
   its text says. */
#include "first_codes.h"

#include "person/first_code.h"
#include "policy/slots.h"
#include "subject.h"

static ht_day its_day(void) {
    return ht_revision_day(&ht_first_policy);
}

static void round_trip(const char *json) {
    ht_case person;
    char code[CODE_BYTES + 1];
    char text[HT_CASE_BYTES_MAX];
    ht_text out = TEXT_OVER(text);
    read_case(&person, json);
    ht_write_case_json(&out, &person, false);
    write_first_code(&person, its_day(), code);
    assert_reads_as(code, whole(&out));
}

/* What was handed out on paper: the example of CODE.md, packed by hand, under a revision that is none. */
static void example_of_the_format(void **state) {
    (void)state;
    ht_case person;
    ht_error error;
    ht_day revision;
    char text[1024];
    ht_text out = TEXT_OVER(text);
    ht_case_init(&person, &ht_first_policy);
    assert_true(ht_read_code(&person, ht_string_of("1DPTS-9JTZN-000K6-R0FV"), &revision, &error));
    assert_dong_equal(revision, ht_day_of(2026, 11, 23));
    assert_ptr_equal(person.policy, &ht_first_policy);
    ht_write_answers_json(&out, &person, person.given);
    assert_text(&out, "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\","
                      "\"duty_from\":\"2025-09-01\",\"until\":\"2026-08-31\"}");
    char code[CODE_BYTES + 1];
    write_first_code(&person, ht_day_of(2026, 11, 23), code);
    assert_string_equal(code, "1DPTS-9JTZN-000K6-R0FV");
}

static void the_layout_is_that_of_its_revision(void **state) {
    (void)state;
    const ht_policy *policy = &ht_first_policy;
    assert_string_equal(ht_first_codes.policy, policy->id);
    assert_string_equal(ht_first_codes.revision, "2026-11-24");
    assert_dong_equal(ht_first_codes.slot_count, ht_slot_count(policy));
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        const ht_first_slot *laid = &ht_first_codes.slots[slot];
        const ht_fact *fact = &policy->facts[slot];
        assert_dong_equal(laid->number, fact->number);
        assert_dong_equal(laid->kind, fact->kind);
        assert_dong_equal(laid->first, fact->first);
        assert_dong_equal(laid->last, fact->last);
        assert_dong_equal(laid->value_count, ht_value_count(policy, slot));
        for (unsigned i = 0; i < laid->value_count; i++) {
            assert_dong_equal(laid->values[i], ht_value_of(policy, slot, i)->number);
        }
    }
}

static void every_kind_of_fact_comes_back(void **state) {
    (void)state;
    round_trip("{}");
    round_trip("{\"agency\":\"outside\",\"position\":\"other\",\"duty\":\"none\"}");
    round_trip("{\"duty_from\":\"1950-01-01\",\"duty_to\":\"2100-12-31\"}");
    round_trip("{\"attracted\":true,\"attraction_once\":1,\"attraction_monthly\":1000000000000,\"attraction_rent\":3000000}");
    round_trip("{\"since\":\"2025-07-16\",\"until\":\"2025-07-16\"}");
    round_trip("{\"since\":\"2030-12-31\",\"until\":\"2030-12-31\"}");
    round_trip("{\"attracted\":false,\"it_field\":false,\"sent_for_training\":true,\"priority_group\":true}");
    round_trip("{\"partial_month\":\"majority_50\",\"province_interruptions\":\"none\"}");
    round_trip("{\"interruptions\":[]}");
    round_trip("{\"interruptions\":[{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":\"unpaid_leave\"},"
               "{\"from\":\"1950-01-01\",\"to\":\"2100-12-31\",\"reason\":\"off_duty\"}]}");
}

static void the_longest_comes_back(void **state) {
    (void)state;
    ht_case person;
    ht_case back;
    ht_error error;
    char code[CODE_BYTES + 1];
    state_everything(&person, &ht_first_policy);
    assert_dong_equal(write_first_code(&person, its_day(), code), 73);
    assert_int_equal(read_code(&back, code, &error), HT_OK);
    for (unsigned slot = 0; slot < ht_slot_count(&ht_first_policy); slot++) {
        assert_dong_equal(back.value[slot], person.value[slot]);
    }
    person.interruption_count = HT_INTERRUPTIONS_MAX;
    for (int i = 0; i < HT_INTERRUPTIONS_MAX; i++) {
        person.interruptions[i] = (ht_interruption){HT_DAY_FIRST + i, HT_DAY_LAST, (uint8_t)(ht_first_policy.reason_count - 1)};
    }
    assert_dong_equal(write_first_code(&person, its_day(), code), 597);
    assert_int_equal(read_code(&back, code, &error), HT_OK);
    assert_dong_equal(back.interruption_count, HT_INTERRUPTIONS_MAX);
    for (int i = 0; i < HT_INTERRUPTIONS_MAX; i++) {
        assert_dong_equal(back.interruptions[i].from, person.interruptions[i].from);
        assert_dong_equal(back.interruptions[i].to, person.interruptions[i].to);
        assert_dong_equal(back.interruptions[i].reason, person.interruptions[i].reason);
    }
}

static void expect_content(const char *symbols) {
    char code[CODE_BYTES + 1];
    with_first_check_symbols(symbols, code);
    assert_fault(code, HT_CODE_CONTENT);
}

static void symbols_that_are_no_case(void **state) {
    (void)state;
    char code[CODE_BYTES + 1];
    ht_case person;
    ht_error error;
    ht_day revision;
    assert_fault("1", HT_CODE_DAMAGED);
    assert_fault("100", HT_CODE_DAMAGED);
    expect_content("1");         /* cut behind the version */
    expect_content("1ZZZZ0000"); /* a revision beyond the last day */
    /* Version, revision of day 0, agency 15 of 13: 00001 00000 00000 00000 0 1 111 1... */
    expect_content("1000FG0000");
    /* Nothing stated: 5 + 16 + 27 bits are ten symbols with two bits left over. */
    with_first_check_symbols("1000000000", code);
    ht_case_init(&person, &ht_first_policy);
    assert_true(ht_read_code(&person, ht_string_of(code), &revision, &error));
    assert_dong_equal(revision, HT_DAY_FIRST);
    expect_content("1000000001");  /* not 0 in the bits left over */
    expect_content("10000000000"); /* a symbol too many */
    expect_content("100000000");   /* one too few */
}

/* Version, revision of day 0, five facts not stated, then interruptions: 00001 00000 00000 00000 0 00000 1, 7 bits for how
   many, 34 for each, all 0, and 21 facts and readings not stated. */
static void more_interruptions_than_a_case_has(void **state) {
    (void)state;
    char symbols[CODE_BYTES];
    char code[CODE_BYTES + 1];
    ht_case person;
    ht_error error;
    ht_day revision;
    snprintf(symbols, sizeof symbols, "10000C0%0440d",
             0); /* 64: 34 + 64 x 34 + 21 bits are 447 symbols with 4 bits left over */
    with_first_check_symbols(symbols, code);
    ht_case_init(&person, &ht_first_policy);
    assert_true(ht_read_code(&person, ht_string_of(code), &revision, &error));
    assert_dong_equal(person.interruption_count, HT_INTERRUPTIONS_MAX);
    snprintf(symbols, sizeof symbols, "10000C2%0446d", 0); /* 65: 453 symbols */
    expect_content(symbols);
}

static void an_interruption_beyond_the_last_day(void **state) {
    (void)state;
    ht_case person;
    char code[CODE_BYTES + 1];
    read_case(&person, "{\"interruptions\":[{\"from\":\"2100-12-30\",\"to\":\"2100-12-31\",\"reason\":\"off_duty\"}]}");
    person.interruptions[0].to = HT_DAY_LAST + 1;
    write_first_code(&person, its_day(), code);
    assert_fault(code, HT_CODE_CONTENT);
}

/* Three reasons are told apart by two bits, as four are. */
static void a_reason_that_the_layout_has_not(void **state) {
    (void)state;
    ht_case person;
    ht_first_slot slots[HT_SLOTS_MAX];
    ht_first_layout fewer = ht_first_codes;
    ht_bits bits = {.count = 0};
    const unsigned slot = ht_first_policy.interruptions;
    const ht_numbered to = {&person, false};
    memcpy(slots, fewer.slots, fewer.slot_count * sizeof *slots);
    fewer.slots = slots + slot;
    fewer.slot_count = 1;
    ht_put_bits(&bits, 1, 1);
    ht_put_bits(&bits, 1, 7);
    ht_put_bits(&bits, 0, 32);
    ht_put_bits(&bits, 3, 2);
    ht_case_init(&person, &ht_first_policy);
    ht_bits all = bits;
    assert_true(ht_take_first_facts(&all, &fewer, &to));
    assert_dong_equal(person.interruptions[0].reason, 3);
    ht_case_init(&person, &ht_first_policy);
    slots[slot].value_count--;
    assert_false(ht_take_first_facts(&bits, &fewer, &to));
}

static void facts_that_contradict_are_refused(void **state) {
    (void)state;
    ht_case person;
    ht_error error;
    char code[CODE_BYTES + 1];
    read_case(&person, "{\"since\":\"2026-01-01\"}");
    ht_case_state(&person, ht_first_policy.until, ht_day_of(2025, 12, 31));
    write_first_code(&person, its_day(), code);
    assert_int_equal(read_code(&person, code, &error), HT_CONFLICT);
    assert_view(error.name, "until");
}

static void every_wrong_symbol_and_swap_is_found(void **state) {
    (void)state;
    ht_case person;
    char code[CODE_BYTES + 1];
    state_everything(&person, &ht_first_policy);
    const size_t length = write_first_code(&person, its_day(), code);
    for (size_t i = 0; i < length; i++) {
        const char right = code[i];
        for (const char *wrong = alphabet; *wrong != '\0' && right != '-'; wrong++) {
            code[i] = *wrong;
            if (*wrong != right) {
                assert_fault(code, HT_CODE_DAMAGED);
            }
        }
        code[i] = right;
        const size_t next = code[i + 1] == '-' ? i + 2 : i + 1;
        if (next < length && code[i] != '-' && code[i] != code[next]) {
            code[i] = code[next];
            code[next] = right;
            assert_fault(code, HT_CODE_DAMAGED);
            code[next] = code[i];
            code[i] = right;
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(example_of_the_format),
        cmocka_unit_test(the_layout_is_that_of_its_revision),
        cmocka_unit_test(every_kind_of_fact_comes_back),
        cmocka_unit_test(the_longest_comes_back),
        cmocka_unit_test(symbols_that_are_no_case),
        cmocka_unit_test(more_interruptions_than_a_case_has),
        cmocka_unit_test(an_interruption_beyond_the_last_day),
        cmocka_unit_test(a_reason_that_the_layout_has_not),
        cmocka_unit_test(facts_that_contradict_are_refused),
        cmocka_unit_test(every_wrong_symbol_and_swap_is_found),
    };
    return cmocka_run_group_tests_name("first_code", tests, NULL, NULL);
}
