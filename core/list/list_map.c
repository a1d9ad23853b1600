/* SPDX-License-Identifier: MIT */
#include "list/list_map.h"

#include "list/column_names.h"
#include "list/list_cell.h"
#include "list/list_mapped.h"
#include "person/case_text.h"
#include "text/fold.h"
#include "text/text.h"
#include "text/utf8.h"

#include <string.h>

enum { COLUMN, WRITTEN, FACT, VALUE, FIELDS };
static const char *const fields[FIELDS] = {"column", "written", "fact", "value"};

static const char own[] = "-";
static const char month_first[] = "month_first";

typedef struct {
    ht_map *map;
    const ht_policy *policy;
    ht_list_error *error;
    uint32_t line;
} reader;

static bool refuse(const reader *by, ht_list_problem problem, ht_error_code code, ht_string name, ht_string value) {
    *by->error = (ht_list_error){
        .problem = problem,
        .error = {.code = code, .policy = by->policy, .name = name, .slot = -1, .value = value, .other = -1, .line = by->line}};
    return false;
}

/* What is written has no value yet. */
static bool refuse_open(const reader *by, ht_string column, ht_string written) {
    (void)refuse(by, HT_MAP_OPEN, HT_UNKNOWN_VALUE, (ht_string){NULL, 0}, written);
    by->error->error.heading = column;
    return false;
}

/* ---- Lines ---- */

/* What a cell says, in its own place in the text. */
static ht_string plain(ht_string field, char *text, const char *begin) {
    char *const at = text + (ht_trim(ht_cell_content(field)).at - begin);
    const size_t length = ht_trim(ht_cell_content(field)).length;
    const bool is_quoted = ht_field_content(field).length != field.length;
    size_t kept = 0;
    for (size_t i = 0; i < length; i++) {
        at[kept++] = at[i];
        i += is_quoted && at[i] == '"'; /* they stand in pairs */
    }
    return (ht_string){at, kept};
}

/* The value of a fact, as the case of a line would hold it. */
static bool read_value(const reader *by, ht_map_row *row, ht_string text) {
    const ht_writing as = {.calling = HT_BY_VI};
    ht_case person;
    ht_case_init(&person, by->policy);
    if (!ht_case_write(&person, row->as.index, text, &as, &by->error->error)) {
        by->error->problem = HT_LIST_FACT;
        by->error->error.line = by->line;
        return false;
    }
    if (person.given == 0) {
        return refuse_open(by, row->column, row->written);
    }
    row->value = person.value[row->as.index];
    return true;
}

/* What a line says of a column as a whole. */
static bool read_column(const reader *by, ht_map_row *row, ht_string value) {
    const ht_fact *fact = &by->policy->facts[row->as.index];
    if (value.length == 0) {
        return true;
    }
    if (ht_same_folded(value, ht_string_of(month_first)) && fact->kind == HT_DATE) {
        row->as.month_first = true;
        return true;
    }
    row->kind = HT_MAP_EMPTY;
    return read_value(by, row, value);
}

static bool read_row(const reader *by, ht_map_row *row, const ht_string cells[FIELDS]) {
    *row = (ht_map_row){.kind = HT_MAP_COLUMN,
                        .column = cells[COLUMN],
                        .written = cells[WRITTEN],
                        .as = ht_column_named(by->policy, cells[FACT]),
                        .hash = ht_map_hash(cells[WRITTEN]),
                        .line = by->line,
                        .next = HT_NO_MAP_ROW};
    const bool is_own = ht_string_is(cells[FACT], own);
    const bool is_value = cells[WRITTEN].length > 0 || cells[VALUE].length > 0;
    if (cells[FACT].length == 0 || (cells[COLUMN].length == 0 && cells[WRITTEN].length == 0)) {
        return refuse(by, HT_MAP_NO_FACT, HT_WRONG_TYPE, (ht_string){NULL, 0}, (ht_string){NULL, 0});
    }
    const bool is_mapped = row->as.kind == HT_COLUMN_FACT && row->as.index != by->policy->interruptions;
    const bool is_open = row->as.kind == HT_COLUMN_CLAIMED && row->as.index == HT_NONE;
    if (is_value ? !is_mapped : ((row->as.kind == HT_COLUMN_PASSED && !is_own) || is_open)) {
        return refuse(by, HT_MAP_UNKNOWN_FACT, HT_UNKNOWN_FACT, cells[FACT], (ht_string){NULL, 0});
    }
    row->as.index = is_own ? HT_OWN_MARKED : row->as.index;
    if (cells[WRITTEN].length == 0) {
        return read_column(by, row, cells[VALUE]);
    }
    row->kind = HT_MAP_WRITTEN;
    return cells[VALUE].length > 0 ? read_value(by, row, cells[VALUE]) : refuse_open(by, cells[COLUMN], cells[WRITTEN]);
}

/* Whether both lines speak of the same, and not alike. */
static bool contradict(const ht_map_row *a, const ht_map_row *b) {
    if (a->kind != b->kind || a->hash != b->hash || !ht_same_folded(a->column, b->column) ||
        !ht_same_folded(a->written, b->written)) {
        return false;
    }
    const bool is_same_fact = a->as.kind == b->as.kind && a->as.index == b->as.index;
    if (!is_same_fact) {
        return a->kind == HT_MAP_COLUMN;
    }
    return a->value != b->value || a->as.month_first != b->as.month_first;
}

static bool check_twice(const reader *by, const ht_map_row *row) {
    for (uint32_t i = 0; i < by->map->count; i++) {
        if (contradict(&by->map->rows[i], row)) {
            (void)refuse(by, HT_MAP_TWICE, HT_CONFLICT, row->column, row->written);
            by->error->given = by->map->rows[i].line;
            return false;
        }
    }
    return true;
}

/* ---- The text ---- */

static bool is_header(const ht_record *record) {
    for (unsigned i = 0; i < FIELDS; i++) {
        if (i >= record->field_count || !ht_same_folded(ht_cell_content(record->fields[i]), ht_string_of(fields[i]))) {
            return false;
        }
    }
    return true;
}

static const char *read_header(ht_string text, char *separator) {
    static const char separators[] = {',', ';', '\t'};
    ht_record record;
    for (size_t i = 0; text.length > 0 && i < sizeof separators; i++) {
        const char *next = ht_record_read(&record, text.at, text.at + text.length, separators[i], true);
        if (is_header(&record)) {
            *separator = separators[i];
            return next;
        }
    }
    return NULL;
}

bool ht_map_read(ht_map *map, ht_map_row *rows, uint32_t capacity, const ht_policy *policy, char *text, size_t length,
                 ht_list_error *error) {
    const ht_string bare = ht_without_mark((ht_string){text, length});
    const char *const end = text + length;
    reader by = {map, policy, error, 1};
    ht_record record;
    char separator = ',';
    size_t bad;
    *map = (ht_map){rows, 0};
    const char *at = ht_utf8_valid(bare, &bad) ? read_header(bare, &separator) : NULL;
    if (at == NULL) {
        return refuse(&by, HT_MAP_NO_HEADER, HT_SYNTAX, (ht_string){NULL, 0}, (ht_string){NULL, 0});
    }
    for (by.line = 2; at < end; by.line += record.lines) {
        at = ht_record_read(&record, at, end, separator, true);
        if (record.state != HT_RECORD_WHOLE) {
            return refuse(&by, ht_problem_of(record.state), HT_SYNTAX, (ht_string){NULL, 0}, (ht_string){NULL, 0});
        }
        ht_string cells[FIELDS];
        size_t all = 0;
        for (unsigned i = 0; i < FIELDS; i++) {
            cells[i] = i < record.field_count ? plain(record.fields[i], text, text) : (ht_string){end, 0};
            all += cells[i].length;
        }
        if (all == 0) {
            continue;
        }
        if (map->count == capacity) {
            return refuse(&by, HT_MAP_TOO_LONG, HT_TOO_MANY, (ht_string){NULL, 0}, (ht_string){NULL, 0});
        }
        if (!read_row(&by, &rows[map->count], cells) || !check_twice(&by, &rows[map->count])) {
            return false;
        }
        map->count++;
    }
    return true;
}
