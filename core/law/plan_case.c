/* SPDX-License-Identifier: MIT */
#include "law/plan_case.h"

#include "law/figures.h"
#include "law/plan_pay.h"
#include "law/time_off.h"
#include "policy/policy.h"

#include <string.h>

/* ---- Into a block ---- */

void ht_block_init(ht_pay_block *block) {
    block->count = 0;
    block->off_used = 0;
}

ht_key ht_plan_asked(const ht_pay_plan *plan, uint32_t asked) {
    ht_key bits = UINT64_MAX;
    for (uint32_t rest = ht_all_benefits(plan->policy) & ~asked; rest != 0; rest &= rest - 1) {
        const ht_plan_benefit *benefit = &plan->benefits[ht_first_of(rest)];
        bits &= ~((ht_key)benefit->mask << benefit->shift);
    }
    return bits;
}

bool ht_plan_is_open(const ht_pay_plan *plan, ht_key key) {
    bool is_open = false;
    for (unsigned b = 0; b < plan->policy->benefit_count; b++) {
        const ht_plan_benefit *benefit = &plan->benefits[b];
        is_open |= plan->entries[benefit->first + ((unsigned)(key >> benefit->shift) & benefit->mask)] == HT_RATE_OPEN;
    }
    return is_open;
}

static bool take_days_off(const ht_pay_plan *plan, ht_pay_block *block, const ht_days_off *off) {
    if (!plan->takes_time_off || block->off_used + off->count > HT_BLOCK_DAYS_OFF) {
        return false;
    }
    memcpy(block->off + block->off_used, off->days, off->count * sizeof *off->days);
    block->off_first[block->count] = (uint16_t)block->off_used;
    block->off_count[block->count] = (uint16_t)off->count;
    block->off_used += off->count;
    return true;
}

bool ht_block_take(const ht_pay_plan *plan, ht_pay_block *block, ht_key key, const ht_days_off *off) {
    block->off_count[block->count] = 0;
    if (off != NULL && !take_days_off(plan, block, off)) {
        return false;
    }
    block->day[0][block->count] = HT_DAY_LAST;
    block->key[block->count++] = key;
    return true;
}

/* ---- From a case ---- */

static bool is_one(int64_t mask) {
    return (mask & (mask - 1)) == 0;
}

/* False: several values are left, but not all. */
static bool add_choice(const ht_pay_plan *plan, unsigned slot, int64_t mask, ht_key *key) {
    const ht_fact *fact = &plan->policy->facts[slot];
    if (is_one(mask)) {
        *key += plan->value[slot][ht_first_of((uint64_t)mask)];
        return true;
    }
    *key += plan->unknown[slot];
    return fact->absent == HT_UNKNOWN && mask == (INT64_C(1) << fact->value_count) - 1;
}

static void put_value(const ht_pay_plan *plan, ht_pay_block *block, unsigned slot, bool is_known, int64_t value) {
    if (plan->day_column[slot] != HT_NONE) {
        block->day[plan->day_column[slot]][block->count] = is_known ? (ht_day)value : HT_DAY_LAST;
    }
    if (plan->money_column[slot] != HT_NONE) {
        block->money[plan->money_column[slot]][block->count] = is_known ? value : 0;
    }
}

bool ht_plan_take(const ht_pay_plan *plan, ht_pay_block *block, const ht_case *person) {
    const ht_policy *policy = plan->policy;
    ht_key key = plan->start;
    ht_time_off off;
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        const bool is_known = (person->known >> slot & 1) != 0;
        if (!ht_is_choice(&policy->facts[slot])) {
            put_value(plan, block, slot, is_known, person->value[slot]);
            key += is_known ? 0 : plan->unknown[slot];
        } else if (!add_choice(plan, slot, person->value[slot], &key)) {
            return false;
        }
    }
    key &= ht_plan_asked(plan, person->asked);
    if (ht_plan_is_open(plan, key)) {
        return false;
    }
    if (person->interruption_count == 0) {
        return ht_block_take(plan, block, key, NULL);
    }
    ht_time_off_of(person, NULL, false, &off);
    return ht_block_take(plan, block, key, &off.off);
}

/* ---- Out of a block ---- */

static int64_t whole_of(const ht_pay_plan *plan, const ht_pay_block *block, unsigned b, unsigned place) {
    const ht_rate rate = ht_plan_rate_of(plan, block, b, place);
    return ht_multiply_half_up(rate.figure, rate.numerator, rate.denominator);
}

static void put_benefit(const ht_pay_plan *plan, const ht_pay_block *block, unsigned b, unsigned place, ht_assessment *result) {
    const ht_plan_benefit *benefit = &plan->benefits[b];
    const bool is_asked = (block->key[place] >> benefit->shift & benefit->mask) != 0;
    const int64_t paid = block->paid[b][place];
    const int64_t rate = !benefit->is_once && paid > 0 ? whole_of(plan, block, b, place) : 0;
    result->benefits[b] = (ht_benefit_amount){!is_asked  ? HT_NOT_ASKED
                                              : paid > 0 ? HT_GRANTED
                                                         : HT_REFUSED,
                                              {rate, rate},
                                              {paid, paid}};
    if (benefit->is_once) {
        result->once.min += paid;
    } else if (paid > 0) {
        const ht_day last = ht_plan_days(plan, block, b, place).to;
        const int32_t month = plan->first_month + plan->places[last - plan->first_day].month;
        if (month >= result->month) { /* what has ended before the latest month is not promised */
            result->monthly.min = (month > result->month ? 0 : result->monthly.min) + rate;
            result->month = month;
        }
    }
}

void ht_plan_result(const ht_pay_plan *plan, const ht_pay_block *block, unsigned place, ht_assessment *result) {
    result->once.min = 0;
    result->monthly.min = 0;
    result->month = HT_NO_MONTH;
    for (unsigned b = 0; b < plan->policy->benefit_count; b++) {
        put_benefit(plan, block, b, place, result);
    }
    result->once.max = result->once.min;
    result->monthly.max = result->monthly.min;
    result->earliest_month = result->month;
    result->total = (ht_range){block->total[place], block->total[place]};
    result->missing_count = 0;
    result->alternative_count = 0;
}
