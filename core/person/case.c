/* SPDX-License-Identifier: MIT */

#include "text/date.h"
#include "text/json_write.h"
#include "person/case.h"
#include "person/case_policy.h"
#include "person/refuse.h"
#include "policy/policy.h"
#include "policy/policy_json.h"

#include <string.h>

static uint64_t bit(unsigned slot) {
    return UINT64_C(1) << slot;
}

void ht_case_init(ht_case *person, const ht_policy *policy) {
    const unsigned count = ht_slot_count(policy);
    person->policy = policy;
    person->given = 0;
    person->known = 0;
    person->asked = ht_all_benefits(policy);
    person->id = (ht_string){NULL, 0};
    person->interruption_count = 0;
    for (unsigned slot = 0; slot < count; slot++) {
        const ht_fact *fact = &policy->facts[slot];
        if (fact->absent == HT_UNKNOWN) {
            person->value[slot] = ht_is_choice(fact) ? (INT64_C(1) << fact->value_count) - 1 : 0;
            continue;
        }
        person->known |= bit(slot);
        if (fact->absent == HT_ONGOING) {
            person->value[slot] = HT_DAY_LAST;
        } else {
            person->value[slot] = ht_is_choice(fact) ? INT64_C(1) << fact->default_value : fact->default_value;
        }
    }
}

void ht_case_state(ht_case *person, unsigned slot, int64_t value) {
    person->value[slot] = value;
    person->given |= bit(slot);
    person->known |= bit(slot);
}

static int32_t two_digits(const char *at) {
    return 10 * (at[0] - '0') + at[1] - '0';
}

/* Whether a text of that shape, which is no day of the years that a fact may lie in, is one of some other year. */
static bool is_day_of_any_year(const char *at) {
    const int32_t year = 100 * two_digits(at) + two_digits(at + 2);
    const int32_t month = two_digits(at + 5);
    const int32_t day = two_digits(at + 8);
    return month >= 1 && month <= 12 && day >= 1 && day <= ht_month_length(year, month);
}

ht_error_code ht_read_day(ht_string text, ht_day first, ht_day last, ht_day *day) {
    bool is_shape;
    const bool is_limited = last != 0;
    if (!ht_parse_day(text, day, &is_shape)) {
        return is_shape && is_day_of_any_year(text.at) ? HT_OUT_OF_RANGE : HT_BAD_DATE;
    }
    return is_limited && (*day < first || *day > last) ? HT_OUT_OF_RANGE : HT_OK;
}

/* ---- Contradictions ---- */

static bool contradicts(const ht_case *person, const ht_contradiction *row) {
    switch (row->kind) {
    case HT_BEFORE: {
        const uint64_t both = bit(row->slot) | bit(row->other);
        return (person->known & both) == both && person->value[row->slot] < person->value[row->other];
    }
    case HT_NEEDS_YES:
        return (person->given & row->given) != 0 && person->value[row->slot] != 1 << 1;
    case HT_INTERRUPTION_ORDER:
    default:
        break;
    }
    for (uint32_t i = 0; i < person->interruption_count; i++) {
        if (person->interruptions[i].to < person->interruptions[i].from) {
            return true;
        }
    }
    return false;
}

bool ht_case_check(const ht_case *person, ht_error *error) {
    const ht_policy *policy = person->policy;
    for (unsigned i = 0; i < policy->contradiction_count; i++) {
        const ht_contradiction *row = &policy->contradictions[i];
        if (contradicts(person, row)) {
            (void)ht_refuse(error, policy, HT_CONFLICT, row->slot, (ht_string){NULL, 0}, (ht_string){NULL, 0});
            error->other = row->kind == HT_NEEDS_YES ? (int)ht_first_of(person->given & row->given) : row->other;
            return false;
        }
    }
    return true;
}

/* ---- As JSON ---- */

static void write_interruptions(ht_json_text *to, const char *key, const ht_case *person) {
    ht_json_open(to, key, '[');
    for (uint32_t i = 0; i < person->interruption_count; i++) {
        const ht_interruption *item = &person->interruptions[i];
        ht_json_open(to, NULL, '{');
        ht_member_day(to, "from", item->from);
        ht_member_day(to, "to", item->to);
        ht_member_text(to, "reason", person->policy->reasons[item->reason].value.id);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

static void write_fact(ht_json_text *to, const ht_case *person, unsigned slot) {
    const ht_fact *fact = &person->policy->facts[slot];
    const int64_t value = person->value[slot];
    switch (fact->kind) {
    case HT_CHOICE:
    case HT_YES_NO:
        ht_member_value(to, fact->id, fact, ht_first_of((uint64_t)value));
        break;
    case HT_DATE:
        ht_member_day(to, fact->id, (ht_day)value);
        break;
    case HT_MONEY:
        ht_member_number(to, fact->id, value);
        break;
    case HT_INTERRUPTIONS:
    default:
        write_interruptions(to, fact->id, person);
        break;
    }
}

/* The readings whose day a parameter gives instead. */
static uint64_t readings_replaced(const ht_policy *policy) {
    uint64_t slots = 0;
    for (unsigned i = 0; i < policy->period_count; i++) {
        const ht_period *period = &policy->periods[i];
        if (period->reading != HT_NONE && period->parameter != HT_NONE) {
            slots |= bit(period->reading);
        }
    }
    return slots;
}

void ht_write_answers_json(ht_text *out, const ht_case *person, uint64_t slots) {
    ht_json_text to = {out, false};
    ht_json_open(&to, NULL, '{');
    for (; slots != 0; slots &= slots - 1) {
        write_fact(&to, person, ht_first_of(slots));
    }
    ht_json_close(&to, '}');
}

static void write_case(ht_text *out, const ht_case *person, bool in_force_replaced, bool is_named) {
    const ht_policy *policy = person->policy;
    const unsigned count = ht_slot_count(policy);
    uint64_t written = person->known;
    ht_json_text to = {out, false};
    if (in_force_replaced) {
        written &= ~readings_replaced(policy);
    }
    ht_json_open(&to, NULL, '{');
    if (is_named) {
        ht_member_policy_name(&to, ht_policy_key, policy);
    }
    if (person->asked != ht_all_benefits(policy)) {
        ht_member_benefits(&to, ht_asked_name, policy, person->asked);
    }
    for (unsigned slot = 0; slot < count; slot++) {
        const bool is_ongoing = policy->facts[slot].absent == HT_ONGOING && (person->given & bit(slot)) == 0;
        if ((written & bit(slot)) != 0 && !is_ongoing) {
            write_fact(&to, person, slot);
        }
    }
    ht_json_close(&to, '}');
}

void ht_write_case_json(ht_text *out, const ht_case *person, bool in_force_replaced) {
    write_case(out, person, in_force_replaced, false);
}

void ht_write_case_named_json(ht_text *out, const ht_case *person, bool in_force_replaced) {
    write_case(out, person, in_force_replaced, true);
}
