/* SPDX-License-Identifier: MIT */
#include "law/plan_case.h"

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

void ht_block_put_columns(const ht_pay_plan *plan, ht_pay_block *block, unsigned place, const ht_case *person) {
    for (uint64_t rest = plan->day_slots; rest != 0; rest &= rest - 1) {
        const unsigned slot = ht_first_of(rest);
        const bool is_known = (person->known >> slot & 1) != 0;
        block->day[plan->day_column[slot]][place] = is_known ? (ht_day)person->value[slot] : HT_DAY_LAST;
    }
    for (uint64_t rest = plan->money_slots; rest != 0; rest &= rest - 1) {
        const unsigned slot = ht_first_of(rest);
        const bool is_known = (person->known >> slot & 1) != 0;
        block->money[plan->money_column[slot]][place] = is_known ? person->value[slot] : 0;
    }
}

bool ht_block_take_case(const ht_pay_plan *plan, ht_pay_block *block, ht_key key, const ht_case *person) {
    ht_time_off off;
    if (ht_plan_is_open(plan, key)) {
        return false;
    }
    if (person->interruption_count == 0) {
        return ht_block_take(plan, block, key, NULL);
    }
    ht_time_off_of(person, NULL, false, &off);
    return ht_block_take(plan, block, key, &off.off);
}

bool ht_plan_take(const ht_pay_plan *plan, ht_pay_block *block, const ht_case *person) {
    const ht_policy *policy = plan->policy;
    const unsigned place = block->count;
    ht_key key = plan->start;
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        if (!ht_is_choice(&policy->facts[slot])) {
            key += (person->known >> slot & 1) != 0 ? 0 : plan->unknown[slot];
        } else if (!add_choice(plan, slot, person->value[slot], &key)) {
            return false;
        }
    }
    if (!ht_block_take_case(plan, block, key & ht_plan_asked(plan, person->asked), person)) {
        return false;
    }
    ht_block_put_columns(plan, block, place, person);
    return true;
}

/* ---- Out of a block ---- */

/* The rates of what is paid up to the latest month: what has ended before it is not promised. */
typedef struct {
    int32_t month;
    int64_t dong;
} promise;

/* Adds a benefit that is paid by the month, without a branch on whether it is. Returns its rate. */
static inline int64_t add_to(promise *all, const ht_pay_plan *plan, const ht_pay_block *block, unsigned b, unsigned place) {
    const bool is_paid = block->paid[b][place] > 0;
    const ht_day last = is_paid ? ht_plan_last_day(plan, block, b, place) : plan->first_day;
    const int32_t month = is_paid ? plan->first_month + plan->places[last - plan->first_day].month : HT_NO_MONTH;
    const int64_t rate = is_paid ? ht_plan_whole(plan, block, b, place) : 0;
    all->dong = (month > all->month ? 0 : all->dong) + (month >= all->month ? rate : 0);
    all->month = month > all->month ? month : all->month;
    return rate;
}

void ht_plan_rates(const ht_pay_plan *plan, const ht_pay_block *block, int64_t rates[HT_BLOCK_CASES]) {
    promise all[HT_BLOCK_CASES];
    for (unsigned place = 0; place < block->count; place++) {
        all[place] = (promise){HT_NO_MONTH, 0};
    }
    for (unsigned b = 0; b < plan->policy->benefit_count; b++) {
        for (unsigned place = 0; place < block->count && !plan->benefits[b].is_once; place++) {
            (void)add_to(&all[place], plan, block, b, place);
        }
    }
    for (unsigned place = 0; place < block->count; place++) {
        rates[place] = all[place].dong;
    }
}

static void put_benefit(const ht_pay_plan *plan, const ht_pay_block *block, unsigned b, unsigned place, promise *all,
                        ht_assessment *result) {
    const ht_plan_benefit *benefit = &plan->benefits[b];
    const bool is_asked = (block->key[place] >> benefit->shift & benefit->mask) != 0;
    const int64_t paid = block->paid[b][place];
    const int64_t rate = benefit->is_once ? 0 : add_to(all, plan, block, b, place);
    result->benefits[b] = (ht_benefit_amount){!is_asked  ? HT_NOT_ASKED
                                              : paid > 0 ? HT_GRANTED
                                                         : HT_REFUSED,
                                              {rate, rate},
                                              {paid, paid}};
    result->once.min += benefit->is_once ? paid : 0;
}

void ht_plan_result(const ht_pay_plan *plan, const ht_pay_block *block, unsigned place, ht_assessment *result) {
    promise all = {HT_NO_MONTH, 0};
    result->once.min = 0;
    for (unsigned b = 0; b < plan->policy->benefit_count; b++) {
        put_benefit(plan, block, b, place, &all, result);
    }
    result->once.max = result->once.min;
    result->monthly = (ht_range){all.dong, all.dong};
    result->month = result->earliest_month = all.month;
    result->total = (ht_range){block->total[place], block->total[place]};
    result->missing_count = 0;
    result->alternative_count = 0;
}
