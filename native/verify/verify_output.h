/* SPDX-License-Identifier: MIT */
/* `verify -o`: the list back, with what became of each claim, as CSV or as a workbook; and the sums. */
#ifndef HOTRO_VERIFY_OUTPUT_H
#define HOTRO_VERIFY_OUTPUT_H

#include "check/claim_list.h"
#include "check/claim_sums.h"
#include "list/listing.h"
#include "list/list_book.h"

typedef struct {
    enum ht_verify_form { HT_VERIFY_PRINTS, HT_VERIFY_WRITES_CSV, HT_VERIFY_WRITES_BOOK } form;
    ht_result_columns columns;
    ht_list_book *workbook; /* HT_VERIFY_WRITES_BOOK, while it is open */
    uint32_t claims;        /* columns of claims that the list has */
    ht_claim_sums sums;
    uint64_t lines; /* of people */
} ht_verify_output;

/* What the options ask for. Returns the exit code. */
int ht_verify_choose(const ht_arguments *arguments, ht_verify_output *output);
/* Begins with the list's header, in the file that is open. False: errno. */
bool ht_verify_begin(ht_verify_output *to, ht_output *file, const ht_list *list);
/* The sheet of sums, and the end. False: errno. */
bool ht_verify_end(ht_verify_output *to, const ht_listing *listing);
/* The sums, to standard error. */
void ht_say_claim_sums(const ht_verify_output *to, const ht_policy *policy, ht_language language);

#endif
