/* SPDX-License-Identifier: MIT */
/* Texts that are used, and revisions beside each other. */
#include "law_text.h"

#include "policy/compiler/lines.h"
#include "policy/compiler/tables.h"
#include "text/text.h"

/* ---- A text that several policies use ---- */

/* The national part of small.law. */
static const char national[] = "text national-1 2026-01-01\n"
                               "  needs fact started_on date\n"
                               "  needs group $offices of body\n"
                               "  needs fact body choice\n"
                               "  needs reading first_day\n"
                               "instrument law_1  Luật số 1 | Law 1\n"
                               "clause base of law_1 text  Điều 1 Luật số 1\n"
                               "  “hai triệu đồng”\n"
                               "period national @base\n"
                               "  from 2026-01-01 if first_day = early\n"
                               "  from 2026-01-02 if first_day = middle\n"
                               "  from 2026-01-03 if first_day = late\n"
                               "figure national.base đồng/tháng in national  Mức chung | Base\n"
                               "  2.000.000 @base\n"
                               "words $state  Nhà nước quyết định. | The state decides.\n"
                               "benefit 9 base_monthly monthly in national @base\n"
                               "  name Mức chung | Base\n"
                               "  what Hằng tháng. | Monthly.\n"
                               "  next $state\n"
                               "  from started_on\n"
                               "  body = $offices\n"
                               "  figure  Mức | Amount\n"
                               "    national.base @base  Mọi người | Everybody\n";

static ht_string user_text(void) {
    return changed(law_named("small.law"), "benefit 1 pay_monthly", "use national/2026-01-01.law\nbenefit 1 pay_monthly");
}

static void compile_with(compiled_law *it, const char *was, const char *becomes) {
    const ht_string user = user_text();
    const ht_string used = was == NULL ? ht_string_of(national) : changed(ht_string_of(national), was, becomes);
    compile_texts(it, (ht_string[]){user, used}, 2, HT_EN);
    if (was != NULL) {
        discard(used);
    }
    discard(user);
}

/* As if it stood where it is used. */
static void a_used_text(void **state) {
    compiled_law it;
    (void)state;
    compile_with(&it, NULL, NULL);
    assert_text(&it.mistakes, "");
    assert_string_equal(it.policy->benefits[0].id, "base_monthly");
    assert_string_equal(it.policy->benefits[1].id, "pay_monthly");
    assert_int_equal(it.policy->benefits[0].when[0].values, 3);
    assert_string_equal(it.policy->instruments[1].id, "law_1");
    release(&it);
}

static void files_that_are_used(void **state) {
    const ht_string user = user_text();
    (void)state;
    assert_view(ht_law_used(user, 0), "national/2026-01-01.law");
    assert_int_equal(ht_law_used(user, 1).length, 0);
    assert_int_equal(ht_law_used(ht_string_of(""), 0).length, 0);
    assert_view(ht_law_used(ht_string_of("\xef\xbb\xbfuse a.law \r\nuse b.law"), 1), "b.law");
    assert_view(ht_law_used(ht_string_of("\xef\xbb\xbfuse a.law \r\nuse b.law"), 0), "a.law");
    discard(user);
}

static void expect_used(const char *was, const char *becomes, const char *says) {
    compiled_law it;
    compile_with(&it, was, becomes);
    assert_text(&it.mistakes, says);
    release(&it);
}

static void mistakes_in_a_used_text(void **state) {
    (void)state;
    expect_used("  from started_on\n", "  from started_on to ended_on\n",
                "b.law:20: ended_on: a used text names only its own and what it needs\n");
    expect_used("  body = $offices\n", "  body = $offices @pay\n",
                "b.law:21: pay: a used text names only its own and what it needs\n");
    expect_used("  needs fact started_on date\n", "  needs fact started_on date\n  needs fact ended_on date\n",
                "b.law:1: ended_on: nothing uses it\n");
    expect_used("needs fact started_on date", "needs fact started_on money", "b.law:2: started_on: must be money\n");
    expect_used(
        "needs fact started_on date", "needs fact begun_on date",
        "b.law:2: begun_on: no such fact: body, trained, started_on, ended_on, absences, bonus, since, until, hired_on\n"
        "b.law:20: started_on: a used text names only its own and what it needs\n");
    expect_used("needs group $offices of body", "needs group $offices of trained", "b.law:3: $offices: must be trained\n");
    expect_used("needs reading first_day", "needs value first_day",
                "b.law:5: value: is not one of: fact, reading, group\n"
                "b.law:10: first_day: a used text names only its own and what it needs\n"
                "b.law:11: first_day: a used text names only its own and what it needs\n"
                "b.law:12: first_day: a used text names only its own and what it needs\n");
    expect_used("needs fact started_on date", "needs fact started_on day",
                "b.law:2: day: is not one of: choice, yes_no, date, money, interruptions\n");
    expect_used("  needs fact started_on date\n", "  needs fact started_on date\n  need fact ended_on date\n",
                "b.law:3: need: no line begins so here: needs (did you mean needs?)\n");
    expect_used("text national-1 2026-01-01", "text national-1",
                "b.law:1: does not belong here; the line reads: text ID DAY\n");
    expect_used("instrument law_1", "use other.law\ninstrument law_1", "b.law:6: use: may not stand in a used text\n");
    expect_used("benefit 9 base_monthly", "benefit 2 base_monthly", "a.law:127: 2: is the number of base_monthly already\n");
}

/* Of a group that has a mistake no more is said. */
static void a_needed_group_with_a_mistake(void **state) {
    const ht_string user = user_text();
    const ht_string text = changed(user, "group $offices of body = council branch", "group $offices of body = council brnch");
    compiled_law it;
    (void)state;
    compile_texts(&it, (ht_string[]){text, ht_string_of(national)}, 2, HT_EN);
    assert_text(&it.mistakes, "a.law:92: brnch: no such body: council, branch, elsewhere (did you mean branch?)\n");
    release(&it);
    discard(user);
    discard(text);
}

static void two_used_texts(void **state) {
    static const char other[] = "text other-1 2026-01-01\ninstrument law_2  Luật số 2 | Law 2\n";
    const ht_string user = user_text();
    const ht_string text = changed(user, "instrument rule_1", "use other.law\ninstrument rule_1");
    compiled_law it;
    (void)state;
    compile_texts(&it, (ht_string[]){text, ht_string_of(other), ht_string_of(national)}, 3, HT_EN);
    assert_text(&it.mistakes, "b.law:2: law_2: nothing uses it\n");
    release(&it);
    discard(user);
    discard(text);
}

static void texts_that_are_not_there(void **state) {
    const ht_string user = user_text();
    const ht_string nothing = {NULL, 0};
    const ht_string no_text = ht_string_of("# nothing\n");
    compiled_law it;
    (void)state;
    compile_texts(&it, (ht_string[]){user, nothing}, 2, HT_EN);
    assert_text(&it.mistakes, "a.law:94: national/2026-01-01.law: this text cannot be read\n");
    release(&it);
    compile_texts(&it, &user, 1, HT_EN);
    assert_text(&it.mistakes, "a.law:94: national/2026-01-01.law: this text cannot be read\n");
    release(&it);
    compile_texts(&it, (ht_string[]){user, no_text}, 2, HT_EN);
    assert_text(&it.mistakes, "a.law:94: use: text ID DAY is lacking\n");
    release(&it);
    discard(user);
}

/* ---- Revisions ---- */

typedef struct {
    compiled_law before, now;
} revisions;

/* A later revision of small.law, its lines changed too. */
static void compile_after(revisions *both, const char *after, const char *was, const char *becomes) {
    const ht_string first = law_named("small.law");
    char head[160];
    snprintf(head, sizeof head, "policy small-rule 2026-09-01\n%s", after);
    const ht_string later = changed(first, "policy small-rule 2026-03-01\n", head);
    const ht_string text = changed(later, was, becomes);
    compile_texts(&both->before, &first, 1, HT_EN);
    assert_text(&both->before.mistakes, "");
    const ht_law_source source = {ht_string_of("b.law"), text};
    const ht_law_input input = {&source, 1, &both->before.policy, 1, HT_EN};
    compile_input(&both->now, &input);
    discard(later);
    discard(text);
}

static void expect_after(const char *after, const char *was, const char *becomes, const char *says) {
    static revisions both;
    compile_after(&both, after, was, becomes);
    assert_text(&both.now.mistakes, says);
    release(&both.before);
    release(&both.now);
}

#define AFTER "  after 2026-03-01\n"

static void the_same_under_another_day(void **state) {
    (void)state;
    expect_after(AFTER, "  - 2 branch ", "  - 2 branch ", "");
    expect_after(AFTER, "column id", "column id", "");
}

static void the_revision_before(void **state) {
    (void)state;
    expect_after("", "column id", "column id", "b.law:2: the revision before is 2026-03-01\n");
    expect_after("  after 2026-02-01\n", "column id", "column id", "b.law:3: 2026-02-01: the revision before is 2026-03-01\n");
    expect_after("  after 2026-02-30\n", "column id", "column id",
                 "b.law:3: 2026-02-30: is no day from 1950-01-01 to 2100-12-31\n");
}

static void numbers_keep_their_meaning(void **state) {
    (void)state;
    expect_after(AFTER, "fact 6 bonus", "fact 16 bonus", "b.law:41: bonus: has the number 6 in an earlier revision\n");
    expect_after(AFTER, "reason 2 illness any length @rest  Ốm | Illness", "reason 2 sickness any length @rest  Ốm | Illness",
                 "b.law:72: 2: is the number of illness in an earlier revision\n");
    expect_after(AFTER, "benefit 2 bonus_once", "benefit 14 bonus_once",
                 "b.law:127: bonus_once: has the number 2 in an earlier revision\n");
    expect_after(AFTER, "  - 3 late ", "  - 4 late ", "b.law:64: late: has the number 3 in an earlier revision\n");
}

static void what_is_gone_is_carried(void **state) {
    static revisions both;
    (void)state;
    expect_after(AFTER, "- 3 elsewhere  Nơi khác | Elsewhere", "- 4 elsewhere  Nơi khác | Elsewhere",
                 "b.law:15: elsewhere: has the number 3 in an earlier revision\n");
    expect_after(AFTER "    body = branch gone\n", "column id", "column id", "");
    expect_after(AFTER "    body = brnch gone\n", "column id", "column id", "b.law:3: brnch: no such 2026-03-01\n");
    expect_after(AFTER "    bdy gone\n", "column id", "column id", "b.law:3: bdy: no such 2026-03-01\n");
    expect_after(AFTER "    body = branch as body = shop\n", "column id", "column id",
                 "b.law:4: shop: no such body: council, branch, elsewhere\n");
    expect_after(AFTER "    body = branch was\n", "column id", "column id",
                 "b.law:4: was: does not belong here; the line reads: FACT = VALUE as FACT = VALUE; or FACT as FACT; or FACT "
                 "[= VALUE] gone\n");
    compile_after(&both, AFTER "    body = branch as trained = yes\n    since as until\n", "column id", "column id");
    assert_text(&both.now.mistakes, "");
    assert_int_equal(both.now.policy->carried_count, 2);
    assert_string_equal(both.now.policy->carried[0].value, "branch");
    assert_int_equal(both.now.policy->carried[0].slot, 1);
    assert_int_equal(both.now.policy->carried[0].index, 1);
    assert_null(both.now.policy->carried[1].value);
    assert_int_equal(both.now.policy->carried[1].slot, 7);
    static char room[1 << 17];
    ht_text out = TEXT_OVER(room);
    ht_write_rules_canonical(&out, both.now.policy);
    room[out.length] = '\0';
    assert_non_null(strstr(room, "\nafter 2026-03-01\n carried body branch trained yes\n carried since - until -\n"));
    out.length = 0;
    ht_law_write_tables(&out, both.now.policy, &(ht_law_output){"small", "s_", false, true});
    room[out.length] = '\0';
    assert_non_null(strstr(room, "static const ht_carried s_carried[] = {\n"
                                 "    {.fact = \"body\", .value = \"branch\", .slot = 1, .index = 1, },\n"
                                 "    {.fact = \"since\", .value = NULL, .slot = 7, .index = 255, },\n};\n"));
    release(&both.before);
    release(&both.now);
    expect_after(
        AFTER "    body = branch as bdy = council\n", "column id", "column id",
        "b.law:4: bdy: no such fact / reading: body, trained, started_on, ended_on, absences, bonus, since, until, hired_on, "
        "part_months, first_day (did you mean body?)\n");
    expect_after(AFTER "    body = branch as trained yes\n", "column id", "column id",
                 "b.law:4: yes: does not belong here; the line reads: FACT = VALUE as FACT = VALUE; or FACT as FACT; or FACT "
                 "[= VALUE] gone\n");
}

/* What this revision lacks: a reading, and an amount of one's own. */
static const char old_reading[] = "reading 21 old default a @pay\n  label A | A\n  ask A | A\n  why A | A\n"
                                  "  - 1 a  A | A\n  - 2 b  B | B\n"
                                  "fact 22 old_bonus money @paper\n  label A | A\n  ask A | A\n  why A | A\n"
                                  "benefit 5 old_benefit monthly in always @paper\n  name A | A\n  what A | A\n  next A | A\n"
                                  "  from started_on\n  pays old_bonus\n  body = $offices @pay\ncolumn id";

static void expect_lacking(const char *after, const char *says) {
    const ht_string more = changed(law_named("small.law"), "column id", old_reading);
    const ht_string first = changed(more, "  body = not elsewhere\n", "  body = not elsewhere\n  old = a\n");
    const ht_string text = changed(law_named("small.law"), "policy small-rule 2026-03-01\n", after);
    compiled_law before;
    compiled_law now;
    compile_texts(&before, &first, 1, HT_EN);
    assert_text(&before.mistakes, "");
    const ht_law_source source = {ht_string_of("b.law"), text};
    const ht_law_input input = {&source, 1, &before.policy, 1, HT_EN};
    compile_input(&now, &input);
    assert_text(&now.mistakes, says);
    release(&before);
    release(&now);
    discard(more);
    discard(first);
    discard(text);
}

static void what_is_gone_and_not_carried(void **state) {
    (void)state;
    expect_lacking("policy small-rule 2026-09-01\n" AFTER,
                   "b.law:3: old_bonus: is in revision 2026-03-01 and not here; say under after what it is now\n"
                   "b.law:3: old = a: is in revision 2026-03-01 and not here; say under after what it is now\n"
                   "b.law:3: old = b: is in revision 2026-03-01 and not here; say under after what it is now\n");
    expect_lacking("policy small-rule 2026-09-01\n" AFTER "    old_bonus as bonus\n    old gone\n", "");
    expect_lacking("policy small-rule 2026-09-01\n" AFTER "    old_bonus gone\n    old = a as trained = no\n    old = b gone\n",
                   "");
    expect_lacking("policy small-rule 2026-09-01\n" AFTER "    old_bonus = a gone\n    old gone\n",
                   "b.law:3: a: no such 2026-03-01\n"
                   "b.law:3: old_bonus: is in revision 2026-03-01 and not here; say under after what it is now\n");
    /* Another policy has no revisions before. */
    expect_lacking("policy other-rule 2026-09-01\n", "");
    expect_lacking("policy other-rule 2026-09-01\n" AFTER, "b.law:3: 2026-03-01: no such revision\n");
    /* Nor has an earlier revision the later one before it. */
    expect_lacking("policy small-rule 2026-01-01\n", "");
}

static void a_value_that_is_gone(void **state) {
    (void)state;
    expect_after(AFTER, "- 3 majority  Theo quá nửa | By the majority", "- 4 most  Theo quá nửa | By the majority",
                 "b.law:3: part_months = majority: is in revision 2026-03-01 and not here; say under after what it is now\n");
    expect_after(AFTER "    part_months = majority as part_months = most\n", "- 3 majority  Theo quá nửa | By the majority",
                 "- 4 most  Theo quá nửa | By the majority", "");
}

static void a_fact_that_is_new(void **state) {
    (void)state;
    expect_after(AFTER, "column id",
                 "fact 13 new_bonus money @paper\n  label A | A\n  ask A | A\n  why A | A\n"
                 "benefit 5 new_benefit monthly in always @paper\n  name A | A\n  what A | A\n  next A | A\n"
                 "  from started_on\n  pays new_bonus\ncolumn id",
                 "");
}

/* Of several the newest is the one before; numbers are those of all. */
static void several_revisions(void **state) {
    const ht_string first = law_named("small.law");
    const ht_string second = changed(first, "policy small-rule 2026-03-01\n", "policy small-rule 2026-05-01\n" AFTER);
    const ht_string third =
        changed(first, "policy small-rule 2026-03-01\n", "policy small-rule 2026-09-01\n  after 2026-05-01\n");
    compiled_law laws[2];
    compiled_law now;
    (void)state;
    compile_texts(&laws[0], &first, 1, HT_EN);
    const ht_law_source sources[] = {{ht_string_of("b.law"), second}, {ht_string_of("c.law"), third}};
    const ht_law_input input = {&sources[0], 1, &laws[0].policy, 1, HT_EN};
    compile_input(&laws[1], &input);
    for (unsigned turned = 0; turned < 2; turned++) {
        const ht_policy *const others[] = {laws[turned].policy, laws[1 - turned].policy};
        const ht_law_input last = {&sources[1], 1, others, 2, HT_EN};
        compile_input(&now, &last);
        assert_text(&now.mistakes, "");
        release(&now);
    }
    release(&laws[0]);
    release(&laws[1]);
    discard(second);
    discard(third);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_used_text),
        cmocka_unit_test(files_that_are_used),
        cmocka_unit_test(mistakes_in_a_used_text),
        cmocka_unit_test(a_needed_group_with_a_mistake),
        cmocka_unit_test(two_used_texts),
        cmocka_unit_test(texts_that_are_not_there),
        cmocka_unit_test(the_same_under_another_day),
        cmocka_unit_test(the_revision_before),
        cmocka_unit_test(numbers_keep_their_meaning),
        cmocka_unit_test(what_is_gone_is_carried),
        cmocka_unit_test(what_is_gone_and_not_carried),
        cmocka_unit_test(a_value_that_is_gone),
        cmocka_unit_test(a_fact_that_is_new),
        cmocka_unit_test(several_revisions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
