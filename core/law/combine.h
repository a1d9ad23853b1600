/* SPDX-License-Identifier: MIT */
/*
 * What one combination of the unknown choices gives, where benefits have versions or only the highest of some is paid: the way
 * of policies that have either.
 */
#ifndef HOTRO_COMBINE_H
#define HOTRO_COMBINE_H

#include "law/run.h"

/* Amounts and the two headline figures; the run then knows what to show (run.h). `outcome`: of each version, 0 where it is
 * refused. */
void ht_combine(ht_run *run, const uint8_t outcome[HT_VERSIONS_MAX], ht_assessment *result);
/* What one benefit is paid: that depends on no other versions than these, bit v. */
ht_amount ht_combined_amount(ht_run *run, unsigned benefit, const uint8_t outcome[HT_VERSIONS_MAX]);
uint32_t ht_versions_beside(const ht_policy *policy, unsigned benefit);
/* These benefits, and those of which they may take the place, or that may take theirs. */
uint32_t ht_benefits_beside(const ht_policy *policy, uint32_t benefits);

#endif
