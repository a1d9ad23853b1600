/* SPDX-License-Identifier: MIT */
/* The policy as JSON: nothing of the tables is left out. */
#include "json_parts.h"

#include "answer/assessment.h"
#include "answer/words.h"
#include "other_policy.h"
#include "policy_copy.h"
#include "text/format.h"
#include "text/words.h"

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

static void expect_limits(ht_json value, const ht_fact *fact) {
    if (fact->kind == HT_DATE || fact->kind == HT_INTERRUPTIONS) {
        expect_day(member(value, "first"), fact->last != 0 ? fact->first : HT_DAY_FIRST);
        expect_day(member(value, "last"), fact->last != 0 ? fact->last : HT_DAY_LAST);
    } else {
        assert_null(member(value, "first").raw.at);
        assert_null(member(value, "last").raw.at);
    }
    if (fact->kind == HT_MONEY) {
        expect_number(member(value, "least"), 1);
        expect_number(member(value, "most"), 1000000000000);
    } else if (fact->kind == HT_INTERRUPTIONS) {
        expect_number(member(value, "most"), 64);
    } else {
        assert_null(member(value, "most").raw.at);
    }
}

/* Those that some contradiction lets be stated only where it is yes, in the order of the facts. */
static void expect_opened(ht_json value, const ht_policy *policy, const ht_fact *fact) {
    unsigned found = 0;
    for (unsigned slot = 0; slot < policy->fact_count; slot++) {
        bool is_opened = false;
        for (unsigned i = 0; i < policy->contradiction_count; i++) {
            const ht_contradiction *row = &policy->contradictions[i];
            is_opened |= row->kind == HT_NEEDS_YES && &policy->facts[row->slot] == fact && (row->given >> slot & 1) != 0;
        }
        if (is_opened) {
            expect_content(item(value, found++), policy->facts[slot].id);
        }
    }
    assert_int_equal(found == 0 ? 0 : count(value), found);
    assert_int_equal(value.kind, found == 0 ? HT_JSON_NULL : HT_JSON_ARRAY);
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
    expect_limits(value, fact);
    expect_opened(member(value, "opens"), policy, fact);
    assert_int_equal(member(value, "sensitive").kind, fact->sensitive ? HT_JSON_TRUE : HT_JSON_NULL);
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
    expect_words(member(value, "short"), &benefit->short_name);
    expect_words(member(value, "what"), &benefit->what);
    expect_words(member(value, "next"), &benefit->next);
    expect_number(member(value, "period"), benefit->period);
    expect_named_slot(member(value, "begins"), policy, benefit->begins);
    expect_named_slot(member(value, "ends"), policy, benefit->ends);
    assert_int_equal(member(value, "begins_in_force").kind, benefit->begins_in_force ? HT_JSON_TRUE : HT_JSON_FALSE);
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
    expect_number(member(value, "period"), parameter->period);
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

static void expect_contradictions(ht_json value, const ht_policy *policy) {
    static const char *const kinds[] = {"before", "needs_yes", "interruption_order"};
    assert_int_equal(count(value), policy->contradiction_count);
    for (unsigned i = 0; i < policy->contradiction_count; i++) {
        const ht_contradiction *row = &policy->contradictions[i];
        const ht_json one = item(value, i);
        expect_content(member(one, "kind"), kinds[row->kind]);
        expect_content(member(one, "fact"), policy->facts[row->slot].id);
        expect_named_slot(member(one, "other"), policy, row->kind == HT_BEFORE ? row->other : HT_NONE);
        if (row->kind == HT_NEEDS_YES) {
            expect_opened(member(one, "given"), policy, &policy->facts[row->slot]);
        } else {
            assert_null(member(one, "given").raw.at);
        }
    }
}

static void expect_assumption(ht_json value, const ht_policy *policy, const ht_assumption *assumption) {
    static const char *const wheres[] = {"always", "part_month", "interrupted", "reasons_joined", "ratio_applied"};
    unsigned found = 0;
    expect_content(member(value, "code"), assumption->code);
    expect_words(member(value, "text"), &assumption->text);
    expect_clause(value, policy, assumption->clause);
    expect_content(member(value, "where"), wheres[assumption->where]);
    expect_conditions(member(value, "when"), policy, &assumption->when, 1);
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        if ((assumption->benefits >> b & 1) != 0) {
            expect_content(item(member(value, "benefits"), found++), policy->benefits[b].id);
        }
    }
    assert_int_equal(count(member(value, "benefits")), found);
    if (assumption->parameter != HT_NONE) {
        expect_content(member(value, "parameter"), policy->parameters[assumption->parameter].id);
    } else {
        assert_null(member(value, "parameter").raw.at);
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
    expect_contradictions(member(root, "contradictions"), policy);
    expect_content(member(member(root, "estimate"), "since"), policy->facts[policy->since].id);
    expect_content(member(member(root, "estimate"), "until"), policy->facts[policy->until].id);
    expect_content(member(member(root, "estimate"), "interruptions"), policy->facts[policy->interruptions].id);
    expect_content(member(member(root, "estimate"), "part_month"), policy->facts[policy->part_month].id);
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
        expect_assumption(item(member(root, "assumptions"), i), policy, &policy->assumptions[i]);
    }
}

static void json_holds_the_whole_policy(void **state) {
    (void)state;
    expect_whole_policy(&ht_first_policy);
    expect_whole_policy(&other_policy);
}

/* No policy in use has a yes/no fact that is yes by default, or a text that JSON must escape. */
static void json_holds_what_no_policy_has_yet(void **state) {
    static policy_copy copy;
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    copy.facts[slot_named(&ht_first_policy, "attracted")].default_value = 1;
    copy.clauses[0].quote = "\"một\\hai\"";
    expect_whole_policy(&copy.policy);
}

/* What a policy may have besides: later versions, its own reasons that stop it, the highest of several, notes, offices' names.
 */
static void json_holds_what_changes_in_time(void **state) {
    static const char *const names[] = {"Sở KH&CN", "UBND …", NULL};
    static policy_copy copy;
    static const ht_stop stops[] = {{.reason = 1, .least_months = 1, .clause = 2}};
    (void)state;
    copy_policy(&copy, &other_policy);
    ht_benefit *later = &copy.benefits[other_policy.benefit_count];
    *later = (ht_benefit){.from = HT_DATE_LITERAL(2029, 1, 1),
                          .clause = 3,
                          .when = {{2, 0, 4}},
                          .tables = copy.benefits[0].tables,
                          .table_count = 1,
                          .stopped = 4,
                          .stops = stops,
                          .stop_count = 1};
    static const ht_highest highest[] = {{"the_highest", 3, 1}};
    static const ht_note notes[] = {{.code = "look",
                                     .clause = HT_NONE,
                                     .benefits = 4,
                                     .said = HT_SAID_PAID_AFTER,
                                     .after = HT_DATE_LITERAL(2030, 6, 30),
                                     .when = {{1, 1, 0}},
                                     .text = {"Xem lại.", "Look again."}}};
    copy.benefits[0].later = other_policy.benefit_count;
    copy.policy.later_count = 1;
    copy.policy.highest = highest;
    copy.policy.highest_count = 1;
    copy.policy.notes = notes;
    copy.policy.note_count = 1;
    copy.facts[0].columns = names;
    copy.values[0][1].names = names + 1;
    copy.assumptions[0].amount_after = HT_DATE_LITERAL(2028, 2, 29);
    ht_text out = TEXT_OVER(room);
    ht_write_rules_json(&out, &copy.policy);
    const ht_json root = parse(&out);
    const ht_json version = item(member(item(member(root, "benefits"), 0), "versions"), 0);
    expect_content(member(version, "from"), "2029-01-01");
    expect_clause(version, &other_policy, 3);
    expect_conditions(member(version, "when"), &other_policy, later->when, HT_CONDITIONS_MAX);
    assert_int_equal(count(member(version, "tables")), 1);
    expect_content(member(version, "stopped"), other_policy.clauses[4].id);
    const ht_json stop = item(member(version, "stops"), 0);
    expect_content(member(stop, "reason"), other_policy.reasons[1].value.id);
    expect_number(member(stop, "least_months"), 1);
    expect_clause(stop, &other_policy, 2);
    const ht_json group = item(member(root, "highest"), 0);
    expect_content(member(group, "id"), "the_highest");
    assert_int_equal(count(member(group, "benefits")), 2);
    expect_content(item(member(group, "benefits"), 1), other_policy.benefits[1].id);
    expect_clause(group, &other_policy, 1);
    const ht_json note = item(member(root, "notes"), 0);
    expect_content(member(note, "code"), "look");
    expect_clause(note, &other_policy, HT_NONE);
    expect_content(item(member(note, "benefits"), 0), other_policy.benefits[2].id);
    expect_content(member(note, "said"), "paid_after");
    expect_content(member(note, "after"), "2030-06-30");
    expect_conditions(member(note, "when"), &other_policy, notes[0].when, HT_CONDITIONS_MAX);
    expect_words(member(note, "text"), &notes[0].text);
    const ht_json fact = item(member(root, "facts"), 0);
    expect_content(item(member(fact, "columns"), 1), "UBND …");
    assert_null(member(item(member(fact, "values"), 0), "names").raw.at);
    assert_int_equal(count(member(item(member(fact, "values"), 1), "names")), 1);
    expect_content(member(item(member(root, "assumptions"), 0), "amount_after"), "2028-02-29");
}

/* What a reader says of a result: the states and sources by the names that the JSON has for them, and sentences. */
static void json_holds_the_words(void **state) {
    ht_text out = TEXT_OVER(room);
    (void)state;
    ht_write_rules_json(&out, &other_policy);
    const ht_json words = member(parse(&out), "words");
    for (int status = HT_GRANTED; status <= HT_AMOUNT_NEEDED; status++) {
        expect_words(member(words, ht_status_name((ht_status)status)), ht_status_words((ht_status)status));
    }
    expect_words(member(words, "source_press"), ht_source_words(HT_SOURCE_PRESS));
    expect_words(member(words, "estimate_note"), ht_word(HT_WORD_ESTIMATE));
    expect_content(member(member(words, "amount_needed"), "vi"), "Cần biết số tiền");
}

/* Where none is given the name stands for it. */
static void a_short_name(void **state) {
    (void)state;
    assert_string_equal(ht_first_policy.benefits[0].short_name.vi, "Trung ương · NĐ 91/2025");
    assert_string_equal(ht_first_policy.benefits[0].short_name.en, "National · Decree 91/2025");
    assert_string_equal(other_policy.benefits[0].short_name.vi, "Phụ cấp vị trí");
    assert_string_equal(other_policy.benefits[0].short_name.en, "Post allowance");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_short_name),
        cmocka_unit_test(json_holds_the_whole_policy),
        cmocka_unit_test(json_holds_what_no_policy_has_yet),
        cmocka_unit_test(json_holds_the_words),
        cmocka_unit_test(json_holds_what_changes_in_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
