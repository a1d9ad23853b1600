/* SPDX-License-Identifier: MIT */
/* How much is paid in a part of the estimate. */
#ifndef HOTRO_PAID_AFTER_H
#define HOTRO_PAID_AFTER_H

#include "hotro.h"

/* The total of these benefits, bit b, in the months after that of `day`, bounded jointly. What is not asked is not paid. */
ht_range ht_paid_after(const ht_case *person, const ht_parameters *parameters, uint32_t benefits, ht_day day);
/* The same for the days from `first` to `last`, of which those outside the estimate count for nothing. */
ht_range ht_paid_between(const ht_case *person, const ht_parameters *parameters, uint32_t benefits, ht_day first, ht_day last);

#endif
