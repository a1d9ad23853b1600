/* SPDX-License-Identifier: MIT */
/* The lines of a list into sums. */
#include "budget.h"

#include <stdlib.h>

enum { SINK_MESSAGES, SINK_REJECTS, SINKS };
enum { REJECTS_BYTES = 2 * HT_LIST_ROOM };

enum { FOLDED_BYTES = 2 * HT_RECORD_BYTES_MAX }; /* a letter of 3 bytes becomes one of 1 and two marks of 2 each */

typedef struct {
    ht_list_reader reader;
    const ht_budget_work *of;
    ht_budget_table table;
    ht_spread least[HT_PLANS], greatest[HT_PLANS];
    ht_list_counts counts;
    char cell[HT_RECORD_BYTES_MAX];
    char folded[FOLDED_BYTES];
} worker;

/* The value of a fact, however it is written. */
static ht_string value_of(worker *mine, unsigned slot) {
    const ht_fact *fact = &mine->table.policy->facts[slot];
    const ht_case *person = &mine->reader.line.person;
    ht_text text = {.at = mine->cell, .capacity = sizeof mine->cell};
    const bool is_ongoing = fact->absent == HT_ONGOING && (person->given >> slot & 1) == 0;
    if ((person->known >> slot & 1) == 0 || is_ongoing) {
        return (ht_string){"", 0};
    }
    if (fact->kind == HT_DATE) {
        ht_put_day(&text, (ht_day)person->value[slot]);
    } else if (fact->kind == HT_MONEY) {
        ht_put_number(&text, person->value[slot]);
    } else {
        unsigned value = 0;
        while ((person->value[slot] >> value & 1) == 0) {
            value++;
        }
        ht_put(&text, fact->values[value].id);
    }
    return ht_written(&text);
}

static ht_string text_of(worker *mine) {
    return ht_read_cell_trimmed(mine->reader.line.record.fields[mine->of->column], mine->cell);
}

static ht_group *group_of(worker *mine) {
    const int slot = mine->of->budget->by_slot;
    const uint32_t line = mine->reader.line.error.error.line;
    if (slot >= 0 && mine->table.policy->facts[slot].kind != HT_INTERRUPTIONS) {
        const ht_string value = value_of(mine, (unsigned)slot);
        return ht_table_group(&mine->table, value, value, line);
    }
    const ht_string text = mine->of->column < 0 ? (ht_string){"", 0} : text_of(mine);
    const size_t length = ht_fold(text, mine->folded, sizeof mine->folded);
    const ht_string folded = {mine->folded, length < sizeof mine->folded ? length : sizeof mine->folded};
    return ht_table_group(&mine->table, folded, text, line);
}

/* The sum over all benefits and months. */
static int64_t sum_of(worker *mine, const ht_spread *spread) {
    int64_t sum = 0;
    for (unsigned b = 0; b < mine->table.policy->benefit_count; b++) {
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
    ht_group *group = group_of(mine);
    if (group == NULL) {
        return;
    }
    bool is_certain = true;
    bool is_unbounded = false;
    for (int plan = 0; plan < HT_PLANS; plan++) {
        if (all->parameters[plan] == NULL) {
            continue;
        }
        if (ht_spread_of(&mine->reader.line.person, all->parameters[plan], &mine->least[plan], &mine->greatest[plan])) {
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
    ht_reader_init(&mine->reader, &all->listing);
    mine->of = all;
    mine->counts = (ht_list_counts){0, 0, 0};
    return mine;
}

static bool work(void *own, ht_piece *piece) {
    worker *mine = own;
    ht_text *rejects = &piece->results[SINK_REJECTS];
    while (ht_has_room_for_reject(&mine->of->listing, rejects)) {
        if (!ht_reader_next(&mine->reader)) {
            return true;
        }
        if (!ht_reader_is_bad(&mine->reader)) {
            add_line(mine);
            continue;
        }
        mine->counts.bad++;
        ht_reader_refuse(&mine->reader, &piece->results[SINK_MESSAGES], rejects);
    }
    return false;
}

static bool pass(void *context, void *own, ht_piece *piece) {
    ht_budget_work *all = context;
    worker *mine = own;
    ht_reader_pass(&mine->reader, &all->listing, &piece->results[SINK_MESSAGES], piece);
    return ht_pass_rejects(&all->listing, &piece->results[SINK_REJECTS]);
}

static void end(void *context, void *own) {
    ht_budget_work *all = context;
    worker *mine = own;
    ht_table_merge(all->table, &mine->table);
    all->budget->counts.ok += mine->counts.ok;
    all->budget->counts.incomplete += mine->counts.incomplete;
    all->budget->counts.bad += mine->counts.bad;
    ht_reader_end(&mine->reader, &all->listing);
    ht_table_free(&mine->table);
    free(mine);
}

ht_line_work ht_budget_lines(ht_budget_work *all) {
    return (ht_line_work){.sink_count = SINKS,
                          .capacities = {HT_MESSAGE_ROOM, all->listing.has_rejects ? REJECTS_BYTES : 0},
                          .worker = make_worker,
                          .begin = ht_reader_begin,
                          .work = work,
                          .pass = pass,
                          .end = end,
                          .context = all};
}
