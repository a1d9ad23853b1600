/* SPDX-License-Identifier: MIT */
/* The assessment and the receipt as JSON, byte-stable: keys in one order, no white space. */
#include "date.h"
#include "explain.h"

static void put_key(ht_text *out, const char *key) {
    ht_put(out, "\"");
    ht_put(out, key);
    ht_put(out, "\":");
}

static void put_quoted(ht_text *out, ht_string raw) {
    ht_put(out, "\"");
    ht_put_string(out, raw);
    ht_put(out, "\"");
}

static void put_quoted_day(ht_text *out, ht_day day) {
    ht_put(out, "\"");
    ht_put_day(out, day);
    ht_put(out, "\"");
}

/* ,"key":{"min":…,"max":…} */
static void put_range(ht_text *out, const char *key, ht_range range) {
    ht_put(out, ",");
    put_key(out, key);
    ht_put(out, "{\"min\":");
    ht_put_number(out, range.min);
    ht_put(out, ",\"max\":");
    if (range.max == HT_NO_MAXIMUM) {
        ht_put(out, "null");
    } else {
        ht_put_number(out, range.max);
    }
    ht_put(out, "}");
}

/* ,"citation":"…","source":"…" */
static void put_citation(ht_text *out, ht_string citation) {
    ht_put(out, ",\"citation\":");
    put_quoted(out, citation);
}

const char *ht_source_name(ht_source source) {
    return source == HT_SOURCE_TEXT ? "text" : source == HT_SOURCE_PRESS ? "press" : "user";
}

const char *ht_status_name(ht_status status) {
    static const char *const names[] = {
        [HT_GRANTED] = "granted", [HT_REFUSED] = "refused", [HT_UNDETERMINED] = "undetermined", [HT_AMOUNT_NEEDED] = "amount_needed"};
    return names[status];
}

static void put_both(ht_text *out, const ht_words *text, const ht_argument *arguments) {
    ht_put(out, ",\"text\":{\"vi\":\"");
    out->escape = true;
    ht_say(out, HT_VI, text, arguments);
    out->escape = false;
    ht_put(out, "\",\"en\":\"");
    out->escape = true;
    ht_say(out, HT_EN, text, arguments);
    out->escape = false;
    ht_put(out, "\"}");
}

/* ---- Parameters of an office's file ---- */

static void put_replaced(ht_text *out, const ht_run *run, const ht_parameter_row *row) {
    const ht_parameter *parameter = &run->policy->parameters[row->parameter];
    ht_day earliest = row->from;
    for (uint32_t i = 0; i < run->parameters->row_count; i++) {
        const ht_parameter_row *other = &run->parameters->rows[i];
        earliest = other->parameter == row->parameter && other->from < earliest ? other->from : earliest;
    }
    bool is_first = true;
    ht_put(out, ",\"replaced\":[");
    for (unsigned i = 0; i < parameter->row_count; i++) {
        if (i + 1 < parameter->row_count && parameter->rows[i + 1].from <= earliest) {
            continue;
        }
        ht_put(out, is_first ? "{\"from\":" : ",{\"from\":");
        put_quoted_day(out, parameter->rows[i].from == HT_DAY_FIRST ? ht_period_first(run, parameter->period) : parameter->rows[i].from);
        ht_put(out, ",\"value\":");
        ht_put_number(out, parameter->rows[i].value);
        put_citation(out, ht_string_of(run->policy->clauses[parameter->rows[i].clause].citation));
        ht_put(out, "}");
        is_first = false;
    }
    ht_put(out, "]");
}

/* {"name":…,"from":…,"value":…,"citation":…  the brace stays open */
static void put_parameter_row(ht_text *out, const ht_parameter *parameter, const ht_parameter_row *row) {
    ht_put(out, "{\"name\":\"");
    ht_put(out, parameter->id);
    ht_put(out, "\"");
    if (parameter->unit == HT_DAY) {
        ht_put(out, ",\"value\":");
        put_quoted_day(out, (ht_day)row->value);
    } else {
        ht_put(out, ",\"from\":");
        put_quoted_day(out, row->from);
        ht_put(out, ",\"value\":");
        ht_put_number(out, row->value);
    }
    put_citation(out, row->citation);
}

/* `run` NULL: only what a reader of parameter files takes; `replaced` is the assessment's. */
static void put_parameters(ht_text *out, const ht_parameters *parameters, const ht_run *run) {
    ht_put(out, "\"parameters\":[");
    for (uint32_t i = 0; i < parameters->row_count; i++) {
        const ht_parameter_row *row = &parameters->rows[i];
        ht_put(out, i == 0 ? "" : ",");
        put_parameter_row(out, &parameters->policy->parameters[row->parameter], row);
        if (run != NULL) {
            put_replaced(out, run, row);
        }
        ht_put(out, "}");
    }
    ht_put(out, "]");
}

/* ---- Benefits ---- */

typedef struct {
    ht_text *out;
    bool is_first;
} listing;

static void put_step(void *context, const ht_step *step) {
    listing *list = context;
    ht_text *out = list->out;
    ht_put(out, list->is_first ? "{\"code\":\"" : ",{\"code\":\"");
    ht_put(out, step->code);
    ht_put(out, "\"");
    put_both(out, step->text, step->arguments);
    put_citation(out, step->citation);
    ht_put(out, ",\"source\":\"");
    ht_put(out, ht_source_name(step->source));
    ht_put(out, "\"");
    if (step->has_amount) {
        ht_put(out, ",\"amount\":");
        ht_put_number(out, step->amount);
    }
    ht_put(out, "}");
    list->is_first = false;
}

static void put_months(ht_text *out, ht_run *run, unsigned benefit, unsigned outcome) {
    const ht_window *window = &run->windows[benefit];
    if (run->policy->benefits[benefit].kind == HT_ONCE) {
        ht_put(out, ",\"month\":\"");
        ht_put_month(out, ht_month_of(window->first));
        ht_put(out, "\"");
        return;
    }
    ht_put(out, ",\"months\":[");
    const int32_t first = ht_month_of(window->first);
    for (int32_t month = first; month <= ht_month_of(window->last); month++) {
        const ht_month line = ht_month_amount(run, benefit, outcome, month);
        ht_put(out, month == first ? "{\"month\":\"" : ",{\"month\":\"");
        ht_put_month(out, month);
        ht_put(out, "\",\"days\":");
        ht_put_number(out, line.days);
        ht_put(out, ",\"counted\":");
        ht_put_number(out, line.counted);
        ht_put(out, ",\"amount\":");
        ht_put_number(out, line.amount);
        ht_put(out, "}");
    }
    ht_put(out, "]");
}

static void put_need_values(ht_text *out, const ht_fact *fact, uint32_t values) {
    bool is_first = true;
    for (unsigned value = 0; value < fact->value_count; value++) {
        if ((values >> value & 1) == 0) {
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
}

static void put_need_days(ht_text *out, const ht_fact *fact, const ht_unmet *unmet) {
    const bool has_from = ht_bounds_from(fact, unmet->from);
    ht_put(out, "{");
    if (has_from) {
        put_key(out, "from");
        put_quoted_day(out, unmet->from);
    }
    if (ht_bounds_to(fact, unmet->to)) {
        ht_put(out, has_from ? "," : "");
        put_key(out, "to");
        put_quoted_day(out, unmet->to);
    }
    ht_put(out, "}");
}

static void put_unmet_text(ht_text *out, const ht_policy *policy, const ht_unmet *unmet, ht_language language) {
    out->escape = true;
    ht_write_unmet_sentence(out, policy, unmet, language);
    out->escape = false;
}

static void put_unmet(ht_text *out, const ht_run *run, unsigned benefit) {
    ht_unmet unmet[HT_SLOTS_MAX];
    const uint32_t count = ht_unmet_of(run, benefit, unmet);
    ht_put(out, ",\"unmet\":[");
    for (uint32_t i = 0; i < count; i++) {
        const ht_fact *fact = &run->policy->facts[unmet[i].slot];
        ht_put(out, i == 0 ? "{\"fact\":" : ",{\"fact\":");
        ht_put_json_text(out, fact->id);
        ht_put(out, ",\"needs\":[");
        if (fact->kind == HT_DATE) {
            put_need_days(out, fact, &unmet[i]);
        } else {
            put_need_values(out, fact, unmet[i].values);
        }
        ht_put(out, "],\"text\":{\"vi\":\"");
        put_unmet_text(out, run->policy, &unmet[i], HT_VI);
        ht_put(out, "\",\"en\":\"");
        put_unmet_text(out, run->policy, &unmet[i], HT_EN);
        ht_put(out, "\"}");
        put_citation(out, ht_string_of(run->policy->clauses[unmet[i].clause].citation));
        ht_put(out, "}");
    }
    ht_put(out, "]");
}

static void put_benefit(ht_text *out, ht_run *run, const ht_assessment *result, unsigned benefit) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    const ht_benefit_amount *amount = &result->benefits[benefit];
    const unsigned certain = ht_certain_outcome(run, result, benefit);
    listing steps = {out, true};
    ht_put(out, benefit == 0 ? "{\"id\":\"" : ",{\"id\":\"");
    ht_put(out, law->id);
    ht_put(out, law->kind == HT_MONTHLY ? "\",\"kind\":\"monthly\",\"status\":\"" : "\",\"kind\":\"once\",\"status\":\"");
    ht_put(out, ht_status_name(amount->status));
    ht_put(out, "\"");
    if (law->kind == HT_MONTHLY) {
        put_range(out, "rate", amount->rate);
    }
    put_range(out, "total", amount->total);
    if (certain != 0) {
        put_months(out, run, benefit, certain);
    }
    ht_put(out, ",\"steps\":[");
    ht_explain(run, result, benefit, put_step, &steps);
    ht_put(out, "]");
    if (amount->status == HT_REFUSED) {
        put_unmet(out, run, benefit);
    }
    ht_put(out, "}");
}

/* ---- The whole ---- */

static void put_missing(ht_text *out, const ht_policy *policy, const ht_assessment *result) {
    ht_put(out, ",\"missing\":[");
    for (uint32_t i = 0; i < result->missing_count; i++) {
        ht_put(out, i == 0 ? "" : ",");
        ht_put_json_text(out, policy->facts[result->missing[i]].id);
    }
    ht_put(out, "]");
}

static void put_alternatives(ht_text *out, const ht_policy *policy, const ht_assessment *result) {
    ht_put(out, ",\"alternatives\":[");
    for (uint32_t i = 0; i < result->alternative_count; i++) {
        const ht_fact *reading = &policy->facts[result->alternatives[i].slot];
        ht_put(out, i == 0 ? "{\"reading\":\"" : ",{\"reading\":\"");
        ht_put(out, reading->id);
        ht_put(out, "\",\"value\":\"");
        ht_put(out, reading->values[result->alternatives[i].value].id);
        ht_put(out, "\"");
        put_range(out, "total", result->alternatives[i].total);
        ht_put(out, "}");
    }
    ht_put(out, "]");
}

static void put_assumptions(ht_text *out, ht_run *run, const ht_assessment *result) {
    bool is_first = true;
    ht_put(out, ",\"assumptions\":[");
    for (unsigned i = 0; i < run->policy->assumption_count; i++) {
        const ht_assumption *assumption = &run->policy->assumptions[i];
        if (!ht_rests_on(run, result, assumption)) {
            continue;
        }
        ht_put(out, is_first ? "{\"code\":\"" : ",{\"code\":\"");
        ht_put(out, assumption->code);
        ht_put(out, "\"");
        put_both(out, &assumption->text, NULL);
        put_citation(out, ht_string_of(run->policy->clauses[assumption->clause].citation));
        ht_put(out, "}");
        is_first = false;
    }
    ht_put(out, "]");
}

/* Whether some reading of this policy gives way to an office's file. */
static bool in_force_replaced(const ht_run *run) {
    for (unsigned slot = run->policy->fact_count; slot < ht_slot_count(run->policy); slot++) {
        if (ht_is_replaced(run, slot)) {
            return true;
        }
    }
    return false;
}

void ht_write_assessment_json(ht_text *out, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result) {
    ht_run run;
    ht_assessment bounds;
    const ht_policy *policy = person->policy;
    ht_run_init(&run, person, parameters);
    ht_run_bounds(&run, &bounds, NULL); /* which outcomes are reached */
    ht_put(out, "{");
    if (person->id.at != NULL) {
        put_key(out, "id");
        put_quoted(out, person->id);
        ht_put(out, ",");
    }
    ht_put(out, "\"policy\":{\"id\":\"");
    ht_put(out, policy->id);
    ht_put(out, "\",\"revision\":\"");
    ht_put(out, policy->revision);
    ht_put(out, "\",\"fingerprint\":\"");
    ht_put(out, policy->fingerprint);
    ht_put(out, "\"},");
    put_parameters(out, parameters, &run);
    ht_put(out, ",\"case\":");
    ht_write_case_json(out, person, in_force_replaced(&run));
    ht_put(out, ",\"benefits\":[");
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        put_benefit(out, &run, result, b);
    }
    ht_put(out, "]");
    put_range(out, "monthly", result->monthly);
    put_range(out, "once", result->once);
    put_range(out, "total", result->total);
    put_missing(out, policy, result);
    put_alternatives(out, policy, result);
    put_assumptions(out, &run, result);
    ht_put(out, "}");
}

void ht_write_receipt_json(ht_text *out, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                           ht_string made) {
    ht_run run;
    ht_run_init(&run, person, parameters);
    ht_put(out, "{\"receipt\":1,\"made\":\"");
    out->escape = true;
    ht_put_string(out, made);
    out->escape = false;
    ht_put(out, "\",\"case\":");
    ht_write_case_json(out, person, in_force_replaced(&run));
    ht_put(out, ",");
    put_parameters(out, parameters, NULL);
    ht_put(out, ",\"assessment\":");
    ht_write_assessment_json(out, person, parameters, result);
    ht_put(out, "}");
}
