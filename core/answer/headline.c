/* SPDX-License-Identifier: MIT */
#include "answer/headline.h"
#include "answer/words.h"

#include "law/run.h"
#include "law/window.h"
#include "policy/policy.h"
#include "text/date.h"
#include "text/format.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"

typedef struct {
    ht_text *out;
    const ht_run *run;
    const ht_assessment *result;
    ht_language language;
} head;

static bool may_pay_monthly(const head *it, unsigned benefit) {
    return it->run->policy->benefits[benefit].kind == HT_MONTHLY && it->result->benefits[benefit].total.max > 0;
}

static int32_t last_month(const head *it, unsigned benefit) {
    return ht_month_of(ht_window_of(it->run, benefit).last);
}

/* In some combination; what has ended before is not. */
static bool is_in_figure(const head *it, unsigned benefit) {
    return may_pay_monthly(it, benefit) && last_month(it, benefit) >= it->result->earliest_month;
}

/* On a line below the figure. */
static void put_before(const head *it, ht_word_id word) {
    ht_put(it->out, "  ");
    ht_put_words(it->out, ht_word(word), it->language);
    ht_put(it->out, " ");
}

static void put_in_words(const head *it, ht_range amount) {
    ht_put(it->out, "\n");
    if (amount.min == amount.max && amount.min > 0) {
        put_before(it, HT_WORD_IN_WORDS);
        ht_put_dong_in_words(it->out, amount.min, it->language);
        ht_put(it->out, "\n");
    }
}

static void put_ended(const head *it) {
    bool is_first = true;
    for (unsigned b = 0; b < it->run->policy->benefit_count; b++) {
        if (!may_pay_monthly(it, b) || is_in_figure(it, b)) {
            continue;
        }
        const ht_argument arguments[] = {{.kind = HT_ARGUMENT_WORDS, .words = &it->run->policy->benefits[b].name},
                                         {.kind = HT_ARGUMENT_DAY, .number = ht_window_of(it->run, b).last}};
        if (is_first) {
            put_before(it, HT_WORD_ENDED);
        } else {
            ht_put(it->out, "; ");
        }
        ht_say(it->out, it->language, ht_word(HT_WORD_UNTIL_DAY), arguments);
        is_first = false;
    }
    ht_put(it->out, is_first ? "" : ".\n");
}

/* The benefits of the figure that begin on that day, if it is unknown: bit b. */
static uint32_t begun_on(const head *it, unsigned slot) {
    uint32_t benefits = 0;
    for (unsigned b = 0; b < it->run->policy->benefit_count; b++) {
        if (is_in_figure(it, b) && it->run->windows[b].open && it->run->policy->benefits[b].begins == slot) {
            benefits |= UINT32_C(1) << b;
        }
    }
    return benefits;
}

static void put_names(const head *it, uint32_t benefits) {
    for (const char *before = "  "; benefits != 0; benefits &= benefits - 1, before = "; ") {
        ht_put(it->out, before);
        ht_put_words(it->out, &it->run->policy->benefits[ht_first_of(benefits)].name, it->language);
    }
    ht_put(it->out, ": ");
}

/* The figure is not lowered by an unknown first day: it says from when it holds, beside it where that is so of all of it, below
   it where of a part. */
static void put_open_days(const head *it, bool of_all) {
    uint32_t figure = 0;
    for (unsigned b = 0; b < it->run->policy->benefit_count; b++) {
        figure |= is_in_figure(it, b) ? UINT32_C(1) << b : 0;
    }
    for (unsigned slot = 0; slot < it->run->policy->fact_count; slot++) {
        const uint32_t benefits = begun_on(it, slot);
        const ht_argument day = {.kind = HT_ARGUMENT_WORDS, .words = &it->run->policy->facts[slot].label};
        if (benefits == 0 || (benefits == figure) != of_all) {
            continue;
        }
        if (of_all) {
            ht_put(it->out, ", ");
            ht_say(it->out, it->language, ht_word(HT_WORD_FROM_WHEN), &day);
        } else {
            put_names(it, benefits);
            ht_say(it->out, it->language, ht_word(HT_WORD_FROM_WHEN), &day);
            ht_put(it->out, "\n");
        }
    }
}

/* Whether a benefit of that kind is asked. */
static bool is_asked(const head *it, ht_benefit_kind kind) {
    for (uint32_t rest = it->run->person->asked; rest != 0; rest &= rest - 1) {
        if (it->run->policy->benefits[ht_first_of(rest)].kind == kind) {
            return true;
        }
    }
    return false;
}

/* A figure of nothing that was asked is no 0. */
static void put_not_asked(const head *it) {
    ht_put_words(it->out, ht_status_words(HT_NOT_ASKED), it->language);
    ht_put(it->out, "\n");
}

void ht_write_headlines(ht_text *out, const ht_run *run, const ht_assessment *result, ht_language language) {
    const head it = {out, run, result, language};
    const ht_argument month = {.kind = HT_ARGUMENT_MONTH, .number = result->month};
    ht_say(out, language,
           result->month == HT_NO_MONTH             ? ht_word(HT_WORD_MONTHLY)
           : result->month > result->earliest_month ? ht_word(HT_WORD_MONTHLY_LATEST)
                                                    : ht_word(HT_WORD_MONTHLY_OF),
           &month);
    ht_put(out, ": ");
    if (is_asked(&it, HT_MONTHLY)) {
        ht_put_range(out, result->monthly, language);
        put_open_days(&it, true);
        put_in_words(&it, result->monthly);
        put_open_days(&it, false);
        put_ended(&it);
    } else {
        put_not_asked(&it);
    }
    ht_put_words(out, ht_word(HT_WORD_ONCE), language);
    ht_put(out, ": ");
    if (is_asked(&it, HT_ONCE)) {
        ht_put_range(out, result->once, language);
        put_in_words(&it, result->once);
    } else {
        put_not_asked(&it);
    }
}
