/* SPDX-License-Identifier: MIT */
/* The valid names in place of one that is not, and the nearest of them. */
#ifndef HOTRO_NEAREST_H
#define HOTRO_NEAREST_H

#include "hotro.h"

/* For HT_UNKNOWN_FACT, HT_UNKNOWN_PARAMETER, and a choice's HT_UNKNOWN_VALUE or HT_WRONG_TYPE: "a, b, c (did you mean b?)". */
void ht_put_candidates(ht_text *out, const ht_error *error, ht_string given, ht_language language);

#endif
