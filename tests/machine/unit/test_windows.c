/* SPDX-License-Identifier: MIT */
/* From when to when the law and each benefit of a person counts, as the page has it. */
#include "subject.h"

#include "answer/windows.h"
#include "other_policy.h"

static char room[4096];

static void expect_windows(const ht_policy *policy, const char *facts, const char *figures, const char *expected) {
    static subject about;
    ht_text out = TEXT_OVER(room);
    read_subject(&about, policy, facts, figures);
    ht_write_windows_json(&out, &about.person, &about.parameters);
    assert_text(&out, expected);
}

#define TERM                                                                                                                   \
    "{\"first\":\"2028-03-01\",\"last\":\"2031-06-30\",\"text\":{"                                                             \
    "\"vi\":\"Quy chế số 9 của tỉnh giả định: từ 01/03/2028 đến 30/06/2031.\","                              \
    "\"en\":\"Rule 9 of a fictional province: from 1 March 2028 to 30 June 2031.\"}}"
#define ASSUMED(day, vi, en)                                                                                                   \
    "{\"first\":\"" day "\",\"text\":{"                                                                                        \
    "\"vi\":\"Quy chế số 9 của tỉnh giả định: từ " vi " (ngày bắt đầu là giả định: nguồn không nêu).\","       \
    "\"en\":\"Rule 9 of a fictional province: from " en " (the first day is assumed: no source states it).\"}}"
#define BY_DEFAULT ASSUMED("2028-01-01", "01/01/2028", "1 January 2028")

static void nothing_is_known(void **state) {
    (void)state;
    expect_windows(&other_policy, "{}", NULL,
                   "{\"periods\":[" TERM "," BY_DEFAULT "],\"benefits\":["
                   "{\"id\":\"post_allowance\",\"last\":\"2031-06-30\"},"
                   "{\"id\":\"salary_share\",\"last\":\"2032-12-31\"},"
                   "{\"id\":\"arrival_grant\"}]}");
}

/* The allowance ends with its period, the share with the work; the grant has one day; the reading moves its period. */
static void every_day_is_known(void **state) {
    (void)state;
    expect_windows(&other_policy,
                   "{\"started_on\":\"2028-05-16\",\"ended_on\":\"2031-12-31\",\"hired_on\":\"2029-03-31\","
                   "\"share_from\":\"late\"}",
                   NULL,
                   "{\"periods\":[" TERM
                   "," ASSUMED("2028-07-01", "01/07/2028",
                               "1 July 2028") "],\"benefits\":["
                                              "{\"id\":\"post_allowance\",\"first\":\"2028-05-16\",\"last\":\"2031-06-30\"},"
                                              "{\"id\":\"salary_share\",\"first\":\"2028-07-01\",\"last\":\"2031-12-31\"},"
                                              "{\"id\":\"arrival_grant\",\"first\":\"2029-03-31\",\"last\":\"2029-03-31\"}]}");
}

/* The day before the period begins; work that begins after it has ended. */
static void there_is_no_such_day(void **state) {
    (void)state;
    expect_windows(&other_policy, "{\"started_on\":\"2031-07-01\",\"hired_on\":\"2028-02-29\"}", NULL,
                   "{\"periods\":[" TERM "," BY_DEFAULT "],\"benefits\":["
                   "{\"id\":\"post_allowance\"},"
                   "{\"id\":\"salary_share\",\"first\":\"2031-07-01\",\"last\":\"2032-12-31\"},"
                   "{\"id\":\"arrival_grant\"}]}");
}

/* Where an office's file gives the first day, nothing is assumed. */
static void an_office_gives_the_day(void **state) {
    static subject about;
    ht_text out = TEXT_OVER(room);
    (void)state;
    read_subject(&about, &ht_first_policy, "{}", "[{\"name\":\"r57.in_force\",\"value\":\"2025-09-01\",\"citation\":\"x\"}]");
    ht_write_windows_json(&out, &about.person, &about.parameters);
    assert_non_null(strstr(whole(&out), "{\"first\":\"2025-09-01\",\"last\":\"2030-12-31\",\"text\":"));
    assert_non_null(strstr(room, ": từ 01/09/2025 đến 31/12/2030.\""));
    assert_null(strstr(room, "giả định"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_known),
        cmocka_unit_test(every_day_is_known),
        cmocka_unit_test(there_is_no_such_day),
        cmocka_unit_test(an_office_gives_the_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
