/* SPDX-License-Identifier: MIT */
#include "law/spread.h"

#include "text/date.h"
#include "law/engine.h"
#include "law/amount.h"
#include "law/run.h"
#include "law/shown.h"

#include <string.h>

int32_t ht_spread_first(const ht_policy *policy) {
    return ht_month_of(policy->facts[policy->since].first);
}

unsigned ht_spread_count(const ht_policy *policy) {
    return (unsigned)(ht_month_of(policy->facts[policy->until].last) - ht_spread_first(policy)) + 1;
}

/* ---- One answer to what is unknown ---- */

static int64_t bound_of(const ht_case *person, const ht_parameters *parameters, bool greatest) {
    ht_assessment result;
    ht_compute(person, parameters, &result);
    return greatest ? result.total.max : result.total.min;
}

/* Answers the unknown choices one after the other, each with the first value that leaves the bound within reach: as bounds are
   over every combination, some combination of the rest then still has it, and the last value need not be tried. */
static void answer_choices(ht_case *person, const ht_parameters *parameters, bool greatest) {
    const ht_policy *policy = person->policy;
    const int64_t wanted = bound_of(person, parameters, greatest);
    for (unsigned slot = 0; slot < policy->fact_count; slot++) {
        const ht_fact *fact = &policy->facts[slot];
        if (!ht_is_choice(fact) || (person->known >> slot & 1) != 0) {
            continue;
        }
        person->known |= UINT64_C(1) << slot;
        person->value[slot] = 1;
        for (unsigned value = 1; value < fact->value_count && bound_of(person, parameters, greatest) != wanted; value++) {
            person->value[slot] = INT64_C(1) << value;
        }
    }
}

/* Amounts that only a person's own paper states, for comparing answers: higher than anything else, so that the answer paid
   longest comes first. <= 66 months x 2 x 10^12 + the rest < 10^15 */
static void state_unknown_money(ht_case *person) {
    const ht_policy *policy = person->policy;
    for (unsigned slot = 0; slot < policy->fact_count; slot++) {
        if (policy->facts[slot].kind == HT_MONEY && (person->known >> slot & 1) == 0) {
            person->known |= UINT64_C(1) << slot;
            person->value[slot] = HT_MONEY_MAX;
        }
    }
}

/* ---- Its months ---- */

static void put(ht_spread *spread, const ht_policy *policy, unsigned benefit, int32_t month, int64_t dong) {
    spread->dong[benefit][month - ht_spread_first(policy)] = dong;
}

static void spread_once(ht_run *run, unsigned benefit, ht_spread *spread) {
    const unsigned version = ht_shown_once(run, benefit);
    const unsigned outcome = ht_shown_outcome(run, version);
    if (outcome > 0) {
        put(spread, run->policy, benefit, ht_month_of(ht_best_day(run, version, outcome)),
            ht_outcome_amount(run, version, outcome).greatest);
    }
}

/* By itself, whatever is paid in its place. The answered choices leave one outcome. */
static void spread_benefit(ht_run *run, unsigned benefit, bool greatest, ht_spread *spread) {
    if (ht_is_unstated(run, benefit) || (run->windows[benefit].open && !greatest)) { /* at the least */
        return;
    }
    if (run->policy->benefits[benefit].kind == HT_ONCE) {
        spread_once(run, benefit, spread);
        return;
    }
    for (unsigned v = benefit; v != HT_NONE; v = ht_next_version(run->policy, v)) {
        const unsigned outcome = ht_shown_outcome(run, v);
        ht_month line;
        for (ht_month_walk walk = ht_months_of(run, v, outcome); outcome > 0 && ht_next_month(&walk, &line);) {
            put(spread, run->policy, benefit, line.month, line.amount);
        }
    }
}

/* The largest of the group's amounts from one month to another stays; of equals the first. */
static void keep_highest(uint32_t benefits, unsigned first, unsigned last, ht_spread *spread) {
    unsigned highest = HT_NONE;
    int64_t most = 0;
    for (uint32_t rest = benefits; rest != 0; rest &= rest - 1) {
        for (unsigned m = first; m <= last; m++) {
            const int64_t dong = spread->dong[ht_first_of(rest)][m];
            highest = dong > most ? ht_first_of(rest) : highest;
            most = dong > most ? dong : most;
        }
    }
    for (uint32_t rest = benefits; rest != 0; rest &= rest - 1) {
        for (unsigned m = first; m <= last && ht_first_of(rest) != highest; m++) {
            spread->dong[ht_first_of(rest)][m] = 0;
        }
    }
}

static void spread_answered(const ht_case *person, const ht_parameters *parameters, bool greatest, ht_spread *spread) {
    const ht_policy *policy = person->policy;
    ht_run run;
    ht_run_outcomes(&run, person, parameters);
    memset(spread, 0, sizeof *spread);
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        spread_benefit(&run, b, greatest, spread);
    }
    for (unsigned i = 0; i < ht_highest_count(policy); i++) { /* `highest` may be NULL */
        const ht_highest *group = &policy->highest[i];
        if (policy->benefits[ht_first_of(group->benefits)].kind == HT_ONCE) {
            keep_highest(group->benefits, 0, HT_MONTHS_MAX - 1, spread);
            continue;
        }
        for (unsigned m = 0; m < HT_MONTHS_MAX; m++) {
            keep_highest(group->benefits, m, m, spread);
        }
    }
}

/* What stands for an unknown amount has no end. */
static void open_ends(const ht_case *person, ht_spread *greatest) {
    const ht_policy *policy = person->policy;
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        const uint8_t money = policy->benefits[b].money;
        if (money == HT_NONE || (person->known >> money & 1) != 0) {
            continue;
        }
        for (unsigned m = 0; m < HT_MONTHS_MAX; m++) {
            greatest->dong[b][m] = greatest->dong[b][m] > 0 ? HT_NO_MAXIMUM : 0;
        }
    }
}

/* Whether every answer gives the same: each benefit one amount, and by one outcome where it is paid. */
static bool is_certain(const ht_case *person, const ht_parameters *parameters) {
    ht_run run;
    ht_assessment result;
    ht_run_begin(&run, person, parameters);
    ht_run_bounds(&run, &result, NULL);
    for (unsigned b = 0; b < run.policy->benefit_count; b++) {
        const ht_range total = result.benefits[b].total;
        if (total.min != total.max || (total.max > 0 && __builtin_popcountll(run.reached[b]) > 1)) {
            return false;
        }
    }
    return ht_is_plain(run.policy) || !ht_was_split(&run);
}

bool ht_spread_of(const ht_case *person, const ht_parameters *parameters, ht_spread *least, ht_spread *greatest) {
    ht_case answered = *person;
    const bool certain = is_certain(person, parameters);
    if (!certain) {
        answer_choices(&answered, parameters, false);
    }
    spread_answered(&answered, parameters, false, least);
    if (certain) {
        return true;
    }
    answered = *person;
    state_unknown_money(&answered);
    answer_choices(&answered, parameters, true);
    spread_answered(&answered, parameters, true, greatest);
    open_ends(person, greatest);
    return false;
}
