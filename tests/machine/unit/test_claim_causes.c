/* SPDX-License-Identifier: MIT */
/* What is found behind a claim that differs, and what is not. */
#include "claimed.h"

#include "text/date.h"
#include "other_policy.h"
#include "text/text.h"

/* Nine of twelve months are off, from September 2025 to May 2026, no two neighbors for the same reason: 3 x 5.000.000; with any
   one of the nine paid 20.000.000. */
static void no_more_than_eight_causes_are_kept(void **state) {
    (void)state;
    static const char *const reasons[] = {"suspension", "social_insurance"};
    char json[2048] = AT_THE_DEPARTMENT A_YEAR ",\"interruptions\":[";
    ht_text text = {json, sizeof json - 1, strlen(json), false};
    for (int32_t month = ht_month_of(ht_day_of(2025, 9, 1)); month <= ht_month_of(ht_day_of(2026, 5, 1)); month++) {
        ht_json_text to = {&text, json[text.length - 1] == '}'};
        ht_json_open(&to, NULL, '{');
        ht_member_day(&to, "from", ht_month_first(month));
        ht_member_day(&to, "to", ht_month_first(month + 1) - 1);
        ht_member_text(&to, "reason", reasons[month % 2]);
        ht_json_close(&to, '}');
    }
    ht_put(&text, "]}");
    claim(json, "national_monthly", 20000000);
    assert_causes(HT_CAUSES_MAX);
    for (unsigned i = 0; i < HT_CAUSES_MAX; i++) {
        assert_cause(i, HT_CAUSE_TIME_OFF, NULL, 0);
        assert_int_equal(check.differences[0].causes[i].index, i);
    }
}

static void a_leave_too_short_to_count_is_no_cause(void **state) {
    (void)state;
    /* Eleven months of 5.000.000: March is off, the five days of January are paid. */
    claim(AT_THE_DEPARTMENT A_YEAR ",\"interruptions\":[" OFF("2026-01-12", "2026-01-16", "unpaid_leave") "," OFF(
              "2026-03-01", "2026-03-31", "suspension") "]}",
          "national_monthly", 60000000);
    assert_causes(1);
    assert_cause(0, HT_CAUSE_TIME_OFF, NULL, 0);
    assert_int_equal(check.differences[0].causes[0].index, 1); /* the leave is period 0 */
}

/* January off, and 15 days of March: 10 x 5.000.000 + 5.000.000 x 16/31 = 52.580.645. */
static void of_two_of_one_reason_each_is_tried_alone(void **state) {
    (void)state;
    static const char json[] = AT_THE_DEPARTMENT A_YEAR ",\"interruptions\":[" OFF(
        "2026-01-01", "2026-01-31", "suspension") "," OFF("2026-03-01", "2026-03-15", "suspension") "]}";
    claim(json, "national_monthly", 57580645); /* 11 x 5.000.000 + 2.580.645 */
    assert_causes(1);
    assert_cause(0, HT_CAUSE_TIME_OFF, NULL, 0);
    assert_int_equal(check.differences[0].causes[0].index, 0);
    claim(json, "national_monthly", 55000000); /* 11 x 5.000.000: also where 16 days of March are a whole month, which is tried
                                                  before */
    assert_causes(2);
    assert_cause(0, HT_CAUSE_READING, "partial_month", 1);
    assert_cause(1, HT_CAUSE_READING, "partial_month", 2);
}

static void what_a_value_makes_only_possible_is_no_cause(void **state) {
    (void)state;
    /* 400.000.000 or, of a priority group, 600.000.000; if funded in part 100.000.000 or 150.000.000. */
    claim(DOCTOR "\"central_funding\":\"none\"}", "postgraduate", 100000000);
    assert_int_equal(check.verdict, HT_CLAIM_WRONG);
    assert_causes(0);
}

static void of_two_ratios_the_one_left_out_is_a_fact_or_a_reading(void **state) {
    (void)state;
    /* 400.000.000 x 25/100 x 150/100 = 150.000.000 */
    static const char json[] = DOCTOR "\"central_funding\":\"partial\",\"priority_group\":true}";
    claim(json, "postgraduate", 600000000); /* x 150/100 alone */
    assert_causes(1);
    assert_cause(0, HT_CAUSE_FACT, "central_funding", 0);
    claim(json, "postgraduate", 100000000); /* x 25/100 alone, which is a reading: the fact is not looked at */
    assert_causes(1);
    assert_cause(0, HT_CAUSE_READING, "uplift_on_partial", 1);
}

#define ATTRACTED                                                                                                              \
    "{\"agency\":\"it_center\",\"position\":\"other\",\"duty\":\"none\",\"degree\":\"none\",\"attracted\":true,"               \
    "\"attracted_from\":\"2026-01-01\",\"attraction_once\":500000000,\"attraction_monthly\":1,\"attraction_rent\":1}"

static void an_amount_of_ones_own_decision_has_no_ratio(void **state) {
    (void)state;
    claim(ATTRACTED, "attraction_once", 125000000);
    assert_causes(0);
}

static void what_would_contradict_is_no_cause(void **state) {
    (void)state;
    /* Without attraction nothing would be due, but then no amount could be stated. */
    claim(ATTRACTED, "attraction_once", 7);
    assert_causes(0);
}

static void the_day_of_an_offices_file_is_not_read_otherwise(void **state) {
    (void)state;
    static const char json[] = AT_THE_DEPARTMENT "\"duty_from\":\"2025-08-01\",\"until\":\"2025-12-31\"}";
    static const char file[] = "[{\"name\":\"r57.in_force\",\"value\":\"2025-10-01\",\"citation\":\"QĐ 1\"}]";
    /* From 1 October 3 x 3.000.000; after adoption, from 16 July on, five months. */
    claim_by(&ht_first_policy, file, json, "province_monthly", 15000000);
    assert_range(check.differences[0].computed, 9000000, 9000000);
    assert_causes(1);
    assert_cause(0, HT_CAUSE_FIRST_DAY, NULL, 1); /* of the second benefit */
    assert_int_equal(check.differences[0].causes[0].index, ht_day_of(2025, 8, 1));
    /* Without the file: 17 of 31 days of August and four months, 13.645.161. */
    claim(json, "province_monthly", 15000000);
    assert_range(check.differences[0].computed, 13645161, 13645161);
    assert_causes(3);
    assert_cause(0, HT_CAUSE_READING, "partial_month", 1);
    assert_cause(1, HT_CAUSE_READING, "partial_month", 2);
    assert_cause(2, HT_CAUSE_READING, "r57_in_force", 1);
}

/* ---- Several columns ---- */

static void what_is_right_beside_a_wrong_claim_is_passed_over(void **state) {
    (void)state;
    claim(AT_THE_DEPARTMENT A_YEAR "}", "national_monthly", 1);
    claim_also("total", 96000000);
    assert_int_equal(check.verdict, HT_CLAIM_WRONG);
    assert_dong_equal(check.difference_count, 1);
    assert_dong_equal(check.differences[0].column, 0);
}

static void a_total_that_is_not_certain_follows_from_nothing(void **state) {
    (void)state;
    /* 60.000.000 and 36.000.000, and a degree or none: 96.000.000 or more. 10.000.000 too little in both claims. */
    claim("{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\"," A_YEAR "}",
          "national_monthly", 50000000);
    claim_also("total", 86000000);
    assert_dong_equal(check.difference_count, 2);
    assert_dong_equal(check.differences[1].cause_count, 0);
    /* The benefit itself is not certain: 400.000.000 or 600.000.000. */
    claim(DOCTOR "\"central_funding\":\"none\"}", "postgraduate", 700000000);
    claim_also("total", 700000000);
    assert_dong_equal(check.difference_count, 2);
    assert_dong_equal(check.differences[1].cause_count, 0);
}

/* In a single month 2.500.000; 30 % of 2.530.000 or, in the highland, 1,1 times that: 759.000 or 834.900; a grant of 759.000
   or, in the highland, 90 % of it: 683.100. The total is certain, 4.018.000, its parts are not: their least amounts, 3.942.100,
   are no months paid whole. */
static void parts_that_are_not_certain_are_no_whole_months(void **state) {
    (void)state;
    claim_by(&other_policy,
             "[{\"name\":\"grant.bachelor\",\"from\":\"2028-01-01\",\"value\":759000,\"citation\":\"x\"},"
             "{\"name\":\"grant.highland\",\"from\":\"2028-01-01\",\"value\":90,\"citation\":\"x\"}]",
             "{\"body\":\"branch\",\"work\":\"whole_time\",\"diploma\":\"bachelor\",\"lodged\":false,"
             "\"started_on\":\"2030-03-01\",\"hired_on\":\"2030-03-15\",\"count_from\":\"2030-03-01\","
             "\"count_to\":\"2030-03-31\"}",
             "total", 3942100);
    assert_dong_equal(result.total.min, 4018000);
    assert_dong_equal(result.total.max, 4018000);
    assert_causes(0);
}

/* ---- Digits ---- */

/* 56.833.333 are computed. Of the first claim the 4 and a 3 differ, and the 3 and the 8; of the second the 8 and the 3 stand
   each in the other's place, but the 5 is lost. */
static void digits_that_are_not_swapped(void **state) {
    (void)state;
    static const int64_t claimed[] = {56333334, 6338333};
    for (size_t i = 0; i < sizeof claimed / sizeof *claimed; i++) {
        claim(AT_THE_DEPARTMENT "\"duty_from\":\"2025-09-20\",\"until\":\"2026-08-31\"}", "national_monthly", claimed[i]);
        assert_range(check.differences[0].computed, 56833333, 56833333);
        assert_causes(0);
    }
}

/* ---- Months and days ---- */

/* Four months of 5.000.000 and eight of 6.000.000: one more as the first or as the last. */
static void a_month_more_at_the_first_or_the_last_figure(void **state) {
    (void)state;
    static const char file[] =
        "[{\"name\":\"national.monthly\",\"from\":\"2026-01-01\",\"value\":6000000,\"citation\":\"QĐ 1\"}]";
    for (int64_t more = 5000000; more <= 6000000; more += 1000000) {
        claim_by(&ht_first_policy, file, AT_THE_DEPARTMENT A_YEAR "}", "national_monthly", 68000000 + more);
        assert_causes(1);
        assert_cause(0, HT_CAUSE_MONTH_MORE, NULL, 1);
    }
}

/* 21 days of September, 3.500.000, in place of eleven; the provincial support is not asked. */
static void what_is_not_asked_has_no_other_day(void **state) {
    (void)state;
    claim("{\"asked\":[\"national_monthly\"],\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_"
          "time\",\"duty_from\":\"2025-09-20\",\"until\":\"2026-08-31\"}",
          "total", 58500000);
    assert_causes(1);
    assert_cause(0, HT_CAUSE_FIRST_DAY, NULL, 0);
    assert_int_equal(check.differences[0].causes[0].index, ht_day_of(2025, 9, 10));
}

/* A degree or none: nothing but another fact or reading makes one amount of several. */
static void where_not_one_amount_is_computed_days_explain_nothing(void **state) {
    (void)state;
    claim("{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\"," A_YEAR
          ",\"interruptions\":[" OFF("2026-03-10", "2026-04-09", "unpaid_leave") "]}",
          "total", 80000000);
    assert_int_equal(check.verdict, HT_CLAIM_WRONG);
    assert_causes(0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_more_than_eight_causes_are_kept),
        cmocka_unit_test(a_leave_too_short_to_count_is_no_cause),
        cmocka_unit_test(of_two_of_one_reason_each_is_tried_alone),
        cmocka_unit_test(what_a_value_makes_only_possible_is_no_cause),
        cmocka_unit_test(of_two_ratios_the_one_left_out_is_a_fact_or_a_reading),
        cmocka_unit_test(an_amount_of_ones_own_decision_has_no_ratio),
        cmocka_unit_test(what_would_contradict_is_no_cause),
        cmocka_unit_test(the_day_of_an_offices_file_is_not_read_otherwise),
        cmocka_unit_test(what_is_right_beside_a_wrong_claim_is_passed_over),
        cmocka_unit_test(a_total_that_is_not_certain_follows_from_nothing),
        cmocka_unit_test(parts_that_are_not_certain_are_no_whole_months),
        cmocka_unit_test(digits_that_are_not_swapped),
        cmocka_unit_test(a_month_more_at_the_first_or_the_last_figure),
        cmocka_unit_test(what_is_not_asked_has_no_other_day),
        cmocka_unit_test(where_not_one_amount_is_computed_days_explain_nothing),
    };
    return cmocka_run_group_tests_name("claim_causes", tests, NULL, NULL);
}
