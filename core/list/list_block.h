/* SPDX-License-Identifier: MIT */
/*
 * Lines that are paid by a plan, a block at a time: held until the block is full or a line comes that takes the engine, then
 * written in their order with what is paid.
 */
#ifndef HOTRO_LIST_BLOCK_H
#define HOTRO_LIST_BLOCK_H

#include "law/plan.h"
#include "list/list_write.h"

enum { HT_BLOCK_TEXT_BYTES = 1 << 16 };

typedef struct {
    ht_pay_block paid;
    unsigned given; /* how many of those held have been written */
    struct {
        ht_string text, line_end;
        uint32_t asked;
    } lines[HT_BLOCK_CASES];
    int64_t rates[HT_BLOCK_CASES];
    ht_paid_words words;
    size_t text_length;
    char text[HT_BLOCK_TEXT_BYTES]; /* of lines that are not written as they stand: their own cells */
} ht_list_block;

/* Lines of the list have keys from now on: `blank` must be as it stays. The plan must outlive the list. */
void ht_list_plan(ht_list *list, const ht_pay_plan *plan);

void ht_list_block_init(ht_list_block *block);
/* Whether a line may be held: it is not full, and nothing of it has been written. */
static inline bool ht_list_block_has_place(const ht_list_block *block) {
    return block->paid.count < HT_BLOCK_CASES && block->given == 0;
}
/* Holds a line that is not bad. False: it takes the engine, or is repeated, or its list has no plan, or there is no room for
   its text. There must be a place; the line's text must stay. */
bool ht_list_block_take(ht_list_block *block, const ht_list *list, const ht_line *line);
/* What one line is paid whose cells all went short ways, of a list that has a plan. False: it takes another way. */
bool ht_list_pay_line(const ht_list *list, const ht_line *line, ht_pay_block *room, ht_assessment *result);
/* Writes the lines that are held, as long as HT_LIST_ROOM bytes are free. Returns how many. */
unsigned ht_list_block_write(ht_list_block *block, const ht_list *list, ht_text *out);
/* Whether none is held any more. */
static inline bool ht_list_block_is_empty(const ht_list_block *block) {
    return block->paid.count == 0;
}

#endif
