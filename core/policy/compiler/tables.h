/* SPDX-License-Identifier: MIT */
/* A policy as C. */
#ifndef HOTRO_LAW_TABLES_H
#define HOTRO_LAW_TABLES_H

#include "policy/policy.h"

/* `const ht_policy NAME` and what belongs to it, each name with `prefix`; `gaps` too, which nobody needs but who checks the
 * law. */
typedef struct {
    const char *name;
    const char *prefix;
    bool is_static;
    bool has_gaps;
} ht_law_output;

void ht_law_write_tables(ht_text *out, const ht_policy *policy, const ht_law_output *as);

#endif
