/* SPDX-License-Identifier: MIT */
/* The policy's example as help shows it. */
#include "command/example.h"
#include "command/commands.h"
#include "command/options.h"
#include "person/code.h"
#include "policy/registry.h"
#include "text/format.h"
#include "text/text.h"

/* Of a fact that is known; interruptions are in no example. */
static void put_value(ht_text *out, const ht_fact *fact, int64_t value, bool by_label) {
    if (ht_is_choice(fact)) {
        const ht_value *named = &fact->values[ht_first_of((uint64_t)value)];
        ht_put(out, by_label ? "\"" : "");
        ht_put(out, by_label ? named->name.vi : named->id);
        ht_put(out, by_label ? "\"" : "");
    } else if (fact->kind == HT_DATE && by_label) {
        ht_put_day_for_people(out, (ht_day)value, HT_VI);
    } else if (fact->kind == HT_DATE) {
        ht_put_day(out, (ht_day)value);
    } else {
        ht_put_number(out, value);
    }
}

/* What another policy than the first needs on the line. */
static void put_policy(ht_text *out, const ht_policy *policy) {
    if (policy == &ht_first_policy) {
        return;
    }
    ht_put(out, " --policy ");
    if (ht_newest_of(policy) == policy) {
        ht_put(out, policy->id);
    } else {
        ht_put_policy_name(out, policy);
    }
}

static void put_options(ht_text *out, const ht_case *person, bool by_label) {
    char name[HT_OPTION_NAME_MAX];
    for (unsigned slot = 0; slot < ht_slot_count(person->policy); slot++) {
        if ((person->given >> slot & 1) != 0) {
            ht_fact_option_name(&person->policy->facts[slot], name);
            ht_put(out, " --");
            ht_put(out, name);
            ht_put(out, " ");
            put_value(out, &person->policy->facts[slot], person->value[slot], by_label);
        }
    }
}

void ht_put_example(ht_text *out, const ht_policy *policy, const ht_example *example) {
    ht_case person;
    ht_error error;
    ht_put(out, example->line);
    if (example->person == HT_EXAMPLE_WHOLE || policy->example == NULL) {
        return;
    }
    put_policy(out, policy);
    ht_case_init(&person, policy);
    (void)ht_case_read(&person, ht_string_of(policy->example), &error); /* a test reads it */
    if (example->person == HT_EXAMPLE_CODE) {
        ht_put(out, " ");
        if (!ht_write_code(out, &person, 0)) {
            ht_put(out, "CODE"); /* a draft makes none */
        }
    } else {
        put_options(out, &person, example->person == HT_EXAMPLE_LABELS);
    }
}

void ht_put_interruption_form(ht_text *out, const ht_policy *policy) {
    ht_put(out, "2026-03-10/2026-04-09 ");
    ht_put(out, policy->reasons[0].value.id);
    ht_put(out, "; …");
}
