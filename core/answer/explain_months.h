/* SPDX-License-Identifier: MIT */
/* The months that a version of a benefit pays, and the days taken out of them, as steps. */
#ifndef HOTRO_EXPLAIN_MONTHS_H
#define HOTRO_EXPLAIN_MONTHS_H

#include "answer/step.h"

void ht_explain_time_off(ht_explanation *why);
/* Part months one by one, whole months together while they are paid alike: these amounts add up to what the version pays. Then
   those in which a higher benefit is paid in its place. */
void ht_explain_months(ht_explanation *why);

#endif
