/* SPDX-License-Identifier: MIT */
#include "receipts.h"
#include "policy/registry.h"
#include "text/format.h"
#include "text/text.h"

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

/* This program's revision as English papers write it. */
static const char *revision_for_people(char text[32]) {
    ht_text out = {text, 31, 0, false};
    ht_put_day_for_people(&out, ht_revision_day(&ht_first_policy), HT_EN);
    text[out.length] = '\0';
    return text;
}

static void another_revision_is_told(void **state) {
    (void)state;
    char day[32];
    const char *revision = revision_for_people(day);
    make_receipt(civil_servant, NULL);
    change_all(ht_first_policy.revision, "2025-12-01");
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
    assert_mentions(HT_EN, " Under the revision at hand the amounts differ.\n");
}

static void another_fingerprint_and_policy_are_told(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change(ht_first_policy.fingerprint, "abc");
    assert_verdict(HT_OTHER_REVISION, true);
    assert_mentions(HT_VI, "dấu vân tay khác");
    /* None, and nothing but the policy's name: that is no other one, but a receipt that lacks a part. */
    make_receipt(civil_servant, NULL);
    change(ht_first_policy.fingerprint, "");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("", "policy", "");
    make_receipt(civil_servant, NULL);
    take_out("\"policy\":{", "\"case\":{\"policy\":");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("", "policy", "");
    /* Its case is of this policy, its assessment of another. */
    make_receipt(civil_servant, NULL);
    change("\"policy\":{\"id\":\"gia-dinh-92-2025\"", "\"policy\":{\"id\":\"another-province\"");
    change(ht_first_policy.fingerprint, "abc");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("", "policy", "");
    make_receipt(civil_servant, NULL);
    change_all(ht_first_policy.id, "another-province");
    assert_error(receipt, HT_IN_RECEIPT, "unknown_value",
                 "The receipt is of another policy, another-province, which this program does not have; it has "
                 "gia-dinh-92-2025@2026-11-24");
}

static void the_reading_that_gives_the_claim_is_named(void **state) {
    (void)state;
    make_receipt("{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\",\"degree\":\"none\","
                 "\"duty_from\":\"2025-09-01\",\"until\":\"2025-10-20\",\"partial_month\":\"half_month_15\"}",
                 NULL);
    change_nth("half_month_15", "actual_days", 0);
    assert_verdict(HT_DIFFERS, false);
    assert_string_equal(ht_first_policy.facts[verification.difference.fact].id, "partial_month");
    /* 20 of 31 days: both other rules pay the whole month. */
    assert_dong_equal(verification.reading_count, 2);
    assert_string_equal(ht_first_policy.facts[verification.readings[0].slot].id, "partial_month");
    assert_dong_equal(verification.readings[0].value, 1);
    assert_dong_equal(verification.readings[1].value, 2);
    assert_mentions(HT_EN,
                    "Exactly the claimed amounts if “Part months” is read as “15 days or more a full month, fewer a half”.");
}

static void a_claim_without_a_total_is_given_by_no_reading(void **state) {
    (void)state;
    make_receipt("{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\",\"degree\":\"none\","
                 "\"duty_from\":\"2025-09-01\",\"until\":\"2025-10-20\",\"partial_month\":\"half_month_15\"}",
                 NULL);
    change_nth("half_month_15", "actual_days", 0);
    assert_verdict(HT_DIFFERS, false);
    assert_dong_equal(verification.reading_count, 2);
    change("\"total\":{\"min\":10000000,\"max\":10000000}", "\"total\":\"10000000\""); /* September and October */
    assert_verdict(HT_DIFFERS, false);
    assert_dong_equal(verification.reading_count, 0);
}

static const char raised[] =
    "[{\"name\":\"national.monthly\",\"from\":\"2026-01-01\",\"value\":6000000,\"citation\":\"QĐ \\\"1\\\"\"}]";

static void receipts_with_an_offices_figures(void **state) {
    (void)state;
    make_receipt(civil_servant, raised);
    assert_verdict(HT_MATCHES, true);
    assert_dong_equal(verification.result.total.min, 104000000);
    /* The echo of the assessment, with what was replaced, is taken as well: whole. */
    static const char rows[] = "\"citation\":\"QĐ \\\"1\\\"\"}],\"assessment\"";
#define REPLACED(value)                                                                                                        \
    "\"citation\":\"QĐ \\\"1\\\"\",\"replaced\":[{\"from\":\"2025-08-15\",\"value\":" value                                    \
    ",\"citation\":\"khoản 1 Điều 3 Nghị định số 91/2025/NĐ-CP\"}]}],\"assessment\""
    change(rows, REPLACED("5000000"));
    assert_verdict(HT_MATCHES, true);
    change(REPLACED("5000000"), REPLACED("4000000"));
    assert_verdict(HT_DIFFERS, false);
    assert_difference("", "parameters", "");
    change(REPLACED("4000000"), rows);
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
    assert_says(HT_EN, "MATCH: total amount not known");
    make_receipt("{\"agency\":\"science_department\"}", NULL);
    assert_verdict(HT_MATCHES, true);
    assert_says(HT_VI, "KHỚP: tổng từ 0 đến 1.116.387.096\u00a0đồng");
}

static void what_is_no_receipt(void **state) {
    (void)state;
#define MISSHAPEN(key)                                                                                                         \
    "Not a receipt: “" key "” is missing or not as receipts have it. hotro assess --receipt and the page write receipts."
#define FOREIGN(key, place)                                                                                                    \
    "Not a receipt: “" key "” (" place ") is nothing that receipts have. hotro assess --receipt and the page write receipts."
    assert_error("{}", HT_IN_RECEIPT, "wrong_type", MISSHAPEN("receipt"));
    assert_error("{\"receipt\":3}", HT_IN_RECEIPT, "unknown_value", MISSHAPEN("receipt"));
    assert_error("{\"receipt\":\"1\"}", HT_IN_RECEIPT, "wrong_type", MISSHAPEN("receipt"));
    assert_error("{\"agency\":\"outside\"}", HT_IN_RECEIPT, "unknown_fact", FOREIGN("agency", "line 1, byte 2"));
    assert_error("{\"\\u001b[1m0123456789012345678901234567890123456789\":1}", HT_IN_RECEIPT, "unknown_fact",
                 FOREIGN("\xef\xbf\xbd[1m0123456789012345678901234567…", "line 1, byte 2"));
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
    assert_int_equal(verification.verdict, HT_DIFFERS);
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
    ht_case_init(&person, &ht_first_policy);
    assert_true(ht_case_read(&person, ht_string_of(civil_servant), &error));
    ht_write_code(&out, &person, 0);
    link[out.length] = '\0';
    assert_true(verify_text(link));
    assert_int_equal(verification.verdict, HT_READ);
    assert_false(verification.is_receipt);
    assert_says(HT_EN, "READ: computed total VND\u00a096,000,000. A code holds no amounts: compare it with the "
                       "paper.");
    assert_says(HT_VI, "ĐỌC ĐƯỢC: tổng tính lại 96.000.000\u00a0đồng. Mã không ghi số tiền: hãy so với số trên giấy.");
}

static void a_code_of_another_revision(void **state) {
    (void)state;
    char day[32];
    const char *revision = revision_for_people(day);
    ht_policy older = ht_first_policy;
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
             "OTHER REVISION: computed total VND\u00a096,000,000. A code holds no amounts: compare it with "
             "the paper.\n"
             "Made under revision 1 December 2025 of the policy; this program has %s.",
             revision);
    assert_says(HT_EN, expected);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_hotro_writes_matches),
        cmocka_unit_test(another_revision_is_told),
        cmocka_unit_test(another_fingerprint_and_policy_are_told),
        cmocka_unit_test(the_reading_that_gives_the_claim_is_named),
        cmocka_unit_test(a_claim_without_a_total_is_given_by_no_reading),
        cmocka_unit_test(receipts_with_an_offices_figures),
        cmocka_unit_test(incomplete_cases),
        cmocka_unit_test(what_is_no_receipt),
        cmocka_unit_test(a_truncated_receipt),
        cmocka_unit_test(a_receipt_too_long),
        cmocka_unit_test(errors_of_the_case_and_the_figures),
        cmocka_unit_test(parameters_too_long),
        cmocka_unit_test(codes_and_links),
        cmocka_unit_test(a_code_of_another_revision),
    };
    return cmocka_run_group_tests_name("verify", tests, NULL, NULL);
}
