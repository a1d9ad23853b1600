/* SPDX-License-Identifier: MIT */
#include "law/run.h"
#include "law/unmet.h"
#include "law/window.h"
#include "policy/policy.h"
#include "text/date.h"
/*
 * "Why not me?": the smallest set of known facts that would have to be other. Choices and dates are independent of each other
 * (a window does not depend on a choice), so the smallest set is the smallest set of choices and the smallest set of dates.
 */

/* ---- Choices ---- */

typedef struct {
    uint32_t values[HT_SLOTS_MAX]; /* what the conditions leave of each slot; only where `named` */
    uint8_t clause[HT_SLOTS_MAX];
    uint64_t named;
} requirement;

typedef struct {
    const ht_run *run;
    const ht_benefit *benefit;
    uint64_t best;    /* the violated facts; UINT64_MAX: none found yet */
    requirement need; /* for these, the union over all solutions */
} search;

static unsigned size_of(uint64_t set) {
    unsigned size = 0;
    for (; set != 0; set &= set - 1) {
        size++;
    }
    return size;
}

static void require(requirement *need, const ht_condition *when) {
    for (unsigned i = 0; i < HT_CONDITIONS_MAX && when[i].values != 0; i++) {
        const uint64_t bit = UINT64_C(1) << when[i].slot;
        if ((need->named & bit) == 0) {
            need->values[when[i].slot] = when[i].values;
            need->clause[when[i].slot] = when[i].clause;
        } else {
            need->values[when[i].slot] &= when[i].values;
        }
        need->named |= bit;
    }
}

/* One way to meet all conditions. Readings are not facts: a way that needs another one is none. */
static void weigh(search *found, const requirement *way) {
    const ht_run *run = found->run;
    uint64_t violated = 0;
    for (unsigned slot = 0; slot < ht_slot_count(run->policy); slot++) {
        if ((way->named >> slot & 1) == 0 || (run->mask[slot] & way->values[slot]) != 0) {
            continue;
        }
        if (way->values[slot] == 0 || slot >= run->policy->fact_count) {
            return;
        }
        violated |= UINT64_C(1) << slot;
    }
    if (violated == found->best) {
        for (unsigned slot = 0; slot < run->policy->fact_count; slot++) {
            if ((violated >> slot & 1) != 0) {
                found->need.values[slot] |= way->values[slot];
            }
        }
    } else if (size_of(violated) < size_of(found->best) ||
               (size_of(violated) == size_of(found->best) && violated > found->best)) {
        found->best = violated;
        found->need = *way;
    }
}

static void combine(search *found, unsigned table, const requirement *so_far) {
    if (table == found->benefit->table_count) {
        weigh(found, so_far);
        return;
    }
    const ht_table *rows = &found->benefit->tables[table];
    if (rows->kind == HT_EXTRA) {
        combine(found, table + 1, so_far);
        return;
    }
    for (unsigned row = 0; row < rows->row_count; row++) {
        requirement next = *so_far;
        require(&next, rows->rows[row].when);
        combine(found, table + 1, &next);
    }
}

/* ---- Dates ---- */

enum { FIRST, LAST, SINCE, UNTIL, BEGINS, ENDS, TERMS };

typedef struct {
    uint8_t slot[TERMS]; /* HT_NONE: a day of the law */
    bool is_there[TERMS];
    ht_day least[TERMS], most[TERMS]; /* what is possible: one day where known */
} dates;

static ht_day least_of(const ht_fact *fact) {
    return fact->last != 0 ? fact->first : HT_DAY_FIRST;
}

static ht_day most_of(const ht_fact *fact) {
    return fact->last != 0 ? fact->last : HT_DAY_LAST;
}

bool ht_bounds_from(const ht_fact *fact, ht_day from) {
    return from > least_of(fact);
}

bool ht_bounds_to(const ht_fact *fact, ht_day to) {
    return to < most_of(fact);
}

/* The terms of one benefit, the known facts among `freed` set free. */
static dates terms_of(const ht_run *run, const ht_benefit *benefit, unsigned freed) {
    dates terms = {.slot = {HT_NONE, HT_NONE, run->policy->since, run->policy->until, benefit->begins, benefit->ends}};
    for (unsigned term = 0; term < TERMS; term++) {
        const uint8_t slot = terms.slot[term];
        if (term == FIRST || term == LAST) {
            terms.least[term] = terms.most[term] =
                term == FIRST ? ht_period_first(run, benefit->period) : run->policy->periods[benefit->period].last;
            terms.is_there[term] = true;
        } else if (slot != HT_NONE) {
            const bool is_known = (run->person->known >> slot & 1) != 0;
            const bool is_free = !is_known || (freed >> term & 1) != 0;
            terms.is_there[term] = true; /* ongoing is known, as the last day there is */
            terms.least[term] = is_free ? least_of(&run->policy->facts[slot]) : (ht_day)run->person->value[slot];
            terms.most[term] = is_free ? most_of(&run->policy->facts[slot]) : (ht_day)run->person->value[slot];
        }
    }
    return terms;
}

static void at_most(dates *terms, unsigned a, unsigned b) {
    if (terms->is_there[b]) { /* `a` is never the last day, which alone a benefit may lack */
        terms->least[b] = ht_later(terms->least[a], terms->least[b]);
        terms->most[a] = ht_earlier(terms->most[b], terms->most[a]);
    }
}

/* Narrows every term to the days that some solution uses; false where there is none. Two rounds reach across the longest chain:
   what lies before the first day, that day, what lies behind it. The law's own first day lies before its last, and `since` that
   must be earlier is bounded by what it must be earlier than, never by `until`, which lies behind it. */
static bool solve(dates *terms, const ht_benefit *benefit) {
    for (unsigned round = 0; round < 2; round++) {
        at_most(terms, FIRST, UNTIL);
        at_most(terms, SINCE, LAST);
        at_most(terms, BEGINS, LAST);
        at_most(terms, BEGINS, UNTIL);
        at_most(terms, BEGINS, ENDS); /* otherwise a conflict */
        if (benefit->kind == HT_ONCE) {
            at_most(terms, SINCE, BEGINS);
        } else {
            at_most(terms, FIRST, ENDS);
            at_most(terms, SINCE, ENDS);
        }
        if (benefit->kind == HT_ONCE || benefit->begins_in_force) {
            at_most(terms, FIRST, BEGINS);
        }
    }
    for (unsigned term = 0; term < TERMS; term++) {
        if (terms->is_there[term] && terms->least[term] > terms->most[term]) {
            return false;
        }
    }
    return true;
}

/* Of sets of one size the last one tried wins: where two of a size do, they differ in that the earlier one has `since` in place
   of the benefit's own last day, or `until` of its first, and those are wanted only if there is no other. Freeing all four
   always does: no period lies outside the limits of the estimate. A set with an unknown fact or a day of the law in it, which
   freeing does not change, is larger than it need be and never wins. */
static unsigned dates_to_free(const ht_run *run, const ht_benefit *benefit, dates *solution) {
    unsigned best = UINT32_MAX;
    for (unsigned freed = 0; freed < 1U << TERMS; freed++) {
        dates terms = terms_of(run, benefit, freed);
        if (size_of(freed) <= size_of(best) && solve(&terms, benefit)) {
            best = freed;
            *solution = terms;
        }
    }
    return best;
}

/* The version in force at the last day of the estimate; where its days end before, the last one that they reach. */
static unsigned version_asked(const ht_run *run, unsigned benefit) {
    const ht_policy *policy = run->policy;
    const bool is_monthly = policy->benefits[benefit].kind == HT_MONTHLY;
    const ht_window days = ht_window_of(run, benefit);
    const ht_day until = (ht_day)run->person->value[policy->until];
    const ht_day last = days.first <= days.last ? days.last : until;
    return ht_version_on(policy, benefit, is_monthly ? ht_month_first(ht_month_of(last) + 1) - 1 : last);
}

uint32_t ht_unmet_of(const ht_run *run, unsigned benefit, ht_unmet unmet[HT_SLOTS_MAX]) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    const ht_benefit *version = &run->policy->benefits[version_asked(run, benefit)];
    search found = {.run = run, .benefit = version, .best = UINT64_MAX};
    requirement need = {.named = 0};
    dates solution;
    uint32_t count = 0;
    if ((run->shown.known >> benefit & 1) != 0) {
        return 0; /* it would be paid if a higher one were not paid in its place */
    }
    require(&need, version->when);
    combine(&found, 0, &need);
    const uint64_t choices = found.best == UINT64_MAX ? 0 : found.best;
    const unsigned freed = dates_to_free(run, law, &solution);
    for (unsigned slot = 0; slot < run->policy->fact_count; slot++) {
        if ((choices >> slot & 1) != 0) {
            unmet[count++] = (ht_unmet){(uint8_t)slot, found.need.clause[slot], found.need.values[slot], 0, 0};
        }
        for (unsigned term = SINCE; term < TERMS; term++) {
            if ((freed >> term & 1) != 0 && solution.slot[term] == slot) {
                unmet[count++] = (ht_unmet){(uint8_t)slot, run->policy->periods[law->period].clause, 0, solution.least[term],
                                            solution.most[term]};
            }
        }
    }
    return count;
}
