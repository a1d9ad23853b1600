/* SPDX-License-Identifier: MIT */
/* The days on which a benefit, and each version of it, may count. */
#ifndef HOTRO_WINDOW_H
#define HOTRO_WINDOW_H

#include "law/run.h"

/* The first day of a period of the policy: by an office's file, else by the reading. */
ht_day ht_period_first(const ht_run *run, unsigned period);
/* By that value of the reading; 0 where it has none. */
ht_day ht_period_first_by(const ht_parameters *parameters, unsigned period, unsigned value);
/* Whether an office's file gives the day that this reading would choose. */
bool ht_is_replaced(const ht_run *run, unsigned reading);
/* The days on which a version is in force; of a monthly one whole months. Empty where another one follows in the same month. */
ht_days ht_version_days(const ht_policy *policy, unsigned version);
/* Of one version; computed when first asked for: what conditions refuse needs no days. */
const ht_window *ht_window_in(ht_run *run, unsigned version);
/* Of a benefit, whatever its versions: these are known. */
ht_window ht_window_of(const ht_run *run, unsigned benefit);

#endif
