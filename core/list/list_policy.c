/* SPDX-License-Identifier: MIT */
#include "list/list_policy.h"

#include "list/header_place.h"
#include "list/list_cell.h"
#include "list/result_columns.h"
#include "list/sheet_cell.h"
#include "person/case_policy.h"
#include "person/refuse.h"
#include "policy/registry.h"
#include "text/text.h"
#include "text/utf8.h"

/* How fields are told apart. */
typedef struct {
    char separator;
    bool is_sheet; /* a byte before a field says its kind */
} dialect;

static ht_string name_of(const ht_record *record, uint32_t column, dialect of) {
    ht_string field = record->fields[column];
    if (of.is_sheet) {
        (void)ht_take_kind(&field);
    }
    return ht_trim(ht_cell_content(field));
}

/* A result of some policy of the program. */
static bool is_result(ht_string name) {
    for (unsigned i = 0; i < ht_policy_count; i++) {
        if (ht_result_place(ht_policies[i], name) != HT_NO_PLACE) {
            return true;
        }
    }
    return false;
}

/* The column, or -1. Behind a status and nothing but results it is one itself. */
static int find_column(const ht_record *header, dialect of) {
    bool in_results = false;
    for (uint32_t i = 0; i < header->field_count && i < HT_COLUMNS_MAX; i++) {
        const ht_string name = name_of(header, i, of);
        in_results = ht_is_result(name, HT_RESULT_STATUS) || (in_results && is_result(name));
        if (!in_results && ht_names_policy(name)) {
            return (int)i;
        }
    }
    return -1;
}

/* Whether the cell is the number of its column: "3", "(3)". */
static bool is_number(ht_string name, uint32_t column) {
    uint32_t number = 0;
    for (size_t i = 0; i < name.length; i++) {
        const bool is_digit = name.at[i] >= '0' && name.at[i] <= '9';
        if (!is_digit && name.at[i] != '(' && name.at[i] != ')') {
            return false;
        }
        number = is_digit && number <= HT_COLUMNS_MAX ? 10 * number + (uint32_t)(name.at[i] - '0') : number;
    }
    return number == column + 1;
}

/* What the lines say in that column. A line that is cut, or broken, is passed over: it is looked at when it is read. */
static bool read_lines(ht_string lines, dialect of, uint32_t column, uint32_t line, const ht_policy **policy,
                       ht_list_error *error) {
    const char *const end = lines.at + lines.length;
    ht_record record;
    bool is_first = true;
    for (const char *at = lines.at; at < end; line += record.lines) {
        at = ht_record_read(&record, at, end, of.separator, true);
        if (record.state != HT_RECORD_WHOLE || record.field_count <= column) {
            continue;
        }
        const ht_string name = name_of(&record, column, of);
        const bool may_be_number = is_first;
        is_first = false;
        /* A header that stands again, or in two lines. */
        if (name.length == 0 || ht_names_policy(name) || (may_be_number && is_number(name, column))) {
            continue;
        }
        const ht_policy *named = ht_policy_by_name(name);
        if (named != NULL || record.line_end.length == 0) {
            *policy = named != NULL ? named : *policy;
            return true;
        }
        *error = (ht_list_error){.problem = HT_LIST_FACT};
        (void)ht_refuse(&error->error, *policy, HT_UNKNOWN_VALUE, HT_SLOT_POLICY, ht_string_of(ht_policy_key), name);
        error->error.line = line;
        return false;
    }
    return true;
}

/* The first line that has the column, of those in which a header may stand. */
static int find_header(ht_string text, dialect of, ht_record *header, const char **next, uint32_t *line) {
    const char *const end = text.at + text.length;
    int column = -1;
    *line = 1;
    for (const char *at = text.at; at < end && *line <= HT_HEADER_LINES && column < 0; at = *next) {
        *next = ht_record_read(header, at, end, of.separator, true);
        column = find_column(header, of);
        *line += header->lines;
    }
    return column;
}

static bool choose(ht_string text, ht_string behind, const dialect *dialects, size_t count, const ht_policy **policy,
                   ht_list_error *error) {
    text = ht_without_mark(text);
    for (size_t i = 0; i < count; i++) {
        ht_record header;
        const char *next = text.at;
        uint32_t line;
        const int column = find_header(text, dialects[i], &header, &next, &line);
        if (column >= 0) {
            const ht_string lines = {next, text.length - (size_t)(next - text.at)};
            return read_lines(behind.at == NULL ? lines : behind, dialects[i], (uint32_t)column, behind.at == NULL ? line : 1,
                              policy, error);
        }
    }
    return true;
}

bool ht_list_choose_policy(ht_string text, ht_string behind, const ht_policy **policy, ht_list_error *error) {
    static const dialect dialects[] = {{',', false}, {';', false}, {'\t', false}};
    return choose(text, behind, dialects, sizeof dialects / sizeof *dialects, policy, error);
}

bool ht_sheet_choose_policy(ht_string text, const ht_policy **policy, ht_list_error *error) {
    static const dialect of_sheet = {HT_SHEET_SEPARATOR, true};
    return choose(text, (ht_string){NULL, 0}, &of_sheet, 1, policy, error);
}
