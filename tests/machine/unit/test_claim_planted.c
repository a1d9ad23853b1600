/* SPDX-License-Identifier: MIT */
/*
 * Mistakes as offices make them, one in each claim, and what `verify` says of it. A civil servant at the science department,
 * full time: 5.000.000 and 3.000.000 a month; from September 2025 to August 2026 60.000.000 + 36.000.000 = 96.000.000.
 */
#include "claimed.h"

#define FROM(day)          AT_THE_DEPARTMENT "\"duty_from\":\"" day "\","
#define UNTIL(day)         "\"until\":\"" day "\"}"
#define LEAVE(from, to)    ",\"interruptions\":[" OFF(from, to, "unpaid_leave") "]}"
#define DUTY               "khoản 1 Điều 2 Nghị định số 91/2025/NĐ-CP"
#define NATIONAL           "khoản 1 Điều 3 Nghị định số 91/2025/NĐ-CP"
#define TIME_OFF           "Điều 4 Nghị định số 91/2025/NĐ-CP"
#define ACTUAL_DAYS        "Nghị quyết số 93/2025/NQ-HĐND của HĐND tỉnh Giả Định (theo Báo Ví Dụ, 17/10/2025)"
#define HALF_MONTHS        "Thông tư liên tịch số 95/2010 (theo trang hỏi đáp Thư viện Pháp luật)"
#define SUPPORT            "Nghị quyết số 92/2025/NQ-HĐND của HĐND tỉnh Giả Định, chính sách hỗ trợ (theo Báo Giả Định, 27/07/2025)"
#define SPACE              "\u00a0"
#define AUGUST_VI          "tháng 8/2025 được tính 17/31 ngày: " ACTUAL_DAYS
#define AUGUST_EN          "August 2025 counts 17/31 days: " ACTUAL_DAYS
#define MARCH_AND_APRIL_VI "tháng 3/2026 được tính 9/31 ngày, tháng 4/2026 được tính 21/30 ngày: " ACTUAL_DAYS
#define MARCH_AND_APRIL_EN "March 2026 counts 9/31 days, April 2026 counts 21/30 days: " ACTUAL_DAYS

static const struct {
    const char *planted, *json, *column;
    int64_t claimed, computed;
    const char *vi, *en; /* what explains it */
} rows[] = {
    /* ---- The parts, digits ---- */
    {"a benefit is missing from the total", AT_THE_DEPARTMENT A_YEAR "}", "total", 60000000, 96000000,
     "Số đã ghi thiếu: Hỗ trợ hằng tháng của tỉnh 36.000.000" SPACE "đồng: " SUPPORT,
     "Left out of the claim: Provincial monthly support VND" SPACE "36,000,000: " SUPPORT},
    {"a benefit is in the total twice", AT_THE_DEPARTMENT A_YEAR "}", "total", 156000000, 96000000,
     "Số đã ghi tính hai lần: Hỗ trợ hằng tháng của Trung ương 60.000.000" SPACE "đồng: " NATIONAL,
     "Claimed twice: National monthly support VND" SPACE "60,000,000: " NATIONAL},
    {"the whole line is paid twice", AT_THE_DEPARTMENT A_YEAR "}", "total", 192000000, 96000000,
     "Số đã ghi tính hai lần: Hỗ trợ hằng tháng của Trung ương 60.000.000" SPACE "đồng: " NATIONAL
     "; Hỗ trợ hằng tháng của tỉnh 36.000.000" SPACE "đồng: " SUPPORT,
     "Claimed twice: National monthly support VND" SPACE "60,000,000: " NATIONAL "; Provincial monthly support VND" SPACE
     "36,000,000: " SUPPORT},
    {"a benefit is not claimed at all", AT_THE_DEPARTMENT A_YEAR "}", "national_monthly", 0, 60000000,
     "Số đã ghi thiếu: Hỗ trợ hằng tháng của Trung ương 60.000.000" SPACE "đồng: " NATIONAL,
     "Left out of the claim: National monthly support VND" SPACE "60,000,000: " NATIONAL},
    {"in thousands", AT_THE_DEPARTMENT A_YEAR "}", "total", 96000, 96000000, "Số đã ghi theo nghìn đồng, không phải đồng",
     "The claim is in thousands of dong"},
    {"three zeros too many", AT_THE_DEPARTMENT A_YEAR "}", "total", 96000000000, 96000000, "Số đã ghi gấp 1.000 lần",
     "The claim is 1,000 times too much"},
    {"digits swapped", AT_THE_DEPARTMENT A_YEAR LEAVE("2026-03-10", "2026-04-09"), "national_monthly", 54915613, 54951613,
     "Hai chữ số trong số đã ghi đổi chỗ cho nhau", "Two digits of the claim are swapped"},
    /* ---- A reading ---- */
    /* 17 of 31 days of August paid whole, 10 of 30 of September as half a month. */
    {"half months", FROM("2025-08-15") UNTIL("2025-09-10"), "national_monthly", 7500000, 4408602,
     "Đúng số đã ghi nếu “Cách tính tháng không trọn” hiểu là “Từ 15 ngày tính cả tháng, ít hơn tính nửa tháng”: " HALF_MONTHS,
     "Exactly the claim if “Part months” is read as “15 days or more a full month, fewer a half”: " HALF_MONTHS},
    /* ---- Days of part months: 5.000.000 x 17/31 = 2.741.935, and September ---- */
    /* 5.000.000 x 17/30 = 2.833.333 */
    {"divisor 30", FROM("2025-08-15") UNTIL("2025-09-30"), "national_monthly", 7833333, 7741935,
     "Số đã ghi chia tháng lẻ cho 30 ngày: " AUGUST_VI, "Part months are shared out over 30 days: " AUGUST_EN},
    /* 5.000.000 x 17/26 = 3.269.231 */
    {"divisor 26", FROM("2025-08-15") UNTIL("2025-09-30"), "national_monthly", 8269231, 7741935,
     "Số đã ghi chia tháng lẻ cho 26 ngày: " AUGUST_VI, "Part months are shared out over 26 days: " AUGUST_EN},
    /* 15 to 31 August without two Sundays and one more: 17, 24, 31. 5.000.000 x 14/26 = 2.692.308 */
    {"working days over 26", FROM("2025-08-15") UNTIL("2025-09-30"), "national_monthly", 7692308, 7741935,
     "Số đã ghi chia tháng lẻ cho 26 ngày, chỉ đếm từ thứ Hai đến thứ Bảy: " AUGUST_VI,
     "Part months are shared out over 26 days, of Mondays to Saturdays alone: " AUGUST_EN},
    /* 5.000.000 x 17/22 = 3.863.636 */
    {"divisor 22", FROM("2025-08-15") UNTIL("2025-09-30"), "national_monthly", 8863636, 7741935,
     "Số đã ghi chia tháng lẻ cho 22 ngày: " AUGUST_VI, "Part months are shared out over 22 days: " AUGUST_EN},
    /* 15, 18 to 22, 25 to 29 August: 5.000.000 x 11/22 */
    {"working days over 22", FROM("2025-08-15") UNTIL("2025-09-30"), "national_monthly", 7500000, 7741935,
     "Số đã ghi chia tháng lẻ cho 22 ngày, chỉ đếm từ thứ Hai đến thứ Sáu: " AUGUST_VI,
     "Part months are shared out over 22 days, of Mondays to Fridays alone: " AUGUST_EN},
    /* 14 days of August are not due: 5.000.000 x 16/30 = 2.666.667 */
    {"a thirtieth off for each day", FROM("2025-08-15") UNTIL("2025-09-30"), "national_monthly", 7666667, 7741935,
     "Số đã ghi trừ 1/30 mức tháng cho mỗi ngày không được tính: " AUGUST_VI,
     "Each day that does not count takes off 1/30 of a month: " AUGUST_EN},
    /* ---- Leave from 10 March to 9 April: 1.451.613 + 870.968 and 3.500.000 + 2.100.000 of 16.000.000 ---- */
    {"leave is not deducted", AT_THE_DEPARTMENT A_YEAR LEAVE("2026-03-10", "2026-04-09"), "total", 96000000, 87922581,
     "Số đã ghi chưa trừ “Nghỉ việc không hưởng lương” từ 10/03/2026 đến 09/04/2026: 22 ngày của tháng 3/2026, 9 ngày của "
     "tháng "
     "4/2026: khoản 1 " TIME_OFF,
     "Not taken out: “Unpaid leave” from 10 March 2026 to 9 April 2026: 22 days of March 2026, 9 days of April 2026: khoản "
     "1 " TIME_OFF},
    /* Five days, which are no month: 5.000.000 x 26/31 = 4.193.548 and eleven months. */
    {"a leave that is too short is deducted", AT_THE_DEPARTMENT A_YEAR LEAVE("2026-01-12", "2026-01-16"), "national_monthly",
     59193548, 60000000,
     "Số đã ghi trừ cả “Nghỉ việc không hưởng lương” từ 12/01/2026 đến 16/01/2026, đợt này không bị trừ: khoản 1 " TIME_OFF,
     "Taken out, though it does not count: “Unpaid leave” from 12 January 2026 to 16 January 2026: khoản 1 " TIME_OFF},
    {"the months of the leave are not paid", AT_THE_DEPARTMENT A_YEAR LEAVE("2026-03-10", "2026-04-09"), "national_monthly",
     50000000, 54951613, "Số đã ghi không trả gì cho tháng có ngày gián đoạn: " MARCH_AND_APRIL_VI,
     "Nothing is paid for months that hold days taken out: " MARCH_AND_APRIL_EN},
    {"two leaves that are too short are deducted",
     AT_THE_DEPARTMENT A_YEAR ",\"interruptions\":[" OFF("2026-01-12", "2026-01-16", "unpaid_leave") "," OFF(
         "2026-05-11", "2026-05-15", "unpaid_leave") "]}",
     "national_monthly", 58387096, 60000000, "Số đã ghi trừ mọi đợt gián đoạn, kể cả đợt không bị trừ: " TIME_OFF,
     "Every interruption is taken out, also those that do not count: " TIME_OFF},
    /* A month as one: 14 of 28 days of February and 17 of 31 of March are due, 2.500.000 + 2.741.935. */
    {"leave is deducted as a month",
     AT_THE_DEPARTMENT "\"duty_from\":\"2026-09-01\",\"until\":\"2027-08-31\"" LEAVE("2027-02-15", "2027-03-14"),
     "national_monthly", 55000000, 55241935,
     "Số đã ghi trừ tròn tháng thay cho số ngày gián đoạn, tổng số tháng trừ là 1: " TIME_OFF,
     "Taken out by whole months in place of days, 1 in all: " TIME_OFF},
    /* A month and 23 days as two months; 19 of 31 days of March and of May are due: 2 x 3.064.516. */
    {"leave is deducted in whole months", AT_THE_DEPARTMENT A_YEAR LEAVE("2026-03-20", "2026-05-12"), "national_monthly",
     50000000, 51129032, "Số đã ghi trừ tròn tháng thay cho số ngày gián đoạn, tổng số tháng trừ là 2: " TIME_OFF,
     "Taken out by whole months in place of days, 2 in all: " TIME_OFF},
    /* ---- Months and days ---- */
    /* 11 of 30 days of September: 1.833.333 */
    {"a part month is paid whole", FROM("2025-09-20") UNTIL("2026-08-31"), "national_monthly", 60000000, 56833333,
     "Số đã ghi trả đủ cả tháng lẻ: tháng 9/2025 được tính 11/30 ngày: " ACTUAL_DAYS,
     "Part months are paid as whole ones: September 2025 counts 11/30 days: " ACTUAL_DAYS},
    {"a month too many", AT_THE_DEPARTMENT A_YEAR "}", "total", 104000000, 96000000,
     "Số đã ghi thừa một tháng, 8.000.000" SPACE
     "đồng (“Hỗ trợ hằng tháng của Trung ương”) (“Hỗ trợ hằng tháng của tỉnh”); tính "
     "lại từ 01/09/2025 đến 31/08/2026: " NATIONAL,
     "A month too many, VND" SPACE "8,000,000 (“National monthly support”) (“Provincial monthly support”); computed from 1 "
     "September 2025 to 31 August 2026: " NATIONAL},
    {"a month too few", AT_THE_DEPARTMENT A_YEAR "}", "national_monthly", 55000000, 60000000,
     "Số đã ghi thiếu một tháng, 5.000.000" SPACE "đồng; tính lại từ 01/09/2025 đến 31/08/2026: " NATIONAL,
     "A month too few, VND" SPACE "5,000,000; computed from 1 September 2025 to 31 August 2026: " NATIONAL},
    {"one benefit has a month too few in the total", AT_THE_DEPARTMENT A_YEAR "}", "total", 93000000, 96000000,
     "Số đã ghi thiếu một tháng, 3.000.000" SPACE "đồng (“Hỗ trợ hằng tháng của tỉnh”); tính lại từ 01/09/2025 đến "
     "31/08/2026: " SUPPORT,
     "A month too few, VND" SPACE "3,000,000 (“Provincial monthly support”); computed from 1 September 2025 to 31 August "
     "2026: " SUPPORT},
    /* 21 of 30 days of September: 3.500.000 */
    {"the part month is left out", FROM("2025-09-10") UNTIL("2026-08-31"), "national_monthly", 55000000, 58500000,
     "Số đã ghi thiếu tháng 9/2025, 3.500.000" SPACE "đồng; tính lại từ 10/09/2025 đến 31/08/2026: " NATIONAL,
     "September 2025 is left out, VND" SPACE "3,500,000; computed from 10 September 2025 to 31 August 2026: " NATIONAL},
    /* 5.000.000 x 21/30 = 3.500.000 in place of 1.833.333 */
    {"another first day", FROM("2025-09-20") UNTIL("2026-08-31"), "national_monthly", 58500000, 56833333,
     "Đúng số đã ghi nếu tính từ 10/09/2025 thay vì 20/09/2025: " DUTY,
     "Exactly the claim if counted from 10 September 2025 instead of 20 September 2025: " DUTY},
    /* As from the first day of the decree: 2.741.935 and September besides. */
    {"from the law's first day", FROM("2025-10-01") UNTIL("2026-08-31"), "national_monthly", 62741935, 55000000,
     "Đúng số đã ghi nếu tính từ 15/08/2025 thay vì 01/10/2025: " DUTY,
     "Exactly the claim if counted from 15 August 2025 instead of 1 October 2025: " DUTY},
    /* Two whole months in place of 17 days of August. */
    {"from the day of the duty, before the law", FROM("2025-07-01") UNTIL("2025-08-31"), "national_monthly", 10000000, 2741935,
     "Đúng số đã ghi nếu tính từ 01/07/2025 thay vì 15/08/2025 (“Ngày bắt đầu nhiệm vụ”): " DUTY,
     "Exactly the claim if counted from 1 July 2025 instead of 15 August 2025 (“First day of the duty”): " DUTY},
    /* Twenty days of August, 3.225.806, in place of ten, 1.612.903; no days of October make as much. */
    {"another last day", FROM("2025-10-01") "\"duty_to\":\"2026-08-10\"," UNTIL("2026-08-31"), "national_monthly", 53225806,
     51612903, "Đúng số đã ghi nếu tính đến 20/08/2026 thay vì 10/08/2026: " DUTY,
     "Exactly the claim if counted until 20 August 2026 instead of 10 August 2026: " DUTY},
    /* ---- Another fact ---- */
    /* 12.000.000 + 60.000.000 at a commune, as if it were one of those that have 3.000.000. */
    {"the tier",
     "{\"agency\":\"commune_administration\",\"position\":\"civil_servant\",\"duty\":\"full_time\",\"degree\":\"none\"," A_YEAR
     "}",
     "province_monthly", 36000000, 12000000,
     "Đúng số đã ghi nếu “Đơn vị công tác” là “Văn phòng Tỉnh ủy” thay vì “UBND cấp xã (xã, phường, đặc khu)”: " SUPPORT
     "\nĐúng số đã ghi nếu “Đơn vị công tác” là “Văn phòng UBND tỉnh” thay vì “UBND cấp xã (xã, phường, đặc khu)”: " SUPPORT
     "\nĐúng số đã ghi nếu “Đơn vị công tác” là “Sở Khoa học và Công nghệ” thay vì “UBND cấp xã (xã, phường, đặc "
     "khu)”: " SUPPORT,
     "Exactly the claim if “Agency” were “Office of the Provincial Party Committee” instead of “Commune People's Committee "
     "(commune, ward, special zone)”: " SUPPORT
     "\nExactly the claim if “Agency” were “Office of the Provincial People's Committee” instead of “Commune People's "
     "Committee (commune, ward, special zone)”: " SUPPORT
     "\nExactly the claim if “Agency” were “Department of Science and Technology” instead of “Commune People's Committee "
     "(commune, ward, special zone)”: " SUPPORT},
    /* ---- None ---- */
    {"no cause", AT_THE_DEPARTMENT A_YEAR "}", "national_monthly", 12345, 60000000,
     "Không tìm được nguyên nhân; tháng có thể lệch: tháng 9/2025 đến tháng 8/2026, mỗi tháng tính lại 5.000.000" SPACE "đồng",
     "No cause is found; months that may differ: September 2025 to August 2026, each computed VND" SPACE "5,000,000"},
};

static void assert_explained(ht_language language, const char *expected) {
    char text[8192] = "";
    ht_text out = TEXT_OVER(text);
    ht_write_claim_causes(&out, &person, &parameters, &result, &check, check.differences[0].column, language);
    assert_text(&out, expected);
}

static void each_is_explained(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char lines[2][8192];
        claim(rows[i].json, rows[i].column, rows[i].claimed);
        if (check.verdict != HT_CLAIM_WRONG) {
            fail_msg("%s: not wrong", rows[i].planted);
        }
        assert_range(check.differences[0].computed, rows[i].computed, rows[i].computed);
        (void)snprintf(lines[0], sizeof lines[0], "\n%s", rows[i].vi);
        (void)snprintf(lines[1], sizeof lines[1], "\n%s", rows[i].en);
        assert_explained(HT_VI, lines[0]);
        assert_explained(HT_EN, lines[1]);
    }
}

/* 60.000.000 and 36.000.000 are claimed, and 95.000.000 as their sum; 60.000.000 and 24.000.000, and 84.000.000. */
static void a_sum_that_is_wrong_and_one_of_wrong_parts(void **state) {
    (void)state;
    claim(AT_THE_DEPARTMENT A_YEAR "}", "national_monthly", 60000000);
    claim_also("province_monthly", 36000000);
    claim_also("total", 95000000);
    assert_dong_equal(check.difference_count, 1);
    assert_explained(HT_VI, "\nCác khoản đã ghi đều đúng, nhưng cộng lại là 96.000.000" SPACE "đồng");
    assert_explained(HT_EN, "\nWhat is claimed of the benefits is right and comes to VND" SPACE "96,000,000");
    claim(AT_THE_DEPARTMENT A_YEAR "}", "national_monthly", 60000000);
    claim_also("province_monthly", 24000000);
    claim_also("total", 84000000);
    assert_dong_equal(check.difference_count, 2);
    assert_int_equal(check.differences[1].causes[0].kind, HT_CAUSE_PARTS);
    char text[512] = "";
    ht_text out = TEXT_OVER(text);
    ht_write_claim_causes(&out, &person, &parameters, &result, &check, check.differences[1].column, HT_EN);
    assert_text(&out, "\nThe total adds up what is claimed; what is wrong are the benefits that differ");
}

/* What is right has no cause, and what is not stated neither. */
static void nothing_is_said_of_what_is_right(void **state) {
    (void)state;
    claim(AT_THE_DEPARTMENT A_YEAR "}", "national_monthly", 60000000);
    char text[64] = "";
    ht_text out = TEXT_OVER(text);
    ht_write_claim_causes(&out, &person, &parameters, &result, &check, 0, HT_VI);
    ht_write_claim_causes(&out, &person, &parameters, &result, &check, 1, HT_VI);
    assert_dong_equal(out.length, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_is_explained),
        cmocka_unit_test(a_sum_that_is_wrong_and_one_of_wrong_parts),
        cmocka_unit_test(nothing_is_said_of_what_is_right),
    };
    return cmocka_run_group_tests_name("claim_planted", tests, NULL, NULL);
}
