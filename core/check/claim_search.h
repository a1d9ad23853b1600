/* SPDX-License-Identifier: MIT */
/* The search for what explains one claim: what its steps share. */
#ifndef HOTRO_CLAIM_SEARCH_H
#define HOTRO_CLAIM_SEARCH_H

#include "check/claim.h"
#include "law/run.h"

typedef struct {
    const ht_case *person;
    const ht_parameters *parameters;
    const ht_policy *policy;
    const ht_assessment *result; /* of that case */
    const ht_claims *claims;
    ht_claim_difference *difference; /* HT_CLAIM_WRONG; what is found is added to it */
    ht_run *run;                     /* of that case, with its outcomes */
} ht_claim_search;

/* Beyond HT_CAUSES_MAX nothing is added. */
void ht_claim_found(const ht_claim_search *find, ht_cause_kind kind, int32_t index, uint32_t value);
/* Whether the claim is of that benefit, or of the total. */
bool ht_claim_means(const ht_claim_search *find, unsigned benefit);
bool ht_claim_is_of_total(const ht_claim_search *find);
/* Whether one amount is computed, and the claim is another: only then may other days or digits make it. */
bool ht_claim_has_one_amount(const ht_claim_search *find);
/* Whether exactly the claim is computed of another case, or of another run of this one. */
bool ht_claim_is_of_case(const ht_claim_search *find, const ht_case *person);
bool ht_claim_is_of_run(const ht_claim_search *find, ht_run *run);

#endif
