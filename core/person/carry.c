/* SPDX-License-Identifier: MIT */
#include "person/carry.h"

#include "person/case.h"
#include "person/refuse.h"
#include "policy/registry.h"
#include "policy/slots.h"
#include "text/text.h"

static const ht_string nothing = {NULL, 0};

/* ---- One value ---- */

/* Depth: the revisions of one policy. */
ht_carrying ht_carry_value(const ht_policy *before, unsigned slot, unsigned value, const ht_policy *after, unsigned *slot_now,
                           unsigned *value_now) {
    const ht_policy *last = ht_policy_before(after);
    unsigned between = 0;
    unsigned value_between = 0;
    if (after == before) {
        *slot_now = slot;
        *value_now = value;
        return HT_CARRIED;
    }
    if (last == NULL || last == before) {
        return ht_carry_to_next(before, slot, value, after, slot_now, value_now);
    }
    const ht_carrying how = ht_carry_value(before, slot, value, last, &between, &value_between);
    return how == HT_CARRIED ? ht_carry_to_next(last, between, value_between, after, slot_now, value_now) : how;
}

/* ---- A case ---- */

static bool refuse(ht_error *error, const ht_case *from, ht_error_code code, unsigned slot, unsigned value) {
    const char *name = ht_value_name(from->policy, slot, value);
    return ht_refuse(error, from->policy, code, (int)slot, nothing, name == NULL ? nothing : ht_string_of(name));
}

static bool carry_interruptions(ht_case *to, const ht_case *from, unsigned slot, ht_error *error) {
    unsigned slot_now = to->policy->interruptions;
    unsigned reason;
    for (uint32_t i = 0; i < from->interruption_count; i++) {
        const ht_interruption *one = &from->interruptions[i];
        if (ht_carry_to_next(from->policy, slot, one->reason, to->policy, &slot_now, &reason) != HT_CARRIED) {
            return refuse(error, from, HT_UNKNOWN_VALUE, slot, one->reason);
        }
        to->interruptions[i] = (ht_interruption){one->from, one->to, (uint8_t)reason};
    }
    to->interruption_count = from->interruption_count;
    ht_case_state(to, slot_now, 0);
    return true;
}

/* Of a date or money, whose limits may be others now. */
static bool lies_within(const ht_fact *fact, int64_t value) {
    return fact->kind == HT_MONEY ? value > 0 || fact->zero : fact->last == 0 || (value >= fact->first && value <= fact->last);
}

static bool carry_slot(ht_case *to, const ht_case *from, unsigned slot, ht_error *error) {
    const bool is_choice = ht_is_choice(&from->policy->facts[slot]);
    const unsigned value = is_choice ? ht_first_of((uint64_t)from->value[slot]) : 0;
    unsigned slot_now;
    unsigned value_now;
    if (slot == from->policy->interruptions) {
        return carry_interruptions(to, from, slot, error);
    }
    const ht_carrying how = ht_carry_to_next(from->policy, slot, value, to->policy, &slot_now, &value_now);
    if (how == HT_CARRIED_GONE) {
        return true;
    }
    if (how == HT_CARRIED_NOT) {
        return refuse(error, from, HT_UNKNOWN_VALUE, slot, value);
    }
    const int64_t now = is_choice ? INT64_C(1) << value_now : from->value[slot];
    if (!is_choice && !lies_within(&to->policy->facts[slot_now], now)) {
        return refuse(error, from, HT_OUT_OF_RANGE, slot, value);
    }
    /* Two facts may have become one: they then have to say the same. */
    if ((to->given >> slot_now & 1) != 0 && to->value[slot_now] != now) {
        return refuse(error, from, HT_UNKNOWN_VALUE, slot, value);
    }
    ht_case_state(to, slot_now, now);
    return true;
}

/* Benefits that are gone are left out; where none is left, or the later revision does not ask, that cannot be said. */
static bool carry_asked(ht_case *to, const ht_case *from, ht_error *error) {
    uint32_t asked = 0;
    for (uint32_t rest = from->asked; rest != 0; rest &= rest - 1) {
        const int benefit = ht_benefit_by_id(to->policy, ht_string_of(from->policy->benefits[ht_first_of(rest)].id));
        asked |= benefit >= 0 ? UINT32_C(1) << benefit : 0;
    }
    to->asked = asked;
    if (asked != 0 && to->policy->asks) {
        return true;
    }
    return ht_refuse(error, from->policy, HT_UNKNOWN_VALUE, HT_SLOT_ASKED, nothing, nothing);
}

/* All of a case, or only what is no choice, with what contradicts. */
typedef enum { WHOLE, DAYS } extent;

static bool is_carried(const ht_case *from, unsigned slot, extent what) {
    return (from->given >> slot & 1) != 0 && (what == WHOLE || !ht_is_choice(&from->policy->facts[slot]));
}

static bool carry(ht_case *to, const ht_policy *after, const ht_case *from, extent what, ht_error *error) {
    ht_case_init(to, after);
    to->id = from->id;
    if (from->asked != ht_all_benefits(from->policy) && !carry_asked(to, from, error)) {
        return false;
    }
    for (unsigned slot = 0; slot < ht_slot_count(from->policy); slot++) {
        if (is_carried(from, slot, what) && !carry_slot(to, from, slot, error)) {
            return false;
        }
    }
    return what == DAYS || ht_case_check(to, error);
}

/* Depth: the revisions of one policy. */
static bool carry_through(ht_case *to, const ht_policy *after, const ht_case *from, extent what, ht_error *error) {
    const ht_policy *before = ht_policy_before(after);
    ht_case between;
    if (after == from->policy) {
        *to = *from;
        return true;
    }
    if (before == NULL || before == from->policy) {
        return carry(to, after, from, what, error);
    }
    return carry_through(&between, before, from, what, error) && carry(to, after, &between, what, error);
}

bool ht_leads_to(const ht_policy *before, const ht_policy *after) {
    while (after != NULL && after != before) {
        after = ht_policy_before(after);
    }
    return after != NULL;
}

bool ht_case_carry(ht_case *to, const ht_policy *after, const ht_case *from, ht_error *error) {
    return carry_through(to, after, from, WHOLE, error);
}

bool ht_case_carry_days(ht_case *to, const ht_policy *after, const ht_case *from, ht_error *error) {
    return carry_through(to, after, from, DAYS, error);
}
