/* SPDX-License-Identifier: MIT */
/* What the newest revision of a policy gives for a case of an older one. */
#ifndef HOTRO_NEWEST_H
#define HOTRO_NEWEST_H

#include "policy/policy.h"
#include "text/json_write.h"

typedef struct {
    const ht_policy *policy; /* NULL: nothing is to be said: the case is of the newest, or that gives the same amounts */
    bool is_computed;
    ht_error error; /* not computed: what of the case (slot of error.policy) or its figures cannot be said any more */
    ht_assessment result;
} ht_newest;

/* `result` is of the case; `rows`: its office's figures as a parameter file, or empty. */
void ht_find_newest(ht_newest *newest, const ht_case *person, const ht_assessment *result, ht_string rows);

/* A sentence: the total, and each benefit that differs; or why it cannot be computed. */
void ht_write_newest(ht_text *out, const ht_newest *newest, const ht_case *person, const ht_assessment *result,
                     ht_language language);
/* "newest":{"policy":{…},"total":{…},"benefits":[{"id":…,"total":{…}}]}, or "error" in place of amounts; nothing where nothing
   is to be said. */
void ht_member_newest(ht_json_text *to, const ht_newest *newest, const ht_case *person, const ht_assessment *result);

#endif
