/* SPDX-License-Identifier: MIT */
/* What is written in the columns of a list, each once, and how often. */
#ifndef HOTRO_WRITTEN_H
#define HOTRO_WRITTEN_H

#include "hotro.h"

enum {
    HT_WRITTEN_MAX = 100000, /* distinct cells; of more only how many */
    HT_WRITTEN_PLACES = 1 << 18,
    HT_WRITTEN_BYTES = 1 << 23 /* of what they say, likewise */
};

typedef struct {
    uint32_t column; /* of the list, from 0 */
    uint32_t hash;
    uint32_t line; /* where it stands first */
    uint64_t count;
    ht_string text;
} ht_written_cell;

/* Room for them: the caller's, all bytes 0 at first; what is not used is not touched. */
typedef struct {
    uint32_t places[HT_WRITTEN_PLACES]; /* index into `cells` + 1; 0: free */
    ht_written_cell cells[HT_WRITTEN_MAX];
    char bytes[HT_WRITTEN_BYTES];
} ht_written_space;

typedef struct {
    ht_written_space *space;
    ht_written_cell *cells; /* in the order in which they were met */
    size_t count, length;   /* length: bytes of what they say */
    uint64_t more;          /* cells that were not kept */
} ht_written_cells;

void ht_written_init(ht_written_cells *all, ht_written_space *space);
void ht_written_add(ht_written_cells *all, uint32_t column, ht_string text, uint32_t line);
/* By column, then the most frequent first, then as they were met. Nothing is to be added then. */
void ht_written_sort(ht_written_cells *all);

#endif
