/* SPDX-License-Identifier: MIT */
/* From the text of the law to its tables and to C. */
#include "law_text.h"

#include "policy/compiler/lines.h"
#include "policy/compiler/tables.h"

#include "answer/fingerprint.h"
#include "policy/registry.h"
#include "text/text.h"
#include "text/sha256.h"

extern const ht_policy plain_law, small_law; /* compiled at build */

static void compile_named(compiled_law *it, const char *name) {
    const ht_string text = law_named(name);
    compile_texts(it, &text, 1, HT_EN);
    assert_text(&it->mistakes, "");
}

typedef void writer(ht_text *out, const ht_policy *policy);

static void expect_same_text(writer *write, const ht_policy *a, const ht_policy *b) {
    static char rooms[2][1 << 18];
    ht_text texts[] = {TEXT_OVER(rooms[0]), TEXT_OVER(rooms[1])};
    write(&texts[0], a);
    write(&texts[1], b);
    assert_true(texts[0].length < sizeof rooms[0]);
    rooms[1][texts[1].length] = '\0';
    assert_text(&texts[0], rooms[1]);
}

static void write_for_people(ht_text *out, const ht_policy *policy) {
    ht_write_rules(out, policy, HT_VI);
    ht_write_rules(out, policy, HT_EN);
}

static void expect_same(const ht_policy *a, const ht_policy *b) {
    expect_same_text(ht_write_rules_canonical, a, b);
    expect_same_text(ht_write_rules_json, a, b);
    expect_same_text(ht_write_rules_schema, a, b);
    expect_same_text(write_for_people, a, b);
}

/* ---- Giả Định ---- */

static void what_was_published_is_what_is_compiled_in(void **state) {
    compiled_law it;
    (void)state;
    compile_named(&it, "province.law");
    expect_same(it.policy, ht_policies[0]);
    assert_string_equal(it.policy->fingerprint, "836e5b0e247ec163c7027103b44e6fec14dee28bc9354766c70ff4698c1f4fa6");
    assert_false(it.policy->draft);
    release(&it);
}

/* The digest is that of `hotro rules --canonical` with the amount changed by sed. */
static void a_published_norm_does_not_change(void **state) {
    static char canonical[HT_CANONICAL_BYTES_MAX];
    char hex[HT_SHA256_HEX];
    const ht_string text = changed(law_named("province.law"), "  2.000.000 @r57_support", "  2.500.000 @r57_support");
    compiled_law it;
    (void)state;
    compile_texts(&it, &text, 1, HT_EN);
    assert_non_null(it.policy);
    ht_fingerprint(it.policy, canonical, hex);
    assert_false(
        ht_fingerprint_holds(it.policy, hex, ht_string_of("a.law"), ht_law_fingerprint_line(text), HT_EN, &it.mistakes));
    assert_text(&it.mistakes, "a.law:6: fingerprint: the norms of a published revision do not change; they are now "
                              "32cc7d789127473da9ebe58972eb893f86feaa647e0339a9d5cdaa6c24378210\n");
    it.mistakes.length = 0;
    assert_false(ht_fingerprint_holds(it.policy, "00", ht_string_of("a.law"), 6, HT_VI, &it.mistakes));
    assert_text(&it.mistakes, "a.law:6: fingerprint: nội dung tính toán của một bản đã ban hành không được đổi; nay là 00\n");
    release(&it);
    discard(text);
}

/* What is not published has none to hold. */
static void a_draft_may_change(void **state) {
    compiled_law it;
    (void)state;
    compile_named(&it, "small.law");
    assert_int_equal(ht_law_fingerprint_line(law_named("small.law")), 0);
    assert_true(ht_fingerprint_holds(it.policy, "00", ht_string_of("a.law"), 0, HT_EN, &it.mistakes));
    assert_text(&it.mistakes, "");
    release(&it);
}

/* The wording of a published revision may. */
static void published_wording_may_change(void **state) {
    static char canonical[HT_CANONICAL_BYTES_MAX];
    char hex[HT_SHA256_HEX];
    const ht_string text = changed(law_named("province.law"), "| Cadre\n", "| Cadres\n");
    compiled_law it;
    (void)state;
    compile_texts(&it, &text, 1, HT_EN);
    ht_fingerprint(it.policy, canonical, hex);
    assert_true(ht_fingerprint_holds(it.policy, hex, ht_string_of("a.law"), 6, HT_EN, &it.mistakes));
    assert_text(&it.mistakes, "");
    release(&it);
    discard(text);
}

/* ---- Every construct ---- */

static void facts_and_values(void **state) {
    compiled_law it;
    (void)state;
    compile_named(&it, "small.law");
    const ht_fact *body = &it.policy->facts[0];
    assert_int_equal(it.policy->fact_count, 9);
    assert_int_equal(it.policy->reading_count, 2);
    assert_int_equal(body->number, 1);
    assert_string_equal(body->columns[0], "Đơn vị");
    assert_string_equal(body->columns[1], "Nơi làm việc");
    assert_null(body->columns[2]);
    assert_string_equal(body->values[0].names[0], "Hội đồng …");
    assert_string_equal(body->values[0].names[1], "HĐ");
    assert_null(body->values[0].names[2]);
    assert_null(body->values[1].names);
    assert_int_equal(body->values[2].number, 3);
    assert_string_equal(body->hint.en, "Where the work is done.");
    assert_string_equal(it.policy->facts[1].hint.vi, "");
    assert_int_equal(it.policy->facts[1].values[1].number, 2); /* yes */
    assert_int_equal(it.policy->facts[1].default_value, 0);
    assert_int_equal(it.policy->facts[3].absent, HT_ONGOING);
    assert_true(it.policy->facts[5].zero);
    assert_false(it.policy->facts[4].zero);
    assert_true(it.policy->facts[5].sensitive);
    assert_false(it.policy->facts[4].sensitive);
    assert_int_equal(it.policy->interruptions, 4);
    assert_int_equal(it.policy->since, 6);
    assert_int_equal(it.policy->until, 7);
    assert_int_equal(it.policy->part_month, 9);
    /* Where one value names its clause the others have the reading's. */
    assert_int_equal(it.policy->facts[9].value_clauses[0], 1);
    assert_int_equal(it.policy->facts[9].value_clauses[1], 0);
    assert_null(it.policy->facts[10].value_clauses);
    release(&it);
}

static void periods_and_figures(void **state) {
    compiled_law it;
    (void)state;
    compile_named(&it, "small.law");
    const ht_period *rule = &it.policy->periods[0];
    assert_int_equal(rule->first[0], HT_DATE_LITERAL(2026, 1, 1));
    assert_int_equal(rule->first[1], HT_DATE_LITERAL(2026, 2, 1));
    assert_int_equal(rule->first[2], HT_DATE_LITERAL(2026, 3, 1));
    assert_int_equal(rule->last, HT_DATE_LITERAL(2028, 6, 30));
    assert_int_equal(rule->reading, 10);
    assert_int_equal(rule->parameter, 4);
    assert_int_equal(it.policy->periods[1].first[1], HT_DATE_LITERAL(2026, 1, 1));
    assert_int_equal(it.policy->periods[1].last, HT_DAY_LAST);
    assert_int_equal(it.policy->periods[1].reading, HT_NONE);
    assert_int_equal(it.policy->parameters[0].rows[0].from, HT_DAY_FIRST);
    assert_int_equal(it.policy->parameters[0].rows[1].from, HT_DATE_LITERAL(2027, 1, 1));
    assert_int_equal(it.policy->parameters[0].rows[1].value, 1200000);
    assert_true(it.policy->parameters[0].most == INT64_C(1000000000000));
    assert_int_equal(it.policy->parameters[1].least, 500000);
    assert_int_equal(it.policy->parameters[2].unit, HT_PERCENT);
    assert_true(it.policy->parameters[2].monthly);
    assert_int_equal(it.policy->parameters[4].row_count, 0);
    assert_int_equal(it.policy->parameters[4].most, HT_DATE_LITERAL(2026, 12, 31));
    release(&it);
}

static void benefits_and_versions(void **state) {
    compiled_law it;
    (void)state;
    compile_named(&it, "small.law");
    const ht_benefit *pay = &it.policy->benefits[0];
    const ht_benefit *never = &it.policy->benefits[4];
    const ht_benefit *version = &it.policy->benefits[5];
    const ht_benefit *last = &it.policy->benefits[6];
    assert_int_equal(pay->number, 1);
    assert_string_equal(pay->next.en, "The council decides.");
    assert_int_equal(pay->when[0].values, 3);
    assert_int_equal(pay->stop_count, 0);
    assert_int_equal(pay->table_count, 2);
    assert_int_equal(pay->tables[1].kind, HT_EXTRA);
    assert_int_equal(pay->tables[1].gap_count, 1);
    assert_string_equal(pay->tables[1].gaps[0].why.en, "As it is");
    assert_int_equal(it.policy->benefit_count, 4);
    assert_int_equal(it.policy->later_count, 3);
    assert_int_equal(pay->later, 4);
    assert_int_equal(never->later, 5);
    assert_int_equal(version->later, 6);
    assert_int_equal(last->later, 0);
    assert_int_equal(last->of, 0);
    assert_string_equal(last->id, "pay_monthly");
    /* Not stopped from then on, otherwise as before. */
    assert_int_equal(never->stopped, HT_NONE);
    assert_ptr_equal(never->tables, pay->tables);
    assert_int_equal(version->from, HT_DATE_LITERAL(2027, 7, 1));
    assert_int_equal(version->clause, 1);
    assert_int_equal(version->when[0].values, 3); /* as before */
    assert_int_equal(version->stopped_when.values, 5);
    assert_int_equal(version->stop_count, 1);
    assert_int_equal(version->stops[0].least_months, 0);
    assert_int_equal(version->tables[1].rows[0].parameter, HT_NONE);
    assert_int_equal(version->tables[1].rows[1].parameter, 2);
    assert_int_equal(last->when[1].slot, 1);
    assert_ptr_equal(last->tables, version->tables);
    assert_ptr_equal(last->stops, version->stops);
    assert_true(it.policy->benefits[1].begins_in_force);
    assert_true(it.policy->benefits[2].begins_in_force);
    assert_int_equal(it.policy->benefits[2].money, 5);
    assert_int_equal(it.policy->highest[0].benefits, 5);
    release(&it);
}

static void what_is_said_and_lists(void **state) {
    compiled_law it;
    (void)state;
    compile_named(&it, "small.law");
    assert_int_equal(it.policy->assumptions[0].amount_after, HT_DATE_LITERAL(2026, 12, 31));
    assert_int_equal(it.policy->assumptions[0].when.slot, 9);
    assert_int_equal(it.policy->assumptions[1].parameter, 2);
    assert_int_equal(it.policy->notes[0].benefits, 15);
    assert_int_equal(it.policy->notes[0].clause, HT_NONE);
    assert_int_equal(it.policy->notes[1].said, HT_SAID_PAID_AFTER);
    assert_int_equal(it.policy->notes[1].after, HT_DATE_LITERAL(2026, 6, 30));
    assert_int_equal(it.policy->notes[1].when[1].values, 3);
    assert_string_equal(it.policy->headings[0].id, "id");
    assert_string_equal(it.policy->headings[0].names[1], "Mã số");
    assert_string_equal(it.policy->passing[2], "Họ và tên");
    assert_null(it.policy->passing[3]);
    assert_string_equal(it.policy->same[0][1], "Ủy ban nhân dân");
    assert_null(it.policy->same[1]);
    assert_string_equal(it.policy->situations[0],
                        "{\"started_on\":\"2026-01-01\",\"trained\":true,\"bonus\":5,\"hired_on\":\"2026-02-01\"}");
    assert_string_equal(it.policy->example, "{\"started_on\":\"2026-01-01\"}");
    assert_true(it.policy->draft);
    assert_string_equal(it.policy->fingerprint, "");
    release(&it);
}

/* What the fingerprint of later revisions covers besides. */
static void norms_that_the_first_revision_lacks(void **state) {
    static const char *const lines[] = {
        "\nfact bonus money unknown paper zero\n",
        "\nperiod 2026-01-01 2026-02-01 2026-03-01 2028-06-30 first_day rule.in_force pay\n",
        "\n version 2027-01-01 rest -\n when body council|branch pay\n table figure\n  row rule.council pay\n",
        "\n version 2027-07-01 rest rest\n when body council|branch pay\n stopped part_months days|majority rest\n"
        " stop leave 0 rest\n table figure\n  row rule.council rest\n",
        "\nhighest only_one rest pay_monthly bonus_monthly\nassumption goes_on always pay pay_monthly 2026-12-31\n",
        "\nnote tax paid - pay_monthly bonus_once bonus_monthly grant\n"
        "note later paid_after 2026-06-30 pay pay_monthly bonus_once\n when trained yes pay\n when body council|branch pay\n",
    };
    static char room[1 << 16];
    ht_text out = TEXT_OVER(room);
    compiled_law it;
    (void)state;
    compile_named(&it, "small.law");
    ht_write_rules_canonical(&out, it.policy);
    assert_true(out.length < sizeof room);
    room[out.length] = '\0';
    for (unsigned i = 0; i < sizeof lines / sizeof *lines; i++) {
        if (strstr(room, lines[i]) == NULL) {
            fail_msg("no \"%s\" in:\n%s", lines[i], room);
        }
    }
    release(&it);
}

/* ---- As C ---- */

static void put_name_list(ht_text *out, const char *const *names) {
    for (; names != NULL && *names != NULL; names++) {
        ht_put(out, " ");
        ht_put(out, *names);
    }
    ht_put(out, "\n");
}

/* What neither the canonical dump nor JSON has. */
static void write_the_rest(ht_text *out, const ht_policy *policy) {
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        const ht_fact *fact = &policy->facts[slot];
        ht_put_number(out, fact->number);
        ht_put_number(out, fact->sensitive);
        put_name_list(out, fact->columns);
        for (unsigned i = 0; i < fact->value_count; i++) {
            ht_put_number(out, fact->values[i].number);
            put_name_list(out, fact->values[i].names);
        }
    }
    for (unsigned i = 0; i < policy->reason_count; i++) {
        ht_put_number(out, policy->reasons[i].value.number);
    }
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        ht_put_number(out, policy->benefits[b].number);
        for (unsigned t = 0; t < policy->benefits[b].table_count; t++) {
            for (unsigned i = 0; i < policy->benefits[b].tables[t].gap_count; i++) {
                const ht_gap *gap = &policy->benefits[b].tables[t].gaps[i];
                ht_put_words(out, &gap->why, HT_VI);
                ht_put_number(out, gap->overlaps);
                ht_put_number(out, gap->when[0].values);
            }
        }
    }
    for (unsigned i = 0; i < policy->note_count; i++) {
        ht_put_words(out, &policy->notes[i].text, HT_EN);
    }
    for (unsigned i = 0; i < policy->heading_count; i++) {
        ht_put(out, policy->headings[i].id);
        put_name_list(out, policy->headings[i].names);
    }
    put_name_list(out, policy->passing);
    for (unsigned i = 0; policy->same != NULL && policy->same[i] != NULL; i++) {
        put_name_list(out, policy->same[i]);
    }
    for (unsigned i = 0; i < policy->situation_count; i++) {
        ht_put(out, policy->situations[i]);
    }
    ht_put(out, policy->example == NULL ? "" : policy->example);
    ht_put(out, policy->draft ? "draft" : "published");
}

static void tables_in_c_are_the_same(void **state) {
    compiled_law it;
    (void)state;
    compile_named(&it, "small.law");
    ht_policy law = *it.policy;
    law.fingerprint = small_law.fingerprint; /* of a draft whoever compiles it computes it */
    expect_same(&law, &small_law);
    expect_same_text(write_the_rest, &law, &small_law);
    release(&it);
    compile_named(&it, "province.law");
    expect_same_text(write_the_rest, it.policy, ht_policies[0]);
    release(&it);
    compile_named(&it, "plain.law");
    law = *it.policy;
    law.fingerprint = plain_law.fingerprint;
    expect_same(&law, &plain_law);
    expect_same_text(write_the_rest, &law, &plain_law);
    release(&it);
}

/* Reasons for gaps are for those who check the law. */
static void the_module_has_no_gaps(void **state) {
    static char room[1 << 17];
    ht_text out = TEXT_OVER(room);
    compiled_law it;
    (void)state;
    compile_named(&it, "small.law");
    ht_law_write_tables(&out, it.policy, &(ht_law_output){"small", "s_", false, false});
    assert_true(out.length < sizeof room);
    room[out.length] = '\0';
    assert_null(strstr(room, "As it is"));
    assert_null(strstr(room, "ht_gap"));
    assert_non_null(strstr(room, "\nconst ht_policy small = {"));
    release(&it);
    compile_named(&it, "plain.law");
    out.length = 0;
    ht_law_write_tables(&out, it.policy, &(ht_law_output){"plain", "p_", false, true});
    room[out.length] = '\0';
    assert_null(strstr(room, "[] = {\n};")); /* C has no empty tables */
    release(&it);
}

/* A text that has all that a literal must escape. */
static void texts_are_escaped(void **state) {
    static char room[1 << 17];
    ht_text out = TEXT_OVER(room);
    const ht_string text = changed(law_named("small.law"), "| As it is", "| \"As\\is\"?\?/");
    compiled_law it;
    (void)state;
    compile_texts(&it, &text, 1, HT_EN);
    assert_text(&it.mistakes, "");
    ht_law_write_tables(&out, it.policy, &(ht_law_output){"small", "s_", true, true});
    assert_true(out.length < sizeof room);
    room[out.length] = '\0';
    assert_non_null(strstr(room, "\"\\\"As\\\\is\\\"\\?\\?/\""));
    assert_non_null(strstr(room, "\nstatic const ht_policy small = {"));
    release(&it);
    discard(text);
}

/* ---- The list ---- */

static void policies_by_name(void **state) {
    (void)state;
    assert_true(ht_policy_count >= 1);
    assert_ptr_equal(ht_policies[0], &ht_first_policy);
    assert_ptr_equal(ht_policy_by_name(ht_string_of("gia-dinh-92-2025@2026-11-24")), &ht_first_policy);
    assert_ptr_equal(ht_policy_by_name(ht_string_of(ht_policies[0]->id)), ht_policies[0]);
    assert_null(ht_policy_by_name(ht_string_of("gia-dinh-92-2025@2026-11-25")));
    assert_null(ht_policy_by_name(ht_string_of("gia-dinh-92-2025@")));
    assert_null(ht_policy_by_name(ht_string_of("gia-dinh")));
    assert_null(ht_policy_by_name(ht_string_of("")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_published_is_what_is_compiled_in),
        cmocka_unit_test(a_published_norm_does_not_change),
        cmocka_unit_test(a_draft_may_change),
        cmocka_unit_test(published_wording_may_change),
        cmocka_unit_test(facts_and_values),
        cmocka_unit_test(periods_and_figures),
        cmocka_unit_test(benefits_and_versions),
        cmocka_unit_test(what_is_said_and_lists),
        cmocka_unit_test(norms_that_the_first_revision_lacks),
        cmocka_unit_test(tables_in_c_are_the_same),
        cmocka_unit_test(the_module_has_no_gaps),
        cmocka_unit_test(texts_are_escaped),
        cmocka_unit_test(policies_by_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
