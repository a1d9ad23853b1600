/* SPDX-License-Identifier: MIT */
/* The two figures at the head of a result, for people. */
#ifndef HOTRO_HEADLINE_H
#define HOTRO_HEADLINE_H

#include "law/run.h"

/* What is paid by the month, of which month, what has ended before and what begins on an unknown day; what is paid once. Whole
   lines. `result` is of the same run. */
void ht_write_headlines(ht_text *out, const ht_run *run, const ht_assessment *result, ht_language language);

#endif
