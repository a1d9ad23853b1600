/* SPDX-License-Identifier: MIT */
/* JSON Schema (2020-12) of a case. */
#include "answer/schema.h"
#include "policy/policy.h"
#include "policy/registry.h"
#include "text/text.h"

static void put_choices(ht_text *out, const ht_fact *fact) {
    ht_put(out, "\"enum\":[");
    for (unsigned i = 0; i < fact->value_count; i++) {
        ht_put_json_text(out, fact->values[i].id);
        ht_put(out, ",");
    }
    ht_put(out, "null]");
}

static void put_reason_ids(ht_text *out, const ht_policy *policy) {
    ht_put(out, "\"enum\":[");
    for (unsigned i = 0; i < policy->reason_count; i++) {
        ht_put(out, i == 0 ? "" : ",");
        ht_put_json_text(out, policy->reasons[i].value.id);
    }
    ht_put(out, "]");
}

static void put_type(ht_text *out, const ht_policy *policy, const ht_fact *fact) {
    switch (fact->kind) {
    case HT_CHOICE:
        put_choices(out, fact);
        break;
    case HT_YES_NO:
        ht_put(out, "\"type\":[\"boolean\",\"null\"]");
        break;
    case HT_DATE:
        ht_put(out, "\"type\":[\"string\",\"null\"],\"format\":\"date\"");
        break;
    case HT_MONEY:
        ht_put(out, "\"type\":[\"integer\",\"null\"],\"minimum\":");
        ht_put_number(out, ht_least_money(fact));
        ht_put(out, ",\"maximum\":");
        ht_put_number(out, HT_MONEY_MAX);
        break;
    case HT_INTERRUPTIONS:
    default:
        ht_put(out, "\"type\":[\"array\",\"null\"],\"maxItems\":");
        ht_put_number(out, HT_INTERRUPTIONS_MAX);
        ht_put(out,
               ",\"items\":{\"type\":\"object\",\"additionalProperties\":false,"
               "\"required\":[\"from\",\"to\",\"reason\"],\"properties\":{\"from\":{\"type\":\"string\",\"format\":\"date\"},"
               "\"to\":{\"type\":\"string\",\"format\":\"date\"},\"reason\":{");
        put_reason_ids(out, policy);
        ht_put(out, "}}}");
        break;
    }
}

static void put_asked(ht_text *out, const ht_policy *policy) {
    ht_put(out, ",\"asked\":{\"type\":[\"array\",\"null\"],\"minItems\":1,\"uniqueItems\":true,\"items\":{\"enum\":[");
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        ht_put(out, b == 0 ? "" : ",");
        ht_put_json_text(out, policy->benefits[b].id);
    }
    ht_put(out, "]}}");
}

/* Its identifier alone means the newest revision. */
static void put_named(ht_text *out, const ht_policy *policy) {
    const ht_policy *newest = ht_newest_of(policy);
    ht_put(out, ",\"policy\":{\"enum\":[\"");
    ht_put_policy_name(out, policy);
    if (newest != NULL && ht_string_is(ht_string_of(newest->revision), policy->revision)) {
        ht_put(out, "\",\"");
        ht_put(out, policy->id);
    }
    ht_put(out, "\",null]}");
}

void ht_members_case_schema(ht_text *out, const ht_policy *policy) {
    ht_put(out, "\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"id\":{\"type\":[\"string\",\"null\"]}");
    put_named(out, policy);
    if (policy->asks) {
        put_asked(out, policy);
    }
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        const ht_fact *fact = &policy->facts[slot];
        ht_put(out, ",\"");
        ht_put(out, fact->id);
        ht_put(out, "\":{\"title\":");
        ht_put_json_text(out, fact->label.vi);
        ht_put(out, ",\"description\":");
        ht_put_json_text(out, fact->question.vi);
        ht_put(out, ",");
        put_type(out, policy, fact);
        ht_put(out, "}");
    }
    ht_put(out, "}");
}

void ht_open_schema(ht_text *out, const ht_policy *policy) {
    ht_put(out, "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"title\":");
    ht_put_json_text(out, policy->name.vi);
    ht_put(out, ",");
}

void ht_write_rules_schema(ht_text *out, const ht_policy *policy) {
    ht_open_schema(out, policy);
    ht_members_case_schema(out, policy);
    ht_put(out, "}");
}
