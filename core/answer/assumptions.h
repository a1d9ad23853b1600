/* SPDX-License-Identifier: MIT */
/* Which of the policy's assumptions a result rests on. */
#ifndef HOTRO_ASSUMPTIONS_H
#define HOTRO_ASSUMPTIONS_H

#include "law/run.h"

/* `result` is of the same run. */
bool ht_rests_on(ht_run *run, const ht_assessment *result, const ht_assumption *assumption);

#endif
