/* SPDX-License-Identifier: MIT */
/* What is paid, and what rests on it, as JSON. */
#include "answer/rules_benefits.h"

#include "answer/rules_parts.h"
#include "policy/policy_json.h"

/* ---- Benefits ---- */

static void put_conditions(ht_json_text *to, const char *key, const ht_policy *policy, const ht_condition when[],
                           unsigned most) {
    ht_json_open(to, key, '[');
    for (unsigned i = 0; i < most && when[i].values != 0; i++) {
        const ht_fact *fact = &policy->facts[when[i].slot];
        ht_json_open(to, NULL, '{');
        ht_member_slot(to, "fact", policy, when[i].slot);
        ht_member_values(to, "values", fact, when[i].values);
        ht_member_clause(to, "clause", policy, when[i].clause);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

static void put_table(ht_json_text *to, const ht_policy *policy, const ht_table *table) {
    static const char *const kinds[] = {[HT_FIGURE] = "figure", [HT_RATIO] = "ratio", [HT_EXTRA] = "extra"};
    ht_json_open(to, NULL, '{');
    ht_member_text(to, "kind", kinds[table->kind]);
    ht_member_words(to, "name", &table->name);
    ht_json_open(to, "rows", '[');
    for (unsigned i = 0; i < table->row_count; i++) {
        const ht_row *row = &table->rows[i];
        ht_json_open(to, NULL, '{');
        ht_member_clause(to, "clause", policy, row->clause);
        ht_member_words(to, "name", &row->name);
        ht_member_parameter(to, policy, row->parameter);
        put_conditions(to, "when", policy, row->when, HT_CONDITIONS_MAX);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
    ht_json_close(to, '}');
}

/* The reasons that stop it, where not all do as they stand in the policy. */
static void put_stops(ht_json_text *to, const ht_policy *policy, const ht_benefit *norms) {
    ht_json_open(to, "stops", '[');
    for (unsigned i = 0; i < norms->stop_count; i++) {
        const ht_stop *stop = &norms->stops[i];
        ht_json_open(to, NULL, '{');
        ht_member_text(to, "reason", policy->reasons[stop->reason].value.id);
        ht_member_number(to, "least_months", stop->least_months);
        ht_member_clause(to, "clause", policy, stop->clause);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

/* What holds of it for a time. */
static void put_norms(ht_json_text *to, const ht_policy *policy, const ht_benefit *norms) {
    ht_member_clause(to, "clause", policy, norms->clause);
    put_conditions(to, "when", policy, norms->when, HT_CONDITIONS_MAX);
    ht_json_open(to, "tables", '[');
    for (unsigned t = 0; t < norms->table_count; t++) {
        put_table(to, policy, &norms->tables[t]);
    }
    ht_json_close(to, ']');
    if (norms->stopped != HT_NONE) {
        ht_member_clause(to, "stopped", policy, norms->stopped);
        put_conditions(to, "stopped_when", policy, &norms->stopped_when, 1);
    }
    if (norms->stop_count > 0) {
        put_stops(to, policy, norms);
    }
}

static void put_versions(ht_json_text *to, const ht_policy *policy, const ht_benefit *benefit) {
    ht_json_open(to, "versions", '[');
    for (unsigned later = benefit->later; later != 0; later = policy->benefits[later].later) {
        ht_json_open(to, NULL, '{');
        ht_member_day(to, "from", policy->benefits[later].from);
        put_norms(to, policy, &policy->benefits[later]);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

static void put_benefit(ht_json_text *to, const ht_policy *policy, const ht_benefit *benefit) {
    ht_json_open(to, NULL, '{');
    ht_member_text(to, "id", benefit->id);
    ht_member_text(to, "kind", benefit->kind == HT_MONTHLY ? "monthly" : "once");
    ht_member_words(to, "name", &benefit->name);
    ht_member_words(to, "short", &benefit->short_name);
    ht_member_words(to, "what", &benefit->what);
    ht_member_words(to, "next", &benefit->next);
    ht_member_number(to, "period", benefit->period);
    ht_member_slot(to, "begins", policy, benefit->begins);
    ht_member_slot(to, "ends", policy, benefit->ends);
    ht_member_bool(to, "begins_in_force", benefit->begins_in_force);
    ht_member_slot(to, "money", policy, benefit->money);
    put_norms(to, policy, benefit);
    if (benefit->later != 0) {
        put_versions(to, policy, benefit);
    }
    ht_json_close(to, '}');
}

/* ---- Of several benefits ---- */

static void put_highest(ht_json_text *to, const ht_policy *policy) {
    ht_json_open(to, "highest", '[');
    for (unsigned i = 0; i < policy->highest_count; i++) {
        const ht_highest *highest = &policy->highest[i];
        ht_json_open(to, NULL, '{');
        ht_member_text(to, "id", highest->id);
        ht_member_benefits(to, "benefits", policy, highest->benefits);
        ht_member_clause(to, "clause", policy, highest->clause);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

static void put_assumptions(ht_json_text *to, const ht_policy *policy) {
    static const char *const wheres[] = {[HT_ALWAYS] = "always",
                                         [HT_PART_MONTH] = "part_month",
                                         [HT_INTERRUPTED] = "interrupted",
                                         [HT_REASONS_JOINED] = "reasons_joined",
                                         [HT_RATIO_APPLIED] = "ratio_applied"};
    ht_json_open(to, "assumptions", '[');
    for (unsigned i = 0; i < policy->assumption_count; i++) {
        const ht_assumption *assumption = &policy->assumptions[i];
        ht_json_open(to, NULL, '{');
        ht_member_text(to, "code", assumption->code);
        ht_member_clause(to, "clause", policy, assumption->clause);
        ht_member_benefits(to, "benefits", policy, assumption->benefits);
        ht_member_text(to, "where", wheres[assumption->where]);
        ht_member_parameter(to, policy, assumption->parameter);
        put_conditions(to, "when", policy, &assumption->when, 1);
        if (assumption->amount_after != 0) {
            ht_member_day(to, "amount_after", assumption->amount_after);
        }
        ht_member_words(to, "text", &assumption->text);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

static void put_notes(ht_json_text *to, const ht_policy *policy) {
    static const char *const said[] = {[HT_SAID_ASKED] = "asked",
                                       [HT_SAID_PAID] = "paid",
                                       [HT_SAID_PAID_AFTER] = "paid_after",
                                       [HT_SAID_AMOUNT_NEEDED] = "amount_needed"};
    ht_json_open(to, "notes", '[');
    for (unsigned i = 0; i < policy->note_count; i++) {
        const ht_note *note = &policy->notes[i];
        ht_json_open(to, NULL, '{');
        ht_member_text(to, "code", note->code);
        ht_member_clause(to, "clause", policy, note->clause);
        ht_member_benefits(to, "benefits", policy, note->benefits);
        ht_member_text(to, "said", said[note->said]);
        if (note->said == HT_SAID_PAID_AFTER) {
            ht_member_day(to, "after", note->after);
        }
        put_conditions(to, "when", policy, note->when, HT_CONDITIONS_MAX);
        ht_member_words(to, "text", &note->text);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

void ht_members_rules_benefits(ht_json_text *to, const ht_policy *policy) {
    ht_json_open(to, "benefits", '[');
    for (unsigned i = 0; i < policy->benefit_count; i++) {
        put_benefit(to, policy, &policy->benefits[i]);
    }
    ht_json_close(to, ']');
    put_highest(to, policy);
    put_assumptions(to, policy);
    put_notes(to, policy);
}
