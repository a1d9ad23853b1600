/* SPDX-License-Identifier: MIT */
/* How many cases of the decision surface a later revision moves, and by how much: the village's by hand. */
#include "revisions.h"
#include "subject.h"

#include "answer/moves.h"
#include "answer/surface.h"
#include "person/carry.h"

#define VILLAGE_1 "village-1@2026-01-01"
#define VILLAGE_2 "village-1@2026-06-01"

static void all_blocks(ht_moves *moves, const ht_policy *before, const ht_policy *after) {
    ht_moves_init(moves, before, after);
    for (uint32_t block = 0; block < ht_surface_block_count(before); block++) {
        ht_moves_add_block(moves, block);
    }
}

static void expect_move(const ht_move *move, uint64_t cases, int64_t least, int64_t greatest, int64_t sum) {
    assert_dong_equal(move->cases, cases);
    assert_dong_equal(move->least, least);
    assert_dong_equal(move->greatest, greatest);
    assert_dong_equal(move->sum, sum);
    assert_false(move->is_too_large);
}

/*
 * The duty begins on 1 May 2026, the estimate ends on 31 August: four months. Three bodies, trained or not, three ways to pay
 * part months (there are none), branches paid or not: 36 cases. elsewhere: can no longer be said: 12. trained: whether the
 * study grant is paid depends on whether the person is a resident: 2 bodies x 6 readings = 12 are open. council, not trained: 4
 * x 1.000.000 and a badge of 300.000; now 2 x 1.000.000 + 2 x 1.200.000, no badge, 4 meals of 10.000: 4.440.000 - 4.300.000 =
 * 140.000, in 6 cases. branch, not trained: nothing, or 4 x 800.000 where branches are paid too; now an
 * office, 3.200.000: 3.200.000 more in 3 cases, the same in 3.
 */
static void the_village_by_hand(void **state) {
    static const struct {
        const char *id;
        uint64_t cases;
        int64_t least, greatest, sum;
    } benefits[] = {{"allowance", 9, 400000, 3200000, INT64_C(6) * 400000 + INT64_C(3) * 3200000},
                    {"grant", 0, 0, 0, 0},
                    {"badge", 6, -300000, -300000, INT64_C(-6) * 300000},
                    {"meal", 6, 40000, 40000, INT64_C(6) * 40000}};
    const ht_policy *before = policy_named(VILLAGE_1);
    const ht_policy *after = policy_named(VILLAGE_2);
    ht_moves moves;
    (void)state;
    all_blocks(&moves, before, after);
    assert_dong_equal(moves.not_said, 12);
    assert_dong_equal(moves.open, 12);
    assert_dong_equal(moves.compared, 12);
    assert_dong_equal(moves.moved, 9);
    expect_move(&moves.total, 9, 140000, 3200000, 6 * 140000 + 3 * 3200000);
    assert_int_equal(moves.benefit_count, 4);
    for (unsigned i = 0; i < 4; i++) {
        const ht_benefit_pair pair = moves.pairs[i];
        assert_string_equal(pair.before < 0 ? after->benefits[pair.after].id : before->benefits[pair.before].id,
                            benefits[i].id);
        expect_move(&moves.benefits[i], benefits[i].cases, benefits[i].least, benefits[i].greatest, benefits[i].sum);
    }
    assert_int_equal(moves.pairs[2].after, -1);
    assert_int_equal(moves.pairs[3].before, -1);
}

static void a_revision_beside_itself(void **state) {
    ht_moves moves;
    (void)state;
    all_blocks(&moves, policy_named(VILLAGE_2), policy_named(VILLAGE_2));
    assert_dong_equal(moves.compared, 2 * 2 * 2 * 3);
    assert_dong_equal(moves.moved + moves.open + moves.not_said, 0);
    expect_move(&moves.total, 0, 0, 0, 0);
}

static void found_apart_and_added(void **state) {
    const ht_policy *before = policy_named(VILLAGE_1);
    ht_moves whole;
    ht_moves all;
    (void)state;
    all_blocks(&whole, before, policy_named(VILLAGE_2));
    ht_moves_init(&all, before, policy_named(VILLAGE_2));
    for (uint32_t block = ht_surface_block_count(before); block > 0; block--) {
        ht_moves one;
        ht_moves_init(&one, before, policy_named(VILLAGE_2));
        ht_moves_add_block(&one, block - 1);
        ht_moves_merge(&all, &one);
    }
    assert_memory_equal(&all.total, &whole.total, sizeof whole.total);
    assert_memory_equal(all.benefits, whole.benefits, sizeof whole.benefits);
    assert_dong_equal(all.compared, whole.compared);
    assert_dong_equal(all.moved, whole.moved);
    assert_dong_equal(all.not_said, whole.not_said);
    assert_dong_equal(all.open, whole.open);
}

/* Over two revisions: the oral duty is the unwritten one again, so that only the figures of tiers B and C differ. */
static void over_several_revisions(void **state) {
    ht_moves moves;
    (void)state;
    ht_moves_init(&moves, policy_named(OLDEST), policy_named(DRAFT));
    ht_moves_add_block(&moves, 0);
    /* Of 13 agencies one is gone; rent is open where attracted, within the political system: of the 12, 11; the amount of the
       rent is known to be paid only if no lodging is provided. */
    const uint64_t rest = UINT64_C(5) * 4 * 3 * 2 * 2 * 3 * 2; /* position ... priority_group */
    assert_dong_equal(moves.not_said, 2 * rest);
    assert_dong_equal(moves.open, 11 * rest);
    assert_dong_equal(moves.compared, 13 * rest);
    /* Not attracted: civil servants, full time, of 3 + 3 bodies. 500.000 x 48 months of 2027 to 2030; 200.000 x 45 from April
     * 2027. */
    const uint64_t others = UINT64_C(3) * 2 * 2 * 3 * 2; /* degree ... priority_group */
    assert_dong_equal(moves.moved, 6 * others);
    expect_move(&moves.total, 6 * others, INT64_C(200000) * 45, INT64_C(500000) * 48,
                (int64_t)(3 * others) * (INT64_C(200000) * 45 + INT64_C(500000) * 48));
}

/* ---- What a later revision cannot say ---- */

static void a_day_out_of_its_limits(void **state) {
    ht_fact facts[HT_SLOTS_MAX];
    ht_policy after = *policy_named(VILLAGE_2);
    ht_moves moves;
    (void)state;
    memcpy(facts, after.facts, ht_slot_count(&after) * sizeof *facts);
    after.facts = facts;
    after.follows = NULL;
    facts[slot_named(&after, "until")].last = HT_DATE_LITERAL(2026, 7, 31);
    all_blocks(&moves, policy_named(VILLAGE_2), &after);
    assert_dong_equal(moves.not_said, 24);
    assert_dong_equal(moves.compared, 0);
}

static void two_facts_that_have_become_one(void **state) {
    ht_policy after = *policy_named(VILLAGE_2);
    const ht_carried rows[] = {{"resident", NULL, (uint8_t)slot_named(&after, "trained"), HT_NONE}};
    ht_moves moves;
    (void)state;
    after.follows = NULL;
    after.carried = rows;
    after.carried_count = 1;
    all_blocks(&moves, policy_named(VILLAGE_2), &after);
    assert_dong_equal(moves.not_said, 12); /* the two differ */
    assert_dong_equal(moves.open, 6);      /* trained: the grant asks for a resident */
    assert_dong_equal(moves.compared, 6);
}

/* A choice of the earlier revision that is a reading of the later one: its days are found anew. */
static void a_fact_that_has_become_a_reading(void **state) {
    ht_period periods[2];
    ht_policy after = *policy_named(VILLAGE_2);
    const ht_carried rows[] = {{"body", "council", (uint8_t)slot_named(&after, "part_months"), 0},
                               {"body", "office", (uint8_t)slot_named(&after, "part_months"), 2},
                               {"part_months", NULL, HT_NONE, HT_NONE}};
    ht_moves moves;
    (void)state;
    after.follows = NULL;
    after.carried = rows;
    after.carried_count = 3;
    memcpy(periods, after.periods, sizeof *periods);
    after.periods = periods;
    periods[0].reading = (uint8_t)slot_named(&after, "part_months");
    periods[0].first[2] = HT_DATE_LITERAL(2027, 1, 1); /* by the third value nothing is paid */
    all_blocks(&moves, policy_named(VILLAGE_2), &after);
    /* Of 2 bodies x 2 x 2 answers x 3 readings: offices are refused for want of days, whatever else; of the others the body is
       not known any more. */
    assert_dong_equal(moves.compared, 12);
    assert_dong_equal(moves.open, 12);
}

static void a_situation_that_is_no_case(void **state) {
    static const char *const situations[] = {"{\"started_on\":5}"};
    ht_policy before = *policy_named(VILLAGE_1);
    ht_moves moves;
    (void)state;
    before.situations = situations;
    ht_moves_init(&moves, &before, policy_named(VILLAGE_2));
    ht_moves_add_block(&moves, 0);
    assert_dong_equal(moves.compared + moves.not_said + moves.open, 0);
}

static void a_sum_too_large_is_told(void **state) {
    ht_moves all;
    ht_moves one;
    (void)state;
    ht_moves_init(&all, policy_named(VILLAGE_1), policy_named(VILLAGE_2));
    ht_moves_init(&one, policy_named(VILLAGE_1), policy_named(VILLAGE_2));
    one.total = (ht_move){.cases = 1, .least = INT64_MAX, .greatest = INT64_MAX, .sum = INT64_MAX};
    ht_moves_merge(&all, &one);
    assert_false(all.total.is_too_large);
    ht_moves_merge(&all, &one);
    assert_true(all.total.is_too_large);
    ht_moves_merge(&all, &one); /* 2 (2^63 - 1) is -2 in 64 bits: another 2^63 - 1 fits again, but the sum is none */
    assert_true(all.total.is_too_large);
    ht_moves_init(&one, policy_named(VILLAGE_1), policy_named(VILLAGE_2));
    one.total = (ht_move){.cases = 1, .least = -1, .greatest = -1, .sum = -1, .is_too_large = true};
    ht_moves_init(&all, policy_named(VILLAGE_1), policy_named(VILLAGE_2));
    ht_moves_merge(&all, &one);
    assert_true(all.total.is_too_large);
}

static void expect_merged(ht_moves *all, int64_t least, int64_t greatest, int64_t sum, uint64_t cases) {
    ht_moves one;
    ht_moves_init(&one, policy_named(VILLAGE_1), policy_named(VILLAGE_2));
    one.total = (ht_move){.cases = 1, .least = sum, .greatest = sum, .sum = sum};
    ht_moves_merge(all, &one);
    assert_dong_equal(all->total.cases, cases);
    assert_dong_equal(all->total.least, least);
    assert_dong_equal(all->total.greatest, greatest);
}

static void the_least_and_the_greatest_of_all(void **state) {
    ht_moves all;
    (void)state;
    ht_moves_init(&all, policy_named(VILLAGE_1), policy_named(VILLAGE_2));
    expect_merged(&all, 5, 5, 5, 1);
    expect_merged(&all, -7, 5, -7, 2);
    expect_merged(&all, -7, 9, 9, 3);
    expect_merged(&all, -7, 9, 0, 4);
    assert_dong_equal(all.total.sum, 5 - 7 + 9);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_village_by_hand),
        cmocka_unit_test(a_revision_beside_itself),
        cmocka_unit_test(found_apart_and_added),
        cmocka_unit_test(over_several_revisions),
        cmocka_unit_test(a_day_out_of_its_limits),
        cmocka_unit_test(two_facts_that_have_become_one),
        cmocka_unit_test(a_fact_that_has_become_a_reading),
        cmocka_unit_test(a_situation_that_is_no_case),
        cmocka_unit_test(a_sum_too_large_is_told),
        cmocka_unit_test(the_least_and_the_greatest_of_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
