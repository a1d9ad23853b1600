/* SPDX-License-Identifier: MIT */
#include "policy/slots.h"

#include "text/text.h"

int ht_slot_by_id(const ht_policy *policy, ht_string name) {
    const unsigned count = ht_slot_count(policy);
    for (unsigned slot = 0; slot < count; slot++) {
        if (ht_string_is(name, policy->facts[slot].id)) {
            return (int)slot;
        }
    }
    return -1;
}

unsigned ht_value_count(const ht_policy *policy, unsigned slot) {
    return slot == policy->interruptions ? policy->reason_count : policy->facts[slot].value_count;
}

const ht_value *ht_value_of(const ht_policy *policy, unsigned slot, unsigned index) {
    return slot == policy->interruptions ? &policy->reasons[index].value : &policy->facts[slot].values[index];
}

const char *ht_value_name(const ht_policy *policy, unsigned slot, unsigned index) {
    return ht_value_count(policy, slot) > 0 ? ht_value_of(policy, slot, index)->id : NULL;
}

int ht_value_by_id(const ht_policy *policy, unsigned slot, ht_string id) {
    const unsigned count = ht_value_count(policy, slot);
    for (unsigned i = 0; i < count; i++) {
        if (ht_string_is(id, ht_value_of(policy, slot, i)->id)) {
            return (int)i;
        }
    }
    return -1;
}

int ht_benefit_by_id(const ht_policy *policy, ht_string id) {
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        if (ht_string_is(id, policy->benefits[b].id)) {
            return (int)b;
        }
    }
    return -1;
}

int ht_slot_by_number(const ht_policy *policy, int64_t number) {
    const unsigned count = ht_slot_count(policy);
    for (unsigned slot = 0; slot < count; slot++) {
        if (policy->facts[slot].number == number) {
            return (int)slot;
        }
    }
    return -1;
}

int ht_value_by_number(const ht_policy *policy, unsigned slot, int64_t number) {
    const unsigned count = ht_value_count(policy, slot);
    for (unsigned i = 0; i < count; i++) {
        if (ht_value_of(policy, slot, i)->number == number) {
            return (int)i;
        }
    }
    return -1;
}

int ht_benefit_by_number(const ht_policy *policy, int64_t number) {
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        if (policy->benefits[b].number == number) {
            return (int)b;
        }
    }
    return -1;
}
