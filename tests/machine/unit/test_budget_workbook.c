/* SPDX-License-Identifier: MIT */
/* The budget as a workbook: its sheets, sums and chart. */
#include "budget_runner.h"
#include "memory_book.h"

#include "budget/budget_workbook.h"

static ht_budget_book book;
static const ht_own_figures no_figures;

/* Row by row; how many steps that took. */
static unsigned write_book(const ht_own_figures *figures) {
    unsigned steps = 1;
    ht_budget_book_begin(&book, &budget, memory_begin(), figures);
    while (ht_budget_book_next(&book)) {
        steps++;
    }
    return steps;
}

#define LIST                                                                                                                   \
    HEADER AT("1", "science_department", "a", "2025-09-01", "2025-12-31")                                                      \
        AT("2", "commune_front", "b", "2025-12-01", "2026-01-31") "Total,,,,,,,,\n"

static void three_sheets(void **state) {
    (void)state;
    run_budget(LIST, "agency", NULL);
    /* The first sheet, two groups and their sum, benefits and theirs. */
    assert_int_equal(write_book(&no_figures), 1 + 3 + ht_first_policy.benefit_count + 1);
    assert_int_equal(memory_count, 3);
    holds(memory_texts(0), "Period|Amount (VND)|\n2025|38000000|\n2026|6000000|\nTotal|44000000|\n\nPolicy|");
    holds(memory_texts(0), "Complete|2|\nIncomplete|0|\nBad lines left out|0|\nLines passed over that are no people|1|\n");
    memory_holds(0, "<f>SUM(B2:B3)</f>");
    holds(memory_texts(1), "Agency|People|2025|2026|Total|\nDepartment of Science and Technology|1|32000000|0|32000000|\n"
                           "Commune Fatherland Front|1|6000000|6000000|12000000|\nTotal|2|38000000|6000000|44000000|\n");
    memory_holds(1, "<f>SUM(C2:D2)</f>");
    memory_holds(1, "<f>SUM(B2:B3)</f>");
    holds(memory_texts(2), "Benefit|2025|2026|Total|\n");
    memory_parts.at[memory_parts.length] = '\0';
    holds(memory_parts.at, "Budget");
    assert_true(memory_book.tabs.has_chart);
    budget.language = HT_VI;
    (void)write_book(&no_figures);
    holds(memory_texts(0), "Kỳ|Số tiền (đồng)|\nnăm 2025|");
    memory_parts.at[memory_parts.length] = '\0';
    holds(memory_parts.at, "Kinh phí");
}

static void ranges_and_shared_people(void **state) {
    (void)state;
    run_budget(HEADER AT("A", "science_department", "a", "2025-09-01", "2025-09-30")
                   AT("A", "", "b", "2025-10-01", "2025-10-31"),
               "x_phong", "agency");
    (void)write_book(&no_figures);
    holds(memory_texts(0), "Period|Least (VND)|Greatest (VND)|\n");
    holds(memory_texts(1), "x_phong|Agency|People|2025, least|Total, least|2025, greatest|Total, greatest|\n"
                           "a|Department of Science and Technology|1|8000000|8000000|8000000|8000000|\n"
                           "b|(not known)|1|0|0|8000000|8000000|\nTotal|1|8000000|8000000|16000000|16000000|\n");
    memory_lacks(1, "<f>SUM(C2:C3)</f>"); /* one person in two groups */
}

static void a_comparison(void **state) {
    (void)state;
    propose("[{\"name\":\"province.tier_a\",\"from\":\"2025-10-01\",\"value\":4000000,\"citation\":\"x\"}]", true);
    run_budget(LIST, "agency", NULL);
    const ht_own_figures figures = {ht_string_of("p.json"), ht_string_of("a line\n")};
    (void)write_book(&figures);
    assert_int_equal(memory_count, 4);
    holds(memory_texts(0), "Figures of the office's own file|p.json|\na line|\nThe sheets “Budget”");
    holds(memory_texts(3),
          "Agency|Today, least|Today, greatest|Proposed, least|Proposed, greatest|Change of least|Change of greatest|"
          "Gaining|Gain (VND)|Losing|Loss (VND)|Unchanged|Unclear|\n"
          "Department of Science and Technology|32000000|32000000|35000000|35000000|3000000|3000000|1|3000000|0|0|0|0|\n");
    holds(memory_texts(3), "\nTotal|44000000|44000000|47000000|47000000|3000000|3000000|1|3000000|0|0|1|0|\n");
    run_budget(OTHERS "1,science_department,yes,2025-09-01,,,2025-12-31\n", "agency", NULL);
    (void)write_book(&figures);
    holds(memory_texts(3), "|no limit|");
}

static void nobody(void **state) {
    (void)state;
    run_budget(HEADER, "agency", NULL);
    (void)write_book(&no_figures);
    holds(memory_texts(1), "Agency|People|Total|\nTotal|0|0|\n");
    assert_false(memory_book.tabs.has_chart);
}

static void a_target_that_gives_no_sheets(void **state) {
    (void)state;
    run_budget(LIST, "agency", NULL);
    ht_budget_book_begin(&book, &budget, memory_begin(), &no_figures);
    memory_is_broken = true;
    while (ht_budget_book_next(&book)) {
    }
    assert_int_equal(memory_count, 0);
    assert_int_equal(memory_parts.length, 0);
}

/* Each name and heading, in both languages. */
static void in_both_languages(void **state) {
    static const char *const said[][2] = {
        {"Kỳ|Ít nhất (đồng)|Nhiều nhất (đồng)|\nnăm 2025|", "Period|Least (VND)|Greatest (VND)|\n2025|"},
        {"\nCộng|", "\nTotal|"},
        {"\nNgười đủ thông tin|1|\nNgười thiếu thông tin|1|\nDòng lỗi không tính|1|\n",
         "\nComplete|1|\nIncomplete|1|\nBad lines left out|1|\n"},
        {"\nCác trang “Kinh phí”, “Theo nhóm”, “Theo khoản” tính theo tệp này; trang “So sánh” đặt cạnh quy định hiện hành.|\n",
         "\nThe sheets “Budget”, “By group” and “By benefit” are by this file; “Comparison” sets it beside today's law.|\n"},
        {"Đơn vị công tác|Số người|năm 2025, ít nhất|Cộng, ít nhất|năm 2025, nhiều nhất|Cộng, nhiều nhất|\n",
         "Agency|People|2025, least|Total, least|2025, greatest|Total, greatest|\n"},
        {"Khoản hỗ trợ|năm 2025, ít nhất|", "Benefit|2025, least|"},
        {"Đơn vị công tác|Hiện hành, ít nhất|Hiện hành, nhiều nhất|Theo tệp, ít nhất|Theo tệp, nhiều nhất|Thay đổi, ít "
         "nhất|Thay đổi, "
         "nhiều nhất|Người tăng|Tăng (đồng)|Người giảm|Giảm (đồng)|Không đổi|Chưa rõ|\n",
         "Agency|Today, least|Today, greatest|Proposed, least|Proposed, greatest|Change of least|Change of "
         "greatest|Gaining|Gain "
         "(VND)|Losing|Loss (VND)|Unchanged|Unclear|\n"},
    };
    static const unsigned sheet_of[] = {0, 0, 0, 0, 1, 2, 3};
    static const char *const names[][2] = {
        {"Kinh phí", "Budget"}, {"Theo nhóm", "By group"}, {"Theo khoản", "By benefit"}, {"So sánh", "Comparison"}};
    (void)state;
    propose("[{\"name\":\"province.tier_a\",\"from\":\"2025-10-01\",\"value\":4000000,\"citation\":\"x\"}]", true);
    run_budget(HEADER AT("A", "science_department", "a", "2025-09-01", "2025-09-30")
                   AT("B", "", "b", "2025-10-01", "2025-10-31") AT("C", "nowhere", "b", "2025-10-01", "2025-10-31"),
               "agency", NULL);
    for (int language = HT_VI; language <= HT_EN; language++) {
        const int at = language == HT_VI ? 0 : 1;
        budget.language = (ht_language)language;
        (void)write_book(&no_figures);
        for (unsigned i = 0; i < sizeof sheet_of / sizeof *sheet_of; i++) {
            holds(memory_texts(sheet_of[i]), said[i][at]);
        }
        for (uint32_t i = 0; i < memory_count; i++) {
            assert_string_equal(memory_book.tabs.titles[i], names[i][at]);
        }
    }
    budget.parameters[HT_PLAN_PROPOSAL] = NULL;
    run_budget(LIST, "agency", NULL);
    budget.language = HT_VI;
    (void)write_book(&no_figures);
    holds(memory_texts(0), "Kỳ|Số tiền (đồng)|\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(three_sheets, budget_set_up),
        cmocka_unit_test_setup(ranges_and_shared_people, budget_set_up),
        cmocka_unit_test_setup(a_comparison, budget_set_up),
        cmocka_unit_test_setup(nobody, budget_set_up),
        cmocka_unit_test_setup(in_both_languages, budget_set_up),
        cmocka_unit_test_setup(a_target_that_gives_no_sheets, budget_set_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
