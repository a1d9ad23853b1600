/* SPDX-License-Identifier: MIT */
/* The engine on a province that is not Giả Định: amounts worked out by hand from fictional.law. */
#include "subject.h"

#include "other_policy.h"
#include "law/boxes.h"
#include "law/engine.h"
#include "law/run.h"
#include "law/unmet.h"
#include "text/text.h"

enum { POST_ALLOWANCE, SALARY_SHARE, ARRIVAL_GRANT };

static void expect_total(const subject *about, unsigned benefit, int64_t least, int64_t greatest) {
    assert_range(about->result.benefits[benefit].total, least, greatest);
}

/* Half of 4.000.000 for 16 of 31 days: 1.032.258,06; then half of 4.600.000 twice. 2.340.000 x 1,5 x 1,1 = 3.861.000: 16 of 31
   days are 1.992.774,19. 90.000.002 x 80/100 x 125/100 = 90.000.002, as one fraction: 72.000.002 x 5/4 would be 90.000.003. */
static void half_a_rate_and_a_multiple_of_the_base_salary(void **state) {
    subject about;
    (void)state;
    read_subject(&about, &other_policy,
                 "{\"body\":\"council\",\"work\":\"shared\",\"diploma\":\"doctor\",\"highland\":true,\"lodged\":false,"
                 "\"started_on\":\"2028-12-16\","
                 "\"hired_on\":\"2028-12-16\",\"count_from\":\"2028-12-01\",\"count_to\":\"2029-02-28\"}",
                 NULL);
    expect_total(&about, POST_ALLOWANCE, 5632258, 5632258);
    expect_total(&about, SALARY_SHARE, 9714774, 9714774);
    expect_total(&about, ARRIVAL_GRANT, 90000002, 90000002);
    assert_range(about.result.monthly, 6161000, 6161000);
    assert_range(about.result.once, 90000002, 90000002);
    assert_range(about.result.total, 105347034, 105347034);
    assert_int_equal(about.result.missing_count, 0);
}

/* December 16/31 of 4.000.000; January whole; February none; March 11/31 of 4.600.000; 27 months to June 2031, where the period
   ends. The salary share goes on to December 2031 and knows no absence: 16/31, 6 and 30 months. */
static void dated_figures_absences_and_an_end(void **state) {
    char facts[1024];
    subject about;
    (void)state;
    snprintf(facts, sizeof facts,
             "{\"body\":\"council\",\"work\":\"whole_time\",\"diploma\":\"doctor\",\"highland\":false,\"lodged\":false,%s",
             other_policy_dates + 1);
    read_subject(&about, &other_policy, facts, NULL);
    expect_total(&about, POST_ALLOWANCE, 2064516 + 4600000 + 1632258 + 27 * 4600000, 132496774);
    expect_total(&about, SALARY_SHARE, 1811613 + 6 * 3510000 + 30 * 3795000, 136721613);
    expect_total(&about, ARRIVAL_GRANT, 72000002, 72000002);
    assert_range(about.result.monthly, 3795000, 3795000); /* the post allowance has ended by then */
    assert_int_equal(about.result.alternative_count, 2);  /* part months; the share began before either day of its reading */
}

/* Council, whole time: 10 x 4.000.000 + 30 x 4.600.000. Share: 18 x 3.861.000 + 42 x 4.174.500. Grant: 112.500.002,5 at a
   branch, 90.000.002 at the council, so that no one receives all three greatest amounts. */
static void nothing_known_is_bounded_jointly(void **state) {
    static const char *const order[] = {"body", "work", "diploma", "highland", "lodged", "started_on", "hired_on"};
    subject about;
    (void)state;
    read_subject(&about, &other_policy, "{}", NULL);
    expect_total(&about, POST_ALLOWANCE, 0, 178000000);
    expect_total(&about, SALARY_SHARE, 0, 244827000);
    expect_total(&about, ARRIVAL_GRANT, 0, 112500003);
    assert_range(about.result.total, 0, 512827002);
    assert_int_equal(about.result.missing_count, 7);
    /* Of each choice some answer leaves all of it open, so all narrow by nothing and stand in the order of the facts. */
    for (unsigned i = 0; i < 7; i++) {
        assert_string_equal(other_policy.facts[about.result.missing[i]].id, order[i]);
    }
}

static void what_is_not_met_is_named_by_its_own_facts(void **state) {
    subject about;
    ht_run run;
    ht_unmet unmet[HT_SLOTS_MAX];
    (void)state;
    read_subject(&about, &other_policy, "{\"body\":\"elsewhere\",\"work\":\"idle\",\"started_on\":\"2031-07-01\"}", NULL);
    ht_run_init(&run, &about.person, &about.parameters);
    assert_int_equal(ht_unmet_of(&run, POST_ALLOWANCE, unmet), 3);
    assert_string_equal(other_policy.facts[unmet[0].slot].id, "body");
    assert_int_equal(unmet[0].values, 7);
    assert_string_equal(other_policy.facts[unmet[1].slot].id, "work");
    assert_int_equal(unmet[1].values, 3);
    assert_string_equal(other_policy.facts[unmet[2].slot].id, "started_on");
    assert_dong_equal(unmet[2].to, HT_DATE_LITERAL(2031, 6, 30));
}

/* The reading of a period that no office's file dates: 6 months in place of 12, of 2.340.000 x 30 % = 702.000. */
static void a_reading_dates_a_period(void **state) {
    subject about;
    (void)state;
    read_subject(&about, &other_policy,
                 "{\"body\":\"branch\",\"work\":\"shared\",\"diploma\":\"bachelor\",\"highland\":false,\"lodged\":false,"
                 "\"started_on\":\"2027-01-01\","
                 "\"count_to\":\"2028-12-31\"}",
                 other_policy_figures);
    expect_total(&about, SALARY_SHARE, 8424000, 8424000);
    expect_total(&about, POST_ALLOWANCE, 0, 0); /* the file pays nothing for shared work */
    assert_int_equal(about.result.alternative_count, 1);
    assert_string_equal(other_policy.facts[about.result.alternatives[0].slot].id, "share_from");
    assert_range(about.result.alternatives[0].total, 4212000, 34212000);
}

/* The grant is for those who are not lodged: the need is a no. */
static void a_need_may_be_a_no(void **state) {
    static char room[1 << 16];
    static subject about;
    ht_text out = TEXT_OVER(room);
    (void)state;
    read_subject(&about, &other_policy, "{\"lodged\":true,\"highland\":true}", NULL);
    ht_write_assessment_json(&out, &about.person, &about.parameters, &about.result);
    assert_non_null(strstr(whole(&out), "\"unmet\":[{\"fact\":\"lodged\",\"needs\":[false],"));
}

/* Of a figure's rows, those that the file puts out of use: from the row in force on its first day on. */
static void rows_that_a_file_replaces_are_listed(void **state) {
    static char room[1 << 16];
    static subject about;
    ht_text out = TEXT_OVER(room);
    (void)state;
    read_subject(&about, &other_policy, "{}",
                 "[{\"name\":\"base.salary\",\"from\":\"2029-01-01\",\"value\":1,\"citation\":\"x\"},"
                 "{\"name\":\"post.council\",\"from\":\"2029-01-01\",\"value\":2,\"citation\":\"y\"}]");
    ht_write_assessment_json(&out, &about.person, &about.parameters, &about.result);
    whole(&out);
    assert_non_null(strstr(room, "\"value\":1,\"citation\":\"x\",\"replaced\":["
                                 "{\"from\":\"2024-07-01\",\"value\":2340000,\"citation\":\"Điều 3 Quy chế số 9\"},"
                                 "{\"from\":\"2029-07-01\",\"value\":2530000,\"citation\":\"Điều 3 Quy chế số 9\"}]"));
    assert_non_null(strstr(room, "\"value\":2,\"citation\":\"y\",\"replaced\":["
                                 "{\"from\":\"2029-01-01\",\"value\":4600000,\"citation\":\"khoản 1 Điều 2 Quy chế số 9\"}]"));
}

/* ---- Nothing of Giả Định in anything that the core writes ---- */

static char written[1 << 20];

static void write_everything(ht_text *out, const char *of) {
    static subject about;
    read_subject(&about, &other_policy, of, other_policy_figures);
    ht_write_assessment_json(out, &about.person, &about.parameters, &about.result);
    ht_write_receipt_json(out, &about.person, &about.parameters, &about.result, ht_string_of("2028-01-01"));
    ht_write_rules_json(out, &other_policy);
    ht_write_rules_canonical(out, &other_policy);
    ht_write_rules_schema(out, &other_policy);
    for (ht_language language = HT_VI; language <= HT_EN; language++) {
        ht_write_result(out, &about.person, &about.parameters, &about.result, language, true);
        ht_write_rules(out, &other_policy, language);
    }
}

/* As a word of its own: "other" is not found in "another". */
static bool is_written(const char *id) {
    const size_t length = strlen(id);
    for (const char *at = strstr(written, id); at != NULL; at = strstr(at + 1, id)) {
        if ((at[-1] == '"' && at[length] == '"') || (at[-1] == ' ' && (at[length] == ' ' || at[length] == ':'))) {
            return true;
        }
    }
    return false;
}

static void nothing_of_quang_ninh_is_written(void **state) {
    static const char *const words[] = {"Giả Định", "thu hút", "attraction", "91/2025", "92/2025", "sau đại học", "Sở "};
    /* Words that any policy may use. */
    static const char *const common[] = {"none", "no", "yes", "other", "partial", "full", "position"};
    ht_text out = {written + 1, sizeof written - 1, 0, false};
    (void)state;
    write_everything(&out, "{}");
    write_everything(&out,
                     "{\"body\":\"branch\",\"work\":\"whole_time\",\"diploma\":\"doctor\",\"highland\":true,\"lodged\":true,"
                     "\"started_on\":\"2028-12-16\",\"absences\":[{\"from\":\"2029-02-01\",\"to\":\"2029-03-10\",\"reason\":"
                     "\"sickness\"}]}");
    whole(&out);
    for (unsigned i = 0; i < sizeof words / sizeof *words; i++) {
        if (strstr(written + 1, words[i]) != NULL) {
            fail_msg("%s is written of another policy", words[i]);
        }
    }
    for (unsigned slot = 0; slot < ht_slot_count(&ht_first_policy); slot++) {
        for (unsigned value = 0; value <= ht_first_policy.facts[slot].value_count; value++) {
            const ht_fact *fact = &ht_first_policy.facts[slot];
            const char *id = value == fact->value_count ? fact->id : fact->values[value].id;
            bool is_common = false;
            for (unsigned i = 0; i < sizeof common / sizeof *common; i++) {
                is_common = is_common || strcmp(id, common[i]) == 0;
            }
            if (!is_common && is_written(id)) {
                fail_msg("%s is written of another policy", id);
            }
        }
    }
}

/* ---- Boxes of the choices ---- */

static bool is_in(const ht_cells *cells, uint32_t cell, const ht_case *answered) {
    bool is_within = true;
    for (unsigned i = 0; i < cells->choice_count; i++) {
        is_within = is_within && (cells->cells[cell].mask[i] & (uint64_t)answered->value[cells->choices[i]]) != 0;
    }
    return is_within;
}

/* The only box that a combination lies in. */
static const ht_cell *box_of(const ht_cells *cells, const ht_case *answered) {
    const ht_cell *found = NULL;
    for (uint32_t cell = 0; cell < cells->count; cell++) {
        if (is_in(cells, cell, answered)) {
            assert_null(found);
            found = &cells->cells[cell];
        }
    }
    assert_non_null(found);
    return found;
}

/* Digits of the number: a value of each choice that is not known. False: that was more than all. */
static bool answer(const ht_case *of, ht_case *person, unsigned number) {
    *person = *of;
    for (unsigned slot = 0; slot < person->policy->fact_count; slot++) {
        const ht_fact *fact = &person->policy->facts[slot];
        if (ht_is_choice(fact) && (of->known >> slot & 1) == 0) {
            person->known |= UINT64_C(1) << slot;
            person->value[slot] = INT64_C(1) << number % fact->value_count;
            number /= fact->value_count;
        }
    }
    return number == 0;
}

static void expect_boxes(const char *facts, const char *figures, const uint32_t counts[3]) {
    static subject about;
    static ht_cells cells;
    ht_run run;
    read_subject(&about, &other_policy, facts, figures);
    ht_run_begin(&run, &about.person, &about.parameters);
    ht_run_choices(&run, &cells);
    for (unsigned b = 0; b < other_policy.benefit_count; b++) {
        ht_run_cells(&run, b, &cells);
        assert_int_equal(cells.count, counts[b]);
        ht_case person;
        for (unsigned number = 0; answer(&about.person, &person, number); number++) {
            ht_assessment result;
            ht_compute(&person, &about.parameters, &result);
            const ht_amount amount = box_of(&cells, &person)->amount;
            assert_range(result.benefits[b].total, amount.least, amount.greatest);
        }
    }
}

/* The allowance: three bodies by three kinds of work, and elsewhere; where sharing pays nothing, it is one with no work. The
   share: elsewhere; no work; no diploma; two diplomas by two regions. The grant: lodged; no diploma; each of two
   diplomas by three bodies in two regions, and elsewhere. */
static void boxes_hold_each_combination_once(void **state) {
    static const uint32_t by_law[] = {10, 7, 16};
    static const uint32_t by_figures[] = {7, 7, 16};
    static const char of_year[] = "{\"started_on\":\"2029-01-01\",\"hired_on\":\"2029-03-01\",\"count_to\":\"2029-12-31\"}";
    static const uint32_t in_the_lowland[] = {10, 5, 10};
    (void)state;
    expect_boxes("{}", NULL, by_law);
    expect_boxes("{\"highland\":false}", NULL, in_the_lowland);
    expect_boxes("{}", other_policy_figures, by_figures);
    expect_boxes(of_year, NULL, by_law);
    expect_boxes(of_year, other_policy_figures, by_figures);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(half_a_rate_and_a_multiple_of_the_base_salary),
        cmocka_unit_test(dated_figures_absences_and_an_end),
        cmocka_unit_test(nothing_known_is_bounded_jointly),
        cmocka_unit_test(what_is_not_met_is_named_by_its_own_facts),
        cmocka_unit_test(a_reading_dates_a_period),
        cmocka_unit_test(a_need_may_be_a_no),
        cmocka_unit_test(rows_that_a_file_replaces_are_listed),
        cmocka_unit_test(nothing_of_quang_ninh_is_written),
        cmocka_unit_test(boxes_hold_each_combination_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
