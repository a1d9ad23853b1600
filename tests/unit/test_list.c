/* SPDX-License-Identifier: MIT */
/* Lists: dialects, columns, lines, results, and that the way a text is cut into pieces changes nothing. */
#include "expect.h"

#include "list.h"
#include "text.h"

#include <stdlib.h>

enum { OUT_BYTES = 2 * HT_LIST_ROOM, TEXT_BYTES = 1 << 20 };

static ht_parameters parameters;
static ht_list list;
static ht_line line;
static ht_list_error refusal;
static ht_list_counts counts;
static char out_bytes[4 * TEXT_BYTES], rejects_bytes[4 * TEXT_BYTES];
static ht_text out = TEXT_OVER(out_bytes), rejects = TEXT_OVER(rejects_bytes);
static uint32_t refused_lines[64];
static unsigned refused_count;
static char refused_json[8192]; /* of the last one */

static int set_up(void **state) {
    (void)state;
    ht_parameters_init(&parameters, &ht_quang_ninh);
    return 0;
}

static void add_refused(void *context, const ht_list *of, const ht_line *bad) {
    ht_text said = TEXT_OVER(refused_json);
    (void)context;
    (void)of;
    ht_write_list_error_json(&said, &bad->error, (ht_string){NULL, 0});
    refused_json[said.length] = '\0';
    if (refused_count < 64) {
        refused_lines[refused_count] = bad->error.error.line;
    }
    refused_count++;
}

static bool open_text(const char *text, size_t length) {
    memset(&refusal, 0xa5, sizeof refusal);
    return ht_list_open(&list, &parameters, (ht_string){text, length}, &refusal);
}

static void begin(void) {
    out.length = rejects.length = 0;
    refused_count = 0;
    counts = (ht_list_counts){0, 0, 0};
    ht_list_write_header(&list, &out);
    ht_list_write_rejects_header(&list, &rejects);
}

/* Whole records into results, with room for one line at a time where `is_tight`. */
static uint32_t run_whole(ht_string text, uint32_t first, bool is_tight) {
    static char room[OUT_BYTES];
    static char reject_room[OUT_BYTES];
    ht_lines lines;
    ht_text part = {.at = room, .capacity = is_tight ? HT_LIST_ROOM : OUT_BYTES};
    ht_text reject_part = {.at = reject_room, .capacity = OUT_BYTES};
    ht_list_results results = {.out = &part, .rejects = &reject_part, .counts = counts, .refused = add_refused};
    bool is_done;
    ht_lines_init(&lines, text, first);
    do {
        is_done = ht_list_run(&list, &lines, &line, &results);
        ht_put_string(&out, (ht_string){room, part.length});
        ht_put_string(&rejects, (ht_string){reject_room, reject_part.length});
        part.length = reject_part.length = 0;
    } while (!is_done);
    counts = results.counts;
    return lines.line;
}

/* A text as it comes: `step` bytes at a time. */
static void run_in_steps(const char *text, size_t length, size_t step) {
    static char held[2 * TEXT_BYTES];
    ht_intake intake = {0};
    size_t held_length = 0;
    size_t given = list.begins;
    uint32_t number = list.header_lines + 1;
    begin();
    for (bool is_last = false; !is_last;) {
        const size_t count = length - given < step ? length - given : step;
        memcpy(held + held_length, text + given, count);
        given += count;
        held_length += count;
        is_last = given == length;
        const size_t whole = ht_records_whole(&intake, held, &held_length, list.separator, is_last);
        if (!is_last) {
            assert_true(held_length - whole <= 2 * (size_t)HT_RECORD_BYTES_MAX);
        }
        /* At the bound of a heap block, so that a byte too far is seen. */
        char *exact = malloc(whole + 1);
        memcpy(exact, held, whole);
        number = run_whole((ht_string){exact, whole}, number, step % 2 == 1);
        free(exact);
        memmove(held, held + whole, held_length - whole);
        held_length -= whole;
    }
    out.at[out.length] = '\0';
    rejects.at[rejects.length] = '\0';
}

static void run(const char *text) {
    assert_true(open_text(text, strlen(text)));
    list.language = HT_EN;
    run_in_steps(text, strlen(text), TEXT_BYTES);
}

#define RESULT_NAMES                                                                                                           \
    "status,national_monthly,province_monthly,postgraduate,attraction_once,attraction_monthly,attraction_rent,total_min,"      \
    "total_max,missing,error"
#define PERSON_NAMES "agency,position,duty,duty_from,until,degree"
/* Example 1 of the law: 60,000,000 and 36,000,000. */
#define PERSON       "science_department,civil_servant,full_time,2025-09-01,2026-08-31,none"
#define PERSON_PAID  ",ok,60000000,36000000,0,0,0,0,96000000,96000000,,"

static void assert_begins(const ht_text *text, const char *beginning) {
    assert_true(text->length >= strlen(beginning));
    assert_memory_equal(text->at, beginning, strlen(beginning));
}

static void expect_refused(const char *text, ht_list_problem problem, const char *sentence) {
    static char bytes[4096];
    ht_text said = TEXT_OVER(bytes);
    assert_false(open_text(text, strlen(text)));
    assert_int_equal(refusal.problem, problem);
    ht_write_list_error_sentence(&said, &refusal, HT_EN);
    assert_begins(&said, sentence);
}

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
                      "id;agency;position;duty;status;national_monthly;province_monthly;postgraduate;attraction_once;"
                      "attraction_monthly;attraction_rent;total_min;total_max;missing;error\r\n"
                      "1;outside;other;none;ok;0;0;0;0;0;0;0;0;;\r\n");
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
    assert_text(&out, "agency," RESULT_NAMES "\r\noutside,ok,0,0,0,0,0,0,0,0,,\r\n");
    run("agency");
    assert_text(&out, "agency," RESULT_NAMES "\n");
}

static void each_line_keeps_its_end(void **state) {
    (void)state;
    run("agency\noutside\r\noutside\n");
    assert_text(&out, "agency," RESULT_NAMES "\noutside,ok,0,0,0,0,0,0,0,0,,\r\noutside,ok,0,0,0,0,0,0,0,0,,\n");
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
    run("agency,position,duty,duty_from,until,degree,attracted,attracted_from,attraction_once,attraction_monthly,attraction_rent\n"
        "science_department,civil_servant,full_time,01/09/2025,31/08/2026,none,Có,2025-09-01,500.000.000,1000000,1\n");
    assert_text(&out, "agency,position,duty,duty_from,until,degree,attracted,attracted_from,attraction_once,attraction_monthly,"
                      "attraction_rent," RESULT_NAMES "\n"
                      "science_department,civil_servant,full_time,01/09/2025,31/08/2026,none,Có,2025-09-01,500.000.000,1000000,1"
                      ",ok,60000000,36000000,0,500000000,12000000,12,608000012,608000012,,\n");
}

static void interruptions(void **state) {
    (void)state;
    /* Example 5: March and April lose 22 and 9 days; of the year's rest ten months. */
    run(PERSON_NAMES ",interruptions\n" PERSON ",\"2026-03-10/2026-04-09 unpaid_leave; 01/05/2026-02/05/2026 Nghỉ việc không "
                     "hưởng lương\"\n" PERSON ",\n");
    assert_int_equal(counts.ok, 2);
    /* 10 x 5,000,000 + 1,451,613 + 3,500,000 */
    assert_non_null(strstr(out.at, ",ok,54951613,"));
    assert_non_null(strstr(out.at, PERSON "," PERSON_PAID));
}

/* ---- Columns ---- */

static void columns_are_known_by_kind(void **state) {
    (void)state;
    static const char text[] = "\" ID \",x_note,agency,claimed_total,claimed_postgraduate,claimed_else,status\n";
    assert_true(open_text(text, sizeof text - 1));
    static const ht_column_kind kinds[] = {HT_COLUMN_ID,      HT_COLUMN_PASSED, HT_COLUMN_FACT,  HT_COLUMN_CLAIMED,
                                           HT_COLUMN_CLAIMED, HT_COLUMN_PASSED, HT_COLUMN_RESULT};
    for (unsigned i = 0; i < 7; i++) {
        assert_int_equal(list.columns[i].kind, kinds[i]);
    }
    assert_int_equal(list.columns[3].index, ht_quang_ninh.benefit_count);
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
    assert_text(&out, "attraction_once," RESULT_NAMES "\n1,error,,,,,,,,,,\"attracted: must be yes where \"\"One-time attraction amount\"\" "
                      "(attraction_once) is given\"\n");
}

static void unknown_columns_refuse_the_list(void **state) {
    (void)state;
    expect_refused("id,agncy,position\n", HT_LIST_UNKNOWN_COLUMN, "The name \"agncy\" is not one of agency, ");
    expect_refused("id,agency,\n", HT_LIST_UNKNOWN_COLUMN, "column 3 has no name; ");
    expect_refused("foo;bar\n1;2\n", HT_LIST_NOT_A_HEADER, "the first line is no header");
}

static void a_column_twice_refuses_the_list(void **state) {
    (void)state;
    expect_refused("agency,Đơn vị công tác\n", HT_LIST_COLUMN_TWICE, "agency: there are two");
    assert_int_equal(refusal.error.code, HT_DUPLICATE_FACT);
    expect_refused("id,agency,id\n", HT_LIST_COLUMN_TWICE, "id: there are two");
    expect_refused("attraction_once,status,attraction_once\n", HT_LIST_COLUMN_TWICE, "attraction_once: there are two");
}

static void headers_that_cannot_be_read(void **state) {
    (void)state;
    static char many[3 * (HT_COLUMNS_MAX + 2)];
    expect_refused("", HT_LIST_EMPTY, "the list is empty");
    expect_refused("\xef\xbb\xbf\r\n\n", HT_LIST_EMPTY, "the list is empty");
    expect_refused("agency,\"id\n", HT_LIST_OPEN_QUOTE, "a quotation mark opened on this line");
    expect_refused("agency,\"i\"d\n", HT_LIST_STRAY_QUOTE, "text behind a closing quotation mark");
    memcpy(many, "id", 2);
    for (unsigned i = 0; i < HT_COLUMNS_MAX; i++) {
        memcpy(many + 2 + 3 * i, ",x_", 3);
    }
    expect_refused(many, HT_LIST_TOO_MANY_COLUMNS, "more than 256 columns");
    many[2 + 3 * (HT_COLUMNS_MAX - 1)] = '\0';
    assert_true(open_text(many, strlen(many)));
    assert_int_equal(list.column_count, HT_COLUMNS_MAX);
}

static void a_header_too_long(void **state) {
    (void)state;
    static char text[HT_RECORD_BYTES_MAX + 8];
    memset(text, 'x', sizeof text);
    memcpy(text, "id,x_", 5);
    text[HT_RECORD_BYTES_MAX] = '\n';
    assert_true(open_text(text, sizeof text));
    text[HT_RECORD_BYTES_MAX] = 'x';
    text[HT_RECORD_BYTES_MAX + 1] = '\n';
    assert_false(open_text(text, sizeof text));
    assert_int_equal(refusal.problem, HT_LIST_TOO_LONG);
}

/* ---- Other encodings ---- */

static void encodings_are_named(void **state) {
    (void)state;
    expect_refused("id,\xa7\xac\xad\xb5n v\xde\n", HT_LIST_ENCODING, "not UTF-8 but, it seems, TCVN3");
    expect_refused("id,\xd0\xf5n vi\xf2\n", HT_LIST_ENCODING, "not UTF-8 but, it seems, Windows-1258");
    expect_refused("id,\xd0\xf5n\n", HT_LIST_ENCODING, "not UTF-8 but, it seems, Windows-1258");
    expect_refused("id,\x81\n", HT_LIST_ENCODING, "not UTF-8; save");
    expect_refused("\xff\xfei", HT_LIST_ENCODING, "UTF-16");
    expect_refused("\xfe\xff", HT_LIST_ENCODING, "UTF-16");
    assert_false(open_text("i\0d\0", 4));
    assert_int_equal(refusal.encoding, HT_ENCODING_UTF16);
    assert_false(open_text("\0i\0d", 4));
    assert_int_equal(refusal.encoding, HT_ENCODING_UTF16);
}

static bool check(const char *rest) {
    assert_true(open_text("id,x_a\n", 7));
    return ht_list_check(&list, ht_string_of(rest), &refusal);
}

static void lines_in_another_encoding_refuse_the_list_when_all_are(void **state) {
    (void)state;
    assert_false(check("1,c\xabng\n2,a\n"));
    assert_int_equal(refusal.error.line, 2);
    assert_int_equal(refusal.encoding, HT_ENCODING_TCVN3);
    assert_false(check("1,a\n2,tri\xf2\n3,tri\xf2\n"));
    assert_int_equal(refusal.error.line, 3);
    assert_true(check("1,a\n2,tri\xf2\n"));            /* one bad line */
    assert_true(check("1,\xff\n2,\xff\n"));            /* like nothing */
    assert_true(check("1,tr\xe1\xbb\x8b\n2,tri\xf2\n3,tri\xf2\n")); /* half-way */
    assert_true(check("1,tri\xf2"));                   /* may be cut in a letter */
    assert_true(check(""));
}

static void bytes_that_are_not_utf8_cost_one_line(void **state) {
    (void)state;
    run("id,agency,x_a\n1,outside,tri\xf2\n2,outside,tr\xe1\xbb\x8b\n\xff,outsid,a\n");
    assert_int_equal(counts.bad, 2);
    assert_int_equal(counts.ok, 1);
    assert_non_null(strstr(out.at, "\n1,outside,,error,"));
    assert_non_null(strstr(out.at, "\n,outsid,a,error,"));
    assert_non_null(strstr(out.at, "it seems, Windows-1258"));
}

static void nul_bytes_cost_one_line(void **state) {
    (void)state;
    static const char text[] = "id,agency\n1\0,outside\n2,outside\n";
    assert_true(open_text(text, sizeof text - 1));
    list.language = HT_EN;
    run_in_steps(text, sizeof text - 1, TEXT_BYTES);
    assert_text(&out, "id,agency," RESULT_NAMES "\n,outside,error,,,,,,,,,,a NUL byte; the file is damaged or no text\n"
                      "2,outside,ok,0,0,0,0,0,0,0,0,,\n");
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
    assert_non_null(strstr(out.at, "\n1,outsid,a,error,,,,,,,,,,\"agency: \"\"outsid\"\" is not one of "));
    assert_non_null(strstr(out.at, "(did you mean outside?)\"\n"));
    assert_non_null(strstr(out.at, "\n2,outside,,error,,,,,,,,,,\"the line has 2 fields, the header 3 columns; "));
    assert_non_null(strstr(out.at, "\n3,outside,a,error,,,,,,,,,,\"the line has 4 fields, "));
    assert_non_null(strstr(out.at, "\n4,outside,,error,,,,,,,,,,text behind a closing quotation mark; "));
    assert_non_null(strstr(out.at, "\n5,,,error,,,,,,,,,,a quotation mark opened on this line is not closed"));
    assert_non_null(strstr(out.at, "\n6,outside,3\" a\",ok,"));
    assert_non_null(strstr(rejects.at, "id,agency,x_a,line,error\n1,outsid,a,2,\"agency: "));
}

static void the_header_again_is_a_bad_line(void **state) {
    (void)state;
    run("id,x_a\n1,a\nid,x_a\n\xef\xbb\xbfid,x_a\n2,b\n");
    assert_int_equal(counts.bad, 2);
    assert_non_null(strstr(out.at, "\nid,x_a,error,,,,,,,,,,the header again; were two lists joined?\n"));
}

static void conflicts_come_after_values(void **state) {
    (void)state;
    run("id,duty_to,duty_from,agency\n1,2025-01-01,2026-01-01,outside\n2,2025-01-01,2026-01-01,x\n3,2025-02-30,,\n");
    assert_int_equal(counts.bad, 3);
    assert_non_null(strstr(out.at, "\n1,2025-01-01,2026-01-01,outside,error,,,,,,,,,,\"duty_to: "));
    assert_non_null(strstr(out.at, "\n2,2025-01-01,2026-01-01,x,error,,,,,,,,,,\"agency: "));
    assert_non_null(strstr(out.at, "\n3,2025-02-30,,,error,,,,,,,,,,\"duty_to: \"\"2025-02-30\"\" "));
}

static void errors_as_json(void **state) {
    (void)state;
    static char bytes[4096];
    ht_text said = TEXT_OVER(bytes);
    assert_false(open_text("agency,agency\n", 14));
    ht_write_list_error_json(&said, &refusal, (ht_string){NULL, 0});
    assert_text(&said, "{\"error\":{\"code\":\"duplicate_fact\",\"fact\":\"agency\",\"line\":1,\"text\":{\"vi\":\"agency: có hai cột này; chỉ "
                       "giữ lại một\",\"en\":\"agency: there are two such columns; keep one\"}}}");
    said.length = 0;
    assert_false(open_text("", 0));
    ht_write_list_error_json(&said, &refusal, ht_string_of("7"));
    assert_begins(&said, "{\"id\":\"7\",\"error\":{\"code\":\"syntax\",\"line\":1,");
    run("agency\nx\n");
    said = (ht_text){.at = refused_json, .capacity = sizeof refused_json, .length = strlen(refused_json)};
    assert_begins(&said, "{\"error\":{\"code\":\"unknown_value\",\"fact\":\"agency\",\"line\":2,");
}

/* ---- Quotation marks ---- */

static void quoted_fields(void **state) {
    (void)state;
    run("\"id\",\"agency\",\"x_a\"\r\n\"1\",\"outside\",\"a, \"\"b\"\"\r\nc\"\r\n\"2\",outside,\"\"\r\n3,outsid,\r\n");
    assert_int_equal(counts.ok, 2);
    assert_int_equal(refused_lines[0], 5);
    assert_non_null(strstr(out.at, "\r\n\"1\",\"outside\",\"a, \"\"b\"\"\r\nc\",ok,"));
}

static void cells(void **state) {
    (void)state;
    static char bytes[16];
    static const struct {
        const char *field, *content;
    } rows[] = {{"a", "a"},         {"\"a\"", "a"},     {"\"a\"\"b\"", "a\"b"}, {"\"\"", ""},      {"", ""},
                {"'=1", "=1"},      {"\"'-1\"", "-1"}, {"'a", "'a"},           {"'", "'"},         {"'+1", "+1"},
                {"'@a", "@a"},      {"\"'\"\"\"", "'\""}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const size_t length = ht_list_cell(ht_string_of(rows[i].field), bytes, sizeof bytes);
        assert_view(((ht_string){bytes, length}), rows[i].content);
    }
    assert_int_equal(ht_list_cell(ht_string_of("abc"), bytes, 1), 3);
}

static void for_excel(void **state) {
    (void)state;
    const char text[] = "id,agency,x_a\n'=1,outside,\"=1+1\"\n2,outside,a;b\n3,outside,-5\n4,\"'outside\",\"say \"\"a\"\"\"\n5,outside,\"@\nb\"\n";
    assert_true(open_text(text, strlen(text)));
    list.excel = true;
    list.language = HT_EN;
    run_in_steps(text, strlen(text), TEXT_BYTES);
    assert_int_equal(counts.bad, 1);
    assert_begins(&out, "\xef\xbb\xbfid;agency;x_a;status;");
    assert_non_null(strstr(out.at, "\r\n'=1;outside;'=1+1;ok;0;"));
    assert_non_null(strstr(out.at, "\r\n2;outside;\"a;b\";ok;"));
    assert_non_null(strstr(out.at, "\r\n3;outside;'-5;ok;"));
    assert_non_null(strstr(out.at, "\r\n4;'outside;\"say \"\"a\"\"\";error;"));
    assert_non_null(strstr(out.at, "\r\n5;outside;\"'@\nb\";ok;"));
    assert_null(strstr(out.at, ",ok"));
}

/* ---- Results ---- */

static void incomplete_lines_name_what_is_missing(void **state) {
    (void)state;
    run("agency,position,duty,duty_from,until,degree,attracted,attracted_from\n"
        "science_department,,full_time,2025-09-01,2026-08-31,none,,\n"
        "outside,,,,,,,\n"
        "science_department,civil_servant,none,,,none,yes,2026-01-01\n");
    assert_int_equal(counts.incomplete, 2);
    assert_non_null(strstr(out.at, ",none,,,incomplete,,,0,0,0,0,0,96000000,position,\n"));
    assert_non_null(strstr(out.at, ",yes,2026-01-01,incomplete,0,0,0,,,,0,,attraction_once attraction_monthly attraction_rent,\n"));
}

static void spellings_are_remembered_per_column(void **state) {
    (void)state;
    /* "none" means another value in each; over eight, sixteen and 112 bytes; more spellings than are kept. */
    static char text[1 << 16];
    ht_text all = TEXT_OVER(text);
    ht_put(&all, "agency,duty,degree,central_funding,it_field\n");
    for (unsigned i = 0; i < 700; i++) {
        ht_put(&all, i % 2 == 0 ? "outside,none,none,none,no\n" : "Ngoài hệ thống chính trị,none,master,partial,1\n");
        for (unsigned k = 0; k < 1 + i % 30; k++) {
            ht_put(&all, " ");
        }
        ht_put(&all, i % 3 == 0 ? "outside,concurrent,none,none,yes\n" : "Outside,Concurrent,None,FULL,no\n");
    }
    ht_put(&all, "                                                                                                                  outside,,,,\n");
    assert_true(open_text(text, all.length));
    run_in_steps(text, all.length, TEXT_BYTES);
    assert_int_equal(counts.ok, 1401);
    assert_int_equal(list.spelling_count <= HT_SPELLINGS_MAX, 1);
}

/* ---- Cutting ---- */

static void compare_cuts(const char *text, size_t length, size_t first_step, size_t last_step, size_t next) {
    static char whole[4 * TEXT_BYTES];
    assert_true(open_text(text, length));
    run_in_steps(text, length, length + 1);
    const size_t whole_length = out.length;
    memcpy(whole, out.at, whole_length + 1);
    const ht_list_counts expected = counts;
    for (size_t step = first_step; step <= last_step; step += next) {
        run_in_steps(text, length, step);
        assert_text(&out, whole);
        assert_int_equal(counts.bad, expected.bad);
        assert_int_equal(out.length, whole_length);
    }
}

static void short_texts_in_any_pieces(void **state) {
    (void)state;
    static const char text[] = "id,agency,x_a\r\n1,outside,\"a\"\"\r\nb\"\r\n\r\n2,\"outside\",\"\"\r\n3,\"out\"side,a\n4,\"open,a\r\n5,outside,\"x\"\r\n"
                               "6,o\"utside,\r\n7,outside,\"multi\nline\"stray\"\n8,outside,a,\"b\nc\"\n\"9\",outside,c";
    compare_cuts(text, sizeof text - 1, 1, sizeof text, 1);
}

/* A field of `length` bytes in the second of three lines. */
static size_t put_long(char *text, size_t length, const char *open, const char *close, const char *line_end) {
    ht_text all = {.at = text, .capacity = TEXT_BYTES};
    ht_put(&all, "id,x_a\n1,");
    ht_put(&all, open);
    memset(text + all.length, 'a', length);
    all.length += length;
    ht_put(&all, close);
    ht_put(&all, line_end);
    ht_put(&all, "2,b\n3,c");
    return all.length;
}

static void long_records(void **state) {
    (void)state;
    static char text[TEXT_BYTES];
    static const char *const ends[] = {"\n", "\r\n"};
    static const char *const opens[] = {"", "\"", "\"\n"};
    static const char *const closes[] = {"", "\"", "\""};
    for (unsigned end = 0; end < 2; end++) {
        for (unsigned form = 0; form < 3; form++) {
            const size_t around = 2 + strlen(opens[form]) + strlen(closes[form]);
            const size_t fits = HT_RECORD_BYTES_MAX - around;
            for (size_t length = fits - 2; length <= fits + 4; length++) {
                const size_t all = put_long(text, length, opens[form], closes[form], ends[end]);
                compare_cuts(text, all, HT_RECORD_BYTES_MAX - 3, HT_RECORD_BYTES_MAX + 8, 1);
                /* The first line of what is not whole is one bad line, and the rest of it another. */
                assert_int_equal(counts.bad, length <= fits ? 0 : form == 2 ? 2 : 1);
                assert_int_equal(counts.incomplete, length <= fits ? 3 : 2);
            }
        }
    }
}

static void a_line_without_end_is_dropped(void **state) {
    (void)state;
    static char text[TEXT_BYTES];
    const size_t all = put_long(text, 10 * HT_RECORD_BYTES_MAX, "", "", "\r\n");
    compare_cuts(text, all, 1000, 500000, 49999);
    assert_int_equal(counts.bad, 1);
    assert_int_equal(refused_lines[0], 2);
    assert_non_null(strstr(out.at, "\n1,,error,"));
    assert_non_null(strstr(out.at, "\n2,b,incomplete,"));
    const size_t open = put_long(text, 10 * HT_RECORD_BYTES_MAX, "\"", "", "");
    compare_cuts(text, open, 1000, 500000, 49999);
    assert_int_equal(counts.bad, 1); /* without a line end the second person stands in the long line too */
    assert_int_equal(counts.incomplete, 1);
}

static void lines_without_quotation_marks(void **state) {
    (void)state;
    char text[] = "{\"a\":\n\"b\n\"c";
    ht_intake intake = {0};
    size_t length = sizeof text - 1;
    assert_int_equal(ht_records_whole(&intake, text, &length, '\0', false), 9);
    length = 5;
    assert_int_equal(ht_records_whole(&intake, text, &length, '\0', false), 0);
    length = 0;
    assert_int_equal(ht_records_whole(&intake, text, &length, ',', true), 0);
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
        cmocka_unit_test(unknown_columns_refuse_the_list),
        cmocka_unit_test(a_column_twice_refuses_the_list),
        cmocka_unit_test(headers_that_cannot_be_read),
        cmocka_unit_test(a_header_too_long),
        cmocka_unit_test(encodings_are_named),
        cmocka_unit_test(lines_in_another_encoding_refuse_the_list_when_all_are),
        cmocka_unit_test(bytes_that_are_not_utf8_cost_one_line),
        cmocka_unit_test(nul_bytes_cost_one_line),
        cmocka_unit_test(bad_lines_stay_and_say_why),
        cmocka_unit_test(the_header_again_is_a_bad_line),
        cmocka_unit_test(conflicts_come_after_values),
        cmocka_unit_test(errors_as_json),
        cmocka_unit_test(quoted_fields),
        cmocka_unit_test(cells),
        cmocka_unit_test(for_excel),
        cmocka_unit_test(incomplete_lines_name_what_is_missing),
        cmocka_unit_test(spellings_are_remembered_per_column),
        cmocka_unit_test(short_texts_in_any_pieces),
        cmocka_unit_test(long_records),
        cmocka_unit_test(a_line_without_end_is_dropped),
        cmocka_unit_test(lines_without_quotation_marks),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
