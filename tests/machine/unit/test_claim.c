/* SPDX-License-Identifier: MIT */
#include "policy/policy.h"
#include "claimed.h"
#include "text/text.h"

#define ON_LEAVE "\"interruptions\":[" OFF("2026-03-10", "2026-04-09", "unpaid_leave") "]"

static void amounts_as_lists_write_them(void **state) {
    (void)state;
    static const struct {
        const char *text;
        int64_t dong; /* -1: none */
    } rows[] = {{"0", 0},
                {"36000000", 36000000},
                {"36.000.000", 36000000},
                {" 1.000 ", 1000},
                {"\t1.000\u00a0", 1000},
                {"1000000000000000", HT_CLAIM_MAX},
                {"00096000000", -1},
                {"0.096.000.000", -1},
                {"", -1},
                {"1000000000000001", -1},
                {"99999999999999999999", -1},
                {"-1", -1},
                {"1.00", 1},
                {"1.0000", -1},
                {"1,000", 1000},
                {"5,5 triệu", 5500000},
                {"1.000.000 ₫", 1000000},
                {".000", -1},
                {"1e6", -1},
                {"1000.000", -1},
                {"1.00.000", -1}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int64_t dong;
        const bool is_read = ht_claim_read(ht_string_of(rows[i].text), &dong);
        if (is_read != (rows[i].dong >= 0) || (is_read && dong != rows[i].dong)) {
            fail_msg("\"%s\"", rows[i].text);
        }
    }
}

static void a_right_claim_and_none(void **state) {
    (void)state;
    claim(AT_THE_DEPARTMENT A_YEAR "}", "total", 96000000);
    assert_int_equal(check.verdict, HT_CLAIM_RIGHT);
    assert_says(HT_VI, "KHỚP");
    claims.stated = 0;
    ht_claim_compare(&person, &parameters, &result, &claims, &check);
    assert_int_equal(check.verdict, HT_CLAIM_NONE);
    assert_says(HT_EN, "NO CLAIM");
}

static void benefits_come_before_the_total(void **state) {
    (void)state;
    claim(AT_THE_DEPARTMENT A_YEAR "}", "total", 1);
    claims.stated |= 2;
    claims.dong[1] = 7;
    ht_claim_compare(&person, &parameters, &result, &claims, &check);
    assert_dong_equal(check.differences[0].column, 1);
    claims.dong[1] = 36000000;
    ht_claim_compare(&person, &parameters, &result, &claims, &check);
    assert_dong_equal(check.differences[0].column, ht_first_policy.benefit_count);
}

/* The worked example: March loses 22 of 31 days, April 9 of 30. Of the province's support alone that is what the reading gives,
   which is tried first; of both it is the leave. */
static void days_not_taken_out(void **state) {
    (void)state;
    claim(AT_THE_DEPARTMENT A_YEAR "," ON_LEAVE "}", "province_monthly", 36000000);
    assert_int_equal(check.verdict, HT_CLAIM_WRONG);
    assert_dong_equal(check.differences[0].computed.min, 32970968); /* 36,000,000 - 2,129,032 - 900,000 */
    assert_causes(1);
    assert_cause(0, HT_CAUSE_READING, "province_interruptions", 1);
    assert_says(HT_EN,
                "DIFFERS: claimed_province_monthly VND\u00a036,000,000, computed VND\u00a032,970,968\n"
                "Exactly the claim if “Interruptions and the provincial support” is read as “Not stopped”: Nghị quyết số "
                "92/2025/NQ-HĐND "
                "của HĐND tỉnh Giả Định, chính sách hỗ trợ (theo Báo Giả Định, 27/07/2025)");
    claim(AT_THE_DEPARTMENT A_YEAR "," ON_LEAVE "}", "total", 96000000);
    assert_causes(1);
    assert_cause(0, HT_CAUSE_TIME_OFF, NULL, 0);
    assert_says(
        HT_EN, "DIFFERS: claimed_total VND\u00a096,000,000, computed VND\u00a087,922,581\n"
               "Not taken out: “Unpaid leave” from 10 March 2026 to 9 April 2026: 22 days of March 2026, 9 days of April 2026: "
               "khoản 1 Điều 4 Nghị định số 91/2025/NĐ-CP");
}

static void one_of_two_interruptions_not_taken_out(void **state) {
    (void)state;
    static const char json[] = AT_THE_DEPARTMENT A_YEAR
        ",\"interruptions\":[{\"from\":\"2026-01-01\",\"to\":\"2026-01-31\",\"reason\":\"social_insurance\"},"
        "{\"from\":\"2026-03-01\",\"to\":\"2026-03-31\",\"reason\":\"suspension\"}]}";
    claim(json, "national_monthly", 55000000);
    assert_dong_equal(check.differences[0].cause_count, 2); /* either of the two */
    assert_cause(0, HT_CAUSE_TIME_OFF, NULL, 0);
    assert_cause(1, HT_CAUSE_TIME_OFF, NULL, 0);
    claim(json, "national_monthly", 60000000);
    assert_dong_equal(check.differences[0].cause_count, 1);
    assert_int_equal(check.differences[0].causes[0].index, -1);
    assert_says(HT_VI, "LỆCH: claimed_national_monthly ghi 60.000.000\u00a0đồng, tính lại 50.000.000\u00a0đồng\n"
                       "Số đã ghi chưa trừ đợt gián đoạn nào: Điều 4 Nghị định số 91/2025/NĐ-CP");
}

static void part_months_paid_whole(void **state) {
    (void)state;
    claim(AT_THE_DEPARTMENT "\"duty_from\":\"2025-08-15\",\"until\":\"2025-09-10\"}", "total", 16000000);
    assert_cause(0, HT_CAUSE_PART_MONTHS, NULL, 0);
    assert_dong_equal(check.differences[0].cause_count, 1); /* 10 of 30 days: no reading pays them whole */
    assert_says(HT_EN, "DIFFERS: claimed_total VND\u00a016,000,000, computed VND\u00a07,053,763\n"
                       "Part months are paid as whole ones: August 2025 counts 17/31 days, September 2025 counts 10/30 days: "
                       "Nghị quyết số 93/2025/NQ-HĐND của HĐND tỉnh Giả Định (theo Báo Ví Dụ, 17/10/2025)");
}

static void another_reading(void **state) {
    (void)state;
    claim(AT_THE_DEPARTMENT "\"duty_from\":\"2025-08-15\",\"until\":\"2025-09-10\"}", "national_monthly", 7500000);
    assert_dong_equal(check.differences[0].cause_count, 1);
    assert_cause(0, HT_CAUSE_READING, "partial_month", 1);
    assert_says(HT_EN, "DIFFERS: claimed_national_monthly VND\u00a07,500,000, computed VND\u00a04,408,602\n"
                       "Exactly the claim if “Part months” is read as “15 days or more a full month, fewer a half”: "
                       "Thông tư liên tịch số 95/2010 (theo trang hỏi đáp Thư viện Pháp luật)");
}

static void a_ratio_not_applied_is_another_fact(void **state) {
    (void)state;
    claim(DOCTOR "\"central_funding\":\"partial\",\"priority_group\":false}", "postgraduate", 400000000);
    assert_causes(1);
    assert_cause(0, HT_CAUSE_FACT, "central_funding", 0);
    assert_says(HT_VI,
                "LỆCH: claimed_postgraduate ghi 400.000.000\u00a0đồng, tính lại 100.000.000\u00a0đồng\n"
                "Đúng số đã ghi nếu “Hỗ trợ của Trung ương cho việc học” là “Không được Trung ương hỗ trợ” thay vì “Được Trung "
                "ương hỗ trợ một phần”: Nghị quyết số 92/2025/NQ-HĐND của HĐND tỉnh Giả Định, chính sách đào tạo sau đại học "
                "(theo Báo Giả Định, "
                "27/07/2025)");
    claim(DOCTOR "\"central_funding\":\"none\",\"priority_group\":true}", "total", 400000000);
    assert_causes(1);
    assert_cause(0, HT_CAUSE_FACT, "priority_group", 0);
}

static void a_benefit_left_out(void **state) {
    (void)state;
    claim(AT_THE_DEPARTMENT A_YEAR "}", "total", 60000000);
    assert_dong_equal(check.differences[0].cause_count, 1);
    assert_cause(0, HT_CAUSE_MISSING, NULL, 1 << 1);
    assert_says(
        HT_EN,
        "DIFFERS: claimed_total VND\u00a060,000,000, computed VND\u00a096,000,000\n"
        "Left out of the claim: Provincial monthly support VND\u00a036,000,000: Nghị quyết số 92/2025/NQ-HĐND của HĐND tỉnh "
        "Giả Định, chính sách hỗ trợ (theo Báo Giả Định, 27/07/2025)");
}

static void a_condition_that_fails(void **state) {
    (void)state;
    claim("{\"agency\":\"provincial_administration\",\"position\":\"public_employee\",\"duty\":\"full_time\"," A_YEAR "}",
          "province_monthly", 24000000);
    assert_dong_equal(check.differences[0].cause_count, 1);
    assert_cause(0, HT_CAUSE_FACT, "position", 1);
    assert_says(
        HT_EN,
        "DIFFERS: claimed_province_monthly VND\u00a024,000,000, computed VND\u00a00\n"
        "Provincial monthly support: Position: only for civil servant: Nghị quyết số 92/2025/NQ-HĐND của HĐND tỉnh Giả Định, "
        "chính sách hỗ trợ (theo Báo Giả Định, 27/07/2025)\n"
        "Exactly the claim if “Position” were “Civil servant” instead of “Public employee”: Nghị quyết số 92/2025/NQ-HĐND của "
        "HĐND tỉnh Giả Định, chính sách hỗ trợ (theo Báo Giả Định, 27/07/2025)");
    claim("{\"agency\":\"outside\",\"position\":\"public_employee\",\"duty\":\"full_time\"," A_YEAR "}", "national_monthly", 7);
    assert_dong_equal(check.differences[0].cause_count, 0);
    assert_says(HT_VI, "LỆCH: claimed_national_monthly ghi 7\u00a0đồng, tính lại 0\u00a0đồng\n"
                       "Hỗ trợ hằng tháng của Trung ương: Đơn vị công tác: không áp dụng với ngoài hệ thống chính trị: Điều 1 "
                       "Nghị định số 91/2025/NĐ-CP");
}

/* A month's pay of a civil servant at a provincial body, as if at a leading one: full time, but not in writing, gives nothing.
 */
static void a_total_says_what_its_benefits_lack(void **state) {
    (void)state;
    claim("{\"agency\":\"provincial_administration\",\"position\":\"civil_servant\",\"duty\":\"full_time_unwritten\","
          "\"duty_from\":\"2026-05-28\",\"since\":\"2026-11-01\",\"until\":\"2026-11-30\",\"degree\":\"none\"}",
          "total", 8000000);
    assert_dong_equal(check.differences[0].cause_count, 0);
    assert_says(HT_EN, "DIFFERS: claimed_total VND\u00a08,000,000, computed VND\u00a00\n"
                       "National monthly support: Digital duty: only for full time, assigned in writing: Thông tư số "
                       "94/2025/TT-BKHCN ngày 20/10/2025 (theo báo chí, tháng 10-11/2025)\n"
                       "Provincial monthly support: Digital duty: only for full time, assigned in writing: Nghị quyết số "
                       "92/2025/NQ-HĐND của HĐND tỉnh Giả Định, chính sách hỗ trợ (theo Báo Giả Định, 27/07/2025)");
    /* The monthly benefits are granted: what remains are those paid once. */
    claim("{\"agency\":\"it_center\",\"position\":\"civil_servant\",\"duty\":\"full_time\",\"degree\":\"none\",\"duty_from\":"
          "\"2026-05-28\",\"since\":\"2026-11-01\",\"until\":\"2026-11-30\",\"centers_in_tier_a\":\"yes\"}",
          "total", 208000000);
    assert_says(HT_EN, "DIFFERS: claimed_total VND\u00a0208,000,000, computed VND\u00a08,000,000\n"
                       "Postgraduate support: Postgraduate degree: only for master's degree or doctorate: Nghị quyết số "
                       "92/2025/NQ-HĐND của HĐND tỉnh Giả Định, chính sách đào tạo sau đại học (theo Báo Giả Định, "
                       "27/07/2025)");
}

static void every_column_that_differs_is_told(void **state) {
    (void)state;
    claim(AT_THE_DEPARTMENT A_YEAR "}", "total", 80000000);
    claims.stated |= 3;
    claims.dong[0] = 50000000;
    claims.dong[1] = 30000000;
    ht_claim_compare(&person, &parameters, &result, &claims, &check);
    assert_dong_equal(check.difference_count, 3);
    assert_dong_equal(check.differences[2].cause_count, 1);
    assert_int_equal(check.differences[2].causes[0].kind, HT_CAUSE_PARTS); /* 80 = 50 + 30 */
    /* Ten months of twelve: as from the first of November. */
    assert_says(HT_VI, "LỆCH: claimed_national_monthly ghi 50.000.000\u00a0đồng, tính lại 60.000.000\u00a0đồng\n"
                       "Đúng số đã ghi nếu tính từ 01/11/2025 thay vì 01/09/2025: khoản 1 Điều 2 Nghị định số 91/2025/NĐ-CP\n"
                       "claimed_province_monthly ghi 30.000.000\u00a0đồng, tính lại 36.000.000\u00a0đồng\n"
                       "Đúng số đã ghi nếu tính từ 01/11/2025 thay vì 01/09/2025: khoản 1 Điều 2 Nghị định số 91/2025/NĐ-CP\n"
                       "claimed_total ghi 80.000.000\u00a0đồng, tính lại 96.000.000\u00a0đồng\n"
                       "Tổng đã ghi bằng tổng các khoản đã ghi; chỗ sai là ở các khoản lệch");
    claims.dong[2 + 4] = 81000000;
    ht_claim_compare(&person, &parameters, &result, &claims, &check);
    assert_dong_equal(check.differences[2].cause_count, 0);
}

static void nothing_explains_it(void **state) {
    (void)state;
    claim(AT_THE_DEPARTMENT A_YEAR "," ON_LEAVE "}", "national_monthly", 12345);
    assert_dong_equal(check.differences[0].cause_count, 0);
    assert_says(
        HT_EN,
        "DIFFERS: claimed_national_monthly VND\u00a012,345, computed VND\u00a054,951,613\n"
        "No cause is found; months that may differ: September 2025 to February 2026, each computed VND\u00a05,000,000; "
        "March 2026, computed VND\u00a01,451,613; April 2026, computed VND\u00a03,500,000; May 2026 to August 2026, each "
        "computed VND\u00a05,000,000");
    /* 51,613 less are within what March and April can differ by; 6,000,000 more are within the 5,048,387 that they lack not. */
    claim(AT_THE_DEPARTMENT A_YEAR "," ON_LEAVE "}", "national_monthly", 54900000);
    assert_says(HT_VI, "LỆCH: claimed_national_monthly ghi 54.900.000\u00a0đồng, tính lại 54.951.613\u00a0đồng\n"
                       "Không tìm được nguyên nhân; tháng có thể lệch: tháng 3/2026 tính lại 1.451.613\u00a0đồng; tháng 4/2026 "
                       "tính lại 3.500.000\u00a0đồng");
    claim(AT_THE_DEPARTMENT A_YEAR "," ON_LEAVE "}", "national_monthly", 60000001);
    assert_says(
        HT_VI,
        "LỆCH: claimed_national_monthly ghi 60.000.001\u00a0đồng, tính lại 54.951.613\u00a0đồng\n"
        "Không tìm được nguyên nhân; tháng có thể lệch: tháng 9/2025 đến tháng 2/2026, mỗi tháng tính lại "
        "5.000.000\u00a0đồng; tháng 3/2026 tính lại 1.451.613\u00a0đồng; tháng 4/2026 tính lại 3.500.000\u00a0đồng; tháng "
        "5/2026 đến tháng 8/2026, mỗi tháng tính lại 5.000.000\u00a0đồng");
}

static void facts_are_missing(void **state) {
    (void)state;
    static const char json[] = DOCTOR "\"central_funding\":\"none\"}";
    claim(json, "postgraduate", 500000000);
    assert_int_equal(check.verdict, HT_CLAIM_OPEN);
    assert_says(HT_EN, "INCOMPLETE: claimed_postgraduate VND\u00a0500,000,000, computed VND\u00a0400,000,000 to 600,000,000\n"
                       "Missing: A woman or of an ethnic minority");
    claim(json, "postgraduate", 600000001);
    assert_int_equal(check.verdict, HT_CLAIM_WRONG);
    claim("{\"agency\":\"it_center\",\"position\":\"other\",\"attracted\":true,\"attracted_from\":\"2026-01-01\"}",
          "attraction_once", 5);
    assert_int_equal(check.verdict, HT_CLAIM_OPEN);
    assert_says(HT_VI, "THIẾU THÔNG TIN: claimed_attraction_once ghi 5\u00a0đồng, tính lại chưa biết số tiền\n"
                       "Còn thiếu: Mức thu hút một lần, Mức thu hút hằng tháng, Mức tiền thuê nhà");
}

/* A claim of what is not asked is neither right, were it 0, nor wrong; beside a wrong claim it is told too. */
static void what_is_not_asked_is_not_compared(void **state) {
    (void)state;
    static const char json[] = "{\"asked\":[\"national_monthly\"]," A_YEAR
                               ",\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\"}";
    for (int64_t dong = 0; dong <= 36000000; dong += 36000000) {
        claim(json, "province_monthly", dong);
        assert_int_equal(check.verdict, HT_CLAIM_NOT_ASKED);
        assert_causes(0);
    }
    assert_says(HT_VI,
                "CHƯA CHỌN XEM: claimed_province_monthly ghi 36.000.000\u00a0đồng: khoản này không nằm trong các khoản cần "
                "tính nên không tính và không so; thêm vào “Khoản cần tính” nếu cần");
    claim_also("national_monthly", 60000000);
    assert_int_equal(check.verdict, HT_CLAIM_NOT_ASKED);
    claim_also("total", 96000000); /* 60.000.000 are computed; the sum of what is claimed */
    assert_int_equal(check.verdict, HT_CLAIM_WRONG);
    assert_says(HT_EN,
                "DIFFERS: claimed_total VND\u00a096,000,000, computed VND\u00a060,000,000\n"
                "The total adds up what is claimed; what is wrong are the benefits that differ\n"
                "NOT ASKED: claimed_province_monthly VND\u00a036,000,000: this benefit is not asked, so it is not computed and "
                "not compared; add it to “Benefits asked” if it is meant");
}

static void as_json(void **state) {
    (void)state;
    static const struct {
        const char *json, *column;
        int64_t dong;
        const char *holds;
    } rows[] = {
        {AT_THE_DEPARTMENT A_YEAR "}", "total", 96000000,
         "{\"verdict\":\"match\",\"differences\":[],\"text\":{\"vi\":\"KHỚP\",\"en\":\"MATCH\"}}"},
        {AT_THE_DEPARTMENT A_YEAR "," ON_LEAVE "}", "total", 96000000,
         "\"column\":\"claimed_total\",\"verdict\":\"different\",\"claimed\":96000000,\"computed\":{\"min\":87922581,"
         "\"max\":87922581},\"causes\":[{\"kind\":\"time_off\",\"text\":"},
        {AT_THE_DEPARTMENT A_YEAR "}", "national_monthly", 50000000,
         "{\"kind\":\"first_day\",\"day\":\"2025-11-01\",\"text\":"},
        {AT_THE_DEPARTMENT A_YEAR "," ON_LEAVE "}", "province_monthly", 36000000,
         "{\"kind\":\"reading\",\"fact\":\"province_interruptions\",\"value\":\"none\",\"text\":"},
        {AT_THE_DEPARTMENT A_YEAR "}", "total", 60000000, "{\"kind\":\"missing\",\"text\":"},
        {DOCTOR "\"central_funding\":\"none\",\"priority_group\":false}", "postgraduate", 200000000,
         "{\"kind\":\"fact\",\"fact\":\"degree\",\"value\":\"master\",\"text\":"},
        {"{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\",\"degree\":\"none\","
         "\"duty_from\":\"2025-10-01\",\"duty_to\":\"2026-08-10\"}",
         "national_monthly", 53225806, "{\"kind\":\"last_day\",\"day\":\"2026-08-20\",\"text\":"},
        {"{\"asked\":[\"national_monthly\"]}", "province_monthly", 7,
         "{\"verdict\":\"not_asked\",\"differences\":[{\"column\":\"claimed_province_monthly\",\"verdict\":\"not_asked\","
         "\"claimed\":7,\"causes\":[]}]"},
        {"{\"attracted\":true}", "total", 60000000,
         "\"verdict\":\"incomplete\",\"differences\":[{\"column\":\"claimed_total\",\"verdict\":\"incomplete\","
         "\"claimed\":60000000,"
         "\"computed\":{\"min\":0,\"max\":null},\"causes\":[]"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        static char text[1 << 16];
        ht_text out = {text, sizeof text - 1, 0, false};
        ht_json root;
        ht_error error;
        claim(rows[i].json, rows[i].column, rows[i].dong);
        ht_json_text to = {&out, false};
        ht_json_open(&to, NULL, '{');
        ht_members_claim(&to, &person, &parameters, &result, &check);
        ht_json_close(&to, '}');
        assert_true(out.length <= out.capacity);
        text[out.length] = '\0';
        if (!ht_json_check((ht_string){text, out.length}, &root, &error) || strstr(text, rows[i].holds) == NULL) {
            fail_msg("%s\nholds not %s", text, rows[i].holds);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(amounts_as_lists_write_them),
        cmocka_unit_test(a_right_claim_and_none),
        cmocka_unit_test(benefits_come_before_the_total),
        cmocka_unit_test(days_not_taken_out),
        cmocka_unit_test(one_of_two_interruptions_not_taken_out),
        cmocka_unit_test(part_months_paid_whole),
        cmocka_unit_test(another_reading),
        cmocka_unit_test(a_ratio_not_applied_is_another_fact),
        cmocka_unit_test(a_benefit_left_out),
        cmocka_unit_test(a_condition_that_fails),
        cmocka_unit_test(a_total_says_what_its_benefits_lack),
        cmocka_unit_test(every_column_that_differs_is_told),
        cmocka_unit_test(nothing_explains_it),
        cmocka_unit_test(facts_are_missing),
        cmocka_unit_test(what_is_not_asked_is_not_compared),
        cmocka_unit_test(as_json),
    };
    return cmocka_run_group_tests_name("claim", tests, NULL, NULL);
}
