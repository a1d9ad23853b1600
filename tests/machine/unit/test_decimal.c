/* SPDX-License-Identifier: MIT */
/* Numbers of workbooks, and what their formats show. */
#include "expect.h"
#include "text/decimal.h"
#include "text/format.h"
#include "text/number_format.h"

static void shows(const char *written, bool is_shown, const char *expected) {
    char bytes[1024];
    ht_text text = TEXT_OVER(bytes);
    ht_decimal number;
    assert_true(ht_decimal_read((ht_string){written, strlen(written)}, &number));
    if (is_shown) {
        ht_decimal_show(&number);
    }
    ht_put_decimal(&text, &number);
    assert_text(&text, expected);
}

static void exactly_as_written(void **state) {
    (void)state;
    static const char *const rows[][2] = {
        {"0", "0"},
        {"-0", "0"}, /* there is one zero */
        {"0.000", "0"},
        {"7", "7"},
        {"007", "7"},
        {"-12.50", "-12.5"},
        {"500000000", "500000000"},
        {".5", "0.5"},
        {"5.", "5"},
        {"0.05", "0.05"},
        {"1E3", "1000"},
        {"1e+3", "1000"},
        {"4.5901E4", "45901"},
        {"1.25E1", "12.5"},
        {"1E-7", "0.0000001"},
        {"12E-1", "1.2"},
        {"0E5", "0"},
        {"9007199254740993", "9007199254740993"}, /* 2^53 + 1: more than a double holds */
        {"123456789012345678901234567890123456", "123456789012345678901234567890123400"}, /* digits past 34 are dropped */
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        shows(rows[i][0], false, rows[i][1]);
    }
}

static void no_numbers(void **state) {
    (void)state;
    static const char *const rows[] = {"",      "-",     ".",      "+1",  "1,5", "1 ",           " 1",
                                       "1.2.3", "0x1",   "1E",     "1E+", "1E-", "1E5x",         "1e1.5",
                                       "1E801", "1E401", "1E-402", "NaN", "E5",  "1E99999999999"};
    char zeros[1100];
    ht_decimal number;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (ht_decimal_read((ht_string){rows[i], strlen(rows[i])}, &number)) {
            fail_msg("%s", rows[i]);
        }
    }
    memset(zeros, '0', sizeof zeros);
    assert_false(ht_decimal_read((ht_string){zeros, sizeof zeros}, &number));
    assert_true(ht_decimal_read((ht_string){"1E400", 5}, &number) == false); /* 0.1 x 10^401 */
    assert_true(ht_decimal_read((ht_string){"1E399", 5}, &number));
    assert_true(ht_decimal_read((ht_string){"1E-401", 6}, &number)); /* 0.1 x 10^-400 */
}

/* A double has 15 to 17 digits; spreadsheets show 15. */
static void noise_is_rounded(void **state) {
    (void)state;
    static const char *const rows[][2] = {
        {"0.30000000000000004", "0.3"}, /* 0.1 + 0.2 */
        {"500000000.00000006", "500000000"},
        {"499999999.99999994", "500000000"},
        {"0.99999999999999989", "1"},
        {"99999999999999.995", "100000000000000"},
        {"1.4999999999999999", "1.5"},
        {"5.5511151231257827E-17", "0.0000000000000000555111512312578"},
        {"123456789012.345", "123456789012.345"},   /* 15 digits */
        {"1234567890123456", "1234567890123456"},   /* whole numbers stay: they are numbers of papers */
        {"12345678901234567", "12345678901234567"}, /* likewise */
        {"123456789012345.6", "123456789012346"},
        {"100000000000000.02", "100000000000000"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        shows(rows[i][0], true, rows[i][1]);
    }
}

static void day(const char *written, ht_day zero, const char *expected, int32_t seconds) {
    char bytes[32];
    ht_text text = TEXT_OVER(bytes);
    ht_decimal number;
    ht_day found = 0;
    int32_t clock = -1;
    assert_true(ht_decimal_read((ht_string){written, strlen(written)}, &number));
    const bool is_day = ht_decimal_day(&number, zero, &found, &clock);
    assert_int_equal(is_day, expected != NULL);
    if (expected != NULL) {
        ht_put_day(&text, found);
        assert_text(&text, expected);
        assert_dong_equal(clock, seconds);
    }
}

/* 1970-01-01 is 25569 where 1900 begins the count, and 24107 where 1904 does. */
static void days(void **state) {
    (void)state;
    day("25569", HT_DAY_ZERO_1900, "1970-01-01", 0);
    day("24107", HT_DAY_ZERO_1904, "1970-01-01", 0);
    day("45901", HT_DAY_ZERO_1900, "2025-09-01", 0);
    day("44439", HT_DAY_ZERO_1904, "2025-09-01", 0); /* 1462 days fewer */
    day("61", HT_DAY_ZERO_1900, "1900-03-01", 0);
    day("60", HT_DAY_ZERO_1900, NULL, 0); /* 1900-02-29, which there was not */
    day("109633", HT_DAY_ZERO_1900, "2200-02-28", 0);
    day("109634", HT_DAY_ZERO_1900, NULL, 0);
    day("0", HT_DAY_ZERO_1900, NULL, 0);
    day("-45901", HT_DAY_ZERO_1900, NULL, 0);
    day("12345678", HT_DAY_ZERO_1900, NULL, 0);
    day("45901.5", HT_DAY_ZERO_1900, "2025-09-01", 43200);
    day("45901.0000115741", HT_DAY_ZERO_1900, "2025-09-01", 1);
    day("45901.9999999999", HT_DAY_ZERO_1900, "2025-09-02", 0); /* half a second and more before midnight */
    day("45901.99999", HT_DAY_ZERO_1900, "2025-09-01", 86399);
    day("0.5", HT_DAY_ZERO_1900, NULL, 0);
    day("0.05", HT_DAY_ZERO_1904, "1904-01-01", 4320);
}

static void formats_by_number(void **state) {
    (void)state;
    static const struct {
        uint32_t id;
        ht_number_format format;
    } rows[] = {{0, HT_FORMAT_PLAIN},    {3, HT_FORMAT_PLAIN},  {8, HT_FORMAT_PLAIN},  {9, HT_FORMAT_PERCENT},
                {10, HT_FORMAT_PERCENT}, {11, HT_FORMAT_PLAIN}, {13, HT_FORMAT_PLAIN}, {14, HT_FORMAT_DATE},
                {22, HT_FORMAT_DATE},    {23, HT_FORMAT_PLAIN}, {27, HT_FORMAT_DATE},  {36, HT_FORMAT_DATE},
                {37, HT_FORMAT_PLAIN},   {45, HT_FORMAT_DATE},  {47, HT_FORMAT_DATE},  {48, HT_FORMAT_PLAIN},
                {49, HT_FORMAT_PLAIN},   {50, HT_FORMAT_DATE},  {58, HT_FORMAT_DATE},  {59, HT_FORMAT_PLAIN},
                {164, HT_FORMAT_PLAIN}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(ht_number_format_of_id(rows[i].id), rows[i].format);
    }
}

static void formats_by_code(void **state) {
    (void)state;
    static const struct {
        const char *code;
        ht_number_format format;
    } rows[] = {
        {"", HT_FORMAT_PLAIN},
        {"General", HT_FORMAT_PLAIN},
        {"GENERAL\\ \"m\"", HT_FORMAT_PLAIN},
        {"Gene", HT_FORMAT_PLAIN},
        {"@", HT_FORMAT_PLAIN},
        {"#,##0", HT_FORMAT_PLAIN},
        {"#,##0.00", HT_FORMAT_PLAIN},
        {"#,##0\\ \"\u0111\"", HT_FORMAT_PLAIN},
        {"_-* #,##0\\ \"\u20ab\"_-;\\-* #,##0\\ _d_-", HT_FORMAT_PLAIN}, /* _ and * take a letter as it is */
        {"[$\u20ab-42A]#,##0", HT_FORMAT_PLAIN},
        {"[Red]#,##0;[Magenta]-#,##0", HT_FORMAT_PLAIN},
        {"[>=1000]#,##0;0", HT_FORMAT_PLAIN},
        {"0.00E+00", HT_FORMAT_PLAIN},
        {"# ?/?", HT_FORMAT_PLAIN},
        {",0", HT_FORMAT_PLAIN},
        {"\"dd/mm\"0", HT_FORMAT_PLAIN},
        {"\"open", HT_FORMAT_PLAIN},
        {"0\\", HT_FORMAT_PLAIN},
        {"[]0", HT_FORMAT_PLAIN},
        {"[open", HT_FORMAT_PLAIN},
        {"dd/mm/yyyy", HT_FORMAT_DATE},
        {"DD\\-MM\\-YYYY;@", HT_FORMAT_DATE},
        {"[$-42A]dd mmmm yyyy", HT_FORMAT_DATE},
        {"\"ng\u00e0y\" d", HT_FORMAT_DATE},
        {"h:mm AM/PM", HT_FORMAT_DATE},
        {"[h]:00", HT_FORMAT_DATE},
        {"[SS]", HT_FORMAT_DATE},
        {"dd[Red]", HT_FORMAT_DATE},
        {"0%", HT_FORMAT_PERCENT},
        {"0.00%", HT_FORMAT_PERCENT},
        {"0\"%\"", HT_FORMAT_PLAIN},
        {"#,##0,", HT_FORMAT_SCALED},
        {"0.0,,", HT_FORMAT_SCALED},
        {"0,.0", HT_FORMAT_SCALED},
        {"#,##0,\\ \"tr\"", HT_FORMAT_SCALED},
        {"#,##0,;-0", HT_FORMAT_SCALED},
        {"0;-#,##0,", HT_FORMAT_SCALED},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const ht_string code = {rows[i].code, strlen(rows[i].code)};
        if (ht_number_format_of_code(code) != rows[i].format) {
            fail_msg("%s: %d", rows[i].code, ht_number_format_of_code(code));
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(exactly_as_written), cmocka_unit_test(no_numbers),
        cmocka_unit_test(noise_is_rounded),   cmocka_unit_test(days),
        cmocka_unit_test(formats_by_number),  cmocka_unit_test(formats_by_code),
    };
    return cmocka_run_group_tests_name("decimal", tests, NULL, NULL);
}
