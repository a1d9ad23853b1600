/* SPDX-License-Identifier: MIT */
#include "person/numbered.h"

#include "person/case.h"
#include "policy/slots.h"

/* ---- Numbers of earlier revisions ---- */

/* `value` 0: whichever comes first. NULL: it means the same as before, or nothing. */
static const ht_former *former_of(const ht_numbered *to, unsigned fact, unsigned value) {
    const ht_policy *policy = to->person->policy;
    for (unsigned i = 0; to->is_carried && i < policy->former_count; i++) {
        const ht_former *former = &policy->formers[i];
        if (former->fact == fact && (value == 0 || former->value == value)) {
            return former;
        }
    }
    return NULL;
}

/* Where something is said now. */
typedef struct {
    int slot;  /* -1: it cannot be said */
    int index; /* of the value */
    bool is_gone;
} place;

/* `value`: a number; 0: of a fact without values. */
static place place_of(const ht_numbered *to, unsigned fact, unsigned value) {
    const ht_policy *policy = to->person->policy;
    const ht_former *former = former_of(to, fact, value);
    if (former != NULL) {
        const bool is_gone = former->slot == HT_NONE;
        return (place){is_gone ? -1 : former->slot, former->index, is_gone};
    }
    const int slot = ht_slot_by_number(policy, fact);
    const int index = slot < 0 || value == 0 ? 0 : ht_value_by_number(policy, (unsigned)slot, value);
    return (place){index < 0 ? -1 : slot, index, false};
}

bool ht_numbered_kind(const ht_numbered *to, unsigned fact, ht_fact_kind *kind) {
    const ht_policy *policy = to->person->policy;
    const ht_former *former = former_of(to, fact, 0);
    const int slot = ht_slot_by_number(policy, fact);
    if (slot >= 0) {
        *kind = policy->facts[slot].kind;
    } else if (former != NULL) {
        *kind = (ht_fact_kind)former->kind;
    }
    return slot >= 0 || former != NULL;
}

/* ---- Stating ---- */

static bool is_allowed(const ht_fact *fact, int64_t value) {
    if (fact->kind == HT_MONEY) {
        return value >= ht_least_money(fact) && value <= HT_MONEY_MAX;
    }
    return fact->last == 0 || (value >= fact->first && value <= fact->last);
}

bool ht_state_numbered(const ht_numbered *to, unsigned fact, ht_fact_kind kind, int64_t value) {
    ht_case *person = to->person;
    const bool has_values = kind == HT_CHOICE || kind == HT_YES_NO;
    const place at = place_of(to, fact, has_values ? (unsigned)value : 0);
    if (at.slot < 0) {
        return at.is_gone;
    }
    const int64_t now = has_values ? INT64_C(1) << at.index : value;
    if (!has_values && !is_allowed(&person->policy->facts[at.slot], now)) {
        return false;
    }
    /* Two facts may have become one: they then have to say the same. */
    if ((person->given >> at.slot & 1) != 0 && person->value[at.slot] != now) {
        return false;
    }
    ht_case_state(person, (unsigned)at.slot, now);
    return true;
}

bool ht_interrupt_numbered(const ht_numbered *to, unsigned fact, ht_day from, ht_day last, unsigned reason) {
    ht_case *person = to->person;
    const place at = place_of(to, fact, reason);
    if (at.slot < 0) {
        return at.is_gone;
    }
    if (person->interruption_count == HT_INTERRUPTIONS_MAX) {
        return false;
    }
    person->interruptions[person->interruption_count++] = (ht_interruption){from, last, (uint8_t)at.index};
    ht_case_state(person, (unsigned)at.slot, 0);
    return true;
}

bool ht_ask_numbered(const ht_numbered *to, unsigned benefit, uint32_t *asked) {
    const int index = ht_benefit_by_number(to->person->policy, benefit);
    *asked |= index < 0 ? 0 : UINT32_C(1) << index;
    return index >= 0 || to->is_carried; /* gone */
}
