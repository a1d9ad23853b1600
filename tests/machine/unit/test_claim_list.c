/* SPDX-License-Identifier: MIT */
/* Lists written back with what became of their claims, and the sums. */
#include "list_runner.h"

#include "check/claim_list.h"
#include "check/claim_run.h"
#include "check/claim_sums.h"
#include "law/plan_make.h"
#include "list/list_block.h"
#include "text/sheet.h"
#include "list/list_header.h"

#define NAMES  "id,agency,position,duty,duty_from,until,degree,claimed_national_monthly,Thành tiền"
#define PERSON "science_department,civil_servant,full_time,2025-09-01,2026-08-31,none"
#define RESULTS                                                                                                                \
    "status,computed_national_monthly,difference_national_monthly,verdict_national_monthly,explanation_national_monthly,"      \
    "computed_total,difference_total,verdict_total,explanation_total,missing,error,policy"
#define SPACE "\u00a0"

static ht_claim_sums sums;
static ht_claims claims;
static ht_claim_run work;
static ht_repeated_sum repeated;
static ht_missing_facts missing;
static uint32_t repeats; /* what every person's line is the same as; 0: none */
static ht_result_columns columns;

/* `by`: NULL: each line by the engine. */
static void verify_by(const char *text, ht_language language, const ht_pay_plan *by) {
    ht_lines lines;
    assert_true(open_text(text, strlen(text)));
    list.language = list.results = language;
    if (by != NULL) {
        ht_list_plan(&list, by);
    }
    out.length = 0;
    repeated = (ht_repeated_sum){.least = 0};
    missing = (ht_missing_facts){.lines = 0};
    work = (ht_claim_run){.parameters = &parameters, .repeated = &repeated, .missing = &missing};
    ht_claim_columns(&list, &columns);
    ht_list_write_headings(&list, &columns, &out);
    ht_lines_init(&lines, (ht_string){text + list.begins, strlen(text) - list.begins}, 1 + list.header_lines);
    while (ht_list_read(&list, &lines, &line)) {
        const bool is_person = line.error.problem == HT_LIST_OK && !line.is_skipped;
        line.repeats = is_person ? repeats : 0;
        (void)ht_claim_run_line(&work, &list, &line);
        ht_list_write_cells(&list, &line, &columns, ht_claim_run_cells(&work, &list, &line, &columns), &out);
    }
    sums = work.sums;
    out.at[out.length] = '\0';
}

/* The list with what became of its claims, both ways. */
static void verify(const char *text, ht_language language) {
    static ht_pay_plan plan;
    static char by_plan[sizeof out_bytes];
    ht_plan_make(&plan, &parameters);
    verify_by(text, language, &plan);
    memcpy(by_plan, out.at, out.length + 1);
    verify_by(text, language, NULL);
    assert_string_equal(out.at, by_plan);
}

/* 60.000.000 + 36.000.000. */
static void each_amount_has_four_cells(void **state) {
    (void)state;
    verify(NAMES "\n1," PERSON ",60000000,96000000\n2," PERSON ",65.000.000,\n3," PERSON ",,-\nCộng,,,,,,,125000000,96000000\n"
                 "4," PERSON ",nhiều,\n5,x,,,,,,1,1\n",
           HT_EN);
    assert_begins(&out,
                  NAMES "," RESULTS "\n"
                        "1," PERSON ",60000000,96000000,ok,60000000,0,match,,96000000,0,match,,," OF "\n"
                        "2," PERSON ",65.000.000,,ok,60000000,5000000,differs,\"A month too many, VND" SPACE
                        "5,000,000; computed from 1 September 2025 to 31 August 2026: khoản 1 Điều 3 Nghị định số "
                        "91/2025/NĐ-CP\",,,,,," OF "\n"
                        "3," PERSON ",,-,ok,,,,,,,,,," OF "\n"
                        "Cộng,,,,,,,125000000,96000000,skipped,,,,,,,,,,,\n"
                        "4," PERSON ",nhiều,,error,,,,,,,,,,\"claimed_national_monthly: no clear amount; write digits, as "
                        "36000000 or 36.000.000\"" OF "\n"
                        "5,x,,,,,,1,1,error,,,,,,,,,,\"agency: \"\"x\"\" is not one of ");
}

static void what_is_open_or_not_asked_has_no_amount(void **state) {
    (void)state;
    static const char text[] = "asked,agency,position,duty,duty_from,until,claimed_province_monthly,claimed_total\n"
                               "national_monthly,science_department,civil_servant,full_time,2025-09-01,2026-08-31,36000000,"
                               "50000000\n,science_department,civil_servant,full_time,2025-09-01,2026-08-31,,96000000\n";
    verify(text, HT_EN);
    assert_non_null(strstr(out.at, ",36000000,50000000,ok,,,not asked,,60000000,-10000000,differs,"));
    assert_non_null(strstr(out.at, ",,96000000,incomplete,,,,,,,incomplete,,degree "));
    assert_dong_equal(sums.columns[1].open, 1);
    assert_dong_equal(sums.columns[1].compared, 0);
    assert_dong_equal(sums.columns[6].open, 1);
    assert_dong_equal(sums.columns[6].to_pay, 10000000);
}

/* Several explanations, each a sentence: parted by bars. */
static void explanations_stand_in_one_cell(void **state) {
    (void)state;
    verify("agency,position,duty,duty_from,until,degree,claimed_national_monthly\n"
           "science_department,civil_servant,full_time,2025-08-15,2025-08-31,none,5000000\n",
           HT_VI);
    assert_begins(&out,
                  "agency,position,duty,duty_from,until,degree,claimed_national_monthly,Tình trạng,Tính lại: Hỗ trợ hằng tháng "
                  "của Trung ương,Chênh lệch: Hỗ trợ hằng tháng của Trung ương,Kết luận: Hỗ trợ hằng tháng của Trung ương,Giải "
                  "thích: Hỗ trợ hằng tháng của Trung ương,Còn thiếu,Lỗi,Bản quy định\n");
    assert_non_null(strstr(out.at, ",đủ,2741935,2258065,lệch,\"Đúng số đã ghi nếu "));
    assert_non_null(strstr(out.at, "Pháp luật) | Đúng số đã ghi nếu "));
}

/* What is written is read back: its columns are replaced, in either language, and give the same. */
static void what_is_written_is_read_back(void **state) {
    (void)state;
    static const char text[] = NAMES "\n1," PERSON ",60000000,96000001\n2," PERSON ",65000000,\n";
    static char first[TEXT_BYTES];
    static char second[TEXT_BYTES];
    verify(text, HT_VI);
    memcpy(first, out.at, out.length + 1);
    verify(first, HT_VI);
    assert_text(&out, first);
    verify(first, HT_EN);
    memcpy(second, out.at, out.length + 1);
    verify(second, HT_VI);
    assert_text(&out, first);
}

/* An error value of a workbook where an amount is claimed. */
static void cells_of_a_workbook(void **state) {
    (void)state;
    static const char text[] = "agency\x1f"
                               "claimed_total\noutside\x1f"
                               "\x06#N/A\noutside\x1f"
                               "\x01"
                               "0\n";
    ht_lines lines;
    assert_true(ht_list_open_sheet(&list, &parameters, NULL, (ht_string){text, strlen(text)}, HT_DAY_ZERO_1900, &refusal));
    ht_lines_init(&lines, (ht_string){text + list.begins, strlen(text) - list.begins}, 2);
    assert_true(ht_list_read(&list, &lines, &line));
    assert_false(ht_claims_read(&list, &line, &claims));
    assert_int_equal(line.error.problem, HT_LIST_CELL_ERROR);
    assert_true(ht_list_read(&list, &lines, &line));
    assert_true(ht_claims_read(&list, &line, &claims));
    assert_dong_equal(claims.stated, 1 << ht_first_policy.benefit_count);
}

static void assert_counts(ht_language language, const char *expected) {
    char text[512];
    ht_text said = TEXT_OVER(text);
    ht_write_counts(&said, &work.counts, language);
    assert_text(&said, expected);
}

/* A heading is no item; what is open, not asked or unusable is a difference. */
static void lines_are_counted_by_what_was_found(void **state) {
    (void)state;
    const ht_verify_counts others = {.all = 3, .read = 2, .other_revision = 1};
    verify(NAMES "\nI,,,,,,,,\n1," PERSON ",60000000,96000000\n2," PERSON ",,\n", HT_EN);
    assert_counts(HT_EN, "2 items: match 1, no claim 1");
    assert_false(work.counts.has_difference);
    verify(NAMES "\n1," PERSON ",60000000,\n2," PERSON ",1,\n3,x,,,,,,,\n4,science_department,,,,,,9,\n", HT_VI);
    assert_true(work.counts.has_difference);
    ht_counts_join(&work.counts, &others);
    assert_counts(HT_VI, "7 mục: khớp 1, lệch 1, đọc được 2, khác bản quy định 1, thiếu thông tin 1, không dùng được 1");
    assert_true(work.counts.has_difference);
}

static void sums_that_are_wrong_or_not_compared_are_differences(void **state) {
    (void)state;
    const ht_list_sums none = {.kept = 0};
    const ht_list_sums wrong = {.kept = 2};
    const ht_list_sums more = {.more = 1};
    work.counts = (ht_verify_counts){0};
    ht_counts_add_sums(&work.counts, &none);
    assert_false(work.counts.has_difference);
    ht_counts_add_sums(&work.counts, &more);
    assert_true(work.counts.has_difference);
    ht_counts_add_sums(&work.counts, &wrong);
    assert_counts(HT_EN, "2 items: differs 2");
}

static void what_repeated_lines_come_to_is_added_up(void **state) {
    (void)state;
    repeats = 9;
    verify(NAMES "\n1," PERSON ",60000000,\n2," PERSON ",1,\n3,x,,,,,,,\n", HT_EN);
    repeats = 0;
    assert_dong_equal(repeated.least, 192000000);
}

static void sums_are_of_what_is_compared(void **state) {
    (void)state;
    char text[2048];
    ht_text said = TEXT_OVER(text);
    ht_claim_sums more;
    verify(NAMES "\n1," PERSON ",60000000,96000000\n2," PERSON ",65000000,\n3," PERSON ",50000000,\n", HT_EN);
    more = sums;
    ht_claim_sums_join(&sums, &more);
    assert_dong_equal(sums.columns[0].compared, 6);
    ht_write_claim_sums(&said, list.policy, ht_claims_of_list(&list), &sums, HT_VI);
    ht_write_claim_sums(&said, list.policy, 1, &sums, HT_EN);
    assert_text(&said, "Hỗ trợ hằng tháng của Trung ương: đề nghị 350.000.000" SPACE "đồng, tính lại 360.000.000" SPACE
                       "đồng; cần thu hồi 10.000.000" SPACE "đồng, cần chi thêm 20.000.000" SPACE "đồng\n"
                       "Tổng: đề nghị 192.000.000" SPACE "đồng, tính lại 192.000.000" SPACE "đồng; cần thu hồi 0" SPACE
                       "đồng, cần chi thêm 0" SPACE "đồng\n"
                       "National monthly support: claimed VND" SPACE "350,000,000, computed VND" SPACE
                       "360,000,000; to reclaim VND" SPACE "10,000,000, to pay on VND" SPACE "20,000,000\n");
    said.length = 0;
    ht_write_claim_sums(&said, list.policy, UINT32_C(1) << list.policy->benefit_count, &sums, HT_EN);
    assert_text(&said, "Total: claimed VND" SPACE "192,000,000, computed VND" SPACE "192,000,000; to reclaim VND" SPACE
                       "0, to pay on VND" SPACE "0\n");
    static const int64_t expected[HT_CLAIM_SUM_COUNT] = {350000000, 360000000, -10000000, 10000000, 20000000};
    static const char *const names[HT_CLAIM_SUM_COUNT] = {"Claimed", "Computed", "Difference", "To reclaim", "To pay on"};
    static const char *const words[HT_CLAIM_SUM_COUNT] = {"Đề nghị", "Tính lại", "Chênh lệch", "Cần thu hồi", "Cần chi thêm"};
    for (unsigned which = 0; which < HT_CLAIM_SUM_COUNT; which++) {
        assert_dong_equal(ht_claim_sum_of(&sums.columns[0], which), expected[which]);
        assert_string_equal(ht_claim_sum_words(which)->en, names[which]);
        assert_string_equal(ht_claim_sum_words(which)->vi, words[which]);
    }
}

static void sums_beyond_all_limits_are_not_said_wrongly(void **state) {
    (void)state;
    char text[512];
    ht_text said = TEXT_OVER(text);
    ht_claim_sums more = {{{0}}};
    sums = (ht_claim_sums){{{0}}};
    sums.columns[0].claimed = more.columns[0].claimed = INT64_MAX;
    more.columns[0].compared = 1;
    more.columns[0].open = 2;
    ht_claim_sums_join(&sums, &more);
    ht_write_claim_sums(&said, &ht_first_policy, 1, &sums, HT_EN);
    ht_write_claim_sums(&said, &ht_first_policy, 1, &sums, HT_VI);
    assert_text(&said, "National monthly support: the sums are larger than can be computed; not compared: 2\n"
                       "Hỗ trợ hằng tháng của Trung ương: tổng vượt quá giới hạn tính được; chưa so được 2 số\n");
}

/* Where nothing could be compared, nothing comes to 0. */
static void sums_of_nothing_are_none(void **state) {
    (void)state;
    char text[512];
    ht_text said = TEXT_OVER(text);
    sums = (ht_claim_sums){{{0}}};
    sums.columns[0].open = 8;
    assert_false(ht_claim_has_sums(&sums.columns[0]));
    ht_write_claim_sums(&said, &ht_first_policy, 1, &sums, HT_EN);
    ht_write_claim_sums(&said, &ht_first_policy, 1, &sums, HT_VI);
    assert_text(&said, "National monthly support: there is nothing to add up; not compared: 8\n"
                       "Hỗ trợ hằng tháng của Trung ương: không có số nào để cộng; chưa so được 8 số\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_amount_has_four_cells),
        cmocka_unit_test(what_is_open_or_not_asked_has_no_amount),
        cmocka_unit_test(explanations_stand_in_one_cell),
        cmocka_unit_test(what_is_written_is_read_back),
        cmocka_unit_test(cells_of_a_workbook),
        cmocka_unit_test(lines_are_counted_by_what_was_found),
        cmocka_unit_test(sums_that_are_wrong_or_not_compared_are_differences),
        cmocka_unit_test(what_repeated_lines_come_to_is_added_up),
        cmocka_unit_test(sums_are_of_what_is_compared),
        cmocka_unit_test(sums_of_nothing_are_none),
        cmocka_unit_test(sums_beyond_all_limits_are_not_said_wrongly),
    };
    return cmocka_run_group_tests_name("claim_list", tests, set_up, NULL);
}
