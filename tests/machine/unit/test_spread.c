/* SPDX-License-Identifier: MIT */
#include "subject.h"

#include "policy_copy.h"
#include "text/date.h"
#include "text/json.h"
#include "law/spread.h"
#include "text/text.h"
#include "person/case.h"

static ht_case person;
static ht_parameters parameters;
static ht_assessment result;
static ht_spread least, greatest;

static void read_case(const char *json) {
    ht_error error;
    ht_case_init(&person, &ht_first_policy);
    ht_parameters_init(&parameters, &ht_first_policy);
    if (!ht_case_read(&person, ht_string_of(json), &error)) {
        fail_msg("%s: %s", json, ht_error_name(error.code));
    }
}

static unsigned place_of(int32_t year, int32_t month) {
    return (unsigned)(ht_month_of(ht_day_of(year, month, 1)) - ht_spread_first(&ht_first_policy));
}

/* HT_NO_MAXIMUM where any of them is. */
static int64_t sum_of(const ht_spread *spread) {
    int64_t sum = 0;
    for (unsigned b = 0; b < ht_first_policy.benefit_count; b++) {
        for (unsigned m = 0; m < HT_MONTHS_MAX; m++) {
            if (spread->dong[b][m] == HT_NO_MAXIMUM) {
                return HT_NO_MAXIMUM;
            }
            sum += spread->dong[b][m];
        }
    }
    return sum;
}

static void months_of_the_policy(void **state) {
    (void)state;
    assert_dong_equal(ht_spread_first(&ht_first_policy), ht_month_of(ht_day_of(2025, 7, 1)));
    assert_dong_equal(ht_spread_count(&ht_first_policy), 66);
}

static void a_complete_case_is_spread_once(void **state) {
    (void)state;
    read_case(
        "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\",\"duty_from\":\"2025-08-15\","
        "\"until\":\"2026-08-31\",\"degree\":\"master\",\"it_field\":true,\"sent_for_training\":true,\"graduated_on\":\"2026-"
        "06-30\","
        "\"central_funding\":\"none\",\"priority_group\":false,"
        "\"interruptions\":[{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":\"unpaid_leave\"}]}");
    assert_true(ht_spread_of(&person, &parameters, &least, &greatest));
    assert_dong_equal(least.dong[0][place_of(2025, 7)], 0);
    assert_dong_equal(least.dong[0][place_of(2025, 8)], 2741935);
    assert_dong_equal(least.dong[1][place_of(2025, 8)], 1645161);
    assert_dong_equal(least.dong[0][place_of(2025, 9)], 5000000);
    assert_dong_equal(least.dong[0][place_of(2026, 3)], 1451613);
    assert_dong_equal(least.dong[0][place_of(2026, 4)], 3500000);
    assert_dong_equal(least.dong[2][place_of(2026, 6)], 200000000);
    assert_dong_equal(least.dong[1][place_of(2026, 9)], 0);
}

static void an_unknown_fact_is_answered_once_for_all_months(void **state) {
    (void)state;
    read_case("{\"agency\":\"provincial_administration\",\"duty\":\"full_time\",\"duty_from\":\"2025-09-01\",\"until\":\"2025-"
              "10-31\"}");
    assert_false(ht_spread_of(&person, &parameters, &least, &greatest));
    assert_dong_equal(sum_of(&least), 0); /* position other */
    assert_dong_equal(greatest.dong[0][place_of(2025, 9)], 5000000);
    assert_dong_equal(greatest.dong[1][place_of(2025, 9)], 2000000);
    assert_dong_equal(greatest.dong[1][place_of(2025, 10)], 2000000);
    assert_dong_equal(sum_of(&greatest), 14000000);
}

static void facts_that_cannot_matter_leave_it_certain(void **state) {
    (void)state;
    read_case(
        "{\"agency\":\"commune_front\",\"position\":\"civil_servant\",\"duty\":\"full_time\",\"duty_from\":\"2025-09-01\"}");
    assert_true(ht_spread_of(&person, &parameters, &least, &greatest));
}

static void unknown_days(void **state) {
    (void)state;
    read_case("{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"none\",\"degree\":\"doctorate\","
              "\"it_field\":true,"
              "\"sent_for_training\":true,\"central_funding\":\"none\",\"priority_group\":true,\"since\":\"2026-01-01\"}");
    assert_false(ht_spread_of(&person, &parameters, &least, &greatest));
    assert_dong_equal(sum_of(&least), 0);
    assert_dong_equal(greatest.dong[2][place_of(2026, 1)], 600000000);
    assert_dong_equal(sum_of(&greatest), 600000000);
    ht_error error;
    assert_true(ht_parameters_read(
        &parameters,
        ht_string_of("[{\"name\":\"postgraduate.doctorate\",\"from\":\"2027-03-15\",\"value\":500000000,\"citation\":\"x\"},"
                     "{\"name\":\"postgraduate.doctorate\",\"from\":\"2028-01-01\",\"value\":1,\"citation\":\"x\"},"
                     "{\"name\":\"postgraduate.doctorate\",\"from\":\"2028-07-01\",\"value\":500000000,\"citation\":\"x\"}]"),
        &error));
    assert_false(ht_spread_of(&person, &parameters, &least, &greatest)); /* of two such days the first one */
    assert_dong_equal(greatest.dong[2][place_of(2027, 3)], 750000000);
    assert_dong_equal(sum_of(&greatest), 750000000);
    read_case("{\"agency\":\"science_department\",\"position\":\"cadre\",\"duty\":\"full_time\",\"until\":\"2025-09-30\"}");
    assert_false(ht_spread_of(&person, &parameters, &least, &greatest));
    assert_dong_equal(sum_of(&least), 0);
    assert_dong_equal(greatest.dong[0][place_of(2025, 8)], 2741935);
    assert_dong_equal(greatest.dong[0][place_of(2025, 9)], 5000000);
}

/* With or without central funding 400.000.000, but by other rows of the law. */
static void one_amount_by_several_ways_is_not_certain(void **state) {
    (void)state;
    ht_error error;
    read_case("{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"none\",\"degree\":\"doctorate\","
              "\"it_field\":true,\"sent_for_training\":true,\"graduated_on\":\"2026-06-30\",\"priority_group\":false,"
              "\"full_central\":\"as_partial\"}");
    assert_true(ht_parameters_read(
        &parameters,
        ht_string_of("[{\"name\":\"postgraduate.partial_percent\",\"from\":\"2026-01-01\",\"value\":100,\"citation\":\"x\"}]"),
        &error));
    assert_false(ht_spread_of(&person, &parameters, &least, &greatest));
    assert_dong_equal(least.dong[2][place_of(2026, 6)], 400000000);
    assert_dong_equal(sum_of(&least), 400000000);
    assert_dong_equal(greatest.dong[2][place_of(2026, 6)], 400000000);
    assert_dong_equal(sum_of(&greatest), 400000000);
    /* Funded in part, say: one way. */
    assert_true(ht_case_set(&person, (unsigned)ht_slot_by_id(&ht_first_policy, ht_string_of("central_funding")),
                            ht_string_of("partial"), &error));
    assert_true(ht_spread_of(&person, &parameters, &least, &greatest));
    assert_dong_equal(sum_of(&least), 400000000);
}

static void amounts_that_only_the_decision_states(void **state) {
    (void)state;
    read_case("{\"agency\":\"it_center\",\"position\":\"other\",\"attracted\":true,\"attracted_from\":\"2026-01-01\","
              "\"attraction_to\":\"2026-02-28\",\"attraction_once\":7000000,\"attraction_rent\":2000000}");
    assert_false(ht_spread_of(&person, &parameters, &least, &greatest));
    assert_dong_equal(sum_of(&least), 11000000);
    assert_dong_equal(least.dong[4][place_of(2026, 1)], 0);
    assert_true(greatest.dong[4][place_of(2026, 1)] == HT_NO_MAXIMUM);
    assert_true(greatest.dong[4][place_of(2026, 2)] == HT_NO_MAXIMUM);
    assert_dong_equal(greatest.dong[4][place_of(2026, 3)], 0);
    assert_dong_equal(greatest.dong[3][place_of(2026, 1)], 7000000);
    assert_dong_equal(greatest.dong[5][place_of(2026, 2)], 2000000);
}

/* ---- Sums against the engine's bounds ---- */

static uint64_t state_of_chance = 20250715;

static unsigned chance(unsigned below) {
    /* Minimal standard generator: below 2^31, so that no product leaves 64 bits. */
    state_of_chance = state_of_chance * 48271 % 2147483647;
    return (unsigned)(state_of_chance % below);
}

static void draw_case(unsigned unknown_percent) {
    ht_error error;
    do {
        ht_case_init(&person, &ht_first_policy);
        for (unsigned slot = 0; slot < ht_slot_count(&ht_first_policy); slot++) {
            const ht_fact *fact = &ht_first_policy.facts[slot];
            if (chance(100) < unknown_percent || slot == ht_first_policy.interruptions) {
                continue;
            }
            if (fact->kind == HT_MONEY) {
                ht_case_state(&person, slot, 1 + chance(50000000));
            } else if (fact->kind == HT_DATE) {
                const ht_day first = fact->first != 0 ? fact->first : ht_day_of(2025, 1, 1);
                const ht_day last = fact->last != 0 ? fact->last : ht_day_of(2031, 6, 30);
                ht_case_state(&person, slot, first + (ht_day)chance((unsigned)(last - first) + 1));
            } else {
                ht_case_state(&person, slot, INT64_C(1) << chance(fact->value_count));
            }
        }
        for (unsigned i = chance(4); i > 0; i--) {
            const ht_day from = ht_day_of(2025, 7, 1) + (ht_day)chance(2000);
            person.interruptions[person.interruption_count++] =
                (ht_interruption){from, from + (ht_day)chance(90), (uint8_t)chance(ht_first_policy.reason_count)};
        }
    } while (!ht_case_check(&person, &error));
}

static void sums_are_the_bounds_of_the_total(void **state) {
    (void)state;
    static const char *const files[] = {
        "[]", "[{\"name\":\"province.tier_c\",\"from\":\"2026-05-01\",\"value\":9000000,\"citation\":\"x\"},"
              "{\"name\":\"postgraduate.master\",\"from\":\"2027-05-05\",\"value\":900000000,\"citation\":\"x\"},"
              "{\"name\":\"postgraduate.partial_percent\",\"from\":\"2026-06-01\",\"value\":130,\"citation\":\"x\"}]"};
    for (unsigned i = 0; i < 6000; i++) {
        ht_error error;
        ht_parameters_init(&parameters, &ht_first_policy);
        assert_true(ht_parameters_read(&parameters, ht_string_of(files[i & 1]), &error));
        draw_case(i % 3 == 0 ? 0 : i % 3 == 1 ? 20 : 60);
        ht_compute(&person, &parameters, &result);
        const bool certain = ht_spread_of(&person, &parameters, &least, &greatest);
        if (sum_of(&least) != result.total.min || sum_of(certain ? &least : &greatest) != result.total.max) {
            char json[4096];
            ht_text out = TEXT_OVER(json);
            ht_write_case_json(&out, &person, false);
            fail_msg("%.*s: %lld, %lld; expected %lld, %lld", (int)out.length, json, (long long)sum_of(&least),
                     (long long)sum_of(certain ? &least : &greatest), (long long)result.total.min, (long long)result.total.max);
        }
    }
}

/* Of the province's 3.000.000 and the attraction's the higher by the month, of equals the first; of what is paid once the
   higher, whichever month it is paid in. */
static void of_several_the_highest_stays(void **state) {
    static const ht_highest groups[] = {{.id = "monthly", .benefits = 1 << 1 | 1 << 4},
                                        {.id = "once", .benefits = 1 << 2 | 1 << 3}};
    static const struct {
        const char *stated;
        int64_t attraction, once, degree; /* from July on, when no duty is left; in April; in June */
    } cases[] = {
        {"\"attraction_once\":7,\"attraction_monthly\":2000000", 2000000, 0, 200000000},
        {"\"attraction_once\":300000000,\"attraction_monthly\":3000000", 3000000, 300000000, 0},
        {"\"attraction_once\":7,\"attraction_monthly\":1", 1, 0, 200000000},
    };
    static policy_copy copy;
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    copy.policy.highest = groups;
    copy.policy.highest_count = 2;
    for (unsigned i = 0; i < 3; i++) {
        char facts[1024];
        static subject about;
        (void)snprintf(
            facts, sizeof facts,
            "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\",\"duty_from\":"
            "\"2026-01-01\",\"duty_to\":\"2026-06-30\",\"until\":\"2026-12-31\",\"degree\":\"master\",\"it_field\":true,"
            "\"sent_for_training\":true,\"graduated_on\":\"2026-06-30\",\"central_funding\":\"none\",\"priority_group\":"
            "false,\"attracted\":true,\"attracted_from\":\"2026-04-01\",\"attraction_rent\":1,%s}",
            cases[i].stated);
        read_subject(&about, &copy.policy, facts, NULL);
        assert_true(ht_spread_of(&about.person, &about.parameters, &least, &greatest));
        for (unsigned m = 0; m < HT_MONTHS_MAX; m++) { /* from July 2025 on */
            assert_dong_equal(least.dong[0][m], m >= 6 && m <= 11 ? 5000000 : 0);
            assert_dong_equal(least.dong[1][m], m >= 6 && m <= 11 ? 3000000 : 0);
            assert_dong_equal(least.dong[2][m], m == 11 ? cases[i].degree : 0);
            assert_dong_equal(least.dong[3][m], m == 9 ? cases[i].once : 0);
            assert_dong_equal(least.dong[4][m], m >= 12 && m <= 17 ? cases[i].attraction : 0);
            assert_dong_equal(least.dong[5][m], m >= 9 && m <= 17 ? 1 : 0);
        }
    }
    /* both in the last month of the law */
    static subject at_the_end;
    read_subject(
        &at_the_end, &copy.policy,
        "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\",\"duty_from\":"
        "\"2026-01-01\",\"duty_to\":\"2026-06-30\",\"degree\":\"master\",\"it_field\":true,\"sent_for_training\":true,"
        "\"graduated_on\":\"2030-12-15\",\"central_funding\":\"none\",\"priority_group\":false,\"attracted\":true,"
        "\"attracted_from\":\"2030-12-01\",\"attraction_rent\":1,\"attraction_once\":300000000,\"attraction_monthly\":1}",
        NULL);
    assert_true(ht_spread_of(&at_the_end.person, &at_the_end.parameters, &least, &greatest));
    assert_dong_equal(least.dong[2][place_of(2030, 12)], 0);
    assert_dong_equal(least.dong[3][place_of(2030, 12)], 300000000);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_several_the_highest_stays),
        cmocka_unit_test(months_of_the_policy),
        cmocka_unit_test(a_complete_case_is_spread_once),
        cmocka_unit_test(an_unknown_fact_is_answered_once_for_all_months),
        cmocka_unit_test(facts_that_cannot_matter_leave_it_certain),
        cmocka_unit_test(unknown_days),
        cmocka_unit_test(one_amount_by_several_ways_is_not_certain),
        cmocka_unit_test(amounts_that_only_the_decision_states),
        cmocka_unit_test(sums_are_the_bounds_of_the_total),
    };
    return cmocka_run_group_tests_name("spread", tests, NULL, NULL);
}
