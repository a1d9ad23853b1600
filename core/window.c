/* SPDX-License-Identifier: MIT */
#include "date.h"
#include "engine.h"

static ht_day later(ht_day a, ht_day b) {
    return a > b ? a : b;
}

static ht_day earlier(ht_day a, ht_day b) {
    return a < b ? a : b;
}

static bool is_known(const ht_case *person, unsigned slot) {
    return (person->known >> slot & 1) != 0;
}

ht_timeline_view ht_timeline_of(const ht_parameters *parameters, unsigned parameter) {
    return (ht_timeline_view){&parameters->steps[parameters->timeline[parameter].first], parameters->timeline[parameter].count};
}

const ht_step_of_figure *ht_figure_on(const ht_parameters *parameters, unsigned parameter, ht_day day) {
    const ht_timeline_view line = ht_timeline_of(parameters, parameter);
    unsigned i = 0;
    while (i + 1 < line.count && line.steps[i + 1].from <= day) {
        i++;
    }
    return &line.steps[i];
}

ht_day ht_period_first(const ht_run *run, unsigned period) {
    const ht_period *law = &run->policy->periods[period];
    if (law->parameter != HT_NONE && run->parameters->timeline[law->parameter].count > 0) {
        return (ht_day)run->parameters->steps[run->parameters->timeline[law->parameter].first].value;
    }
    if (law->reading == HT_NONE) {
        return law->first[0];
    }
    return law->first[(run->mask[law->reading] & 1) != 0 ? 0 : 1];
}

/* The days of a benefit: from the latest of its first day in force, the first day of the duty and `since`, to the earliest of
   its last day in force, the last day of the duty and `until`. An unknown first day does not bound it. */
static void set_window(const ht_run *run, const ht_benefit *benefit, ht_window *window) {
    const ht_case *person = run->person;
    const ht_day in_force = ht_period_first(run, benefit->period);
    ht_day first = later(in_force, (ht_day)person->value[run->policy->since]);
    ht_day last = earlier(run->policy->periods[benefit->period].last, (ht_day)person->value[run->policy->until]);
    if (benefit->ends != HT_NONE && is_known(person, benefit->ends)) {
        last = earlier(last, (ht_day)person->value[benefit->ends]);
    }
    window->open = !is_known(person, benefit->begins);
    if (!window->open) {
        const ht_day begins = (ht_day)person->value[benefit->begins];
        const bool too_early = (benefit->begins_in_force && begins < in_force) || (benefit->kind == HT_ONCE && begins < first);
        first = too_early ? last + 1 : later(first, begins);
        last = benefit->kind == HT_ONCE ? earlier(first, last) : last;
    }
    window->first = first;
    window->last = last;
}

const ht_window *ht_window_in(ht_run *run, unsigned benefit) {
    if ((run->windows_known >> benefit & 1) == 0) {
        set_window(run, &run->policy->benefits[benefit], &run->windows[benefit]);
        run->reached[benefit] = 0;
        run->windows_known |= UINT32_C(1) << benefit;
    }
    return &run->windows[benefit];
}

const ht_time_off *ht_time_off_in(ht_run *run) {
    if (!run->time_off_known) {
        ht_time_off_of(run->person, false, &run->time_off);
        run->time_off_known = true;
    }
    return &run->time_off;
}

bool ht_is_stopped(const ht_run *run, const ht_benefit *benefit) {
    return benefit->stopped != HT_NONE &&
           (benefit->stopped_when.values == 0 || (run->mask[benefit->stopped_when.slot] & benefit->stopped_when.values) != 0);
}

/* The reason by which periods are joined. */
static uint8_t kind_of(const ht_policy *policy, uint8_t reason, bool joins_reasons) {
    uint8_t first = 0;
    while (policy->reasons[first].least_months != policy->reasons[reason].least_months) {
        first++;
    }
    return joins_reasons && policy->reasons[reason].least_months > 0 ? first : reason;
}

static bool is_before(const ht_period_off *a, const ht_period_off *b) {
    return a->reason != b->reason ? a->reason < b->reason : a->from < b->from;
}

void ht_gather_days_off(ht_time_off *off) {
    off->off_count = 0;
    for (uint32_t i = 0; i < off->period_count; i++) {
        if (!off->periods[i].counted) {
            continue;
        }
        uint32_t place = off->off_count++;
        for (; place > 0 && off->off[place - 1].from > off->periods[i].from; place--) {
            off->off[place] = off->off[place - 1];
        }
        off->off[place] = (ht_days){off->periods[i].from, off->periods[i].to};
    }
    uint32_t kept = 0;
    for (uint32_t i = 1; i < off->off_count; i++) {
        if (off->off[i].from <= off->off[kept].to + 1) {
            off->off[kept].to = later(off->off[kept].to, off->off[i].to);
        } else {
            off->off[++kept] = off->off[i];
        }
    }
    off->off_count = off->off_count > 0 ? kept + 1 : 0;
}

/* Điều 4 d179. Periods of the same reason that touch or overlap are first made one; then measured, whole; then the days of all
   that count are taken out, each once. */
void ht_time_off_of(const ht_case *person, bool joins_reasons, ht_time_off *off) {
    ht_period_off *const periods = off->periods;
    for (uint32_t i = 0; i < person->interruption_count; i++) {
        const ht_interruption *item = &person->interruptions[i];
        const ht_period_off period = {item->from, item->to, kind_of(person->policy, item->reason, joins_reasons), false};
        uint32_t place = i;
        for (; place > 0 && is_before(&period, &periods[place - 1]); place--) {
            periods[place] = periods[place - 1];
        }
        periods[place] = period;
    }
    off->period_count = 0;
    for (uint32_t i = 0; i < person->interruption_count; i++) {
        const ht_period_off next = periods[i];
        ht_period_off *last = off->period_count > 0 ? &periods[off->period_count - 1] : NULL;
        if (last != NULL && last->reason == next.reason && next.from <= last->to + 1) {
            last->to = later(last->to, next.to);
        } else {
            periods[off->period_count++] = next;
        }
    }
    for (uint32_t i = 0; i < off->period_count; i++) {
        ht_period_off *period = &off->periods[i];
        period->counted =
            person->policy->reasons[period->reason].least_months == 0 || period->to >= ht_month_reached(period->from);
    }
    ht_gather_days_off(off);
}

int32_t ht_days_counted(const ht_time_off *off, ht_day first, ht_day last) {
    int32_t counted = last - first + 1;
    for (uint32_t i = 0; i < off->off_count && off->off[i].from <= last; i++) {
        if (off->off[i].to >= first) {
            counted -= earlier(off->off[i].to, last) - later(off->off[i].from, first) + 1;
        }
    }
    return counted;
}

int64_t ht_multiply_half_up(int64_t value, int64_t numerator, int64_t denominator) {
    if (denominator == 1) {
        return value * numerator;
    }
    if (numerator <= 1000000) { /* 2 x 10^12 x 10^6 + 31 x 10^4 < 2^63 */
        return (2 * value * numerator + denominator) / (2 * denominator);
    }
    /* The rest is < 31 x 10^4 and the numerator <= 31 x 10^6: their product < 10^13. */
    const int64_t rest = value % denominator * numerator;
    return value / denominator * numerator + (2 * rest + denominator) / (2 * denominator);
}
