/* SPDX-License-Identifier: MIT */
/* Sources, facts, reasons and what cannot be, as C. */
#include "policy/compiler/tables_facts.h"
#include "policy/compiler/tables_parts.h"
#include "text/text.h"

void ht_law_put_sources(const ht_law_writer *to) {
    static const char *const sources[] = {"HT_SOURCE_TEXT", "HT_SOURCE_PRESS", "HT_SOURCE_USER"};
    ht_text *out = to->out;
    ht_law_open(to, "ht_instrument", "instruments", -1, -1);
    for (unsigned i = 0; i < to->policy->instrument_count; i++) {
        ht_put(out, "    {");
        ht_law_put_text(out, "id", to->policy->instruments[i].id);
        ht_law_put_words(out, "name", &to->policy->instruments[i].name);
        ht_put(out, "},\n");
    }
    ht_law_close(to);
    ht_law_open(to, "ht_clause", "clauses", -1, -1);
    for (unsigned i = 0; i < to->policy->clause_count; i++) {
        const ht_clause *clause = &to->policy->clauses[i];
        ht_put(out, "    {");
        ht_law_put_text(out, "id", clause->id);
        ht_law_put_number(out, "instrument", clause->instrument);
        ht_put(out, ".source = ");
        ht_put(out, sources[clause->source]);
        ht_put(out, ", ");
        ht_law_put_text(out, "citation", clause->citation);
        ht_law_put_text(out, "quote", clause->quote);
        ht_put(out, "},\n");
    }
    ht_law_close(to);
}

/* ---- Facts ---- */

static void put_value(const ht_law_writer *to, const ht_value *value, int slot, int index) {
    ht_law_put_text(to->out, "id", value->id);
    ht_law_put_words(to->out, "name", &value->name);
    ht_law_put_number(to->out, "number", value->number);
    ht_law_put_reference(to, "names", NULL, value->names != NULL, slot, index);
}

/* Yes and no are the same for all. */
static bool has_own_values(const ht_fact *fact) {
    return fact->kind == HT_CHOICE;
}

static void put_values(const ht_law_writer *to, unsigned slot) {
    const ht_fact *fact = &to->policy->facts[slot];
    ht_law_put_list(to, fact->columns, "columns", (int)slot, -1);
    if (!has_own_values(fact)) {
        return;
    }
    for (unsigned i = 0; i < fact->value_count; i++) {
        ht_law_put_list(to, fact->values[i].names, "names", (int)slot, (int)i);
    }
    ht_law_open(to, "ht_value", "values", (int)slot, -1);
    for (unsigned i = 0; i < fact->value_count; i++) {
        ht_put(to->out, "    {");
        put_value(to, &fact->values[i], (int)slot, (int)i);
        ht_put(to->out, "},\n");
    }
    ht_law_close(to);
    if (fact->value_clauses != NULL) {
        ht_law_open(to, "uint8_t", "value_clauses", (int)slot, -1);
        for (unsigned i = 0; i < fact->value_count; i++) {
            ht_put_number(to->out, fact->value_clauses[i]);
            ht_put(to->out, ", ");
        }
        ht_law_close(to);
    }
}

static void put_fact(const ht_law_writer *to, unsigned slot) {
    static const char *const kinds[] = {"HT_CHOICE", "HT_YES_NO", "HT_DATE", "HT_MONEY", "HT_INTERRUPTIONS"};
    static const char *const absences[] = {"HT_UNKNOWN", "HT_ONGOING", "HT_FIXED"};
    const ht_fact *fact = &to->policy->facts[slot];
    ht_text *out = to->out;
    ht_put(out, "    {");
    ht_law_put_text(out, "id", fact->id);
    ht_put(out, ".kind = ");
    ht_put(out, kinds[fact->kind]);
    ht_put(out, ", .absent = ");
    ht_put(out, absences[fact->absent]);
    ht_put(out, ", ");
    ht_law_put_number(out, "default_value", fact->default_value);
    if (fact->kind == HT_YES_NO) {
        ht_law_put_reference(to, "values", "value_count", 2, HT_NONE, -1);
    } else {
        ht_law_put_reference(to, "values", "value_count", fact->value_count, (int)slot, -1);
    }
    ht_law_put_number(out, "clause", fact->clause);
    ht_law_put_number(out, "first", fact->first);
    ht_law_put_number(out, "last", fact->last);
    ht_law_put_words(out, "label", &fact->label);
    ht_law_put_words(out, "question", &fact->question);
    ht_law_put_words(out, "hint", &fact->hint);
    ht_law_put_words(out, "why", &fact->why);
    ht_law_put_reference(to, "value_clauses", NULL, fact->value_clauses != NULL, (int)slot, -1);
    ht_law_put_number(out, "number", fact->number);
    ht_law_put_number(out, "zero", fact->zero);
    ht_law_put_number(out, "sensitive", fact->sensitive);
    ht_law_put_reference(to, "columns", NULL, fact->columns != NULL, (int)slot, -1);
    ht_put(out, "},\n");
}

static void put_no_yes(const ht_law_writer *to) {
    for (unsigned slot = 0; slot < ht_slot_count(to->policy); slot++) {
        const ht_fact *fact = &to->policy->facts[slot];
        if (fact->kind == HT_YES_NO) {
            ht_law_open(to, "ht_value", "values", HT_NONE, -1);
            for (unsigned i = 0; i < fact->value_count; i++) {
                ht_put(to->out, "    {");
                put_value(to, &fact->values[i], HT_NONE, (int)i);
                ht_put(to->out, "},\n");
            }
            ht_law_close(to);
            return;
        }
    }
}

void ht_law_put_facts(const ht_law_writer *to) {
    put_no_yes(to);
    for (unsigned slot = 0; slot < ht_slot_count(to->policy); slot++) {
        put_values(to, slot);
    }
    ht_law_open(to, "ht_fact", "facts", -1, -1);
    for (unsigned slot = 0; slot < ht_slot_count(to->policy); slot++) {
        put_fact(to, slot);
    }
    ht_law_close(to);
}

enum { OF_REASONS = 254 }; /* in place of a slot: HT_SLOTS_MAX is below, HT_NONE is that of yes and no */

void ht_law_put_reasons(const ht_law_writer *to) {
    for (unsigned i = 0; i < to->policy->reason_count; i++) {
        ht_law_put_list(to, to->policy->reasons[i].value.names, "names", OF_REASONS, (int)i);
    }
    ht_law_open(to, "ht_reason", "reasons", -1, -1);
    for (unsigned i = 0; i < to->policy->reason_count; i++) {
        const ht_reason *reason = &to->policy->reasons[i];
        ht_put(to->out, "    {.value = {");
        put_value(to, &reason->value, OF_REASONS, (int)i);
        ht_put(to->out, "}, ");
        ht_law_put_number(to->out, "least_months", reason->least_months);
        ht_law_put_number(to->out, "clause", reason->clause);
        ht_put(to->out, "},\n");
    }
    ht_law_close(to);
}

void ht_law_put_contradictions(const ht_law_writer *to) {
    static const char *const kinds[] = {"HT_BEFORE", "HT_NEEDS_YES", "HT_INTERRUPTION_ORDER"};
    if (to->policy->contradiction_count == 0) {
        return;
    }
    ht_law_open(to, "ht_contradiction", "contradictions", -1, -1);
    for (unsigned i = 0; i < to->policy->contradiction_count; i++) {
        const ht_contradiction *it = &to->policy->contradictions[i];
        ht_put(to->out, "    {.kind = ");
        ht_put(to->out, kinds[it->kind]);
        ht_put(to->out, ", ");
        ht_law_put_number(to->out, "slot", it->slot);
        ht_law_put_number(to->out, "other", it->other);
        ht_put(to->out, ".given = UINT64_C(");
        ht_put_number(to->out, (int64_t)it->given); /* below bit HT_SLOTS_MAX */
        ht_put(to->out, ")},\n");
    }
    ht_law_close(to);
}
