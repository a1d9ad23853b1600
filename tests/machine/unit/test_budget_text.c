/* SPDX-License-Identifier: MIT */
/* The budget for people. */
#include "budget_runner.h"

#include "budget/budget_names.h"
#include "budget/budget_text.h"
#include "text/columns.h"

static const char *text(void) {
    return written_by(ht_write_budget);
}

static void tables_with_bars(void **state) {
    (void)state;
    run_budget(HEADER AT("1", "science_department", "a", "2025-09-01", "2025-12-31")
                   AT("2", "commune_front", "b", "2025-12-01", "2026-01-31") "Total,,,,,,,,\n",
               "agency", NULL);
    holds(text(),
          "MONEY NEEDED\n2 people: 2 complete, 0 incomplete; 0 bad lines left out\n1 line that is no person is passed over");
    holds(text(), "By period                                                    VND\n"
                  "2025                                                  38,000,000  ████████████████████████\n"
                  "2026                                                   6,000,000  ████\n"
                  "Total                                                 44,000,000\n");
    holds(text(), "National monthly support ");
    lacks(text(), "ostgraduate"); /* which nobody may get */
    holds(text(), "By Agency                                       people                 VND\n"
                  "Department of Science and Technology                 1          32,000,000  ████████████████████████\n"
                  "Commune Fatherland Front                             1          12,000,000  ██████████\n"
                  "Total                                                2          44,000,000\n");
    lacks(text(), "Least and greatest");
    budget.language = HT_VI;
    holds(text(), "KINH PHÍ DỰ KIẾN\n2 người: 2 đủ thông tin, 0 thiếu thông tin; 0 dòng lỗi không tính\n");
    holds(text(), "năm 2026                                               6.000.000");
    holds(text(), "  đồng\nnăm 2025  ");
    holds(text(), "\nCộng  ");
    /* Where there is no room for it, it says how much it would take; spaces at ends of lines are not known then. */
    ht_text none = {.capacity = 0};
    const size_t whole = strlen(text());
    ht_write_budget(&none, &budget);
    assert_true(none.length >= whole && none.length < 2 * whole);
}

static void ranges(void **state) {
    (void)state;
    const char *const list_text = OTHERS "1,science_department,yes,2025-09-01,,,2025-12-31\n1,outside,no,,,,2025-12-31\n"
                                         "2,,yes,2025-09-01,,,2025-12-31\n3,provincial_front,yes,2025-09-01,,,2025-12-31\n";
    run_budget(list_text, "attracted_from", "agency");
    holds(text(), "least (VND)      greatest (VND)\n");
    holds(text(), "  no limit  ░");
    holds(text(), "By First day of the attraction / Agency");
    holds(text(), "Some people are in several groups: each group counts them, the total once.\n"
                  "No limit: 3 people with an own decision whose figures are not known.\nLeast and greatest: ");
    run_budget(OTHERS "1,science_department,yes,2025-09-01,5,,2025-12-31\n2,,yes,2025-09-01,6,,2025-12-31\n", "agency", NULL);
    lacks(text(), "Some people");
}

static void names_of_groups(void **state) {
    char bytes[1024];
    ht_text name = TEXT_OVER(bytes);
    (void)state;
    run_budget(OTHERS "1,science_department,yes,2025-09-01,1000000,,2025-12-31\n2,,,,,10/03/2026-09/04/2026 unpaid_leave,\n",
               "attraction_once", "attracted_from");
    ht_put_group(&name, &budget, table.groups[0], HT_VI);
    assert_text(&name, "1.000.000\u00a0đồng / 01/09/2025");
    name.length = 0;
    ht_put_group(&name, &budget, table.groups[1], HT_EN);
    assert_text(&name, "(not known) / (not known)");
    group("agency", "interruptions");
    assert_int_equal(
        add_up(OTHERS "1,science_department,yes,2025-09-01,1000000,10/03/2026-09/04/2026 unpaid_leave,2025-12-31\n", 1),
        HT_BUDGET_OK);
    name.length = 0;
    ht_put_group(&name, &budget, table.groups[0], HT_EN);
    assert_text(&name, "Department of Science and Technology / 10/03/2026-09/04/2026 unpaid_leave");
    run_budget(HEADER AT("1", "outside", "a\tb", "2025-09-01", ""), "x_phong", NULL);
    name.length = 0;
    ht_put_value(&name, &budget, table.groups[0], 0, HT_EN);
    assert_text(&name, "a\ufffdb");
    name.length = 0;
    ht_put_by(&name, &budget, HT_EN);
    assert_text(&name, "x_phong");
}

/* Each of several values is cut by itself, and the table is as wide as the widest. */
static void long_names(void **state) {
    (void)state;
    run_budget(HEADER AT("1", "outside", "a room whose name is longer than the columns there are for it by far", "2025-09-01",
                         "2025-12-31") AT("2", "science_department", "b", "2025-09-01", "2025-12-31")
                   AT("3", "science_department", "c", "2025-09-01", "2025-12-31"),
               "x_phong", "agency");
    holds(text(), "\na room whose name is longer than the column… / Outside the political system  ");
    budget.period_months = HT_PERIOD_QUARTER;
    run_budget(HEADER AT("1", "science_department", "", "2025-09-01", "2025-12-31"), "x_phong", NULL);
    holds(text(), "\nQ3 2025  ");
    holds(text(), "\n(not known)  ");
    budget.language = HT_VI;
    holds(text(), "\nquý 3/2025  ");
    budget.period_months = HT_PERIOD_MONTH;
    assert_int_equal(add_up(HEADER AT("1", "science_department", "", "2025-09-01", "2025-09-30"), 1), HT_BUDGET_OK);
    holds(text(), "\ntháng 9/2025  ");
}

static void large_amounts(void **state) {
    enum { LINES = 20 };
    static char list_text[1 << 12];
    ht_text lines = TEXT_OVER(list_text);
    (void)state;
    ht_put(&lines, "id,agency,duty,degree,attracted,attracted_from,attraction_once,attraction_monthly,attraction_rent,until\n");
    for (int i = 0; i < LINES; i++) {
        ht_put_number(&lines, i);
        ht_put(&lines, ",science_department,none,none,yes,2025-09-01,1000000000000,1,1,2025-12-31\n");
    }
    list_text[lines.length] = '\0';
    run_budget(list_text, "agency", NULL);
    holds(text(), "\nTotal                                          20,000,000,000,160\n");
}

#define PRICES                                                                                                                 \
    "[{\"name\":\"province.tier_a\",\"from\":\"2025-10-01\",\"value\":4000000,\"citation\":\"x\"},"                            \
    "{\"name\":\"province.tier_c\",\"from\":\"2025-10-01\",\"value\":500000,\"citation\":\"x\"}]"

static void a_comparison(void **state) {
    (void)state;
    const size_t greatest = (size_t)3 * ht_first_policy.benefit_count * ht_spread_count(&ht_first_policy);
    const char *const certain = HEADER AT("1", "science_department", "a", "2025-09-01", "2025-12-31")
        AT("2", "commune_front", "b", "2025-10-01", "2025-12-31");
    propose(PRICES, true);
    run_budget(certain, "agency", NULL);
    holds(text(), "With the office's own figures of p.json\n");
    holds(text(), "Today's law compared with p.json                           today            proposed              change\n"
                  "Department of Science and Technology                  32,000,000          35,000,000           3,000,000\n"
                  "    1 gain (3,000,000), 0 lose (0), 0 unchanged\n");
    holds(text(), "\nTotal                                                 50,000,000          51,500,000           1,500,000\n"
                  "    1 gain (3,000,000), 1 lose (-1,500,000), 0 unchanged\n");
    lacks(text(), "    greatest (VND)");
    table.groups[0]->cells[greatest] += 7; /* as if only under the proposal something were open */
    holds(text(), "    greatest (VND)                                    32,000,000          35,000,007           3,000,007\n");
    propose("[{\"name\":\"postgraduate.doctorate\",\"from\":\"2026-01-01\",\"value\":300000000,\"citation\":\"x\"},"
            "{\"name\":\"postgraduate.uplift_percent\",\"from\":\"2026-01-01\",\"value\":250,\"citation\":\"x\"}]",
            true);
    run_budget("agency,position,duty,degree,it_field,sent_for_training,graduated_on,central_funding,priority_group\n"
               "science_department,civil_servant,none,doctorate,yes,yes,2026-06-30,none,\n",
               "agency", NULL);
    holds(text(), "Department of Science and Technology                 400,000,000         300,000,000        -100,000,000\n"
                  "    greatest (VND)                                   600,000,000         750,000,000         150,000,000\n"
                  "    0 gain (0), 0 lose (0), 0 unchanged, 1 unclear\n");
    propose("[{\"name\":\"national.monthly\",\"from\":\"2025-10-01\",\"value\":6000000,\"citation\":\"x\"}]", true);
    run_budget("agency,position,duty,duty_from,degree,attracted,attracted_from,until\n"
               "science_department,civil_servant,full_time,2025-12-01,none,yes,2025-09-01,2025-12-31\n",
               "agency", NULL);
    holds(text(), "    1 gain (1,000,000 … no limit), 0 lose (0), 0 unchanged\n");
    propose(PRICES, false);
    assert_int_equal(add_up(OTHERS "1,science_department,yes,2025-09-01,,,2025-12-31\n", 1), HT_BUDGET_OK);
    lacks(text(), "compared");
}

/* ---- Each sentence, in both languages ---- */

#define OF_ALL_KINDS                                                                                                           \
    "id,agency,x_phong,position,duty,degree,it_field,sent_for_training,graduated_on,central_funding,priority_group,attracted," \
    "attracted_from,until\n"                                                                                                   \
    "A,science_department,a,civil_servant,none,doctorate,yes,yes,2026-06-30,none,,no,,\n"                                      \
    "A,outside,,civil_servant,none,none,,,,,,no,,\n"                                                                           \
    "B,science_department,b,civil_servant,none,none,,,,,,yes,2025-09-01,2025-12-31\n"                                          \
    "C,nowhere,b,civil_servant,none,none,,,,,,no,,\nTotal,,,,,,,,,,,,,\n"
#define DOCTORATES                                                                                                             \
    "[{\"name\":\"postgraduate.doctorate\",\"from\":\"2026-01-01\",\"value\":300000000,\"citation\":\"x\"},"                   \
    "{\"name\":\"postgraduate.uplift_percent\",\"from\":\"2026-01-01\",\"value\":250,\"citation\":\"x\"}]"

static void hold_all(const char *const parts[]) {
    const char *from = text();
    char *to = budget_bytes;
    for (; *from != '\0'; from++) { /* however wide the columns are */
        *to = *from;
        to += from[0] != ' ' || from[1] != ' ';
    }
    *to = '\0';
    for (unsigned i = 0; parts[i] != NULL; i++) {
        holds(budget_bytes, parts[i]);
    }
}

static void in_vietnamese(void **state) {
    (void)state;
    budget.language = HT_VI;
    propose(DOCTORATES, true);
    run_budget(OF_ALL_KINDS, "x_phong", NULL);
    hold_all((const char *const[]){
        "KINH PHÍ DỰ KIẾN\n2 người: 0 đủ thông tin, 2 thiếu thông tin; 1 dòng lỗi không tính\n",
        "\nTheo quy định gia-dinh-92-2025, bản 24/11/2026\nCó mức của cơ quan trong tệp p.json\n",
        "\nTheo kỳ ít nhất (đồng) nhiều nhất (đồng)\n", "\nTheo khoản hỗ trợ ít nhất (đồng) nhiều nhất (đồng)\n",
        "\nTheo x_phong người ít nhất (đồng) nhiều nhất (đồng)\n", "\n(không rõ) 1 ", "\nCộng 300.000.000 chưa có",
        "\nSo quy định hiện hành với tệp p.json hiện hành theo tệp thay đổi\n", " nhiều nhất (đồng) ",
        " 0 người tăng (0), 0 người giảm (0), 1 không đổi, 1 chưa rõ\n",
        "\nCó người ở nhiều nhóm: mỗi nhóm đếm một lần, dòng cộng chỉ đếm một lần.\n"
        "Chưa có mức nhiều nhất: 1 người chưa biết số tiền ghi trong quyết định của mình.\n"
        "Ít nhất, nhiều nhất: với người thiếu thông tin, lấy một phương án trả lời cho tổng nhỏ nhất, một phương án cho tổng "
        "lớn "
        "nhất của chính người đó, dùng cho mọi khoản và mọi kỳ; vì vậy các số cộng khớp theo mọi chiều.\nĐây là ước tính",
        NULL});
}

static void in_english(void **state) {
    static const char least_and_greatest[] =
        "\nLeast and greatest: for a person with facts missing, the one set of answers with the least total and the one with "
        "the "
        "greatest, each used for all benefits and periods; so the figures add up in every direction.\n";
    (void)state;
    propose(DOCTORATES, true);
    run_budget(OF_ALL_KINDS, "x_phong", NULL);
    hold_all((const char *const[]){
        "MONEY NEEDED\n2 people: 0 complete, 2 incomplete; 1 bad line left out\n",
        "\nUnder policy gia-dinh-92-2025, revision 24 November 2026\nWith the office's own figures of p.json\n", "\nBy period ",
        "\nBy benefit ", "\nBy x_phong people least (VND) greatest (VND)\n", "\n(not known) ", "\nTotal ",
        "\nToday's law compared with p.json today proposed change\n", " 0 gain (0), 0 lose (0), 1 unchanged, 1 unclear\n",
        "\nSome people are in several groups: each group counts them, the total once.\n",
        "\nNo limit: 1 person with an own decision whose figures are not known.\n", least_and_greatest, NULL});
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(tables_with_bars, budget_set_up), cmocka_unit_test_setup(ranges, budget_set_up),
        cmocka_unit_test_setup(names_of_groups, budget_set_up),  cmocka_unit_test_setup(long_names, budget_set_up),
        cmocka_unit_test_setup(in_vietnamese, budget_set_up),    cmocka_unit_test_setup(in_english, budget_set_up),
        cmocka_unit_test_setup(large_amounts, budget_set_up),    cmocka_unit_test_setup(a_comparison, budget_set_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
