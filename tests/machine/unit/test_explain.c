/* SPDX-License-Identifier: MIT */
/* The steps by which a result says how an amount came about, and the assumptions that it rests on. */
#include "answer/assessment.h"
#include "answer/assumptions.h"
#include "policy_copy.h"
#include "steps.h"
#include "law/engine.h"
#include "law/run.h"
#include "text/text.h"

extern const ht_policy changing_law;

/* "code amount source" a line; "-" where a step has no amount. */
static void expect_steps_citing(const ht_policy *policy, const char *facts, const char *figures, const char *benefit,
                                ht_citing citing, const char *expected) {
    static subject about;
    static steps all;
    char room[4096];
    ht_text out = TEXT_OVER(room);
    read_subject(&about, policy, facts, figures);
    explain_citing(&about, benefit_named(policy, benefit), citing, &all);
    for (unsigned i = 0; i < all.count; i++) {
        ht_put(&out, all.items[i].code);
        ht_put(&out, " ");
        if (all.items[i].has_amount) {
            ht_put_number(&out, all.items[i].amount);
        } else {
            ht_put(&out, "-");
        }
        ht_put(&out, " ");
        ht_put(&out, ht_source_name(all.items[i].source));
        ht_put(&out, "\n");
    }
    assert_text(&out, expected);
}

static void expect_steps_of(const ht_policy *policy, const char *facts, const char *figures, const char *benefit,
                            const char *expected) {
    expect_steps_citing(policy, facts, figures, benefit, HT_CITES_ROW, expected);
}

static void expect_steps(const char *facts, const char *figures, const char *benefit, const char *expected) {
    expect_steps_of(&ht_first_policy, facts, figures, benefit, expected);
}

#define PERSON "\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\""
#define STUDENT                                                                                                                \
    "\"degree\":\"doctorate\",\"it_field\":true,\"sent_for_training\":true,\"graduated_on\":\"2026-06-30\","                   \
    "\"priority_group\":true"
#define HALF_YEAR             "\"duty_from\":\"2026-01-01\",\"until\":\"2026-06-30\""
#define OFF(from, to, reason) "{\"from\":\"" from "\",\"to\":\"" to "\",\"reason\":\"" reason "\"}"

#define FIGURES_NAMED(first, one, second, other)                                                                               \
    "[{\"name\":\"" first "\",\"from\":\"2026-01-01\",\"value\":" one ",\"citation\":\"Tờ trình 1\"},"                      \
    "{\"name\":\"" second "\",\"from\":\"2026-01-01\",\"value\":" other ",\"citation\":\"Tờ trình 2\"}]"

/* ---- What was granted ---- */

static void whole_months_are_said_together(void **state) {
    (void)state;
    expect_steps("{" PERSON "," HALF_YEAR "}", NULL, "national_monthly", "figure 5000000 text\nwhole_months 30000000 text\n");
    expect_steps("{" PERSON "," HALF_YEAR "}", NULL, "province_monthly",
                 "figure 3000000 press\ncondition - press\nwhole_months 18000000 press\n");
}

/* Worked example 5: March 5.000.000 x 9/31, April 5.000.000 x 21/30; the leave takes 3.548.387 and 1.500.000. */
static void a_leave_says_what_it_takes(void **state) {
    (void)state;
    expect_steps("{" PERSON "," HALF_YEAR ",\"interruptions\":[" OFF("2026-03-10", "2026-04-09", "unpaid_leave") "]}", NULL,
                 "national_monthly",
                 "figure 5000000 text\ntime_off 5048387 text\nwhole_months 10000000 text\npart_month 1451613 press\n"
                 "part_month 3500000 press\nwhole_months 10000000 text\n");
    expect_steps("{" PERSON "," HALF_YEAR ",\"interruptions\":[" OFF("2026-03-10", "2026-04-08", "unpaid_leave") "]}", NULL,
                 "national_monthly", "figure 5000000 text\ntime_off_too_short - text\nwhole_months 30000000 text\n");
}

/* Of March, 1 to 20: 5.000.000 less 5.000.000 x 11/31 = 1.774.194; the second takes what that left. */
static void days_off_that_overlap_are_taken_once(void **state) {
    (void)state;
    expect_steps("{" PERSON "," HALF_YEAR ",\"interruptions\":[" OFF("2026-03-11", "2026-03-31", "suspension") "," OFF(
                     "2026-03-01", "2026-03-20", "social_insurance") "]}",
                 NULL, "national_monthly",
                 "figure 5000000 text\ntime_off 3225806 text\ntime_off 1774194 text\nwhole_months 25000000 text\n");
}

/* 17 of 31 days: 2.741.935; a half month; a whole one. */
static void a_part_month_follows_the_reading(void **state) {
    (void)state;
    expect_steps("{" PERSON ",\"duty_from\":\"2025-08-15\",\"until\":\"2025-08-31\"}", NULL, "national_monthly",
                 "figure 5000000 text\npart_month 2741935 press\n");
    expect_steps("{" PERSON ",\"duty_from\":\"2025-08-18\",\"until\":\"2025-08-31\",\"partial_month\":\"half_month_15\"}", NULL,
                 "national_monthly", "figure 5000000 text\npart_month 2500000 press\n");
    expect_steps("{" PERSON ",\"duty_from\":\"2025-08-15\",\"until\":\"2025-08-31\",\"partial_month\":\"majority_50\"}", NULL,
                 "national_monthly", "figure 5000000 text\npart_month 5000000 press\n");
}

/* 400.000.000 x 25/100 = 100.000.000; x 3/2 = 150.000.000. */
static void ratios_multiply_one_after_the_other(void **state) {
    (void)state;
    expect_steps("{" PERSON "," STUDENT ",\"central_funding\":\"partial\"}", NULL, "postgraduate",
                 "figure 400000000 press\nratio 100000000 press\nratio 150000000 press\nonce 150000000 press\n");
    expect_steps("{" PERSON "," STUDENT ",\"central_funding\":\"none\"}", NULL, "postgraduate",
                 "figure 400000000 press\ncondition - press\nratio 600000000 press\nonce 600000000 press\n");
    expect_steps("{" PERSON "," STUDENT ",\"central_funding\":\"partial\",\"uplift_on_partial\":\"no\"}", NULL, "postgraduate",
                 "figure 400000000 press\nratio 100000000 press\nonce 100000000 press\n");
}

static void a_figure_of_an_office_is_the_users(void **state) {
    static const char raised[] =
        "[{\"name\":\"province.tier_a\",\"from\":\"2027-01-01\",\"value\":2500000,\"citation\":\"Tờ trình \\u0031\"}]";
    static subject about;
    static steps all;
    (void)state;
    expect_steps("{" PERSON ",\"duty_from\":\"2026-01-01\",\"until\":\"2027-12-31\"}", raised, "province_monthly",
                 "figure 3000000 press\nfigure 2500000 user\ncondition - press\nwhole_months 36000000 press\n"
                 "whole_months 30000000 user\n");
    expect_steps("{" PERSON ",\"duty_from\":\"2026-01-01\",\"until\":\"2026-12-31\"}", raised, "province_monthly",
                 "figure 3000000 press\ncondition - press\nwhole_months 36000000 press\n");
    expect_steps("{" PERSON ",\"duty_from\":\"2027-01-01\",\"until\":\"2027-12-31\"}", raised, "province_monthly",
                 "figure 2500000 user\ncondition - press\nwhole_months 30000000 user\n");
    read_subject(&about, &ht_first_policy, "{" PERSON ",\"duty_from\":\"2027-01-01\",\"until\":\"2027-12-31\"}", raised);
    explain(&about, benefit_named(&ht_first_policy, "province_monthly"), &all);
    assert_view(all.items[0].citation, "Tờ trình \\u0031");
    expect_steps("{" PERSON "," STUDENT ",\"central_funding\":\"partial\",\"uplift_on_partial\":\"no\"}",
                 "[{\"name\":\"postgraduate.partial_percent\",\"from\":\"2026-01-01\",\"value\":30,\"citation\":\"x\"}]",
                 "postgraduate", "figure 400000000 press\nratio 120000000 user\nonce 120000000 press\n");
}

/* Two rows that give the same: 12 months at each. */
static void months_of_two_rows_stand_apart(void **state) {
    static const char same[] = "[{\"name\":\"province.tier_a\",\"from\":\"2027-01-01\",\"value\":3000000,\"citation\":\"x\"}]";
    (void)state;
    expect_steps("{" PERSON ",\"duty_from\":\"2026-01-01\",\"until\":\"2027-12-31\"}", same, "province_monthly",
                 "figure 3000000 press\nfigure 3000000 user\ncondition - press\nwhole_months 36000000 press\n"
                 "whole_months 36000000 user\n");
}

/* Receipts of the first format: whosever the figure, the benefit is cited where money is paid or none is. */
static void receipts_at_first_cite_the_benefit(void **state) {
    static const char two_years[] = "{" PERSON ",\"duty_from\":\"2026-01-01\",\"until\":\"2027-12-31\"}";
    (void)state;
    expect_steps_citing(&ht_first_policy, two_years,
                        "[{\"name\":\"province.tier_a\",\"from\":\"2027-01-01\",\"value\":3000000,\"citation\":\"x\"}]",
                        "province_monthly", HT_CITES_BENEFIT,
                        "figure 3000000 press\nfigure 3000000 user\ncondition - press\nwhole_months 72000000 press\n");
    expect_steps_citing(&ht_first_policy, "{" PERSON "," STUDENT ",\"central_funding\":\"none\"}",
                        FIGURES_NAMED("postgraduate.doctorate", "200000000", "postgraduate.uplift_percent", "200"),
                        "postgraduate", HT_CITES_BENEFIT,
                        "figure 200000000 user\ncondition - press\nratio 400000000 user\nonce 400000000 press\n");
    expect_steps_citing(&ht_first_policy, "{" PERSON "," STUDENT ",\"central_funding\":\"none\"}",
                        FIGURES_NAMED("postgraduate.doctorate", "200000000", "postgraduate.uplift_percent", "0"),
                        "postgraduate", HT_CITES_BENEFIT, "zero_figure - press\n");
}

#define ATTRACTED PERSON ",\"attracted\":true,\"attracted_from\":\"2026-02-10\""

/* February: 2.000.000 x 19/28 = 1.357.142,86. Interruptions take nothing. */
static void a_stated_amount_is_the_users(void **state) {
    (void)state;
    expect_steps("{" ATTRACTED ",\"attraction_once\":50000000}", NULL, "attraction_once",
                 "figure 50000000 user\nonce 50000000 user\n");
    expect_steps("{" ATTRACTED ",\"attraction_monthly\":2000000,\"until\":\"2026-03-31\",\"interruptions\":[" OFF(
                     "2026-02-15", "2026-03-31", "suspension") "]}",
                 NULL, "attraction_monthly", "figure 2000000 user\npart_month 1357143 press\nwhole_months 2000000 user\n");
    expect_steps("{" ATTRACTED "}", NULL, "attraction_rent", "amount_unknown - user\n");
}

/* ---- What may be granted: no amounts ---- */

static void what_is_possible_has_no_amount(void **state) {
    (void)state;
    expect_steps("{}", NULL, "national_monthly", "figure - text\nday_unknown - text\n");
    expect_steps("{}", NULL, "province_monthly", "figure - press\nfigure - press\nfigure - press\nday_unknown - text\n");
    expect_steps("{}", NULL, "postgraduate", "figure - press\nfigure - press\nday_unknown - press\n");
    expect_steps("{\"duty_from\":\"2026-01-01\",\"interruptions\":[" OFF("2026-03-01", "2026-04-30", "unpaid_leave") "," OFF(
                     "2026-06-01", "2026-06-02", "off_duty") "]}",
                 NULL, "national_monthly", "figure - text\ntime_off - text\ntime_off_too_short - text\n");
    expect_steps("{\"attracted\":true,\"attracted_from\":\"2026-02-10\",\"attraction_rent\":1000000}", NULL, "attraction_rent",
                 "figure - user\n");
}

/* An office's file makes two ways pay the same: nothing is said of the fact that tells them apart. */
static void of_ways_that_pay_the_same_only_what_they_share_is_said(void **state) {
#define FINISHED                                                                                                               \
    "{" PERSON ",\"it_field\":true,\"sent_for_training\":true,\"graduated_on\":\"2026-06-30\",\"central_funding\":\"none\""
    static policy_copy copy;
    (void)state;
    expect_steps(FINISHED ",\"degree\":\"doctorate\"}",
                 "[{\"name\":\"postgraduate.uplift_percent\",\"from\":\"2026-01-01\",\"value\":100,\"citation\":\"x\"}]",
                 "postgraduate", "figure 400000000 press\ncondition - press\nonce 400000000 press\n");
    /* A law that pays for no degree what it pays for a master's. */
    copy_policy(&copy, &ht_first_policy);
    copy.rows[benefit_named(&copy.policy, "postgraduate")][0][1].when[0].values |= 1;
    expect_steps_of(&copy.policy, FINISHED ",\"priority_group\":false}",
                    "[{\"name\":\"postgraduate.doctorate\",\"from\":\"2026-01-01\",\"value\":200000000,\"citation\":\"x\"}]",
                    "postgraduate", "figure - user\nfigure - press\ncondition - press\nonce 200000000 press\n");
}

/* ---- Refused ---- */

static void a_condition_that_fails_needs_no_step(void **state) {
    (void)state;
    expect_steps("{\"agency\":\"outside\"}", NULL, "national_monthly", "");
    expect_steps("{" PERSON ",\"duty_from\":\"2026-01-01\",\"duty_to\":\"2026-02-01\",\"since\":\"2026-03-01\"}", NULL,
                 "national_monthly", "");
}

static void every_day_is_interrupted(void **state) {
    (void)state;
    expect_steps("{" PERSON "," HALF_YEAR ",\"interruptions\":[" OFF("2025-12-20", "2026-03-31", "social_insurance") "," OFF(
                     "2026-04-01", "2026-07-01", "suspension") "]}",
                 NULL, "national_monthly", "all_time_off - text\n");
    expect_steps("{" PERSON "," HALF_YEAR ",\"province_interruptions\":\"none\",\"interruptions\":[" OFF(
                     "2026-01-01", "2026-06-30", "social_insurance") "]}",
                 NULL, "province_monthly", "figure 3000000 press\ncondition - press\nwhole_months 18000000 press\n");
}

static void no_month_has_enough_days(void **state) {
    (void)state;
    expect_steps("{" PERSON ",\"duty_from\":\"2026-01-18\",\"until\":\"2026-01-31\",\"partial_month\":\"majority_50\"}", NULL,
                 "national_monthly", "no_month_counts - press\n");
    expect_steps("{" ATTRACTED ",\"until\":\"2026-02-20\",\"partial_month\":\"majority_50\"}", NULL, "attraction_rent",
                 "no_month_counts - press\n");
}

static void the_figure_is_nothing(void **state) {
    (void)state;
    expect_steps("{" PERSON "," STUDENT ",\"central_funding\":\"partial\"}",
                 "[{\"name\":\"postgraduate.partial_percent\",\"from\":\"2026-01-01\",\"value\":0,\"citation\":\"x\"}]",
                 "postgraduate", "zero_figure - user\n");
}

static void expect_nothing_cites(const char *facts, const char *figures, const char *citation) {
    static subject about;
    static steps all;
    read_subject(&about, &ht_first_policy, facts, figures);
    explain(&about, benefit_named(&ht_first_policy, "postgraduate"), &all);
    assert_int_equal(all.count, 1);
    assert_string_equal(all.items[0].code, "zero_figure");
    assert_view(all.items[0].citation, citation);
}

/* The first factor that is 0; where none is, 1 dong x 25/100 rounds to 0 and the figure is cited. */
static void nothing_cites_the_factor_that_is_nothing(void **state) {
    (void)state;
    expect_nothing_cites("{" PERSON "," STUDENT ",\"central_funding\":\"partial\"}",
                         FIGURES_NAMED("postgraduate.doctorate", "5", "postgraduate.partial_percent", "0"), "Tờ trình 2");
    expect_nothing_cites("{" PERSON "," STUDENT ",\"central_funding\":\"none\"}",
                         FIGURES_NAMED("postgraduate.doctorate", "5", "postgraduate.uplift_percent", "0"), "Tờ trình 2");
    expect_nothing_cites("{" PERSON "," STUDENT ",\"central_funding\":\"partial\",\"uplift_on_partial\":\"no\"}",
                         FIGURES_NAMED("postgraduate.doctorate", "1", "postgraduate.partial_percent", "25"), "Tờ trình 1");
}

/* A month's share of 1 dong rounds to nothing: neither days nor conditions fail. */
static void a_share_rounds_to_nothing(void **state) {
    (void)state;
    expect_steps("{" PERSON ",\"duty_from\":\"2026-02-27\",\"until\":\"2026-02-28\"}",
                 "[{\"name\":\"national.monthly\",\"from\":\"2026-01-01\",\"value\":1,\"citation\":\"x\"}]", "national_monthly",
                 "zero_figure - user\n");
    expect_steps("{" ATTRACTED ",\"attraction_rent\":1,\"until\":\"2026-02-12\"}", NULL, "attraction_rent",
                 "zero_figure - user\n");
}

/* ---- Assumptions ---- */

static bool rests_on_of(const ht_policy *policy, const char *facts, const char *code) {
    static subject about;
    ht_run run;
    ht_assessment bounds;
    read_subject(&about, policy, facts, NULL);
    ht_run_init(&run, &about.person, &about.parameters);
    ht_run_bounds(&run, &bounds, NULL);
    for (unsigned i = 0; i < policy->assumption_count; i++) {
        if (strcmp(policy->assumptions[i].code, code) == 0) {
            return ht_rests_on(&run, &about.result, &policy->assumptions[i]);
        }
    }
    fail_msg("no assumption %s", code);
    return false;
}

static bool rests_on(const char *facts, const char *code) {
    return rests_on_of(&ht_first_policy, facts, code);
}

#define MIXED                                                                                                                  \
    "\"interruptions\":[" OFF("2026-03-01", "2026-03-20", "unpaid_leave") "," OFF("2026-03-21", "2026-04-10", "off_duty") "]"

static void an_assumption_is_said_where_the_result_rests_on_it(void **state) {
    (void)state;
    assert_true(rests_on("{" PERSON "," HALF_YEAR "}", "no_salary_reform"));
    assert_true(rests_on("{" PERSON "," HALF_YEAR "}", "press_only"));
    assert_true(rests_on("{" PERSON ",\"duty_from\":\"2026-01-02\"}", "calendar_days"));
    assert_true(rests_on("{}", "calendar_days")); /* 17 days of August 2025 */
    assert_true(rests_on("{" PERSON "," HALF_YEAR "," MIXED "}", "reasons_not_joined"));
    assert_true(rests_on("{" PERSON "," STUDENT ",\"central_funding\":\"partial\"}", "quarter_of_base"));
    assert_true(rests_on("{" PERSON "," STUDENT "}", "quarter_of_base"));
    assert_true(rests_on("{" PERSON "," STUDENT ",\"central_funding\":\"none\"}", "uplift_once"));
    assert_true(rests_on("{" ATTRACTED "}", "rent_by_month"));
    assert_true(rests_on("{" ATTRACTED "," MIXED "}", "attraction_not_interrupted"));
}

/* Those that must last a month are the second reason and the fourth: together the twenty days of each count, alone neither. */
static void joined_reasons_need_not_be_the_first(void **state) {
    (void)state;
    static policy_copy copy;
    copy_policy(&copy, &ht_first_policy);
    copy.reasons[0].least_months = 0;
    copy.reasons[1].least_months = 1;
    assert_true(rests_on_of(&copy.policy,
                            "{" PERSON "," HALF_YEAR
                            ",\"interruptions\":[" OFF("2026-03-01", "2026-03-20",
                                                       "social_insurance") "," OFF("2026-03-21", "2026-04-10", "off_duty") "]}",
                            "reasons_not_joined"));
    assert_false(rests_on_of(&copy.policy, "{" PERSON "," HALF_YEAR "," MIXED "}", "reasons_not_joined"));
}

static void an_assumption_is_not_said_elsewhere(void **state) {
    (void)state;
    assert_false(rests_on("{\"agency\":\"outside\"}", "no_salary_reform"));
    assert_false(rests_on("{\"agency\":\"outside\"}", "press_only"));
    assert_false(rests_on("{\"agency\":\"other_public\"}", "press_only")); /* national support alone */
    assert_false(rests_on("{" PERSON "," HALF_YEAR "}", "calendar_days"));
    assert_false(rests_on("{" PERSON ",\"duty_from\":\"2026-01-02\",\"partial_month\":\"half_month_15\"}", "calendar_days"));
    assert_false(rests_on("{" PERSON "," HALF_YEAR
                          ",\"interruptions\":[" OFF("2026-03-01", "2026-03-20",
                                                     "unpaid_leave") "," OFF("2026-04-21", "2026-05-10", "unpaid_leave") "]}",
                          "reasons_not_joined"));
    assert_false(rests_on("{" PERSON ",\"duty_from\":\"2026-05-01\"," MIXED "}", "reasons_not_joined"));
    /* The province alone pays, and on this reading nothing stops it. */
    assert_false(rests_on("{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time_unwritten\","
                          "\"province_unwritten\":\"yes\",\"province_interruptions\":\"none\"," HALF_YEAR "," MIXED "}",
                          "reasons_not_joined"));
    assert_false(rests_on("{" PERSON "," STUDENT ",\"central_funding\":\"none\"}", "quarter_of_base"));
    assert_false(rests_on("{" PERSON "," STUDENT ",\"central_funding\":\"full\"}", "quarter_of_base"));
    assert_false(rests_on("{" PERSON ",\"priority_group\":false}", "uplift_once"));
    assert_false(rests_on("{" PERSON "}", "rent_by_month"));
    assert_false(rests_on("{" ATTRACTED "}", "attraction_not_interrupted"));
    assert_false(rests_on("{" ATTRACTED ",\"attraction_to\":\"2026-02-28\"," MIXED "}", "attraction_not_interrupted"));
    assert_false(rests_on("{" ATTRACTED ",\"since\":\"2026-04-11\"," MIXED "}", "attraction_not_interrupted"));
}

/* Only another reading would do, which is no fact. */
static void what_a_reading_refuses_is_said(void **state) {
    static policy_copy copy;
    static subject about;
    static steps all;
    char room[256];
    ht_text out = TEXT_OVER(room);
    const unsigned travel = benefit_named(&changing_law, "travel");
    (void)state;
    copy_policy(&copy, &changing_law);
    copy.benefits[travel].when[1] = (ht_condition){1, (uint8_t)slot_named(&changing_law, "study_stops"), 0};
    read_subject(&about, &copy.policy, "{\"remote\":true,\"hired_on\":\"2028-02-02\"}", NULL);
    explain(&about, travel, &all);
    assert_int_equal(all.count, 1);
    assert_string_equal(all.items[0].code, "reading");
    assert_view(all.items[0].citation, "Điều 3 Quy chế số 1");
    ht_say(&out, HT_VI, all.items[0].text, all.items[0].arguments);
    assert_text(&out, "Theo cách hiểu đã chọn thì không được hưởng");
    out.length = 0;
    ht_say(&out, HT_EN, all.items[0].text, all.items[0].arguments);
    assert_text(&out, "By the reading chosen nothing is paid");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_reading_refuses_is_said),
        cmocka_unit_test(whole_months_are_said_together),
        cmocka_unit_test(a_leave_says_what_it_takes),
        cmocka_unit_test(days_off_that_overlap_are_taken_once),
        cmocka_unit_test(a_part_month_follows_the_reading),
        cmocka_unit_test(ratios_multiply_one_after_the_other),
        cmocka_unit_test(a_figure_of_an_office_is_the_users),
        cmocka_unit_test(months_of_two_rows_stand_apart),
        cmocka_unit_test(receipts_at_first_cite_the_benefit),
        cmocka_unit_test(a_stated_amount_is_the_users),
        cmocka_unit_test(what_is_possible_has_no_amount),
        cmocka_unit_test(of_ways_that_pay_the_same_only_what_they_share_is_said),
        cmocka_unit_test(a_condition_that_fails_needs_no_step),
        cmocka_unit_test(every_day_is_interrupted),
        cmocka_unit_test(no_month_has_enough_days),
        cmocka_unit_test(the_figure_is_nothing),
        cmocka_unit_test(nothing_cites_the_factor_that_is_nothing),
        cmocka_unit_test(a_share_rounds_to_nothing),
        cmocka_unit_test(an_assumption_is_said_where_the_result_rests_on_it),
        cmocka_unit_test(joined_reasons_need_not_be_the_first),
        cmocka_unit_test(an_assumption_is_not_said_elsewhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
