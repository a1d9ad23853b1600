/* SPDX-License-Identifier: MIT */
/* One answer or day that is another and pays more: worked out by hand, of policies that are made for it. */
#include "subject.h"

#include "law/gains.h"
#include "other_policy.h"
#include "policy_copy.h"
#include "text/date.h"

/* That of one fact; a slot of HT_NONE: there is none. */
static ht_gain gain_of(const ht_policy *policy, const char *facts, const char *figures, const char *fact) {
    static subject about;
    ht_gain gains[HT_SLOTS_MAX];
    read_subject(&about, policy, facts, figures);
    const uint32_t count = ht_gains_of(&about.person, &about.parameters, &about.result, gains);
    for (uint32_t i = 0; i < count; i++) {
        if (gains[i].slot == slot_named(policy, fact)) {
            return gains[i];
        }
    }
    return (ht_gain){.slot = HT_NONE};
}

/* By the figures the highland halves the share. There is no third value, to which no row would apply either. */
static void only_values_that_there_are(void **state) {
    (void)state;
    const ht_gain gain =
        gain_of(&other_policy,
                "{\"asked\":[\"salary_share\"],\"body\":\"council\",\"work\":\"whole_time\",\"diploma\":\"doctor\","
                "\"highland\":true,\"started_on\":\"2032-12-01\"}",
                "[{\"name\":\"base.highland\",\"from\":\"2028-01-01\",\"value\":50,\"citation\":\"x\"}]", "highland");
    assert_int_equal(gain.values, 1);
    assert_range(gain.total, 3795000, 3795000);
}

/* `first` must not lie before `other`. */
static void put_in_order(policy_copy *copy, const char *first, const char *other) {
    copy_policy(copy, &other_policy);
    copy->contradictions[0] =
        (ht_contradiction){HT_BEFORE, (uint8_t)slot_named(&other_policy, first), (uint8_t)slot_named(&other_policy, other), 0};
}

/* Work that must not begin before 2 March 2030 pays most from that day on: 30/31 of 2.500.000, and 15 months whole. Where
   the majority of a month is the whole of it, the 16th does as well. */
static void the_first_day_that_there_is(void **state) {
    static policy_copy copy;
    (void)state;
    put_in_order(&copy, "started_on", "hired_on");
    ht_gain gain = gain_of(&copy.policy,
                           "{\"asked\":[\"post_allowance\"],\"body\":\"branch\",\"work\":\"whole_time\",\"started_on\":"
                           "\"2031-01-15\",\"hired_on\":\"2030-03-02\"}",
                           NULL, "started_on");
    assert_int_equal(gain.day, HT_DATE_LITERAL(2030, 3, 2));
    assert_range(gain.total, 39919355, 39919355);
    gain = gain_of(&copy.policy,
                   "{\"asked\":[\"post_allowance\"],\"body\":\"branch\",\"work\":\"whole_time\",\"started_on\":"
                   "\"2031-01-15\",\"hired_on\":\"2030-03-02\",\"part_months\":\"half\"}",
                   NULL, "started_on");
    assert_int_equal(gain.day, HT_DATE_LITERAL(2030, 3, 16));
    assert_range(gain.total, 40000000, 40000000);
}

/* A day of hiring that must not lie behind 31 December 2029: from the next one on the grant is more. So it was in the summer of
   2028, 274 days before, where the day behind the last one would be 214 days away. */
static void no_day_behind_the_last(void **state) {
    static policy_copy copy;
    (void)state;
    put_in_order(&copy, "started_on", "hired_on");
    ht_gain gain =
        gain_of(&copy.policy,
                "{\"asked\":[\"arrival_grant\"],\"body\":\"branch\",\"diploma\":\"doctor\",\"highland\":false,\"lodged\":false,"
                "\"hired_on\":\"2028-05-01\",\"started_on\":\"2029-12-31\"}",
                "[{\"name\":\"grant.doctor\",\"from\":\"2030-01-01\",\"value\":95000000,\"citation\":\"x\"}]", "hired_on");
    assert_int_equal(gain.slot, HT_NONE);
    gain =
        gain_of(&copy.policy,
                "{\"asked\":[\"arrival_grant\"],\"body\":\"branch\",\"diploma\":\"doctor\",\"highland\":false,\"lodged\":false,"
                "\"hired_on\":\"2029-06-01\",\"started_on\":\"2029-12-31\"}",
                "[{\"name\":\"grant.doctor\",\"from\":\"2028-06-01\",\"value\":95000000,\"citation\":\"x\"},"
                "{\"name\":\"grant.doctor\",\"from\":\"2028-09-01\",\"value\":80000000,\"citation\":\"x\"},"
                "{\"name\":\"grant.doctor\",\"from\":\"2030-01-01\",\"value\":95000000,\"citation\":\"x\"}]",
                "hired_on");
    assert_int_equal(gain.day, HT_DATE_LITERAL(2028, 8, 31));
    assert_range(gain.total, 95000000, 95000000);
}

/* Both must begin in force, the share on 1 January, the allowance on 1 March: three months of 2.340.000, or one of it and one
   of 4.680.000. The second is nearer to 20 February, and pays more each month. */
static void the_nearer_of_two_first_days(void **state) {
    static policy_copy copy;
    (void)state;
    copy_policy(&copy, &other_policy);
    copy.benefits[benefit_named(&other_policy, "post_allowance")].begins_in_force = true;
    copy.benefits[benefit_named(&other_policy, "salary_share")].begins_in_force = true;
    const ht_gain gain =
        gain_of(&copy.policy,
                "{\"asked\":[\"post_allowance\",\"salary_share\"],\"body\":\"council\",\"work\":\"whole_time\",\"diploma\":"
                "\"bachelor\",\"highland\":false,\"started_on\":\"2028-02-20\",\"count_to\":\"2028-03-31\"}",
                "[{\"name\":\"post.council\",\"from\":\"2028-01-01\",\"value\":4680000,\"citation\":\"x\"},"
                "{\"name\":\"base.bachelor\",\"from\":\"2028-01-01\",\"value\":100,\"citation\":\"x\"}]",
                "started_on");
    assert_int_equal(gain.day, HT_DATE_LITERAL(2028, 3, 1));
    assert_range(gain.total, 7020000, 7020000);
    assert_range(gain.monthly, 7020000, 7020000);
}

/* A grant on the first day of work: 40.000.000 from April on and 45.000.000 from June on, when two months of 2.500.000 are
   lost. June is nearer to 20 May, and on every later day the sum is less. */
static void the_nearer_of_two_figures(void **state) {
    static policy_copy copy;
    (void)state;
    copy_policy(&copy, &other_policy);
    copy.benefits[benefit_named(&other_policy, "arrival_grant")].begins = (uint8_t)slot_named(&other_policy, "started_on");
    const ht_gain gain =
        gain_of(&copy.policy,
                "{\"asked\":[\"post_allowance\",\"arrival_grant\"],\"body\":\"branch\",\"work\":\"whole_time\",\"diploma\":"
                "\"doctor\",\"highland\":false,\"lodged\":false,\"started_on\":\"2028-05-20\",\"count_to\":\"2028-12-31\"}",
                "[{\"name\":\"grant.doctor\",\"from\":\"2028-01-01\",\"value\":10000000,\"citation\":\"x\"},"
                "{\"name\":\"grant.doctor\",\"from\":\"2028-04-01\",\"value\":40000000,\"citation\":\"x\"},"
                "{\"name\":\"grant.doctor\",\"from\":\"2028-06-01\",\"value\":45000000,\"citation\":\"x\"}]",
                "started_on");
    assert_int_equal(gain.day, HT_DATE_LITERAL(2028, 6, 1));
    assert_range(gain.total, 62500000, 62500000);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_values_that_there_are), cmocka_unit_test(the_first_day_that_there_is),
        cmocka_unit_test(no_day_behind_the_last),     cmocka_unit_test(the_nearer_of_two_first_days),
        cmocka_unit_test(the_nearer_of_two_figures),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
