/* SPDX-License-Identifier: MIT */
#include "engine.h"

#include "date.h"

/* The condition on which an outcome is still open. */
typedef struct {
    uint32_t values;
    uint8_t slot;
} split;

typedef enum { CANNOT, MAY, SURELY } truth;

static truth holds(const uint32_t mask[], const ht_condition *when, split *open) {
    truth result = SURELY;
    for (unsigned i = 0; i < HT_CONDITIONS_MAX && when[i].values != 0; i++) {
        const uint32_t possible = mask[when[i].slot];
        if ((possible & when[i].values) == 0) {
            return CANNOT;
        }
        if ((possible & ~when[i].values) != 0 && result == SURELY) {
            result = MAY;
            *open = (split){when[i].values, when[i].slot};
        }
    }
    return result;
}

/* The first row that holds; row_count where none can; -1 where that is open. */
static int row_of(const uint32_t mask[], const ht_table *table, split *open) {
    for (unsigned row = 0; row < table->row_count; row++) {
        const truth result = holds(mask, table->rows[row].when, open);
        if (result != CANNOT) {
            return result == SURELY ? (int)row : -1;
        }
    }
    return table->row_count;
}

/* The outcome that the masks determine (0: refused), or -1 and the condition to split on. A refusal that is sure wins over what is open. */
static int outcome_of(const uint32_t mask[], const ht_benefit *benefit, split *open) {
    const truth conditions = holds(mask, benefit->when, open);
    if (conditions == CANNOT) {
        return 0;
    }
    bool is_open = conditions == MAY;
    unsigned outcome = 1;
    unsigned weight = 1;
    for (unsigned t = 0; t < benefit->table_count; t++) {
        const ht_table *table = &benefit->tables[t];
        split other;
        const int row = row_of(mask, table, &other);
        if (row == table->row_count && table->kind != HT_EXTRA) {
            return 0;
        }
        if (row < 0) {
            *open = is_open ? *open : other;
            is_open = true;
        } else {
            outcome += weight * (unsigned)row;
        }
        weight *= table->row_count + (table->kind == HT_EXTRA ? 1U : 0U);
    }
    return is_open ? -1 : (int)outcome;
}

void ht_run_init(ht_run *run, const ht_case *person, const ht_parameters *parameters) {
    const ht_policy *policy = person->policy;
    run->person = person;
    run->parameters = parameters;
    run->policy = policy;
    const unsigned slots = ht_slot_count(policy);
    for (unsigned slot = 0; slot < slots; slot++) {
        run->mask[slot] = (uint32_t)person->value[slot];
    }
    if (person->interruption_count > 0) {
        ht_time_off_of(person, &run->time_off);
    } else {
        run->time_off.period_count = 0;
        run->time_off.off_count = 0;
    }
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        run->cached[b] = 0;
        run->reached[b] = 0;
        run->windows[b] = ht_window_of(run, &policy->benefits[b]);
    }
}

static int decide(const ht_run *run, unsigned benefit, split *open) {
    if (run->windows[benefit].first > run->windows[benefit].last) {
        return 0;
    }
    return outcome_of(run->mask, &run->policy->benefits[benefit], open);
}

/* ---- Bounds over all combinations, jointly ---- */

typedef struct {
    ht_run *run;
    ht_assessment *result;
    ht_widths *widths;
    uint8_t outcome[HT_BENEFITS_MAX];
    bool is_first;
} joint;

static int64_t add_greatest(int64_t a, int64_t b) {
    return a == HT_NO_MAXIMUM || b == HT_NO_MAXIMUM ? HT_NO_MAXIMUM : a + b;
}

static void widen(ht_range *range, int64_t least, int64_t greatest) {
    range->min = least < range->min ? least : range->min;
    range->max = greatest > range->max ? greatest : range->max;
}

/* The figure of the last month of the window: not lowered by interruptions or by an unknown first day. */
static ht_amount rate_in(const ht_run *run, unsigned benefit, unsigned outcome) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    if (law->money != HT_NONE && (run->person->known >> law->money & 1) == 0) {
        return (ht_amount){0, HT_NO_MAXIMUM};
    }
    const ht_day last = ht_month_first(ht_month_of(run->windows[benefit].last) + 1) - 1;
    const ht_rate rate = ht_rate_on(run, benefit, outcome, last);
    const int64_t dong = ht_multiply_half_up(rate.figure, rate.numerator, rate.denominator);
    return (ht_amount){dong, dong};
}

/* One combination: the two headline figures, never added to each other. What has ended before the latest month is not promised. */
static void headline(const joint *all, const ht_amount rates[], const ht_amount amounts[], ht_amount *monthly, ht_amount *once) {
    const ht_run *run = all->run;
    int32_t latest = INT32_MIN;
    int32_t ends[HT_BENEFITS_MAX];
    *monthly = *once = (ht_amount){0, 0};
    for (unsigned b = 0; b < run->policy->benefit_count; b++) {
        if (run->policy->benefits[b].kind == HT_ONCE) {
            once->least += amounts[b].least;
            once->greatest = add_greatest(once->greatest, amounts[b].greatest);
        } else if (amounts[b].greatest > 0) {
            ends[b] = ht_month_of(run->windows[b].last);
            latest = ends[b] > latest ? ends[b] : latest;
        }
    }
    for (unsigned b = 0; b < run->policy->benefit_count; b++) {
        if (run->policy->benefits[b].kind == HT_MONTHLY && amounts[b].greatest > 0 && ends[b] == latest) {
            monthly->least += rates[b].least;
            monthly->greatest = add_greatest(monthly->greatest, rates[b].greatest);
        }
    }
}

static void add_widths(const joint *all, ht_amount total) {
    for (unsigned i = 0; i < all->widths->count; i++) {
        uint32_t mask = all->run->mask[all->widths->slot[i]];
        for (unsigned value = 0; mask != 0; value++, mask >>= 1) {
            if ((mask & 1) != 0) {
                widen(&all->widths->total[i][value], total.least, total.greatest);
            }
        }
    }
}

static void leaf(joint *all) {
    ht_run *run = all->run;
    ht_assessment *result = all->result;
    ht_amount amounts[HT_BENEFITS_MAX];
    ht_amount rates[HT_BENEFITS_MAX];
    ht_amount total = {0, 0};
    ht_amount monthly;
    ht_amount once;
    const unsigned count = run->policy->benefit_count;
    for (unsigned b = 0; b < count; b++) {
        amounts[b] = ht_outcome_amount(run, b, all->outcome[b]);
        const bool pays = amounts[b].greatest > 0;
        rates[b] = pays && run->policy->benefits[b].kind == HT_MONTHLY ? rate_in(run, b, all->outcome[b]) : (ht_amount){0, 0};
        run->reached[b] |= UINT64_C(1) << all->outcome[b] & ~UINT64_C(1);
        total.least += amounts[b].least;
        total.greatest = add_greatest(total.greatest, amounts[b].greatest);
    }
    headline(all, rates, amounts, &monthly, &once);
    if (all->is_first) {
        all->is_first = false;
        for (unsigned b = 0; b < count; b++) {
            result->benefits[b].total = (ht_range){amounts[b].least, amounts[b].greatest};
            result->benefits[b].rate = (ht_range){rates[b].least, rates[b].greatest};
        }
        result->monthly = (ht_range){monthly.least, monthly.greatest};
        result->once = (ht_range){once.least, once.greatest};
        result->total = (ht_range){total.least, total.greatest};
    } else {
        for (unsigned b = 0; b < count; b++) {
            widen(&result->benefits[b].total, amounts[b].least, amounts[b].greatest);
            widen(&result->benefits[b].rate, rates[b].least, rates[b].greatest);
        }
        widen(&result->monthly, monthly.least, monthly.greatest);
        widen(&result->once, once.least, once.greatest);
        widen(&result->total, total.least, total.greatest);
    }
    if (all->widths != NULL) {
        add_widths(all, total);
    }
}

/* Depth: one level for each benefit and for each split; a split halves a mask, so at most 12 + 16 x 23 levels. */
static void descend(joint *all, unsigned benefit) {
    split open;
    ht_run *run = all->run;
    for (; benefit < run->policy->benefit_count; benefit++) {
        const int outcome = decide(run, benefit, &open);
        if (outcome < 0) {
            const uint32_t before = run->mask[open.slot];
            run->mask[open.slot] = before & open.values;
            descend(all, benefit);
            run->mask[open.slot] = before & ~open.values;
            descend(all, benefit);
            run->mask[open.slot] = before;
            return;
        }
        all->outcome[benefit] = (uint8_t)outcome;
    }
    leaf(all);
}

static ht_status status_of(ht_range total) {
    return total.max == HT_NO_MAXIMUM ? HT_AMOUNT_NEEDED : total.min > 0 ? HT_GRANTED : total.max == 0 ? HT_REFUSED : HT_UNDETERMINED;
}

void ht_run_bounds(ht_run *run, ht_assessment *result, ht_widths *widths) {
    joint all = {.run = run, .result = result, .widths = widths, .is_first = true};
    descend(&all, 0);
    for (unsigned b = 0; b < run->policy->benefit_count; b++) {
        result->benefits[b].status = status_of(result->benefits[b].total);
    }
    result->missing_count = 0;
    result->alternative_count = 0;
}

/* ---- The boxes of one benefit ---- */

static void gather_cells(ht_run *run, unsigned benefit, ht_cells *cells) {
    split open;
    const int outcome = decide(run, benefit, &open);
    if (outcome < 0) {
        const uint32_t before = run->mask[open.slot];
        run->mask[open.slot] = before & open.values;
        gather_cells(run, benefit, cells);
        run->mask[open.slot] = before & ~open.values;
        gather_cells(run, benefit, cells);
        run->mask[open.slot] = before;
        return;
    }
    ht_cell *cell = &cells->cells[cells->count++];
    for (unsigned i = 0; i < cells->choice_count; i++) {
        cell->mask[i] = run->mask[cells->choices[i]];
    }
    cell->amount = ht_outcome_amount(run, benefit, (unsigned)outcome);
}

void ht_run_cells(ht_run *run, unsigned benefit, ht_cells *cells) {
    cells->choice_count = 0;
    cells->count = 0;
    for (unsigned slot = 0; slot < run->policy->fact_count; slot++) {
        const ht_fact_kind kind = run->policy->facts[slot].kind;
        if ((kind == HT_CHOICE || kind == HT_YES_NO) && (run->person->known >> slot & 1) == 0) {
            cells->choices[cells->choice_count++] = (uint8_t)slot;
        }
    }
    gather_cells(run, benefit, cells);
}

void ht_compute(const ht_case *person, const ht_parameters *parameters, ht_assessment *result) {
    ht_run run;
    ht_run_init(&run, person, parameters);
    ht_run_bounds(&run, result, NULL);
}
