/* SPDX-License-Identifier: MIT */
/* Maps: what an office says of the columns and writings of its lists. */
#include "list_runner.h"

#include "list/list_map.h"
#include "list/list_fact.h"
#include "list/list_mapped.h"
#include "text/decimal.h"
#include "text/sheet.h"
#include "text/text.h"

static ht_map map;
static ht_map_row rows[64];
static char map_text[1 << 14];

static bool read_map(const char *text) {
    const size_t length = strlen(text);
    memcpy(map_text, text, length + 1);
    memset(&refusal, 0xa5, sizeof refusal);
    return ht_map_read(&map, rows, 64, &ht_first_policy, map_text, length, &refusal);
}

#define HEAD "column,written,fact,value\n"

static void expect_map_refused(const char *text, ht_list_problem problem, uint32_t where, const char *sentence) {
    char bytes[1024];
    ht_text said = TEXT_OVER(bytes);
    if (read_map(text)) {
        fail_msg("%s: accepted", text);
    }
    assert_int_equal(refusal.problem, problem);
    assert_int_equal(refusal.error.line, where);
    ht_write_list_error_sentence(&said, &refusal, HT_EN);
    assert_text(&said, sentence);
}

/* A list by a map. */
static void run_mapped(const char *by, const char *text) {
    if (!read_map(by)) {
        fail_msg("line %u of the map: %d", refusal.error.line, refusal.problem);
    }
    if (!ht_list_open(&list, &parameters, &map, ht_string_of(text), &refusal)) {
        fail_msg("%s: refused", text);
    }
    list.language = HT_EN;
    run_in_steps(text, strlen(text), TEXT_BYTES);
}

static void assert_says(const char *expected) {
    if (strstr(out.at, expected) == NULL) {
        fail_msg("no \"%s\" in:\n%s", expected, out.at);
    }
}

/* The list, read without a map with its columns and values by identifiers, has the same results. */
static void expect_as(const char *plain) {
    static char mapped[4096];
    const ht_list_counts found = counts;
    memcpy(mapped, out.at, out.length + 1);
    run(plain);
    assert_int_equal(found.ok, counts.ok);
    assert_int_equal(found.bad, counts.bad);
    const char *a = strstr(mapped, ",ok,");
    const char *b = strstr(out.at, ",ok,");
    assert_non_null(a);
    assert_non_null(b);
    assert_string_equal(a, b);
}

#define PLAIN                                                                                                                  \
    "agency,position,duty,duty_from,degree,until\n"                                                                            \
    "science_department,civil_servant,full_time,2025-09-01,none,2026-08-31\n"

static void columns_are_named(void **state) {
    (void)state;
    run_mapped(HEAD "Nơi,,agency,\nLoại,,Đối tượng,\nViệc,,duty,\nTừ,,duty_from,\nMã riêng,,id,\nSố tiền,,claimed_total,\n",
               "Mã riêng,Nơi,Loại,Việc,Từ,degree,until,Số tiền\n"
               "1,Sở KH&CN,Công chức,full_time,1/9/2025,none,31/8/2026,5\n");
    assert_int_equal(list.columns[0].kind, HT_COLUMN_ID);
    assert_int_equal(list.columns[7].kind, HT_COLUMN_CLAIMED);
    expect_as(PLAIN);
    /* An error speaks of the column in the list's own words. */
    run_mapped(HEAD "Từ,,duty_from,\n", "Từ,agency\n9/2025,\n");
    assert_says("\"Từ: \"\"9/2025\"\" is a month alone; write the day too, such as 01/09/2025\"");
}

static void a_column_may_be_the_offices_own(void **state) {
    (void)state;
    run_mapped(HEAD "Đối tượng,,-,\npositon,,-,\n", "agency,Đối tượng,positon\noutside,gì đó,b\n");
    assert_int_equal(counts.ok, 1);
}

static void writings_of_a_fact_are_given_values(void **state) {
    (void)state;
    run_mapped(HEAD "Cơ quan,TT CNTT,agency,it_center\n,\"Tổ \"\"1\"\"\",agency,Sở KH&CN\n",
               "Cơ quan,duty\ntt cntt,none\n\"Tổ \"\"1\"\"\",none\nHạ tầng,none\ntt cntt,none\n");
    assert_int_equal(counts.bad, 1); /* what is in no row is read as ever */
    assert_int_equal(refused_lines[0], 4);
    assert_int_equal(counts.incomplete, 3);
    run_mapped(HEAD ",hết quý I,until,2026-03-31\n,5 củ,attraction_rent,5 triệu\n,ừ,attracted,yes\n",
               "until,attraction_rent,attracted\nhết quý I,5 củ,ừ\n31/03/2026,5000000,có\n");
    assert_int_equal(counts.bad, 0);
}

static void a_column_that_passes_says_something(void **state) {
    (void)state;
    run_mapped(HEAD "Ngạch,01.003,position,civil_servant\nNgạch,01.003,duty,full_time\nNgạch,V.05,position,Viên chức\n",
               "Ngạch,agency,duty_from,degree,until\n01.003,science_department,2025-09-01,none,2026-08-31\n");
    expect_as(PLAIN);
    run_mapped(HEAD "Ngạch,01.003,position,civil_servant\n", "Ngạch,duty\n13.096,none\n"); /* unlisted: it says nothing */
    assert_int_equal(counts.bad, 0);
    assert_says("13.096,none,incomplete,");
}

/* A formula's error there is none of the program's business: it stands in no row of the map. */
static void a_column_of_a_sheet_that_passes_says_something(void **state) {
    (void)state;
    char text[] = "Ngạch|agency|Nghỉ|duty_from|degree|until\n"
                  "01.003|science_department||2025-09-01|none|2026-08-31\n"
                  "\6#N/A|science_department||2025-09-01|none|2026-08-31\n";
    for (char *at = text; (at = strchr(at, '|')) != NULL;) {
        *at = HT_SHEET_SEPARATOR;
    }
    assert_true(read_map(HEAD "Ngạch,01.003,position,civil_servant\nNghỉ,,duty,full_time\n"));
    assert_true(ht_list_open_sheet(&list, &parameters, &map, ht_string_of(text), HT_DAY_ZERO_1900, &refusal));
    list.language = HT_EN;
    run_in_steps(text, sizeof text - 1, TEXT_BYTES);
    assert_int_equal(counts.bad, 0);
    assert_int_equal(counts.ok, 1);
    assert_int_equal(counts.incomplete, 1); /* of whom the rank is not known */
    assert_says("\n01.003,science_department,,2025-09-01,none,2026-08-31,ok,");
    assert_says("\n#N/A,science_department,,2025-09-01,none,2026-08-31,incomplete,");
}

/* Of a fact's own column too; a column that is neither a fact nor passes says nothing. */
static void a_column_of_a_fact_says_something_else_too(void **state) {
    (void)state;
    run_mapped(
        HEAD "Cơ quan,Sở KH&CN (chuyên trách),agency,science_department\nCơ quan,Sở KH&CN (chuyên "
             "trách),duty,full_time\nid,1,position,cadre\n",
        "Cơ quan,id,position,duty_from,degree,until\nSở KH&CN (chuyên trách),1,civil_servant,2025-09-01,none,2026-08-31\n");
    expect_as(PLAIN);
}

/* Two writings with one hash. */
static void writings_that_look_alike_to_the_map(void **state) {
    (void)state;
    assert_int_equal(ht_map_hash(ht_string_of("costarring")), ht_map_hash(ht_string_of("liquid")));
    run_mapped(HEAD "x_a,costarring,duty,none\nx_a,liquid,duty,concurrent\n", "x_a,duty\nliquid,concurrent\ncostarring,none\n");
    assert_int_equal(counts.bad, 0);
    run_mapped(HEAD "x_a,costarring,duty,none\n", "x_a,duty\nliquid,concurrent\n");
    assert_int_equal(counts.bad, 0);
}

static void empty_cells_may_mean_something(void **state) {
    (void)state;
    run_mapped(HEAD "degree,,degree,none\nNghỉ,,duty,full_time\n",
               "agency,position,Nghỉ,duty_from,degree,until\nscience_department,civil_servant,,2025-09-01,-,2026-08-31\n");
    expect_as(PLAIN);
    run_mapped(HEAD "degree,,degree,none\n", "degree,duty\n,none\nmaster,none\n");
    assert_int_equal(counts.ok, 1);
    assert_int_equal(counts.incomplete, 1);
}

static void days_with_the_month_first(void **state) {
    (void)state;
    run_mapped(HEAD "Start,,duty_from,month_first\n",
               "agency,position,duty,Start,degree,until\nscience_department,civil_servant,full_time,9/1/2025,none,31/8/2026\n");
    expect_as(PLAIN);
    run_mapped(HEAD "duty_from,,duty_from,month_first\n", "duty_from\n15/9/2025\n");
    assert_int_equal(counts.bad, 1);
}

static void sources_that_disagree_are_a_conflict(void **state) {
    static const char by[] = HEAD "Ngạch,01.003,position,civil_servant\nChức vụ,Viên chức,position,public_employee\n";
    (void)state;
    run_mapped(by, "Ngạch,position,duty\n01.003,Công chức,none\n01.003,Viên chức,none\n01.003,,none\n");
    assert_int_equal(counts.bad, 1);
    assert_int_equal(refused_lines[0], 3);
    assert_says(
        "\"column \"\"Ngạch\"\" says \"\"01.003\"\": another column of the line says something else of Position; correct "
        "one of them, or the map\"");
    assert_int_equal(ht_list_error_column(&list, &line.error), 0);
    run_mapped(by, "Ngạch,Chức vụ,duty\n01.003,Viên chức,none\n");
    assert_int_equal(counts.bad, 1);
    assert_int_equal(ht_list_error_column(&list, &line.error), 2);
    assert_non_null(strstr(refused_json, "{\"error\":{\"code\":\"conflict\",\"fact\":\"position\",\"line\":2,"));
}

static void what_is_not_in_the_list_does_nothing(void **state) {
    (void)state;
    run_mapped(HEAD "Khác,a,agency,outside\nKhác,,agency,\n,b,position,cadre\n", "x_a,duty\nb,none\n");
    assert_int_equal(counts.bad, 0);
}

static void a_map_may_be_laid_out_otherwise(void **state) {
    (void)state;
    assert_true(read_map("\xef\xbb\xbf"
                         "Column;WRITTEN;fact;value;note\r\nNơi;a;agency;outside;vì sao\r\n;;;\r\n\r\nNơi;b;agency;outside"));
    assert_int_equal(map.count, 2);
    assert_true(read_map("column\twritten\tfact\tvalue\nNơi\t\tagency\n"));
    assert_int_equal(map.count, 1);
    assert_true(
        read_map(HEAD "a,x,agency,outside\na,x,agency,Ngoài hệ thống chính trị\na,x,duty,none\n")); /* no contradiction */
}

static void what_is_no_map_is_refused(void **state) {
    (void)state;
    expect_map_refused("", HT_MAP_NO_HEADER, 1, "the first line of a map must be column,written,fact,value");
    expect_map_refused("column,written,fact\n", HT_MAP_NO_HEADER, 1,
                       "the first line of a map must be column,written,fact,value");
    expect_map_refused("column,written,value,fact\n", HT_MAP_NO_HEADER, 1,
                       "the first line of a map must be column,written,fact,value");
    expect_map_refused(HEAD "\xff", HT_MAP_NO_HEADER, 1, "the first line of a map must be column,written,fact,value");
    expect_map_refused(HEAD "\na,\"b,agency,outside\n", HT_LIST_OPEN_QUOTE, 3,
                       "a quotation mark opened on this line is not closed as it should be");
    expect_map_refused(HEAD "a,b,,outside\n", HT_MAP_NO_FACT, 2, "each line of a map says fact, and column or written");
    expect_map_refused(HEAD ",,agency,outside\n", HT_MAP_NO_FACT, 2, "each line of a map says fact, and column or written");
    expect_map_refused(
        HEAD "a,,agncy,\n", HT_MAP_UNKNOWN_FACT, 2,
        "fact \"agncy\" is none that can stand here; write one as hotro rules names them, or - where the column is "
        "the office's own");
    assert_int_equal(refusal.error.code, HT_UNKNOWN_FACT);
    static const char *const none[] = {"a,b,id,c\n", "a,b,-,c\n", "a,b,interruptions,c\n", "a,,claimed_x,\n",
                                       "a,,claimed_total,5\n"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        char text[128];
        snprintf(text, sizeof text, HEAD "%s", none[i]);
        assert_false(read_map(text));
        assert_int_equal(refusal.problem, HT_MAP_UNKNOWN_FACT);
    }
    expect_map_refused(HEAD "Nơi,TT CNTT,agency,\n", HT_MAP_OPEN, 2,
                       "\"TT CNTT\" of column \"Nơi\" has no value yet; write one, or remove the line");
    expect_map_refused(HEAD "Nơi,TT CNTT,agency,-\n", HT_MAP_OPEN, 2,
                       "\"TT CNTT\" of column \"Nơi\" has no value yet; write one, or remove the line");
    expect_map_refused(
        HEAD "a,b,duty,month_first\n", HT_LIST_FACT, 2,
        "Nhiệm vụ chuyển đổi số: \"month_first\" is not clear; write one of: Chuyên trách, được phân công bằng văn "
        "bản; Chuyên trách, chưa được phân công bằng văn bản; Kiêm nhiệm; Không làm công tác này");
    expect_map_refused(
        HEAD "a,,duty,month_first\n", HT_LIST_FACT, 2,
        "Nhiệm vụ chuyển đổi số: \"month_first\" is not clear; write one of: Chuyên trách, được phân công bằng văn "
        "bản; Chuyên trách, chưa được phân công bằng văn bản; Kiêm nhiệm; Không làm công tác này");
    expect_map_refused(HEAD "\"a\nb\",x,agency,outside\nA b,X,agency,it_center\n", HT_MAP_TWICE, 4,
                       "contradicts line 2; keep one");
    expect_map_refused(HEAD "a,,id,\na,,agency,\n", HT_MAP_TWICE, 3, "contradicts line 2; keep one");
    expect_map_refused(HEAD "a,,agency,\na,,position,\n", HT_MAP_TWICE, 3, "contradicts line 2; keep one");
    expect_map_refused(HEAD "a,,duty_from,\na,,duty_from,month_first\n", HT_MAP_TWICE, 3, "contradicts line 2; keep one");
}

static void a_map_has_so_many_lines(void **state) {
    ht_text text = {.at = map_text, .capacity = sizeof map_text - 1};
    (void)state;
    ht_put(&text, HEAD);
    for (unsigned i = 0; i < 65; i++) {
        ht_put(&text, "a,");
        ht_put_number(&text, i);
        ht_put(&text, ",agency,outside\n");
    }
    assert_false(ht_map_read(&map, rows, 64, &ht_first_policy, map_text, text.length, &refusal));
    assert_int_equal(refusal.problem, HT_MAP_TOO_LONG);
    assert_int_equal(refusal.error.line, 66);
    char bytes[128];
    ht_text said = TEXT_OVER(bytes);
    ht_write_list_error_sentence(&said, &refusal, HT_VI);
    assert_text(&said, "bản đồ quá 20.000 dòng");
}

/* What is longer than folded texts can be compared is in no map. */
static void long_cells(void **state) {
    static char text[4096];
    (void)state;
    ht_text written = TEXT_OVER(text);
    ht_put(&written, "x_a,duty\n\"");
    for (unsigned i = 0; i < 600; i++) {
        ht_put(&written, "a");
    }
    ht_put(&written, "\",none\n");
    text[written.length] = '\0';
    run_mapped(HEAD "x_a,a,position,cadre\n", text);
    assert_int_equal(counts.bad, 0);
}

/* What the case has before its defaults; NULL: the cell is not understood. */
static void expect_understood(uint32_t column, const char *cell, const char *facts) {
    char json[1024];
    ht_text said = TEXT_OVER(json);
    ht_case person;
    ht_error error;
    ht_case_init(&person, list.policy);
    const bool is_clear = ht_list_understand(&list, column, ht_string_of(cell), &person, &error);
    assert_int_equal(is_clear, facts != NULL);
    if (facts != NULL) {
        ht_write_case_json(&said, &person, false);
        assert_true(said.length > strlen(facts));
        said.length = strlen(facts);
        assert_text(&said, facts);
    }
}

static void a_cell_alone_says(void **state) {
    (void)state;
    run_mapped(HEAD "agency,TT CNTT,agency,it_center\nagency,TT CNTT,duty,full_time\nNgạch,01.003,position,civil_servant\n",
               "agency,position,Ngạch,x_a\n,,,\n");
    expect_understood(0, "tt cntt", "{\"agency\":\"it_center\",\"duty\":\"full_time\",\"interruptions\":");
    expect_understood(0, "Sở KH&CN", "{\"agency\":\"science_department\",\"interruptions\":");
    expect_understood(0, "Hạ tầng", NULL);
    expect_understood(1, "Công chức", "{\"position\":\"civil_servant\",\"interruptions\":");
    expect_understood(1, "01.003", NULL);
    expect_understood(2, "01.003", "{\"position\":\"civil_servant\",\"interruptions\":");
    expect_understood(2, "13.096", "{\"interruptions\":");
    expect_understood(3, "01.003", "{\"interruptions\":");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cell_alone_says),
        cmocka_unit_test(columns_are_named),
        cmocka_unit_test(a_column_may_be_the_offices_own),
        cmocka_unit_test(writings_of_a_fact_are_given_values),
        cmocka_unit_test(a_column_that_passes_says_something),
        cmocka_unit_test(a_column_of_a_sheet_that_passes_says_something),
        cmocka_unit_test(a_column_of_a_fact_says_something_else_too),
        cmocka_unit_test(writings_that_look_alike_to_the_map),
        cmocka_unit_test(empty_cells_may_mean_something),
        cmocka_unit_test(days_with_the_month_first),
        cmocka_unit_test(sources_that_disagree_are_a_conflict),
        cmocka_unit_test(what_is_not_in_the_list_does_nothing),
        cmocka_unit_test(a_map_may_be_laid_out_otherwise),
        cmocka_unit_test(what_is_no_map_is_refused),
        cmocka_unit_test(a_map_has_so_many_lines),
        cmocka_unit_test(long_cells),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
