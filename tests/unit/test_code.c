/* SPDX-License-Identifier: MIT */
#include "codes.h"

static void round_trip(const char *json) {
    ht_case person;
    char code[CODE_BYTES + 1];
    char text[HT_CASE_BYTES_MAX];
    ht_text out = {text, sizeof text - 1, 0, false};
    read_case(&person, json);
    ht_write_case_json(&out, &person, false);
    text[out.length] = '\0';
    write_code(&person, 0, code);
    assert_reads_as(code, text);
}

/* The example of CODE.md, packed by hand there. When the tables move a bit, HT_CODE_VERSION is to be raised. */
static void example_of_the_format(void **state) {
    (void)state;
    ht_policy dated = ht_quang_ninh;
    dated.revision = "2026-11-23";
    ht_case person;
    ht_error error;
    ht_day revision;
    char code[CODE_BYTES + 1];
    ht_case_init(&person, &dated);
    assert_true(
        ht_case_read(&person,
                     ht_string_of("{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\","
                                  "\"duty_from\":\"2025-09-01\",\"until\":\"2026-08-31\"}"),
                     &error));
    write_code(&person, 0, code);
    assert_string_equal(code, "1DPTS-9JTZN-000K6-R0FV");
    ht_case_init(&person, &dated);
    assert_true(ht_read_code(&person, ht_string_of(code), &revision, &error));
    assert_dong_equal(revision, ht_day_of(2026, 11, 23));
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

static void each_value_of_each_choice_comes_back(void **state) {
    (void)state;
    char json[256];
    for (unsigned slot = 0; slot < ht_slot_count(&ht_quang_ninh); slot++) {
        const ht_fact *fact = &ht_quang_ninh.facts[slot];
        for (unsigned value = 0; fact->kind == HT_CHOICE && value < fact->value_count; value++) {
            snprintf(json, sizeof json, "{\"%s\":\"%s\"}", fact->id, fact->values[value].id);
            round_trip(json);
        }
    }
}

static void longest_code_without_interruptions(void **state) {
    (void)state;
    ht_case person;
    char code[CODE_BYTES + 1];
    state_everything(&person);
    const size_t length = write_code(&person, 0, code);
    /* Nothing that can be stated makes it longer: each slot takes its full width once stated. */
    assert_true(length <= 120);
    /* 5 + 16 bits, 27 of presence, 17 of choices, 5 x 16 and 2 x 11 of days, 3 x 40 of money, 8 of readings: 59 symbols, 2 of
       check, 12 hyphens. */
    assert_dong_equal(length, 73);
    ht_case back;
    ht_error error;
    assert_int_equal(read_code(&back, code, &error), HT_OK);
    for (unsigned slot = 0; slot < ht_slot_count(&ht_quang_ninh); slot++) {
        assert_dong_equal(back.value[slot], person.value[slot]);
    }
}

static void longest_code_of_all(void **state) {
    (void)state;
    ht_case person;
    char code[CODE_BYTES + 1];
    state_everything(&person);
    person.interruption_count = HT_INTERRUPTIONS_MAX;
    for (int i = 0; i < HT_INTERRUPTIONS_MAX; i++) {
        person.interruptions[i] = (ht_interruption){HT_DAY_FIRST + i, HT_DAY_LAST, (uint8_t)(ht_quang_ninh.reason_count - 1)};
    }
    assert_dong_equal(write_code(&person, 0, code), 597);
    ht_case back;
    ht_error error;
    assert_int_equal(read_code(&back, code, &error), HT_OK);
    assert_dong_equal(back.interruption_count, HT_INTERRUPTIONS_MAX);
    for (int i = 0; i < HT_INTERRUPTIONS_MAX; i++) {
        assert_dong_equal(back.interruptions[i].from, person.interruptions[i].from);
        assert_dong_equal(back.interruptions[i].to, person.interruptions[i].to);
        assert_dong_equal(back.interruptions[i].reason, person.interruptions[i].reason);
    }
}

static void what_is_left_out_is_unknown(void **state) {
    (void)state;
    ht_case person;
    char code[CODE_BYTES + 1];
    read_case(&person, "{\"agency\":\"science_department\",\"priority_group\":true}");
    const int slot = ht_slot_by_id(&ht_quang_ninh, ht_string_of("priority_group"));
    write_code(&person, UINT64_C(1) << slot, code);
    ht_case back;
    ht_error error;
    assert_int_equal(read_code(&back, code, &error), HT_OK);
    assert_dong_equal(back.known >> slot & 1, 0);
    assert_dong_equal(back.value[slot], 3);
    assert_dong_equal(back.given >> slot & 1, 0);
}

static void survives_being_typed(void **state) {
    (void)state;
    ht_case person;
    char code[CODE_BYTES + 1];
    char typed[3 * CODE_BYTES];
    size_t length = 0;
    read_case(&person,
              "{\"agency\":\"it_center\",\"duty_from\":\"2025-09-01\",\"attracted\":true,\"attraction_once\":500000000}");
    write_code(&person, 0, code);
    for (const char *at = code; *at != '\0'; at++) {
        typed[length++] = *at == '0' ? 'o' : *at == '1' ? 'l' : *at == '-' ? ' ' : (char)(*at >= 'A' ? *at | 0x20 : *at);
    }
    typed[length] = '\0';
    ht_case back;
    ht_error error;
    assert_int_equal(read_code(&back, typed, &error), HT_OK);
    assert_dong_equal(back.value[0], person.value[0]);
    char link[4 * CODE_BYTES];
    snprintf(link, sizeof link, "https://example.org/?a#b#\t%s\r\n", typed);
    assert_int_equal(read_code(&back, link, &error), HT_OK);
    assert_true(ht_looks_like_code(ht_string_of(link)));
    assert_true(ht_looks_like_code(ht_string_of(typed)));
}

/* Word processors and messengers make dashes of hyphens; the bytes of one alone are damage. */
static void survives_being_typeset(void **state) {
    (void)state;
    static const char *const dashes[] = {"\u2010", "\u2013", "\u2014", "\u2015", "\u00a0"};
    static const char *const others[] = {"\u2016", "\u200f", "\xe2\x80", "\xc2", "\xa0"};
    ht_case person;
    ht_error error;
    char code[CODE_BYTES + 1];
    char typeset[CODE_BYTES + 4];
    read_case(&person, "{\"agency\":\"it_center\",\"duty_from\":\"2025-09-01\"}");
    write_code(&person, 0, code);
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        snprintf(typeset, sizeof typeset, "%.5s%s%s", code, dashes[i], code + 6);
        assert_true(ht_looks_like_code(ht_string_of(typeset)));
        assert_int_equal(read_code(&person, typeset, &error), HT_OK);
        snprintf(typeset, sizeof typeset, "%s%s", code, others[i]);
        assert_false(ht_looks_like_code(ht_string_of(typeset)));
        assert_int_equal(read_code(&person, typeset, &error), HT_SYNTAX);
    }
}

static void what_looks_like_a_code(void **state) {
    (void)state;
    assert_true(ht_looks_like_code(ht_string_of("ABCDEFGH")));
    assert_true(ht_looks_like_code(ht_string_of("hotro.html#x")));
    assert_true(ht_looks_like_code(ht_string_of("hotro.html#!")));
    assert_true(ht_looks_like_code(ht_string_of("ABCDEFGU"))); /* U is typed for V */
    assert_true(ht_looks_like_code(ht_string_of("abcdefgu")));
    assert_false(ht_looks_like_code(ht_string_of("ABCDEFG")));
    assert_false(ht_looks_like_code(ht_string_of("receipt.json")));
    assert_false(ht_looks_like_code(ht_string_of("")));
    /* Before the "#" stands no address. */
    assert_false(ht_looks_like_code(ht_string_of("note #ABCDEFGH")));
    assert_false(ht_looks_like_code(ht_string_of("note\x7f#ABCDEFGH")));
    assert_false(ht_looks_like_code(ht_string_of("1,#ABCDEFGH")));
    assert_false(ht_looks_like_code(ht_string_of("1;#ABCDEFGH")));
}

/* Day 0 is 1970-01-01: limits that begin on it are limits all the same. */
static void limits_that_begin_on_day_0_are_kept(void **state) {
    (void)state;
    ht_case person;
    ht_error error;
    ht_day revision;
    char code[CODE_BYTES + 1];
    ht_policy policy = ht_quang_ninh;
    ht_fact facts[HT_SLOTS_MAX];
    const unsigned slot = policy.since;
    memcpy(facts, policy.facts, ht_slot_count(&policy) * sizeof *facts);
    facts[slot].default_value = 0;
    facts[slot].first = 0;
    facts[slot].last = 63; /* 64 days: 6 bits */
    policy.facts = facts;
    ht_case_init(&person, &policy);
    ht_case_state(&person, slot, 63);
    /* 5 + 16 bits, 27 of presence, 6: eleven symbols, two of check, two hyphens. */
    assert_dong_equal(write_code(&person, 0, code), 15);
    ht_case_init(&person, &policy);
    assert_true(ht_read_code(&person, ht_string_of(code), &revision, &error));
    assert_dong_equal(person.value[slot], 63);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(example_of_the_format),
        cmocka_unit_test(every_kind_of_fact_comes_back),
        cmocka_unit_test(each_value_of_each_choice_comes_back),
        cmocka_unit_test(longest_code_without_interruptions),
        cmocka_unit_test(longest_code_of_all),
        cmocka_unit_test(what_is_left_out_is_unknown),
        cmocka_unit_test(survives_being_typed),
        cmocka_unit_test(survives_being_typeset),
        cmocka_unit_test(what_looks_like_a_code),
        cmocka_unit_test(limits_that_begin_on_day_0_are_kept),
    };
    return cmocka_run_group_tests_name("code", tests, NULL, NULL);
}
