/* SPDX-License-Identifier: MIT */
#include "book/workbook_header.h"

#include "book/passed_cell.h"
#include "list/header_place.h"
#include "list/list_cell.h"
#include "list/sheet_cell.h"
#include "text/columns.h"

enum { UPPER_LINES = 2 };

static const ht_words id_words = {"Mã", "id"};

static ht_text text_of(ht_workbook *workbook) {
    return (ht_text){.at = workbook->text, .capacity = sizeof workbook->text};
}

typedef void heading_seen(ht_workbook *workbook, uint32_t place, ht_string heading);

/* Each heading of the list with its results, in their order; those of the list where `takes_given`. */
static void for_headings(ht_workbook *workbook, bool takes_given, heading_seen *take) {
    const ht_list *list = workbook->list;
    uint32_t place = 0;
    for (uint32_t i = 0; i < list->column_count; i++) {
        if (list->columns[i].kind != HT_COLUMN_RESULT) {
            if (takes_given) {
                take(workbook, place, ht_read_cell(list->columns[i].name, workbook->text));
            }
            place++;
        }
    }
    for (uint32_t i = 0; i < workbook->columns->count; i++) {
        ht_text heading = text_of(workbook);
        ht_put_result_heading(&heading, list->policy, workbook->columns->columns[i], workbook->language);
        take(workbook, place++, ht_written(&heading));
    }
}

/* Headings are wrapped, in HT_HEADING_LINES at most: what is beside their letters is for bold ones, and for lines that end
 * early. */
static uint8_t width_of(ht_string heading) {
    enum { WIDE = 14 }; /* characters */
    const size_t of_word = ht_longest_word(heading) + 1;
    const size_t of_lines = ht_columns(heading) / HT_HEADING_LINES + 2;
    const size_t width = of_word > of_lines ? of_word : of_lines;
    return (uint8_t)(width < WIDE ? width : WIDE);
}

static void take_width(ht_workbook *workbook, uint32_t place, ht_string heading) {
    workbook->people.widths[place] = width_of(heading);
    workbook->people.column_count = place + 1;
}

static void put_heading(ht_workbook *workbook, uint32_t place, ht_string heading) {
    ht_cell_text(&workbook->people.tab, place, heading, HT_STYLE_BOLD);
}

/* The first row of a sheet has begun already. */
static void begin_row(ht_workbook *workbook, ht_tab *tab, uint32_t lines) {
    if (workbook->has_row) {
        ht_next_row_of(tab, lines);
    }
    workbook->has_row = true;
}

/* A record of the beginning of the list as it stands there; `is_header`: one of the header, without the program's own columns.
 */
static void put_record(ht_workbook *workbook, ht_tab *tab, const ht_record *record, bool is_header, uint32_t lines) {
    const ht_list *list = workbook->list;
    uint32_t place = 0;
    begin_row(workbook, tab, lines);
    for (uint32_t i = 0; i < record->field_count && i < HT_COLUMNS_MAX; i++) {
        ht_string field = record->fields[i];
        const ht_cell_kind kind = list->is_sheet ? ht_take_kind(&field) : HT_CELL_TEXT;
        if (is_header && i < list->column_count && list->columns[i].kind == HT_COLUMN_RESULT) {
            continue;
        }
        const ht_string content = ht_read_cell(field, workbook->text);
        if (content.length > 0 && !ht_put_passed_cell(tab, place, kind, content)) {
            ht_cell_text(tab, place, content, is_header ? HT_STYLE_BOLD : HT_STYLE_PLAIN);
        }
        place++;
    }
}

static void put_header_record(ht_workbook *workbook, ht_tab *tab, ht_string text, uint32_t lines) {
    ht_record record;
    if (text.at != NULL) {
        (void)ht_record_read(&record, text.at, text.at + text.length, workbook->list->separator, true);
        put_record(workbook, tab, &record, true, lines);
    }
}

/* How many records stand above the header; they are written where `tab` is not NULL. */
static uint32_t put_above(ht_workbook *workbook, ht_tab *tab) {
    const ht_list *list = workbook->list;
    const char *at = list->above.at;
    const char *const end = at + list->above.length;
    uint32_t count = 0;
    ht_record record;
    while (at < end) {
        const bool says_separator = at == list->above.at && ht_separator_line(list->above) != '\0';
        at = ht_record_read(&record, at, end, list->separator, true);
        count += !says_separator;
        if (tab != NULL && !says_separator) {
            put_record(workbook, tab, &record, false, 1);
        }
    }
    return count;
}

void ht_put_people_header(ht_workbook *workbook) {
    ht_tab *const tab = &workbook->people.tab;
    const ht_list *list = workbook->list;
    const bool is_first = workbook->people.count == 1;
    workbook->has_row = false;
    if (is_first) {
        (void)put_above(workbook, tab);
        put_header_record(workbook, tab, list->upper, UPPER_LINES);
    }
    /* Names in two records stand as they do there. */
    const bool is_joined = is_first && list->upper.at != NULL;
    if (is_joined) {
        put_header_record(workbook, tab, list->header, HT_HEADING_LINES);
    } else {
        begin_row(workbook, tab, HT_HEADING_LINES);
    }
    for_headings(workbook, !is_joined, put_heading);
    if (is_first) {
        put_header_record(workbook, tab, list->numbers, 1);
    }
}

static void put_result_heading(ht_workbook *workbook, ht_tab *tab, uint32_t place, ht_result_kind kind) {
    ht_text heading = text_of(workbook);
    ht_put_result_heading(&heading, workbook->list->policy, (ht_result_column){kind, 0}, workbook->language);
    ht_cell_text(tab, place, ht_written(&heading), HT_STYLE_BOLD);
}

void ht_put_errors_header(ht_workbook *workbook) {
    ht_tab *const tab = &workbook->errors.tab;
    put_result_heading(workbook, tab, 0, HT_RESULT_LINE);
    ht_cell_words(tab, 1, &id_words, HT_STYLE_BOLD);
    put_result_heading(workbook, tab, 2, HT_RESULT_ERROR);
}

void ht_measure_people_header(ht_workbook *workbook) {
    const ht_list *list = workbook->list;
    for_headings(workbook, true, take_width);
    workbook->people.header_rows =
        put_above(workbook, NULL) + 1 + (uint32_t)(list->upper.at != NULL) + (uint32_t)(list->numbers.at != NULL);
}
