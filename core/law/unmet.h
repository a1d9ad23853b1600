/* SPDX-License-Identifier: MIT */
/* The facts by which a benefit is refused. */
#ifndef HOTRO_UNMET_H
#define HOTRO_UNMET_H

#include "law/run.h"

typedef struct {
    uint8_t slot;
    uint8_t clause;
    uint32_t values; /* choice, yes/no: what it needs */
    ht_day from, to; /* date: between these; HT_DAY_FIRST / HT_DAY_LAST (or the fact's own limits): that end does not bound */
} ht_unmet;
/* Whether an end of a needed date excludes any day that the fact may be. */
bool ht_bounds_from(const ht_fact *fact, ht_day from);
bool ht_bounds_to(const ht_fact *fact, ht_day to);
/* The smallest set of known facts that would have to be other for a refused benefit; at most HT_SLOTS_MAX. Returns how many. */
uint32_t ht_unmet_of(const ht_run *run, unsigned benefit, ht_unmet unmet[HT_SLOTS_MAX]);

#endif
