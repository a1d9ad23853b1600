/* SPDX-License-Identifier: MIT */
#include "law/plan_make.h"

#include "law/engine.h"
#include "law/figures.h"
#include "law/plan_index.h"
#include "law/run.h"
#include "law/window.h"
#include "text/date.h"

#include <string.h>

enum { KEY_BITS = 64 };

typedef struct {
    ht_pay_plan *plan;
    const ht_parameters *parameters;
    unsigned shift;                      /* of the next part of the key */
    uint8_t reading_shift[HT_SLOTS_MAX]; /* of readings that stand in it as they are; HT_NONE: it does not */
    unsigned used;                       /* entries */
    unsigned left;                       /* benefits that have no index yet: each needs a bit */
    ht_case nobody;                      /* on whom an index is tried */
    ht_run run;
} maker;

/* ---- Days ---- */

static uint8_t share_of(int32_t days, int32_t counted) {
    return (uint8_t)((days - 28) * 32 + counted);
}

static void make_places(ht_pay_plan *plan, const ht_prepared *prepared) {
    ht_day_place *place = plan->places;
    plan->first_day = prepared->month_first[0];
    plan->first_month = prepared->first_month;
    for (unsigned month = 0; month < HT_MONTHS_MAX; month++) {
        const int32_t days = prepared->month_first[month + 1] - prepared->month_first[month];
        for (int32_t day = 0; day < days; day++) {
            *place++ = (ht_day_place){(uint8_t)month, (uint8_t)day, share_of(days, days - day), share_of(days, day + 1)};
        }
    }
}

static uint8_t column_of(uint8_t columns[HT_SLOTS_MAX], uint8_t *count, unsigned slot) {
    if (columns[slot] == HT_NONE) {
        columns[slot] = (*count)++;
    }
    return columns[slot];
}

/* ---- Readings that are no condition of a rate, as they are ---- */

/* Two bits; the values from `most` on are one. */
static uint8_t add_reading(maker *it, unsigned slot, unsigned most) {
    if (it->reading_shift[slot] == HT_NONE) {
        it->reading_shift[slot] = (uint8_t)it->shift;
        for (unsigned value = 0; value < it->plan->policy->facts[slot].value_count; value++) {
            it->plan->value[slot][value] += (ht_key)(value < most ? value : most) << it->shift;
        }
        it->shift += 2;
    }
    return it->reading_shift[slot];
}

/* A bit: interruptions stop it. What is not known does not keep them from it. */
static uint8_t add_stop(maker *it, const ht_condition *when) {
    for (unsigned value = 0; value < it->plan->policy->facts[when->slot].value_count; value++) {
        it->plan->value[when->slot][value] += (ht_key)(when->values >> value & 1) << it->shift;
    }
    it->plan->unknown[when->slot] += (ht_key)1 << it->shift;
    return (uint8_t)it->shift++;
}

/* ---- Entries ---- */

/* Whether a figure is the same in all months of any estimate. */
static bool is_steady(const ht_parameters *parameters, unsigned parameter) {
    const ht_policy *policy = parameters->policy;
    return ht_figure_on(parameters, parameter, parameters->prepared.month_first[0]) ==
           ht_figure_on(parameters, parameter, ht_month_first(ht_month_of(policy->facts[policy->until].last) + 1) - 1);
}

static bool is_outcome_steady(const ht_parameters *parameters, const ht_benefit *law, unsigned outcome) {
    uint8_t rows[HT_TABLES_MAX];
    bool steady = true;
    ht_outcome_rows(law, outcome, rows);
    for (unsigned t = 0; t < law->table_count; t++) {
        const uint8_t parameter = rows[t] == HT_NONE ? (uint8_t)HT_NONE : law->tables[t].rows[rows[t]].parameter;
        steady &= parameter == HT_NONE || is_steady(parameters, parameter);
    }
    return steady;
}

/* The number of a rate, below `most`; HT_RATE_OPEN where there is no room for it. */
static uint8_t number_of(ht_pay_plan *plan, ht_rate rate, unsigned most) {
    unsigned i = HT_RATE_OPEN + 1;
    while (i < plan->rate_count && (plan->rates[i].figure != rate.figure || plan->rates[i].numerator != rate.numerator ||
                                    plan->rates[i].denominator != rate.denominator)) {
        i++;
    }
    if (i >= most) {
        return HT_RATE_OPEN;
    }
    if (i == plan->rate_count) {
        plan->rates[plan->rate_count++] = rate;
        plan->whole[i] = ht_multiply_half_up(rate.figure, rate.numerator, rate.denominator);
    }
    return (uint8_t)i;
}

/* What the masks of the run give; 0: refused. */
static uint8_t rate_of(maker *it, unsigned benefit) {
    const ht_benefit *law = &it->plan->policy->benefits[benefit];
    const ht_condition *open;
    const int outcome = ht_outcome_of(&it->run, benefit, &open);
    if (outcome == 0) {
        return 0;
    }
    if (open != NULL || !is_outcome_steady(it->parameters, law, (unsigned)outcome)) {
        return HT_RATE_OPEN;
    }
    return number_of(it->plan, ht_rate_on(&it->run, benefit, (unsigned)outcome, it->plan->first_day),
                     it->plan->benefits[benefit].kind == HT_PAID_BY_MONTH ? HT_PLAN_MONTHLY_RATES : HT_PLAN_RATES);
}

/* All indices: of each combination of the higher digits those of the lowest one. */
static void fill(maker *it, unsigned benefit, const ht_plan_index *index, uint8_t *entries) {
    const ht_benefit *law = &it->plan->policy->benefits[benefit];
    for (uint64_t rest = index->gates; rest != 0; rest &= rest - 1) { /* none of these refuses, unless each value does */
        const unsigned slot = ht_first_of(rest);
        const int64_t values = ht_values_allowed(law->when, slot);
        ht_narrow(&it->run, slot, values != 0 ? values : 1);
    }
    for (unsigned from = 0; from < index->size; from += index->lowest) {
        unsigned digits = from / index->lowest;
        for (unsigned i = 0; i < index->digit_count; i++) {
            const ht_index_digit *digit = &index->digits[i];
            ht_narrow(&it->run, digit->slot, digit->mask[digits % digit->count]);
            digits /= digit->count;
        }
        const uint8_t rate = rate_of(it, benefit);
        entries[from] = rate;
        memset(entries + from + 1, rate == 0 ? 0 : HT_RATE_OPEN, index->refuses - 1);
        memset(entries + from + index->refuses, 0, index->lowest - index->refuses);
    }
}

/* A benefit that has versions, or of which only the highest of several is paid, is the engine's. */
static bool is_alone(const ht_policy *policy, unsigned benefit) {
    bool alone = ht_next_version(policy, benefit) == HT_NONE;
    for (unsigned i = 0; i < ht_highest_count(policy); i++) {
        alone &= (policy->highest[i].benefits >> benefit & 1) == 0;
    }
    return alone;
}

/* The bits of an index from 1 on: 0 stands for what is not asked. */
static unsigned bits_of(unsigned size) {
    return 32U - (unsigned)__builtin_clz(size);
}

/* Indices that the next benefit may have; the others need one each. */
static unsigned room_of(const maker *it, unsigned benefit) {
    const unsigned entries = HT_PLAN_ENTRIES - it->used - 2 * it->left - 1;
    const unsigned bits = KEY_BITS - it->shift - it->left;
    if (!is_alone(it->plan->policy, benefit)) {
        return 0;
    }
    return bits < bits_of(entries) ? (1U << bits) - 1 : entries;
}

static void add_to_key(maker *it, const ht_plan_index *index) {
    ht_pay_plan *plan = it->plan;
    for (unsigned slot = 0; slot < ht_slot_count(plan->policy); slot++) {
        for (unsigned value = 0; value < plan->policy->facts[slot].value_count; value++) {
            plan->value[slot][value] += (ht_key)index->value[slot][value] << it->shift;
        }
        plan->unknown[slot] += (ht_key)index->unknown[slot] << it->shift;
    }
}

/* What the facts add to the key. A benefit for which there is no room has one index, which is open. */
static void add_index(maker *it, unsigned benefit) {
    ht_pay_plan *plan = it->plan;
    uint8_t *entries = plan->entries + it->used;
    ht_plan_index index;
    it->left--;
    ht_plan_index_of(plan->policy, &plan->policy->benefits[benefit], room_of(it, benefit), &index);
    if (index.size > 0) {
        fill(it, benefit, &index, entries + 1);
        add_to_key(it, &index);
    } else {
        index.size = 1;
        entries[1] = HT_RATE_OPEN;
    }
    plan->start += (ht_key)1 << it->shift;
    plan->benefits[benefit].first = (uint16_t)it->used;
    plan->benefits[benefit].shift = (uint8_t)it->shift;
    plan->benefits[benefit].mask = (uint16_t)((1U << bits_of(index.size)) - 1);
    it->shift += bits_of(index.size);
    it->used += index.size + 1;
}

static void set_days(maker *it, const ht_benefit *law, ht_plan_benefit *to) {
    ht_pay_plan *plan = it->plan;
    const ht_period *period = &plan->policy->periods[law->period];
    to->begins = column_of(plan->day_column, &plan->day_columns, law->begins);
    to->ends = law->ends == HT_NONE ? 0 : column_of(plan->day_column, &plan->day_columns, law->ends);
    to->is_once = law->kind == HT_ONCE;
    to->last = period->last;
    if (period->reading != HT_NONE) {
        to->reading_shift = add_reading(it, period->reading, HT_FIRST_DAYS_MAX - 1);
        to->reading_mask = HT_FIRST_DAYS_MAX - 1;
    }
    for (unsigned value = 0; value < HT_FIRST_DAYS_MAX; value++) {
        to->in_force[value] = ht_period_first_by(it->parameters, law->period, value);
        to->least[value] = law->begins_in_force ? to->in_force[value] : HT_DAY_FIRST;
    }
}

/* What it is beside its rates. */
static void describe(maker *it, unsigned benefit) {
    ht_pay_plan *plan = it->plan;
    const ht_benefit *law = &plan->policy->benefits[benefit];
    ht_plan_benefit *to = &plan->benefits[benefit];
    to->kind = law->money != HT_NONE ? HT_PAID_AS_STATED : law->kind == HT_ONCE ? HT_PAID_ONCE : HT_PAID_BY_MONTH;
    to->money = law->money == HT_NONE ? (uint8_t)HT_NONE : column_of(plan->money_column, &plan->money_columns, law->money);
    to->is_stopped = law->stopped != HT_NONE;
    to->stop_shift = HT_NONE;
    if (to->is_stopped && law->stopped_when.values != 0) {
        to->stop_shift = add_stop(it, &law->stopped_when);
    }
    if (law->stops != NULL || (to->is_stopped && to->kind == HT_PAID_AS_STATED && law->kind == HT_MONTHLY)) {
        plan->takes_time_off = false;
    }
    set_days(it, law, to);
}

static void make_shares(ht_pay_plan *plan) {
    for (unsigned i = 0; i < HT_PLAN_RULES * HT_PLAN_SHARES; i++) {
        plan->share[HT_RATE_OPEN][i / HT_PLAN_SHARES][i % HT_PLAN_SHARES] = HT_OPEN_DONG;
    }
    for (unsigned r = HT_RATE_OPEN + 1; r < plan->rate_count && r < HT_PLAN_MONTHLY_RATES; r++) {
        for (ht_part_month_rule rule = HT_ACTUAL_DAYS; rule <= HT_MAJORITY_50; rule++) {
            for (int32_t days = 28; days <= 31; days++) {
                for (int32_t counted = 0; counted <= days; counted++) {
                    plan->share[r][rule][share_of(days, counted)] =
                        ht_month_pay(&plan->rates[r], plan->whole[r], rule, days, counted);
                }
            }
        }
    }
}

/* Whatever a benefit asks for is set before it is asked. */
static void begin(maker *it) {
    const ht_policy *policy = it->plan->policy;
    memset(it->reading_shift, HT_NONE, sizeof it->reading_shift);
    it->nobody.policy = policy;
    it->nobody.asked = ht_all_benefits(policy);
    ht_run_begin(&it->run, &it->nobody, it->parameters);
}

/* What has a default and is not stated has that value. */
static void take_defaults(ht_pay_plan *plan) {
    for (unsigned slot = 0; slot < ht_slot_count(plan->policy); slot++) {
        const ht_fact *fact = &plan->policy->facts[slot];
        if (ht_is_choice(fact) && fact->absent == HT_FIXED) {
            plan->unknown[slot] = plan->value[slot][fact->default_value];
        }
    }
}

static void gather_slots(ht_pay_plan *plan) {
    for (unsigned slot = 0; slot < ht_slot_count(plan->policy); slot++) {
        plan->day_slots |= (uint64_t)(plan->day_column[slot] != HT_NONE) << slot;
        plan->money_slots |= (uint64_t)(plan->money_column[slot] != HT_NONE) << slot;
    }
}

void ht_plan_make(ht_pay_plan *plan, const ht_parameters *parameters) {
    const ht_policy *policy = parameters->policy;
    maker it = {.plan = plan, .parameters = parameters, .left = policy->benefit_count};
    memset(plan, 0, sizeof *plan);
    plan->policy = policy;
    plan->takes_time_off = true;
    plan->rates[plan->rate_count++] = (ht_rate){0, 0, 1}; /* refused: nothing of whatever is stated */
    plan->rates[plan->rate_count++] = (ht_rate){0, 0, 1};
    plan->whole[HT_RATE_OPEN] = HT_OPEN_DONG;
    plan->day_columns = 1; /* the first bounds nothing */
    memset(plan->day_column, HT_NONE, sizeof plan->day_column);
    memset(plan->money_column, HT_NONE, sizeof plan->money_column);
    plan->since = column_of(plan->day_column, &plan->day_columns, policy->since);
    plan->until = column_of(plan->day_column, &plan->day_columns, policy->until);
    begin(&it);
    make_places(plan, &parameters->prepared);
    plan->rule_shift = add_reading(&it, policy->part_month, HT_MAJORITY_50);
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        describe(&it, b);
    }
    for (ht_plan_kind kind = HT_PAID_BY_MONTH; kind <= HT_PAID_AS_STATED; kind++) { /* first the rates that have shares */
        for (unsigned b = 0; b < policy->benefit_count; b++) {
            if (plan->benefits[b].kind == kind) {
                add_index(&it, b);
            }
        }
    }
    make_shares(plan);
    take_defaults(plan);
    gather_slots(plan);
}

void ht_plan_use(ht_pay_plan *plan, ht_parameters *parameters) {
    ht_plan_make(plan, parameters);
    parameters->prepared.plan = plan;
}
