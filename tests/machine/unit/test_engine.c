/* SPDX-License-Identifier: MIT */
/* Parts of the engine where no policy in use leads: lists of conditions that are full, contradict each other or name readings.
 */
#include "subject.h"

#include "other_policy.h"
#include "policy_copy.h"
#include "law/amount.h"
#include "law/engine.h"
#include "law/figures.h"
#include "law/run.h"
#include "law/unmet.h"
#include "policy/slots.h"
#include "text/date.h"
#include "text/text.h"

static policy_copy copy;

static unsigned unmet_of(const subject *about, const char *benefit, ht_unmet unmet[HT_SLOTS_MAX]) {
    ht_run run;
    ht_run_init(&run, &about->person, &about->parameters);
    return ht_unmet_of(&run, benefit_named(about->person.policy, benefit), unmet);
}

static const char *fact_of(const ht_unmet *unmet) {
    return ht_first_policy.facts[unmet->slot].id;
}

#define DUTY "\"duty\":\"full_time\",\"duty_from\":\"2026-01-01\",\"until\":\"2026-12-31\""

/* Tier A's row with as many conditions as there may be: the agency is asked twice, and what both leave is needed. */
static void a_row_may_have_six_conditions(void **state) {
    static char room[1 << 18];
    ht_unmet unmet[HT_SLOTS_MAX];
    subject about;
    ht_text out = TEXT_OVER(room);
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    ht_row *row = &copy.rows[1][0][0];
    const unsigned others[] = {slot_named(&ht_first_policy, "it_field"), slot_named(&ht_first_policy, "sent_for_training"),
                               slot_named(&ht_first_policy, "priority_group")};
    for (unsigned i = 0; i < 3; i++) {
        row->when[2 + i] = (ht_condition){2, (uint8_t)others[i], row->clause};
    }
    row->when[5] = row->when[0];
    row->when[5].values = 6; /* the second and third body only */
    read_subject(&about, &copy.policy,
                 "{\"agency\":\"other_public\",\"position\":\"public_employee\",\"it_field\":true,\"sent_for_training\":true,"
                 "\"priority_group\":true," DUTY "}",
                 NULL);
    assert_int_equal(unmet_of(&about, "province_monthly", unmet), 1);
    assert_string_equal(fact_of(&unmet[0]), "agency");
    assert_int_equal(unmet[0].values, 6);
    read_subject(
        &about, &copy.policy,
        "{\"agency\":\"science_department\",\"position\":\"public_employee\",\"it_field\":true,\"sent_for_training\":true,"
        "\"priority_group\":true," DUTY "}",
        NULL);
    assert_range(about.result.benefits[1].total, 36000000, 36000000);
    ht_write_rules_canonical(&out, &copy.policy);
    ht_write_rules_json(&out, &copy.policy);
    ht_write_rules(&out, &copy.policy, HT_EN);
    whole(&out);
}

/* Tier B before tier A: of two single facts the one that stands last in the law, whichever row comes first. */
static void the_last_fact_is_named_whatever_the_order_of_rows(void **state) {
    static const char facts[] = "{\"agency\":\"provincial_front\",\"position\":\"public_employee\"," DUTY "}";
    ht_unmet unmet[HT_SLOTS_MAX];
    subject about;
    (void)state;
    for (unsigned turned = 0; turned < 2; turned++) {
        copy_policy(&copy, &ht_first_policy);
        if (turned == 1) {
            const ht_row first = copy.rows[1][0][0];
            copy.rows[1][0][0] = copy.rows[1][0][2];
            copy.rows[1][0][2] = first;
        }
        read_subject(&about, &copy.policy, facts, NULL);
        assert_int_equal(unmet_of(&about, "province_monthly", unmet), 1);
        assert_string_equal(fact_of(&unmet[0]), "position");
        assert_int_equal(unmet[0].values, 1 << 1);
    }
}

/* One table's row needs the front, the other's the party: that pair of rows is no way at all. */
static void conditions_that_contradict_each_other_are_no_way(void **state) {
    ht_unmet unmet[HT_SLOTS_MAX];
    subject about;
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    copy.rows[1][1][0].when[1] = copy.rows[1][0][3].when[0]; /* full time: communes only */
    read_subject(&about, &copy.policy, "{\"agency\":\"outside\",\"position\":\"civil_servant\"," DUTY "}", NULL);
    assert_int_equal(unmet_of(&about, "province_monthly", unmet), 1);
    assert_int_equal(unmet[0].values, copy.rows[1][0][3].when[0].values);
}

/* Only another reading would help, and readings are not facts: nothing is named. */
static void a_way_that_needs_another_reading_is_none(void **state) {
    ht_unmet unmet[HT_SLOTS_MAX];
    subject about;
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    copy.benefits[0].when[2] = (ht_condition){2, (uint8_t)slot_named(&ht_first_policy, "full_central"), 0};
    read_subject(&about, &copy.policy, "{\"agency\":\"outside\"," DUTY "}", NULL);
    assert_range(about.result.benefits[0].total, 0, 0);
    assert_int_equal(unmet_of(&about, "national_monthly", unmet), 0);
}

/* The share of the base salary without a last day: the end of the post does not end it. 2.340.000 x 30 % x 12. */
static void a_monthly_benefit_may_have_no_last_day(void **state) {
    ht_unmet unmet[HT_SLOTS_MAX];
    subject about;
    (void)state;
    copy_policy(&copy, &other_policy);
    copy.benefits[1].ends = HT_NONE;
    read_subject(
        &about, &copy.policy,
        "{\"body\":\"branch\",\"work\":\"shared\",\"diploma\":\"bachelor\",\"highland\":false,\"started_on\":\"2028-01-01\","
        "\"ended_on\":\"2028-03-31\",\"count_to\":\"2028-12-31\"}",
        NULL);
    assert_range(about.result.benefits[1].total, 12 * 702000, 12 * 702000);
    read_subject(&about, &copy.policy, "{\"started_on\":\"2029-01-01\",\"count_to\":\"2028-12-31\"}", NULL);
    assert_int_equal(unmet_of(&about, "salary_share", unmet), 1);
    assert_dong_equal(unmet[0].to, HT_DATE_LITERAL(2028, 12, 31));
}

/* As if no last day were stated by a fact that has no default: 5.000.000 for each of twelve months; by its day, six. */
static void an_unknown_last_day_is_ongoing(void **state) {
    static const char person[] = "{\"agency\":\"science_department\",\"position\":\"civil_servant\"," DUTY "}";
    static const char until_june[] =
        "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty_to\":\"2026-06-30\"," DUTY "}";
    subject about;
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    copy.facts[slot_named(&ht_first_policy, "duty_to")].absent = HT_UNKNOWN;
    read_subject(&about, &copy.policy, person, NULL);
    assert_range(about.result.benefits[0].total, 60000000, 60000000);
    read_subject(&about, &copy.policy, until_june, NULL);
    assert_range(about.result.benefits[0].total, 30000000, 30000000);
}

/* The policy's last day lies before the estimate's: what begins to be counted after it is asked to begin earlier. */
static void an_estimate_that_begins_after_the_law_ended(void **state) {
    subject about;
    ht_run run;
    ht_unmet unmet[HT_SLOTS_MAX];
    (void)state;
    read_subject(&about, &other_policy,
                 "{\"body\":\"branch\",\"work\":\"whole_time\",\"started_on\":\"2028-03-01\",\"count_from\":\"2031-07-01\"}",
                 NULL);
    ht_run_init(&run, &about.person, &about.parameters);
    assert_int_equal(ht_unmet_of(&run, benefit_named(&other_policy, "post_allowance"), unmet), 1);
    assert_string_equal(other_policy.facts[unmet[0].slot].id, "count_from");
    assert_dong_equal(unmet[0].to, ht_day_of(2031, 6, 30));
}

/* A month beside the window has no day of it; the days of a month are its own. */
static void a_month_outside_the_window_counts_nothing(void **state) {
    subject about;
    ht_run run;
    (void)state;
    read_subject(&about, &ht_first_policy, "{" DUTY "}", NULL);
    ht_run_init(&run, &about.person, &about.parameters);
    const int32_t january_2026 = 56 * 12;
    assert_int_equal(ht_month_days(&run, 0, january_2026 - 1).counted, 0);
    assert_int_equal(ht_month_days(&run, 0, january_2026 - 1).days, 31);
    assert_int_equal(ht_month_days(&run, 0, january_2026).counted, 31);
    assert_int_equal(ht_month_days(&run, 0, january_2026 + 1).counted, 28);
    assert_int_equal(ht_month_days(&run, 0, january_2026 + 12).counted, 0);
}

/* Parameters and a run are whole whatever stood in their memory. */
static void nothing_is_left_from_before(void **state) {
    static ht_parameters parameters;
    ht_error error;
    ht_case person;
    ht_assessment result;
    (void)state;
    memset(&parameters, 0xa5, sizeof parameters);
    ht_case_init(&person, &ht_first_policy);
    assert_true(ht_case_read(
        &person, ht_string_of("{\"agency\":\"science_department\",\"position\":\"public_employee\"," DUTY "}"), &error));
    ht_parameters_init(&parameters, &ht_first_policy);
    ht_compute(&person, &parameters, &result);
    assert_range(result.benefits[0].total, 60000000, 60000000);
    assert_range(result.benefits[1].total, 36000000, 36000000);
}

/* The largest product there is: 10^12 dong, two thousandfold percentages, 31 days; and halves, which round up. */
static void products_are_exact(void **state) {
    (void)state;
    assert_dong_equal(ht_multiply_half_up(INT64_C(1000000000000), INT64_C(31) * 1000000, INT64_C(31) * 10000),
                      INT64_C(100000000000000));
    assert_dong_equal(ht_multiply_half_up(INT64_C(999999999999), INT64_C(30) * 1000000, INT64_C(31) * 10000),
                      INT64_C(96774193548290));
    assert_dong_equal(ht_multiply_half_up(1, 1, 2), 1);
    assert_dong_equal(ht_multiply_half_up(1, 49, 100), 0);
    assert_dong_equal(ht_multiply_half_up(3, 1, 2), 2);
    assert_dong_equal(ht_multiply_half_up(0, 31, 31), 0);
}

/* In the first combinations all days are taken out and no month pays; a law that attracts from outside alone pays to May. */
static void a_month_that_later_combinations_alone_have_is_the_earliest(void **state) {
    subject about;
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    const unsigned attraction = benefit_named(&ht_first_policy, "attraction_monthly");
    const unsigned outside =
        (unsigned)ht_value_by_id(&ht_first_policy, slot_named(&ht_first_policy, "agency"), ht_string_of("outside"));
    assert_int_equal(copy.benefits[attraction].when[1].slot, slot_named(&ht_first_policy, "agency"));
    copy.benefits[attraction].when[1].values = UINT32_C(1) << outside;
    copy.benefits[benefit_named(&ht_first_policy, "attraction_rent")].when[1].values = UINT32_C(1) << outside;
    read_subject(&about, &copy.policy,
                 "{\"position\":\"civil_servant\"," DUTY ",\"interruptions\":[{\"from\":\"2026-01-01\",\"to\":\"2026-12-31\","
                 "\"reason\":\"suspension\"}],\"attracted\":true,\"attracted_from\":\"2026-01-01\",\"attraction_to\":"
                 "\"2026-05-31\",\"attraction_once\":1,\"attraction_monthly\":4,\"attraction_rent\":3}",
                 NULL);
    assert_range(about.result.monthly, 0, 7);
    assert_int_equal(about.result.month, ht_month_of(HT_DATE_LITERAL(2026, 5, 1)));
    assert_int_equal(about.result.earliest_month, about.result.month);
}

/* Of the province's 3.000.000 and the attraction's 2.000.000 the former, 36.000.000 for the year; beside them, in no group, the
   national 60.000.000, 7 once and 3 a month for the rent. */
static void the_highest_of_two_and_what_is_beside_them(void **state) {
    static const ht_highest highest = {.id = "both", .benefits = 1 << 1 | 1 << 4};
    static subject about;
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    copy.policy.highest = &highest;
    copy.policy.highest_count = 1;
    read_subject(&about, &copy.policy,
                 "{\"agency\":\"science_department\",\"position\":\"civil_servant\"," DUTY ",\"degree\":\"none\","
                 "\"attracted\":true,\"attracted_from\":\"2026-01-01\",\"attraction_once\":7,\"attraction_monthly\":2000000,"
                 "\"attraction_rent\":3}",
                 NULL);
    assert_range(about.result.total, 96000043, 96000043);
    assert_range(about.result.monthly, 8000003, 8000003);
    assert_range(about.result.once, 7, 7);
    assert_range(about.result.benefits[0].total, 60000000, 60000000);
    assert_range(about.result.benefits[4].total, 0, 0);
    assert_int_equal(about.result.month, ht_month_of(HT_DATE_LITERAL(2026, 12, 1)));
    assert_int_equal(about.result.earliest_month, about.result.month);
    read_subject(&about, &copy.policy, "{\"agency\":\"outside\"}", NULL);
    assert_range(about.result.total, 0, 0);
    assert_range(about.result.monthly, 0, 0);
    assert_range(about.result.once, 0, 0);
    assert_int_equal(about.result.earliest_month, HT_NO_MONTH);
}

/* From July 2025, in which an estimate may begin, 72 months. */
static void the_months_that_figures_know(void **state) {
    static ht_parameters parameters;
    (void)state;
    ht_parameters_init(&parameters, &ht_first_policy);
    assert_int_equal(parameters.prepared.month_first[0], HT_DATE_LITERAL(2025, 7, 1));
    assert_int_equal(parameters.prepared.month_first[HT_MONTHS_MAX], HT_DATE_LITERAL(2031, 7, 1));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_may_have_six_conditions),
        cmocka_unit_test(the_last_fact_is_named_whatever_the_order_of_rows),
        cmocka_unit_test(conditions_that_contradict_each_other_are_no_way),
        cmocka_unit_test(a_way_that_needs_another_reading_is_none),
        cmocka_unit_test(a_monthly_benefit_may_have_no_last_day),
        cmocka_unit_test(an_unknown_last_day_is_ongoing),
        cmocka_unit_test(an_estimate_that_begins_after_the_law_ended),
        cmocka_unit_test(a_month_outside_the_window_counts_nothing),
        cmocka_unit_test(nothing_is_left_from_before),
        cmocka_unit_test(products_are_exact),
        cmocka_unit_test(a_month_that_later_combinations_alone_have_is_the_earliest),
        cmocka_unit_test(the_highest_of_two_and_what_is_beside_them),
        cmocka_unit_test(the_months_that_figures_know),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
