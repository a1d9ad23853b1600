/* SPDX-License-Identifier: MIT */
/* What a verification found, for people and as JSON. */
#include "receipts.h"

static void nothing_that_steers_a_terminal_is_echoed(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change("\"kind\":\"monthly\"", "\"kind\":\"\\u001b[2J\\u009b\\u202emonthly\\u0000\"");
    assert_verdict(HT_DIFFERS, false);
    assert_says(HT_EN,
                "DIFFERS: the total is VND\u00a096,000,000, but another part of the receipt is wrong\n"
                "First difference: National monthly support, kind: claimed "
                "\xef\xbf\xbd[2J\xef\xbf\xbd\xef\xbf\xbdmonthly\xef\xbf\xbd, computed monthly.\n"
                "Because: National monthly amount: VND\u00a05,000,000 a month (khoản 1 Điều 3 Nghị định số 91/2025/NĐ-CP)");
}

static void values_of_any_kind_are_shown(void **state) {
    (void)state;
    static const char *const values[] = {"true",
                                         "null",
                                         "1.5",
                                         "{\"min\":1}",
                                         "{\"min\":1,\"max\":\"x\"}",
                                         "{\"min\":\"1\",\"max\":1}",
                                         "[1]",
                                         "\"a\\ud83d\\ude00\\nb\"",
                                         "-7"};
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
    assert_mentions(HT_EN, "First month that differs: 0000: claimed VND\u00a05,000,000, computed nothing.");
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
                                 "\"id\":\"gia-dinh-92-2025\""));
    assert_non_null(strstr(text, "\"month\":{\"month\":\"2026-03\",\"claimed\":1451614,\"computed\":1451613}"));
    assert_non_null(strstr(text, "\"readings\":[]"));
    make_receipt("{\"id\":\"A\\\"1\"}", NULL);
    assert_verdict(HT_MATCHES, true);
    assert_json(text, sizeof text);
    assert_non_null(strstr(text, "\"id\":\"A\\\"1\""));
    assert_non_null(strstr(text, "{\"verdict\":\"match\",\"same\":true,\"sentences\":\"same\",\"made\":"));
    change("\"text\":{\"vi\":\"", "\"text\":{\"vi\":\"x");
    assert_verdict(HT_MATCHES, true);
    assert_json(text, sizeof text);
    assert_non_null(strstr(text, "\"sentences\":\"other\""));
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
    assert_non_null(
        strstr(text, "{\"verdict\":\"other_revision\",\"policy\":{\"claimed\":{\"revision\":\"2026-11-23\"},\"computed\":"));
}

static void errors_as_json(void **state) {
    (void)state;
    static const char *const texts[] = {"{\"receipt\":3}", "{", "#",
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

/* A revision other than this program's, in the place of which the receipt says `claimed`. */
static void change_revision(const char *claimed) {
    char own[64];
    char other[64];
    snprintf(own, sizeof own, "\"revision\":\"%s\"", ht_first_policy.revision);
    snprintf(other, sizeof other, "\"revision\":%s", claimed);
    change(own, other);
}

static void a_revision_that_is_no_day_is_shown_as_it_stands(void **state) {
    (void)state;
    make_receipt_shaped(civil_servant, NULL, HT_SHAPE_OF_RECEIPT);
    change_revision("\"soon\\u001b\"");
    assert_verdict(HT_OTHER_REVISION, true);
    assert_mentions(HT_EN, "\nMade under revision soon\xef\xbf\xbd of the policy; this program has ");
}

static void a_policy_that_is_none_differs(void **state) {
    (void)state;
    static char text[1 << 16];
    make_receipt(civil_servant, NULL);
    change_revision("7");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("", "policy", "");
    assert_view(verification.revision, "");
    assert_json(text, sizeof text);
    assert_non_null(strstr(text, "\"policy\":{\"claimed\":{\"id\":\"gia-dinh-92-2025\",\"revision\":\"\","));
    assert_says(HT_VI, "LỆCH: tổng vẫn là 96.000.000\u00a0đồng nhưng phần khác của phiếu không đúng\n"
                       "Khác trước hết: bản quy định.");
    static const char *const policies[] = {NULL, "7", "{}", "{\"id\":\"\",\"revision\":\"\"}"};
    for (size_t i = 0; i < sizeof policies / sizeof *policies; i++) {
        make_receipt(civil_servant, NULL);
        set_value("policy", 0, policies[i]);
        assert_verdict(HT_DIFFERS, false);
        assert_difference("", "policy", "");
    }
}

/* ---- The receipt's own words ---- */

static void its_date_and_id_are_its_own_words(void **state) {
    (void)state;
    char text[1 << 16];
    make_receipt("{\"id\":\"A\\\"1\"}", NULL);
    assert_verdict(HT_MATCHES, true);
    assert_mentions(HT_VI, "đồng\nTheo lời của phiếu, không kiểm chứng được: lập ngày 30/11/2026; mã hồ sơ “A\"1”.");
    assert_mentions(HT_EN, "\nIn the receipt's own words, which nothing vouches for: made on 30 November 2026; id “A\"1”.");
    set_value("made", 0, "\"hôm qua\\u001b\"");
    assert_verdict(HT_MATCHES, true);
    assert_mentions(HT_EN, "vouches for: made “hôm qua\xef\xbf\xbd”; id “A\"1”.");
    set_value("made", 0, "\"\"");
    assert_verdict(HT_MATCHES, true);
    assert_mentions(HT_EN, "vouches for: id “A\"1”.");
    set_value("id", 0, NULL);
    assert_verdict(HT_MATCHES, true);
    assert_json(text, sizeof text);
    assert_null(strstr(text, "own words"));
}

static void an_id_is_the_cases_where_that_has_one(void **state) {
    (void)state;
    make_receipt("{\"id\":\"A1\"}", NULL);
    change("\"case\":{", "\"case\":{\"id\":\"A1\",");
    assert_verdict(HT_MATCHES, true);
    change("\"case\":{\"id\":\"A1\"", "\"case\":{\"id\":\"A2\"");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("", "id", "");
    assert_view(verification.difference.claimed, "\"A1\"");
    assert_view(verification.difference.computed, "\"A2\"");
    make_receipt("{\"id\":\"A1\"}", NULL);
    set_value("id", 0, "7");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("", "id", "");
}

/* A receipt whose `made` has so many letters, and so many bytes the status of a benefit, quotation marks and all. */
static void make_long_receipt(int made_bytes, int status_bytes) {
    char letters[1200];
    char changed[sizeof letters + 16];
    memset(letters, 'a', sizeof letters);
    make_receipt(civil_servant, NULL);
    snprintf(changed, sizeof changed, "\"made\":\"%.*s\"", made_bytes, letters);
    change("\"made\":\"2026-11-30\"", changed);
    snprintf(changed, sizeof changed, "\"status\":\"%.*s\"", status_bytes - 2, letters);
    change("\"status\":\"granted\"", changed);
    assert_verdict(HT_DIFFERS, false);
}

static void values_over_1024_bytes_are_not_repeated(void **state) {
    (void)state;
    static char text[1 << 16];
    make_long_receipt(1024, 1024);
    assert_json(text, sizeof text);
    assert_non_null(strstr(text, "\"made\":\"aaa"));
    assert_non_null(strstr(text, "\"key\":\"status\",\"claimed\":\"aaa"));
    make_long_receipt(1025, 1025);
    assert_json(text, sizeof text);
    assert_non_null(strstr(text, "\"made\":\"\","));
    assert_non_null(strstr(text, "\"key\":\"status\",\"claimed\":null,"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_that_steers_a_terminal_is_echoed),
        cmocka_unit_test(values_of_any_kind_are_shown),
        cmocka_unit_test(verifications_as_json),
        cmocka_unit_test(errors_as_json),
        cmocka_unit_test(a_revision_that_is_no_day_is_shown_as_it_stands),
        cmocka_unit_test(a_policy_that_is_none_differs),
        cmocka_unit_test(its_date_and_id_are_its_own_words),
        cmocka_unit_test(an_id_is_the_cases_where_that_has_one),
        cmocka_unit_test(values_over_1024_bytes_are_not_repeated),
    };
    return cmocka_run_group_tests_name("verify_text", tests, NULL, NULL);
}
