/* SPDX-License-Identifier: MIT */
/* Amounts that a list claims for one person, beside the computed ones, and what explains a difference. */
#ifndef HOTRO_CLAIM_H
#define HOTRO_CLAIM_H

#include "json_write.h"
#include "text.h"

#define HT_CLAIM_MAX INT64_C(1000000000000000) /* dong: 0 ... 10^15 */

/* Column b: benefit b of the policy; column benefit_count: the total. */
typedef struct {
    uint32_t stated; /* bit set of columns */
    int64_t dong[HT_BENEFITS_MAX + 1];
} ht_claims;

typedef enum {
    HT_CLAIM_NONE,  /* nothing is claimed */
    HT_CLAIM_RIGHT, /* each is the computed amount */
    HT_CLAIM_OPEN,  /* none is wrong, but facts are missing: some may or may not be right */
    HT_CLAIM_WRONG
} ht_claim_verdict;

/* What gives exactly the claimed amount in place of the computed one. */
typedef enum {
    HT_CAUSE_TIME_OFF,    /* the days of period `index` (of ht_time_off) not taken out; -1: of no period */
    HT_CAUSE_PART_MONTHS, /* part months paid as whole ones */
    HT_CAUSE_READING,     /* slot `index` read as `value` */
    HT_CAUSE_RATIO,       /* the ratio of table `value` of benefit `index` not applied */
    HT_CAUSE_LEFT_OUT,    /* benefits of the bit set `value` left out of the total */
    HT_CAUSE_FACT         /* slot `index` with its `value` */
} ht_cause_kind;

typedef struct {
    ht_cause_kind kind;
    int index;
    uint32_t value;
} ht_cause;

enum { HT_CAUSES_MAX = 8 };

/* One column whose claim is not the computed amount. */
typedef struct {
    unsigned column;
    int64_t claimed;
    ht_range computed;
    bool follows;         /* the total, and the wrong benefits alone make it wrong: nothing else is looked for */
    uint32_t cause_count; /* HT_CLAIM_WRONG: up to HT_CAUSES_MAX, surest first */
    ht_cause causes[HT_CAUSES_MAX];
} ht_claim_difference;

typedef struct {
    ht_claim_verdict verdict;
    uint32_t difference_count; /* the wrong columns, or those that are open where none is wrong: benefits before the total */
    ht_claim_difference differences[HT_BENEFITS_MAX + 1];
} ht_claim_check;

/* Reads a claimed amount: digits, plain or in groups of three behind dots, white space around. False where it is none. */
bool ht_claim_read(ht_string text, int64_t *dong);

/* Compares; `result` is of this case under these parameters. */
void ht_claim_compare(const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                      const ht_claims *claims, ht_claim_check *check);

/* KHỚP, LỆCH, ...; MATCH, DIFFERS, ... */
const ht_words *ht_claim_words(ht_claim_verdict verdict);
/* "match", "different", "incomplete", "none" */
const char *ht_claim_name(ht_claim_verdict verdict);
/* "claimed_total" */
void ht_put_claim_column(ht_text *out, const ht_policy *policy, unsigned column);

/* For people: the verdict and, for each column that differs, what is claimed and computed, and behind line feeds what explains
   it, with its clauses. */
void ht_write_claim(ht_text *out, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                    const ht_claim_check *check, ht_language language);
/* "verdict":…,"differences":[{"column":…,"claimed":…,"computed":…,"causes":[…]}],"text":{…}: the members of an object. */
void ht_members_claim(ht_json_text *to, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                      const ht_claim_check *check);

#endif
