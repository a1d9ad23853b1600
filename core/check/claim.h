/* SPDX-License-Identifier: MIT */
/* Amounts that a list claims for one person, beside the computed ones, and what explains a difference. */
#ifndef HOTRO_CLAIM_H
#define HOTRO_CLAIM_H

#include "text/words.h"
#include "hotro.h"

#define HT_CLAIM_MAX INT64_C(1000000000000000) /* dong: 0 ... 10^15 */

/* Column b: benefit b of the policy; column benefit_count: the total. */
typedef struct {
    uint32_t stated; /* bit set of columns */
    int64_t dong[HT_BENEFITS_MAX + 1];
} ht_claims;

/* Of one amount and of a whole line, whose verdict is the greatest of its amounts'. */
typedef enum {
    HT_CLAIM_NONE,      /* nothing is claimed */
    HT_CLAIM_RIGHT,     /* the computed amount */
    HT_CLAIM_OPEN,      /* facts are missing: it may or may not be right */
    HT_CLAIM_NOT_ASKED, /* of a benefit that is not asked: nothing is computed that it could be compared with */
    HT_CLAIM_WRONG
} ht_claim_verdict;

/* Under what the claim comes out exactly, in the order in which it is looked for (claim_causes.h). */
typedef enum {
    HT_CAUSE_PARTS,           /* of the total: it is the sum of what is claimed of the benefits, some of which is wrong */
    HT_CAUSE_SUM,             /* of the total: what is claimed of the benefits is right, and the total is not its sum */
    HT_CAUSE_MISSING,         /* without the benefits of the bit set `value` */
    HT_CAUSE_DOUBLED,         /* with the benefits of the bit set `value` paid twice */
    HT_CAUSE_THOUSANDS,       /* `value` 1: in thousands of dong; 0: a thousand times too much */
    HT_CAUSE_DIGITS,          /* two digits swapped */
    HT_CAUSE_READING,         /* slot `index` read as `value` */
    HT_CAUSE_PART_DAYS,       /* part months by way `index` (ht_part_days_of) */
    HT_CAUSE_TIME_OFF,        /* the days of period `index` (of ht_time_off) not taken out; -1: of no period */
    HT_CAUSE_TIME_OFF_TOO,    /* the days of period `index`, which does not count, taken out too; -1: of every period */
    HT_CAUSE_TIME_OFF_MONTHS, /* nothing paid for a month that holds a day taken out */
    HT_CAUSE_TIME_OFF_WHOLE,  /* `value` months taken out whole for the periods that count, and no days */
    HT_CAUSE_PART_MONTHS,     /* part months paid as whole ones */
    HT_CAUSE_MONTH_MORE,      /* a month more of the benefits of the bit set `value` */
    HT_CAUSE_MONTH_FEWER,     /* without the month `index` (since 1970-01; HT_NO_MONTH: one of several alike) of them */
    HT_CAUSE_FIRST_DAY,       /* from day `index` on: benefit `value` and those that the same fact begins */
    HT_CAUSE_LAST_DAY,        /* until day `index`, likewise */
    HT_CAUSE_FACT             /* slot `index` with its `value` */
} ht_cause_kind;

typedef struct {
    ht_cause_kind kind;
    int32_t index;
    uint32_t value;
} ht_cause;

enum { HT_CAUSES_MAX = 8 };

/* One column whose claim is not shown to be the computed amount. */
typedef struct {
    unsigned column;
    ht_claim_verdict verdict;
    int64_t claimed;
    ht_range computed;
    uint32_t cause_count; /* HT_CLAIM_WRONG: up to HT_CAUSES_MAX, all of one step of the search */
    ht_cause causes[HT_CAUSES_MAX];
} ht_claim_difference;

typedef struct {
    ht_claim_verdict verdict;
    uint32_t
        difference_count; /* the columns that are not right: the wrong ones first, of each kind benefits before the total */
    ht_claim_difference differences[HT_BENEFITS_MAX + 1];
} ht_claim_check;

/* Reads a claimed amount, as ht_read_amount does. False where it is none, or over HT_CLAIM_MAX. */
bool ht_claim_read(ht_string text, int64_t *dong);

/* What is computed in place of a claim of that column. */
ht_range ht_claim_computed(const ht_assessment *result, const ht_policy *policy, unsigned column);
/* The difference of that column; NULL: none, it is right or not stated. */
const ht_claim_difference *ht_claim_difference_of(const ht_claim_check *check, unsigned column);

/* KHỚP, LỆCH, ...; MATCH, DIFFERS, ... */
const ht_words *ht_claim_words(ht_claim_verdict verdict);
/* "match", "different", "not_asked", "incomplete", "none" */
const char *ht_claim_name(ht_claim_verdict verdict);
/* "claimed_total" */
void ht_put_claim_column(ht_text *out, const ht_policy *policy, unsigned column);

#endif
