/* SPDX-License-Identifier: MIT */
#ifndef HOTRO_MISSING_H
#define HOTRO_MISSING_H

#include "law/boxes.h"

/* Bounds, and what is missing. `cells`: room to work in. */
void ht_run_missing(ht_run *run, ht_assessment *result, ht_cells *cells);

#endif
