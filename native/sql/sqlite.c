/* SPDX-License-Identifier: MIT */
/* A loadable extension of SQLite: hotro(case), and hotro_amounts(case) as a table of one row. */
#include "sql/amounts.h"

#include "text/text.h"

#include <sqlite3ext.h>
#include <stdlib.h>
#include <string.h>

SQLITE_EXTENSION_INIT1

enum { WORDS_BYTES = 1 << 13 }; /* > any text of a cell */

static void assess(sqlite3_context *context, int count, sqlite3_value **values) {
    const char *json = (const char *)sqlite3_value_text(values[0]);
    ht_sql_row *row = sqlite3_malloc64(sizeof *row);
    (void)count;
    if (row == NULL) {
        sqlite3_result_error_nomem(context);
    } else if (json != NULL) { /* NULL in, NULL out */
        ht_text out = {.at = NULL};
        ht_sql_row_read(row, sqlite3_user_data(context), (ht_string){json, (size_t)sqlite3_value_bytes(values[0])});
        ht_sql_row_write_json(&out, row);
        const size_t length = out.length;
        out = (ht_text){.at = sqlite3_malloc64(length), .capacity = length};
        if (out.at == NULL) {
            sqlite3_result_error_nomem(context);
        } else {
            ht_sql_row_write_json(&out, row);
            sqlite3_result_text64(context, out.at, length, sqlite3_free, SQLITE_UTF8);
        }
    }
    sqlite3_free(row);
}

/* ---- hotro_amounts(case): a table without storage, of one row for each case ---- */

typedef struct {
    sqlite3_vtab base;
    const ht_sql_maker *maker;
} amounts_table;

typedef struct {
    sqlite3_vtab_cursor base;
    bool is_at_row;
    ht_sql_row row;
} amounts_cursor;

static int connect(sqlite3 *database, void *maker, int count, const char *const *words, sqlite3_vtab **table, char **error) {
    char declaration[4096];
    ht_text out = {.at = declaration, .capacity = sizeof declaration};
    (void)count;
    (void)words;
    (void)error;
    ht_put(&out, "CREATE TABLE amounts(");
    for (unsigned i = 0; i < ht_sql_row_column_count(); i++) {
        ht_put(&out, ht_sql_row_column_name(i));
        ht_put(&out, ht_sql_row_column_is_dong(i) ? " INTEGER," : " TEXT,");
    }
    ht_put(&out, "\"case\" TEXT HIDDEN)");
    ht_put_char(&out, '\0');
    const int code = sqlite3_declare_vtab(database, declaration);
    amounts_table *made = code == SQLITE_OK ? sqlite3_malloc64(sizeof *made) : NULL;
    if (made == NULL) {
        return code == SQLITE_OK ? SQLITE_NOMEM : code;
    }
    *made = (amounts_table){.maker = maker};
    *table = &made->base;
    return sqlite3_vtab_config(database, SQLITE_VTAB_INNOCUOUS);
}

static int disconnect(sqlite3_vtab *table) {
    sqlite3_free(table);
    return SQLITE_OK;
}

/* The case must be given; without one there is no row to speak of. */
static int best_index(sqlite3_vtab *table, sqlite3_index_info *index) {
    (void)table;
    for (int i = 0; i < index->nConstraint; i++) {
        const struct sqlite3_index_constraint *one = &index->aConstraint[i];
        if (one->iColumn == (int)ht_sql_row_column_count() && one->op == SQLITE_INDEX_CONSTRAINT_EQ) {
            if (!one->usable) {
                return SQLITE_CONSTRAINT;
            }
            index->aConstraintUsage[i].argvIndex = 1;
            index->aConstraintUsage[i].omit = 1;
            index->estimatedRows = 1;
            index->estimatedCost = 1;
            return SQLITE_OK;
        }
    }
    return SQLITE_CONSTRAINT;
}

static int open_cursor(sqlite3_vtab *table, sqlite3_vtab_cursor **cursor) {
    amounts_cursor *made = sqlite3_malloc64(sizeof *made);
    (void)table;
    if (made == NULL) {
        return SQLITE_NOMEM;
    }
    made->base = (sqlite3_vtab_cursor){0};
    made->is_at_row = false;
    *cursor = &made->base;
    return SQLITE_OK;
}

static int close_cursor(sqlite3_vtab_cursor *cursor) {
    sqlite3_free(cursor);
    return SQLITE_OK;
}

static int filter(sqlite3_vtab_cursor *cursor, int number, const char *name, int count, sqlite3_value **values) {
    amounts_cursor *at = (amounts_cursor *)cursor;
    const amounts_table *table = (const amounts_table *)cursor->pVtab;
    const char *json = (const char *)sqlite3_value_text(values[0]);
    (void)number;
    (void)name;
    (void)count;
    at->is_at_row = json != NULL; /* of NULL there is no row */
    if (json != NULL) {
        ht_sql_row_read(&at->row, table->maker, (ht_string){json, (size_t)sqlite3_value_bytes(values[0])});
    }
    return SQLITE_OK;
}

static int next(sqlite3_vtab_cursor *cursor) {
    ((amounts_cursor *)cursor)->is_at_row = false;
    return SQLITE_OK;
}

static int is_at_end(sqlite3_vtab_cursor *cursor) {
    return !((amounts_cursor *)cursor)->is_at_row;
}

static int column(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int index) {
    const ht_sql_row *row = &((amounts_cursor *)cursor)->row;
    char words[WORDS_BYTES];
    ht_text out = {.at = words, .capacity = sizeof words};
    if (index >= (int)ht_sql_row_column_count()) {
        return SQLITE_OK; /* the hidden one, which is given and never asked */
    }
    const ht_sql_row_cell cell = ht_sql_row_cell_of(row, (unsigned)index, &out);
    if (cell.kind == HT_SQL_DONG) {
        sqlite3_result_int64(context, cell.dong);
    } else if (cell.kind == HT_SQL_TEXT) {
        sqlite3_result_text(context, words, (int)(out.length < sizeof words ? out.length : sizeof words), SQLITE_TRANSIENT);
    }
    return SQLITE_OK;
}

static int row_number(sqlite3_vtab_cursor *cursor, sqlite3_int64 *number) {
    (void)cursor;
    *number = 1;
    return SQLITE_OK;
}

/* Without xCreate: the table is there by itself, as a function is. */
static const sqlite3_module amounts_module = {
    .xConnect = connect,
    .xBestIndex = best_index,
    .xDisconnect = disconnect,
    .xOpen = open_cursor,
    .xClose = close_cursor,
    .xFilter = filter,
    .xNext = next,
    .xEof = is_at_end,
    .xColumn = column,
    .xRowid = row_number,
};

__attribute__((visibility("default"))) int sqlite3_hotro_init(sqlite3 *database, char **error,
                                                              const sqlite3_api_routines *routines);

int sqlite3_hotro_init(sqlite3 *database, char **error, const sqlite3_api_routines *routines) {
    enum { FLAGS = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS };
    SQLITE_EXTENSION_INIT2(routines);
    (void)error;
    ht_sql_maker *maker = ht_sql_maker_new();
    if (maker == NULL) {
        return SQLITE_NOMEM;
    }
    /* Freed with the connection, by the function's end: the table needs it as long as that is there. */
    const int code = sqlite3_create_function_v2(database, "hotro", 1, FLAGS, maker, assess, NULL, NULL, free);
    return code != SQLITE_OK ? code : sqlite3_create_module_v2(database, "hotro_amounts", &amounts_module, maker, NULL);
}
