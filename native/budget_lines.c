/* SPDX-License-Identifier: MIT */
/* The lines of a list into sums. */
#include "budget.h"

#include <stdlib.h>

enum { SINK_MESSAGES, SINK_REJECTS, SINKS };
enum { REJECTS_BYTES = 2 * HT_LIST_ROOM };

typedef struct {
    const ht_budget_work *of;
    ht_list list; /* its own: it remembers spellings */
    ht_budget_table table;
    ht_lines lines;
    ht_line line;
    ht_spread least[HT_PLANS], greatest[HT_PLANS];
    ht_list_counts counts;
    uint64_t bad_in_piece;
    char cell[HT_RECORD_BYTES_MAX];
} worker;

static ht_string key_of(worker *mine) {
    const ht_policy *policy = mine->list.policy;
    const int slot = mine->of->budget->by_slot;
    if (slot >= 0 && policy->facts[slot].value_count > 0) {
        if ((mine->line.person.known >> slot & 1) == 0) {
            return (ht_string){"", 0};
        }
        unsigned value = 0;
        while ((mine->line.person.value[slot] >> value & 1) == 0) {
            value++;
        }
        return ht_string_of(policy->facts[slot].values[value].id);
    }
    if (mine->of->column < 0) {
        return (ht_string){"", 0};
    }
    const size_t length = ht_list_cell(mine->line.record.fields[mine->of->column], mine->cell, sizeof mine->cell);
    ht_string key = {mine->cell, length < sizeof mine->cell ? length : sizeof mine->cell};
    while (key.length > 0 && key.at[0] == ' ') {
        key = (ht_string){key.at + 1, key.length - 1};
    }
    while (key.length > 0 && key.at[key.length - 1] == ' ') {
        key.length--;
    }
    return key;
}

/* The sum over all benefits and months. */
static int64_t sum_of(worker *mine, const ht_spread *spread) {
    int64_t sum = 0;
    for (unsigned b = 0; b < mine->list.policy->benefit_count; b++) {
        for (unsigned m = 0; m < mine->table.months; m++) {
            sum = ht_table_sum(&mine->table, sum, spread->dong[b][m]);
        }
    }
    return sum;
}

/* Who gains: neither the least nor the greatest total falls, and one rises; who loses: the same the other way round. */
static void compare(worker *mine, ht_group *group) {
    ht_range totals[HT_PLANS];
    for (int plan = 0; plan < HT_PLANS; plan++) {
        totals[plan] = (ht_range){sum_of(mine, &mine->least[plan]), sum_of(mine, &mine->greatest[plan])};
    }
    const ht_range before = totals[HT_PLAN_LAW];
    const ht_range after = totals[HT_PLAN_PROPOSAL];
    const bool rises = after.min > before.min || after.max > before.max;
    const bool falls = after.min < before.min || after.max < before.max;
    ht_effects *effects = &group->effects;
    ht_effect *effect = rises && falls ? &effects->unclear : rises ? &effects->gains : &effects->losses;
    if (!rises && !falls) {
        effects->unchanged++;
        return;
    }
    /* Without a greatest amount before and after, the greatest change is that of what is known: none is stated. */
    const int64_t greatest = after.max == HT_NO_MAXIMUM || before.max == HT_NO_MAXIMUM ? HT_NO_MAXIMUM : after.max - before.max;
    effect->people++;
    effect->change.min = ht_table_sum(&mine->table, effect->change.min, after.min - before.min);
    effect->change.max = ht_table_sum(&mine->table, effect->change.max, greatest);
}

static void add_line(worker *mine) {
    const ht_budget_work *all = mine->of;
    ht_group *group = ht_table_group(&mine->table, key_of(mine), mine->line.error.error.line);
    if (group == NULL) {
        return;
    }
    bool is_certain = true;
    bool is_unbounded = false;
    for (int plan = 0; plan < HT_PLANS; plan++) {
        if (all->parameters[plan] == NULL) {
            continue;
        }
        if (ht_spread_of(&mine->line.person, all->parameters[plan], &mine->least[plan], &mine->greatest[plan])) {
            mine->greatest[plan] = mine->least[plan];
        } else {
            is_certain = false;
            is_unbounded = is_unbounded || sum_of(mine, &mine->greatest[plan]) == HT_NO_MAXIMUM;
        }
        ht_table_add(&mine->table, group, (ht_plan)plan, &mine->least[plan], &mine->greatest[plan]);
    }
    group->people++;
    group->incomplete += !is_certain;
    group->unbounded += is_unbounded;
    *(is_certain ? &mine->counts.ok : &mine->counts.incomplete) += 1;
    if (all->parameters[HT_PLAN_LAW] != NULL && all->parameters[HT_PLAN_PROPOSAL] != NULL) {
        compare(mine, group);
    }
}

static void *make_worker(void *context) {
    ht_budget_work *all = context;
    worker *mine = malloc(sizeof *mine);
    if (mine == NULL || !ht_table_init(&mine->table, all->budget->policy, HT_PLANS)) {
        free(mine);
        return NULL;
    }
    mine->of = all;
    mine->list = *all->listing.list;
    mine->counts = (ht_list_counts){0, 0, 0};
    mine->bad_in_piece = 0;
    return mine;
}

static void begin(void *own, const ht_piece *piece) {
    worker *mine = own;
    mine->bad_in_piece = 0;
    ht_lines_init(&mine->lines, piece->text, piece->line);
}

static bool work(void *own, ht_piece *piece) {
    worker *mine = own;
    ht_text *rejects = &piece->results[SINK_REJECTS];
    while (!mine->of->has_rejects || rejects->length + HT_LIST_ROOM <= rejects->capacity) {
        if (!ht_list_read(&mine->list, &mine->lines, &mine->line)) {
            return true;
        }
        if (mine->line.error.problem == HT_LIST_OK) {
            add_line(mine);
            continue;
        }
        mine->counts.bad++;
        mine->bad_in_piece++;
        ht_put_message(&mine->of->listing, &piece->results[SINK_MESSAGES], &mine->line.error, mine->bad_in_piece);
        if (mine->of->has_rejects) {
            ht_list_write_reject(&mine->list, &mine->line, rejects);
        }
    }
    return false;
}

static bool pass(void *context, void *own, ht_piece *piece) {
    ht_budget_work *all = context;
    worker *mine = own;
    const ht_text *rejects = &piece->results[SINK_REJECTS];
    ht_pass_messages(&all->listing, &piece->results[SINK_MESSAGES], mine->bad_in_piece);
    mine->bad_in_piece = 0;
    return !all->has_rejects || ht_output_write(&all->rejects, (ht_string){rejects->at, rejects->length});
}

static void end(void *context, void *own) {
    ht_budget_work *all = context;
    worker *mine = own;
    ht_table_merge(all->table, &mine->table);
    all->budget->counts.ok += mine->counts.ok;
    all->budget->counts.incomplete += mine->counts.incomplete;
    all->budget->counts.bad += mine->counts.bad;
    ht_table_free(&mine->table);
    free(mine);
}

ht_line_work ht_budget_lines(ht_budget_work *all) {
    return (ht_line_work){.sink_count = SINKS,
                          .capacities = {HT_MESSAGE_ROOM, all->has_rejects ? REJECTS_BYTES : 0},
                          .worker = make_worker,
                          .begin = begin,
                          .work = work,
                          .pass = pass,
                          .end = end,
                          .context = all};
}
