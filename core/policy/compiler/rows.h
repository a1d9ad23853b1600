/* SPDX-License-Identifier: MIT */
/* Rows of a table held against each other: gaps, overlaps, rows that never decide. */
#ifndef HOTRO_LAW_ROWS_H
#define HOTRO_LAW_ROWS_H

#include "policy/compiler/law.h"

typedef struct {
    const ht_condition *when; /* of the benefit */
    const ht_table *table;
    uint32_t line; /* of the table */
    const uint32_t *row_lines;
    const uint32_t *gap_lines;
} ht_law_checked_table;

void ht_law_check_rows(ht_law *law, const ht_law_checked_table *checked);

#endif
