/* SPDX-License-Identifier: MIT */
#include "claim.h"

#include "date.h"
#include "engine.h"
#include "explain.h"

bool ht_claim_read(ht_string text, int64_t *dong) {
    return ht_read_grouped(ht_trim(text), HT_CLAIM_MAX, dong) && *dong <= HT_CLAIM_MAX;
}

/* ---- Comparing ---- */

static ht_range amount_of(const ht_assessment *result, const ht_policy *policy, unsigned column) {
    return column < policy->benefit_count ? result->benefits[column].total : result->total;
}

/* The search for what explains a difference. */
typedef struct {
    const ht_case *person;
    const ht_parameters *parameters;
    const ht_policy *policy;
    ht_claim_difference *difference;
} search;

static void found(const search *find, ht_cause_kind kind, int index, uint32_t value) {
    ht_claim_difference *difference = find->difference;
    if (difference->cause_count < HT_CAUSES_MAX) {
        difference->causes[difference->cause_count++] = (ht_cause){kind, index, value};
    }
}

static bool gives_claim(const search *find, const ht_case *person) {
    ht_assessment result;
    ht_compute(person, find->parameters, &result);
    const ht_range amount = amount_of(&result, find->policy, find->difference->column);
    return amount.min == find->difference->claimed && amount.max == find->difference->claimed;
}

static void try_time_off(const search *find, const ht_run *run) {
    ht_case person = *find->person;
    uint32_t counted = 0;
    for (uint32_t i = 0; i < run->time_off.period_count; i++) {
        const ht_period_off *period = &run->time_off.periods[i];
        if (!period->counted) {
            continue;
        }
        counted++;
        person.interruption_count = 0;
        for (uint32_t k = 0; k < find->person->interruption_count; k++) {
            const ht_interruption *item = &find->person->interruptions[k];
            if (item->reason != period->reason || item->from < period->from || item->to > period->to) {
                person.interruptions[person.interruption_count++] = *item;
            }
        }
        if (gives_claim(find, &person)) {
            found(find, HT_CAUSE_TIME_OFF, (int)i, 0);
        }
    }
    person.interruption_count = 0;
    if (counted > 1 && gives_claim(find, &person)) {
        found(find, HT_CAUSE_TIME_OFF, -1, 0);
    }
}

/* With every month of which some day counts paid whole. */
static int64_t whole_months(ht_run *run, const ht_assessment *result, unsigned benefit) {
    const unsigned outcome = ht_certain_outcome(run, result, benefit);
    if (outcome == 0 || run->policy->benefits[benefit].kind == HT_ONCE) {
        return result->benefits[benefit].total.min;
    }
    const ht_window *window = &run->windows[benefit];
    int64_t sum = 0;
    for (int32_t month = ht_month_of(window->first); month <= ht_month_of(window->last); month++) {
        const ht_rate rate = ht_rate_on(run, benefit, outcome, ht_month_first(month + 1) - 1);
        if (ht_month_days(run, benefit, month).counted > 0) {
            sum += ht_multiply_half_up(rate.figure, rate.numerator, rate.denominator);
        }
    }
    return sum;
}

/* Without the percentage of one of its tables. */
static int64_t without_ratio(ht_run *run, unsigned benefit, unsigned outcome, unsigned left_out) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    const ht_day day = run->windows[benefit].last;
    uint8_t rows[HT_TABLES_MAX];
    int64_t numerator = 1;
    int64_t denominator = 1;
    ht_outcome_rows(law, outcome, rows);
    for (unsigned t = 1; t < law->table_count; t++) {
        const uint8_t parameter = rows[t] == HT_NONE ? (uint8_t)HT_NONE : law->tables[t].rows[rows[t]].parameter;
        if (t != left_out && parameter != HT_NONE) {
            numerator *= ht_figure_on(run->parameters, parameter, day)->value;
            denominator *= 100;
        }
    }
    return ht_multiply_half_up(ht_rate_on(run, benefit, outcome, day).figure, numerator, denominator);
}

static void try_ratios(const search *find, ht_run *run, const ht_assessment *result, unsigned benefit) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    const unsigned outcome = ht_certain_outcome(run, result, benefit);
    const bool is_total = find->difference->column == find->policy->benefit_count;
    const int64_t others = is_total ? result->total.min - result->benefits[benefit].total.min : 0;
    uint8_t rows[HT_TABLES_MAX];
    if (outcome == 0 || law->kind != HT_ONCE || law->money != HT_NONE) {
        return;
    }
    ht_outcome_rows(law, outcome, rows);
    for (unsigned t = 1; t < law->table_count; t++) {
        const bool applies = rows[t] != HT_NONE && law->tables[t].rows[rows[t]].parameter != HT_NONE;
        if (applies && others + without_ratio(run, benefit, outcome, t) == find->difference->claimed) {
            found(find, HT_CAUSE_RATIO, (int)benefit, t);
        }
    }
}

static void try_part_months(const search *find, ht_run *run, const ht_assessment *result) {
    const unsigned column = find->difference->column;
    int64_t sum = 0;
    for (unsigned b = 0; b < find->policy->benefit_count; b++) {
        const ht_range total = result->benefits[b].total;
        if (column != b && column != find->policy->benefit_count) {
            continue;
        }
        if (total.min != total.max) {
            return; /* parts that are not certain may make a total that is */
        }
        sum += whole_months(run, result, b);
    }
    if (sum == find->difference->claimed) {
        found(find, HT_CAUSE_PART_MONTHS, -1, 0);
    }
}

/* The total without some of the benefits that are paid, as few as will do. */
static void try_left_out(const search *find, const ht_assessment *result) {
    const unsigned count = find->policy->benefit_count;
    uint32_t best = 0;
    unsigned fewest = count;
    for (uint32_t mask = 1; mask < UINT32_C(1) << count; mask++) {
        int64_t rest = result->total.min;
        unsigned size = 0;
        for (unsigned b = 0; b < count; b++) {
            if ((mask >> b & 1) != 0) {
                size += result->benefits[b].total.min > 0 ? 1 : count;
                rest -= result->benefits[b].total.min;
            }
        }
        if (rest == find->difference->claimed && size < fewest) {
            best = mask;
            fewest = size;
        }
    }
    if (best != 0) {
        found(find, HT_CAUSE_LEFT_OUT, -1, best);
    }
}

/* Other values of the slots first ... last - 1, one at a time. A reading that an office's file replaces gives what was
 * computed. */
static void try_values(const search *find, unsigned first, unsigned last, ht_cause_kind kind) {
    ht_case person = *find->person;
    for (unsigned slot = first; slot < last; slot++) {
        const ht_fact *fact = &find->policy->facts[slot];
        const bool is_choice = fact->kind == HT_CHOICE || fact->kind == HT_YES_NO;
        if (!is_choice || (person.known >> slot & 1) == 0) {
            continue;
        }
        for (uint8_t value = 0; value < fact->value_count; value++) {
            ht_error error;
            person.value[slot] = INT64_C(1) << value;
            if (person.value[slot] != find->person->value[slot] && ht_case_check(&person, &error) &&
                gives_claim(find, &person)) {
                found(find, kind, (int)slot, value);
            }
        }
        person.value[slot] = find->person->value[slot];
    }
}

static void search_causes(const search *find, const ht_assessment *result) {
    const ht_policy *policy = find->policy;
    const bool is_total = find->difference->column == policy->benefit_count;
    ht_run run;
    ht_assessment bounds;
    ht_run_init(&run, find->person, find->parameters);
    ht_run_bounds(&run, &bounds, NULL);
    try_time_off(find, &run);
    /* Where the days taken out explain it, so does paying their months whole. */
    if (find->difference->cause_count == 0 && find->difference->computed.min == find->difference->computed.max) {
        try_part_months(find, &run, result);
    }
    try_values(find, policy->fact_count, ht_slot_count(policy), HT_CAUSE_READING);
    if (find->difference->computed.min == find->difference->computed.max) {
        for (unsigned b = 0; b < policy->benefit_count; b++) {
            if (is_total || find->difference->column == b) {
                try_ratios(find, &run, result, b);
            }
        }
        if (is_total) {
            try_left_out(find, result);
        }
    }
    /* Another fact is the remotest of all: the list says what it is. */
    if (find->difference->cause_count == 0) {
        try_values(find, 0, policy->fact_count, HT_CAUSE_FACT);
    }
}

static ht_claim_verdict verdict_on(ht_range computed, int64_t claimed) {
    if (claimed < computed.min || claimed > computed.max) {
        return HT_CLAIM_WRONG;
    }
    return computed.min == computed.max ? HT_CLAIM_RIGHT : HT_CLAIM_OPEN;
}

static void add_difference(ht_claim_check *check, unsigned column, int64_t claimed, ht_range computed) {
    check->differences[check->difference_count++] =
        (ht_claim_difference){.column = column, .claimed = claimed, .computed = computed};
}

/* Whether the total is claimed as the sum of what is computed and of what is claimed of benefits in its place. */
static bool follows(const ht_claim_check *check, const ht_claim_difference *total) {
    int64_t gap = total->claimed - total->computed.min;
    for (const ht_claim_difference *one = check->differences; one < total; one++) {
        if (one->computed.min != one->computed.max) {
            return false;
        }
        gap -= one->claimed - one->computed.min;
    }
    return total > check->differences && total->computed.min == total->computed.max && gap == 0;
}

void ht_claim_compare(const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                      const ht_claims *claims, ht_claim_check *check) {
    const ht_policy *policy = person->policy;
    check->verdict = HT_CLAIM_NONE;
    check->difference_count = 0;
    for (unsigned column = 0; column <= policy->benefit_count; column++) {
        if ((claims->stated >> column & 1) == 0) {
            continue;
        }
        const ht_range computed = amount_of(result, policy, column);
        const ht_claim_verdict verdict = verdict_on(computed, claims->dong[column]);
        if (verdict > check->verdict) {
            check->verdict = verdict;
            check->difference_count = 0;
        }
        if (verdict == check->verdict && verdict != HT_CLAIM_RIGHT) {
            add_difference(check, column, claims->dong[column], computed);
        }
    }
    for (uint32_t i = 0; check->verdict == HT_CLAIM_WRONG && i < check->difference_count; i++) {
        ht_claim_difference *difference = &check->differences[i];
        const search find = {person, parameters, policy, difference};
        difference->follows = difference->column == policy->benefit_count && follows(check, difference);
        if (!difference->follows) {
            search_causes(&find, result);
        }
    }
}

/* ---- Names ---- */

const ht_words *ht_claim_words(ht_claim_verdict verdict) {
    static const ht_words words[] = {[HT_CLAIM_NONE] = {"KHÔNG GHI SỐ TIỀN", "NO CLAIM"},
                                     [HT_CLAIM_RIGHT] = {"KHỚP", "MATCH"},
                                     [HT_CLAIM_OPEN] = {"THIẾU THÔNG TIN", "INCOMPLETE"},
                                     [HT_CLAIM_WRONG] = {"LỆCH", "DIFFERS"}};
    return &words[verdict];
}

const char *ht_claim_name(ht_claim_verdict verdict) {
    static const char *const names[] = {
        [HT_CLAIM_NONE] = "none", [HT_CLAIM_RIGHT] = "match", [HT_CLAIM_OPEN] = "incomplete", [HT_CLAIM_WRONG] = "different"};
    return names[verdict];
}

void ht_put_claim_column(ht_text *out, const ht_policy *policy, unsigned column) {
    ht_put(out, "claimed_");
    ht_put(out, column < policy->benefit_count ? policy->benefits[column].id : "total");
}
