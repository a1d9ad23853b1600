/* SPDX-License-Identifier: MIT */
/* The policy as JSON: everything, in both languages. */
#include "explain.h"
#include "json_write.h"

static void put_clause(ht_json_text *to, const ht_policy *policy, unsigned clause) {
    if (clause != HT_NONE) {
        ht_member_text(to, "clause", policy->clauses[clause].id);
    }
}

static void put_slot(ht_json_text *to, const char *key, const ht_policy *policy, unsigned slot) {
    if (slot != HT_NONE) {
        ht_member_text(to, key, policy->facts[slot].id);
    }
}

static void put_parameter_id(ht_json_text *to, const ht_policy *policy, unsigned parameter) {
    if (parameter != HT_NONE) {
        ht_member_text(to, "parameter", policy->parameters[parameter].id);
    }
}

/* {"id":…,"name":…,  the brace stays open */
static void open_named(ht_json_text *to, const char *id, const ht_words *name) {
    ht_json_open(to, NULL, '{');
    ht_member_text(to, "id", id);
    ht_member_words(to, "name", name);
}

/* ---- Facts and readings ---- */

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

static void put_values(ht_json_text *to, const ht_policy *policy, const ht_fact *fact) {
    ht_json_open(to, "values", '[');
    for (unsigned i = 0; i < fact->value_count; i++) {
        open_named(to, fact->values[i].id, &fact->values[i].name);
        put_clause(to, policy, fact->value_clauses != NULL ? fact->value_clauses[i] : HT_NONE);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

static void put_fact(ht_json_text *to, const ht_policy *policy, const ht_fact *fact) {
    static const char *const kinds[] = {[HT_CHOICE] = "choice",
                                        [HT_YES_NO] = "yes_no",
                                        [HT_DATE] = "date",
                                        [HT_MONEY] = "money",
                                        [HT_INTERRUPTIONS] = "interruptions"};
    ht_json_open(to, NULL, '{');
    ht_member_text(to, "id", fact->id);
    ht_member_text(to, "kind", kinds[fact->kind]);
    if (fact->absent != HT_UNKNOWN) {
        put_default(to, fact);
    }
    if (fact->last != 0) {
        ht_member_day(to, "first", fact->first);
        ht_member_day(to, "last", fact->last);
    }
    if (fact->value_count > 0) {
        put_values(to, policy, fact);
    }
    ht_member_words(to, "label", &fact->label);
    ht_member_words(to, "question", &fact->question);
    ht_member_words(to, "hint", &fact->hint);
    ht_member_words(to, "why", &fact->why);
    put_clause(to, policy, fact->clause);
    ht_json_close(to, '}');
}

static void put_facts(ht_json_text *to, const char *key, const ht_policy *policy, unsigned first, unsigned after) {
    ht_json_open(to, key, '[');
    for (unsigned slot = first; slot < after; slot++) {
        put_fact(to, policy, &policy->facts[slot]);
    }
    ht_json_close(to, ']');
}

static void put_reasons(ht_json_text *to, const ht_policy *policy) {
    ht_json_open(to, "reasons", '[');
    for (unsigned i = 0; i < policy->reason_count; i++) {
        const ht_reason *reason = &policy->reasons[i];
        open_named(to, reason->value.id, &reason->value.name);
        ht_member_number(to, "least_months", reason->least_months);
        put_clause(to, policy, reason->clause);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

/* ---- Benefits ---- */

static void put_conditions(ht_json_text *to, const char *key, const ht_policy *policy, const ht_condition when[],
                           unsigned most) {
    ht_json_open(to, key, '[');
    for (unsigned i = 0; i < most && when[i].values != 0; i++) {
        const ht_fact *fact = &policy->facts[when[i].slot];
        ht_json_open(to, NULL, '{');
        ht_member_text(to, "fact", fact->id);
        ht_member_values(to, "values", fact, when[i].values);
        put_clause(to, policy, when[i].clause);
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
    for (const ht_row *row = table->rows; row < table->rows + table->row_count; row++) {
        ht_json_open(to, NULL, '{');
        put_clause(to, policy, row->clause);
        ht_member_words(to, "name", &row->name);
        put_parameter_id(to, policy, row->parameter);
        put_conditions(to, "when", policy, row->when, HT_CONDITIONS_MAX);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
    ht_json_close(to, '}');
}

static void put_benefit(ht_json_text *to, const ht_policy *policy, const ht_benefit *benefit) {
    ht_json_open(to, NULL, '{');
    ht_member_text(to, "id", benefit->id);
    ht_member_text(to, "kind", benefit->kind == HT_MONTHLY ? "monthly" : "once");
    ht_member_words(to, "name", &benefit->name);
    ht_member_words(to, "what", &benefit->what);
    ht_member_words(to, "next", &benefit->next);
    ht_member_number(to, "period", benefit->period);
    put_slot(to, "begins", policy, benefit->begins);
    put_slot(to, "ends", policy, benefit->ends);
    put_slot(to, "money", policy, benefit->money);
    put_clause(to, policy, benefit->clause);
    put_conditions(to, "when", policy, benefit->when, HT_CONDITIONS_MAX);
    ht_json_open(to, "tables", '[');
    for (unsigned t = 0; t < benefit->table_count; t++) {
        put_table(to, policy, &benefit->tables[t]);
    }
    ht_json_close(to, ']');
    if (benefit->stopped != HT_NONE) {
        ht_member_text(to, "stopped", policy->clauses[benefit->stopped].id);
        put_conditions(to, "stopped_when", policy, &benefit->stopped_when, 1);
    }
    ht_json_close(to, '}');
}

/* ---- Figures and dates ---- */

static void put_limit(ht_json_text *to, const char *key, const ht_parameter *parameter, int64_t limit) {
    if (parameter->unit == HT_DAY) {
        ht_member_day(to, key, (ht_day)limit);
    } else {
        ht_member_number(to, key, limit);
    }
}

static void put_parameter(ht_json_text *to, const ht_policy *policy, const ht_parameter *parameter) {
    static const char *const units[] = {[HT_DONG] = "dong", [HT_PERCENT] = "percent", [HT_DAY] = "day"};
    open_named(to, parameter->id, &parameter->name);
    ht_member_text(to, "unit", units[parameter->unit]);
    ht_member_bool(to, "monthly", parameter->monthly);
    put_limit(to, "least", parameter, parameter->least);
    put_limit(to, "most", parameter, parameter->most);
    ht_json_open(to, "rows", '[');
    for (unsigned i = 0; i < parameter->row_count; i++) { /* `rows` may be NULL */
        const ht_figure_row *row = &parameter->rows[i];
        ht_json_open(to, NULL, '{');
        ht_member_number(to, "value", row->value);
        if (row->from != HT_DAY_FIRST) {
            ht_member_day(to, "from", row->from);
        }
        put_clause(to, policy, row->clause);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
    ht_json_close(to, '}');
}

static void put_period(ht_json_text *to, const ht_policy *policy, const ht_period *period) {
    ht_json_open(to, NULL, '{');
    ht_json_open(to, "first", '[');
    ht_member_day(to, NULL, period->first[0]);
    if (period->reading != HT_NONE) {
        ht_member_day(to, NULL, period->first[1]);
    }
    ht_json_close(to, ']');
    put_slot(to, "reading", policy, period->reading);
    put_parameter_id(to, policy, period->parameter);
    if (period->last != HT_DAY_LAST) {
        ht_member_day(to, "last", period->last);
    }
    put_clause(to, policy, period->clause);
    ht_json_close(to, '}');
}

/* ---- The whole ---- */

static void put_sources(ht_json_text *to, const ht_policy *policy) {
    ht_json_open(to, "instruments", '[');
    for (unsigned i = 0; i < policy->instrument_count; i++) {
        open_named(to, policy->instruments[i].id, &policy->instruments[i].name);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
    ht_json_open(to, "clauses", '[');
    for (const ht_clause *clause = policy->clauses; clause < policy->clauses + policy->clause_count; clause++) {
        ht_json_open(to, NULL, '{');
        ht_member_text(to, "id", clause->id);
        ht_member_text(to, "instrument", policy->instruments[clause->instrument].id);
        ht_member_text(to, "source", ht_source_name(clause->source));
        ht_member_text(to, "citation", clause->citation);
        ht_member_text(to, "quote", clause->quote);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

static void put_assumptions(ht_json_text *to, const ht_policy *policy) {
    ht_json_open(to, "assumptions", '[');
    for (unsigned i = 0; i < policy->assumption_count; i++) {
        const ht_assumption *assumption = &policy->assumptions[i];
        ht_json_open(to, NULL, '{');
        ht_member_text(to, "code", assumption->code);
        put_clause(to, policy, assumption->clause);
        ht_member_words(to, "text", &assumption->text);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

void ht_write_rules_json(ht_text *out, const ht_policy *policy) {
    ht_json_text whole = {out, false};
    ht_json_text *const to = &whole;
    ht_json_open(to, NULL, '{');
    ht_json_open(to, "policy", '{');
    ht_member_text(to, "id", policy->id);
    ht_member_text(to, "revision", policy->revision);
    ht_member_text(to, "fingerprint", policy->fingerprint);
    ht_member_words(to, "name", &policy->name);
    ht_json_close(to, '}');
    put_sources(to, policy);
    put_facts(to, "facts", policy, 0, policy->fact_count);
    put_reasons(to, policy);
    put_facts(to, "readings", policy, policy->fact_count, ht_slot_count(policy));
    ht_json_open(to, "parameters", '[');
    for (unsigned i = 0; i < policy->parameter_count; i++) {
        put_parameter(to, policy, &policy->parameters[i]);
    }
    ht_json_close(to, ']');
    ht_json_open(to, "periods", '[');
    for (unsigned i = 0; i < policy->period_count; i++) {
        put_period(to, policy, &policy->periods[i]);
    }
    ht_json_close(to, ']');
    ht_json_open(to, "benefits", '[');
    for (unsigned i = 0; i < policy->benefit_count; i++) {
        put_benefit(to, policy, &policy->benefits[i]);
    }
    ht_json_close(to, ']');
    put_assumptions(to, policy);
    ht_member_words(to, "limits", &policy->limits);
    ht_json_close(to, '}');
}
