/* SPDX-License-Identifier: MIT */
/* Days, amounts and interruptions as people write them. */
#include "expect.h"

#include "person/written_day.h"
#include "person/written_interruptions.h"
#include "person/written_money.h"
#include "small_policy.h"
#include "text/text.h"

/* ---- Days ---- */

static void days_are_read(void **state) {
    static const char *const same[] = {
        "2025-09-01",
        "01/09/2025",
        "1/9/2025",
        "1-9-2025",
        "01.09.2025",
        "1 / 9 / 2025",
        "ngày 01 tháng 9 năm 2025",
        "Ngày 1 Tháng 09 Năm 2025",
        "01 tháng 9 năm 2025",
        "ngày 01/9/2025",
        "ngày 01 tháng 9/2025",
        "ngày 01 tháng 9-2025",
        "1 tháng 9.2025",
        "ngay 01 thang 9 nam 2025",
        "nga\u0300y\u00a001 tha\u0301ng 9 na\u0306m 2025",
    };
    (void)state;
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        ht_day day = 0;
        if (ht_read_written_day(ht_string_of(same[i]), 0, 0, 0, &day) != HT_OK || day != DAY_OF(2025, 9, 1)) {
            fail_msg("%s: %d", same[i], day);
        }
        assert_int_equal(ht_form_of_day(ht_string_of(same[i])), HT_FORM_DAY);
    }
}

static void what_is_no_day_has_a_form(void **state) {
    static const struct {
        const char *text;
        ht_day_form form;
        ht_error_code code;
    } rows[] = {
        {"30/02/2026", HT_FORM_DAY, HT_BAD_DATE},
        {"0/9/2025", HT_FORM_DAY, HT_BAD_DATE},
        {"31/13/2025", HT_FORM_DAY, HT_BAD_DATE},
        {"1/32/2025", HT_FORM_DAY, HT_BAD_DATE},
        {"0/13/2025", HT_FORM_DAY, HT_BAD_DATE},
        {"31/12/1949", HT_FORM_DAY, HT_OUT_OF_RANGE},
        {"1/1/0000", HT_FORM_DAY, HT_OUT_OF_RANGE},
        {"09/15/2025", HT_FORM_MONTH_FIRST, HT_BAD_DATE},
        {"12/31/2025", HT_FORM_MONTH_FIRST, HT_BAD_DATE},
        {"tháng 9/2025", HT_FORM_MONTH, HT_BAD_DATE},
        {"tháng 9 năm 2025", HT_FORM_MONTH, HT_BAD_DATE},
        {"Tháng 9", HT_FORM_MONTH, HT_BAD_DATE},
        {"9/2025", HT_FORM_MONTH, HT_BAD_DATE},
        {"09.2025", HT_FORM_MONTH, HT_BAD_DATE},
        {"9-2025", HT_FORM_MONTH, HT_BAD_DATE},
        {"2025-09", HT_FORM_MONTH, HT_BAD_DATE},
        {"1/9/25", HT_FORM_SHORT_YEAR, HT_BAD_DATE},
        {"ngày 1.9.25", HT_FORM_SHORT_YEAR, HT_BAD_DATE},
        {"2025-9-1", HT_FORM_NO_DAY, HT_BAD_DATE},
        {"2025/09/01", HT_FORM_NO_DAY, HT_BAD_DATE},
        {"1/9-2025", HT_FORM_NO_DAY, HT_BAD_DATE},
        {"1/9/2025x", HT_FORM_NO_DAY, HT_BAD_DATE},
        {"1/9/2025 0:00", HT_FORM_NO_DAY, HT_BAD_DATE},
        {"1/9/20255", HT_FORM_NO_DAY, HT_BAD_DATE},
        {"1/9/202", HT_FORM_NO_DAY, HT_BAD_DATE},
        {"001/9/2025", HT_FORM_NO_DAY, HT_BAD_DATE},
        {"45901", HT_FORM_NO_DAY, HT_BAD_DATE},
        {"ngày", HT_FORM_NO_DAY, HT_BAD_DATE},
        {"soon", HT_FORM_NO_DAY, HT_BAD_DATE},
        {"Đ 1/9/2025", HT_FORM_NO_DAY, HT_BAD_DATE},
        {"", HT_FORM_NO_DAY, HT_BAD_DATE},
        {"1234567890123/9/2025", HT_FORM_NO_DAY, HT_BAD_DATE},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ht_day day = 0;
        const ht_error_code code = ht_read_written_day(ht_string_of(rows[i].text), 0, 0, 0, &day);
        const ht_day_form form = ht_form_of_day(ht_string_of(rows[i].text));
        if (form != rows[i].form || code != rows[i].code) {
            fail_msg("%s: form %d, %s", rows[i].text, form, ht_error_name(code));
        }
    }
    assert_int_equal(ht_form_of_day(ht_string_of(" 1/9/2025 ")), HT_FORM_DAY);
}

static void expect_day(const char *text, unsigned ways, ht_day expected) {
    ht_day day = 0;
    assert_int_equal(ht_read_written_day(ht_string_of(text), ways, 0, 0, &day), HT_OK);
    assert_dong_equal(day, expected);
}

static ht_error_code code_of_day(const char *text, unsigned ways, ht_day first, ht_day last) {
    ht_day day = 0;
    return ht_read_written_day(ht_string_of(text), ways, first, last, &day);
}

static void a_list_may_write_days_in_other_ways(void **state) {
    const ht_day first = DAY_OF(2025, 7, 16);
    const ht_day last = DAY_OF(2030, 12, 31);
    (void)state;
    /* LibreOffice and Excel show 01/09/2025 for 45901. */
    expect_day("45901", HT_DAY_AS_NUMBER, DAY_OF(2025, 9, 1));
    expect_day("18264", HT_DAY_AS_NUMBER, HT_DAY_FIRST);
    expect_day("73415", HT_DAY_AS_NUMBER, HT_DAY_LAST);
    expect_day("1/9/2025", HT_DAY_AS_NUMBER, DAY_OF(2025, 9, 1));
    assert_int_equal(code_of_day("18263", HT_DAY_AS_NUMBER, 0, 0), HT_BAD_DATE);
    assert_int_equal(code_of_day("73416", HT_DAY_AS_NUMBER, 0, 0), HT_BAD_DATE);
    assert_int_equal(code_of_day("4590a", HT_DAY_AS_NUMBER, 0, 0), HT_BAD_DATE);
    assert_int_equal(code_of_day("045901", HT_DAY_AS_NUMBER, 0, 0), HT_BAD_DATE);
    assert_int_equal(code_of_day("45901", HT_DAY_AS_NUMBER, first, last), HT_OK);
    assert_int_equal(code_of_day("45853", HT_DAY_AS_NUMBER, first, last), HT_OUT_OF_RANGE); /* 2025-07-15 */
    assert_int_equal(code_of_day("47849", HT_DAY_AS_NUMBER, first, last), HT_OUT_OF_RANGE); /* 2031-01-01 */
    assert_int_equal(code_of_day("15/7/2025", 0, first, last), HT_OUT_OF_RANGE);
    expect_day("9/15/2025", HT_DAY_MONTH_FIRST, DAY_OF(2025, 9, 15));
    expect_day("9/1/2025", HT_DAY_MONTH_FIRST, DAY_OF(2025, 9, 1));
    expect_day("2025-09-01", HT_DAY_MONTH_FIRST, DAY_OF(2025, 9, 1));
    assert_int_equal(code_of_day("15/9/2025", HT_DAY_MONTH_FIRST, 0, 0), HT_BAD_DATE);
}

/* ---- Amounts ---- */

static void amounts_are_read(void **state) {
    static const struct {
        const char *text;
        int64_t dong;
    } rows[] = {
        {"0", 0},
        {"500000000", 500000000},
        {"500.000.000", 500000000},
        {"500,000,000", 500000000},
        {"500 000 000", 500000000},
        {"500\u00a0000\u00a0000", 500000000},
        {"500\u202f000\u202f000\u00a0", 500000000},
        {"5.000", 5000},
        {"5,000", 5000},
        {"5 triệu", 5000000},
        {"5triệu", 5000000},
        {"5 TRIỆU ĐỒNG", 5000000},
        {"5 tr", 5000000},
        {"5tr", 5000000},
        {"5,5 triệu", 5500000},
        {"5.5 triệu", 5500000},
        {"0,5 triệu", 500000},
        {"0,500 triệu", 500000}, /* no thousands begin with 0 */
        {"5,50 triệu", 5500000},
        {"1.250 triệu", INT64_C(1250000000)},
        {"1.250,5 triệu đồng", INT64_C(1250500000)},
        {"5,1234567 tỷ", INT64_C(5123456700)},
        {"1,2 tỉ", INT64_C(1200000000)},
        {"500 nghìn", 500000},
        {"500 nghìn đ", 500000},
        {"1.000.000 ₫", 1000000},
        {"1.000.000₫", 1000000},
        {"1.000.000đ", 1000000},
        {"1.000.000 đồng", 1000000},
        {"1,000,000 VND", 1000000},
        {"1.000.000 vnđ", 1000000},
        {"1000000.0", 1000000},
        {"1000000.00", 1000000},
        {"1000000,00", 1000000},
        {"1.000.000,00", 1000000},
        {"1,000,000.00", 1000000},
        {"1,000,000.000", 1000000}, /* zeros behind the other separator */
        {"1 000 000,0", 1000000},
        {"5.00", 5},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int64_t dong = -1;
        if (!ht_read_amount(ht_string_of(rows[i].text), HT_MONEY_MAX, &dong) || dong != rows[i].dong) {
            fail_msg("%s: %" PRId64, rows[i].text, dong);
        }
    }
}

static void what_may_be_read_in_several_ways_is_no_amount(void **state) {
    static const char *const texts[] = {
        "",
        "-",
        "-5",
        "đồng",
        "triệu",
        "5.",
        ".5",
        ".000",
        "5.5",      /* five and a half đồng? */
        "5,25",     /* or 525? */
        "5.0000",   /* neither thousands nor two zeros */
        "5000.000", /* thousands are not grouped so */
        "5.00.000",
        "5..000",
        "1.000.00", /* the same separator for both */
        "1,000,00",
        "1.000 000", /* two kinds, and no decimals behind a space */
        "1.000,5",   /* half a đồng */
        "1 000 00",
        "05",
        "0.500",
        "00,5 triệu",
        "5,1234567 triệu", /* 5123456,7 */
        "5,5555 nghìn",
        "1.000.000 đồng triệu",
        "5 triệu nghìn",
        "5 triệu tr",
        "5 đồng đồng",
        "5 triệu đồng chẵn",
        "5 triệu rưỡi một tháng và còn nữa",
        "5 usd",
        "5 triệu usd",
        "5$",
        "1e3",
        "/",
        "\xff",
        "5\xff",
        "1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7",
    };
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        int64_t dong = -1;
        if (ht_read_amount(ht_string_of(texts[i]), HT_MONEY_MAX, &dong)) {
            fail_msg("%s: %" PRId64, texts[i], dong);
        }
    }
}

static void what_is_too_much_is_over_the_limit(void **state) {
    static const char *const texts[] = {"1000001",     "1.000.001",       "99999999999999999999999999999999",
                                        "2 triệu",     "1000,0000001 tỷ", "999999999999 tỷ",
                                        "1.000.001,00"};
    int64_t dong;
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_true(ht_read_amount(ht_string_of(texts[i]), 1000000, &dong));
        assert_true(dong > 1000000);
    }
    assert_true(ht_read_amount(ht_string_of("1 triệu"), 1000000, &dong));
    assert_dong_equal(dong, 1000000);
}

/* ---- Interruptions ---- */

static const ht_names *reasons_ready(void) {
    static ht_names names;
    assert_true(ht_names_init(&names, &small_policy, 1 << BREAKS));
    return &names;
}

static void interruptions_are_read(void **state) {
    static const char *const same[] = {
        "2026-03-10/2026-04-09 leave",
        "10/3/2026-9/4/2026 nghỉ không lương",
        "10/03/2026 – 09/04/2026 Nghỉ không lương;",
        "10-3-2026-9-4-2026 leave",
        "10.3.2026/9.4.2026 leave",
        "từ 10/3/2026 đến 9/4/2026 nghỉ không lương",
        "Từ ngày 10 tháng 3 năm 2026 đến ngày 9 tháng 4 năm 2026 nghi khong luong",
        "tu ngay 10/3/2026 den 9/4/2026 leave",
    };
    (void)state;
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        ht_interruption items[HT_INTERRUPTIONS_MAX];
        uint32_t count = 0;
        ht_string wrong;
        const ht_error_code code = ht_read_interruptions(reasons_ready(), ht_string_of(same[i]), 0, items, &count, &wrong);
        if (code != HT_OK || count != 1 || items[0].from != DAY_OF(2026, 3, 10) || items[0].to != DAY_OF(2026, 4, 9) ||
            items[0].reason != 0) {
            fail_msg("%s: %s, %.*s", same[i], ht_error_name(code), (int)wrong.length, wrong.at);
        }
    }
}

static void what_is_wrong_with_interruptions_is_named(void **state) {
    static const struct {
        const char *text, *wrong;
        ht_error_code code;
    } rows[] = {
        {"nghỉ không lương", "nghỉ không lương", HT_WRONG_TYPE},
        {"10/3/2026 nghỉ không lương", "10/3/2026 nghỉ không lương", HT_WRONG_TYPE},
        {"10/3/2026-nghỉ", "10/3/2026-nghỉ", HT_WRONG_TYPE},
        {"10/3/2026-9/4/2026", "10/3/2026-9/4/2026", HT_WRONG_TYPE},
        {"10/3/2026-9/4/2026leave", "10/3/2026-9/4/2026leave", HT_WRONG_TYPE},
        {"3/2026-4/2026 leave", "3/2026", HT_BAD_DATE},
        {"10/3/2026-31/4/2026 leave", "31/4/2026", HT_BAD_DATE},
        {"10/3/2026-9/4/2026 đi học", "đi học", HT_UNKNOWN_VALUE},
        {"10/3/2026-9/4/2026 leave; 10/5/2026-11/5/2026 x", "x", HT_UNKNOWN_VALUE},
        {"10/3/2026–", "10/3/2026–", HT_WRONG_TYPE},
        {"10/3/2026", "10/3/2026", HT_WRONG_TYPE},
        {"10/3/2026/", "10/3/2026/", HT_WRONG_TYPE},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ht_interruption items[HT_INTERRUPTIONS_MAX];
        uint32_t count = 0;
        ht_string wrong;
        assert_int_equal(ht_read_interruptions(reasons_ready(), ht_string_of(rows[i].text), 0, items, &count, &wrong),
                         rows[i].code);
        assert_view(wrong, rows[i].wrong);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_read),
        cmocka_unit_test(what_is_no_day_has_a_form),
        cmocka_unit_test(a_list_may_write_days_in_other_ways),
        cmocka_unit_test(amounts_are_read),
        cmocka_unit_test(what_may_be_read_in_several_ways_is_no_amount),
        cmocka_unit_test(what_is_too_much_is_over_the_limit),
        cmocka_unit_test(interruptions_are_read),
        cmocka_unit_test(what_is_wrong_with_interruptions_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
