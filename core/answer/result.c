/* SPDX-License-Identifier: MIT */
/* The result for people: headline, each benefit with how and why, what would change it, what it rests on, the months. */
#include "answer/assumptions.h"
#include "answer/explain.h"
#include "answer/headline.h"
#include "answer/notes.h"
#include "answer/own_figures.h"
#include "answer/sources.h"
#include "answer/unmet_text.h"
#include "answer/words.h"
#include "law/amount.h"
#include "law/engine.h"
#include "law/paid_after.h"
#include "law/run.h"
#include "law/shown.h"
#include "law/unmet.h"
#include "policy/registry.h"
#include "text/capitals.h"
#include "text/date.h"
#include "text/format.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"

#include <string.h>

static const ht_words period = {"Tổng cả giai đoạn từ {0} đến {1}: ", "Total over the period from {0} to {1}: "};
static const ht_words revision = {" Bản quy định {0}, ngày {1}.", " Policy {0}, revision {1}."};
static const ht_words missing_title = {"Cần biết thêm, theo thứ tự có ích", "Still needed, the most useful first"};
static const ht_words readings_title = {"Cách hiểu khác sẽ làm thay đổi số tiền",
                                        "Other readings that would change the amount"};
static const ht_words reading_line = {"{0} → {1}: tổng ", "{0} → {1}: total "};
static const ht_words reading_within = {"{0} → {1}: tổng không đổi; khác ở một số trường hợp còn để ngỏ",
                                        "{0} → {1}: the total stays; some of the open cases differ"};
static const ht_words resting = {"Trong đó, các tháng sau {0}: ", "Of it, in the months after {0}: "};
static const ht_words figures_title = {"Dùng mức riêng của cơ quan", "Figures of an office's file"};
static const ht_words figure_line = {"  - {0} từ {1}: {2} ({3})", "  - {0} from {1}: {2} ({3})"};
static const ht_words date_line = {"  - {0}: {2} ({3})", "  - {0}: {2} ({3})"};
static const ht_words replaced_line = {"    thay cho mức của chương trình từ {1}: {2}",
                                       "    instead of the program's figure from {1}: {2}"};
static const ht_words months_title = {"Các tháng (tháng: số tiền, số ngày được tính)", "Months (month: amount, days counted)"};

static void put_title(ht_text *out, const ht_words *words, ht_language language) {
    ht_put(out, "\n");
    ht_put_capitals(out, words, language);
    ht_put(out, "\n");
}

typedef struct {
    ht_text *out;
    ht_language language;
    ht_sources sources;
} page;

/* Whether the sentence itself already ends in the amount. */
static bool says_amount(const ht_step *step) {
    for (unsigned i = 0; i < HT_STEP_ARGUMENTS_MAX; i++) {
        if (step->arguments[i].kind == HT_ARGUMENT_DONG && step->arguments[i].number == step->amount) {
            return true;
        }
    }
    return false;
}

static void put_step(void *context, const ht_step *step) {
    page *to = context;
    ht_put(to->out, "  - ");
    ht_say(to->out, to->language, step->text, step->arguments);
    if (step->has_amount && !says_amount(step)) {
        ht_put(to->out, " = ");
        ht_put_dong(to->out, step->amount, to->language);
    }
    if (step->has_amount && ht_string_is(ht_string_of(step->code), "time_off")) {
        ht_put(to->out, " ");
        ht_put_words(to->out, ht_word(HT_WORD_LEFT_OUT), to->language);
    }
    ht_put_cited(to->out, &to->sources, step->citation, step->source);
    ht_put(to->out, "\n");
}

static void put_clause(page *to, const ht_policy *policy, unsigned clause) {
    ht_put_cited(to->out, &to->sources, ht_string_of(policy->clauses[clause].citation), policy->clauses[clause].source);
    ht_put(to->out, "\n");
}

/* What stands there now; of a yes/no fact the sentence before says it. */
static void put_answer_now(const page *to, const ht_case *person, unsigned slot) {
    const ht_fact *fact = &person->policy->facts[slot];
    const int64_t value = person->value[slot];
    ht_argument answer = {.kind = HT_ARGUMENT_DAY, .number = value};
    if (fact->kind == HT_YES_NO) {
        return;
    }
    if (fact->kind == HT_CHOICE) {
        answer = (ht_argument){.kind = HT_ARGUMENT_WITHIN, .words = &fact->values[ht_first_of((uint64_t)value)].name};
    }
    ht_put(to->out, ". ");
    ht_say(to->out, to->language, ht_word(HT_WORD_NOW_IS), &answer);
}

static void put_unmet(page *to, const ht_run *run, unsigned benefit) {
    ht_unmet unmet[HT_SLOTS_MAX];
    const uint32_t count = ht_unmet_of(run, benefit, unmet);
    for (uint32_t i = 0; i < count; i++) {
        ht_put(to->out, "  - ");
        ht_write_unmet_sentence(to->out, run->policy, &unmet[i], to->language);
        put_answer_now(to, run->person, unmet[i].slot);
        put_clause(to, run->policy, unmet[i].clause);
    }
}

static void put_benefit(page *to, ht_run *run, const ht_assessment *result, unsigned benefit) {
    const ht_benefit_amount *amount = &result->benefits[benefit];
    ht_put(to->out, "\n[");
    ht_put_words(to->out, ht_status_words(amount->status), to->language);
    ht_put(to->out, "] ");
    ht_put_words(to->out, &run->policy->benefits[benefit].name, to->language);
    if (amount->status == HT_NOT_ASKED) {
        ht_put(to->out, "\n");
        return;
    }
    if (amount->status != HT_REFUSED) {
        ht_put(to->out, ": ");
        ht_put_range(to->out, amount->total, to->language);
    }
    ht_put(to->out, "\n");
    ht_explain(run, result, benefit, HT_CITES_ROW, put_step, to);
    if (amount->status == HT_REFUSED) {
        put_unmet(to, run, benefit);
    }
}

static void put_missing(ht_text *out, const ht_policy *policy, const ht_assessment *result, ht_language language) {
    if (result->missing_count > 0) {
        put_title(out, &missing_title, language);
    }
    for (uint32_t i = 0; i < result->missing_count; i++) {
        const ht_fact *fact = &policy->facts[result->missing[i]];
        ht_put(out, "  - ");
        ht_put_words(out, &fact->question, language);
        ht_put(out, " (");
        ht_put(out, fact->id);
        ht_put(out, ")\n    ");
        ht_put_words(out, &fact->why, language);
        ht_put(out, "\n");
    }
}

static void put_alternatives(ht_text *out, const ht_policy *policy, const ht_assessment *result, ht_language language) {
    if (result->alternative_count > 0) {
        put_title(out, &readings_title, language);
    }
    for (uint32_t i = 0; i < result->alternative_count; i++) {
        const ht_alternative *other = &result->alternatives[i];
        const ht_fact *reading = &policy->facts[other->slot];
        const ht_argument arguments[] = {{.kind = HT_ARGUMENT_WORDS, .words = &reading->label},
                                         {.kind = HT_ARGUMENT_WORDS, .words = &reading->values[other->value].name}};
        ht_put(out, "  - ");
        const bool is_other = other->total.min != result->total.min || other->total.max != result->total.max;
        ht_say(out, language, is_other ? &reading_line : &reading_within, arguments);
        if (is_other) {
            ht_put_range(out, other->total, language);
        }
        ht_put(out, "\n    ");
        ht_put_words(out, &reading->why, language);
        ht_put(out, "\n");
    }
}

/* The money that is there only if the assumption holds. */
static void put_resting(ht_text *out, const ht_run *run, const ht_assumption *assumption, ht_language language) {
    if (assumption->amount_after == 0) {
        return;
    }
    const ht_range amount = ht_paid_after(run->person, run->parameters, assumption->benefits, assumption->amount_after);
    if (amount.max == 0) {
        return;
    }
    const ht_argument month = {.kind = HT_ARGUMENT_MONTH, .number = ht_month_of(assumption->amount_after)};
    ht_put(out, "    ");
    ht_say(out, language, &resting, &month);
    ht_put_range(out, amount, language);
    ht_put(out, "\n");
}

static void put_assumptions(ht_text *out, ht_run *run, const ht_assessment *result, ht_language language) {
    bool is_first = true;
    for (unsigned i = 0; i < run->policy->assumption_count; i++) {
        if (!ht_rests_on(run, result, &run->policy->assumptions[i])) {
            continue;
        }
        if (is_first) {
            put_title(out, ht_word(HT_WORD_ASSUMPTIONS), language);
        }
        is_first = false;
        ht_put(out, "  - ");
        ht_put_words(out, &run->policy->assumptions[i].text, language);
        ht_put(out, "\n");
        put_resting(out, run, &run->policy->assumptions[i], language);
    }
}

static void put_notes(page *to, const ht_run *run, const ht_assessment *result) {
    bool is_first = true;
    for (unsigned i = 0; i < run->policy->note_count; i++) { /* `notes` may be NULL */
        const ht_note *note = &run->policy->notes[i];
        if (!ht_is_said(run, result, note)) {
            continue;
        }
        if (is_first) {
            put_title(to->out, ht_word(HT_WORD_NOTES), to->language);
        }
        is_first = false;
        ht_put(to->out, "  - ");
        ht_put_words(to->out, &note->text, to->language);
        if (note->clause != HT_NONE) {
            put_clause(to, run->policy, note->clause);
        } else {
            ht_put(to->out, "\n");
        }
    }
}

static void put_figure(ht_text *out, const ht_words *line, const ht_parameter *parameter, ht_day from, int64_t value,
                       ht_language language) {
    static const ht_argument_kind kinds[] = {
        [HT_DONG] = HT_ARGUMENT_DONG, [HT_PERCENT] = HT_ARGUMENT_PERCENT, [HT_DAY] = HT_ARGUMENT_DAY};
    const ht_argument arguments[] = {{.kind = HT_ARGUMENT_STRING, .string = ht_string_of(parameter->id)},
                                     {.kind = HT_ARGUMENT_DAY, .number = from},
                                     {.kind = kinds[parameter->unit], .number = value},
                                     {.kind = HT_ARGUMENT_WORDS, .words = &parameter->name}};
    ht_say(out, language, line, arguments);
}

/* The file itself is what is listed here: where each row has it from stands beside it. */
static void put_citation(const page *to, ht_string citation) {
    ht_put(to->out, "\n    ");
    ht_put_content(to->out, citation, SIZE_MAX);
    ht_put(to->out, " [");
    ht_put_words(to->out, ht_source_words(HT_SOURCE_USER), to->language);
    ht_put(to->out, "]\n");
}

static void put_replaced(page *to, const ht_run *run, unsigned p) {
    const ht_parameter *parameter = &run->policy->parameters[p];
    for (unsigned own = 0; own < parameter->row_count; own++) {
        if (ht_own_row_is_replaced(run->parameters, p, own)) {
            put_figure(to->out, &replaced_line, parameter, ht_own_row_from(run, p, own), parameter->rows[own].value,
                       to->language);
            ht_put(to->out, "\n");
        }
    }
}

static void put_figures(page *to, const ht_run *run) {
    const ht_parameters *parameters = run->parameters;
    if (parameters->row_count > 0) {
        put_title(to->out, &figures_title, to->language);
    }
    for (uint32_t i = 0; i < parameters->row_count; i++) {
        const ht_parameter_row *row = &parameters->rows[i];
        const ht_parameter *parameter = &parameters->policy->parameters[row->parameter];
        put_figure(to->out, parameter->unit == HT_DAY ? &date_line : &figure_line, parameter, row->from, row->value,
                   to->language);
        put_citation(to, row->citation);
        if (i == 0 || parameters->rows[i - 1].parameter != row->parameter) {
            put_replaced(to, run, row->parameter);
        }
    }
}

void ht_write_figures(ht_text *out, const ht_parameters *parameters, ht_language language) {
    page to = {.out = out, .language = language};
    ht_case nobody;
    ht_run run;
    ht_case_init(&nobody, parameters->policy);
    ht_run_begin(&run, &nobody, parameters);
    put_figures(&to, &run);
}

static void put_months(ht_text *out, ht_run *run, const ht_assessment *result, ht_language language) {
    for (unsigned b = 0; b < run->policy->benefit_count; b++) {
        if (!ht_is_certain(result, b) || run->policy->benefits[b].kind == HT_ONCE) {
            continue;
        }
        put_title(out, &months_title, language);
        ht_put_words(out, &run->policy->benefits[b].name, language);
        int32_t column = 0;
        ht_month line;
        for (ht_shown_walk walk = ht_shown_months(run, b); ht_next_shown(&walk, &line);) {
            ht_put(out, column++ % 3 == 0 ? "\n  " : "   ");
            ht_put_month(out, line.month);
            ht_put(out, ": ");
            const size_t before = out->length;
            ht_put_grouped(out, line.amount, language);
            for (size_t width = out->length - before; width < 11; width++) {
                ht_put(out, " ");
            }
            ht_put(out, line.counted < 10 ? " " : "");
            ht_put_number(out, line.counted);
            ht_put(out, "/");
            ht_put_number(out, line.days);
        }
        ht_put(out, "\n");
    }
}

void ht_write_result(ht_text *out, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                     ht_language language, bool months) {
    page to = {.out = out, .language = language};
    ht_run run;
    const ht_policy *policy = person->policy;
    const ht_argument days[] = {{.kind = HT_ARGUMENT_DAY, .number = person->value[policy->since]},
                                {.kind = HT_ARGUMENT_DAY, .number = person->value[policy->until]}};
    const ht_argument version[] = {{.kind = HT_ARGUMENT_STRING, .string = ht_string_of(policy->id)},
                                   {.kind = HT_ARGUMENT_DAY, .number = ht_revision_day(policy)}};
    ht_run_outcomes(&run, person, parameters);
    ht_put_capitals(out, ht_word(HT_WORD_RESULT), language);
    ht_put(out, "\n");
    ht_write_headlines(out, &run, result, language);
    ht_say(out, language, &period, days);
    ht_put_range(out, result->total, language);
    ht_put(out, "\n");
    ht_put_words(out, ht_word(HT_WORD_ESTIMATE), language);
    ht_say(out, language, &revision, version);
    ht_put(out, "\n");
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        put_benefit(&to, &run, result, b);
    }
    put_missing(out, policy, result, language);
    put_alternatives(out, policy, result, language);
    put_assumptions(out, &run, result, language);
    put_notes(&to, &run, result);
    put_figures(&to, &run);
    if (months) {
        put_months(out, &run, result, language);
    }
    put_title(out, ht_word(HT_WORD_LIMITS), language);
    ht_put(out, "  ");
    ht_put_words(out, &policy->limits, language);
    ht_put(out, "\n");
    ht_write_sources(out, &to.sources, language);
}
