/* SPDX-License-Identifier: MIT */
#include "law/time_off.h"

#include "text/date.h"

const ht_time_off *ht_time_off_in(ht_run *run) {
    if (!run->time_off_known) {
        ht_time_off_of(run->person, NULL, false, &run->time_off);
        run->time_off_known = true;
    }
    return &run->time_off;
}

const ht_time_off *ht_time_off_by(const ht_run *run, unsigned version, ht_time_off *room) {
    const ht_benefit *law = &run->policy->benefits[version];
    if (law->stops == NULL) {
        return &run->time_off;
    }
    ht_time_off_of(run->person, law, false, room);
    return room;
}

bool ht_is_taken_out(const ht_run *run, uint32_t period) {
    bool is_taken = run->time_off.periods[period].counted;
    for (unsigned v = 0; v < ht_version_count(run->policy) && !is_taken; v++) {
        ht_time_off room;
        is_taken = ht_time_off_by(run, v, &room)->periods[period].counted;
    }
    return is_taken;
}

const ht_days_off *ht_days_off_by(const ht_run *run, unsigned version) {
    return run->policy->benefits[version].stops == NULL ? &run->time_off.off : &run->own_off[version];
}

bool ht_is_stopped(const ht_run *run, const ht_benefit *benefit) {
    return benefit->stopped != HT_NONE &&
           (benefit->stopped_when.values == 0 || (run->mask[benefit->stopped_when.slot] & benefit->stopped_when.values) != 0);
}

const ht_stop *ht_stop_by(const ht_benefit *law, uint8_t reason) {
    for (unsigned i = 0; i < law->stop_count; i++) {
        if (law->stops[i].reason == reason) {
            return &law->stops[i];
        }
    }
    return NULL;
}

/* For how many months without a break a reason must last to take days out; 0: any length; -1: it takes none out. */
static int least_months(const ht_policy *policy, const ht_benefit *law, uint8_t reason) {
    if (law == NULL || law->stops == NULL) {
        return policy->reasons[reason].least_months;
    }
    const ht_stop *stop = ht_stop_by(law, reason);
    return stop == NULL ? -1 : stop->least_months;
}

/* The reason by which periods are joined. */
static uint8_t kind_of(const ht_policy *policy, const ht_benefit *law, uint8_t reason, bool joins_reasons) {
    const int least = joins_reasons ? least_months(policy, law, reason) : 0;
    uint8_t first = 0;
    while (least > 0 && least_months(policy, law, first) != least) {
        first++;
    }
    return least > 0 ? first : reason;
}

static bool is_before(const ht_period_off *a, const ht_period_off *b) {
    return a->reason != b->reason ? a->reason < b->reason : a->from < b->from;
}

void ht_gather_days_off(ht_time_off *time_off) {
    ht_days_off *off = &time_off->off;
    off->count = 0;
    for (uint32_t i = 0; i < time_off->period_count; i++) {
        const ht_period_off *period = &time_off->periods[i];
        if (!period->counted) {
            continue;
        }
        uint32_t place = off->count++;
        for (; place > 0 && off->days[place - 1].from > period->from; place--) {
            off->days[place] = off->days[place - 1];
        }
        off->days[place] = (ht_days){period->from, period->to};
    }
    uint32_t kept = 0;
    for (uint32_t i = 1; i < off->count; i++) {
        if (off->days[i].from <= off->days[kept].to + 1) {
            off->days[kept].to = ht_later(off->days[kept].to, off->days[i].to);
        } else {
            off->days[++kept] = off->days[i];
        }
    }
    off->count = off->count > 0 ? kept + 1 : 0;
}

/* 31 days always are, 27 never. */
static bool is_a_month(const ht_period_off *period) {
    const int32_t days = period->to - period->from + 1;
    return days > 30 || (days > 27 && period->to >= ht_month_reached(period->from));
}

/* RULES.md, Interruptions. Periods of the same reason that touch or overlap are first made one; then measured, whole; then the
   days of all that count are taken out, each once. */
void ht_time_off_of(const ht_case *person, const ht_benefit *law, bool joins_reasons, ht_time_off *off) {
    ht_period_off *const periods = off->periods;
    for (uint32_t i = 0; i < person->interruption_count; i++) {
        const ht_interruption *item = &person->interruptions[i];
        const ht_period_off period = {item->from, item->to, kind_of(person->policy, law, item->reason, joins_reasons), false};
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
            last->to = ht_later(last->to, next.to);
        } else {
            periods[off->period_count++] = next;
        }
    }
    for (uint32_t i = 0; i < off->period_count; i++) {
        ht_period_off *period = &off->periods[i];
        const int least = least_months(person->policy, law, period->reason);
        period->counted = least == 0 || (least > 0 && is_a_month(period));
    }
    ht_gather_days_off(off);
}

int32_t ht_days_counted(const ht_days_off *off, ht_day first, ht_day last) {
    int32_t counted = last - first + 1;
    for (uint32_t i = 0; i < off->count && off->days[i].from <= last; i++) {
        if (off->days[i].to >= first) {
            counted -= ht_earlier(off->days[i].to, last) - ht_later(off->days[i].from, first) + 1;
        }
    }
    return counted;
}
