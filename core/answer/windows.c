/* SPDX-License-Identifier: MIT */
#include "answer/windows.h"

#include "law/engine.h"
#include "law/window.h"
#include "text/json_write.h"
#include "text/sentence.h"
#include "text/text.h"
#include "law/run.h"
#include "text/words.h"

static const ht_words from = {"{0}: từ {1}", "{0}: from {1}"};
static const ht_words from_to = {"{0}: từ {1} đến {2}", "{0}: from {1} to {2}"};
static const ht_words assumed = {" (ngày bắt đầu là giả định: nguồn không nêu)",
                                 " (the first day is assumed: no source states it)"};

typedef struct {
    const ht_run *run;
    unsigned period;
} subject;

static void put_period_sentence(ht_text *out, const void *about, ht_language language) {
    const subject *it = about;
    const ht_policy *policy = it->run->policy;
    const ht_period *period = &policy->periods[it->period];
    const ht_argument arguments[] = {
        {.kind = HT_ARGUMENT_WORDS, .words = &policy->instruments[policy->clauses[period->clause].instrument].name},
        {.kind = HT_ARGUMENT_DAY, .number = ht_period_first(it->run, it->period)},
        {.kind = HT_ARGUMENT_DAY, .number = period->last}};
    ht_say(out, language, period->last == HT_DAY_LAST ? &from : &from_to, arguments);
    if (period->reading != HT_NONE && !ht_is_replaced(it->run, period->reading)) {
        ht_put_words(out, &assumed, language);
    }
    ht_put(out, ".");
}

static void put_period(ht_json_text *to, const ht_run *run, unsigned period) {
    const subject it = {run, period};
    ht_json_open(to, NULL, '{');
    ht_member_day(to, "first", ht_period_first(run, period));
    if (run->policy->periods[period].last != HT_DAY_LAST) {
        ht_member_day(to, "last", run->policy->periods[period].last);
    }
    ht_member_sentences(to, "text", put_period_sentence, &it);
    ht_json_close(to, '}');
}

static void put_benefit(ht_json_text *to, const ht_benefit *benefit, const ht_window *window) {
    const bool is_empty = window->first > window->last || (window->open && benefit->kind == HT_ONCE);
    ht_json_open(to, NULL, '{');
    ht_member_text(to, "id", benefit->id);
    if (!is_empty && !window->open) {
        ht_member_day(to, "first", window->first);
    }
    if (!is_empty) {
        ht_member_day(to, "last", window->last);
    }
    ht_json_close(to, '}');
}

void ht_write_windows_json(ht_text *out, const ht_case *person, const ht_parameters *parameters) {
    ht_run run;
    ht_json_text to = {out, false};
    ht_run_init(&run, person, parameters);
    ht_json_open(&to, NULL, '{');
    ht_json_open(&to, "periods", '[');
    for (unsigned period = 0; period < run.policy->period_count; period++) {
        put_period(&to, &run, period);
    }
    ht_json_close(&to, ']');
    ht_json_open(&to, "benefits", '[');
    for (unsigned b = 0; b < run.policy->benefit_count; b++) {
        const ht_window window = ht_window_of(&run, b);
        put_benefit(&to, &run.policy->benefits[b], &window);
    }
    ht_json_close(&to, ']');
    ht_json_close(&to, '}');
}
