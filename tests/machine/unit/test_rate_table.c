/* SPDX-License-Identifier: MIT */
/* What a month pays at most by two facts: the other answers that give it, worked out by hand. */
#include "subject.h"

#include "law/rate_table.h"
#include "other_policy.h"
#include "policy_copy.h"

extern const ht_policy changing_law;

static void expect_table(const ht_policy *policy, const char *facts, ht_rate_table *table) {
    static subject about;
    read_subject(&about, policy, facts, NULL);
    assert_true(ht_rate_table_of(&about.person, &about.parameters, table));
}

static uint64_t bit_of(const ht_policy *policy, const char *id) {
    return UINT64_C(1) << slot_named(policy, id);
}

static void swap(policy_copy *copy, unsigned a, unsigned b) {
    const ht_benefit kept = copy->benefits[a];
    copy->benefits[a] = copy->benefits[b];
    copy->benefits[b] = kept;
}

/* The grant is paid once, wherever it stands: whether someone is lodged, on which it depends, is none of the answers. */
static void what_is_paid_once_comes_first(void **state) {
    static policy_copy copy;
    static ht_rate_table table;
    (void)state;
    copy_policy(&copy, &other_policy);
    swap(&copy, benefit_named(&other_policy, "post_allowance"), benefit_named(&other_policy, "arrival_grant"));
    expect_table(&copy.policy, "{\"asked\":[\"salary_share\",\"arrival_grant\"]}", &table);
    assert_int_equal(table.with, bit_of(&other_policy, "diploma") | bit_of(&other_policy, "highland"));
    expect_table(&copy.policy, "{\"asked\":[\"salary_share\",\"post_allowance\"]}", &table);
    assert_dong_equal(table.monthly[0][0], 4600000);
}

/* Of June: the council 4.500.000 x 150 %, the station 3.000.000 x 150 %, but nothing to the middle grade, and everywhere the
   allowance of 4.000.000 for its ten days where that is more. All of it to those in remote places. */
static void an_allowance_that_asks_for_neither(void **state) {
    static ht_rate_table table;
    (void)state;
    expect_table(&changing_law, "{\"asked\":[\"base_pay\",\"remote_pay\"],\"started_on\":\"2028-01-20\"}", &table);
    assert_int_equal(table.row_count, 3);
    assert_int_equal(table.column_count, 2);
    assert_dong_equal(table.monthly[0][0], 6750000);
    assert_dong_equal(table.monthly[1][0], 4500000);
    assert_dong_equal(table.monthly[2][0], 4000000);
    for (unsigned row = 0; row < 3; row++) {
        assert_dong_equal(table.monthly[row][1], 4000000);
    }
    assert_int_equal(table.with, bit_of(&changing_law, "remote"));
    assert_int_equal(table.greatest.value[slot_named(&changing_law, "remote")], 2);
}

/* Nobody knows the own allowance, which ends with March; the table is of June, when the middle grade is paid nothing and others
   4.500.000, by the figures half of it in remote places. As long as the total has no greatest amount no answers give it. */
static void without_a_greatest_total_there_are_no_answers(void **state) {
    static const char figures[] = "[{\"name\":\"pay.remote\",\"from\":\"2028-01-01\",\"value\":50,\"citation\":\"x\"}]";
    static const char *const facts[] = {
        "{\"asked\":[\"base_pay\",\"own_pay\"],\"started_on\":\"2028-01-20\",\"moved_on\":\"2028-01-20\"}",
        "{\"asked\":[\"base_pay\",\"own_pay\"],\"started_on\":\"2028-01-20\",\"moved_on\":\"2028-01-20\",\"own_monthly\":1}"};
    static policy_copy copy;
    static subject about;
    static ht_rate_table table;
    (void)state;
    copy_policy(&copy, &changing_law);
    ht_benefit *own = &copy.benefits[benefit_named(&changing_law, "own_pay")];
    copy.policy.highest_count = 0;
    copy.periods[own->period].last = HT_DATE_LITERAL(2028, 3, 31);
    own->when[0] = (ht_condition){3, (uint8_t)slot_named(&changing_law, "body"), own->clause};
    for (unsigned i = 0; i < 2; i++) {
        read_subject(&about, &copy.policy, facts[i], figures);
        assert_true(ht_rate_table_of(&about.person, &about.parameters, &table));
        assert_dong_equal(table.monthly[0][0], 4500000);
        assert_dong_equal(table.monthly[0][1], 0);
        assert_int_equal(table.with, i == 0 ? 0 : bit_of(&changing_law, "remote"));
    }
}

/* The highland is asked first of all, and is one of the answers: 2.530.000 x 150 % x 110 %. */
static void an_answer_that_is_the_first_fact(void **state) {
    static policy_copy copy;
    static ht_rate_table table;
    (void)state;
    copy_with_first(&copy, "highland");
    expect_table(&copy.policy, "{\"asked\":[\"salary_share\"],\"body\":\"council\"}", &table);
    assert_int_equal(table.row, slot_named(&other_policy, "work"));
    assert_dong_equal(table.monthly[0][2], 4174500);
    assert_int_equal(table.with, 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_paid_once_comes_first),
        cmocka_unit_test(an_allowance_that_asks_for_neither),
        cmocka_unit_test(without_a_greatest_total_there_are_no_answers),
        cmocka_unit_test(an_answer_that_is_the_first_fact),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
