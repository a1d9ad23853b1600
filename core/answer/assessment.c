/* SPDX-License-Identifier: MIT */
/* The assessment and the receipt as JSON, byte-stable: keys in one order, no white space. */
#include "answer/assessment.h"

#include "answer/assumptions.h"
#include "answer/explain.h"
#include "answer/notes.h"
#include "answer/own_figures.h"
#include "answer/unmet_text.h"
#include "law/amount.h"
#include "law/engine.h"
#include "law/paid_after.h"
#include "law/run.h"
#include "law/shown.h"
#include "law/unmet.h"
#include "law/witness.h"
#include "person/case.h"
#include "law/window.h"
#include "policy/policy.h"
#include "policy/policy_json.h"
#include "text/date.h"
#include "text/json_write.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"

const char *ht_source_name(ht_source source) {
    static const char *const names[] = {[HT_SOURCE_TEXT] = "text", [HT_SOURCE_PRESS] = "press", [HT_SOURCE_USER] = "user"};
    return names[source];
}

const char *ht_status_name(ht_status status) {
    static const char *const names[] = {[HT_GRANTED] = "granted",
                                        [HT_REFUSED] = "refused",
                                        [HT_UNDETERMINED] = "undetermined",
                                        [HT_AMOUNT_NEEDED] = "amount_needed",
                                        [HT_NOT_ASKED] = "not_asked"};
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

static void put_months(ht_json_text *to, const ht_run *run, unsigned benefit) {
    if (run->policy->benefits[benefit].kind == HT_ONCE) {
        ht_member_month(to, "month", ht_month_of(ht_window_of(run, benefit).first));
        return;
    }
    ht_month line;
    ht_json_open(to, "months", '[');
    for (ht_shown_walk walk = ht_shown_months(run, benefit); ht_next_shown(&walk, &line);) {
        ht_json_open(to, NULL, '{');
        ht_member_month(to, "month", line.month);
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

static void put_benefit(ht_json_text *to, ht_run *run, const ht_assessment *result, unsigned benefit, ht_shape shape) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    const ht_benefit_amount *amount = &result->benefits[benefit];
    ht_json_open(to, NULL, '{');
    ht_member_text(to, "id", law->id);
    ht_member_text(to, "kind", law->kind == HT_MONTHLY ? "monthly" : "once");
    ht_member_text(to, "status", ht_status_name(amount->status));
    if (amount->status == HT_NOT_ASKED) {
        ht_json_close(to, '}');
        return;
    }
    if (law->kind == HT_MONTHLY) {
        ht_member_range(to, "rate", amount->rate);
    }
    ht_member_range(to, "total", amount->total);
    if (ht_is_certain(result, benefit)) {
        put_months(to, run, benefit);
    }
    ht_json_open(to, "steps", '[');
    ht_explain(run, result, benefit, shape == HT_SHAPE_OF_RECEIPT_AT_FIRST ? HT_CITES_BENEFIT : HT_CITES_ROW, put_step, to);
    ht_json_close(to, ']');
    if (amount->status == HT_REFUSED) {
        put_unmet(to, run, benefit);
    }
    ht_json_close(to, '}');
}

/* ---- The whole ---- */

static void put_answers(ht_json_text *to, const char *key, const ht_run *run, const ht_assessment *result, bool of_greatest) {
    ht_case witness;
    const uint64_t slots = ht_witness_of(run->person, run->parameters, result, of_greatest, &witness);
    ht_member(to, key);
    ht_write_answers_json(to->out, &witness, slots);
}

/* Where nothing is missing there is none, nor one of a greatest total that there is not. */
static void put_witness(ht_json_text *to, const ht_run *run, const ht_assessment *result) {
    if (result->missing_count == 0) {
        return;
    }
    ht_json_open(to, "witness", '{');
    put_answers(to, "min", run, result, false);
    if (result->total.max != HT_NO_MAXIMUM) {
        put_answers(to, "max", run, result, true);
    }
    ht_json_close(to, '}');
}

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
            if (assumption->amount_after != 0) {
                ht_member_range(to, "amount",
                                ht_paid_after(run->person, run->parameters, assumption->benefits, assumption->amount_after));
            }
            ht_member_words(to, "text", &assumption->text);
            put_clause(to, run->policy, assumption->clause);
            ht_json_close(to, '}');
        }
    }
    ht_json_close(to, ']');
}

static void put_notes(ht_json_text *to, const ht_run *run, const ht_assessment *result) {
    ht_json_open(to, "notes", '[');
    for (unsigned i = 0; i < run->policy->note_count; i++) {
        const ht_note *note = &run->policy->notes[i];
        if (ht_is_said(run, result, note)) {
            ht_json_open(to, NULL, '{');
            ht_member_text(to, "code", note->code);
            ht_member_words(to, "text", &note->text);
            if (note->clause != HT_NONE) {
                put_clause(to, run->policy, note->clause);
            }
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

/* The first format of receipts names the policy in the assessment alone. */
static void put_case(ht_json_text *to, const ht_run *run, ht_shape shape) {
    ht_member(to, "case");
    (shape == HT_SHAPE_NOW ? ht_write_case_named_json : ht_write_case_json)(to->out, run->person, in_force_replaced(run));
}

static void put_monthly(ht_json_text *to, const ht_assessment *result, bool names_month) {
    ht_json_open(to, "monthly", '{');
    ht_members_range(to, result->monthly);
    if (names_month && result->month != HT_NO_MONTH) {
        ht_member_month(to, "month", result->month);
    }
    ht_json_close(to, '}');
}

void ht_write_assessment_shaped(ht_text *out, const ht_case *person, const ht_parameters *parameters,
                                const ht_assessment *result, ht_shape shape) {
    ht_run run;
    ht_json_text to = {out, false};
    const ht_policy *policy = person->policy;
    ht_run_outcomes(&run, person, parameters);
    ht_json_open_with_id(&to, person->id);
    ht_member_policy(&to, "policy", policy);
    ht_member_parameters_in(&to, &run);
    put_case(&to, &run, shape);
    ht_json_open(&to, "benefits", '[');
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        put_benefit(&to, &run, result, b, shape);
    }
    ht_json_close(&to, ']');
    put_monthly(&to, result, shape == HT_SHAPE_NOW);
    ht_member_range(&to, "once", result->once);
    ht_member_range(&to, "total", result->total);
    ht_json_open(&to, "missing", '[');
    for (uint32_t i = 0; i < result->missing_count; i++) {
        ht_member_text(&to, NULL, policy->facts[result->missing[i]].id);
    }
    ht_json_close(&to, ']');
    if (shape == HT_SHAPE_NOW) {
        put_witness(&to, &run, result);
    }
    put_alternatives(&to, policy, result);
    put_assumptions(&to, &run, result);
    if (shape == HT_SHAPE_NOW) {
        put_notes(&to, &run, result);
    }
    ht_json_close(&to, '}');
}

void ht_write_assessment_json(ht_text *out, const ht_case *person, const ht_parameters *parameters,
                              const ht_assessment *result) {
    ht_write_assessment_shaped(out, person, parameters, result, HT_SHAPE_NOW);
}

void ht_write_receipt_shaped(ht_text *out, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                             ht_string made, ht_shape shape) {
    ht_run run;
    ht_json_text to = {out, false};
    ht_run_init(&run, person, parameters);
    ht_json_open(&to, NULL, '{');
    ht_member_number(&to, "receipt", shape == HT_SHAPE_NOW ? 2 : 1);
    ht_member_string(&to, "made", made);
    put_case(&to, &run, shape);
    ht_member_parameters_given(&to, parameters);
    ht_member(&to, "assessment");
    ht_write_assessment_shaped(out, person, parameters, result, shape);
    ht_json_close(&to, '}');
}

void ht_write_receipt_json(ht_text *out, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                           ht_string made) {
    ht_write_receipt_shaped(out, person, parameters, result, made, HT_SHAPE_NOW);
}
