/* SPDX-License-Identifier: MIT */
/* The money by month and year, what the month of a day pays and why not more, and what the months before it come to. By hand:
 * a branch pays 2,500,000 and 30 % of 2,340,000 = 702,000 a month, of which absences stop the former only. */
#include "subject.h"

#include "answer/calendar.h"
#include "other_policy.h"
#include "text/date.h"

extern const ht_policy changing_law;

static char room[16384];

static const char *calendar_of(const ht_policy *policy, const char *facts, ht_day today) {
    static subject about;
    ht_text out = TEXT_OVER(room);
    read_subject(&about, policy, facts, NULL);
    ht_write_calendar_json(&out, &about.person, &about.parameters, &about.result, today);
    return whole(&out);
}

static void expect_part(const char *text, const char *part) {
    if (strstr(text, part) == NULL) {
        fail_msg("%s\nhas no %s", text, part);
    }
}

#define PERSON                                                                                                                 \
    "\"body\":\"branch\",\"work\":\"whole_time\",\"diploma\":\"bachelor\",\"highland\":false,\"lodged\":true,"                 \
    "\"started_on\":\"2028-05-16\",\"absences\":["                                                                             \
    "{\"from\":\"2028-09-11\",\"to\":\"2028-09-20\",\"reason\":\"sickness\"},"                                                 \
    "{\"from\":\"2029-02-01\",\"to\":\"2029-03-10\",\"reason\":\"sabbatical\"},"                                               \
    "{\"from\":\"2028-10-01\",\"to\":\"2028-10-01\",\"reason\":\"sickness\"},"                                                 \
    "{\"from\":\"2028-07-03\",\"to\":\"2028-07-04\",\"reason\":\"sabbatical\"}]"

static const char person[] = "{" PERSON ",\"count_to\":\"2029-03-31\"}";

/* September 2028: 2,500,000 x 20/30 = 1,666,667; October, of which one day is out: 2,500,000 x 30/31 = 2,419,355. */
static void two_months_whole(void **state) {
    (void)state;
    const char *text = calendar_of(&other_policy, "{" PERSON ",\"count_from\":\"2028-09-01\",\"count_to\":\"2028-10-31\"}",
                                   ht_day_of(2028, 10, 31));
    assert_string_equal(
        text,
        "{\"today\":\"2028-10-31\",\"now\":{\"month\":\"2028-10\",\"monthly\":{\"min\":3121355,\"max\":3121355},"
        "\"text\":{\"vi\":\"Tháng này (10/2028): 3.121.355\u00a0đồng\",\"en\":\"This month (October 2028): "
        "VND\u00a03,121,355\"},"
        "\"why\":[{\"text\":{\"vi\":\"Phụ cấp vị trí: Nghỉ ốm từ 01/10/2028 đến 01/10/2028: không tính 1 ngày của tháng\","
        "\"en\":\"Post allowance: Sickness from 1 October 2028 to 1 October 2028: 1 day of the month does not count\"},"
        "\"citation\":\"Điều 5 Quy chế số 9\",\"source\":\"text\"}]},"
        "\"accrued\":{\"text\":{\"vi\":\"Cộng dồn từ 01/09/2028 đến 30/09/2028: 2.368.667\u00a0đồng\","
        "\"en\":\"From 1 September 2028 to 30 September 2028: VND\u00a02,368,667\"}},"
        "\"benefits\":[\"post_allowance\",\"salary_share\"],\"years\":[{\"year\":2028,"
        "\"monthly\":{\"min\":5490022,\"max\":5490022},\"once\":{\"min\":0,\"max\":0},\"months\":["
        "{\"amounts\":[0,0],\"off\":0},{\"amounts\":[0,0],\"off\":0},{\"amounts\":[0,0],\"off\":0},"
        "{\"amounts\":[0,0],\"off\":0},{\"amounts\":[0,0],\"off\":0},{\"amounts\":[0,0],\"off\":0},"
        "{\"amounts\":[0,0],\"off\":0},{\"amounts\":[0,0],\"off\":0},{\"amounts\":[1666667,702000],\"off\":10},"
        "{\"amounts\":[2419355,702000],\"off\":1},{\"amounts\":[0,0],\"off\":0},{\"amounts\":[0,0],\"off\":0}]}],"
        "\"once\":[],\"resting\":[]}");
}

/* 2028: 1,290,323 (16 of 31 days) + 6 x 2,500,000 + 1,666,667 - 80,645 (a day of October) = 17,876,345; and 362,323 + 7 x
   702,000 = 5,276,323. 2029: 2,500,000 + 0 + 2,500,000 x 21/31 = 1,693,548; and 3 x 702,000. */
static void years_have_their_sums(void **state) {
    (void)state;
    const char *text = calendar_of(&other_policy, person, ht_day_of(2028, 1, 1));
    expect_part(text, "{\"year\":2028,\"monthly\":{\"min\":23152668,\"max\":23152668},\"once\":{\"min\":0,\"max\":0}");
    expect_part(text, "{\"year\":2029,\"monthly\":{\"min\":6299548,\"max\":6299548},\"once\":{\"min\":0,\"max\":0}");
    expect_part(text, "[{\"amounts\":[2500000,702000],\"off\":0},{\"amounts\":[0,702000],\"off\":28},"
                      "{\"amounts\":[1693548,702000],\"off\":10},");
    expect_part(text, "{\"amounts\":[1290323,362323],\"off\":0},");
    /* Too short to be taken out: July. */
    expect_part(text, "{\"amounts\":[2500000,702000],\"off\":0},{\"amounts\":[2500000,702000],\"off\":0},"
                      "{\"amounts\":[2500000,702000],\"off\":0},{\"amounts\":[1666667,702000],\"off\":10},");
    assert_null(strstr(text, "\"year\":2030"));
}

/* ---- The month of a day ---- */

static void the_month_says_why(void **state) {
    (void)state;
    expect_part(
        calendar_of(&other_policy, person, ht_day_of(2028, 9, 25)),
        "\"why\":[{\"text\":{\"vi\":\"Phụ cấp vị trí: Nghỉ ốm từ 11/09/2028 đến 20/09/2028: không tính 10 ngày của tháng\","
        "\"en\":\"Post allowance: Sickness from 11 September 2028 to 20 September 2028: 10 days of the month do not "
        "count\"},\"citation\":\"Điều 5 Quy chế số 9\",\"source\":\"text\"}]}");
    expect_part(
        calendar_of(&other_policy, person, ht_day_of(2029, 2, 28)),
        "\"now\":{\"month\":\"2029-02\",\"monthly\":{\"min\":702000,\"max\":702000},"
        "\"text\":{\"vi\":\"Tháng này (2/2029): 702.000\u00a0đồng\",\"en\":\"This month (February 2029): VND\u00a0702,000\"},"
        "\"why\":[{\"text\":{\"vi\":\"Phụ cấp vị trí: Nghỉ dài từ 01/02/2029 đến 10/03/2029: không tính cả tháng\","
        "\"en\":\"Post allowance: Sabbatical from 1 February 2029 to 10 March 2029: no day of the month counts\"},");
    /* A whole month, and one in which a leave too short is: nothing is to be said. */
    expect_part(calendar_of(&other_policy, person, ht_day_of(2028, 7, 3)),
                "đồng\",\"en\":\"This month (July 2028): VND\u00a03,202,000\"},\"why\":[]},");
}

/* One reason of all that is paid names no benefit. */
static void the_month_is_an_edge(void **state) {
    static const char ended[] = "{" PERSON ",\"ended_on\":\"2028-08-10\",\"count_to\":\"2029-03-31\"}";
    (void)state;
    expect_part(calendar_of(&other_policy, person, ht_day_of(2028, 5, 1)),
                "\"monthly\":{\"min\":1652646,\"max\":1652646},\"text\":{\"vi\":\"Tháng này (5/2028): 1.652.646\u00a0đồng\","
                "\"en\":\"This month (May 2028): VND\u00a01,652,646\"},"
                "\"why\":[{\"text\":{\"vi\":\"Tính từ 16/05/2028\",\"en\":\"Counted from 16 May 2028\"}}]},\"benefits\":");
    expect_part(calendar_of(&other_policy, person, ht_day_of(2028, 4, 30)),
                "\"monthly\":{\"min\":0,\"max\":0},\"text\":{\"vi\":\"Tháng này (4/2028): 0\u00a0đồng\","
                "\"en\":\"This month (April 2028): VND\u00a00\"},"
                "\"why\":[{\"text\":{\"vi\":\"Chưa bắt đầu: tính từ 16/05/2028\","
                "\"en\":\"Not begun: counted from 16 May 2028\"}}]},\"benefits\":");
    expect_part(calendar_of(&other_policy, ended, ht_day_of(2028, 8, 31)),
                "\"why\":[{\"text\":{\"vi\":\"Tính đến 10/08/2028\",\"en\":\"Counted until 10 August 2028\"}}]},");
    /* 1,290,323 + 2 x 2,500,000 + 2,500,000 x 10/31 = 806,452; and 362,323 + 2 x 702,000 + 226,452. */
    expect_part(calendar_of(&other_policy, ended, ht_day_of(2028, 9, 1)),
                "\"why\":[{\"text\":{\"vi\":\"Đã kết thúc: tính đến 10/08/2028\",\"en\":\"Ended: counted until 10 August "
                "2028\"}}]},\"accrued\":{\"text\":{\"vi\":\"Cộng dồn từ 16/05/2028 đến 10/08/2028: 9.089.550\u00a0đồng\"");
    /* Before and behind the estimate there is no month; all of it has accrued. */
    assert_null(strstr(calendar_of(&other_policy, person, ht_day_of(2027, 12, 31)), "\"now\""));
    assert_null(strstr(room, "accrued"));
    expect_part(calendar_of(&other_policy, person, ht_day_of(2029, 4, 1)),
                "{\"today\":\"2029-04-01\",\"accrued\":{\"text\":{\"vi\":\"Cộng dồn từ 16/05/2028 đến 31/03/2029: "
                "29.452.216\u00a0đồng\"");
}

/* ---- What is not known ---- */

/* The first day: every month may be paid whole from it, or not at all. The share begins with its period, the allowance on 1
   March. Its least is 0. */
static void the_first_day_is_not_known(void **state) {
    (void)state;
    const char *text = calendar_of(&other_policy,
                                   "{\"body\":\"branch\",\"work\":\"whole_time\",\"diploma\":\"bachelor\",\"highland\":false,"
                                   "\"lodged\":true,\"count_to\":\"2028-04-30\"}",
                                   ht_day_of(2028, 4, 2));
    expect_part(text,
                "\"monthly\":{\"min\":0,\"max\":3202000},\"text\":{\"vi\":\"Tháng này (4/2028): từ 0 đến 3.202.000\u00a0đồng\","
                "\"en\":\"This month (April 2028): VND\u00a00 to 3,202,000\"},\"why\":[]},");
    expect_part(text, "\"accrued\":{\"text\":{\"vi\":\"Cộng dồn đến 31/03/2028: từ 0 đến 4.606.000\u00a0đồng\","
                      "\"en\":\"Until 31 March 2028: VND\u00a00 to 4,606,000\"}}");
    expect_part(text, "[{\"amounts\":[0,702000],\"off\":0},{\"amounts\":[0,702000],\"off\":0},"
                      "{\"amounts\":[2500000,702000],\"off\":0},");
}

/* What is paid once, beside it and alone. A branch: 30,000,000; its day known, and not. */
static void once_is_apart(void **state) {
    static const char before[] = "{\"body\":\"branch\",\"work\":\"idle\",\"diploma\":\"bachelor\",\"highland\":false,"
                                 "\"lodged\":false,\"started_on\":\"2028-05-16\",\"hired_on\":\"2029-03-31\"}";
    (void)state;
    const char *text = calendar_of(&other_policy, before, ht_day_of(2029, 4, 1));
    expect_part(text,
                "{\"today\":\"2029-04-01\",\"accrued\":{\"text\":{\"vi\":\"Một lần, đến 31/03/2029: 30.000.000\u00a0đồng\","
                "\"en\":\"Once, until 31 March 2029: VND\u00a030,000,000\"}},\"benefits\":[],\"years\":[{\"year\":2029,"
                "\"monthly\":{\"min\":0,\"max\":0},\"once\":{\"min\":30000000,\"max\":30000000}");
    expect_part(text, "\"once\":[{\"benefit\":\"arrival_grant\",\"month\":\"2029-03\",\"amount\":{\"min\":30000000,"
                      "\"max\":30000000}}],");
    assert_null(strstr(text, "\"year\":2028"));
    text = calendar_of(&other_policy,
                       "{\"body\":\"branch\",\"work\":\"whole_time\",\"diploma\":\"bachelor\",\"highland\":false,"
                       "\"lodged\":false,\"started_on\":\"2029-03-01\",\"hired_on\":\"2029-03-31\"}",
                       ht_day_of(2029, 5, 1));
    expect_part(text, "\"accrued\":{\"text\":{\"vi\":\"Cộng dồn từ 01/03/2029 đến 30/04/2029: 6.404.000\u00a0đồng; một lần: "
                      "30.000.000\u00a0đồng\",\"en\":\"From 1 March 2029 to 30 April 2029: VND\u00a06,404,000; once: "
                      "VND\u00a030,000,000\"}}");
    /* 10 x 2,500,000 + 4 x 702,000 + 6 x 759,000 (30 % of 2,530,000 from July on); 12 x (2,500,000 + 759,000). */
    expect_part(text, "{\"year\":2029,\"monthly\":{\"min\":32362000,\"max\":32362000},"
                      "\"once\":{\"min\":30000000,\"max\":30000000}");
    expect_part(text, "{\"year\":2030,\"monthly\":{\"min\":39108000,\"max\":39108000},\"once\":{\"min\":0,\"max\":0}");
    expect_part(calendar_of(&other_policy,
                            "{\"body\":\"branch\",\"diploma\":\"bachelor\",\"highland\":false,\"lodged\":false,"
                            "\"work\":\"idle\"}",
                            ht_day_of(2028, 1, 1)),
                "\"once\":[{\"benefit\":\"arrival_grant\",\"amount\":{\"min\":0,\"max\":30000000}}],");
}

/* ---- Rules that change ---- */

/* From March on a leave of any length stops the pay and study does not: 4,000,000 x 29/31 = 3,741,935. What is paid after April
   rests on two assumptions. */
static void versions_have_their_own_reasons(void **state) {
    static const char versions[] = "{\"asked\":[\"base_pay\"],\"body\":\"council\",\"grade\":\"high\",\"remote\":false,"
                                   "\"started_on\":\"2028-01-10\",\"absences\":["
                                   "{\"from\":\"2028-02-05\",\"to\":\"2028-02-06\",\"reason\":\"leave\"},"
                                   "{\"from\":\"2028-03-05\",\"to\":\"2028-03-06\",\"reason\":\"leave\"},"
                                   "{\"from\":\"2028-04-03\",\"to\":\"2028-04-05\",\"reason\":\"study\"}]}";
    (void)state;
    const char *text = calendar_of(&changing_law, versions, ht_day_of(2028, 3, 20));
    expect_part(text,
                "\"monthly\":{\"min\":3741935,\"max\":3741935},\"text\":{\"vi\":\"Tháng này (3/2028): 3.741.935\u00a0đồng\","
                "\"en\":\"This month (March 2028): VND\u00a03,741,935\"},"
                "\"why\":[{\"text\":{\"vi\":\"Nghỉ việc riêng từ 05/03/2028 đến 06/03/2028: không tính 2 ngày của tháng\","
                "\"en\":\"Leave from 5 March 2028 to 6 March 2028: 2 days of the month do not count\"},"
                "\"citation\":\"Điều 4 Quy chế số 1\",\"source\":\"text\"}]}");
    expect_part(text, "{\"amounts\":[4000000],\"off\":0},{\"amounts\":[3741935],\"off\":2},{\"amounts\":[4000000],\"off\":0},"
                      "{\"amounts\":[4500000],\"off\":0},");
    expect_part(text, "\"resting\":[{\"after\":\"2028-04\",\"benefits\":[\"base_pay\"],\"text\":{"
                      "\"vi\":\"Sau tháng 4/2028: chỉ khi “Quy chế không đổi thêm.”\","
                      "\"en\":\"After April 2028: only if “The rule changes no more.”\"}},"
                      "{\"after\":\"2028-04\",\"benefits\":[\"base_pay\"],\"text\":{"
                      "\"vi\":\"Sau tháng 4/2028: chỉ khi “Các phụ cấp không đổi thêm.”\"");
    expect_part(calendar_of(&changing_law, versions, ht_day_of(2028, 4, 4)),
                "(April 2028): VND\u00a04,000,000\"},\"why\":[]},");
}

/* Days are one reason where all of it is the same, whatever else differs; several benefits of three are named. */
static void reasons_differ(void **state) {
    static const char three[] = "{\"asked\":[\"base_pay\",\"study_pay\",\"post_pay\"],\"body\":\"council\",\"grade\":\"high\","
                                "\"remote\":false,\"started_on\":\"2028-02-10\",\"moved_on\":\"2028-02-20\"}";
    static const char leave[] = "{\"asked\":[\"base_pay\",\"study_pay\"],\"body\":\"council\",\"grade\":\"high\","
                                "\"remote\":false,\"started_on\":\"2028-02-10\",\"absences\":["
                                "{\"from\":\"2028-04-05\",\"to\":\"2028-04-06\",\"reason\":\"leave\"}]}";
    static const char breaks[] = "{\"body\":\"branch\",\"work\":\"whole_time\",\"diploma\":\"no_diploma\",\"lodged\":true,"
                                 "\"started_on\":\"2028-05-16\",\"absences\":["
                                 "{\"from\":\"2028-09-02\",\"to\":\"2028-09-03\",\"reason\":\"sickness\"},"
                                 "{\"from\":\"2028-09-11\",\"to\":\"2028-09-20\",\"reason\":\"sickness\"},"
                                 "{\"from\":\"2028-08-01\",\"to\":\"2028-09-01\",\"reason\":\"sabbatical\"},"
                                 "{\"from\":\"2028-09-25\",\"to\":\"2028-10-30\",\"reason\":\"sabbatical\"}]}";
    (void)state;
    expect_part(calendar_of(&changing_law, three, ht_day_of(2028, 2, 28)),
                "\"why\":[{\"text\":{\"vi\":\"Lương hỗ trợ; Hỗ trợ học tập: Tính từ 10/02/2028\","
                "\"en\":\"Base pay; Study pay: Counted from 10 February 2028\"}},"
                "{\"text\":{\"vi\":\"Phụ cấp vị trí: Tính từ 20/02/2028\",\"en\":\"Post allowance: Counted from 20 February "
                "2028\"}}]}");
    expect_part(
        calendar_of(&changing_law, leave, ht_day_of(2028, 4, 30)),
        "\"why\":[{\"text\":{\"vi\":\"Lương hỗ trợ: Nghỉ việc riêng từ 05/04/2028 đến 06/04/2028: không tính 2 ngày của "
        "tháng\","
        "\"en\":\"Base pay: Leave from 5 April 2028 to 6 April 2028: 2 days of the month do not count\"},"
        "\"citation\":\"Điều 4 Quy chế số 1\",\"source\":\"text\"},"
        "{\"text\":{\"vi\":\"Hỗ trợ học tập: Nghỉ việc riêng từ 05/04/2028 đến 06/04/2028: không tính 2 ngày của tháng\","
        "\"en\":\"Study pay: Leave from 5 April 2028 to 6 April 2028: 2 days of the month do not count\"},"
        "\"citation\":\"Điều 2 Quy chế số 2\",\"source\":\"text\"}]}");
    /* The allowance alone: by reason, then day. */
    const char *text = calendar_of(&other_policy, breaks, ht_day_of(2028, 9, 1));
    expect_part(text, "Nghỉ dài từ 01/08/2028 đến 01/09/2028: không tính 1 ngày của tháng\"");
    expect_part(text, "Sabbatical from 1 August 2028 to 1 September 2028: 1 day of the month does not count\"");
    expect_part(text, "Nghỉ dài từ 25/09/2028 đến 30/10/2028: không tính 6 ngày của tháng\"");
    expect_part(text, "Nghỉ ốm từ 02/09/2028 đến 03/09/2028: không tính 2 ngày của tháng\"");
    expect_part(text, "Nghỉ ốm từ 11/09/2028 đến 20/09/2028: không tính 10 ngày của tháng\"");
    /* Both have ended, the allowance with its period. */
    text = calendar_of(&other_policy, "{" PERSON ",\"ended_on\":\"2031-08-15\"}", ht_day_of(2031, 9, 1));
    expect_part(text, "\"Phụ cấp vị trí: Đã kết thúc: tính đến 30/06/2031\"");
    expect_part(text, "\"Phần lương cơ sở: Đã kết thúc: tính đến 15/08/2031\"");
    /* They begin on the same day, whenever they end. */
    expect_part(calendar_of(&other_policy, "{" PERSON "}", ht_day_of(2028, 5, 1)),
                "\"why\":[{\"text\":{\"vi\":\"Tính từ 16/05/2028\",\"en\":\"Counted from 16 May 2028\"}}]}");
    /* Before the period of the allowance a first day that is not known is no reason; nothing rests on what is not paid. */
    expect_part(calendar_of(&other_policy,
                            "{\"body\":\"branch\",\"work\":\"whole_time\",\"diploma\":\"bachelor\",\"lodged\":true}",
                            ht_day_of(2028, 2, 10)),
                "\"why\":[]}");
    expect_part(calendar_of(&changing_law, "{\"asked\":[\"base_pay\"],\"body\":\"elsewhere\"}", ht_day_of(2028, 2, 10)),
                "\"resting\":[]}");
}

/* What a paper states is not known. */
static void an_amount_is_not_known(void **state) {
    (void)state;
    const char *text = calendar_of(&changing_law,
                                   "{\"asked\":[\"own_pay\"],\"grade\":\"high\",\"remote\":false,\"moved_on\":\"2028-02-01\","
                                   "\"until\":\"2028-03-31\"}",
                                   ht_day_of(2028, 3, 1));
    expect_part(text, "\"now\":{\"month\":\"2028-03\",\"monthly\":{\"min\":0,\"max\":null},\"text\":{"
                      "\"vi\":\"Tháng này (3/2028): chưa biết số tiền\"");
    expect_part(text, "\"year\":2028,\"monthly\":{\"min\":0,\"max\":null},\"once\":{\"min\":0,\"max\":0},"
                      "\"months\":[{\"amounts\":[0],\"off\":0},{\"amounts\":[null],\"off\":0},{\"amounts\":[null],\"off\":0},"
                      "{\"amounts\":[0],\"off\":0},");
}

/* Nobody is paid: no month, no year. */
static void nothing_is_paid(void **state) {
    (void)state;
    assert_string_equal(calendar_of(&other_policy, "{\"body\":\"elsewhere\"}", ht_day_of(2028, 6, 1)),
                        "{\"today\":\"2028-06-01\",\"benefits\":[],\"years\":[],\"once\":[],\"resting\":[]}");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_months_whole),
        cmocka_unit_test(years_have_their_sums),
        cmocka_unit_test(the_month_says_why),
        cmocka_unit_test(the_month_is_an_edge),
        cmocka_unit_test(the_first_day_is_not_known),
        cmocka_unit_test(once_is_apart),
        cmocka_unit_test(nothing_is_paid),
        cmocka_unit_test(versions_have_their_own_reasons),
        cmocka_unit_test(an_amount_is_not_known),
        cmocka_unit_test(reasons_differ),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
