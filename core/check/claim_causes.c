/* SPDX-License-Identifier: MIT */
#include "check/claim_causes.h"

#include "check/claim_ends.h"
#include "check/claim_part_months.h"
#include "check/claim_time_off.h"
#include "policy/policy.h"

/* ---- The parts against the total ---- */

static void try_parts(const ht_claim_search *find) {
    const ht_claims *claims = find->claims;
    int64_t sum = 0;
    bool are_all_stated = true;
    if (!ht_claim_is_of_total(find) || !ht_claim_has_one_amount(find)) {
        return;
    }
    for (unsigned b = 0; b < find->policy->benefit_count; b++) {
        const ht_range computed = find->result->benefits[b].total;
        const bool is_stated = (claims->stated >> b & 1) != 0;
        if (computed.min != computed.max) {
            return;
        }
        sum += is_stated ? claims->dong[b] : computed.min;
        are_all_stated = are_all_stated && (is_stated || computed.min == 0);
    }
    if (sum == find->difference->claimed) {
        ht_claim_found(find, HT_CAUSE_PARTS, -1, 0);
    } else if (are_all_stated && sum == find->difference->computed.min && sum > 0) {
        ht_claim_found(find, HT_CAUSE_SUM, -1, 0);
    }
}

/* ---- A benefit missing or doubled ---- */

/* Benefits that the claim is of and that are paid. */
static uint32_t paid_of(const ht_claim_search *find) {
    uint32_t paid = 0;
    for (unsigned b = 0; b < find->policy->benefit_count; b++) {
        paid |= (ht_claim_means(find, b) && find->result->benefits[b].total.min > 0 ? UINT32_C(1) : 0) << b;
    }
    return paid;
}

static int64_t sum_of(const ht_claim_search *find, uint32_t benefits) {
    int64_t sum = 0;
    for (; benefits != 0; benefits &= benefits - 1) {
        sum += find->result->benefits[ht_first_of(benefits)].total.min;
    }
    return sum;
}

/* As few as will do. */
static void try_benefits(const ht_claim_search *find) {
    const uint32_t paid = paid_of(find);
    const int64_t gap = find->difference->claimed - find->difference->computed.min;
    const int most = ht_claim_has_one_amount(find) ? __builtin_popcount(paid) : 0;
    for (int size = 1; size <= most && find->difference->cause_count == 0; size++) {
        for (uint32_t some = paid; some != 0; some = (some - 1) & paid) {
            const int64_t sum = __builtin_popcount(some) == size ? sum_of(find, some) : 0;
            if (sum != 0 && (gap == -sum || gap == sum)) {
                ht_claim_found(find, gap < 0 ? HT_CAUSE_MISSING : HT_CAUSE_DOUBLED, -1, some);
            }
        }
    }
}

/* ---- Digits ---- */

static bool is_thousandfold(int64_t larger, int64_t smaller) {
    return larger % 1000 == 0 && larger / 1000 == smaller;
}

/* Whether two digits of one number stand each in the other's place in the other number. */
static bool is_swapped(int64_t first, int64_t second) {
    int64_t from = 0; /* the lowest digit that differs: in the first, in the second */
    int64_t to = 0;
    unsigned differing = 0;
    for (; first > 0 && second > 0; first /= 10, second /= 10) {
        const int64_t one = first % 10;
        const int64_t other = second % 10;
        if (one != other && ++differing == 2 && (one != to || other != from)) {
            return false;
        }
        from = differing == 1 && one != other ? one : from;
        to = differing == 1 && one != other ? other : to;
    }
    return differing == 2 && first == second;
}

static void try_digits(const ht_claim_search *find) {
    const int64_t claimed = find->difference->claimed;
    const int64_t computed = find->difference->computed.min;
    if (!ht_claim_has_one_amount(find)) {
        return;
    }
    if (is_thousandfold(computed, claimed) || is_thousandfold(claimed, computed)) {
        ht_claim_found(find, HT_CAUSE_THOUSANDS, -1, claimed < computed);
    }
    if (is_swapped(claimed, computed)) {
        ht_claim_found(find, HT_CAUSE_DIGITS, -1, 0);
    }
}

/* ---- Other values ---- */

/* Of the slots first ... last - 1, one at a time. A reading that an office's file replaces gives what was computed. */
static void try_values(const ht_claim_search *find, unsigned first, unsigned last, ht_cause_kind kind) {
    ht_case person = *find->person;
    for (unsigned slot = first; slot < last; slot++) {
        const ht_fact *fact = &find->policy->facts[slot];
        if (!ht_is_choice(fact) || (person.known >> slot & 1) == 0) {
            continue;
        }
        for (uint8_t value = 0; value < fact->value_count; value++) {
            ht_error error;
            person.value[slot] = INT64_C(1) << value;
            if (person.value[slot] != find->person->value[slot] && ht_case_check(&person, &error) &&
                ht_claim_is_of_case(find, &person)) {
                ht_claim_found(find, kind, (int32_t)slot, value);
            }
        }
        person.value[slot] = find->person->value[slot];
    }
}

static void try_readings(const ht_claim_search *find) {
    try_values(find, find->policy->fact_count, ht_slot_count(find->policy), HT_CAUSE_READING);
}

static void try_facts(const ht_claim_search *find) {
    try_values(find, 0, find->policy->fact_count, HT_CAUSE_FACT);
}

void ht_search_causes(const ht_claim_search *find) {
    static void (*const steps[])(const ht_claim_search *find) = {
        try_parts,          try_benefits, try_digits,       try_readings,    ht_try_part_days, ht_try_time_off,
        ht_try_part_months, ht_try_month, ht_try_first_day, ht_try_last_day, try_facts};
    for (size_t i = 0; find->difference->cause_count == 0 && i < sizeof steps / sizeof *steps; i++) {
        steps[i](find);
    }
}
