/* SPDX-License-Identifier: MIT */
/* Exact bounds, missing facts and alternatives of incomplete cases, against enumeration; unknown days, against every day. */
#include "enumeration.h"

#include "other_policy.h"

#include <stdlib.h>

static const char *const people[] = {
    "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\",\"degree\":\"doctorate\","
    "\"it_field\":true,\"sent_for_training\":true,\"central_funding\":\"partial\",\"priority_group\":true}",
    "{\"agency\":\"it_center\",\"position\":\"public_employee\",\"duty\":\"full_time_unwritten\",\"degree\":\"master\","
    "\"it_field\":true,\"sent_for_training\":true,\"central_funding\":\"full\",\"priority_group\":true}",
    "{\"agency\":\"commune_front\",\"position\":\"civil_servant\",\"duty\":\"full_time\",\"degree\":\"none\","
    "\"it_field\":false,\"sent_for_training\":true,\"central_funding\":\"none\",\"priority_group\":false}",
    "{\"agency\":\"outside\",\"position\":\"other\",\"duty\":\"none\",\"degree\":\"master\","
    "\"it_field\":true,\"sent_for_training\":false,\"central_funding\":\"none\",\"priority_group\":false}",
    NULL};

#define WORKING "\"duty_from\":\"2025-08-20\",\"graduated_on\":\"2026-06-30\""
#define OTHER_READINGS                                                                                                         \
    "\"centers_in_tier_a\":\"yes\",\"province_unwritten\":\"yes\",\"full_central\":\"as_partial\","                            \
    "\"uplift_on_partial\":\"no\",\"r57_in_force\":\"on_adoption\",\"province_interruptions\":\"none\""
#define LEAVE     "\"interruptions\":[{\"from\":\"2026-03-10\",\"to\":\"2026-05-04\",\"reason\":\"unpaid_leave\"}]"
#define ATTRACTED "\"attracted\":true,\"attracted_from\":\"2026-02-10\""

static const char lower_pays_more[] =
    "[{\"name\":\"province.tier_c\",\"from\":\"2025-08-01\",\"value\":9000000,\"citation\":\"đề xuất\"},"
    "{\"name\":\"postgraduate.master\",\"from\":\"2025-08-01\",\"value\":500000000,\"citation\":\"đề xuất\"},"
    "{\"name\":\"postgraduate.uplift_percent\",\"from\":\"2025-08-01\",\"value\":40,\"citation\":\"đề xuất\"},"
    "{\"name\":\"province.tier_a\",\"from\":\"2027-01-01\",\"value\":1,\"citation\":\"đề xuất\"}]";
static const char nothing_is_left[] =
    "[{\"name\":\"postgraduate.partial_percent\",\"from\":\"2025-08-01\",\"value\":0,\"citation\":\"đề xuất\"},"
    "{\"name\":\"postgraduate.uplift_percent\",\"from\":\"2026-01-01\",\"value\":0,\"citation\":\"đề xuất\"},"
    "{\"name\":\"r57.in_force\",\"value\":\"2026-02-14\",\"citation\":\"đề xuất\"}]";

static void nothing_known_and_every_set_of_facts(void **state) {
    (void)state;
    check_around(&ht_first_policy, "{}", NULL, people);
}

static void with_dates_known(void **state) {
    (void)state;
    check_around(&ht_first_policy, "{" WORKING "," LEAVE "}", NULL, people);
}

static void under_the_other_readings(void **state) {
    (void)state;
    check_around(&ht_first_policy, "{" WORKING "," LEAVE "," OTHER_READINGS ",\"partial_month\":\"half_month_15\"}", NULL,
                 people);
}

static void attracted_with_figures_unknown(void **state) {
    (void)state;
    check_around(&ht_first_policy, "{" ATTRACTED ",\"attraction_once\":50000000," LEAVE "}", NULL, people);
}

static void attracted_on_an_unknown_day(void **state) {
    (void)state;
    check_around(
        &ht_first_policy,
        "{\"attracted\":true,\"attraction_to\":\"2027-01-10\",\"attraction_monthly\":2000000,\"attraction_rent\":1500001,"
        "\"duty_to\":\"2026-12-31\"}",
        lower_pays_more, people);
}

static void in_a_month_that_does_not_count(void **state) {
    (void)state;
    check_around(&ht_first_policy,
                 "{" ATTRACTED ",\"duty_from\":\"2026-02-20\",\"since\":\"2026-02-01\",\"until\":\"2026-02-20\","
                 "\"attraction_to\":\"2026-02-12\",\"attraction_rent\":7,\"partial_month\":\"majority_50\"}",
                 NULL, people);
}

static void where_a_lower_tier_pays_more(void **state) {
    (void)state;
    check_around(&ht_first_policy, "{" WORKING "}", lower_pays_more, people);
    check_around(&ht_first_policy, "{" OTHER_READINGS "}", lower_pays_more, people);
}

static void where_a_share_is_nothing(void **state) {
    (void)state;
    check_around(&ht_first_policy, "{}", nothing_is_left, people);
    check_around(&ht_first_policy, "{" OTHER_READINGS "," WORKING "}", nothing_is_left, people);
}

static void of_another_policy(void **state) {
    (void)state;
    check_everything(&other_policy, "{}", NULL);
    check_everything(&other_policy, other_policy_dates, NULL);
    check_everything(&other_policy, other_policy_dates, other_policy_figures);
}

static void of_every_incomplete_case(void **state) {
    (void)state;
    check_everything(&ht_first_policy, "{}", NULL);
    check_everything(&ht_first_policy, "{" WORKING "," LEAVE "," ATTRACTED "}", lower_pays_more);
    check_everything(&ht_first_policy, "{" OTHER_READINGS "," WORKING "}", nothing_is_left);
}

/* ---- Unknown days: against every day that they may be ---- */

static void widen_over_days(const ht_case *base, const ht_parameters *parameters, unsigned slot, ht_assessment *seen) {
    ht_case person = *base;
    ht_error error;
    person.known |= UINT64_C(1) << slot;
    person.given |= UINT64_C(1) << slot;
    for (unsigned b = 0; b < base->policy->benefit_count; b++) {
        seen->benefits[b].total = nothing_yet;
    }
    for (ht_day day = HT_DATE_LITERAL(2025, 6, 30); day <= HT_DATE_LITERAL(2031, 1, 2); day++) {
        ht_assessment result;
        person.value[slot] = day;
        if (!ht_case_check(&person, &error)) {
            continue; /* a day that would be a conflict is not considered */
        }
        ht_compute(&person, parameters, &result);
        for (unsigned b = 0; b < base->policy->benefit_count; b++) {
            widen_range(&seen->benefits[b].total, result.benefits[b].total);
        }
    }
}

static void check_day(const char *facts, const char *figures, const char *fact) {
    static subject about;
    ht_assessment seen;
    read_subject(&about, &ht_first_policy, facts, figures);
    const unsigned slot = slot_named(&ht_first_policy, fact);
    assert_int_equal(about.person.known >> slot & 1, 0);
    widen_over_days(&about.person, &about.parameters, slot, &seen);
    for (unsigned b = 0; b < ht_first_policy.benefit_count; b++) {
        expect_range(&about.person, fact, ht_first_policy.benefits[b].id, about.result.benefits[b].total,
                     seen.benefits[b].total);
    }
}

#define OFFICIAL                                                                                                               \
    "\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\",\"degree\":\"doctorate\","        \
    "\"it_field\":true,\"sent_for_training\":true,\"central_funding\":\"partial\",\"priority_group\":true"
#define STATED "\"attraction_once\":50000000,\"attraction_monthly\":2000000,\"attraction_rent\":1500001"

static void an_unknown_day_is_any_day(void **state) {
    static const char dated[] =
        "[{\"name\":\"postgraduate.doctorate\",\"from\":\"2027-05-05\",\"value\":700000000,\"citation\":\"x\"},"
        "{\"name\":\"postgraduate.doctorate\",\"from\":\"2028-01-01\",\"value\":300000000,\"citation\":\"x\"},"
        "{\"name\":\"postgraduate.uplift_percent\",\"from\":\"2027-05-06\",\"value\":90,\"citation\":\"x\"},"
        "{\"name\":\"postgraduate.partial_percent\",\"from\":\"2029-01-01\",\"value\":70,\"citation\":\"x\"},"
        "{\"name\":\"national.monthly\",\"from\":\"2026-01-01\",\"value\":6000000,\"citation\":\"x\"}]";
    static const char *const rules[] = {"actual_days", "half_month_15", "majority_50"};
    (void)state;
    for (unsigned i = 0; i < 3; i++) {
        char facts[1024];
        snprintf(facts, sizeof facts, "{" OFFICIAL "," LEAVE ",\"partial_month\":\"%s\",\"graduated_on\":\"2026-06-30\"}",
                 rules[i]);
        check_day(facts, dated, "duty_from");
        snprintf(facts, sizeof facts,
                 "{" OFFICIAL "," LEAVE ",\"partial_month\":\"%s\",\"duty_to\":\"2026-03-20\",\"since\":\"2026-02-16\"}",
                 rules[i]);
        check_day(facts, NULL, "duty_from");
        snprintf(facts, sizeof facts, "{" OFFICIAL ",\"attracted\":true," STATED ",\"partial_month\":\"%s\"}", rules[i]);
        check_day(facts, NULL, "attracted_from");
        snprintf(facts, sizeof facts,
                 "{" OFFICIAL ",\"attracted\":true," STATED ",\"attraction_to\":\"2026-01-20\",\"since\":\"2025-12-19\","
                 "\"partial_month\":\"%s\",\"duty_from\":\"2025-08-15\"}",
                 rules[i]);
        check_day(facts, NULL, "attracted_from");
    }
    check_day("{" OFFICIAL ",\"duty_from\":\"2025-08-15\"}", dated, "graduated_on");
    check_day("{" OFFICIAL ",\"duty_from\":\"2025-08-15\",\"since\":\"2027-05-06\",\"until\":\"2028-06-30\"}", dated,
              "graduated_on");
    check_day("{" OFFICIAL ",\"duty_from\":\"2025-08-15\",\"until\":\"2027-05-05\"}", dated, "graduated_on");
    check_day("{" OFFICIAL ",\"duty_from\":\"2025-08-15\"}", nothing_is_left, "graduated_on");
    check_day("{" OFFICIAL ",\"duty_to\":\"2025-08-14\"}", NULL, "duty_from");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_known_and_every_set_of_facts),
        cmocka_unit_test(with_dates_known),
        cmocka_unit_test(under_the_other_readings),
        cmocka_unit_test(attracted_with_figures_unknown),
        cmocka_unit_test(attracted_on_an_unknown_day),
        cmocka_unit_test(in_a_month_that_does_not_count),
        cmocka_unit_test(where_a_lower_tier_pays_more),
        cmocka_unit_test(where_a_share_is_nothing),
        cmocka_unit_test(of_another_policy),
        cmocka_unit_test(an_unknown_day_is_any_day),
        cmocka_unit_test(of_every_incomplete_case), /* with tests/all --full: the last of the list */
    };
    const size_t count = sizeof tests / sizeof *tests - (getenv("HOTRO_FULL") == NULL);
    return _cmocka_run_group_tests("bounds", tests, count, NULL, NULL);
}
