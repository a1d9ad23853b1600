/* SPDX-License-Identifier: MIT */
#include "list/given_cells.h"

#include "list/list_cell.h"
#include "text/formula.h"
#include "text/text.h"
#include "text/utf8.h"

#include <string.h>

static inline char *put(char *to, const char *at, size_t length) {
    memcpy(to, at, length);
    return to + length;
}

/* ---- How ---- */

char ht_separator_of(const ht_list *list) {
    return list->excel ? ';' : list->is_sheet ? ',' : list->separator;
}

bool ht_writes_fields_as_they_are(const ht_list *list) {
    return !list->excel && !list->is_sheet;
}

bool ht_list_writes_as_is(const ht_list *list) {
    return !list->replaces && ht_writes_fields_as_they_are(list);
}

/* ---- Cells ---- */

char *ht_put_given_cell(char *to, ht_string text, bool is_doubled, char separator) {
    const bool is_quoted = ht_needs_quotes(text, separator);
    if (is_quoted) {
        *to++ = '"';
    }
    if (ht_needs_guard(text)) {
        *to++ = '\'';
    }
    if (!is_quoted) {
        return put(to, text.at, text.length);
    }
    for (size_t i = 0; i < text.length; i++) {
        *to++ = text.at[i];
        if (text.at[i] == '"' && !is_doubled) {
            *to++ = '"';
        }
    }
    *to++ = '"';
    return to;
}

/* Within a cell of a workbook lines end with carriage returns. */
static void end_lines(char *at, const char *end) {
    for (; at < end; at++) {
        *at = *at == '\r' ? '\n' : *at;
    }
}

char *ht_put_given_field(char *to, const ht_list *list, ht_string field) {
    if (ht_writes_fields_as_they_are(list) || field.length == 0) {
        return put(to, field.at, field.length);
    }
    const bool is_doubled = ht_field_content(field).length != field.length;
    char *const end = ht_put_given_cell(to, ht_cell_content(field), is_doubled, ht_separator_of(list));
    if (list->is_sheet) {
        end_lines(to, end);
    }
    return end;
}

/* ---- Lines ---- */

ht_string ht_given_line_end(const ht_list *list, const ht_record *record) {
    const bool is_own = record != NULL && record->state == HT_RECORD_WHOLE && record->line_end.length > 0;
    return list->excel ? ht_string_of("\r\n") : is_own ? record->line_end : list->line_end;
}

static bool may_pass(const ht_line *line, ht_string field) {
    size_t bad;
    return (line->error.problem != HT_LIST_ENCODING && line->error.problem != HT_LIST_ZERO_BYTE) ||
           (ht_utf8_valid(field, &bad) && !ht_contents_of(field).zeros);
}

char *ht_put_given(char *to, const ht_list *list, const ht_line *line) {
    const ht_record *record = &line->record;
    const char separator = ht_separator_of(list);
    const bool is_whole = line->error.problem == HT_LIST_OK || line->error.problem == HT_LIST_FACT;
    if (ht_list_writes_as_is(list) && is_whole && record->field_count == list->column_count) {
        return put(to, record->text.at, record->text.length);
    }
    /* One that holds nothing of the kind has no field that needs quotation marks, or ends lines. */
    const bool are_bare = is_whole && list->is_sheet && !ht_needs_quotes(record->text, separator);
    bool is_first = true;
    for (uint32_t i = 0; i < list->column_count; i++) {
        if (list->columns[i].kind == HT_COLUMN_RESULT) {
            continue;
        }
        if (!is_first) {
            *to++ = separator;
        }
        is_first = false;
        const ht_string field = record->fields[i];
        if (i < record->field_count && may_pass(line, field)) {
            const bool is_harmless = are_bare && field.length > 0 && ht_is_letter_or_digit(field.at[0]); /* no formula either */
            to = is_harmless ? put(to, field.at, field.length) : ht_put_given_field(to, list, field);
        }
    }
    return to;
}
