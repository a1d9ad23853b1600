/* SPDX-License-Identifier: MIT */
/* What a benefit or a version of it says: conditions, tables, what stops it. */
#ifndef HOTRO_LAW_BODY_H
#define HOTRO_LAW_BODY_H

#include "policy/compiler/law.h"

typedef struct {
    ht_benefit_kind kind;
    bool pays; /* what the person's own paper says: no tables */
    uint8_t clause;
    ht_condition when[HT_CONDITIONS_MAX];
    ht_table *tables;
    uint8_t table_count;
    uint8_t stopped;
    ht_condition stopped_when;
    const ht_stop *stops;
    uint8_t stop_count;
    bool has_when, has_tables, has_stopped;
    bool is_broken; /* it, or what it takes over, has mistakes: its rows are not looked at */
    uint32_t table_lines[HT_TABLES_MAX];
    uint32_t *row_lines[HT_TABLES_MAX], *gap_lines[HT_TABLES_MAX];
} ht_law_body;

/* Whether a line is one of it: a condition, `stopped`, `figure`, `ratio`, `extra`. */
bool ht_law_is_of_body(const ht_law *law, uint32_t line);
/* Reads those below a line. */
void ht_law_read_body(ht_law *law, uint32_t line, ht_law_body *body);
/* What is not said holds as before. */
void ht_law_inherit(ht_law_body *body, const ht_law_body *before);
/* That it fits together; then its rows. `before`: mistakes that there were before it was read. */
void ht_law_check_body(ht_law *law, uint32_t line, ht_law_body *body, unsigned before);

#endif
