/* SPDX-License-Identifier: MIT */
/* Several policies, and revisions of one: tests/machine/revisions.cmake makes them. */
#ifndef HOTRO_TESTS_REVISIONS_H
#define HOTRO_TESTS_REVISIONS_H

#include "expect.h"

#include "policy/registry.h"
#include "text/text.h"

#define OLDEST  "gia-dinh-92-2025@2026-11-24"
#define NEWEST  "gia-dinh-92-2025@2026-12-05"
#define DRAFT   "gia-dinh-92-2025@2027-03-01"
#define ANOTHER "fictional-9@2028-01-01"
#define VILLAGE "village-1@2026-06-01", "village-1@2026-01-01"
#define EVERY   NEWEST ", " OLDEST ", " DRAFT ", " ANOTHER ", village-1@2026-06-01, village-1@2026-01-01"

static inline const ht_policy *policy_named(const char *name) {
    const ht_policy *policy = ht_policy_by_name(ht_string_of(name));
    if (policy == NULL) {
        fail_msg("no policy %s", name);
    }
    return policy;
}

#endif
