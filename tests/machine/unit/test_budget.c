/* SPDX-License-Identifier: MIT */
/* Lists added up: groups, people, months, whoever adds the lines, and what is said of it as CSV and JSON. */
#include "budget_runner.h"

#include "budget/budget_heads.h"
#include "budget/budget_write.h"
#include "law/plan_make.h"
#include "policy_copy.h"

static ht_pay_plan plan;

#define LIST                                                                                                                   \
    HEADER AT("1", "science_department", "Room 2", "2025-09-01", "2025-12-31")  /* 4 months of 8 million */                    \
        AT("2", "commune_administration", "Room 1", "2025-09-01", "2026-01-31") /* 5 of 6 */                                   \
        AT("3", "science_department", "room  1", "2025-11-01", "2025-12-31")    /* 2 of 8 */                                   \
        AT("4", "commune_administration", "ROOM 1", "2025-12-01", "2025-12-31") /* 1 of 6 */                                   \
        AT("5", "science_department", "", "2025-10-01", "2025-10-31")           /* 1 of 8 */                                   \
        AT("6", "", "Room 2", "2025-10-01", "2025-10-31")                       /* 0 to 8 */                                   \
        AT("7", "nowhere", "", "2025-09-01", "") "Total,,,,,,,,\n"

static const char *json(void) {
    return written_by(ht_write_budget_json);
}

static const char *csv(void) {
    return written_by(ht_write_budget_csv);
}

static void keep(char to[sizeof budget_bytes], const char *text) {
    memcpy(to, text, strlen(text) + 1);
}

/* ---- Groups ---- */

static void two_columns(void **state) {
    (void)state;
    run_budget(LIST, "agency", "x_phong");
    const char *text = csv();
    holds(text, "agency,x_phong,benefit,people,2025_min,2025_max,2026_min,2026_max,total_min,total_max\n");
    holds(text, "\nscience_department,Room 2,total,1,32000000,32000000,0,0,32000000,32000000\n"
                "science_department,Room 1,national_monthly,1,10000000,10000000,0,0,10000000,10000000\n");
    holds(text, "\nscience_department,,total,1,8000000,8000000,0,0,8000000,8000000\n");
    holds(text, "\ncommune_administration,Room 1,total,2,30000000,30000000,6000000,6000000,36000000,36000000\n");
    holds(text, "\n,Room 2,total,1,0,8000000,0,0,0,8000000\n");
    holds(text, "\ntotal,total,total,6,86000000,94000000,6000000,6000000,92000000,100000000\n");
    assert_int_equal(budget.counts.ok, 5);
    assert_int_equal(budget.counts.incomplete, 1);
    assert_int_equal(budget.counts.bad, 1);
    assert_int_equal(budget.skipped.count, 1);
    text = json();
    holds(
        text,
        "\"people\":6,\"incomplete\":1,\"skipped\":1,\"repeated\":0,\"bad\":1,\"total\":{\"min\":92000000,\"max\":100000000},");
    holds(text, "\"by\":[\"agency\",\"x_phong\"],\"periods\":[\"2025\",\"2026\"],");
    holds(text, "{\"key\":[\"science_department\",null],\"people\":1,");
}

static void the_other_way_round(void **state) {
    (void)state;
    run_budget(LIST, "X_PHONG", "Đơn vị công tác");
    const char *const order[] = {"\nRoom 2,science_department,total", "\nRoom 2,,total",
                                 "\nRoom 1,science_department,total", "\nRoom 1,commune_administration,total",
                                 "\n,science_department,total",       "\ntotal,total,total"};
    const char *at = csv();
    for (unsigned i = 0; i < sizeof order / sizeof *order; i++) {
        const char *const next = strstr(at, order[i]);
        if (next == NULL) {
            fail_msg("%s\nis not in\n%s", order[i], at);
        }
        at = next;
    }
}

/* Whatever adds which line: the same bytes. */
static void several_add(void **state) {
    static char alone[sizeof budget_bytes];
    (void)state;
    run_budget(LIST, "agency", "x_phong");
    keep(alone, json());
    for (unsigned count = 2; count <= ADDERS; count++) {
        assert_int_equal(add_up(LIST, count), HT_BUDGET_OK);
        assert_string_equal(json(), alone);
    }
    ht_plan_use(&plan, &parameters);
    assert_int_equal(add_up(LIST, 2), HT_BUDGET_OK);
    assert_string_equal(json(), alone);
}

static void values_of_other_kinds(void **state) {
    (void)state;
    const char *const text = OTHERS "1,science_department,yes,2025-09-01,1000000,,2025-12-31\n"
                                    "2,science_department,yes,2025-09-01,,10/03/2026-09/04/2026 unpaid_leave,2025-12-31\n"
                                    "3,science_department,yes,,1000000,10/03/2026-09/04/2026 unpaid_leave,2025-12-31\n";
    run_budget(text, "attraction_once", "attracted_from");
    holds(csv(), "\n1000000,2025-09-01,total,1,");
    holds(csv(), "\n1000000,,total,1,");
    holds(csv(), "\n,2025-09-01,attraction_once,1,0,,0,\n"); /* nobody knows how much */
    group("interruptions", "duty_to");
    assert_int_equal(add_up(text, 1), HT_BUDGET_OK);
    holds(csv(), "\n10/03/2026-09/04/2026 unpaid_leave,,total,2,");
    /* In no column: of everyone the same. */
    run_budget(HEADER AT("1", "outside", "a", "2025-09-01", "") "2,outside,a,cadre,full_time,2025-09-01,2026-01-01,,none\n",
               "interruptions", "duty_to");
    holds(csv(), "\n,2026-01-01,total,1,");
    holds(csv(), "\n,,total,1,");
}

static void by_dates(void **state) {
    (void)state;
    const char *const text = HEADER AT("1", "outside", "", "2026-02-01", "") AT("2", "outside", "", "2025-09-01", "")
        AT("3", "outside", "", "01/02/2026", "");
    run_budget(text, "duty_from", NULL);
    holds(json(), "\"groups\":[{\"key\":\"2026-02-01\",\"people\":2,");
    holds(json(), "},{\"key\":\"2025-09-01\",\"people\":1,");
}

/* ---- Columns ---- */

static void columns_that_are_none(void **state) {
    static policy_copy copy;
    (void)state;
    survey_whole(LIST);
    budget.by_count = 0;
    assert_int_equal(ht_group_by(&budget, &list, ht_string_of("x_nothing")), HT_BY_NO_COLUMN);
    assert_int_equal(ht_group_by(&budget, &list, ht_string_of("agency")), HT_BY_TAKEN);
    assert_int_equal(ht_group_by(&budget, &list, ht_string_of("Agency")), HT_BY_AGAIN);
    assert_int_equal(ht_group_by(&budget, &list, ht_string_of("x_phong")), HT_BY_TAKEN);
    assert_int_equal(ht_group_by(&budget, &list, ht_string_of("id")), HT_BY_TAKEN);
    assert_int_equal(ht_group_by(&budget, &list, ht_string_of("X_PHONG")), HT_BY_AGAIN);
    assert_int_equal(budget.by_count, 3);
    assert_null(ht_by_fact(&budget, 2));
    assert_view(ht_first_choice(&ht_first_policy), "agency");
    copy_policy(&copy, &ht_first_policy);
    copy.facts[0].kind = HT_DATE;
    assert_view(ht_first_choice(&copy.policy), "position");
    for (unsigned slot = 0; slot < copy.policy.fact_count; slot++) {
        copy.facts[slot].kind = HT_DATE;
    }
    assert_view(ht_first_choice(&copy.policy), copy.facts[copy.policy.fact_count - 1].id);
    /* Of two columns of one name the first. */
    survey_whole("id,agency,x_a,x_A,agency_note\n1,outside,b,c,\n");
    group("x_a", NULL);
    assert_int_equal(budget.by[0].column, 2);
}

/* ---- People ---- */

#define TWO_JOBS                                                                                                               \
    HEADER AT("A", "science_department", "1", "2025-09-01", "2025-10-31") AT("B", "outside", "1", "2025-09-01", "")            \
        AT("A", "science_department", "2", "2025-11-01", "2025-12-31")                                                         \
            AT("A", "commune_administration", "1", "2026-01-01", "2026-01-31") AT("C", "", "1", "2025-09-01", "2025-09-30")    \
                AT("C", "science_department", "1", "2025-10-01", "2025-10-31")                                                 \
                    AT("D", "science_department", "1", "2025-10-01", "2025-10-31")                                             \
                        AT("D", "science_department", "2", "2025-10-01", "2025-11-30")

static void people_are_counted_once(void **state) {
    static char alone[sizeof budget_bytes];
    (void)state;
    run_budget(TWO_JOBS, "agency", NULL);
    holds(json(), "\"people\":4,\"incomplete\":1,\"skipped\":0,\"repeated\":2,");
    holds(json(), "{\"key\":\"science_department\",\"people\":3,\"incomplete\":0,");
    holds(json(), "{\"key\":\"commune_administration\",\"people\":1,");
    holds(json(), "{\"key\":null,\"people\":1,\"incomplete\":1,");
    assert_true(ht_budget_shares_people(&budget));
    assert_dong_equal(repeated.least, 24000000);
    keep(alone, json());
    assert_int_equal(add_up(TWO_JOBS, 3), HT_BUDGET_OK);
    assert_string_equal(json(), alone);
    run_budget(LIST, "agency", NULL);
    assert_false(ht_budget_shares_people(&budget));
    /* Of lines one by one nobody knows who else stands there. */
    const ht_list_whole *const wholes[] = {NULL, &(ht_list_whole){.repeated = NULL}};
    for (unsigned i = 0; i < 2; i++) {
        list.whole = wholes[i];
        assert_int_equal(add_up(LIST, 1), HT_BUDGET_OK);
        assert_int_equal(table.all.people, 6);
    }
}

/* ---- Months and days off ---- */

static void by_the_plan_and_without(void **state) {
    static char slow[sizeof budget_bytes];
    const char *const text = OTHERS "1,science_department,yes,2025-09-15,1000000,,2026-01-10\n2,science_department,no,,,,\n3,,"
                                    "yes,2025-09-01,,,2026-12-31\n"
                                    "4,science_department,no,,,10/03/2026-09/04/2026 unpaid_leave,2026-12-31\n";
    (void)state;
    budget.period_months = HT_PERIOD_MONTH;
    run_budget(text, "agency", NULL);
    keep(slow, json());
    ht_plan_use(&plan, &parameters);
    run_budget(text, "agency", NULL);
    assert_string_equal(json(), slow);
    const char *const off = HEADER "1,science_department,,civil_servant,full_time,2026-03-01,,2026-05-31,none\n";
    run_budget(off, "agency", NULL);
    holds(json(), "\"periods\":[\"2026-03\",\"2026-04\",\"2026-05\"]");
    budget.period_months = HT_PERIOD_QUARTER;
    assert_int_equal(add_up(off, 1), HT_BUDGET_OK);
    holds(json(), "\"periods\":[\"2026-Q1\",\"2026-Q2\"]");
}

static void nobody(void **state) {
    (void)state;
    run_budget(HEADER, "agency", NULL);
    assert_int_equal(budget.period_count, 0);
    holds(csv(), "agency,benefit,people,total_min,total_max\ntotal,national_monthly,0,0,0\n");
    holds(json(), "\"periods\":[],");
    assert_int_equal(add_up(HEADER, 2), HT_BUDGET_OK);
}

/* ---- An office's own figures ---- */

#define PRICES                                                                                                                 \
    "[{\"name\":\"province.tier_a\",\"from\":\"2025-10-01\",\"value\":4000000,\"citation\":\"x\"},"                            \
    "{\"name\":\"province.tier_c\",\"from\":\"2025-10-01\",\"value\":500000,\"citation\":\"x\"}]"

static void a_proposal(void **state) {
    (void)state;
    propose(PRICES, true);
    run_budget(LIST, "agency", NULL);
    holds(csv(), "agency,benefit,people,plan,2025_min,");
    holds(csv(), "\nscience_department,total,3,law,56000000,56000000,0,0,56000000,56000000\n"
                 "science_department,total,3,proposal,62000000,62000000,0,0,62000000,62000000\n");
    holds(json(), "\"own_figures\":true,");
    holds(json(), "\"gains\":{\"people\":3,\"change\":{\"min\":6000000,\"max\":6000000}},\"losses\":{\"people\":0,");
    holds(json(), "\"law\":{\"benefits\":[");
    propose(PRICES, false);
    assert_int_equal(add_up(LIST, 2), HT_BUDGET_OK);
    holds(csv(), "agency,benefit,people,2025_min,");
    holds(csv(), "\nscience_department,total,3,62000000,62000000,0,0,62000000,62000000\n");
    assert_int_equal(ht_budget_plan(&budget), HT_PLAN_PROPOSAL);
    assert_ptr_equal(ht_budget_figures(&budget), &proposal);
}

/* ---- What cannot be said ---- */

static void too_large_and_too_many(void **state) {
    (void)state;
    const char *const text = HEADER AT("1", "science_department", "a", "2025-09-01", "2025-12-31")
        AT("2", "science_department", "b", "2025-09-01", "2025-12-31");
    survey_whole(text);
    group("x_phong", NULL);
    area_used = 0;
    ht_budget_begin(&budget, &table);
    ht_budget_adder_init(&adders[0], &budget, &repeated);
    ht_lines lines;
    ht_lines_init(&lines, (ht_string){text + list.begins, strlen(text) - list.begins}, 2);
    assert_true(ht_list_read(&list, &lines, &line));
    add_read(&adders[0]);
    adders[0].table.group_count = HT_GROUPS_MAX; /* as if others were there */
    assert_true(ht_list_read(&list, &lines, &line));
    assert_true(ht_budget_add(&adders[0], &list, &line));
    assert_true(adders[0].table.is_crowded);
    assert_int_equal(adders[0].counts.ok, 1);
    adders[0].table.group_count = 1;
    ht_budget_join(&budget, &adders[0]);
    assert_int_equal(ht_budget_end(&budget), HT_BUDGET_TOO_MANY);
    table.is_overflown = true;
    assert_int_equal(ht_budget_end(&budget), HT_BUDGET_TOO_LARGE);
}

/* ---- CSV ---- */

static void cells_of_csv(void **state) {
    (void)state;
    budget.excel = true;
    run_budget(HEADER AT("1", "outside", "\"a \"\"b\"\"; c\"", "2025-09-01", "") AT("2", "outside", "=1+1", "2025-09-01", ""),
               "x_phong", NULL);
    holds(csv(), "\xEF\xBB\xBFx_phong;benefit;people;");
    holds(csv(), "\r\n\"a \"\"b\"\"; c\";total;1;");
    holds(csv(), "\r\n'=1+1;total;1;");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(two_columns, budget_set_up),
        cmocka_unit_test_setup(the_other_way_round, budget_set_up),
        cmocka_unit_test_setup(several_add, budget_set_up),
        cmocka_unit_test_setup(values_of_other_kinds, budget_set_up),
        cmocka_unit_test_setup(by_dates, budget_set_up),
        cmocka_unit_test_setup(columns_that_are_none, budget_set_up),
        cmocka_unit_test_setup(people_are_counted_once, budget_set_up),
        cmocka_unit_test_setup(by_the_plan_and_without, budget_set_up),
        cmocka_unit_test_setup(nobody, budget_set_up),
        cmocka_unit_test_setup(a_proposal, budget_set_up),
        cmocka_unit_test_setup(too_large_and_too_many, budget_set_up),
        cmocka_unit_test_setup(cells_of_csv, budget_set_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
