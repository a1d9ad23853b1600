/* SPDX-License-Identifier: MIT */
/* What stands in codes of all earlier revisions under a number that this one does not have for it. */
#include "policy/compiler/formers.h"
#include "policy/compiler/law.h"
#include "policy/compiler/space.h"

#include "policy/carried.h"
#include "policy/slots.h"

/* Of a slot without values one all the same. */
static unsigned values_or_one(const ht_policy *policy, unsigned slot) {
    const unsigned count = ht_value_count(policy, slot);
    return count > 0 ? count : 1;
}

static uint8_t number_of_value(const ht_policy *policy, unsigned slot, unsigned value) {
    return ht_value_count(policy, slot) > 0 ? ht_value_of(policy, slot, value)->number : 0;
}

/* Adds `former`, which is in the revision before what stands there as `value` of `slot`; nothing where it cannot be said any
   more. */
static void add(const ht_law *law, ht_former former, const ht_policy *before, unsigned slot, unsigned value) {
    unsigned slot_now = HT_NONE;
    unsigned value_now = 0;
    const ht_carrying how = ht_carry_to_next(before, slot, value, law->policy, &slot_now, &value_now);
    if (how == HT_CARRIED_NOT) {
        return;
    }
    former.slot = how == HT_CARRIED_GONE ? (uint8_t)HT_NONE : (uint8_t)slot_now;
    former.index = (uint8_t)value_now;
    law->formers[law->policy->former_count++] = former;
}

/* Whether it has the same numbers still. */
static bool is_same(const ht_former *former, const ht_policy *policy) {
    return former->slot != HT_NONE && former->fact == policy->facts[former->slot].number &&
           former->value == number_of_value(policy, former->slot, former->index);
}

void ht_law_make_formers(ht_law *law, const ht_policy *before) {
    ht_policy *policy = law->policy;
    policy->formers = law->formers = ht_law_take(law, ht_law_formers_most(before), sizeof *law->formers);
    for (unsigned slot = 0; slot < ht_slot_count(before); slot++) {
        for (unsigned value = 0; value < values_or_one(before, slot); value++) {
            const ht_former former = {.fact = before->facts[slot].number,
                                      .value = number_of_value(before, slot, value),
                                      .kind = (uint8_t)before->facts[slot].kind};
            const unsigned count = policy->former_count;
            add(law, former, before, slot, value);
            if (policy->former_count > count && is_same(&policy->formers[count], policy)) {
                policy->former_count--;
            }
        }
    }
    for (unsigned i = 0; i < before->former_count; i++) {
        const ht_former *former = &before->formers[i];
        if (former->slot == HT_NONE) {
            law->formers[policy->former_count++] = *former;
        } else {
            add(law, *former, before, former->slot, former->index);
        }
    }
}
