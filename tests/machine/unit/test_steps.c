/* SPDX-License-Identifier: MIT */
/* In thousands of cases of chance, always the same: the amounts of the steps of a benefit are its amount. */
#include "steps.h"
#include "law/engine.h"
#include "law/run.h"
#include "law/unmet.h"
#include "person/case.h"
#include "policy/slots.h"
#include "text/sentence.h"
#include "text/text.h"

static uint32_t seed;

/* A linear congruence modulo 2^31; its high bits. */
static unsigned random_below(unsigned end) {
    seed = (uint32_t)((UINT64_C(1103515245) * seed + 12345) & 0x7fffffff);
    return (seed >> 8) % end;
}

static ht_day random_day(void) {
    return HT_DATE_LITERAL(2025, 7, 1) + (ht_day)random_below(1000);
}

static void state_something(ht_case *person, unsigned slot) {
    const ht_fact *fact = &person->policy->facts[slot];
    switch (fact->kind) {
    case HT_CHOICE:
    case HT_YES_NO:
        person->value[slot] = INT64_C(1) << random_below(fact->value_count);
        break;
    case HT_DATE:
        person->value[slot] = fact->last != 0 ? fact->first + (ht_day)random_below(1500) : random_day();
        break;
    case HT_MONEY:
        person->value[slot] = 1 + (int64_t)random_below(5000000);
        break;
    case HT_INTERRUPTIONS:
        person->interruption_count = random_below(5);
        for (uint32_t i = 0; i < person->interruption_count; i++) {
            const ht_day from = random_day();
            person->interruptions[i] = (ht_interruption){from, from + (ht_day)random_below(70), (uint8_t)random_below(4)};
        }
        break;
    }
    person->known |= UINT64_C(1) << slot;
    person->given |= UINT64_C(1) << slot;
}

/* Mostly people who may be paid something: a case of pure chance is nearly always refused. */
static bool make_case(ht_case *person) {
    static const char *const likely[][2] = {
        {"agency", "science_department"}, {"position", "civil_servant"}, {"duty", "full_time"}};
    ht_error error;
    ht_case_init(person, &ht_first_policy);
    for (unsigned slot = 0; slot < ht_slot_count(&ht_first_policy); slot++) {
        if (random_below(4) != 0 && slot != ht_first_policy.until) {
            state_something(person, slot);
        }
    }
    for (unsigned i = 0; i < 3; i++) {
        const unsigned slot = slot_named(&ht_first_policy, likely[i][0]);
        if (random_below(3) != 0) {
            ht_case_state(person, slot, INT64_C(1) << ht_value_by_id(&ht_first_policy, slot, ht_string_of(likely[i][1])));
        }
    }
    return ht_case_check(person, &error);
}

static const char *const files[] = {
    NULL,
    "[{\"name\":\"national.monthly\",\"from\":\"2026-02-01\",\"value\":5100001,\"citation\":\"x\"},"
    "{\"name\":\"national.monthly\",\"from\":\"2026-09-01\",\"value\":4900007,\"citation\":\"y\"}]",
    "[{\"name\":\"postgraduate.partial_percent\",\"from\":\"2025-01-01\",\"value\":33,\"citation\":\"x\"},"
    "{\"name\":\"postgraduate.uplift_percent\",\"from\":\"2026-05-01\",\"value\":0,\"citation\":\"x\"},"
    "{\"name\":\"province.tier_a\",\"from\":\"2026-03-01\",\"value\":999999,\"citation\":\"y\"}]",
    "[{\"name\":\"r57.in_force\",\"value\":\"2026-01-15\",\"citation\":\"x\"}]",
};

static int64_t total_without_interruptions(const subject *about, unsigned benefit) {
    static ht_case person;
    ht_assessment result;
    person = about->person;
    person.interruption_count = 0;
    ht_compute(&person, &about->parameters, &result);
    return result.benefits[benefit].total.max;
}

static bool is_code(const ht_step *step, const char *code) {
    return strcmp(step->code, code) == 0;
}

static void check_step(const ht_step *step, bool is_certain) {
    static const char *const codes[] = {"figure",       "condition",       "ratio",      "time_off",    "time_off_too_short",
                                        "whole_months", "part_month",      "once",       "day_unknown", "amount_unknown",
                                        "all_time_off", "no_month_counts", "zero_figure"};
    char room[2048];
    bool is_known = false;
    for (unsigned i = 0; i < sizeof codes / sizeof *codes; i++) {
        is_known = is_known || is_code(step, codes[i]);
    }
    assert_true(is_known);
    assert_true(step->citation.length > 0);
    assert_true(is_certain || !step->has_amount);
    for (ht_language language = HT_VI; language <= HT_EN; language++) {
        ht_text out = TEXT_OVER(room);
        ht_say(&out, language, step->text, step->arguments);
        whole(&out);
        assert_null(strchr(room, '{'));
        assert_null(strstr(room, "  "));
    }
}

/* The amounts of the steps of one granted benefit are the amount. */
static void check_sums(const subject *about, unsigned b, const steps *all) {
    const ht_benefit *law = &ht_first_policy.benefits[b];
    const ht_benefit_amount *amount = &about->result.benefits[b];
    int64_t paid = 0;
    int64_t taken = 0;
    int64_t multiplied = 0;
    for (unsigned i = 0; i < all->count; i++) {
        const ht_step *step = &all->items[i];
        paid += is_code(step, "whole_months") || is_code(step, "part_month") || is_code(step, "once") ? step->amount : 0;
        taken += is_code(step, "time_off") ? step->amount : 0;
        multiplied = is_code(step, "figure") || is_code(step, "ratio") ? step->amount : multiplied;
    }
    assert_dong_equal(paid, amount->total.max);
    assert_dong_equal(taken, total_without_interruptions(about, b) - paid);
    if (law->kind == HT_ONCE) {
        assert_dong_equal(multiplied, paid);
    } else if (amount->rate.min == amount->rate.max) {
        assert_dong_equal(multiplied, amount->rate.max);
    }
}

static void check_benefit(const subject *about, unsigned b, unsigned seen[3]) {
    static steps all;
    ht_run run;
    ht_unmet unmet[HT_SLOTS_MAX];
    const ht_range total = about->result.benefits[b].total;
    const bool is_certain = total.min == total.max && total.max > 0;
    ht_run_init(&run, &about->person, &about->parameters);
    explain(about, b, &all);
    for (unsigned i = 0; i < all.count; i++) {
        check_step(&all.items[i], is_certain);
    }
    if (is_certain) {
        check_sums(about, b, &all);
        seen[0]++;
    } else if (total.max > 0) {
        assert_true(all.count > 0);
        seen[1]++;
    } else {
        assert_int_equal(all.count, ht_unmet_of(&run, b, unmet) == 0);
        seen[2]++;
    }
}

static void steps_add_up_in_random_cases(void **state) {
    static subject about;
    unsigned seen[3] = {0, 0, 0};
    (void)state;
    seed = 20251123;
    for (unsigned i = 0; i < 6000; i++) {
        const char *figures = files[i % 4];
        ht_error error;
        ht_parameters_init(&about.parameters, &ht_first_policy);
        assert_true(figures == NULL || ht_parameters_read(&about.parameters, ht_string_of(figures), &error));
        if (!make_case(&about.person)) {
            continue;
        }
        ht_assess(&about.person, &about.parameters, &about.result);
        for (unsigned b = 0; b < ht_first_policy.benefit_count; b++) {
            check_benefit(&about, b, seen);
        }
    }
    assert_true(seen[0] > 300 && seen[1] > 300 && seen[2] > 300);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(steps_add_up_in_random_cases),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
