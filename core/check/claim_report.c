/* SPDX-License-Identifier: MIT */
#include "check/claim_report.h"

#include "policy/policy.h"
#include "text/text.h"

ht_argument ht_with_words(const ht_words *words) {
    return (ht_argument){.kind = HT_ARGUMENT_WORDS, .words = words};
}

ht_argument ht_with_number(ht_argument_kind kind, int64_t number) {
    return (ht_argument){.kind = kind, .number = number};
}

void ht_cite_for_claim(const ht_claim_report *say, unsigned clause) {
    if (clause == HT_NONE) {
        return;
    }
    if (say->cited != NULL) {
        ht_put_clause_cited(say->out, say->cited, clause);
    } else {
        ht_put(say->out, say->policy->clauses[clause].citation);
    }
}

bool ht_report_means(const ht_claim_report *say, unsigned benefit) {
    return say->difference->column == benefit || say->difference->column == say->policy->benefit_count;
}

bool ht_report_is_refused(const ht_claim_report *say, unsigned benefit) {
    return say->result->benefits[benefit].status == HT_REFUSED;
}
