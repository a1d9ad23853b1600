/* SPDX-License-Identifier: MIT */
/* The first line of a list: its dialect and its columns. */
#include "list/list_header.h"

#include "text/text.h"
#include "text/utf8.h"
#include "list/column_numbers.h"
#include "list/header_place.h"
#include "list/list_columns.h"
#include "list/list_spelling.h"

#include <string.h>

static bool begins(ht_string name, const char *prefix) {
    const ht_string wanted = ht_string_of(prefix);
    return name.length >= wanted.length && memcmp(name.at, wanted.at, wanted.length) == 0;
}

/* ---- Columns ---- */

static bool refuse(ht_list_error *error, const ht_policy *policy, ht_list_problem problem, ht_error_code code, ht_string name) {
    *error = (ht_list_error){.problem = problem,
                             .error = {.code = code, .policy = policy, .name = name, .slot = -1, .other = -1, .line = 1}};
    return false;
}

/* A fault of the header, which stands on that line. */
static bool at_header(const ht_list *list, ht_list_error *error) {
    error->error.line = list->header_line;
    return false;
}

static bool read_columns(ht_list *list, ht_list_error *error) {
    ht_record upper;
    ht_record lower;
    upper.field_count = 0;
    const bool is_joined = list->upper.at != NULL;
    (void)ht_record_read(&lower, list->header.at, list->header.at + list->header.length, list->separator, true);
    if (is_joined) {
        (void)ht_record_read(&upper, list->upper.at, list->upper.at + list->upper.length, list->separator, true);
    }
    list->column_count = upper.field_count > lower.field_count ? upper.field_count : lower.field_count;
    if (list->column_count > HT_COLUMNS_MAX) {
        return refuse(error, list->policy, HT_LIST_TOO_MANY_COLUMNS, HT_TOO_MANY, (ht_string){NULL, 0});
    }
    for (uint32_t i = 0; i < list->column_count; i++) {
        list->columns[i].name = ht_header_name(list, is_joined ? &upper : NULL, &lower, i);
    }
    return ht_columns_know(list, error);
}

/* Of the facts that are columns. */
static void ready_names(ht_list *list) {
    uint64_t slots = 0;
    for (uint32_t i = 0; i < list->column_count; i++) {
        if (list->columns[i].kind == HT_COLUMN_FACT) {
            slots |= UINT64_C(1) << list->columns[i].index;
        }
    }
    (void)ht_names_init(&list->names, list->policy, slots);
}

/* ---- The beginning of the text ---- */

/* Files that are given for lists by mistake, by how they begin. */
static ht_encoding kind_of_file(ht_string text) {
    if (begins(text, "PK\x03\x04") || begins(text, "\xd0\xcf\x11\xe0")) {
        return HT_ENCODING_WORKBOOK;
    }
    if (begins(text, "%PDF-")) {
        return HT_ENCODING_PDF;
    }
    const bool is_utf16 = begins(text, "\xff\xfe") || begins(text, "\xfe\xff") ||
                          (text.length >= 2 && (text.at[0] == '\0' || text.at[1] == '\0'));
    return is_utf16 ? HT_ENCODING_UTF16 : HT_ENCODING_UNKNOWN;
}

static bool refuse_encoding(ht_list_error *error, const ht_policy *policy, ht_encoding encoding, uint32_t line) {
    (void)refuse(error, policy, HT_LIST_ENCODING, HT_SYNTAX, (ht_string){NULL, 0});
    error->error.line = line;
    error->encoding = encoding;
    return false;
}

/* Before the first line is looked at. */
static void begin(ht_list *list, const ht_parameters *parameters, const ht_map *map) {
    list->map = map;
    list->whole = NULL;
    list->policy = parameters->policy;
    list->policy_id = ht_string_of(list->policy->id);
    list->policy_revision = ht_string_of(list->policy->revision);
    list->parameters = parameters;
    list->language = HT_VI;
    list->results = HT_EN;
    list->excel = false;
    list->is_sheet = false;
    list->header_lines = 0;
    list->plan = NULL;
    list->blank_key = 0;
    ht_spellings_forget(list);
    ht_case_init(&list->blank, list->policy);
    ht_case_init(&list->stated, list->policy);
}

static bool is_all_empty(ht_string text) {
    for (size_t i = 0; i < text.length; i++) {
        if (text.at[i] != '\n' && text.at[i] != '\r') {
            return false;
        }
    }
    return true;
}

/* All that is written back must be UTF-8; where no header is found, its names may be in another encoding. */
static bool check_encoding(const ht_list *list, ht_string text, ht_list_error *error) {
    size_t bad;
    if (ht_utf8_valid(text, &bad)) {
        return true;
    }
    const uint32_t line = 1 + ht_contents_of((ht_string){text.at, bad}).lines;
    return refuse_encoding(error, list->policy, ht_encoding_of(text), line);
}

/* As much as a header may take; where that cuts a letter, without it. */
static ht_string beginning_of(ht_string text) {
    enum { LETTER = 4 };
    size_t bad;
    ht_string beginning = {text.at, text.length < HT_HEADER_BYTES_MAX ? text.length : HT_HEADER_BYTES_MAX};
    if (text.length >= HT_HEADER_BYTES_MAX && !ht_utf8_valid(beginning, &bad) && beginning.length - bad < LETTER) {
        beginning.length = bad;
    }
    return beginning;
}

static bool open_rows(ht_list *list, ht_string text, ht_list_error *error) {
    const ht_string bare = ht_without_mark(text);
    ht_record_state state;
    list->has_mark = bare.length < text.length;
    if (is_all_empty(bare)) {
        return refuse(error, list->policy, HT_LIST_EMPTY, HT_SYNTAX, (ht_string){NULL, 0});
    }
    const bool is_found = ht_find_header(list, bare, &state);
    if (!check_encoding(list, is_found ? (ht_string){bare.at, list->begins} : beginning_of(bare), error)) {
        return false;
    }
    if (state != HT_RECORD_WHOLE) {
        (void)refuse(error, list->policy, ht_problem_of(state), state == HT_RECORD_TOO_LONG ? HT_TOO_LARGE : HT_SYNTAX,
                     (ht_string){NULL, 0});
        return at_header(list, error);
    }
    if (!is_found) {
        (void)refuse(error, list->policy, HT_LIST_NOT_A_HEADER, HT_UNKNOWN_FACT, ht_trim(list->header));
        return at_header(list, error);
    }
    if (!read_columns(list, error)) {
        return at_header(list, error);
    }
    ht_pass_column_numbers(list, bare);
    list->begins += text.length - bare.length;
    ready_names(list);
    return true;
}

bool ht_list_open(ht_list *list, const ht_parameters *parameters, const ht_map *map, ht_string text, ht_list_error *error) {
    begin(list, parameters, map);
    const ht_encoding kind = kind_of_file(text);
    return kind != HT_ENCODING_UNKNOWN ? refuse_encoding(error, list->policy, kind, 1) : open_rows(list, text, error);
}

bool ht_list_open_sheet(ht_list *list, const ht_parameters *parameters, const ht_map *map, ht_string text, ht_day day_zero,
                        ht_list_error *error) {
    begin(list, parameters, map);
    list->is_sheet = true;
    list->day_zero = day_zero;
    return open_rows(list, text, error);
}

/* Counts lines with letters beyond ASCII, by whether they are UTF-8. */
bool ht_list_check(const ht_list *list, ht_string text, ht_list_error *error) {
    uint32_t right = 0;
    uint32_t wrong = 0;
    uint32_t first_wrong = 0; /* line of `text`, from 1 */
    uint32_t line = 0;
    size_t bad;
    for (size_t first = 0, last = 0; last < text.length; last++) {
        if (text.at[last] != '\n') {
            continue; /* what stands behind the last line feed may be cut in the middle of a letter */
        }
        const ht_string one = {text.at + first, last - first};
        first = last + 1;
        line++;
        if (ht_utf8_valid(one, &bad)) {
            right += ht_contents_of(one).not_ascii;
        } else if (wrong++ == 0) {
            first_wrong = line;
        }
    }
    const bool is_read = right > 0 || (wrong < 2 && first_wrong != 1);
    const ht_encoding encoding = is_read ? HT_ENCODING_UNKNOWN : ht_encoding_of(text);
    if (encoding == HT_ENCODING_UNKNOWN) {
        return true;
    }
    return refuse_encoding(error, list->policy, encoding, list->header_lines + first_wrong);
}
