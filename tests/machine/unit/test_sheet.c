/* SPDX-License-Identifier: MIT */
/* Rows of a sheet as text. */
#include "expect.h"
#include "text/cell_text.h"
#include "text/sheet_place.h"
#include "text/sheet.h"
#include "text/sheet_hidden.h"
#include "text/text.h"

#include <stdlib.h>

static ht_rows rows;
static char bytes[1 << 18];
static ht_text out;

static int begin(void **state) {
    (void)state;
    ht_rows_begin(&rows, HT_DAY_ZERO_1900);
    out = (ht_text)TEXT_OVER(bytes);
    return 0;
}

static void put(uint32_t column, ht_cell_kind kind, const char *text, uint32_t last_row) {
    ht_rows_put(&rows, column, kind, (ht_string){text, strlen(text)}, last_row);
}

static void text_at(uint32_t column, const char *text) {
    put(column, HT_CELL_TEXT, text, 0);
}

static void row(uint32_t number) {
    assert_true(ht_rows_open(&rows, number, false));
}

static void end(void) {
    ht_rows_close(&rows);
    assert_true(ht_rows_pass(&rows, &out));
}

/* The text with "|" for the separator. */
static void expect(const char *expected) {
    for (size_t i = 0; i < out.length; i++) {
        bytes[i] = bytes[i] == HT_SHEET_SEPARATOR ? '|' : bytes[i];
    }
    assert_text(&out, expected);
}

static void lines_are_rows(void **state) {
    (void)state;
    row(2);
    text_at(0, "a");
    text_at(3, "d");
    end();
    row(3); /* empty */
    end();
    row(5);
    text_at(1, "b");
    end();
    expect("\na|||d\n\n\n|b\n");
}

static void kinds_have_a_byte(void **state) {
    (void)state;
    row(1);
    put(0, HT_CELL_BOOLEAN, "true", 0);
    put(1, HT_CELL_ERROR, "#N/A", 0);
    put(2, HT_CELL_NO_RESULT, "", 0);
    assert_true(ht_rows_put_number(&rows, 3, (ht_string){"1.50", 4}, HT_FORMAT_PLAIN, 0));
    assert_true(ht_rows_put_number(&rows, 4, (ht_string){"0.15", 4}, HT_FORMAT_PERCENT, 0));
    assert_true(ht_rows_put_number(&rows, 5, (ht_string){"5E6", 3}, HT_FORMAT_SCALED, 0));
    assert_true(ht_rows_put_number(&rows, 6, (ht_string){"45901", 5}, HT_FORMAT_DATE, 0));
    assert_true(ht_rows_put_number(&rows, 7, (ht_string){"45901.295196759", 15}, HT_FORMAT_DATE, 0)); /* 25505 s */
    assert_true(ht_rows_put_number(&rows, 8, (ht_string){"0.5", 3}, HT_FORMAT_DATE, 0));
    assert_false(ht_rows_put_number(&rows, 9, (ht_string){"x", 1}, HT_FORMAT_PLAIN, 0));
    end();
    expect("\3true|\6#N/A|\7|\1"
           "1.5|\4"
           "0.15|\5"
           "5000000|\2"
           "2025-09-01|\2"
           "2025-09-01 07:05:05|\1"
           "0.5\n");
}

/* Wherever a line ends within it. */
static void texts_of_lines(void **state) {
    (void)state;
    enum { LENGTH = 20 };
    for (size_t at = 0; at < LENGTH; at++) {
        char text[LENGTH + 1] = "aaaaaaaaaaaaaaaaaaaa";
        char line[LENGTH + 4];
        text[at] = '\r';
        begin(NULL);
        row(1);
        text_at(0, text);
        end();
        (void)snprintf(line, sizeof line, "\"%s\"\n", text);
        expect(line);
    }
}

/* Whole numbers are put as they are written, but for days; what only looks like one is read as any number. */
static void whole_numbers(void **state) {
    (void)state;
    static const struct {
        const char *number;
        ht_number_format format;
        const char *expected;
    } cases[] = {
        {"0", HT_FORMAT_PLAIN,
         "\1"
         "0"},
        {"9", HT_FORMAT_SCALED,
         "\5"
         "9"},
        {"123456789012345", HT_FORMAT_PLAIN,
         "\1"
         "123456789012345"},
        {"1234567890123456", HT_FORMAT_PLAIN,
         "\1"
         "1234567890123456"},
        {"007", HT_FORMAT_PLAIN,
         "\1"
         "7"},
        {"12/", HT_FORMAT_PLAIN, NULL},
        {"12:", HT_FORMAT_PLAIN, NULL},
        {"", HT_FORMAT_PLAIN, NULL},
        {"61", HT_FORMAT_DATE,
         "\2"
         "1900-03-01"},
        {"60", HT_FORMAT_DATE,
         "\1"
         "60"},
        {"109633", HT_FORMAT_DATE,
         "\2"
         "2200-02-28"},
        {"109634", HT_FORMAT_DATE,
         "\1"
         "109634"},
        {"999999", HT_FORMAT_DATE,
         "\1"
         "999999"},
        {"1000000", HT_FORMAT_DATE,
         "\1"
         "1000000"},
        {"45901.0", HT_FORMAT_DATE,
         "\2"
         "2025-09-01"},
        {"-45901", HT_FORMAT_DATE,
         "\1"
         "-45901"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char line[64];
        begin(NULL);
        row(1);
        const bool is_number = ht_rows_put_number(&rows, 0, ht_string_of(cases[i].number), cases[i].format, 0);
        assert_int_equal(is_number, cases[i].expected != NULL);
        if (is_number) {
            end();
            (void)snprintf(line, sizeof line, "%s\n", cases[i].expected);
            expect(line);
        }
    }
}

static void days_in_words(void **state) {
    (void)state;
    static const char *const values[][2] = {
        {"2026-06-30", "\2"
                       "2026-06-30"},
        {"2026-06-30T00:00:00", "\2"
                                "2026-06-30"},
        {"2026-06-30T07:05:09.5Z", "\2"
                                   "2026-06-30 07:05:09"},
        {"2026-06-30T07:05", "2026-06-30T07:05"},
        {"2026-06-30 07:05:09", "2026-06-30 07:05:09"},
        {"2026-06-30T07-05:09", "2026-06-30T07-05:09"},
        {"2026-06-30T07:0x:09", "2026-06-30T07:0x:09"},
        {"2026-06-30T07:0/:09", "2026-06-30T07:0/:09"},
        {"2026-06-31", "2026-06-31"},
        {"1899-12-30", "1899-12-30"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        begin(NULL);
        row(1);
        ht_rows_put_iso(&rows, 0, (ht_string){values[i][0], strlen(values[i][0])}, 0);
        end();
        bytes[--out.length] = '\0'; /* the line feed */
        assert_text(&out, values[i][1]);
    }
}

static void texts_in_quotation_marks(void **state) {
    (void)state;
    row(1);
    text_at(0, "\"a\" b");
    text_at(1, "a \"b\"");
    text_at(2, "a\rb");
    text_at(3, "");
    end();
    expect("\"\"\"a\"\" b\"|a \"b\"|\"a\rb\"|\n");
}

/* B2:B4, A3:A5, D3:D4: what they say holds for the rows below that have cells of their own. */
static void merged_cells(void **state) {
    (void)state;
    row(2);
    text_at(0, "x");
    put(1, HT_CELL_TEXT, "b", 4);
    text_at(2, "1");
    end();
    row(3);
    put(0, HT_CELL_TEXT, "aa", 5);
    text_at(1, "covered");
    text_at(2, "2");
    put(3, HT_CELL_DATE, "2026-01-01", 4);
    end();
    row(4);
    text_at(2, "3");
    end();
    row(5);
    text_at(2, "4");
    end();
    row(6);
    text_at(2, "5");
    end();
    expect("\nx|b|1\naa|b|2|\2"
           "2026-01-01\naa|b|3|\2"
           "2026-01-01\naa||4\n||5\n");
}

static void merged_cells_alone_are_no_row(void **state) {
    (void)state;
    row(1);
    put(0, HT_CELL_TEXT, "a", 9);
    end();
    row(2);
    text_at(0, "covered");
    end();
    row(4);
    text_at(1, "b");
    end();
    expect("a\n\n\na|b\n");
}

/* Columns that no list has are not kept. */
static void merged_far_to_the_right(void **state) {
    (void)state;
    row(1);
    put(HT_COLUMNS_MAX, HT_CELL_TEXT, "a", 9);
    end();
    row(2);
    text_at(0, "b");
    end();
    out.length -= 2;
    assert_memory_equal(bytes + HT_COLUMNS_MAX, "a\n", 2);
    assert_dong_equal(out.length, HT_COLUMNS_MAX + 2);
}

static void order_of_rows(void **state) {
    (void)state;
    assert_false(ht_rows_open(&rows, 0, false));
    row(3);
    end();
    assert_false(ht_rows_open(&rows, 3, false));
    assert_false(ht_rows_open(&rows, HT_SHEET_ROWS_MAX + 1, false));
    row(HT_SHEET_ROWS_MAX);
}

/* Rows wait for room; empty ones before them go as they fit. */
static void little_room(void **state) {
    (void)state;
    row(5);
    text_at(0, "abc");
    ht_rows_close(&rows);
    out.capacity = 2;
    assert_false(ht_rows_pass(&rows, &out));
    assert_text(&out, "\n\n");
    out.capacity = 7;
    assert_false(ht_rows_pass(&rows, &out));
    assert_text(&out, "\n\n\n\n");
    out.capacity = 8;
    assert_true(ht_rows_pass(&rows, &out));
    assert_text(&out, "\n\n\n\nabc\n");
    assert_true(ht_rows_pass(&rows, &out));
    assert_text(&out, "\n\n\n\nabc\n");
}

/* A record over the limit becomes one of a byte too many, without quotation marks. */
static void too_long(void **state) {
    (void)state;
    char *text = malloc(HT_RECORD_BYTES_MAX);
    memset(text, '"', HT_RECORD_BYTES_MAX);
    row(1);
    ht_rows_put(&rows, 0, HT_CELL_TEXT, (ht_string){text, HT_RECORD_BYTES_MAX}, 3);
    end();
    row(2);
    text_at(1, "b");
    end();
    assert_dong_equal(out.length, HT_RECORD_BYTES_MAX + 2 + 3);
    assert_null(memchr(bytes, '"', out.length));
    assert_memory_equal(bytes + HT_RECORD_BYTES_MAX + 1,
                        "\n\x1f"
                        "b\n",
                        4);
    begin(NULL);
    memset(text, 'x', HT_RECORD_BYTES_MAX);
    row(1);
    ht_rows_put(&rows, 0, HT_CELL_TEXT, (ht_string){text, HT_RECORD_BYTES_MAX}, 0); /* fits exactly */
    end();
    assert_dong_equal(out.length, HT_RECORD_BYTES_MAX + 1);
    row(2);
    ht_rows_put(&rows, 0, HT_CELL_TEXT, (ht_string){text, HT_RECORD_BYTES_MAX}, 0);
    text_at(1, "");
    end();
    assert_dong_equal(out.length, 2 * HT_RECORD_BYTES_MAX + 3);
    free(text);
}

/* Two merged texts that fit a record each, and not both. */
static void merged_too_long(void **state) {
    (void)state;
    enum { LENGTH = 40000 };
    char *text = malloc(LENGTH);
    memset(text, 'x', LENGTH);
    row(1);
    ht_rows_put(&rows, 1, HT_CELL_TEXT, (ht_string){text, LENGTH}, 9);
    end();
    row(2);
    ht_rows_put(&rows, 0, HT_CELL_TEXT, (ht_string){text, LENGTH}, 9);
    end();
    assert_dong_equal(out.length, 1 + LENGTH + 1 + HT_RECORD_BYTES_MAX + 2);
    free(text);
}

static void hidden_row(uint32_t number) {
    assert_true(ht_rows_open(&rows, number, true));
    text_at(0, "x");
    end();
}

static void hidden_rows_are_noted(void **state) {
    (void)state;
    hidden_row(1);
    hidden_row(2);
    row(3);
    text_at(0, "x");
    end();
    assert_true(ht_rows_open(&rows, 4, true)); /* empty: nobody misses it */
    end();
    for (uint32_t number = 5; number < 25; number += 2) {
        hidden_row(number);
    }
    hidden_row(24);
    assert_dong_equal(rows.hidden.row_count, 2 + 10 + 1);
    assert_dong_equal(rows.hidden.run_count, 1 + 10 + 1); /* past the eighth runs are only counted */
    assert_dong_equal(rows.hidden.rows[0].first, 1);
    assert_dong_equal(rows.hidden.rows[0].last, 2);
    assert_dong_equal(rows.hidden.rows[7].last, 17);
}

static void expect_said(void (*write)(ht_text *said, const ht_hidden *hidden, ht_language language), ht_language language,
                        const char *expected) {
    char sentence[2048];
    ht_text said = TEXT_OVER(sentence);
    write(&said, &rows.hidden, language);
    assert_text(&said, expected);
}

static void hidden_rows_are_said(void **state) {
    (void)state;
    expect_said(ht_write_hidden_rows, HT_VI, "");
    for (uint32_t number = 2; number < 18; number += 2) {
        hidden_row(number);
    }
    hidden_row(17); /* 16 and 17 */
    expect_said(ht_write_hidden_rows, HT_VI, "dòng ẩn cũng được đọc: 2, 4, 6, 8, 10, 12, 14, 16–17");
    hidden_row(19);
    expect_said(ht_write_hidden_rows, HT_EN, "hidden rows are read too: 2, 4, 6, 8, 10, 12, 14, 16–17, …");
}

static void hidden_columns_are_said(void **state) {
    (void)state;
    expect_said(ht_write_hidden_columns, HT_EN, "");
    rows.hidden.columns[0] = 1 | UINT64_C(1) << 27;
    rows.hidden.columns[3] = UINT64_C(1) << 63;
    expect_said(ht_write_hidden_columns, HT_VI, "cột ẩn cũng được đọc: A, AB, IV");
    expect_said(ht_write_hidden_columns, HT_EN, "hidden columns are read too: A, AB, IV");
    memset(rows.hidden.columns, 0xff, sizeof rows.hidden.columns);
    char sentence[2048];
    ht_text said = TEXT_OVER(sentence);
    ht_write_hidden_columns(&said, &rows.hidden, HT_EN);
    assert_true(said.length > 4 && memcmp(sentence + said.length - 4, ", IV", 4) == 0); /* all of them fit */
}

static void repeated_rows(void **state) {
    (void)state;
    assert_true(ht_rows_open(&rows, 2, true));
    text_at(0, "a");
    end();
    ht_rows_repeat(&rows);
    assert_true(ht_rows_pass(&rows, &out));
    assert_dong_equal(rows.hidden.row_count, 2);
    row(4);
    text_at(0, "b");
    end();
    ht_rows_repeat(&rows);
    assert_true(ht_rows_pass(&rows, &out));
    assert_dong_equal(rows.hidden.row_count, 2);
    expect("\na\na\nb\nb\n");
}

static void clean(const char *text, bool has_escapes, const char *expected) {
    char copy[128];
    const size_t length = strlen(text);
    memcpy(copy, text, length);
    assert_view(((ht_string){copy, ht_cell_clean(copy, length, has_escapes)}), expected);
}

static void texts_of_cells(void **state) {
    (void)state;
    clean("", true, "");
    clean("plain\ttext\r", true, "plain\ttext\r");
    clean("a\nb\r\nc\n", true, "a\rb\rc\r");
    clean("\n", false, "\r");
    clean("a_x000D_\nb", true, "a\rb");
    clean("_x000a__x0009_", true, "\r\t");
    clean("_x005F_x000D_", true, "_x000D_"); /* how a text that looks like it is written */
    clean("_x0001__xD800__xDFFF__xFFFE__xFFFF_", true, "\ufffd\ufffd\ufffd\ufffd\ufffd");
    clean("_x0041__x00E9__x1EC7__xE000_", true, "A\u00e9\u1ec7\ue000");
    clean("_x00G1_", true, "_x00G1_");
    clean("_x00g1__x00fF_", true, "_x00g1_\u00ff");
    clean("_x00:1_", true, "_x00:1_");
    clean("_x0041", true, "_x0041");
    clean("_X0041_", true, "_X0041_");
    clean("_x00412", true, "_x00412");
    clean("_x0041_", false, "_x0041_");
    ht_cell_begin(&rows);
    assert_true(ht_cell_add(&rows, (ht_string){"a&lt;", 5}, false));
    assert_true(ht_cell_add(&rows, (ht_string){"&lt;\n", 5}, true));
    assert_view(ht_cell_gathered(&rows, false), "a<&lt;\r");
    assert_false(ht_cell_add(&rows, (ht_string){"&b;", 3}, false));
}

static void long_text_of_a_cell(void **state) {
    (void)state;
    char *text = malloc(HT_RECORD_BYTES_MAX);
    memset(text, 'x', HT_RECORD_BYTES_MAX);
    ht_cell_begin(&rows);
    for (int i = 0; i < 3; i++) {
        assert_true(ht_cell_add(&rows, (ht_string){text, HT_RECORD_BYTES_MAX}, false));
    }
    assert_dong_equal(ht_cell_gathered(&rows, true).length, HT_RECORD_BYTES_MAX + 1);
    free(text);
}

static void letters(uint32_t column, const char *expected) {
    char room[8];
    ht_text text = TEXT_OVER(room);
    uint32_t found_row;
    uint32_t found;
    ht_put_column_letters(&text, column);
    assert_text(&text, expected);
    ht_put(&text, "12");
    ht_string reference = {room, text.length};
    assert_int_equal(ht_read_reference(&reference, &found_row, &found), column < HT_SHEET_COLUMNS_MAX);
    if (column < HT_SHEET_COLUMNS_MAX) {
        assert_dong_equal(found, column);
        assert_dong_equal(found_row, 12);
    }
}

static void references(void **state) {
    (void)state;
    letters(0, "A");
    letters(25, "Z");
    letters(26, "AA");
    letters(51, "AZ");
    letters(701, "ZZ");
    letters(702, "AAA");
    letters(HT_SHEET_COLUMNS_MAX - 1, "XFD");
    letters(HT_SHEET_COLUMNS_MAX, "XFE");
    static const char *const wrong[] = {"", "A", "1", "a1", "A0", "AAAAAAAAAA1", "A1048577", "A99999999999", "$A$1", "-1"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        ht_string reference = {wrong[i], strlen(wrong[i])};
        uint32_t found_row;
        uint32_t found;
        if (ht_read_reference(&reference, &found_row, &found)) {
            fail_msg("%s", wrong[i]);
        }
    }
    ht_string reference = {"B1048576:C2", 11};
    uint32_t found_row;
    uint32_t found;
    assert_true(ht_read_reference(&reference, &found_row, &found));
    assert_dong_equal(found_row, HT_SHEET_ROWS_MAX);
    assert_view(reference, ":C2");
}

#define TEST(name) cmocka_unit_test_setup(name, begin)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(lines_are_rows),
        TEST(kinds_have_a_byte),
        TEST(texts_of_lines),
        TEST(whole_numbers),
        TEST(days_in_words),
        TEST(texts_in_quotation_marks),
        TEST(merged_cells),
        TEST(merged_cells_alone_are_no_row),
        TEST(merged_far_to_the_right),
        TEST(order_of_rows),
        TEST(little_room),
        TEST(too_long),
        TEST(merged_too_long),
        TEST(hidden_rows_are_noted),
        TEST(hidden_rows_are_said),
        TEST(hidden_columns_are_said),
        TEST(repeated_rows),
        TEST(texts_of_cells),
        TEST(long_text_of_a_cell),
        TEST(references),
    };
    return cmocka_run_group_tests_name("sheet", tests, NULL, NULL);
}
