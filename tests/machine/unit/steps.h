/* SPDX-License-Identifier: MIT */
/* The steps of one benefit, kept. */
#ifndef HOTRO_TESTS_STEPS_H
#define HOTRO_TESTS_STEPS_H

#include "subject.h"

#include "answer/explain.h"
#include "law/engine.h"

enum { STEPS_MAX = 512 };

typedef struct {
    unsigned count;
    ht_step items[STEPS_MAX];
} steps;

static inline void keep(void *context, const ht_step *step) {
    steps *all = context;
    assert_in_range(all->count, 0, STEPS_MAX - 1);
    all->items[all->count++] = *step;
}

static inline void explain_citing(const subject *about, unsigned benefit, ht_citing citing, steps *all) {
    ht_run run;
    ht_assessment bounds;
    all->count = 0;
    ht_run_init(&run, &about->person, &about->parameters);
    ht_run_bounds(&run, &bounds, NULL);
    ht_explain(&run, &about->result, benefit, citing, keep, all);
}

static inline void explain(const subject *about, unsigned benefit, steps *all) {
    explain_citing(about, benefit, HT_CITES_ROW, all);
}

#endif
