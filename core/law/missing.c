/* SPDX-License-Identifier: MIT */
/* What is worth asking, and which readings matter: both compare the boxes of a benefit pairwise. */
#include "law/missing.h"

#include "law/engine.h"
#include "law/run.h"
#include "law/window.h"

static bool is_same(ht_amount a, ht_amount b) {
    return a.least == b.least && a.greatest == b.greatest;
}

/* Whether two boxes share a combination, the choice `but` left aside (choice_count: none is). */
static bool meet(const ht_cells *cells, const ht_cell *a, const ht_cell *b, unsigned but) {
    for (unsigned i = 0; i < cells->choice_count; i++) {
        if (i != but && (a->mask[i] & b->mask[i]) == 0) {
            return false;
        }
    }
    return true;
}

/* Bit i: for some values of the other unknown choices, the i-th one's value changes the least or greatest amount. */
static uint32_t choices_that_matter(const ht_cells *cells) {
    uint32_t matter = 0;
    for (uint32_t a = 0; a < cells->count; a++) {
        for (uint32_t b = a + 1; b < cells->count; b++) {
            if (is_same(cells->cells[a].amount, cells->cells[b].amount)) {
                continue;
            }
            for (unsigned i = 0; i < cells->choice_count; i++) {
                if ((matter >> i & 1) == 0 && meet(cells, &cells->cells[a], &cells->cells[b], i)) {
                    matter |= UINT32_C(1) << i;
                }
            }
        }
    }
    return matter;
}

static int64_t width(ht_range range) {
    return range.max == HT_NO_MAXIMUM ? HT_NO_MAXIMUM : range.max - range.min;
}

/* Width of the total now minus the greatest width after any answer; while a width has no end, 0. */
static int64_t narrowing(ht_range now, const ht_range *after, unsigned values) {
    int64_t greatest = 0;
    for (unsigned value = 0; value < values; value++) {
        const int64_t next = width(after[value]);
        greatest = next > greatest ? next : greatest;
    }
    return greatest == HT_NO_MAXIMUM ? 0 : width(now) - greatest; /* without end now: without end after some answer */
}

/* The dates whose benefit may pay, the figures whose benefit would be paid: bit s, where slot s is unknown. */
static uint64_t unknown_elsewhere(const ht_run *run, const ht_assessment *result) {
    const ht_policy *policy = run->policy;
    uint64_t slots = 0;
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        const ht_benefit *benefit = &policy->benefits[b];
        if (result->benefits[b].total.max > 0) {
            slots |= UINT64_C(1) << benefit->begins | (benefit->money != HT_NONE ? UINT64_C(1) << benefit->money : 0);
        }
    }
    return slots & ~run->person->known;
}

static void add_unknown(const ht_run *run, ht_assessment *result) {
    const uint64_t unknown = unknown_elsewhere(run, result);
    for (ht_fact_kind kind = HT_DATE; unknown != 0 && kind <= HT_MONEY; kind++) {
        for (unsigned slot = 0; slot < run->policy->fact_count; slot++) {
            if ((unknown >> slot & 1) != 0 && run->policy->facts[slot].kind == kind) {
                result->missing[result->missing_count++] = (uint8_t)slot;
            }
        }
    }
}

static void init_widths(const ht_run *run, const ht_cells *cells, ht_widths *widths) {
    widths->count = cells->choice_count;
    for (unsigned i = 0; i < cells->choice_count; i++) {
        widths->slot[i] = cells->choices[i];
        for (unsigned value = 0; value < run->policy->facts[cells->choices[i]].value_count; value++) {
            widths->total[i][value] = (ht_range){INT64_MAX, INT64_MIN};
        }
    }
}

/* Choices by how much the total narrows, then dates, then money; ties as the policy orders its facts. */
static void find_missing(ht_run *run, ht_assessment *result, const ht_widths *widths, ht_cells *cells) {
    int64_t gain[HT_CHOICES_MAX] = {0};
    uint32_t matter = 0;
    for (unsigned b = 0; b < run->policy->benefit_count; b++) {
        if (result->benefits[b].total.min < result->benefits[b].total.max) { /* otherwise no choice changes it */
            ht_run_cells(run, b, cells);
            matter |= choices_that_matter(cells);
        }
    }
    for (unsigned i = 0; i < cells->choice_count; i++) {
        if ((matter >> i & 1) == 0) {
            continue;
        }
        const int64_t narrows = narrowing(result->total, widths->total[i], run->policy->facts[cells->choices[i]].value_count);
        uint32_t place = result->missing_count++;
        for (; place > 0 && gain[place - 1] < narrows; place--) {
            gain[place] = gain[place - 1];
            result->missing[place] = result->missing[place - 1];
        }
        gain[place] = narrows;
        result->missing[place] = cells->choices[i];
    }
}

void ht_run_missing(ht_run *run, ht_assessment *result, ht_cells *cells) {
    ht_widths widths;
    ht_run_choices(run, cells);
    init_widths(run, cells, &widths);
    ht_run_bounds(run, result, &widths);
    if (ht_was_split(run)) { /* otherwise no unknown choice has any say */
        find_missing(run, result, &widths, cells);
    }
    add_unknown(run, result);
}

static bool differ(const ht_cells *now, const ht_cells *other) {
    for (uint32_t a = 0; a < now->count; a++) {
        for (uint32_t b = 0; b < other->count; b++) {
            if (!is_same(now->cells[a].amount, other->cells[b].amount) &&
                meet(now, &now->cells[a], &other->cells[b], now->choice_count)) {
                return true;
            }
        }
    }
    return false;
}

/* Another value of one reading: its total, if some amount differs in some combination. */
static void try_reading(ht_run *run, ht_assessment *result, unsigned slot, unsigned value, ht_cells *now, ht_cells *other) {
    ht_case changed = *run->person;
    ht_run changed_run;
    changed.value[slot] = INT64_C(1) << value;
    ht_run_begin(&changed_run, &changed, run->parameters);
    for (unsigned b = 0; b < run->policy->benefit_count; b++) {
        ht_run_cells(run, b, now);
        ht_run_cells(&changed_run, b, other);
        if (differ(now, other)) {
            result->alternatives[result->alternative_count++] =
                (ht_alternative){(uint8_t)slot, (uint8_t)value, ht_run_total(&changed_run)};
            return;
        }
    }
}

void ht_assess(const ht_case *person, const ht_parameters *parameters, ht_assessment *result) {
    ht_run run;
    ht_cells now;
    ht_cells other;
    ht_run_begin(&run, person, parameters);
    ht_run_missing(&run, result, &now);
    ht_run_choices(&run, &other);
    for (unsigned slot = person->policy->fact_count; slot < ht_slot_count(person->policy); slot++) {
        for (unsigned value = 0; value < person->policy->facts[slot].value_count && !ht_is_replaced(&run, slot); value++) {
            if ((run.mask[slot] >> value & 1) == 0) {
                try_reading(&run, result, slot, value, &now, &other);
            }
        }
    }
}
