/* SPDX-License-Identifier: MIT */
#include "budget/budget_heads.h"
#include "budget/budget_sum.h"

#include <stdlib.h>

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
    /* Without a greatest amount before and after, the greatest change is that of what is known: none is stated. */
    const int64_t greatest = after.max == HT_NO_MAXIMUM || before.max == HT_NO_MAXIMUM ? HT_NO_MAXIMUM : after.max - before.max;
    effect->people++;
    effect->change.min = ht_table_sum(table, effect->change.min, after.min - before.min);
    effect->change.max = ht_table_sum(table, effect->change.max, greatest);
}

void ht_heads_count(ht_budget_table *table, ht_heads *heads, const ht_outcome *outcome) {
    heads->people++;
    heads->incomplete += !outcome->is_certain;
    heads->unbounded += outcome->before.max == HT_NO_MAXIMUM || outcome->after.max == HT_NO_MAXIMUM;
    compare(table, &heads->effects, outcome->before, outcome->after);
}

/* ---- Lines of people who stand in several ---- */

static bool make_room(ht_shared_lines *lines, uint32_t count) {
    const uint64_t needed = (uint64_t)lines->count + count;
    const uint64_t capacity = needed > 2 * (uint64_t)lines->capacity ? needed : 2 * (uint64_t)lines->capacity;
    if (needed <= lines->capacity) {
        return true;
    }
    ht_shared_line *at = realloc(lines->at, capacity * sizeof *at);
    if (at == NULL || capacity > UINT32_MAX) {
        lines->at = at == NULL ? lines->at : at;
        return false;
    }
    lines->at = at;
    lines->capacity = (uint32_t)capacity;
    return true;
}

static void add_lines(ht_budget_table *table, ht_shared_lines *lines, const ht_shared_line *more, uint32_t count) {
    if (!make_room(lines, count)) {
        table->is_out_of_memory = true;
        return;
    }
    for (uint32_t i = 0; i < count; i++) {
        lines->at[lines->count++] = more[i];
    }
}

void ht_heads_share(ht_budget_table *table, ht_group *group, const ht_shared_line *line) {
    add_lines(table, &group->shared, line, 1);
}

void ht_heads_join(ht_budget_table *table, ht_group *group, const ht_group *other) {
    add_heads(table, &group->heads, &other->heads);
    add_lines(table, &group->shared, other->shared.at, other->shared.count);
}

static int compare_people(const void *a, const void *b) {
    const ht_shared_line *one = a;
    const ht_shared_line *other = b;
    return (one->person > other->person) - (one->person < other->person);
}

static ht_range sum_of(ht_budget_table *table, ht_range one, ht_range other) {
    return (ht_range){ht_table_sum(table, one.min, other.min), ht_table_sum(table, one.max, other.max)};
}

/* Each of them once. */
static void count_people(ht_budget_table *table, ht_heads *heads, ht_shared_lines *lines) {
    if (lines->count > 0) {
        qsort(lines->at, lines->count, sizeof *lines->at, compare_people);
    }
    for (uint32_t first = 0, next; first < lines->count; first = next) {
        ht_outcome whole = lines->at[first].outcome;
        for (next = first + 1; next < lines->count && lines->at[next].person == lines->at[first].person; next++) {
            const ht_outcome *more = &lines->at[next].outcome;
            whole = (ht_outcome){sum_of(table, whole.before, more->before), sum_of(table, whole.after, more->after),
                                 whole.is_certain && more->is_certain};
        }
        ht_heads_count(table, heads, &whole);
    }
}

void ht_heads_settle(ht_budget_table *table) {
    ht_shared_lines all = {NULL, 0, 0};
    for (uint32_t g = 0; g < table->group_count; g++) {
        ht_group *group = &table->groups[g];
        add_heads(table, &table->all, &group->heads);
        add_lines(table, &all, group->shared.at, group->shared.count);
        count_people(table, &group->heads, &group->shared);
    }
    count_people(table, &table->all, &all);
    free(all.at);
}
