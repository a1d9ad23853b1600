/* SPDX-License-Identifier: MIT */
#include "policy/policy_json.h"

#include "policy/registry.h"
#include "text/text.h"

void ht_member_policy(ht_json_text *to, const char *key, const ht_policy *policy) {
    ht_json_open(to, key, '{');
    ht_member_text(to, "id", policy->id);
    ht_member_text(to, "revision", policy->revision);
    ht_member_text(to, "fingerprint", policy->fingerprint);
    ht_json_close(to, '}');
}

void ht_member_policy_name(ht_json_text *to, const char *key, const ht_policy *policy) {
    ht_member(to, key);
    ht_put(to->out, "\"");
    ht_put_policy_name(to->out, policy);
    ht_put(to->out, "\"");
}

void ht_member_value(ht_json_text *to, const char *key, const ht_fact *fact, unsigned value) {
    if (fact->kind == HT_YES_NO) {
        ht_member_bool(to, key, value == 1);
    } else {
        ht_member_text(to, key, fact->values[value].id);
    }
}

void ht_member_values(ht_json_text *to, const char *key, const ht_fact *fact, uint32_t values) {
    ht_json_open(to, key, '[');
    for (unsigned value = 0; value < fact->value_count; value++) {
        if ((values >> value & 1) != 0) {
            ht_member_value(to, NULL, fact, value);
        }
    }
    ht_json_close(to, ']');
}

void ht_member_benefits(ht_json_text *to, const char *key, const ht_policy *policy, uint32_t benefits) {
    ht_json_open(to, key, '[');
    for (; benefits != 0; benefits &= benefits - 1) {
        ht_member_text(to, NULL, policy->benefits[ht_first_of(benefits)].id);
    }
    ht_json_close(to, ']');
}
