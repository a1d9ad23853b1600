/* SPDX-License-Identifier: MIT */
#include "list/column_numbers.h"

#include "list/header_place.h"

/* What stands behind a number: "", ")", ")=(15)x(16)". */
static bool is_formula(ht_string text) {
    static const char others[] = "()[]=+-*/x. \xc3\x97"; /* × */
    size_t at = 0;
    while (at < text.length && (text.at[at] == ')' || text.at[at] == ']' || text.at[at] == ' ')) {
        at++;
    }
    if (at < text.length && text.at[at] != '=') {
        return false;
    }
    for (; at < text.length; at++) {
        size_t i = 0;
        while (i < sizeof others - 1 && text.at[at] != others[i]) {
            i++;
        }
        if (i == sizeof others - 1 && (text.at[at] < '0' || text.at[at] > '9')) {
            return false;
        }
    }
    return true;
}

/* "(1)", "1", "(17)=(15)x(16)", "-1", as spreadsheets make of "(1)"; "A": what it begins with, 0 where it is none. */
static uint32_t number_of(ht_string cell) {
    uint32_t number = 0;
    size_t at = 0;
    if (cell.length == 1 && cell.at[0] >= 'A' && cell.at[0] <= 'Z') {
        return (uint32_t)(cell.at[0] - 'A') + 1;
    }
    while (at < cell.length && (cell.at[at] == '(' || cell.at[at] == '-' || cell.at[at] == '[')) {
        at++;
    }
    for (; at < cell.length && cell.at[at] >= '0' && cell.at[at] <= '9' && number <= HT_COLUMNS_MAX; at++) {
        number = 10 * number + (uint32_t)(cell.at[at] - '0');
    }
    const bool is_one = number <= HT_COLUMNS_MAX && is_formula((ht_string){cell.at + at, cell.length - at});
    return is_one ? number : 0;
}

/* Whether a number in that column would be one of its values. */
static bool may_be_value(const ht_list *list, uint32_t column) {
    const ht_column *of = &list->columns[column];
    const ht_fact_kind kind = of->kind == HT_COLUMN_FACT ? list->policy->facts[of->index].kind : HT_MONEY;
    return kind == HT_MONEY || kind == HT_YES_NO;
}

/* Two or more that rise from 1: in brackets, or where some stands in a column of which it is no value. */
static bool is_of_numbers(const ht_list *list, const ht_record *record) {
    uint32_t last = 0;
    uint32_t count = 0;
    bool in_brackets = true;
    bool are_values = true;
    for (uint32_t i = 0; i < record->field_count && i < list->column_count; i++) {
        const ht_string cell = ht_header_cell(list, record, i);
        if (cell.length == 0) {
            continue;
        }
        const uint32_t number = number_of(cell);
        if (number <= last || (count == 0 && number != 1)) {
            return false;
        }
        in_brackets = in_brackets && (cell.at[0] == '(' || cell.at[0] == '-');
        are_values = are_values && may_be_value(list, i);
        last = number;
        count++;
    }
    return count > 1 && (in_brackets || !are_values);
}

void ht_pass_column_numbers(ht_list *list, ht_string text) {
    const char *const at = text.at + list->begins;
    const char *const end = text.at + text.length;
    ht_record record;
    if (at >= end) {
        return;
    }
    const char *const next = ht_record_read(&record, at, end, list->separator, true);
    const bool is_whole = record.state == HT_RECORD_WHOLE && next - text.at <= HT_HEADER_BYTES_MAX &&
                          (record.line_end.length > 0 || text.length < HT_HEADER_BYTES_MAX);
    if (is_whole && is_of_numbers(list, &record)) {
        list->numbers = record.text;
        list->begins = (size_t)(next - text.at);
        list->header_lines += record.lines;
    }
}
