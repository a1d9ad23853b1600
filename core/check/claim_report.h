/* SPDX-License-Identifier: MIT */
/* What sentences about one claim share. */
#ifndef HOTRO_CLAIM_REPORT_H
#define HOTRO_CLAIM_REPORT_H

#include "answer/sources.h"
#include "check/claim.h"
#include "law/run.h"
#include "list/list.h"
#include "text/sentence.h"

typedef struct {
    ht_text *out;
    ht_language language;
    const ht_case *person;
    const ht_policy *policy;
    const ht_assessment *result;
    const ht_run *run; /* with its outcomes */
    const ht_claim_check *check;
    const ht_claim_difference *difference; /* at hand */
    ht_clauses_cited *cited;               /* by number; NULL: each citation whole */
    const ht_list *list;                   /* whose columns are named as its header does; NULL: by their identifiers */
} ht_claim_report;

ht_argument ht_with_words(const ht_words *words);
ht_argument ht_with_number(ht_argument_kind kind, int64_t number);
/* The clause's citation, or its number; HT_NONE: nothing. */
void ht_cite_for_claim(const ht_claim_report *say, unsigned clause);
/* Whether the claim is of that benefit, or of the total. */
bool ht_report_means(const ht_claim_report *say, unsigned benefit);
bool ht_report_is_refused(const ht_claim_report *say, unsigned benefit);

#endif
