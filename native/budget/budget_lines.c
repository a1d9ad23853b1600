/* SPDX-License-Identifier: MIT */
/* The lines of a list into sums. */
#include "budget/budget_lines.h"
#include "budget/budget_heads.h"
#include "budget/budget_sum.h"
#include "budget/budget_table.h"
#include "law/plan_case.h"
#include "law/plan_pay.h"
#include "list/list_cell.h"
#include "list/listing.h"
#include "list/rejects.h"
#include "text/fold.h"
#include "text/format.h"
#include "text/text.h"
#include "text/columns.h"
#include "list/list_run.h"
#include "list/list_write.h"

#include <stdlib.h>

enum { SINK_MESSAGES, SINK_REJECTS, SINKS };
enum { REJECTS_BYTES = 2 * HT_LIST_ROOM };

/* The cells of one line, each once, and values' identifiers, with room behind them to read one more. A letter of 3 bytes
   becomes one of 1 and two marks of 2 each. */
enum { KEYS_BYTES = HT_RECORD_BYTES_MAX + HT_BY_MAX * HT_OPTION_NAME_MAX, CELLS_BYTES = KEYS_BYTES + HT_RECORD_BYTES_MAX };
enum { FOLDED_BYTES = 2 * KEYS_BYTES };

typedef struct {
    ht_list_reader reader;
    const ht_budget_work *of;
    ht_budget_table table;
    ht_spread least, greatest;
    ht_pay_block block;
    ht_list_counts counts;
    char cells[CELLS_BYTES];
    char folded[FOLDED_BYTES];
} worker;

/* The value of a fact, however it is written. */
static void put_value(ht_text *out, const ht_case *person, unsigned slot) {
    const ht_fact *fact = &person->policy->facts[slot];
    const bool is_ongoing = fact->absent == HT_ONGOING && (person->given >> slot & 1) == 0;
    if ((person->known >> slot & 1) == 0 || is_ongoing) {
        return;
    }
    if (fact->kind == HT_DATE) {
        ht_put_day(out, (ht_day)person->value[slot]);
    } else if (fact->kind == HT_MONEY) {
        ht_put_number(out, person->value[slot]);
    } else {
        unsigned value = 0;
        while ((person->value[slot] >> value & 1) == 0) {
            value++;
        }
        ht_put(out, fact->values[value].id);
    }
}

/* What is used of the room for one line's cells, and for these folded. */
typedef struct {
    size_t cells, folded;
} room;

static ht_string value_of(worker *mine, unsigned slot, room *used) {
    ht_text text = {.at = mine->cells + used->cells, .capacity = sizeof mine->cells - used->cells};
    put_value(&text, &mine->reader.line.person, slot);
    used->cells += ht_written(&text).length;
    return ht_written(&text);
}

static ht_string text_of(worker *mine, int column, room *used) {
    const ht_string text = ht_read_cell_trimmed(mine->reader.line.record.fields[column], mine->cells + used->cells);
    used->cells = (size_t)(text.at + text.length - mine->cells);
    return text;
}

static ht_string fold(worker *mine, ht_string text, room *used) {
    char *const at = mine->folded + used->folded;
    const size_t left = sizeof mine->folded - used->folded;
    const size_t length = ht_fold(text, at, left);
    const ht_string folded = {at, length < left ? length : left};
    used->folded += folded.length;
    return folded;
}

static ht_group *group_of(worker *mine) {
    const ht_budget *budget = mine->of->budget;
    ht_group_name key = {.bytes = NULL};
    ht_group_name folded = {.bytes = NULL};
    room used = {0, 0};
    for (unsigned i = 0; i < budget->by_count; i++) {
        const ht_budget_by *by = &budget->by[i];
        if (by->slot >= 0 && budget->policy->facts[by->slot].kind != HT_INTERRUPTIONS) {
            key.parts[i] = folded.parts[i] = value_of(mine, (unsigned)by->slot, &used);
        } else {
            key.parts[i] = by->column < 0 ? (ht_string){"", 0} : text_of(mine, by->column, &used);
            folded.parts[i] = fold(mine, key.parts[i], &used);
        }
    }
    return ht_table_group(&mine->table, &folded, &key, mine->reader.line.error.error.line);
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

/* What a person costs under one plan, and whether that is certain. */
typedef struct {
    ht_range total;
    bool is_certain;
} cost;

/* Month by month, whatever is unknown. */
static cost add_spread(worker *mine, ht_group *group, ht_plan plan) {
    const bool is_certain = ht_spread_of(&mine->reader.line.person, mine->of->parameters[plan], &mine->least, &mine->greatest);
    const ht_spread *greatest = is_certain ? &mine->least : &mine->greatest;
    ht_table_add(&mine->table, group, plan, &mine->least, greatest);
    return (cost){{sum_of(mine, &mine->least), sum_of(mine, greatest)}, is_certain};
}

/* By the sums of its months, where the figures' plan holds the case and no days are taken out of them. */
static cost add_under(worker *mine, ht_group *group, ht_plan plan) {
    const ht_case *person = &mine->reader.line.person;
    const ht_pay_plan *by = ht_plan_of(mine->of->parameters[plan]);
    ht_block_init(&mine->block);
    if (person->interruption_count > 0 || !ht_plan_take(by, &mine->block, person)) {
        return add_spread(mine, group, plan);
    }
    ht_plan_pay(by, &mine->block);
    for (unsigned b = 0; b < person->policy->benefit_count; b++) {
        const ht_paid_months months = ht_plan_months(by, &mine->block, b, 0);
        ht_table_add_months(&mine->table, group, plan, b, &months);
    }
    return (cost){{mine->block.total[0], mine->block.total[0]}, true};
}

/* Who the line is of, where other lines are too; otherwise NULL. */
static const ht_person_days *person_of(const worker *mine) {
    const ht_list_whole *whole = mine->of->listing.list->whole;
    const uint32_t line = mine->reader.line.error.error.line;
    if (whole == NULL || whole->repeated == NULL) {
        return NULL;
    }
    return mine->reader.line.repeats > 0 ? ht_person_at(whole->repeated, whole->repeated_count, line)
                                         : ht_person_at(whole->repeated + whole->repeated_count, whole->returning_count, line);
}

static void add_line(worker *mine) {
    const ht_budget_work *all = mine->of;
    ht_group *group = group_of(mine);
    if (group == NULL) {
        return;
    }
    const bool compares = all->parameters[HT_PLAN_LAW] != NULL && all->parameters[HT_PLAN_PROPOSAL] != NULL;
    const ht_plan first = all->parameters[HT_PLAN_LAW] != NULL ? HT_PLAN_LAW : HT_PLAN_PROPOSAL;
    const cost before = add_under(mine, group, first);
    const cost after = compares ? add_under(mine, group, HT_PLAN_PROPOSAL) : before;
    const ht_outcome outcome = {before.total, after.total, before.is_certain && after.is_certain};
    if (mine->reader.line.repeats > 0) {
        ht_repeated_add(&mine->reader.repeated_in_piece, before.total);
        mine->counts.repeated++;
    }
    *(outcome.is_certain ? &mine->counts.ok : &mine->counts.incomplete) += 1;
    const ht_person_days *person = person_of(mine);
    if (person == NULL) {
        ht_heads_count(&mine->table, &group->heads, &outcome);
    } else {
        ht_heads_share(&mine->table, group, &(ht_shared_line){person->key, outcome});
    }
}

static void *make_worker(void *context) {
    ht_budget_work *all = context;
    worker *mine = malloc(sizeof *mine);
    if (mine == NULL || !ht_table_init(&mine->table, all->budget->policy, all->budget->by_count, HT_PLANS)) {
        free(mine);
        return NULL;
    }
    ht_reader_init(&mine->reader, &all->listing);
    mine->of = all;
    mine->counts = (ht_list_counts){0};
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
    return ht_reader_pass(&mine->reader, &all->listing, &piece->results[SINK_MESSAGES], piece) &&
           ht_pass_rejects(&all->listing, &piece->results[SINK_REJECTS]);
}

static void end(void *context, void *own) {
    ht_budget_work *all = context;
    worker *mine = own;
    ht_table_settle(&mine->table);
    ht_table_merge(all->table, &mine->table);
    ht_add_counts(&all->budget->counts, &mine->counts);
    ht_table_free(&mine->table);
    ht_reader_end(&mine->reader);
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
