/* SPDX-License-Identifier: MIT */
#include "list/sheet_cell.h"

#include "text/format.h"

#include <string.h>

ht_cell_kind ht_take_kind(ht_string *field) {
    const unsigned char first = field->length > 0 ? (unsigned char)field->at[0] : HT_CELL_KINDS;
    if (first >= HT_CELL_KINDS) {
        return HT_CELL_TEXT;
    }
    *field = (ht_string){field->at + 1, field->length - 1};
    return (ht_cell_kind)first;
}

void ht_sheet_line(const ht_list *list, ht_line *line) {
    ht_record *record = &line->record;
    bool is_plain = line->is_plain;
    for (uint32_t i = 0; i < record->field_count && i < HT_COLUMNS_MAX; i++) {
        const ht_cell_kind kind = ht_take_kind(&record->fields[i]);
        const uint64_t unfit = kind == HT_CELL_NUMBER ? list->shorts.days : kind > HT_CELL_BOOLEAN ? list->shorts.read : 0;
        is_plain = is_plain && (unfit >> ht_filled_bit(i % HT_FILLED_MAX) & 1) == 0;
        line->kinds[i] = (uint8_t)kind;
    }
    line->is_plain = is_plain;
    for (; record->field_count < list->column_count; record->field_count++) {
        record->fields[record->field_count] = (ht_string){record->text.at + record->text.length, 0};
        line->kinds[record->field_count] = HT_CELL_TEXT;
    }
}

static bool has_point(ht_string number) {
    for (size_t i = 0; i < number.length; i++) {
        if (number.at[i] == '.') {
            return true;
        }
    }
    return false;
}

/* A formula's error is none of the column's; a number is money only as it is. */
static ht_list_problem problem_of(ht_cell_kind kind, bool is_money, ht_string text) {
    static const ht_list_problem everywhere[HT_CELL_KINDS] = {
        [HT_CELL_ERROR] = HT_LIST_CELL_ERROR, [HT_CELL_NO_RESULT] = HT_LIST_CELL_NO_RESULT};
    static const ht_list_problem of_money[HT_CELL_KINDS] = {[HT_CELL_ERROR] = HT_LIST_CELL_ERROR,
                                                            [HT_CELL_NO_RESULT] = HT_LIST_CELL_NO_RESULT,
                                                            [HT_CELL_PERCENT] = HT_LIST_CELL_SCALED,
                                                            [HT_CELL_SCALED] = HT_LIST_CELL_SCALED};
    if (is_money && kind == HT_CELL_NUMBER && has_point(text)) {
        return HT_LIST_CELL_FRACTION;
    }
    return is_money ? of_money[kind] : everywhere[kind];
}

/* A number in a column of days is one that lacks the format of a day; one too small for any is left as it is. */
static void make_day(const ht_list *list, ht_string *text, char room[HT_SHEET_DAY_BYTES]) {
    ht_text out = {.at = room, .capacity = HT_SHEET_DAY_BYTES};
    ht_decimal number;
    ht_day day;
    int32_t seconds;
    if (ht_decimal_read(*text, &number) && ht_decimal_day(&number, list->day_zero, &day, &seconds) && day >= HT_DAY_FIRST) {
        ht_put_day(&out, day);
        *text = (ht_string){room, out.length};
    }
}

bool ht_sheet_cell(const ht_list *list, ht_line *line, uint32_t column, ht_string *text, char room[HT_SHEET_DAY_BYTES]) {
    const ht_column *of = &list->columns[column];
    const ht_cell_kind kind = (ht_cell_kind)line->kinds[column];
    const bool is_fact = of->kind == HT_COLUMN_FACT;
    const bool is_money = of->kind == HT_COLUMN_CLAIMED || (is_fact && list->policy->facts[of->index].kind == HT_MONEY);
    const bool is_day = is_fact && list->policy->facts[of->index].kind == HT_DATE;
    const ht_list_problem problem = problem_of(kind, is_money, *text);
    if (problem != HT_LIST_OK) {
        line->error.problem = problem;
        line->error.error = (ht_error){.code = HT_WRONG_TYPE,
                                       .policy = list->policy,
                                       .name = of->name,
                                       .slot = is_fact ? of->index : -1,
                                       .value = *text,
                                       .other = -1,
                                       .line = line->error.error.line};
        return false;
    }
    if (is_day && kind == HT_CELL_NUMBER) {
        make_day(list, text, room);
    } else if (is_day && kind == HT_CELL_DATE) {
        text->length = line->record.fields[column].length = HT_SHEET_DAY_BYTES; /* whatever the clock says */
    }
    return true;
}
