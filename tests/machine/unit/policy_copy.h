/* SPDX-License-Identifier: MIT */
/* A policy's tables copied whole, so that a test may break one thing in them. */
#ifndef HOTRO_TESTS_POLICY_COPY_H
#define HOTRO_TESTS_POLICY_COPY_H

#include "policy/policy.h"

enum { COPY_ITEMS_MAX = 64, COPY_ROWS_MAX = 12, COPY_FIGURES_MAX = 80 };

typedef struct {
    ht_policy policy;
    ht_instrument instruments[COPY_ITEMS_MAX];
    ht_clause clauses[COPY_ITEMS_MAX];
    ht_fact facts[COPY_ITEMS_MAX];
    ht_value values[COPY_ITEMS_MAX][HT_VALUES_MAX];
    uint8_t value_clauses[COPY_ITEMS_MAX][HT_VALUES_MAX];
    ht_reason reasons[COPY_ITEMS_MAX];
    ht_contradiction contradictions[COPY_ITEMS_MAX];
    ht_parameter parameters[COPY_ITEMS_MAX];
    ht_figure_row figures[COPY_ITEMS_MAX][COPY_FIGURES_MAX];
    ht_period periods[COPY_ITEMS_MAX];
    ht_benefit benefits[COPY_ITEMS_MAX];
    ht_table tables[COPY_ITEMS_MAX][HT_TABLES_MAX + 1];
    ht_row rows[COPY_ITEMS_MAX][HT_TABLES_MAX + 1][COPY_ROWS_MAX];
    ht_gap gaps[COPY_ITEMS_MAX][HT_TABLES_MAX][COPY_ROWS_MAX];
    ht_assumption assumptions[COPY_ITEMS_MAX];
} policy_copy;

void copy_policy(policy_copy *copy, const ht_policy *policy);

#endif
