/* SPDX-License-Identifier: MIT */
/* Dated figures, the policy's own and an office's in their place, and exact multiplication. */
#ifndef HOTRO_FIGURES_H
#define HOTRO_FIGURES_H

#include "policy/policy.h"

/* Makes the timelines anew from the policy's rows and those of the file. */
void ht_parameters_build(ht_parameters *parameters);
/* value x numerator / denominator, exact, rounded half up. value <= 10^12, numerator <= 31 x 10^6, denominator <= 31 x 10^4. */
int64_t ht_multiply_half_up(int64_t value, int64_t numerator, int64_t denominator);
/* One parameter over time. */
typedef struct {
    const ht_step_of_figure *steps;
    unsigned count;
} ht_timeline_view;
ht_timeline_view ht_timeline_of(const ht_parameters *parameters, unsigned parameter);
/* The value in force on a day. */
const ht_step_of_figure *ht_figure_on(const ht_parameters *parameters, unsigned parameter, ht_day day);

#endif
