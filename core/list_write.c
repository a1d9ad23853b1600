/* SPDX-License-Identifier: MIT */
/* Lists with their results. Callers see to it that HT_LIST_ROOM bytes are free. */
#include "list.h"

#include "list_parts.h"
#include "text.h"

#include <string.h>

static char separator_of(const ht_list *list) {
    return list->excel ? ';' : list->separator;
}

/* ---- Bytes, straight into the room that is known to be there ---- */

static inline char *put(char *to, const char *at, size_t length) {
    memcpy(to, at, length);
    return to + length;
}

/* dong >= 0 */
static inline char *put_dong(char *to, int64_t dong) {
    char digits[20];
    size_t first = sizeof digits;
    uint64_t rest = (uint64_t)dong;
    do {
        digits[--first] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    return put(to, digits + first, sizeof digits - first);
}

static char *put_line_end(char *to, const ht_list *list, const ht_record *record) {
    const bool is_own = record != NULL && record->state == HT_RECORD_WHOLE && record->line_end.length > 0;
    const ht_string line_end = list->excel ? ht_string_of("\r\n") : is_own ? record->line_end : list->line_end;
    return put(to, line_end.at, line_end.length);
}

/* ---- Cells ---- */

static bool needs_quotes(ht_string text, char separator) {
    for (size_t i = 0; i < text.length; i++) {
        const char byte = text.at[i];
        if (byte == separator || byte == '"' || byte == '\n' || byte == '\r') {
            return true;
        }
    }
    return false;
}

/* `is_doubled`: quotation marks in the text stand in pairs already. <= 2 * length + 3 bytes. A formula is guarded: sentences
   are none. */
static char *put_cell(char *to, ht_string text, bool is_doubled, char separator) {
    const bool is_formula =
        text.length > 0 && (text.at[0] == '=' || text.at[0] == '+' || text.at[0] == '-' || text.at[0] == '@');
    const bool is_quoted = needs_quotes(text, separator);
    if (is_quoted) {
        *to++ = '"';
    }
    if (is_formula) {
        *to++ = '\'';
    }
    for (size_t i = 0; i < text.length; i++) {
        *to++ = text.at[i];
        if (text.at[i] == '"' && !is_doubled) {
            *to++ = '"';
        }
    }
    if (is_quoted) {
        *to++ = '"';
    }
    return to;
}

/* As it was written, or for Excel anew. */
static char *put_field(char *to, const ht_list *list, ht_string field) {
    if (!list->excel) {
        return put(to, field.at, field.length);
    }
    const bool is_doubled = ht_field_content(field).length != field.length;
    return put_cell(to, ht_cell_content(field), is_doubled, ';');
}

static bool may_pass(const ht_line *line, ht_string field) {
    size_t bad;
    return (line->error.problem != HT_LIST_ENCODING && line->error.problem != HT_LIST_ZERO_BYTE) ||
           (ht_utf8_valid(field, &bad) && !ht_contents_of(field).zeros);
}

/* The columns as they were given, the program's own left out. What a bad line has too many of, or cannot be written back, is
   left out; what it has too few of is empty. */
static char *put_given(char *to, const ht_list *list, const ht_line *line) {
    const ht_record *record = &line->record;
    const char separator = separator_of(list);
    if (!list->replaces && !list->excel && (line->error.problem == HT_LIST_OK || line->error.problem == HT_LIST_FACT)) {
        return put(to, record->text.at, record->text.length);
    }
    bool is_first = true;
    for (uint32_t i = 0; i < list->column_count; i++) {
        if (list->columns[i].kind == HT_COLUMN_RESULT) {
            continue;
        }
        if (!is_first) {
            *to++ = separator;
        }
        is_first = false;
        if (i < record->field_count && may_pass(line, record->fields[i])) {
            to = put_field(to, list, record->fields[i]);
        }
    }
    return to;
}

static char *put_given_names(char *to, const ht_list *list) {
    ht_record header;
    const char *const end = list->header.at + list->header.length;
    const char separator = separator_of(list);
    bool is_first = true;
    (void)ht_record_read(&header, list->header.at, end, list->separator, true);
    for (uint32_t i = 0; i < list->column_count; i++) {
        if (list->columns[i].kind != HT_COLUMN_RESULT) {
            if (!is_first) {
                *to++ = separator;
            }
            is_first = false;
            to = put_field(to, list, header.fields[i]);
        }
    }
    return to;
}

static char *put_name(char *to, const ht_list *list, const char *name) {
    const ht_string text = ht_string_of(name);
    *to++ = separator_of(list);
    return put(to, text.at, text.length);
}

static char *put_error(char *to, const ht_list *list, const ht_line *line) {
    enum { SENTENCE_MAX = 4096 }; /* bytes; every valid value of the longest choice fits twice */
    char sentence[SENTENCE_MAX];
    ht_text text = {.at = sentence, .capacity = sizeof sentence};
    ht_write_list_error_sentence(&text, &line->error, list->language);
    const size_t length = text.length < sizeof sentence ? text.length : sizeof sentence;
    return put_cell(to, (ht_string){sentence, length}, false, separator_of(list));
}

/* ---- Headers and lines ---- */

static char *begin(ht_text *out) {
    return out->at + out->length;
}

static void end(ht_text *out, const char *to) {
    out->length = (size_t)(to - out->at);
}

static char *put_header_begin(char *to, const ht_list *list) {
    if (list->has_mark || list->excel) {
        to = put(to, "\xef\xbb\xbf", 3);
    }
    return put_given_names(to, list);
}

void ht_list_write_header(const ht_list *list, ht_text *out) {
    char *to = put_header_begin(begin(out), list);
    to = put_name(to, list, ht_column_status);
    for (unsigned b = 0; b < list->policy->benefit_count; b++) {
        to = put_name(to, list, list->policy->benefits[b].id);
    }
    to = put_name(to, list, ht_column_total_min);
    to = put_name(to, list, ht_column_total_max);
    to = put_name(to, list, ht_column_missing);
    to = put_name(to, list, ht_column_error);
    end(out, put_line_end(to, list, NULL));
}

void ht_list_write_rejects_header(const ht_list *list, ht_text *out) {
    char *to = put_header_begin(begin(out), list);
    to = put_name(to, list, ht_column_line);
    to = put_name(to, list, ht_column_error);
    end(out, put_line_end(to, list, NULL));
}

void ht_list_write_reject(const ht_list *list, const ht_line *line, ht_text *out) {
    char *to = put_given(begin(out), list, line);
    *to++ = separator_of(list);
    to = put_dong(to, line->error.error.line);
    *to++ = separator_of(list);
    end(out, put_line_end(put_error(to, list, line), list, &line->record));
}

static char *put_amounts(char *to, const ht_list *list, const ht_assessment *result, char separator) {
    for (unsigned b = 0; b < list->policy->benefit_count; b++) {
        const ht_range total = result->benefits[b].total;
        *to++ = separator;
        if (total.min == total.max) {
            to = put_dong(to, total.min);
        }
    }
    *to++ = separator;
    to = put_dong(to, result->total.min);
    *to++ = separator;
    return result->total.max == HT_NO_MAXIMUM ? to : put_dong(to, result->total.max);
}

static char *put_missing(char *to, const ht_list *list, const ht_assessment *result) {
    for (uint32_t i = 0; i < result->missing_count; i++) {
        const ht_string name = ht_string_of(list->policy->facts[result->missing[i]].id);
        if (i > 0) {
            *to++ = ' ';
        }
        to = put(to, name.at, name.length);
    }
    return to;
}

void ht_list_write_line(const ht_list *list, const ht_line *line, const ht_assessment *result, ht_text *out) {
    const char separator = separator_of(list);
    char *to = put_given(begin(out), list, line);
    *to++ = separator;
    if (line->error.problem != HT_LIST_OK) {
        to = put(to, "error", 5);
        for (unsigned i = 0; i < list->policy->benefit_count + 4U; i++) { /* amounts, two totals, what is missing */
            *to++ = separator;
        }
        to = put_error(to, list, line);
    } else {
        to = result->missing_count == 0 ? put(to, "ok", 2) : put(to, "incomplete", 10);
        to = put_amounts(to, list, result, separator);
        *to++ = separator;
        to = put_missing(to, list, result);
        *to++ = separator;
    }
    end(out, put_line_end(to, list, &line->record));
}
