/* SPDX-License-Identifier: MIT */
#include "budget/budget_lines.h"
#include "budget/budget_heads.h"
#include "budget/budget_sum.h"

#include "law/plan_case.h"
#include "law/plan_pay.h"
#include "list/list_cell.h"
#include "list/person_days.h"
#include "text/columns.h"
#include "text/fold.h"
#include "text/format.h"
#include "text/text.h"

void ht_budget_adder_init(ht_budget_adder *adder, const ht_budget *budget, ht_repeated_sum *repeated) {
    adder->budget = budget;
    adder->repeated = repeated;
    adder->counts = (ht_list_counts){0};
    ht_budget_begin(budget, &adder->table);
}

/* ---- The group of a line ---- */

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

static ht_string value_of(ht_budget_adder *mine, const ht_case *person, unsigned slot, room *used) {
    ht_text text = {.at = mine->cells + used->cells, .capacity = sizeof mine->cells - used->cells};
    put_value(&text, person, slot);
    used->cells += ht_written(&text).length;
    return ht_written(&text);
}

static ht_string text_of(ht_budget_adder *mine, ht_string field, room *used) {
    const ht_string text = ht_read_cell_trimmed(field, mine->cells + used->cells);
    used->cells = (size_t)(text.at + text.length - mine->cells);
    return text;
}

/* There is room for all cells of a line, folded. */
static ht_string fold(ht_budget_adder *mine, ht_string text, room *used) {
    char *const at = mine->folded + used->folded;
    const ht_string folded = {at, ht_fold(text, at, sizeof mine->folded - used->folded)};
    used->folded += folded.length;
    return folded;
}

static ht_group *group_of(ht_budget_adder *mine, const ht_line *line) {
    const ht_budget *budget = mine->budget;
    ht_group_name key = {.parts = {{NULL, 0}}};
    ht_group_name folded = {.parts = {{NULL, 0}}};
    room used = {0, 0};
    for (unsigned i = 0; i < budget->by_count; i++) {
        const ht_budget_by *by = &budget->by[i];
        if (by->slot >= 0 && budget->policy->facts[by->slot].kind != HT_INTERRUPTIONS) {
            key.parts[i] = folded.parts[i] = value_of(mine, &line->person, (unsigned)by->slot, &used);
        } else {
            key.parts[i] = by->column < 0 ? (ht_string){"", 0} : text_of(mine, line->record.fields[by->column], &used);
            folded.parts[i] = fold(mine, key.parts[i], &used);
        }
    }
    return ht_table_group(&mine->table, &folded, &key, line->error.error.line);
}

/* ---- What a line comes to ---- */

/* The sum over all benefits and months. */
static int64_t sum_of(ht_budget_adder *mine, const ht_spread *spread) {
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
static cost add_spread(ht_budget_adder *mine, ht_group *group, const ht_case *person, ht_plan plan) {
    const bool is_certain = ht_spread_of(person, mine->budget->parameters[plan], &mine->least, &mine->greatest);
    const ht_spread *greatest = is_certain ? &mine->least : &mine->greatest;
    ht_table_add(&mine->table, group, plan, &mine->least, greatest);
    return (cost){{sum_of(mine, &mine->least), sum_of(mine, greatest)}, is_certain};
}

/* By the sums of its months, where the figures' plan holds the case and no days are taken out of them. */
static cost add_under(ht_budget_adder *mine, ht_group *group, const ht_case *person, ht_plan plan) {
    const ht_pay_plan *by = ht_plan_of(mine->budget->parameters[plan]);
    ht_block_init(&mine->block);
    if (by == NULL || person->interruption_count > 0 || !ht_plan_take(by, &mine->block, person)) {
        return add_spread(mine, group, person, plan);
    }
    ht_plan_pay(by, &mine->block);
    for (unsigned b = 0; b < person->policy->benefit_count; b++) {
        const ht_paid_months months = ht_plan_months(by, &mine->block, b, 0);
        ht_table_add_months(&mine->table, group, plan, b, &months);
    }
    return (cost){{mine->block.total[0], mine->block.total[0]}, true};
}

/* Who the line is of, where other lines are too; otherwise NULL. */
static const ht_person_days *person_of(const ht_list_whole *whole, const ht_line *line) {
    const uint32_t number = line->error.error.line;
    if (whole == NULL || whole->repeated == NULL) {
        return NULL;
    }
    return line->repeats > 0 ? ht_person_at(whole->repeated, whole->repeated_count, number)
                             : ht_person_at(whole->repeated + whole->repeated_count, whole->returning_count, number);
}

static ht_outcome outcome_of(ht_budget_adder *mine, ht_group *group, const ht_case *person) {
    const ht_budget *budget = mine->budget;
    const ht_plan first = mine->table.first_plan;
    const cost before = add_under(mine, group, person, first);
    const cost after = ht_budget_compares(budget) ? add_under(mine, group, person, HT_PLAN_PROPOSAL) : before;
    bool is_certain = before.is_certain;
    is_certain &= after.is_certain;
    return (ht_outcome){before.total, after.total, is_certain};
}

bool ht_budget_add(ht_budget_adder *mine, const ht_list *list, const ht_line *line) {
    const ht_person_days *person = person_of(list->whole, line);
    ht_group *group = group_of(mine, line);
    ht_outcome *shared = NULL;
    if (group != NULL && person != NULL) {
        shared = ht_heads_share(&mine->table, group, person->key);
    }
    if (group == NULL || (person != NULL && shared == NULL)) {
        return mine->table.is_crowded;
    }
    const ht_outcome outcome = outcome_of(mine, group, &line->person);
    if (line->repeats > 0) {
        ht_repeated_add(mine->repeated, outcome.before);
        mine->counts.repeated++;
    }
    *(outcome.is_certain ? &mine->counts.ok : &mine->counts.incomplete) += 1;
    if (shared != NULL) {
        *shared = outcome;
    } else {
        ht_heads_count(&mine->table, &group->heads, &outcome);
    }
    return true;
}

void ht_budget_join(ht_budget *budget, ht_budget_adder *adder) {
    ht_table_settle(&adder->table);
    ht_table_merge(budget->table, &adder->table);
    ht_add_counts(&budget->counts, &adder->counts);
}
