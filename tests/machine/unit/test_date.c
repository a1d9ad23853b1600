/* SPDX-License-Identifier: MIT */
#include "expect.h"

#include "text/date.h"
#include "policy/policy.h"

/* "Thirty days hath September": an independent calendar, walked day by day. */
static const int32_t lengths[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

static bool is_leap(int32_t year) {
    return year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
}

static void next_day(ht_civil *civil) {
    const int32_t length = lengths[civil->month - 1] + (civil->month == 2 && is_leap(civil->year) ? 1 : 0);
    if (++civil->day > length) {
        civil->day = 1;
        if (++civil->month > 12) {
            civil->month = 1;
            civil->year++;
        }
    }
}

static ht_day day_of_text(const char *text) {
    ht_day day = 0;
    bool is_shape = false;
    assert_true(ht_parse_day((ht_string){text, strlen(text)}, &day, &is_shape));
    assert_true(is_shape);
    return day;
}

static void known_days(void **state) {
    (void)state;
    assert_dong_equal(ht_day_of(1970, 1, 1), 0);
    assert_dong_equal(ht_day_of(1969, 12, 31), -1);
    assert_dong_equal(ht_day_of(1950, 1, 1), HT_DAY_FIRST);
    assert_dong_equal(ht_day_of(2100, 12, 31), HT_DAY_LAST);
    /* 55 years of 365 days, 14 leap days, 212 days to the end of July, 14 more. */
    assert_dong_equal(ht_day_of(2025, 8, 15), 55 * 365 + 14 + 212 + 14);
    /* 30 years of 365 days, 7 leap days (1972 ... 1996), 31 + 29 days. */
    assert_dong_equal(ht_day_of(2000, 3, 1), 30 * 365 + 7 + 60);
}

static void every_day_from_march_1900_to_february_2200(void **state) {
    (void)state;
    ht_civil expected = {1900, 3, 1};
    /* 70 years before 1970 with 17 leap days (1904 ... 1968), less January and February 1900. */
    ht_day day = -(70 * 365 + 17) + 31 + 28;
    int32_t month = -70 * 12 + 2;
    for (; expected.year < 2200 || expected.month < 3; day++) {
        const ht_civil actual = ht_civil_of(day);
        assert_dong_equal(actual.year, expected.year);
        assert_dong_equal(actual.month, expected.month);
        assert_dong_equal(actual.day, expected.day);
        assert_dong_equal(ht_day_of(expected.year, expected.month, expected.day), day);
        assert_dong_equal(ht_month_of(day), month);
        assert_dong_equal(ht_month_first(month), day - expected.day + 1);
        next_day(&expected);
        month += expected.day == 1 ? 1 : 0;
    }
}

static void literals_of_the_tables_are_the_same_days(void **state) {
    (void)state;
    for (ht_day day = HT_DAY_FIRST; day <= HT_DAY_LAST; day++) {
        const ht_civil civil = ht_civil_of(day);
        assert_dong_equal(HT_DATE_LITERAL(civil.year, civil.month, civil.day), day);
    }
}

static void every_day_that_a_fact_may_be_is_read(void **state) {
    (void)state;
    ht_civil civil = {1950, 1, 1};
    for (ht_day day = HT_DAY_FIRST; day <= HT_DAY_LAST; day++) {
        char text[32];
        snprintf(text, sizeof text, "%04d-%02d-%02d", (int)civil.year, (int)civil.month, (int)civil.day);
        assert_dong_equal(day_of_text(text), day);
        next_day(&civil);
    }
    assert_dong_equal(civil.year, 2101);
}

static void length_of_each_month(void **state) {
    (void)state;
    for (int32_t month = 1; month <= 12; month++) {
        assert_dong_equal(ht_month_length(2025, month), lengths[month - 1]);
    }
    assert_dong_equal(ht_month_length(2026, 2), 28);
    assert_dong_equal(ht_month_length(2028, 2), 29);
    assert_dong_equal(ht_month_length(2000, 2), 29);
    assert_dong_equal(ht_month_length(2100, 2), 28);
}

static void months_are_counted_from_1970(void **state) {
    (void)state;
    assert_dong_equal(ht_month_of(ht_day_of(1970, 1, 31)), 0);
    assert_dong_equal(ht_month_of(ht_day_of(1969, 12, 31)), -1);
    assert_dong_equal(ht_month_of(ht_day_of(2025, 7, 16)), 55 * 12 + 6);
    assert_dong_equal(ht_month_first(0), 0);
    assert_dong_equal(ht_month_first(-1), -31);
    assert_dong_equal(ht_month_first(55 * 12 + 6), ht_day_of(2025, 7, 1));
}

static void texts_that_are_no_day(void **state) {
    (void)state;
    static const struct {
        const char *text;
        bool is_shape;
    } rows[] = {
        {"", false},           {"2026-06-3", false},  {"2026-06-300", false},   {"2026-6-30", false},
        {"2026/06/30", false}, {"2026-06/30", false}, {"2026/06-30", false},    {"30/06/2026", false},
        {"20260630  ", false}, {" 026-06-30", false}, {"+026-06-30", false},    {"-026-06-30", false},
        {"2o26-06-30", false}, {"20x6-06-30", false}, {"202:-06-30", false},    {"2026-:6-30", false},
        {"2026-0 -30", false}, {"2026-06-/0", false}, {"2026-06-3\xc3", false}, {"\xff\xff\xff\xff-\xff\xff-\xff\xff", false},
        {"0000-00-00", true},  {"2026-00-01", true},  {"2026-13-01", true},     {"2026-99-01", true},
        {"2026-01-00", true},  {"2026-01-32", true},  {"2026-04-31", true},     {"2026-06-31", true},
        {"2026-09-31", true},  {"2026-11-31", true},  {"2026-02-29", true},     {"2028-02-30", true},
        {"2100-02-29", true},  {"1949-12-31", true},  {"2101-01-01", true},     {"9999-12-31", true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ht_day day = 12345;
        bool is_shape = !rows[i].is_shape;
        const bool taken = ht_parse_day((ht_string){rows[i].text, strlen(rows[i].text)}, &day, &is_shape);
        if (taken || is_shape != rows[i].is_shape || day != 12345) {
            fail_msg("\"%s\": taken %d, shape %d, day %d", rows[i].text, taken, is_shape, (int)day);
        }
    }
    assert_dong_equal(day_of_text("2028-02-29"), ht_day_of(2028, 2, 29));
    assert_dong_equal(day_of_text("2000-02-29"), ht_day_of(2000, 2, 29));
}

static void texts_of_months(void **state) {
    (void)state;
    static const char *const none[] = {"",        "2026-3",  "2026-003", "2026-00", "2026-13",
                                       "2026/03", "soonest", "1949-12",  "2101-01"};
    int32_t month = 12345;
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        assert_false(ht_parse_month((ht_string){none[i], strlen(none[i])}, &month));
        assert_dong_equal(month, 12345);
    }
    assert_true(ht_parse_month((ht_string){"2026-03-10", 7}, &month));
    assert_dong_equal(month, 56 * 12 + 2);
    assert_true(ht_parse_month((ht_string){"1950-01", 7}, &month));
    assert_dong_equal(month, -20 * 12);
}

static void text_of_a_day_need_not_be_terminated(void **state) {
    (void)state;
    ht_day day = 0;
    bool is_shape = false;
    assert_true(ht_parse_day((ht_string){"2026-03-10/2026-04-09", 10}, &day, &is_shape));
    assert_dong_equal(day, ht_day_of(2026, 3, 10));
    assert_false(ht_parse_day((ht_string){NULL, 0}, &day, &is_shape));
    assert_false(is_shape);
}

/* Điều 4 d179: "liên tục từ một tháng trở lên". The worked examples of the law's page, then every kind of month end. */
static void last_day_of_one_month(void **state) {
    (void)state;
    static const struct {
        const char *from, *reached;
    } rows[] = {
        {"2026-03-10", "2026-04-09"}, {"2026-01-31", "2026-02-28"}, {"2026-01-28", "2026-02-27"}, {"2026-01-29", "2026-02-28"},
        {"2026-01-30", "2026-02-28"}, {"2028-01-28", "2028-02-27"}, {"2028-01-29", "2028-02-28"}, {"2028-01-30", "2028-02-29"},
        {"2028-01-31", "2028-02-29"}, {"2026-02-01", "2026-02-28"}, {"2026-02-28", "2026-03-27"}, {"2028-02-29", "2028-03-28"},
        {"2026-03-30", "2026-04-29"}, {"2026-03-31", "2026-04-30"}, {"2026-04-30", "2026-05-29"}, {"2026-07-31", "2026-08-30"},
        {"2026-08-31", "2026-09-30"}, {"2026-12-01", "2026-12-31"}, {"2026-12-31", "2027-01-30"}, {"2026-12-15", "2027-01-14"},
        {"1950-01-01", "1950-01-31"}, {"2100-01-31", "2100-02-28"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const ht_day reached = ht_month_reached(day_of_text(rows[i].from));
        if (reached != day_of_text(rows[i].reached)) {
            fail_msg("%s: %d days on, expected %s", rows[i].from, (int)(reached - day_of_text(rows[i].from)), rows[i].reached);
        }
    }
    assert_dong_equal(ht_month_reached(HT_DAY_LAST), ht_day_of(2101, 1, 30));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_days),
        cmocka_unit_test(every_day_from_march_1900_to_february_2200),
        cmocka_unit_test(literals_of_the_tables_are_the_same_days),
        cmocka_unit_test(every_day_that_a_fact_may_be_is_read),
        cmocka_unit_test(length_of_each_month),
        cmocka_unit_test(months_are_counted_from_1970),
        cmocka_unit_test(texts_that_are_no_day),
        cmocka_unit_test(texts_of_months),
        cmocka_unit_test(text_of_a_day_need_not_be_terminated),
        cmocka_unit_test(last_day_of_one_month),
    };
    return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
