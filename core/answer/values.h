/* SPDX-License-Identifier: MIT */
/* Values within a sentence. */
#ifndef HOTRO_VALUES_H
#define HOTRO_VALUES_H

#include "policy/policy.h"

/* Their names, parted by commas, with `last` before the last of several. */
void ht_put_values(ht_text *out, const ht_fact *fact, uint32_t values, const char *last, ht_language language);
/* " hoặc ", " or " */
const char *ht_or(ht_language language);

#endif
