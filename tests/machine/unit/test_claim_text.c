/* SPDX-License-Identifier: MIT */
/* What is said of a claim that differs. */
#include "claimed.h"
#include "other_policy.h"
#include "policy/policy.h"

#define PROVINCE       "Nghị quyết số 92/2025/NQ-HĐND của HĐND tỉnh Giả Định, "
#define SUPPORT        PROVINCE "chính sách hỗ trợ (theo Báo Giả Định, 27/07/2025)"
#define POSTGRADUATE   PROVINCE "chính sách đào tạo sau đại học (theo Báo Giả Định, 27/07/2025)"
#define ACTUAL_DAYS    "Nghị quyết số 93/2025/NQ-HĐND của HĐND tỉnh Giả Định (theo Báo Ví Dụ, 17/10/2025)"
#define FIFTEEN_DAYS   "Thông tư liên tịch số 95/2010 (theo trang hỏi đáp Thư viện Pháp luật)"
#define HALF_THE_MONTH "Nghị định số 96/2019/NĐ-CP (theo Sở Ví dụ tỉnh Giả Định)"
#define NOT_STOPPED    "Exactly the claim if “Interruptions and the provincial support” is read as “Not stopped”: " SUPPORT

/* The text in English, terminated. */
static const char *said(void) {
    static char text[8192];
    ht_text out = TEXT_OVER(text);
    ht_write_claim(&out, NULL, &person, &parameters, &result, &check, NULL, HT_EN);
    return whole(&out);
}

static unsigned lines_of(const char *text) {
    unsigned lines = 1;
    for (; *text != '\0'; text++) {
        lines += *text == '\n';
    }
    return lines;
}

/* ---- Days ---- */

static void days_that_leave_nothing_to_pay(void **state) {
    (void)state;
    /* 5.000.000 x 20/30, all of them off; those before the duty are none of the estimate. */
    claim(AT_THE_DEPARTMENT "\"duty_from\":\"2025-09-11\",\"until\":\"2025-09-30\",\"interruptions\":[" OFF(
              "2025-09-01", "2025-09-30", "suspension") "]}",
          "national_monthly", 3333333);
    assert_says(HT_EN, "DIFFERS: claimed_national_monthly VND\u00a03,333,333, computed VND\u00a00\n"
                       "Not taken out: “Custody or suspension from work” from 1 September 2025 to 30 September 2025: 20 days "
                       "of September 2025: khoản 3 Điều 4 Nghị định số 91/2025/NĐ-CP");
}

/* Thirty days of March, and of April the first alone: 5.000.000 x 1/31 = 161.290 and 5.000.000 x 29/30 = 4.833.333. */
static void a_day_that_is_alone_in_its_month_is_named(void **state) {
    (void)state;
    claim(AT_THE_DEPARTMENT "\"duty_from\":\"2026-01-01\",\"until\":\"2026-06-30\",\"interruptions\":[" OFF(
              "2026-03-02", "2026-04-01", "suspension") "]}",
          "national_monthly", 30000000);
    assert_says(HT_VI, "LỆCH: claimed_national_monthly ghi 30.000.000\u00a0đồng, tính lại 24.994.623\u00a0đồng\n"
                       "Số đã ghi chưa trừ “Tạm giữ, tạm giam, (tạm) đình chỉ công tác” từ 02/03/2026 đến 01/04/2026: 30 ngày "
                       "của tháng 3/2026, 1 ngày của tháng 4/2026: khoản 3 Điều 4 Nghị định số 91/2025/NĐ-CP");
    assert_says(HT_EN, "DIFFERS: claimed_national_monthly VND\u00a030,000,000, computed VND\u00a024,994,623\n"
                       "Not taken out: “Custody or suspension from work” from 2 March 2026 to 1 April 2026: 30 days of March "
                       "2026, 1 days of April 2026: khoản 3 Điều 4 Nghị định số 91/2025/NĐ-CP");
}

static void days_are_those_of_the_first_benefit_that_is_due(void **state) {
    (void)state;
    /* The decree is not in force yet. 3.000.000 x 13/31 + 3.000.000 x 5/31 = 1.258.065 + 483.871; with the three days of July
       1.548.387 + 483.871. */
    claim(AT_THE_DEPARTMENT "\"duty_from\":\"2025-07-01\",\"until\":\"2025-08-10\",\"r57_in_force\":\"on_adoption\","
                            "\"interruptions\":[" OFF("2025-07-20", "2025-07-22",
                                                      "suspension") "," OFF("2025-08-01", "2025-08-05", "suspension") "]}",
          "total", 2032258);
    assert_says(HT_EN, "DIFFERS: claimed_total VND\u00a02,032,258, computed VND\u00a01,741,936\n"
                       "Not taken out: “Custody or suspension from work” from 20 July 2025 to 22 July 2025: 3 days of July "
                       "2025: khoản 3 Điều 4 Nghị định số 91/2025/NĐ-CP");
}

static void days_are_those_of_a_benefit_that_they_stop(void **state) {
    (void)state;
    /* As if nothing were known to stop the national support, due from 15 August: 5.000.000 x 17/31 = 2.741.935. Of the
       province's, due from 1 August, 21 days are off: 3.000.000 x 10/31 = 967.742; with sixteen of them 26/31, 2.516.129. */
    ht_policy policy = ht_first_policy;
    ht_benefit benefits[HT_BENEFITS_MAX];
    memcpy(benefits, policy.benefits, policy.benefit_count * sizeof *benefits);
    benefits[0].stopped = HT_NONE;
    policy.benefits = benefits;
    claim_by(&policy, NULL,
             AT_THE_DEPARTMENT "\"duty_from\":\"2025-08-01\",\"until\":\"2025-08-31\",\"r57_in_force\":\"on_adoption\","
                               "\"interruptions\":[" OFF("2025-08-01", "2025-08-16",
                                                         "suspension") "," OFF("2025-08-20", "2025-08-24", "suspension") "]}",
             "total", 5258064);
    assert_says(HT_EN, "DIFFERS: claimed_total VND\u00a05,258,064, computed VND\u00a03,709,677\n"
                       "Not taken out: “Custody or suspension from work” from 1 August 2025 to 16 August 2025: 16 days of "
                       "August 2025: khoản 3 Điều 4 Nghị định số 91/2025/NĐ-CP");
}

static void part_months_are_those_of_which_a_day_counts(void **state) {
    (void)state;
    /* 9 x 5.000.000 + 5.000.000 x 9/28 + 5.000.000 x 10/30; paid whole are eleven months, as no day of March counts. */
    claim(AT_THE_DEPARTMENT A_YEAR ",\"interruptions\":[" OFF("2026-02-10", "2026-04-20", "suspension") "]}",
          "national_monthly", 55000000);
    assert_says(HT_EN, "DIFFERS: claimed_national_monthly VND\u00a055,000,000, computed VND\u00a048,273,810\n"
                       "Part months are paid as whole ones: February 2026 counts 9/28 days, April 2026 counts 10/30 "
                       "days: " ACTUAL_DAYS);
}

static void part_months_are_those_of_a_benefit_that_is_paid_by_the_month(void **state) {
    (void)state;
    /* Ten of 31 days of January: 3.100.000 x 10/31 = 1.000.000, and February. */
    static const char json[] =
        "{\"agency\":\"it_center\",\"position\":\"other\",\"duty\":\"none\",\"degree\":\"none\",\"attracted\":true,"
        "\"attracted_from\":\"2026-01-22\",\"attraction_to\":\"2026-02-28\",\"attraction_once\":1000000,"
        "\"attraction_monthly\":3100000,\"attraction_rent\":3100000}";
    claim(json, "attraction_rent", 6200000);
    assert_says(HT_EN, "DIFFERS: claimed_attraction_rent VND\u00a06,200,000, computed VND\u00a04,100,000\n"
                       "Part months are paid as whole ones: January 2026 counts 10/31 days: " ACTUAL_DAYS);
    /* 1.000.000 + 6.200.000 + 6.200.000: nothing is due by the month for a duty. */
    claim(json, "total", 13400000);
    assert_says(HT_EN, "DIFFERS: claimed_total VND\u00a013,400,000, computed VND\u00a09,200,000\n"
                       "Part months are paid as whole ones: January 2026 counts 10/31 days: " ACTUAL_DAYS);
}

/* As if nothing stopped the national support, which then has no part month. 9/26 and 21/26 of 3.000.000 are 1.038.462 and
   2.423.077. */
static void part_months_are_those_of_a_benefit_that_has_some(void **state) {
    (void)state;
    ht_policy policy = ht_first_policy;
    ht_benefit benefits[HT_BENEFITS_MAX];
    memcpy(benefits, policy.benefits, policy.benefit_count * sizeof *benefits);
    benefits[0].stopped = HT_NONE;
    policy.benefits = benefits;
    claim_by(&policy, NULL,
             AT_THE_DEPARTMENT A_YEAR ",\"interruptions\":[" OFF("2026-03-10", "2026-04-09", "unpaid_leave") "]}", "total",
             93461539);
    assert_says(HT_EN, "DIFFERS: claimed_total VND\u00a093,461,539, computed VND\u00a092,970,968\n"
                       "Part months are shared out over 26 days: March 2026 counts 9/31 days, April 2026 counts 21/30 "
                       "days: " ACTUAL_DAYS);
}

/* ---- Other causes ---- */

static void every_benefit_that_is_left_out_is_named(void **state) {
    (void)state;
    claim(
        "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\"," A_YEAR ",\"degree\":"
        "\"master\",\"it_field\":true,\"sent_for_training\":true,\"graduated_on\":\"2026-06-30\",\"central_funding\":\"none\","
        "\"priority_group\":false}",
        "total", 200000000);
    assert_says(HT_EN, "DIFFERS: claimed_total VND\u00a0200,000,000, computed VND\u00a0296,000,000\n"
                       "Left out of the claim: National monthly support VND\u00a060,000,000: khoản 1 Điều 3 Nghị định số "
                       "91/2025/NĐ-CP; Provincial monthly support VND\u00a036,000,000: " SUPPORT);
}

#define MASTER_INSTEAD "Exactly the claim if “Postgraduate degree” were “Master's degree” instead of “Doctorate”: "

/* Benefits that are refused for something else say nothing about the degree. */
static void a_fact_that_no_refusal_names_has_its_own_clause(void **state) {
    (void)state;
    static const char json[] = DOCTOR "\"central_funding\":\"none\",\"priority_group\":false}";
    claim(json, "postgraduate", 200000000);
    assert_says(
        HT_EN,
        "DIFFERS: claimed_postgraduate VND\u00a0200,000,000, computed VND\u00a0400,000,000\n" MASTER_INSTEAD POSTGRADUATE);
    claim(json, "total", 200000000);
    assert_says(HT_EN,
                "DIFFERS: claimed_total VND\u00a0200,000,000, computed VND\u00a0400,000,000\n" MASTER_INSTEAD POSTGRADUATE);
}

static void a_fact_without_a_clause_cites_none(void **state) {
    (void)state;
    ht_policy policy = ht_first_policy;
    ht_fact facts[HT_SLOTS_MAX];
    memcpy(facts, policy.facts, (policy.fact_count + (size_t)policy.reading_count) * sizeof *facts);
    facts[slot_named(&policy, "degree")].clause = HT_NONE;
    policy.facts = facts;
    claim_by(&policy, NULL, DOCTOR "\"central_funding\":\"none\",\"priority_group\":false}", "postgraduate", 200000000);
    assert_says(HT_EN, "DIFFERS: claimed_postgraduate VND\u00a0200,000,000, computed VND\u00a0400,000,000\n" MASTER_INSTEAD);
}

/* ---- Nothing gives the claim ---- */

static void no_more_than_eight_runs_of_months_are_told(void **state) {
    (void)state;
    /* One day of each of nine months; December and January are alike, June to August whole: nine runs. */
    claim(
        AT_THE_DEPARTMENT A_YEAR
        ",\"interruptions\":[" OFF("2025-09-05", "2025-09-05", "suspension") "," OFF("2025-10-05", "2025-10-05", "suspension") "," OFF(
            "2025-11-05", "2025-11-05",
            "suspension") "," OFF("2025-12-05", "2025-12-05",
                                  "suspension") "," OFF("2026-01-05", "2026-01-05",
                                                        "suspension") "," OFF("2026-02-05", "2026-02-05",
                                                                              "suspension") "," OFF("2026-03-05", "2026-03-05",
                                                                                                    "suspension") "," OFF("2026"
                                                                                                                          "-04-"
                                                                                                                          "05",
                                                                                                                          "2026"
                                                                                                                          "-04-"
                                                                                                                          "05",
                                                                                                                          "susp"
                                                                                                                          "ensi"
                                                                                                                          "on") "," OFF("2026-05-05",
                                                                                                                                        "2026-05-05",
                                                                                                                                        "suspension") "]}",
        "national_monthly", 7);
    assert_causes(0);
    assert_int_equal(lines_of(said()), 1 + 1);
    assert_non_null(strstr(said(),
                           "differ: September 2025, computed VND\u00a04,833,333; October 2025, computed VND\u00a04,838,710; "
                           "November 2025, computed VND\u00a04,833,333; December 2025 to January 2026, each computed "
                           "VND\u00a04,838,710; February 2026, computed VND\u00a04,821,429; March 2026, "));
    assert_non_null(strstr(said(), "; May 2026, computed VND\u00a04,838,710, …"));
}

static void the_month_of_what_is_paid_once(void **state) {
    (void)state;
    static const char json[] = DOCTOR "\"central_funding\":\"none\",\"priority_group\":false}";
    claim(json, "postgraduate", 7);
    assert_says(HT_EN, "DIFFERS: claimed_postgraduate VND\u00a07, computed VND\u00a0400,000,000\n"
                       "No cause is found; months that may differ: June 2026, computed VND\u00a0400,000,000");
    claim(json, "total", 7);
    assert_says(HT_EN, "DIFFERS: claimed_total VND\u00a07, computed VND\u00a0400,000,000\n"
                       "No cause is found; months that may differ: June 2026, computed VND\u00a0400,000,000");
    claim(DOCTOR "\"central_funding\":\"none\"}", "postgraduate", 600000001);
    assert_says(HT_EN, "DIFFERS: claimed_postgraduate VND\u00a0600,000,001, computed VND\u00a0400,000,000 to 600,000,000\n"
                       "Missing: A woman or of an ethnic minority");
}

static void no_more_than_eight_conditions_are_told(void **state) {
    (void)state;
    /* Agency, position and duty of each monthly support, agency and recruitment of the attraction: three, three, two. */
    claim("{\"agency\":\"outside\",\"position\":\"other\",\"duty\":\"none\",\"degree\":\"none\"}", "total", 8000001);
    assert_causes(0);
    assert_int_equal(lines_of(said()), 1 + 8);
    assert_non_null(strstr(said(), "\nProvincial monthly support: Digital duty: only for "));
    assert_non_null(strstr(said(), "\nMonthly attraction support: Not met: recruited under the attraction policy: "));
    assert_null(strstr(said(), "Rent support"));
}

static void what_no_condition_refuses_lacks_none(void **state) {
    (void)state;
    /* Off for the whole half-year: neither monthly support fails a condition. What is due is the doctorate, in June. */
    claim(
        "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\",\"duty_from\":\"2026-01-01\","
        "\"until\":\"2026-06-30\",\"degree\":\"doctorate\",\"it_field\":true,\"sent_for_training\":true,\"graduated_on\":"
        "\"2026-06-30\",\"central_funding\":\"none\",\"priority_group\":false,\"interruptions\":[" OFF(
            "2026-01-01", "2026-06-30", "suspension") "]}",
        "total", 400000007);
    assert_says(HT_EN,
                "DIFFERS: claimed_total VND\u00a0400,000,007, computed VND\u00a0400,000,000\n"
                "No cause is found; months that may differ: January 2026 to May 2026, each computed VND\u00a00; June 2026, "
                "computed VND\u00a0400,000,000");
}

/* By its place among the clauses of the policy, in whichever order lines cite. */
static void clauses_are_cited_by_number(void **state) {
    ht_clauses_cited cited = {{0}};
    char room[4096];
    ht_text out = TEXT_OVER(room);
    (void)state;
    ht_write_clauses_cited(&out, &other_policy, &cited, HT_EN);
    assert_text(&out, "");
    ht_put_clause_cited(&out, &cited, 3);
    ht_put_clause_cited(&out, &cited, 0);
    ht_put_clause_cited(&out, &cited, 5);
    ht_put_clause_cited(&out, &cited, 3);
    assert_text(&out, "[4][1][6][4]");
    out.length = 0;
    ht_write_clauses_cited(&out, &other_policy, &cited, HT_EN);
    assert_text(&out, "\nSOURCES\n  [1] khoản 1 Điều 2 Quy chế số 9 (official text)\n"
                      "  [4] Điều 4 Quy chế số 9 (official text)\n  [6] Điều 6 Quy chế số 9 (press)\n");
}

static void a_claim_cites_by_number(void **state) {
    ht_clauses_cited cited = {{0}};
    (void)state;
    claim("{\"position\":\"civil_servant\",\"agency\":\"it_center\",\"duty\":\"concurrent\",\"duty_from\":\"2026-01-01\"}",
          "national_monthly", 5000000);
    char text[8192];
    ht_text out = TEXT_OVER(text);
    ht_write_claim(&out, NULL, &person, &parameters, &result, &check, &cited, HT_EN);
    assert_non_null(
        strstr(whole(&out), "\nNational monthly support: Digital duty: only for full time, assigned in writing: ["));
    assert_true((cited.bits[0] | cited.bits[1]) != 0);
    assert_null(strstr(text, "Thông tư"));
}

static void a_column_is_named_as_in_the_lists_header(void **state) {
    static ht_list list;
    (void)state;
    claim("{\"position\":\"civil_servant\",\"agency\":\"it_center\",\"duty\":\"concurrent\",\"duty_from\":\"2026-01-01\"}",
          "national_monthly", 5000000);
    list.column_count = 1;
    list.columns[0] = (ht_column){
        .kind = HT_COLUMN_CLAIMED, .index = (uint8_t)column_of("national_monthly"), .name = ht_string_of("Thành tiền")};
    char text[8192];
    ht_text out = TEXT_OVER(text);
    ht_write_claim(&out, &list, &person, &parameters, &result, &check, NULL, HT_VI);
    assert_non_null(strstr(whole(&out), "LỆCH: Thành tiền ghi 5.000.000\u00a0đồng, tính lại 0\u00a0đồng\n"));
    assert_null(strstr(text, "claimed_national_monthly"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clauses_are_cited_by_number),
        cmocka_unit_test(a_claim_cites_by_number),
        cmocka_unit_test(a_column_is_named_as_in_the_lists_header),
        cmocka_unit_test(days_that_leave_nothing_to_pay),
        cmocka_unit_test(a_day_that_is_alone_in_its_month_is_named),
        cmocka_unit_test(days_are_those_of_the_first_benefit_that_is_due),
        cmocka_unit_test(days_are_those_of_a_benefit_that_they_stop),
        cmocka_unit_test(part_months_are_those_of_which_a_day_counts),
        cmocka_unit_test(part_months_are_those_of_a_benefit_that_is_paid_by_the_month),
        cmocka_unit_test(part_months_are_those_of_a_benefit_that_has_some),
        cmocka_unit_test(every_benefit_that_is_left_out_is_named),
        cmocka_unit_test(a_fact_that_no_refusal_names_has_its_own_clause),
        cmocka_unit_test(a_fact_without_a_clause_cites_none),
        cmocka_unit_test(no_more_than_eight_runs_of_months_are_told),
        cmocka_unit_test(the_month_of_what_is_paid_once),
        cmocka_unit_test(no_more_than_eight_conditions_are_told),
        cmocka_unit_test(what_no_condition_refuses_lacks_none),
    };
    return cmocka_run_group_tests_name("claim_text", tests, NULL, NULL);
}
