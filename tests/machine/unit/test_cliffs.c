/* SPDX-License-Identifier: MIT */
/* Days on which something begins, ends or changes: whole lists, worked out by hand. */
#include "subject.h"

#include "law/cliffs.h"
#include "other_policy.h"
#include "policy_copy.h"
#include "text/date.h"
#include "text/text.h"

extern const ht_policy changing_law;

typedef struct {
    ht_text out;
    const ht_policy *policy;
} list;

/* "hired_on 2028-02-15 first_grant changes 30000000 40000000": the greatest before and after. */
static void put(void *context, const ht_cliff *cliff) {
    static const char *const kinds[] = {[HT_CLIFF_BEGINS] = "begins", [HT_CLIFF_ENDS] = "ends", [HT_CLIFF_CHANGES] = "changes"};
    list *to = context;
    char line[128];
    const ht_civil day = ht_civil_of(cliff->day);
    snprintf(line, sizeof line, "%s %d-%02d-%02d %s %s %lld %lld\n", to->policy->facts[cliff->slot].id, (int)day.year,
             (int)day.month, (int)day.day, to->policy->benefits[cliff->benefit].id, kinds[cliff->kind],
             (long long)cliff->before.max, (long long)cliff->after.max);
    ht_put(&to->out, line);
}

static void expect_list(const ht_policy *policy, const char *facts, const char *expected) {
    static char room[1 << 12];
    static subject about;
    list to = {TEXT_OVER(room), policy};
    read_subject(&about, policy, facts, NULL);
    ht_cliffs_of(&about.person, &about.parameters, put, &to);
    assert_text(&to.out, expected);
}

/* Only the higher of two sums is paid, the first grant's 30.000.000, from 15 February 40.000.000, from 10 March 20.000.000, and
   10.000.000 on the day of moving. Who is hired before or after the estimate has the lower one in it, but only as the other one
   is left out of it. */
static void of_two_sums_by_the_limits_of_the_estimate(void **state) {
    (void)state;
    expect_list(&changing_law,
                "{\"asked\":[\"first_grant\",\"own_grant\"],\"own_once\":10000000,\"body\":\"council\",\"grade\":\"high\","
                "\"moved_on\":\"2028-02-10\",\"hired_on\":\"2028-03-01\",\"since\":\"2028-01-11\",\"until\":\"2028-03-31\"}",
                "hired_on 2028-02-15 first_grant changes 30000000 40000000\n"
                "hired_on 2028-03-10 first_grant changes 40000000 20000000\n"
                "until 2028-02-10 own_grant begins 0 10000000\n"
                "until 2028-03-01 first_grant begins 0 40000000\n"
                "until 2028-03-01 own_grant ends 10000000 0\n");
    /* That the low grade has none of it from May on lies behind the estimate. */
    expect_list(&changing_law,
                "{\"asked\":[\"first_grant\"],\"body\":\"council\",\"grade\":\"low\",\"hired_on\":\"2028-03-01\","
                "\"since\":\"2028-01-11\",\"until\":\"2028-03-31\"}",
                "hired_on 2028-02-15 first_grant changes 30000000 40000000\n"
                "hired_on 2028-03-10 first_grant changes 40000000 20000000\n"
                "until 2028-03-01 first_grant begins 0 40000000\n");
}

/* 35.000.000 on the day of moving is less than the grant from 15 February to 9 March only, and that is the law's. */
static void of_two_sums_by_the_law(void **state) {
    static const char facts[] =
        "{\"asked\":[\"first_grant\",\"own_grant\"],\"own_once\":35000000,\"body\":\"council\",\"grade\":\"high\","
        "\"moved_on\":\"2028-02-10\",\"hired_on\":\"2028-05-01\",\"since\":\"2028-02-01\",\"until\":\"2028-06-01\"}";
    static const char expected[] = "hired_on 2028-02-15 first_grant begins 0 40000000\n"
                                   "hired_on 2028-02-15 own_grant ends 35000000 0\n"
                                   "hired_on 2028-03-10 first_grant ends 40000000 0\n"
                                   "hired_on 2028-03-10 own_grant begins 0 35000000\n"
                                   "until 2028-02-10 own_grant begins 0 35000000\n";
    static policy_copy copy;
    (void)state;
    expect_list(&changing_law, facts, expected);
    copy_policy(&copy, &changing_law); /* of which the sums are the only group */
    copy.policy.highest = &changing_law.highest[1];
    copy.policy.highest_count = 1;
    expect_list(&copy.policy, facts, expected);
}

/* The low grade is paid in January and February, and again from May on: who begins in March has nothing of it as the law has
   changed, not as the estimate ends; the rates are those of its last month. With a higher grade it does, on the first day of
   that law. */
static void where_the_law_has_changed_in_between(void **state) {
    (void)state;
    expect_list(&changing_law,
                "{\"asked\":[\"base_pay\"],\"body\":\"council\",\"grade\":\"low\",\"remote\":false,\"started_on\":"
                "\"2028-02-20\",\"until\":\"2028-03-31\"}",
                "started_on 2028-03-01 base_pay ends 0 0\n"
                "ended_on 2028-03-01 base_pay changes 4000000 0\n"
                "until 2028-02-20 base_pay begins 0 4000000\n"
                "until 2028-03-01 base_pay changes 4000000 0\n"
                "until 2028-05-01 base_pay changes 0 4500000\n");
    expect_list(&changing_law,
                "{\"asked\":[\"base_pay\"],\"body\":\"council\",\"grade\":\"high\",\"remote\":false,\"started_on\":"
                "\"2028-02-20\",\"until\":\"2028-03-01\"}",
                "until 2028-02-20 base_pay begins 0 4000000\n"
                "until 2028-05-01 base_pay changes 4000000 4500000\n");
}

/* The lower allowance takes the place of the higher one in a month that the latter does not reach: of March alone 4.000.000 and
   5.000.000 x 24/31 from the 8th. That is the estimate's, as both are paid in others. In June 4.500.000 and 2.000.001. */
static void of_two_allowances_in_one_month(void **state) {
    (void)state;
    expect_list(&changing_law,
                "{\"asked\":[\"base_pay\",\"post_pay\"],\"body\":\"council\",\"grade\":\"high\",\"remote\":false,"
                "\"started_on\":\"2028-01-20\",\"moved_on\":\"2028-03-10\",\"since\":\"2028-03-01\",\"until\":\"2028-03-31\"}",
                "until 2028-04-01 base_pay changes 4000000 0\n"
                "until 2028-04-01 post_pay begins 0 5000000\n"
                "until 2028-06-01 base_pay changes 0 4500000\n"
                "until 2028-06-01 post_pay changes 5000000 0\n");
}

/* 15 of 29 days are the majority of February, 16 of 31 that of May. What the last day of the estimate does is said, whatever
   would be paid before its first one. */
static void the_last_day_of_the_estimate(void **state) {
    static policy_copy copy;
    (void)state;
    copy_policy(&copy, &changing_law);
    copy.policy.highest_count = 0;
    expect_list(&copy.policy,
                "{\"asked\":[\"own_pay\"],\"own_monthly\":4200000,\"grade\":\"low\",\"remote\":false,\"moved_on\":"
                "\"2028-01-20\",\"since\":\"2028-02-10\",\"part_months\":\"majority\"}",
                "moved_on 2028-01-01 own_pay begins 0 4200000\n"
                "moved_on 2028-05-17 own_pay ends 4200000 0\n"
                "until 2028-02-24 own_pay begins 0 4200000\n");
}

/* An allowance from the day of moving on, behind which the law has another day, that nothing is said of: the last day must not
   lie before it. */
static void a_last_day_before_the_first(void **state) {
    static policy_copy copy;
    (void)state;
    copy_policy(&copy, &changing_law);
    copy.policy.highest_count = 0;
    copy.benefits[benefit_named(&changing_law, "remote_pay")].begins = (uint8_t)slot_named(&changing_law, "moved_on");
    expect_list(&copy.policy,
                "{\"asked\":[\"remote_pay\"],\"remote\":true,\"moved_on\":\"2028-02-20\",\"since\":\"2028-02-10\"}",
                "ended_on 2028-02-20 remote_pay begins 0 4000000\n"
                "moved_on 2028-06-11 remote_pay ends 4000000 0\n"
                "until 2028-02-20 remote_pay begins 0 4000000\n");
}

/* Where work must not begin before 2 March, the majority of that month (16 days, to the 20th) ends among the first days that
   may be tried. */
static void among_the_first_days(void **state) {
    static policy_copy copy;
    (void)state;
    copy_policy(&copy, &other_policy);
    copy.contradictions[0] = (ht_contradiction){HT_BEFORE, (uint8_t)slot_named(&other_policy, "started_on"),
                                                (uint8_t)slot_named(&other_policy, "hired_on"), 0};
    expect_list(&copy.policy,
                "{\"asked\":[\"post_allowance\"],\"body\":\"branch\",\"work\":\"whole_time\",\"started_on\":\"2030-03-04\","
                "\"ended_on\":\"2030-03-20\",\"hired_on\":\"2030-03-02\",\"part_months\":\"half\"}",
                "started_on 2030-03-06 post_allowance ends 2500000 0\n"
                "ended_on 2030-03-19 post_allowance begins 0 2500000\n"
                "count_to 2030-03-19 post_allowance begins 0 2500000\n");
}

static void a_day_that_is_the_first_fact(void **state) {
    static policy_copy copy;
    (void)state;
    copy_with_first(&copy, "hired_on");
    expect_list(
        &copy.policy,
        "{\"asked\":[\"arrival_grant\"],\"body\":\"branch\",\"diploma\":\"doctor\",\"highland\":false,\"lodged\":false}",
        "hired_on 2028-03-01 arrival_grant begins 0 90000002\n"
        "hired_on 2031-07-01 arrival_grant ends 90000002 0\n"
        "count_to 2028-03-01 arrival_grant begins 0 90000002\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_two_sums_by_the_limits_of_the_estimate),
        cmocka_unit_test(of_two_sums_by_the_law),
        cmocka_unit_test(where_the_law_has_changed_in_between),
        cmocka_unit_test(of_two_allowances_in_one_month),
        cmocka_unit_test(the_last_day_of_the_estimate),
        cmocka_unit_test(a_last_day_before_the_first),
        cmocka_unit_test(among_the_first_days),
        cmocka_unit_test(a_day_that_is_the_first_fact),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
