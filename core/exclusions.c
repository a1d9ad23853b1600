/* SPDX-License-Identifier: MIT */
/* The conditions of a policy turned round: by value what it rules out, so that one pass over the facts judges all rules. */
#include "engine.h"

#include <string.h>

typedef struct {
    uint64_t asked;                              /* bit s: some condition asks for slot s */
    uint64_t rules[HT_SLOTS_MAX][HT_VALUES_MAX]; /* bit r: rule r cannot hold where the slot has that value */
} excluded_by_value;

static void exclude(excluded_by_value *excluded, const ht_condition *when, unsigned rule) {
    for (unsigned i = 0; i < HT_CONDITIONS_MAX && when[i].values != 0; i++) {
        excluded->asked |= UINT64_C(1) << when[i].slot;
        for (unsigned value = 0; value < HT_VALUES_MAX; value++) {
            excluded->rules[when[i].slot][value] |= (uint64_t)(~when[i].values >> value & 1) << rule;
        }
    }
}

/* What every value of the mask excludes, and what any does. */
static ht_exclusion by_mask(const uint64_t rules[], unsigned mask) {
    ht_exclusion exclusion = {UINT64_MAX, 0};
    for (unsigned value = 0; mask >> value != 0; value++) {
        if ((mask >> value & 1) != 0) {
            exclusion.surely &= rules[value];
            exclusion.perhaps |= rules[value];
        }
    }
    return exclusion;
}

static void order_exclusions(ht_exclusions *to, const ht_policy *policy, const excluded_by_value *excluded) {
    to->large_count = 0;
    to->small_count = 0;
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        const uint64_t *rules = excluded->rules[slot];
        if ((excluded->asked >> slot & 1) == 0) {
            continue;
        }
        if (policy->facts[slot].value_count > HT_SMALL_CHOICE) {
            to->large[to->large_count].slot = (uint8_t)slot;
            memcpy(to->large[to->large_count++].by_value, rules, sizeof excluded->rules[slot]);
            continue;
        }
        to->small[to->small_count].slot = (uint8_t)slot;
        for (unsigned mask = 0; mask < 1U << HT_SMALL_CHOICE; mask++) {
            to->small[to->small_count].by_mask[mask] = by_mask(rules, mask);
        }
        to->small_count++;
    }
}

void ht_exclusions_init(ht_exclusions *to, const ht_policy *policy) {
    excluded_by_value excluded;
    unsigned rule = policy->benefit_count;
    memset(&excluded, 0, sizeof excluded);
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        const ht_benefit *benefit = &policy->benefits[b];
        exclude(&excluded, benefit->when, b);
        to->first_row[b] = (uint8_t)rule;
        for (unsigned t = 0; t < benefit->table_count; t++) {
            for (unsigned row = 0; row < benefit->tables[t].row_count; row++) {
                exclude(&excluded, benefit->tables[t].rows[row].when, rule++);
            }
        }
    }
    order_exclusions(to, policy, &excluded);
}
