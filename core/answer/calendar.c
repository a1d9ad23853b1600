/* SPDX-License-Identifier: MIT */
#include "answer/calendar.h"

#include "answer/assumptions.h"
#include "answer/this_month.h"
#include "law/engine.h"
#include "law/paid_after.h"
#include "law/time_off.h"
#include "law/window.h"
#include "policy/policy.h"
#include "text/date.h"
#include "text/format.h"
#include "text/json_write.h"
#include "text/sentence.h"
#include "text/text.h"

static const ht_words resting_text = {"Sau {0}: chỉ khi “{1}”", "After {0}: only if “{1}”"};

typedef struct {
    ht_json_text *to;
    ht_run *run;
    uint32_t monthly, once; /* that may be paid: bit b */
} calendar;

static ht_range paid(const calendar *it, uint32_t benefits, ht_day first, ht_day last) {
    return ht_paid_between(it->run->person, it->run->parameters, benefits, first, last);
}

static void put_names(const calendar *it, const char *key, uint32_t benefits) {
    ht_json_open(it->to, key, '[');
    for (uint32_t rest = benefits; rest != 0; rest &= rest - 1) {
        ht_member_text(it->to, NULL, it->run->policy->benefits[ht_first_of(rest)].id);
    }
    ht_json_close(it->to, ']');
}

/* Days of a month on which the benefit would count but for interruptions. */
static int32_t days_off(const ht_run *run, unsigned benefit, ht_days month) {
    const ht_window window = ht_window_of(run, benefit);
    const unsigned version = ht_version_on(run->policy, benefit, month.to);
    const ht_day first = ht_later(window.first, month.from);
    const ht_day last = ht_earlier(window.last, month.to);
    if (first > last || !ht_is_stopped(run, &run->policy->benefits[version])) {
        return 0;
    }
    return last - first + 1 - ht_days_counted(ht_days_off_by(run, version), first, last);
}

static void put_month(const calendar *it, int32_t month) {
    const ht_days days = {ht_month_first(month), ht_month_first(month + 1) - 1};
    int32_t most = 0;
    ht_json_open(it->to, NULL, '{');
    ht_json_open(it->to, "amounts", '[');
    for (uint32_t rest = it->monthly; rest != 0; rest &= rest - 1) {
        const unsigned benefit = ht_first_of(rest);
        const ht_range amount = paid(it, UINT32_C(1) << benefit, days.from, days.to);
        const int32_t off = days_off(it->run, benefit, days);
        if (amount.max == HT_NO_MAXIMUM) {
            ht_member_raw(it->to, NULL, ht_string_of("null"));
        } else {
            ht_member_number(it->to, NULL, amount.max);
        }
        most = off > most ? off : most;
    }
    ht_json_close(it->to, ']');
    ht_member_number(it->to, "off", most);
    ht_json_close(it->to, '}');
}

static void put_year(const calendar *it, int32_t year) {
    const ht_day first = ht_day_of(year, 1, 1);
    const ht_day last = ht_day_of(year, 12, 31);
    ht_json_open(it->to, NULL, '{');
    ht_member_number(it->to, "year", year);
    ht_member_range(it->to, "monthly", paid(it, it->monthly, first, last));
    ht_member_range(it->to, "once", paid(it, it->once, first, last));
    ht_json_open(it->to, "months", '[');
    for (int32_t month = 0; month < 12; month++) {
        put_month(it, ht_month_of(first) + month);
    }
    ht_json_close(it->to, ']');
    ht_json_close(it->to, '}');
}

static bool is_paid_in(const calendar *it, int32_t year) {
    return paid(it, it->monthly | it->once, ht_day_of(year, 1, 1), ht_day_of(year, 12, 31)).max > 0;
}

static void put_years(const calendar *it) {
    const ht_policy *policy = it->run->policy;
    int32_t first = ht_civil_of((ht_day)it->run->person->value[policy->since]).year;
    int32_t last = ht_civil_of((ht_day)it->run->person->value[policy->until]).year;
    while (first <= last && !is_paid_in(it, first)) {
        first++;
    }
    while (last > first && !is_paid_in(it, last)) {
        last--;
    }
    ht_json_open(it->to, "years", '[');
    for (int32_t year = first; year <= last; year++) {
        put_year(it, year);
    }
    ht_json_close(it->to, ']');
}

static void put_once(const calendar *it, const ht_assessment *result) {
    ht_json_open(it->to, "once", '[');
    for (uint32_t rest = it->once; rest != 0; rest &= rest - 1) {
        const unsigned benefit = ht_first_of(rest);
        const ht_window window = ht_window_of(it->run, benefit);
        ht_json_open(it->to, NULL, '{');
        ht_member_text(it->to, "benefit", it->run->policy->benefits[benefit].id);
        if (!window.open) {
            ht_member_month(it->to, "month", ht_month_of(window.first));
        }
        ht_member_range(it->to, "amount", result->benefits[benefit].total);
        ht_json_close(it->to, '}');
    }
    ht_json_close(it->to, ']');
}

static void say_resting(ht_text *out, const void *about, ht_language language) {
    const ht_assumption *it = about;
    const ht_argument arguments[] = {{.kind = HT_ARGUMENT_MONTH, .number = ht_month_of(it->amount_after)},
                                     {.kind = HT_ARGUMENT_WORDS, .words = &it->text}};
    ht_say(out, language, &resting_text, arguments);
}

static void put_resting(const calendar *it, const ht_assessment *result) {
    const ht_policy *policy = it->run->policy;
    ht_json_open(it->to, "resting", '[');
    for (unsigned i = 0; i < policy->assumption_count; i++) {
        const ht_assumption *assumption = &policy->assumptions[i];
        if (assumption->amount_after != 0 && ht_rests_on(it->run, result, assumption)) {
            ht_json_open(it->to, NULL, '{');
            ht_member_month(it->to, "after", ht_month_of(assumption->amount_after));
            put_names(it, "benefits", assumption->benefits & it->monthly);
            ht_member_sentences(it->to, "text", say_resting, assumption);
            ht_json_close(it->to, '}');
        }
    }
    ht_json_close(it->to, ']');
}

void ht_write_calendar_json(ht_text *out, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                            ht_day today) {
    ht_run run;
    ht_json_text to = {out, false};
    ht_run_outcomes(&run, person, parameters);
    const calendar it = {&to, &run, ht_may_be_paid(&run, result, HT_MONTHLY), ht_may_be_paid(&run, result, HT_ONCE)};
    ht_json_open(&to, NULL, '{');
    ht_member_day(&to, "today", today);
    ht_members_this_month(&to, &run, result, today);
    put_names(&it, "benefits", it.monthly);
    put_years(&it);
    put_once(&it, result);
    put_resting(&it, result);
    ht_json_close(&to, '}');
}
