/* SPDX-License-Identifier: MIT */
/* A list with its results as a spreadsheet: typed cells, frozen header, a sheet of errors. */
#include "book/workbook.h"

#include "book/passed_cell.h"
#include "book/workbook_header.h"
#include "check/claim.h"
#include "list/list_cell.h"
#include "list/list_error.h"
#include "text/columns.h"
#include "text/utf8.h"

enum {
    ROWS_MAX = 1048576, /* of one sheet, its header included */
    OF_SENTENCE = 100   /* characters: of errors in their own sheet */
};

static const ht_words people_name = {"Danh sách", "List"};
static const ht_words errors_name = {"Dòng lỗi", "Errors"};

/* ---- Sheets ---- */

static void begin_sheet(ht_workbook *workbook, ht_workbook_table *rows) {
    const uint32_t frozen = rows->count == 0 && rows->header_rows > 0 ? rows->header_rows : 1;
    const ht_sheet_layout layout = {.column_count = rows->column_count, .widths = rows->widths, .frozen_rows = frozen};
    rows->tab =
        ht_tab_begin(workbook->book, rows->name, ++rows->count, rows->group, rows->is_aside, &layout, workbook->language);
    ht_next_row_of(&rows->tab, rows->group == HT_GROUP_PEOPLE && frozen == 1 ? HT_HEADING_LINES : 1);
    if (rows->group == HT_GROUP_PEOPLE) {
        ht_put_people_header(workbook);
    } else {
        ht_put_errors_header(workbook);
    }
}

/* The next row, in this sheet or a further one, with room for so many lines of text. */
static void next_row(ht_workbook *workbook, ht_workbook_table *rows, uint32_t lines) {
    if (rows->count == 0 || rows->tab.row == ROWS_MAX) {
        ht_tab_end(&rows->tab);
        begin_sheet(workbook, rows);
    }
    ht_next_row_of(&rows->tab, lines);
}

/* Lines that a wrapped text takes, a little more than its letters need. */
static uint32_t lines_of(ht_string text, uint32_t width) {
    return (uint32_t)(ht_columns(text) / (width - 4)) + 1;
}

static uint32_t lines_of_row(const ht_workbook *workbook, const ht_result_cells *cells) {
    uint32_t most = 1;
    for (uint32_t i = 0; i < workbook->columns->count; i++) {
        const bool is_text = cells->cells[i].kind == HT_RESULT_TEXT && ht_is_wrapped(workbook->columns->columns[i].kind);
        const uint32_t lines = is_text ? lines_of(cells->cells[i].text, HT_WRAPPED_WIDTH) : 1;
        most = lines > most ? lines : most;
    }
    return most;
}

void ht_workbook_begin(ht_workbook *workbook, ht_book_out *book, const ht_list *list, const ht_result_columns *columns,
                       ht_written_space *space) {
    enum { OF_LINE = 12 };
    workbook->list = list;
    workbook->columns = columns;
    workbook->language = list->results;
    workbook->book = book;
    workbook->people = (ht_workbook_table){.name = &people_name, .group = HT_GROUP_PEOPLE};
    workbook->errors = (ht_workbook_table){.name = &errors_name,
                                           .group = HT_GROUP_ERRORS,
                                           .is_aside = true,
                                           .column_count = 3,
                                           .widths = {OF_LINE, OF_LINE, OF_SENTENCE}};
    ht_written_init(&workbook->written, space);
    workbook->understood = (ht_understood_sheet){.next = 0};
    ht_measure_people_header(workbook);
    begin_sheet(workbook, &workbook->people);
}

/* ---- Lines ---- */

/* As a day or an amount where it is one; otherwise as it was. */
static void put_cell(ht_workbook *workbook, uint32_t place, uint32_t i, const ht_line *line, bool is_bad) {
    const ht_column *column = &workbook->list->columns[i];
    const ht_string field = line->record.fields[i];
    const ht_case *person = &line->person;
    ht_tab *const tab = &workbook->people.tab;
    size_t bad;
    int64_t claimed;
    const ht_contents contents = ht_contents_of(field);
    if (field.length == 0 || contents.zeros || (contents.not_ascii && !ht_utf8_valid(field, &bad))) {
        return;
    }
    if (column->kind == HT_COLUMN_FACT && !is_bad && (person->given >> column->index & 1) != 0) {
        const ht_fact_kind kind = person->policy->facts[column->index].kind;
        if (kind == HT_DATE) {
            ht_cell_day(tab, place, (ht_day)person->value[column->index]);
            return;
        }
        if (kind == HT_MONEY) {
            ht_cell_dong(tab, place, person->value[column->index]);
            return;
        }
    }
    const ht_string content = ht_is_plain_cell(field) ? field : ht_read_cell(field, workbook->text);
    if (column->kind == HT_COLUMN_CLAIMED && ht_claim_read(content, &claimed)) {
        ht_cell_dong(tab, place, claimed);
    } else if (!workbook->list->is_sheet || !ht_put_passed_cell(tab, place, (ht_cell_kind)line->kinds[i], content)) {
        ht_cell_text(tab, place, content, HT_STYLE_PLAIN);
    }
}

/* The line once more among the errors. */
static void put_error(ht_workbook *workbook, const ht_line *line) {
    ht_tab *const errors = &workbook->errors.tab;
    ht_text sentence = {.at = workbook->text, .capacity = sizeof workbook->text};
    ht_write_line_errors(&sentence, line, workbook->language);
    next_row(workbook, &workbook->errors, lines_of(ht_written(&sentence), OF_SENTENCE));
    ht_cell_count(errors, 0, line->error.error.line);
    ht_cell_text(errors, 1, ht_read_cell(ht_list_id(workbook->list, line), workbook->text), HT_STYLE_PLAIN);
    sentence.length = 0; /* the id has been read in its place */
    ht_write_line_errors(&sentence, line, workbook->language);
    ht_cell_text(errors, 2, ht_written(&sentence), HT_STYLE_WRAPPED);
}

static void put_result(ht_tab *tab, uint32_t place, ht_result_kind kind, const ht_result_cell *cell) {
    if (cell->kind == HT_RESULT_TEXT) {
        ht_cell_text(tab, place, cell->text, ht_is_wrapped(kind) ? HT_STYLE_WRAPPED : HT_STYLE_PLAIN);
    } else if (cell->kind == HT_RESULT_DONG) {
        ht_cell_dong(tab, place, cell->dong);
    }
}

void ht_workbook_add(ht_workbook *workbook, const ht_line *line, const ht_result_cells *cells) {
    const bool is_bad = line->error.problem != HT_LIST_OK;
    uint32_t place = 0;
    next_row(workbook, &workbook->people, lines_of_row(workbook, cells));
    for (uint32_t i = 0; i < workbook->list->column_count; i++) {
        if (workbook->list->columns[i].kind == HT_COLUMN_RESULT) {
            continue;
        }
        if (i < line->record.field_count) {
            put_cell(workbook, place, i, line, is_bad || line->is_skipped);
        }
        place++;
    }
    for (uint32_t i = 0; i < workbook->columns->count; i++) {
        put_result(&workbook->people.tab, place + i, workbook->columns->columns[i].kind, &cells->cells[i]);
    }
    if (is_bad) {
        put_error(workbook, line);
    }
    if (!line->is_skipped) {
        ht_written_line(&workbook->written, workbook->list, line, workbook->text);
    }
}

void ht_workbook_end_lines(ht_workbook *workbook) {
    ht_tab_end(&workbook->people.tab);
    if (workbook->errors.count == 0) {
        workbook->errors.is_aside = false;
        begin_sheet(workbook, &workbook->errors);
    }
    ht_tab_end(&workbook->errors.tab);
}

bool ht_workbook_end(ht_workbook *workbook) {
    return ht_write_understood(&workbook->understood, workbook->book, workbook->list, &workbook->written, HT_GROUP_NAMES);
}
