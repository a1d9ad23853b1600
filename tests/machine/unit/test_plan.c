/* SPDX-License-Identifier: MIT */
/* Complete cases by look-up: the same as the engine says, and the engine's where a plan cannot know. */
#include "both_ways.h"

#include "law/plan_index.h"
#include "law/plan_make.h"
#include "law/plan_months.h"
#include "law/plan_pay.h"
#include "law/spread.h"
#include "other_policy.h"
#include "policy_copy.h"
#include "text/date.h"

extern const ht_policy changing_law;

static both_ways it;
static policy_copy copy;

/* ---- Both ways ---- */

static void expect_chance(const ht_policy *policy, const char *figures, unsigned held_of_100) {
    enum { CASES = 20000 };
    chance by = {policy->benefit_count};
    ht_case person;
    begin_both_ways(&it, policy, figures);
    for (unsigned i = 0; i < CASES; i++) {
        random_case(&by, &person, policy);
        try_both_ways(&it, &person);
    }
    end_both_ways(&it);
    assert_int_equal(it.held + it.open, CASES);
    assert_true(it.held >= held_of_100 * CASES / 100 && it.open >= CASES / 10);
}

static void cases_by_chance(void **state) {
    (void)state;
    expect_chance(&ht_first_policy, NULL, 55);
    expect_chance(&other_policy, NULL, 25);
    expect_chance(&other_policy, other_policy_figures, 5);
    expect_chance(&changing_law, NULL, 0);
}

/* A day that an office gives in place of the reading, figures that hold always, and one of 0. */
static void figures_of_an_office(void **state) {
    (void)state;
    expect_chance(&ht_first_policy,
                  "[{\"name\":\"r57.in_force\",\"value\":\"2026-02-10\",\"citation\":\"x\"},"
                  "{\"name\":\"national.monthly\",\"from\":\"2025-07-01\",\"value\":4999999,\"citation\":\"x\"},"
                  "{\"name\":\"province.tier_b\",\"from\":\"2020-01-01\",\"value\":1,\"citation\":\"x\"},"
                  "{\"name\":\"postgraduate.uplift_percent\",\"from\":\"2020-01-01\",\"value\":0,\"citation\":\"x\"}]",
                  45);
}

/* ---- One case by the plan ---- */

static void expect_paid_by(const ht_policy *policy, const char *json, const int64_t expected[6]) {
    ht_case person;
    ht_assessment result;
    ht_error error;
    ht_case_init(&person, policy);
    assert_true(ht_case_read(&person, ht_string_of(json), &error));
    ht_block_init(&it.block);
    assert_true(ht_plan_take(&it.plan, &it.block, &person));
    ht_plan_pay(&it.plan, &it.block);
    int64_t total = 0;
    for (unsigned b = 0; b < 6; b++) {
        assert_dong_equal(it.block.paid[b][0], expected[b]);
        total += expected[b];
    }
    assert_dong_equal(it.block.total[0], total);
    ht_plan_result(&it.plan, &it.block, 0, &result);
    assert_range(result.total, total, total);
}

static void expect_paid(const char *json, const int64_t expected[6]) {
    expect_paid_by(&ht_first_policy, json, expected);
}

/* ---- Which way ---- */

#define POST    "\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\""
#define YEAR    "\"duty_from\":\"2025-09-01\",\"until\":\"2026-08-31\""
#define STUDIES "\"it_field\":true,\"sent_for_training\":true,\"graduated_on\":\"2026-06-30\""

static void what_the_plan_holds(void **state) {
    static const char *const held[] = {
        "{" POST "," YEAR ",\"degree\":\"none\"}",
        "{" POST "," YEAR ",\"degree\":\"master\",\"it_field\":false}",
        "{" POST "," YEAR ",\"degree\":\"doctorate\",\"central_funding\":\"none\",\"priority_group\":true," STUDIES "}",
        "{" POST "," YEAR ",\"degree\":\"doctorate\",\"central_funding\":\"full\"}",
        "{\"agency\":\"outside\"}",
        "{\"agency\":\"other_public\",\"duty\":\"none\"}",
        ("{" POST "," YEAR ",\"degree\":\"none\",\"attracted\":true,\"attracted_from\":\"2026-01-10\","
         "\"attraction_once\":7,\"attraction_monthly\":8,\"attraction_rent\":9}"),
        ("{" POST "," YEAR ",\"degree\":\"none\",\"interruptions\":[{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\","
         "\"reason\":\"unpaid_leave\"},{\"from\":\"2026-04-10\",\"to\":\"2026-04-12\",\"reason\":\"suspension\"}]}"),
    };
    (void)state;
    begin_both_ways(&it, &ht_first_policy, NULL);
    for (size_t i = 0; i < sizeof held / sizeof *held; i++) {
        expect_held(&it, held[i]);
    }
}

static void what_the_engine_is_asked(void **state) {
    static const char *const open[] = {
        "{}",
        "{" POST "," YEAR "}",
        "{" POST ",\"degree\":\"none\"}",
        "{" POST "," YEAR ",\"degree\":\"master\",\"central_funding\":\"none\",\"priority_group\":false,\"it_field\":true}",
        ("{" POST "," YEAR ",\"degree\":\"none\",\"attracted\":true,\"attracted_from\":\"2026-01-10\","
         "\"attraction_once\":7,\"attraction_monthly\":8}"),
        "{" POST "," YEAR ",\"degree\":\"none\",\"attracted\":true}",
    };
    (void)state;
    begin_both_ways(&it, &ht_first_policy, NULL);
    for (size_t i = 0; i < sizeof open / sizeof *open; i++) {
        expect_open(&it, open[i]);
    }
}

/* With a key of one's own, open or not: the place says so. */
static void a_place_may_be_open(void **state) {
    static const char *const people[] = {
        "{" POST "," YEAR ",\"degree\":\"none\"}",
        "{" POST "," YEAR "}",
        "{" POST ",\"degree\":\"none\"}",
        "{\"attracted\":true,\"agency\":\"it_center\"}",
        "{" POST "," YEAR ",\"degree\":\"none\"}",
        "{\"agency\":\"it_center\",\"degree\":\"none\",\"duty_from\":\"2025-09-10\",\"until\":\"2025-10-20\"}"};
    static const bool are_open[] = {false, true, true, true, false, true}; /* the last one's without a whole month */
    (void)state;
    begin_both_ways(&it, &ht_first_policy, NULL);
    for (unsigned i = 0; i < 6; i++) {
        ht_case person;
        ht_error error;
        ht_key key = it.plan.start;
        ht_case_init(&person, &ht_first_policy);
        assert_true(ht_case_read(&person, ht_string_of(people[i]), &error));
        for (unsigned slot = 0; slot < ht_slot_count(&ht_first_policy); slot++) {
            const bool is_known = (person.known >> slot & 1) != 0;
            const bool is_choice = ht_is_choice(&ht_first_policy.facts[slot]);
            key += !is_known   ? it.plan.unknown[slot]
                   : is_choice ? it.plan.value[slot][ht_first_of((uint64_t)person.value[slot])]
                               : 0;
            if (it.plan.day_column[slot] != HT_NONE) {
                it.block.day[it.plan.day_column[slot]][i] = is_known ? (ht_day)person.value[slot] : HT_DAY_LAST;
            }
        }
        assert_int_equal(ht_plan_is_open(&it.plan, key), are_open[i]);
        assert_true(ht_block_take(&it.plan, &it.block, key, NULL));
    }
    ht_plan_pay(&it.plan, &it.block);
    for (unsigned i = 0; i < 6; i++) {
        if (are_open[i]) {
            assert_true(it.block.total[i] < 0);
        } else {
            assert_dong_equal(it.block.total[i], 96000000);
        }
    }
}

/* A set of values that is neither one nor all, as no reader makes it; and a reading that is open. */
static void a_mask_of_some_values(void **state) {
    static subject about;
    ht_case person;
    (void)state;
    begin_both_ways(&it, &ht_first_policy, NULL);
    ht_case_init(&person, &ht_first_policy);
    person.value[slot_named(&ht_first_policy, "agency")] = 3;
    assert_false(ht_plan_take(&it.plan, &it.block, &person));
    ht_case_init(&person, &ht_first_policy);
    person.value[slot_named(&ht_first_policy, "partial_month")] = 7;
    assert_false(ht_plan_take(&it.plan, &it.block, &person));
    read_subject(&about, &ht_first_policy, "{" POST "," YEAR ",\"degree\":\"none\"}", NULL);
    about.person.value[slot_named(&ht_first_policy, "partial_month")] = 7;
    assert_false(ht_plan_take(&it.plan, &it.block, &about.person)); /* whose default it is not */
    assert_int_equal(it.block.count, 0);
}

/* A figure that changes inside the estimate is the engine's; those beside it are not. */
static void figures_that_change(void **state) {
    (void)state;
    begin_both_ways(&it, &ht_first_policy,
                    "[{\"name\":\"province.tier_b\",\"from\":\"2027-01-01\",\"value\":2500000,\"citation\":\"x\"},"
                    "{\"name\":\"province.tier_c\",\"from\":\"2031-01-01\",\"value\":1500000,\"citation\":\"x\"},"
                    "{\"name\":\"postgraduate.partial_percent\",\"from\":\"2026-01-01\",\"value\":30,\"citation\":\"x\"}]");
    expect_held(&it, "{" POST "," YEAR ",\"degree\":\"none\"}");
    expect_held(&it, "{\"agency\":\"commune_front\",\"position\":\"civil_servant\",\"duty\":\"full_time\"," YEAR "}");
    expect_open(&it, "{\"agency\":\"provincial_front\",\"position\":\"civil_servant\",\"duty\":\"full_time\"," YEAR "}");
    expect_held(&it,
                "{" POST "," YEAR ",\"degree\":\"master\",\"central_funding\":\"none\",\"priority_group\":false," STUDIES "}");
    expect_open(&it, "{" POST "," YEAR
                     ",\"degree\":\"master\",\"central_funding\":\"partial\",\"priority_group\":false," STUDIES "}");
    /* From the second month of an estimate on, and in its last one. */
    begin_both_ways(&it, &ht_first_policy,
                    "[{\"name\":\"province.tier_b\",\"from\":\"2025-08-01\",\"value\":2500000,\"citation\":\"x\"},"
                    "{\"name\":\"province.tier_c\",\"from\":\"2030-12-01\",\"value\":1500000,\"citation\":\"x\"}]");
    expect_held(&it, "{" POST "," YEAR ",\"degree\":\"none\"}");
    expect_open(&it, "{\"agency\":\"provincial_front\",\"position\":\"civil_servant\",\"duty\":\"full_time\"," YEAR "}");
    expect_open(&it, "{\"agency\":\"commune_front\",\"position\":\"civil_servant\",\"duty\":\"full_time\"," YEAR "}");
}

/* All benefits of this province have versions or are paid in place of others, but the study pay, which has both versions and
   reasons of its own. */
static void versions_and_the_highest_are_the_engines(void **state) {
    (void)state;
    begin_both_ways(&it, &changing_law, NULL);
    expect_open(&it, "{\"body\":\"elsewhere\",\"grade\":\"low\",\"remote\":false,\"started_on\":\"2028-02-01\","
                     "\"moved_on\":\"2028-02-01\",\"hired_on\":\"2028-02-01\",\"welcomed_on\":\"2028-02-01\",\"own_monthly\":1,"
                     "\"own_once\":1}");
    expect_open(&it, "{\"asked\":[\"post_pay\"],\"grade\":\"low\",\"moved_on\":\"2028-02-01\"}");
    expect_open(&it, "{\"asked\":[\"travel\"],\"remote\":true,\"hired_on\":\"2028-02-01\"}");
    expect_open(&it, "{\"asked\":[\"own_grant\"],\"grade\":\"high\",\"moved_on\":\"2028-02-01\",\"own_once\":1}");
}

/* What is paid in place of another is the engine's, each of them, and nothing else. */
static void what_is_not_the_highest_of_several_is_held(void **state) {
    static const ht_highest highest = {.id = "both", .benefits = 3};
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    copy.policy.highest = &highest;
    copy.policy.highest_count = 1;
    copy.policy.asks = true;
    begin_both_ways(&it, &copy.policy, NULL);
    expect_open(&it, "{" POST "," YEAR ",\"asked\":[\"national_monthly\"]}");
    expect_open(&it, "{" POST "," YEAR ",\"asked\":[\"province_monthly\"]}");
    expect_held(&it, "{" POST "," YEAR ",\"degree\":\"none\",\"asked\":[\"postgraduate\"]}");
}

/* However many facts are not known, together they are not as much as one that refuses. */
static void nothing_known_is_no_refusal(void **state) {
    static const char asked[] = "{\"asked\":[\"attraction_once\"]}";
    const unsigned attracted = slot_named(&ht_first_policy, "attracted");
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    copy.facts[attracted].absent = HT_UNKNOWN;
    copy.policy.asks = true;
    begin_both_ways(&it, &copy.policy, NULL);
    expect_open(&it, asked);
    expect_held(&it, "{\"asked\":[\"attraction_once\"],\"agency\":\"outside\"}");
    expect_held(&it, "{\"asked\":[\"attraction_once\"],\"attracted\":false}");
}

/* ---- The choice ---- */

static int64_t national(const ht_parameters *parameters, const char *json, bool with_missing) {
    ht_case person;
    ht_assessment result;
    ht_error error;
    ht_case_init(&person, &ht_first_policy);
    assert_true(ht_case_read(&person, ht_string_of(json), &error));
    (with_missing ? ht_compute_missing : ht_compute)(&person, parameters, &result);
    assert_int_equal(result.missing_count > 0, with_missing && result.benefits[2].total.max > 0);
    return result.benefits[0].total.min;
}

/* A plan of other figures tells which way was taken: by it the national support is 7 dong a month. */
static void the_choice_is_by_the_case(void **state) {
    static const char complete[] = "{" POST "," YEAR ",\"degree\":\"none\"}";
    static const char incomplete[] = "{" POST "," YEAR ",\"degree\":\"master\"}";
    static ht_parameters parameters;
    (void)state;
    begin_both_ways(&it, &ht_first_policy,
                    "[{\"name\":\"national.monthly\",\"from\":\"2020-01-01\",\"value\":7,\"citation\":\"x\"}]");
    ht_parameters_init(&parameters, &ht_first_policy);
    assert_null(parameters.prepared.plan);
    assert_dong_equal(national(&parameters, complete, false), 60000000);
    parameters.prepared.plan = &it.plan;
    for (int with_missing = 0; with_missing < 2; with_missing++) {
        assert_dong_equal(national(&parameters, complete, with_missing), 84);
        assert_dong_equal(national(&parameters, incomplete, with_missing), 60000000);
    }
}

static void an_office_s_file_ends_a_plan(void **state) {
    static ht_parameters parameters;
    ht_error error;
    (void)state;
    ht_parameters_init(&parameters, &ht_first_policy);
    ht_plan_use(&it.plan, &parameters);
    assert_ptr_equal(parameters.prepared.plan, &it.plan);
    assert_true(ht_parameters_read(&parameters, ht_string_of("[]"), &error));
    assert_null(parameters.prepared.plan);
}

/* ---- What interruptions need ---- */

#define LEAVE ",\"interruptions\":[{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":\"unpaid_leave\"}]"

static void reasons_of_its_own_are_the_engines(void **state) {
    static const ht_stop stops[] = {{1, 0, 0}};
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    copy.benefits[0].stops = stops;
    copy.benefits[0].stop_count = 1;
    begin_both_ways(&it, &copy.policy, NULL);
    expect_held(&it, "{" POST "," YEAR ",\"degree\":\"none\"}");
    expect_open(&it, "{" POST "," YEAR ",\"degree\":\"none\"" LEAVE "}");
}

static void a_stated_amount_that_is_stopped_is_the_engines(void **state) {
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    copy.benefits[benefit_named(&ht_first_policy, "attraction_once")].stopped = 0; /* once: nothing stops it */
    begin_both_ways(&it, &copy.policy, NULL);
    expect_held(&it, "{" POST "," YEAR ",\"degree\":\"none\"" LEAVE "}");
    copy.benefits[benefit_named(&ht_first_policy, "attraction_rent")].stopped = 0;
    begin_both_ways(&it, &copy.policy, NULL);
    expect_open(&it, "{" POST "," YEAR ",\"degree\":\"none\"" LEAVE "}");
}

/* A condition of what stops it on a fact that may not be known: then it does. */
static void what_stops_may_not_be_known(void **state) {
    chance by = {11};
    ht_case person;
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    for (uint32_t values = 1; values <= 2; values++) { /* the no, the yes */
        copy.benefits[0].stopped_when = (ht_condition){values, (uint8_t)slot_named(&ht_first_policy, "priority_group"), 0};
        begin_both_ways(&it, &copy.policy, NULL);
        expect_held(&it, "{" POST "," YEAR ",\"degree\":\"none\"" LEAVE "}");
        expect_held(&it, "{" POST "," YEAR ",\"degree\":\"none\",\"priority_group\":false" LEAVE "}");
        expect_held(&it, "{" POST "," YEAR ",\"degree\":\"none\",\"priority_group\":true" LEAVE "}");
        for (unsigned i = 0; i < 5000; i++) {
            random_case(&by, &person, &copy.policy);
            try_both_ways(&it, &person);
        }
        end_both_ways(&it);
    }
}

/* 5.000.000 x 12 whatever the leave; the province's goes on being stopped. */
static void a_monthly_benefit_that_nothing_stops(void **state) {
    static const int64_t expected[] = {60000000, 36000000 - 6000000 + 870968 + 2100000, 0, 0, 0, 0};
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    copy.benefits[0].stopped = HT_NONE;
    begin_both_ways(&it, &copy.policy, NULL);
    expect_held(&it, "{" POST "," YEAR ",\"degree\":\"none\"" LEAVE "}");
    expect_paid_by(&copy.policy, "{" POST "," YEAR ",\"degree\":\"none\"" LEAVE "}", expected);
}

/* As many first days by a reading as there may be. */
static void four_first_days(void **state) {
    const unsigned reading = slot_named(&ht_first_policy, "r57_in_force");
    chance by = {13};
    ht_case person;
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    for (unsigned i = 0; i < ht_first_policy.period_count; i++) {
        if (copy.periods[i].reading == reading) {
            copy.periods[i].first[2] = HT_DATE_LITERAL(2026, 1, 1);
            copy.periods[i].first[3] = HT_DATE_LITERAL(2027, 4, 1);
        }
    }
    copy.facts[reading].value_count = HT_FIRST_DAYS_MAX;
    begin_both_ways(&it, &copy.policy, NULL);
    for (unsigned i = 0; i < 5000; i++) {
        random_case(&by, &person, &copy.policy);
        try_both_ways(&it, &person);
    }
    end_both_ways(&it);
    assert_true(it.held > 2000);
}

/* The first day that a plan knows is one of 28. */
static void an_estimate_from_february_on(void **state) {
    const unsigned since = slot_named(&ht_first_policy, "since");
    chance by = {12};
    ht_case person;
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    copy.facts[since].first = HT_DATE_LITERAL(2026, 2, 1);
    copy.facts[since].default_value = HT_DATE_LITERAL(2026, 2, 1);
    copy.facts[slot_named(&ht_first_policy, "until")].first = HT_DATE_LITERAL(2026, 2, 1);
    begin_both_ways(&it, &copy.policy, NULL);
    for (unsigned i = 0; i < 5000; i++) {
        random_case(&by, &person, &copy.policy);
        try_both_ways(&it, &person);
    }
    end_both_ways(&it);
    assert_true(it.held > 2000);
}

/* What whoever makes keys adds for a fact that is not stated. */
static void defaults_have_their_part_of_the_key(void **state) {
    (void)state;
    begin_both_ways(&it, &ht_first_policy, NULL);
    for (unsigned slot = 0; slot < ht_slot_count(&ht_first_policy); slot++) {
        const ht_fact *fact = &ht_first_policy.facts[slot];
        if (ht_is_choice(fact) && fact->absent == HT_FIXED) {
            assert_true(it.plan.unknown[slot] == it.plan.value[slot][fact->default_value]);
        }
    }
    const unsigned attracted = slot_named(&ht_first_policy, "attracted");
    assert_true(it.plan.unknown[attracted] != 0 && it.plan.unknown[attracted] != it.plan.value[attracted][1]);
}

/* 64 leaves of a day each: eight such cases fill the room of a block, and what comes then is the engine's. */
static void room_for_days_off(void **state) {
    ht_case person;
    ht_error error;
    (void)state;
    begin_both_ways(&it, &ht_first_policy, NULL);
    ht_case_init(&person, &ht_first_policy);
    assert_true(ht_case_read(&person, ht_string_of("{" POST ",\"duty_from\":\"2025-09-01\",\"degree\":\"none\"}"), &error));
    for (unsigned i = 0; i < HT_INTERRUPTIONS_MAX; i++) {
        const ht_day day = HT_DATE_LITERAL(2026, 1, 1) + (ht_day)(2 * i);
        person.interruptions[i] = (ht_interruption){day, day, 1};
    }
    person.interruption_count = HT_INTERRUPTIONS_MAX;
    for (unsigned i = 0; i < 9; i++) {
        try_both_ways(&it, &person);
    }
    person.interruption_count = 0;
    try_both_ways(&it, &person);
    assert_int_equal(it.block.count, 9);
    assert_int_equal(it.open, 1);
    end_both_ways(&it);
}

/* ---- More than a plan holds ---- */

/* So many times the same benefit: those for which there is room are held, the others open. */
static void expect_copies(const char *id, unsigned count, const char *facts, unsigned held) {
    const unsigned b = benefit_named(&ht_first_policy, id);
    ht_case person;
    ht_error error;
    copy_policy(&copy, &ht_first_policy);
    for (unsigned i = 0; i < count; i++) {
        copy.benefits[i] = ht_first_policy.benefits[b];
    }
    copy.policy.benefit_count = (uint8_t)count;
    copy.policy.asks = true;
    begin_both_ways(&it, &copy.policy, NULL);
    ht_case_init(&person, &copy.policy);
    assert_true(ht_case_read(&person, ht_string_of(facts), &error));
    for (unsigned i = 0; i < count; i++) {
        person.asked = UINT32_C(1) << i;
        try_both_ways(&it, &person);
    }
    end_both_ways(&it);
    assert_int_equal(it.held, held);
    assert_int_equal(it.open, count - held);
}

/* 26 x 4 x 4 x 3 x 2 x 2 indices each: the entries hold three times as many. 2 x 6 x 4 x 4 x 2 x 2, of ten bits: the key, in
   which readings and days off have 16, holds four, and a bit for each of the others. */
static void more_indices_than_there_is_room_for(void **state) {
    (void)state;
    expect_copies("postgraduate", HT_BENEFITS_MAX,
                  "{" POST "," YEAR ",\"degree\":\"master\",\"central_funding\":\"none\",\"priority_group\":true," STUDIES "}",
                  3);
    expect_copies("province_monthly", HT_BENEFITS_MAX, "{" POST "," YEAR ",\"degree\":\"none\"}", 4);
    /* Of eight 52 bits are left: behind four of ten bits nine, as three others need one each. */
    expect_copies("province_monthly", 8, "{" POST "," YEAR ",\"degree\":\"none\"}", 4);
}

/* As many as it has fit; with one less it has none, and where there is room for its lowest digit alone. */
static void room_to_the_last_index(void **state) {
    static ht_plan_index index;
    const ht_benefit *law = &ht_first_policy.benefits[benefit_named(&ht_first_policy, "postgraduate")];
    const unsigned size = 26 * 4 * 4 * 3 * 2 * 2;
    (void)state;
    ht_plan_index_of(&ht_first_policy, law, size, &index);
    assert_int_equal(index.size, size);
    ht_plan_index_of(&ht_first_policy, law, size - 1, &index);
    assert_int_equal(index.size, 0);
    ht_plan_index_of(&ht_first_policy, law, 26, &index);
    assert_int_equal(index.lowest, 26);
    assert_int_equal(index.size, 0);
}

/* As many conditions as there may be, of a benefit and of a row; of two more the values have none in common. */
static void full_lists_of_conditions(void **state) {
    const unsigned slots[] = {slot_named(&ht_first_policy, "it_field"), slot_named(&ht_first_policy, "sent_for_training"),
                              slot_named(&ht_first_policy, "priority_group")};
    chance by = {9};
    ht_case person;
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    for (unsigned i = 0; i < 3; i++) {
        copy.benefits[0].when[3 + i] = (ht_condition){2, (uint8_t)slots[i], 0};
        copy.rows[0][0][0].when[i] = (ht_condition){2, (uint8_t)slots[i], 0};
    }
    for (unsigned i = 3; i < HT_CONDITIONS_MAX; i++) {
        copy.rows[0][0][0].when[i] = ht_first_policy.benefits[1].tables[0].rows[0].when[i % 2];
    }
    copy.benefits[2].when[4] =
        (ht_condition){1, (uint8_t)slots[0], 0}; /* the field of study is none, and is information technology */
    begin_both_ways(&it, &copy.policy, NULL);
    for (unsigned i = 0; i < 20000; i++) {
        random_case(&by, &person, &copy.policy);
        try_both_ways(&it, &person);
    }
    end_both_ways(&it);
    assert_true(it.held > 8000);
}

/* Of a case about each of the benefits of `copy` alone, whether the plan holds it: bit set of places. */
static uint32_t held_ones(const char *facts) {
    ht_case person;
    ht_error error;
    uint32_t held = 0;
    copy.policy.asks = true;
    ht_case_init(&person, &copy.policy);
    assert_true(ht_case_read(&person, ht_string_of(facts), &error));
    for (unsigned i = 0; i < copy.policy.benefit_count; i++) {
        person.asked = UINT32_C(1) << i;
        begin_both_ways(&it, &copy.policy, NULL);
        try_both_ways(&it, &person);
        end_both_ways(&it);
        held |= (uint32_t)it.held << i;
    }
    return held;
}

/* A sum on the day of graduation. So many facts are asked by its one row with conditions, and others by itself: (n (n + 2) + 2)
   indices of those, three times as many of each of the former. */
static void put_sum(unsigned place, unsigned in_row, unsigned by_itself) {
    static const char *const facts[] = {"agency",          "position",      "duty", "degree", "it_field", "sent_for_training",
                                        "central_funding", "priority_group"};
    ht_benefit *sum = &copy.benefits[place];
    *sum = ht_first_policy.benefits[benefit_named(&ht_first_policy, "postgraduate")];
    memset(sum->when, 0, sizeof sum->when);
    sum->tables = copy.tables[place];
    sum->table_count = 1;
    copy.tables[place][0] = (ht_table){.kind = HT_FIGURE, .rows = copy.rows[place][0], .row_count = 2};
    copy.rows[place][0][0] = copy.rows[place][0][1] = (ht_row){.parameter = 1};
    for (unsigned i = 0; i < in_row + by_itself; i++) {
        const ht_condition second = {2, (uint8_t)slot_named(&ht_first_policy, facts[i]), 0};
        *(i < in_row ? &copy.rows[place][0][0].when[i] : &sum->when[i - in_row]) = second;
    }
}

#define ALL_KNOWN "{" POST "," YEAR ",\"degree\":\"master\",\"central_funding\":\"none\",\"priority_group\":true," STUDIES "}"

/* 1.458 and twice 7.290 indices, each with one more for what is not asked, leave 343; less one, and two for each benefit that
   follows, 334 before four and 332 before five: 37 x 3 x 3 are 333. */
static void room_for_one_index_more(void **state) {
    (void)state;
    for (unsigned others = 4; others <= 5; others++) {
        copy_policy(&copy, &ht_first_policy);
        put_sum(0, 6, 0);
        put_sum(1, 6, 2);
        put_sum(2, 6, 2);
        put_sum(3, 2, 5);
        for (unsigned i = 4; i < 4 + others; i++) {
            put_sum(i, 0, 0);
        }
        copy.policy.benefit_count = (uint8_t)(4 + others);
        assert_int_equal(held_ones(ALL_KNOWN) & 15, others == 4 ? 15 : 7);
    }
}

/* 18, 1.458, 2.430 and 7.290 indices leave 5.171 before six others, and of the key the 13 bits that so many need: that is not
   room for 7.290 more. */
static void room_of_as_many_bits(void **state) {
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    put_sum(0, 2, 0);
    put_sum(1, 6, 0);
    put_sum(2, 5, 2);
    put_sum(3, 6, 2);
    put_sum(4, 6, 2);
    for (unsigned i = 5; i < 11; i++) {
        put_sum(i, 0, 0);
    }
    copy.policy.benefit_count = 11;
    assert_int_equal(held_ones(ALL_KNOWN), 2047 & ~16);
}

/* The day of the grant is the first fact of all. */
static void a_day_that_is_the_first_fact(void **state) {
    (void)state;
    copy_with_first(&copy, "hired_on");
    begin_both_ways(&it, &copy.policy, NULL);
    expect_held(&it, "{\"asked\":[\"arrival_grant\"],\"body\":\"branch\",\"diploma\":\"doctor\",\"highland\":false,"
                     "\"lodged\":false,\"hired_on\":\"2028-05-01\"}");
}

/* Readings have four bits of the key, nine sums of 54 indices six each, and one of 18 five: the bit that is left is none for
   two indices, which are numbered from 1 on. Behind one of 6 there are three. */
static void room_for_one_bit_more(void **state) {
    (void)state;
    for (unsigned asked = 1; asked <= 2; asked++) {
        copy_policy(&copy, &ht_first_policy);
        for (unsigned i = 0; i < 9; i++) {
            put_sum(i, 3, 0);
        }
        put_sum(9, asked, 0);
        put_sum(10, 0, 0);
        copy.policy.benefit_count = 11;
        assert_int_equal(held_ones(ALL_KNOWN), asked == 1 ? 2047 : 1023);
    }
}

/* Eight agencies have amounts of their own, and two other duties a half and a quarter of them: with the national one 25 monthly
   rates, of which a plan holds twenty. Quarters come last: three of them are held. */
static void more_rates_than_there_is_room_for(void **state) {
    enum { AGENCIES = 8, DUTIES = 3, NEW = 5 };
    const unsigned b = benefit_named(&ht_first_policy, "province_monthly");
    const unsigned agency = slot_named(&ht_first_policy, "agency");
    const unsigned duty = slot_named(&ht_first_policy, "duty");
    const uint8_t first = ht_first_policy.parameter_count; /* of the new figures, then the half */
    ht_case person;
    ht_error error;
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    for (unsigned i = 0; i <= NEW; i++) {
        copy.figures[first + i][0] = (ht_figure_row){HT_DAY_FIRST, i < NEW ? 1100000 + i : 50, 0};
        copy.parameters[first + i] = (ht_parameter){.id = "own", .rows = copy.figures[first + i], .row_count = 1};
    }
    copy.policy.parameter_count = (uint8_t)(first + NEW + 1);
    for (unsigned i = 0; i < AGENCIES; i++) { /* the three tiers are the second figure and those that follow */
        copy.rows[b][0][i] =
            (ht_row){.parameter = (uint8_t)(i < 3 ? 1 + i : first + i - 3), .when = {{UINT32_C(1) << i, (uint8_t)agency, 0}}};
    }
    copy.tables[b][0].row_count = AGENCIES;
    for (unsigned i = 0; i < DUTIES; i++) {
        const uint8_t ratios[DUTIES] = {HT_NONE, (uint8_t)(first + NEW), 6};
        copy.rows[b][1][i] = (ht_row){.parameter = ratios[i], .when = {{UINT32_C(1) << i, (uint8_t)duty, 0}}};
    }
    copy.tables[b][1].row_count = DUTIES;
    begin_both_ways(&it, &copy.policy, NULL);
    for (unsigned i = 0; i < AGENCIES * DUTIES; i++) {
        ht_case_init(&person, &copy.policy);
        assert_true(ht_case_read(&person, ht_string_of("{" POST "," YEAR ",\"degree\":\"none\"}"), &error));
        person.value[agency] = INT64_C(1) << i % AGENCIES;
        person.value[duty] = INT64_C(1) << i / AGENCIES;
        try_both_ways(&it, &person);
    }
    end_both_ways(&it);
    assert_int_equal(it.held, 19);
    assert_int_equal(it.open, 5);
}

/* ---- Amounts by hand ---- */

/* Vectors of RULES.md, by hand there: whole months; 17 of 31 days; by half months; by the majority. */
static void amounts_by_hand(void **state) {
    static const int64_t year[] = {60000000, 36000000, 0, 0, 0, 0};
    static const int64_t days[] = {2741935, 1645161, 0, 0, 0, 0};
    static const int64_t whole_month[] = {5000000, 3000000, 0, 0, 0, 0};
    static const int64_t half_month[] = {2500000, 1500000, 0, 0, 0, 0};
    static const int64_t nothing[] = {0, 0, 0, 0, 0, 0};
    /* March loses 22 of 31 days, April 9 of 30: 5.000.000 x 9/31 and x 21/30 in place of whole months, the province's likewise.
     */
    static const int64_t interrupted[] = {
        60000000 - 10000000 + 1451613 + 3500000, 36000000 - 6000000 + 870968 + 2100000, 0, 0, 0, 0};
    static const int64_t not_the_province[] = {60000000 - 10000000 + 1451613 + 3500000, 36000000, 0, 0, 0, 0};
    static const int64_t studies[] = {60000000, 36000000, 150000000, 0, 0, 0};
    static const int64_t on_the_last_day[] = {50000000, 30000000, 150000000, 0, 0, 0};
    static const int64_t attracted[] = {0, 0, 0, 100000000, 120000000, 12};
    (void)state;
    begin_both_ways(&it, &ht_first_policy, NULL);
    expect_paid("{" POST "," YEAR ",\"degree\":\"none\"}", year);
    expect_paid("{" POST ",\"duty_from\":\"2025-08-15\",\"until\":\"2025-08-31\",\"degree\":\"none\"}", days);
    expect_paid("{" POST ",\"duty_from\":\"2025-08-15\",\"until\":\"2025-08-31\",\"degree\":\"none\","
                "\"partial_month\":\"half_month_15\"}",
                whole_month);
    expect_paid("{" POST ",\"duty_from\":\"2025-08-18\",\"until\":\"2025-08-31\",\"degree\":\"none\","
                "\"partial_month\":\"half_month_15\"}",
                half_month);
    expect_paid("{" POST ",\"duty_from\":\"2025-08-17\",\"until\":\"2025-08-31\",\"degree\":\"none\","
                "\"partial_month\":\"majority_50\"}",
                nothing);
    expect_paid("{" POST "," YEAR ",\"degree\":\"none\"" LEAVE "}", interrupted);
    expect_paid("{" POST "," YEAR ",\"degree\":\"none\",\"province_interruptions\":\"none\"" LEAVE "}", not_the_province);
    expect_paid("{" POST "," YEAR ",\"degree\":\"doctorate\",\"central_funding\":\"partial\",\"priority_group\":true," STUDIES
                "}",
                studies);
    expect_paid("{" POST ",\"duty_from\":\"2025-09-01\",\"until\":\"2026-06-30\",\"degree\":\"doctorate\","
                "\"central_funding\":\"partial\",\"priority_group\":true," STUDIES "}",
                on_the_last_day);
    expect_paid("{\"agency\":\"science_department\",\"duty\":\"none\",\"degree\":\"none\",\"attracted\":true,"
                "\"attracted_from\":\"2026-01-01\",\"attraction_to\":\"2026-12-31\",\"attraction_once\":100000000,"
                "\"attraction_monthly\":10000000,\"attraction_rent\":1}",
                attracted);
    expect_paid("{" POST "," YEAR ",\"degree\":\"none\",\"duty_to\":\"2025-09-30\",\"since\":\"2025-10-01\"}", nothing);
}

/* Of five cases two are attracted; places stay. */
static void each_in_its_place(void **state) {
    static const char *const people[] = {
        "{" POST "," YEAR ",\"degree\":\"none\"}",
        ("{\"agency\":\"science_department\",\"duty\":\"none\",\"degree\":\"none\",\"attracted\":true,"
         "\"attracted_from\":\"2026-01-01\",\"attraction_once\":5,\"attraction_monthly\":1,\"attraction_rent\":1,\"until\":"
         "\"2026-01-31\"}"),
        "{\"agency\":\"outside\"}",
        ("{\"agency\":\"science_department\",\"duty\":\"none\",\"degree\":\"none\",\"attracted\":true,"
         "\"attracted_from\":\"2026-01-01\",\"attraction_once\":6,\"attraction_monthly\":1,\"attraction_rent\":1,\"until\":"
         "\"2026-01-31\"}"),
        "{" POST ",\"duty_from\":\"2025-09-01\",\"until\":\"2025-09-30\",\"degree\":\"none\"}",
    };
    static const int64_t totals[] = {96000000, 7, 0, 8, 8000000};
    (void)state;
    begin_both_ways(&it, &ht_first_policy, NULL);
    for (unsigned i = 0; i < 5; i++) {
        ht_case person;
        ht_error error;
        ht_case_init(&person, &ht_first_policy);
        assert_true(ht_case_read(&person, ht_string_of(people[i]), &error));
        assert_true(ht_plan_take(&it.plan, &it.block, &person));
    }
    ht_plan_pay(&it.plan, &it.block);
    for (unsigned i = 0; i < 5; i++) {
        assert_dong_equal(it.block.total[i], totals[i]);
    }
}

/* Days of the first fact and of the third, or amounts of both. */
static void the_first_fact_may_have_a_column(void **state) {
    static ht_case person = {.known = 5, .value = {7, 0, 9}};
    (void)state;
    it.plan.day_slots = it.plan.money_slots = 5;
    it.plan.day_column[0] = it.plan.money_column[0] = 2;
    it.plan.day_column[2] = it.plan.money_column[2] = 1;
    ht_block_put_columns(&it.plan, &it.block, 3, &person);
    assert_int_equal(it.block.day[2][3], 7);
    assert_int_equal(it.block.day[1][3], 9);
    assert_dong_equal(it.block.money[2][3], 7);
    assert_dong_equal(it.block.money[1][3], 9);
    person.known = 4;
    ht_block_put_columns(&it.plan, &it.block, 3, &person);
    assert_int_equal(it.block.day[2][3], HT_DAY_LAST);
    assert_dong_equal(it.block.money[2][3], 0);
    assert_dong_equal(it.block.money[1][3], 9);
}

/* ---- Month by month ---- */

static void expect_months(const ht_case *person, const ht_spread *spread) {
    const ht_policy *policy = person->policy;
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        const ht_paid_months months = ht_plan_months(&it.plan, &it.block, b, 0);
        for (unsigned m = 0; m < HT_MONTHS_MAX; m++) {
            const bool is_in = months.is_paid && m >= months.first && m <= months.last;
            const int64_t dong = m == months.first ? months.begins : m == months.last ? months.ends : months.whole;
            assert_dong_equal(is_in ? dong : 0, spread->dong[b][m]);
        }
    }
}

static void the_months_are_those_of_the_engine(void **state) {
    static const ht_policy *const policies[] = {&ht_first_policy, &other_policy};
    static ht_spread least, greatest;
    chance by = {5};
    unsigned held = 0;
    ht_case person;
    (void)state;
    for (unsigned i = 0; i < 6000; i++) {
        if (i % 3000 == 0) {
            begin_both_ways(&it, policies[i / 3000], NULL);
        }
        random_case(&by, &person, it.plan.policy);
        ht_block_init(&it.block);
        if (person.interruption_count > 0 || !ht_plan_take(&it.plan, &it.block, &person)) {
            continue;
        }
        ht_plan_pay(&it.plan, &it.block);
        assert_true(ht_spread_of(&person, &it.parameters, &least, &greatest));
        expect_months(&person, &least);
        held++;
    }
    assert_true(held > 1500);
}

/* From 15 August 2025: 17 of 31 days, twelve months less one, all of it until 31 July 2026; and a sum in June. */
static void months_by_hand(void **state) {
    ht_case person;
    ht_error error;
    (void)state;
    begin_both_ways(&it, &ht_first_policy, NULL);
    ht_case_init(&person, &ht_first_policy);
    assert_true(
        ht_case_read(&person,
                     ht_string_of("{" POST ",\"duty_from\":\"2020-01-01\",\"until\":\"2026-07-10\",\"degree\":\"master\","
                                  "\"central_funding\":\"none\",\"priority_group\":false," STUDIES "}"),
                     &error));
    assert_true(ht_plan_take(&it.plan, &it.block, &person));
    ht_plan_pay(&it.plan, &it.block);
    const ht_paid_months national = ht_plan_months(&it.plan, &it.block, 0, 0);
    assert_int_equal(national.first, 1); /* August; the first month of the plan is July 2025 */
    assert_int_equal(national.last, 12);
    assert_dong_equal(national.begins, 2741935);
    assert_dong_equal(national.whole, 5000000);
    assert_dong_equal(national.ends, 1612903); /* 5.000.000 x 10/31 */
    const ht_paid_months once = ht_plan_months(&it.plan, &it.block, 2, 0);
    assert_int_equal(once.first, 11);
    assert_int_equal(once.last, 11);
    assert_dong_equal(once.begins, 200000000);
    assert_dong_equal(once.ends, 0);
    assert_false(ht_plan_months(&it.plan, &it.block, 3, 0).is_paid);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cases_by_chance),
        cmocka_unit_test(figures_of_an_office),
        cmocka_unit_test(what_the_plan_holds),
        cmocka_unit_test(what_the_engine_is_asked),
        cmocka_unit_test(a_place_may_be_open),
        cmocka_unit_test(a_mask_of_some_values),
        cmocka_unit_test(figures_that_change),
        cmocka_unit_test(versions_and_the_highest_are_the_engines),
        cmocka_unit_test(what_is_not_the_highest_of_several_is_held),
        cmocka_unit_test(nothing_known_is_no_refusal),
        cmocka_unit_test(the_choice_is_by_the_case),
        cmocka_unit_test(an_office_s_file_ends_a_plan),
        cmocka_unit_test(reasons_of_its_own_are_the_engines),
        cmocka_unit_test(a_stated_amount_that_is_stopped_is_the_engines),
        cmocka_unit_test(what_stops_may_not_be_known),
        cmocka_unit_test(a_monthly_benefit_that_nothing_stops),
        cmocka_unit_test(four_first_days),
        cmocka_unit_test(an_estimate_from_february_on),
        cmocka_unit_test(defaults_have_their_part_of_the_key),
        cmocka_unit_test(room_for_days_off),
        cmocka_unit_test(more_indices_than_there_is_room_for),
        cmocka_unit_test(room_to_the_last_index),
        cmocka_unit_test(room_for_one_index_more),
        cmocka_unit_test(room_of_as_many_bits),
        cmocka_unit_test(room_for_one_bit_more),
        cmocka_unit_test(a_day_that_is_the_first_fact),
        cmocka_unit_test(full_lists_of_conditions),
        cmocka_unit_test(more_rates_than_there_is_room_for),
        cmocka_unit_test(amounts_by_hand),
        cmocka_unit_test(each_in_its_place),
        cmocka_unit_test(the_first_fact_may_have_a_column),
        cmocka_unit_test(the_months_are_those_of_the_engine),
        cmocka_unit_test(months_by_hand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
