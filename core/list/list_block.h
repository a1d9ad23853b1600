/* SPDX-License-Identifier: MIT */
/*
 * Lines that are paid by a plan, a block at a time: held until the block is full or a line comes that takes the engine, then
 * given back in their order with what is paid.
 */
#ifndef HOTRO_LIST_BLOCK_H
#define HOTRO_LIST_BLOCK_H

#include "law/plan.h"
#include "list/list.h"

typedef struct {
    ht_pay_block paid;
    unsigned given; /* how many of those held have been given back */
    struct {
        ht_string text, line_end;
        uint32_t number;
    } lines[HT_BLOCK_CASES];
} ht_list_block;

/* Lines of the list have keys from now on: `blank` must be as it stays. The plan must outlive the list. */
void ht_list_plan(ht_list *list, const ht_pay_plan *plan);

void ht_list_block_init(ht_list_block *block);
/* Whether a line may be held: it is not full, and nothing of it has been given back. */
static inline bool ht_list_block_has_place(const ht_list_block *block) {
    return block->paid.count < HT_BLOCK_CASES && block->given == 0;
}
/* Holds a line that is not bad. False: it takes the engine, or is repeated, or its list is not written as it stands, or has no
   plan. There must be a place; the line's text must stay. */
bool ht_list_block_take(ht_list_block *block, const ht_list *list, const ht_line *line);
/* What one line is paid whose cells all went short ways, of a list that has a plan. False: it takes another way. */
bool ht_list_pay_line(const ht_list *list, const ht_line *line, ht_assessment *result);
/* The next line that was held, of its record no more than text and line end, and its result. False: none is held any more. */
bool ht_list_block_give(ht_list_block *block, const ht_list *list, ht_line *line, ht_assessment *result);

#endif
