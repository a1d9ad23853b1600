/* SPDX-License-Identifier: MIT */
#include "expect.h"

#include "text/text.h"
#include "text/format.h"
#include "text/sentence.h"
#include "text/words.h"

#define NBSP "\u00a0"

static void strings_of_terminated_text(void **state) {
    (void)state;
    assert_dong_equal(ht_string_of("").length, 0);
    assert_view(ht_string_of("tỷ"), "tỷ");
    assert_dong_equal(ht_string_of("tỷ").length, 4);
}

static void a_string_is_a_text_only_when_whole(void **state) {
    (void)state;
    assert_true(ht_string_is(ht_string_of("duty"), "duty"));
    assert_true(ht_string_is((ht_string){"duty_to", 4}, "duty"));
    assert_true(ht_string_is((ht_string){NULL, 0}, ""));
    assert_false(ht_string_is(ht_string_of("duty"), "duty_to"));
    assert_false(ht_string_is(ht_string_of("duty_to"), "duty"));
    assert_false(ht_string_is(ht_string_of("Duty"), "duty"));
    assert_false(ht_string_is((ht_string){"", 0}, "duty"));
    assert_false(ht_string_is((ht_string){"duty\0to", 7}, "duty"));
    assert_false(ht_string_is((ht_string){"duty\0", 5}, "duty"));
}

static void pieces_are_joined(void **state) {
    (void)state;
    char room[64];
    ht_text out = TEXT_OVER(room);
    static const ht_words words = {"tháng", "month"};
    ht_put(&out, "a");
    ht_put(&out, "");
    ht_put_string(&out, (ht_string){"bcd", 2});
    ht_put_string(&out, (ht_string){NULL, 0});
    ht_put_char(&out, '"');
    ht_put_words(&out, &words, HT_VI);
    ht_put_words(&out, &words, HT_EN);
    assert_text(&out, "abc\"thángmonth");
}

static void numbers(void **state) {
    (void)state;
    static const struct {
        int64_t number;
        const char *text;
    } rows[] = {
        {0, "0"},
        {7, "7"},
        {10, "10"},
        {-1, "-1"},
        {-10, "-10"},
        {99, "99"},
        {100, "100"},
        {96000000, "96000000"},
        {1000000000000, "1000000000000"},
        {4294967296, "4294967296"},
        {INT64_MAX, "9223372036854775807"},
        {INT64_MIN, "-9223372036854775808"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char room[20];
        ht_text out = TEXT_OVER(room);
        ht_put_number(&out, rows[i].number);
        assert_text(&out, rows[i].text);
    }
}

/* At most 3.000.000: ten times that and nine is the last that is read on, so that what is longer stays over it. */
static void grouped_numbers(void **state) {
    static const struct {
        const char *text;
        int64_t number;
    } rows[] = {
        {"0", 0}, {"7", 7}, {"3000", 3000}, {"3.000", 3000}, {"12.345", 12345}, {"123.456", 123456}, {"3.000.000", 3000000},
    };
    static const char *const none[] = {"",       ".",      ".000",     "3.",       "3.00",       "3.0000",
                                       "3.000.", "3..000", "1234.567", "3.00.000", "3.0000.000", "00",
                                       "03",     "0.000",  "3,000",    "-3",       "3 ",         "x"};
    static const char *const over[] = {"3000001", "3.000.001", "30000000", "99999999999999999999999999", "9.999.999.999"};
    int64_t number;
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_true(ht_read_grouped(ht_string_of(rows[i].text), 3000000, &number));
        assert_dong_equal(number, rows[i].number);
    }
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        if (ht_read_grouped(ht_string_of(none[i]), 3000000, &number)) {
            fail_msg("\"%s\" is read as a number", none[i]);
        }
    }
    for (size_t i = 0; i < sizeof over / sizeof *over; i++) {
        assert_true(ht_read_grouped(ht_string_of(over[i]), 3000000, &number));
        assert_true(number > 3000000);
    }
}

static void inside_of_a_json_string(void **state) {
    (void)state;
    char room[256];
    ht_text out = TEXT_OVER(room);
    out.escape = true;
    ht_put_string(&out, (ht_string){"\0\1\b\t\n\v\f\r\x1b\x1f", 10});
    assert_text(&out, "\\u0000\\u0001\\u0008\\t\\n\\u000b\\u000c\\u000d\\u001b\\u001f");
    out.length = 0;
    ht_put(&out, "a\"b\\\\c/\x7f đồng");
    assert_text(&out, "a\\\"b\\\\\\\\c/\x7f đồng");
    out.length = 0;
    ht_put_char(&out, '"');
    ht_put_char(&out, 'x');
    ht_put(&out, "plain");
    ht_put_number(&out, -12);
    assert_text(&out, "\\\"xplain-12");
}

static void json_text_has_quotes_and_restores_the_mode(void **state) {
    (void)state;
    char room[64];
    ht_text out = TEXT_OVER(room);
    ht_put_json_text(&out, "\"Điều\"\n2");
    ht_put(&out, "\n");
    ht_put_json_text(&out, "");
    assert_text(&out, "\"\\\"Điều\\\"\\n2\"\n\"\"");
    assert_false(out.escape);
}

/* Every argument once, in an order that is not that of the template. */
static const ht_words field = {"chuyên trách", "full time"};
static const ht_argument arguments[] = {
    {.kind = HT_ARGUMENT_NUMBER, .number = 12345},      {.kind = HT_ARGUMENT_PLAIN, .number = 12345},
    {.kind = HT_ARGUMENT_DONG, .number = 3000000},      {.kind = HT_ARGUMENT_DAY, .number = 20315}, /* 2025-08-15 */
    {.kind = HT_ARGUMENT_MONTH, .number = 55 * 12 + 7}, {.kind = HT_ARGUMENT_PERCENT, .number = 25},
    {.kind = HT_ARGUMENT_WORDS, .words = &field},       {.kind = HT_ARGUMENT_STRING, .string = {"\"duty\"...", 6}},
    {.kind = HT_ARGUMENT_PERCENT, .number = 1000},      {.kind = HT_ARGUMENT_NUMBER, .number = -1000},
};

static void sentences(void **state) {
    (void)state;
    char room[256];
    ht_text out = TEXT_OVER(room);
    static const ht_words every = {"{9}|{8}|{7}|{6}|{5}|{4}|{3}|{2}|{1}|{0}",
                                   "{0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}."};
    ht_say(&out, HT_VI, &every, arguments);
    assert_text(&out, "-1.000|1.000%|\"duty\"|chuyên trách|25%|tháng 8/2025|15/08/2025|3.000.000" NBSP "đồng|12345|12.345");
    out.length = 0;
    ht_say(&out, HT_EN, &every, arguments);
    assert_text(&out,
                "12,345, 12345, VND" NBSP "3,000,000, 15 August 2025, August 2025, 25%, full time, \"duty\", 1,000%, -1,000.");
}

/* From 100 % on it is a factor. */
static void what_is_multiplied_by(void **state) {
    static const struct {
        int64_t percent;
        const char *vi, *en;
    } factors[] = {{0, "0%", "0%"},       {25, "25%", "25%"},  {99, "99%", "99%"},    {100, "1", "1"},
                   {101, "1,01", "1.01"}, {110, "1,1", "1.1"}, {125, "1,25", "1.25"}, {150, "1,5", "1.5"},
                   {205, "2,05", "2.05"}, {1000, "10", "10"}};
    static const ht_words times = {"× {0}", "× {0}"};
    char room[32];
    (void)state;
    for (size_t i = 0; i < sizeof factors / sizeof *factors; i++) {
        const ht_argument by = {.kind = HT_ARGUMENT_TIMES, .number = factors[i].percent};
        for (ht_language language = HT_VI; language <= HT_EN; language++) {
            char expected[32];
            ht_text out = TEXT_OVER(room);
            (void)snprintf(expected, sizeof expected, "× %s", language == HT_VI ? factors[i].vi : factors[i].en);
            ht_say(&out, language, &times, &by);
            assert_text(&out, expected);
        }
    }
}

static void words_within_a_sentence(void **state) {
    static const ht_words value = {"Công chức (xã)", "Civil servant"};
    static const ht_words now = {"Hiện tại: {0}", "Now: {0}"};
    const ht_argument answer = {.kind = HT_ARGUMENT_WITHIN, .words = &value};
    char room[64];
    ht_text out = TEXT_OVER(room);
    (void)state;
    ht_say(&out, HT_VI, &now, &answer);
    assert_text(&out, "Hiện tại: công chức");
    out.length = 0;
    ht_say(&out, HT_EN, &now, &answer);
    assert_text(&out, "Now: civil servant");
}

static void sentence_without_arguments(void **state) {
    (void)state;
    char room[64];
    ht_text out = TEXT_OVER(room);
    static const ht_words plain = {"không có chỗ trống", ""};
    ht_say(&out, HT_VI, &plain, NULL);
    ht_say(&out, HT_EN, &plain, NULL);
    assert_text(&out, "không có chỗ trống");
}

static void braces_that_hold_no_digit_stay(void **state) {
    (void)state;
    char room[64];
    ht_text out = TEXT_OVER(room);
    static const ht_words braces = {"{} {a} {/} {:} {10} {1 {{1}} }{", "{1"};
    ht_say(&out, HT_VI, &braces, arguments);
    assert_text(&out, "{} {a} {/} {:} {10} {1 {12345} }{");
    out.length = 0;
    ht_say(&out, HT_EN, &braces, arguments);
    assert_text(&out, "{1");
}

static void sentence_inside_json(void **state) {
    (void)state;
    char room[64];
    ht_text out = TEXT_OVER(room);
    out.escape = true;
    static const ht_words quoted = {"\"{7}\"", ""};
    ht_say(&out, HT_VI, &quoted, arguments);
    assert_text(&out, "\\\"\\\"duty\\\"\\\"");
}

static void write_everything(ht_text *out) {
    static const ht_words every = {"{0}{1}{2}{3}{4}{5}{6}{7}", "{0}{1}{2}{3}{4}{5}{6}{7}"};
    ht_put(out, "đ\n");
    ht_put_char(out, '\\');
    ht_put_number(out, INT64_MIN);
    ht_put_json_text(out, "\"\x01");
    ht_put_day(out, 0);
    ht_put_month(out, 0);
    ht_put_dong_in_words(out, 1005000, HT_VI);
    ht_say(out, HT_VI, &every, arguments);
    ht_say(out, HT_EN, &every, arguments);
    ht_put_char(out, '.');
}

/* At each capacity from none to all: the same length is asked for, the same first bytes are there, nothing is written past. */
static void no_capacity_is_overrun(bool escape) {
    char whole[1024];
    ht_text all = TEXT_OVER(whole);
    all.escape = escape;
    write_everything(&all);
    assert_true(all.length > 200 && all.length < sizeof whole);
    for (size_t capacity = 0; capacity <= all.length; capacity++) {
        char room[1024];
        memset(room, 0x5a, sizeof room);
        ht_text out = {capacity == 0 ? NULL : room, capacity, 0, escape};
        write_everything(&out);
        assert_dong_equal(out.length, all.length);
        assert_memory_equal(room, whole, capacity);
        for (size_t i = capacity; i < sizeof room; i++) {
            assert_int_equal(room[i], 0x5a);
        }
    }
}

static void plain_text_stays_within_its_capacity(void **state) {
    (void)state;
    no_capacity_is_overrun(false);
}

static void escaped_text_stays_within_its_capacity(void **state) {
    (void)state;
    no_capacity_is_overrun(true);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(strings_of_terminated_text),
        cmocka_unit_test(a_string_is_a_text_only_when_whole),
        cmocka_unit_test(pieces_are_joined),
        cmocka_unit_test(numbers),
        cmocka_unit_test(grouped_numbers),
        cmocka_unit_test(inside_of_a_json_string),
        cmocka_unit_test(json_text_has_quotes_and_restores_the_mode),
        cmocka_unit_test(sentences),
        cmocka_unit_test(what_is_multiplied_by),
        cmocka_unit_test(words_within_a_sentence),
        cmocka_unit_test(sentence_without_arguments),
        cmocka_unit_test(braces_that_hold_no_digit_stay),
        cmocka_unit_test(sentence_inside_json),
        cmocka_unit_test(plain_text_stays_within_its_capacity),
        cmocka_unit_test(escaped_text_stays_within_its_capacity),
    };
    return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
