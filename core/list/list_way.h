/* SPDX-License-Identifier: MIT */
/*
 * The short ways of cells: what programs and careful people write, read without looking for anything else. They say what the
 * long way says (ht_case_write), or nothing: then the long way is gone. Which cells may go one at all is decided here alone.
 */
#ifndef HOTRO_LIST_WAY_H
#define HOTRO_LIST_WAY_H

#include "list/list.h"

/* The steps by which a line is read, once the columns are known. */
void ht_ways_init(ht_list *list);
/* Reads all cells of a line, none of which needs the long way: kind by kind, so that the processor can tell what comes next.
   False: some do; nothing is stated. */
bool ht_ways_all(ht_list *list, ht_line *line);
/* Reads the days of a line alone. False: some need the long way; those that are stated stay. */
bool ht_ways_days(ht_list *list, ht_line *line);
/* Reads cells by short ways, from a step on. Returns the first step whose cell needs the long way; list->step_count: none. */
uint32_t ht_ways_follow(ht_list *list, ht_line *line, uint32_t step);
/* One cell, which is not empty, by the short way of its step. False: it needs the long one. */
bool ht_way_take(ht_list *list, const ht_list_step *step, ht_string field, ht_case *person);

#endif
