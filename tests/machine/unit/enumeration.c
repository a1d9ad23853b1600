/* SPDX-License-Identifier: MIT */
#include "enumeration.h"

#include "policy/policy.h"

enum { COMBINATIONS_MAX = 20000, READINGS_MAX = 12 };

typedef struct {
    ht_range total[HT_BENEFITS_MAX];
    ht_range all;
} amounts;

typedef struct {
    ht_range rate[HT_BENEFITS_MAX];
    ht_range monthly, once;
    int32_t month;
} headlines;

/* The choices of a policy, as digits of a number that says one combination. */
typedef struct {
    unsigned count;
    uint8_t slot[HT_CHOICES_MAX];
    uint8_t values[HT_CHOICES_MAX];
    uint32_t step[HT_CHOICES_MAX]; /* what one value more adds to the number */
    uint32_t combinations;
} digits;

/* amounts of every combination: [0] under the readings of the case, [1 + r] under the r-th other value of one reading. */
static struct {
    const ht_policy *policy;
    digits all;
    unsigned reading_count;
    struct {
        uint8_t slot, value;
    } readings[READINGS_MAX];
    amounts of[1 + READINGS_MAX][COMBINATIONS_MAX];
    headlines heads[COMBINATIONS_MAX];
} surface;

static void find_digits(const ht_policy *policy, digits *all) {
    all->count = 0;
    all->combinations = 1;
    for (unsigned slot = 0; slot < policy->fact_count; slot++) {
        if (!ht_is_choice(&policy->facts[slot]) || policy->facts[slot].absent != HT_UNKNOWN) {
            continue;
        }
        all->slot[all->count] = (uint8_t)slot;
        all->values[all->count] = policy->facts[slot].value_count;
        all->step[all->count] = all->combinations;
        all->combinations *= policy->facts[slot].value_count;
        all->count++;
    }
    assert_in_range(all->combinations, 1, COMBINATIONS_MAX);
}

static unsigned digit_of(const digits *all, uint32_t combination, unsigned i) {
    return combination / all->step[i] % all->values[i];
}

static void compute_all(const ht_case *base, const ht_parameters *parameters, amounts of[], headlines heads[]) {
    ht_case person = *base;
    ht_assessment result;
    for (uint32_t c = 0; c < surface.all.combinations; c++) {
        for (unsigned i = 0; i < surface.all.count; i++) {
            person.value[surface.all.slot[i]] = INT64_C(1) << digit_of(&surface.all, c, i);
            person.known |= UINT64_C(1) << surface.all.slot[i];
        }
        ht_compute(&person, parameters, &result);
        for (unsigned b = 0; b < surface.policy->benefit_count; b++) {
            of[c].total[b] = result.benefits[b].total;
            if (heads != NULL) {
                heads[c].rate[b] = result.benefits[b].rate;
            }
        }
        of[c].all = result.total;
        if (heads != NULL) {
            heads[c].monthly = result.monthly;
            heads[c].once = result.once;
            heads[c].month = result.month;
        }
    }
}

static bool is_replaced(const ht_policy *policy, const ht_parameters *parameters, unsigned reading) {
    for (unsigned p = 0; p < policy->period_count; p++) {
        const ht_period *period = &policy->periods[p];
        for (uint32_t r = 0; period->reading == reading && r < parameters->row_count; r++) {
            if (parameters->rows[r].parameter == period->parameter) {
                return true;
            }
        }
    }
    return false;
}

/* Every combination under the readings of `base`, and under each other value of one of them. */
static void compute_surface(const ht_case *base, const ht_parameters *parameters) {
    const ht_policy *policy = base->policy;
    surface.policy = policy;
    surface.reading_count = 0;
    find_digits(policy, &surface.all);
    compute_all(base, parameters, surface.of[0], surface.heads);
    for (unsigned slot = policy->fact_count; slot < ht_slot_count(policy); slot++) {
        for (unsigned value = 0; value < policy->facts[slot].value_count; value++) {
            ht_case changed = *base;
            if (base->value[slot] == INT64_C(1) << value || is_replaced(policy, parameters, slot)) {
                continue;
            }
            changed.value[slot] = INT64_C(1) << value;
            surface.readings[surface.reading_count].slot = (uint8_t)slot;
            surface.readings[surface.reading_count].value = (uint8_t)value;
            compute_all(&changed, parameters, surface.of[++surface.reading_count], NULL);
        }
    }
}

/* ---- One incomplete case: some digits of `known` are known, the others (bits of `unknown`) are not ---- */

typedef struct {
    uint32_t count;
    uint32_t numbers[COMBINATIONS_MAX];
} slice;

static void find_slice(uint32_t known, uint32_t unknown, slice *part) {
    uint32_t base = known;
    for (unsigned i = 0; i < surface.all.count; i++) {
        base -= (unknown >> i & 1) != 0 ? digit_of(&surface.all, known, i) * surface.all.step[i] : 0;
    }
    part->count = 1;
    part->numbers[0] = base;
    for (unsigned i = 0; i < surface.all.count; i++) {
        if ((unknown >> i & 1) == 0) {
            continue;
        }
        const uint32_t before = part->count;
        for (unsigned value = 1; value < surface.all.values[i]; value++) {
            for (uint32_t c = 0; c < before; c++) {
                part->numbers[part->count++] = part->numbers[c] + value * surface.all.step[i];
            }
        }
    }
}

void widen_range(ht_range *range, ht_range by) {
    range->min = by.min < range->min ? by.min : range->min;
    range->max = by.max > range->max ? by.max : range->max;
}

const ht_range nothing_yet = {INT64_MAX, INT64_MIN};

static bool same_range(ht_range a, ht_range b) {
    return a.min == b.min && a.max == b.max;
}

static bool same_amounts(const amounts *a, const amounts *b) {
    for (unsigned i = 0; i < surface.policy->benefit_count; i++) {
        if (!same_range(a->total[i], b->total[i])) {
            return false;
        }
    }
    return true;
}

static void fail_on_case(const ht_case *person, const char *what, const char *which) {
    static char room[HT_CASE_BYTES_MAX];
    ht_text out = TEXT_OVER(room);
    ht_write_case_json(&out, person, false);
    fail_msg("%s %s of %s", what, which, whole(&out));
}

void expect_range(const ht_case *person, const char *what, const char *which, ht_range actual, ht_range expected) {
    if (!same_range(actual, expected)) {
        print_error("%" PRId64 " ... %" PRId64 ", expected %" PRId64 " ... %" PRId64 "\n", actual.min, actual.max, expected.min,
                    expected.max);
        fail_on_case(person, what, which);
    }
}

/* Combinations in which no month pays have none. */
static void widen_months(int32_t *month, int32_t *earliest_month, const headlines *one) {
    if (one->month != HT_NO_MONTH) {
        *earliest_month = *month == HT_NO_MONTH || one->month < *earliest_month ? one->month : *earliest_month;
        *month = one->month > *month ? one->month : *month;
    }
}

static void check_bounds(const ht_case *person, const slice *part, const ht_assessment *result) {
    const ht_policy *policy = surface.policy;
    ht_range all = nothing_yet;
    ht_range monthly = nothing_yet;
    ht_range once = nothing_yet;
    int32_t month = HT_NO_MONTH;
    int32_t earliest_month = HT_NO_MONTH;
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        ht_range total = nothing_yet;
        ht_range rate = nothing_yet;
        for (uint32_t c = 0; c < part->count; c++) {
            widen_range(&total, surface.of[0][part->numbers[c]].total[b]);
            widen_range(&rate, surface.heads[part->numbers[c]].rate[b]);
        }
        const ht_status status = (person->asked >> b & 1) == 0 ? HT_NOT_ASKED
                                 : total.max == HT_NO_MAXIMUM  ? HT_AMOUNT_NEEDED
                                 : total.min > 0               ? HT_GRANTED
                                 : total.max == 0              ? HT_REFUSED
                                                               : HT_UNDETERMINED;
        expect_range(person, "total", policy->benefits[b].id, result->benefits[b].total, total);
        expect_range(person, "rate", policy->benefits[b].id, result->benefits[b].rate, rate);
        if (result->benefits[b].status != status) {
            fail_on_case(person, "status", policy->benefits[b].id);
        }
    }
    for (uint32_t c = 0; c < part->count; c++) {
        widen_range(&all, surface.of[0][part->numbers[c]].all);
        widen_range(&monthly, surface.heads[part->numbers[c]].monthly);
        widen_range(&once, surface.heads[part->numbers[c]].once);
        widen_months(&month, &earliest_month, &surface.heads[part->numbers[c]]);
    }
    expect_range(person, "total", "all", result->total, all);
    expect_range(person, "monthly", "all", result->monthly, monthly);
    expect_range(person, "once", "all", result->once, once);
    if (result->month != month || result->earliest_month != earliest_month) {
        fail_on_case(person, "month", "all");
    }
}

/* A width without end counts as the widest. */
static int64_t width_of(ht_range range) {
    return range.max == HT_NO_MAXIMUM ? HT_NO_MAXIMUM : range.max - range.min;
}

static bool changes_something(const slice *part, unsigned digit) {
    for (uint32_t c = 0; c < part->count; c++) {
        const uint32_t number = part->numbers[c];
        const uint32_t first = number - digit_of(&surface.all, number, digit) * surface.all.step[digit];
        if (number != first && !same_amounts(&surface.of[0][number], &surface.of[0][first])) {
            return true;
        }
    }
    return false;
}

/* Width of the total now, less the greatest width that an answer leaves; 0 while a width has no end. */
static int64_t narrowing_by(const slice *part, unsigned digit, ht_range now) {
    ht_range after[HT_VALUES_MAX];
    int64_t greatest = 0;
    for (unsigned value = 0; value < HT_VALUES_MAX; value++) {
        after[value] = nothing_yet;
    }
    for (uint32_t c = 0; c < part->count; c++) {
        widen_range(&after[digit_of(&surface.all, part->numbers[c], digit)], surface.of[0][part->numbers[c]].all);
    }
    for (unsigned value = 0; value < surface.all.values[digit]; value++) {
        greatest = width_of(after[value]) > greatest ? width_of(after[value]) : greatest;
    }
    return width_of(now) == HT_NO_MAXIMUM || greatest == HT_NO_MAXIMUM ? 0 : width_of(now) - greatest;
}

/* Unknown dates, then amounts, of benefits that may pay, in the order of the facts. */
static unsigned add_others(const ht_case *person, const ht_assessment *result, ht_fact_kind kind, uint8_t missing[],
                           unsigned count) {
    const ht_policy *policy = surface.policy;
    for (unsigned slot = 0; slot < policy->fact_count; slot++) {
        bool may_pay = false;
        for (unsigned b = 0; b < policy->benefit_count; b++) {
            const unsigned of = kind == HT_DATE ? policy->benefits[b].begins : policy->benefits[b].money;
            may_pay = may_pay || (of == slot && result->benefits[b].total.max > 0);
        }
        if (policy->facts[slot].kind == kind && (person->known >> slot & 1) == 0 && may_pay) {
            missing[count++] = (uint8_t)slot;
        }
    }
    return count;
}

static void check_missing(const ht_case *person, uint32_t unknown, const slice *part, const ht_assessment *result) {
    uint8_t missing[HT_SLOTS_MAX];
    int64_t narrows[HT_SLOTS_MAX];
    unsigned count = 0;
    for (unsigned i = 0; i < surface.all.count; i++) {
        if ((unknown >> i & 1) == 0 || !changes_something(part, i)) {
            continue;
        }
        const int64_t by = narrowing_by(part, i, result->total);
        unsigned place = count++;
        for (; place > 0 && narrows[place - 1] < by; place--) {
            narrows[place] = narrows[place - 1];
            missing[place] = missing[place - 1];
        }
        narrows[place] = by;
        missing[place] = surface.all.slot[i];
    }
    count = add_others(person, result, HT_DATE, missing, count);
    count = add_others(person, result, HT_MONEY, missing, count);
    for (unsigned i = 0; i < count && i < result->missing_count; i++) {
        if (result->missing[i] != missing[i]) {
            fail_on_case(person, "missing: expected", surface.policy->facts[missing[i]].id);
        }
    }
    if (result->missing_count != count) {
        fail_on_case(person, "missing", "count");
    }
}

static void check_alternatives(const ht_case *person, const slice *part, const ht_assessment *result) {
    uint32_t count = 0;
    for (unsigned r = 0; r < surface.reading_count; r++) {
        const amounts *other = surface.of[1 + r];
        const char *reading = surface.policy->facts[surface.readings[r].slot].id;
        bool differs = false;
        ht_range total = nothing_yet;
        for (uint32_t c = 0; c < part->count; c++) {
            differs = differs || !same_amounts(&surface.of[0][part->numbers[c]], &other[part->numbers[c]]);
            widen_range(&total, other[part->numbers[c]].all);
        }
        if (!differs) {
            continue;
        }
        const ht_alternative *found = &result->alternatives[count++];
        if (count > result->alternative_count || found->slot != surface.readings[r].slot ||
            found->value != surface.readings[r].value) {
            fail_on_case(person, "no alternative", reading);
        }
        expect_range(person, "alternative", reading, found->total, total);
    }
    if (count != result->alternative_count) {
        fail_on_case(person, "alternatives", "count");
    }
}

/* The three calls agree; each fills its part. */
static void check_calls(const ht_case *person, const ht_parameters *parameters, const ht_assessment *result) {
    ht_assessment bounds;
    ht_assessment asked;
    ht_compute(person, parameters, &bounds);
    ht_compute_missing(person, parameters, &asked);
    expect_range(person, "ht_compute", "total", bounds.total, result->total);
    expect_range(person, "ht_compute_missing", "total", asked.total, result->total);
    assert_int_equal(bounds.missing_count + bounds.alternative_count + asked.alternative_count, 0);
    assert_int_equal(asked.missing_count, result->missing_count);
    assert_memory_equal(asked.missing, result->missing, asked.missing_count);
}

static void check_case(const ht_case *base, const ht_parameters *parameters, uint32_t known, uint32_t unknown) {
    static slice part;
    ht_case person = *base;
    ht_assessment result;
    for (unsigned i = 0; i < surface.all.count; i++) {
        if ((unknown >> i & 1) == 0) {
            person.value[surface.all.slot[i]] = INT64_C(1) << digit_of(&surface.all, known, i);
            person.known |= UINT64_C(1) << surface.all.slot[i];
        }
    }
    ht_assess(&person, parameters, &result);
    find_slice(known, unknown, &part);
    check_bounds(&person, &part, &result);
    check_missing(&person, unknown, &part, &result);
    check_alternatives(&person, &part, &result);
    check_calls(&person, parameters, &result);
}

/* ---- Which incomplete cases ---- */

static uint32_t combination_of(const ht_case *person) {
    uint32_t number = 0;
    for (unsigned i = 0; i < surface.all.count; i++) {
        unsigned value = 0;
        while ((person->value[surface.all.slot[i]] >> value & 1) == 0) {
            value++;
        }
        number += value * surface.all.step[i];
    }
    return number;
}

/* The facts of `around` other than choices; with each set of its choices unknown, each subset of `bases` known. */
void check_around(const ht_policy *policy, const char *around, const char *figures, const char *const bases[]) {
    static subject about;
    read_subject(&about, policy, around, figures);
    compute_surface(&about.person, &about.parameters);
    const uint32_t everything = (UINT32_C(1) << surface.all.count) - 1;
    check_case(&about.person, &about.parameters, 0, everything);
    for (unsigned base = 0; bases[base] != NULL; base++) {
        static subject known;
        read_subject(&known, policy, bases[base], NULL);
        const uint32_t number = combination_of(&known.person);
        for (uint32_t unknown = 0; unknown < everything; unknown++) {
            check_case(&about.person, &about.parameters, number, unknown);
        }
    }
}

/* Every incomplete case there is around these dates: each choice unknown or of any value. */
void check_everything(const ht_policy *policy, const char *around, const char *figures) {
    static subject about;
    read_subject(&about, policy, around, figures);
    compute_surface(&about.person, &about.parameters);
    for (uint32_t unknown = 0; unknown < UINT32_C(1) << surface.all.count; unknown++) {
        for (uint32_t number = 0; number < surface.all.combinations; number++) {
            bool is_first = true; /* of those that differ in unknown digits only */
            for (unsigned i = 0; i < surface.all.count; i++) {
                is_first = is_first && ((unknown >> i & 1) == 0 || digit_of(&surface.all, number, i) == 0);
            }
            if (is_first) {
                check_case(&about.person, &about.parameters, number, unknown);
            }
        }
    }
}
