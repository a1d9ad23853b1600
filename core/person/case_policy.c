/* SPDX-License-Identifier: MIT */
#include "person/case_policy.h"

#include "policy/registry.h"
#include "text/fold.h"
#include "text/json_escape.h"

const char ht_policy_key[] = "policy";
const ht_words ht_policy_label = {"Bản quy định", "Policy revision"};

bool ht_names_policy(ht_string name) {
    return ht_is_named(name, ht_policy_key, &ht_policy_label);
}

static ht_error_code read_name(ht_json value, const ht_policy **policy) {
    char buffer[HT_PLAIN_BYTES];
    if (value.kind == HT_JSON_NULL) {
        return HT_OK;
    }
    if (value.kind != HT_JSON_STRING) {
        return HT_WRONG_TYPE;
    }
    const ht_policy *named = ht_policy_by_name(ht_plain(value.content, buffer));
    *policy = named == NULL ? *policy : named;
    return named == NULL ? HT_UNKNOWN_VALUE : HT_OK;
}

bool ht_object_policy(const ht_reader *reader, ht_json object, const ht_policy **policy) {
    bool is_there = false;
    ht_string key;
    ht_json value;
    for (ht_json_walk walk = ht_json_walk_of(object); ht_json_next(&walk, &key, &value);) {
        if (!ht_json_content_is(key, ht_policy_key)) {
            continue;
        }
        const ht_error_code code = is_there ? HT_DUPLICATE_FACT : read_name(value, policy);
        if (code != HT_OK) {
            return ht_refuse_json(reader, code, HT_SLOT_POLICY, key, value.raw);
        }
        is_there = true;
    }
    return true;
}

bool ht_case_policy(ht_string json, const ht_policy **policy, ht_error *error) {
    const ht_reader reader = {json, *policy, error};
    ht_json root;
    return !ht_read_root(&reader, HT_CASE_BYTES_MAX, HT_JSON_OBJECT, &root) || ht_object_policy(&reader, root, policy);
}
