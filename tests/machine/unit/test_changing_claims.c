/* SPDX-License-Identifier: MIT */
/* Claimed amounts of benefits with versions, with reasons of interruptions of their own, and of which only the highest is paid.
 */
#include "claimed.h"

extern const ht_policy changing_law;

#define COUNCIL            "\"body\":\"council\",\"grade\":\"middle\",\"remote\":false,"
#define FEBRUARY_AND_MARCH "\"started_on\":\"2028-01-10\",\"since\":\"2028-02-01\",\"until\":\"2028-03-31\""

static void claim_of(const char *json, const char *column, int64_t dong) {
    claim_by(&changing_law, NULL, json, column, dong);
}

/* 13/29 of 4.000.000 are 1.793.103; March, in which illness stops from one month on, is whole. */
static void days_of_the_version_that_a_period_stops(void **state) {
    (void)state;
    claim_of("{\"asked\":[\"base_pay\"]," COUNCIL FEBRUARY_AND_MARCH
             ",\"absences\":[" OFF("2028-02-14", "2028-03-10", "illness") "]}",
             "base_pay", 8000000);
    assert_says(
        HT_EN,
        "DIFFERS: claimed_base_pay VND\u00a08,000,000, computed VND\u00a05,793,103\n"
        "Not taken out: “Illness” from 14 February 2028 to 10 March 2028: 16 days of February 2028: Điều 4 Quy chế số 1");
}

/* 19/29 of 4.000.000 are 2.620.690, no day of March counts, 28/30 are 3.733.333: the clause is that of the first version. */
static void days_of_several_versions(void **state) {
    (void)state;
    claim_of("{\"asked\":[\"base_pay\"]," COUNCIL
             "\"started_on\":\"2028-01-10\",\"since\":\"2028-02-01\",\"until\":\"2028-04-30\",\"absences\":[" OFF(
                 "2028-02-20", "2028-04-02", "leave") "]}",
             "base_pay", 12000000);
    assert_says(HT_EN,
                "DIFFERS: claimed_base_pay VND\u00a012,000,000, computed VND\u00a06,354,023\n"
                "Not taken out: “Leave” from 20 February 2028 to 2 April 2028: 10 days of February 2028, 31 days of March "
                "2028, 2 days of April 2028: Điều 4 Quy chế số 1");
}

/* Eighteen days of leave, which the policy's own reasons would not count: 12/30 of 3.000.000 are 1.200.000. */
static void a_period_that_only_a_version_counts(void **state) {
    (void)state;
    claim_of("{\"asked\":[\"study_pay\"]," COUNCIL
             "\"started_on\":\"2028-01-10\",\"since\":\"2028-04-01\",\"until\":\"2028-04-30\","
             "\"absences\":[" OFF("2028-04-03", "2028-04-20", "leave") "]}",
             "study_pay", 3000000);
    assert_says(
        HT_VI,
        "LỆCH: claimed_study_pay ghi 3.000.000\u00a0đồng, tính lại 1.200.000\u00a0đồng\n"
        "Số đã ghi chưa trừ “Nghỉ việc riêng” từ 03/04/2028 đến 20/04/2028: 18 ngày của tháng 4/2028: Điều 2 Quy chế số 2");
}

/* By the first version study days count and leaves of nine days do not, by the second the other way round; nothing stops the
 * third. */
static void days_of_the_second_version_only(void **state) {
    (void)state;
    /* May 3.000.000 x 11/31 = 1.064.516 and June whole. */
    claim_of("{\"asked\":[\"study_pay\"]," COUNCIL
             "\"started_on\":\"2028-01-10\",\"since\":\"2028-03-01\",\"until\":\"2028-06-30\","
             "\"absences\":[" OFF("2028-05-12", "2028-06-10", "illness") "]}",
             "study_pay", 12000000);
    assert_says(HT_EN, "DIFFERS: claimed_study_pay VND\u00a012,000,000, computed VND\u00a010,064,516\n"
                       "Not taken out: “Illness” from 12 May 2028 to 10 June 2028: 20 days of May 2028: Điều 2 Quy chế số 2");
    /* February 3.000.000 x 19/29 = 1.965.517; March whole: study stops it no more. Three readings pay February whole. */
    claim_of("{\"asked\":[\"study_pay\"]," COUNCIL FEBRUARY_AND_MARCH
             ",\"absences\":[" OFF("2028-02-20", "2028-03-10", "study") "]}",
             "study_pay", 6000000);
    assert_says(HT_EN, "DIFFERS: claimed_study_pay VND\u00a06,000,000, computed VND\u00a04,965,517\n"
                       "Exactly the claim if “Part months” is read as “By half months”: Điều 7 Quy chế số 1\n"
                       "Exactly the claim if “Part months” is read as “By the majority”: Điều 7 Quy chế số 1\n"
                       "Exactly the claim if “Study” is read as “Goes on”: Điều 5 Quy chế số 1");
}

/* By the first version until February, by the second from March on: of each its own days, by the clause of the first. February
   4.000.000 x 19/29 = 2.620.690, March nothing, April 4.000.000 x 28/30 = 3.733.333. */
static void days_of_both_versions_that_a_period_stops(void **state) {
    (void)state;
    claim_of("{\"asked\":[\"base_pay\"]," COUNCIL
             "\"started_on\":\"2028-01-10\",\"since\":\"2028-02-01\",\"until\":\"2028-04-30\","
             "\"absences\":[" OFF("2028-02-20", "2028-04-02", "leave") "]}",
             "base_pay", 12000000);
    assert_says(HT_EN, "DIFFERS: claimed_base_pay VND\u00a012,000,000, computed VND\u00a06,354,023\n"
                       "Not taken out: “Leave” from 20 February 2028 to 2 April 2028: 10 days of February 2028, 31 days of "
                       "March 2028, 2 days of April 2028: Điều 4 Quy chế số 1");
}

/* In no version a leave of nine days counts, nor a period of a reason that stops none of its versions. */
static void periods_that_count_nowhere(void **state) {
    (void)state;
    claim_of("{\"asked\":[\"base_pay\"]," COUNCIL FEBRUARY_AND_MARCH
             ",\"absences\":[" OFF("2028-02-03", "2028-02-11", "leave") "]}",
             "base_pay", 7999999);
    assert_causes(0);
    /* Were they taken out, 20/29 of 4.000.000 in February: 2.758.621. */
    claim_of("{\"asked\":[\"base_pay\"]," COUNCIL FEBRUARY_AND_MARCH
             ",\"absences\":[" OFF("2028-02-03", "2028-02-11", "leave") "]}",
             "base_pay", 6758621);
    assert_causes(1);
    assert_cause(0, HT_CAUSE_TIME_OFF_TOO, NULL, 0);
}

/* Its first version, of February, does not cover stations; 10/31 of 3.000.000 are 967.742. */
static void part_months_of_the_versions_that_pay(void **state) {
    (void)state;
    claim_of(
        "{\"asked\":[\"base_pay\"],\"body\":\"station\",\"grade\":\"middle\",\"remote\":false,\"started_on\":\"2028-01-10\","
        "\"since\":\"2028-02-01\",\"until\":\"2028-03-10\"}",
        "base_pay", 3000000);
    assert_says(HT_EN, "DIFFERS: claimed_base_pay VND\u00a03,000,000, computed VND\u00a0967,742\n"
                       "Part months are paid as whole ones: March 2028 counts 10/31 days: Điều 7 Quy chế số 1");
}

/* A leave that begins in a month whose version does not pay takes no whole month out. */
static void whole_months_are_those_of_the_versions_that_pay(void **state) {
    (void)state;
    claim_of(
        "{\"asked\":[\"base_pay\"],\"body\":\"station\",\"grade\":\"middle\",\"remote\":false,\"started_on\":\"2028-01-10\","
        "\"since\":\"2028-02-01\",\"until\":\"2028-04-30\",\"absences\":[" OFF("2028-02-20", "2028-03-25", "leave") "]}",
        "base_pay", 7);
    assert_causes(0);
}

/* February is the post allowance's, 5.000.000 over 4.000.000, and March the base pay's, 4.000.000 over 5.000.000 x 20/31: what
   another is paid for is not paid whole besides. */
static void a_month_in_which_a_higher_one_is_paid_is_not_claimed(void **state) {
    static const char json[] =
        "{\"asked\":[\"base_pay\",\"post_pay\"]," COUNCIL "\"moved_on\":\"2028-01-10\"," FEBRUARY_AND_MARCH
        ",\"absences\":[" OFF("2028-03-01", "2028-03-11", "study") "]}";
    (void)state;
    claim_of(json, "base_pay", 8000000);
    assert_causes(1);
    assert_cause(0, HT_CAUSE_DOUBLED, NULL, 1);
    assert_range(check.differences[0].computed, 4000000, 4000000);
    claim_of(json, "post_pay", 10000001);
    assert_causes(0);
    claim_of(json, "total", 9000000);
    assert_int_equal(check.verdict, HT_CLAIM_RIGHT);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_of_the_version_that_a_period_stops),
        cmocka_unit_test(days_of_several_versions),
        cmocka_unit_test(a_period_that_only_a_version_counts),
        cmocka_unit_test(days_of_the_second_version_only),
        cmocka_unit_test(days_of_both_versions_that_a_period_stops),
        cmocka_unit_test(periods_that_count_nowhere),
        cmocka_unit_test(part_months_of_the_versions_that_pay),
        cmocka_unit_test(whole_months_are_those_of_the_versions_that_pay),
        cmocka_unit_test(a_month_in_which_a_higher_one_is_paid_is_not_claimed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
