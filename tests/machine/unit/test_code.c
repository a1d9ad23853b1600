/* SPDX-License-Identifier: MIT */
/* A case as a code, and back. */
#include "codes.h"
#include "other_policy.h"
#include "subject.h"

static void round_trip(const char *json) {
    ht_case person;
    char code[CODE_BYTES + 1];
    char text[HT_CASE_BYTES_MAX];
    ht_text out = TEXT_OVER(text);
    read_case(&person, json);
    ht_write_case_json(&out, &person, false);
    write_code(&person, 0, code);
    assert_reads_as(code, whole(&out));
}

/* The example of CODE.md, packed by hand there. What moves a bit of it is another version of the format. */
static void example_of_the_format(void **state) {
    (void)state;
    static const char example[] = "2WYTF-2VDPB-NVBYM-43DC4-64M4P-Q";
    ht_case person;
    char code[CODE_BYTES + 1];
    read_case(&person, "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\","
                       "\"duty_from\":\"2025-09-01\",\"until\":\"2026-08-31\"}");
    write_code(&person, 0, code);
    assert_string_equal(code, example);
    round_trip("{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\","
               "\"duty_from\":\"2025-09-01\",\"until\":\"2026-08-31\"}");
}

static void every_kind_of_fact_comes_back(void **state) {
    (void)state;
    round_trip("{}");
    round_trip("{\"agency\":\"outside\",\"position\":\"other\",\"duty\":\"none\"}");
    round_trip("{\"duty_from\":\"1950-01-01\",\"duty_to\":\"2100-12-31\"}");
    round_trip("{\"attracted\":true,\"attraction_once\":1,\"attraction_monthly\":1000000000000,\"attraction_rent\":3000000}");
    round_trip(
        "{\"attracted\":true,\"attraction_once\":999999999999,\"attraction_monthly\":10,\"attraction_rent\":1234567890}");
    round_trip("{\"since\":\"2025-07-16\",\"until\":\"2025-07-16\"}");
    round_trip("{\"since\":\"2030-12-31\",\"until\":\"2030-12-31\"}");
    round_trip("{\"attracted\":false,\"it_field\":false,\"sent_for_training\":true,\"priority_group\":true}");
    round_trip("{\"partial_month\":\"majority_50\",\"province_interruptions\":\"none\"}");
    round_trip("{\"interruptions\":[]}");
    round_trip("{\"interruptions\":[{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":\"unpaid_leave\"},"
               "{\"from\":\"1950-01-01\",\"to\":\"2100-12-31\",\"reason\":\"off_duty\"}]}");
}

static void what_is_asked_comes_back(void **state) {
    (void)state;
    char code[2][CODE_BYTES + 1];
    ht_case person;
    round_trip("{\"asked\":[\"national_monthly\"]}");
    round_trip("{\"asked\":[\"attraction_rent\"],\"agency\":\"outside\"}");
    round_trip("{\"asked\":[\"national_monthly\",\"province_monthly\",\"attraction_once\"],\"priority_group\":false}");
    /* All of them is nothing said. */
    read_case(&person, "{}");
    assert_dong_equal(write_code(&person, 0, code[0]), 19);
    read_case(&person, "{\"asked\":[\"national_monthly\",\"province_monthly\",\"postgraduate\",\"attraction_once\","
                       "\"attraction_monthly\",\"attraction_rent\"]}");
    write_code(&person, 0, code[1]);
    assert_string_equal(code[0], code[1]);
}

static void money_may_be_0(void **state) {
    (void)state;
    ht_policy policy = ht_first_policy;
    ht_fact facts[HT_SLOTS_MAX];
    const unsigned slot = slot_named(&policy, "attraction_rent");
    ht_case person;
    char code[CODE_BYTES + 1];
    memcpy(facts, policy.facts, ht_slot_count(&policy) * sizeof *facts);
    facts[slot].zero = true;
    policy.facts = facts;
    ht_case_init(&person, &policy);
    ht_case_state(&person, slot_named(&policy, "attracted"), 2);
    ht_case_state(&person, slot, 0);
    write_code(&person, 0, code);
    assert_fault(code, HT_CODE_CONTENT); /* of the policy that the program has it is none */
}

static void longest_code_without_interruptions(void **state) {
    (void)state;
    ht_case person;
    char code[CODE_BYTES + 1];
    state_everything(&person, &ht_first_policy);
    person.asked = ht_all_benefits(&ht_first_policy) - 1;
    const size_t length = write_code(&person, 0, code);
    /* Head 45 bits; asked 1, how many 5, distances 3 + 4 x 1; distances of facts 25 x 1 and once 3; choices 7 + 5 + 5 + 3 + 3;
       yes/no 4; 7 days of 16; 3 amounts of 4 + 50; 7 readings of 3: 408 bits, 82 symbols, 6 of check, 17 hyphens. */
    assert_dong_equal(length, 105);
    ht_case back;
    ht_error error;
    assert_int_equal(read_code(&back, code, &error), HT_OK);
    assert_dong_equal(back.asked, person.asked);
    for (unsigned slot = 0; slot < ht_slot_count(&ht_first_policy); slot++) {
        assert_dong_equal(back.value[slot], person.value[slot]);
    }
    state_everything(&person, &other_policy);
    assert_true(write_code(&person, 0, code) <= 120);
}

static void longest_code_of_all(void **state) {
    (void)state;
    ht_case person;
    char code[CODE_BYTES + 1];
    state_everything(&person, &ht_first_policy);
    person.interruption_count = HT_INTERRUPTIONS_MAX;
    for (int i = 0; i < HT_INTERRUPTIONS_MAX; i++) {
        person.interruptions[i] = (ht_interruption){HT_DAY_FIRST + i, HT_DAY_LAST, (uint8_t)(ht_first_policy.reason_count - 1)};
    }
    /* As above, but 1 bit for asked and 27 for the distances; how many 13, each 16 + 20 + 5: 3032 bits, 607 symbols, 6 of
       check, 122 hyphens. */
    assert_dong_equal(write_code(&person, 0, code), 735);
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
    const unsigned slot = slot_named(&ht_first_policy, "priority_group");
    write_code(&person, UINT64_C(1) << slot, code);
    ht_case back;
    ht_error error;
    assert_int_equal(read_code(&back, code, &error), HT_OK);
    assert_dong_equal(back.known >> slot & 1, 0);
    assert_dong_equal(back.value[slot], 3);
    assert_dong_equal(back.given >> slot & 1, 0);
}

/* ---- What has no code ---- */

static void assert_no_code(const ht_case *person) {
    char code[CODE_BYTES];
    ht_text out = TEXT_OVER(code);
    assert_false(ht_write_code(&out, person, 0));
    assert_dong_equal(out.length, 0);
}

static void a_draft_makes_none(void **state) {
    (void)state;
    ht_policy draft = ht_first_policy;
    ht_case person;
    draft.draft = true;
    read_case_of(&person, &draft, "{\"agency\":\"it_center\"}");
    assert_no_code(&person);
}

/* The head has 46 bits, an amount that is not round 55: seven have 431 bits of 470, and an eighth has no room. */
static void more_than_a_code_holds(void **state) {
    (void)state;
    ht_policy policy = ht_first_policy;
    ht_fact facts[HT_SLOTS_MAX];
    ht_case person;
    char code[CODE_BYTES + 1];
    memcpy(facts, policy.facts, ht_slot_count(&policy) * sizeof *facts);
    policy.facts = facts;
    ht_case_init(&person, &policy);
    unsigned count = 0;
    for (; count < 9; count++) {
        facts[count] = ht_first_policy.facts[slot_named(&ht_first_policy, "attraction_once")];
        facts[count].number = (uint8_t)(count + 1);
    }
    policy.fact_count = (uint8_t)count;
    policy.reading_count = 0;
    policy.interruptions = HT_NONE;
    ht_case_init(&person, &policy);
    for (unsigned slot = 0; slot < count; slot++) {
        ht_case_state(&person, slot, HT_MONEY_MAX - 1);
        if (slot < 7) {
            assert_true(write_code(&person, 0, code) <= 120);
        } else {
            assert_no_code(&person);
        }
    }
    assert_no_code(&person);
}

static void what_has_no_number(void **state) {
    (void)state;
    ht_policy policy = ht_first_policy;
    ht_fact facts[HT_SLOTS_MAX];
    ht_value values[HT_VALUES_MAX];
    ht_reason reasons[8];
    ht_benefit benefits[HT_BENEFITS_MAX];
    ht_case person;
    const unsigned agency = slot_named(&policy, "agency");
    memcpy(facts, policy.facts, ht_slot_count(&policy) * sizeof *facts);
    memcpy(values, facts[agency].values, facts[agency].value_count * sizeof *values);
    memcpy(reasons, policy.reasons, policy.reason_count * sizeof *reasons);
    memcpy(benefits, policy.benefits, policy.benefit_count * sizeof *benefits);
    policy.facts = facts;
    policy.reasons = reasons;
    policy.benefits = benefits;
    facts[agency].values = values;
    values[1].number = reasons[0].value.number = benefits[0].number = facts[agency + 1].number = 0;
    char code[CODE_BYTES + 1];
    read_case_of(&person, &policy, "{\"agency\":\"science_department\",\"asked\":[\"postgraduate\"]}");
    write_code(&person, 0, code);
    read_case_of(&person, &policy, "{\"agency\":\"peoples_committee_office\",\"duty\":\"none\"}");
    assert_no_code(&person);
    read_case_of(&person, &policy, "{\"position\":\"cadre\",\"duty\":\"none\"}");
    assert_no_code(&person);
    read_case_of(&person, &policy, "{\"asked\":[\"national_monthly\"]}");
    assert_no_code(&person);
    read_case_of(&person, &policy,
                 "{\"agency\":\"peoples_committee_office\",\"interruptions\":[{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\","
                 "\"reason\":\"off_duty\"}]}");
    assert_no_code(&person);
    read_case_of(&person, &policy,
                 "{\"interruptions\":[{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":\"unpaid_leave\"},"
                 "{\"from\":\"2026-05-10\",\"to\":\"2026-06-09\",\"reason\":\"off_duty\"}]}");
    assert_no_code(&person);
}

/* ---- As people copy it ---- */

/* As people take 0 and 1 for letters. */
static void survives_being_typed(void **state) {
    (void)state;
    ht_case person;
    char code[CODE_BYTES + 1];
    char typed[CODE_BYTES + 1];
    read_case(&person, "{\"agency\":\"science_department\",\"duty_from\":\"1950-01-02\"}");
    write_code(&person, 0, code);
    assert_non_null(strchr(code, '0'));
    assert_non_null(strchr(code, '1'));
    for (const char *one = "lI"; *one != '\0'; one++) {
        size_t length = 0;
        for (const char *at = code; *at != '\0'; at++) {
            typed[length++] = *at == '0' ? 'o' : *at == '1' ? *one : *at == '-' ? ' ' : (char)(*at >= 'A' ? *at | 0x20 : *at);
        }
        typed[length] = '\0';
        ht_case back;
        ht_error error;
        assert_int_equal(read_code(&back, typed, &error), HT_OK);
        assert_dong_equal(back.value[0], person.value[0]);
        char link[2 * CODE_BYTES];
        snprintf(link, sizeof link, "https://example.org/?a#b#\t%s\r\n", typed);
        assert_int_equal(read_code(&back, link, &error), HT_OK);
        assert_true(ht_looks_like_code(ht_string_of(link)));
        assert_true(ht_looks_like_code(ht_string_of(typed)));
    }
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

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(example_of_the_format),
        cmocka_unit_test(every_kind_of_fact_comes_back),
        cmocka_unit_test(what_is_asked_comes_back),
        cmocka_unit_test(money_may_be_0),
        cmocka_unit_test(longest_code_without_interruptions),
        cmocka_unit_test(longest_code_of_all),
        cmocka_unit_test(what_is_left_out_is_unknown),
        cmocka_unit_test(a_draft_makes_none),
        cmocka_unit_test(more_than_a_code_holds),
        cmocka_unit_test(what_has_no_number),
        cmocka_unit_test(survives_being_typed),
        cmocka_unit_test(survives_being_typeset),
        cmocka_unit_test(what_looks_like_a_code),
    };
    return cmocka_run_group_tests_name("code", tests, NULL, NULL);
}
