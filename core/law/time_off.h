/* SPDX-License-Identifier: MIT */
/* Interruptions: which days they take out. */
#ifndef HOTRO_TIME_OFF_H
#define HOTRO_TIME_OFF_H

#include "law/run.h"

/* By the reasons that stop a version of a benefit; NULL: by those of the policy. The periods are the same. `joins_reasons`: as
   if reasons with the same threshold were one; what is not the law (an assumption of the policy). */
void ht_time_off_of(const ht_case *person, const ht_benefit *law, bool joins_reasons, ht_time_off *off);
/* Makes `off` anew from the periods that are counted. */
void ht_gather_days_off(ht_time_off *off);
/* The reason among those of a version's own, or NULL. */
const ht_stop *ht_stop_by(const ht_benefit *law, uint8_t reason);
/* By the reasons of the policy; computed when first asked for. */
const ht_time_off *ht_time_off_in(ht_run *run);
/* By those that stop a version, where the run's is known: the run's own, or made in `room`. */
const ht_time_off *ht_time_off_by(const ht_run *run, unsigned version, ht_time_off *room);
/* The days of it, where the version's window is known too. */
const ht_days_off *ht_days_off_by(const ht_run *run, unsigned version);
/* Whether a period of interruptions is long enough to be taken out of some version of a benefit. */
bool ht_is_taken_out(const ht_run *run, uint32_t period);
/* Days of [first, last] that are not taken out. */
int32_t ht_days_counted(const ht_days_off *off, ht_day first, ht_day last);
/* Whether interruptions stop this version of a benefit in this run. */
bool ht_is_stopped(const ht_run *run, const ht_benefit *benefit);

#endif
