/* SPDX-License-Identifier: MIT */
/* The policy as JSON (everything, both languages), as its canonical dump, and the JSON Schema of a case. */
#include "explain.h"

static void put_pair(ht_text *out, const char *key, const ht_words *words) {
    ht_put(out, ",\"");
    ht_put(out, key);
    ht_put(out, "\":{\"vi\":");
    ht_put_json_text(out, words->vi);
    ht_put(out, ",\"en\":");
    ht_put_json_text(out, words->en);
    ht_put(out, "}");
}

/* ,"key":"text" */
static void put_member(ht_text *out, const char *key, const char *text) {
    ht_put(out, ",\"");
    ht_put(out, key);
    ht_put(out, "\":");
    ht_put_json_text(out, text);
}

static void put_number_member(ht_text *out, const char *key, int64_t number) {
    ht_put(out, ",\"");
    ht_put(out, key);
    ht_put(out, "\":");
    ht_put_number(out, number);
}

static void put_day_member(ht_text *out, const char *key, ht_day day) {
    ht_put(out, ",\"");
    ht_put(out, key);
    ht_put(out, "\":\"");
    ht_put_day(out, day);
    ht_put(out, "\"");
}

/* {"id":"…", after a comma unless it is the first */
static void open_item(ht_text *out, const char *key, const char *id, bool is_first) {
    ht_put(out, is_first ? "{\"" : ",{\"");
    ht_put(out, key);
    ht_put(out, "\":");
    ht_put_json_text(out, id);
}

static void put_clause(ht_text *out, const ht_policy *policy, unsigned clause) {
    if (clause != HT_NONE) {
        put_member(out, "clause", policy->clauses[clause].id);
    }
}

static const char *kind_name(ht_fact_kind kind) {
    static const char *const names[] = {[HT_CHOICE] = "choice",
                                        [HT_YES_NO] = "yes_no",
                                        [HT_DATE] = "date",
                                        [HT_MONEY] = "money",
                                        [HT_INTERRUPTIONS] = "interruptions"};
    return names[kind];
}

static const char *table_name(const ht_table *table) {
    return table->kind == HT_FIGURE ? "figure" : table->kind == HT_RATIO ? "ratio" : "extra";
}

static const char *unit_name(ht_unit unit) {
    return unit == HT_DONG ? "dong" : unit == HT_PERCENT ? "percent" : "day";
}

static void put_default(ht_text *out, const ht_policy *policy, unsigned slot) {
    const ht_fact *fact = &policy->facts[slot];
    if (fact->absent == HT_ONGOING) {
        ht_put(out, "\"ongoing\"");
    } else if (fact->kind == HT_DATE) {
        ht_put(out, "\"");
        ht_put_day(out, (ht_day)fact->default_value);
        ht_put(out, "\"");
    } else if (fact->kind == HT_YES_NO) {
        ht_put(out, fact->default_value == 1 ? "true" : "false");
    } else if (fact->kind == HT_INTERRUPTIONS) {
        ht_put(out, "[]");
    } else {
        ht_put_json_text(out, fact->values[fact->default_value].id);
    }
}

static void put_values(ht_text *out, const ht_policy *policy, const ht_fact *fact) {
    ht_put(out, ",\"values\":[");
    for (unsigned i = 0; i < fact->value_count; i++) {
        open_item(out, "id", fact->values[i].id, i == 0);
        put_pair(out, "name", &fact->values[i].name);
        if (fact->value_clauses != NULL) {
            put_clause(out, policy, fact->value_clauses[i]);
        }
        ht_put(out, "}");
    }
    ht_put(out, "]");
}

static void put_fact(ht_text *out, const ht_policy *policy, unsigned slot, bool is_first) {
    const ht_fact *fact = &policy->facts[slot];
    open_item(out, "id", fact->id, is_first);
    put_member(out, "kind", kind_name(fact->kind));
    if (fact->absent != HT_UNKNOWN) {
        ht_put(out, ",\"default\":");
        put_default(out, policy, slot);
    }
    if (fact->last != 0) {
        put_day_member(out, "first", fact->first);
        put_day_member(out, "last", fact->last);
    }
    if (fact->value_count > 0) {
        put_values(out, policy, fact);
    }
    put_pair(out, "label", &fact->label);
    put_pair(out, "question", &fact->question);
    put_pair(out, "hint", &fact->hint);
    put_pair(out, "why", &fact->why);
    put_clause(out, policy, fact->clause);
    ht_put(out, "}");
}

static void put_conditions(ht_text *out, const ht_policy *policy, const char *key, const ht_condition when[], unsigned most) {
    ht_put(out, ",\"");
    ht_put(out, key);
    ht_put(out, "\":[");
    for (unsigned i = 0; i < most && when[i].values != 0; i++) {
        const ht_fact *fact = &policy->facts[when[i].slot];
        bool is_first = true;
        open_item(out, "fact", fact->id, i == 0);
        ht_put(out, ",\"values\":[");
        for (unsigned value = 0; value < fact->value_count; value++) {
            if ((when[i].values >> value & 1) == 0) {
                continue;
            }
            ht_put(out, is_first ? "" : ",");
            if (fact->kind == HT_YES_NO) {
                ht_put(out, value == 1 ? "true" : "false");
            } else {
                ht_put_json_text(out, fact->values[value].id);
            }
            is_first = false;
        }
        ht_put(out, "]");
        put_clause(out, policy, when[i].clause);
        ht_put(out, "}");
    }
    ht_put(out, "]");
}

static void put_tables(ht_text *out, const ht_policy *policy, const ht_benefit *benefit) {
    ht_put(out, ",\"tables\":[");
    for (unsigned t = 0; t < benefit->table_count; t++) {
        const ht_table *table = &benefit->tables[t];
        open_item(out, "kind", table_name(table), t == 0);
        put_pair(out, "name", &table->name);
        ht_put(out, ",\"rows\":[");
        for (unsigned r = 0; r < table->row_count; r++) {
            const ht_row *row = &table->rows[r];
            open_item(out, "clause", policy->clauses[row->clause].id, r == 0);
            put_pair(out, "name", &row->name);
            if (row->parameter != HT_NONE) {
                put_member(out, "parameter", policy->parameters[row->parameter].id);
            }
            put_conditions(out, policy, "when", row->when, HT_CONDITIONS_MAX);
            ht_put(out, "}");
        }
        ht_put(out, "]}");
    }
    ht_put(out, "]");
}

static void put_benefit(ht_text *out, const ht_policy *policy, unsigned index) {
    const ht_benefit *benefit = &policy->benefits[index];
    open_item(out, "id", benefit->id, index == 0);
    put_member(out, "kind", benefit->kind == HT_MONTHLY ? "monthly" : "once");
    put_pair(out, "name", &benefit->name);
    put_pair(out, "what", &benefit->what);
    put_pair(out, "next", &benefit->next);
    put_number_member(out, "period", benefit->period);
    put_member(out, "begins", policy->facts[benefit->begins].id);
    if (benefit->ends != HT_NONE) {
        put_member(out, "ends", policy->facts[benefit->ends].id);
    }
    if (benefit->money != HT_NONE) {
        put_member(out, "money", policy->facts[benefit->money].id);
    }
    put_clause(out, policy, benefit->clause);
    put_conditions(out, policy, "when", benefit->when, HT_CONDITIONS_MAX);
    put_tables(out, policy, benefit);
    if (benefit->stopped != HT_NONE) {
        put_member(out, "stopped", policy->clauses[benefit->stopped].id);
        put_conditions(out, policy, "stopped_when", &benefit->stopped_when, 1);
    }
    ht_put(out, "}");
}

static void put_parameter(ht_text *out, const ht_policy *policy, unsigned index) {
    const ht_parameter *parameter = &policy->parameters[index];
    open_item(out, "id", parameter->id, index == 0);
    put_pair(out, "name", &parameter->name);
    put_member(out, "unit", unit_name(parameter->unit));
    ht_put(out, parameter->monthly ? ",\"monthly\":true" : ",\"monthly\":false");
    if (parameter->unit == HT_DAY) {
        put_day_member(out, "least", (ht_day)parameter->least);
        put_day_member(out, "most", (ht_day)parameter->most);
    } else {
        put_number_member(out, "least", parameter->least);
        put_number_member(out, "most", parameter->most);
    }
    ht_put(out, ",\"rows\":[");
    for (unsigned r = 0; r < parameter->row_count; r++) {
        const ht_figure_row *row = &parameter->rows[r];
        ht_put(out, r == 0 ? "{\"value\":" : ",{\"value\":");
        ht_put_number(out, row->value);
        if (row->from != HT_DAY_FIRST) {
            put_day_member(out, "from", row->from);
        }
        put_clause(out, policy, row->clause);
        ht_put(out, "}");
    }
    ht_put(out, "]}");
}

static void put_period(ht_text *out, const ht_policy *policy, unsigned index) {
    const ht_period *period = &policy->periods[index];
    ht_put(out, index == 0 ? "{\"first\":[\"" : ",{\"first\":[\"");
    ht_put_day(out, period->first[0]);
    if (period->reading != HT_NONE) {
        ht_put(out, "\",\"");
        ht_put_day(out, period->first[1]);
    }
    ht_put(out, "\"]");
    if (period->reading != HT_NONE) {
        put_member(out, "reading", policy->facts[period->reading].id);
    }
    if (period->parameter != HT_NONE) {
        put_member(out, "parameter", policy->parameters[period->parameter].id);
    }
    if (period->last != HT_DAY_LAST) {
        put_day_member(out, "last", period->last);
    }
    put_clause(out, policy, period->clause);
    ht_put(out, "}");
}

static void put_sources(ht_text *out, const ht_policy *policy) {
    ht_put(out, ",\"instruments\":[");
    for (unsigned i = 0; i < policy->instrument_count; i++) {
        open_item(out, "id", policy->instruments[i].id, i == 0);
        put_pair(out, "name", &policy->instruments[i].name);
        ht_put(out, "}");
    }
    ht_put(out, "],\"clauses\":[");
    for (unsigned i = 0; i < policy->clause_count; i++) {
        const ht_clause *clause = &policy->clauses[i];
        open_item(out, "id", clause->id, i == 0);
        put_member(out, "instrument", policy->instruments[clause->instrument].id);
        put_member(out, "source", ht_source_name(clause->source));
        put_member(out, "citation", clause->citation);
        put_member(out, "quote", clause->quote);
        ht_put(out, "}");
    }
    ht_put(out, "]");
}

static void put_reasons(ht_text *out, const ht_policy *policy) {
    ht_put(out, ",\"reasons\":[");
    for (unsigned i = 0; i < policy->reason_count; i++) {
        open_item(out, "id", policy->reasons[i].value.id, i == 0);
        put_pair(out, "name", &policy->reasons[i].value.name);
        put_number_member(out, "least_months", policy->reasons[i].least_months);
        put_clause(out, policy, policy->reasons[i].clause);
        ht_put(out, "}");
    }
    ht_put(out, "]");
}

void ht_write_rules_json(ht_text *out, const ht_policy *policy) {
    ht_put(out, "{\"policy\":{\"id\":");
    ht_put_json_text(out, policy->id);
    put_member(out, "revision", policy->revision);
    put_member(out, "fingerprint", policy->fingerprint);
    put_pair(out, "name", &policy->name);
    ht_put(out, "}");
    put_sources(out, policy);
    ht_put(out, ",\"facts\":[");
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        if (slot == policy->fact_count) {
            ht_put(out, "]");
            put_reasons(out, policy);
            ht_put(out, ",\"readings\":[");
        }
        put_fact(out, policy, slot, slot == 0 || slot == policy->fact_count);
    }
    ht_put(out, "],\"parameters\":[");
    for (unsigned i = 0; i < policy->parameter_count; i++) {
        put_parameter(out, policy, i);
    }
    ht_put(out, "],\"periods\":[");
    for (unsigned i = 0; i < policy->period_count; i++) {
        put_period(out, policy, i);
    }
    ht_put(out, "],\"benefits\":[");
    for (unsigned i = 0; i < policy->benefit_count; i++) {
        put_benefit(out, policy, i);
    }
    ht_put(out, "],\"assumptions\":[");
    for (unsigned i = 0; i < policy->assumption_count; i++) {
        open_item(out, "code", policy->assumptions[i].code, i == 0);
        put_clause(out, policy, policy->assumptions[i].clause);
        put_pair(out, "text", &policy->assumptions[i].text);
        ht_put(out, "}");
    }
    ht_put(out, "]");
    put_pair(out, "limits", &policy->limits);
    ht_put(out, "}");
}
