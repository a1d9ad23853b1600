/* SPDX-License-Identifier: MIT */
/* What a policy names, as members of a JSON text. */
#ifndef HOTRO_POLICY_JSON_H
#define HOTRO_POLICY_JSON_H

#include "policy/policy.h"
#include "text/json_write.h"

/* {"id":…,"revision":…,"fingerprint":…} */
void ht_member_policy(ht_json_text *to, const char *key, const ht_policy *policy);
/* "id@revision" */
void ht_member_policy_name(ht_json_text *to, const char *key, const ht_policy *policy);
/* One value of a choice or a yes/no fact, or an array of those in a mask. */
void ht_member_value(ht_json_text *to, const char *key, const ht_fact *fact, unsigned value);
void ht_member_values(ht_json_text *to, const char *key, const ht_fact *fact, uint32_t values);

/* The identifiers of the benefits in a bit set, in the policy's order. */
void ht_member_benefits(ht_json_text *to, const char *key, const ht_policy *policy, uint32_t benefits);

#endif
