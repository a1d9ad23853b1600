/* SPDX-License-Identifier: MIT */
/* A case as a row of a database: one core, one meaning, whichever database asks. */
#ifndef HOTRO_SQL_AMOUNTS_H
#define HOTRO_SQL_AMOUNTS_H

#include "text/words.h"

/* The figures of each policy of the program, made once; the same row may be asked of several threads. */
typedef struct ht_sql_maker ht_sql_maker;
/* NULL: not enough memory. Freed with free(). */
ht_sql_maker *ht_sql_maker_new(void);

/* What is known of one case. A case that cannot be used is a row too: it says why, and has no amounts. */
typedef struct {
    bool is_usable;
    ht_error error;
    ht_case person;
    const ht_parameters *parameters;
    ht_assessment result;
} ht_sql_row;

void ht_sql_row_read(ht_sql_row *row, const ht_sql_maker *maker, ht_string json);

/* The assessment, or {"error":{…}}, as `hotro batch --json` writes a line, without line feed. */
void ht_sql_row_write_json(ht_text *out, const ht_sql_row *row);

/* ---- Columns: those that `hotro batch` adds to a list ---- */

typedef enum { HT_SQL_EMPTY, HT_SQL_DONG, HT_SQL_TEXT } ht_sql_cell_kind;

typedef struct {
    ht_sql_cell_kind kind;
    int64_t dong;
} ht_sql_row_cell;

unsigned ht_sql_row_column_count(void);
/* Identifier of a column, and whether it holds dong. */
const char *ht_sql_row_column_name(unsigned column);
bool ht_sql_row_column_is_dong(unsigned column);
/* The cell; of a text `out` receives it. */
ht_sql_row_cell ht_sql_row_cell_of(const ht_sql_row *row, unsigned column, ht_text *out);

#endif
