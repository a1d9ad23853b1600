/* SPDX-License-Identifier: MIT */
/* How an amount came about, sentence by sentence, from the tables: the one source of the steps of the JSON and of the text for
 * people. */
#ifndef HOTRO_EXPLAIN_H
#define HOTRO_EXPLAIN_H

#include "answer/step.h"

/* Calls `sink` for each step of a benefit, in order. `result` is of the same run. */
void ht_explain(ht_run *run, const ht_assessment *result, unsigned benefit, ht_citing citing, ht_step_sink *sink,
                void *context);

#endif
