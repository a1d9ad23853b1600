/* SPDX-License-Identifier: MIT */
/* The parts of the days that a date may be: whole lists, worked out by hand. */
#include "subject.h"

#include "law/day_pieces.h"
#include "other_policy.h"
#include "policy_copy.h"
#include "text/date.h"
#include "text/text.h"

extern const ht_policy changing_law;

static ht_day_pieces pieces;

static void take_apart(const ht_policy *policy, const char *facts, const char *figures, const char *fact) {
    static subject about;
    read_subject(&about, policy, facts, figures);
    ht_day_pieces_of(&about.person, &about.parameters, slot_named(policy, fact), &pieces);
}

static void put_day(ht_text *out, ht_day day) {
    char text[16];
    const ht_civil it = ht_civil_of(day);
    snprintf(text, sizeof text, "%04d-%02d-%02d ", (int)it.year, (int)it.month, (int)it.day);
    ht_put(out, text);
}

/* The day on which each begins, and the last of all. */
static void expect_days_by(const ht_policy *policy, const char *facts, const char *figures, const char *fact,
                           const char *expected) {
    char room[1024];
    ht_text out = TEXT_OVER(room);
    take_apart(policy, facts, figures, fact);
    for (uint32_t i = 0; i < pieces.count; i++) {
        put_day(&out, pieces.begins[i]);
    }
    put_day(&out, ht_piece_end(&pieces, pieces.count - 1));
    assert_text(&out, expected);
    assert_int_equal(pieces.first, pieces.begins[0]);
    for (uint32_t i = 1; i < pieces.count; i++) {
        assert_int_equal(ht_piece_end(&pieces, i - 1), pieces.begins[i] - 1);
    }
}

static void expect_days(const ht_policy *policy, const char *facts, const char *fact, const char *expected) {
    expect_days_by(policy, facts, NULL, fact, expected);
}

/* The estimate's first and last day, the period's, the work's, each also as a last one, and the figures of 2029; within what
   the other answers leave. */
static void of_days_of_the_law_and_of_the_case(void **state) {
    (void)state;
    expect_days(&other_policy,
                "{\"asked\":[\"post_allowance\"],\"started_on\":\"2028-04-10\",\"ended_on\":\"2028-05-15\",\"count_from\":"
                "\"2028-02-01\",\"count_to\":\"2028-06-30\"}",
                "started_on",
                "1950-01-01 2028-02-01 2028-02-02 2028-03-01 2028-03-02 2028-04-10 2028-04-11 2028-05-15 2028-05-15 ");
    expect_days(&other_policy,
                "{\"asked\":[\"post_allowance\"],\"started_on\":\"2028-04-10\",\"ended_on\":\"2028-05-15\",\"count_from\":"
                "\"2028-02-01\",\"count_to\":\"2028-06-30\"}",
                "ended_on",
                "2028-04-10 2028-04-11 2028-05-15 2028-05-16 2028-06-30 2028-07-01 2029-01-01 2029-07-01 2031-06-30 2031-07-01 "
                "2100-12-31 ");
    expect_days(&other_policy,
                "{\"asked\":[\"post_allowance\"],\"ended_on\":\"2028-05-15\",\"count_from\":\"2028-02-01\",\"count_to\":"
                "\"2028-06-30\"}",
                "ended_on",
                "1950-01-01 2028-02-01 2028-02-02 2028-03-01 2028-03-02 2028-05-15 2028-05-16 2028-06-30 2028-07-01 2029-01-01 "
                "2029-07-01 2031-06-30 2031-07-01 2100-12-31 ");
    expect_days(&other_policy,
                "{\"asked\":[\"post_allowance\"],\"started_on\":\"2028-04-10\",\"count_from\":\"2028-02-01\",\"count_to\":"
                "\"2030-01-15\"}",
                "count_to",
                "2028-02-01 2028-02-02 2028-03-01 2028-03-02 2028-04-10 2028-04-11 2029-01-01 2029-07-01 2030-01-15 2030-01-16 "
                "2031-06-30 2031-07-01 2032-12-31 ");
}

/* An office's own figures, of which each row begins something. */
static void of_figures_in_several_rows(void **state) {
    (void)state;
    expect_days_by(
        &other_policy,
        "{\"asked\":[\"post_allowance\"],\"started_on\":\"2028-04-10\",\"count_from\":\"2028-02-01\",\"count_to\":"
        "\"2030-01-15\"}",
        "[{\"name\":\"post.branch\",\"from\":\"2030-02-01\",\"value\":2000000,\"citation\":\"x\"},"
        "{\"name\":\"post.branch\",\"from\":\"2030-03-01\",\"value\":3000000,\"citation\":\"x\"}]",
        "count_to",
        "2028-02-01 2028-02-02 2028-03-01 2028-03-02 2028-04-10 2028-04-11 2029-01-01 2029-07-01 2030-01-15 2030-01-16 "
        "2030-02-01 2030-03-01 2031-06-30 2031-07-01 2032-12-31 ");
}

/* Work that must not begin before the day of hiring, and of which no day is known, bounds nothing. */
static void what_is_not_known_bounds_nothing(void **state) {
    static policy_copy copy;
    (void)state;
    copy_policy(&copy, &other_policy);
    copy.contradictions[0] = (ht_contradiction){HT_BEFORE, (uint8_t)slot_named(&other_policy, "started_on"),
                                                (uint8_t)slot_named(&other_policy, "hired_on"), 0};
    expect_days(&copy.policy, "{\"asked\":[\"arrival_grant\"]}", "hired_on",
                "1950-01-01 2028-01-01 2028-01-02 2028-03-01 2028-03-02 2029-01-01 2029-07-01 2031-06-30 2031-07-01 2032-12-31 "
                "2033-01-01 2100-12-31 ");
}

/* And the days on which versions begin to hold, monthly ones with their month, and the months of figures. */
static void of_versions_and_figures(void **state) {
    static policy_copy copy;
    (void)state;
    copy_policy(&copy, &changing_law);
    copy.policy.highest_count = 0;
    expect_days(
        &copy.policy, "{\"asked\":[\"first_grant\"],\"hired_on\":\"2028-03-20\"}", "hired_on",
        "1950-01-01 2028-01-01 2028-01-02 2028-01-10 2028-01-11 2028-02-01 2028-02-15 2028-03-01 2028-03-10 2028-03-20 "
        "2028-03-21 2028-04-01 2028-04-15 2028-04-20 2028-05-01 2028-06-01 2028-06-30 2028-07-01 2100-12-31 2100-12-31 ");
}

/* Where only the highest of several is paid, every day that an estimate may have. */
static void every_day(void **state) {
    static policy_copy copy;
    (void)state;
    copy_policy(&copy, &changing_law);
    for (uint8_t groups = 1; groups <= 2; groups++) {
        copy.policy.highest_count = groups;
        copy.policy.highest = changing_law.highest;
        take_apart(&copy.policy, "{\"asked\":[\"first_grant\"],\"hired_on\":\"2028-03-20\",\"until\":\"2028-03-31\"}", NULL,
                   "hired_on");
        assert_int_equal(pieces.count, 1 + 182 + 1);
        for (int i = 0; i < 182; i++) {
            assert_int_equal(pieces.begins[1 + i], HT_DATE_LITERAL(2028, 1, 1) + i);
        }
        assert_int_equal(pieces.begins[183], HT_DAY_LAST);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_days_of_the_law_and_of_the_case),
        cmocka_unit_test(of_figures_in_several_rows),
        cmocka_unit_test(what_is_not_known_bounds_nothing),
        cmocka_unit_test(of_versions_and_figures),
        cmocka_unit_test(every_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
