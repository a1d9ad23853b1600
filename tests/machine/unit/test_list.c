/* SPDX-License-Identifier: MIT */
/* Lists: dialects, columns, lines, results. */
#include "list_runner.h"
#include "text/text.h"
#include "list/list.h"
#include "list/list_error.h"

#define PERSON_NAMES "agency,position,duty,duty_from,until,degree"
/* Example 1 of the law: 60,000,000 and 36,000,000. */
#define PERSON       "science_department,civil_servant,full_time,2025-09-01,2026-08-31,none"
#define PERSON_PAID  ",ok,8000000,60000000,36000000,0,0,0,0,96000000,96000000,," OF

/* ---- Dialects ---- */

static void results_stand_behind_the_given_columns(void **state) {
    (void)state;
    run(PERSON_NAMES "\n" PERSON "\n");
    assert_text(&out, PERSON_NAMES "," RESULT_NAMES "\n" PERSON PERSON_PAID "\n");
    assert_int_equal(counts.ok, 1);
}

static void crlf_mark_and_semicolons_are_kept(void **state) {
    (void)state;
    run("\xef\xbb\xbf"
        "id;agency;position;duty\r\n1;outside;other;none\r\n");
    assert_text(&out, "\xef\xbb\xbf"
                      "id;agency;position;duty;status;rate;national_monthly;province_monthly;postgraduate;attraction_once;"
                      "attraction_monthly;attraction_rent;total_min;total_max;missing;error;policy\r\n"
                      "1;outside;other;none;ok;0;0;0;0;0;0;0;0;0;;;gia-dinh-92-2025@2026-11-24\r\n");
}

static void tabs(void **state) {
    (void)state;
    run("id\tagency\n1\toutside\n");
    assert_int_equal(list.separator, '\t');
    assert_int_equal(counts.ok, 1);
}

static void the_last_line_needs_no_line_end(void **state) {
    (void)state;
    run("agency\r\noutside");
    assert_text(&out, "agency," RESULT_NAMES "\r\noutside,ok,0,0,0,0,0,0,0,0,0,," OF "\r\n");
    run("agency");
    assert_text(&out, "agency," RESULT_NAMES "\n");
}

static void each_line_keeps_its_end(void **state) {
    (void)state;
    run("agency\noutside\r\noutside\n");
    assert_text(&out,
                "agency," RESULT_NAMES "\noutside,ok,0,0,0,0,0,0,0,0,0,," OF "\r\noutside,ok,0,0,0,0,0,0,0,0,0,," OF "\n");
}

static void empty_lines_are_skipped(void **state) {
    (void)state;
    run("\n\r\nagency\n\noutside\n\r\n\noutsider\n");
    assert_int_equal(counts.ok, 1);
    assert_int_equal(refused_lines[0], 8);
}

static void a_label_with_a_comma_does_not_choose_the_separator(void **state) {
    (void)state;
    run("Thời gian nghỉ, gián đoạn;Đơn vị công tác\n;Ngoài hệ thống chính trị\n");
    assert_int_equal(list.separator, ';');
    assert_int_equal(counts.ok, 1);
}

static void labels_in_any_case_and_composition(void **state) {
    (void)state;
    /* "Đơn vị công tác" and "Ngoài hệ thống chính trị" with the marks apart, in capitals. */
    run("ĐƠN VỊ CÔNG TÁC\nNGOA\xcc\x80I HÊ\xcc\xa3 THỐNG CHÍNH TRI\xcc\xa3\noutside\n");
    assert_int_equal(counts.ok, 2);
}

static void dates_and_money_as_people_write_them(void **state) {
    (void)state;
    run("agency,position,duty,duty_from,until,degree,attracted,attracted_from,attraction_once,attraction_monthly,attraction_"
        "rent\n"
        "science_department,civil_servant,full_time,01/09/2025,31/08/2026,none,Có,2025-09-01,500.000.000,1000000,1\n");
    assert_text(&out,
                "agency,position,duty,duty_from,until,degree,attracted,attracted_from,attraction_once,attraction_monthly,"
                "attraction_rent," RESULT_NAMES "\n"
                "science_department,civil_servant,full_time,01/09/2025,31/08/2026,none,Có,2025-09-01,500.000.000,1000000,1"
                ",ok,9000001,60000000,36000000,0,500000000,12000000,12,608000012,608000012,," OF "\n");
}

static void interruptions(void **state) {
    (void)state;
    /* Example 5: March and April lose 22 and 9 days; of the year's rest ten months. */
    run(PERSON_NAMES ",interruptions\n" PERSON ",\"2026-03-10/2026-04-09 unpaid_leave; 01/05/2026-02/05/2026 Nghỉ việc không "
                     "hưởng lương\"\n" PERSON ",\n");
    assert_int_equal(counts.ok, 2);
    /* 10 x 5,000,000 + 1,451,613 + 3,500,000 */
    assert_non_null(strstr(out.at, ",ok,8000000,54951613,"));
    assert_non_null(strstr(out.at, PERSON "," PERSON_PAID));
}

/* ---- Columns ---- */

static void columns_are_known_by_kind(void **state) {
    (void)state;
    static const char text[] = "\" ID \",x_note,agency,claimed_total,claimed_postgraduate,Ghi chú,status,Note\n";
    assert_true(open_text(text, sizeof text - 1));
    static const ht_column_kind kinds[] = {HT_COLUMN_ID,      HT_COLUMN_PASSED, HT_COLUMN_FACT,   HT_COLUMN_CLAIMED,
                                           HT_COLUMN_CLAIMED, HT_COLUMN_PASSED, HT_COLUMN_PASSED, HT_COLUMN_PASSED};
    for (unsigned i = 0; i < 8; i++) {
        assert_int_equal(list.columns[i].kind, kinds[i]);
    }
    assert_int_equal(list.columns[3].index, ht_first_policy.benefit_count);
    assert_int_equal(list.columns[4].index, 2);
    assert_view(list.columns[0].name, "ID");
}

static void results_of_an_earlier_run_are_replaced(void **state) {
    (void)state;
    static char first[8192];
    run("id,agency,attraction_once,attracted,x_a\n1,outside,1000000,yes,\"a,\"\"b\"\"\"\n2,it,,,\n3,,,,\n");
    assert_int_equal(counts.bad, 1);
    memcpy(first, out.at, out.length + 1);
    run(first);
    assert_text(&out, first);
    /* The list of bad lines is a list too. */
    memcpy(first, rejects.at, rejects.length + 1);
    run(first);
    assert_int_equal(counts.bad, 1);
    assert_begins(&rejects, "id,agency,attraction_once,attracted,x_a,line,error\n2,it,,,,2,\"agency: ");
}

static void a_name_of_a_fact_and_a_benefit_is_the_fact(void **state) {
    (void)state;
    run("attraction_once,status,national_monthly\n1,2,3\n");
    assert_int_equal(list.columns[0].kind, HT_COLUMN_FACT);
    assert_int_equal(counts.bad, 1); /* a figure without attraction */
    assert_text(&out, "attraction_once," RESULT_NAMES
                      "\n1,error,,,,,,,,,,,\"attracted: must be yes where \"\"One-time attraction amount\"\" "
                      "(attraction_once) is given\"" OF "\n");
}

static void a_result_out_of_its_place_is_the_fact(void **state) {
    (void)state;
    static const char in_place[] = "agency,status,attraction_once,total_min\n";
    static const char behind[] = "agency,status,total_min,attraction_once\n";
    assert_true(open_text(in_place, sizeof in_place - 1));
    assert_int_equal(list.columns[2].kind, HT_COLUMN_RESULT);
    assert_true(open_text(behind, sizeof behind - 1));
    assert_int_equal(list.columns[2].kind, HT_COLUMN_RESULT);
    assert_int_equal(list.columns[3].kind, HT_COLUMN_FACT);
}

static void a_column_twice_refuses_the_list(void **state) {
    (void)state;
    expect_refused("agency,Đơn vị công tác\n", HT_LIST_COLUMN_TWICE,
                   "column 1, \"agency\", and column 2, \"Đơn vị công tác\", are the same; keep one");
    assert_int_equal(refusal.error.code, HT_DUPLICATE_FACT);
    expect_refused("id,agency,ID\n", HT_LIST_COLUMN_TWICE, "column 1, \"id\", and column 3, \"ID\", are the same");
    expect_refused("attraction_once,attraction_once,status\n", HT_LIST_COLUMN_TWICE, "column 1, \"attraction_once\", and");
    expect_refused("claimed_total,agency,Đề nghị: tổng\n", HT_LIST_COLUMN_TWICE,
                   "column 1, \"claimed_total\", and column 3, \"Đề nghị: tổng\", are");
}

static void headers_that_cannot_be_read(void **state) {
    (void)state;
    static char many[3 * (HT_COLUMNS_MAX + 3)];
    expect_refused("", HT_LIST_EMPTY, "the list is empty");
    expect_refused("\xef\xbb\xbf\r\n\n", HT_LIST_EMPTY, "the list is empty");
    expect_refused("agency,\"id\n", HT_LIST_OPEN_QUOTE, "a quotation mark opened on this line");
    expect_refused("agency,\"i\"d\n", HT_LIST_STRAY_QUOTE, "text behind a closing quotation mark");
    memcpy(many, "until", 5);
    for (unsigned i = 0; i < HT_COLUMNS_MAX; i++) {
        memcpy(many + 5 + (size_t)3 * i, ",x_", 3);
    }
    expect_refused(many, HT_LIST_TOO_MANY_COLUMNS, "more than 256 columns");
    many[5 + 3 * (HT_COLUMNS_MAX - 1)] = '\0';
    assert_true(open_text(many, strlen(many)));
    assert_int_equal(list.column_count, HT_COLUMNS_MAX);
}

static void a_header_too_long(void **state) {
    (void)state;
    static char text[HT_RECORD_BYTES_MAX + 8];
    memset(text, 'x', sizeof text);
    memcpy(text, "duty,x_", 7);
    text[HT_RECORD_BYTES_MAX] = '\n';
    assert_true(open_text(text, sizeof text));
    text[HT_RECORD_BYTES_MAX] = 'x';
    text[HT_RECORD_BYTES_MAX + 1] = '\n';
    assert_false(open_text(text, sizeof text));
    assert_int_equal(refusal.problem, HT_LIST_TOO_LONG);
}

/* ---- Bad lines ---- */

static void bad_lines_stay_and_say_why(void **state) {
    (void)state;
    run("id,agency,x_a\n1,outsid,a\n2,outside\n3,outside,a,b\n4,outside,\"a\"b\n5,\"outside,a\n6,outside,3\" a\"\n");
    assert_int_equal(counts.ok, 1);
    assert_int_equal(counts.bad, 5);
    for (unsigned i = 0; i < 5; i++) {
        assert_int_equal(refused_lines[i], i + 2);
    }
    assert_non_null(strstr(out.at, "\n1,outsid,a,error,,,,,,,,,,,\"agency: \"\"outsid\"\" is not one of "));
    assert_non_null(strstr(out.at, "(did you mean outside?)\"" OF "\n"));
    assert_non_null(strstr(out.at, "\n2,outside,,error,,,,,,,,,,,\"fields in the line: 2, columns in the header: 3; "));
    assert_non_null(strstr(out.at, "\n3,outside,a,error,,,,,,,,,,,\"fields in the line: 4, "));
    assert_non_null(strstr(out.at, "\n4,outside,,error,,,,,,,,,,,text behind a closing quotation mark; "));
    assert_non_null(strstr(out.at, "\n5,,,error,,,,,,,,,,,a quotation mark opened on this line is not closed"));
    assert_non_null(strstr(out.at, "\n6,outside,3\" a\",ok,"));
    assert_non_null(strstr(rejects.at, "id,agency,x_a,line,error\n1,outsid,a,2,\"agency: "));
}

static void the_header_again_is_a_bad_line(void **state) {
    (void)state;
    run("id,duty\n1,none\nid,duty\n\xef\xbb\xbfid,duty\n2,\n");
    assert_int_equal(counts.bad, 2);
    assert_non_null(strstr(out.at, "\nid,duty,error,,,,,,,,,,,the header again; were two lists joined?" OF "\n"));
}

static void conflicts_come_after_values(void **state) {
    (void)state;
    run("id,duty_to,duty_from,agency\n1,2025-01-01,2026-01-01,outside\n2,2025-01-01,2026-01-01,x\n3,2025-02-30,,\n");
    assert_int_equal(counts.bad, 3);
    assert_non_null(strstr(out.at, "\n1,2025-01-01,2026-01-01,outside,error,,,,,,,,,,,\"duty_to: "));
    assert_non_null(strstr(out.at, "\n2,2025-01-01,2026-01-01,x,error,,,,,,,,,,,\"agency: "));
    assert_non_null(strstr(out.at, "\n3,2025-02-30,,,error,,,,,,,,,,,\"duty_to: the calendar has no day \"\"2025-02-30\"\""));
}

static void errors_as_json(void **state) {
    (void)state;
    static char bytes[4096];
    ht_text said = TEXT_OVER(bytes);
    assert_false(open_text("agency,agency\n", 14));
    ht_write_list_error_json(&said, &refusal, (ht_string){NULL, 0});
    assert_text(
        &said,
        "{\"error\":{\"code\":\"duplicate_fact\",\"fact\":\"agency\",\"line\":1,\"text\":{\"vi\":\"cột 1 tên "
        "\\\"agency\\\" và cột 2 tên \\\"agency\\\" là một; chỉ giữ lại một\",\"en\":\"column 1, \\\"agency\\\", and column 2, "
        "\\\"agency\\\", are the same; keep one\"}}}");
    said.length = 0;
    assert_false(open_text("", 0));
    ht_write_list_error_json(&said, &refusal, ht_string_of("7"));
    assert_begins(&said, "{\"id\":\"7\",\"error\":{\"code\":\"syntax\",\"line\":1,");
    said.length = 0;
    assert_false(open_text("foo\n", 4)); /* the name is no fact */
    ht_write_list_error_json(&said, &refusal, (ht_string){NULL, 0});
    assert_begins(&said, "{\"error\":{\"code\":\"unknown_fact\",\"line\":1,");
    run("agency\nx\n");
    said = (ht_text){.at = refused_json, .capacity = sizeof refused_json, .length = strlen(refused_json)};
    assert_begins(&said, "{\"error\":{\"code\":\"unknown_value\",\"fact\":\"agency\",\"line\":2,");
}

/* ---- Results ---- */

static void incomplete_lines_name_what_is_missing(void **state) {
    (void)state;
    run("agency,position,duty,duty_from,until,degree,attracted,attracted_from\n"
        "science_department,,full_time,2025-09-01,2026-08-31,none,,\n"
        "outside,,,,,,,\n"
        "science_department,civil_servant,none,,,none,yes,2026-01-01\n");
    assert_int_equal(counts.incomplete, 2);
    assert_non_null(strstr(out.at, ",none,,,incomplete,,,,0,0,0,0,0,96000000,position," OF "\n"));
    assert_non_null(
        strstr(out.at, ",yes,2026-01-01,incomplete,,0,0,0,,,,0,,attraction_once attraction_monthly attraction_rent," OF "\n"));
}

static void a_line_says_what_it_asks(void **state) {
    (void)state;
    run("Khoản cần tính,duty,degree\nnational_monthly,none,\n,none,none\nnational_monthly;degree,none,none\n");
    assert_text(&out, "Khoản cần tính,duty,degree," RESULT_NAMES "\n"
                      "national_monthly,none,,ok,0,0,,,,,,0,0,," OF "\n"
                      ",none,none,ok,0,0,0,0,0,0,0,0,0,," OF "\n"
                      "national_monthly;degree,none,none,error,,,,,,,,,,,\"asked: \"\"degree\"\" is not one of "
                      "national_monthly, province_monthly, postgraduate, … (6 values)\"" OF "\n");
    run("asked,duty\nnational_monthly,none\n");
    assert_int_equal(list.columns[0].kind, HT_COLUMN_ASKED);
    expect_refused("asked,duty,Benefits asked\n", HT_LIST_COLUMN_TWICE,
                   "column 1, \"asked\", and column 3, \"Benefits asked\", are");
}

static void where_a_list_asks_it_has_these_columns_only(void **state) {
    static const char text[] = "asked,duty\n,none\npostgraduate,none\nnational_monthly,1\n";
    ht_error error;
    (void)state;
    assert_true(open_text(text, sizeof text - 1));
    list.language = HT_EN;
    assert_true(ht_case_ask(&list.blank, ht_string_of("national_monthly"), &error));
    run_in_steps(text, sizeof text - 1, TEXT_BYTES);
    assert_begins(&out, "asked,duty,status,rate,national_monthly,total_min,total_max,missing,error,policy\n"
                        ",none,ok,0,0,0,0,," OF "\n"
                        "postgraduate,none,incomplete,0,,0,600000000,");
    assert_non_null(strstr(out.at, "national_monthly,1,error,,,,,,\"duty:"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(results_stand_behind_the_given_columns),
        cmocka_unit_test(crlf_mark_and_semicolons_are_kept),
        cmocka_unit_test(tabs),
        cmocka_unit_test(the_last_line_needs_no_line_end),
        cmocka_unit_test(each_line_keeps_its_end),
        cmocka_unit_test(empty_lines_are_skipped),
        cmocka_unit_test(a_label_with_a_comma_does_not_choose_the_separator),
        cmocka_unit_test(labels_in_any_case_and_composition),
        cmocka_unit_test(dates_and_money_as_people_write_them),
        cmocka_unit_test(interruptions),
        cmocka_unit_test(columns_are_known_by_kind),
        cmocka_unit_test(results_of_an_earlier_run_are_replaced),
        cmocka_unit_test(a_name_of_a_fact_and_a_benefit_is_the_fact),
        cmocka_unit_test(a_result_out_of_its_place_is_the_fact),
        cmocka_unit_test(a_column_twice_refuses_the_list),
        cmocka_unit_test(headers_that_cannot_be_read),
        cmocka_unit_test(a_header_too_long),
        cmocka_unit_test(bad_lines_stay_and_say_why),
        cmocka_unit_test(the_header_again_is_a_bad_line),
        cmocka_unit_test(conflicts_come_after_values),
        cmocka_unit_test(errors_as_json),
        cmocka_unit_test(incomplete_lines_name_what_is_missing),
        cmocka_unit_test(a_line_says_what_it_asks),
        cmocka_unit_test(where_a_list_asks_it_has_these_columns_only),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
