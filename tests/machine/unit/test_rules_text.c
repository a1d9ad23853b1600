/* SPDX-License-Identifier: MIT */
/* The policy as text, as its canonical dump and as the schema of a case: nothing of the tables is left out. */
#include "json_parts.h"

#include "other_policy.h"
#include "policy_copy.h"

extern const ht_policy changing_law;

static char room[1 << 19];

/* ---- Schema ---- */

static void expect_enum(ht_json type, const ht_value *values, size_t stride, unsigned value_count, bool with_null) {
    const ht_json list = member(type, "enum");
    assert_int_equal(count(list), value_count + with_null);
    for (unsigned i = 0; i < value_count; i++) {
        expect_content(item(list, i), ((const ht_value *)(const void *)((const char *)values + i * stride))->id);
    }
    if (with_null) {
        assert_int_equal(item(list, value_count).kind, HT_JSON_NULL);
    }
}

static void expect_type(ht_json type, const ht_policy *policy, const ht_fact *fact) {
    static const char *const names[] = {
        [HT_YES_NO] = "boolean", [HT_DATE] = "string", [HT_MONEY] = "integer", [HT_INTERRUPTIONS] = "array"};
    expect_content(member(type, "title"), fact->label.vi);
    expect_content(member(type, "description"), fact->question.vi);
    if (fact->kind == HT_CHOICE) {
        expect_enum(type, fact->values, sizeof *fact->values, fact->value_count, true);
        return;
    }
    expect_content(item(member(type, "type"), 0), names[fact->kind]);
    expect_content(item(member(type, "type"), 1), "null");
    if (fact->kind == HT_DATE) {
        expect_content(member(type, "format"), "date");
    } else if (fact->kind == HT_MONEY) {
        expect_number(member(type, "minimum"), 1);
        expect_number(member(type, "maximum"), INT64_C(1000000000000));
    } else if (fact->kind == HT_INTERRUPTIONS) {
        const ht_json parts = member(member(type, "items"), "properties");
        expect_number(member(type, "maxItems"), HT_INTERRUPTIONS_MAX);
        assert_int_equal(count(parts), 3);
        expect_enum(member(parts, "reason"), &policy->reasons[0].value, sizeof *policy->reasons, policy->reason_count, false);
    }
}

static void expect_schema(const ht_policy *policy) {
    ht_text out = TEXT_OVER(room);
    ht_write_rules_schema(&out, policy);
    const ht_json root = parse(&out);
    const ht_json properties = member(root, "properties");
    expect_content(member(root, "$schema"), "https://json-schema.org/draft/2020-12/schema");
    expect_content(member(root, "title"), policy->name.vi);
    expect_content(member(root, "type"), "object");
    assert_int_equal(member(root, "additionalProperties").kind, HT_JSON_FALSE);
    assert_int_equal(count(properties), ht_slot_count(policy) + 2 + policy->asks); /* "id", "policy", "asked" */
    assert_non_null(member(properties, "id").raw.at);
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        expect_type(member(properties, policy->facts[slot].id), policy, &policy->facts[slot]);
    }
}

static void the_schema_names_every_fact_and_reading(void **state) {
    (void)state;
    expect_schema(&ht_first_policy);
    expect_schema(&other_policy);
}

/* The identifiers of a definition, in the policy's order; a policy that has none lets nothing fit. */
static void expect_identifiers(ht_json definitions, const char *key, const char *const *ids, unsigned id_count) {
    const ht_json definition = member(definitions, key);
    if (id_count == 0) {
        assert_int_equal(count(member(definition, "not")), 0);
        return;
    }
    const ht_json list = member(definition, "enum");
    assert_int_equal(count(list), id_count);
    for (unsigned i = 0; i < id_count; i++) {
        expect_content(item(list, i), ids[i]);
    }
}

static void expect_result_schema(const ht_policy *policy, void (*write)(ht_text *out, const ht_policy *policy),
                                 const char *reference) {
    const char *ids[HT_SLOTS_MAX] = {NULL};
    ht_text out = TEXT_OVER(room);
    write(&out, policy);
    const ht_json root = parse(&out);
    const ht_json definitions = member(root, "$defs");
    expect_content(member(root, "$schema"), "https://json-schema.org/draft/2020-12/schema");
    expect_content(member(root, "title"), policy->name.vi);
    expect_content(member(root, "$ref"), reference);
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        ids[b] = policy->benefits[b].id;
    }
    expect_identifiers(definitions, "benefit_id", ids, policy->benefit_count);
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        ids[slot] = policy->facts[slot].id;
    }
    expect_identifiers(definitions, "fact", ids, policy->fact_count);
    expect_identifiers(definitions, "slot", ids, ht_slot_count(policy));
    expect_identifiers(definitions, "reading", ids + policy->fact_count, ht_slot_count(policy) - policy->fact_count);
    for (unsigned i = 0; i < policy->parameter_count; i++) {
        ids[i] = policy->parameters[i].id;
    }
    expect_identifiers(definitions, "parameter", ids, policy->parameter_count);
    for (unsigned i = 0; i < policy->assumption_count; i++) {
        ids[i] = policy->assumptions[i].code;
    }
    expect_identifiers(definitions, "assumption", ids, policy->assumption_count);
    for (unsigned i = 0; i < policy->note_count; i++) {
        ids[i] = policy->notes[i].code;
    }
    expect_identifiers(definitions, "note", ids, policy->note_count);
    const ht_json named = member(member(definitions, "policy"), "properties");
    expect_content(member(member(named, "revision"), "const"), policy->revision);
    expect_content(member(member(named, "fingerprint"), "const"), policy->fingerprint);
    expect_number(member(member(member(member(definitions, "assessment"), "properties"), "benefits"), "minItems"),
                  policy->benefit_count);
    expect_number(member(member(member(member(definitions, "receipt"), "properties"), "receipt"), "const"), 2);
    assert_int_equal(count(member(member(definitions, "case"), "properties")), ht_slot_count(policy) + 2 + policy->asks);
}

static void the_schemas_of_results_name_all_that_a_policy_has(void **state) {
    static const ht_note notes[] = {{.code = "post", .clause = HT_NONE, .text = {"Vị trí.", "Post."}}};
    static policy_copy copy;
    enum { POLICIES = 4 };
    const ht_policy *const policies[POLICIES] = {&ht_first_policy, &other_policy, &changing_law, &copy.policy};
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    copy.policy.notes = notes;
    copy.policy.note_count = 1;
    for (size_t i = 0; i < POLICIES; i++) {
        expect_result_schema(policies[i], ht_write_assessment_schema, "#/$defs/assessment");
        expect_result_schema(policies[i], ht_write_receipt_schema, "#/$defs/receipt");
    }
}

/* ---- Canonical dump and text ---- */

static void the_dump_covers_what_decides_and_not_how_it_is_said(void **state) {
    static policy_copy copy;
    static char again[1 << 16];
    ht_text out = TEXT_OVER(room);
    ht_text same = TEXT_OVER(again);
    (void)state;
    ht_write_rules_canonical(&out, &ht_first_policy);
    copy_policy(&copy, &ht_first_policy);
    copy.facts[0].label.vi = "Nơi làm việc";
    copy.benefits[0].what.en = "Other words.";
    copy.clauses[0].quote = "…";
    copy.policy.revision = "2027-01-01";
    ht_write_rules_canonical(&same, &copy.policy);
    assert_string_equal(whole(&same), whole(&out));
    for (unsigned i = 0; i < ht_first_policy.clause_count; i++) {
        assert_non_null(strstr(room, ht_first_policy.clauses[i].citation));
    }
    assert_non_null(
        strstr(room, "\nparameter province.tier_b dong monthly 1 1000000000000 1\n figure - 2000000 r57_support\n"));
    assert_non_null(strstr(room,
                           "\n  row postgraduate.uplift_percent r57_postgraduate\n"
                           "   when priority_group yes r57_postgraduate\n   when central_funding none r57_postgraduate\n"));
    assert_non_null(strstr(room, "\nperiod 2025-08-15 2025-07-16 2030-12-31 r57_in_force r57.in_force r57_period\n"));
    assert_non_null(strstr(room, "\nconflict before duty_to duty_from\n"));
    assert_non_null(strstr(room, "\n stopped province_interruptions as_national r57_support\n"));
    assert_non_null(strstr(room, "\nreason unpaid_leave 1 d179_4_1\n"));
}

static void expect_named(const char *text) {
    if (strstr(room, text) == NULL) {
        fail_msg("not in the text: %s", text);
    }
}

static void expect_text(const ht_policy *policy, ht_language language) {
    ht_text out = TEXT_OVER(room);
    const bool is_vi = language == HT_VI;
    ht_write_rules(&out, policy, language);
    whole(&out);
    expect_named(policy->fingerprint);
    expect_named(is_vi ? policy->limits.vi : policy->limits.en);
    for (unsigned i = 0; i < policy->clause_count; i++) {
        expect_named(policy->clauses[i].citation);
        expect_named(policy->clauses[i].quote);
    }
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        expect_named(policy->facts[slot].id);
        expect_named(is_vi ? policy->facts[slot].label.vi : policy->facts[slot].label.en);
    }
    for (unsigned i = 0; i < policy->reason_count; i++) {
        expect_named(policy->reasons[i].value.id);
    }
    for (unsigned i = 0; i < policy->parameter_count; i++) {
        expect_named(policy->parameters[i].id);
    }
    for (unsigned i = 0; i < policy->benefit_count; i++) {
        expect_named(policy->benefits[i].id);
        expect_named(is_vi ? policy->benefits[i].next.vi : policy->benefits[i].next.en);
    }
    for (unsigned i = 0; i < policy->assumption_count; i++) {
        expect_named(is_vi ? policy->assumptions[i].text.vi : policy->assumptions[i].text.en);
    }
}

/* Later versions, reasons of a benefit's own, and the highest of several. */
static void the_text_says_what_changes_in_time(void **state) {
    static const char *const parts[] = {
        "\n  From 1 March 2028 [9]\n  Condition: Body = Council; Station [9]\n",
        "\n  Time that does not count stops it [10]\n"
        "    illness: Illness, a month or more without a break [10]\n",
        "\n  From 1 June 2028 [10]\n  Condition: Grade = Middle; High [1]\n"
        "  Amount:\n    * Everyone: VND\u00a03,000,000 (pay.station) [1]\n  Nothing stops it\n",
        "\nOnly the highest of these is paid: First grant; Travel; Own sum [7]\n",
    };
    (void)state;
    expect_text(&changing_law, HT_EN);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        expect_named(parts[i]);
    }
    expect_text(&changing_law, HT_VI);
    expect_named("\n  Từ 01/06/2028 [10]\n");
    expect_named("\n  Không lý do nào làm ngừng khoản này\n");
    expect_named("\nChỉ trả khoản cao nhất trong: Trợ cấp đầu; Tiền đi đường; Khoản riêng [7]\n");
}

static void the_text_names_everything_in_both_languages(void **state) {
    (void)state;
    for (ht_language language = HT_VI; language <= HT_EN; language++) {
        expect_text(&ht_first_policy, language);
        expect_text(&other_policy, language);
    }
}

static void the_text_begins_with_its_revision(void **state) {
    (void)state;
    expect_text(&other_policy, HT_VI);
    expect_named("Bản quy định fictional-9, ngày 01/01/2028, dấu vân tay "
                 "cd5ae8f8f6d50b769c19f4113f34b64ff0cbf7c7898d18792d7a0563633fe62a");
    expect_text(&other_policy, HT_EN);
    expect_named("Policy fictional-9, revision 1 January 2028, fingerprint "
                 "cd5ae8f8f6d50b769c19f4113f34b64ff0cbf7c7898d18792d7a0563633fe62a");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_schema_names_every_fact_and_reading),
        cmocka_unit_test(the_schemas_of_results_name_all_that_a_policy_has),
        cmocka_unit_test(the_dump_covers_what_decides_and_not_how_it_is_said),
        cmocka_unit_test(the_text_names_everything_in_both_languages),
        cmocka_unit_test(the_text_says_what_changes_in_time),
        cmocka_unit_test(the_text_begins_with_its_revision),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
