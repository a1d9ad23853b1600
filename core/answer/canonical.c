/* SPDX-License-Identifier: MIT */
/*
 * What the fingerprint covers: conditions, figures, dates and citations, one a line, no wording.
 * A line is a word for what it is and its parts, separated by spaces; sets are joined by "|", an absent part is "-".
 */
#include "text/text.h"
#include "policy/policy.h"
#include "text/format.h"

static void put_part(ht_text *out, const char *part) {
    ht_put(out, " ");
    ht_put(out, part);
}

static void put_number_part(ht_text *out, int64_t number) {
    ht_put(out, " ");
    ht_put_number(out, number);
}

static void put_day_part(ht_text *out, ht_day day) {
    ht_put(out, " ");
    ht_put_day(out, day);
}

static const char *clause_id(const ht_policy *policy, unsigned clause) {
    return clause == HT_NONE ? "-" : policy->clauses[clause].id;
}

static const char *slot_id(const ht_policy *policy, unsigned slot) {
    return slot == HT_NONE ? "-" : policy->facts[slot].id;
}

static const char *parameter_id(const ht_policy *policy, unsigned parameter) {
    return parameter == HT_NONE ? "-" : policy->parameters[parameter].id;
}

static void put_set(ht_text *out, const ht_fact *fact, uint32_t values) {
    const char *before = " ";
    for (unsigned value = 0; value < fact->value_count; value++) {
        if ((values >> value & 1) != 0) {
            ht_put(out, before);
            ht_put(out, fact->values[value].id);
            before = "|";
        }
    }
}

static void put_condition(ht_text *out, const ht_policy *policy, const char *what, const ht_condition *when) {
    ht_put(out, what);
    put_part(out, slot_id(policy, when->slot));
    put_set(out, &policy->facts[when->slot], when->values);
    put_part(out, clause_id(policy, when->clause));
    ht_put(out, "\n");
}

static void put_conditions(ht_text *out, const ht_policy *policy, const char *what, const ht_condition when[]) {
    for (unsigned i = 0; i < HT_CONDITIONS_MAX && when[i].values != 0; i++) {
        put_condition(out, policy, what, &when[i]);
    }
}

static void put_fact(ht_text *out, const ht_policy *policy, unsigned slot) {
    static const char *const kinds[] = {"choice", "yes_no", "date", "money", "interruptions"};
    static const char *const absences[] = {"unknown", "ongoing", "default"};
    const ht_fact *fact = &policy->facts[slot];
    ht_put(out, slot < policy->fact_count ? "fact" : "reading");
    put_part(out, fact->id);
    put_part(out, kinds[fact->kind]);
    put_part(out, absences[fact->absent]);
    if (fact->absent == HT_FIXED) {
        put_number_part(out, fact->default_value);
    }
    if (fact->last != 0) {
        put_day_part(out, fact->first);
        put_day_part(out, fact->last);
    }
    put_set(out, fact, UINT32_MAX);
    put_part(out, clause_id(policy, fact->clause));
    for (unsigned value = 0; fact->value_clauses != NULL && value < fact->value_count; value++) {
        put_part(out, clause_id(policy, fact->value_clauses[value]));
    }
    if (fact->zero) {
        put_part(out, "zero");
    }
    ht_put(out, "\n");
}

static void put_parameter(ht_text *out, const ht_policy *policy, unsigned index) {
    static const char *const units[] = {"dong", "percent", "day"};
    const ht_parameter *parameter = &policy->parameters[index];
    ht_put(out, "parameter");
    put_part(out, parameter->id);
    put_part(out, units[parameter->unit]);
    put_part(out, parameter->monthly ? "monthly" : "-");
    put_number_part(out, parameter->least);
    put_number_part(out, parameter->most);
    put_number_part(out, parameter->period);
    ht_put(out, "\n");
    for (unsigned r = 0; r < parameter->row_count; r++) {
        const ht_figure_row *row = &parameter->rows[r];
        ht_put(out, " figure");
        if (row->from == HT_DAY_FIRST) {
            put_part(out, "-");
        } else {
            put_day_part(out, row->from);
        }
        put_number_part(out, row->value);
        put_part(out, clause_id(policy, row->clause));
        ht_put(out, "\n");
    }
}

static void put_tables(ht_text *out, const ht_policy *policy, const ht_table *tables, unsigned count) {
    static const char *const kinds[] = {"figure", "ratio", "extra"};
    for (unsigned t = 0; t < count; t++) {
        ht_put(out, " table");
        put_part(out, kinds[tables[t].kind]);
        ht_put(out, "\n");
        for (unsigned r = 0; r < tables[t].row_count; r++) {
            ht_put(out, "  row");
            put_part(out, parameter_id(policy, tables[t].rows[r].parameter));
            put_part(out, clause_id(policy, tables[t].rows[r].clause));
            ht_put(out, "\n");
            put_conditions(out, policy, "   when", tables[t].rows[r].when);
        }
    }
}

static void put_stops(ht_text *out, const ht_policy *policy, const ht_stop *stops, unsigned count) {
    for (unsigned i = 0; i < count; i++) {
        ht_put(out, " stop");
        put_part(out, policy->reasons[stops[i].reason].value.id);
        put_number_part(out, stops[i].least_months);
        put_part(out, clause_id(policy, stops[i].clause));
        ht_put(out, "\n");
    }
}

static void put_norms(ht_text *out, const ht_policy *policy, const ht_benefit *norms) {
    put_part(out, clause_id(policy, norms->clause));
    put_part(out, clause_id(policy, norms->stopped));
    ht_put(out, "\n");
    put_conditions(out, policy, " when", norms->when);
    if (norms->stopped_when.values != 0) {
        put_condition(out, policy, " stopped", &norms->stopped_when);
    }
    put_stops(out, policy, norms->stops, norms->stop_count);
    put_tables(out, policy, norms->tables, norms->table_count);
}

static void put_benefit(ht_text *out, const ht_policy *policy, const ht_benefit *benefit) {
    ht_put(out, "benefit");
    put_part(out, benefit->id);
    put_part(out, benefit->kind == HT_MONTHLY ? "monthly" : "once");
    put_number_part(out, benefit->period);
    put_part(out, slot_id(policy, benefit->begins));
    put_part(out, slot_id(policy, benefit->ends));
    put_part(out, benefit->begins_in_force ? "begins_in_force" : "-");
    put_part(out, slot_id(policy, benefit->money));
    put_norms(out, policy, benefit);
    for (unsigned later = benefit->later; later != 0; later = policy->benefits[later].later) {
        ht_put(out, " version");
        put_day_part(out, policy->benefits[later].from);
        put_norms(out, policy, &policy->benefits[later]);
    }
}

static void put_benefit_ids(ht_text *out, const ht_policy *policy, uint32_t benefits) {
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        if ((benefits >> b & 1) != 0) {
            put_part(out, policy->benefits[b].id);
        }
    }
}

static void put_highest(ht_text *out, const ht_policy *policy) {
    for (unsigned i = 0; i < policy->highest_count; i++) {
        ht_put(out, "highest");
        put_part(out, policy->highest[i].id);
        put_part(out, clause_id(policy, policy->highest[i].clause));
        put_benefit_ids(out, policy, policy->highest[i].benefits);
        ht_put(out, "\n");
    }
}

static void put_sources(ht_text *out, const ht_policy *policy) {
    static const char *const sources[] = {"text", "press", "user"};
    for (unsigned i = 0; i < policy->clause_count; i++) {
        const ht_clause *clause = &policy->clauses[i];
        ht_put(out, "clause");
        put_part(out, clause->id);
        put_part(out, policy->instruments[clause->instrument].id);
        put_part(out, sources[clause->source]);
        put_part(out, clause->citation);
        ht_put(out, "\n");
    }
}

static void put_periods(ht_text *out, const ht_policy *policy) {
    for (unsigned i = 0; i < policy->period_count; i++) {
        const ht_period *period = &policy->periods[i];
        ht_put(out, "period");
        put_day_part(out, period->first[0]);
        put_day_part(out, period->first[1]);
        for (unsigned value = 2; period->reading != HT_NONE && value < policy->facts[period->reading].value_count; value++) {
            put_day_part(out, period->first[value]);
        }
        put_day_part(out, period->last);
        put_part(out, slot_id(policy, period->reading));
        put_part(out, parameter_id(policy, period->parameter));
        put_part(out, clause_id(policy, period->clause));
        ht_put(out, "\n");
    }
}

static void put_contradictions(ht_text *out, const ht_policy *policy) {
    static const char *const kinds[] = {"before", "needs_yes", "interruption_order"};
    for (unsigned i = 0; i < policy->contradiction_count; i++) {
        const ht_contradiction *conflict = &policy->contradictions[i];
        ht_put(out, "conflict");
        put_part(out, kinds[conflict->kind]);
        put_part(out, slot_id(policy, conflict->slot));
        put_part(out, slot_id(policy, conflict->other));
        for (unsigned slot = 0; slot < policy->fact_count; slot++) {
            if ((conflict->given >> slot & 1) != 0) {
                put_part(out, slot_id(policy, slot));
            }
        }
        ht_put(out, "\n");
    }
}

static void put_assumptions(ht_text *out, const ht_policy *policy) {
    static const char *const wheres[] = {"always", "part_month", "interrupted", "reasons_joined", "ratio_applied"};
    for (unsigned i = 0; i < policy->assumption_count; i++) {
        const ht_assumption *assumption = &policy->assumptions[i];
        ht_put(out, "assumption");
        put_part(out, assumption->code);
        put_part(out, wheres[assumption->where]);
        if (assumption->where == HT_RATIO_APPLIED) {
            put_part(out, policy->parameters[assumption->parameter].id);
        }
        put_part(out, clause_id(policy, assumption->clause));
        put_benefit_ids(out, policy, assumption->benefits);
        if (assumption->amount_after != 0) {
            put_day_part(out, assumption->amount_after);
        }
        ht_put(out, "\n");
        if (assumption->when.values != 0) {
            put_condition(out, policy, " when", &assumption->when);
        }
    }
}

static void put_notes(ht_text *out, const ht_policy *policy) {
    static const char *const saids[] = {"asked", "paid", "paid_after", "amount_needed"};
    for (unsigned i = 0; i < policy->note_count; i++) {
        const ht_note *note = &policy->notes[i];
        ht_put(out, "note");
        put_part(out, note->code);
        put_part(out, saids[note->said]);
        if (note->said == HT_SAID_PAID_AFTER) {
            put_day_part(out, note->after);
        }
        put_part(out, clause_id(policy, note->clause));
        put_benefit_ids(out, policy, note->benefits);
        ht_put(out, "\n");
        put_conditions(out, policy, " when", note->when);
    }
}

/* What of the revision before is what here. */
static void put_carried(ht_text *out, const ht_policy *policy) {
    if (policy->follows != NULL) {
        ht_put(out, "after");
        put_part(out, policy->follows);
        ht_put(out, "\n");
    }
    for (unsigned i = 0; i < policy->carried_count; i++) {
        const ht_carried *it = &policy->carried[i];
        ht_put(out, " carried");
        put_part(out, it->fact);
        put_part(out, it->value == NULL ? "-" : it->value);
        put_part(out, slot_id(policy, it->slot));
        put_part(out, it->index == HT_NONE ? "-" : policy->facts[it->slot].values[it->index].id);
        ht_put(out, "\n");
    }
}

void ht_write_rules_canonical(ht_text *out, const ht_policy *policy) {
    ht_put(out, "policy");
    put_part(out, policy->id);
    if (policy->asks) {
        put_part(out, "asks");
    }
    ht_put(out, "\n");
    put_sources(out, policy);
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        put_fact(out, policy, slot);
    }
    for (unsigned i = 0; i < policy->reason_count; i++) {
        ht_put(out, "reason");
        put_part(out, policy->reasons[i].value.id);
        put_number_part(out, policy->reasons[i].least_months);
        put_part(out, clause_id(policy, policy->reasons[i].clause));
        ht_put(out, "\n");
    }
    put_contradictions(out, policy);
    for (unsigned i = 0; i < policy->parameter_count; i++) {
        put_parameter(out, policy, i);
    }
    put_periods(out, policy);
    for (unsigned i = 0; i < policy->benefit_count; i++) {
        put_benefit(out, policy, &policy->benefits[i]);
    }
    put_highest(out, policy);
    put_assumptions(out, policy);
    put_notes(out, policy);
    put_carried(out, policy);
}
