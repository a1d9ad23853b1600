/* SPDX-License-Identifier: MIT */
/* Lists: what their cells say, read and written. */
#include "list_runner.h"
#include "text/text.h"
#include "list/list.h"
#include "list/list_cell.h"
#include "list/list_id.h"

/* ---- Quotation marks ---- */

static void quoted_fields(void **state) {
    (void)state;
    run("\"id\",\"agency\",\"x_a\"\r\n\"1\",\"outside\",\"a, \"\"b\"\"\r\nc\"\r\n\"2\",outside,\"\"\r\n3,outsid,\r\n");
    assert_int_equal(counts.ok, 2);
    assert_int_equal(refused_lines[0], 5);
    assert_non_null(strstr(out.at, "\r\n\"1\",\"outside\",\"a, \"\"b\"\"\r\nc\",ok,"));
}

static void a_return_alone_ends_no_quoted_field(void **state) {
    (void)state;
    run("agency,x_a\noutside,\"a\"\rb\noutside,\"a\"\r");
    assert_int_equal(counts.bad, 2);
    assert_non_null(strstr(out.at, "\noutside,,error,,,,,,,,,,,text behind a closing quotation mark; "));
    run("agency,x_a\noutside,\"a\"\r\n");
    assert_int_equal(counts.ok, 1);
}

static void cells(void **state) {
    (void)state;
    static char bytes[16];
    static const struct {
        const char *field, *content;
    } rows[] = {{"a", "a"},    {"\"a\"", "a"},       {"\"a\"\"b\"", "a\"b"}, {"\"\"", ""}, {"", ""},
                {"'=1", "=1"}, {"\"'-1\"", "-1"},    {"'a", "'a"},           {"'", "'"},   {"'+1", "+1"},
                {"'@a", "@a"}, {"\"'\"\"\"", "'\""}, {"\"a", "\"a"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const size_t length = ht_list_cell(ht_string_of(rows[i].field), bytes, sizeof bytes);
        assert_view(((ht_string){bytes, length}), rows[i].content);
    }
    assert_int_equal(ht_list_cell(ht_string_of("abc"), bytes, 1), 3);
}

static void for_excel(void **state) {
    (void)state;
    const char text[] = "id,agency,x_a\n'=1,outside,\"=1+1\"\n2,outside,a;b\n3,outside,-5\n4,\"'outside\",\"say "
                        "\"\"a\"\"\"\n5,outside,\"@\nb\"\n6,,+1\n7,outside,a\rb\n";
    assert_true(open_text(text, strlen(text)));
    list.excel = true;
    list.language = HT_EN;
    run_in_steps(text, strlen(text), TEXT_BYTES);
    assert_int_equal(counts.bad, 1);
    assert_begins(&out, "\xef\xbb\xbfid;agency;x_a;status;");
    assert_non_null(strstr(out.at, "\r\n'=1;outside;'=1+1;ok;0;"));
    assert_non_null(strstr(out.at, "\r\n2;outside;\"a;b\";ok;"));
    assert_non_null(strstr(out.at, "\r\n3;outside;-5;ok;"));
    assert_non_null(strstr(out.at, "\r\n4;'outside;\"say \"\"a\"\"\";error;"));
    assert_non_null(strstr(out.at, "\r\n5;outside;\"'@\nb\";ok;"));
    assert_non_null(strstr(out.at, "\r\n6;;'+1;skipped;"));
    assert_non_null(strstr(out.at, "\r\n7;outside;\"a\rb\";ok;"));
    assert_null(strstr(out.at, ",ok"));
}

/* The last given cell of a list's only line, as it is read. */
static ht_string read_only_cell(const char *text, size_t length, char *cell, size_t capacity) {
    ht_lines lines;
    assert_true(open_text(text, length));
    ht_lines_init(&lines, (ht_string){text + list.begins, length - list.begins}, 2);
    assert_true(ht_list_read(&list, &lines, &line));
    assert_int_equal(line.error.problem, HT_LIST_OK);
    return (ht_string){cell, ht_list_cell(line.record.fields[1], cell, capacity)};
}

static void put_quoted(ht_text *text, ht_string content) {
    ht_put_char(text, '"');
    for (size_t i = 0; i < content.length; i++) {
        ht_put(text, content.at[i] == '"' ? "\"" : "");
        ht_put_char(text, content.at[i]);
    }
    ht_put(text, "\"\n");
}

static void a_list_for_excel_reads_as_the_list_did(void **state) {
    (void)state;
    enum { PARTS = 15, EACH = PARTS * PARTS * PARTS };
    static const char *const parts[PARTS] = {"'",      "=",      "+", "-", "@", "\t", "\r", " ",
                                             "\uff1d", "\uff20", "5", ",", ";", "\"", "\n"};
    static const char beginning[] = "agency,x_a\noutside,";
    char bytes[64];
    char read_bytes[64];
    char again_bytes[64];
    char content_bytes[16];
    for (unsigned number = 0; number < EACH; number++) {
        ht_text content = TEXT_OVER(content_bytes);
        ht_text text = TEXT_OVER(bytes);
        for (unsigned i = 0, rest = number; i < 3; i++, rest /= PARTS) {
            ht_put(&content, parts[rest % PARTS]);
        }
        ht_put(&text, beginning);
        put_quoted(&text, (ht_string){content_bytes, content.length});
        const ht_string read = read_only_cell(bytes, text.length, read_bytes, sizeof read_bytes);
        list.excel = true;
        run_in_steps(bytes, text.length, TEXT_BYTES);
        const ht_string again = read_only_cell(out.at, out.length, again_bytes, sizeof again_bytes);
        assert_int_equal(again.length, read.length);
        assert_memory_equal(again.at, read.at, read.length);
    }
}

/* ---- Spellings ---- */

static void spellings_are_remembered_per_column(void **state) {
    (void)state;
    /* "none" means another value in each; over eight, sixteen and 112 bytes; more spellings than are kept. */
    static char text[1 << 17];
    ht_text all = TEXT_OVER(text);
    ht_put(&all, "agency,duty,degree,central_funding,it_field\n");
    for (unsigned i = 0; i < 700; i++) {
        ht_put(&all, i % 2 == 0 ? "outside,none,none,none,no\n" : "Ngoài hệ thống chính trị,none,master,partial,1\n");
        for (unsigned k = 0; k <= i % 119; k++) {
            ht_put(&all, " ");
        }
        ht_put(&all, i % 3 == 0 ? "outside,concurrent,none,none,yes\n" : "Outside,Concurrent,None,FULL,no\n");
    }
    assert_true(open_text(text, all.length));
    run_in_steps(text, all.length, TEXT_BYTES);
    assert_int_equal(counts.ok, 1400);
    assert_int_equal(list.spelling_count, HT_SPELLINGS_MAX);
}

/* The value of a fact in each line of a list. */
static void expect_values(const char *text, unsigned slot, const unsigned *values, unsigned count) {
    ht_lines lines;
    assert_true(open_text(text, strlen(text)));
    ht_lines_init(&lines, (ht_string){text + list.begins, strlen(text) - list.begins}, 2);
    for (unsigned i = 0; i < count; i++) {
        assert_true(ht_list_read(&list, &lines, &line));
        assert_int_equal(line.error.problem, HT_LIST_OK);
        assert_int_equal(line.person.value[slot], INT64_C(1) << values[i]);
    }
    assert_false(ht_list_read(&list, &lines, &line));
}

/* A letter for each bit in capitals. */
static void put_spelling(ht_text *text, const char *letters, unsigned bits) {
    for (; *letters != '\0'; letters++) {
        const bool is_letter = *letters >= 'a' && *letters <= 'z';
        ht_put_char(text, is_letter && (bits & 1) != 0 ? (char)(*letters - 0x20) : *letters);
        bits >>= is_letter;
    }
}

static void spellings_that_begin_alike_are_told_apart(void **state) {
    (void)state;
    enum { PARTY = 5, FRONT = 6, EACH = 90, COUNT = 4 * EACH };
    static char text[1 << 14];
    static unsigned values[COUNT];
    ht_text all = TEXT_OVER(text);
    ht_put(&all, "agency\n");
    for (unsigned i = 0; i < COUNT; i++) { /* each twice: read, and remembered */
        const unsigned bits = i / 2 % EACH;
        values[i] = i % 2 == 0 ? PARTY : FRONT;
        ht_put(&all, "provinci");
        put_spelling(&all, i % 2 == 0 ? "al_party" : "al_front", bits);
        ht_put(&all, "\n");
    }
    text[all.length] = '\0';
    expect_values(text, 0, values, COUNT);
    assert_int_equal(list.spelling_count, 2 * EACH);
}

static void one_spelling_in_two_columns_is_told_apart(void **state) {
    (void)state;
    /* "yes" is the first value of one and the second of the other; so written, both have one place in the list's table. */
    static const char text[] = "uplift_on_partial,province_unwritten\nyes  ,yes  \nyes  ,yes  \n";
    static const unsigned first[] = {0, 0};
    static const unsigned second[] = {1, 1};
    expect_values(text, (unsigned)ht_slot_by_id(&ht_first_policy, ht_string_of("uplift_on_partial")), first, 2);
    expect_values(text, (unsigned)ht_slot_by_id(&ht_first_policy, ht_string_of("province_unwritten")), second, 2);
    assert_int_equal(list.spelling_count, 2);
}

static void spellings_that_differ_in_the_middle_are_told_apart(void **state) {
    (void)state;
    static const unsigned values[] = {10, 10, 10, 10};
    expect_values("agency\ncommune_administration\ncommune_ADMINIstration\ncommune_administration\ncommune_ADMINIstration\n", 0,
                  values, 4);
    assert_int_equal(list.spelling_count, 2);
}

/* Past what a key holds: its first and last eight bytes, and of so long a text nothing else. */
static void long_spellings_that_differ_in_the_middle_are_told_apart(void **state) {
    (void)state;
    run("agency,x\nNgoài hệ thống chính trị,\nNgoài hệ Thống chính trị,\nNgoài hệ thống chính trị,\nNgoài hệ Thống chính "
        "trị,\n");
    assert_int_equal(counts.ok, 4);
    assert_int_equal(list.spelling_count, 2);
}

static void blanks_are_unknown(void **state) {
    (void)state;
    run("agency,attracted,duty_to,attraction_once\noutside, ,  ,\" \"\n\"\",\"\",,\xc2\xa0\n");
    assert_int_equal(counts.ok, 1);
    assert_int_equal(counts.skipped, 1);
}

/* ---- Ids ---- */

static void ids_of_lines(void **state) {
    (void)state;
    static const struct {
        const char *text, *id, *in_json;
    } rows[] = {{"agency,id\noutside,\"a\"\n", "\"a\"", "a"},
                {"id,agency\n\"a \"\"b\"\"\",outside\n", "\"a \"\"b\"\"\"", "a \\\"b\\\""},
                {"agency\noutside\n", "", ""},
                {"agency,id\noutside\n", "", ""},
                {"id,agency\n7,x,y,z\n", "7", "7"},
                {"id,agency\n\xff,outside\n", "", ""},
                {"id,agency\n,outside\n", "", ""}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ht_lines lines;
        assert_true(open_text(rows[i].text, strlen(rows[i].text)));
        ht_lines_init(&lines, (ht_string){rows[i].text + list.begins, strlen(rows[i].text) - list.begins}, 2);
        assert_true(ht_list_read(&list, &lines, &line));
        assert_view(ht_list_id(&list, &line), rows[i].id);
        char text[32];
        ht_text in_json = TEXT_OVER(text);
        ht_put_list_id(&in_json, &list, &line);
        assert_text(&in_json, rows[i].in_json);
        assert_false(ht_list_read(&list, &lines, &line));
    }
}

static void an_id_with_a_nul_byte_is_none(void **state) {
    (void)state;
    static const char text[] = "id,agency\n1\0,outside\n";
    ht_lines lines;
    assert_true(open_text(text, sizeof text - 1));
    ht_lines_init(&lines, (ht_string){text + list.begins, sizeof text - 1 - list.begins}, 2);
    assert_true(ht_list_read(&list, &lines, &line));
    assert_int_equal(line.error.problem, HT_LIST_ZERO_BYTE);
    assert_view(ht_list_id(&list, &line), "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quoted_fields),
        cmocka_unit_test(a_return_alone_ends_no_quoted_field),
        cmocka_unit_test(cells),
        cmocka_unit_test(for_excel),
        cmocka_unit_test(a_list_for_excel_reads_as_the_list_did),
        cmocka_unit_test(spellings_are_remembered_per_column),
        cmocka_unit_test(spellings_that_begin_alike_are_told_apart),
        cmocka_unit_test(one_spelling_in_two_columns_is_told_apart),
        cmocka_unit_test(spellings_that_differ_in_the_middle_are_told_apart),
        cmocka_unit_test(long_spellings_that_differ_in_the_middle_are_told_apart),
        cmocka_unit_test(blanks_are_unknown),
        cmocka_unit_test(ids_of_lines),
        cmocka_unit_test(an_id_with_a_nul_byte_is_none),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
