/* SPDX-License-Identifier: MIT */
#include "answer/combinations.h"

#include "text/text.h"

/* Those that have a default come first: neighbours that differ in them alone are rarely alike. */
static void find_facts(ht_combination *at, const ht_policy *policy) {
    *at = (ht_combination){.count = 0};
    for (unsigned round = 0; round < 2; round++) {
        for (unsigned slot = 0; slot < policy->fact_count; slot++) {
            const ht_fact *fact = &policy->facts[slot];
            if (ht_is_choice(fact) && (fact->absent == HT_FIXED) == (round == 0)) {
                at->slot[at->count++] = (uint8_t)slot;
            }
        }
    }
}

bool ht_next_combination(ht_combination *at, ht_case *person) {
    for (unsigned i = at->count; i > 0; i--) {
        const uint8_t slot = at->slot[i - 1];
        uint8_t *value = &at->value[i - 1];
        *value = (uint8_t)((*value + 1) % person->policy->facts[slot].value_count);
        person->value[slot] = INT64_C(1) << *value;
        if (*value != 0) {
            return true;
        }
    }
    return false;
}

/* Of all readings; <= 2^32, as lint tests of every policy that has situations. */
static uint32_t combinations_of_readings(const ht_policy *policy) {
    uint32_t count = 1;
    for (unsigned slot = policy->fact_count; slot < ht_slot_count(policy); slot++) {
        count *= policy->facts[slot].value_count;
    }
    return count;
}

static uint64_t combinations_of_facts(const ht_policy *policy) {
    uint64_t count = 1;
    for (unsigned slot = 0; slot < policy->fact_count; slot++) {
        count *= ht_is_choice(&policy->facts[slot]) ? policy->facts[slot].value_count : 1;
    }
    return count;
}

/* How many readings are away from their default in that combination. */
static unsigned readings_away(const ht_policy *policy, uint32_t number) {
    unsigned away = 0;
    for (unsigned after = ht_slot_count(policy); after > policy->fact_count; after--) {
        const ht_fact *reading = &policy->facts[after - 1];
        away += number % reading->value_count != (uint32_t)reading->default_value;
        number /= reading->value_count;
    }
    return away;
}

/* Readings that may be away from their default at once: all, or two where all would be too many cases. */
static unsigned most_away(const ht_policy *policy) {
    const uint64_t cases = policy->situation_count * combinations_of_facts(policy) * combinations_of_readings(policy);
    return cases > HT_SURFACE_CASES_MAX ? 2 : policy->reading_count;
}

/* How many combinations of readings are looked at among the first `number`. */
static uint32_t readings_before(const ht_policy *policy, uint32_t number) {
    const unsigned most = most_away(policy);
    uint32_t count = 0;
    for (uint32_t i = 0; i < number; i++) {
        count += readings_away(policy, i) <= most;
    }
    return count;
}

/* The number, among all combinations of readings, of the `index`-th that is looked at. */
static uint32_t readings_at(const ht_policy *policy, uint32_t index) {
    const unsigned most = most_away(policy);
    uint32_t number = 0;
    for (uint32_t before = 0;; number++) {
        const bool is_looked_at = readings_away(policy, number) <= most;
        if (is_looked_at && before == index) {
            return number;
        }
        before += is_looked_at;
    }
}

uint32_t ht_reading_combinations(const ht_policy *policy) {
    return readings_before(policy, combinations_of_readings(policy));
}

/* Readings as the digits of `number`, the last one the lowest. */
static void set_readings(ht_case *person, uint32_t number) {
    for (unsigned after = ht_slot_count(person->policy); after > person->policy->fact_count; after--) {
        const uint8_t count = person->policy->facts[after - 1].value_count;
        person->value[after - 1] = INT64_C(1) << number % count;
        number /= count;
    }
}

bool ht_begin_block(ht_case *person, ht_combination *at, const ht_policy *policy, uint32_t block) {
    const uint32_t readings = ht_reading_combinations(policy);
    ht_error error;
    if (block >= policy->situation_count * readings) {
        return false;
    }
    ht_case_init(person, policy);
    if (!ht_case_read(person, ht_string_of(policy->situations[block / readings]), &error)) {
        return false;
    }
    set_readings(person, readings_at(policy, block % readings));
    find_facts(at, policy);
    for (unsigned i = 0; i < at->count; i++) {
        person->value[at->slot[i]] = 1;
    }
    return true;
}
