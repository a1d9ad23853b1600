/* SPDX-License-Identifier: MIT */
#include "surface.h"

#include "engine.h"
#include "text.h"

/* The facts that vary, the slowest first. */
typedef struct {
    uint8_t slot[HT_SLOTS_MAX];
    uint8_t value[HT_SLOTS_MAX];
    unsigned count;
} odometer;

static bool varies(const ht_fact *fact) {
    return fact->kind == HT_CHOICE || fact->kind == HT_YES_NO;
}

/* Those that have a default come first: neighbours that differ in them alone are rarely alike. */
static odometer facts_of(const ht_policy *policy) {
    odometer all = {.count = 0};
    for (unsigned round = 0; round < 2; round++) {
        for (unsigned slot = 0; slot < policy->fact_count; slot++) {
            const ht_fact *fact = &policy->facts[slot];
            if (varies(fact) && (fact->absent == HT_FIXED) == (round == 0)) {
                all.slot[all.count++] = (uint8_t)slot;
            }
        }
    }
    return all;
}

/* The next combination; false after the last. */
static bool advance(odometer *all, ht_case *person) {
    for (unsigned i = all->count; i > 0; i--) {
        const uint8_t slot = all->slot[i - 1];
        uint8_t *value = &all->value[i - 1];
        *value = (uint8_t)((*value + 1) % person->policy->facts[slot].value_count);
        person->value[slot] = INT64_C(1) << *value;
        if (*value != 0) {
            return true;
        }
    }
    return false;
}

static uint32_t combinations_of_readings(const ht_policy *policy) {
    uint32_t count = 1;
    for (unsigned slot = policy->fact_count; slot < ht_slot_count(policy); slot++) {
        count *= policy->facts[slot].value_count;
    }
    return count;
}

/* Readings as the digits of `number`, the last one the lowest. */
static void set_readings(ht_case *person, uint32_t number) {
    for (unsigned after = ht_slot_count(person->policy); after > person->policy->fact_count; after--) {
        const uint8_t count = person->policy->facts[after - 1].value_count;
        person->value[after - 1] = INT64_C(1) << number % count;
        number /= count;
    }
}

static void put_readings(ht_text *out, const ht_case *person) {
    ht_put(out, "readings");
    for (unsigned slot = person->policy->fact_count; slot < ht_slot_count(person->policy); slot++) {
        ht_put(out, " ");
        ht_put(out, person->policy->facts[slot].values[ht_first_of((uint64_t)person->value[slot])].id);
    }
    ht_put(out, "\n");
}

static void put_alike(ht_text *out, const ht_policy *policy, uint32_t count, const int64_t amounts[]) {
    ht_put_number(out, count);
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        ht_put(out, " ");
        ht_put_number(out, amounts[b]);
    }
    ht_put(out, "\n");
}

/* Combinations that follow each other with the same amounts are one line. `run` is of `person`. */
static void put_combinations(ht_text *out, ht_run *run, ht_case *person) {
    const ht_policy *policy = run->policy;
    odometer all = facts_of(policy);
    int64_t amounts[HT_BENEFITS_MAX] = {0};
    uint32_t alike = 0;
    for (unsigned i = 0; i < all.count; i++) {
        person->value[all.slot[i]] = 1;
    }
    do {
        ht_assessment result;
        ht_run_bounds(run, &result, NULL);
        bool is_same = alike > 0;
        for (unsigned b = 0; b < policy->benefit_count && is_same; b++) {
            is_same = amounts[b] == result.benefits[b].total.min;
        }
        if (!is_same && alike > 0) {
            put_alike(out, policy, alike, amounts);
            alike = 0;
        }
        for (unsigned b = 0; b < policy->benefit_count; b++) {
            amounts[b] = result.benefits[b].total.min; /* all is known: the greatest too */
        }
        alike++;
    } while (advance(&all, person));
    put_alike(out, policy, alike, amounts);
}

uint32_t ht_surface_block_count(const ht_policy *policy) {
    return policy->situation_count * combinations_of_readings(policy);
}

void ht_write_surface_block(ht_text *out, const ht_policy *policy, uint32_t block) {
    const uint32_t readings = combinations_of_readings(policy);
    ht_case person;
    ht_parameters parameters;
    ht_run run;
    ht_error error;
    if (block >= ht_surface_block_count(policy)) {
        return;
    }
    const char *situation = policy->situations[block / readings];
    ht_case_init(&person, policy);
    if (!ht_case_read(&person, ht_string_of(situation), &error)) {
        return;
    }
    if (block % readings == 0) {
        ht_put(out, "situation ");
        ht_put(out, situation);
        ht_put(out, "\n");
    }
    set_readings(&person, block % readings);
    put_readings(out, &person);
    ht_parameters_init(&parameters, policy);
    ht_run_init(&run, &person, &parameters);
    put_combinations(out, &run, &person);
}
