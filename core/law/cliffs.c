/* SPDX-License-Identifier: MIT */
#include "law/cliffs.h"

#include "law/answered.h"
#include "law/combine.h"
#include "law/day_pieces.h"
#include "law/engine.h"
#include "law/run.h"
#include "law/window.h"
#include "policy/policy.h"
#include "text/date.h"

typedef struct {
    const ht_case *person;
    const ht_parameters *parameters;
    unsigned slot;
    uint32_t benefits; /* that the date bounds, and those in whose place these may be paid, or that may be in theirs */
    ht_case moved;
    ht_cliff_sink *sink;
    void *context;
} trial;

static void try_day(trial *it, ht_day day, ht_assessment *result) {
    ht_answer(&it->moved, it->slot, day);
    ht_compute(&it->moved, it->parameters, result);
}

static bool is_same_range(ht_range a, ht_range b) {
    return a.min == b.min && a.max == b.max;
}

/* What begins, ends or changes: not what grows with every day. */
static ht_range seen_of(const ht_policy *policy, const ht_assessment *result, unsigned benefit) {
    return policy->benefits[benefit].kind == HT_MONTHLY ? result->benefits[benefit].rate : result->benefits[benefit].total;
}

static bool may_be_paid(const ht_assessment *result, unsigned benefit) {
    return result->benefits[benefit].status != HT_REFUSED;
}

static bool is_alike(const trial *it, const ht_assessment *a, const ht_assessment *b, unsigned benefit) {
    return is_same_range(seen_of(it->person->policy, a, benefit), seen_of(it->person->policy, b, benefit)) &&
           may_be_paid(a, benefit) == may_be_paid(b, benefit);
}

static bool are_alike(const trial *it, const ht_assessment *a, const ht_assessment *b) {
    bool alike = true;
    for (uint32_t rest = it->benefits; rest != 0; rest &= rest - 1) {
        alike = alike && is_alike(it, a, b, ht_first_of(rest));
    }
    return alike;
}

/* A month is paid by the version in force on its last day. */
static unsigned version_in(const ht_policy *policy, unsigned benefit, ht_day day) {
    const bool is_monthly = policy->benefits[benefit].kind == HT_MONTHLY;
    return ht_version_on(policy, benefit, is_monthly ? ht_month_first(ht_month_of(day) + 1) - 1 : day);
}

/* Whether its last day is that of the estimate, so that it would be paid for longer. */
static bool outlasts_estimate(const ht_case *person, unsigned benefit, ht_day last_paid) {
    const ht_policy *policy = person->policy;
    const ht_benefit *law = &policy->benefits[benefit];
    const ht_day until = (ht_day)person->value[policy->until];
    const ht_day ends = law->ends == HT_NONE ? HT_DAY_LAST : (ht_day)person->value[law->ends]; /* ongoing is the last day */
    return until < ht_earlier(policy->periods[law->period].last, ends) &&
           version_in(policy, benefit, last_paid) == version_in(policy, benefit, until);
}

/* Whether its first day is that of the estimate, so that it would be paid from an earlier one on. */
static bool precedes_estimate(const trial *it, unsigned benefit, ht_day first_paid) {
    const ht_case *person = it->person;
    const ht_policy *policy = person->policy;
    const ht_benefit *law = &policy->benefits[benefit];
    const ht_day since = (ht_day)person->value[policy->since];
    ht_run run;
    ht_run_begin(&run, person, it->parameters);
    ht_day first = ht_period_first(&run, law->period);
    if (it->slot == law->begins) {
        first = law->kind == HT_ONCE ? first : since; /* a monthly one may begin before the estimate does */
    } else if ((person->known >> law->begins & 1) != 0) {
        first = ht_later(first, (ht_day)person->value[law->begins]);
    }
    return first < since && version_in(policy, benefit, first_paid) == version_in(policy, benefit, since);
}

/* Whether a benefit is paid on both sides of the day, or on neither, where the estimate is as long as it can be. */
static bool is_alike_in_all(const trial *it, const ht_cliff *cliff) {
    const ht_policy *policy = it->person->policy;
    trial all = *it;
    ht_assessment before;
    ht_assessment after;
    all.moved.value[policy->since] = policy->facts[policy->since].first;
    all.moved.value[policy->until] = it->parameters->prepared.month_first[HT_MONTHS_MAX] - 1;
    try_day(&all, cliff->day - 1, &before);
    try_day(&all, cliff->day, &after);
    return may_be_paid(&before, cliff->benefit) == may_be_paid(&after, cliff->benefit);
}

/* Whether only the limits of the estimate make the difference. Where only the highest of several is paid they may also leave
   out what is paid in its place. */
static bool is_by_estimate(const trial *it, const ht_cliff *cliff) {
    const ht_case *person = it->person;
    const bool is_its_own = (ht_bounded_by(person, it->slot) >> cliff->benefit & 1) != 0;
    if (it->slot == person->policy->until || cliff->kind == HT_CLIFF_CHANGES) {
        return false;
    }
    if (is_its_own && !(cliff->kind == HT_CLIFF_ENDS ? outlasts_estimate(person, cliff->benefit, cliff->day - 1)
                                                     : precedes_estimate(it, cliff->benefit, cliff->day))) {
        return false;
    }
    return ht_highest_count(person->policy) == 0 || is_alike_in_all(it, cliff);
}

static void pass(trial *it, ht_day day, const ht_assessment *before, const ht_assessment *after) {
    for (uint32_t rest = it->benefits; rest != 0; rest &= rest - 1) {
        const unsigned b = ht_first_of(rest);
        const bool was = may_be_paid(before, b);
        const bool is = may_be_paid(after, b);
        const ht_cliff cliff = {(uint8_t)it->slot,
                                (uint8_t)b,
                                day,
                                was == is ? HT_CLIFF_CHANGES
                                : is      ? HT_CLIFF_BEGINS
                                          : HT_CLIFF_ENDS,
                                seen_of(it->person->policy, before, b),
                                seen_of(it->person->policy, after, b)};
        if (!is_alike(it, before, after, b) && !is_by_estimate(it, &cliff)) {
            it->sink(it->context, &cliff);
        }
    }
}

/* Passes the first change behind `from`, whose amounts `now` are; at `to` they are others. Leaves `from` and `now` on it. */
static void pass_next(trial *it, ht_day *from, ht_day to, ht_assessment *now) {
    ht_day before = *from;
    ht_assessment there;
    ht_assessment last; /* written whole by try_day() */
    while (to - before > 1) {
        const ht_day middle = before + (to - before) / 2;
        try_day(it, middle, &there);
        if (are_alike(it, now, &there)) {
            before = middle;
        } else {
            to = middle;
        }
    }
    try_day(it, before, &there);
    try_day(it, to, &last);
    pass(it, to, &there, &last);
    *from = to;
    *now = last;
}

static void find(trial *it) {
    ht_day_pieces pieces;
    ht_assessment now;
    ht_assessment then; /* written whole by try_day() before the second piece begins */
    ht_day_pieces_of(it->person, it->parameters, it->slot, &pieces);
    for (uint32_t i = 0; i < pieces.count; i++) {
        ht_day at = pieces.begins[i];
        const ht_day end = ht_piece_end(&pieces, i);
        try_day(it, at, &now);
        if (i > 0) {
            pass(it, at, &then, &now);
        }
        for (try_day(it, end, &then); !are_alike(it, &now, &then);) {
            pass_next(it, &at, end, &now);
        }
    }
}

void ht_cliffs_of(const ht_case *person, const ht_parameters *parameters, ht_cliff_sink *sink, void *context) {
    const ht_policy *policy = person->policy;
    for (unsigned slot = 0; slot < policy->fact_count; slot++) {
        trial it = {.person = person, .parameters = parameters, .slot = slot, .sink = sink, .context = context};
        const uint32_t bounded = policy->facts[slot].kind == HT_DATE ? ht_bounded_by(person, slot) : 0;
        it.benefits = ht_benefits_beside(policy, bounded) & person->asked;
        it.moved = *person;
        it.moved.asked = it.benefits;
        if (it.benefits != 0) {
            find(&it);
        }
    }
}
