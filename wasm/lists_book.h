/* SPDX-License-Identifier: MIT */
/* A list with its results as a workbook: its sheets as text, which the caller packs, and what stands around them. */
#ifndef HOTRO_LISTS_BOOK_H
#define HOTRO_LISTS_BOOK_H

#include "budget/budget_report.h"
#include "check/claim_sums.h"
#include "list/list_run.h"
#include "list/list_sums.h"
#include "list/result_cells.h"

/* What the workbook is of; outlives it. `claims`: NULL where the results are amounts. */
typedef struct {
    const ht_list *list;
    const ht_parameters *parameters;
    const ht_result_columns *columns;
    const ht_list_counts *counts;
    const ht_claim_sums *claims;
    const ht_list_sums *sums; /* of the list itself; looked at with claims only */
} book_of;

/* Of a budget, which outlives it; it has no lines. */
void ht_book_begin_budget(const ht_budget *budget);
/* False: there is no memory for it. */
bool ht_book_begin(const book_of *of);
/* A line with its results. `result`: of a person who has any; not looked at where claims are verified. */
void ht_book_add(const ht_line *line, const ht_assessment *result, const ht_result_cells *cells);
/* What was taken of the sheets before is gone. */
void ht_book_pass(void);
/* Whether the caller is to pass on what is there before a further line. */
bool ht_book_is_full(void);

#endif
