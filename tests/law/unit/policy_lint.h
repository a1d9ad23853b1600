/* SPDX-License-Identifier: MIT */
#include "policy/policy.h"
/* What every policy's tables must be, beyond what C can say. */
#ifndef HOTRO_TESTS_POLICY_LINT_H
#define HOTRO_TESTS_POLICY_LINT_H

/* Writes one line for each finding, "what: where". Nothing written: the tables are in order.
   `cells_max`: HT_CELLS_MAX. */
void lint_policy(const ht_policy *policy, uint32_t cells_max, ht_text *findings);

/* The parts of it. */
void lint_names(const ht_policy *policy, ht_text *findings);
void lint_clauses(const ht_policy *policy, ht_text *findings);
void lint_use(const ht_policy *policy, ht_text *findings);
void lint_shape(const ht_policy *policy, ht_text *findings);
void lint_benefits(const ht_policy *policy, ht_text *findings);
void lint_rows(const ht_policy *policy, uint32_t cells_max, ht_text *findings);

void lint_find(ht_text *findings, const char *what, const char *where);

/* Calls `visit` with the list of conditions of every benefit, row, stop and assumption, in that order, and what they are of. */
typedef void lint_visit(void *context, const ht_condition *when, unsigned count, const char *of);
void lint_conditions(const ht_policy *policy, lint_visit *visit, void *context);
unsigned lint_condition_count(const ht_condition *when);

#endif
