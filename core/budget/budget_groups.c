/* SPDX-License-Identifier: MIT */
#include "budget/budget_groups.h"

#include "policy/slots.h"
#include "text/fold.h"
#include "text/sort.h"
#include "text/text.h"

#include <string.h>

/* ---- Columns ---- */

ht_string ht_first_choice(const ht_policy *policy) {
    unsigned slot = 0;
    while (slot + 1u < policy->fact_count && policy->facts[slot].kind != HT_CHOICE) {
        slot++;
    }
    return ht_string_of(policy->facts[slot].id);
}

static ht_budget_by find_column(const ht_list *list, ht_string given) {
    ht_budget_by by = {.name = given, .slot = ht_slot_by_label(list->policy, given), .column = -1};
    for (uint32_t i = 0; i < list->column_count; i++) {
        const ht_column *column = &list->columns[i];
        const bool is_fact = column->kind == HT_COLUMN_FACT;
        const bool is_it = is_fact ? column->index == by.slot : by.column < 0 && ht_same_folded(column->name, given);
        by.column = is_it ? (int)i : by.column;
    }
    if (by.slot >= 0) {
        by.name = ht_string_of(list->policy->facts[by.slot].id);
    }
    return by;
}

static bool is_again(const ht_budget *budget, const ht_budget_by *by) {
    bool is = false;
    for (unsigned i = 0; i < budget->by_count; i++) {
        const ht_budget_by *other = &budget->by[i];
        is |= other->slot == by->slot && (by->slot >= 0 || other->column == by->column);
    }
    return is;
}

ht_by_answer ht_group_by(ht_budget *budget, const ht_list *list, ht_string given) {
    const ht_budget_by by = find_column(list, given);
    /* Facts that no column holds have their default, or are unknown: one value. */
    if (by.column < 0 && by.slot < 0) {
        return HT_BY_NO_COLUMN;
    }
    if (is_again(budget, &by)) {
        return HT_BY_AGAIN;
    }
    budget->by[budget->by_count++] = by;
    return HT_BY_TAKEN;
}

/* ---- Order ---- */

const ht_fact *ht_by_fact(const ht_budget *budget, unsigned number) {
    const int slot = budget->by[number].slot;
    return slot >= 0 ? &budget->policy->facts[slot] : NULL;
}

static int compare_texts(ht_string one, ht_string other) {
    const int order = memcmp(one.at, other.at, one.length < other.length ? one.length : other.length);
    return order != 0 ? order : (one.length > other.length) - (one.length < other.length);
}

static const ht_group *group_of(const void *member) {
    return *(ht_group *const *)member;
}

static bool by_value(const void *one, const void *other, unsigned number) {
    return compare_texts(group_of(one)->folded.parts[number], group_of(other)->folded.parts[number]) < 0;
}

/* By the first column in which they differ: some column there is. */
static bool by_ranks(const void *one, const void *other, unsigned last) {
    const uint32_t *const ranks = group_of(one)->ranks;
    const uint32_t *const others = group_of(other)->ranks;
    unsigned i = 0;
    while (i < last && ranks[i] == others[i]) {
        i++;
    }
    return ranks[i] < others[i];
}

static void sort(ht_budget_table *table, ht_sorts_before *before, unsigned by) {
    ht_sort((void *)table->groups, table->group_count, sizeof table->groups / HT_GROUPS_MAX, before, by);
}

/* Groups of one value: its rank is the line on which it stands first, whatever stands in the other columns; it is called as
   there. */
static void rank_value(ht_group *const *groups, uint32_t count, unsigned number) {
    const ht_group *earliest = groups[0];
    for (uint32_t i = 1; i < count; i++) {
        earliest = groups[i]->first_line < earliest->first_line ? groups[i] : earliest;
    }
    const ht_string value = earliest->key.parts[number];
    const uint32_t rank = value.length == 0 ? UINT32_MAX : earliest->first_line;
    for (uint32_t i = 0; i < count; i++) {
        groups[i]->key.parts[number] = value;
        groups[i]->ranks[number] = rank;
    }
}

static void rank_by_line(ht_budget_table *table, unsigned number) {
    sort(table, by_value, number);
    for (uint32_t first = 0, next; first < table->group_count; first = next) {
        next = first + 1;
        while (next < table->group_count && !by_value(&table->groups[first], &table->groups[next], number)) {
            next++;
        }
        rank_value(table->groups + first, next - first, number);
    }
}

static void rank_by_law(ht_group *group, const ht_fact *fact, unsigned number) {
    const ht_string key = group->key.parts[number];
    uint32_t rank = 0;
    while (rank < fact->value_count && !ht_string_is(key, fact->values[rank].id)) {
        rank++;
    }
    group->ranks[number] = key.length == 0 ? UINT32_MAX : rank;
}

void ht_sort_groups(ht_budget *budget) {
    ht_budget_table *table = budget->table;
    for (unsigned number = 0; number < budget->by_count; number++) {
        const ht_fact *fact = ht_by_fact(budget, number);
        if (fact == NULL || fact->value_count == 0) {
            rank_by_line(table, number);
            continue;
        }
        for (uint32_t g = 0; g < table->group_count; g++) {
            rank_by_law(table->groups[g], fact, number);
        }
    }
    sort(table, by_ranks, budget->by_count - 1);
}
