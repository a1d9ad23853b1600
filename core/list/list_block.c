/* SPDX-License-Identifier: MIT */
#include "list/list_block.h"

#include "law/plan_case.h"
#include "law/plan_pay.h"
#include "law/time_off.h"
#include "list/list_write.h"
#include "policy/policy.h"

#include <string.h>

/* ---- Keys ---- */

/* What a slot adds to the key of a line that does not say it. */
static ht_key part_of_blank(const ht_list *list, unsigned slot) {
    const ht_pay_plan *plan = list->plan;
    const uint64_t value = (uint64_t)list->blank.value[slot];
    if ((list->blank.known >> slot & 1) == 0) {
        return plan->unknown[slot];
    }
    return ht_is_choice(&list->policy->facts[slot]) ? plan->value[slot][ht_first_of(value)] : 0;
}

void ht_list_plan(ht_list *list, const ht_pay_plan *plan) {
    list->plan = plan;
    list->blank_key = plan->start;
    list->asked_of_plan = ht_plan_asked(plan, list->blank.asked);
    list->plan_days.count = list->plan_money.count = 0;
    for (unsigned slot = 0; slot < ht_slot_count(list->policy); slot++) {
        list->blank_key += part_of_blank(list, slot);
        if (plan->day_column[slot] != HT_NONE) {
            list->plan_days.of[list->plan_days.count].slot = (uint8_t)slot;
            list->plan_days.of[list->plan_days.count++].column = plan->day_column[slot];
        }
        if (plan->money_column[slot] != HT_NONE) {
            list->plan_money.of[list->plan_money.count].slot = (uint8_t)slot;
            list->plan_money.of[list->plan_money.count++].column = plan->money_column[slot];
        }
    }
    for (uint32_t i = 0; i < list->step_count; i++) {
        list->steps[i].key = list->steps[i].way == HT_WAY_LONG ? 0 : part_of_blank(list, list->steps[i].slot);
    }
    list->spelling_count = 0; /* those that are remembered have none */
    memset(list->places, 0, sizeof list->places);
}

/* ---- Into a block ---- */

static void put_columns(ht_pay_block *block, const ht_list *list, const ht_case *person) {
    const uint64_t known = person->known;
    const unsigned place = block->count;
    for (unsigned i = 0; i < list->plan_days.count; i++) {
        const unsigned slot = list->plan_days.of[i].slot;
        block->day[list->plan_days.of[i].column][place] = (known >> slot & 1) != 0 ? (ht_day)person->value[slot] : HT_DAY_LAST;
    }
    for (unsigned i = 0; i < list->plan_money.count; i++) {
        const unsigned slot = list->plan_money.of[i].slot;
        block->money[list->plan_money.of[i].column][place] = (known >> slot & 1) != 0 ? person->value[slot] : 0;
    }
}

/* A line all of whose cells went short ways has its key. */
static bool take_short(ht_pay_block *block, const ht_list *list, const ht_line *line) {
    const ht_case *person = &line->person;
    const ht_key key = line->key & list->asked_of_plan;
    ht_time_off off;
    if (ht_plan_is_open(list->plan, key)) {
        return false;
    }
    put_columns(block, list, person);
    if (person->interruption_count == 0) {
        return ht_block_take(list->plan, block, key, NULL);
    }
    ht_time_off_of(person, NULL, false, &off);
    return ht_block_take(list->plan, block, key, &off.off);
}

void ht_list_block_init(ht_list_block *block) {
    ht_block_init(&block->paid);
    block->given = 0;
}

bool ht_list_block_take(ht_list_block *block, const ht_list *list, const ht_line *line) {
    const unsigned place = block->paid.count;
    if (list->plan == NULL || !ht_list_writes_as_is(list) || line->repeats > 0) {
        return false;
    }
    if (!(line->is_short ? take_short(&block->paid, list, line) : ht_plan_take(list->plan, &block->paid, &line->person))) {
        return false;
    }
    block->lines[place].text = line->record.text;
    block->lines[place].line_end = line->record.line_end;
    block->lines[place].number = line->error.error.line;
    return true;
}

bool ht_list_pay_line(const ht_list *list, const ht_line *line, ht_assessment *result) {
    ht_pay_block block;
    ht_block_init(&block);
    if (!line->is_short || !take_short(&block, list, line)) {
        return false;
    }
    ht_plan_pay(list->plan, &block);
    ht_plan_result(list->plan, &block, 0, result);
    return true;
}

/* ---- Out of a block ---- */

bool ht_list_block_give(ht_list_block *block, const ht_list *list, ht_line *line, ht_assessment *result) {
    const unsigned place = block->given;
    if (place == block->paid.count) {
        ht_list_block_init(block);
        return false;
    }
    if (place == 0) {
        ht_plan_pay(list->plan, &block->paid);
    }
    block->given++;
    line->record.text = block->lines[place].text;
    line->record.line_end = block->lines[place].line_end;
    line->record.state = HT_RECORD_WHOLE;
    line->record.field_count = list->column_count;
    line->error.problem = HT_LIST_OK;
    line->error.error.line = block->lines[place].number;
    line->error_count = 0;
    line->is_skipped = false;
    line->repeats = 0;
    ht_plan_result(list->plan, &block->paid, place, result);
    return true;
}
