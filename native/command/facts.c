/* SPDX-License-Identifier: MIT */
/* The facts of a case, for people, and whether an operand is a code of one. */
#include "command/facts.h"
#include "command/names.h"
#include "platform/places.h"
#include "policy/policy.h"

#include "person/code.h"
#include "text/format.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"

static const ht_words period_off = {"{0}, từ {1} đến {2}", "{0}, from {1} to {2}"};

static void put_interruptions(ht_text *out, const ht_case *person, ht_language language) {
    for (uint32_t i = 0; i < person->interruption_count; i++) {
        const ht_interruption *one = &person->interruptions[i];
        const ht_argument arguments[] = {{.kind = HT_ARGUMENT_WORDS, .words = &person->policy->reasons[one->reason].value.name},
                                         {.kind = HT_ARGUMENT_DAY, .number = one->from},
                                         {.kind = HT_ARGUMENT_DAY, .number = one->to}};
        ht_put(out, i > 0 ? "; " : "");
        ht_say(out, language, &period_off, arguments);
    }
}

static void put_value(ht_text *out, const ht_case *person, unsigned slot, ht_language language) {
    const ht_fact *fact = &person->policy->facts[slot];
    const int64_t value = person->value[slot];
    switch (fact->kind) {
    case HT_CHOICE:
    case HT_YES_NO:
        for (unsigned i = 0; i < fact->value_count; i++) {
            if ((value >> i & 1) != 0) {
                ht_put_words(out, &fact->values[i].name, language);
            }
        }
        return;
    case HT_DATE:
        ht_put_day_for_people(out, (ht_day)value, language);
        return;
    case HT_MONEY:
        ht_put_dong(out, value, language);
        return;
    case HT_INTERRUPTIONS:
    default:
        put_interruptions(out, person, language);
    }
}

void ht_put_facts(ht_text *out, const ht_case *person, ht_language language) {
    for (unsigned slot = 0; slot < ht_slot_count(person->policy); slot++) {
        if ((person->given >> slot & 1) != 0) {
            ht_put(out, "  - ");
            ht_put_words(out, &person->policy->facts[slot].label, language);
            ht_put(out, ": ");
            put_value(out, person, slot, language);
            ht_put(out, "\n");
        }
    }
}

bool ht_is_code(const char *operand) {
    return !ht_is_standard(operand) && !ht_is_there(operand) && ht_looks_like_code(ht_string_of(operand));
}
