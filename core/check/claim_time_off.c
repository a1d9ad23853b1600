/* SPDX-License-Identifier: MIT */
#include "check/claim_time_off.h"

#include "check/claim_part_months.h"
#include "law/engine.h"
#include "law/time_off.h"
#include "law/window.h"
#include "policy/policy.h"
#include "text/date.h"

/* ---- What counts, not taken out ---- */

/* The case without the interruptions that a period was made of. */
static void leave_out(const ht_claim_search *find, const ht_period_off *period, ht_case *person) {
    person->interruption_count = 0;
    for (uint32_t i = 0; i < find->person->interruption_count; i++) {
        const ht_interruption *item = &find->person->interruptions[i];
        if (item->reason != period->reason || item->from < period->from || item->to > period->to) {
            person->interruptions[person->interruption_count++] = *item;
        }
    }
}

static void try_not_taken_out(const ht_claim_search *find) {
    const ht_time_off *off = &find->run->time_off;
    ht_case person = *find->person;
    uint32_t counted = 0;
    for (uint32_t i = 0; i < off->period_count; i++) {
        if (!ht_is_taken_out(find->run, i)) {
            continue;
        }
        counted++;
        leave_out(find, &off->periods[i], &person);
        if (ht_claim_is_of_case(find, &person)) {
            ht_claim_found(find, HT_CAUSE_TIME_OFF, (int32_t)i, 0);
        }
    }
    person.interruption_count = 0;
    if (counted > 1 && ht_claim_is_of_case(find, &person)) {
        ht_claim_found(find, HT_CAUSE_TIME_OFF, -1, 0);
    }
}

/* ---- What does not count, taken out ---- */

/* `period` < 0: every one. */
static void count_too(ht_time_off *off, int32_t period) {
    for (uint32_t i = 0; i < off->period_count; i++) {
        off->periods[i].counted = off->periods[i].counted || period < 0 || (uint32_t)period == i;
    }
    ht_gather_days_off(off);
}

static bool is_claimed_with(const ht_claim_search *find, int32_t period) {
    const ht_policy *policy = find->policy;
    ht_run run;
    ht_run_init(&run, find->person, find->parameters);
    count_too(&run.time_off, period);
    for (unsigned v = 0; v < ht_version_count(policy); v++) {
        if (policy->benefits[v].stops != NULL) {
            ht_time_off own;
            ht_time_off_of(find->person, &policy->benefits[v], false, &own);
            count_too(&own, period);
            run.own_off[v] = own.off;
        }
    }
    return ht_claim_is_of_run(find, &run);
}

/* One that counts wherever it can gives what was computed. */
static void try_taken_out_too(const ht_claim_search *find) {
    const int32_t count = (int32_t)find->run->time_off.period_count;
    for (int32_t i = 0; i < count; i++) {
        if (is_claimed_with(find, i)) {
            ht_claim_found(find, HT_CAUSE_TIME_OFF_TOO, i, 0);
        }
    }
    if (count > 1 && find->difference->cause_count == 0 && is_claimed_with(find, -1)) {
        ht_claim_found(find, HT_CAUSE_TIME_OFF_TOO, -1, 0);
    }
}

/* ---- By whole months ---- */

static int64_t pay_none_of_touched(const void *how, const ht_claim_month *month) {
    (void)how;
    return month->line.counted < ht_claim_month_days(month) ? 0 : month->line.amount;
}

/* Months of a period within a window; a month that is begun counts where `rounds_up`. */
static uint32_t months_of(const ht_period_off *period, const ht_window *window, bool rounds_up) {
    const ht_day last = ht_earlier(period->to, window->last);
    ht_day from = ht_later(period->from, window->first);
    uint32_t months = 0;
    while (from <= last && ht_month_reached(from) <= last) {
        from = ht_month_reached(from) + 1;
        months++;
    }
    return months + (rounds_up && from <= last);
}

/* What whole months a benefit loses by all periods that count, at the pay of the month in which each begins. */
static int64_t lost_by(const ht_claim_search *find, unsigned benefit, bool rounds_up, uint32_t *months) {
    const ht_window window = ht_window_of(find->run, benefit);
    int64_t lost = 0;
    *months = 0;
    for (uint32_t i = 0; i < find->run->time_off.period_count; i++) {
        const ht_period_off *period = &find->run->time_off.periods[i];
        const ht_day from = ht_later(period->from, window.first);
        const ht_day last = ht_month_first(ht_month_of(from) + 1) - 1;
        const unsigned version = ht_version_on(find->policy, benefit, last);
        const unsigned outcome = ht_shown_outcome(find->run, version);
        const uint32_t count = ht_is_taken_out(find->run, i) ? months_of(period, &window, rounds_up) : 0;
        if (count > 0 && outcome > 0 && ht_is_stopped(find->run, &find->policy->benefits[version])) {
            lost += count * ht_paid_on(find->run, version, outcome, last);
            *months += count;
        }
    }
    return lost;
}

static void try_whole_months(const ht_claim_search *find, bool rounds_up) {
    ht_claim_difference worked = *find->difference; /* without interruptions it must be as much more */
    ht_claim_search other = *find;
    ht_case person = *find->person;
    uint32_t most = 0;
    for (unsigned b = 0; b < find->policy->benefit_count; b++) {
        if (ht_claim_means(find, b) && find->policy->benefits[b].kind == HT_MONTHLY && ht_is_certain(find->result, b)) {
            uint32_t months;
            worked.claimed += lost_by(find, b, rounds_up, &months);
            most = months > most ? months : most;
        }
    }
    other.difference = &worked;
    person.interruption_count = 0;
    if (most > 0 && ht_claim_is_of_case(&other, &person)) {
        ht_claim_found(find, HT_CAUSE_TIME_OFF_WHOLE, -1, most);
    }
}

void ht_try_time_off(const ht_claim_search *find) {
    if (find->person->interruption_count == 0) {
        return;
    }
    try_not_taken_out(find);
    try_taken_out_too(find);
    if (!ht_claim_has_one_amount(find)) {
        return;
    }
    if (ht_claim_is_of_months(find, pay_none_of_touched, NULL)) {
        ht_claim_found(find, HT_CAUSE_TIME_OFF_MONTHS, -1, 0);
    }
    const uint32_t before = find->difference->cause_count;
    try_whole_months(find, false);
    if (find->difference->cause_count == before) {
        try_whole_months(find, true);
    }
}
