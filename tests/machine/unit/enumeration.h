/* SPDX-License-Identifier: MIT */
/*
 * What a result says of an incomplete case, against enumeration: every combination of the values of its choice and yes/no facts
 * is computed by itself, as a complete case, and bounds, missing facts and alternatives are taken from the amounts found.
 */
#ifndef HOTRO_TESTS_ENUMERATION_H
#define HOTRO_TESTS_ENUMERATION_H

#include "subject.h"

/* The facts of `around` other than choices. With nothing known, and with each set of the choices of each of `bases` unknown:
   those end with NULL. `figures`: an office's file, or NULL. */
void check_around(const ht_policy *policy, const char *around, const char *figures, const char *const bases[]);
/* Every incomplete case there is around these facts: each choice unknown or of any value. */
void check_everything(const ht_policy *policy, const char *around, const char *figures);

/* Least INT64_MAX, greatest INT64_MIN. */
extern const ht_range nothing_yet;
void widen_range(ht_range *range, ht_range by);
void expect_range(const ht_case *person, const char *what, const char *which, ht_range actual, ht_range expected);

#endif
