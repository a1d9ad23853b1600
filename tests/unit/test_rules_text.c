/* SPDX-License-Identifier: MIT */
/* The policy as text, as its canonical dump and as the schema of a case: nothing of the tables is left out. */
#include "json_parts.h"

#include "other_policy.h"
#include "policy_copy.h"

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
    assert_int_equal(count(properties), ht_slot_count(policy) + 1); /* and "id" */
    assert_non_null(member(properties, "id").raw.at);
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        expect_type(member(properties, policy->facts[slot].id), policy, &policy->facts[slot]);
    }
}

static void the_schema_names_every_fact_and_reading(void **state) {
    (void)state;
    expect_schema(&ht_quang_ninh);
    expect_schema(&other_policy);
}

/* ---- Canonical dump and text ---- */

static void the_dump_covers_what_decides_and_not_how_it_is_said(void **state) {
    static policy_copy copy;
    static char again[1 << 16];
    ht_text out = TEXT_OVER(room);
    ht_text same = TEXT_OVER(again);
    (void)state;
    ht_write_rules_canonical(&out, &ht_quang_ninh);
    copy_policy(&copy, &ht_quang_ninh);
    copy.facts[0].label.vi = "Nơi làm việc";
    copy.benefits[0].what.en = "Other words.";
    copy.clauses[0].quote = "…";
    copy.policy.revision = "2027-01-01";
    ht_write_rules_canonical(&same, &copy.policy);
    assert_string_equal(whole(&same), whole(&out));
    for (unsigned i = 0; i < ht_quang_ninh.clause_count; i++) {
        assert_non_null(strstr(room, ht_quang_ninh.clauses[i].citation));
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

static void the_text_names_everything_in_both_languages(void **state) {
    (void)state;
    for (ht_language language = HT_VI; language <= HT_EN; language++) {
        expect_text(&ht_quang_ninh, language);
        expect_text(&other_policy, language);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_schema_names_every_fact_and_reading),
        cmocka_unit_test(the_dump_covers_what_decides_and_not_how_it_is_said),
        cmocka_unit_test(the_text_names_everything_in_both_languages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
