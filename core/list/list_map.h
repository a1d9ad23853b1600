/* SPDX-License-Identifier: MIT */
/* A map: what an office says that the columns and writings of its lists mean. */
#ifndef HOTRO_LIST_MAP_H
#define HOTRO_LIST_MAP_H

#include "list/list.h"

enum { HT_MAP_BYTES_MAX = 1 << 22, HT_MAP_ROWS_MAX = 20000 };

/* Reads a map, CSV with the columns column, written, fact, value, into at most `capacity` rows:
     column, , fact,            the column is that fact, or id, claimed_total, …; "-": the office's own
     column, , fact, value      an empty cell of the column means that value of the fact
     column, , fact, month_first  the column is that fact, a date written with the month first
     column, written, fact, value where that is written in the column (none named: that of the fact) it means that value of the
                                fact, also in a column that passes through
   `text`, which must outlive the map, is written into. False: `error` says which line and why. */
bool ht_map_read(ht_map *map, ht_map_row *rows, uint32_t capacity, const ht_policy *policy, char *text, size_t length,
                 ht_list_error *error);

#endif
