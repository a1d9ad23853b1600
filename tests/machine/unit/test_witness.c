/* SPDX-License-Identifier: MIT */
/* The answers with which a bound of the total comes out, against every combination of answers. */
#include "subject.h"

#include "law/witness.h"
#include "other_policy.h"
#include "person/case.h"
#include "policy_copy.h"

extern const ht_policy changing_law;

/* ---- Every combination ---- */

typedef struct {
    const subject *about;
    bool of_greatest;
    ht_case best;
    bool is_found;
    int64_t greatest; /* of `best` */
} trial;

/* The first found of those alike is the earliest: answers are tried in their order, the first fact outermost. */
static void try_answered(trial *all, const ht_case *person) {
    ht_assessment result;
    ht_compute(person, &all->about->parameters, &result);
    const ht_range bound = all->about->result.total;
    if (all->of_greatest ? result.total.max != bound.max : result.total.min != bound.min) {
        return;
    }
    if (all->is_found && (all->of_greatest || result.total.max >= all->greatest)) {
        return;
    }
    all->is_found = true;
    all->greatest = result.total.max;
    all->best = *person;
}

static bool is_missing(const subject *about, unsigned slot) {
    for (uint32_t i = 0; i < about->result.missing_count; i++) {
        if (about->result.missing[i] == slot) {
            return true;
        }
    }
    return false;
}

static void try_all(trial *all, ht_case person, unsigned slot) {
    const ht_policy *policy = person.policy;
    while (slot < policy->fact_count && !(ht_is_choice(&policy->facts[slot]) && is_missing(all->about, slot))) {
        slot++;
    }
    if (slot == policy->fact_count) {
        try_answered(all, &person);
        return;
    }
    for (unsigned value = 0; value < policy->facts[slot].value_count; value++) {
        ht_case next = person;
        ht_case_state(&next, slot, INT64_C(1) << value);
        try_all(all, next, slot + 1);
    }
}

static void expect_witnesses(const ht_policy *policy, const char *json) {
    subject about;
    read_subject(&about, policy, json, NULL);
    for (int of_greatest = 0; of_greatest <= 1; of_greatest++) {
        trial all = {.about = &about, .of_greatest = of_greatest};
        ht_case witness;
        ht_assessment result;
        if (of_greatest && about.result.total.max == HT_NO_MAXIMUM) {
            continue;
        }
        try_all(&all, about.person, 0);
        assert_true(all.is_found);
        const uint64_t set = ht_witness_of(&about.person, &about.parameters, &about.result, of_greatest, &witness);
        for (unsigned slot = 0; slot < policy->fact_count; slot++) {
            const ht_fact *fact = &policy->facts[slot];
            if (ht_is_choice(fact) && witness.value[slot] != all.best.value[slot]) {
                fail_msg("%s: %s of the %s", json, fact->id, of_greatest ? "greatest" : "least");
            }
            assert_int_equal(set >> slot & 1, (witness.given >> slot & 1) != (about.person.given >> slot & 1));
            assert_true((set >> slot & 1) == 0 || fact->kind != HT_MONEY);
        }
        ht_compute(&witness, &about.parameters, &result);
        assert_dong_equal(of_greatest ? result.total.max : result.total.min,
                          of_greatest ? about.result.total.max : about.result.total.min);
        if (of_greatest) { /* every day is known: it is paid exactly */
            assert_dong_equal(result.total.min, result.total.max);
        }
    }
}

static void they_are_those_of_every_combination(void **state) {
    static const char *const cases[] = {
        "{}",
        "{\"body\":\"council\"}",
        "{\"work\":\"shared\",\"highland\":true}",
        "{\"diploma\":\"doctor\",\"started_on\":\"2028-05-01\"}",
        "{\"diploma\":\"doctor\",\"started_on\":\"2028-05-01\",\"hired_on\":\"2028-05-01\"}",
        "{\"body\":\"elsewhere\"}",
        "{\"body\":\"branch\",\"work\":\"whole_time\",\"diploma\":\"no_diploma\",\"highland\":false}",
        "{\"asked\":[\"arrival_grant\"],\"stations_paid\":\"no\"}",
        "{\"asked\":[\"post_allowance\",\"salary_share\"],\"count_from\":\"2030-01-01\",\"count_to\":\"2030-03-31\"}",
    };
    static const char *const of_province[] = {
        "{\"agency\":\"science_department\",\"position\":\"civil_servant\"}",
        "{\"duty\":\"full_time\",\"duty_from\":\"2026-01-01\",\"degree\":\"none\"}",
        "{\"agency\":\"it_center\",\"position\":\"public_employee\",\"degree\":\"master\"}",
        "{\"agency\":\"it_center\",\"attracted\":true,\"position\":\"public_employee\",\"duty\":\"none\",\"degree\":\"none\"}",
        ("{\"attracted\":true,\"attraction_once\":5,\"attraction_monthly\":7,\"attraction_rent\":2,\"duty\":\"none\","
         "\"degree\":\"none\",\"attracted_from\":\"2026-01-01\"}"),
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect_witnesses(&other_policy, cases[i]);
    }
    for (size_t i = 0; i < sizeof of_province / sizeof *of_province; i++) {
        expect_witnesses(&ht_first_policy, of_province[i]);
    }
}

/* Benefits with versions and of which only the highest is paid. */
static void where_rules_change(void **state) {
    static const char *const cases[] = {
        "{\"own_monthly\":4200000,\"own_once\":25000000}",
        "{\"own_monthly\":0,\"own_once\":0,\"body\":\"council\"}",
        "{\"own_monthly\":3999999,\"own_once\":40000001,\"started_on\":\"2028-01-17\",\"grade\":\"high\"}",
        "{\"asked\":[\"first_grant\"],\"body\":\"council\"}",
        "{\"asked\":[\"first_grant\"],\"body\":\"station\"}",
        "{\"asked\":[\"first_grant\",\"travel\"],\"body\":\"station\"}",
        "{\"asked\":[\"first_grant\",\"travel\"],\"body\":\"station\",\"grade\":\"high\"}",
        "{\"asked\":[\"first_grant\",\"own_grant\"],\"own_once\":39999999,\"grade\":\"high\"}",
        "{\"asked\":[\"own_grant\",\"travel\"],\"own_once\":30000000,\"grade\":\"high\",\"remote\":true}",
        "{\"asked\":[\"base_pay\",\"post_pay\"],\"body\":\"station\",\"remote\":false,\"moved_on\":\"2028-04-04\"}",
        "{\"asked\":[\"base_pay\"],\"body\":\"station\"}",
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect_witnesses(&changing_law, cases[i]);
    }
}

/* Known it is left as it is; unknown it is one of the answers. */
static void a_day_that_is_the_first_fact(void **state) {
    static policy_copy copy;
    (void)state;
    copy_with_first(&copy, "hired_on");
    expect_witnesses(&copy.policy, "{\"asked\":[\"arrival_grant\"],\"hired_on\":\"2028-03-31\"}");
    expect_witnesses(&copy.policy, "{\"asked\":[\"arrival_grant\"]}");
}

/* A branch is asked for before the council, and pays as much: the council is the earlier value. */
static void the_earlier_value_of_the_first_fact(void **state) {
    static policy_copy copy;
    (void)state;
    copy_policy(&copy, &other_policy);
    const ht_row council = copy.rows[0][0][0];
    copy.rows[0][0][0] = copy.rows[0][0][1];
    copy.rows[0][0][1] = council;
    copy.figures[copy.rows[0][0][0].parameter][0].value = copy.figures[council.parameter][0].value;
    expect_witnesses(&copy.policy, "{\"asked\":[\"post_allowance\"],\"work\":\"whole_time\",\"started_on\":\"2028-03-01\","
                                   "\"count_to\":\"2028-03-31\"}");
}

/* A one-time benefit that stands first, in a group of its own. */
static void a_group_of_the_first_benefit(void **state) {
    static const ht_highest alone = {"alone", 1, 0};
    static policy_copy copy;
    const unsigned grant = benefit_named(&other_policy, "arrival_grant");
    (void)state;
    copy_policy(&copy, &other_policy);
    const ht_benefit first = copy.benefits[0];
    copy.benefits[0] = copy.benefits[grant];
    copy.benefits[grant] = first;
    copy.policy.highest = &alone;
    copy.policy.highest_count = 1;
    expect_witnesses(&copy.policy, "{\"asked\":[\"arrival_grant\"],\"body\":\"branch\"}");
}

/* The own allowance is in force from the first day of the year on and the one for the post from 10 January: in that month
   3.700.000 is more than 5.000.000 x 22/31, so that the day is the first one, though all other months are those of the post
   and, from March on, of the base pay. */
static void the_day_of_one_that_is_paid_in_one_month(void **state) {
    static policy_copy copy;
    (void)state;
    copy_policy(&copy, &changing_law);
    copy.benefits[benefit_named(&changing_law, "post_pay")].period =
        changing_law.benefits[benefit_named(&changing_law, "base_pay")].period;
    copy.figures[0][0].value = copy.figures[0][1].value = 6000000;
    expect_witnesses(&copy.policy, "{\"asked\":[\"base_pay\",\"post_pay\",\"own_pay\"],\"own_monthly\":3700000,\"grade\":"
                                   "\"high\",\"remote\":false,\"body\":\"council\",\"started_on\":\"2028-03-01\"}");
}

/* ---- As it is written ---- */

static void expect_written(const ht_policy *policy, const char *json, const char *figures, const char *expected) {
    static char bytes[1 << 17];
    ht_text out = TEXT_OVER(bytes);
    subject about;
    read_subject(&about, policy, json, figures);
    ht_write_assessment_json(&out, &about.person, &about.parameters, &about.result);
    const char *const from = strstr(whole(&out), "\"missing\":");
    const char *const to = strstr(from, ",\"alternatives\":");
    assert_view(((ht_string){from, (size_t)(to - from)}), expected);
}

/* The grant is 30.000.000 or 90.000.002, at a branch whole; the highland adds a quarter; from 1 March 2028. No answer alone
   narrows that, as the day is open. Nothing is paid at the council, which comes first, to someone who is lodged. */
static void answers_stand_in_the_order_of_the_facts(void **state) {
    (void)state;
    expect_written(&other_policy, "{\"asked\":[\"arrival_grant\"],\"diploma\":\"doctor\"}", NULL,
                   "\"missing\":[\"body\",\"highland\",\"lodged\",\"hired_on\"],"
                   "\"witness\":{\"min\":{\"body\":\"council\",\"highland\":false,\"lodged\":true},"
                   "\"max\":{\"body\":\"branch\",\"highland\":true,\"lodged\":false,\"hired_on\":\"2028-03-01\"}}");
}

/* A day is the first that pays the most: the figure rises on 1 January 2030. */
static void the_day_of_the_greatest_is_the_best_one(void **state) {
    (void)state;
    expect_written(&other_policy,
                   "{\"asked\":[\"arrival_grant\"],\"diploma\":\"doctor\",\"body\":\"branch\",\"highland\":false,"
                   "\"lodged\":false}",
                   "[{\"name\":\"grant.doctor\",\"from\":\"2030-01-01\",\"value\":95000000,\"citation\":\"x\"}]",
                   "\"missing\":[\"hired_on\"],\"witness\":{\"min\":{},\"max\":{\"hired_on\":\"2030-01-01\"}}");
}

/* Two benefits wait for one day: the earlier of the two, from which on the share is paid; the post allowance begins on 1 March.
 */
static void of_two_benefits_the_earlier_day(void **state) {
    (void)state;
    expect_written(&other_policy,
                   "{\"body\":\"branch\",\"work\":\"whole_time\",\"diploma\":\"doctor\",\"highland\":false,\"lodged\":true}",
                   NULL, "\"missing\":[\"started_on\"],\"witness\":{\"min\":{},\"max\":{\"started_on\":\"2028-01-01\"}}");
}

/* Of two benefits of which the higher is paid the day of that one: 40.000.000 from 15 February, where travel, 25.000.000, could
   be paid from the first day on. */
static void the_day_of_what_is_not_outdone(void **state) {
    (void)state;
    expect_written(&changing_law,
                   "{\"asked\":[\"first_grant\",\"travel\"],\"body\":\"council\",\"remote\":true,\"until\":\"2028-03-31\"}",
                   NULL, "\"missing\":[\"hired_on\"],\"witness\":{\"min\":{},\"max\":{\"hired_on\":\"2028-02-15\"}}");
}

/* The same where these are the only group; and where the own sum, which is outdone by one whose best day is 15 February, shares
   its day with the own allowance, from April on in remote places. */
static void the_day_of_what_is_outdone_is_none(void **state) {
    static policy_copy copy;
    (void)state;
    copy_policy(&copy, &changing_law);
    copy.policy.highest = &changing_law.highest[1];
    copy.policy.highest_count = 1;
    expect_written(&copy.policy,
                   "{\"asked\":[\"first_grant\",\"travel\"],\"body\":\"council\",\"remote\":true,\"until\":\"2028-03-31\"}",
                   NULL, "\"missing\":[\"hired_on\"],\"witness\":{\"min\":{},\"max\":{\"hired_on\":\"2028-02-15\"}}");
    expect_written(&changing_law,
                   "{\"asked\":[\"own_pay\",\"first_grant\",\"own_grant\"],\"own_monthly\":1000000,\"own_once\":25000000,"
                   "\"body\":\"council\",\"grade\":\"high\",\"remote\":true}",
                   NULL,
                   "\"missing\":[\"moved_on\",\"hired_on\"],\"witness\":{\"min\":{},\"max\":{\"moved_on\":\"2028-04-01\","
                   "\"hired_on\":\"2028-02-15\"}}");
}

/* Of two versions that pay 20.000.000 alike the first, from 10 March on; and that of one which pays a single dong. */
static void the_day_of_the_first_version_that_pays_most(void **state) {
    (void)state;
    expect_written(&changing_law, "{\"asked\":[\"first_grant\"],\"body\":\"station\",\"grade\":\"high\"}", NULL,
                   "\"missing\":[\"hired_on\"],\"witness\":{\"min\":{},\"max\":{\"hired_on\":\"2028-03-10\"}}");
    expect_written(&changing_law, "{\"asked\":[\"first_grant\"],\"body\":\"station\",\"grade\":\"low\"}",
                   "[{\"name\":\"grant.second\",\"from\":\"2028-01-01\",\"value\":1,\"citation\":\"x\"}]",
                   "\"missing\":[\"hired_on\"],\"witness\":{\"min\":{},\"max\":{\"hired_on\":\"2028-03-10\"}}");
}

/* A welcome on the day of moving, of 25.000.000 from the first day on, is paid beside the first grant's 40.000.000: its day is
   one of those, though the own allowance waits for 10 January. */
static void what_is_paid_beside_more_is_not_outdone(void **state) {
    static policy_copy copy;
    const unsigned own = benefit_named(&changing_law, "own_pay");
    const unsigned welcome = benefit_named(&changing_law, "welcome");
    (void)state;
    copy_policy(&copy, &changing_law);
    for (unsigned v = 0; v < ht_version_count(&changing_law); v++) {
        if (ht_benefit_of(&changing_law, v) == own) {
            copy.benefits[v].period = changing_law.benefits[benefit_named(&changing_law, "base_pay")].period;
            copy.benefits[v].begins_in_force = false;
        } else if (ht_benefit_of(&changing_law, v) == welcome) {
            copy.benefits[v].begins = (uint8_t)slot_named(&changing_law, "moved_on");
        }
    }
    expect_written(&copy.policy,
                   "{\"asked\":[\"own_pay\",\"first_grant\",\"welcome\"],\"own_monthly\":4200000,\"body\":\"council\","
                   "\"grade\":\"high\",\"remote\":false,\"hired_on\":\"2028-02-20\"}",
                   NULL, "\"missing\":[\"moved_on\"],\"witness\":{\"min\":{},\"max\":{\"moved_on\":\"2028-01-01\"}}");
}

static void without_a_greatest_there_is_one_of_the_least_only(void **state) {
    (void)state;
    expect_written(
        &ht_first_policy,
        "{\"asked\":[\"attraction_once\"],\"attracted\":true,\"attracted_from\":\"2026-01-01\",\"agency\":\"it_center\"}", NULL,
        "\"missing\":[\"attraction_once\"],\"witness\":{\"min\":{}}");
}

static void where_nothing_is_missing_there_is_none(void **state) {
    (void)state;
    expect_written(&other_policy, "{\"asked\":[\"arrival_grant\"],\"lodged\":true}", NULL, "\"missing\":[]");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(they_are_those_of_every_combination),
        cmocka_unit_test(where_rules_change),
        cmocka_unit_test(a_day_that_is_the_first_fact),
        cmocka_unit_test(the_earlier_value_of_the_first_fact),
        cmocka_unit_test(a_group_of_the_first_benefit),
        cmocka_unit_test(the_day_of_one_that_is_paid_in_one_month),
        cmocka_unit_test(answers_stand_in_the_order_of_the_facts),
        cmocka_unit_test(the_day_of_the_greatest_is_the_best_one),
        cmocka_unit_test(of_two_benefits_the_earlier_day),
        cmocka_unit_test(the_day_of_what_is_not_outdone),
        cmocka_unit_test(the_day_of_what_is_outdone_is_none),
        cmocka_unit_test(what_is_paid_beside_more_is_not_outdone),
        cmocka_unit_test(the_day_of_the_first_version_that_pays_most),
        cmocka_unit_test(without_a_greatest_there_is_one_of_the_least_only),
        cmocka_unit_test(where_nothing_is_missing_there_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
