/* SPDX-License-Identifier: MIT */
/* Sums that a list has of what it claims: lines that are no person and have claimed amounts. */
#ifndef HOTRO_LIST_SUMS_H
#define HOTRO_LIST_SUMS_H

#include "list/list.h"
#include "text/words.h"

/* Of which lines one may be the sum. */
typedef enum {
    HT_SUM_SINCE,  /* of the people since the sum or heading before it */
    HT_SUM_BELOW,  /* of those below it, up to the next */
    HT_SUM_SO_FAR, /* of all before it */
    HT_SUM_ALL,
    HT_SUM_WAYS
} ht_sum_way;

typedef struct {
    uint32_t line;
    uint8_t column;  /* of a claim: a benefit, or benefit_count: the total */
    uint8_t nearest; /* ht_sum_way; of equals the first */
    int64_t claimed;
    int64_t of[HT_SUM_WAYS]; /* dong */
} ht_list_sum;

enum { HT_SUMS_KEPT = 64 };

typedef struct {
    int64_t since[HT_BENEFITS_MAX + 1], so_far[HT_BENEFITS_MAX + 1];
    uint32_t unclear;    /* bit set of columns with amounts that cannot be read or added up: their sums are let be */
    uint64_t count;      /* amounts of sums */
    uint32_t kept, open; /* sums that are none of those so far; from `open` on still to be compared with what is below */
    uint64_t more;       /* that there is no room for: they may be right */
    ht_list_sum sums[HT_SUMS_KEPT];
} ht_list_sums;

/* What lines say of sums: one that is no person, or people one after the other. */
typedef struct {
    uint32_t line;            /* 0: people */
    uint32_t stated, unclear; /* bit sets of columns */
    int64_t dong[HT_BENEFITS_MAX + 1];
} ht_sum_step;

/* Those of a part of the list. */
enum { HT_SUM_STEPS = 256 };
typedef struct {
    uint32_t count;
    ht_sum_step steps[HT_SUM_STEPS];
} ht_sum_steps;

/* The next line of the list, whatever it is. */
void ht_sums_add(ht_list_sums *sums, const ht_list *list, ht_line *line);
/* The next line of a part of the list. False: there is no room for it. */
bool ht_sums_note(ht_sum_steps *steps, const ht_list *list, ht_line *line);
/* The next part, which is then empty. */
void ht_sums_take(ht_list_sums *sums, ht_sum_steps *steps);
/* Behind the last line: those kept are wrong. */
void ht_sums_end(ht_list_sums *sums);
/* What the list calls that claim; at NULL: nothing, it has none. */
ht_string ht_claim_heading(const ht_list *list, unsigned column);
/* "claimed_total" is not the sum of the lines: what is claimed, the nearest sum, what lies between them. */
void ht_write_wrong_sum(ht_text *out, const ht_list *list, const ht_list_sum *sum, ht_language language);
/* How many more there are. */
void ht_write_more_sums(ht_text *out, const ht_list_sums *sums, ht_language language);

#endif
