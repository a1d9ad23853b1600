/* SPDX-License-Identifier: MIT */
/* What may stand in a receipt: each key once, at every depth; and which error comes first. */
#include "receipts.h"

static const char figures[] =
    "[{\"name\":\"national.monthly\",\"from\":\"2026-01-01\",\"value\":6000000,\"citation\":\"QĐ 1\"},"
    "{\"name\":\"province.tier_a\",\"from\":\"2026-01-01\",\"value\":4000000,\"citation\":\"QĐ 2\"}]";

/* ---- Keys that stand twice ---- */

static void the_last_of_two_keys_is_no_way_to_forge(void **state) {
    (void)state;
    /* The receipts that were passed over: a reader in which the last key wins sees other benefits, another policy. */
    make_receipt(civil_servant, NULL);
    receipt[strlen(receipt) - 2] = '\0';
    strcat(receipt, ",\"benefits\":[]}}");
    const char *text = strstr(receipt, ",\"benefits\":[]}}");
    char expected[256];
    snprintf(expected, sizeof expected,
             "The receipt has “benefits” twice (the second at line 1, byte %d): which one it means is not clear.",
             (int)(text - receipt) + 2);
    assert_error(receipt, HT_IN_RECEIPT, "duplicate_fact", expected);
}

/* Before the first member of the object behind the `nth` such key: a member whose key stands there already, further on. */
static const struct {
    const char *object, *member;
    unsigned nth;
} doubled[] = {
    {"\"assessment\":{", "\"total\":{\"min\":1,\"max\":1},", 0},
    {"\"assessment\":{", "\"policy\":{},", 0},
    {"\"policy\":{", "\"revision\":\"2026-11-24\",", 0},
    {"\"assessment\":{", "\"c\\u0061se\":{},", 0},
    {"\"benefits\":[{", "\"status\":\"granted\",", 0},
    {"\"rate\":{", "\"min\":5000000,", 0},
    {"\"months\":[{", "\"amount\":5000000,", 0},
    {"\"steps\":[{", "\"citation\":\"\",", 0},
    {"\"text\":{", "\"vi\":\"\",", 0},
    {"\"unmet\":[{", "\"fact\":\"\",", 0},
    {"\"alternatives\":[{", "\"total\":{},", 0},
    {"\"assumptions\":[{", "\"code\":\"\",", 0},
    {"\"interruptions\":[{", "\"to\":\"2026-03-01\",", 1},
    {"\"case\":{", "\"agency\":\"outside\",", 1},
};

static const char cadre_on_leave[] =
    "{\"agency\":\"science_department\",\"position\":\"cadre\",\"duty\":\"full_time\",\"duty_from\":\"2025-09-01\","
    "\"until\":\"2026-08-31\",\"interruptions\":[{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":\"unpaid_leave\"}]}";

static void no_key_of_an_assessment_stands_twice(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof doubled / sizeof *doubled; i++) {
        char with[128];
        make_receipt(cadre_on_leave, NULL);
        assert_verdict(HT_MATCHES, true);
        snprintf(with, sizeof with, "%s%s", doubled[i].object, doubled[i].member);
        change_nth(doubled[i].object, with, doubled[i].nth);
        assert_false(verify_text(receipt));
        assert_int_equal(failure.place, HT_IN_RECEIPT);
        assert_int_equal(failure.error.code, HT_DUPLICATE_FACT);
    }
}

static void no_key_of_the_receipt_its_case_or_figures_stands_twice(void **state) {
    (void)state;
    make_receipt(civil_servant, figures);
    change("{\"receipt\":2,", "{\"receipt\":2,\"receipt\":2,");
    assert_error(receipt, HT_IN_RECEIPT, "duplicate_fact",
                 "The receipt has “receipt” twice (the second at line 1, byte 14): which one it means is not clear.");
    make_receipt(civil_servant, figures);
    change("\"case\":{", "\"case\":{\n\"degree\":\"none\",");
    assert_false(verify_text(receipt));
    assert_int_equal(failure.place, HT_IN_CASE);
    assert_int_equal(failure.error.code, HT_DUPLICATE_FACT);
    assert_dong_equal(failure.error.row, 2);
    make_receipt(civil_servant, figures);
    change("\"value\":4000000,", "\"value\":4000000,\n\"value\":4000000,");
    assert_error(receipt, HT_IN_RECEIPT, "duplicate_fact",
                 "The receipt has “value” twice (the second at line 2, byte 1): which one it means is not clear.");
    make_receipt(civil_servant, figures);
    change("\"value\":4000000,", "\"value\":4000000,\"replaced\":[],\n\"replaced\":[],");
    assert_error(receipt, HT_IN_RECEIPT, "duplicate_fact",
                 "The receipt has “replaced” twice (the second at line 2, byte 1): which one it means is not clear.");
}

/* ---- Keys that are unknown ---- */

static void what_receipts_do_not_have_is_refused(void **state) {
    (void)state;
    static const struct {
        const char *before, *after;
    } added[] = {
        {"\"status\":\"granted\"", "\"status\":\"granted\",\"bonus\":1"},
        {"\"min\":6000000", "\"bonus\":1,\"min\":6000000"},
        {"\"once\":{\"min\":0,\"max\":0}", "\"once\":[[{\"bonus\":1}]]"},
        {"\"kind\":\"monthly\"", "\"kind\":{\"bonus\":1}"},
        {"\"assessment\":{", "\"assessment\":{\"bonus\":1,"},
        {"\"replaced\":[{", "\"replaced\":[{\"bonus\":1,"},
        {"\"value\":4000000,", "\"value\":4000000,\"replaced\":[{\"bonus\":1}],"},
        {"\"value\":4000000,", "\"value\":4000000,\"bonus\":1,"},
    };
    for (size_t i = 0; i < sizeof added / sizeof *added; i++) {
        make_receipt(civil_servant, figures);
        change(added[i].before, added[i].after);
        assert_false(verify_text(receipt));
        assert_int_equal(failure.error.code, HT_UNKNOWN_FACT);
        assert_view(failure.error.name, "bonus");
        const char *place = strstr(receipt, "\"bonus\"");
        assert_dong_equal(failure.error.column, place - receipt + 1);
    }
    make_receipt(civil_servant, NULL);
    change_nth("\"case\":{", "\"case\":{\"bonus\":1,", 1);
    assert_false(verify_text(receipt));
    assert_view(failure.error.name, "bonus");
}

/* ---- Two formats ---- */

/* The first is closed: what came later is nothing that it has. */
static void the_first_format_has_no_later_key(void **state) {
    (void)state;
    static const struct {
        const char *before, *after, *name;
    } added[] = {
        {"\"case\":{", "\"case\":{\"policy\":\"gia-dinh-92-2025@2026-11-24\",", "policy"},
        {"\"degree\":\"none\",", "\"degree\":\"none\",\"\\u0061sked\":[\"postgraduate\"],", "\\u0061sked"},
        {"\"monthly\":{", "\"monthly\":{\"month\":\"2026-08\",", "month"},
    };
    for (size_t i = 0; i < sizeof added / sizeof *added; i++) {
        make_receipt_shaped(civil_servant, figures, HT_SHAPE_OF_RECEIPT);
        assert_verdict(HT_MATCHES, true);
        change(added[i].before, added[i].after);
        assert_false(verify_text(receipt));
        assert_int_equal(failure.place, HT_IN_RECEIPT);
        assert_int_equal(failure.error.code, HT_UNKNOWN_FACT);
        assert_view(failure.error.name, added[i].name);
    }
    make_receipt_shaped(civil_servant, figures, HT_SHAPE_OF_RECEIPT);
    change_nth("\"case\":{", "\"case\":{\"policy\":\"gia-dinh-92-2025@2026-11-24\",", 1);
    assert_false(verify_text(receipt));
    assert_view(failure.error.name, "policy");
    /* What stands before it in the case is told of first, what contradicts after it. */
    assert_false(verify_text("{\"receipt\":1,\"case\":{\"duty\":\"x\",\"policy\":\"a\"}}"));
    assert_view(failure.error.name, "duty");
    assert_false(verify_text("{\"receipt\":1,\"case\":{\"policy\":\"a\",\"duty\":\"x\"}}"));
    assert_view(failure.error.name, "policy");
    assert_false(verify_text("{\"receipt\":1,\"case\":{\"since\":\"2026-02-01\",\"until\":\"2026-01-01\",\"policy\":\"a\"}}"));
    assert_view(failure.error.name, "policy");
}

static void the_second_format_names_benefits_and_the_month(void **state) {
    (void)state;
    make_receipt("{\"asked\":[\"national_monthly\"],\"agency\":\"science_department\",\"position\":\"civil_servant\","
                 "\"duty\":\"full_time\",\"duty_from\":\"2025-09-01\",\"until\":\"2026-08-31\"}",
                 NULL);
    assert_non_null(strstr(receipt,
                           "{\"receipt\":2,\"made\":\"2026-11-30\",\"case\":{\"policy\":\"gia-dinh-92-2025@2026-11-24\","
                           "\"asked\":[\"national_monthly\"],\"agency\":"));
    assert_verdict(HT_MATCHES, true);
    assert_dong_equal(verification.result.total.min, 60000000);
    change("\"month\":\"2026-08\"}", "\"month\":\"2026-07\"}");
    assert_verdict(HT_DIFFERS, false);
    change("\"month\":\"2026-07\"}", "\"day\":\"2026-08\"}");
    assert_false(verify_text(receipt));
    assert_view(failure.error.name, "day");
    make_receipt(civil_servant, NULL);
    change("\"degree\":\"none\",", "\"degree\":\"none\",\"policy\":\"\",");
    assert_false(verify_text(receipt));
    assert_int_equal(failure.error.code, HT_DUPLICATE_FACT);
}

/* ---- The first error ---- */

static void errors_come_in_the_order_of_the_text(void **state) {
    (void)state;
    static const struct {
        const char *text, *code, *name;
    } texts[] = {
        {"{\"case\":{\"duty\":\"x\"},\"bonus\":1}", "unknown_value", "duty"},
        {"{\"bonus\":1,\"case\":{\"duty\":\"x\"}}", "unknown_fact", "bonus"},
        {"{\"assessment\":{\"bonus\":1},\"receipt\":3}", "unknown_fact", "bonus"},
        {"{\"receipt\":3,\"assessment\":{\"bonus\":1}}", "unknown_value", "receipt"},
        {"{\"parameters\":[{\"name\":\"x\"}],\"case\":{\"duty\":\"x\"}}", "unknown_parameter", "x"},
        {"{\"parameters\":[{\"name\":\"x\"},{\"bonus\":1}]}", "unknown_parameter", "x"},
        {"{\"parameters\":[{\"bonus\":1},{\"name\":\"x\"}]}", "unknown_fact", "bonus"},
        /* What is absent is so at the end, and what contradicts comes after all. */
        {"{\"receipt\":1,\"case\":{\"duty\":\"x\"}}", "unknown_value", "duty"},
        {"{\"case\":{\"since\":\"2026-02-01\",\"until\":\"2026-01-01\"},\"bonus\":1}", "unknown_fact", "bonus"},
        {"{\"case\":{\"since\":\"2026-02-01\",\"until\":\"2026-01-01\"}}", "wrong_type", "receipt"},
        {"{\"receipt\":1,\"made\":\"\",\"case\":{\"since\":\"2026-02-01\",\"until\":\"2026-01-01\"},\"parameters\":[],"
         "\"assessment\":{}}",
         "conflict", "until"},
        {"{\"bonus\":1,", "syntax", ""},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_false(verify_text(texts[i].text));
        assert_string_equal(ht_error_name(failure.error.code), texts[i].code);
        assert_view(failure.error.name, texts[i].name);
    }
}

static void an_error_of_the_case_says_where_it_stands(void **state) {
    (void)state;
    char words[1024];
    ht_text out = {words, sizeof words - 1, 0, false};
    assert_false(verify_text("{\"case\":\n{\"degree\":\"none\", \"degree\":\"none\"}}"));
    assert_int_equal(failure.place, HT_IN_CASE);
    ht_write_verify_error_sentence(&out, &failure, HT_VI);
    words[out.length] = '\0';
    assert_non_null(strstr(words, "degree"));
    assert_non_null(strstr(words, " (dòng 2, byte 28)"));
    /* The rows of the figures are put together anew: their errors have no place. */
    assert_error(
        "{\"parameters\":[{\"name\":\"national.monthly\",\"from\":\"2026-01-01\",\"value\":6000000,\"citation\":\"\"}]}",
        HT_IN_CASE, "missing_citation", "national.monthly: no citation; name the document in citation");
}

static void errors_in_vietnamese(void **state) {
    (void)state;
    static const struct {
        const char *text, *sentence;
    } errors[] = {
        {"{}",
         "Không phải phiếu kết quả: “receipt” thiếu hoặc không đúng mẫu. Phiếu do hotro assess --receipt hoặc trang tính toán "
         "xuất ra."},
        {"{\"bonus\":1}",
         "Không phải phiếu kết quả: “bonus” (dòng 1, byte 2) không thuộc mẫu phiếu. Phiếu do hotro assess --receipt "
         "hoặc trang tính toán xuất ra."},
        {"{\"made\":\"\",\n\"made\":\"\"}",
         "Phiếu ghi “made” hai lần (lần sau ở dòng 2, byte 1): không rõ giá trị nào là của phiếu."},
        {"{\"made\":\n", "Phiếu không còn nguyên vẹn: dòng 2, byte 1: văn bản JSON bị hỏng hoặc bị cắt. Hãy lấy lại tệp gốc."},
    };
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        char words[1024];
        ht_text out = TEXT_OVER(words);
        assert_false(verify_text(errors[i].text));
        ht_write_verify_error_sentence(&out, &failure, HT_VI);
        assert_text(&out, errors[i].sentence);
    }
}

static void a_case_too_long(void **state) {
    (void)state;
    static char text[HT_CASE_BYTES_MAX + 100];
    char *at = text + sprintf(text, "{\"receipt\":1,\"case\":{");
    memset(at, ' ', HT_CASE_BYTES_MAX);
    strcpy(at + HT_CASE_BYTES_MAX, "}}");
    assert_false(verify_text(text));
    assert_int_equal(failure.place, HT_IN_CASE);
    assert_int_equal(failure.error.code, HT_TOO_LARGE);
    assert_dong_equal(failure.error.row, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_of_two_keys_is_no_way_to_forge),
        cmocka_unit_test(no_key_of_an_assessment_stands_twice),
        cmocka_unit_test(no_key_of_the_receipt_its_case_or_figures_stands_twice),
        cmocka_unit_test(what_receipts_do_not_have_is_refused),
        cmocka_unit_test(the_first_format_has_no_later_key),
        cmocka_unit_test(the_second_format_names_benefits_and_the_month),
        cmocka_unit_test(errors_come_in_the_order_of_the_text),
        cmocka_unit_test(an_error_of_the_case_says_where_it_stands),
        cmocka_unit_test(errors_in_vietnamese),
        cmocka_unit_test(a_case_too_long),
    };
    return cmocka_run_group_tests_name("receipt", tests, NULL, NULL);
}
