/* SPDX-License-Identifier: MIT */
#include "law/witness.h"

#include "law/amount.h"
#include "law/answered.h"
#include "law/engine.h"
#include "law/run.h"
#include "law/shown.h"

#include <string.h>

/* The first day on which a benefit of an unknown day may be paid. */
static ht_day first_paid(ht_run *run, unsigned benefit) {
    unsigned version = benefit;
    if (run->policy->benefits[benefit].kind == HT_ONCE) {
        version = ht_shown_once(run, benefit);
        return ht_best_day(run, version, ht_shown_outcome(run, version));
    }
    while (ht_shown_outcome(run, version) == 0) {
        version = run->policy->benefits[version].later;
    }
    return run->windows[version].first;
}

static int64_t greatest_of(ht_run *run, unsigned benefit) {
    const unsigned version = ht_shown_once(run, benefit);
    return ht_outcome_amount(run, version, ht_shown_outcome(run, version)).greatest;
}

/* Whether a one-time benefit of its group is paid more on its own best day. */
static bool is_outdone(ht_run *run, unsigned benefit) {
    const ht_policy *policy = run->policy;
    const int64_t own = greatest_of(run, benefit);
    for (unsigned i = 0; i < ht_highest_count(policy); i++) { /* `highest` may be NULL */
        const ht_highest *group = &policy->highest[i];
        const bool is_in = (group->benefits >> benefit & 1) != 0 && policy->benefits[benefit].kind == HT_ONCE;
        for (uint32_t rest = is_in ? group->benefits : 0; rest != 0; rest &= rest - 1) {
            const int64_t other = greatest_of(run, ht_first_of(rest));
            if (other > own || (other == own && ht_first_of(rest) < benefit)) {
                return true;
            }
        }
    }
    return false;
}

/* The earliest day of those benefits that some other outdoes, or none does. */
static uint64_t find_dates(ht_run *run, const ht_assessment *bounds, uint64_t dates, bool outdone, ht_day first[HT_SLOTS_MAX]) {
    uint64_t set = 0;
    for (unsigned b = 0; b < run->policy->benefit_count; b++) {
        const unsigned slot = run->policy->benefits[b].begins;
        if (bounds->benefits[b].total.max == 0 || (dates >> slot & 1) == 0 || is_outdone(run, b) != outdone) {
            continue;
        }
        const ht_day day = first_paid(run, b);
        first[slot] = (set >> slot & 1) == 0 || day < first[slot] ? day : first[slot];
        set |= UINT64_C(1) << slot;
    }
    return set;
}

/* Every choice that matters is answered: each benefit has one outcome. What is outdone has its day where no other needs one. */
static uint64_t answer_dates(ht_case *witness, const ht_parameters *parameters, uint64_t dates) {
    ht_run run;
    ht_day first[HT_SLOTS_MAX];
    ht_assessment bounds;
    ht_run_outcomes(&run, witness, parameters);
    ht_compute(witness, parameters, &bounds);
    uint64_t set = find_dates(&run, &bounds, dates, false, first);
    set |= find_dates(&run, &bounds, dates & ~set, true, first);
    for (uint64_t rest = set; rest != 0; rest &= rest - 1) {
        const unsigned slot = ht_first_of(rest);
        ht_answer(witness, slot, first[slot]);
    }
    return set;
}

uint64_t ht_witness_of(const ht_case *person, const ht_parameters *parameters, const ht_assessment *result, bool of_greatest,
                       ht_case *witness) {
    uint64_t choices = 0;
    uint64_t dates = 0;
    ht_run run;
    for (uint32_t i = 0; i < result->missing_count; i++) {
        const ht_fact *fact = &person->policy->facts[result->missing[i]];
        choices |= (uint64_t)ht_is_choice(fact) << result->missing[i];
        dates |= (uint64_t)(fact->kind == HT_DATE) << result->missing[i];
    }
    *witness = *person;
    ht_search search = {.slots = choices, .of_greatest = of_greatest};
    search.bound = of_greatest ? result->total.max : result->total.min;
    ht_run_begin(&run, person, parameters);
    ht_run_search(&run, &search);
    for (uint64_t rest = choices; rest != 0; rest &= rest - 1) {
        const unsigned slot = ht_first_of(rest);
        ht_answer(witness, slot, INT64_C(1) << search.value[slot]);
    }
    return choices | (of_greatest ? answer_dates(witness, parameters, dates) : 0);
}
