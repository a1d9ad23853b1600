/* SPDX-License-Identifier: MIT */
/* Lists that say which policy they are of. */
#include "list_runner.h"
#include "revisions.h"

#include "list/list_policy.h"

/* ---- Which one ---- */

static bool choose(const char *text, const char *behind, const ht_policy **policy) {
    memset(&refusal, 0xa5, sizeof refusal);
    *policy = policy_named(DRAFT);
    return ht_list_choose_policy(ht_string_of(text), behind == NULL ? (ht_string){NULL, 0} : ht_string_of(behind), policy,
                                 &refusal);
}

static void expect_chosen(const char *text, const char *name) {
    const ht_policy *policy;
    if (!choose(text, NULL, &policy)) {
        fail_msg("%s: refused", text);
    }
    if (policy != policy_named(name)) {
        fail_msg("%s: %s@%s", text, policy->id, policy->revision);
    }
}

static void the_first_cell_that_is_not_empty_decides(void **state) {
    (void)state;
    expect_chosen("id,policy\n1," OLDEST "\n2," NEWEST "\n", OLDEST);
    expect_chosen("policy,body\n,\n\" \",\n\n\"fictional-9\",council\n", ANOTHER);
    expect_chosen("\xef\xbb\xbf\r\n\nbody;Bản quy định;x_a\r\ncouncil; fictional-9 ;\"a;\nb\"\r\n", ANOTHER);
    expect_chosen("body\tPOLICY\ncouncil\tfictional-9", ANOTHER);
    /* Below titles, and column numbers below it. */
    expect_chosen("DANH SÁCH,\n,,\nid,policy\n(1),(2)\n1," OLDEST "\n", OLDEST);
    expect_chosen("id,policy\n1,2\n1," OLDEST "\n", OLDEST);
    const ht_policy *policy;
    assert_false(choose("id,policy\n1,3\n", NULL, &policy));
    assert_false(choose("id,policy\n1,99999999999\n", NULL, &policy));
}

static void where_none_does_the_chosen_one_is_meant(void **state) {
    (void)state;
    expect_chosen("", DRAFT);
    expect_chosen("\n\n", DRAFT);
    expect_chosen("id,agency\n1,outside\n", DRAFT);
    expect_chosen("id,policy\n", DRAFT);
    expect_chosen("id,policy\n1,\n2,\"\"\n3\n4,\"a\"b\n", DRAFT);  /* too few fields, and a broken line */
    expect_chosen("id,policy\nid,policy\n1," OLDEST "\n", OLDEST); /* the header again */
    expect_chosen("id,policy\n1,gia-dinh-92-2025@2026-1", DRAFT);  /* which may be cut */
    expect_chosen("x_policy,policies\n" OLDEST "," OLDEST "\n", DRAFT);
    expect_chosen("\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\nid,policy\n1," OLDEST "\n", DRAFT);
}

static void among_results_it_says_what_was_computed(void **state) {
    (void)state;
    expect_chosen("id," RESULT_NAMES "\n1,ok,,,,,,,,,,,," OLDEST "\n", DRAFT);
    /* Some may have been removed, and those may be of another policy. */
    expect_chosen("id,status,total_min,policy\n1,ok,0," OLDEST "\n", DRAFT);
    expect_chosen("id,status,post_allowance,policy\n1,ok,0," OLDEST "\n", DRAFT);
    expect_chosen("id,status,policy\n1,ok," OLDEST "\n", DRAFT);
    /* A column of the office's own ends them; before them it is no result. */
    expect_chosen("id,status,x_a,policy\n1,ok,," OLDEST "\n", OLDEST);
    expect_chosen("policy,status\n" OLDEST ",ok\n", OLDEST);
    expect_chosen("policy,status,policy\n" OLDEST ",ok," NEWEST "\n", OLDEST);
}

/* Behind so many columns. */
static void expect_behind(unsigned columns, const char *name) {
    char text[4 * HT_COLUMNS_MAX];
    ht_text list_text = TEXT_OVER(text);
    for (unsigned i = 0; i < columns; i++) {
        ht_put(&list_text, "x,");
    }
    ht_put(&list_text, "policy\n");
    for (unsigned i = 0; i < columns; i++) {
        ht_put(&list_text, ",");
    }
    ht_put(&list_text, OLDEST "\n");
    text[list_text.length] = '\0';
    expect_chosen(text, name);
}

/* Columns that no list may have are not looked at: opening it says that there are too many. */
static void the_last_column_that_a_list_may_have(void **state) {
    (void)state;
    expect_behind(HT_COLUMNS_MAX - 1, OLDEST);
    expect_behind(HT_COLUMNS_MAX, DRAFT);
}

static void a_header_that_stands_apart(void **state) {
    const ht_policy *policy;
    (void)state;
    assert_true(choose("id,policy", "id,policy\n1," OLDEST "\n", &policy));
    assert_ptr_equal(policy, policy_named(OLDEST));
    assert_false(choose("id,policy", "1,nowhere\n", &policy));
    assert_int_equal(refusal.error.line, 1);
}

static void one_that_there_is_not(void **state) {
    static char bytes[4096];
    ht_text said = TEXT_OVER(bytes);
    const ht_policy *policy;
    (void)state;
    assert_false(choose("\nid,policy\n1,\n2,gia-dinh-92-2026\n", NULL, &policy));
    assert_int_equal(refusal.problem, HT_LIST_FACT);
    assert_int_equal(refusal.error.code, HT_UNKNOWN_VALUE);
    assert_int_equal(refusal.error.line, 4);
    ht_write_list_error_sentence(&said, &refusal, HT_EN);
    assert_begins(&said, "policy: \"gia-dinh-92-2026\" is not one of " NEWEST ", ");
}

/* ---- Its lines ---- */

static void open_by(const char *policy, const char *text) {
    ht_parameters_init(&parameters, policy_named(policy));
    run(text);
}

static void every_line_says_the_same(void **state) {
    (void)state;
    open_by(NEWEST, "agency,policy\noutside," NEWEST "\noutside,\noutside, gia-dinh-92-2025 \noutside," OLDEST "\noutside,x\n");
    assert_int_equal(counts.ok, 3);
    assert_int_equal(counts.bad, 2);
    assert_text(&out, "agency,policy," RESULT_NAMES "\noutside," NEWEST ",ok,0,0,0,0,0,0,0,0,0,,," NEWEST
                      "\noutside,,ok,0,0,0,0,0,0,0,0,0,,," NEWEST "\noutside, gia-dinh-92-2025 ,ok,0,0,0,0,0,0,0,0,0,,," NEWEST
                      "\noutside," OLDEST ",error,,,,,,,,,,,\"policy: \"\"" OLDEST
                      "\"\" is another than in the lines before, which are of " NEWEST "; part the list by policy\"," NEWEST
                      "\noutside,x,error,,,,,,,,,,,\"policy: \"\"x\"\" is not one of " EVERY "\"," NEWEST "\n");
    static const char conflict[] = "agency,policy\noutside," OLDEST "\n";
    open_by(NEWEST, conflict);
    assert_non_null(strstr(refused_json, "{\"error\":{\"code\":\"conflict\",\"fact\":\"policy\",\"line\":2,\"text\":{\"vi\":"
                                         "\"policy: \\\"" OLDEST "\\\" khác các dòng trước, theo " NEWEST
                                         "; tách danh sách theo quy định\""));
}

static void a_cell_of_blanks_says_nothing(void **state) {
    (void)state;
    open_by(NEWEST, "agency,policy\noutside, \noutside,\"\"\n");
    assert_int_equal(counts.ok, 2);
    assert_int_equal(counts.bad, 0);
}

static void results_are_of_the_lists_policy(void **state) {
    static char first[8192];
    (void)state;
    open_by(ANOTHER, "body,work,policy,count_to\nelsewhere,idle,fictional-9,2028-12-31\n");
    assert_text(&out,
                "body,work,policy,count_to,status,rate,post_allowance,salary_share,arrival_grant,total_min,total_max,missing,"
                "error,policy\nelsewhere,idle,fictional-9,2028-12-31,ok,0,0,0,0,0,0,,," ANOTHER "\n");
    /* The column before the results stays, that behind them is written anew. */
    memcpy(first, out.at, out.length + 1);
    open_by(ANOTHER, first);
    assert_text(&out, first);
    open_by(NEWEST, "agency," RESULT_NAMES "\noutside,ok,1,,,,,,,,,,," OLDEST "\n");
    assert_text(&out, "agency," RESULT_NAMES "\noutside,ok,0,0,0,0,0,0,0,0,0,,," NEWEST "\n");
}

static void the_column_stands_once(void **state) {
    (void)state;
    ht_parameters_init(&parameters, policy_named(NEWEST));
    expect_refused("policy,agency,Bản quy định\n", HT_LIST_COLUMN_TWICE,
                   "column 1, \"policy\", and column 3, \"Bản quy định\", are");
    assert_true(open_text("policy,duty\n", 12));
    assert_int_equal(list.columns[0].kind, HT_COLUMN_POLICY);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_cell_that_is_not_empty_decides),
        cmocka_unit_test(where_none_does_the_chosen_one_is_meant),
        cmocka_unit_test(among_results_it_says_what_was_computed),
        cmocka_unit_test(the_last_column_that_a_list_may_have),
        cmocka_unit_test(a_header_that_stands_apart),
        cmocka_unit_test(one_that_there_is_not),
        cmocka_unit_test(every_line_says_the_same),
        cmocka_unit_test(a_cell_of_blanks_says_nothing),
        cmocka_unit_test(results_are_of_the_lists_policy),
        cmocka_unit_test(the_column_stands_once),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
