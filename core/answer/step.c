/* SPDX-License-Identifier: MIT */
#include "answer/step.h"

#include "law/figures.h"
#include "text/text.h"

#include <string.h>

void ht_begin_step(ht_explanation *why, const char *code, const ht_words *text) {
    memset(&why->step, 0, sizeof why->step);
    why->step.code = code;
    why->step.text = text;
    why->argument_count = 0;
}

void ht_add_words(ht_explanation *why, const ht_words *words) {
    why->step.arguments[why->argument_count++] = (ht_argument){.kind = HT_ARGUMENT_WORDS, .words = words};
}

void ht_add_number(ht_explanation *why, ht_argument_kind kind, int64_t number) {
    why->step.arguments[why->argument_count++] = (ht_argument){.kind = kind, .number = number};
}

void ht_cite_clause(ht_explanation *why, unsigned clause) {
    why->step.citation = ht_string_of(why->run->policy->clauses[clause].citation);
    why->step.source = why->run->policy->clauses[clause].source;
}

void ht_cite_figure(ht_explanation *why, unsigned parameter, const ht_step_of_figure *figure) {
    if (figure->row >= 0) {
        why->step.citation = why->run->parameters->rows[figure->row].citation;
        why->step.source = HT_SOURCE_USER;
    } else {
        ht_cite_clause(why, why->run->policy->parameters[parameter].rows[-1 - figure->row].clause);
    }
}

const ht_step_of_figure *ht_figure_paid_on(const ht_explanation *why, ht_day day) {
    return why->paid_at == HT_NONE ? NULL : ht_figure_on(why->run->parameters, why->paid_at, day);
}

void ht_cite_paid(ht_explanation *why, const ht_step_of_figure *figure) {
    if (figure == NULL) {
        ht_cite_clause(why, why->law->clause);
    } else {
        ht_cite_figure(why, why->paid_at, figure);
    }
}

void ht_pass_step(ht_explanation *why) {
    why->sink(why->context, &why->step);
}

void ht_pass_amount(ht_explanation *why, int64_t amount) {
    why->step.has_amount = why->outcome != 0;
    why->step.amount = amount;
    ht_pass_step(why);
}

void ht_pass_plain(ht_explanation *why, const char *code, const ht_words *text, const ht_words *words, unsigned clause) {
    ht_begin_step(why, code, text);
    ht_add_words(why, words);
    ht_cite_clause(why, clause);
    ht_pass_step(why);
}

unsigned ht_group_clause(const ht_explanation *why) {
    const ht_highest *group = why->run->policy->highest;
    while ((group->benefits >> why->benefit & 1) == 0) {
        group++;
    }
    return group->clause;
}

void ht_begin_span(ht_explanation *why, const char *code, const ht_words *several, const ht_words *one, int32_t first,
                   int32_t last) {
    ht_begin_step(why, code, first == last ? one : several);
    ht_add_number(why, HT_ARGUMENT_MONTH, first);
    ht_add_number(why, HT_ARGUMENT_MONTH, last);
}

unsigned ht_part_month_clause(const ht_run *run) {
    const unsigned reading = run->policy->part_month;
    return ht_value_clause(&run->policy->facts[reading], ht_first_of((uint64_t)run->mask[reading]));
}
