/* SPDX-License-Identifier: MIT */
/* Where the header of a list stands: among the first lines, alone or in two, with titles above and column numbers below. */
#include "list_runner.h"
#include "list/header_place.h"
#include "list/list_map.h"

#define RESULTS                                                                                                                \
    "status,rate,national_monthly,province_monthly,postgraduate,attraction_once,attraction_monthly,attraction_rent,total_min," \
    "total_max,missing,error,policy"
#define EMPTY    ",,,,,,,,,,,,," /* 13 results */
#define OUTSIDER "ok,0,0,0,0,0,0,0,0,0,," OF

static void assert_columns(unsigned count, const char *const *names) {
    assert_dong_equal(list.column_count, count);
    for (unsigned i = 0; i < count; i++) {
        assert_view(list.columns[i].name, names[i]);
    }
}

static bool opens(const char *text) {
    return open_text(text, strlen(text));
}

/* ---- Above ---- */

static void titles_are_kept(void **state) {
    (void)state;
    run("ỦY BAN NHÂN DÂN,\n,Độc lập\n\n\"DANH SÁCH\nngười hưởng\"\nid,agency\n1,outside\n");
    assert_text(&out,
                "ỦY BAN NHÂN DÂN,\n,Độc lập\n\n\"DANH SÁCH\nngười hưởng\"\nid,agency," RESULTS "\n1,outside," OUTSIDER "\n");
    assert_dong_equal(list.header_line, 6);
    assert_dong_equal(list.header_lines, 6);
    assert_text(&rejects, "id,agency,line,error\n");
}

static void for_excel_they_are_written_anew(void **state) {
    static const char text[] = "sep=,\r\nMục, \"a;b\"\r\n=1\r\nid,agency\r\n1,outside\r\n";
    (void)state;
    assert_true(opens(text));
    list.excel = true;
    run_in_steps(text, sizeof text - 1, TEXT_BYTES);
    assert_begins(&out, "\xef\xbb\xbf"
                        "Mục;\" \"\"a;b\"\"\"\r\n'=1\r\nid;agency;status;");
}

/* More cells than a list has columns. */
static void titles_wider_than_any_list(void **state) {
    static char text[1024];
    static const char header[] = "\nid,agency\n1,outside\n";
    (void)state;
    memset(text, ',', 300);
    memcpy(text + 300, header, sizeof header);
    assert_true(opens(text));
    list.excel = true;
    run_in_steps(text, 300 + sizeof header - 1, TEXT_BYTES);
    assert_int_equal(out.at[3 + HT_COLUMNS_MAX - 2], ';');
    assert_int_equal(out.at[3 + HT_COLUMNS_MAX - 1], '\r');
}

static void errors_name_the_line_of_the_header(void **state) {
    (void)state;
    expect_refused("a\nb\nid,agency,positon\n", HT_LIST_NEAR_COLUMN, "column 3, \"positon\", is nearly named");
    assert_dong_equal(refusal.error.line, 3);
    expect_refused("a\n\nid,agency,duty,Đơn vị\n", HT_LIST_COLUMN_TWICE, "column 2, \"agency\", and column 4");
    assert_dong_equal(refusal.error.line, 3);
    expect_refused("a\nid,agency,\"duty\n", HT_LIST_OPEN_QUOTE, "a quotation mark opened");
    assert_dong_equal(refusal.error.line, 2);
}

/* ---- Which line ---- */

static void the_line_that_names_most_of_equals_the_first(void **state) {
    (void)state;
    assert_true(opens("Đơn vị,Sở Tài chính\nid,agency,duty\n1,outside,none\n"));
    assert_dong_equal(list.header_line, 2);
    assert_true(opens("id,agency\n1,outside\nid,agency\n"));
    assert_dong_equal(list.header_line, 1);
    assert_true(opens("id,agency\n1,outside\nid,agency,duty\n"));
    assert_dong_equal(list.header_line, 3);
    assert_true(opens("id;claimed_total\n1;2\n"));
    assert_int_equal(list.separator, ';');
}

static void two_known_columns_one_that_decides_or_is_claimed(void **state) {
    (void)state;
    expect_refused("a,b\nagency,x_a\n1,2\n", HT_LIST_NOT_A_HEADER, "none of the first 30 lines is a header");
    expect_refused("a,b\nid,policy\n1,2\n", HT_LIST_NOT_A_HEADER, "none of the first 30 lines");
    assert_dong_equal(refusal.error.line, 1);
    assert_true(opens("a,b\nid,claimed_total\n"));
    assert_true(opens("\nagency,x\noutside,2\n")); /* nothing above: there it is clear */
    assert_dong_equal(list.header_line, 2);
}

static void among_thirty_lines(void **state) {
    char text[128];
    (void)state;
    for (unsigned above = 28; above <= 31; above++) {
        memset(text, '\n', above);
        memcpy(text + above - 1, "a\nid,agency\n", 13);
        assert_int_equal(opens(text), above < 30);
    }
    memset(text, '\n', 40);
    memcpy(text + 40, "id,agency\n", 11);
    expect_refused(text, HT_LIST_NOT_A_HEADER, "none of the first 30 lines");
    /* A record of the last of them may take several. */
    memset(text, '\n', 29);
    memcpy(text + 29, "\"a\nb\nc\"\nid,agency\n", 19);
    assert_false(opens(text));
    /* The second of two lines may be the one behind. */
    memset(text, '\n', 29);
    memcpy(text + 29, "id,\n,agency\n", 13);
    assert_true(opens(text));
    memcpy(text + 29, "\nid,\n,agency\n", 14);
    assert_false(opens(text));
}

static void mistyped_below_a_title(void **state) {
    (void)state;
    expect_refused("DANH SÁCH\nAgncys,Positon\n", HT_LIST_NEAR_COLUMN, "column 2, \"Positon\", is nearly named \"position\"");
    assert_dong_equal(refusal.error.line, 2);
    expect_refused("Agncys,Positon\nAgncys,Positon\n", HT_LIST_NEAR_COLUMN, "column 2, \"Positon\", is nearly named");
    assert_dong_equal(refusal.error.line, 1);
}

static void titles_in_another_encoding(void **state) {
    (void)state;
    expect_refused("a\nS\xd0\xf5n vi\xf2\nid,agency\n", HT_LIST_ENCODING, "not UTF-8 but, it seems, Windows-1258");
    assert_dong_equal(refusal.error.line, 2);
    expect_refused("a\nb\nid,\xd0\xf5n vi\xf2\n", HT_LIST_ENCODING, "not UTF-8 but, it seems, Windows-1258");
    assert_dong_equal(refusal.error.line, 3);
}

/* All of it lies in what the longest header may take. */
static void long_beginnings(void **state) {
    static char text[HT_HEADER_BYTES_MAX + 64];
    static const char header[] = "\nid,agency\n1,outside\n";
    (void)state;
    memset(text, 'a', sizeof text);
    memcpy(text + HT_HEADER_BYTES_MAX - 11, header, sizeof header);
    assert_true(open_text(text, HT_HEADER_BYTES_MAX - 11 + sizeof header - 1));
    assert_true(open_text(text, HT_HEADER_BYTES_MAX));
    memset(text, 'a', sizeof text);
    memcpy(text + HT_HEADER_BYTES_MAX - 10, header, sizeof header);
    assert_false(open_text(text, HT_HEADER_BYTES_MAX - 10 + sizeof header - 1));
    assert_int_equal(refusal.problem, HT_LIST_NOT_A_HEADER);
    assert_false(open_text(text, HT_HEADER_BYTES_MAX)); /* cut within it */
    /* A letter that is cut is no other encoding. */
    memcpy(text + HT_HEADER_BYTES_MAX - 1, "\xe1\xba\xa1", 3);
    assert_false(open_text(text, HT_HEADER_BYTES_MAX + 2));
    assert_int_equal(refusal.problem, HT_LIST_NOT_A_HEADER);
    memcpy(text + HT_HEADER_BYTES_MAX - 4, "\xe1\xba\n\n", 4);
    assert_false(open_text(text, HT_HEADER_BYTES_MAX + 2));
    assert_int_equal(refusal.problem, HT_LIST_ENCODING);
}

/* ---- Two lines ---- */

static void names_in_two_lines(void **state) {
    (void)state;
    run("STT,Đơn vị,Phân công,,Kinh phí,,Ghi chú\n,,Ngày phân công,Số QĐ,Tạm tính,Thành tiền,\n1,outside,,,,,\n");
    static const char *const names[] = {"STT", "Đơn vị", "Ngày phân công", "Số QĐ", "Kinh phí", "Thành tiền", "Ghi chú"};
    assert_columns(7, names);
    assert_text(&out, "STT,Đơn vị,Phân công,,Kinh phí,,Ghi chú" EMPTY "\n"
                      ",,Ngày phân công,Số QĐ,Tạm tính,Thành tiền,," RESULTS "\n1,outside,,,,,," OUTSIDER "\n");
    assert_text(&rejects, "STT,Đơn vị,Phân công,,Kinh phí,,Ghi chú,,\n,,Ngày phân công,Số QĐ,Tạm tính,Thành tiền,,line,"
                          "error\n");
}

static void results_of_two_lines_are_replaced(void **state) {
    static char first[8192];
    (void)state;
    run("A\nid,Đơn vị,Ngày\n,,Ngày phân công\n(1),(2),(3)\n1,outside,\n");
    memcpy(first, out.at, out.length + 1);
    run(first);
    assert_text(&out, first);
    assert_true(opens("id,Đơn vị,Ngày,Kết quả,Kết quả\n,,Ngày phân công,status,total_min\n"));
    assert_int_equal(list.columns[3].kind, HT_COLUMN_RESULT);
}

static void of_different_length(void **state) {
    (void)state;
    run("id,Đơn vị\n,,Ngày phân công\n1,outside,\n");
    assert_dong_equal(list.column_count, 3);
    assert_begins(&out, "id,Đơn vị," EMPTY "\n,,Ngày phân công," RESULTS "\n");
    assert_true(opens("id,Đơn vị,Ngày phân công\n,,\n1,outside,\n"));
    assert_null(list.upper.at);
    run("id,Kết thúc,Đơn vị\n,Ngày thôi\n1,,outside\n");
    assert_dong_equal(list.column_count, 3);
    assert_begins(&out, "id,Kết thúc,Đơn vị" EMPTY "\n,Ngày thôi,," RESULTS "\n1,,outside,ok,");
}

/* What a line of a result misses is no name in a second line of its header. */
static void names_below_results_are_none(void **state) {
    (void)state;
    assert_true(opens("id,agency,position,status,missing,error\n1,kindergarten,teacher,incomplete,until,\n"));
    assert_null(list.upper.at);
    assert_dong_equal(list.header_lines, 1);
}

/* A title adds nothing, nor does a line of which all names stand in the other. */
static void joined_only_where_both_name_something(void **state) {
    (void)state;
    assert_true(opens("DANH SÁCH,,\nid,Đơn vị,Phòng\n"));
    assert_dong_equal(list.header_line, 2);
    assert_null(list.upper.at);
    assert_true(opens("id,Đơn vị,Kinh phí\nid,Đơn vị,Thành tiền\n"));
    assert_dong_equal(list.header_line, 2);
}

/* What a map says of a name of the lower line makes it known. */
static void names_that_a_map_has(void **state) {
    static char text[] = "column,written,fact,value\n,Hai,agency,outside\nPhòng,Một,agency,outside\n";
    static const char of_list[] = "id,Kinh phí,Nơi\n,Thành tiền,Phòng\n1,2,Một\n";
    static ht_map_row rows[8];
    ht_map map;
    (void)state;
    assert_true(ht_map_read(&map, rows, 8, &ht_first_policy, text, sizeof text - 1, &refusal));
    assert_true(ht_list_open(&list, &parameters, &map, (ht_string){of_list, sizeof of_list - 1}, &refusal));
    assert_view(list.columns[2].name, "Phòng");
    assert_true(opens(of_list));
    assert_view(list.columns[2].name, "Nơi");
}

/* Nor is one of those that pass unread the office's other name. */
static void names_that_are_known_to_pass(void **state) {
    (void)state;
    assert_true(opens("id,Kinh phí,Kinh phí đề nghị\n,Thành tiền,Mức hưởng\n1,2,3\n"));
    assert_view(list.columns[2].name, "Mức hưởng");
}

/* ---- Numbers of columns ---- */

static void expect_numbers(const char *header, const char *numbers, bool are_numbers) {
    char text[512];
    (void)snprintf(text, sizeof text, "%s\n%s\n", header, numbers);
    assert_true(opens(text));
    if ((list.numbers.at != NULL) != are_numbers) {
        fail_msg("%s", numbers);
    }
    assert_dong_equal(list.header_lines, are_numbers ? 2 : 1);
}

static void a_line_of_numbers_is_passed_over(void **state) {
    (void)state;
    run("id,agency,claimed_total\n(1),(2),(17)=(15)x(16)\n1,outside,5\n");
    assert_text(&out, "id,agency,claimed_total," RESULTS "\n(1),(2),(17)=(15)x(16)" EMPTY "\n1,outside,5," OUTSIDER "\n");
    assert_dong_equal(list.header_lines, 2);
    static const char header[] = "id,agency,claimed_total,x_a";
    static const struct {
        const char *text;
        bool are_numbers;
    } rows[] = {{"1,2,3,4", true},
                {"1,2,,", true},
                {"A,B,3,4", true},
                {"(1),,(3),", true},
                {"[1],[2],[3]=[1]×[2],", true},
                {"-1,-2,-3,-4", true},
                {"1,2,3=2+1,4", true},
                {"(1),,,", false},
                {",,,", false},
                {"2,3,4,5", false},
                {"1,3,2,4", false},
                {"1,outside,3,4", false},
                {"1,,3,4", false}, /* of an id and money: it may be a line */
                {"1,2/3,4,5", false},
                {"(1),(2)=a,(3),(4)", false},
                {"1,2,300,400", false},
                {"A,b,C,D", false}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        expect_numbers(header, rows[i].text, rows[i].are_numbers);
    }
    expect_numbers("id,it_field", "1,2", false);
    expect_numbers("id,duty_from", "1,2", true);
    expect_numbers("id,agency", "(1),(2),(3)", true);
    expect_numbers("id,agency", "\"(1)\",\"(2", false);
    expect_numbers("id,agency", "(1),(2) =(1)", true);
    expect_numbers("id,agency", "(1),(2)=#", false);
    expect_numbers("id,agency", "(,(2)", false);
}

static void numbers_at_the_end(void **state) {
    (void)state;
    assert_true(opens("id,agency\n(1),(2)"));
    assert_dong_equal(list.header_lines, 2);
    assert_dong_equal(list.begins, 17);
    assert_true(opens("\xef\xbb\xbfid,agency"));
    assert_dong_equal(list.header_lines, 1);
    assert_dong_equal(list.begins, 12);
}

static void numbers_past_what_is_looked_at(void **state) {
    static char text[HT_HEADER_BYTES_MAX + 64];
    static const char header[] = "\nid,agency\n(1),(2)\n";
    (void)state;
    for (unsigned cut = 0; cut < 2; cut++) {
        memset(text, 'a', sizeof text);
        memcpy(text + HT_HEADER_BYTES_MAX - 14, header, sizeof header);
        assert_true(open_text(text, HT_HEADER_BYTES_MAX + (cut == 1 ? 0 : 6)));
        assert_null(list.numbers.at);
    }
}

/* ---- sep= ---- */

static void the_separator_that_is_said(void **state) {
    (void)state;
    run("sep=;\r\nid;agency\r\n1;outside\r\n");
    assert_int_equal(list.separator, ';');
    assert_begins(&out, "sep=;\r\nid;agency;status;");
    assert_true(opens("sep=|\nagency\noutside\n"));
    assert_int_equal(list.separator, '|');
    assert_dong_equal(list.header_line, 2);
    assert_true(opens("sep=\t\nid\tagency\n"));
    assert_dong_equal(list.column_count, 2);
    assert_false(opens("sep=;\nid,agency\n"));
    /* None that is meant. */
    assert_true(opens("sep=x\nid,agency\n"));
    assert_true(opens("sep=,,\nid,agency\n"));
    assert_int_equal(ht_separator_line(ht_string_of("sep=;")), '\0');
    assert_int_equal(ht_separator_line(ht_string_of("sip=;\n")), '\0');
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(titles_are_kept, set_up),
        cmocka_unit_test_setup(for_excel_they_are_written_anew, set_up),
        cmocka_unit_test_setup(titles_wider_than_any_list, set_up),
        cmocka_unit_test_setup(errors_name_the_line_of_the_header, set_up),
        cmocka_unit_test_setup(the_line_that_names_most_of_equals_the_first, set_up),
        cmocka_unit_test_setup(two_known_columns_one_that_decides_or_is_claimed, set_up),
        cmocka_unit_test_setup(among_thirty_lines, set_up),
        cmocka_unit_test_setup(mistyped_below_a_title, set_up),
        cmocka_unit_test_setup(titles_in_another_encoding, set_up),
        cmocka_unit_test_setup(long_beginnings, set_up),
        cmocka_unit_test_setup(names_in_two_lines, set_up),
        cmocka_unit_test_setup(results_of_two_lines_are_replaced, set_up),
        cmocka_unit_test_setup(of_different_length, set_up),
        cmocka_unit_test_setup(names_below_results_are_none, set_up),
        cmocka_unit_test_setup(joined_only_where_both_name_something, set_up),
        cmocka_unit_test_setup(names_that_a_map_has, set_up),
        cmocka_unit_test_setup(names_that_are_known_to_pass, set_up),
        cmocka_unit_test_setup(a_line_of_numbers_is_passed_over, set_up),
        cmocka_unit_test_setup(numbers_at_the_end, set_up),
        cmocka_unit_test_setup(numbers_past_what_is_looked_at, set_up),
        cmocka_unit_test_setup(the_separator_that_is_said, set_up),
    };
    return cmocka_run_group_tests_name("list_header", tests, NULL, NULL);
}
