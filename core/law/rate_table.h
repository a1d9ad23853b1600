/* SPDX-License-Identifier: MIT */
/* What a month pays at most, by the two facts that are asked first: for someone who knows nothing. */
#ifndef HOTRO_RATE_TABLE_H
#define HOTRO_RATE_TABLE_H

#include "hotro.h"

typedef struct {
    uint8_t row, column; /* the facts */
    uint32_t row_count, column_count;
    uint32_t rows[HT_VALUES_MAX], columns[HT_VALUES_MAX]; /* values that give the same throughout: bit sets */
    int64_t monthly[HT_VALUES_MAX][HT_VALUES_MAX];        /* dong, by row and column; HT_NO_MAXIMUM: there is no greatest */
    uint64_t with; /* the other facts, bit s, whose answers in `greatest` give each of these; 0: there are none that do */
    ht_case greatest;
} ht_rate_table;

/*
 * The facts are the first two of the policy that have several values to choose from and no default. False: one of them is
 * known, or no monthly benefit that is asked depends on it.
 */
bool ht_rate_table_of(const ht_case *person, const ht_parameters *parameters, ht_rate_table *table);

#endif
