/* SPDX-License-Identifier: MIT */
#include "budget/budget_table.h"
#include "budget/budget_heads.h"
#include "budget/budget_sum.h"
#include "text/hash.h"

#include <string.h>

enum { BOUNDS = 2 };

static size_t cell_count(const ht_budget_table *table) {
    return (size_t)table->plan_count * BOUNDS * table->policy->benefit_count * table->months;
}

static size_t cell_at(const ht_budget_table *table, ht_plan plan, unsigned bound, unsigned benefit) {
    return (((size_t)(plan - table->first_plan) * BOUNDS + bound) * table->policy->benefit_count + benefit) * table->months;
}

static size_t change_count(const ht_budget_table *table) {
    return (size_t)table->plan_count * table->policy->benefit_count * table->months;
}

static int64_t *changes_of(const ht_budget_table *table, const ht_group *group, ht_plan plan, unsigned benefit) {
    return group->changes + ((size_t)(plan - table->first_plan) * table->policy->benefit_count + benefit) * table->months;
}

void ht_table_init(ht_budget_table *table, const ht_policy *policy, unsigned by_count, ht_plan first, unsigned plan_count) {
    memset(table, 0, sizeof *table);
    table->policy = policy;
    table->by_count = by_count;
    table->months = ht_spread_count(policy);
    table->first_plan = first;
    table->plan_count = plan_count;
}

/* ---- Groups ---- */

static uint32_t hash_of(const ht_budget_table *table, const ht_group_name *folded) {
    uint32_t hash = HT_HASH_OF_NOTHING;
    for (unsigned i = 0; i < table->by_count; i++) {
        hash = ht_hash_on(hash, folded->parts[i]);
    }
    return hash;
}

static bool is_same(const ht_budget_table *table, const ht_group_name *one, const ht_group_name *other) {
    bool is = true;
    for (unsigned i = 0; i < table->by_count && is; i++) {
        const ht_string part = one->parts[i];
        is = part.length == other->parts[i].length && memcmp(part.at, other->parts[i].at, part.length) == 0;
    }
    return is;
}

/* Where the group is, or belongs. */
static uint16_t *place_of(ht_budget_table *table, const ht_group_name *folded) {
    uint32_t place = hash_of(table, folded) % HT_GROUP_PLACES;
    while (table->places[place] != 0 && !is_same(table, &table->groups[table->places[place] - 1]->folded, folded)) {
        place = (place + 1) % HT_GROUP_PLACES;
    }
    return &table->places[place];
}

static size_t length_of(const ht_budget_table *table, const ht_group_name *name) {
    size_t length = 0;
    for (unsigned i = 0; i < table->by_count; i++) {
        length += name->parts[i].length;
    }
    return length;
}

/* Room for what a group has beside its own members, one after the other. */
static ht_group_name copy_of(const ht_budget_table *table, const ht_group_name *name, char *at) {
    ht_group_name copy;
    memset(&copy, 0, sizeof copy);
    for (unsigned i = 0; i < table->by_count; i++) {
        const ht_string part = name->parts[i];
        memcpy(at, part.at, part.length);
        copy.parts[i] = (ht_string){at, part.length};
        at += part.length;
    }
    return copy;
}

/* NULL: the area lacks it. */
static ht_group *make_group(ht_budget_table *table, const ht_group_name *folded, const ht_group_name *key, uint32_t line) {
    const size_t cells = cell_count(table);
    const size_t numbers = (cells + change_count(table)) * sizeof(int64_t);
    const size_t folded_length = length_of(table, folded);
    ht_group *const group = ht_area_take(&table->area, sizeof *group + numbers + folded_length + length_of(table, key));
    if (group == NULL) {
        return NULL;
    }
    group->cells = (int64_t *)(void *)(group + 1);
    group->changes = group->cells + cells;
    char *const bytes = (char *)group + sizeof *group + numbers;
    group->folded = copy_of(table, folded, bytes);
    group->key = copy_of(table, key, bytes + folded_length);
    group->first_line = line;
    return group;
}

static ht_group *add_group(ht_budget_table *table, uint16_t *place, ht_group *group) {
    if (group != NULL) {
        table->groups[table->group_count++] = group;
        *place = (uint16_t)table->group_count;
    }
    return group;
}

ht_group *ht_table_group(ht_budget_table *table, const ht_group_name *folded, const ht_group_name *key, uint32_t line) {
    uint16_t *const place = place_of(table, folded);
    if (*place != 0) {
        return table->groups[*place - 1];
    }
    if (table->group_count == HT_GROUPS_MAX) {
        table->is_crowded = true;
        return NULL;
    }
    return add_group(table, place, make_group(table, folded, key, line));
}

/* ---- Sums ---- */

static void add_months(ht_budget_table *table, int64_t *cells, const int64_t *months) {
    for (unsigned m = 0; m < table->months; m++) {
        if (months[m] != 0) {
            cells[m] = ht_table_sum(table, cells[m], months[m]);
        }
    }
}

void ht_table_add(ht_budget_table *table, ht_group *group, ht_plan plan, const ht_spread *least, const ht_spread *greatest) {
    for (unsigned b = 0; b < table->policy->benefit_count; b++) {
        add_months(table, &group->cells[cell_at(table, plan, 0, b)], least->dong[b]);
        add_months(table, &group->cells[cell_at(table, plan, 1, b)], greatest->dong[b]);
    }
}

static void add(ht_budget_table *table, int64_t *to, int64_t dong) {
    *to = ht_table_sum(table, *to, dong);
}

/* What begins in a month goes on in those that follow, until it is taken back. */
void ht_table_add_months(ht_budget_table *table, ht_group *group, ht_plan plan, unsigned benefit,
                         const ht_paid_months *months) {
    int64_t *changes = changes_of(table, group, plan, benefit);
    if (!months->is_paid) {
        return;
    }
    add(table, &changes[months->first], months->begins);
    const bool is_one = months->first == months->last;
    if (!is_one) {
        add(table, &changes[months->first + 1], months->whole - months->begins);
        add(table, &changes[months->last], months->ends - months->whole);
    }
    if (months->last + 1 < table->months) {
        add(table, &changes[months->last + 1], is_one ? -months->begins : -months->ends);
    }
}

static void settle_group(ht_budget_table *table, ht_group *group) {
    for (unsigned number = 0; number < table->plan_count; number++) {
        const ht_plan plan = (ht_plan)(table->first_plan + number);
        for (unsigned b = 0; b < table->policy->benefit_count; b++) {
            int64_t *changes = changes_of(table, group, plan, b);
            int64_t dong = 0;
            for (unsigned m = 0; m < table->months; m++) {
                dong = ht_table_sum(table, dong, changes[m]);
                changes[m] = 0;
                add(table, &group->cells[cell_at(table, plan, 0, b) + m], dong);
                add(table, &group->cells[cell_at(table, plan, 1, b) + m], dong);
            }
        }
    }
}

void ht_table_settle(ht_budget_table *table) {
    for (uint32_t g = 0; g < table->group_count; g++) {
        settle_group(table, table->groups[g]);
    }
}

/* What is called as it comes first in the list is so of both. */
static void join_group(ht_budget_table *table, ht_group *to, const ht_group *from) {
    const size_t count = cell_count(table);
    ht_heads_join(table, to, from);
    for (size_t cell = 0; cell < count; cell++) {
        to->cells[cell] = ht_table_sum(table, to->cells[cell], from->cells[cell]);
    }
    if (from->first_line < to->first_line) {
        to->key = from->key;
        to->first_line = from->first_line;
    }
}

void ht_table_merge(ht_budget_table *table, const ht_budget_table *other) {
    table->is_overflown |= other->is_overflown;
    table->is_crowded |= other->is_crowded;
    for (uint32_t i = 0; i < other->group_count && !table->is_crowded; i++) {
        uint16_t *const place = place_of(table, &other->groups[i]->folded);
        if (*place != 0) {
            join_group(table, table->groups[*place - 1], other->groups[i]);
        } else if (table->group_count < HT_GROUPS_MAX) {
            (void)add_group(table, place, other->groups[i]);
        } else {
            table->is_crowded = true;
        }
    }
}

static int64_t sum_cells(ht_budget_table *table, const ht_group *group, size_t first, unsigned begins, unsigned ends) {
    int64_t sum = 0;
    for (unsigned m = begins; m < ends; m++) {
        sum = ht_table_sum(table, sum, group->cells[first + m]);
    }
    return sum;
}

ht_range ht_table_group_sum(ht_budget_table *table, const ht_group *group, ht_plan plan, int benefit, unsigned begins,
                            unsigned ends) {
    ht_range sum = {0, 0};
    if (plan < table->first_plan || plan >= (ht_plan)(table->first_plan + table->plan_count)) {
        return sum;
    }
    for (unsigned b = 0; b < table->policy->benefit_count; b++) {
        if (benefit == HT_ALL || benefit == (int)b) {
            sum.min = ht_table_sum(table, sum.min, sum_cells(table, group, cell_at(table, plan, 0, b), begins, ends));
            sum.max = ht_table_sum(table, sum.max, sum_cells(table, group, cell_at(table, plan, 1, b), begins, ends));
        }
    }
    return sum;
}
