/* SPDX-License-Identifier: MIT */
/* The policy as JSON, as text, as its canonical dump and as a schema: nothing of the tables is left out. */
#include "subject.h"

#include "other_policy.h"
#include "policy_copy.h"

static char room[1 << 19];

static ht_json parse(ht_text *out) {
    ht_json root;
    ht_error error;
    whole(out);
    if (!ht_json_check((ht_string){out->at, out->length}, &root, &error)) {
        fail_msg("row %u column %u: %.80s", error.row, error.column, error.value.at);
    }
    return root;
}

/* kind HT_JSON_NULL and at NULL where there is none. */
static ht_json member(ht_json object, const char *name) {
    ht_string key;
    ht_json value;
    assert_int_equal(object.kind, HT_JSON_OBJECT);
    for (ht_json_walk walk = ht_json_walk_of(object); ht_json_next(&walk, &key, &value);) {
        if (ht_json_content_is(key, name)) {
            return value;
        }
    }
    return (ht_json){.kind = HT_JSON_NULL};
}

static ht_json item(ht_json array, unsigned index) {
    ht_string key;
    ht_json value;
    assert_int_equal(array.kind, HT_JSON_ARRAY);
    for (ht_json_walk walk = ht_json_walk_of(array); ht_json_next(&walk, &key, &value); index--) {
        if (index == 0) {
            return value;
        }
    }
    fail_msg("too few items");
    return array;
}

static unsigned count(ht_json container) {
    ht_string key;
    ht_json value;
    unsigned found = 0;
    for (ht_json_walk walk = ht_json_walk_of(container); ht_json_next(&walk, &key, &value);) {
        found++;
    }
    return found;
}

static void expect_content(ht_json value, const char *expected) {
    if (value.kind != HT_JSON_STRING || !ht_json_content_is(value.content, expected)) {
        fail_msg("%.*s, expected \"%s\"", (int)value.raw.length, value.raw.at, expected);
    }
}

static void expect_words(ht_json value, const ht_words *words) {
    assert_int_equal(count(value), 2);
    expect_content(member(value, "vi"), words->vi);
    expect_content(member(value, "en"), words->en);
}

static void expect_clause(ht_json owner, const ht_policy *policy, unsigned clause) {
    if (clause == HT_NONE) {
        assert_int_equal(member(owner, "clause").kind, HT_JSON_NULL);
    } else {
        expect_content(member(owner, "clause"), policy->clauses[clause].id);
    }
}

static void expect_number(ht_json value, int64_t expected) {
    int64_t number = 0;
    assert_true(ht_json_integer(value, &number));
    assert_dong_equal(number, expected);
}

static void expect_day(ht_json value, ht_day day) {
    char text[16];
    ht_text out = TEXT_OVER(text);
    ht_put_day(&out, day);
    expect_content(value, whole(&out));
}

/* ---- JSON ---- */

static void expect_default(ht_json value, const ht_fact *fact) {
    if (fact->absent == HT_UNKNOWN) {
        assert_null(value.raw.at);
    } else if (fact->absent == HT_ONGOING) {
        expect_content(value, "ongoing");
    } else if (fact->kind == HT_YES_NO) {
        assert_int_equal(value.kind, fact->default_value == 1 ? HT_JSON_TRUE : HT_JSON_FALSE);
    } else if (fact->kind == HT_CHOICE) {
        expect_content(value, fact->values[fact->default_value].id);
    } else if (fact->kind == HT_DATE) {
        expect_day(value, (ht_day)fact->default_value);
    } else {
        assert_int_equal(value.kind, HT_JSON_ARRAY);
        assert_int_equal(count(value), 0);
    }
}

static void expect_fact(ht_json value, const ht_policy *policy, const ht_fact *fact) {
    static const char *const kinds[] = {"choice", "yes_no", "date", "money", "interruptions"};
    expect_content(member(value, "id"), fact->id);
    expect_content(member(value, "kind"), kinds[fact->kind]);
    expect_words(member(value, "label"), &fact->label);
    expect_words(member(value, "question"), &fact->question);
    expect_words(member(value, "hint"), &fact->hint);
    expect_words(member(value, "why"), &fact->why);
    expect_clause(value, policy, fact->clause);
    expect_default(member(value, "default"), fact);
    if (fact->last != 0) {
        expect_day(member(value, "first"), fact->first);
        expect_day(member(value, "last"), fact->last);
    }
    for (unsigned i = 0; i < fact->value_count; i++) {
        const ht_json one = item(member(value, "values"), i);
        expect_content(member(one, "id"), fact->values[i].id);
        expect_words(member(one, "name"), &fact->values[i].name);
        expect_clause(one, policy, fact->value_clauses != NULL ? fact->value_clauses[i] : HT_NONE);
    }
}

static void expect_conditions(ht_json value, const ht_policy *policy, const ht_condition when[], unsigned most) {
    unsigned i = 0;
    for (; i < most && when[i].values != 0; i++) {
        const ht_json one = item(value, i);
        const ht_fact *fact = &policy->facts[when[i].slot];
        unsigned found = 0;
        expect_content(member(one, "fact"), fact->id);
        expect_clause(one, policy, when[i].clause);
        for (unsigned v = 0; v < fact->value_count; v++) {
            if ((when[i].values >> v & 1) != 0 && fact->kind == HT_YES_NO) {
                assert_int_equal(item(member(one, "values"), found++).kind, v == 1 ? HT_JSON_TRUE : HT_JSON_FALSE);
            } else if ((when[i].values >> v & 1) != 0) {
                expect_content(item(member(one, "values"), found++), fact->values[v].id);
            }
        }
        assert_int_equal(count(member(one, "values")), found);
    }
    assert_int_equal(count(value), i);
}

static void expect_tables(ht_json value, const ht_policy *policy, const ht_benefit *benefit) {
    static const char *const kinds[] = {"figure", "ratio", "extra"};
    assert_int_equal(count(value), benefit->table_count);
    for (unsigned t = 0; t < benefit->table_count; t++) {
        const ht_table *table = &benefit->tables[t];
        expect_content(member(item(value, t), "kind"), kinds[table->kind]);
        expect_words(member(item(value, t), "name"), &table->name);
        assert_int_equal(count(member(item(value, t), "rows")), table->row_count);
        for (unsigned r = 0; r < table->row_count; r++) {
            const ht_json row = item(member(item(value, t), "rows"), r);
            expect_clause(row, policy, table->rows[r].clause);
            expect_words(member(row, "name"), &table->rows[r].name);
            expect_conditions(member(row, "when"), policy, table->rows[r].when, HT_CONDITIONS_MAX);
            if (table->rows[r].parameter != HT_NONE) {
                expect_content(member(row, "parameter"), policy->parameters[table->rows[r].parameter].id);
            } else {
                assert_null(member(row, "parameter").raw.at);
            }
        }
    }
}

static void expect_named_slot(ht_json value, const ht_policy *policy, unsigned slot) {
    if (slot == HT_NONE) {
        assert_null(value.raw.at);
    } else {
        expect_content(value, policy->facts[slot].id);
    }
}

static void expect_benefit(ht_json value, const ht_policy *policy, const ht_benefit *benefit) {
    expect_content(member(value, "id"), benefit->id);
    expect_content(member(value, "kind"), benefit->kind == HT_MONTHLY ? "monthly" : "once");
    expect_words(member(value, "name"), &benefit->name);
    expect_words(member(value, "what"), &benefit->what);
    expect_words(member(value, "next"), &benefit->next);
    expect_number(member(value, "period"), benefit->period);
    expect_named_slot(member(value, "begins"), policy, benefit->begins);
    expect_named_slot(member(value, "ends"), policy, benefit->ends);
    expect_named_slot(member(value, "money"), policy, benefit->money);
    expect_clause(value, policy, benefit->clause);
    expect_conditions(member(value, "when"), policy, benefit->when, HT_CONDITIONS_MAX);
    expect_tables(member(value, "tables"), policy, benefit);
    if (benefit->stopped == HT_NONE) {
        assert_null(member(value, "stopped").raw.at);
    } else {
        expect_content(member(value, "stopped"), policy->clauses[benefit->stopped].id);
        expect_conditions(member(value, "stopped_when"), policy, &benefit->stopped_when, 1);
    }
}

static void expect_parameter(ht_json value, const ht_policy *policy, const ht_parameter *parameter) {
    static const char *const units[] = {"dong", "percent", "day"};
    expect_content(member(value, "id"), parameter->id);
    expect_content(member(value, "unit"), units[parameter->unit]);
    expect_words(member(value, "name"), &parameter->name);
    assert_int_equal(member(value, "monthly").kind, parameter->monthly ? HT_JSON_TRUE : HT_JSON_FALSE);
    if (parameter->unit == HT_DAY) {
        expect_day(member(value, "least"), (ht_day)parameter->least);
        expect_day(member(value, "most"), (ht_day)parameter->most);
    } else {
        expect_number(member(value, "least"), parameter->least);
        expect_number(member(value, "most"), parameter->most);
    }
    assert_int_equal(count(member(value, "rows")), parameter->row_count);
    for (unsigned r = 0; r < parameter->row_count; r++) {
        const ht_json row = item(member(value, "rows"), r);
        expect_number(member(row, "value"), parameter->rows[r].value);
        expect_clause(row, policy, parameter->rows[r].clause);
        if (parameter->rows[r].from == HT_DAY_FIRST) {
            assert_null(member(row, "from").raw.at);
        } else {
            expect_day(member(row, "from"), parameter->rows[r].from);
        }
    }
}

static void expect_period(ht_json value, const ht_policy *policy, const ht_period *period) {
    const bool has_reading = period->reading != HT_NONE;
    assert_int_equal(count(member(value, "first")), has_reading ? 2 : 1);
    expect_day(item(member(value, "first"), 0), period->first[0]);
    expect_named_slot(member(value, "reading"), policy, period->reading);
    expect_clause(value, policy, period->clause);
    if (has_reading) {
        expect_day(item(member(value, "first"), 1), period->first[1]);
    }
    if (period->parameter != HT_NONE) {
        expect_content(member(value, "parameter"), policy->parameters[period->parameter].id);
    }
    if (period->last != HT_DAY_LAST) {
        expect_day(member(value, "last"), period->last);
    } else {
        assert_null(member(value, "last").raw.at);
    }
}

static void expect_sources(ht_json root, const ht_policy *policy) {
    static const char *const sources[] = {"text", "press", "user"};
    assert_int_equal(count(member(root, "instruments")), policy->instrument_count);
    for (unsigned i = 0; i < policy->instrument_count; i++) {
        expect_content(member(item(member(root, "instruments"), i), "id"), policy->instruments[i].id);
        expect_words(member(item(member(root, "instruments"), i), "name"), &policy->instruments[i].name);
    }
    assert_int_equal(count(member(root, "clauses")), policy->clause_count);
    for (unsigned i = 0; i < policy->clause_count; i++) {
        const ht_json clause = item(member(root, "clauses"), i);
        expect_content(member(clause, "id"), policy->clauses[i].id);
        expect_content(member(clause, "instrument"), policy->instruments[policy->clauses[i].instrument].id);
        expect_content(member(clause, "source"), sources[policy->clauses[i].source]);
        expect_content(member(clause, "citation"), policy->clauses[i].citation);
        expect_content(member(clause, "quote"), policy->clauses[i].quote);
    }
    assert_int_equal(count(member(root, "reasons")), policy->reason_count);
    for (unsigned i = 0; i < policy->reason_count; i++) {
        const ht_json reason = item(member(root, "reasons"), i);
        expect_content(member(reason, "id"), policy->reasons[i].value.id);
        expect_words(member(reason, "name"), &policy->reasons[i].value.name);
        expect_number(member(reason, "least_months"), policy->reasons[i].least_months);
        expect_clause(reason, policy, policy->reasons[i].clause);
    }
}

static void expect_whole_policy(const ht_policy *policy) {
    ht_text out = TEXT_OVER(room);
    ht_write_rules_json(&out, policy);
    const ht_json root = parse(&out);
    expect_content(member(member(root, "policy"), "id"), policy->id);
    expect_content(member(member(root, "policy"), "revision"), policy->revision);
    expect_content(member(member(root, "policy"), "fingerprint"), policy->fingerprint);
    expect_words(member(member(root, "policy"), "name"), &policy->name);
    expect_words(member(root, "limits"), &policy->limits);
    expect_sources(root, policy);
    assert_int_equal(count(member(root, "facts")), policy->fact_count);
    assert_int_equal(count(member(root, "readings")), policy->reading_count);
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        const bool is_fact = slot < policy->fact_count;
        expect_fact(item(member(root, is_fact ? "facts" : "readings"), is_fact ? slot : slot - policy->fact_count), policy,
                    &policy->facts[slot]);
    }
    assert_int_equal(count(member(root, "parameters")), policy->parameter_count);
    for (unsigned i = 0; i < policy->parameter_count; i++) {
        expect_parameter(item(member(root, "parameters"), i), policy, &policy->parameters[i]);
    }
    assert_int_equal(count(member(root, "periods")), policy->period_count);
    for (unsigned i = 0; i < policy->period_count; i++) {
        expect_period(item(member(root, "periods"), i), policy, &policy->periods[i]);
    }
    assert_int_equal(count(member(root, "benefits")), policy->benefit_count);
    for (unsigned i = 0; i < policy->benefit_count; i++) {
        expect_benefit(item(member(root, "benefits"), i), policy, &policy->benefits[i]);
    }
    assert_int_equal(count(member(root, "assumptions")), policy->assumption_count);
    for (unsigned i = 0; i < policy->assumption_count; i++) {
        const ht_json assumption = item(member(root, "assumptions"), i);
        expect_content(member(assumption, "code"), policy->assumptions[i].code);
        expect_words(member(assumption, "text"), &policy->assumptions[i].text);
        expect_clause(assumption, policy, policy->assumptions[i].clause);
    }
}

static void json_holds_the_whole_policy(void **state) {
    (void)state;
    expect_whole_policy(&ht_quang_ninh);
    expect_whole_policy(&other_policy);
}

/* No policy in use has a yes/no fact that is yes by default, or a text that JSON must escape. */
static void json_holds_what_no_policy_has_yet(void **state) {
    static policy_copy copy;
    (void)state;
    copy_policy(&copy, &ht_quang_ninh);
    copy.facts[slot_named(&ht_quang_ninh, "attracted")].default_value = 1;
    copy.clauses[0].quote = "\"một\\hai\"";
    expect_whole_policy(&copy.policy);
}

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
    static const char *const names[] = {[HT_YES_NO] = "boolean", [HT_DATE] = "string", [HT_MONEY] = "integer", [HT_INTERRUPTIONS] = "array"};
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
    assert_non_null(strstr(room, "\nparameter province.tier_b dong monthly 1 1000000000000 1\n figure - 2000000 r57_support\n"));
    assert_non_null(strstr(room, "\n  row postgraduate.uplift_percent r57_postgraduate\n"
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
        cmocka_unit_test(json_holds_the_whole_policy),
        cmocka_unit_test(json_holds_what_no_policy_has_yet),
        cmocka_unit_test(the_schema_names_every_fact_and_reading),
        cmocka_unit_test(the_dump_covers_what_decides_and_not_how_it_is_said),
        cmocka_unit_test(the_text_names_everything_in_both_languages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
