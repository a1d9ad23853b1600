/* SPDX-License-Identifier: MIT */
/* Functions of PostgreSQL: hotro(json), and hotro_amounts(json) as a row. Each process of the server has its own figures, made
 * at the first call. */
#include <postgres.h>

#include <fmgr.h>
#include <funcapi.h>
#include <utils/builtins.h>

#include "sql/amounts.h"

PG_MODULE_MAGIC;

PGDLLEXPORT Datum hotro_assess(PG_FUNCTION_ARGS);
PGDLLEXPORT Datum hotro_row(PG_FUNCTION_ARGS);

enum { COLUMNS_MAX = 2 + HT_BENEFITS_MAX + 5, WORDS_BYTES = 1 << 13 }; /* > any text of a cell */

/* The case of the first argument. In the memory of this call. */
static ht_sql_row *read_row(FunctionCallInfo fcinfo) {
    static const ht_sql_maker *maker;
    text *json = PG_GETARG_TEXT_PP(0);
    ht_sql_row *row = palloc(sizeof *row);
    if (maker == NULL && (maker = ht_sql_maker_new()) == NULL) {
        ereport(ERROR, (errcode(ERRCODE_OUT_OF_MEMORY), errmsg("out of memory")));
    }
    ht_sql_row_read(row, maker, (ht_string){VARDATA_ANY(json), VARSIZE_ANY_EXHDR(json)});
    return row;
}

PG_FUNCTION_INFO_V1(hotro_assess);
Datum hotro_assess(PG_FUNCTION_ARGS) {
    const ht_sql_row *row = read_row(fcinfo);
    ht_text out = {.at = NULL};
    ht_sql_row_write_json(&out, row);
    text *json = palloc(VARHDRSZ + out.length);
    out = (ht_text){.at = VARDATA(json), .capacity = out.length};
    ht_sql_row_write_json(&out, row);
    SET_VARSIZE(json, VARHDRSZ + out.length);
    PG_RETURN_TEXT_P(json);
}

PG_FUNCTION_INFO_V1(hotro_row);
Datum hotro_row(PG_FUNCTION_ARGS) {
    const ht_sql_row *row = read_row(fcinfo);
    Datum values[COLUMNS_MAX] = {0};
    bool nulls[COLUMNS_MAX] = {false};
    TupleDesc shape;
    if (get_call_result_type(fcinfo, NULL, &shape) != TYPEFUNC_COMPOSITE || shape->natts != (int)ht_sql_row_column_count()) {
        ereport(ERROR, (errcode(ERRCODE_DATATYPE_MISMATCH),
                        errmsg("hotro_amounts was declared by another version of hotro: ALTER EXTENSION hotro UPDATE")));
    }
    for (unsigned i = 0; i < ht_sql_row_column_count(); i++) {
        char words[WORDS_BYTES];
        ht_text out = {.at = words, .capacity = sizeof words};
        const ht_sql_row_cell cell = ht_sql_row_cell_of(row, i, &out);
        nulls[i] = cell.kind == HT_SQL_EMPTY;
        if (cell.kind == HT_SQL_DONG) {
            values[i] = Int64GetDatum(cell.dong);
        } else if (cell.kind == HT_SQL_TEXT) {
            values[i] =
                PointerGetDatum(cstring_to_text_with_len(words, (int)(out.length < WORDS_BYTES ? out.length : WORDS_BYTES)));
        }
    }
    PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(shape), values, nulls)));
}
