/* SPDX-License-Identifier: MIT */
/* The policies that the program holds, each in one or more revisions. The list is made at build: HOTRO_POLICIES. */
#ifndef HOTRO_REGISTRY_H
#define HOTRO_REGISTRY_H

#include "policy/policy.h"

/* Policy by policy in the order of the build, of each the newest published revision first, drafts last. The first is meant
   where none is chosen; it is ht_first_policy. */
extern const ht_policy *const ht_policies[];
extern const unsigned ht_policy_count;

/* Identifiers of the policies that the build knows and the program does not hold; ended by NULL. */
extern const char *const ht_absent_policies[];

/* Codes of the first format hold the facts and readings of one revision, in its order: CODE.md. */
typedef struct {
    uint8_t number;
    uint8_t kind;          /* ht_fact_kind */
    uint8_t value_count;   /* of interruptions: how many reasons */
    const uint8_t *values; /* their numbers */
    ht_day first, last;    /* as ht_fact has them */
} ht_first_slot;

typedef struct {
    const char *policy, *revision; /* empty: the build knows no such codes */
    const ht_first_slot *slots;
    uint8_t slot_count;
} ht_first_layout;

extern const ht_first_layout ht_first_codes;

/* Where there is one alone, as in the module, what is about others falls away when the program is linked. */
static inline bool ht_has_several_policies(void) {
    return ht_policy_count > 1;
}

/* "quang-ninh-57-2025": its newest published revision; "quang-ninh-57-2025@2026-11-24": that one. NULL: there is none. */
const ht_policy *ht_policy_by_name(ht_string name);
/* The newest published revision of the same policy; NULL: the program has none of that policy. */
const ht_policy *ht_newest_of(const ht_policy *policy);
/* The day of a policy's revision. */
ht_day ht_revision_day(const ht_policy *policy);
/* Of the policy with that identifier the published revision of that day, otherwise the newest published one; NULL: the program
   has none. */
const ht_policy *ht_policy_on(const char *id, ht_day day);
/* The revision that it follows; NULL: it is the first, or the program does not have that one. */
const ht_policy *ht_policy_before(const ht_policy *policy);

/* "quang-ninh-57-2025@2026-11-24" */
void ht_put_policy_name(ht_text *out, const ht_policy *policy);
/* For a name that is none of them: " a@…, b@… (did you mean b@…?)", behind "is not one of". */
void ht_put_policies(ht_text *out, ht_string given, ht_language language);

#endif
