/* SPDX-License-Identifier: MIT */
#include "both_ways.h"

#include "law/plan_make.h"
#include "law/plan_pay.h"
#include "text/text.h"

void begin_both_ways(both_ways *it, const ht_policy *policy, const char *figures) {
    ht_error error;
    ht_parameters_init(&it->parameters, policy);
    if (figures != NULL && !ht_parameters_read(&it->parameters, ht_string_of(figures), &error)) {
        fail_msg("%s: %s", figures, ht_error_name(error.code));
    }
    ht_plan_make(&it->plan, &it->parameters);
    ht_block_init(&it->block);
    it->held = it->open = 0;
}

/* ---- One case ---- */

static void differ(const ht_case *person, const char *what, int64_t by_plan, int64_t by_engine) {
    static char room[HT_CASE_BYTES_MAX];
    ht_text out = TEXT_OVER(room);
    ht_write_case_named_json(&out, person, false);
    fail_msg("%s: %" PRId64 " by the plan, %" PRId64 " by the engine: %s", what, by_plan, by_engine, whole(&out));
}

static void same(const ht_case *person, const char *what, int64_t by_plan, int64_t by_engine) {
    if (by_plan != by_engine) {
        differ(person, what, by_plan, by_engine);
    }
}

static void same_range(const ht_case *person, const char *what, ht_range by_plan, ht_range by_engine) {
    same(person, what, by_plan.min, by_engine.min);
    same(person, what, by_plan.max, by_engine.max);
}

static void same_result(const ht_case *person, const ht_assessment *by_plan, const ht_assessment *by_engine) {
    for (unsigned b = 0; b < person->policy->benefit_count; b++) {
        const char *const id = person->policy->benefits[b].id;
        same(person, id, by_plan->benefits[b].status, by_engine->benefits[b].status);
        same_range(person, id, by_plan->benefits[b].total, by_engine->benefits[b].total);
        same_range(person, "rate", by_plan->benefits[b].rate, by_engine->benefits[b].rate);
    }
    same_range(person, "monthly", by_plan->monthly, by_engine->monthly);
    same_range(person, "once", by_plan->once, by_engine->once);
    same_range(person, "total", by_plan->total, by_engine->total);
    same(person, "month", by_plan->month, by_engine->month);
    same(person, "earliest month", by_plan->earliest_month, by_engine->earliest_month);
    same(person, "missing", by_plan->missing_count, by_engine->missing_count);
    same(person, "alternatives", by_plan->alternative_count, by_engine->alternative_count);
}

/* ---- Blocks ---- */

static void compare_block(both_ways *it) {
    int64_t rates[HT_BLOCK_CASES];
    ht_plan_pay(&it->plan, &it->block);
    ht_plan_rates(&it->plan, &it->block, rates);
    for (unsigned i = 0; i < it->block.count; i++) {
        ht_assessment by_plan;
        ht_assessment by_engine;
        memset(&by_plan, 0xff, sizeof by_plan);
        ht_plan_result(&it->plan, &it->block, i, &by_plan);
        ht_compute_missing(&it->people[i], &it->parameters, &by_engine);
        same_result(&it->people[i], &by_plan, &by_engine);
        same(&it->people[i], "monthly of a block", rates[i], by_engine.monthly.min);
    }
    it->held += it->block.count;
    ht_block_init(&it->block);
}

void try_both_ways(both_ways *it, const ht_case *person) {
    it->people[it->block.count] = *person;
    if (!ht_plan_take(&it->plan, &it->block, person)) {
        it->open++;
        return;
    }
    if (it->block.count == HT_BLOCK_CASES) {
        compare_block(it);
    }
}

void end_both_ways(both_ways *it) {
    compare_block(it);
}

static void read_person(const both_ways *it, const char *json, ht_case *person) {
    ht_error error;
    ht_case_init(person, it->plan.policy);
    if (!ht_case_read(person, ht_string_of(json), &error)) {
        fail_msg("%s: %s", json, ht_error_name(error.code));
    }
}

void expect_held(both_ways *it, const char *json) {
    const uint64_t open = it->open;
    ht_case person;
    read_person(it, json, &person);
    try_both_ways(it, &person);
    end_both_ways(it);
    if (it->open != open) {
        fail_msg("the plan does not hold %s", json);
    }
}

void expect_open(both_ways *it, const char *json) {
    ht_case person;
    read_person(it, json, &person);
    if (ht_plan_take(&it->plan, &it->block, &person)) {
        fail_msg("the plan holds %s", json);
    }
}

/* ---- Chance ---- */

/* Knuth's linear congruence; its upper bits. */
uint32_t below(chance *by, uint32_t limit) {
    by->state = (by->state & UINT32_MAX) * UINT64_C(1664525) + UINT64_C(1013904223);
    return (uint32_t)((by->state & UINT32_MAX) >> 8) % limit;
}

/* Mostly near the days of an estimate, often on one of them. */
static int64_t random_day(chance *by, const ht_policy *policy, const ht_fact *fact) {
    const ht_day first = policy->facts[policy->since].first;
    const ht_day last = policy->facts[policy->until].last;
    if (fact->first != 0 || fact->last != 0) {
        return below(by, 3) == 0 ? (below(by, 2) == 0 ? fact->first : fact->last)
                                 : fact->first + (ht_day)below(by, (uint32_t)(fact->last - fact->first + 1));
    }
    switch (below(by, 8)) {
    case 0:
        return HT_DAY_FIRST + (ht_day)below(by, (uint32_t)(HT_DAY_LAST - HT_DAY_FIRST + 1));
    case 1:
        return first - 40 + (ht_day)below(by, 120);
    case 2:
        return last - 40 + (ht_day)below(by, 80);
    default:
        return first + (ht_day)below(by, (uint32_t)(last - first + 1));
    }
}

static int64_t random_value(chance *by, const ht_policy *policy, const ht_fact *fact) {
    static const int64_t amounts[] = {0, 1, 7, 1000000, 4999999, 100000000, INT64_C(999999999999), HT_MONEY_MAX};
    if (fact->kind == HT_DATE) {
        return random_day(by, policy, fact);
    }
    if (fact->kind == HT_MONEY) {
        const int64_t amount = amounts[below(by, 8)];
        return amount < ht_least_money(fact) ? ht_least_money(fact) : amount;
    }
    return INT64_C(1) << below(by, fact->value_count);
}

static void random_slot(chance *by, ht_case *person, unsigned slot, uint32_t known_of_16) {
    const ht_fact *fact = &person->policy->facts[slot];
    if (fact->kind == HT_INTERRUPTIONS || below(by, 16) >= known_of_16) {
        return;
    }
    person->value[slot] = random_value(by, person->policy, fact);
    person->known |= UINT64_C(1) << slot;
    person->given |= UINT64_C(1) << slot;
}

static void random_leaves(chance *by, ht_case *person) {
    static const uint32_t counts[] = {0, 0, 0, 0, 0, 1, 1, 2, 3, 9};
    const ht_policy *policy = person->policy;
    person->interruption_count = counts[below(by, 10)];
    for (uint32_t i = 0; i < person->interruption_count; i++) {
        ht_interruption *leave = &person->interruptions[i];
        leave->from = (ht_day)random_day(by, policy, &policy->facts[policy->interruptions]);
        leave->to = leave->from + (ht_day)(below(by, 2) == 0 ? below(by, 40) : below(by, 400));
        leave->reason = (uint8_t)below(by, policy->reason_count);
    }
}

/* What contradicts itself is turned round, or given the yes that it needs. */
static void mend(ht_case *person) {
    const ht_policy *policy = person->policy;
    for (unsigned i = 0; i < policy->contradiction_count; i++) {
        const ht_contradiction *rule = &policy->contradictions[i];
        int64_t *value = person->value;
        const bool are_known =
            rule->kind == HT_BEFORE && (person->known >> rule->slot & 1) != 0 && (person->known >> rule->other & 1) != 0;
        if (are_known && value[rule->slot] < value[rule->other]) {
            const int64_t earlier = value[rule->slot];
            value[rule->slot] = value[rule->other];
            value[rule->other] = earlier;
        }
        if (rule->kind == HT_NEEDS_YES && (person->given & rule->given) != 0) {
            value[rule->slot] = 2;
            person->known |= UINT64_C(1) << rule->slot;
        }
    }
}

void random_case(chance *by, ht_case *person, const ht_policy *policy) {
    static const uint32_t knows[] = {16, 16, 15, 13, 8};
    ht_error error;
    do {
        const uint32_t known = knows[below(by, 5)];
        ht_case_init(person, policy);
        for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
            random_slot(by, person, slot, slot < policy->fact_count ? known : 8);
        }
        if (policy->asks && below(by, 4) == 0) {
            person->asked = 1 + below(by, ht_all_benefits(policy));
        }
        random_leaves(by, person);
        mend(person);
    } while (!ht_case_check(person, &error));
}
