/* SPDX-License-Identifier: MIT */
#include "answer/assumptions.h"

#include "law/amount.h"
#include "law/run.h"
#include "law/time_off.h"
#include "policy/policy.h"
#include "text/date.h"

static bool has_part_month(const ht_run *run, unsigned version) {
    ht_month line;
    for (ht_month_walk walk = ht_months_of(run, version, 0); ht_next_month(&walk, &line);) {
        if (line.counted > 0 && line.counted < line.days) {
            return true;
        }
    }
    return false;
}

static bool is_interrupted(const ht_run *run, unsigned version) {
    const ht_window *window = &run->windows[version];
    for (uint32_t i = 0; i < run->time_off.period_count; i++) {
        const ht_period_off *period = &run->time_off.periods[i];
        if (period->from <= window->last && period->to >= window->first) {
            return true;
        }
    }
    return false;
}

/* Whether more days would be taken out if reasons were joined. */
static bool joining_matters(const ht_run *run, unsigned version) {
    const ht_benefit *law = &run->policy->benefits[version];
    const ht_window *window = &run->windows[version];
    ht_time_off joined;
    if (!ht_is_stopped(run, law)) {
        return false;
    }
    ht_time_off_of(run->person, law, true, &joined);
    return ht_days_counted(&joined.off, window->first, window->last) <
           ht_days_counted(ht_days_off_by(run, version), window->first, window->last);
}

/* Whether some combination applies that percentage. */
static bool applies(const ht_run *run, unsigned version, unsigned parameter) {
    const ht_benefit *law = &run->policy->benefits[version];
    for (uint64_t reached = run->reached[version]; reached != 0; reached &= reached - 1) {
        uint8_t rows[HT_TABLES_MAX];
        ht_outcome_rows(law, (unsigned)__builtin_ctzll(reached), rows);
        for (unsigned t = 0; t < law->table_count; t++) {
            if (rows[t] != HT_NONE && law->tables[t].rows[rows[t]].parameter == parameter) {
                return true;
            }
        }
    }
    return false;
}

static bool version_rests_on(const ht_run *run, unsigned version, const ht_assumption *assumption) {
    switch (assumption->where) {
    case HT_PART_MONTH:
        return has_part_month(run, version);
    case HT_INTERRUPTED:
        return is_interrupted(run, version);
    case HT_REASONS_JOINED:
        return joining_matters(run, version);
    case HT_RATIO_APPLIED:
        return applies(run, version, assumption->parameter);
    case HT_ALWAYS:
    default:
        return true;
    }
}

/* One of its versions that has an outcome in some combination does. */
static bool rests_on(const ht_run *run, unsigned benefit, const ht_assumption *assumption) {
    for (unsigned v = benefit; v != HT_NONE; v = ht_next_version(run->policy, v)) {
        if (run->reached[v] != 0 && version_rests_on(run, v, assumption)) {
            return true;
        }
    }
    return false;
}

bool ht_rests_on(ht_run *run, const ht_assessment *result, const ht_assumption *assumption) {
    if (assumption->when.values != 0 && (run->mask[assumption->when.slot] & assumption->when.values) == 0) {
        return false;
    }
    for (unsigned b = 0; b < run->policy->benefit_count; b++) {
        if ((assumption->benefits >> b & 1) != 0 && result->benefits[b].total.max > 0 && rests_on(run, b, assumption)) {
            return true;
        }
    }
    return false;
}
