/* SPDX-License-Identifier: MIT */
#include "text/date.h"
#include "law/figures.h"
#include "law/run.h"
#include "law/time_off.h"
#include "law/window.h"
#include "policy/policy.h"

static bool is_known(const ht_case *person, unsigned slot) {
    return (person->known >> slot & 1) != 0;
}

ht_day ht_period_first_by(const ht_parameters *parameters, unsigned period, unsigned value) {
    const ht_period *law = &parameters->policy->periods[period];
    if (law->parameter != HT_NONE && parameters->prepared.timeline[law->parameter].count > 0) {
        return (ht_day)ht_timeline_of(parameters, law->parameter).steps->value;
    }
    return law->first[value];
}

ht_day ht_period_first(const ht_run *run, unsigned period) {
    const uint8_t reading = run->policy->periods[period].reading;
    return ht_period_first_by(run->parameters, period, reading == HT_NONE ? 0 : ht_first_of((uint64_t)run->mask[reading]));
}

/* A month is paid by the version in force on its last day: a monthly one begins with the month of its first day. */
static ht_day begins_to_hold(const ht_benefit *version) {
    return version->kind == HT_MONTHLY ? ht_month_first(ht_month_of(version->from)) : version->from;
}

ht_days ht_version_days(const ht_policy *policy, unsigned version) {
    const ht_benefit *law = &policy->benefits[version];
    return (ht_days){version < policy->benefit_count ? HT_DAY_FIRST : begins_to_hold(law),
                     law->later == 0 ? HT_DAY_LAST : begins_to_hold(&policy->benefits[law->later]) - 1};
}

/* The days of a benefit: from the latest of its first day in force, the first day of the duty and `since`, to the earliest of
   its last day in force, the last day of the duty and `until`. An unknown first day does not bound it. */
static void set_window(const ht_run *run, const ht_benefit *benefit, ht_window *window) {
    const ht_case *person = run->person;
    const ht_day in_force = ht_period_first(run, benefit->period);
    ht_day first = ht_later(in_force, (ht_day)person->value[run->policy->since]);
    ht_day last = ht_earlier(run->policy->periods[benefit->period].last, (ht_day)person->value[run->policy->until]);
    if (benefit->ends != HT_NONE && is_known(person, benefit->ends)) {
        last = ht_earlier(last, (ht_day)person->value[benefit->ends]);
    }
    window->open = !is_known(person, benefit->begins);
    if (!window->open) {
        const ht_day begins = (ht_day)person->value[benefit->begins];
        const bool too_early = (benefit->begins_in_force && begins < in_force) || (benefit->kind == HT_ONCE && begins < first);
        first = too_early ? last + 1 : ht_later(first, begins);
        last = benefit->kind == HT_ONCE ? ht_earlier(first, last) : last;
    }
    window->first = first;
    window->last = last;
}

/* Of these a version has those on which it is in force. */
static void keep_days(const ht_policy *policy, unsigned version, ht_window *window) {
    const ht_days days = ht_version_days(policy, version);
    window->first = ht_later(window->first, days.from);
    window->last = ht_earlier(window->last, days.to);
}

const ht_window *ht_window_in(ht_run *run, unsigned version) {
    const ht_benefit *law = &run->policy->benefits[version];
    ht_window *window = &run->windows[version];
    if ((run->windows_known >> version & 1) != 0) {
        return window;
    }
    set_window(run, law, window);
    if (ht_later_count(run->policy) > 0) {
        keep_days(run->policy, version, window);
    }
    if (law->stops != NULL) {
        ht_time_off off;
        ht_time_off_of(run->person, law, false, &off);
        run->own_off[version] = off.off;
    }
    run->reached[version] = 0;
    run->windows_known |= UINT32_C(1) << version;
    return window;
}

ht_window ht_window_of(const ht_run *run, unsigned benefit) {
    ht_window all = run->windows[benefit];
    for (unsigned v = run->policy->benefits[benefit].later; v != 0; v = run->policy->benefits[v].later) {
        const ht_window *window = &run->windows[v];
        if (window->first <= window->last) {
            all.first = all.first > all.last ? window->first : all.first;
            all.last = window->last;
        }
    }
    return all;
}

bool ht_is_replaced(const ht_run *run, unsigned reading) {
    for (unsigned p = 0; p < run->policy->period_count; p++) {
        const ht_period *period = &run->policy->periods[p];
        if (period->reading == reading && period->parameter != HT_NONE &&
            run->parameters->prepared.timeline[period->parameter].count > 0) {
            return true;
        }
    }
    return false;
}
