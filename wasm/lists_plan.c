/* SPDX-License-Identifier: MIT */
#include "lists_plan.h"

#include "law/plan_make.h"
#include "list/list_block.h"
#include "list/list_write.h"

static ht_pay_plan plan;
static ht_list_block block;
static bool is_held; /* the line at hand waits for what the block holds to be written */

void ht_plan_lines(ht_list *list, ht_parameters *parameters) {
    ht_plan_use(&plan, parameters);
    ht_list_plan(list, &plan);
    ht_list_block_init(&block);
    is_held = false;
}

static bool has_room(const ht_list_results *results) {
    return results->out->length + HT_LIST_ROOM <= results->out->capacity;
}

/* Writes all that the block holds. False: there is no room for some of it. */
static bool empty_block(const ht_list *list, ht_list_results *results) {
    results->counts.ok += ht_list_block_write(&block, list, results->out); /* of none of them anything is missing */
    return ht_list_block_is_empty(&block);
}

static bool is_person(const ht_line *line) {
    return line->error.problem == HT_LIST_OK && !line->is_skipped;
}

/* Reads lines into the block up to one that does not go there. False: the piece is done, or there is no room for what the block
   holds; `*is_done` says which. */
static bool read_line(ht_list *list, ht_lines *lines, ht_line *line, ht_list_results *results, bool *is_done) {
    do {
        if (!ht_list_block_has_place(&block) && !empty_block(list, results)) {
            return false;
        }
        if (!ht_list_read(list, lines, line)) {
            *is_done = true;
            return false;
        }
    } while (is_person(line) && ht_list_block_take(&block, list, line));
    return true;
}

bool ht_plan_run(ht_list *list, ht_lines *lines, ht_line *line, ht_list_results *results) {
    ht_assessment result = {.missing_count = 0};
    bool is_done = false;
    while (is_held || read_line(list, lines, line, results, &is_done)) {
        is_held = !empty_block(list, results) || !has_room(results);
        if (is_held) {
            return false;
        }
        ht_list_run_line(list, line, &result, results);
    }
    return is_done && empty_block(list, results);
}
