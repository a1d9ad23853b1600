/* SPDX-License-Identifier: MIT */
#include "answer/surface.h"

#include "answer/combinations.h"
#include "law/engine.h"
#include "text/text.h"
#include "law/run.h"

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
static void put_combinations(ht_text *out, ht_run *run, ht_case *person, ht_combination *at) {
    const ht_policy *policy = run->policy;
    int64_t amounts[HT_BENEFITS_MAX] = {0};
    uint32_t alike = 0;
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
    } while (ht_next_combination(at, person));
    put_alike(out, policy, alike, amounts);
}

uint32_t ht_surface_block_count(const ht_policy *policy) {
    return policy->situation_count * ht_reading_combinations(policy);
}

void ht_write_surface_block(ht_text *out, const ht_policy *policy, uint32_t block) {
    const uint32_t readings = ht_reading_combinations(policy);
    ht_case person;
    ht_combination at;
    ht_parameters parameters;
    ht_run run;
    if (!ht_begin_block(&person, &at, policy, block)) {
        return;
    }
    if (block % readings == 0) {
        ht_put(out, "situation ");
        ht_put(out, policy->situations[block / readings]);
        ht_put(out, "\n");
    }
    put_readings(out, &person);
    ht_parameters_init(&parameters, policy);
    ht_run_init(&run, &person, &parameters);
    put_combinations(out, &run, &person, &at);
}
