/* SPDX-License-Identifier: MIT */
/* Answers with which a case has the least, or the greatest, total that it may have. */
#ifndef HOTRO_WITNESS_H
#define HOTRO_WITNESS_H

#include "hotro.h"

/*
 * Sets, in a copy of the person, what `result` names as missing, so that this bound of the total comes out exactly. Choices are
 * answered: of several ways to the least one whose own greatest total is smallest, then, as for the greatest, the one whose
 * first fact has the earliest value, then the second, and so on. For the greatest each missing date is the earliest on which
 * something that depends on it may begin to be paid; for the least it is left out, as is money. `result` is what ht_assess
 * gives.
 *
 * Returns what was set, bit s: slot s; 0 too where nothing has to be.
 */
uint64_t ht_witness_of(const ht_case *person, const ht_parameters *parameters, const ht_assessment *result, bool of_greatest,
                       ht_case *witness);

#endif
