/* SPDX-License-Identifier: MIT */
/* One benefit over the unknown choices, as boxes of combinations that the law does not tell apart. */
#ifndef HOTRO_BOXES_H
#define HOTRO_BOXES_H

#include "law/run.h"

enum {
    HT_CELLS_MAX = 160 /* boxes of one benefit with nothing known; lint tests that every policy stays below */
};

typedef struct {
    uint32_t mask[HT_CHOICES_MAX];
    ht_amount amount;
} ht_cell;
typedef struct {
    uint32_t choice_count;
    uint8_t choices[HT_CHOICES_MAX]; /* slots of the unknown choices */
    uint32_t count;
    ht_cell cells[HT_CELLS_MAX];
} ht_cells;
/* The unknown choices of the person. */
void ht_run_choices(const ht_run *run, ht_cells *cells);
/* The boxes of one benefit, over these. */
void ht_run_cells(ht_run *run, unsigned benefit, ht_cells *cells);

#endif
