/* SPDX-License-Identifier: MIT */
/* What is written in the columns of a list, each once, and how often. */
#ifndef HOTRO_WRITTEN_H
#define HOTRO_WRITTEN_H

#include "hotro.h"

enum { HT_WRITTEN_MAX = 100000 }; /* distinct cells; of more only how many */

typedef struct {
    uint32_t column; /* of the list, from 0 */
    uint32_t hash;
    uint32_t line; /* where it stands first */
    uint64_t count;
    char *bytes; /* what `text` is */
    ht_string text;
} ht_written_cell;

typedef struct {
    ht_written_cell *cells; /* in the order in which they were met */
    size_t count;
    uint32_t *places; /* index into `cells` + 1; 0: free */
    uint64_t more;    /* cells that were not kept */
} ht_written_cells;

/* False: not enough memory. */
bool ht_written_init(ht_written_cells *all);
bool ht_written_add(ht_written_cells *all, uint32_t column, ht_string text, uint32_t line);
void ht_written_free(ht_written_cells *all);
/* By column, then the most frequent first, then as they were met. */
void ht_written_sort(ht_written_cells *all);

#endif
