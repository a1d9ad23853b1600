/* SPDX-License-Identifier: MIT */
/* Everything rests on a clause, and nothing stands in the tables that nothing uses. */
#include "policy_lint.h"

#include <string.h>

unsigned lint_condition_count(const ht_condition *when) {
    unsigned count = 0;
    while (count < HT_CONDITIONS_MAX && when[count].values != 0) {
        count++;
    }
    return count;
}

void lint_conditions(const ht_policy *policy, lint_visit *visit, void *context) {
    for (unsigned v = 0; v < ht_version_count(policy); v++) {
        const ht_benefit *benefit = &policy->benefits[v];
        visit(context, benefit->when, lint_condition_count(benefit->when), benefit->id);
        for (unsigned t = 0; t < benefit->table_count; t++) {
            for (unsigned r = 0; r < benefit->tables[t].row_count; r++) {
                const ht_row *row = &benefit->tables[t].rows[r];
                visit(context, row->when, lint_condition_count(row->when), benefit->id);
            }
        }
        visit(context, &benefit->stopped_when, benefit->stopped_when.values != 0, benefit->id);
    }
    for (unsigned i = 0; i < policy->assumption_count; i++) {
        const ht_assumption *assumption = &policy->assumptions[i];
        visit(context, &assumption->when, assumption->when.values != 0, assumption->code);
    }
    for (unsigned i = 0; i < policy->note_count; i++) {
        const ht_note *note = &policy->notes[i];
        visit(context, note->when, lint_condition_count(note->when), note->code);
    }
}

/* ---- Clauses: each reference, and whether it may be HT_NONE ---- */

typedef void cite(void *context, unsigned clause, bool may_be_none, const char *of);

typedef struct {
    cite *cited;
    void *context;
} citing;

static void cite_conditions(void *context, const ht_condition *when, unsigned count, const char *of) {
    const citing *to = context;
    for (unsigned i = 0; i < count; i++) {
        to->cited(to->context, when[i].clause, false, of);
    }
}

static void cite_facts(const ht_policy *policy, cite *cited, void *context) {
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        const ht_fact *fact = &policy->facts[slot];
        const bool is_of_estimate = slot == policy->since || slot == policy->until;
        cited(context, fact->clause, is_of_estimate, fact->id);
        for (unsigned i = 0; fact->value_clauses != NULL && i < fact->value_count; i++) {
            cited(context, fact->value_clauses[i], false, fact->values[i].id);
        }
    }
}

static void cite_all(const ht_policy *policy, cite *cited, void *context) {
    citing to = {cited, context};
    cite_facts(policy, cited, context);
    lint_conditions(policy, cite_conditions, &to);
    for (unsigned i = 0; i < policy->reason_count; i++) {
        cited(context, policy->reasons[i].clause, false, policy->reasons[i].value.id);
    }
    for (unsigned i = 0; i < policy->parameter_count; i++) {
        for (unsigned r = 0; r < policy->parameters[i].row_count; r++) {
            cited(context, policy->parameters[i].rows[r].clause, false, policy->parameters[i].id);
        }
    }
    for (unsigned i = 0; i < policy->period_count; i++) {
        cited(context, policy->periods[i].clause, false, "period");
    }
    for (unsigned v = 0; v < ht_version_count(policy); v++) {
        const ht_benefit *benefit = &policy->benefits[v];
        cited(context, benefit->clause, false, benefit->id);
        cited(context, benefit->stopped, true, benefit->id);
        for (unsigned i = 0; i < benefit->stop_count; i++) {
            cited(context, benefit->stops[i].clause, false, benefit->id);
        }
        for (unsigned t = 0; t < benefit->table_count; t++) {
            for (unsigned r = 0; r < benefit->tables[t].row_count; r++) {
                cited(context, benefit->tables[t].rows[r].clause, false, benefit->id);
            }
        }
    }
    for (unsigned i = 0; i < policy->highest_count; i++) {
        cited(context, policy->highest[i].clause, false, policy->highest[i].id);
    }
    for (unsigned i = 0; i < policy->assumption_count; i++) {
        cited(context, policy->assumptions[i].clause, false, policy->assumptions[i].code);
    }
    for (unsigned i = 0; i < policy->note_count; i++) {
        cited(context, policy->notes[i].clause, true, policy->notes[i].code);
    }
}

typedef struct {
    const ht_policy *policy;
    ht_text *findings;
    bool is_used[256];
} clause_use;

static void check_clause(void *context, unsigned clause, bool may_be_none, const char *of) {
    clause_use *use = context;
    if (clause < use->policy->clause_count) {
        use->is_used[clause] = true;
    } else if (clause != HT_NONE || !may_be_none) {
        lint_find(use->findings, "no clause", of);
    }
}

void lint_clauses(const ht_policy *policy, ht_text *findings) {
    clause_use use = {policy, findings, {false}};
    cite_all(policy, check_clause, &use);
    for (unsigned i = 0; i < policy->clause_count; i++) {
        if (policy->clauses[i].instrument >= policy->instrument_count) {
            lint_find(findings, "no instrument", policy->clauses[i].id);
        }
    }
}

/* In what is said of who decides and of what is not covered. */
static bool is_quoted(const ht_policy *policy, const char *citation) {
    bool found = strstr(policy->limits.vi, citation) != NULL;
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        found = found || strstr(policy->benefits[b].next.vi, citation) != NULL;
    }
    return found;
}

static void check_sources(const ht_policy *policy, ht_text *findings) {
    clause_use use = {policy, findings, {false}};
    bool is_used[256] = {false};
    cite_all(policy, check_clause, &use);
    for (unsigned i = 0; i < policy->clause_count; i++) {
        is_used[policy->clauses[i].instrument] = true;
        if (!use.is_used[i] && !is_quoted(policy, policy->clauses[i].citation)) {
            lint_find(findings, "unused clause", policy->clauses[i].id);
        }
    }
    for (unsigned i = 0; i < policy->instrument_count; i++) {
        if (!is_used[i]) {
            lint_find(findings, "unused instrument", policy->instruments[i].id);
        }
    }
}

/* ---- Facts, parameters, periods ---- */

static void use_slots(void *context, const ht_condition *when, unsigned count, const char *of) {
    bool *is_used = context;
    (void)of;
    for (unsigned i = 0; i < count; i++) {
        is_used[when[i].slot] = true;
    }
}

static void use_benefit(const ht_benefit *benefit, bool slots[256], bool parameters[256], bool periods[256]) {
    slots[benefit->begins] = slots[benefit->ends] = slots[benefit->money] = true;
    periods[benefit->period] = true;
    for (unsigned t = 0; t < benefit->table_count; t++) {
        for (unsigned r = 0; r < benefit->tables[t].row_count; r++) {
            parameters[benefit->tables[t].rows[r].parameter] = true;
        }
    }
}

void lint_use(const ht_policy *policy, ht_text *findings) {
    bool slots[256] = {false};
    bool parameters[256] = {false};
    bool periods[256] = {false};
    check_sources(policy, findings);
    slots[policy->since] = slots[policy->until] = slots[policy->interruptions] = slots[policy->part_month] = true;
    lint_conditions(policy, use_slots, slots);
    for (unsigned v = 0; v < ht_version_count(policy); v++) {
        use_benefit(&policy->benefits[v], slots, parameters, periods);
    }
    for (unsigned i = 0; i < policy->period_count; i++) {
        slots[policy->periods[i].reading] = true;
        parameters[policy->periods[i].parameter] = true;
        if (!periods[i]) {
            lint_find(findings, "unused period", policy->clauses[policy->periods[i].clause].id);
        }
    }
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        if (!slots[slot]) {
            lint_find(findings, "unused fact", policy->facts[slot].id);
        }
    }
    for (unsigned i = 0; i < policy->parameter_count; i++) {
        if (!parameters[i]) {
            lint_find(findings, "unused parameter", policy->parameters[i].id);
        }
    }
}
