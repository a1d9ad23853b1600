/* SPDX-License-Identifier: MIT */
/* The figure of a version of a benefit, and what it is multiplied by, as steps. */
#ifndef HOTRO_EXPLAIN_AMOUNT_H
#define HOTRO_EXPLAIN_AMOUNT_H

#include "answer/step.h"

void ht_explain_figures(ht_explanation *why);
void ht_explain_ratios(ht_explanation *why);
/* What the person's own paper states. */
void ht_explain_stated(ht_explanation *why);

#endif
