/* SPDX-License-Identifier: MIT */
/* Numbers of earlier revisions that stand in codes, and what they are in later ones. */
#include "law_text.h"

#include "policy/compiler/tables.h"
#include "text/text.h"

enum { REVISIONS = 3 };

typedef struct {
    compiled_law laws[REVISIONS];
    const ht_policy *policies[REVISIONS];
    unsigned count;
} chain;

static void add(chain *all, ht_string text) {
    compiled_law *it = &all->laws[all->count];
    const ht_law_source source = {ht_string_of("a.law"), text};
    const ht_law_input input = {&source, 1, all->policies, all->count, HT_EN};
    compile_input(it, &input);
    assert_text(&it->mistakes, "");
    all->policies[all->count++] = it->policy;
}

/* small.law with a reading and an amount of one's own that later revisions have not. */
static void add_first(chain *all) {
    const ht_string more =
        changed(law_named("small.law"), "column id",
                "reading 21 old default a @pay\n  label A | A\n  ask A | A\n  why A | A\n  - 1 a  A | A\n  - 2 b  B | B\n"
                "fact 22 old_bonus money @paper\n  label A | A\n  ask A | A\n  why A | A\n"
                "benefit 5 old_benefit monthly in always @paper\n  name A | A\n  what A | A\n  next A | A\n"
                "  from started_on\n  pays old_bonus\n  body = $offices @pay\ncolumn id");
    const ht_string first = changed(more, "  body = not elsewhere\n", "  body = not elsewhere\n  old = a\n");
    add(all, first);
    discard(more);
    discard(first);
}

static void add_second(chain *all, const char *rows) {
    char head[256];
    snprintf(head, sizeof head, "policy small-rule 2026-05-01\n  after 2026-03-01\n%s", rows);
    const ht_string text = changed(law_named("small.law"), "policy small-rule 2026-03-01\n", head);
    add(all, text);
    discard(text);
}

/* In which one value of part_months has another name and number. */
static void add_third(chain *all, const char *row) {
    char head[256];
    snprintf(head, sizeof head, "policy small-rule 2026-09-01\n  after 2026-05-01\n%s", row);
    const ht_string text = changed(law_named("small.law"), "policy small-rule 2026-03-01\n", head);
    const ht_string third =
        changed(text, "- 3 majority  Theo quá nửa | By the majority", "- 4 most  Theo quá nửa | By the majority");
    add(all, third);
    discard(text);
    discard(third);
}

static void release_all(chain *all) {
    for (unsigned i = 0; i < all->count; i++) {
        release(&all->laws[i]);
    }
}

static void expect_formers(const ht_policy *policy, const ht_former *formers, unsigned count) {
    assert_dong_equal(policy->former_count, count);
    for (unsigned i = 0; i < count; i++) {
        assert_dong_equal(policy->formers[i].fact, formers[i].fact);
        assert_dong_equal(policy->formers[i].value, formers[i].value);
        assert_dong_equal(policy->formers[i].kind, formers[i].kind);
        assert_dong_equal(policy->formers[i].slot, formers[i].slot);
        assert_dong_equal(policy->formers[i].index, formers[i].index);
    }
}

enum { BONUS = 5, PART_MONTHS = 9, PART_MONTHS_NUMBER = 9 };

static void what_is_the_same_has_none(void **state) {
    static chain all;
    (void)state;
    all.count = 0;
    add(&all, law_named("small.law"));
    add_second(&all, "");
    expect_formers(all.policies[0], NULL, 0);
    expect_formers(all.policies[1], NULL, 0);
    release_all(&all);
}

static void what_has_another_name(void **state) {
    static chain all;
    static const ht_former second[] = {{22, 0, HT_MONEY, BONUS, 0}, {21, 1, HT_CHOICE, PART_MONTHS, 2}};
    static const ht_former third[] = {
        {PART_MONTHS_NUMBER, 3, HT_CHOICE, PART_MONTHS, 2}, {22, 0, HT_MONEY, BONUS, 0}, {21, 1, HT_CHOICE, PART_MONTHS, 2}};
    (void)state;
    all.count = 0;
    add_first(&all);
    add_second(&all, "    old_bonus as bonus\n    old = a as part_months = majority\n    old = b gone\n");
    add_third(&all, "    part_months = majority as part_months = most\n");
    assert_dong_equal(all.policies[2]->facts[PART_MONTHS].number, PART_MONTHS_NUMBER);
    assert_string_equal(all.policies[2]->facts[BONUS].id, "bonus");
    expect_formers(all.policies[1], second, 2);
    expect_formers(all.policies[2], third, 3);
    static char room[1 << 17];
    ht_text out = TEXT_OVER(room);
    ht_law_write_tables(&out, all.policies[1], &(ht_law_output){"small", "s_", false, true});
    room[out.length] = '\0';
    assert_non_null(strstr(room, "static const ht_former s_formers[] = {\n"
                                 "    {.fact = 22, .value = 0, .kind = 3, .slot = 5, .index = 0, },\n"
                                 "    {.fact = 21, .value = 1, .kind = 0, .slot = 9, .index = 2, },\n};\n"));
    release_all(&all);
}

static void what_is_gone(void **state) {
    static chain all;
    static const ht_former gone[] = {
        {22, 0, HT_MONEY, HT_NONE, 0}, {21, 1, HT_CHOICE, HT_NONE, 0}, {21, 2, HT_CHOICE, HT_NONE, 0}};
    (void)state;
    all.count = 0;
    add_first(&all);
    add_second(&all, "    old_bonus gone\n    old gone\n");
    expect_formers(all.policies[1], gone, 3);
    add_third(&all, "    part_months = majority gone\n");
    expect_formers(all.policies[2], gone, 3);
    release_all(&all);
}

/* First another one, then none: not said any more, and not left out. */
static void what_is_gone_later(void **state) {
    static chain all;
    static const ht_former formers[] = {{22, 0, HT_MONEY, HT_NONE, 0}};
    (void)state;
    all.count = 0;
    add_first(&all);
    add_second(&all, "    old_bonus gone\n    old = a as part_months = majority\n    old = b gone\n");
    add_third(&all, "    part_months = majority gone\n");
    expect_formers(all.policies[2], formers, 1);
    release_all(&all);
}

/* A kind is what stands behind a number in a code. */
static void a_fact_keeps_its_kind(void **state) {
    static chain all;
    compiled_law now;
    (void)state;
    all.count = 0;
    add(&all, law_named("small.law"));
    const ht_string head =
        changed(law_named("small.law"), "policy small-rule 2026-03-01\n", "policy small-rule 2026-05-01\n  after 2026-03-01\n");
    const ht_string free_text = changed(head, "conflict trained not yes with bonus\n", "");
    const ht_string text = changed(free_text, "fact 2 trained yes_no default no @pay\n",
                                   "fact 2 trained choice default no @pay\n  - 1 no  Không | No\n  - 2 yes  Có | Yes\n");
    const ht_law_source source = {ht_string_of("a.law"), text};
    const ht_law_input input = {&source, 1, all.policies, 1, HT_EN};
    compile_input(&now, &input);
    assert_text(&now.mistakes, "a.law:25: trained: must be yes_no\n");
    release(&now);
    release_all(&all);
    discard(head);
    discard(free_text);
    discard(text);
}

static void of_which_the_first_codes_are(void **state) {
    const ht_string text = changed(law_named("small.law"), "  draft\n", "  draft\n  first_codes\n");
    compiled_law it;
    (void)state;
    compile_texts(&it, &text, 1, HT_EN);
    assert_text(&it.mistakes, "");
    assert_true(it.policy->first_codes);
    release(&it);
    discard(text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_the_same_has_none),
        cmocka_unit_test(what_has_another_name),
        cmocka_unit_test(what_is_gone),
        cmocka_unit_test(what_is_gone_later),
        cmocka_unit_test(a_fact_keeps_its_kind),
        cmocka_unit_test(of_which_the_first_codes_are),
    };
    return cmocka_run_group_tests_name("law_formers", tests, NULL, NULL);
}
