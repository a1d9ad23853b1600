/* SPDX-License-Identifier: MIT */
#include "law/gains.h"

#include "law/answered.h"
#include "law/day_pieces.h"
#include "law/engine.h"
#include "policy/policy.h"

int64_t ht_end_more(int64_t now, int64_t then) {
    return now == then ? 0 : then == HT_NO_MAXIMUM ? HT_NO_MAXIMUM : then - now; /* `now` has an end: `then` is not lower */
}

typedef struct {
    const ht_case *person;
    const ht_parameters *parameters;
    ht_range now;
    ht_case other;
    ht_gain best;
    bool is_found;
} trial;

/* What the person would be paid with `other`. */
static ht_gain try_other(const trial *it) {
    ht_assessment result;
    ht_compute(&it->other, it->parameters, &result);
    return (ht_gain){.slot = it->best.slot, .total = result.total, .monthly = result.monthly, .once = result.once};
}

static bool is_more(ht_range now, ht_range then) {
    return then.min >= now.min && then.max >= now.max && (then.min > now.min || then.max > now.max);
}

/* -1 less, 0 alike, 1 more: the least first. */
static int compare(ht_range a, ht_range b) {
    return a.min != b.min ? (a.min < b.min ? -1 : 1) : a.max != b.max ? (a.max < b.max ? -1 : 1) : 0;
}

/* Whether it is the best so far, which it then is. */
static bool keep_best(trial *it, const ht_gain *other) {
    if (!is_more(it->now, other->total) || (it->is_found && compare(other->total, it->best.total) <= 0)) {
        return false;
    }
    it->best = *other;
    it->is_found = true;
    return true;
}

/* ---- Choices ---- */

static bool contradicts(const ht_case *person, unsigned slot, unsigned value) {
    const ht_policy *policy = person->policy;
    for (unsigned i = 0; i < policy->contradiction_count; i++) {
        const ht_contradiction *law = &policy->contradictions[i];
        if (law->kind == HT_NEEDS_YES && law->slot == slot && value == 0 && (person->given & law->given) != 0) {
            return true;
        }
    }
    return false;
}

static void try_values(trial *it, unsigned slot) {
    for (unsigned value = 0; value < it->person->policy->facts[slot].value_count; value++) {
        if (contradicts(it->person, slot, value)) {
            continue;
        }
        ht_answer(&it->other, slot, INT64_C(1) << value);
        const ht_gain other = try_other(it);
        if (keep_best(it, &other) || (it->is_found && compare(other.total, it->best.total) == 0)) {
            it->best.values |= UINT32_C(1) << value;
        }
    }
}

/* ---- Days ---- */

static ht_gain try_day(trial *it, ht_day day) {
    ht_answer(&it->other, it->best.slot, day);
    ht_gain other = try_other(it);
    other.day = day;
    return other;
}

static bool is_best(trial *it, ht_day day) {
    const ht_gain other = try_day(it, day);
    return compare(other.total, it->best.total) == 0;
}

/* Of the days from `paid`, which pays the most, towards `end` the last one that does: all before it do. */
static ht_day last_paid(trial *it, ht_day paid, ht_day end) {
    if (is_best(it, end)) {
        return end;
    }
    while (end - paid > 1 || paid - end > 1) {
        const ht_day middle = paid + (end - paid) / 2;
        if (is_best(it, middle)) {
            paid = middle;
        } else {
            end = middle;
        }
    }
    return paid;
}

static void keep_nearer(trial *it, ht_day day, ht_day known) {
    const ht_day far = it->best.day < known ? known - it->best.day : it->best.day - known;
    const ht_day near = day < known ? known - day : day - known;
    it->best.day = near < far ? day : it->best.day;
}

/* The known day begins and ends a piece of its own: every piece lies on one side of it. */
static void try_days(trial *it, unsigned slot) {
    const ht_day known = (ht_day)it->person->value[slot];
    ht_day_pieces pieces;
    ht_day_pieces_of(it->person, it->parameters, slot, &pieces);
    for (uint32_t i = 0; i < pieces.count; i++) {
        const ht_gain first = try_day(it, pieces.begins[i]);
        const ht_gain last = try_day(it, ht_piece_end(&pieces, i));
        (void)keep_best(it, &first);
        (void)keep_best(it, &last);
    }
    for (uint32_t i = 0; it->is_found && i < pieces.count; i++) {
        const ht_day first = pieces.begins[i];
        const ht_day last = ht_piece_end(&pieces, i);
        const ht_day near = first > known ? first : last;
        const ht_day far = first > known ? last : first;
        if (is_best(it, far)) {
            keep_nearer(it, last_paid(it, far, near), known);
        } else if (is_best(it, near)) {
            keep_nearer(it, near, known);
        }
    }
    if (it->is_found) {
        it->best = try_day(it, it->best.day);
    }
}

/* ---- The whole ---- */

static void try_fact(trial *it, unsigned slot) {
    const ht_policy *policy = it->person->policy;
    const ht_fact *fact = &policy->facts[slot];
    it->other = *it->person;
    it->best = (ht_gain){.slot = (uint8_t)slot};
    it->is_found = false;
    if (ht_is_choice(fact)) {
        try_values(it, slot);
    } else if (fact->kind == HT_INTERRUPTIONS && it->person->interruption_count > 0) {
        it->other.interruption_count = 0;
        const ht_gain other = try_other(it);
        (void)keep_best(it, &other);
    } else if (fact->kind == HT_DATE && slot != policy->until && ht_bounded_by(it->person, slot) != 0) {
        try_days(it, slot);
    }
}

/* By how much more, the least end first. */
static int compare_more(const trial *it, const ht_gain *a, const ht_gain *b) {
    const ht_range more_a = {ht_end_more(it->now.min, a->total.min), ht_end_more(it->now.max, a->total.max)};
    const ht_range more_b = {ht_end_more(it->now.min, b->total.min), ht_end_more(it->now.max, b->total.max)};
    return compare(more_a, more_b);
}

uint32_t ht_gains_of(const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                     ht_gain gains[HT_SLOTS_MAX]) {
    trial it = {.person = person, .parameters = parameters, .now = result->total};
    uint32_t count = 0;
    for (unsigned slot = 0; slot < person->policy->fact_count; slot++) {
        if ((person->known >> slot & 1) == 0) {
            continue;
        }
        try_fact(&it, slot);
        if (!it.is_found) {
            continue;
        }
        uint32_t place = count++;
        for (; place > 0 && compare_more(&it, &gains[place - 1], &it.best) < 0; place--) {
            gains[place] = gains[place - 1];
        }
        gains[place] = it.best;
    }
    return count;
}
