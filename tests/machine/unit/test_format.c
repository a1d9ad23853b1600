/* SPDX-License-Identifier: MIT */
#include "expect.h"

#include "text/date.h"
#include "text/text.h"
#include "policy/policy.h"
#include "text/format.h"
#include "text/sentence.h"

#define NBSP "\u00a0"

typedef struct {
    ht_day day;
    const char *iso, *vi, *en, *vi_long;
} day_row;

/* The day of an instrument, one-digit and two-digit days and months, leap days, both ends of what a date may be. */
static const day_row days[] = {
    {HT_DATE_LITERAL(2025, 8, 15), "2025-08-15", "15/08/2025", "15 August 2025", "ngày 15 tháng 8 năm 2025"},
    {HT_DATE_LITERAL(2025, 7, 5), "2025-07-05", "05/07/2025", "5 July 2025", "ngày 05 tháng 7 năm 2025"},
    {HT_DATE_LITERAL(2026, 1, 9), "2026-01-09", "09/01/2026", "9 January 2026", "ngày 09 tháng 01 năm 2026"},
    {HT_DATE_LITERAL(2026, 2, 10), "2026-02-10", "10/02/2026", "10 February 2026", "ngày 10 tháng 02 năm 2026"},
    {HT_DATE_LITERAL(2026, 3, 1), "2026-03-01", "01/03/2026", "1 March 2026", "ngày 01 tháng 3 năm 2026"},
    {HT_DATE_LITERAL(2028, 2, 29), "2028-02-29", "29/02/2028", "29 February 2028", "ngày 29 tháng 02 năm 2028"},
    {HT_DATE_LITERAL(2030, 12, 31), "2030-12-31", "31/12/2030", "31 December 2030", "ngày 31 tháng 12 năm 2030"},
    {HT_DATE_LITERAL(2029, 10, 20), "2029-10-20", "20/10/2029", "20 October 2029", "ngày 20 tháng 10 năm 2029"},
    {HT_DATE_LITERAL(1970, 1, 1), "1970-01-01", "01/01/1970", "1 January 1970", "ngày 01 tháng 01 năm 1970"},
    {HT_DAY_FIRST, "1950-01-01", "01/01/1950", "1 January 1950", "ngày 01 tháng 01 năm 1950"},
    {HT_DAY_LAST, "2100-12-31", "31/12/2100", "31 December 2100", "ngày 31 tháng 12 năm 2100"},
};

static void days_as_identifiers_and_for_people(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        const day_row *const row = &days[i];
        char room[64];
        ht_text out = TEXT_OVER(room);
        ht_put_day(&out, row->day);
        assert_text(&out, row->iso);
        out.length = 0;
        ht_put_day_for_people(&out, row->day, HT_VI);
        assert_text(&out, row->vi);
        out.length = 0;
        ht_put_day_for_people(&out, row->day, HT_EN);
        assert_text(&out, row->en);
        out.length = 0;
        ht_put_day_long(&out, row->day, HT_VI);
        assert_text(&out, row->vi_long);
        out.length = 0;
        ht_put_day_long(&out, row->day, HT_EN);
        assert_text(&out, row->en);
    }
}

static void every_day_is_read_back(void **state) {
    (void)state;
    for (ht_day day = HT_DAY_FIRST; day <= HT_DAY_LAST; day++) {
        char room[10];
        ht_text out = TEXT_OVER(room);
        ht_put_day(&out, day);
        ht_day again = 0;
        bool is_shape = false;
        assert_dong_equal(out.length, 10);
        assert_true(ht_parse_day((ht_string){room, out.length}, &again, &is_shape));
        assert_dong_equal(again, day);
    }
}

static void months_as_identifiers_and_for_people(void **state) {
    (void)state;
    static const struct {
        int32_t month;
        const char *iso, *vi, *en;
    } rows[] = {
        {55 * 12, "2025-01", "tháng 1/2025", "January 2025"},
        {55 * 12 + 1, "2025-02", "tháng 2/2025", "February 2025"},
        {55 * 12 + 2, "2025-03", "tháng 3/2025", "March 2025"},
        {55 * 12 + 3, "2025-04", "tháng 4/2025", "April 2025"},
        {55 * 12 + 4, "2025-05", "tháng 5/2025", "May 2025"},
        {55 * 12 + 5, "2025-06", "tháng 6/2025", "June 2025"},
        {55 * 12 + 6, "2025-07", "tháng 7/2025", "July 2025"},
        {55 * 12 + 7, "2025-08", "tháng 8/2025", "August 2025"},
        {55 * 12 + 8, "2025-09", "tháng 9/2025", "September 2025"},
        {55 * 12 + 9, "2025-10", "tháng 10/2025", "October 2025"},
        {55 * 12 + 10, "2025-11", "tháng 11/2025", "November 2025"},
        {55 * 12 + 11, "2025-12", "tháng 12/2025", "December 2025"},
        {0, "1970-01", "tháng 1/1970", "January 1970"},
        {-1, "1969-12", "tháng 12/1969", "December 1969"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char room[64];
        ht_text out = TEXT_OVER(room);
        ht_put_month(&out, rows[i].month);
        assert_text(&out, rows[i].iso);
        out.length = 0;
        ht_put_month_for_people(&out, rows[i].month, HT_VI);
        assert_text(&out, rows[i].vi);
        out.length = 0;
        ht_put_month_for_people(&out, rows[i].month, HT_EN);
        assert_text(&out, rows[i].en);
    }
}

static void grouped_numbers(void **state) {
    (void)state;
    static const struct {
        int64_t number;
        const char *vi, *en;
    } rows[] = {
        {0, "0", "0"},
        {1, "1", "1"},
        {12, "12", "12"},
        {999, "999", "999"},
        {1000, "1.000", "1,000"},
        {99999, "99.999", "99,999"},
        {100000, "100.000", "100,000"},
        {2741935, "2.741.935", "2,741,935"},
        {1000000000000, "1.000.000.000.000", "1,000,000,000,000"},
        {-1, "-1", "-1"},
        {-100, "-100", "-100"},
        {-1000, "-1.000", "-1,000"},
        {-100000, "-100.000", "-100,000"},
        {INT64_MAX, "9.223.372.036.854.775.807", "9,223,372,036,854,775,807"},
        {INT64_MIN, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char room[64];
        ht_text out = TEXT_OVER(room);
        ht_put_grouped(&out, rows[i].number, HT_VI);
        assert_text(&out, rows[i].vi);
        out.length = 0;
        ht_put_grouped(&out, rows[i].number, HT_EN);
        assert_text(&out, rows[i].en);
    }
}

static void amounts(void **state) {
    (void)state;
    char room[64];
    ht_text out = TEXT_OVER(room);
    ht_put_dong(&out, 3000000, HT_VI);
    ht_put(&out, "; ");
    ht_put_dong(&out, 3000000, HT_EN);
    ht_put(&out, "; ");
    ht_put_dong(&out, 0, HT_VI);
    assert_text(&out, "3.000.000" NBSP "đồng; VND" NBSP "3,000,000; 0" NBSP "đồng");
}

typedef struct {
    int64_t dong;
    const char *vi, *en;
} words_row;

static void spelt(const words_row *rows, size_t count) {
    for (size_t i = 0; i < count; i++) {
        char room[512];
        ht_text out = TEXT_OVER(room);
        ht_put_dong_in_words(&out, rows[i].dong, HT_VI);
        assert_text(&out, rows[i].vi);
        out.length = 0;
        ht_put_dong_in_words(&out, rows[i].dong, HT_EN);
        assert_text(&out, rows[i].en);
    }
}

static void words_below_100(void **state) {
    (void)state;
    static const words_row rows[] = {
        {0, "Không đồng", "Zero dong"},
        {1, "Một đồng", "One dong"},
        {2, "Hai đồng", "Two dong"},
        {3, "Ba đồng", "Three dong"},
        {4, "Bốn đồng", "Four dong"},
        {5, "Năm đồng", "Five dong"},
        {6, "Sáu đồng", "Six dong"},
        {7, "Bảy đồng", "Seven dong"},
        {8, "Tám đồng", "Eight dong"},
        {9, "Chín đồng", "Nine dong"},
        {10, "Mười đồng", "Ten dong"},
        {11, "Mười một đồng", "Eleven dong"},
        {12, "Mười hai đồng", "Twelve dong"},
        {13, "Mười ba đồng", "Thirteen dong"},
        {14, "Mười bốn đồng", "Fourteen dong"},
        {15, "Mười lăm đồng", "Fifteen dong"},
        {16, "Mười sáu đồng", "Sixteen dong"},
        {17, "Mười bảy đồng", "Seventeen dong"},
        {18, "Mười tám đồng", "Eighteen dong"},
        {19, "Mười chín đồng", "Nineteen dong"},
        {20, "Hai mươi đồng", "Twenty dong"},
        {21, "Hai mươi mốt đồng", "Twenty-one dong"},
        {24, "Hai mươi bốn đồng", "Twenty-four dong"},
        {25, "Hai mươi lăm đồng", "Twenty-five dong"},
        {30, "Ba mươi đồng", "Thirty dong"},
        {31, "Ba mươi mốt đồng", "Thirty-one dong"},
        {44, "Bốn mươi bốn đồng", "Forty-four dong"},
        {55, "Năm mươi lăm đồng", "Fifty-five dong"},
        {66, "Sáu mươi sáu đồng", "Sixty-six dong"},
        {77, "Bảy mươi bảy đồng", "Seventy-seven dong"},
        {88, "Tám mươi tám đồng", "Eighty-eight dong"},
        {91, "Chín mươi mốt đồng", "Ninety-one dong"},
        {99, "Chín mươi chín đồng", "Ninety-nine dong"},
    };
    spelt(rows, sizeof rows / sizeof *rows);
}

static void words_with_hundreds(void **state) {
    (void)state;
    static const words_row rows[] = {
        {100, "Một trăm đồng", "One hundred dong"},
        {101, "Một trăm linh một đồng", "One hundred one dong"},
        {105, "Một trăm linh năm đồng", "One hundred five dong"},
        {110, "Một trăm mười đồng", "One hundred ten dong"},
        {111, "Một trăm mười một đồng", "One hundred eleven dong"},
        {115, "Một trăm mười lăm đồng", "One hundred fifteen dong"},
        {120, "Một trăm hai mươi đồng", "One hundred twenty dong"},
        {121, "Một trăm hai mươi mốt đồng", "One hundred twenty-one dong"},
        {555, "Năm trăm năm mươi lăm đồng", "Five hundred fifty-five dong"},
        {999, "Chín trăm chín mươi chín đồng", "Nine hundred ninety-nine dong"},
    };
    spelt(rows, sizeof rows / sizeof *rows);
}

/* Groups of three digits after the first are read with their hundreds, and left out where they are 000. */
static void words_of_later_groups(void **state) {
    (void)state;
    static const words_row rows[] = {
        {1000, "Một nghìn đồng", "One thousand dong"},
        {1001, "Một nghìn không trăm linh một đồng", "One thousand one dong"},
        {1010, "Một nghìn không trăm mười đồng", "One thousand ten dong"},
        {1015, "Một nghìn không trăm mười lăm đồng", "One thousand fifteen dong"},
        {1021, "Một nghìn không trăm hai mươi mốt đồng", "One thousand twenty-one dong"},
        {1100, "Một nghìn một trăm đồng", "One thousand one hundred dong"},
        {15000, "Mười lăm nghìn đồng", "Fifteen thousand dong"},
        {21000, "Hai mươi mốt nghìn đồng", "Twenty-one thousand dong"},
        {105000, "Một trăm linh năm nghìn đồng", "One hundred five thousand dong"},
        {1000000, "Một triệu đồng", "One million dong"},
        {1000005, "Một triệu không trăm linh năm đồng", "One million five dong"},
        {1005000, "Một triệu không trăm linh năm nghìn đồng", "One million five thousand dong"},
        {1050000, "Một triệu không trăm năm mươi nghìn đồng", "One million fifty thousand dong"},
        {1005005, "Một triệu không trăm linh năm nghìn không trăm linh năm đồng", "One million five thousand five dong"},
        {3000000, "Ba triệu đồng", "Three million dong"},
        {5000000, "Năm triệu đồng", "Five million dong"},
        {2741935, "Hai triệu bảy trăm bốn mươi mốt nghìn chín trăm ba mươi lăm đồng",
         "Two million seven hundred forty-one thousand nine hundred thirty-five dong"},
        {96000000, "Chín mươi sáu triệu đồng", "Ninety-six million dong"},
        {400000000, "Bốn trăm triệu đồng", "Four hundred million dong"},
    };
    spelt(rows, sizeof rows / sizeof *rows);
}

static void words_from_a_billion_on(void **state) {
    (void)state;
    static const words_row rows[] = {
        {1000000000, "Một tỷ đồng", "One billion dong"},
        {1000000050, "Một tỷ không trăm năm mươi đồng", "One billion fifty dong"},
        {1005000000, "Một tỷ không trăm linh năm triệu đồng", "One billion five million dong"},
        {21000000000, "Hai mươi mốt tỷ đồng", "Twenty-one billion dong"},
        {1000000000000, "Một nghìn tỷ đồng", "One trillion dong"},
        {1000000000001, "Một nghìn tỷ không trăm linh một đồng", "One trillion one dong"},
        {1005000000000, "Một nghìn không trăm linh năm tỷ đồng", "One trillion five billion dong"},
        {999999999999999,
         "Chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín "
         "nghìn "
         "chín trăm chín mươi chín đồng",
         "Nine hundred ninety-nine trillion nine hundred ninety-nine billion nine hundred ninety-nine million nine hundred "
         "ninety-nine thousand nine hundred ninety-nine dong"},
        {1000000000000000, "Một triệu tỷ đồng", "One quadrillion dong"},
    };
    spelt(rows, sizeof rows / sizeof *rows);
}

static void amounts_beyond_the_words_are_written_in_figures(void **state) {
    (void)state;
    static const words_row rows[] = {
        {-1, "-1" NBSP "đồng", "VND" NBSP "-1"},
        {1000000000000001, "1.000.000.000.000.001" NBSP "đồng", "VND" NBSP "1,000,000,000,000,001"},
    };
    spelt(rows, sizeof rows / sizeof *rows);
}

/* The unit stands once; without a greatest amount the least, unless that says nothing either. */
static void ranges(void **state) {
    static const struct {
        ht_range range;
        const char *vi, *en;
    } rows[] = {
        {{5000000, 5000000}, "5.000.000" NBSP "đồng", "VND" NBSP "5,000,000"},
        {{0, 8000000}, "từ 0 đến 8.000.000" NBSP "đồng", "VND" NBSP "0 to 8,000,000"},
        {{5000000, HT_NO_MAXIMUM}, "từ 5.000.000" NBSP "đồng trở lên", "VND" NBSP "5,000,000 or more"},
        {{0, HT_NO_MAXIMUM}, "chưa biết số tiền", "amount not known"},
    };
    (void)state;
    for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
        char room[64];
        ht_text out = {.at = room, .capacity = sizeof room};
        ht_put_range(&out, rows[i].range, HT_VI);
        assert_text(&out, rows[i].vi);
        out.length = 0;
        ht_put_range(&out, rows[i].range, HT_EN);
        assert_text(&out, rows[i].en);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_as_identifiers_and_for_people),
        cmocka_unit_test(every_day_is_read_back),
        cmocka_unit_test(months_as_identifiers_and_for_people),
        cmocka_unit_test(grouped_numbers),
        cmocka_unit_test(ranges),
        cmocka_unit_test(amounts),
        cmocka_unit_test(words_below_100),
        cmocka_unit_test(words_with_hundreds),
        cmocka_unit_test(words_of_later_groups),
        cmocka_unit_test(words_from_a_billion_on),
        cmocka_unit_test(amounts_beyond_the_words_are_written_in_figures),
    };
    return cmocka_run_group_tests_name("format", tests, NULL, NULL);
}
