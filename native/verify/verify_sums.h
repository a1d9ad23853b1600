/* SPDX-License-Identifier: MIT */
/* Sums of claimed amounts in a list. */
#ifndef HOTRO_VERIFY_SUMS_H
#define HOTRO_VERIFY_SUMS_H

#include "verify/verify_item.h"

/* Prints those that are wrong, each as an item, and counts them. False: the output failed. */
bool ht_verify_sums(ht_verifying *verifying, const ht_listing *listing);

#endif
