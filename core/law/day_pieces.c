/* SPDX-License-Identifier: MIT */
#include "law/day_pieces.h"

#include "law/engine.h"
#include "law/figures.h"
#include "law/run.h"
#include "law/window.h"
#include "policy/policy.h"
#include "text/date.h"

#include <string.h>

uint32_t ht_bounded_by(const ht_case *person, unsigned slot) {
    const ht_policy *policy = person->policy;
    uint32_t benefits = 0;
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        const bool is_its_own = policy->benefits[b].begins == slot || policy->benefits[b].ends == slot;
        benefits |= is_its_own || slot == policy->until ? UINT32_C(1) << b : 0;
    }
    return benefits & person->asked;
}

/* The days that the slot may be: an answer that is known must not contradict it. */
static void set_limits(const ht_case *person, unsigned slot, ht_day_pieces *pieces) {
    const ht_policy *policy = person->policy;
    const ht_fact *fact = &policy->facts[slot];
    pieces->first = fact->last != 0 ? fact->first : HT_DAY_FIRST;
    pieces->last = fact->last != 0 ? fact->last : HT_DAY_LAST;
    for (unsigned i = 0; i < policy->contradiction_count; i++) {
        const ht_contradiction *order = &policy->contradictions[i];
        if (order->kind != HT_BEFORE) {
            continue;
        }
        if (order->slot == slot && (person->known >> order->other & 1) != 0) {
            pieces->first = ht_later(pieces->first, (ht_day)person->value[order->other]);
        } else if (order->other == slot && (person->known >> order->slot & 1) != 0) {
            pieces->last = ht_earlier(pieces->last, (ht_day)person->value[order->slot]);
        }
    }
}

/* In its place, once. */
static void add(ht_day_pieces *pieces, ht_day day) {
    uint32_t place = pieces->count;
    if (day <= pieces->first || day > pieces->last) {
        return;
    }
    while (pieces->begins[place - 1] > day) { /* the first one is before every day */
        place--;
    }
    if (pieces->begins[place - 1] == day) {
        return;
    }
    memmove(&pieces->begins[place + 1], &pieces->begins[place], (pieces->count - place) * sizeof *pieces->begins);
    pieces->begins[place] = day;
    pieces->count++;
}

/* A day that begins something, or is the last one of it. */
static void add_both(ht_day_pieces *pieces, ht_day day) {
    add(pieces, day);
    add(pieces, day + 1); /* <= HT_DAY_LAST + 1 */
}

static void add_known(ht_day_pieces *pieces, const ht_case *person, unsigned slot) {
    if (slot != HT_NONE && (person->known >> slot & 1) != 0) {
        add_both(pieces, (ht_day)person->value[slot]);
    }
}

static void add_benefit(ht_day_pieces *pieces, const ht_run *run, unsigned benefit) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    add_both(pieces, ht_period_first(run, law->period));
    add_both(pieces, run->policy->periods[law->period].last);
    add_known(pieces, run->person, run->policy->since);
    add_known(pieces, run->person, run->policy->until);
    add_known(pieces, run->person, law->begins);
    add_known(pieces, run->person, law->ends);
}

static void add_law(ht_day_pieces *pieces, const ht_run *run) {
    const ht_policy *policy = run->policy;
    for (unsigned v = policy->benefit_count; v < ht_version_count(policy); v++) {
        add(pieces, ht_version_days(policy, v).from);
    }
    for (unsigned p = 0; p < policy->parameter_count; p++) {
        const ht_timeline_view figures = ht_timeline_of(run->parameters, p);
        for (unsigned i = 1; i < figures.count; i++) { /* a monthly one holds from the month that ends with it */
            add(pieces, figures.steps[i].from);
            add(pieces, ht_month_first(ht_month_of(figures.steps[i].from)));
        }
    }
}

void ht_day_pieces_of(const ht_case *person, const ht_parameters *parameters, unsigned slot, ht_day_pieces *pieces) {
    const ht_policy *policy = person->policy;
    ht_run run;
    ht_run_begin(&run, person, parameters);
    set_limits(person, slot, pieces);
    pieces->begins[0] = pieces->first;
    pieces->count = 1;
    for (uint32_t rest = ht_bounded_by(person, slot); rest != 0; rest &= rest - 1) {
        add_benefit(pieces, &run, ht_first_of(rest));
    }
    add_law(pieces, &run);
    if (ht_highest_count(policy) > 0) { /* which is the highest may change with every day of a month */
        const ht_fact *last = &policy->facts[policy->until];
        for (ht_day day = policy->facts[policy->since].first; day <= last->last; day++) {
            add(pieces, day);
        }
    }
    pieces->begins[pieces->count] = pieces->last + 1;
}

ht_day ht_piece_end(const ht_day_pieces *pieces, uint32_t piece) {
    return pieces->begins[piece + 1] - 1;
}
