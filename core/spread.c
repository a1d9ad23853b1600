/* SPDX-License-Identifier: MIT */
#include "spread.h"

#include "date.h"
#include "engine.h"
#include "reading.h"

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
        const bool is_choice = fact->kind == HT_CHOICE || fact->kind == HT_YES_NO;
        if (!is_choice || (person->known >> slot & 1) != 0) {
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

/* The only outcome that the answered choices leave; 0: refused. */
static unsigned outcome_of(const ht_run *run, unsigned benefit) {
    unsigned outcome = 0;
    while (outcome < HT_OUTCOMES_MAX && (run->reached[benefit] >> outcome & 1) == 0) {
        outcome++;
    }
    return outcome == HT_OUTCOMES_MAX ? 0 : outcome;
}

static int64_t pay_on(const ht_run *run, unsigned benefit, unsigned outcome, ht_day day) {
    const ht_rate rate = ht_rate_on(run, benefit, outcome, day);
    return ht_multiply_half_up(rate.figure, rate.numerator, rate.denominator);
}

/* The first day on which a one-time benefit reaches its greatest amount: figures change only on their own first days. */
static ht_day best_day(const ht_run *run, unsigned benefit, unsigned outcome, int64_t greatest) {
    const ht_window *window = &run->windows[benefit];
    ht_day best = window->last;
    if (pay_on(run, benefit, outcome, window->first) == greatest) {
        return window->first;
    }
    for (unsigned p = 0; p < run->policy->parameter_count; p++) {
        const ht_timeline_view line = ht_timeline_of(run->parameters, p);
        for (unsigned i = 0; i < line.count; i++) {
            const ht_day day = line.steps[i].from;
            if (day > window->first && day < best && pay_on(run, benefit, outcome, day) == greatest) {
                best = day;
            }
        }
    }
    return best;
}

static void put(ht_spread *spread, const ht_policy *policy, unsigned benefit, int32_t month, int64_t dong) {
    spread->dong[benefit][month - ht_spread_first(policy)] = dong;
}

static void spread_benefit(ht_run *run, unsigned benefit, unsigned outcome, bool greatest, ht_spread *spread) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    const ht_window *window = &run->windows[benefit];
    const bool is_unstated = law->money != HT_NONE && (run->person->known >> law->money & 1) == 0; /* at the least */
    if (outcome == 0 || is_unstated || (window->open && !greatest)) {
        return;
    }
    if (law->kind == HT_ONCE) {
        const int64_t dong = ht_outcome_amount(run, benefit, outcome).greatest;
        const ht_day day = window->open ? best_day(run, benefit, outcome, dong) : window->first;
        put(spread, run->policy, benefit, ht_month_of(day), dong);
        return;
    }
    const int32_t last = ht_month_of(window->last);
    for (int32_t month = ht_month_of(window->first); month <= last; month++) {
        put(spread, run->policy, benefit, month, ht_month_amount(run, benefit, outcome, month).amount);
    }
}

static void spread_answered(const ht_case *person, const ht_parameters *parameters, bool greatest, ht_spread *spread) {
    ht_run run;
    ht_assessment result;
    ht_run_init(&run, person, parameters);
    ht_run_bounds(&run, &result, NULL); /* which outcomes are reached */
    memset(spread, 0, sizeof *spread);
    for (unsigned b = 0; b < run.policy->benefit_count; b++) {
        spread_benefit(&run, b, outcome_of(&run, b), greatest, spread);
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
    ht_run_init(&run, person, parameters);
    ht_run_bounds(&run, &result, NULL);
    for (unsigned b = 0; b < run.policy->benefit_count; b++) {
        const ht_range total = result.benefits[b].total;
        const uint64_t reached = run.reached[b];
        if (total.min != total.max || (total.max > 0 && (reached & (reached - 1)) != 0)) {
            return false;
        }
    }
    return true;
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
