/* SPDX-License-Identifier: MIT */
/* The tables of every policy are in order; and each check of that finds the fault it is for. */
#include "subject.h"

#include "other_policy.h"
#include "policy_copy.h"
#include "policy_lint.h"
#include "text/sha256.h"
#include "law/boxes.h"
#include "law/engine.h"

extern const ht_policy changing_law;

static void expect_in_order(const ht_policy *policy) {
    char room[8192];
    ht_text findings = TEXT_OVER(room);
    lint_policy(policy, HT_CELLS_MAX, &findings);
    assert_text(&findings, "");
}

static void quang_ninh_is_in_order(void **state) {
    (void)state;
    expect_in_order(&ht_first_policy);
}

static void the_other_policy_is_in_order(void **state) {
    (void)state;
    expect_in_order(&other_policy);
}

static void the_changing_policy_is_in_order(void **state) {
    (void)state;
    expect_in_order(&changing_law);
}

/* FIPS 180-4's own examples, and a text that ends in the last block's length field. */
static void the_digest_is_right(void **state) {
    char hex[65];
    (void)state;
    ht_sha256_hex("", 0, hex);
    assert_string_equal(hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    ht_sha256_hex("abc", 3, hex);
    assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    ht_sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 56, hex);
    assert_string_equal(hex, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

/* ---- One fault each in a copy of Quảng Ninh's tables ---- */

static policy_copy copy;

static unsigned slot(const char *id) {
    return slot_named(&ht_first_policy, id);
}

static unsigned benefit(const char *id) {
    return benefit_named(&ht_first_policy, id);
}

static unsigned parameter(const char *id) {
    for (unsigned i = 0; i < ht_first_policy.parameter_count; i++) {
        if (strcmp(ht_first_policy.parameters[i].id, id) == 0) {
            return i;
        }
    }
    fail_msg("no parameter %s", id);
    return 0;
}

static const char *const spare_ids[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"};

#define FAULT(name, ...)                                                                                                       \
    static void name(void) {                                                                                                   \
        __VA_ARGS__;                                                                                                           \
    }

FAULT(upper_case_identifier, copy.clauses[0].id = "D179_1")
FAULT(empty_identifier, copy.benefits[0].id = "")
FAULT(identifier_that_ends_in_a_joint, copy.assumptions[0].code = "no_salary_")
FAULT(identifier_with_two_joints, copy.instruments[0].id = "d__179")
FAULT(parameter_without_a_group, copy.parameters[0].id = "national")
FAULT(parameter_of_two_groups, copy.parameters[0].id = "a.b.c")
FAULT(policy_with_a_space, copy.policy.id = "quang ninh")
FAULT(same_fact_twice, copy.facts[slot("duty_to")].id = "duty_from")
FAULT(same_value_twice, copy.values[slot("degree")][1].id = "doctorate")
FAULT(decomposed_text, copy.facts[0].label.vi = "\u0110o\u031b n vi\u0323")
FAULT(text_with_a_leading_space, copy.facts[0].question.en = " Which?")
FAULT(text_with_a_trailing_space, copy.benefits[0].what.en = "Paid ")
FAULT(text_with_a_line_feed, copy.tables[0][0].name.en = "A\nB")
FAULT(text_with_two_spaces, copy.rows[0][0][0].name.vi = "hai  cách")
FAULT(text_that_is_no_utf_8, copy.clauses[0].quote = "\xc4")
FAULT(text_in_one_language, copy.policy.limits.en = "")
FAULT(hint_in_one_language, copy.facts[0].hint.vi = "")
FAULT(clause_without_a_quote, copy.clauses[0].quote = "")
FAULT(row_without_a_clause, copy.rows[benefit("province_monthly")][0][0].clause = HT_NONE)
FAULT(condition_without_a_clause, copy.rows[benefit("province_monthly")][0][0].when[1].clause = HT_NONE)
FAULT(figure_without_a_clause, copy.figures[1][0].clause = HT_NONE)
FAULT(reading_without_a_clause, copy.facts[slot("partial_month")].clause = HT_NONE)
FAULT(value_without_a_clause, copy.value_clauses[slot("partial_month")][1] = HT_NONE)
FAULT(reason_without_a_clause, copy.reasons[0].clause = HT_NONE)
FAULT(period_without_a_clause, copy.periods[0].clause = HT_NONE)
FAULT(benefit_without_a_clause, copy.benefits[0].clause = HT_NONE)
FAULT(assumption_without_a_clause, copy.assumptions[0].clause = HT_NONE)
FAULT(clause_that_is_not_there, copy.benefits[0].stopped = copy.policy.clause_count)
FAULT(clause_without_an_instrument, copy.clauses[0].instrument = copy.policy.instrument_count)
FAULT(clause_that_nothing_cites, copy.value_clauses[slot("partial_month")][2] = copy.value_clauses[slot("partial_month")][1])
FAULT(instrument_that_no_clause_is_of,
      copy.instruments[copy.policy.instrument_count++] = (ht_instrument){"spare", {"Văn bản", "Text"}})
FAULT(fact_that_nothing_uses, copy.facts[slot("attraction_rent")].id = "rent";
      copy.benefits[benefit("attraction_rent")].money = (uint8_t)slot("attraction_monthly"))
FAULT(parameter_that_nothing_uses,
      copy.rows[benefit("province_monthly")][0][4].parameter = copy.rows[benefit("province_monthly")][0][5].parameter =
          (uint8_t)parameter("province.tier_b"))
FAULT(period_that_nothing_uses, copy.periods[copy.policy.period_count++] = copy.periods[0])
FAULT(too_many_values, copy.facts[slot("agency")].value_count = HT_VALUES_MAX + 1)
static void too_many_benefits(void) {
    for (unsigned b = copy.policy.benefit_count; b <= HT_BENEFITS_MAX; b++) {
        copy.benefits[b] = copy.benefits[0];
        copy.benefits[b].id = spare_ids[b];
    }
    copy.policy.benefit_count = HT_BENEFITS_MAX + 1;
}
/* One more version of a benefit, behind all others. */
static ht_benefit *later(unsigned of, ht_day from) {
    const unsigned place = ht_version_count(&copy.policy);
    unsigned last = of;
    while (copy.benefits[last].later != 0) {
        last = copy.benefits[last].later;
    }
    copy.benefits[place] = copy.benefits[of];
    copy.benefits[place].later = 0;
    copy.benefits[place].of = (uint8_t)of;
    copy.benefits[place].from = from;
    copy.benefits[last].later = (uint8_t)place;
    copy.policy.later_count++;
    return &copy.benefits[place];
}
static void too_many_versions(void) {
    for (ht_day day = 1; ht_version_count(&copy.policy) <= HT_VERSIONS_MAX; day++) {
        later(0, HT_DATE_LITERAL(2027, 1, 1) + day);
    }
}
FAULT(versions_out_of_order, later(0, HT_DATE_LITERAL(2027, 1, 1)); later(0, HT_DATE_LITERAL(2027, 1, 1)))
FAULT(version_of_another_kind, ht_benefit *version = later(0, HT_DATE_LITERAL(2027, 1, 1)); version->kind = HT_ONCE;
      version->stopped = HT_NONE)
FAULT(version_of_another_benefit, later(1, HT_DATE_LITERAL(2027, 1, 1)); copy.benefits[0].later = copy.benefits[1].later)
FAULT(benefit_from_a_day, copy.benefits[0].from = HT_DATE_LITERAL(2027, 1, 1))
static void stopped_by(uint8_t reason, uint8_t months, uint8_t clause) {
    static ht_stop stop;
    stop = (ht_stop){reason, months, clause};
    copy.benefits[0].stops = &stop;
    copy.benefits[0].stop_count = 1;
}
FAULT(stop_by_no_reason, stopped_by(copy.policy.reason_count, 0, 0))
FAULT(stop_after_two_months, stopped_by(0, 2, 0))
FAULT(stop_without_a_clause, stopped_by(0, 1, HT_NONE))
static ht_highest groups[2];
static void highest_of(uint32_t first, uint32_t second) {
    groups[0] = (ht_highest){"one", first, 0};
    groups[1] = (ht_highest){"two", second, 0};
    copy.policy.highest = groups;
    copy.policy.highest_count = second == 0 ? 1 : 2;
}
FAULT(highest_of_one, highest_of(1, 0))
FAULT(highest_of_two_kinds, highest_of(1 | 1U << benefit("postgraduate"), 0))
FAULT(highest_of_too_many, highest_of(1 | UINT32_C(1) << copy.policy.benefit_count, 0))
FAULT(highest_without_a_clause, highest_of(3, 0); groups[0].clause = HT_NONE)
FAULT(highest_in_two_groups, highest_of(3, 1 | 1U << benefit("attraction_monthly")))
static void too_many_figures(void) {
    for (unsigned r = 1; r < COPY_FIGURES_MAX; r++) {
        copy.figures[0][r] = copy.figures[0][0];
    }
    copy.parameters[0].row_count = 4 * HT_PARAMETERS_MAX + 1;
}
FAULT(choice_of_one_value, copy.facts[slot("degree")].value_count = 1)
FAULT(yes_or_no_of_one_value, copy.facts[slot("it_field")].value_count = 1)
FAULT(default_that_is_no_value, copy.facts[slot("full_central")].default_value = 2)
FAULT(reading_without_a_default, copy.facts[slot("full_central")].absent = HT_UNKNOWN)
FAULT(ongoing_choice, copy.facts[slot("degree")].absent = HT_ONGOING)
FAULT(default_beyond_the_limits, copy.facts[slot("since")].default_value = copy.facts[slot("since")].first - 1)
FAULT(limits_upside_down, copy.facts[slot("until")].last = copy.facts[slot("until")].first - 1)
FAULT(estimate_without_limits, copy.facts[slot("since")].last = 0; copy.facts[slot("since")].first = 0)
FAULT(until_that_is_no_date, copy.policy.until = (uint8_t)slot("attraction_once"); copy.facts[slot("until")].clause = 0)
FAULT(interruptions_that_are_none, copy.policy.interruptions = copy.policy.since)
FAULT(an_example_that_is_no_case, copy.policy.example = "{\"agency\":\"nowhere\"}")
FAULT(part_months_by_another_reading, copy.policy.part_month = (uint8_t)slot("full_central"))
FAULT(contradiction_of_amounts, copy.contradictions[0].slot = (uint8_t)slot("attraction_once"))
FAULT(contradiction_without_facts, copy.contradictions[4].given = 0)
FAULT(contradiction_of_other_lists, copy.contradictions[2].slot = 0)
FAULT(reason_of_two_months, copy.reasons[0].least_months = 2)
FAULT(percent_over_a_thousand, copy.parameters[parameter("postgraduate.uplift_percent")].most = 1001)
FAULT(figure_limits_upside_down, copy.parameters[0].least = copy.parameters[0].most + 1)
FAULT(figure_below_its_limit, copy.figures[0][0].value = 0)
FAULT(parameter_without_figures, copy.parameters[0].row_count = 0)
FAULT(date_with_figures, copy.parameters[parameter("r57.in_force")].row_count = 1)
FAULT(parameter_of_no_period, copy.parameters[0].period = copy.policy.period_count)
FAULT(figures_out_of_order, copy.figures[0][1] = copy.figures[0][0]; copy.parameters[0].row_count = 2)
FAULT(monthly_figure_from_mid_month, copy.figures[0][1] = copy.figures[0][0];
      copy.figures[0][1].from = HT_DATE_LITERAL(2027, 1, 2); copy.parameters[0].row_count = 2)
FAULT(period_by_a_fact, copy.periods[1].reading = 0)
FAULT(period_that_ends_before_it_begins, copy.periods[1].last = copy.periods[1].first[0] - 1)
FAULT(two_first_days_without_a_reading, copy.periods[0].first[1]++)
FAULT(period_outside_the_estimate, copy.periods[0].first[0] = copy.periods[0].first[1] = HT_DATE_LITERAL(2031, 1, 1))
FAULT(period_from_an_amount, copy.periods[1].parameter = 0)
FAULT(first_day_that_is_no_date, copy.benefits[0].begins = 0)
FAULT(last_day_that_may_be_unknown, copy.benefits[0].ends = (uint8_t)slot("graduated_on"))
FAULT(stated_amount_that_is_no_money, copy.benefits[benefit("attraction_once")].money = 0)
FAULT(benefit_of_no_period, copy.benefits[0].period = copy.policy.period_count)
FAULT(one_time_benefit_that_is_stopped, copy.benefits[benefit("postgraduate")].stopped = copy.benefits[0].stopped)
FAULT(stop_on_a_fact, copy.benefits[benefit("province_monthly")].stopped_when.slot = (uint8_t)slot("degree"))
FAULT(too_many_tables, copy.benefits[benefit("postgraduate")].table_count = HT_TABLES_MAX + 1;
      copy.tables[2][3] = copy.tables[2][2])
FAULT(ratio_on_a_stated_amount, copy.benefits[benefit("attraction_rent")].tables = &copy.tables[2][2];
      copy.benefits[benefit("attraction_rent")].table_count = 1)
FAULT(benefit_without_an_amount, copy.benefits[0].table_count = 0)
FAULT(two_amounts_in_a_row, copy.tables[2][1].kind = HT_FIGURE)
FAULT(figure_row_without_a_figure, copy.rows[0][0][0].parameter = HT_NONE)
FAULT(percent_as_an_amount, copy.rows[2][0][0].parameter = (uint8_t)parameter("postgraduate.uplift_percent"))
FAULT(one_time_figure_each_month, copy.rows[0][0][0].parameter = (uint8_t)parameter("postgraduate.master"))
static void too_many_outcomes(void) {
    for (unsigned r = 1; r < 8; r++) {
        copy.rows[1][0][r] = copy.rows[1][0][0];
        copy.rows[1][1][r] = copy.rows[1][1][0];
    }
    copy.tables[1][0].row_count = copy.tables[1][1].row_count = 8;
}
FAULT(condition_on_a_date, copy.benefits[0].when[0].slot = (uint8_t)slot("duty_from"))
FAULT(condition_on_a_value_too_many, copy.benefits[0].when[0].values = UINT32_C(1) << 13)
FAULT(condition_that_always_holds, copy.benefits[0].when[0].values = (UINT32_C(1) << 13) - 1)
FAULT(assumption_of_no_benefit, copy.assumptions[0].benefits = 0)
FAULT(assumption_of_a_benefit_too_many, copy.assumptions[0].benefits = UINT32_C(1) << copy.policy.benefit_count)
FAULT(gap_that_is_not_named,
      copy.rows[benefit("province_monthly")][0][2].when[0].values &= copy.rows[1][0][2].when[0].values - 1)
FAULT(overlap_that_is_not_named,
      copy.rows[benefit("province_monthly")][0][4].when[0].values |= copy.rows[1][0][2].when[0].values)
FAULT(named_gap_that_is_none, copy.gaps[benefit("postgraduate")][0][0].when[0].slot = (uint8_t)slot("position");
      copy.gaps[benefit("postgraduate")][0][0].when[0].values = 1)
FAULT(overlap_that_is_none, copy.gaps[benefit("postgraduate")][0][0].overlaps = true)
FAULT(named_gap_that_is_filled, copy.rows[benefit("postgraduate")][0][1].when[0].values |= 1)
FAULT(row_that_never_decides, copy.rows[benefit("postgraduate")][0][1].when[0].values = copy.rows[2][0][0].when[0].values)
FAULT(another_figure, copy.figures[1][0].value++)
FAULT(revision_that_is_no_day, copy.policy.revision = "2026-02-30")
FAULT(rows_in_another_order, copy.rows[2][0][2] = copy.rows[2][0][0]; copy.rows[2][0][0] = copy.rows[2][0][1];
      copy.rows[2][0][1] = copy.rows[2][0][2])
FAULT(another_citation, copy.clauses[0].citation = "Điều 2 Nghị định số 179/2025/NĐ-CP")

typedef struct {
    const char *name;
    void (*commit)(void);
    const char *finding; /* its first words */
} fault;

#define CASE(fault, finding)                                                                                                   \
    { #fault, fault, finding }
static fault faults[] = {
    CASE(upper_case_identifier, "identifier: D179_1"),
    CASE(empty_identifier, "identifier: "),
    CASE(identifier_that_ends_in_a_joint, "identifier: no_salary_"),
    CASE(identifier_with_two_joints, "identifier: d__179"),
    CASE(parameter_without_a_group, "identifier: national"),
    CASE(parameter_of_two_groups, "identifier: a.b.c"),
    CASE(policy_with_a_space, "identifier: quang ninh"),
    CASE(same_fact_twice, "identifier twice: duty_from"),
    CASE(same_value_twice, "identifier twice: doctorate"),
    CASE(decomposed_text, "text: agency"),
    CASE(text_with_a_leading_space, "text: agency"),
    CASE(text_with_a_trailing_space, "text: national_monthly"),
    CASE(text_with_a_line_feed, "text: national_monthly"),
    CASE(text_with_two_spaces, "text: national_monthly"),
    CASE(text_that_is_no_utf_8, "text: d179_1"),
    CASE(text_in_one_language, "text empty: quang-ninh"),
    CASE(hint_in_one_language, "text empty: agency"),
    CASE(clause_without_a_quote, "text empty: d179_1"),
    CASE(row_without_a_clause, "no clause: province_monthly"),
    CASE(condition_without_a_clause, "no clause: province_monthly"),
    CASE(figure_without_a_clause, "no clause: province.tier_a"),
    CASE(reading_without_a_clause, "no clause: partial_month"),
    CASE(value_without_a_clause, "no clause: half_month_15"),
    CASE(reason_without_a_clause, "no clause: unpaid_leave"),
    CASE(period_without_a_clause, "no clause: period"),
    CASE(benefit_without_a_clause, "no clause: national_monthly"),
    CASE(assumption_without_a_clause, "no clause: no_salary_reform"),
    CASE(clause_that_is_not_there, "no clause: national_monthly"),
    CASE(clause_without_an_instrument, "no instrument: d179_1"),
    CASE(clause_that_nothing_cites, "unused clause: n76_majority"),
    CASE(instrument_that_no_clause_is_of, "unused instrument: spare"),
    CASE(fact_that_nothing_uses, "unused fact: rent"),
    CASE(parameter_that_nothing_uses, "unused parameter: province.tier_c"),
    CASE(period_that_nothing_uses, "unused period: d179_7"),
    CASE(too_many_benefits, "too many: benefits"),
    CASE(too_many_versions, "too many: versions"),
    CASE(versions_out_of_order, "later version: national_monthly"),
    CASE(version_of_another_kind, "later version: national_monthly"),
    CASE(version_of_another_benefit, "later version: national_monthly"),
    CASE(benefit_from_a_day, "first version: national_monthly"),
    CASE(stop_by_no_reason, "stop: national_monthly"),
    CASE(stop_after_two_months, "stop: national_monthly"),
    CASE(stop_without_a_clause, "no clause: national_monthly"),
    CASE(highest_of_one, "highest: one"),
    CASE(highest_of_two_kinds, "highest: one"),
    CASE(highest_of_too_many, "highest: one"),
    CASE(highest_in_two_groups, "highest of two groups: two"),
    CASE(highest_without_a_clause, "no clause: one"),
    CASE(too_many_figures, "too many: rows of figures"),
    CASE(choice_of_one_value, "values: degree"),
    CASE(yes_or_no_of_one_value, "values: it_field"),
    CASE(default_that_is_no_value, "default: full_central"),
    CASE(reading_without_a_default, "default: full_central"),
    CASE(ongoing_choice, "default: degree"),
    CASE(default_beyond_the_limits, "default: since"),
    CASE(limits_upside_down, "limits of a date: until"),
    CASE(estimate_without_limits, "slot: since"),
    CASE(until_that_is_no_date, "slot: until"),
    CASE(interruptions_that_are_none, "slot: interruptions"),
    CASE(part_months_by_another_reading, "slot: part_month"),
    CASE(an_example_that_is_no_case, "example: quang-ninh-57-2025"),
    CASE(contradiction_of_amounts, "contradiction: attraction_once"),
    CASE(contradiction_without_facts, "contradiction: attracted"),
    CASE(contradiction_of_other_lists, "contradiction: agency"),
    CASE(reason_of_two_months, "least months: unpaid_leave"),
    CASE(percent_over_a_thousand, "limits of a figure: postgraduate.uplift_percent"),
    CASE(figure_limits_upside_down, "limits of a figure: national.monthly"),
    CASE(figure_below_its_limit, "figure: national.monthly"),
    CASE(parameter_without_figures, "figures: national.monthly"),
    CASE(date_with_figures, "figures: r57.in_force"),
    CASE(parameter_of_no_period, "no period: national.monthly"),
    CASE(figures_out_of_order, "date of a figure: national.monthly"),
    CASE(monthly_figure_from_mid_month, "date of a figure: national.monthly"),
    CASE(period_by_a_fact, "reading of a period: r57_period"),
    CASE(period_that_ends_before_it_begins, "days of a period: r57_period"),
    CASE(two_first_days_without_a_reading, "days of a period: d179_7"),
    CASE(period_outside_the_estimate, "period outside the estimate: d179_7"),
    CASE(period_from_an_amount, "parameter of a period: r57_period"),
    CASE(first_day_that_is_no_date, "first day: national_monthly"),
    CASE(last_day_that_may_be_unknown, "last day: national_monthly"),
    CASE(stated_amount_that_is_no_money, "stated amount: attraction_once"),
    CASE(benefit_of_no_period, "no period: national_monthly"),
    CASE(one_time_benefit_that_is_stopped, "once: postgraduate"),
    CASE(stop_on_a_fact, "stop: province_monthly"),
    CASE(too_many_tables, "too many tables: postgraduate"),
    CASE(ratio_on_a_stated_amount, "tables: attraction_rent"),
    CASE(benefit_without_an_amount, "tables: national_monthly"),
    CASE(two_amounts_in_a_row, "tables: postgraduate"),
    CASE(figure_row_without_a_figure, "row without a parameter: national_monthly"),
    CASE(percent_as_an_amount, "unit of a row: postgraduate"),
    CASE(one_time_figure_each_month, "a monthly figure is for a monthly benefit: postgraduate.master"),
    CASE(too_many_outcomes, "too many: outcomes"),
    CASE(condition_on_a_date, "condition: national_monthly"),
    CASE(condition_on_a_value_too_many, "condition: national_monthly"),
    CASE(condition_that_always_holds, "condition that always holds: national_monthly"),
    CASE(assumption_of_no_benefit, "benefits of an assumption: no_salary_reform"),
    CASE(assumption_of_a_benefit_too_many, "benefits of an assumption: no_salary_reform"),
    CASE(gap_that_is_not_named, "gap: province_monthly"),
    CASE(overlap_that_is_not_named, "overlap: province_monthly"),
    CASE(named_gap_that_is_filled, "gap covers too much: There is nothing to support"),
    CASE(named_gap_that_is_none, "gap is none: There is nothing to support"),
    CASE(overlap_that_is_none, "gap covers too much: There is nothing to support"),
    CASE(row_that_never_decides, "row never decides: postgraduate"),
    CASE(another_figure, "fingerprint: "),
    CASE(rows_in_another_order, "fingerprint: "),
    CASE(another_citation, "fingerprint: "),
    CASE(revision_that_is_no_day, "revision: 2026-02-30"),
};
enum { FAULTS = sizeof faults / sizeof *faults };

/* Whether some line begins so. */
static bool has_line(const char *lines, const char *start) {
    for (const char *at = lines; at != NULL; at = strchr(at, '\n')) {
        at += *at == '\n';
        if (strncmp(at, start, strlen(start)) == 0) {
            return true;
        }
    }
    return false;
}

static void is_found(void **state) {
    static char room[65536];
    const fault *broken = *state;
    ht_text findings = TEXT_OVER(room);
    copy_policy(&copy, &ht_first_policy);
    broken->commit();
    lint_policy(&copy.policy, HT_CELLS_MAX, &findings);
    if (!has_line(whole(&findings), broken->finding)) {
        fail_msg("no \"%s\" among:\n%s", broken->finding, room);
    }
}

/* More values than a mask has room for are not read any further. */
static void too_many_values_are_found(void **state) {
    static char room[65536];
    ht_text findings = TEXT_OVER(room);
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    too_many_values();
    lint_shape(&copy.policy, &findings);
    assert_true(has_line(whole(&findings), "too many: agency"));
}

static void too_many_boxes_are_found(void **state) {
    char room[256];
    ht_text findings = TEXT_OVER(room);
    (void)state;
    lint_policy(&ht_first_policy, 16, &findings);
    assert_text(&findings, "too many: boxes\n");
}

/* A copy that nothing is done to is as good as the policy: what is_found finds is the fault. */
static void an_unbroken_copy_is_in_order(void **state) {
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    expect_in_order(&copy.policy);
}

int main(void) {
    struct CMUnitTest tests[FAULTS + 6] = {
        cmocka_unit_test(quang_ninh_is_in_order),          cmocka_unit_test(the_other_policy_is_in_order),
        cmocka_unit_test(the_changing_policy_is_in_order), cmocka_unit_test(the_digest_is_right),
        cmocka_unit_test(an_unbroken_copy_is_in_order),    cmocka_unit_test(too_many_values_are_found),
        cmocka_unit_test(too_many_boxes_are_found),
    };
    for (unsigned i = 0; i < FAULTS; i++) {
        tests[6 + i] = (struct CMUnitTest){.name = faults[i].name, .test_func = is_found, .initial_state = &faults[i]};
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}
