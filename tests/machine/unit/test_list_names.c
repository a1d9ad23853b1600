/* SPDX-License-Identifier: MIT */
/* Lists as offices write them: names of values, and what is said in the list's own words. */
#include "list_runner.h"
#include "list/list.h"
#include "text/text.h"

static void assert_says(const char *expected) {
    if (strstr(out.at, expected) == NULL) {
        fail_msg("no \"%s\" in:\n%s", expected, out.at);
    }
}

static void names_of_values_are_understood(void **state) {
    (void)state;
    run("agency,position,duty\nSở KH&CN,,\nSO KHCN,,\nUBND phường Bến Thử,,\nVP Tỉnh ủy,,\n\"Trung tâm Thông tin, Văn phòng "
        "UBND tỉnh\",,\n");
    assert_int_equal(counts.bad, 0);
    run("agency\nTT CNTT\n");
    assert_int_equal(counts.bad, 1);
}

/* More spellings than are remembered. */
static void any_number_of_spellings(void **state) {
    static char text[32 * (HT_SPELLINGS_MAX + 10)];
    ht_text list_text = TEXT_OVER(text);
    (void)state;
    ht_put(&list_text, "agency\n");
    for (unsigned i = 0; i < HT_SPELLINGS_MAX + 5; i++) {
        ht_put(&list_text, "UBND xã số ");
        ht_put_number(&list_text, i);
        ht_put(&list_text, "\n");
    }
    text[list_text.length] = '\0';
    run(text);
    assert_int_equal(counts.bad, 0);
    assert_int_equal(counts.incomplete, HT_SPELLINGS_MAX + 5);
}

static void numbers_of_days(void **state) {
    (void)state;
    run("agency,duty_from,position,duty,degree,until\nscience_department,45901,civil_servant,full_time,none,46265\n");
    assert_says(",ok,8000000,60000000,36000000,"); /* 2025-09-01 to 2026-08-31 */
    run("interruptions\n45901-45902 suspension\n");
    assert_int_equal(counts.bad, 1);
}

static void interruptions_by_their_names(void **state) {
    (void)state;
    run("interruptions\n10/3/2026-9/4/2026 nghỉ việc không hưởng lương\n10/3/2026-9/4/2026 NGHI VIEC KHONG HUONG LUONG\n");
    assert_int_equal(counts.bad, 0);
}

/* Named by its identifier a column is called so, with the identifiers of its values. */
static void a_list_is_answered_in_its_own_words(void **state) {
    (void)state;
    run("duty\nchuyên trách\n");
    assert_says("\"duty: \"\"chuyên trách\"\" is not one of full_time, full_time_unwritten, concurrent, none (did you mean "
                "full_time or full_time_unwritten?)\"");
    run("NHIỆM VỤ chuyển đổi số\nchuyên trách\n");
    assert_says("\"NHIỆM VỤ chuyển đổi số: \"\"chuyên trách\"\" is not clear; write one of: Chuyên trách, được phân công bằng "
                "văn bản; Chuyên trách, chưa được phân công bằng văn bản; Kiêm nhiệm; Không làm công tác này\"");
    run("Digital duty\nchuyên trách\n");
    assert_says(
        "\"Digital duty: \"\"chuyên trách\"\" is not clear; write one of: Full time, assigned in writing; Full time, not "
        "(yet) assigned in writing; Concurrent with another post; No such duty\"");
    run("Ngày bắt đầu nhiệm vụ\ntháng 9/2025\n");
    assert_says("\"Ngày bắt đầu nhiệm vụ: \"\"tháng 9/2025\"\" is a month alone; write the day too, such as 01/09/2025\"");
}

static void contradictions_in_its_own_words(void **state) {
    (void)state;
    run("agency;Ngày kết thúc nhiệm vụ;Ngày bắt đầu nhiệm vụ\n;1/9/2025;2/9/2025\n");
    assert_says("Ngày kết thúc nhiệm vụ: is before “Ngày bắt đầu nhiệm vụ”; correct one of the two days");
    run("Được tuyển theo chính sách thu hút,attraction_rent\nkhông,5\n");
    assert_says("Được tuyển theo chính sách thu hút: must be yes where “Mức tiền thuê nhà” is given");
    run("\"Thời gian nghỉ, gián đoạn\"\n2/1/2026-1/1/2026 suspension\n");
    assert_says("Thời gian nghỉ, gián đoạn: one ends before it begins; correct its days");
    run("attraction_rent\n5\n"); /* no column of the fact at fault */
    assert_says("attracted: must be yes where \"\"Rent amount\"\" (attraction_rent) is given");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_of_values_are_understood),
        cmocka_unit_test(any_number_of_spellings),
        cmocka_unit_test(numbers_of_days),
        cmocka_unit_test(interruptions_by_their_names),
        cmocka_unit_test(a_list_is_answered_in_its_own_words),
        cmocka_unit_test(contradictions_in_its_own_words),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
