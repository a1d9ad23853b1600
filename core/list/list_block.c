/* SPDX-License-Identifier: MIT */
#include "list/list_block.h"

#include "law/plan_case.h"
#include "law/plan_pay.h"
#include "list/given_cells.h"
#include "list/list_spelling.h"
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
    for (unsigned slot = 0; slot < ht_slot_count(list->policy); slot++) {
        list->blank_key += part_of_blank(list, slot);
    }
    for (uint32_t i = 0; i < list->step_count; i++) {
        list->steps[i].key = list->steps[i].way == HT_WAY_LONG ? 0 : part_of_blank(list, list->steps[i].slot);
    }
    ht_spellings_forget(list); /* those that are remembered have none */
}

/* ---- Into a block ---- */

/* What lines say of themselves; what they do not say stands in the columns already. */
static void put_columns(ht_pay_block *block, const ht_list *list, const ht_case *person, unsigned place) {
    const ht_pay_plan *plan = list->plan;
    for (uint64_t rest = person->given & plan->day_slots; rest != 0; rest &= rest - 1) {
        const unsigned slot = ht_first_of(rest);
        block->day[plan->day_column[slot]][place] = (ht_day)person->value[slot];
    }
    for (uint64_t rest = person->given & plan->money_slots; rest != 0; rest &= rest - 1) {
        const unsigned slot = ht_first_of(rest);
        block->money[plan->money_column[slot]][place] = person->value[slot];
    }
}

/* A line all of whose cells went short ways has its key. */
static bool take_short(ht_pay_block *block, const ht_list *list, const ht_line *line) {
    const unsigned place = block->count;
    if (!ht_block_take_case(list->plan, block, line->key & list->asked_of_plan, &line->person)) {
        return false;
    }
    put_columns(block, list, &line->person, place);
    return true;
}

/* What lines do not say, in all places of an empty block. */
static void put_blanks(ht_pay_block *block, const ht_list *list) {
    const ht_pay_plan *plan = list->plan;
    const ht_case *blank = &list->blank;
    for (uint64_t rest = plan->day_slots; rest != 0; rest &= rest - 1) {
        const unsigned slot = ht_first_of(rest);
        const ht_day day = (blank->known >> slot & 1) != 0 ? (ht_day)blank->value[slot] : HT_DAY_LAST;
        for (unsigned place = 0; place < HT_BLOCK_CASES; place++) {
            block->day[plan->day_column[slot]][place] = day;
        }
    }
    for (uint64_t rest = plan->money_slots; rest != 0; rest &= rest - 1) {
        const unsigned slot = ht_first_of(rest);
        for (unsigned place = 0; place < HT_BLOCK_CASES; place++) {
            block->money[plan->money_column[slot]][place] = blank->value[slot]; /* of what is not known 0 */
        }
    }
}

void ht_list_block_init(ht_list_block *block) {
    ht_block_init(&block->paid);
    block->given = 0;
    block->text_length = 0;
}

/* What is written of the line's own cells; at NULL: there is no room for it. */
static ht_string text_of(ht_list_block *block, const ht_list *list, const ht_line *line) {
    if (ht_list_writes_as_is(list)) {
        return line->record.text;
    }
    if (ht_given_room(line->record.text.length) > sizeof block->text - block->text_length) {
        return (ht_string){NULL, 0};
    }
    char *const to = block->text + block->text_length;
    return (ht_string){to, (size_t)(ht_put_given(to, list, line) - to)};
}

bool ht_list_block_take(ht_list_block *block, const ht_list *list, const ht_line *line) {
    const unsigned place = block->paid.count;
    if (list->plan == NULL || line->repeats > 0) {
        return false;
    }
    const ht_string text = text_of(block, list, line);
    if (text.at == NULL) {
        return false;
    }
    if (place == 0) {
        put_blanks(&block->paid, list);
    }
    if (!(line->is_short ? take_short(&block->paid, list, line) : ht_plan_take(list->plan, &block->paid, &line->person))) {
        return false;
    }
    block->text_length += text.at == line->record.text.at ? 0 : text.length;
    block->lines[place].text = text;
    block->lines[place].line_end = ht_given_line_end(list, &line->record);
    block->lines[place].asked = line->person.asked;
    return true;
}

bool ht_list_pay_line(const ht_list *list, const ht_line *line, ht_pay_block *room, ht_assessment *result) {
    ht_block_init(room);
    if (!line->is_short || !ht_block_take_case(list->plan, room, line->key & list->asked_of_plan, &line->person)) {
        return false;
    }
    ht_block_put_columns(list->plan, room, 0, &line->person);
    ht_plan_pay(list->plan, room);
    ht_plan_result(list->plan, room, 0, result);
    return true;
}

/* ---- Out of a block ---- */

static void pay(ht_list_block *block, const ht_list *list) {
    ht_plan_pay(list->plan, &block->paid);
    ht_plan_rates(list->plan, &block->paid, block->rates);
    ht_paid_words_of(list, &block->words);
}

unsigned ht_list_block_write(ht_list_block *block, const ht_list *list, ht_text *out) {
    const unsigned before = block->given;
    if (before == 0 && block->paid.count > 0) {
        pay(block, list);
    }
    for (; block->given < block->paid.count && out->length + HT_LIST_ROOM <= out->capacity; block->given++) {
        const unsigned place = block->given;
        const ht_paid_line paid = {&block->paid, place, block->lines[place].asked, block->rates[place]};
        ht_list_write_paid(list, &block->words, block->lines[place].text, block->lines[place].line_end, &paid, out);
    }
    const unsigned written = block->given - before;
    if (block->given == block->paid.count) {
        ht_list_block_init(block);
    }
    return written;
}
