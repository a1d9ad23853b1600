/* SPDX-License-Identifier: MIT */
/* Facts as people and spreadsheets write them. */

#include "person/case_text.h"

#include "person/case.h"
#include "person/refuse.h"
#include "person/written_day.h"
#include "person/written_interruptions.h"
#include "person/written_money.h"
#include "policy/slots.h"
#include "text/fold.h"
#include "text/text.h"
#include "text/words.h"

#include <string.h>

static const ht_string nothing = {NULL, 0};

int ht_slot_by_label(const ht_policy *policy, ht_string name) {
    const unsigned count = ht_slot_count(policy);
    for (unsigned slot = 0; slot < count; slot++) {
        if (ht_is_named(name, policy->facts[slot].id, &policy->facts[slot].label)) {
            return (int)slot;
        }
    }
    return -1;
}

/* ---- One slot ---- */

bool ht_is_left_empty(ht_string text) {
    return text.length < sizeof "—" &&
           (text.length == 0 || ht_string_is(text, "-") || ht_string_is(text, "–") || ht_string_is(text, "—"));
}

/* 0 no, 1 yes, -1 neither. */
static int yes_or_no(ht_string text) {
    static const char *const words[] = {"no", "yes", "false", "true", "0", "1", "không", "có", NULL, "x"};
    for (int i = 0; i < (int)(sizeof words / sizeof *words); i++) {
        if (words[i] != NULL && ht_same_folded(text, ht_string_of(words[i]))) {
            return i & 1;
        }
    }
    return -1;
}

static ht_error_code read_dong(ht_string text, const ht_fact *fact, int64_t *dong) {
    const size_t sign = text.at[0] == '-';
    if (!ht_read_amount((ht_string){text.at + sign, text.length - sign}, HT_MONEY_MAX, dong)) {
        return HT_WRONG_TYPE;
    }
    return sign == 1 || *dong < ht_least_money(fact) || *dong > HT_MONEY_MAX ? HT_OUT_OF_RANGE : HT_OK;
}

/* The names made ready, or those of this slot, in the room. */
static const ht_names *ready(const ht_policy *policy, unsigned slot, const ht_writing *as, ht_names *room) {
    if (as->names != NULL) {
        return as->names;
    }
    (void)ht_names_init(room, policy, UINT64_C(1) << slot);
    return room;
}

static ht_meant value_of(const ht_policy *policy, unsigned slot, ht_string text, const ht_writing *as) {
    const int value = ht_value_by_label(policy, slot, text);
    if (value >= 0) {
        return (ht_meant){1, {(uint8_t)value}};
    }
    ht_names room;
    return ht_name_of(ready(policy, slot, as, &room), slot, text);
}

static bool refuse_meant(ht_error *error, const ht_policy *policy, unsigned slot, ht_string text, const ht_meant *meant) {
    (void)ht_refuse(error, policy, HT_UNKNOWN_VALUE, (int)slot, nothing, text);
    error->meant_count = (uint8_t)meant->count;
    memcpy(error->meant, meant->values, sizeof error->meant);
    return false;
}

static bool set_choice(ht_case *person, unsigned slot, ht_string text, const ht_writing *as, ht_error *error) {
    const ht_policy *policy = person->policy;
    const int answer = policy->facts[slot].kind == HT_YES_NO ? yes_or_no(text) : -1;
    const ht_meant meant = answer < 0 ? value_of(policy, slot, text, as) : (ht_meant){1, {(uint8_t)answer}};
    if (meant.count != 1) {
        return refuse_meant(error, policy, slot, text, &meant);
    }
    ht_case_state(person, slot, INT64_C(1) << meant.values[0]);
    return true;
}

static ht_error_code read_fact(const ht_fact *fact, ht_string text, const ht_writing *as, int64_t *value) {
    if (fact->kind == HT_MONEY) {
        return read_dong(text, fact, value);
    }
    ht_day day = 0;
    const ht_error_code code = ht_read_written_day(text, as->days, fact->first, fact->last, &day);
    *value = day;
    return code;
}

static bool set_interruptions(ht_case *person, ht_string text, const ht_writing *as, ht_error *error) {
    const unsigned slot = person->policy->interruptions;
    ht_names room;
    ht_string wrong;
    const ht_error_code code = ht_read_interruptions(ready(person->policy, slot, as, &room), text, as->days,
                                                     person->interruptions, &person->interruption_count, &wrong);
    if (code != HT_OK) {
        return ht_refuse(error, person->policy, code, (int)slot, nothing, wrong);
    }
    ht_case_state(person, slot, 0);
    return true;
}

static bool write_fact(ht_case *person, unsigned slot, ht_string text, const ht_writing *as, ht_error *error) {
    const ht_policy *policy = person->policy;
    int64_t value;
    if ((person->given >> slot & 1) != 0) {
        return ht_refuse(error, policy, HT_DUPLICATE_FACT, (int)slot, nothing, text);
    }
    if (slot == policy->interruptions) {
        return set_interruptions(person, text, as, error);
    }
    if (ht_is_choice(&policy->facts[slot])) {
        return set_choice(person, slot, text, as, error);
    }
    const ht_error_code code = read_fact(&policy->facts[slot], text, as, &value);
    if (code != HT_OK) {
        return ht_refuse(error, policy, code, (int)slot, nothing, text);
    }
    ht_case_state(person, slot, value);
    return true;
}

bool ht_case_write(ht_case *person, unsigned slot, ht_string text, const ht_writing *as, ht_error *error) {
    text = ht_trim(text);
    if (ht_is_left_empty(text) || write_fact(person, slot, text, as, error)) {
        return true;
    }
    error->heading = as->heading;
    error->calling = as->calling;
    return false;
}

/* Whoever writes Vietnamese is answered with the names of Vietnamese papers, not with identifiers. */
bool ht_case_set(ht_case *person, unsigned slot, ht_string text, ht_error *error) {
    ht_writing as = {.names = NULL};
    for (size_t i = 0; i < text.length; i++) {
        as.calling = (unsigned char)text.at[i] >= 0x80 ? HT_BY_VI : as.calling;
    }
    return ht_case_write(person, slot, text, &as, error);
}
