/* SPDX-License-Identifier: MIT */
#include "law/engine.h"

#include "law/amount.h"
#include "law/combine.h"
#include "law/time_off.h"
#include "law/window.h"

#include <string.h>

void ht_narrow(ht_run *run, unsigned slot, int64_t mask) {
    if (run->mask != run->split_mask) {
        memcpy(run->split_mask, run->mask, sizeof run->split_mask);
        run->mask = run->split_mask;
    }
    run->split_mask[slot] = mask;
}

/* Whether conditions may hold. Where they hold for some of the values still possible only, `*open` is the first that does so,
   unless it is one of earlier conditions already. */
static inline bool may_hold(const ht_run *run, const ht_condition *when, const ht_condition **open) {
    const ht_condition *first = *open;
    for (unsigned i = 0; i < HT_CONDITIONS_MAX && when[i].values != 0; i++) {
        const int64_t mask = run->mask[when[i].slot];
        if ((mask & when[i].values) == 0) {
            return false;
        }
        first = first == NULL && (mask & ~(int64_t)when[i].values) != 0 ? &when[i] : first;
    }
    *open = first;
    return true;
}

int ht_outcome_of(const ht_run *run, unsigned version, const ht_condition **open) {
    const ht_benefit *benefit = &run->policy->benefits[version];
    const ht_condition *undecided = NULL;
    unsigned outcome = 0;
    unsigned bits = 0;
    *open = NULL;
    if ((run->not_asked >> version & 1) != 0 || !may_hold(run, benefit->when, &undecided)) {
        return 0;
    }
    for (unsigned t = 0; t < benefit->table_count; t++) {
        const ht_table *table = &benefit->tables[t];
        unsigned row = 0; /* the first that may hold decides */
        while (row < table->row_count && !may_hold(run, table->rows[row].when, &undecided)) {
            row++;
        }
        if (row == table->row_count && table->kind != HT_EXTRA) {
            return 0;
        }
        outcome |= row << bits;
        bits += ht_row_bits(table);
    }
    *open = undecided;
    return undecided == NULL ? (int)outcome + 1 : -1;
}

/* Versions of benefits that are not asked: bit v. */
static uint64_t not_asked(const ht_case *person) {
    const ht_policy *policy = person->policy;
    uint64_t versions = ~person->asked & ht_all_benefits(policy);
    for (unsigned v = policy->benefit_count; v < ht_version_count(policy); v++) {
        versions |= (versions >> policy->benefits[v].of & 1) << v;
    }
    return versions;
}

void ht_run_begin(ht_run *run, const ht_case *person, const ht_parameters *parameters) {
    run->person = person;
    run->parameters = parameters;
    run->policy = person->policy;
    run->mask = person->value;
    run->not_asked = not_asked(person);
    run->counted = UINT32_MAX;
    run->shown.known = 0;
    memset(run->shown.above, 0, sizeof run->shown.above);
    run->windows_known = 0;
    run->time_off_known = person->interruption_count == 0;
    run->time_off.period_count = 0;
    run->time_off.off.count = 0;
    run->span.first = 1;
    run->span.last = 0;
}

void ht_run_init(ht_run *run, const ht_case *person, const ht_parameters *parameters) {
    ht_run_begin(run, person, parameters);
    (void)ht_time_off_in(run);
    for (unsigned v = 0; v < ht_version_count(run->policy); v++) {
        (void)ht_window_in(run, v);
    }
}

/* With the window: 0 too where it is empty. `*open` is not NULL where the masks must be split. */
static inline int decide(ht_run *run, unsigned benefit, const ht_condition **open) {
    const int outcome = ht_outcome_of(run, benefit, open);
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

int ht_decide(ht_run *run, unsigned version, const ht_condition **open) {
    return decide(run, version, open);
}

/* ---- Bounds over all combinations, jointly ---- */

typedef struct {
    ht_run *run;
    ht_assessment *result; /* NULL: only totals are asked for, by `search` or, if that is NULL, as `total` */
    ht_range total;
    ht_widths *widths;
    ht_search *search;
    uint8_t outcome[HT_VERSIONS_MAX];
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
    int32_t latest = HT_NO_MONTH;
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
    result->month = result->earliest_month = latest;
    result->once = range_of(once);
    result->total = range_of(total);
}

static void combine_versions(const joint *all, uint32_t paying, ht_assessment *result) {
    uint8_t outcome[HT_VERSIONS_MAX] = {0};
    for (; paying != 0; paying &= paying - 1) {
        const unsigned version = ht_first_of(paying);
        outcome[version] = all->outcome[version];
        (void)ht_outcome_pay(all->run, version, outcome[version]); /* it is reached */
    }
    ht_combine(all->run, outcome, result);
}

static void widen_all(ht_assessment *result, const ht_assessment *other, unsigned benefit_count) {
    for (unsigned b = 0; b < benefit_count; b++) {
        widen(&result->benefits[b].total, other->benefits[b].total);
        widen(&result->benefits[b].rate, other->benefits[b].rate);
    }
    widen(&result->monthly, other->monthly);
    if (result->month == HT_NO_MONTH || (other->month != HT_NO_MONTH && other->earliest_month < result->earliest_month)) {
        result->earliest_month = other->earliest_month;
    }
    result->month = other->month > result->month ? other->month : result->month;
    widen(&result->once, other->once);
    widen(&result->total, other->total);
}

/* Whether this box has earlier values, its own first ones, than what was found. */
static bool is_earlier(const ht_run *run, const ht_search *search) {
    for (uint64_t rest = search->slots; rest != 0; rest &= rest - 1) {
        const unsigned slot = ht_first_of(rest);
        const unsigned value = ht_first_of((uint64_t)run->mask[slot]);
        if (value != search->value[slot]) {
            return value < search->value[slot];
        }
    }
    return false;
}

static void look(const joint *all, ht_range total) {
    ht_search *search = all->search;
    if ((search->of_greatest ? total.max : total.min) != search->bound) {
        return;
    }
    const bool is_alike = search->of_greatest || total.max == search->greatest;
    if (search->is_found && (is_alike ? !is_earlier(all->run, search) : total.max > search->greatest)) {
        return;
    }
    search->is_found = true;
    search->greatest = total.max;
    for (uint64_t rest = search->slots; rest != 0; rest &= rest - 1) {
        const unsigned slot = ht_first_of(rest);
        search->value[slot] = (uint8_t)ht_first_of((uint64_t)all->run->mask[slot]);
    }
}

static void combine_any(const joint *all, uint32_t paying, ht_assessment *result) {
    if (ht_is_plain(all->run->policy)) {
        combine(all, paying, result);
    } else {
        combine_versions(all, paying, result);
    }
}

/* Everything of one combination. */
static void leaf(joint *all, uint32_t paying) {
    ht_assessment one; /* written whole by combine() before it is read */
    /* cppcheck-suppress uninitvar */
    ht_assessment *combination = all->is_first ? all->result : &one;
    combine_any(all, paying, combination);
    if (all->widths != NULL) {
        add_widths(all, combination->total);
    }
    if (!all->is_first) {
        widen_all(all->result, &one, all->run->policy->benefit_count);
    }
    all->is_first = false;
}

/* Its total alone. */
static void leaf_total(joint *all, uint32_t paying) {
    ht_assessment one;
    combine_any(all, paying, &one);
    if (all->search != NULL) {
        look(all, one.total);
    } else {
        widen(&all->total, one.total);
    }
}

/* `versions`: those that are not decided; `paying`: those that have an outcome. What is decided stays so in every part of a
   box. Depth: one level for each split; a split halves a mask, so at most 16 x 23 levels. */
static void descend(joint *all, uint32_t versions, uint32_t paying) {
    const ht_condition *split = NULL; /* the first one's */
    ht_run *run = all->run;
    uint32_t undecided = 0;
    for (; versions != 0; versions &= versions - 1) {
        const ht_condition *open;
        const unsigned version = ht_first_of(versions);
        const int outcome = decide(run, version, &open);
        if (open != NULL) {
            split = split == NULL ? open : split;
            undecided |= UINT32_C(1) << version;
            continue;
        }
        all->outcome[version] = (uint8_t)outcome;
        paying |= outcome > 0 ? UINT32_C(1) << version : 0;
    }
    if (split != NULL) {
        const int64_t before = run->mask[split->slot];
        ht_narrow(run, split->slot, before & split->values);
        descend(all, undecided, paying);
        ht_narrow(run, split->slot, before & ~(int64_t)split->values);
        descend(all, undecided, paying);
        ht_narrow(run, split->slot, before);
        return;
    }
    if (all->result != NULL) {
        leaf(all, paying);
    } else {
        leaf_total(all, paying);
    }
}

static ht_status status_of(ht_range total) {
    if (total.max == 0) {
        return HT_REFUSED;
    }
    return total.max == HT_NO_MAXIMUM ? HT_AMOUNT_NEEDED : total.min > 0 ? HT_GRANTED : HT_UNDETERMINED;
}

void ht_run_bounds(ht_run *run, ht_assessment *result, ht_widths *widths) {
    joint all = {.run = run, .result = result, .widths = widths, .is_first = true};
    descend(&all, ht_all_versions(run->policy), 0);
    for (unsigned b = 0; b < run->policy->benefit_count; b++) {
        ht_benefit_amount *benefit = &result->benefits[b];
        benefit->status = (run->person->asked >> b & 1) != 0 ? status_of(benefit->total) : HT_NOT_ASKED;
    }
    result->missing_count = 0;
    result->alternative_count = 0;
}

void ht_run_outcomes(ht_run *run, const ht_case *person, const ht_parameters *parameters) {
    ht_assessment bounds;
    ht_run_init(run, person, parameters);
    ht_run_bounds(run, &bounds, NULL);
}

ht_range ht_run_total(ht_run *run) {
    joint all = {.run = run, .total = {INT64_MAX, INT64_MIN}};
    descend(&all, ht_all_versions(run->policy), 0);
    return all.total;
}

void ht_run_search(ht_run *run, ht_search *search) {
    joint all = {.run = run, .search = search};
    descend(&all, ht_all_versions(run->policy), 0);
}

bool ht_was_split(const ht_run *run) {
    return run->mask == run->split_mask;
}
