/* SPDX-License-Identifier: MIT */
/* Which policies there are, which of them a case names, and cases carried over from one revision to a later one. */
#include "revisions.h"
#include "subject.h"

#include "person/carry.h"
#include "person/case_json.h"
#include "person/case_policy.h"

/* ---- The list ---- */

static void published_before_drafts_newer_before_older(void **state) {
    static const char *const names[] = {NEWEST, OLDEST, DRAFT, ANOTHER, VILLAGE};
    (void)state;
    assert_int_equal(ht_policy_count, 6);
    for (unsigned i = 0; i < ht_policy_count; i++) {
        char bytes[64];
        ht_text out = TEXT_OVER(bytes);
        ht_put_policy_name(&out, ht_policies[i]);
        assert_text(&out, names[i]);
    }
    assert_ptr_equal(ht_policies[0], &ht_first_policy);
    assert_true(policy_named(DRAFT)->draft);
}

static void found_by_name(void **state) {
    static const char *const none[] = {"", "gia-dinh", "gia-dinh-92-2025@", "gia-dinh-92-2025@2026-12-06", "@2026-12-05"};
    (void)state;
    assert_ptr_equal(policy_named("gia-dinh-92-2025"), policy_named(NEWEST));
    assert_ptr_equal(policy_named("fictional-9"), policy_named(ANOTHER));
    assert_ptr_equal(ht_newest_of(policy_named(OLDEST)), policy_named(NEWEST));
    assert_ptr_equal(ht_newest_of(policy_named(DRAFT)), policy_named(NEWEST));
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        assert_null(ht_policy_by_name(ht_string_of(none[i])));
    }
}

static void which_revision_follows_which(void **state) {
    ht_policy stray = *policy_named(NEWEST);
    (void)state;
    assert_ptr_equal(ht_policy_before(policy_named(DRAFT)), policy_named(NEWEST));
    assert_ptr_equal(ht_policy_before(policy_named(NEWEST)), policy_named(OLDEST));
    assert_null(ht_policy_before(policy_named(OLDEST)));
    assert_true(ht_leads_to(policy_named(OLDEST), policy_named(DRAFT)));
    assert_true(ht_leads_to(policy_named(DRAFT), policy_named(DRAFT)));
    assert_false(ht_leads_to(policy_named(DRAFT), policy_named(OLDEST)));
    assert_false(ht_leads_to(policy_named(OLDEST), policy_named(ANOTHER)));
    stray.follows = "2026-10-01"; /* which is not in the program */
    assert_null(ht_policy_before(&stray));
    stray.id = "gia-dinh-93-2025"; /* another policy with such a day */
    stray.follows = "2026-11-24";
    assert_null(ht_policy_before(&stray));
}

/* ---- A name that is none ---- */

#define ALL EVERY

static void expect_policies(const char *given, ht_language language, const char *expected) {
    char bytes[512];
    ht_text out = TEXT_OVER(bytes);
    ht_put_policies(&out, ht_string_of(given), language);
    assert_text(&out, expected);
}

static void what_was_meant(void **state) {
    (void)state;
    expect_policies("gia-dinh-92-2026", HT_EN, " " ALL " (did you mean " NEWEST "?)");
    expect_policies("gia-dinh", HT_VI, ": " ALL " (có phải là " NEWEST "?)");
    expect_policies("gia-dinh-92-2025@2026-11-25", HT_EN, " " ALL " (did you mean " OLDEST "?)");
    expect_policies("fictional-8", HT_EN, " " ALL " (did you mean " ANOTHER "?)");
    expect_policies("gia-dinh-92-2025-and-what-else", HT_EN, " " ALL);
    expect_policies("gia", HT_EN, " " ALL); /* too short to tell */
    expect_policies("nowhere", HT_EN, " " ALL);
    expect_policies("", HT_VI, ": " ALL);
}

/* ---- A case that names one ---- */

static void expect_policy(const char *json, const char *policy, const char *agency) {
    const ht_policy *named = policy_named(DRAFT);
    ht_case person;
    ht_error error;
    ht_case_init(&person, named);
    if (!ht_case_read(&person, ht_string_of(json), &error) || !ht_case_policy(ht_string_of(json), &named, &error)) {
        fail_msg("%s: %s", json, ht_error_name(error.code));
    }
    assert_ptr_equal(person.policy, policy_named(policy));
    assert_ptr_equal(named, policy_named(policy));
    assert_true((person.given >> slot_named(person.policy, agency) & 1) != 0);
}

static void named_wherever_it_stands(void **state) {
    (void)state;
    expect_policy("{\"agency\":\"outside\"}", DRAFT, "agency");
    expect_policy("{\"policy\":null,\"agency\":\"outside\"}", DRAFT, "agency");
    expect_policy("{\"policy\":\"" OLDEST "\",\"agency\":\"outside\"}", OLDEST, "agency");
    expect_policy("{\"agency\":\"other_public\",\"id\":\"1\",\"policy\":\"" OLDEST "\"}", OLDEST, "agency");
    expect_policy("{\"agency\":\"outside\",\"p\\u006flicy\":\"gia-dinh-92-2025\"}", NEWEST, "agency");
    expect_policy("{\"body\":\"council\",\"policy\":\"fictional-9\"}", ANOTHER, "body");
}

static void expect_refused(const char *json, ht_error_code code, const char *name, const char *id, const char *sentence) {
    char bytes[1024];
    ht_text out = TEXT_OVER(bytes);
    ht_case person;
    ht_error error;
    ht_case_init(&person, &ht_first_policy);
    if (ht_case_read(&person, ht_string_of(json), &error)) {
        fail_msg("%s: accepted", json);
    }
    if (error.code != code) {
        fail_msg("%s: %s, expected %s", json, ht_error_name(error.code), ht_error_name(code));
    }
    assert_view(error.name, name);
    assert_view(person.id, id);
    ht_write_error_sentence(&out, &error, HT_EN);
    assert_text(&out, sentence);
}

static void its_errors_come_before_all_others_but_syntax(void **state) {
    const ht_policy *policy = &ht_first_policy;
    ht_error error;
    (void)state;
    expect_refused("{\"agency\":5,\"policy\":7,\"id\":\"a\"}", HT_WRONG_TYPE, "policy", "a",
                   "policy: 7 is not text; write one of " ALL);
    expect_refused("{\"x\":5,\"policy\":\"gia-dinh-92\"}", HT_UNKNOWN_VALUE, "policy", "",
                   "policy: \"gia-dinh-92\" is not one of " ALL " (did you mean " NEWEST "?)");
    expect_refused("{\"policy\":null,\"x\":1,\"policy\":\"nowhere\"}", HT_DUPLICATE_FACT, "policy", "",
                   "policy: given twice; keep one");
    expect_refused("{\"policy\":\"nowhere\",\"policy\":null}", HT_UNKNOWN_VALUE, "policy", "",
                   "policy: \"nowhere\" is not one of " ALL);
    expect_refused(
        "{\"policy\":\"nowhere\",}", HT_SYNTAX, "", "",
        "Line 1, byte 21: \"}\" does not belong there in JSON; a case is an object { }, a parameter file an array [ ] "
        "of objects");
    expect_refused("{\"policy\":\"fictional-9\",\"agency\":\"outside\"}", HT_UNKNOWN_FACT, "agency", "",
                   "The name \"agency\" is not one of body, work, diploma, … (14 names)");
    /* Of a text that is no case nothing is said: reading it will. */
    assert_true(ht_case_policy(ht_string_of("[]"), &policy, &error));
    assert_true(ht_case_policy(ht_string_of("{"), &policy, &error));
    assert_ptr_equal(policy, &ht_first_policy);
    assert_false(ht_case_policy(ht_string_of("{\"policy\":[]}"), &policy, &error));
}

static void read_by_another_than_it_names(void **state) {
    ht_case person;
    ht_error error;
    (void)state;
    ht_case_init(&person, policy_named(OLDEST));
    assert_true(ht_case_read_by(&person, ht_string_of("{\"policy\":\"nowhere\",\"agency\":\"other_public\"}"), &error));
    assert_ptr_equal(person.policy, policy_named(OLDEST));
    assert_false(ht_case_read_by(&person, ht_string_of("[]"), &error));
    assert_int_equal(error.code, HT_SYNTAX);
}

/* The identifier alone is the newest published revision, and names no other. */
static void the_schema_names_the_revision(void **state) {
    static const struct {
        const char *policy, *names;
    } rows[] = {{NEWEST, "\"" NEWEST "\",\"gia-dinh-92-2025\",null"},
                {OLDEST, "\"" OLDEST "\",null"},
                {DRAFT, "\"" DRAFT "\",null"},
                {ANOTHER, "\"" ANOTHER "\",\"fictional-9\",null"}};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        static char bytes[1 << 15];
        char expected[128];
        ht_text out = TEXT_OVER(bytes);
        ht_write_rules_schema(&out, policy_named(rows[i].policy));
        snprintf(expected, sizeof expected, ",\"policy\":{\"enum\":[%s]}", rows[i].names);
        if (strstr(whole(&out), expected) == NULL) {
            fail_msg("no %s", expected);
        }
    }
}

static void written_with_its_policy(void **state) {
    char bytes[1024];
    ht_text out = TEXT_OVER(bytes);
    ht_case person;
    ht_error error;
    (void)state;
    ht_case_init(&person, policy_named(ANOTHER));
    assert_true(ht_case_read(&person, ht_string_of("{\"body\":\"council\"}"), &error));
    ht_write_case_named_json(&out, &person, false);
    assert_text(&out,
                "{\"policy\":\"" ANOTHER "\",\"body\":\"council\",\"absences\":[],\"count_from\":\"2028-01-01\","
                "\"count_to\":\"2032-12-31\",\"part_months\":\"days\",\"share_from\":\"early\",\"stations_paid\":\"yes\"}");
}

/* ---- Carried over ---- */

static ht_case case_of(const char *policy, const char *json) {
    ht_case person;
    ht_error error;
    ht_case_init(&person, policy_named(policy));
    if (!ht_case_read(&person, ht_string_of(json), &error)) {
        fail_msg("%s: %s", json, ht_error_name(error.code));
    }
    return person;
}

static void expect_carried(const char *before, const char *json, const char *after, const char *expected) {
    char bytes[2][2048];
    ht_text out[2] = {TEXT_OVER(bytes[0]), TEXT_OVER(bytes[1])};
    const ht_case from = case_of(before, json);
    const ht_case wanted = case_of(after, expected);
    ht_case to;
    ht_error error;
    if (!ht_case_carry(&to, policy_named(after), &from, &error)) {
        fail_msg("%s: %s %.*s", json, ht_error_name(error.code), (int)error.name.length, error.name.at);
    }
    assert_ptr_equal(to.policy, policy_named(after));
    assert_dong_equal(to.given, wanted.given);
    ht_write_case_json(&out[0], &to, false);
    ht_write_case_json(&out[1], &wanted, false);
    assert_string_equal(whole(&out[0]), whole(&out[1]));
}

#define BREAK "\"interruptions\":[{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":\"off_duty\"}]"

#define ATTRACTED "\"attracted\":true,\"attraction_once\":7"

static void by_the_same_names_and_by_others(void **state) {
    (void)state;
    expect_carried(OLDEST, "{}", NEWEST, "{}");
    expect_carried(OLDEST, "{\"agency\":\"it_center\",\"priority_group\":true," ATTRACTED "," BREAK "}", NEWEST,
                   "{\"agency\":\"it_center\",\"priority_group\":true," ATTRACTED "," BREAK "}");
    expect_carried(OLDEST, "{\"duty\":\"full_time_unwritten\",\"graduated_on\":\"2026-06-30\"}", NEWEST,
                   "{\"duty\":\"full_time_oral\",\"graduation_day\":\"2026-06-30\"}");
    expect_carried(OLDEST, "{\"duty\":\"full_time\"}", NEWEST, "{\"duty\":\"full_time\"}");
    expect_carried(NEWEST, "{\"duty\":\"full_time_oral\"}", NEWEST, "{\"duty\":\"full_time_oral\"}");
}

static void what_is_gone_is_left_out(void **state) {
    (void)state;
    expect_carried(OLDEST, "{\"province_unwritten\":\"yes\",\"full_central\":\"as_partial\"}", NEWEST,
                   "{\"full_central\":\"as_partial\"}");
}

static void over_several_revisions(void **state) {
    (void)state;
    expect_carried(OLDEST, "{\"duty\":\"full_time_unwritten\",\"province_unwritten\":\"no\",\"graduated_on\":\"2026-06-30\"}",
                   DRAFT, "{\"duty\":\"full_time_unwritten\",\"graduation_day\":\"2026-06-30\"}");
}

static void the_id_goes_with_it(void **state) {
    const ht_case from = case_of(OLDEST, "{\"id\":\"A1\"}");
    ht_case to;
    ht_error error;
    (void)state;
    assert_true(ht_case_carry(&to, policy_named(DRAFT), &from, &error));
    assert_view(to.id, "A1");
}

static void expect_not_carried(const ht_case *from, const ht_policy *after, ht_error_code code, const char *fact,
                               const char *value) {
    ht_case to;
    ht_error error;
    assert_false(ht_case_carry(&to, after, from, &error));
    if (error.code != code) {
        fail_msg("%s, expected %s", ht_error_name(error.code), ht_error_name(code));
    }
    assert_view(error.name, fact);
    assert_view(error.value, value);
}

static void what_cannot_be_said_any_more(void **state) {
    const ht_case gone = case_of(OLDEST, "{\"agency\":\"other_public\"}");
    (void)state;
    expect_not_carried(&gone, policy_named(NEWEST), HT_UNKNOWN_VALUE, "agency", "other_public");
    expect_not_carried(&gone, policy_named(DRAFT), HT_UNKNOWN_VALUE, "agency", "other_public");
}

#define ASKED "\"asked\":[\"national_monthly\",\"postgraduate\"]"

static void what_is_asked(void **state) {
    ht_benefit benefits[HT_BENEFITS_MAX];
    ht_policy after = *policy_named(NEWEST);
    const ht_case from = case_of(NEWEST, "{" ASKED "}");
    ht_case to;
    ht_error error;
    (void)state;
    expect_carried(OLDEST, "{" ASKED "}", DRAFT, "{" ASKED "}");
    memcpy(benefits, after.benefits, after.benefit_count * sizeof *benefits);
    after.follows = NULL;
    after.benefits = benefits;
    benefits[benefit_named(&after, "postgraduate")].id = "studies"; /* another one: what was asked is gone */
    assert_true(ht_case_carry(&to, &after, &from, &error));
    assert_dong_equal(to.asked, 1U << benefit_named(&after, "national_monthly"));
    benefits[benefit_named(&after, "national_monthly")].id = "monthly";
    expect_not_carried(&from, &after, HT_UNKNOWN_VALUE, "asked", "");
    after.benefits = policy_named(NEWEST)->benefits;
    after.asks = false;
    expect_not_carried(&from, &after, HT_UNKNOWN_VALUE, "asked", "");
}

/* What the compiler refuses to write: a revision in which something is missing that no row names. */
static void what_no_row_names(void **state) {
    ht_fact facts[HT_SLOTS_MAX];
    ht_policy after = *policy_named(NEWEST);
    const unsigned duty_from = slot_named(&after, "duty_from");
    const unsigned it_field = slot_named(&after, "it_field");
    const ht_case day = case_of(NEWEST, "{\"duty_from\":\"2025-09-01\"}");
    const ht_case answer = case_of(NEWEST, "{\"it_field\":true}");
    const ht_case value = case_of(NEWEST, "{\"agency\":\"outside\"}");
    const ht_case leave = case_of(NEWEST, "{" BREAK "}");
    (void)state;
    memcpy(facts, after.facts, ht_slot_count(&after) * sizeof *facts);
    after.facts = facts;
    after.follows = NULL;
    after.carried_count = 0;
    facts[slot_named(&after, "agency")].value_count--; /* outside stands last */
    facts[duty_from].id = "begun_on";
    facts[it_field].kind = HT_CHOICE;
    after.reason_count--; /* off_duty too */
    expect_not_carried(&day, &after, HT_UNKNOWN_VALUE, "duty_from", "");
    expect_not_carried(&answer, &after, HT_UNKNOWN_VALUE, "it_field", "yes");
    expect_not_carried(&value, &after, HT_UNKNOWN_VALUE, "agency", "outside");
    expect_not_carried(&leave, &after, HT_UNKNOWN_VALUE, "interruptions", "off_duty");
}

static void two_facts_that_have_become_one(void **state) {
    ht_policy after = *policy_named(NEWEST);
    const unsigned sent = slot_named(&after, "sent_for_training");
    const ht_carried rows[] = {{"it_field", NULL, (uint8_t)sent, HT_NONE}};
    const ht_case agree = case_of(NEWEST, "{\"it_field\":true,\"sent_for_training\":true}");
    const ht_case differ = case_of(NEWEST, "{\"it_field\":true,\"sent_for_training\":false}");
    ht_case to;
    ht_error error;
    (void)state;
    after.follows = NULL;
    after.carried = rows;
    after.carried_count = 1;
    assert_true(ht_case_carry(&to, &after, &agree, &error));
    assert_dong_equal(to.given, UINT64_C(1) << sent);
    expect_not_carried(&differ, &after, HT_UNKNOWN_VALUE, "sent_for_training", "no");
}

static void limits_that_are_other_ones(void **state) {
    ht_fact facts[HT_SLOTS_MAX];
    ht_policy after = *policy_named(NEWEST);
    const unsigned until = slot_named(&after, "until");
    ht_case from = case_of(NEWEST, "{\"until\":\"2030-01-31\"," ATTRACTED "}");
    ht_case to;
    ht_error error;
    (void)state;
    memcpy(facts, after.facts, ht_slot_count(&after) * sizeof *facts);
    after.facts = facts;
    after.follows = NULL;
    facts[until].last = (ht_day)from.value[until];
    assert_true(ht_case_carry(&to, &after, &from, &error));
    facts[until].last--;
    expect_not_carried(&from, &after, HT_OUT_OF_RANGE, "until", "");
    facts[until].last++;
    facts[until].first = facts[until].last + 1;
    expect_not_carried(&from, &after, HT_OUT_OF_RANGE, "until", "");
    facts[until].first = 0;
    from.value[slot_named(&after, "attraction_once")] = 0;
    expect_not_carried(&from, &after, HT_OUT_OF_RANGE, "attraction_once", "");
    facts[slot_named(&after, "attraction_once")].zero = true;
    assert_true(ht_case_carry(&to, &after, &from, &error));
}

/* Nothing hinders on the way, only the last step: the newest revision knows that day, the draft after it does not. */
static void the_last_of_several_revisions_cannot_say_it(void **state) {
    ht_fact facts[HT_SLOTS_MAX];
    ht_policy after = *policy_named(DRAFT);
    const unsigned until = slot_named(&after, "until");
    const ht_case from = case_of(OLDEST, "{\"until\":\"2030-01-31\"}");
    ht_case to;
    ht_error error;
    (void)state;
    assert_true(ht_case_carry(&to, &after, &from, &error));
    memcpy(facts, after.facts, ht_slot_count(&after) * sizeof *facts);
    after.facts = facts;
    facts[until].last = HT_DATE_LITERAL(2030, 1, 30);
    expect_not_carried(&from, &after, HT_OUT_OF_RANGE, "until", "");
}

/* The later revision may know a contradiction that the earlier one did not. */
static void what_contradicts_now(void **state) {
    ht_policy before = *policy_named(OLDEST);
    ht_case from;
    ht_error error;
    (void)state;
    before.contradiction_count = 0;
    ht_case_init(&from, &before);
    assert_true(ht_case_read(&from, ht_string_of("{\"duty_from\":\"2026-01-01\",\"duty_to\":\"2025-01-01\"}"), &error));
    expect_not_carried(&from, policy_named(NEWEST), HT_CONFLICT, "duty_to", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(published_before_drafts_newer_before_older),
        cmocka_unit_test(found_by_name),
        cmocka_unit_test(which_revision_follows_which),
        cmocka_unit_test(what_was_meant),
        cmocka_unit_test(named_wherever_it_stands),
        cmocka_unit_test(its_errors_come_before_all_others_but_syntax),
        cmocka_unit_test(read_by_another_than_it_names),
        cmocka_unit_test(the_schema_names_the_revision),
        cmocka_unit_test(written_with_its_policy),
        cmocka_unit_test(by_the_same_names_and_by_others),
        cmocka_unit_test(what_is_gone_is_left_out),
        cmocka_unit_test(over_several_revisions),
        cmocka_unit_test(the_id_goes_with_it),
        cmocka_unit_test(what_cannot_be_said_any_more),
        cmocka_unit_test(what_is_asked),
        cmocka_unit_test(what_no_row_names),
        cmocka_unit_test(two_facts_that_have_become_one),
        cmocka_unit_test(limits_that_are_other_ones),
        cmocka_unit_test(the_last_of_several_revisions_cannot_say_it),
        cmocka_unit_test(what_contradicts_now),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
