/* SPDX-License-Identifier: MIT */
/* The policy as JSON: nothing of the tables is left out. */
#include "json_parts.h"

#include "other_policy.h"
#include "policy_copy.h"

static char room[1 << 19];

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

static void expect_day(ht_json value, ht_day day) {
    char text[16];
    ht_text out = TEXT_OVER(text);
    ht_put_day(&out, day);
    expect_content(value, whole(&out));
}

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

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_holds_the_whole_policy),
        cmocka_unit_test(json_holds_what_no_policy_has_yet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
