/* SPDX-License-Identifier: MIT */
/* The most that one of several may be paid which begin on the same unknown day: worked out by hand. */
#include "subject.h"

#include "law/boxes.h"
#include "law/engine.h"
#include "policy_copy.h"

extern const ht_policy changing_law;

static policy_copy copy;
static ht_highest group;

static uint32_t bit_of(const char *benefit) {
    return UINT32_C(1) << benefit_named(&changing_law, benefit);
}

/* These are the only group. Post, remote and own pay begin on the day of moving, in remote places too; that for the post must
   begin in force, from 10 January on. */
static void copy_with_group(uint32_t benefits) {
    ht_benefit *post = &copy.benefits[benefit_named(&changing_law, "post_pay")];
    copy_policy(&copy, &changing_law);
    group = changing_law.highest[0];
    group.benefits = benefits;
    copy.policy.highest = &group;
    copy.policy.highest_count = 1;
    post->period = copy.benefits[benefit_named(&changing_law, "base_pay")].period;
    post->begins_in_force = true;
    copy.benefits[benefit_named(&changing_law, "remote_pay")].begins = post->begins;
    copy.benefits[benefit_named(&changing_law, "own_pay")].when[0].values = 0;
}

static void expect_most(const char *benefit, const char *facts, const char *figures, int64_t most) {
    static subject about;
    read_subject(&about, &copy.policy, facts, figures);
    assert_range(about.result.benefits[benefit_named(&changing_law, benefit)].total, 0, most);
}

#define FIGURE(name, from, value) "{\"name\":\"" name "\",\"from\":\"" from "\",\"value\":" value ",\"citation\":\"x\"}"

/* Whoever moves before 10 January is never paid for the post: then a single dong is the highest in each whole month. */
static void one_that_begins_too_early_leaves_all(void **state) {
    (void)state;
    copy_with_group(bit_of("post_pay") | bit_of("own_pay"));
    expect_most("own_pay", "{\"asked\":[\"post_pay\",\"own_pay\"],\"own_monthly\":1,\"grade\":\"high\",\"remote\":false}", NULL,
                5);
}

/* The remote allowance, 10.000.000 to the 15th, is less than 4.200.000 to the end of the month for who moves on the 5th, 11
   days and 27; on the 4th it is more. That for the post would be 6.000.000 from the 10th, but has begun too early. */
static void one_that_begins_too_early_in_the_first_month(void **state) {
    (void)state;
    copy_with_group(bit_of("post_pay") | bit_of("remote_pay") | bit_of("own_pay"));
    expect_most(
        "own_pay",
        "{\"asked\":[\"post_pay\",\"remote_pay\",\"own_pay\"],\"own_monthly\":4200000,\"grade\":\"high\",\"remote\":true,"
        "\"ended_on\":\"2028-01-15\",\"until\":\"2028-01-31\"}",
        "[" FIGURE("post.low", "2028-01-01", "10000000") "," FIGURE("post.high", "2028-01-01", "6000000") "]", 3658065);
}

/* Of 2 dong a month and 1: wherever the lower one is rounded to 1 so is the other, which comes first. */
static void part_of_a_dong(void **state) {
    (void)state;
    copy_with_group(bit_of("remote_pay") | bit_of("own_pay"));
    expect_most("own_pay",
                "{\"asked\":[\"remote_pay\",\"own_pay\"],\"own_monthly\":1,\"grade\":\"high\",\"remote\":true,\"until\":"
                "\"2028-01-31\"}",
                "[" FIGURE("post.low", "2028-01-01", "2") "]", 0);
}

/* Study pay has a version from 31 March on, which pays all of March: 3.000.000 x 22/31 for who begins on the 10th, when the
   remote allowance, 10.000.000 to the 15th, is 6/31. */
static void a_version_from_the_last_day_of_the_first_month(void **state) {
    (void)state;
    copy_with_group(bit_of("study_pay") | bit_of("remote_pay"));
    copy.benefits[benefit_named(&changing_law, "remote_pay")].begins =
        copy.benefits[benefit_named(&changing_law, "study_pay")].begins;
    expect_most(
        "study_pay",
        "{\"asked\":[\"study_pay\",\"remote_pay\"],\"grade\":\"high\",\"remote\":true,\"ended_on\":\"2028-03-15\",\"since\":"
        "\"2028-03-01\",\"until\":\"2028-03-31\"}",
        "[" FIGURE("post.low", "2028-01-01", "10000000") "]", 2129032);
}

/* Until the 9th the remote allowance, 14.500.000 to the 15th, is more in January, and 4.200.000 is paid in February alone. From
   the 10th it is less, but in February the post pays 6.000.000: 4.200.000 x 22/31. No day has both months. */
static void no_day_has_the_best_of_both(void **state) {
    const uint32_t benefits = bit_of("post_pay") | bit_of("remote_pay") | bit_of("own_pay");
    (void)state;
    for (unsigned i = 0; i < 2; i++) {
        copy_with_group(i == 0 ? benefits : benefits | bit_of("base_pay"));
        expect_most(
            "own_pay",
            "{\"asked\":[\"post_pay\",\"remote_pay\",\"own_pay\"],\"own_monthly\":4200000,\"grade\":\"high\",\"remote\":true,"
            "\"ended_on\":\"2028-01-15\",\"until\":\"2028-02-29\"}",
            "[" FIGURE("post.low", "2028-01-01", "14500000") "," FIGURE("post.high", "2028-01-01", "1000000") "," FIGURE(
                "post.high", "2028-02-01", "6000000") "]",
            4200000);
    }
}

/* Travel by the first of all figures, which rises on a day on which nothing else changes: 6.000.000 in April alone. */
static void a_day_of_the_first_figure(void **state) {
    (void)state;
    copy_policy(&copy, &changing_law);
    const uint8_t travel = changing_law.benefits[benefit_named(&changing_law, "travel")].tables[0].rows[0].parameter;
    copy.parameters[travel].row_count = 1;
    copy.policy.highest = changing_law.highest;
    copy.rows[benefit_named(&changing_law, "travel")][0][0].parameter = 0;
    expect_most("travel", "{\"asked\":[\"travel\"],\"remote\":true}",
                "[" FIGURE("pay.council", "2028-04-01", "6000000") "," FIGURE("pay.council", "2028-05-01", "4500000") "]",
                6000000);
}

/* In March the low grade has no base pay: that is the rate of the last month, whether it stands in a group or alone. */
static void a_rate_of_nothing(void **state) {
    static subject about;
    (void)state;
    for (uint8_t groups = 0; groups <= 2; groups += 2) {
        copy_policy(&copy, &changing_law);
        copy.policy.highest = changing_law.highest;
        copy.policy.highest_count = groups;
        read_subject(&about, &copy.policy,
                     "{\"asked\":[\"base_pay\"],\"body\":\"council\",\"grade\":\"low\",\"remote\":false,\"started_on\":"
                     "\"2028-02-01\",\"until\":\"2028-03-31\"}",
                     NULL);
        const ht_benefit_amount *base = &about.result.benefits[benefit_named(&changing_law, "base_pay")];
        assert_range(base->total, 4000000, 4000000);
        assert_range(base->rate, 0, 0);
        assert_range(about.result.monthly, 0, 0);
    }
}

/* By the majority neither the base pay, which ends on 10 February, nor that for the post, which begins on the 20th, counts in
   that month; the latter's rate is higher. */
static void a_month_of_two_that_counts_for_none(void **state) {
    static subject about;
    (void)state;
    read_subject(
        &about, &changing_law,
        "{\"asked\":[\"base_pay\",\"post_pay\"],\"body\":\"council\",\"grade\":\"high\",\"remote\":false,\"started_on\":"
        "\"2028-01-10\",\"ended_on\":\"2028-02-10\",\"moved_on\":\"2028-02-20\",\"part_months\":\"majority\"}",
        NULL);
    const ht_benefit_amount *base = &about.result.benefits[benefit_named(&changing_law, "base_pay")];
    assert_range(base->total, 4000000, 4000000);
    assert_range(base->rate, 0, 0);
}

/* Whoever moves on an unknown day is paid 5.000.000 for the post in February, which may take the place of the base pay, or
   4.000.000, which may not: of two boxes only the least amounts differ. */
static void boxes_that_differ_in_their_least(void **state) {
    static subject about;
    static ht_run run;
    static ht_cells cells;
    const unsigned base = benefit_named(&changing_law, "base_pay");
    (void)state;
    read_subject(&about, &changing_law,
                 "{\"asked\":[\"base_pay\",\"post_pay\"],\"body\":\"council\",\"remote\":false,\"started_on\":\"2028-02-01\","
                 "\"since\":\"2028-02-01\",\"until\":\"2028-02-29\"}",
                 NULL);
    ht_run_outcomes(&run, &about.person, &about.parameters);
    ht_run_choices(&run, &cells);
    ht_run_cells(&run, base, &cells);
    assert_int_equal(cells.count, 2);
    assert_int_equal(cells.cells[0].mask[0], 1);
    assert_int_equal(cells.cells[1].mask[0], 6);
    for (unsigned i = 0; i < 2; i++) {
        assert_dong_equal(cells.cells[i].amount.least, i == 0 ? 4000000 : 0);
        assert_dong_equal(cells.cells[i].amount.greatest, 4000000);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_that_begins_too_early_leaves_all),
        cmocka_unit_test(one_that_begins_too_early_in_the_first_month),
        cmocka_unit_test(part_of_a_dong),
        cmocka_unit_test(a_version_from_the_last_day_of_the_first_month),
        cmocka_unit_test(no_day_has_the_best_of_both),
        cmocka_unit_test(a_day_of_the_first_figure),
        cmocka_unit_test(a_rate_of_nothing),
        cmocka_unit_test(a_month_of_two_that_counts_for_none),
        cmocka_unit_test(boxes_that_differ_in_their_least),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
