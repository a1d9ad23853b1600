/* SPDX-License-Identifier: MIT */
#include "check/claim_compare.h"

#include "check/claim_causes.h"
#include "law/engine.h"
#include "policy/policy.h"

static ht_claim_verdict verdict_on(const ht_assessment *result, const ht_policy *policy, unsigned column, int64_t claimed) {
    const ht_range computed = ht_claim_computed(result, policy, column);
    if (column < policy->benefit_count && result->benefits[column].status == HT_NOT_ASKED) {
        return HT_CLAIM_NOT_ASKED;
    }
    if (claimed < computed.min || claimed > computed.max) {
        return HT_CLAIM_WRONG;
    }
    return computed.min == computed.max ? HT_CLAIM_RIGHT : HT_CLAIM_OPEN;
}

/* Behind those that are as wrong or more. */
static void add_difference(ht_claim_check *check, const ht_claim_difference *difference) {
    uint32_t place = check->difference_count++;
    for (; place > 0 && check->differences[place - 1].verdict < difference->verdict; place--) {
        check->differences[place] = check->differences[place - 1];
    }
    check->differences[place] = *difference;
}

static void compare_columns(const ht_policy *policy, const ht_assessment *result, const ht_claims *claims,
                            ht_claim_check *check) {
    for (unsigned column = 0; column <= policy->benefit_count; column++) {
        if ((claims->stated >> column & 1) == 0) {
            continue;
        }
        const ht_claim_verdict verdict = verdict_on(result, policy, column, claims->dong[column]);
        check->verdict = verdict > check->verdict ? verdict : check->verdict;
        if (verdict != HT_CLAIM_RIGHT) {
            add_difference(check, &(ht_claim_difference){.column = column,
                                                         .verdict = verdict,
                                                         .claimed = claims->dong[column],
                                                         .computed = ht_claim_computed(result, policy, column)});
        }
    }
}

void ht_claim_compare(const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                      const ht_claims *claims, ht_claim_check *check) {
    check->verdict = HT_CLAIM_NONE;
    check->difference_count = 0;
    compare_columns(person->policy, result, claims, check);
    if (check->verdict != HT_CLAIM_WRONG) {
        return;
    }
    ht_run run;
    ht_run_outcomes(&run, person, parameters);
    for (uint32_t i = 0; i < check->difference_count && check->differences[i].verdict == HT_CLAIM_WRONG; i++) {
        ht_search_causes(&(ht_claim_search){.person = person,
                                            .parameters = parameters,
                                            .policy = person->policy,
                                            .result = result,
                                            .claims = claims,
                                            .difference = &check->differences[i],
                                            .run = &run});
    }
}
