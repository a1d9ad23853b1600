/* SPDX-License-Identifier: MIT */
#include "budget/budget_table.h"
#include "budget/budget_heads.h"
#include "budget/budget_sum.h"
#include "command/arguments.h"
#include "command/options.h"

#include <stdlib.h>
#include <string.h>

enum { BOUNDS = 2, FIRST_PLACES = 64 };

static size_t cell_count(const ht_budget_table *table) {
    return (size_t)table->plan_count * BOUNDS * table->policy->benefit_count * table->months;
}

static size_t cell_at(const ht_budget_table *table, ht_plan plan, unsigned bound, unsigned benefit) {
    return (((size_t)plan * BOUNDS + bound) * table->policy->benefit_count + benefit) * table->months;
}

static size_t change_count(const ht_budget_table *table) {
    return (size_t)table->plan_count * table->policy->benefit_count * table->months;
}

static int64_t *changes_of(const ht_budget_table *table, const ht_group *group, unsigned plan, unsigned benefit) {
    return group->changes + ((size_t)plan * table->policy->benefit_count + benefit) * table->months;
}

bool ht_table_init(ht_budget_table *table, const ht_policy *policy, unsigned by_count, unsigned plan_count) {
    *table = (ht_budget_table){.policy = policy,
                               .by_count = by_count,
                               .plan_count = plan_count,
                               .months = ht_spread_count(policy),
                               .place_count = FIRST_PLACES};
    table->places = calloc(table->place_count, sizeof *table->places);
    return table->places != NULL;
}

static void free_group(const ht_group *group) {
    free(group->key.bytes);
    free(group->folded.bytes);
    free(group->cells);
    free(group->changes);
    free(group->shared.at);
}

void ht_table_free(ht_budget_table *table) {
    for (uint32_t i = 0; i < table->group_count; i++) {
        free_group(&table->groups[i]);
    }
    free(table->groups);
    free(table->places);
    table->groups = NULL;
    table->places = NULL;
    table->group_count = 0;
}

/* ---- Groups ---- */

/* FNV-1a, kept to 32 bits: no product leaves 64. */
static uint64_t hash_on(uint64_t hash, ht_string part) {
    for (size_t i = 0; i < part.length; i++) {
        hash = ((hash ^ (unsigned char)part.at[i]) * 16777619) & UINT32_MAX;
    }
    return hash;
}

static uint32_t hash_of(const ht_budget_table *table, const ht_group_name *folded) {
    uint64_t hash = 2166136261;
    for (unsigned i = 0; i < table->by_count; i++) {
        hash = hash_on(hash, folded->parts[i]);
    }
    return (uint32_t)hash;
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
static uint32_t *place_of(const ht_budget_table *table, const ht_group_name *folded) {
    uint32_t place = hash_of(table, folded) % table->place_count;
    while (table->places[place] != 0 && !is_same(table, &table->groups[table->places[place] - 1].folded, folded)) {
        place = (place + 1) % table->place_count;
    }
    return &table->places[place];
}

/* Twice the room, before it is half full. */
static bool grow(ht_budget_table *table) {
    const uint32_t place_count = 2 * table->place_count;
    ht_group *groups = realloc(table->groups, place_count / 2 * sizeof *groups);
    if (groups == NULL) {
        return false;
    }
    table->groups = groups;
    memset(groups + table->group_count, 0, (place_count / 2 - table->group_count) * sizeof *groups);
    uint32_t *places = calloc(place_count, sizeof *places);
    if (places == NULL) {
        return false;
    }
    free(table->places);
    table->places = places;
    table->place_count = place_count;
    for (uint32_t i = 0; i < table->group_count; i++) {
        *place_of(table, &table->groups[i].folded) = i + 1;
    }
    return true;
}

/* `bytes` is NULL where memory is out. */
static ht_group_name copy_of(const ht_budget_table *table, const ht_group_name *name) {
    size_t length = 1;
    for (unsigned i = 0; i < table->by_count; i++) {
        length += name->parts[i].length;
    }
    ht_group_name copy = {.bytes = malloc(length)};
    char *at = copy.bytes;
    for (unsigned i = 0; i < table->by_count && at != NULL; i++) {
        const ht_string part = name->parts[i];
        memcpy(at, part.at, part.length);
        copy.parts[i] = (ht_string){at, part.length};
        at += part.length;
    }
    return copy;
}

/* Of several spellings the one that comes first in the list. */
static bool take_earlier(const ht_budget_table *table, ht_group *group, const ht_group_name *key, uint32_t line) {
    if (line >= group->first_line) {
        return true;
    }
    const ht_group_name copy = copy_of(table, key);
    if (copy.bytes == NULL) {
        return false;
    }
    free(group->key.bytes);
    group->key = copy;
    group->first_line = line;
    return true;
}

/* There is room for one more. */
static bool add_group(ht_budget_table *table, const ht_group_name *folded, const ht_group_name *key, uint32_t line) {
    const size_t count = cell_count(table);
    const size_t changes = change_count(table);
    const ht_group group = {.key = copy_of(table, key),
                            .folded = copy_of(table, folded),
                            .first_line = line,
                            .cells = calloc(count > 0 ? count : 1, sizeof *group.cells),
                            .changes = calloc(changes > 0 ? changes : 1, sizeof *group.changes)};
    if (group.key.bytes == NULL || group.folded.bytes == NULL || group.cells == NULL || group.changes == NULL) {
        free_group(&group);
        return false;
    }
    table->groups[table->group_count++] = group;
    return true;
}

ht_group *ht_table_group(ht_budget_table *table, const ht_group_name *folded, const ht_group_name *key, uint32_t line) {
    uint32_t *place = place_of(table, folded);
    if (*place != 0) {
        ht_group *group = &table->groups[*place - 1];
        table->is_out_of_memory |= !take_earlier(table, group, key, line);
        return group;
    }
    if (table->group_count == HT_GROUPS_MAX) {
        table->is_crowded = true;
        return NULL;
    }
    if (table->groups == NULL || table->group_count == table->place_count / 2) {
        if (!grow(table)) {
            table->is_out_of_memory = true;
            return NULL;
        }
        place = place_of(table, folded);
    }
    if (!add_group(table, folded, key, line)) {
        table->is_out_of_memory = true;
        return NULL;
    }
    *place = table->group_count;
    return &table->groups[table->group_count - 1];
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
    for (unsigned plan = 0; plan < table->plan_count; plan++) {
        for (unsigned b = 0; b < table->policy->benefit_count; b++) {
            int64_t *changes = changes_of(table, group, plan, b);
            int64_t dong = 0;
            for (unsigned m = 0; m < table->months; m++) {
                dong = ht_table_sum(table, dong, changes[m]);
                changes[m] = 0;
                add(table, &group->cells[cell_at(table, (ht_plan)plan, 0, b) + m], dong);
                add(table, &group->cells[cell_at(table, (ht_plan)plan, 1, b) + m], dong);
            }
        }
    }
}

void ht_table_settle(ht_budget_table *table) {
    for (uint32_t g = 0; g < table->group_count; g++) {
        settle_group(table, &table->groups[g]);
    }
}

void ht_table_merge(ht_budget_table *table, const ht_budget_table *other) {
    table->is_overflown = table->is_overflown || other->is_overflown;
    table->is_crowded = table->is_crowded || other->is_crowded;
    table->is_out_of_memory = table->is_out_of_memory || other->is_out_of_memory;
    for (uint32_t i = 0; i < other->group_count; i++) {
        const ht_group *from = &other->groups[i];
        ht_group *to = ht_table_group(table, &from->folded, &from->key, from->first_line);
        if (to == NULL) {
            return;
        }
        ht_heads_join(table, to, from);
        const size_t count = cell_count(table);
        for (size_t cell = 0; cell < count; cell++) {
            to->cells[cell] = ht_table_sum(table, to->cells[cell], from->cells[cell]);
        }
    }
}

static int64_t sum_cells(const ht_budget *budget, const ht_group *group, ht_plan plan, unsigned bound, int benefit,
                         int period) {
    ht_budget_table *table = budget->table;
    const int32_t first = ht_spread_first(budget->policy);
    const unsigned begins = period == HT_ALL ? 0 : (unsigned)(budget->periods[period].first - first);
    const unsigned ends = period == HT_ALL ? table->months : (unsigned)(budget->periods[period].last - first) + 1;
    int64_t sum = 0;
    for (unsigned b = 0; b < budget->policy->benefit_count; b++) {
        const int64_t *cells = &group->cells[cell_at(table, plan, bound, b)];
        for (unsigned m = begins; m < ends && (benefit == HT_ALL || benefit == (int)b); m++) {
            sum = ht_table_sum(table, sum, cells[m]);
        }
    }
    return sum;
}

ht_range ht_budget_sum(const ht_budget *budget, ht_plan plan, int group, int benefit, int period) {
    ht_range sum = {0, 0};
    for (uint32_t g = 0; g < budget->table->group_count; g++) {
        if (group == HT_ALL || group == (int)g) {
            const ht_group *of = &budget->table->groups[g];
            sum.min = ht_table_sum(budget->table, sum.min, sum_cells(budget, of, plan, 0, benefit, period));
            sum.max = ht_table_sum(budget->table, sum.max, sum_cells(budget, of, plan, 1, benefit, period));
        }
    }
    return sum;
}

ht_plan ht_budget_plan(const ht_budget *budget) {
    return ht_given(budget->arguments, HT_OPTION_PARAMETERS) ? HT_PLAN_PROPOSAL : HT_PLAN_LAW;
}

const ht_heads *ht_budget_heads(const ht_budget *budget, int group) {
    return group == HT_ALL ? &budget->table->all : &budget->table->groups[group].heads;
}

bool ht_budget_shares_people(const ht_budget *budget) {
    uint64_t people = 0;
    for (uint32_t g = 0; g < budget->table->group_count; g++) {
        people += budget->table->groups[g].heads.people;
    }
    return people > budget->table->all.people;
}
