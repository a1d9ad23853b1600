/* SPDX-License-Identifier: MIT */
/* The assessment and the receipt as JSON, byte-stable: keys in one order, no white space. */
#include "date.h"
#include "explain.h"
#include "json_write.h"

const char *ht_source_name(ht_source source) {
    static const char *const names[] = {[HT_SOURCE_TEXT] = "text", [HT_SOURCE_PRESS] = "press", [HT_SOURCE_USER] = "user"};
    return names[source];
}

const char *ht_status_name(ht_status status) {
    static const char *const names[] = {[HT_GRANTED] = "granted",
                                        [HT_REFUSED] = "refused",
                                        [HT_UNDETERMINED] = "undetermined",
                                        [HT_AMOUNT_NEEDED] = "amount_needed"};
    return names[status];
}

static void put_clause(ht_json_text *to, const ht_policy *policy, unsigned clause) {
    ht_member_content(to, "citation", ht_string_of(policy->clauses[clause].citation));
}

/* A template and what fills it. */
typedef struct {
    const ht_words *words;
    const ht_argument *arguments;
} template;

static void say_template(ht_text *out, const void *about, ht_language language) {
    const template *it = about;
    ht_say(out, language, it->words, it->arguments);
}

/* ---- Parameters of an office's file ---- */

static void put_replaced(ht_json_text *to, const ht_run *run, const ht_parameter_row *row) {
    const ht_parameter *parameter = &run->policy->parameters[row->parameter];
    ht_json_open(to, "replaced", '[');
    for (unsigned i = 0; i < parameter->row_count; i++) {
        if (ht_own_row_is_replaced(run->parameters, row->parameter, i)) {
            ht_json_open(to, NULL, '{');
            ht_member_day(to, "from", ht_own_row_from(run, row->parameter, i));
            ht_member_number(to, "value", parameter->rows[i].value);
            put_clause(to, run->policy, parameter->rows[i].clause);
            ht_json_close(to, '}');
        }
    }
    ht_json_close(to, ']');
}

/* `run` NULL: only what a reader of parameter files takes; `replaced` is the assessment's. */
static void put_parameters(ht_json_text *to, const ht_parameters *parameters, const ht_run *run) {
    ht_json_open(to, "parameters", '[');
    for (uint32_t i = 0; i < parameters->row_count; i++) {
        const ht_parameter_row *row = &parameters->rows[i];
        const ht_parameter *parameter = &parameters->policy->parameters[row->parameter];
        ht_json_open(to, NULL, '{');
        ht_member_text(to, "name", parameter->id);
        if (parameter->unit == HT_DAY) {
            ht_member_day(to, "value", (ht_day)row->value);
        } else {
            ht_member_day(to, "from", row->from);
            ht_member_number(to, "value", row->value);
        }
        ht_member_content(to, "citation", row->citation);
        if (run != NULL) {
            put_replaced(to, run, row);
        }
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

void ht_member_parameters(ht_json_text *to, const ht_parameters *parameters) {
    ht_case nobody;
    ht_run run;
    ht_case_init(&nobody, parameters->policy);
    ht_run_begin(&run, &nobody, parameters);
    put_parameters(to, parameters, &run);
}

/* ---- Benefits ---- */

static void put_step(void *context, const ht_step *step) {
    ht_json_text *to = context;
    ht_json_open(to, NULL, '{');
    ht_member_text(to, "code", step->code);
    ht_member_sentences(to, "text", say_template, &(template){step->text, step->arguments});
    ht_member_content(to, "citation", step->citation);
    ht_member_text(to, "source", ht_source_name(step->source));
    if (step->has_amount) {
        ht_member_number(to, "amount", step->amount);
    }
    ht_json_close(to, '}');
}

static void put_months(ht_json_text *to, ht_run *run, unsigned benefit, unsigned outcome) {
    const ht_window *window = &run->windows[benefit];
    int32_t month = ht_month_of(window->first);
    if (run->policy->benefits[benefit].kind == HT_ONCE) {
        ht_member_month(to, "month", month);
        return;
    }
    ht_json_open(to, "months", '[');
    for (; month <= ht_month_of(window->last); month++) {
        const ht_month line = ht_month_amount(run, benefit, outcome, month);
        ht_json_open(to, NULL, '{');
        ht_member_month(to, "month", month);
        ht_member_number(to, "days", line.days);
        ht_member_number(to, "counted", line.counted);
        ht_member_number(to, "amount", line.amount);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

static void put_need_days(ht_json_text *to, const ht_fact *fact, const ht_unmet *unmet) {
    ht_json_open(to, "needs", '[');
    ht_json_open(to, NULL, '{');
    if (ht_bounds_from(fact, unmet->from)) {
        ht_member_day(to, "from", unmet->from);
    }
    if (ht_bounds_to(fact, unmet->to)) {
        ht_member_day(to, "to", unmet->to);
    }
    ht_json_close(to, '}');
    ht_json_close(to, ']');
}

typedef struct {
    const ht_policy *policy;
    const ht_unmet *unmet;
} need;

static void say_unmet(ht_text *out, const void *about, ht_language language) {
    const need *it = about;
    ht_write_unmet_sentence(out, it->policy, it->unmet, language);
}

static void put_unmet(ht_json_text *to, const ht_run *run, unsigned benefit) {
    ht_unmet all[HT_SLOTS_MAX];
    const ht_unmet *const end = all + ht_unmet_of(run, benefit, all);
    ht_json_open(to, "unmet", '[');
    for (const ht_unmet *unmet = all; unmet < end; unmet++) {
        const ht_fact *fact = &run->policy->facts[unmet->slot];
        ht_json_open(to, NULL, '{');
        ht_member_text(to, "fact", fact->id);
        if (fact->kind == HT_DATE) {
            put_need_days(to, fact, unmet);
        } else {
            ht_member_values(to, "needs", fact, unmet->values);
        }
        ht_member_sentences(to, "text", say_unmet, &(need){run->policy, unmet});
        put_clause(to, run->policy, unmet->clause);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

static void put_benefit(ht_json_text *to, ht_run *run, const ht_assessment *result, unsigned benefit) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    const ht_benefit_amount *amount = &result->benefits[benefit];
    const unsigned certain = ht_certain_outcome(run, result, benefit);
    ht_json_open(to, NULL, '{');
    ht_member_text(to, "id", law->id);
    ht_member_text(to, "kind", law->kind == HT_MONTHLY ? "monthly" : "once");
    ht_member_text(to, "status", ht_status_name(amount->status));
    if (law->kind == HT_MONTHLY) {
        ht_member_range(to, "rate", amount->rate);
    }
    ht_member_range(to, "total", amount->total);
    if (certain != 0) {
        put_months(to, run, benefit, certain);
    }
    ht_json_open(to, "steps", '[');
    ht_explain(run, result, benefit, put_step, to);
    ht_json_close(to, ']');
    if (amount->status == HT_REFUSED) {
        put_unmet(to, run, benefit);
    }
    ht_json_close(to, '}');
}

/* ---- The whole ---- */

static void put_alternatives(ht_json_text *to, const ht_policy *policy, const ht_assessment *result) {
    ht_json_open(to, "alternatives", '[');
    for (uint32_t i = 0; i < result->alternative_count; i++) {
        const ht_alternative *other = &result->alternatives[i];
        const ht_fact *reading = &policy->facts[other->slot];
        ht_json_open(to, NULL, '{');
        ht_member_text(to, "reading", reading->id);
        ht_member_value(to, "value", reading, other->value);
        ht_member_range(to, "total", other->total);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

static void put_assumptions(ht_json_text *to, ht_run *run, const ht_assessment *result) {
    ht_json_open(to, "assumptions", '[');
    for (unsigned i = 0; i < run->policy->assumption_count; i++) {
        const ht_assumption *assumption = &run->policy->assumptions[i];
        if (ht_rests_on(run, result, assumption)) {
            ht_json_open(to, NULL, '{');
            ht_member_text(to, "code", assumption->code);
            ht_member_words(to, "text", &assumption->text);
            put_clause(to, run->policy, assumption->clause);
            ht_json_close(to, '}');
        }
    }
    ht_json_close(to, ']');
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

static void put_case(ht_json_text *to, const ht_run *run) {
    ht_member(to, "case");
    ht_write_case_json(to->out, run->person, in_force_replaced(run));
}

void ht_write_assessment_json(ht_text *out, const ht_case *person, const ht_parameters *parameters,
                              const ht_assessment *result) {
    ht_run run;
    ht_assessment bounds;
    ht_json_text to = {out, false};
    const ht_policy *policy = person->policy;
    ht_run_init(&run, person, parameters);
    ht_run_bounds(&run, &bounds, NULL); /* which outcomes are reached */
    ht_json_open_with_id(&to, person->id);
    ht_member_policy(&to, "policy", policy);
    put_parameters(&to, parameters, &run);
    put_case(&to, &run);
    ht_json_open(&to, "benefits", '[');
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        put_benefit(&to, &run, result, b);
    }
    ht_json_close(&to, ']');
    ht_member_range(&to, "monthly", result->monthly);
    ht_member_range(&to, "once", result->once);
    ht_member_range(&to, "total", result->total);
    ht_json_open(&to, "missing", '[');
    for (uint32_t i = 0; i < result->missing_count; i++) {
        ht_member_text(&to, NULL, policy->facts[result->missing[i]].id);
    }
    ht_json_close(&to, ']');
    put_alternatives(&to, policy, result);
    put_assumptions(&to, &run, result);
    ht_json_close(&to, '}');
}

void ht_write_receipt_json(ht_text *out, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                           ht_string made) {
    ht_run run;
    ht_json_text to = {out, false};
    ht_run_init(&run, person, parameters);
    ht_json_open(&to, NULL, '{');
    ht_member_number(&to, "receipt", 1);
    ht_member_string(&to, "made", made);
    put_case(&to, &run);
    put_parameters(&to, parameters, NULL);
    ht_member(&to, "assessment");
    ht_write_assessment_json(out, person, parameters, result);
    ht_json_close(&to, '}');
}
