/* SPDX-License-Identifier: MIT */
/* Claims beside what is computed. */
#ifndef HOTRO_CLAIM_COMPARE_H
#define HOTRO_CLAIM_COMPARE_H

#include "check/claim.h"

/* `result` is of this case under these parameters. */
void ht_claim_compare(const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                      const ht_claims *claims, ht_claim_check *check);

#endif
