/* SPDX-License-Identifier: MIT */
/* A list with its results as a spreadsheet: typed cells, frozen header, a sheet of errors. */
#include "book/workbook.h"

#include "book/passed_cell.h"
#include "book/workbook_header.h"
#include "check/claim.h"
#include "list/list_cell.h"
#include "list/list_error.h"
#include "list/list_id.h"
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

/* What wide letters take of a column, where lines are long. */
static uint32_t slack(uint32_t width) {
    enum { LONG = 16 };
    return width / LONG * 2;
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

/* ---- Widths: of letters that stand in a column as far as the list has come ---- */

static size_t columns_of(const ht_workbook *workbook, ht_string field) {
    return workbook->contents.not_ascii ? ht_columns(field) : field.length;
}

/* Texts of the list are wrapped, so that the sheet stays narrow on paper: between words, and long ones in a wider column. */
static size_t width_of_given(ht_string text, size_t columns) {
    enum { SHORT = 10, OF_WORD = 20, LONG = 48, WIDE = 24 };
    if (columns <= SHORT) {
        return columns;
    }
    const size_t least = columns <= LONG ? SHORT : WIDE;
    const size_t of_word = ht_longest_word(text);
    const size_t wanted = of_word < OF_WORD ? of_word : OF_WORD;
    return wanted > least ? wanted : least;
}

/* So are those of the results: what fewest lines have takes least. */
static size_t width_of_result(ht_result_kind kind, size_t columns) {
    enum { OF_EXPLANATIONS = 30, OF_ERRORS = 24, OF_NAMES = 20, OF_POLICY = 15, OF_STATES = 10 };
    const size_t most = kind == HT_RESULT_EXPLANATION ? OF_EXPLANATIONS
                        : kind == HT_RESULT_ERROR     ? OF_ERRORS
                        : kind == HT_RESULT_MISSING   ? OF_NAMES
                        : kind == HT_RESULT_STATUS    ? OF_STATES
                                                      : OF_POLICY;
    return columns < most ? columns : most;
}

static void widen(ht_workbook *workbook, uint32_t place, size_t width) {
    uint8_t *const at = &workbook->people.widths[place];
    *at = width > *at ? (uint8_t)width : *at;
}

/* Of a number with a separator before each three digits. */
static void widen_to_dong(ht_workbook *workbook, uint32_t place, int64_t dong) {
    size_t digits = dong < 0 ? 2 : 1;
    for (int64_t rest = dong / 10; rest != 0; rest /= 10) {
        digits++;
    }
    widen(workbook, place, digits + (digits - 1) / 3);
}

/* Whether a text stands in its column as that is: it has no more letters than bytes. */
static bool fits(const ht_workbook *workbook, uint32_t place, ht_string text) {
    return text.length <= workbook->people.widths[place];
}

/* How wide a text is; where it is longer than its column it takes several lines. */
static uint32_t take_text(ht_workbook *workbook, uint32_t place, ht_string text, size_t columns, size_t wanted) {
    widen(workbook, place, wanted);
    const uint32_t width = workbook->people.widths[place];
    return columns <= width ? 1 : (uint32_t)ht_wrapped_lines(text, width - slack(width));
}

/* Lines of text for which a row is to have room. */
static uint32_t lines_of_row(ht_workbook *workbook, const ht_line *line, const ht_result_cells *cells) {
    const ht_list *list = workbook->list;
    uint32_t most = 1;
    uint32_t place = 0;
    for (uint32_t i = 0; i < list->column_count; i++) {
        const bool is_given = list->columns[i].kind != HT_COLUMN_RESULT;
        if (is_given && !line->is_skipped && i < line->record.field_count && !fits(workbook, place, line->record.fields[i])) {
            const size_t columns = columns_of(workbook, line->record.fields[i]);
            const size_t wanted = width_of_given(line->record.fields[i], columns);
            const uint32_t lines = take_text(workbook, place, line->record.fields[i], columns, wanted);
            most = lines > most ? lines : most;
        }
        place += is_given;
    }
    for (uint32_t i = 0; i < workbook->columns->count; i++) {
        if (cells->cells[i].kind == HT_RESULT_TEXT && !fits(workbook, place + i, cells->cells[i].text)) {
            const size_t columns = ht_columns(cells->cells[i].text);
            const size_t wanted = width_of_result(workbook->columns->columns[i].kind, columns);
            const uint32_t lines = take_text(workbook, place + i, cells->cells[i].text, columns, wanted);
            most = lines > most ? lines : most;
        }
    }
    return most;
}

static void put_text(ht_workbook *workbook, uint32_t place, ht_string text, bool may_wrap) {
    const bool is_wrapped = may_wrap && !fits(workbook, place, text) && ht_columns(text) > workbook->people.widths[place];
    ht_cell_text(&workbook->people.tab, place, text, is_wrapped ? HT_STYLE_WRAPPED : HT_STYLE_PLAIN);
}

/* ---- Lines ---- */

static void put_dong(ht_workbook *workbook, uint32_t place, int64_t dong) {
    widen_to_dong(workbook, place, dong);
    ht_cell_dong(&workbook->people.tab, place, dong);
}

/* What a fact is as a typed cell. False: it has none. */
static bool put_fact(ht_workbook *workbook, uint32_t place, const ht_column *column, const ht_case *person) {
    enum { OF_DAY = 10 };
    const ht_fact_kind kind = person->policy->facts[column->index].kind;
    const int64_t value = person->value[column->index];
    if (kind == HT_DATE) {
        widen(workbook, place, OF_DAY);
        ht_cell_day(&workbook->people.tab, place, (ht_day)value);
    } else if (kind == HT_MONEY) {
        put_dong(workbook, place, value);
    }
    return kind == HT_DATE || kind == HT_MONEY;
}

/* Whether a field of the line at hand can stand in a cell. */
static bool is_text(const ht_workbook *workbook, ht_string field) {
    size_t bad;
    return !(workbook->contents.zeros && ht_contents_of(field).zeros) &&
           (!workbook->contents.not_ascii || ht_utf8_valid(field, &bad));
}

/* As a day or an amount where it is one; otherwise as it was. */
static void put_cell(ht_workbook *workbook, uint32_t place, uint32_t i, const ht_line *line, bool is_bad) {
    const ht_column *column = &workbook->list->columns[i];
    const ht_string field = line->record.fields[i];
    const ht_case *person = &line->person;
    int64_t claimed;
    if (field.length == 0 || !is_text(workbook, field)) {
        return;
    }
    if (column->kind == HT_COLUMN_FACT && !is_bad && (person->given >> column->index & 1) != 0 &&
        put_fact(workbook, place, column, person)) {
        return;
    }
    const ht_string content = ht_is_plain_cell(field) ? field : ht_read_cell(field, workbook->text);
    const ht_cell_kind kind = workbook->list->is_sheet ? (ht_cell_kind)line->kinds[i] : HT_CELL_TEXT;
    if (column->kind == HT_COLUMN_CLAIMED && ht_claim_read(content, &claimed)) {
        put_dong(workbook, place, claimed);
    } else if (ht_put_passed_cell(&workbook->people.tab, place, kind, content)) {
        widen(workbook, place, width_of_given(content, columns_of(workbook, content)));
    } else {
        put_text(workbook, place, content, !line->is_skipped);
    }
}

/* The line once more among the errors. */
static void put_error(ht_workbook *workbook, const ht_line *line) {
    ht_tab *const errors = &workbook->errors.tab;
    ht_text sentence = {.at = workbook->text, .capacity = sizeof workbook->text};
    ht_write_line_errors(&sentence, line, workbook->language);
    next_row(workbook, &workbook->errors, (uint32_t)ht_wrapped_lines(ht_written(&sentence), OF_SENTENCE - slack(OF_SENTENCE)));
    ht_cell_count(errors, 0, line->error.error.line);
    ht_cell_text(errors, 1, ht_read_cell(ht_list_id(workbook->list, line), workbook->text), HT_STYLE_PLAIN);
    sentence.length = 0; /* the id has been read in its place */
    ht_write_line_errors(&sentence, line, workbook->language);
    ht_cell_text(errors, 2, ht_written(&sentence), HT_STYLE_WRAPPED);
}

static void put_result(ht_workbook *workbook, uint32_t place, const ht_result_cell *cell) {
    if (cell->kind == HT_RESULT_TEXT) {
        put_text(workbook, place, cell->text, true);
    } else if (cell->kind == HT_RESULT_DONG) {
        put_dong(workbook, place, cell->dong);
    }
}

void ht_workbook_add(ht_workbook *workbook, const ht_line *line, const ht_result_cells *cells) {
    const bool is_bad = line->error.problem != HT_LIST_OK;
    uint32_t place = 0;
    workbook->contents = ht_contents_of(line->record.text);
    next_row(workbook, &workbook->people, lines_of_row(workbook, line, cells));
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
        put_result(workbook, place + i, &cells->cells[i]);
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
