/* SPDX-License-Identifier: MIT */
/* Parts of the engine where no policy in use leads: lists of conditions that are full, contradict each other or name readings.
 */
#include "subject.h"

#include "other_policy.h"
#include "policy_copy.h"
#include "law/amount.h"
#include "law/day_pieces.h"
#include "law/engine.h"
#include "law/figures.h"
#include "law/run.h"
#include "law/unmet.h"
#include "policy/slots.h"
#include "text/date.h"
#include "text/text.h"

extern const ht_policy changing_law;

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

/* ---- Parts of what a date may be ---- */

#define DAYS "\"duty_from\":\"2026-01-10\",\"duty_to\":\"2026-11-20\",\"since\":\"2026-01-01\",\"until\":\"2026-12-31\""

/* `begins`: `count` days, the first of which is the first that it may be. */
static void expect_pieces(const ht_policy *policy, const char *slot, const char *facts, const char *figures, ht_day last,
                          const ht_day begins[], uint32_t count) {
    static ht_day_pieces pieces;
    static subject about;
    read_subject(&about, policy, facts, figures);
    ht_day_pieces_of(&about.person, &about.parameters, slot_named(policy, slot), &pieces);
    assert_int_equal(pieces.first, begins[0]);
    assert_int_equal(pieces.last, last);
    assert_int_equal(pieces.count, count);
    for (uint32_t i = 0; i < count; i++) {
        assert_int_equal(pieces.begins[i], begins[i]);
        assert_int_equal(ht_piece_end(&pieces, i), i + 1 < count ? begins[i + 1] - 1 : last);
    }
}

#define DAY(year, month, day) HT_DATE_LITERAL(year, month, day)
#define EXPECT_PIECES(slot, facts, figures, last, ...)                                                                         \
    expect_pieces(&ht_first_policy, slot, facts, figures, last, (const ht_day[]){__VA_ARGS__},                                 \
                  sizeof((const ht_day[]){__VA_ARGS__}) / sizeof(ht_day))

/* The days on which the decree, the estimate and the duty begin and those behind them; likewise their last ones. */
static void the_pieces_of_a_date(void **state) {
    (void)state;
    EXPECT_PIECES("duty_from", "{" DAYS "}", NULL, DAY(2026, 11, 20), HT_DAY_FIRST, DAY(2025, 8, 15), DAY(2025, 8, 16),
                  DAY(2026, 1, 1), DAY(2026, 1, 2), DAY(2026, 1, 10), DAY(2026, 1, 11), DAY(2026, 11, 20));
    EXPECT_PIECES("duty_to", "{" DAYS "}", NULL, HT_DAY_LAST, DAY(2026, 1, 10), DAY(2026, 1, 11), DAY(2026, 11, 20),
                  DAY(2026, 11, 21), DAY(2026, 12, 31), DAY(2027, 1, 1), DAY(2030, 12, 31), DAY(2031, 1, 1), HT_DAY_LAST);
    EXPECT_PIECES("until", "{" DAYS "}", NULL, DAY(2030, 12, 31), DAY(2026, 1, 1), DAY(2026, 1, 2), DAY(2026, 1, 10),
                  DAY(2026, 1, 11), DAY(2026, 11, 20), DAY(2026, 11, 21), DAY(2026, 12, 31), DAY(2027, 1, 1),
                  DAY(2030, 12, 31));
}

/* What is not known bounds nothing; an office's figure begins on a day and in a month. */
static void the_pieces_of_a_date_beside_what_is_not_known(void **state) {
    (void)state;
    EXPECT_PIECES("duty_to", "{\"asked\":[\"national_monthly\"],\"since\":\"2026-01-01\",\"until\":\"2026-12-31\"}", NULL,
                  HT_DAY_LAST, HT_DAY_FIRST, DAY(2025, 8, 15), DAY(2025, 8, 16), DAY(2026, 1, 1), DAY(2026, 1, 2),
                  DAY(2026, 12, 31), DAY(2027, 1, 1), HT_DAY_LAST);
    EXPECT_PIECES(
        "attracted_from",
        "{\"asked\":[\"attraction_monthly\"],\"attracted\":true,\"attraction_to\":\"2026-11-20\",\"since\":\"2026-01-01\"}",
        NULL, DAY(2026, 11, 20), HT_DAY_FIRST, DAY(2025, 8, 15), DAY(2025, 8, 16), DAY(2026, 1, 1), DAY(2026, 1, 2),
        DAY(2026, 11, 20));
    EXPECT_PIECES("graduated_on", "{\"since\":\"2026-01-01\",\"until\":\"2026-12-31\"}",
                  "[{\"name\":\"postgraduate.doctorate\",\"from\":\"2026-03-10\",\"value\":1,\"citation\":\"x\"}]", HT_DAY_LAST,
                  HT_DAY_FIRST, DAY(2025, 8, 15), DAY(2025, 8, 16), DAY(2026, 1, 1), DAY(2026, 1, 2), DAY(2026, 3, 1),
                  DAY(2026, 3, 10), DAY(2026, 12, 31), DAY(2027, 1, 1), DAY(2030, 12, 31), DAY(2031, 1, 1));
}

/* Versions of all benefits (a monthly one has the whole month in which it begins), the other rows of figures and their months;
   without what is the highest of several. */
static void the_pieces_of_a_law_that_changes(void **state) {
    const ht_day begins[] = {HT_DAY_FIRST,     DAY(2028, 1, 5),  DAY(2028, 1, 6), DAY(2028, 1, 10), DAY(2028, 1, 11),
                             DAY(2028, 2, 1),  DAY(2028, 2, 15), DAY(2028, 3, 1), DAY(2028, 3, 10), DAY(2028, 4, 1),
                             DAY(2028, 4, 15), DAY(2028, 4, 20), DAY(2028, 5, 1), DAY(2028, 5, 3),  DAY(2028, 6, 1),
                             DAY(2028, 6, 20), DAY(2028, 6, 21), HT_DAY_LAST};
    (void)state;
    copy_policy(&copy, &changing_law);
    copy.policy.highest_count = 0;
    copy.figures[0][1].from = DAY(2028, 5, 3);
    expect_pieces(&copy.policy, "started_on", "{\"asked\":[\"study_pay\"],\"since\":\"2028-01-05\",\"until\":\"2028-06-20\"}",
                  NULL, HT_DAY_LAST, begins, sizeof begins / sizeof *begins);
}

/* Where only the highest is paid every day of an estimate begins another, 182 of them. */
static void each_day_is_a_piece_beside_a_highest(void **state) {
    enum { DAYS_OF_IT = 182 };
    static ht_day begins[DAYS_OF_IT + 2];
    (void)state;
    begins[0] = HT_DAY_FIRST;
    for (int i = 0; i < DAYS_OF_IT; i++) {
        begins[1 + i] = DAY(2028, 1, 1) + i;
    }
    begins[DAYS_OF_IT + 1] = HT_DAY_LAST;
    copy_policy(&copy, &changing_law);
    copy.policy.highest_count = 1;
    expect_pieces(&copy.policy, "started_on", "{\"asked\":[\"study_pay\"],\"until\":\"2028-06-20\"}", NULL, HT_DAY_LAST, begins,
                  DAYS_OF_IT + 2);
}

static void the_benefits_that_a_date_bounds(void **state) {
    static subject about;
    (void)state;
    read_subject(&about, &ht_first_policy, "{}", NULL);
    assert_int_equal(ht_bounded_by(&about.person, slot_named(&ht_first_policy, "duty_to")), 3);
    assert_int_equal(ht_bounded_by(&about.person, slot_named(&ht_first_policy, "graduated_on")), 4);
    assert_int_equal(ht_bounded_by(&about.person, slot_named(&ht_first_policy, "until")), 63);
    assert_int_equal(ht_bounded_by(&about.person, slot_named(&ht_first_policy, "since")), 0);
    read_subject(&about, &ht_first_policy, "{\"asked\":[\"province_monthly\"]}", NULL);
    assert_int_equal(ht_bounded_by(&about.person, slot_named(&ht_first_policy, "duty_from")), 2);
}

/* ---- Figures ---- */

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
        cmocka_unit_test(the_pieces_of_a_date),
        cmocka_unit_test(the_pieces_of_a_date_beside_what_is_not_known),
        cmocka_unit_test(the_pieces_of_a_law_that_changes),
        cmocka_unit_test(each_day_is_a_piece_beside_a_highest),
        cmocka_unit_test(the_benefits_that_a_date_bounds),
        cmocka_unit_test(the_months_that_figures_know),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
