/* SPDX-License-Identifier: MIT */
/* Lists from a workbook's sheet: records as text/sheet.h has them. "|" stands for the separator, "{1}" for the byte of a kind.
 */
#include "list_runner.h"
#include "list/list_policy.h"
#include "list/list_fact.h"
#include "list/sheet_cell.h"
#include "policy/registry.h"

/* The text with separators and kinds. */
static const char *sheet(const char *shown) {
    static char text[TEXT_BYTES];
    size_t length = 0;
    for (const char *at = shown; *at != '\0'; at++) {
        if (at[0] == '{' && at[2] == '}') {
            text[length++] = (char)(at[1] - '0');
            at += 2;
        } else {
            text[length++] = *at == '|' ? HT_SHEET_SEPARATOR : *at;
        }
    }
    text[length] = '\0';
    return text;
}

static bool open_sheet(const char *shown, ht_day day_zero) {
    const char *text = sheet(shown);
    memset(&refusal, 0xa5, sizeof refusal);
    return ht_list_open_sheet(&list, &parameters, NULL, (ht_string){text, strlen(text)}, day_zero, &refusal);
}

static void run_sheet(const char *shown) {
    assert_true(open_sheet(shown, HT_DAY_ZERO_1900));
    list.language = HT_EN;
    run_in_steps(sheet(shown), strlen(sheet(shown)), TEXT_BYTES);
}

/* The only line of a column `name` with that cell: what its result begins with. */
static void cell(const char *name, const char *shown, const char *expected) {
    char text[512];
    (void)snprintf(text, sizeof text, "id|%s\nA|%s\n", name, shown);
    run_sheet(text);
    const char *const line_of_it = strchr(out.at, '\n') + 1;
    if (strncmp(line_of_it, expected, strlen(expected)) != 0) {
        fail_msg("%s: %s\nexpected %s", shown, line_of_it, expected);
    }
}

static void numbers_of_rows(void **state) {
    (void)state;
    run_sheet("\n\nid|agency\n\nA|outside\n|\nB|nowhere\n");
    assert_dong_equal(counts.bad, 1);
    assert_dong_equal(refused_lines[0], 7);
    assert_begins(&out, "\n\nid,agency,status,");
}

static void rows_shorter_than_the_header(void **state) {
    (void)state;
    run_sheet("id|agency|x_note\nA\n{1}7|outside\n");
    assert_dong_equal(counts.bad, 0);
    assert_non_null(strstr(out.at, "\nA,,,"));
    assert_non_null(strstr(out.at, "\n7,outside,,"));
    char many[HT_COLUMNS_MAX + 64] = "id|agency\nA|outside";
    memset(many + strlen(many), '|', HT_COLUMNS_MAX);
    run_sheet(many);
    assert_dong_equal(counts.bad, 1);
    run_sheet("id|agency\nA|outside|x\n");
    assert_dong_equal(counts.bad, 1);
    assert_non_null(strstr(refused_json, "syntax"));
}

static void cells_that_pass(void **state) {
    (void)state;
    run_sheet("id|agency|x_a|x_b|x_c|x_d|x_e\nA|outside|{1}0.5|{2}2026-06-30 07:05:09|{6}#N/A|\"a\rb \"\"c\"\"\"|=1+1\n");
    assert_non_null(strstr(out.at, "\nA,outside,0.5,2026-06-30 07:05:09,#N/A,\"a\nb \"\"c\"\"\",'=1+1,"));
    list.excel = true;
    begin();
    assert_begins(&out, "\xef\xbb\xbfid;agency;x_a;");
}

/* 45901 is 2025-09-01; in the system of 1904 it is 44439. */
static void days(void **state) {
    (void)state;
    cell("duty_from", "{2}2025-09-01", "A,2025-09-01,incomplete,");
    cell("duty_from", "{2}2025-09-01 07:05:09", "A,2025-09-01,incomplete,");
    cell("duty_from", "{1}45901", "A,45901,incomplete,");
    cell("duty_from", "{1}45901.75", "A,45901.75,incomplete,");
    cell("duty_from", "{1}2025", "A,2025,error,");
    cell("duty_from", "{1}1e9", "A,1e9,error,");
    cell("duty_from", "{1}x", "A,x,error,");
    cell("duty_from", "{6}#REF!", "A,#REF!,error,");
    cell("duty_from", "", "A,,skipped,");
    assert_true(open_sheet("id|duty_from\nA|{1}44439\n", HT_DAY_ZERO_1904));
    ht_lines lines;
    ht_lines_init(&lines, (ht_string){sheet("A|{1}44439\n"), strlen(sheet("A|{1}44439\n"))}, 2);
    assert_true(ht_list_read(&list, &lines, &line));
    assert_int_equal(line.error.problem, HT_LIST_OK);
    assert_dong_equal(line.person.value[ht_slot_by_label(list.policy, ht_string_of("duty_from"))], 44439 + HT_DAY_ZERO_1904);
}

static void money(void **state) {
    (void)state;
    cell("attracted|attraction_once", "yes|{1}500000000", "A,yes,500000000,incomplete,");
    cell("attracted|attraction_once", "yes|500.000.000", "A,yes,500.000.000,incomplete,");
    cell("attracted|attraction_once", "yes|{1}500000.5", "A,yes,500000.5,error,");
    assert_non_null(strstr(out.at, "attraction_once: the amount 500000.5 is no whole number of dong"));
    cell("attracted|attraction_once", "yes|{1}1234.567", "A,yes,1234.567,error,"); /* and not 1.234.567 */
    cell("attracted|attraction_once", "yes|{4}0.15", "A,yes,0.15,error,");
    cell("attracted|attraction_once", "yes|{5}5000000", "A,yes,5000000,error,");
    assert_non_null(strstr(refused_json, "\"code\":\"wrong_type\",\"fact\":\"attraction_once\",\"line\":2"));
    cell("attracted|attraction_once", "yes|{6}#DIV/0!", "A,yes,#DIV/0!,error,");
    cell("attracted|attraction_once", "yes|{7}", "A,yes,,error,");
    assert_non_null(strstr(out.at, "attraction_once: the cell's formula was never computed"));
}

static void choices(void **state) {
    (void)state;
    cell("agency", "outside", "A,outside,");
    cell("agency", "{4}0.15", "A,0.15,error,");
    cell("agency", "{7}", "A,,error,");
    assert_non_null(strstr(out.at, "agency: the cell's formula was never computed"));
    cell("it_field", "{3}true", "A,true,incomplete,");
    cell("it_field", "{3}false", "A,false,incomplete,");
    cell("it_field", "{1}1", "A,1,incomplete,");
}

/* A formula's error in a column of the office's own is none of this program's business; in one of claims `verify` says so. */
static void other_columns(void **state) {
    (void)state;
    cell("x_sum|duty", "{6}#N/A|none", "A,#N/A,none,incomplete,");
    cell("claimed_total", "{7}", "A,,skipped,");
    char room[HT_SHEET_DAY_BYTES];
    ht_string text = {"1.5", 3};
    line.kinds[1] = HT_CELL_NUMBER;
    assert_false(ht_sheet_cell(&list, &line, 1, &text, room));
    assert_int_equal(line.error.problem, HT_LIST_CELL_FRACTION);
    assert_dong_equal(ht_list_error_column(&list, &line.error), 2);
    line.kinds[1] = HT_CELL_TEXT;
    assert_true(ht_sheet_cell(&list, &line, 1, &text, room));
}

static void columns_of_errors(void **state) {
    (void)state;
    static const char id[] = "duty_from";
    run_sheet("id|x_a|duty_from\nA||x\n");
    assert_dong_equal(ht_list_error_column(&list, &line.error), 3);
    line.error.error.slot = -1;
    assert_dong_equal(ht_list_error_column(&list, &line.error), 0);
    line.error = (ht_list_error){.problem = HT_LIST_CELL_ERROR, .error = {.name = {id, 9}}}; /* of another list */
    assert_dong_equal(ht_list_error_column(&list, &line.error), 0);
    line.error.problem = HT_LIST_FIELD_COUNT;
    assert_dong_equal(ht_list_error_column(&list, &line.error), 0);
    line.error.problem = HT_LIST_EMPTY;
    assert_dong_equal(ht_list_error_column(&list, &line.error), 0);
}

static void sheets_that_are_no_list(void **state) {
    (void)state;
    assert_false(open_sheet("", 0));
    assert_int_equal(refusal.problem, HT_LIST_EMPTY);
    assert_false(open_sheet("\n\n", 0));
    assert_int_equal(refusal.problem, HT_LIST_EMPTY);
    assert_false(open_sheet("\nTITLE\n", 0));
    assert_int_equal(refusal.problem, HT_LIST_NOT_A_HEADER);
    assert_false(open_sheet("id,agency\n", 0)); /* one cell that holds commas */
    assert_int_equal(refusal.problem, HT_LIST_NOT_A_HEADER);
    assert_true(open_sheet("id|agency|{1}7\n", 0)); /* a column of the office's own */
    assert_view(list.columns[2].name, "7");
}

/* The list says which policy it is of; a number is none. */
static void policy_of_the_sheet(void **state) {
    (void)state;
    char text[256];
    const ht_policy *policy = NULL;
    (void)snprintf(text, sizeof text, "\n{1}1|policy|agency\n\nA|%s\n", ht_policies[0]->id);
    assert_true(ht_sheet_choose_policy((ht_string){sheet(text), strlen(sheet(text))}, &policy, &refusal));
    assert_ptr_equal(policy->id, ht_policies[0]->id);
    policy = ht_policies[0];
    const char *const number = sheet("id|policy\nA|{1}7\n");
    assert_false(ht_sheet_choose_policy((ht_string){number, strlen(number)}, &policy, &refusal));
    assert_view(refusal.error.value, "7");
    assert_dong_equal(refusal.error.line, 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(numbers_of_rows, set_up),
        cmocka_unit_test_setup(rows_shorter_than_the_header, set_up),
        cmocka_unit_test_setup(cells_that_pass, set_up),
        cmocka_unit_test_setup(days, set_up),
        cmocka_unit_test_setup(money, set_up),
        cmocka_unit_test_setup(choices, set_up),
        cmocka_unit_test_setup(other_columns, set_up),
        cmocka_unit_test_setup(columns_of_errors, set_up),
        cmocka_unit_test_setup(sheets_that_are_no_list, set_up),
        cmocka_unit_test_setup(policy_of_the_sheet, set_up),
    };
    return cmocka_run_group_tests_name("list_sheet", tests, NULL, NULL);
}
