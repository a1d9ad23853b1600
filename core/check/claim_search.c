/* SPDX-License-Identifier: MIT */
#include "check/claim_search.h"

#include "law/engine.h"
#include "policy/policy.h"

void ht_claim_found(const ht_claim_search *find, ht_cause_kind kind, int32_t index, uint32_t value) {
    ht_claim_difference *difference = find->difference;
    if (difference->cause_count < HT_CAUSES_MAX) {
        difference->causes[difference->cause_count++] = (ht_cause){kind, index, value};
    }
}

bool ht_claim_is_of_total(const ht_claim_search *find) {
    return find->difference->column == find->policy->benefit_count;
}

bool ht_claim_means(const ht_claim_search *find, unsigned benefit) {
    return find->difference->column == benefit || ht_claim_is_of_total(find);
}

bool ht_claim_has_one_amount(const ht_claim_search *find) {
    return find->difference->computed.min == find->difference->computed.max;
}

static bool is_claimed(const ht_claim_search *find, const ht_assessment *result) {
    const ht_range amount = ht_claim_computed(result, find->policy, find->difference->column);
    return amount.min == find->difference->claimed && amount.max == find->difference->claimed;
}

bool ht_claim_is_of_case(const ht_claim_search *find, const ht_case *person) {
    ht_assessment result;
    ht_compute(person, find->parameters, &result);
    return is_claimed(find, &result);
}

bool ht_claim_is_of_run(const ht_claim_search *find, ht_run *run) {
    ht_assessment result;
    ht_run_bounds(run, &result, NULL);
    return is_claimed(find, &result);
}
