/* SPDX-License-Identifier: MIT */
/* JSON Schemas (2020-12) of an assessment and of a receipt, as assessment.c writes them. Keys that depend on the status of a
 * benefit are told apart, so that a text which lacks an amount fits no schema. */
#include "answer/schema_result.h"

#include "answer/schema.h"
#include "policy/policy.h"
#include "text/json_write.h"
#include "text/text.h"

/* What no policy changes. An amount without a greatest is null, never absent. */
static const char shared[] =
    "\"day\":{\"type\":\"string\",\"format\":\"date\"},"
    "\"month\":{\"type\":\"string\",\"pattern\":\"^[0-9]{4}-(0[1-9]|1[0-2])$\"},"
    "\"amount\":{\"type\":\"integer\",\"minimum\":0},"
    "\"range\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"min\",\"max\"],\"properties\":{"
    "\"min\":{\"$ref\":\"#/$defs/amount\"},\"max\":{\"anyOf\":[{\"$ref\":\"#/$defs/amount\"},{\"type\":\"null\"}]}}},"
    "\"text\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"vi\",\"en\"],\"properties\":{"
    "\"vi\":{\"type\":\"string\",\"minLength\":1},\"en\":{\"type\":\"string\",\"minLength\":1}}},"
    "\"step\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"code\",\"text\",\"citation\",\"source\"],"
    "\"properties\":{\"code\":{\"type\":\"string\"},\"text\":{\"$ref\":\"#/$defs/text\"},\"citation\":{\"type\":\"string\"},"
    "\"source\":{\"enum\":[\"text\",\"press\",\"user\"]},\"amount\":{\"$ref\":\"#/$defs/amount\"}}},"
    "\"paid_month\":{\"type\":\"object\",\"additionalProperties\":false,"
    "\"required\":[\"month\",\"days\",\"counted\",\"amount\"],\"properties\":{\"month\":{\"$ref\":\"#/$defs/month\"},"
    "\"days\":{\"type\":\"integer\",\"minimum\":28,\"maximum\":31},"
    "\"counted\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":31},\"amount\":{\"$ref\":\"#/$defs/amount\"}}},"
    "\"span\":{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"from\":{\"$ref\":\"#/$defs/day\"},"
    "\"to\":{\"$ref\":\"#/$defs/day\"}}},"
    "\"replaced\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"from\",\"value\",\"citation\"],"
    "\"properties\":{\"from\":{\"$ref\":\"#/$defs/day\"},\"value\":{\"type\":\"integer\"},\"citation\":{\"type\":\"string\"}}}";

/* "enum":[…] of identifiers. `of`: the index-th of the policy, NULL past the last. */
typedef const char *identifier_at(const ht_policy *policy, unsigned index);

static const char *benefit_at(const ht_policy *policy, unsigned index) {
    return index < policy->benefit_count ? policy->benefits[index].id : NULL;
}

static const char *fact_at(const ht_policy *policy, unsigned index) {
    return index < policy->fact_count ? policy->facts[index].id : NULL;
}

static const char *slot_at(const ht_policy *policy, unsigned index) {
    return index < ht_slot_count(policy) ? policy->facts[index].id : NULL;
}

static const char *reading_at(const ht_policy *policy, unsigned index) {
    return slot_at(policy, policy->fact_count + index);
}

static const char *parameter_at(const ht_policy *policy, unsigned index) {
    return index < policy->parameter_count ? policy->parameters[index].id : NULL;
}

static const char *assumption_at(const ht_policy *policy, unsigned index) {
    return index < policy->assumption_count ? policy->assumptions[index].code : NULL;
}

static const char *note_at(const ht_policy *policy, unsigned index) {
    return index < policy->note_count ? policy->notes[index].code : NULL;
}

/* Nothing fits where the policy has none. */
static void put_identifiers(ht_text *out, const char *key, const ht_policy *policy, identifier_at *of) {
    ht_json_text to = {out, false};
    ht_json_open(&to, key, '{');
    ht_json_open(&to, of(policy, 0) != NULL ? "enum" : "not", of(policy, 0) != NULL ? '[' : '{');
    for (unsigned i = 0; of(policy, i) != NULL; i++) {
        ht_member_text(&to, NULL, of(policy, i));
    }
    ht_json_close(&to, of(policy, 0) != NULL ? ']' : '}');
    ht_json_close(&to, '}');
}

static void put_policy(ht_text *out, const ht_policy *policy) {
    ht_put(out,
           "\"policy\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"id\",\"revision\",\"fingerprint\"],"
           "\"properties\":{\"id\":{\"const\":");
    ht_put_json_text(out, policy->id);
    ht_put(out, "},\"revision\":{\"const\":");
    ht_put_json_text(out, policy->revision);
    ht_put(out, "},\"fingerprint\":{\"const\":");
    ht_put_json_text(out, policy->fingerprint);
    ht_put(out, "}}}");
}

/* A row of an office's figures; in an assessment it says what it replaces. */
static void put_row(ht_text *out, const char *key, bool says_replaced) {
    ht_put(out, ",\"");
    ht_put(out, key);
    ht_put(out, "\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"name\",\"value\",\"citation\"");
    ht_put(out, says_replaced ? ",\"replaced\"" : "");
    ht_put(out, "],\"properties\":{\"name\":{\"$ref\":\"#/$defs/parameter\"},\"from\":{\"$ref\":\"#/$defs/day\"},"
                "\"value\":{\"anyOf\":[{\"type\":\"integer\",\"minimum\":0},{\"$ref\":\"#/$defs/day\"}]},"
                "\"citation\":{\"type\":\"string\",\"minLength\":1}");
    ht_put(out, says_replaced ? ",\"replaced\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/replaced\"}}}}" : "}}");
}

static void put_benefit(ht_text *out) {
    ht_put(out,
           ",\"unmet\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"fact\",\"needs\",\"text\","
           "\"citation\"],"
           "\"properties\":{\"fact\":{\"$ref\":\"#/$defs/fact\"},\"needs\":{\"type\":\"array\",\"minItems\":1,"
           "\"items\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"boolean\"},{\"$ref\":\"#/$defs/span\"}]}},"
           "\"text\":{\"$ref\":\"#/$defs/text\"},\"citation\":{\"type\":\"string\"}}}"
           ",\"benefit\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"id\",\"kind\",\"status\"],"
           "\"properties\":{\"id\":{\"$ref\":\"#/$defs/benefit_id\"},\"kind\":{\"enum\":[\"monthly\",\"once\"]},"
           "\"status\":{\"enum\":[\"granted\",\"refused\",\"undetermined\",\"amount_needed\",\"not_asked\"]},"
           "\"rate\":{\"$ref\":\"#/$defs/range\"},\"total\":{\"$ref\":\"#/$defs/range\"},"
           "\"months\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/paid_month\"}},\"month\":{\"$ref\":\"#/$defs/month\"},"
           "\"steps\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/step\"}},"
           "\"unmet\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/unmet\"}}},"
           "\"if\":{\"properties\":{\"status\":{\"const\":\"not_asked\"}}},\"then\":{\"maxProperties\":3},"
           "\"else\":{\"required\":[\"total\",\"steps\"],\"if\":{\"properties\":{\"status\":{\"const\":\"refused\"}}},"
           "\"then\":{\"required\":[\"unmet\"]},\"else\":{\"properties\":{\"unmet\":false}}}}");
}

static void put_assessment(ht_text *out, const ht_policy *policy) {
    ht_put(out, ",\"assessment\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"policy\",\"parameters\","
                "\"case\",\"benefits\",\"monthly\",\"once\",\"total\",\"missing\",\"alternatives\",\"assumptions\",\"notes\"],"
                "\"properties\":{\"id\":{\"type\":\"string\"},\"policy\":{\"$ref\":\"#/$defs/policy\"},"
                "\"parameters\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/figure_in_force\"}},"
                "\"case\":{\"$ref\":\"#/$defs/case\"},\"benefits\":{\"type\":\"array\",\"minItems\":");
    ht_put_number(out, policy->benefit_count);
    ht_put(out, ",\"maxItems\":");
    ht_put_number(out, policy->benefit_count);
    ht_put(out,
           ",\"items\":{\"$ref\":\"#/$defs/benefit\"}},"
           "\"monthly\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"min\",\"max\"],\"properties\":{"
           "\"min\":{\"$ref\":\"#/$defs/amount\"},\"max\":{\"anyOf\":[{\"$ref\":\"#/$defs/amount\"},{\"type\":\"null\"}]},"
           "\"month\":{\"$ref\":\"#/$defs/month\"}}},"
           "\"once\":{\"$ref\":\"#/$defs/range\"},\"total\":{\"$ref\":\"#/$defs/range\"},"
           "\"missing\":{\"type\":\"array\",\"uniqueItems\":true,\"items\":{\"$ref\":\"#/$defs/slot\"}},"
           "\"witness\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"min\"],\"properties\":{"
           "\"min\":{\"$ref\":\"#/$defs/case\"},\"max\":{\"$ref\":\"#/$defs/case\"}}},"
           "\"alternatives\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"additionalProperties\":false,"
           "\"required\":[\"reading\",\"value\",\"total\"],\"properties\":{\"reading\":{\"$ref\":\"#/$defs/reading\"},"
           "\"value\":{\"type\":\"string\"},\"total\":{\"$ref\":\"#/$defs/range\"}}}},"
           "\"assumptions\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"additionalProperties\":false,"
           "\"required\":[\"code\",\"text\",\"citation\"],\"properties\":{\"code\":{\"$ref\":\"#/$defs/assumption\"},"
           "\"amount\":{\"$ref\":\"#/$defs/range\"},\"text\":{\"$ref\":\"#/$defs/text\"},\"citation\":{\"type\":\"string\"}}}},"
           "\"notes\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"additionalProperties\":false,"
           "\"required\":[\"code\",\"text\"],\"properties\":{\"code\":{\"$ref\":\"#/$defs/note\"},"
           "\"text\":{\"$ref\":\"#/$defs/text\"},\"citation\":{\"type\":\"string\"}}}}}}");
}

/* The format that is written; the first one is read only. */
static const char receipt[] =
    ",\"receipt\":{\"type\":\"object\",\"additionalProperties\":false,"
    "\"required\":[\"receipt\",\"made\",\"case\",\"parameters\",\"assessment\"],\"properties\":{\"receipt\":{\"const\":2},"
    "\"made\":{\"$ref\":\"#/$defs/day\"},\"case\":{\"$ref\":\"#/$defs/case\"},"
    "\"parameters\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/figure\"}},"
    "\"assessment\":{\"$ref\":\"#/$defs/assessment\"}}}";

void ht_member_result_definitions(ht_text *out, const ht_policy *policy) {
    static const struct {
        const char *key;
        identifier_at *of;
    } lists[] = {{"benefit_id", benefit_at}, {"fact", fact_at},           {"slot", slot_at},
                 {"reading", reading_at},    {"parameter", parameter_at}, {"assumption", assumption_at},
                 {"note", note_at}};
    ht_put(out, "\"$defs\":{");
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        put_identifiers(out, lists[i].key, policy, lists[i].of);
        ht_put(out, ",");
    }
    ht_put(out, shared);
    ht_put(out, ",");
    put_policy(out, policy);
    ht_put(out, ",\"case\":{");
    ht_members_case_schema(out, policy);
    ht_put(out, "}");
    put_row(out, "figure", false);
    put_row(out, "figure_in_force", true);
    put_benefit(out);
    put_assessment(out, policy);
    ht_put(out, receipt);
    ht_put(out, "}");
}

static void write_schema_of(ht_text *out, const ht_policy *policy, const char *reference) {
    ht_open_schema(out, policy);
    ht_put(out, "\"$ref\":\"#/$defs/");
    ht_put(out, reference);
    ht_put(out, "\",");
    ht_member_result_definitions(out, policy);
    ht_put(out, "}");
}

void ht_write_assessment_schema(ht_text *out, const ht_policy *policy) {
    write_schema_of(out, policy, "assessment");
}

void ht_write_receipt_schema(ht_text *out, const ht_policy *policy) {
    write_schema_of(out, policy, "receipt");
}
