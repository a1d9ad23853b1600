/* SPDX-License-Identifier: MIT */
/* From when to when the law, and each benefit of one person, counts. */
#ifndef HOTRO_WINDOWS_H
#define HOTRO_WINDOWS_H

#include "hotro.h"

/*
 * {"periods":[…],"benefits":[…]} in the order of the policy.
 * Periods: the first day in force by the person's reading or the office's file, the last one where there is one, and a sentence
 * that says so. Benefits: the first and last day on which it may count (of a one-time one its day); `first` is absent where
 * that day is not known, both where there is no such day.
 */
void ht_write_windows_json(ht_text *out, const ht_case *person, const ht_parameters *parameters);

#endif
