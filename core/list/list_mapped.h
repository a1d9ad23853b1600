/* SPDX-License-Identifier: MIT */
/* A list by a map. */
#ifndef HOTRO_LIST_MAPPED_H
#define HOTRO_LIST_MAPPED_H

#include "list/list.h"

/* Of what is written, folded. */
uint32_t ht_map_hash(ht_string written);

/* What a column of that name is: as the map says, otherwise as ht_column_named. `map` may be NULL. */
ht_column ht_map_column(const ht_map *map, const ht_policy *policy, ht_string name);
/* Whether the map says something of a column of that name. */
bool ht_map_names(const ht_map *map, ht_string name);
/* Gives the rows to the columns of a list. */
void ht_map_join(ht_list *list);

/* The row of that column for its own fact (`is_own`) or for another, at or behind `row`, HT_NO_MAP_ROW the first, that says
   what this means; a text left empty is that of the rows which say what empty cells mean. HT_NO_MAP_ROW: none. */
uint16_t ht_map_find(const ht_list *list, const ht_column *column, bool is_own, uint16_t row, ht_string text);

#endif
