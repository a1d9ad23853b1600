/* SPDX-License-Identifier: MIT */
/* Claimed assessments beside the computed ones: what differs first, and what is behind it. */
#include "policy/policy.h"
#include "receipts.h"

#define BECAUSE_OF_THE_FIGURE                                                                                                  \
    "Because: National monthly amount: VND\u00a05,000,000 a month (khoản 1 Điều 3 Nghị định số 91/2025/NĐ-CP)"

static void wording_white_space_and_order_of_keys_do_not_matter(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change("\"text\":{\"vi\":\"", "\"text\":{\"vi\":\"khác hẳn ");
    change("{\"receipt\":2,", "\xef\xbb\xbf \r\n\t{ \"receipt\" : 2 ,\t");
    change("\"rate\":{\"min\":5000000,\"max\":5000000}", "\"rate\" : { \"max\":5000000 , \"min\":5000000 }");
    change("\"id\":\"national_monthly\"", "\"\\u0069d\":\"national\\u005fmonthly\"");
    change("Đ", "\\u0110");
    assert_verdict(HT_MATCHES, true);
}

static void a_changed_total_is_found(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change("\"total\":{\"min\":60000000,\"max\":60000000}", "\"total\":{\"min\":65000000,\"max\":65000000}");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "total", "");
    assert_says(
        HT_EN, "DIFFERS: the total is VND\u00a096,000,000, but another part of the receipt is wrong\n"
               "First difference: National monthly support, total: claimed VND\u00a065,000,000, computed VND\u00a060,000,000.\n"
               "Because: National monthly amount: VND\u00a05,000,000 a month (khoản 1 Điều 3 Nghị định số 91/2025/NĐ-CP)");
}

static void a_changed_month_is_found(void **state) {
    (void)state;
    make_receipt(on_leave, NULL);
    change("\"month\":\"2026-03\",\"days\":31,\"counted\":9,\"amount\":1451613",
           "\"month\":\"2026-03\",\"days\":31,\"counted\":31,\"amount\":5000000");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "months", "2026-03");
    assert_view(verification.difference.month_claimed, "5000000");
    assert_view(verification.difference.month_computed, "1451613");
}

static void a_changed_grand_total_is_found(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change("\"total\":{\"min\":96000000,\"max\":96000000}", "\"total\":{\"min\":96000001,\"max\":96000001}");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("", "total", "");
    assert_says(HT_VI, "LỆCH: phiếu ghi tổng 96.000.001\u00a0đồng, tính lại 96.000.000\u00a0đồng\n"
                       "Khác trước hết: tổng: ghi 96.000.001\u00a0đồng, tính lại 96.000.000\u00a0đồng.");
}

/* The monthly figure names its month; 0 has none. */
static void a_changed_monthly_figure_is_of_a_month(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change("\"monthly\":{\"min\":8000000,\"max\":8000000,", "\"monthly\":{\"min\":9000000,\"max\":9000000,");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("", "monthly", "");
    assert_mentions(HT_VI, "cộng mỗi tháng (tính ở tháng 8/2026): ghi 9.000.000\u00a0đồng, tính lại 8.000.000\u00a0đồng.");
    assert_mentions(HT_EN, "sum a month (as of August 2026): claimed VND\u00a09,000,000, computed VND\u00a08,000,000.");
    make_receipt("{\"agency\":\"outside\"}", NULL);
    change("\"monthly\":{\"min\":0,\"max\":0}", "\"monthly\":{\"min\":9000000,\"max\":9000000}");
    assert_verdict(HT_DIFFERS, false);
    assert_mentions(HT_EN, "sum a month: claimed VND\u00a09,000,000, computed VND\u00a00.");
}

/* The greatest number that the reader holds stands for no greatest amount. */
static void a_total_too_great_to_hold_is_no_open_end(void **state) {
    static const char *const totals[] = {"\"total\":{\"min\":96000000,\"max\":99999999999999999999}",
                                         "\"total\":{\"min\":-99999999999999999999,\"max\":96000000}"};
    (void)state;
    for (size_t i = 0; i < sizeof totals / sizeof *totals; i++) {
        make_receipt(civil_servant, NULL);
        change("\"total\":{\"min\":96000000,\"max\":96000000}", totals[i]);
        assert_verdict(HT_DIFFERS, false);
        assert_difference("", "total", "");
        assert_says(HT_VI, "LỆCH: phiếu không ghi tổng, tính lại 96.000.000\u00a0đồng\nKhác trước hết: tổng.");
    }
}

static void a_changed_fact_is_found(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change("\"duty_from\":\"2025-09-01\"", "\"duty_from\":\"2025-10-01\""); /* the case beside the assessment */
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "total", "2025-09");
    assert_string_equal(ht_first_policy.facts[verification.difference.fact].id, "duty_from");
    assert_says(
        HT_VI,
        "LỆCH: phiếu ghi tổng 96.000.000\u00a0đồng, tính lại 88.000.000\u00a0đồng\n"
        "Khác trước hết: Hỗ trợ hằng tháng của Trung ương, tổng: ghi 60.000.000\u00a0đồng, tính lại 55.000.000\u00a0đồng.\n"
        "Tháng đầu tiên khác: tháng 9/2025: ghi 5.000.000\u00a0đồng, tính lại (không có).\n"
        "Căn cứ: 11 tháng đủ × 5.000.000\u00a0đồng (khoản 1 Điều 3 Nghị định số 91/2025/NĐ-CP)\n"
        "“Ngày bắt đầu nhiệm vụ” mà số tiền được tính theo khác với hồ sơ ghi trong phiếu.");
}

static void a_fact_that_changes_no_amount_is_found(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change("\"degree\":\"none\"", "\"degree\":\"none\",\"it_field\":true");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("", "case", "");
    assert_string_equal(ht_first_policy.facts[verification.difference.fact].id, "it_field");
}

static void a_refused_benefit_claimed_as_granted(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change("\"position\":\"civil_servant\"", "\"position\":\"cadre\"");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("province_monthly", "status", "");
    assert_says(
        HT_EN,
        "DIFFERS: claimed total VND\u00a096,000,000, computed VND\u00a060,000,000\n"
        "First difference: Provincial monthly support, status: claimed “Counted”, computed “Not counted”.\n"
        "Because: Position: only for civil servant or public employee (Nghị quyết số 92/2025/NQ-HĐND của HĐND tỉnh Giả Định, "
        "chính sách hỗ trợ (theo Báo Giả Định, 27/07/2025))\n"
        "The amounts were made for another “Position” than the receipt's case has.");
}

static void changed_steps_and_assumptions_are_found(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change("khoản 1 Điều 3", "khoản 9 Điều 9");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "steps", "");
    make_receipt(civil_servant, NULL);
    change("no_salary_reform", "salary_reform");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("", "assumptions", "");
    assert_says(
        HT_EN,
        "DIFFERS: the total is VND\u00a096,000,000, but another part of the receipt is wrong\nFirst difference: assumptions.");
}

static void benefits_too_many_too_few_or_in_another_order_are_found(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change("\"id\":\"province_monthly\"", "\"id\":\"provincial\"");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("province_monthly", "benefits", "");
    make_receipt(civil_servant, NULL);
    change("\"benefits\":[", "\"benefits\":[{\"id\":\"bonus\"},");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("", "benefits", "");
    assert_says(HT_EN, "DIFFERS: the total is VND\u00a096,000,000, but another part of the receipt is wrong\n"
                       "First difference: list of benefits.");
    make_receipt(civil_servant, NULL);
    change("}],\"monthly\"", "},{\"id\":\"bonus\"}],\"monthly\"");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("", "benefits", "");
    make_receipt(civil_servant, NULL);
    set_value("benefits", 0, "7");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "benefits", "");
    make_receipt(civil_servant, NULL);
    set_value("months", 0, "7");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "months", "");
}

static void the_interruption_behind_a_month_is_named(void **state) {
    (void)state;
    /* March 2026: 9 of 31 days of 5.000.000 are 1.451.613; the receipt pays the month whole. Neither the figure nor the count
       of whole months is behind that, but the second leave: the first one lies in October. In all 60.000.000 - 322.581
       - 5.048.387 and 36.000.000 - 193.548 - 3.029.032. */
    make_receipt("{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\","
                 "\"duty_from\":\"2025-09-01\",\"until\":\"2026-08-31\",\"degree\":\"none\",\"interruptions\":["
                 "{\"from\":\"2025-10-06\",\"to\":\"2025-10-07\",\"reason\":\"suspension\"},"
                 "{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":\"unpaid_leave\"}]}",
                 NULL);
    change("\"counted\":9,\"amount\":1451613", "\"counted\":31,\"amount\":5000000");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "months", "2026-03");
    assert_says(HT_EN, "DIFFERS: the total is VND\u00a087,406,452, but another part of the receipt is wrong\n"
                       "First difference: National monthly support, table of months.\n"
                       "First month that differs: March 2026: claimed VND\u00a05,000,000, computed VND\u00a01,451,613.\n"
                       "Because: Unpaid leave from 10 March 2026 to 9 April 2026: 31 days of the estimate do not count, "
                       "VND\u00a05,048,387 less (khoản 1 Điều 4 Nghị định số 91/2025/NĐ-CP)");
}

/* ---- Months ---- */

static void a_month_that_lacks_a_key_is_found(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change("\"counted\":30,", "");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "months", "2025-09");
    /* Its amount is right: what differs is the month. */
    assert_view(verification.difference.month_claimed, "{\"month\":\"2025-09\",\"days\":30,\"amount\":5000000}");
    assert_view(verification.difference.month_computed,
                "{\"month\":\"2025-09\",\"days\":30,\"counted\":30,\"amount\":5000000}");
    assert_says(HT_EN, "DIFFERS: the total is VND\u00a096,000,000, but another part of the receipt is wrong\n"
                       "First difference: National monthly support, table of months.\n"
                       "First month that differs: September 2025.\n" BECAUSE_OF_THE_FIGURE);
}

static void a_month_without_its_amount_is_found(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change(",\"amount\":5000000}", "}");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "months", "2025-09");
    assert_view(verification.difference.month_claimed, "{\"month\":\"2025-09\",\"days\":30,\"counted\":30}");
    assert_view(verification.difference.month_computed, "5000000");
}

#define AUGUST "{\"month\":\"2026-08\",\"days\":31,\"counted\":31,\"amount\":5000000}"

static void a_month_too_many_at_the_end_is_found(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change(AUGUST, AUGUST ",{\"month\":\"2026-09\",\"days\":30,\"counted\":30,\"amount\":5000000}");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "months", "2026-09");
    assert_says(
        HT_EN,
        "DIFFERS: the total is VND\u00a096,000,000, but another part of the receipt is wrong\n"
        "First difference: National monthly support, table of months.\n"
        "First month that differs: September 2026: claimed VND\u00a05,000,000, computed nothing.\n" BECAUSE_OF_THE_FIGURE);
}

static void a_month_twice_at_the_end_is_found(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change(AUGUST, AUGUST "," AUGUST);
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "months", "2026-08");
    assert_view(verification.difference.month_claimed, "5000000");
    assert_view(verification.difference.month_computed, "");
}

static void a_month_too_few_at_the_end_is_found(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change("," AUGUST, "");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "months", "2026-08");
    assert_view(verification.difference.month_claimed, "");
    assert_view(verification.difference.month_computed, "5000000");
}

/* ---- Keys ---- */

static void a_key_that_is_absent_is_found(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    set_value("rate", 0, NULL);
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "rate", "");
    assert_says(HT_EN, "DIFFERS: the total is VND\u00a096,000,000, but another part of the receipt is wrong\n"
                       "First difference: National monthly support, monthly amount: claimed nothing, computed "
                       "VND\u00a05,000,000.\n" BECAUSE_OF_THE_FIGURE);
    make_receipt(civil_servant, NULL);
    set_value("months", 0, NULL);
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "months", "");
    assert_view(verification.difference.claimed, "");
}

static void a_key_that_is_too_many_is_found(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change("\"status\":\"refused\"", "\"status\":\"refused\",\"month\":\"2026-01\"");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("postgraduate", "month", "");
    assert_view(verification.difference.claimed, "\"2026-01\"");
    assert_view(verification.difference.computed, "");
}

static void a_list_that_is_shorter_is_found(void **state) {
    (void)state;
    make_receipt("{}", NULL);
    set_value("missing", 0, "[]");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("", "missing", "");
    assert_view(verification.difference.claimed, "[]");
}

static void the_facts_beside_the_amounts_are_needed(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    set_value("case", 1, NULL); /* the first one is the receipt's own */
    assert_verdict(HT_DIFFERS, false);
    assert_difference("", "case", "");
    assert_int_equal(verification.difference.fact, -1);
}

/* ---- Sentences ---- */

static void sentences_worded_otherwise_are_noted(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    assert_verdict(HT_MATCHES, true);
    assert_false(verification.has_other_sentences);
    change("Đ", "\\u0110"); /* the same letter */
    assert_verdict(HT_MATCHES, true);
    assert_false(verification.has_other_sentences);
    static const char *const sentences[] = {"\"text\":{\"vi\":\"", "\"en\":\"",
                                            "\"assumptions\":[{\"code\":\"no_salary_reform\",\"text\":{\"vi\":\""};
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        char longer[128];
        make_receipt(civil_servant, NULL);
        snprintf(longer, sizeof longer, "%sx", sentences[i]);
        change(sentences[i], longer);
        assert_verdict(HT_MATCHES, true);
        assert_true(verification.has_other_sentences);
    }
    assert_says(HT_EN, "MATCH: total VND\u00a096,000,000\n"
                       "Amounts and clauses are right; only the sentences are not worded as this program words them.");
    assert_says(HT_VI, "KHỚP: tổng 96.000.000\u00a0đồng\n"
                       "Số tiền và căn cứ đúng; riêng lời văn của phiếu khác lời văn của chương trình này.");
}

static void sentences_that_are_none_differ(void **state) {
    (void)state;
    static const char *const texts[] = {NULL, "7", "\"\"", "{}", "{\"vi\":\"a\"}", "{\"vi\":\"a\",\"en\":7}"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        make_receipt(civil_servant, NULL);
        set_value("text", 0, texts[i]);
        assert_verdict(HT_DIFFERS, false);
        assert_difference("national_monthly", "steps", "");
        assert_false(verification.has_other_sentences);
    }
}

static void sentences_beside_a_difference_are_not_noted(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change("\"text\":{\"vi\":\"", "\"text\":{\"vi\":\"x");
    change("\"amount\":5000000", "\"amount\":5000001");
    assert_verdict(HT_DIFFERS, false);
    assert_false(verification.has_other_sentences);
}

/* ---- Two ways to cite ---- */

/* Four months of 2.500.000 and two of 3.500.000 are 17.000.000, cited by the file; at first the benefit's clause was cited. */
static const char own_figures[] =
    "[{\"name\":\"province.tier_a\",\"from\":\"2025-09-01\",\"value\":2500000,\"citation\":\"QĐ 1\"},"
    "{\"name\":\"province.tier_a\",\"from\":\"2026-01-01\",\"value\":3500000,\"citation\":\"QĐ 2\"}]";
static const char half_a_year[] = "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\","
                                  "\"duty_from\":\"2025-09-01\",\"until\":\"2026-02-28\",\"degree\":\"none\"}";

static void assert_step_cites(const char *code, const char *citation) {
    char text[64];
    const ht_string step = verification.difference.step;
    char raw[4096];
    snprintf(raw, sizeof raw, "%.*s", (int)step.length, step.at);
    snprintf(text, sizeof text, "{\"code\":\"%s\"", code);
    assert_non_null(strstr(raw, text));
    assert_non_null(strstr(raw, citation));
}

static const ht_shape both_shapes[] = {HT_SHAPE_OF_RECEIPT, HT_SHAPE_OF_RECEIPT_AT_FIRST};

static void receipts_match_that_cite_in_either_way(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof both_shapes / sizeof *both_shapes; i++) {
        make_receipt_shaped(half_a_year, own_figures, both_shapes[i]);
        assert_verdict(HT_MATCHES, true);
        assert_false(verification.has_other_sentences);
        change("\"text\":{\"vi\":\"", "\"text\":{\"vi\":\"x");
        assert_verdict(HT_MATCHES, true);
        assert_true(verification.has_other_sentences);
    }
}

static void receipts_that_differ_are_told_of_in_the_way_they_cite(void **state) {
    (void)state;
    static const char *const citations[] = {"QĐ 2", "Nghị quyết số 92/2025/NQ-HĐND"};
    for (size_t i = 0; i < sizeof both_shapes / sizeof *both_shapes; i++) {
        make_receipt_shaped(half_a_year, own_figures, both_shapes[i]);
        change("\"amount\":7000000", "\"amount\":7000001"); /* 2 x 3.500.000 */
        assert_verdict(HT_DIFFERS, false);
        assert_difference("province_monthly", "steps", "");
        assert_step_cites("whole_months", citations[i]);
        make_receipt_shaped(half_a_year, own_figures, both_shapes[i]);
        change("\"total\":{\"min\":47000000,\"max\":47000000}", "\"total\":{\"min\":47000000,\"max\":47000001}");
        assert_verdict(HT_DIFFERS, false);
        assert_difference("", "total", "");
    }
    /* Neither way: the first months as now, the second as at first. */
    make_receipt_shaped(half_a_year, own_figures, HT_SHAPE_OF_RECEIPT_AT_FIRST);
    char *first = strstr(strstr(receipt, "province_monthly"), "\"whole_months\"");
    char *cited = strstr(first, "\"citation\":\"");
    char before[512];
    snprintf(before, sizeof before, "%.*s", (int)(strstr(cited, ",\"amount\"") - first), first);
    char after[512];
    snprintf(after, sizeof after, "%.*s\"citation\":\"QĐ 1\",\"source\":\"user\"", (int)(cited - first), first);
    change(before, after);
    assert_verdict(HT_DIFFERS, false);
    assert_difference("province_monthly", "steps", "");
}

/* A month is cut by a day in each but the first: between them the whole ones are told of one by one, with a citation of 60.000
   letters each, which is more than there is room for. As receipts cited at first, it stands with the figure alone. */
static void a_receipt_that_could_not_be_written_now_matches(void **state) {
    (void)state;
    static char figures[1 << 16];
    static char person[1 << 13];
    char letters[60001];
    memset(letters, 'a', sizeof letters - 1);
    letters[sizeof letters - 1] = '\0';
    snprintf(figures, sizeof figures,
             "[{\"name\":\"national.monthly\",\"from\":\"2026-01-01\",\"value\":6000000,\"citation\":\"%s\"}]", letters);
    char *at = person +
               sprintf(person, "{\"agency\":\"science_department\",\"position\":\"cadre\",\"duty\":\"full_time\",\"duty_from\":"
                               "\"2025-09-01\",\"until\":\"2030-12-31\",\"interruptions\":[");
    for (int month = 0; month < 60; month += 2) {
        const int year = 2026 + month / 12;
        at += sprintf(at, "%s{\"from\":\"%d-%02d-05\",\"to\":\"%d-%02d-05\",\"reason\":\"suspension\"}", month > 0 ? "," : "",
                      year, month % 12 + 1, year, month % 12 + 1);
    }
    strcpy(at, "]}");
    make_receipt_shaped(person, figures, HT_SHAPE_OF_RECEIPT_AT_FIRST);
    assert_verdict(HT_MATCHES, true);
}

static void benefits_without_a_name_are_too_many(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change("\"benefits\":[", "\"benefits\":[{},{\"id\":7},");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("", "benefits", "");
}

/* ---- The step behind a difference ---- */

static void assert_step_begins(const char *beginning) {
    const ht_string step = verification.difference.step;
    if (step.length < strlen(beginning) || memcmp(step.at, beginning, strlen(beginning)) != 0) {
        fail_msg("%.*s, expected %s…", (int)step.length, step.at, beginning);
    }
}

static void of_steps_that_are_no_list_the_first_is_named(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    set_value("steps", 0, "7");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "steps", "");
    assert_step_begins("{\"code\":\"figure\"");
}

static void of_steps_that_are_cut_the_first_that_lacks_is_named(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    take_out(",{\"code\":\"whole_months\"", "]");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "steps", "");
    assert_step_begins("{\"code\":\"whole_months\"");
}

static const char cadre[] = "{\"agency\":\"science_department\",\"position\":\"cadre\",\"duty\":\"full_time\","
                            "\"duty_from\":\"2025-09-01\",\"until\":\"2026-08-31\",\"degree\":\"none\"}";

static void of_a_refusal_the_condition_that_differs_is_named(void **state) {
    (void)state;
    make_receipt(cadre, NULL);
    change("\"unmet\":[{\"fact\":\"position\"", "\"unmet\":[{\"fact\":\"duty\"");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("province_monthly", "unmet", "");
    assert_step_begins("{\"fact\":\"position\",\"needs\":[\"civil_servant\",\"public_employee\"]");
}

static void of_a_refusal_whose_conditions_are_right_the_first_is_named(void **state) {
    (void)state;
    make_receipt(cadre, NULL);
    change("\"status\":\"refused\"", "\"status\":\"granted\"");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("province_monthly", "status", "");
    assert_step_begins("{\"fact\":\"position\"");
}

/* The month's days are taken out by the suspension. The other periods: too short to count; before, in another month of, and
   behind the estimate. */
static void of_several_interruptions_the_one_of_the_month_is_named(void **state) {
    (void)state;
    make_receipt("{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\","
                 "\"duty_from\":\"2025-09-01\",\"until\":\"2026-08-31\",\"degree\":\"none\",\"interruptions\":["
                 "{\"from\":\"2026-03-02\",\"to\":\"2026-03-06\",\"reason\":\"unpaid_leave\"},"
                 "{\"from\":\"2025-08-18\",\"to\":\"2025-08-22\",\"reason\":\"social_insurance\"},"
                 "{\"from\":\"2025-10-06\",\"to\":\"2025-10-07\",\"reason\":\"social_insurance\"},"
                 "{\"from\":\"2026-05-04\",\"to\":\"2026-05-05\",\"reason\":\"social_insurance\"},"
                 "{\"from\":\"2026-09-07\",\"to\":\"2026-09-08\",\"reason\":\"social_insurance\"},"
                 "{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":\"suspension\"}]}",
                 NULL);
    change("\"counted\":9,\"amount\":1451613", "\"counted\":31,\"amount\":5000000"); /* 5.000.000 x 9/31 */
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "months", "2026-03");
    assert_step_begins("{\"code\":\"time_off\",\"text\":{\"vi\":\"Tạm giữ, tạm giam, (tạm) đình chỉ công tác từ 10/03/2026 ");
}

/* 28 days of February and the first of March: 30 of 31 days of 5.000.000 are 4.838.710. */
static void an_interruption_that_ends_on_the_first_is_named(void **state) {
    (void)state;
    make_receipt("{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\","
                 "\"duty_from\":\"2025-09-01\",\"until\":\"2026-08-31\",\"degree\":\"none\",\"interruptions\":["
                 "{\"from\":\"2026-02-01\",\"to\":\"2026-03-01\",\"reason\":\"suspension\"}]}",
                 NULL);
    change("\"counted\":30,\"amount\":4838710", "\"counted\":31,\"amount\":5000000");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "months", "2026-03");
    assert_step_begins("{\"code\":\"time_off\"");
}

/* The last day of the month that differs: 29 of 30 days are 4.833.333. */
static void an_interruption_that_begins_on_the_last_is_named(void **state) {
    (void)state;
    make_receipt("{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\","
                 "\"duty_from\":\"2025-09-01\",\"until\":\"2026-08-31\",\"degree\":\"none\",\"interruptions\":["
                 "{\"from\":\"2026-04-30\",\"to\":\"2026-05-31\",\"reason\":\"suspension\"}]}",
                 NULL);
    change("\"counted\":29,\"amount\":4833333", "\"counted\":30,\"amount\":5000000");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "months", "2026-04");
    assert_step_begins("{\"code\":\"time_off\"");
}

static void an_interruption_that_stops_nothing_is_not_named(void **state) {
    (void)state;
    make_receipt(
        "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\","
        "\"duty_from\":\"2025-09-01\",\"until\":\"2026-08-31\",\"degree\":\"none\",\"province_interruptions\":\"none\","
        "\"interruptions\":[{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":\"suspension\"}]}",
        NULL);
    change("\"month\":\"2026-03\",\"days\":31,\"counted\":31,\"amount\":3000000",
           "\"month\":\"2026-03\",\"days\":31,\"counted\":9,\"amount\":870968");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("province_monthly", "months", "2026-03");
    assert_step_begins("{\"code\":\"figure\"");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wording_white_space_and_order_of_keys_do_not_matter),
        cmocka_unit_test(a_changed_total_is_found),
        cmocka_unit_test(a_changed_month_is_found),
        cmocka_unit_test(a_changed_grand_total_is_found),
        cmocka_unit_test(a_changed_monthly_figure_is_of_a_month),
        cmocka_unit_test(a_total_too_great_to_hold_is_no_open_end),
        cmocka_unit_test(a_changed_fact_is_found),
        cmocka_unit_test(a_fact_that_changes_no_amount_is_found),
        cmocka_unit_test(a_refused_benefit_claimed_as_granted),
        cmocka_unit_test(changed_steps_and_assumptions_are_found),
        cmocka_unit_test(benefits_too_many_too_few_or_in_another_order_are_found),
        cmocka_unit_test(the_interruption_behind_a_month_is_named),
        cmocka_unit_test(a_month_that_lacks_a_key_is_found),
        cmocka_unit_test(a_month_without_its_amount_is_found),
        cmocka_unit_test(a_month_too_many_at_the_end_is_found),
        cmocka_unit_test(a_month_twice_at_the_end_is_found),
        cmocka_unit_test(a_month_too_few_at_the_end_is_found),
        cmocka_unit_test(a_key_that_is_absent_is_found),
        cmocka_unit_test(a_key_that_is_too_many_is_found),
        cmocka_unit_test(a_list_that_is_shorter_is_found),
        cmocka_unit_test(the_facts_beside_the_amounts_are_needed),
        cmocka_unit_test(sentences_worded_otherwise_are_noted),
        cmocka_unit_test(sentences_that_are_none_differ),
        cmocka_unit_test(sentences_beside_a_difference_are_not_noted),
        cmocka_unit_test(receipts_match_that_cite_in_either_way),
        cmocka_unit_test(receipts_that_differ_are_told_of_in_the_way_they_cite),
        cmocka_unit_test(a_receipt_that_could_not_be_written_now_matches),
        cmocka_unit_test(benefits_without_a_name_are_too_many),
        cmocka_unit_test(of_steps_that_are_no_list_the_first_is_named),
        cmocka_unit_test(of_steps_that_are_cut_the_first_that_lacks_is_named),
        cmocka_unit_test(of_a_refusal_the_condition_that_differs_is_named),
        cmocka_unit_test(of_a_refusal_whose_conditions_are_right_the_first_is_named),
        cmocka_unit_test(of_several_interruptions_the_one_of_the_month_is_named),
        cmocka_unit_test(an_interruption_that_ends_on_the_first_is_named),
        cmocka_unit_test(an_interruption_that_begins_on_the_last_is_named),
        cmocka_unit_test(an_interruption_that_stops_nothing_is_not_named),
    };
    return cmocka_run_group_tests_name("compare", tests, NULL, NULL);
}
