/* SPDX-License-Identifier: MIT */
#include "expect.h"

#include "text.h"
#include "verify.h"

enum { TEXT_BYTES = 1 << 18 };

static char receipt[TEXT_BYTES];
static char space[HT_VERIFY_SPACE_BYTES];
static ht_verification verification;
static ht_verify_error failure;

static const char civil_servant[] = "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\","
                                    "\"duty_from\":\"2025-09-01\",\"until\":\"2026-08-31\",\"degree\":\"none\"}";
static const char on_leave[] =
    "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\",\"duty_from\":\"2025-09-01\","
    "\"until\":\"2026-08-31\",\"degree\":\"none\",\"interruptions\":[{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":"
    "\"unpaid_leave\"}]}";

/* The receipt of a case as hotro makes it. */
static void make_receipt(const char *json, const char *parameters_json) {
    static ht_case person;
    static ht_parameters parameters;
    static ht_assessment result;
    ht_error error;
    ht_text out = {receipt, sizeof receipt - 1, 0, false};
    ht_case_init(&person, &ht_quang_ninh);
    ht_parameters_init(&parameters, &ht_quang_ninh);
    if (!ht_case_read(&person, ht_string_of(json), &error) ||
        (parameters_json != NULL && !ht_parameters_read(&parameters, ht_string_of(parameters_json), &error))) {
        fail_msg("%s: %s", json, ht_error_name(error.code));
    }
    ht_assess(&person, &parameters, &result);
    ht_write_receipt_json(&out, &person, &parameters, &result, ht_string_of("2026-11-30"));
    assert_true(out.length <= out.capacity);
    receipt[out.length] = '\0';
}

/* Changes one place of the receipt: the `nth` occurrence, from 0. */
static void change_nth(const char *before, const char *after, unsigned nth) {
    static char changed[TEXT_BYTES];
    char *at = receipt;
    for (unsigned i = 0;; i++, at++) {
        at = strstr(at, before);
        if (at == NULL) {
            fail_msg("no %s in the receipt", before);
            return;
        }
        if (i == nth) {
            break;
        }
    }
    snprintf(changed, sizeof changed, "%.*s%s%s", (int)(at - receipt), receipt, after, at + strlen(before));
    memcpy(receipt, changed, sizeof changed);
}

static void change(const char *before, const char *after) {
    change_nth(before, after, 0);
}

static bool verify_text(const char *text) {
    return ht_verify(&verification, &ht_quang_ninh, ht_string_of(text), space, &failure);
}

static void assert_verdict(ht_verdict verdict, bool is_same) {
    if (!verify_text(receipt)) {
        char text[512];
        ht_text out = {text, sizeof text - 1, 0, false};
        ht_write_verify_error_sentence(&out, &failure, HT_EN);
        text[out.length] = '\0';
        fail_msg("%s", text);
    }
    if (verification.verdict != verdict || verification.is_same != is_same) {
        fail_msg("verdict %d, same %d", verification.verdict, verification.is_same);
    }
}

static void assert_says(ht_language language, const char *expected) {
    char text[4096];
    ht_text out = TEXT_OVER(text);
    ht_write_verification(&out, &verification, language);
    assert_text(&out, expected);
}

static void assert_difference(const char *benefit, const char *key, const char *month) {
    const ht_difference *difference = &verification.difference;
    assert_string_equal(difference->benefit < 0 ? "" : ht_quang_ninh.benefits[difference->benefit].id, benefit);
    assert_view(difference->key, key);
    assert_view(difference->month, month);
}

static void what_hotro_writes_matches(void **state) {
    (void)state;
    static const char *const cases[] = {civil_servant,
                                        on_leave,
                                        "{}",
                                        "{\"id\":\"A1\"}",
                                        "{\"id\":\"\\u0041\\\"\"}",
                                        "{\"attracted\":true,\"attraction_once\":5}"};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        make_receipt(cases[i], NULL);
        assert_verdict(HT_MATCHES, true);
        assert_true(verification.is_receipt);
        assert_view(verification.made, "2026-11-30");
    }
    make_receipt(civil_servant, NULL);
    assert_verdict(HT_MATCHES, true);
    assert_says(HT_VI, "KHỚP: tổng 96.000.000\u00a0đồng");
    assert_says(HT_EN, "MATCH: total VND\u00a096,000,000");
}

static void wording_white_space_and_order_of_keys_do_not_matter(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change("\"text\":{\"vi\":\"", "\"text\":{\"vi\":\"khác hẳn ");
    change("{\"receipt\":1,", "\xef\xbb\xbf \r\n{ \"receipt\" : 1 ,\t");
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
               "Because: National monthly amount: VND\u00a05,000,000 a month (khoản 1 Điều 3 Nghị định số 179/2025/NĐ-CP)");
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

static void a_changed_fact_is_found(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change("\"duty_from\":\"2025-09-01\"", "\"duty_from\":\"2025-10-01\""); /* the case beside the assessment */
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "total", "2025-09");
    assert_string_equal(ht_quang_ninh.facts[verification.difference.fact].id, "duty_from");
    assert_says(
        HT_VI,
        "LỆCH: phiếu ghi tổng 96.000.000\u00a0đồng, tính lại 88.000.000\u00a0đồng\n"
        "Khác trước hết: Hỗ trợ hằng tháng của Trung ương, tổng: ghi 60.000.000\u00a0đồng, tính lại 55.000.000\u00a0đồng.\n"
        "Tháng đầu tiên khác: tháng 9/2025: ghi 5.000.000\u00a0đồng, tính lại (không có).\n"
        "Căn cứ: 11 tháng trọn × 5.000.000\u00a0đồng (khoản 1 Điều 3 Nghị định số 179/2025/NĐ-CP)\n"
        "“Ngày bắt đầu nhiệm vụ” mà số tiền được tính theo khác với hồ sơ ghi trong phiếu.");
}

static void a_fact_that_changes_no_amount_is_found(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change("\"degree\":\"none\"", "\"degree\":\"none\",\"it_field\":true");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("", "case", "");
    assert_string_equal(ht_quang_ninh.facts[verification.difference.fact].id, "it_field");
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
        "First difference: Provincial monthly support, status: claimed granted, computed refused.\n"
        "Because: Position: must be Civil servant or Public employee (Nghị quyết số 57/2025/NQ-HĐND của HĐND tỉnh Quảng Ninh, "
        "chính sách hỗ trợ (theo Báo Đại Đoàn Kết, 27/07/2025))\n"
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

static void keys_too_many_or_too_few_are_found(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change("\"status\":\"granted\"", "\"status\":\"granted\",\"bonus\":\"\\u001b[2J1000000\"");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "bonus", "");
    make_receipt(civil_servant, NULL);
    change("\"status\":\"granted\"", "\"status\":\"granted\",\"status\":\"granted\"");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "status", "");
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
    change("\"benefits\":[", "\"benefits\":7,\"others\":[");
    assert_verdict(HT_DIFFERS, false);
    make_receipt(civil_servant, NULL);
    change("\"months\":[", "\"months\":7,\"others\":[");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "months", "");
}

static void nothing_that_steers_a_terminal_is_echoed(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change("\"kind\":\"monthly\"", "\"kind\":\"\\u001b[2J\\u009b\\u202emonthly\\u0000\"");
    assert_verdict(HT_DIFFERS, false);
    assert_says(HT_EN,
                "DIFFERS: the total is VND\u00a096,000,000, but another part of the receipt is wrong\n"
                "First difference: National monthly support, kind: claimed "
                "\xef\xbf\xbd[2J\xef\xbf\xbd\xef\xbf\xbdmonthly\xef\xbf\xbd, computed monthly.\n"
                "Because: National monthly amount: VND\u00a05,000,000 a month (khoản 1 Điều 3 Nghị định số 179/2025/NĐ-CP)");
}

/* This program's revision as English papers write it. */
static const char *revision_for_people(char text[32]) {
    ht_text out = {text, 31, 0, false};
    ht_put_day_for_people(&out, ht_revision_day(&ht_quang_ninh), HT_EN);
    text[out.length] = '\0';
    return text;
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
                       "VND\u00a05,048,387 less (khoản 1 Điều 4 Nghị định số 179/2025/NĐ-CP)");
}

static void another_revision_is_told(void **state) {
    (void)state;
    char day[32];
    const char *revision = revision_for_people(day);
    make_receipt(civil_servant, NULL);
    change(ht_quang_ninh.revision, "2025-12-01");
    assert_verdict(HT_OTHER_REVISION, true);
    char expected[512];
    snprintf(
        expected, sizeof expected,
        "OTHER REVISION: total VND\u00a096,000,000\nMade under revision 1 December 2025 of the policy; this program has %s. "
        "Under the revision at hand the amounts are the same.",
        revision);
    assert_says(HT_EN, expected);
    /* What is no amount may have changed with the revision. */
    change("khoản 1 Điều 3", "khoản 9 Điều 9");
    assert_verdict(HT_OTHER_REVISION, true);
    change("\"total\":{\"min\":60000000,\"max\":60000000}", "\"total\":{\"min\":65000000,\"max\":65000000}");
    assert_verdict(HT_OTHER_REVISION, false);
    assert_difference("national_monthly", "total", "");
}

static void another_fingerprint_and_policy_are_told(void **state) {
    (void)state;
    char text[2048];
    ht_text out = TEXT_OVER(text);
    make_receipt(civil_servant, NULL);
    change(ht_quang_ninh.fingerprint, "abc");
    assert_verdict(HT_OTHER_REVISION, true);
    ht_write_verification(&out, &verification, HT_VI);
    text[out.length] = '\0';
    assert_non_null(strstr(text, "dấu vân tay khác"));
    make_receipt(civil_servant, NULL);
    change(ht_quang_ninh.id, "another-province");
    assert_verdict(HT_OTHER_REVISION, true);
    out.length = 0;
    ht_write_verification(&out, &verification, HT_EN);
    text[out.length] = '\0';
    assert_non_null(strstr(text, "The receipt is of another policy: another-province; this program has quang-ninh-57-2025."));
}

static void the_reading_that_gives_the_claim_is_named(void **state) {
    (void)state;
    make_receipt("{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\",\"degree\":\"none\","
                 "\"duty_from\":\"2025-09-01\",\"until\":\"2025-10-20\",\"partial_month\":\"half_month_15\"}",
                 NULL);
    change_nth("half_month_15", "actual_days", 0);
    assert_verdict(HT_DIFFERS, false);
    assert_string_equal(ht_quang_ninh.facts[verification.difference.fact].id, "partial_month");
    /* 20 of 31 days: both other rules pay the whole month. */
    assert_dong_equal(verification.reading_count, 2);
    assert_string_equal(ht_quang_ninh.facts[verification.readings[0].slot].id, "partial_month");
    assert_dong_equal(verification.readings[0].value, 1);
    assert_dong_equal(verification.readings[1].value, 2);
    char text[2048];
    ht_text out = TEXT_OVER(text);
    ht_write_verification(&out, &verification, HT_EN);
    text[out.length] = '\0';
    assert_non_null(
        strstr(text, "Exactly the claimed amounts if “Part months” is read as “15 days or more a full month, fewer a half”."));
}

static const char raised[] =
    "[{\"name\":\"national.monthly\",\"from\":\"2026-01-01\",\"value\":6000000,\"citation\":\"QĐ \\\"1\\\"\"}]";

static void receipts_with_an_offices_figures(void **state) {
    (void)state;
    make_receipt(civil_servant, raised);
    assert_verdict(HT_MATCHES, true);
    assert_dong_equal(verification.result.total.min, 104000000);
    /* The echo of the assessment, with what was replaced, is taken as well. */
    change("\"citation\":\"QĐ \\\"1\\\"\"}],\"assessment\"", "\"citation\":\"QĐ \\\"1\\\"\",\"replaced\":[]}],\"assessment\"");
    assert_verdict(HT_MATCHES, true);
    change("\"value\":6000000", "\"value\":5000000");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "rate", "2026-01");
    make_receipt(civil_servant, "[{\"name\":\"r57.in_force\",\"value\":\"2025-10-01\",\"citation\":\"QĐ 2\"}]");
    assert_verdict(HT_MATCHES, true);
}

static void incomplete_cases(void **state) {
    (void)state;
    make_receipt("{\"attracted\":true}", NULL);
    assert_verdict(HT_MATCHES, true);
    assert_says(HT_EN, "MATCH: total VND\u00a00 or more, the greatest amount is not known");
    make_receipt("{\"agency\":\"science_department\"}", NULL);
    assert_verdict(HT_MATCHES, true);
    assert_says(HT_VI, "KHỚP: tổng từ 0\u00a0đồng đến 1.116.387.096\u00a0đồng");
}

static void assert_error(const char *text, ht_error_place place, const char *code, const char *sentence) {
    char words[1024];
    ht_text out = TEXT_OVER(words);
    assert_false(verify_text(text));
    assert_int_equal(failure.place, place);
    assert_string_equal(ht_error_name(failure.error.code), code);
    ht_write_verify_error_sentence(&out, &failure, HT_EN);
    assert_text(&out, sentence);
}

static void what_is_no_receipt(void **state) {
    (void)state;
#define MISSHAPEN(key)                                                                                                         \
    "Not a receipt: “" key                                                                                                     \
    "” is missing, unknown, given twice or of the wrong type. hotro assess --receipt and the page write receipts."
    assert_error("{}", HT_IN_RECEIPT, "wrong_type", MISSHAPEN("receipt"));
    assert_error("{\"receipt\":2}", HT_IN_RECEIPT, "unknown_value", MISSHAPEN("receipt"));
    assert_error("{\"receipt\":\"1\"}", HT_IN_RECEIPT, "wrong_type", MISSHAPEN("receipt"));
    assert_error("{\"receipt\":1,\"receipt\":1}", HT_IN_RECEIPT, "duplicate_fact", MISSHAPEN("receipt"));
    assert_error("{\"agency\":\"outside\"}", HT_IN_RECEIPT, "unknown_fact", MISSHAPEN("agency"));
    assert_error("{\"\\u001b[1m0123456789012345678901234567890123456789\":1}", HT_IN_RECEIPT, "unknown_fact",
                 MISSHAPEN("\xef\xbf\xbd[1m0123456789012345678901234567…"));
    assert_error("{\"receipt\":1,\"made\":\"\",\"case\":{},\"parameters\":[]}", HT_IN_RECEIPT, "wrong_type",
                 MISSHAPEN("assessment"));
    assert_error(" {\n\"receipt\":1", HT_IN_RECEIPT, "syntax",
                 "The receipt is not whole: line 2, byte 12: its JSON is damaged or cut short. Get the original file.");
    assert_error("", HT_IN_CODE, "syntax", "There is no code: nothing stands after the #.");
}

static void a_truncated_receipt(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    for (size_t length = strlen(receipt) - 1; length > 0; length--) {
        receipt[length] = '\0';
        assert_false(verify_text(receipt));
        assert_int_equal(failure.error.code, HT_SYNTAX);
    }
}

static void a_receipt_too_long(void **state) {
    (void)state;
    static char text[HT_RECEIPT_BYTES_MAX + 2];
    memset(text, ' ', HT_RECEIPT_BYTES_MAX + 1);
    assert_error(text, HT_IN_RECEIPT, "too_large", "The receipt is longer than 1,048,576 bytes.");
}

static void errors_of_the_case_and_the_figures(void **state) {
    (void)state;
    assert_false(
        verify_text("{\"receipt\":1,\"made\":\"\",\n \"case\":{\"duty\":\n\"x\"},\"parameters\":[],\"assessment\":{}}"));
    assert_int_equal(failure.place, HT_IN_CASE);
    assert_int_equal(failure.error.code, HT_UNKNOWN_VALUE);
    assert_dong_equal(failure.error.row, 3);
    assert_dong_equal(failure.error.column, 1);
    assert_false(verify_text("{\"receipt\":1,\"made\":\"\",\n \"case\":{\"duty\":\"x\"},\"parameters\":[],\"assessment\":{}}"));
    assert_dong_equal(failure.error.row, 2);
    assert_dong_equal(failure.error.column, 17);
    assert_false(verify_text("{\"receipt\":1,\"made\":\"\",\"case\":{\"since\":\"2026-02-01\",\"until\":\"2026-01-01\"},"
                             "\"parameters\":[],\"assessment\":{}}"));
    assert_int_equal(failure.error.code, HT_CONFLICT);
    assert_false(verify_text("{\"receipt\":1,\"made\":\"\",\"case\":{},\"parameters\":[{\"name\":\"x\"}],\"assessment\":{}}"));
    assert_int_equal(failure.error.code, HT_UNKNOWN_PARAMETER);
    assert_false(verify_text("{\"receipt\":1,\"made\":\"\",\"case\":{},\"parameters\":[7],\"assessment\":{}}"));
    assert_int_equal(failure.error.code, HT_SYNTAX);
    assert_true(verify_text("{\"receipt\":1,\"made\":\"\",\"case\":{},\"parameters\":[],\"assessment\":{}}"));
    assert_int_equal(verification.verdict, HT_OTHER_REVISION);
    assert_false(verification.is_same);
    char text[4096];
    ht_text out = TEXT_OVER(text);
    ht_write_verification(&out, &verification, HT_EN);
    assert_true(out.length <= out.capacity);
}

static void parameters_too_long(void **state) {
    (void)state;
    static char text[2 * HT_PARAMETERS_BYTES_MAX];
    char *at = text + sprintf(text, "{\"receipt\":1,\"made\":\"\",\"case\":{},\"parameters\":[{\"name\":\"");
    memset(at, 'x', HT_PARAMETERS_BYTES_MAX);
    strcpy(at + HT_PARAMETERS_BYTES_MAX, "\"}],\"assessment\":{}}");
    assert_false(verify_text(text));
    assert_int_equal(failure.error.code, HT_TOO_LARGE);
}

static void codes_and_links(void **state) {
    (void)state;
    ht_case person;
    ht_error error;
    char link[HT_CODE_BYTES_MAX] = "https://example.org/#";
    ht_text out = {link, sizeof link - 1, strlen(link), false};
    ht_case_init(&person, &ht_quang_ninh);
    assert_true(ht_case_read(&person, ht_string_of(civil_servant), &error));
    ht_write_code(&out, &person, 0);
    link[out.length] = '\0';
    assert_true(verify_text(link));
    assert_int_equal(verification.verdict, HT_MATCHES);
    assert_false(verification.is_receipt);
    assert_says(HT_EN, "MATCH: the code is whole, computed total VND\u00a096,000,000");
}

static void a_code_of_another_revision(void **state) {
    (void)state;
    char day[32];
    const char *revision = revision_for_people(day);
    ht_policy older = ht_quang_ninh;
    ht_case person;
    ht_error error;
    char code[HT_CODE_BYTES_MAX];
    ht_text out = {code, sizeof code - 1, 0, false};
    older.revision = "2025-12-01";
    ht_case_init(&person, &older);
    assert_true(ht_case_read(&person, ht_string_of(civil_servant), &error));
    ht_write_code(&out, &person, 0);
    code[out.length] = '\0';
    assert_true(verify_text(code));
    assert_int_equal(verification.verdict, HT_OTHER_REVISION);
    char expected[256];
    snprintf(expected, sizeof expected,
             "OTHER REVISION: the code is whole, computed total VND\u00a096,000,000\n"
             "Made under revision 1 December 2025 of the policy; this program has %s.",
             revision);
    assert_says(HT_EN, expected);
}

/* The JSON of a verification is JSON. */
static void assert_json(char *text, size_t capacity) {
    ht_text out = {text, capacity - 1, 0, false};
    ht_json root;
    ht_error error;
    ht_json_text to = {&out, false};
    ht_json_open(&to, NULL, '{');
    ht_members_verification(&to, &verification);
    ht_json_close(&to, '}');
    assert_true(out.length <= out.capacity);
    text[out.length] = '\0';
    if (!ht_json_check((ht_string){text, out.length}, &root, &error)) {
        fail_msg("%u: %s", error.column, text);
    }
}

static void verifications_as_json(void **state) {
    (void)state;
    static char text[1 << 16];
    make_receipt(on_leave, NULL);
    change("\"amount\":1451613", "\"amount\":1451614");
    assert_verdict(HT_DIFFERS, false);
    assert_json(text, sizeof text);
    assert_non_null(strstr(text, "{\"verdict\":\"different\",\"same\":false,\"made\":\"2026-11-30\",\"policy\":{\"claimed\":{"
                                 "\"id\":\"quang-ninh-57-2025\""));
    assert_non_null(strstr(text, "\"month\":{\"month\":\"2026-03\",\"claimed\":1451614,\"computed\":1451613}"));
    assert_non_null(strstr(text, "\"readings\":[]"));
    make_receipt("{\"id\":\"A\\\"1\"}", NULL);
    assert_verdict(HT_MATCHES, true);
    assert_json(text, sizeof text);
    assert_non_null(strstr(text, "\"id\":\"A\\\"1\""));
    assert_true(verify_text("{\"receipt\":1,\"made\":\"\",\"case\":{},\"parameters\":[],\"assessment\":{}}"));
    assert_json(text, sizeof text);
    make_receipt(civil_servant, NULL);
    change("\"duty_from\":\"2025-09-01\"", "\"duty_from\":\"2025-10-01\"");
    assert_verdict(HT_DIFFERS, false);
    assert_json(text, sizeof text);
    assert_non_null(strstr(text, "\"fact\":\"duty_from\""));
    make_receipt("{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\",\"degree\":\"none\","
                 "\"duty_from\":\"2025-09-01\",\"until\":\"2025-10-20\",\"partial_month\":\"half_month_15\"}",
                 NULL);
    change_nth("half_month_15", "actual_days", 0);
    assert_verdict(HT_DIFFERS, false);
    assert_json(text, sizeof text);
    assert_non_null(strstr(text, "\"readings\":[{\"reading\":\"partial_month\",\"value\":\"half_month_15\"},"
                                 "{\"reading\":\"partial_month\",\"value\":\"majority_50\"}]"));
    make_receipt("{\"attracted\":true}", NULL);
    change("\"total\":{\"min\":0,\"max\":null},\"missing\"", "\"total\":{\"min\":0,\"max\":1},\"missing\"");
    assert_verdict(HT_DIFFERS, false);
    assert_json(text, sizeof text);
    assert_non_null(strstr(text, "\"total\":{\"claimed\":{\"min\":0,\"max\":1},\"computed\":{\"min\":0,\"max\":null}}"));
    assert_true(verify_text("1DPTS-9JTZN-000K6-R0FV"));
    assert_json(text, sizeof text);
    assert_non_null(strstr(text, "\"policy\":{\"claimed\":{\"revision\":\"2026-11-23\"},\"computed\":"));
}

static void values_of_any_kind_are_shown(void **state) {
    (void)state;
    static const char *const values[] = {
        "true", "null", "1.5", "{\"min\":1}", "{\"min\":1,\"max\":\"x\"}", "[1]", "\"a\\ud83d\\ude00\\nb\"", "-7"};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        char changed[128];
        char text[4096];
        ht_text out = TEXT_OVER(text);
        make_receipt(civil_servant, NULL);
        snprintf(changed, sizeof changed, "\"total\":%s", values[i]);
        change("\"total\":{\"min\":96000000,\"max\":96000000}", changed);
        assert_verdict(HT_DIFFERS, false);
        assert_difference("", "total", "");
        ht_write_verification(&out, &verification, HT_EN);
        assert_true(out.length <= out.capacity);
        assert_int_equal(verification.has_claimed_total, false);
    }
    make_receipt(civil_servant, NULL);
    change("\"month\":\"2025-09\"", "\"month\":\"soon\"");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "months", "2025-09");
    change("\"month\":\"soon\"", "\"month\":\"0000\"");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("national_monthly", "months", "0000");
    char text[4096];
    ht_text out = TEXT_OVER(text);
    ht_write_verification(&out, &verification, HT_EN);
    text[out.length] = '\0';
    assert_non_null(strstr(text, "First month that differs: 0000: claimed VND\u00a05,000,000, computed nothing."));
}

static void errors_as_json(void **state) {
    (void)state;
    static const char *const texts[] = {"{\"receipt\":2}", "{", "#",
                                        "{\"receipt\":1,\"made\":\"\",\"case\":{\"x\":1},\"parameters\":[],\"assessment\":{}}"};
    static const char *const codes[] = {"{\"error\":{\"code\":\"unknown_value\",\"fact\":\"receipt\",",
                                        "{\"error\":{\"code\":\"syntax\",\"text\"", "{\"error\":{\"code\":\"syntax\",\"text\"",
                                        "{\"error\":{\"code\":\"unknown_fact\",\"fact\":\"x\","};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        char json[2048];
        ht_text out = TEXT_OVER(json);
        ht_json root;
        ht_error error;
        ht_json_text to = {&out, false};
        assert_false(verify_text(texts[i]));
        ht_json_open(&to, NULL, '{');
        ht_member_verify_error(&to, &failure);
        ht_json_close(&to, '}');
        assert_true(out.length <= out.capacity);
        assert_true(ht_json_check((ht_string){json, out.length}, &root, &error));
        assert_memory_equal(json, codes[i], strlen(codes[i]));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_hotro_writes_matches),
        cmocka_unit_test(wording_white_space_and_order_of_keys_do_not_matter),
        cmocka_unit_test(a_changed_total_is_found),
        cmocka_unit_test(a_changed_month_is_found),
        cmocka_unit_test(a_changed_grand_total_is_found),
        cmocka_unit_test(a_changed_fact_is_found),
        cmocka_unit_test(a_fact_that_changes_no_amount_is_found),
        cmocka_unit_test(a_refused_benefit_claimed_as_granted),
        cmocka_unit_test(changed_steps_and_assumptions_are_found),
        cmocka_unit_test(keys_too_many_or_too_few_are_found),
        cmocka_unit_test(nothing_that_steers_a_terminal_is_echoed),
        cmocka_unit_test(the_interruption_behind_a_month_is_named),
        cmocka_unit_test(another_revision_is_told),
        cmocka_unit_test(another_fingerprint_and_policy_are_told),
        cmocka_unit_test(the_reading_that_gives_the_claim_is_named),
        cmocka_unit_test(receipts_with_an_offices_figures),
        cmocka_unit_test(incomplete_cases),
        cmocka_unit_test(what_is_no_receipt),
        cmocka_unit_test(a_truncated_receipt),
        cmocka_unit_test(a_receipt_too_long),
        cmocka_unit_test(errors_of_the_case_and_the_figures),
        cmocka_unit_test(parameters_too_long),
        cmocka_unit_test(codes_and_links),
        cmocka_unit_test(a_code_of_another_revision),
        cmocka_unit_test(verifications_as_json),
        cmocka_unit_test(values_of_any_kind_are_shown),
        cmocka_unit_test(errors_as_json),
    };
    return cmocka_run_group_tests_name("verify", tests, NULL, NULL);
}
