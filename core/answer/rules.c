/* SPDX-License-Identifier: MIT */
/* The policy as JSON: everything, in both languages. */
#include "answer/assessment.h"
#include "answer/rules_benefits.h"
#include "answer/rules_fact.h"
#include "answer/rules_parts.h"
#include "answer/words.h"
#include "policy/policy.h"
#include "policy/policy_json.h"
#include "text/json_write.h"
#include "text/words.h"

static void put_facts(ht_json_text *to, const char *key, const ht_policy *policy, unsigned first, unsigned after) {
    ht_json_open(to, key, '[');
    for (unsigned slot = first; slot < after; slot++) {
        ht_put_rules_fact(to, policy, slot);
    }
    ht_json_close(to, ']');
}

static void put_reasons(ht_json_text *to, const ht_policy *policy) {
    ht_json_open(to, "reasons", '[');
    for (unsigned i = 0; i < policy->reason_count; i++) {
        const ht_reason *reason = &policy->reasons[i];
        ht_open_named(to, reason->value.id, &reason->value.name);
        ht_member_number(to, "least_months", reason->least_months);
        ht_member_clause(to, "clause", policy, reason->clause);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

static void put_contradictions(ht_json_text *to, const ht_policy *policy) {
    static const char *const kinds[] = {
        [HT_BEFORE] = "before", [HT_NEEDS_YES] = "needs_yes", [HT_INTERRUPTION_ORDER] = "interruption_order"};
    ht_json_open(to, "contradictions", '[');
    for (unsigned i = 0; i < policy->contradiction_count; i++) {
        const ht_contradiction *row = &policy->contradictions[i];
        ht_json_open(to, NULL, '{');
        ht_member_text(to, "kind", kinds[row->kind]);
        ht_member_slot(to, "fact", policy, row->slot);
        if (row->kind == HT_BEFORE) {
            ht_member_slot(to, "other", policy, row->other);
        } else if (row->kind == HT_NEEDS_YES) {
            ht_member_slots(to, "given", policy, row->given);
        }
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

/* The facts and the reading that every estimate has. */
static void put_estimate(ht_json_text *to, const ht_policy *policy) {
    ht_json_open(to, "estimate", '{');
    ht_member_slot(to, "since", policy, policy->since);
    ht_member_slot(to, "until", policy, policy->until);
    ht_member_slot(to, "interruptions", policy, policy->interruptions);
    ht_member_slot(to, "part_month", policy, policy->part_month);
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
    ht_open_named(to, parameter->id, &parameter->name);
    ht_member_text(to, "unit", units[parameter->unit]);
    ht_member_bool(to, "monthly", parameter->monthly);
    ht_member_number(to, "period", parameter->period);
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
        ht_member_clause(to, "clause", policy, row->clause);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
    ht_json_close(to, '}');
}

static void put_period(ht_json_text *to, const ht_policy *policy, const ht_period *period) {
    ht_json_open(to, NULL, '{');
    ht_json_open(to, "first", '[');
    ht_member_day(to, NULL, period->first[0]);
    for (unsigned value = 1; period->reading != HT_NONE && value < policy->facts[period->reading].value_count; value++) {
        ht_member_day(to, NULL, period->first[value]);
    }
    ht_json_close(to, ']');
    ht_member_slot(to, "reading", policy, period->reading);
    ht_member_parameter(to, policy, period->parameter);
    if (period->last != HT_DAY_LAST) {
        ht_member_day(to, "last", period->last);
    }
    ht_member_clause(to, "clause", policy, period->clause);
    ht_json_close(to, '}');
}

/* ---- The whole ---- */

static void put_sources(ht_json_text *to, const ht_policy *policy) {
    ht_json_open(to, "instruments", '[');
    for (unsigned i = 0; i < policy->instrument_count; i++) {
        ht_open_named(to, policy->instruments[i].id, &policy->instruments[i].name);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
    ht_json_open(to, "clauses", '[');
    for (unsigned i = 0; i < policy->clause_count; i++) {
        const ht_clause *clause = &policy->clauses[i];
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

void ht_write_rules_json(ht_text *out, const ht_policy *policy) {
    ht_json_text whole = {out, false};
    ht_json_text *const to = &whole;
    ht_json_open(to, NULL, '{');
    ht_json_open(to, "policy", '{');
    ht_member_text(to, "id", policy->id);
    ht_member_text(to, "revision", policy->revision);
    ht_member_text(to, "fingerprint", policy->fingerprint);
    if (policy->draft) {
        ht_member_bool(to, "draft", true);
    }
    ht_member_words(to, "name", &policy->name);
    ht_json_close(to, '}');
    ht_member_bool(to, "asks", policy->asks);
    put_sources(to, policy);
    put_estimate(to, policy);
    put_facts(to, "facts", policy, 0, policy->fact_count);
    put_reasons(to, policy);
    put_contradictions(to, policy);
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
    ht_members_rules_benefits(to, policy);
    ht_member_words(to, "limits", &policy->limits);
    ht_member_all_words(to);
    ht_json_close(to, '}');
}
