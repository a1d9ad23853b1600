/* SPDX-License-Identifier: MIT */
/* The lines of a list that claims amounts, one after the other: read, compared, counted and added up, and written back. */
#ifndef HOTRO_CLAIM_RUN_H
#define HOTRO_CLAIM_RUN_H

#include "check/claim_list.h"
#include "check/claim_sums.h"
#include "check/verify_counts.h"
#include "list/list_missing.h"
#include "list/list_repeated.h"

typedef struct {
    const ht_parameters *parameters;
    ht_repeated_sum *repeated; /* what those come to that are repeated */
    ht_missing_facts *missing; /* what lines lack */
    ht_verify_counts counts;
    ht_claim_sums sums;
    /* Of the line that was verified last. */
    ht_claims claims;
    ht_claim_check check;
    ht_assessment result;
    ht_result_cells cells;
    ht_pay_block block; /* room to pay one line in */
} ht_claim_run;

/* A line that is read, whatever it is. False: of a person, and bad; `line->error` says why. */
bool ht_claim_run_line(ht_claim_run *run, const ht_list *list, ht_line *line);
/* What stands behind that line in the list that is written back. */
const ht_result_cells *ht_claim_run_cells(ht_claim_run *run, const ht_list *list, const ht_line *line,
                                          const ht_result_columns *columns);

#endif
