/* SPDX-License-Identifier: MIT */
#include "engine.h"

#include <string.h>

/* What the values still possible rule out, surely or perhaps. */
static void judge(ht_run *run) {
    const ht_exclusions *by = &run->parameters->exclusions;
    const int64_t *masks = run->mask;
    uint64_t cannot = 0;
    uint64_t may_not = 0;
    for (const ht_small_choice *choice = by->small; choice < by->small + by->small_count; choice++) {
        const ht_exclusion *exclusion = &choice->by_mask[masks[choice->slot]];
        cannot |= exclusion->surely;
        may_not |= exclusion->perhaps;
    }
    for (const ht_large_choice *choice = by->large; choice < by->large + by->large_count; choice++) {
        uint64_t surely = UINT64_MAX;
        for (uint64_t mask = (uint64_t)masks[choice->slot]; mask != 0; mask &= mask - 1) {
            const uint64_t rules = choice->by_value[__builtin_ctzll(mask)];
            surely &= rules;
            may_not |= rules;
        }
        cannot |= surely;
    }
    run->cannot = cannot;
    run->may_not = may_not;
}

static void narrow(ht_run *run, unsigned slot, int64_t mask) {
    if (run->mask != run->split_mask) {
        memcpy(run->split_mask, run->mask, sizeof run->split_mask);
        run->mask = run->split_mask;
    }
    run->split_mask[slot] = mask;
    judge(run);
}

/* The first condition that holds for some of the values still possible only: there is one. */
static const ht_condition *first_open(const ht_run *run, const ht_condition *when) {
    while ((run->mask[when->slot] & ~(int64_t)when->values) == 0) {
        when++;
    }
    return when;
}

/* The outcome that the masks determine (0: refused), or -1 and the condition to split on. A refusal that is sure wins over what
 * is open. */
static inline int outcome_of(const ht_run *run, unsigned b, const ht_condition **open) {
    const ht_benefit *benefit = &run->policy->benefits[b];
    if ((run->cannot >> b & 1) != 0) {
        return 0;
    }
    const ht_condition *undecided = (run->may_not >> b & 1) != 0 ? benefit->when : NULL;
    unsigned rule = run->parameters->exclusions.first_row[b];
    unsigned outcome = 0;
    unsigned bits = 0;
    for (unsigned t = 0; t < benefit->table_count; t++) {
        const ht_table *table = &benefit->tables[t];
        /* The first row that holds decides; beyond the rows: none can. */
        const unsigned row = (unsigned)__builtin_ctzll(~run->cannot >> rule | UINT64_C(1) << table->row_count);
        if (row < table->row_count) {
            if (undecided == NULL && (run->may_not >> (rule + row) & 1) != 0) {
                undecided = table->rows[row].when;
            }
        } else if (table->kind != HT_EXTRA) {
            return 0;
        }
        outcome |= row << bits;
        bits += ht_row_bits(table);
        rule += table->row_count;
    }
    if (undecided != NULL) {
        *open = first_open(run, undecided);
        return -1;
    }
    return (int)outcome + 1;
}

void ht_run_begin(ht_run *run, const ht_case *person, const ht_parameters *parameters) {
    run->person = person;
    run->parameters = parameters;
    run->policy = person->policy;
    run->mask = person->value;
    run->windows_known = 0;
    run->time_off_known = person->interruption_count == 0;
    run->time_off.period_count = 0;
    run->time_off.off_count = 0;
    run->span.first = 1;
    run->span.last = 0;
}

void ht_run_init(ht_run *run, const ht_case *person, const ht_parameters *parameters) {
    ht_run_begin(run, person, parameters);
    (void)ht_time_off_in(run);
    for (unsigned b = 0; b < run->policy->benefit_count; b++) {
        (void)ht_window_in(run, b);
    }
}

/* With the window: 0 too where it is empty. `*open` is not NULL where the masks must be split. */
static inline int decide(ht_run *run, unsigned benefit, const ht_condition **open) {
    *open = NULL;
    const int outcome = outcome_of(run, benefit, open);
    if (outcome == 0) {
        return 0;
    }
    const ht_window *window = ht_window_in(run, benefit);
    if (window->first > window->last) {
        *open = NULL;
        return 0;
    }
    return outcome;
}

/* ---- Bounds over all combinations, jointly ---- */

typedef struct {
    ht_run *run;
    ht_assessment *result;
    ht_widths *widths;
    uint8_t outcome[HT_BENEFITS_MAX];
    uint32_t paid; /* bit b: benefit b has had an outcome in some combination */
    bool is_first;
} joint;

static int64_t add_greatest(int64_t a, int64_t b) {
    return a == HT_NO_MAXIMUM || b == HT_NO_MAXIMUM ? HT_NO_MAXIMUM : a + b;
}

static void widen(ht_range *range, ht_range other) {
    range->min = other.min < range->min ? other.min : range->min;
    range->max = other.max > range->max ? other.max : range->max;
}

static void add_widths(const joint *all, ht_range total) {
    for (unsigned i = 0; i < all->widths->count; i++) {
        uint32_t mask = (uint32_t)all->run->mask[all->widths->slot[i]];
        for (unsigned value = 0; mask != 0; value++, mask >>= 1) {
            if ((mask & 1) != 0) {
                widen(&all->widths->total[i][value], total);
            }
        }
    }
}

static void add(ht_amount *sum, ht_amount amount) {
    sum->least += amount.least;
    sum->greatest = add_greatest(sum->greatest, amount.greatest);
}

static ht_range range_of(ht_amount amount) {
    return (ht_range){amount.least, amount.greatest};
}

/* The amounts of one combination, with the two headline figures, which are never added to each other: what has ended before the
   latest month is not promised. */
static void combine(const joint *all, uint32_t paying, ht_assessment *result) {
    static const ht_benefit_amount refused = {HT_REFUSED, {0, 0}, {0, 0}};
    ht_run *run = all->run;
    ht_amount total = {0, 0};
    ht_amount monthly = {0, 0};
    ht_amount once = {0, 0};
    int32_t latest = INT32_MIN;
    const unsigned count = run->policy->benefit_count;
    for (unsigned b = 0; b < count; b++) {
        result->benefits[b] = refused;
    }
    for (; paying != 0; paying &= paying - 1) {
        const unsigned b = (unsigned)__builtin_ctz(paying);
        const ht_pay *pay = ht_outcome_pay(run, b, all->outcome[b]);
        result->benefits[b].rate = range_of(pay->rate);
        result->benefits[b].total = range_of(pay->total);
        add(&total, pay->total);
        if (run->policy->benefits[b].kind == HT_ONCE) {
            add(&once, pay->total);
        } else if (pay->total.greatest > 0 && pay->last_month >= latest) {
            monthly = pay->last_month > latest ? (ht_amount){0, 0} : monthly;
            latest = pay->last_month;
            add(&monthly, pay->rate);
        }
    }
    result->monthly = range_of(monthly);
    result->once = range_of(once);
    result->total = range_of(total);
}

static void widen_all(ht_assessment *result, const ht_assessment *other, unsigned benefit_count) {
    for (unsigned b = 0; b < benefit_count; b++) {
        widen(&result->benefits[b].total, other->benefits[b].total);
        widen(&result->benefits[b].rate, other->benefits[b].rate);
    }
    widen(&result->monthly, other->monthly);
    widen(&result->once, other->once);
    widen(&result->total, other->total);
}

static void leaf(joint *all, uint32_t paying) {
    ht_assessment one; /* written whole by combine() before it is read */
    /* cppcheck-suppress uninitvar */
    ht_assessment *combination = all->is_first ? all->result : &one;
    combine(all, paying, combination);
    if (all->widths != NULL) {
        add_widths(all, combination->total);
    }
    if (!all->is_first) {
        widen_all(all->result, &one, all->run->policy->benefit_count);
    }
    all->is_first = false;
}

/* The benefits from `first` on whose own conditions may hold: bit b. */
static uint32_t benefits_from(const ht_run *run, unsigned first) {
    return ~(uint32_t)run->cannot & ((UINT32_C(1) << run->policy->benefit_count) - (UINT32_C(1) << first));
}

/* `paying`: the benefits before `first` that have an outcome. Depth: one level for each split; a split halves a mask, so at
   most 16 x 23 levels. */
static void descend(joint *all, unsigned first, uint32_t paying) {
    const ht_condition *open;
    ht_run *run = all->run;
    for (uint32_t rest = benefits_from(run, first); rest != 0; rest &= rest - 1) {
        const unsigned benefit = (unsigned)__builtin_ctz(rest);
        const int outcome = decide(run, benefit, &open);
        if (open != NULL) {
            const int64_t before = run->mask[open->slot];
            narrow(run, open->slot, before & open->values);
            descend(all, benefit, paying);
            narrow(run, open->slot, before & ~(int64_t)open->values);
            descend(all, benefit, paying);
            narrow(run, open->slot, before);
            return;
        }
        all->outcome[benefit] = (uint8_t)outcome;
        paying |= outcome > 0 ? UINT32_C(1) << benefit : 0;
    }
    all->paid |= paying;
    leaf(all, paying);
}

static ht_status status_of(ht_range total) {
    if (total.max == 0) {
        return HT_REFUSED;
    }
    return total.max == HT_NO_MAXIMUM ? HT_AMOUNT_NEEDED : total.min > 0 ? HT_GRANTED : HT_UNDETERMINED;
}

void ht_run_bounds(ht_run *run, ht_assessment *result, ht_widths *widths) {
    joint all = {.run = run, .result = result, .widths = widths, .is_first = true};
    judge(run);
    descend(&all, 0, 0);
    for (uint32_t rest = all.paid; rest != 0; rest &= rest - 1) { /* the others are refused */
        ht_benefit_amount *benefit = &result->benefits[__builtin_ctz(rest)];
        benefit->status = status_of(benefit->total);
    }
    result->missing_count = 0;
    result->alternative_count = 0;
}

bool ht_was_split(const ht_run *run) {
    return run->mask == run->split_mask;
}

/* ---- The boxes of one benefit ---- */

static void gather_cells(ht_run *run, unsigned benefit, ht_cells *cells) {
    const ht_condition *open;
    const int outcome = decide(run, benefit, &open);
    if (open != NULL) {
        const int64_t before = run->mask[open->slot];
        narrow(run, open->slot, before & open->values);
        gather_cells(run, benefit, cells);
        narrow(run, open->slot, before & ~(int64_t)open->values);
        gather_cells(run, benefit, cells);
        narrow(run, open->slot, before);
        return;
    }
    ht_cell *cell = &cells->cells[cells->count++];
    for (unsigned i = 0; i < cells->choice_count; i++) {
        cell->mask[i] = (uint32_t)run->mask[cells->choices[i]];
    }
    cell->amount = ht_outcome_amount(run, benefit, (unsigned)outcome);
}

void ht_run_cells(ht_run *run, unsigned benefit, ht_cells *cells) {
    cells->choice_count = 0;
    cells->count = 0;
    judge(run);
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
    ht_run_begin(&run, person, parameters);
    ht_run_bounds(&run, result, NULL);
}
