/* SPDX-License-Identifier: MIT */
#include "budget/budget_heads.h"
#include "budget/budget_sum.h"
/* ---- Counts ---- */

static void add_effect(ht_budget_table *table, ht_effect *effect, const ht_effect *other) {
    effect->people += other->people;
    effect->change.min = ht_table_sum(table, effect->change.min, other->change.min);
    effect->change.max = ht_table_sum(table, effect->change.max, other->change.max);
}

static void add_effects(ht_budget_table *table, ht_effects *effects, const ht_effects *other) {
    add_effect(table, &effects->gains, &other->gains);
    add_effect(table, &effects->losses, &other->losses);
    add_effect(table, &effects->unclear, &other->unclear);
    effects->unchanged += other->unchanged;
}

static void add_heads(ht_budget_table *table, ht_heads *heads, const ht_heads *other) {
    heads->people += other->people;
    heads->incomplete += other->incomplete;
    heads->unbounded += other->unbounded;
    add_effects(table, &heads->effects, &other->effects);
}

/* Who gains: neither the least nor the greatest total falls, and one rises; who loses: the same the other way round. */
static void compare(ht_budget_table *table, ht_effects *effects, ht_range before, ht_range after) {
    const bool rises = after.min > before.min || after.max > before.max;
    const bool falls = after.min < before.min || after.max < before.max;
    ht_effect *effect = rises && falls ? &effects->unclear : rises ? &effects->gains : &effects->losses;
    if (!rises && !falls) {
        effects->unchanged++;
        return;
    }
    effect->people++;
    effect->change.min = ht_table_sum(table, effect->change.min, after.min - before.min);
    effect->change.max = ht_table_sum(table, effect->change.max, ht_change_of(before.max, after.max));
}

void ht_heads_count(ht_budget_table *table, ht_heads *heads, const ht_outcome *outcome) {
    heads->people++;
    heads->incomplete += !outcome->is_certain;
    heads->unbounded += outcome->before.max == HT_NO_MAXIMUM || outcome->after.max == HT_NO_MAXIMUM;
    compare(table, &heads->effects, outcome->before, outcome->after);
}

/* ---- Lines of people who stand in several ---- */

ht_outcome *ht_heads_share(ht_budget_table *table, ht_group *group, uint64_t person) {
    ht_shared_line *const line = ht_area_take(&table->area, sizeof *line);
    if (line == NULL) {
        return NULL;
    }
    line->person = person;
    line->chain.next = group->shared;
    group->shared = &line->chain;
    return &line->outcome;
}

void ht_heads_join(ht_budget_table *table, ht_group *group, const ht_group *other) {
    add_heads(table, &group->heads, &other->heads);
    group->shared = ht_chain_behind(other->shared, group->shared);
}

static const ht_shared_line *line_of(const ht_chain *chain) {
    return (const ht_shared_line *)chain;
}

static bool by_person(const ht_chain *one, const ht_chain *other, unsigned unused) {
    (void)unused;
    return line_of(one)->person < line_of(other)->person;
}

static ht_range sum_of(ht_budget_table *table, ht_range one, ht_range other) {
    return (ht_range){ht_table_sum(table, one.min, other.min), ht_table_sum(table, one.max, other.max)};
}

/* The first of them, and passes on to the next: by what all of his lines come to. */
static void count_person(ht_budget_table *table, ht_heads *heads, const ht_chain **lines) {
    const ht_shared_line *const first = line_of(*lines);
    ht_outcome whole = first->outcome;
    for (*lines = first->chain.next; *lines != NULL && line_of(*lines)->person == first->person; *lines = (*lines)->next) {
        const ht_outcome *more = &line_of(*lines)->outcome;
        whole = (ht_outcome){sum_of(table, whole.before, more->before), sum_of(table, whole.after, more->after),
                             whole.is_certain && more->is_certain};
    }
    ht_heads_count(table, heads, &whole);
}

/* Each of them once; puts them into order. */
static void count_people(ht_budget_table *table, ht_heads *heads, ht_chain **lines) {
    *lines = ht_chain_sort(*lines, by_person, 0);
    for (const ht_chain *left = *lines; left != NULL;) {
        count_person(table, heads, &left);
    }
}

void ht_heads_settle(ht_budget_table *table) {
    ht_chain *all = NULL;
    for (uint32_t g = 0; g < table->group_count; g++) {
        ht_group *group = table->groups[g];
        add_heads(table, &table->all, &group->heads);
        count_people(table, &group->heads, &group->shared);
        all = ht_chain_behind(group->shared, all);
        group->shared = NULL;
    }
    count_people(table, &table->all, &all);
}
