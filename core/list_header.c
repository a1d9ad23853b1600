/* SPDX-License-Identifier: MIT */
/* The first line of a list: its dialect and its columns. */
#include "list.h"

#include "list_parts.h"
#include "text.h"

#include <string.h>

const char ht_column_status[] = "status", ht_column_total_min[] = "total_min", ht_column_total_max[] = "total_max",
           ht_column_missing[] = "missing", ht_column_error[] = "error", ht_column_line[] = "line";

static const char claimed[] = "claimed_";

ht_string ht_without_mark(ht_string text) {
    static const char mark[] = "\xef\xbb\xbf";
    const size_t length = sizeof mark - 1;
    return text.length >= length && memcmp(text.at, mark, length) == 0 ? (ht_string){text.at + length, text.length - length}
                                                                       : text;
}

/* ---- Names ---- */

/* The k-th of the program's own columns as ht_list_write_header writes them; NULL past the end. */
static const char *own_column(const ht_policy *policy, unsigned k) {
    const char *const behind[] = {ht_column_total_min, ht_column_total_max, ht_column_missing, ht_column_error};
    if (k == 0) {
        return ht_column_status;
    }
    k--;
    if (k < policy->benefit_count) {
        return policy->benefits[k].id;
    }
    k -= policy->benefit_count;
    return k < sizeof behind / sizeof *behind ? behind[k] : NULL;
}

/* The place of a name among the program's own columns; past the end where it is none. */
static unsigned own_place(const ht_policy *policy, ht_string name) {
    unsigned k = 0;
    while (own_column(policy, k) != NULL && !ht_string_is(name, own_column(policy, k))) {
        k++;
    }
    return k;
}

static bool begins(ht_string name, const char *prefix) {
    const ht_string wanted = ht_string_of(prefix);
    return name.length >= wanted.length && memcmp(name.at, wanted.at, wanted.length) == 0;
}

static void claim(const ht_policy *policy, ht_column *column) {
    const ht_string what = {column->name.at + sizeof claimed - 1, column->name.length - (sizeof claimed - 1)};
    column->kind = HT_COLUMN_PASSED;
    for (uint8_t b = 0; b <= policy->benefit_count; b++) {
        if (ht_string_is(what, b < policy->benefit_count ? policy->benefits[b].id : "total")) {
            column->kind = HT_COLUMN_CLAIMED;
            column->index = b;
        }
    }
}

/* False: no such column. */
static bool know(const ht_policy *policy, ht_column *column) {
    column->index = 0;
    if (ht_same_folded(column->name, ht_string_of("id"))) {
        column->kind = HT_COLUMN_ID;
        return true;
    }
    if (begins(column->name, "x_")) {
        column->kind = HT_COLUMN_PASSED;
        return true;
    }
    if (begins(column->name, claimed)) {
        claim(policy, column);
        return true;
    }
    const int slot = ht_slot_by_label(policy, column->name);
    if (slot >= 0) {
        column->kind = HT_COLUMN_FACT;
        column->index = (uint8_t)slot;
        return true;
    }
    column->kind = HT_COLUMN_RESULT;
    return own_column(policy, own_place(policy, column->name)) != NULL || ht_string_is(column->name, ht_column_line);
}

/* A fact and a benefit may share a name. It is a result where it follows on the first column that can be nothing else, in the
   order in which batch writes them, some of which may have been removed since. */
static void find_results(ht_list *list) {
    uint32_t i = 0;
    while (i < list->column_count && list->columns[i].kind != HT_COLUMN_RESULT) {
        i++;
    }
    unsigned least = 0;
    for (; i < list->column_count; i++) {
        const unsigned place = own_place(list->policy, list->columns[i].name);
        if (place < least || own_column(list->policy, place) == NULL) {
            return;
        }
        list->columns[i].kind = HT_COLUMN_RESULT;
        least = place + 1;
    }
}

/* ---- Columns ---- */

static bool refuse(ht_list_error *error, const ht_policy *policy, ht_list_problem problem, ht_error_code code, ht_string name) {
    *error = (ht_list_error){.problem = problem,
                             .error = {.code = code, .policy = policy, .name = name, .slot = -1, .other = -1, .line = 1}};
    return false;
}

static bool check_columns(ht_list *list, ht_list_error *error) {
    uint64_t seen[] = {[HT_COLUMN_FACT] = 0, [HT_COLUMN_ID] = 0, [HT_COLUMN_CLAIMED] = 0};
    bool has_given = false; /* results alone are no list: there would be no cell of a line to write before them */
    list->replaces = false;
    for (uint32_t i = 0; i < list->column_count; i++) {
        const ht_column *column = &list->columns[i];
        has_given |= column->kind != HT_COLUMN_RESULT;
        if (column->kind >= HT_COLUMN_PASSED) {
            list->replaces |= column->kind == HT_COLUMN_RESULT;
            continue;
        }
        const uint64_t bit = UINT64_C(1) << column->index;
        if ((seen[column->kind] & bit) != 0) {
            const bool is_fact = column->kind == HT_COLUMN_FACT;
            return refuse(error, list->policy, HT_LIST_COLUMN_TWICE, HT_DUPLICATE_FACT,
                          is_fact ? ht_string_of(list->policy->facts[column->index].id) : column->name);
        }
        seen[column->kind] |= bit;
    }
    if (!has_given) {
        return refuse(error, list->policy, HT_LIST_NOT_A_HEADER, HT_UNKNOWN_FACT, list->columns[0].name);
    }
    return true;
}

/* How many columns the header has whose names are known. */
static uint32_t count_known(const ht_policy *policy, const ht_record *header) {
    uint32_t known = 0;
    for (uint32_t i = 0; i < header->field_count && i < HT_COLUMNS_MAX; i++) {
        ht_column column = {.name = ht_trim(ht_cell_content(header->fields[i]))};
        known += know(policy, &column);
    }
    return known;
}

static bool read_columns(ht_list *list, const ht_record *header, ht_list_error *error) {
    list->column_count = header->field_count;
    if (header->field_count > HT_COLUMNS_MAX) {
        return refuse(error, list->policy, HT_LIST_TOO_MANY_COLUMNS, HT_TOO_MANY, (ht_string){NULL, 0});
    }
    for (uint32_t i = 0; i < list->column_count; i++) {
        list->columns[i].name = ht_trim(ht_cell_content(header->fields[i]));
        if (!know(list->policy, &list->columns[i])) {
            (void)refuse(error, list->policy, HT_LIST_UNKNOWN_COLUMN, HT_UNKNOWN_FACT, list->columns[i].name);
            error->given = i + 1;
            error->expected = header->field_count - count_known(list->policy, header);
            return false;
        }
    }
    find_results(list);
    return check_columns(list, error);
}

/* ---- The beginning of the text ---- */

static ht_string without_empty_lines(ht_string text, uint32_t *lines) {
    for (;;) {
        const size_t length = text.length > 0 && text.at[0] == '\n'                ? 1
                              : text.length > 1 && memcmp(text.at, "\r\n", 2) == 0 ? 2
                                                                                   : 0;
        if (length == 0) {
            return text;
        }
        text = (ht_string){text.at + length, text.length - length};
        *lines += 1;
    }
}

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

/* The separator under which most names are known; of equals, the first. */
static const char *read_header(ht_list *list, ht_string text, ht_record *header) {
    static const char separators[] = {',', ';', '\t'};
    uint32_t most = 0;
    list->separator = separators[0];
    for (size_t i = 0; i < sizeof separators; i++) {
        (void)ht_record_read(header, text.at, text.at + text.length, separators[i], true);
        const uint32_t known = count_known(list->policy, header);
        if (known > most) {
            most = known;
            list->separator = separators[i];
        }
    }
    return most == 0 ? NULL : ht_record_read(header, text.at, text.at + text.length, list->separator, true);
}

static void take_header(ht_list *list, const ht_record *header) {
    list->header = header->text;
    list->line_end = header->line_end.length > 0 ? header->line_end : ht_string_of("\n");
    list->header_lines += header->lines;
}

bool ht_list_open(ht_list *list, const ht_parameters *parameters, ht_string text, ht_list_error *error) {
    ht_record header;
    size_t bad;
    list->policy = parameters->policy;
    list->parameters = parameters;
    list->language = HT_VI;
    list->excel = false;
    list->header_lines = 0;
    list->spelling_count = 0;
    memset(list->places, 0, sizeof list->places);
    ht_case_init(&list->blank, list->policy);
    const ht_encoding kind = kind_of_file(text);
    if (kind != HT_ENCODING_UNKNOWN) {
        return refuse_encoding(error, list->policy, kind, 1);
    }
    const ht_string bare = ht_without_mark(text);
    const ht_string rest = without_empty_lines(bare, &list->header_lines);
    list->has_mark = bare.length < text.length;
    if (rest.length == 0) {
        return refuse(error, list->policy, HT_LIST_EMPTY, HT_SYNTAX, (ht_string){NULL, 0});
    }
    const char *const next = read_header(list, rest, &header);
    if (!ht_utf8_valid(header.text, &bad)) {
        return refuse_encoding(error, list->policy, ht_encoding_of(header.text), list->header_lines + 1);
    }
    if (header.state != HT_RECORD_WHOLE) {
        const ht_error_code code = header.state == HT_RECORD_TOO_LONG ? HT_TOO_LARGE : HT_SYNTAX;
        return refuse(error, list->policy, ht_problem_of(header.state), code, (ht_string){NULL, 0});
    }
    if (next == NULL) {
        return refuse(error, list->policy, HT_LIST_NOT_A_HEADER, HT_UNKNOWN_FACT, ht_trim(ht_cell_content(header.fields[0])));
    }
    list->begins = (size_t)(next - text.at);
    take_header(list, &header);
    return read_columns(list, &header, error);
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
    const ht_encoding encoding = ht_encoding_of(text);
    if (right > 0 || encoding == HT_ENCODING_UNKNOWN || (wrong < 2 && first_wrong != 1)) {
        return true;
    }
    return refuse_encoding(error, list->policy, encoding, list->header_lines + first_wrong);
}
