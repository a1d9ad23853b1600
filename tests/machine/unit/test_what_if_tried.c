/* SPDX-License-Identifier: MIT */
/* Other answers that pay more, and days on which something begins or ends: against every value and every day. */
#include "subject.h"

#include "law/cliffs.h"
#include "law/gains.h"
#include "other_policy.h"
#include "person/case.h"
#include "text/date.h"

extern const ht_policy changing_law;

enum { DAYS_MAX = 4000, BEYOND = 61 };

static const char *const fictional[] = {
    "{}",
    "{\"body\":\"council\",\"work\":\"shared\",\"started_on\":\"2028-05-16\"}",
    ("{\"body\":\"council\",\"work\":\"whole_time\",\"diploma\":\"bachelor\",\"highland\":false,\"lodged\":false,"
     "\"started_on\":\"2028-05-16\",\"ended_on\":\"2029-02-03\",\"hired_on\":\"2028-02-01\"}"),
    ("{\"body\":\"station\",\"work\":\"idle\",\"diploma\":\"doctor\",\"highland\":true,\"lodged\":true,"
     "\"started_on\":\"2031-07-05\",\"hired_on\":\"2031-08-01\",\"part_months\":\"half\"}"),
    ("{\"asked\":[\"post_allowance\"],\"body\":\"branch\",\"work\":\"whole_time\",\"started_on\":\"2030-01-31\","
     "\"part_months\":\"half\",\"count_to\":\"2030-03-20\",\"absences\":[{\"from\":\"2030-03-01\",\"to\":\"2030-04-09\","
     "\"reason\":\"sabbatical\"}]}"),
    ("{\"body\":\"branch\",\"work\":\"whole_time\",\"diploma\":\"doctor\",\"started_on\":\"2029-10-10\",\"count_from\":"
     "\"2029-01-15\",\"count_to\":\"2030-01-15\",\"part_months\":\"fifteen\",\"absences\":[{\"from\":\"2029-11-01\","
     "\"to\":\"2029-12-31\",\"reason\":\"sickness\"}]}"),
    ("{\"asked\":[\"post_allowance\"],\"body\":\"branch\",\"work\":\"whole_time\",\"started_on\":\"2028-05-16\","
     "\"ended_on\":\"2029-02-03\",\"absences\":[{\"from\":\"2031-06-01\",\"to\":\"2031-07-31\",\"reason\":\"sickness\"}]}"),
    "{\"body\":\"elsewhere\",\"started_on\":\"2028-01-01\",\"hired_on\":\"2029-01-01\",\"lodged\":false}",
    ("{\"asked\":[\"arrival_grant\"],\"body\":\"station\",\"diploma\":\"bachelor\",\"lodged\":false,\"highland\":true,"
     "\"count_from\":\"2029-01-01\",\"hired_on\":\"2028-12-31\"}"),
};

static const char *const of_province[] = {
    ("{\"agency\":\"it_center\",\"position\":\"public_employee\",\"duty\":\"full_time\",\"degree\":\"none\",\"duty_to\":\"2025-"
     "08-20\"}"),
    ("{\"agency\":\"science_department\",\"position\":\"cadre\",\"duty\":\"concurrent\",\"duty_from\":\"2025-03-01\","
     "\"degree\":"
     "\"doctorate\",\"it_field\":true,\"sent_for_training\":true,\"graduated_on\":\"2025-08-14\",\"central_funding\":\"full\","
     "\"priority_group\":false}"),
    ("{\"agency\":\"science_department\",\"attracted\":true,\"attracted_from\":\"2025-08-01\",\"attraction_once\":5,"
     "\"attraction_monthly\":7,\"attraction_rent\":2,\"duty\":\"none\",\"degree\":\"none\",\"until\":\"2027-05-05\"}"),
    ("{\"asked\":[\"attraction_monthly\",\"province_monthly\"],\"agency\":\"outside\",\"attracted\":true,"
     "\"attracted_from\":\"2026-01-01\",\"attraction_to\":\"2026-02-02\"}"),
    ("{\"agency\":\"commune_party\",\"position\":\"civil_servant\",\"duty\":\"full_time\",\"duty_from\":\"2026-03-10\","
     "\"degree\":\"none\",\"since\":\"2026-03-01\",\"until\":\"2026-12-31\",\"interruptions\":[{\"from\":\"2026-03-10\",\"to\":"
     "\"2026-04-09\",\"reason\":\"unpaid_leave\"},{\"from\":\"2026-12-20\",\"to\":\"2027-01-05\",\"reason\":\"suspension\"}]}"),
};

static const char *const changing[] = {
    ("{\"asked\":[\"base_pay\"],\"body\":\"station\",\"grade\":\"high\",\"remote\":true,\"started_on\":\"2028-01-15\","
     "\"since\":\"2028-02-01\"}"),
    "{\"asked\":[\"base_pay\"],\"body\":\"station\",\"grade\":\"high\",\"remote\":true,\"started_on\":\"2028-02-20\"}",
    "{\"asked\":[\"base_pay\"],\"body\":\"council\",\"grade\":\"middle\",\"remote\":false,\"started_on\":\"2028-02-20\"}",
    ("{\"asked\":[\"study_pay\"],\"grade\":\"high\",\"started_on\":\"2028-01-20\",\"absences\":[{\"from\":\"2028-03-01\","
     "\"to\":"
     "\"2028-05-20\",\"reason\":\"study\"}]}"),
    ("{\"asked\":[\"first_grant\",\"travel\"],\"body\":\"council\",\"grade\":\"high\",\"remote\":true,\"hired_on\":\"2028-03-"
     "20\"}"),
    "{\"asked\":[\"first_grant\"],\"body\":\"council\",\"hired_on\":\"2028-01-05\"}",
    "{\"asked\":[\"own_pay\"],\"own_monthly\":4200000,\"grade\":\"middle\",\"remote\":false,\"moved_on\":\"2028-02-01\"}",
    ("{\"asked\":[\"base_pay\",\"post_pay\"],\"body\":\"council\",\"grade\":\"high\",\"remote\":false,\"started_on\":\"2028-02-"
     "20\","
     "\"moved_on\":\"2028-03-10\"}"),
    ("{\"asked\":[\"base_pay\"],\"body\":\"council\",\"grade\":\"high\",\"remote\":false,\"started_on\":\"2028-03-05\","
     "\"until\":\"2028-05-25\",\"part_months\":\"majority\"}"),
    ("{\"asked\":[\"study_pay\"],\"grade\":\"high\",\"started_on\":\"2028-02-05\",\"until\":\"2028-04-10\","
     "\"part_months\":\"majority\"}"),
    ("{\"asked\":[\"own_pay\"],\"own_monthly\":4200000,\"grade\":\"low\",\"remote\":false,\"moved_on\":\"2028-01-20\","
     "\"since\":\"2028-02-10\"}"),
    ("{\"asked\":[\"base_pay\"],\"body\":\"council\",\"grade\":\"high\",\"remote\":false,\"started_on\":\"2028-02-05\","
     "\"since\":\"2028-02-02\",\"part_months\":\"majority\"}"),
    ("{\"asked\":[\"welcome\",\"own_grant\"],\"own_once\":0,\"body\":\"council\",\"grade\":\"high\",\"moved_on\":\"2028-03-"
     "10\"}"),
    ("{\"asked\":[\"first_grant\",\"own_grant\"],\"own_once\":10000000,\"body\":\"council\",\"grade\":\"high\",\"moved_on\":"
     "\"2028-02-10\",\"hired_on\":\"2028-03-01\",\"since\":\"2028-02-01\",\"until\":\"2028-03-31\"}"),
    ("{\"asked\":[\"base_pay\",\"post_pay\"],\"body\":\"council\",\"grade\":\"high\",\"remote\":false,\"started_on\":\"2028-01-"
     "20\","
     "\"moved_on\":\"2028-03-10\",\"since\":\"2028-03-01\",\"until\":\"2028-03-31\"}"),
};

/* The same with one slot otherwise; false: it contradicts itself. */
static bool with(const ht_case *person, unsigned slot, int64_t value, ht_case *other) {
    ht_error error;
    *other = *person;
    ht_case_state(other, slot, value);
    return ht_case_check(other, &error);
}

/* Beyond these nothing of the provinces differs. */
static ht_day first_tried(const ht_policy *policy, unsigned slot) {
    const ht_day limit = policy->facts[slot].first;
    return limit != 0 ? limit : policy->facts[policy->since].first - 400;
}

static ht_day last_tried(const ht_policy *policy, unsigned slot) {
    const ht_day limit = policy->facts[slot].last;
    return limit != 0 ? limit : policy->facts[policy->until].last + 400;
}

/* ---- Gains ---- */

static bool is_higher(ht_range a, ht_range b) {
    return a.min > b.min || (a.min == b.min && a.max > b.max);
}

static void consider(const subject *about, const ht_case *other, ht_gain *best, bool *is_found) {
    const ht_range now = about->result.total;
    ht_assessment result;
    ht_compute(other, &about->parameters, &result);
    const ht_range then = result.total;
    if (then.min < now.min || then.max < now.max || !is_higher(then, now)) {
        return;
    }
    if (!*is_found || is_higher(then, best->total)) {
        *best = (ht_gain){.slot = best->slot, .total = then, .monthly = result.monthly, .once = result.once};
        *is_found = true;
    }
}

static int64_t distance(int64_t a, int64_t b) {
    return a < b ? b - a : a - b;
}

/* Of a choice every value, of a date every day; then those that pay as the best. */
static bool try_gain(const subject *about, unsigned slot, ht_gain *best) {
    const ht_policy *policy = about->person.policy;
    const bool is_choice = ht_is_choice(&policy->facts[slot]);
    const int64_t first = is_choice ? 0 : first_tried(policy, slot);
    const int64_t last = is_choice ? policy->facts[slot].value_count - 1 : last_tried(policy, slot);
    bool is_found = false;
    ht_case other;
    *best = (ht_gain){.slot = (uint8_t)slot};
    for (int64_t it = first; it <= last; it++) {
        if (with(&about->person, slot, is_choice ? INT64_C(1) << it : it, &other)) {
            consider(about, &other, best, &is_found);
        }
    }
    bool has_day = false;
    for (int64_t it = first; is_found && it <= last; it++) {
        ht_assessment result;
        if (!with(&about->person, slot, is_choice ? INT64_C(1) << it : it, &other)) {
            continue;
        }
        ht_compute(&other, &about->parameters, &result);
        if (result.total.min != best->total.min || result.total.max != best->total.max) {
            continue;
        }
        if (is_choice) {
            best->values |= UINT32_C(1) << it;
        } else if (!has_day || distance(it, about->person.value[slot]) < distance(best->day, about->person.value[slot])) {
            best->day = (ht_day)it;
            best->monthly = result.monthly;
            best->once = result.once;
            has_day = true;
        }
    }
    return is_found;
}

static bool is_tried(const ht_case *person, unsigned slot) {
    const ht_policy *policy = person->policy;
    bool bounds = false;
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        bounds |= (person->asked >> b & 1) != 0 && (policy->benefits[b].begins == slot || policy->benefits[b].ends == slot);
    }
    return (person->known >> slot & 1) != 0 && (ht_is_choice(&policy->facts[slot]) || bounds);
}

static const ht_gain *gain_of(const ht_gain *gains, uint32_t count, unsigned slot) {
    for (uint32_t i = 0; i < count; i++) {
        if (gains[i].slot == slot) {
            return &gains[i];
        }
    }
    return NULL;
}

static void expect_same_gain(const char *json, const ht_fact *fact, const ht_gain *found, const ht_gain *best) {
    if (found == NULL || best == NULL) {
        if (found != best) {
            fail_msg("%s: %s: %s", json, fact->id, found == NULL ? "not found" : "found, and there is none");
        }
        return;
    }
    if (found->values != best->values || found->day != best->day) {
        fail_msg("%s: %s: values %x, expected %x; day %d, expected %d", json, fact->id, found->values, best->values, found->day,
                 best->day);
    }
    assert_range(found->total, best->total.min, best->total.max);
    assert_range(found->monthly, best->monthly.min, best->monthly.max);
    assert_range(found->once, best->once.min, best->once.max);
}

static void expect_gains(const ht_policy *policy, const char *json) {
    static subject about;
    ht_gain gains[HT_SLOTS_MAX];
    read_subject(&about, policy, json, NULL);
    const uint32_t count = ht_gains_of(&about.person, &about.parameters, &about.result, gains);
    for (unsigned slot = 0; slot < policy->fact_count; slot++) {
        ht_gain best;
        const bool is_date = policy->facts[slot].kind == HT_DATE;
        if (is_date || ht_is_choice(&policy->facts[slot])) {
            const bool is_found = is_tried(&about.person, slot) && try_gain(&about, slot, &best);
            expect_same_gain(json, &policy->facts[slot], gain_of(gains, count, slot), is_found ? &best : NULL);
        }
    }
    for (uint32_t i = 1; i < count; i++) {
        const int64_t before = ht_end_more(about.result.total.min, gains[i - 1].total.min);
        assert_true(before >= ht_end_more(about.result.total.min, gains[i].total.min));
    }
}

/* ---- Days ---- */

typedef struct {
    unsigned count;
    ht_cliff items[64];
} cliffs;

static void keep(void *context, const ht_cliff *cliff) {
    cliffs *all = context;
    assert_in_range(all->count, 0, 63);
    all->items[all->count++] = *cliff;
}

static ht_range seen_of(const ht_policy *policy, const ht_assessment *result, unsigned b) {
    return policy->benefits[b].kind == HT_MONTHLY ? result->benefits[b].rate : result->benefits[b].total;
}

/* Whether it would be paid with that day, were the estimate as long as it can be, and two months more. */
static bool is_paid_beyond(const subject *about, unsigned slot, ht_day day, unsigned b) {
    const ht_policy *policy = about->person.policy;
    ht_case other = about->person;
    ht_assessment result;
    ht_case_state(&other, slot, day);
    other.value[policy->until] = policy->facts[policy->until].last + BEYOND;
    other.value[policy->since] = policy->facts[policy->since].first;
    ht_compute(&other, &about->parameters, &result);
    return result.benefits[b].total.max > 0;
}

static void compare_days(const subject *about, unsigned slot, ht_day day, cliffs *expected) {
    const ht_policy *policy = about->person.policy;
    ht_case other;
    ht_assessment before;
    ht_assessment after;
    if (!with(&about->person, slot, day - 1, &other)) {
        return;
    }
    ht_compute(&other, &about->parameters, &before);
    if (!with(&about->person, slot, day, &other)) {
        return;
    }
    ht_compute(&other, &about->parameters, &after);
    for (uint32_t rest = about->person.asked; rest != 0; rest &= rest - 1) {
        const unsigned b = ht_first_of(rest);
        const bool was = before.benefits[b].total.max > 0;
        const bool is = after.benefits[b].total.max > 0;
        const ht_range then = seen_of(policy, &before, b);
        const ht_range now = seen_of(policy, &after, b);
        const bool is_law = slot == policy->until || was == is ||
                            is_paid_beyond(about, slot, day - 1, b) != is_paid_beyond(about, slot, day, b);
        if ((was != is || then.min != now.min || then.max != now.max) && is_law) {
            keep(expected, &(ht_cliff){(uint8_t)slot, (uint8_t)b, day,
                                       was == is ? HT_CLIFF_CHANGES
                                       : is      ? HT_CLIFF_BEGINS
                                                 : HT_CLIFF_ENDS,
                                       then, now});
        }
    }
}

static void expect_cliffs(const ht_policy *policy, const char *json) {
    static subject about;
    static cliffs found;
    static cliffs expected;
    read_subject(&about, policy, json, NULL);
    found.count = expected.count = 0;
    ht_cliffs_of(&about.person, &about.parameters, keep, &found);
    for (unsigned slot = 0; slot < policy->fact_count; slot++) {
        if (policy->facts[slot].kind != HT_DATE || slot == policy->since) {
            continue;
        }
        for (ht_day day = first_tried(policy, slot) + 1; day <= last_tried(policy, slot); day++) {
            compare_days(&about, slot, day, &expected);
        }
    }
    for (unsigned i = 0; i < found.count || i < expected.count; i++) {
        const ht_cliff *a = i < found.count ? &found.items[i] : &(ht_cliff){.slot = HT_NONE};
        const ht_cliff *b = i < expected.count ? &expected.items[i] : &(ht_cliff){.slot = HT_NONE};
        if (a->slot != b->slot || a->benefit != b->benefit || a->day != b->day || a->kind != b->kind) {
            fail_msg("%s: %u: fact %u benefit %u day %d kind %d, expected fact %u benefit %u day %d kind %d", json, i, a->slot,
                     a->benefit, a->day, (int)a->kind, b->slot, b->benefit, b->day, (int)b->kind);
        }
        assert_range(a->before, b->before.min, b->before.max);
        assert_range(a->after, b->after.min, b->after.max);
    }
}

typedef void expectation(const ht_policy *policy, const char *json);

static void expect_all(const ht_policy *policy, const char *const *cases, size_t count, expectation *expect) {
    for (size_t i = 0; i < count; i++) {
        expect(policy, cases[i]);
    }
}

static void every_value_and_day_pays_no_more(void **state) {
    (void)state;
    expect_all(&other_policy, fictional, sizeof fictional / sizeof *fictional, expect_gains);
    expect_all(&ht_first_policy, of_province, sizeof of_province / sizeof *of_province, expect_gains);
    expect_all(&changing_law, changing, sizeof changing / sizeof *changing, expect_gains);
}

static void every_day_is_tried(void **state) {
    (void)state;
    expect_all(&other_policy, fictional, sizeof fictional / sizeof *fictional, expect_cliffs);
    expect_all(&ht_first_policy, of_province, sizeof of_province / sizeof *of_province, expect_cliffs);
    expect_all(&changing_law, changing, sizeof changing / sizeof *changing, expect_cliffs);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_value_and_day_pays_no_more),
        cmocka_unit_test(every_day_is_tried),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
