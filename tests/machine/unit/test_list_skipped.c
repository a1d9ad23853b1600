/* SPDX-License-Identifier: MIT */
/* Lines that are no person, and all that is wrong with one that is. */
#include "list_runner.h"
#include "list/list_map.h"
#include "list/list_skipped.h"
#include "text/decimal.h"
#include "text/format.h"
#include "text/sheet.h"

static ht_skipped_lines skipped;
static char said_bytes[4096];
static ht_text said = TEXT_OVER(said_bytes);

/* ---- Which lines ---- */

static void read_all(const char *text) {
    ht_lines lines;
    skipped = (ht_skipped_lines){.count = 0};
    ht_lines_init(&lines, (ht_string){text + list.begins, strlen(text) - list.begins}, list.header_lines + 1);
    while (ht_list_read(&list, &lines, &line)) {
        if (line.is_skipped) {
            ht_skipped_add(&skipped, &list, &line);
        }
    }
}

static void read_text(const char *text) {
    assert_true(open_text(text, strlen(text)));
    read_all(text);
}

static void assert_said(ht_language language, const char *expected) {
    said.length = 0;
    ht_write_skipped(&said, &skipped, language);
    said_bytes[said.length] = '\0';
    assert_text(&said, expected);
}

/* Facts but the first and last day decide; an id, a claim, a reading, what is asked, a policy do not. */
static void facts_decide(void **state) {
    (void)state;
    read_text("id,agency,since,until,claimed_total,partial_month,asked,policy,x_a\n"
              "1,outside,,,,,,,\n"
              "2,,2025-09-01,2026-01-01,5,half_month_15,postgraduate,gia-dinh-92-2025,\n"
              "3,,x,x,x,x,x,x,x\n"
              "4,-,,,,,,,\n"
              "5,  ,,,,,,,\n"
              "6,nowhere,,,,,,,\n");
    assert_dong_equal(skipped.count, 4);
    assert_said(HT_EN, "4 lines that are no people are passed over: 3–6");
    assert_int_equal(line.error.problem, HT_LIST_FACT);
}

static void broken_records(void **state) {
    (void)state;
    run("id,agency,x_a\nNote\nA,outside\n,,,\n1,outside,,,\n,outside,,x\n,,,x\n\"a\"b,,\n");
    assert_dong_equal(counts.skipped, 3); /* "Note", four empty cells, and one that stands beside the list */
    assert_dong_equal(counts.ok, 1);
    assert_dong_equal(counts.bad, 3);
    assert_non_null(strstr(out.at, "\nNote,,,skipped,,,,,,,,,,,,\n"));
    assert_non_null(strstr(out.at, "\n,,,skipped,,,,,,,,,,,,\n1,outside,,ok,0,"));
}

static void of_another_encoding_is_no_reason(void **state) {
    (void)state;
    run("id,agency\n\xd0\xf5n,\n");
    assert_dong_equal(counts.bad, 1);
}

static void a_writing_that_a_map_lists_decides(void **state) {
    static char text[] = "column,written,fact,value\nx_a,A,duty,none\nx_a,U,until,2026-01-01\nagency,,duty,none\n";
    static const char of_list[] = "id,agency,x_a\n1,,A\n2,,U\n3,,B\n4,,\n";
    static ht_map_row rows[4];
    ht_map map;
    (void)state;
    assert_true(ht_map_read(&map, rows, 4, &ht_first_policy, text, sizeof text - 1, &refusal));
    assert_true(ht_list_open(&list, &parameters, &map, (ht_string){of_list, sizeof of_list - 1}, &refusal));
    read_all(of_list);
    assert_dong_equal(skipped.count, 3);
    assert_said(HT_VI, "bỏ qua 3 dòng không phải là người hưởng: 3–5");
}

/* ---- What is said ---- */

static void nothing_to_say(void **state) {
    (void)state;
    read_text("id,agency\n1,outside\n");
    assert_said(HT_VI, "");
    read_text("id,agency\n,\n");
    assert_said(HT_VI, "bỏ qua 1 dòng không phải là người hưởng: 2");
    assert_said(HT_EN, "1 line that is no person is passed over: 2");
}

static void add(uint32_t number, const char *says) {
    char bytes[600];
    (void)snprintf(bytes, sizeof bytes, ",%s", says);
    ht_lines lines;
    ht_lines_init(&lines, ht_string_of(bytes), number);
    assert_true(ht_list_read(&list, &lines, &line));
    ht_skipped_add(&skipped, &list, &line);
}

static void of_many_lines_the_first_runs(void **state) {
    ht_skipped_lines behind = {.count = 0};
    (void)state;
    assert_true(open_text("id,agency\n", 10));
    skipped = (ht_skipped_lines){.count = 0};
    for (uint32_t i = 0; i < HT_RUNS_SHOWN - 1; i++) {
        add(10 * i + 2, "");
    }
    add(1000, "");
    behind.count = behind.run_count = behind.last = 0;
    const ht_skipped_lines first = skipped;
    skipped = behind;
    add(1001, "");
    add(1003, "");
    add(1004, "");
    behind = skipped;
    skipped = first;
    ht_skipped_join(&skipped, &behind);
    assert_said(HT_EN, "15 lines that are no people are passed over: 2, 12, 22, 32, 42, 52, 62, 72, 82, 92, 102, 1000–1001, …");
    add(1005, "");
    ht_skipped_join(&skipped, &(ht_skipped_lines){.count = 0});
    assert_dong_equal(skipped.last, 1005);
    assert_dong_equal(skipped.run_count, HT_RUNS_SHOWN + 1);
    ht_skipped_lines many = {.count = 20, .run_count = 20, .last = 3000};
    many.runs[0].first = many.runs[0].last = 2000;
    ht_skipped_join(&skipped, &many);
    assert_dong_equal(skipped.run_count, HT_RUNS_SHOWN + 21);
}

static void what_stands_where_a_person_would_say_something(void **state) {
    char many[400];
    (void)state;
    memset(many, 'a', sizeof many - 1);
    many[sizeof many - 1] = '\0';
    assert_true(open_text("id,agency,duty\n", 15));
    skipped = (ht_skipped_lines){.count = 0};
    add(20, "\"(Ký, họ tên)\",");
    add(21, many);
    assert_said(HT_VI, "bỏ qua 2 dòng không phải là người hưởng: 20–21; dòng 20 ghi \"(Ký, họ tên)\"; dòng 21 ghi "
                       "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…\"");
    ht_skipped_lines behind = skipped;
    ht_skipped_join(&skipped, &behind);
    ht_skipped_join(&skipped, &behind);
    assert_dong_equal(skipped.quote_count, 6);
    said.length = 0;
    ht_write_skipped(&said, &skipped, HT_EN);
    said_bytes[said.length] = '\0';
    assert_non_null(strstr(said.at, "; line 20 says \"(Ký, họ tên)\"; line 21 says \"aaaa"));
    assert_non_null(strstr(said.at, "…\"; …"));
    add(22, "x");
    assert_dong_equal(skipped.quote_count, 7);
}

/* ---- All that is wrong ---- */

static void every_cell_that_is_wrong(void **state) {
    uint32_t count;
    (void)state;
    run("id,agency,duty,duty_from,it_field,policy,asked\n1,outsid,full,2025-02-30,maybe,x,y\n");
    assert_dong_equal(line.error_count, 6);
    const ht_list_error *errors = ht_line_errors(&line, &count);
    assert_dong_equal(count, 6);
    assert_ptr_equal(errors, line.errors);
    assert_memory_equal(&line.error, &line.errors[0], sizeof line.error);
    static const char *const facts[] = {"agency", "duty", "duty_from", "it_field", "policy", "asked"};
    for (unsigned i = 0; i < 6; i++) {
        assert_view(errors[i].error.name, facts[i]);
        assert_dong_equal(errors[i].error.line, 2);
    }
    assert_non_null(strstr(out.at, "| duty_from: the calendar has no day \"\"2025-02-30\"\" | it_field: "));
    run("agency,duty\noutside,none\n");
    (void)ht_line_errors(&line, &count);
    assert_dong_equal(count, 0);
    run("agency,duty\noutside\n");
    assert_ptr_equal(ht_line_errors(&line, &count), &line.error);
    assert_dong_equal(count, 1);
}

/* As many as there is room for; days of a sheet each keep their own. */
static void no_more_than_there_is_room_for(void **state) {
    (void)state;
    ht_text text = TEXT_OVER(said_bytes);
    for (unsigned slot = 0; slot < ht_first_policy.fact_count; slot++) {
        ht_put(&text, slot > 0 ? "\x1f" : "");
        ht_put(&text, ht_first_policy.facts[slot].id);
    }
    ht_put(&text, "\n");
    for (unsigned slot = 0; slot < ht_first_policy.fact_count; slot++) {
        ht_put(&text, slot > 0 ? "\x1f" : "");
        ht_put(&text, ht_first_policy.facts[slot].kind == HT_DATE ? "\x01" : "?");
        if (ht_first_policy.facts[slot].kind == HT_DATE) {
            ht_put_number(&text, 80000 + slot); /* 2119-01-11 and later */
        }
    }
    assert_true(ht_list_open_sheet(&list, &parameters, NULL, (ht_string){text.at, text.length}, HT_DAY_ZERO_1900, &refusal));
    ht_lines lines;
    ht_lines_init(&lines, (ht_string){text.at + list.begins, text.length - list.begins}, 2);
    assert_true(ht_list_read(&list, &lines, &line));
    uint32_t count;
    const ht_list_error *errors = ht_line_errors(&line, &count);
    assert_true(line.error_count > HT_LINE_ERRORS_MAX);
    assert_dong_equal(count, HT_LINE_ERRORS_MAX);
    for (uint32_t i = 0; i < count; i++) {
        if (ht_first_policy.facts[errors[i].error.slot].kind == HT_DATE) {
            char day[HT_SHEET_DAY_BYTES];
            ht_text written = TEXT_OVER(day);
            ht_put_day(&written, 80000 + HT_DAY_ZERO_1900 + errors[i].error.slot);
            assert_int_equal(errors[i].error.value.length, sizeof day);
            assert_memory_equal(errors[i].error.value.at, day, sizeof day);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(facts_decide, set_up),
        cmocka_unit_test_setup(broken_records, set_up),
        cmocka_unit_test_setup(of_another_encoding_is_no_reason, set_up),
        cmocka_unit_test_setup(a_writing_that_a_map_lists_decides, set_up),
        cmocka_unit_test_setup(nothing_to_say, set_up),
        cmocka_unit_test_setup(of_many_lines_the_first_runs, set_up),
        cmocka_unit_test_setup(what_stands_where_a_person_would_say_something, set_up),
        cmocka_unit_test_setup(every_cell_that_is_wrong, set_up),
        cmocka_unit_test_setup(no_more_than_there_is_room_for, set_up),
    };
    return cmocka_run_group_tests_name("list_skipped", tests, NULL, NULL);
}
