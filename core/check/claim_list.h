/* SPDX-License-Identifier: MIT */
/* A list with what became of its claims: for each claimed amount what is computed, the difference, the verdict and what
   explains it. */
#ifndef HOTRO_CLAIM_LIST_H
#define HOTRO_CLAIM_LIST_H

#include "check/claim.h"
#include "list/result_cells.h"

/* Columns of claims that the list has: bit set. */
uint32_t ht_claims_of_list(const ht_list *list);
/* What a line claims. False: a cell holds no amount, and `line->error` says which. */
bool ht_claims_read(const ht_list *list, ht_line *line, ht_claims *claims);

/* What is written behind the given columns: four for each column of claims, in the policy's order, between the state and what
   is missing, the errors and the policy. */
void ht_claim_columns(const ht_list *list, ht_result_columns *columns);

/* One line and its claims. */
typedef struct {
    const ht_list *list;
    const ht_line *line;
    const ht_parameters *parameters;
    const ht_assessment *result; /* these three not looked at where the line is bad or skipped */
    const ht_claims *claims;
    const ht_claim_check *check;
} ht_claim_line;
void ht_claim_cells(const ht_claim_line *of, const ht_result_columns *columns, ht_result_cells *cells);

#endif
