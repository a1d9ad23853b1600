/* SPDX-License-Identifier: MIT */
/* The headers of a workbook's sheets, and how wide their columns are. */
#ifndef HOTRO_WORKBOOK_HEADER_H
#define HOTRO_WORKBOOK_HEADER_H

#include "book/workbook.h"

/* Texts are wrapped, so that the sheet stays narrow on paper. */
static inline bool ht_is_wrapped(ht_result_kind kind) {
    return kind == HT_RESULT_EXPLANATION || kind == HT_RESULT_MISSING || kind == HT_RESULT_ERROR;
}
/* Finds the widths of the columns of people, and how many rows their header has. */
void ht_measure_people_header(ht_workbook *workbook);
/* The rows, into a sheet that has begun. */
void ht_put_people_header(ht_workbook *workbook);
void ht_put_errors_header(ht_workbook *workbook);

#endif
