/* SPDX-License-Identifier: MIT */
/* The decision surface: what every combination of choices, yes/no facts and readings gives. tests/law/surface/README.md
 * specifies it. */
#ifndef HOTRO_SURFACE_H
#define HOTRO_SURFACE_H

#include "hotro.h"

/* One block for each of the policy's situations and each combination of readings that is looked at. */
uint32_t ht_surface_block_count(const ht_policy *policy);
/* Whole lines. Past the last block, nothing. */
void ht_write_surface_block(ht_text *out, const ht_policy *policy, uint32_t block);

#endif
