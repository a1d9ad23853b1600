/* SPDX-License-Identifier: MIT */
/* The tables of a policy as C. */
#include "policy/compiler/tables.h"
#include "policy/compiler/tables_benefits.h"
#include "policy/compiler/tables_facts.h"
#include "policy/compiler/tables_parts.h"

#include "text/text.h"

static void put_assumptions(const ht_law_writer *to) {
    static const char *const wheres[] = {"HT_ALWAYS", "HT_PART_MONTH", "HT_INTERRUPTED", "HT_REASONS_JOINED",
                                         "HT_RATIO_APPLIED"};
    if (to->policy->assumption_count == 0) {
        return;
    }
    ht_law_open(to, "ht_assumption", "assumptions", -1, -1);
    for (unsigned i = 0; i < to->policy->assumption_count; i++) {
        const ht_assumption *it = &to->policy->assumptions[i];
        ht_put(to->out, "    {");
        ht_law_put_text(to->out, "code", it->code);
        ht_law_put_number(to->out, "clause", it->clause);
        ht_law_put_number(to->out, "benefits", it->benefits);
        ht_put(to->out, ".where = ");
        ht_put(to->out, wheres[it->where]);
        ht_put(to->out, ", ");
        ht_law_put_number(to->out, "parameter", it->parameter);
        ht_put(to->out, ".when = ");
        ht_law_put_condition(to->out, &it->when);
        ht_put(to->out, ", ");
        ht_law_put_words(to->out, "text", &it->text);
        ht_law_put_number(to->out, "amount_after", it->amount_after);
        ht_put(to->out, "},\n");
    }
    ht_law_close(to);
}

static void put_notes(const ht_law_writer *to) {
    static const char *const saids[] = {"HT_SAID_ASKED", "HT_SAID_PAID", "HT_SAID_PAID_AFTER", "HT_SAID_AMOUNT_NEEDED"};
    if (to->policy->note_count == 0) {
        return;
    }
    ht_law_open(to, "ht_note", "notes", -1, -1);
    for (unsigned i = 0; i < to->policy->note_count; i++) {
        const ht_note *note = &to->policy->notes[i];
        ht_put(to->out, "    {");
        ht_law_put_text(to->out, "code", note->code);
        ht_law_put_number(to->out, "clause", note->clause);
        ht_law_put_number(to->out, "benefits", note->benefits);
        ht_put(to->out, ".said = ");
        ht_put(to->out, saids[note->said]);
        ht_put(to->out, ", ");
        ht_law_put_number(to->out, "after", note->after);
        ht_law_put_conditions(to->out, note->when);
        ht_law_put_words(to->out, "text", &note->text);
        ht_put(to->out, "},\n");
    }
    ht_law_close(to);
}

static void put_carried(const ht_law_writer *to) {
    if (to->policy->carried_count == 0) {
        return;
    }
    ht_law_open(to, "ht_carried", "carried", -1, -1);
    for (unsigned i = 0; i < to->policy->carried_count; i++) {
        const ht_carried *it = &to->policy->carried[i];
        ht_put(to->out, "    {");
        ht_law_put_text(to->out, "fact", it->fact);
        ht_law_put_text(to->out, "value", it->value);
        ht_law_put_number(to->out, "slot", it->slot);
        ht_law_put_number(to->out, "index", it->index);
        ht_put(to->out, "},\n");
    }
    ht_law_close(to);
}

static void put_formers(const ht_law_writer *to) {
    if (to->policy->former_count == 0) {
        return;
    }
    ht_law_open(to, "ht_former", "formers", -1, -1);
    for (unsigned i = 0; i < to->policy->former_count; i++) {
        const ht_former *it = &to->policy->formers[i];
        ht_put(to->out, "    {");
        ht_law_put_number(to->out, "fact", it->fact);
        ht_law_put_number(to->out, "value", it->value);
        ht_law_put_number(to->out, "kind", it->kind);
        ht_law_put_number(to->out, "slot", it->slot);
        ht_law_put_number(to->out, "index", it->index);
        ht_put(to->out, "},\n");
    }
    ht_law_close(to);
}

static void put_lists(const ht_law_writer *to) {
    const ht_policy *policy = to->policy;
    for (unsigned i = 0; i < policy->heading_count; i++) {
        ht_law_put_list(to, policy->headings[i].names, "heading", (int)i, -1);
    }
    if (policy->heading_count > 0) {
        ht_law_open(to, "ht_heading", "headings", -1, -1);
        for (unsigned i = 0; i < policy->heading_count; i++) {
            ht_put(to->out, "    {");
            ht_law_put_literal(to->out, policy->headings[i].id);
            ht_put(to->out, ", ");
            ht_law_put_name(to, "heading", (int)i, -1);
            ht_put(to->out, "},\n");
        }
        ht_law_close(to);
    }
    ht_law_put_list(to, policy->passing, "passing", -1, -1);
    for (int i = 0; policy->same != NULL && policy->same[i] != NULL; i++) {
        ht_law_put_list(to, policy->same[i], "same", i, -1);
    }
    if (policy->same != NULL) {
        ht_law_open(to, "char *const *const", "same", -1, -1);
        for (int i = 0; policy->same[i] != NULL; i++) {
            ht_put(to->out, "    ");
            ht_law_put_name(to, "same", i, -1);
            ht_put(to->out, ",\n");
        }
        ht_put(to->out, "    NULL};\n");
    }
    if (policy->situation_count > 0) {
        ht_law_open(to, "char *const", "situations", -1, -1);
        for (unsigned i = 0; i < policy->situation_count; i++) {
            ht_put(to->out, "    ");
            ht_law_put_literal(to->out, policy->situations[i]);
            ht_put(to->out, ",\n");
        }
        ht_law_close(to);
    }
}

/* ---- The policy ---- */

static void put_policy(const ht_law_writer *to) {
    const ht_policy *policy = to->policy;
    ht_text *out = to->out;
    ht_put(out, to->as->is_static ? "static const ht_policy " : "const ht_policy ");
    ht_put(out, to->as->name);
    ht_put(out, " = {\n    ");
    ht_law_put_text(out, "id", policy->id);
    ht_law_put_text(out, "revision", policy->revision);
    ht_law_put_text(out, "fingerprint", policy->fingerprint);
    ht_law_put_words(out, "name", &policy->name);
    ht_law_put_words(out, "limits", &policy->limits);
    ht_law_put_reference(to, "instruments", "instrument_count", policy->instrument_count, -1, -1);
    ht_law_put_reference(to, "clauses", "clause_count", policy->clause_count, -1, -1);
    ht_law_put_reference(to, "facts", "fact_count", policy->fact_count, -1, -1);
    ht_law_put_number(out, "reading_count", policy->reading_count);
    ht_law_put_reference(to, "reasons", "reason_count", policy->reason_count, -1, -1);
    ht_law_put_reference(to, "contradictions", "contradiction_count", policy->contradiction_count, -1, -1);
    ht_law_put_reference(to, "parameters", "parameter_count", policy->parameter_count, -1, -1);
    ht_law_put_reference(to, "periods", "period_count", policy->period_count, -1, -1);
    ht_law_put_reference(to, "benefits", "benefit_count", policy->benefit_count, -1, -1);
    ht_law_put_number(out, "later_count", policy->later_count);
    ht_law_put_reference(to, "assumptions", "assumption_count", policy->assumption_count, -1, -1);
    ht_law_put_reference(to, "notes", "note_count", policy->note_count, -1, -1);
    ht_law_put_reference(to, "highest", "highest_count", policy->highest_count, -1, -1);
    ht_law_put_reference(to, "carried", "carried_count", policy->carried_count, -1, -1);
    ht_law_put_reference(to, "formers", "former_count", policy->former_count, -1, -1);
    ht_law_put_number(out, "first_codes", policy->first_codes);
    ht_law_put_reference(to, "headings", "heading_count", policy->heading_count, -1, -1);
    ht_law_put_reference(to, "passing", NULL, policy->passing != NULL, -1, -1);
    ht_law_put_reference(to, "same", NULL, policy->same != NULL, -1, -1);
    ht_law_put_text(out, "example", policy->example);
    ht_law_put_reference(to, "situations", "situation_count", policy->situation_count, -1, -1);
    ht_law_put_number(out, "since", policy->since);
    ht_law_put_number(out, "until", policy->until);
    ht_law_put_number(out, "interruptions", policy->interruptions);
    ht_law_put_number(out, "part_month", policy->part_month);
    ht_law_put_number(out, "draft", policy->draft);
    ht_law_put_number(out, "asks", policy->asks);
    ht_law_put_text(out, "follows", policy->follows);
    ht_put(out, "\n};\n");
}

void ht_law_write_tables(ht_text *out, const ht_policy *policy, const ht_law_output *as) {
    const ht_law_writer to = {out, policy, as};
    ht_law_put_sources(&to);
    ht_law_put_facts(&to);
    ht_law_put_reasons(&to);
    ht_law_put_contradictions(&to);
    ht_law_put_figures(&to);
    ht_law_put_periods(&to);
    ht_law_put_benefits(&to);
    put_assumptions(&to);
    put_notes(&to);
    put_carried(&to);
    put_formers(&to);
    put_lists(&to);
    put_policy(&to);
}
