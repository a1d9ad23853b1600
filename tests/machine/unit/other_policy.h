/* SPDX-License-Identifier: MIT */
/* A province that does not exist, with other facts, bodies, tiers and benefits: what the engine does for it, it does from
 * tables. They are made of fictional.law. */
#ifndef HOTRO_TESTS_OTHER_POLICY_H
#define HOTRO_TESTS_OTHER_POLICY_H

#include "policy_copy.h"

extern const ht_policy other_policy;

/* A case with every day known, and an office's file by which a station pays more than the council and sharing nothing. */
extern const char other_policy_dates[];
extern const char other_policy_figures[];

/* A copy whose facts begin with another one: it has changed places with the body. */
void copy_with_first(policy_copy *copy, const char *id);

#endif
