/* SPDX-License-Identifier: MIT */
/* More of everything than there is room for. */
#include "law_text.h"

#include "policy/compiler/tables.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"

#define WORDS_BELOW "\n  label A | A\n  ask A | A\n  why A | A\n"

/* The text with `count` lines put before a line of it: `line` with {0} as 1, 2, … */
static ht_string with_lines(const char *before, unsigned first, unsigned count, const char *line) {
    static char lines[1 << 19];
    ht_text out = TEXT_OVER(lines);
    for (unsigned i = 0; i < count; i++) {
        const ht_words words = {line, line};
        const ht_argument number = {.kind = HT_ARGUMENT_PLAIN, .number = first + i};
        ht_say(&out, HT_EN, &words, &number);
    }
    ht_put(&out, before);
    assert_true(out.length < sizeof lines);
    lines[out.length] = '\0';
    return changed(law_named("small.law"), before, lines);
}

/* One of the mistakes is this. */
static void expect_among(ht_string text, const char *says) {
    compiled_law it;
    compile_texts(&it, &text, 1, HT_EN);
    assert_null(it.policy);
    it.room[it.mistakes.length < sizeof it.room ? it.mistakes.length : sizeof it.room - 1] = '\0';
    if (strstr(it.room, says) == NULL) {
        fail_msg("no \"%s\" among:\n%.2000s", says, it.room);
    }
    release(&it);
    discard(text);
}

static void benefits(void **state) {
    (void)state;
    expect_among(with_lines("column id", 4, 10, "benefit {0} b{0} monthly in rule @pay\n"),
                 "a.law:171: benefit: more than 12\n");
}

static void figures(void **state) {
    (void)state;
    expect_among(with_lines("column id", 4, 13, "figure a.b{0} đồng in rule  A | A\n  1 @pay\n"), ": figure: more than 16\n");
    expect_among(with_lines("figure rule.branch", 0, 65, "  1.3{0}0.000 from 2028-01-01 @pay\n"),
                 ": rule.council: more than 64\n");
}

static void facts(void **state) {
    (void)state;
    expect_among(with_lines("column id", 11, 39, "fact {0} f{0} money @pay" WORDS_BELOW),
                 "a.law:2: fact, reading: more than 48\n");
    expect_among(with_lines("column id", 11, 41, "fact {0} f{0} money @pay" WORDS_BELOW), ": fact: more than 48\n");
    expect_among(with_lines("column id", 11, 16, "fact {0} f{0} yes_no @pay" WORDS_BELOW), "a.law:2: choices: more than 16\n");
}

static void values(void **state) {
    (void)state;
    expect_among(with_lines("fact 2 trained", 4, 22, "  - {0} v{0}  A | A\n"), ": - 25 v25: more than 24\n");
}

static void other_values(void **state) {
    (void)state;
    expect_among(with_lines("reason 1 leave", 4, 21, "  - {0} v{0}  A | A\n"), "a.law:2: values of readings: more than 26\n");
}

static void reasons(void **state) {
    (void)state;
    expect_among(with_lines("column id", 3, 31, "reason {0} r{0} any length @pay  A | A\n"), ": reason: more than 32\n");
}

static void clauses(void **state) {
    (void)state;
    expect_among(with_lines("column id", 1, 248, "clause c{0} of rule_1 user  A\n"), ": clause: more than 250\n");
}

static void conditions(void **state) {
    (void)state;
    static const char six[] = "  body = $offices\n  trained = yes\n  part_months = days\n  first_day = early\n"
                              "  f11 = yes\n  f12 = yes\n  f13 = yes\n";
    const ht_string facts =
        with_lines("reason 1 leave", 11, 3, "fact {0} f{0} yes_no @pay\n  label A | A\n  ask A | A\n  why A | A\n");
    expect_among(changed(facts, "  body = $offices\n", six), ": f13 = yes: more than 6\n");
    discard(facts);
}

static void rows_of_a_table(void **state) {
    (void)state;
    expect_among(with_lines("  extra  Hệ số", 1, 31, "    rule.branch @pay  A | A\n"), ": figure: more than 32\n");
    expect_among(with_lines("  extra  Hệ số", 1, 33, "    gap  A | A\n"), ": figure: more than 32\n");
    expect_among(with_lines("    gap  Giữ nguyên", 1, 16, "    rule.trained @pay  A | A\n      body = council\n"),
                 ": more than 64 outcomes\n");
}

static void versions(void **state) {
    (void)state;
    expect_among(with_lines("benefit 2 bonus_once", 1, 8, "  version 2027-08-0{0} @rest\n"), ": version: more than 8\n");
}

/* Four benefits and three later versions as the text is, and three benefits with six versions each: 25. */
static void versions_of_all(void **state) {
    const ht_string more = with_lines("highest only_one", 5, 3,
                                      "benefit {0} b{0} once in always @paper\n  name A | A\n  what A | A\n  next A | A\n"
                                      "  on started_on\n  pays bonus\n  version 2027-01-01 @rest\n  version 2027-02-01 @rest\n"
                                      "  version 2027-03-01 @rest\n  version 2027-04-01 @rest\n  version 2027-05-01 @rest\n");
    (void)state;
    expect_among(more, ": benefits and versions: more than 24\n");
}

static void reasons_that_stop(void **state) {
    (void)state;
    expect_among(with_lines("    figure  Mức | Amount\n      rule.council", 1, 32, "      leave any length @rest\n"),
                 ": stopped @rest if part_months = not halves: more than 32\n");
}

static void combinations(void **state) {
    const ht_string facts =
        with_lines("reason 1 leave", 11, 16, "fact {0} f{0} yes_no default no @pay\n  label A | A\n  ask A | A\n  why A | A\n");
    const ht_string more = changed(facts, "      body = council\n    rule.branch",
                                   "      body = council\n      f11 = no\n      f12 = no\n"
                                   "      f13 = no\n      f14 = no\n      f15 = no\n    rule.branch");
    (void)state;
    expect_among(
        changed(more, "      body = branch\n  extra",
                "      body = branch\n      f16 = no\n      f17 = no\n      f18 = no\n      f19 = no\n      f20 = no\n"
                "    rule.branch @pay  A | A\n      f21 = no\n      f22 = no\n      f23 = no\n      f24 = no\n      f25 = no\n"
                "      f26 = no\n  extra"),
        ": figure: more than 100000 combinations\n");
    discard(more);
    discard(facts);
}

/* Six are not too many; as C they fill the array. */
static void six_conditions(void **state) {
    static char room[1 << 17];
    ht_text out = TEXT_OVER(room);
    const ht_string facts = with_lines("reason 1 leave", 21, 2, "fact {0} f{0} yes_no @pay" WORDS_BELOW);
    const ht_string text = changed(facts, "  pays bonus\n  trained = yes @pay\n",
                                   "  pays bonus\n  trained = yes @pay\n  body = council @pay\n  part_months = days @pay\n"
                                   "  first_day = early @pay\n  f21 = no @pay\n  f22 = no @pay\n");
    compiled_law it;
    (void)state;
    compile_texts(&it, &text, 1, HT_EN);
    assert_text(&it.mistakes, "");
    ht_law_write_tables(&out, it.policy, &(ht_law_output){"small", "s_", false, true});
    assert_true(out.length < sizeof room);
    room[out.length] = '\0';
    assert_non_null(strstr(room, ".when = {{2, 1, 0}, {1, 0, 0}, {1, 11, 0}, {1, 12, 0}, {1, 9, 0}, {1, 10, 0}}, "));
    release(&it);
    discard(text);
    discard(facts);
}

static void first_days(void **state) {
    const ht_string values = with_lines("reason 1 leave", 4, 2, "  - {0} v{0}  A | A\n");
    (void)state;
    expect_among(changed(values, "  from rule.in_force",
                         "  from 2026-04-01 if first_day = v4\n  from 2026-05-01 if first_day = v5\n  from rule.in_force"),
                 ": v5: needs one first day, or one for each value of one reading\n");
    discard(values);
}

/* Where a number cannot be read no more is said of it. */
static void numbers(void **state) {
    const ht_string facts =
        with_lines("fact 3 started_on", 1, 1, "fact a first yes_no @pay" WORDS_BELOW "fact b second yes_no @pay" WORDS_BELOW);
    const ht_string values = changed(facts, "  - 2 branch", "  - a one  A | A\n  - b two  A | A\n  - 2 branch");
    const ht_string reasons =
        changed(values, "reason 2 illness",
                "reason a one any length @pay  A | A\nreason b two any length @pay  A | A\nreason 2 illness");
    compiled_law it;
    (void)state;
    compile_texts(&it, &reasons, 1, HT_EN);
    assert_null(strstr(it.room, "is the number of"));
    release(&it);
    discard(facts);
    discard(values);
    discard(reasons);
}

static void names(void **state) {
    (void)state;
    expect_among(with_lines("column id", 1, 80, "same a{0}; b{0}\n"), "a.law:2: names: more than 512\n");
}

static void no_benefits(void **state) {
    const ht_string text = ht_string_of("policy a 2026-01-01\n  name A | A\n");
    compiled_law it;
    (void)state;
    compile_texts(&it, &text, 1, HT_EN);
    assert_non_null(strstr(it.room, "a.law:1: policy a 2026-01-01: benefit is lacking\n"));
    release(&it);
}

static void what_is_carried(void **state) {
    static char lines[1 << 14];
    ht_text out = TEXT_OVER(lines);
    (void)state;
    ht_put(&out, "  draft\n  after 2025-01-01\n");
    for (unsigned i = 0; i < 251; i++) {
        ht_put(&out, "    a gone\n");
    }
    lines[out.length] = '\0';
    expect_among(changed(law_named("small.law"), "  draft\n", lines), "a.law:4: after: more than 250\n");
}

/* Names that would be right are listed up to a number, mistakes while there is room for what they say. */
static void long_mistakes(void **state) {
    const ht_string names = with_lines(
        "clause rest of", 10, 40, "clause a2345678901234567890123456789012345678901234567890123456789{0} of rule_1 user  A\n");
    static char notes[1 << 16];
    ht_text out = TEXT_OVER(notes);
    for (unsigned i = 0; i < 60; i++) {
        ht_put(&out, "note n");
        ht_put_number(&out, i);
        ht_put(&out, " paid @b2345678901234567890123456789012345678901234567890123456789\n  of all\n  says A | A\n");
    }
    ht_put(&out, "column id");
    notes[out.length] = '\0';
    const ht_string text = changed(names, "column id", notes);
    compiled_law it;
    (void)state;
    compile_texts(&it, &text, 1, HT_EN);
    it.room[it.mistakes.length < sizeof it.room ? it.mistakes.length : sizeof it.room - 1] = '\0';
    assert_non_null(strstr(it.room, ", … (did you mean a23456789"));
    assert_non_null(strstr(it.room, "\n… and "));
    release(&it);
    discard(names);
    discard(text);
}

static void texts(void **state) {
    (void)state;
    static char lines[HT_LAW_LINES_MAX + 1];
    static char bytes[HT_LAW_BYTES_MAX + 1];
    memset(lines, '\n', sizeof lines);
    memset(bytes, '#', sizeof bytes);
    const ht_string many[] = {{lines, sizeof lines}, {bytes, sizeof bytes}};
    for (unsigned i = 0; i < 2; i++) {
        compiled_law it;
        compile_texts(&it, &many[i], 1, HT_EN);
        assert_text(&it.mistakes, "a.law:1: the text is longer than 262144 bytes or 8192 lines\n");
        release(&it);
    }
    memset(bytes, 'a', 4100);
    bytes[4100] = '\0';
    expect_among(changed(law_named("small.law"), "  why Mức cao hơn.", bytes), "no line begins so here");
    memcpy(bytes, "  why ", 6);
    memcpy(bytes + 4090, " | b\n", 6);
    expect_among(changed(law_named("small.law"), "  why Mức cao hơn. | More is paid.\n", bytes),
                 ": is longer than 4000 bytes\n");
    memcpy(bytes, "clause pay of rule_1 text  ", 27);
    memcpy(bytes + 4090, "\n", 2);
    expect_among(changed(law_named("small.law"), "clause pay of rule_1 text  Điều 1 Quy chế số 1\n", bytes),
                 "a.law:9: pay: is longer than 4000 bytes\n");
    memset(bytes, 'a', 4100);
    memcpy(bytes, "situation {\"", 12);
    memcpy(bytes + 4080, "\":1}\n", 6);
    expect_among(changed(law_named("small.law"),
                         "situation {\"started_on\":\"2026-01-01\",\"trained\":true,\"bonus\":5,\"hired_on\":\"2026-02-01\"}\n",
                         bytes),
                 ": is longer than 4000 bytes\n");
    memset(bytes, 'a', 4100);
    memcpy(bytes, "  “", 5);
    memcpy(bytes + 4090, "”\n", 5);
    expect_among(changed(law_named("small.law"), "  “một triệu đồng một tháng”\n", bytes), ": is longer than 4000 bytes\n");
}

static void mistakes_are_counted(void **state) {
    const ht_string text = with_lines("column id", 1, 120, "x{0}\n");
    compiled_law it;
    (void)state;
    compile_texts(&it, &text, 1, HT_EN);
    const char *end = strstr(it.room, "… and ");
    assert_non_null(end);
    assert_memory_equal(end, "… and 20 more\n", sizeof "… and 20 more");
    release(&it);
    discard(text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(benefits),        cmocka_unit_test(figures),
        cmocka_unit_test(facts),           cmocka_unit_test(values),
        cmocka_unit_test(other_values),    cmocka_unit_test(reasons),
        cmocka_unit_test(clauses),         cmocka_unit_test(conditions),
        cmocka_unit_test(rows_of_a_table), cmocka_unit_test(versions),
        cmocka_unit_test(versions_of_all), cmocka_unit_test(reasons_that_stop),
        cmocka_unit_test(combinations),    cmocka_unit_test(six_conditions),
        cmocka_unit_test(first_days),      cmocka_unit_test(numbers),
        cmocka_unit_test(names),           cmocka_unit_test(no_benefits),
        cmocka_unit_test(what_is_carried), cmocka_unit_test(long_mistakes),
        cmocka_unit_test(texts),           cmocka_unit_test(mistakes_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
