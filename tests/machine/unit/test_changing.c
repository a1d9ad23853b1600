/* SPDX-License-Identifier: MIT */
/* Versions in time, reasons of interruptions of their own and the highest of several, against every day, and against every
 * answer to what is unknown: on a province whose rules change from month to month. */
#include "enumeration.h"

#include "day_by_day.h"
#include "law/engine.h"
#include "law/shown.h"
#include "law/unmet.h"
#include "law/spread.h"
#include "policy_copy.h"
#include "steps.h"
#include "text/date.h"

#include <stdlib.h>

extern const ht_policy changing_law;

enum { BENEFITS = 9 };

static void fail_at(const ht_case *person, const char *what, unsigned benefit, int64_t actual, int64_t expected) {
    static char room[HT_CASE_BYTES_MAX];
    ht_text out = TEXT_OVER(room);
    ht_write_case_json(&out, person, false);
    fail_msg("%s of %s: %" PRId64 ", expected %" PRId64 ": %s", what,
             benefit < person->policy->benefit_count ? person->policy->benefits[benefit].id : "all", actual, expected,
             whole(&out));
}

static void expect_dong(const ht_case *person, const char *what, unsigned benefit, int64_t actual, int64_t expected) {
    if (actual != expected) {
        fail_at(person, what, benefit, actual, expected);
    }
}

/* ---- The choices, as digits of a number ---- */

static uint32_t combination_count(const ht_policy *policy) {
    uint32_t count = 1;
    for (unsigned slot = 0; slot < policy->fact_count; slot++) {
        count *= ht_is_choice(&policy->facts[slot]) ? policy->facts[slot].value_count : 1U;
    }
    return count;
}

static void answer_choices(ht_case *person, uint32_t number) {
    for (unsigned slot = 0; slot < person->policy->fact_count; slot++) {
        const ht_fact *fact = &person->policy->facts[slot];
        if (ht_is_choice(fact)) {
            person->value[slot] = INT64_C(1) << number % fact->value_count;
            person->known |= UINT64_C(1) << slot;
            number /= fact->value_count;
        }
    }
}

/* ---- Everything known: against every day ---- */

static void expect_months(const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                          const paid_together *paid) {
    static ht_spread spread, greatest;
    const ht_policy *policy = person->policy;
    ht_run run;
    ht_run_outcomes(&run, person, parameters);
    assert_true(ht_spread_of(person, parameters, &spread, &greatest));
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        ht_month line;
        for (int month = 0; month < HT_MONTHS_MAX; month++) {
            expect_dong(person, "spread", b, spread.dong[b][month], paid->amount[b][month]);
        }
        if (policy->benefits[b].kind == HT_ONCE || !ht_is_certain(result, b)) {
            continue;
        }
        for (ht_shown_walk walk = ht_shown_months(&run, b); ht_next_shown(&walk, &line);) {
            const int month = line.month - ht_spread_first(policy);
            expect_dong(person, "month", b, line.amount, paid->amount[b][month]);
        }
    }
}

static bool is_code(const ht_step *step, const char *code) {
    return strcmp(step->code, code) == 0;
}

/* What the steps say is paid is the amount; a higher benefit is named where one is paid in its place. */
static void expect_steps(const subject *about, const own_pay own[], const paid_together *paid) {
    static steps all;
    const ht_policy *policy = about->person.policy;
    ht_run run;
    ht_run_outcomes(&run, &about->person, &about->parameters);
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        ht_unmet unmet[HT_SLOTS_MAX];
        int64_t sum = 0;
        bool names_higher = false;
        bool is_displaced = false;
        if ((about->person.asked >> b & 1) == 0) {
            continue;
        }
        explain(about, b, &all);
        for (unsigned i = 0; i < all.count; i++) {
            const ht_step *step = &all.items[i];
            assert_true(step->citation.length > 0);
            assert_true(!is_code(step, "time_off") || step->amount >= 0);
            names_higher = names_higher || is_code(step, "higher");
            sum += is_code(step, "whole_months") || is_code(step, "part_month") || is_code(step, "once") ? step->amount : 0;
        }
        for (int month = 0; month < HT_MONTHS_MAX; month++) {
            is_displaced = is_displaced || paid->amount[b][month] < own[b].amount[month];
        }
        expect_dong(&about->person, "steps", b, sum, paid->total[b]);
        expect_dong(&about->person, "higher", b, names_higher, is_displaced);
        if (paid->total[b] == 0) {
            expect_dong(&about->person, "one step", b, all.count, ht_unmet_of(&run, b, unmet) == 0);
        }
    }
}

static void expect_paid(const subject *about) {
    const ht_case *person = &about->person;
    const ht_parameters *parameters = &about->parameters;
    static own_pay own[BENEFITS];
    static const own_pay *of[BENEFITS];
    const ht_policy *policy = person->policy;
    paid_together paid;
    const ht_assessment result = about->result;
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        if ((person->asked >> b & 1) == 0) {
            memset(&own[b], 0, sizeof own[b]);
        } else {
            pay_day_by_day(person, parameters, b, &own[b]);
        }
        of[b] = &own[b];
    }
    pay_together(policy, of, &paid);
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        expect_dong(person, "least", b, result.benefits[b].total.min, paid.total[b]);
        expect_dong(person, "greatest", b, result.benefits[b].total.max, paid.total[b]);
        expect_dong(person, "rate", b, result.benefits[b].rate.min, paid.rate[b]);
        expect_dong(person, "greatest rate", b, result.benefits[b].rate.max, paid.rate[b]);
        const ht_status status = paid.total[b] > 0 ? HT_GRANTED : HT_REFUSED;
        expect_dong(person, "status", b, result.benefits[b].status, (person->asked >> b & 1) == 0 ? HT_NOT_ASKED : status);
    }
    expect_dong(person, "total", BENEFITS, result.total.min, paid.all);
    expect_dong(person, "monthly", BENEFITS, result.monthly.max, paid.monthly);
    expect_dong(person, "once", BENEFITS, result.once.max, paid.once);
    expect_dong(person, "month", BENEFITS, result.month == HT_NO_MONTH ? -1 : result.month - ht_spread_first(policy),
                paid.month);
    expect_months(person, parameters, &result, &paid);
    expect_steps(about, own, &paid);
}

static ht_day someday(void) {
    return HT_DATE_LITERAL(2027, 12, 25) + rand() % 195;
}

static void set(ht_case *person, const char *fact, int64_t value) {
    const unsigned slot = slot_named(person->policy, fact);
    person->value[slot] = value;
    person->known |= UINT64_C(1) << slot;
}

/* Days, leaves, amounts and readings by chance, the same in every run. */
static void someone(ht_case *person) {
    static const int64_t amounts[] = {0, 1, 3999999, 4000000, 4200000, 5000000, 25000000, 30000000, 20000000};
    ht_error error;
    do {
        ht_case_init(person, &changing_law);
        answer_choices(person, (uint32_t)rand() % combination_count(&changing_law));
        set(person, "started_on", someday());
        set(person, "moved_on", someday());
        set(person, "hired_on", someday());
        set(person, "welcomed_on", someday());
        set(person, "own_monthly", amounts[rand() % 6]);
        set(person, "own_once", amounts[rand() % 9]);
        set(person, "part_months", 1 << rand() % 3);
        set(person, "study_stops", 1 << rand() % 2);
        if (rand() % 2 == 0) {
            set(person, "ended_on", someday());
        }
        if (rand() % 3 == 0) {
            set(person, "since", HT_DATE_LITERAL(2028, 1, 1) + rand() % 100);
            set(person, "until", HT_DATE_LITERAL(2028, 6, 30) - rand() % 80);
        }
        if (rand() % 4 == 0) { /* only among those that are asked is the highest looked for */
            person->asked = 1 + (uint32_t)rand() % ht_all_benefits(&changing_law);
        }
        person->interruption_count = (uint32_t)(rand() % 5);
        for (uint32_t i = 0; i < person->interruption_count; i++) {
            ht_interruption *item = &person->interruptions[i];
            item->from = someday();
            item->to = item->from + (rand() % 2 == 0 ? rand() % 20 : 26 + rand() % 10);
            item->reason = (uint8_t)(rand() % 3);
        }
    } while (!ht_case_check(person, &error));
}

static void each_month_by_its_version(void **state) {
    static subject about;
    (void)state;
    ht_parameters_init(&about.parameters, &changing_law);
    srand(1);
    for (unsigned i = 0; i < 3000; i++) {
        someone(&about.person);
        ht_compute(&about.person, &about.parameters, &about.result);
        expect_paid(&about);
    }
}

/* ---- What is unknown: against every answer ---- */

enum { DAYS_MAX = 256, SLOTS_UNKNOWN_MAX = 5 };

static const int64_t huge = INT64_C(1000000000000);

/* An unknown day or amount, and what it may be: the first is the most favorable day, the last one on which nothing is paid. */
typedef struct {
    uint8_t slot;
    unsigned count;
    int64_t values[DAYS_MAX];
} unknown;

typedef struct {
    unsigned count;
    unknown of[SLOTS_UNKNOWN_MAX];
} unknowns;

/* Of two unknown days the second may be those on which something begins or ends, and those beside them. */
static bool is_critical(ht_day day) {
    static const ht_day days[] = {HT_DATE_LITERAL(2028, 1, 10), HT_DATE_LITERAL(2028, 2, 15), HT_DATE_LITERAL(2028, 3, 10),
                                  HT_DATE_LITERAL(2028, 4, 20), HT_DATE_LITERAL(2028, 5, 12), HT_DATE_LITERAL(2028, 5, 20),
                                  HT_DATE_LITERAL(2028, 6, 10)};
    const int32_t of_month = ht_civil_of(day).day;
    for (unsigned i = 0; i < sizeof days / sizeof *days; i++) {
        if (day >= days[i] - 1 && day <= days[i] + 1) {
            return true;
        }
    }
    return of_month <= 2 || ht_civil_of(day + 1).day == 1;
}

static void find_unknown(const ht_case *person, unknowns *all) {
    bool has_days = false;
    all->count = 0;
    for (unsigned slot = 0; slot < person->policy->fact_count; slot++) {
        const ht_fact *fact = &person->policy->facts[slot];
        if ((person->known >> slot & 1) != 0 || (fact->kind != HT_DATE && fact->kind != HT_MONEY)) {
            continue;
        }
        unknown *it = &all->of[all->count++];
        *it = (unknown){.slot = (uint8_t)slot};
        if (fact->kind == HT_MONEY) {
            it->values[it->count++] = 0;
            it->values[it->count++] = huge;
            continue;
        }
        for (ht_day day = HT_DATE_LITERAL(2028, 1, 1); day <= HT_DATE_LITERAL(2028, 6, 30); day++) {
            if (!has_days || is_critical(day)) {
                it->values[it->count++] = day;
            }
        }
        it->values[it->count++] = HT_DATE_LITERAL(2027, 12, 31); /* what must begin in force is then refused */
        it->values[it->count++] = HT_DATE_LITERAL(2028, 7, 15);
        has_days = true;
    }
}

/* What each benefit is paid by itself, by the values of its day and of its amount. */
static own_pay own_pays[BENEFITS][DAYS_MAX][2];

static const unknown *unknown_slot(const unknowns *all, unsigned slot) {
    for (unsigned i = 0; i < all->count; i++) {
        if (all->of[i].slot == slot) {
            return &all->of[i];
        }
    }
    return NULL;
}

static void state_value(ht_case *person, const unknown *it, unsigned index) {
    if (it != NULL) {
        person->value[it->slot] = it->values[index];
        person->known |= UINT64_C(1) << it->slot;
    }
}

static void pay_each(const ht_case *base, const ht_parameters *parameters, const unknowns *all) {
    for (unsigned b = 0; b < base->policy->benefit_count; b++) {
        const unknown *days = unknown_slot(all, base->policy->benefits[b].begins);
        const unknown *amounts = unknown_slot(all, base->policy->benefits[b].money);
        for (unsigned day = 0; day < (days == NULL ? 1 : days->count); day++) {
            for (unsigned amount = 0; amount < (amounts == NULL ? 1 : amounts->count); amount++) {
                ht_case person = *base;
                state_value(&person, days, day);
                state_value(&person, amounts, amount);
                pay_day_by_day(&person, parameters, b, &own_pays[b][day][amount]);
            }
        }
    }
}

static void widen_to(ht_range *range, int64_t dong) {
    widen_range(range, (ht_range){dong, dong >= huge / 100 ? HT_NO_MAXIMUM : dong});
}

/* All that the answers come to. A rate is as of the benefit's own most favorable day, whether or not others have begun; the
   monthly figure as of everyone's, of the latest month that any may be paid, whatever the amounts are. */
typedef struct {
    ht_range total[BENEFITS], rate[BENEFITS], all, once, monthly;
    int month, earliest_month;
} found;

static found nothing_found(void) {
    found none = {.all = nothing_yet, .once = nothing_yet, .monthly = nothing_yet, .month = -1, .earliest_month = -1};
    for (unsigned b = 0; b < BENEFITS; b++) {
        none.total[b] = none.rate[b] = nothing_yet;
    }
    return none;
}

static void widen_found(const ht_policy *policy, found *to, const found *by) {
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        widen_range(&to->total[b], by->total[b]);
        widen_range(&to->rate[b], by->rate[b]);
    }
    widen_range(&to->all, by->all);
    widen_range(&to->once, by->once);
    widen_range(&to->monthly, by->monthly);
    to->month = by->month > to->month ? by->month : to->month;
    if (by->month >= 0 && (to->earliest_month < 0 || by->month < to->earliest_month)) {
        to->earliest_month = by->month;
    }
}

/* The values that are tried at hand: a digit for each unknown. */
typedef struct {
    const ht_policy *policy;
    const unknowns *all;
    unsigned index[SLOTS_UNKNOWN_MAX];
    const own_pay *own[BENEFITS];
} answers;

static unsigned index_of(const answers *it, unsigned slot) {
    const unknown *of = unknown_slot(it->all, slot);
    return of == NULL ? 0 : it->index[of - it->all->of];
}

static bool advance(answers *it) {
    for (unsigned digit = 0; digit < it->all->count; digit++) {
        if (++it->index[digit] < it->all->of[digit].count) {
            return true;
        }
        it->index[digit] = 0;
    }
    return false;
}

/* Whether every day is the most favorable one, or, if that is allowed, one on which nothing is paid. */
static bool have_begun(const answers *it, bool or_never) {
    for (unsigned i = 0; i < it->all->count; i++) {
        const unknown *of = &it->all->of[i];
        const bool is_good = it->index[i] == 0 || (or_never && it->index[i] == of->count - 1);
        if (it->policy->facts[of->slot].kind == HT_DATE && !is_good) {
            return false;
        }
    }
    return true;
}

static void try_answer(answers *it, found *to) {
    paid_together paid;
    for (unsigned b = 0; b < it->policy->benefit_count; b++) {
        const ht_benefit *law = &it->policy->benefits[b];
        it->own[b] = &own_pays[b][index_of(it, law->begins)][index_of(it, law->money)];
    }
    pay_together(it->policy, it->own, &paid);
    for (unsigned b = 0; b < it->policy->benefit_count; b++) {
        widen_to(&to->total[b], paid.total[b]);
        if (have_begun(it, true) && index_of(it, it->policy->benefits[b].begins) == 0) {
            widen_to(&to->rate[b], paid.rate[b]);
        }
    }
    widen_to(&to->all, paid.all);
    widen_to(&to->once, paid.once);
    if (have_begun(it, false) && paid.month >= to->month) {
        to->month = paid.month;
    }
}

static void sum_rates(answers *it, found *to) {
    int64_t monthly = 0;
    paid_together paid;
    for (unsigned b = 0; b < it->policy->benefit_count; b++) {
        const ht_benefit *law = &it->policy->benefits[b];
        it->own[b] = &own_pays[b][index_of(it, law->begins)][index_of(it, law->money)];
    }
    pay_together(it->policy, it->own, &paid);
    for (unsigned b = 0; b < it->policy->benefit_count; b++) {
        monthly += it->own[b]->reaches && it->own[b]->last_month == to->month ? paid.rate[b] : 0;
    }
    widen_to(&to->monthly, monthly);
}

static void try_answers(const ht_policy *policy, const unknowns *all, found *to) {
    answers it = {.policy = policy, .all = all};
    do {
        try_answer(&it, to);
    } while (advance(&it));
    do {
        if (have_begun(&it, false)) {
            sum_rates(&it, to);
        }
    } while (advance(&it));
}

static void expect_found(const ht_case *person, const ht_parameters *parameters, const found *expected, bool with_sums) {
    const ht_policy *policy = person->policy;
    const int first = ht_spread_first(policy);
    ht_assessment result;
    ht_compute(person, parameters, &result);
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        expect_range(person, "total", policy->benefits[b].id, result.benefits[b].total, expected->total[b]);
        if (with_sums) {
            expect_range(person, "rate", policy->benefits[b].id, result.benefits[b].rate, expected->rate[b]);
        }
    }
    if (with_sums) {
        expect_range(person, "total", "all", result.total, expected->all);
        expect_range(person, "once", "all", result.once, expected->once);
        expect_range(person, "monthly", "all", result.monthly, expected->monthly);
        expect_dong(person, "month", BENEFITS, result.month == HT_NO_MONTH ? -1 : result.month - first, expected->month);
        expect_dong(person, "earliest month", BENEFITS,
                    result.earliest_month == HT_NO_MONTH ? -1 : result.earliest_month - first, expected->earliest_month);
    }
}

/* Of each combination of the choices, and of all. */
static void check_answers_of(const ht_policy *policy, const char *facts, bool with_sums) {
    static ht_parameters parameters;
    static unknowns all;
    ht_case person;
    ht_error error;
    found whole = nothing_found();
    ht_case_init(&person, policy);
    ht_parameters_init(&parameters, policy);
    assert_true(ht_case_read(&person, ht_string_of(facts), &error));
    find_unknown(&person, &all);
    for (uint32_t number = 0; number < combination_count(policy); number++) {
        found part = nothing_found();
        ht_case one = person;
        answer_choices(&one, number);
        pay_each(&one, &parameters, &all);
        try_answers(policy, &all, &part);
        part.earliest_month = part.month;
        expect_found(&one, &parameters, &part, with_sums);
        widen_found(policy, &whole, &part);
    }
    expect_found(&person, &parameters, &whole, with_sums);
}

#define STARTED "\"started_on\":\"2028-01-17\""
#define MOVED   "\"moved_on\":\"2028-02-11\""
#define WELCOME "\"welcomed_on\":\"2028-04-20\""
#define HIRED   WELCOME ",\"hired_on\":\"2028-03-09\""
#define SUMS    "\"own_monthly\":4200000,\"own_once\":26000000"
#define LEAVES                                                                                                                 \
    "\"absences\":[{\"from\":\"2028-02-20\",\"to\":\"2028-03-24\",\"reason\":\"leave\"},"                                      \
    "{\"from\":\"2028-04-10\",\"to\":\"2028-05-14\",\"reason\":\"illness\"},"                                                  \
    "{\"from\":\"2028-05-25\",\"to\":\"2028-06-02\",\"reason\":\"study\"}]"

static void unknown_days_and_amounts(void **state) {
    static const char *const rules[] = {"days", "halves", "majority"};
    static const char *const facts[] = {
        STARTED "," MOVED "," HIRED "," SUMS "," LEAVES,
        STARTED "," MOVED "," HIRED "," LEAVES,
        STARTED "," MOVED "," SUMS "," LEAVES "," WELCOME,
        STARTED "," MOVED "," SUMS ",\"hired_on\":\"2028-05-02\"",
        STARTED "," HIRED "," SUMS "," LEAVES,
        MOVED "," HIRED "," SUMS "," LEAVES,
        MOVED "," HIRED "," LEAVES ",\"ended_on\":\"2028-05-04\"",
        STARTED ",\"own_monthly\":4000000," HIRED "," LEAVES,
        "\"own_once\":25000000,\"own_monthly\":4000000," WELCOME "," STARTED "," LEAVES
        ",\"since\":\"2028-03-16\",\"until\":\"2028-06-05\"",
        SUMS "," HIRED "," LEAVES,
        STARTED "," MOVED "," HIRED ",\"absences\":[{\"from\":\"2028-05-20\",\"to\":\"2028-06-30\",\"reason\":\"leave\"}]",
        HIRED,
    };
    (void)state;
    for (unsigned i = 0; i < sizeof facts / sizeof *facts; i++) {
        char json[1024];
        snprintf(json, sizeof json, "{%s,\"part_months\":\"%s\"}", facts[i], rules[i % 3]);
        check_answers_of(&changing_law, json, true);
    }
}

/* Some that begin on the same unknown day must begin in force, from different days: of each by itself the bounds are exact. */
static void unknown_days_too_early_for_some(void **state) {
    static policy_copy copy;
    (void)state;
    copy_policy(&copy, &changing_law);
    for (unsigned v = 0; v < ht_version_count(&changing_law); v++) {
        if (ht_benefit_of(&changing_law, v) == benefit_named(&changing_law, "own_pay")) {
            copy.benefits[v].period = 0; /* from 10 January; the post allowance from the first */
        }
        if (ht_benefit_of(&changing_law, v) == benefit_named(&changing_law, "base_pay")) {
            copy.benefits[v].begins_in_force = true; /* from 10 January; the remote allowance from any day before */
            copy.benefits[v].ends = HT_NONE;
        }
    }
    check_answers_of(&copy.policy, "{" STARTED "," HIRED "," SUMS "," LEAVES "}", false);
    check_answers_of(&copy.policy, "{" MOVED "," HIRED "," SUMS "," LEAVES "}", false);
    check_answers_of(&copy.policy, "{" HIRED "," SUMS "," LEAVES ",\"part_months\":\"halves\"}", false);
    check_answers_of(&copy.policy,
                     "{" STARTED "," HIRED ",\"own_once\":1,\"own_monthly\":5000000,\"part_months\":\"majority\"}", false);
}

/* One that has no known amount ends a month before the others, and begins on the day of others. */
static void an_unknown_amount_that_ends_before(void **state) {
    static policy_copy copy;
    (void)state;
    copy_policy(&copy, &changing_law);
    copy.periods[1].last = HT_DATE_LITERAL(2028, 5, 31);
    copy.benefits[benefit_named(&changing_law, "own_grant")].begins = (uint8_t)slot_named(&changing_law, "hired_on");
    check_answers_of(&copy.policy, "{" STARTED "," MOVED "," HIRED "}", true);
    check_answers_of(&copy.policy, "{" STARTED "," MOVED "," WELCOME ",\"own_monthly\":0}", true);
    check_answers_of(&copy.policy, "{" STARTED "," MOVED "," WELCOME "," SUMS "}", true);
}

/* Bounds, what is missing and other readings of every set of choices, against each combination by itself. */
static void unknown_choices(void **state) {
    (void)state;
    check_everything(&changing_law, "{" STARTED "," MOVED "," HIRED "," SUMS "," LEAVES "}", NULL);
    check_everything(&changing_law, "{" STARTED "," HIRED "," LEAVES ",\"until\":\"2028-04-30\"}", NULL);
    check_everything(&changing_law, "{}", NULL);
    check_everything(&changing_law, "{\"asked\":[\"base_pay\",\"travel\",\"own_grant\",\"remote_pay\"]," MOVED "}", NULL);
}

/* ---- By itself ---- */

/* Refused for its grade, or an amount of 0: either way nothing, but by two ways. */
static void two_ways_to_nothing_are_spread_twice(void **state) {
    static subject about;
    static ht_spread least, greatest;
    (void)state;
    read_subject(&about, &changing_law,
                 "{\"asked\":[\"own_pay\"],\"remote\":true,\"moved_on\":\"2028-02-02\",\"own_monthly\":0}", NULL);
    assert_false(ht_spread_of(&about.person, &about.parameters, &least, &greatest));
    assert_memory_equal(&least, &greatest, sizeof least);
    assert_range(about.result.total, 0, 0);
}

/* Someone of the high grade has the own allowance until 10 June, 1.000.000 a month; of the middle grade until March, beside
   which the base pay, 4.000.000, is higher, and ends in April; of the low grade from March on, when the base pay has ended. */
static void the_last_month_of_each_combination(void **state) {
    static subject about;
    (void)state;
    read_subject(&about, &changing_law,
                 "{\"asked\":[\"base_pay\",\"own_pay\"],\"body\":\"council\",\"remote\":false,\"started_on\":\"2028-02-01\","
                 "\"ended_on\":\"2028-04-30\",\"moved_on\":\"2028-02-01\",\"own_monthly\":1000000}",
                 NULL);
    assert_range(about.result.monthly, 1000000, 4000000);
    assert_int_equal(about.result.month, ht_month_of(HT_DATE_LITERAL(2028, 6, 1)));
    assert_int_equal(about.result.earliest_month, ht_month_of(HT_DATE_LITERAL(2028, 4, 1)));
}

/* At a station travel, 30.000.000 at most, is the higher of the two until it ends on 10 June; on the day behind that, the
   last of the estimate, the grant of 20.000.000 is paid. */
static void one_may_be_paid_where_the_higher_has_ended(void **state) {
    static subject about;
    (void)state;
    read_subject(&about, &changing_law,
                 "{\"asked\":[\"first_grant\",\"travel\"],\"body\":\"station\",\"remote\":true,\"grade\":\"high\",\"until\":"
                 "\"2028-06-11\"}",
                 NULL);
    assert_range(about.result.benefits[benefit_named(&changing_law, "first_grant")].total, 0, 20000000);
    assert_range(about.result.total, 0, 30000000);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_month_by_its_version),
        cmocka_unit_test(unknown_days_and_amounts),
        cmocka_unit_test(unknown_days_too_early_for_some),
        cmocka_unit_test(an_unknown_amount_that_ends_before),
        cmocka_unit_test(unknown_choices),
        cmocka_unit_test(two_ways_to_nothing_are_spread_twice),
        cmocka_unit_test(the_last_month_of_each_combination),
        cmocka_unit_test(one_may_be_paid_where_the_higher_has_ended),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
