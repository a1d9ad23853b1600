/* SPDX-License-Identifier: MIT */
#include "answer/rules_fact.h"

#include "answer/rules_parts.h"
#include "policy/policy_json.h"

static void put_default(ht_json_text *to, const ht_fact *fact) {
    if (fact->absent == HT_ONGOING) {
        ht_member_text(to, "default", "ongoing");
    } else if (fact->kind == HT_DATE) {
        ht_member_day(to, "default", (ht_day)fact->default_value);
    } else if (fact->kind == HT_INTERRUPTIONS) {
        ht_member_values(to, "default", fact, 0);
    } else {
        ht_member_value(to, "default", fact, (unsigned)fact->default_value);
    }
}

/* What offices write: "…" stands for the part left open. */
static void put_names(ht_json_text *to, const char *key, const char *const *names) {
    if (names == NULL) {
        return;
    }
    ht_json_open(to, key, '[');
    for (; *names != NULL; names++) {
        ht_member_text(to, NULL, *names);
    }
    ht_json_close(to, ']');
}

static void put_values(ht_json_text *to, const ht_policy *policy, const ht_fact *fact) {
    ht_json_open(to, "values", '[');
    for (unsigned i = 0; i < fact->value_count; i++) {
        ht_open_named(to, fact->values[i].id, &fact->values[i].name);
        put_names(to, "names", fact->values[i].names);
        ht_member_clause(to, "clause", policy, fact->value_clauses != NULL ? fact->value_clauses[i] : HT_NONE);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

/* What a reader may take from a person; beyond it the case is refused. */
static void put_limits(ht_json_text *to, const ht_fact *fact) {
    if (fact->kind == HT_DATE || fact->kind == HT_INTERRUPTIONS) {
        ht_member_day(to, "first", fact->last != 0 ? fact->first : HT_DAY_FIRST);
        ht_member_day(to, "last", fact->last != 0 ? fact->last : HT_DAY_LAST);
    }
    if (fact->kind == HT_MONEY) {
        ht_member_number(to, "least", ht_least_money(fact));
        ht_member_number(to, "most", HT_MONEY_MAX);
    } else if (fact->kind == HT_INTERRUPTIONS) {
        ht_member_number(to, "most", HT_INTERRUPTIONS_MAX);
    }
}

/* The facts that may be stated only where this one is yes. */
static void put_opened(ht_json_text *to, const ht_policy *policy, unsigned slot) {
    uint64_t opened = 0;
    for (unsigned i = 0; i < policy->contradiction_count; i++) {
        const ht_contradiction *row = &policy->contradictions[i];
        opened |= row->kind == HT_NEEDS_YES && row->slot == slot ? row->given : 0;
    }
    if (opened != 0) {
        ht_member_slots(to, "opens", policy, opened);
    }
}

void ht_put_rules_fact(ht_json_text *to, const ht_policy *policy, unsigned slot) {
    static const char *const kinds[] = {[HT_CHOICE] = "choice",
                                        [HT_YES_NO] = "yes_no",
                                        [HT_DATE] = "date",
                                        [HT_MONEY] = "money",
                                        [HT_INTERRUPTIONS] = "interruptions"};
    const ht_fact *fact = &policy->facts[slot];
    ht_json_open(to, NULL, '{');
    ht_member_text(to, "id", fact->id);
    ht_member_text(to, "kind", kinds[fact->kind]);
    if (fact->absent != HT_UNKNOWN) {
        put_default(to, fact);
    }
    put_limits(to, fact);
    if (fact->value_count > 0) {
        put_values(to, policy, fact);
    }
    put_names(to, "columns", fact->columns);
    put_opened(to, policy, slot);
    if (fact->sensitive) {
        ht_member_bool(to, "sensitive", true);
    }
    ht_member_words(to, "label", &fact->label);
    ht_member_words(to, "question", &fact->question);
    ht_member_words(to, "hint", &fact->hint);
    ht_member_words(to, "why", &fact->why);
    ht_member_clause(to, "clause", policy, fact->clause);
    ht_json_close(to, '}');
}
