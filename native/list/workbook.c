/* SPDX-License-Identifier: MIT */
/* A list with its results as a spreadsheet: typed cells, frozen header, a sheet of errors. Rows go to disk as they come. */
#include "list/workbook.h"

#include "check/claim.h"
#include "command/columns.h"
#include "list/cells.h"
#include "list/header_place.h"
#include "list/list_cell.h"
#include "list/passed_cell.h"
#include "list/sheet_cell.h"
#include "list/understood.h"
#include "list/list_error.h"
#include "text/sheet.h"
#include "text/utf8.h"

#include <errno.h>
#include <stdlib.h>

enum {
    ROWS_MAX = 1048576, /* of one sheet, its header included */
    TEXT_BYTES = HT_RECORD_BYTES_MAX,
    COLUMNS_MAX = HT_COLUMNS_MAX + HT_RESULT_CELLS_MAX,
    HEADING_LINES = 4,
    WRAPPED_WIDTH = 36, /* characters: of texts among the results, */
    OF_SENTENCE = 100   /* and of errors in their own sheet */
};

/* A table that goes on in a further sheet where one is full. */
typedef struct {
    const ht_words *name;
    void (*write_header)(ht_workbook *workbook, ht_tab *tab);
    unsigned group;
    bool is_aside;
    uint32_t column_count;
    uint8_t widths[COLUMNS_MAX];
    uint32_t header_rows; /* of the first sheet, with what stands above; further ones have one */
    ht_tab tab;
    unsigned count; /* sheets so far */
} table;

struct ht_workbook {
    const ht_list *list;
    const ht_result_columns *columns;
    ht_language language;
    ht_book_file *book;
    table people, errors;
    ht_written_cells written;
    bool has_row; /* while the header is written: some row of it stands */
    char text[TEXT_BYTES];
};

static const ht_words people_name = {"Danh sách", "List"};
static const ht_words errors_name = {"Dòng lỗi", "Errors"};
static const ht_words id_words = {"Mã", "id"};

/* ---- Cells ---- */

/* What a field says, in `workbook->text`. */
static ht_string content_of(ht_workbook *workbook, ht_string field) {
    const size_t length = ht_list_cell(field, workbook->text, TEXT_BYTES);
    return (ht_string){workbook->text, length < TEXT_BYTES ? length : TEXT_BYTES};
}

/* As a day or an amount where it is one; otherwise as it was. */
static void put_cell(ht_workbook *workbook, uint32_t place, uint32_t i, const ht_line *line, bool is_bad) {
    const ht_column *column = &workbook->list->columns[i];
    const ht_string field = line->record.fields[i];
    const ht_case *person = &line->person;
    ht_tab *const tab = &workbook->people.tab;
    size_t bad;
    int64_t claimed;
    if (field.length == 0 || !ht_utf8_valid(field, &bad) || ht_contents_of(field).zeros) {
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
    const ht_string content = content_of(workbook, field);
    if (column->kind == HT_COLUMN_CLAIMED && ht_claim_read(content, &claimed)) {
        ht_cell_dong(tab, place, claimed);
    } else if (!workbook->list->is_sheet || !ht_put_passed_cell(tab, place, (ht_cell_kind)line->kinds[i], content)) {
        ht_cell_text(tab, place, content, HT_STYLE_PLAIN);
    }
}

/* ---- Sheets ---- */

static void begin_sheet(ht_workbook *workbook, table *rows) {
    const uint32_t frozen = rows->count == 0 && rows->header_rows > 0 ? rows->header_rows : 1;
    const ht_sheet_layout layout = {.column_count = rows->column_count, .widths = rows->widths, .frozen_rows = frozen};
    rows->tab =
        ht_tab_begin(workbook->book, rows->name, ++rows->count, rows->group, rows->is_aside, &layout, workbook->language);
    ht_next_row_of(&rows->tab, rows->group == HT_GROUP_PEOPLE && frozen == 1 ? HEADING_LINES : 1);
    rows->write_header(workbook, &rows->tab);
}

/* The next row, in this sheet or a further one, with room for so many lines of text. */
static void next_row(ht_workbook *workbook, table *rows, uint32_t lines) {
    if (rows->count == 0 || rows->tab.row == ROWS_MAX) {
        ht_tab_end(&rows->tab);
        begin_sheet(workbook, rows);
    }
    ht_next_row_of(&rows->tab, lines);
}

/* Headings are wrapped. */
static uint8_t width_of(ht_string heading) {
    enum { NARROW = 11, WIDE = 20 }; /* characters */
    const size_t length = ht_columns(heading) + 2;
    return (uint8_t)(length < NARROW ? NARROW : length > WIDE ? WIDE : length);
}

/* Texts are wrapped, so that the sheet stays narrow on paper. */
static bool is_wrapped(ht_result_kind kind) {
    return kind == HT_RESULT_EXPLANATION || kind == HT_RESULT_MISSING || kind == HT_RESULT_ERROR;
}

static uint8_t width_of_result(ht_result_kind kind) {
    enum { OF_WORD = 11, OF_AMOUNT = 14, OF_POLICY = 18 };
    return is_wrapped(kind)                                        ? WRAPPED_WIDTH
           : kind == HT_RESULT_STATUS || kind == HT_RESULT_VERDICT ? OF_WORD
           : kind == HT_RESULT_POLICY                              ? OF_POLICY
                                                                   : OF_AMOUNT;
}

/* Lines that a wrapped text takes, a little more than its letters need. */
static uint32_t lines_of(ht_string text, uint32_t width) {
    return (uint32_t)(ht_columns(text) / (width - 4)) + 1;
}

static uint32_t lines_of_row(const ht_workbook *workbook, const ht_result_cells *cells) {
    uint32_t most = 1;
    for (uint32_t i = 0; i < workbook->columns->count; i++) {
        const bool is_text = cells->cells[i].kind == HT_RESULT_TEXT && is_wrapped(workbook->columns->columns[i].kind);
        const uint32_t lines = is_text ? lines_of(cells->cells[i].text, WRAPPED_WIDTH) : 1;
        most = lines > most ? lines : most;
    }
    return most;
}

static ht_text text_of(ht_workbook *workbook) {
    return (ht_text){.at = workbook->text, .capacity = TEXT_BYTES};
}

typedef void heading_seen(ht_workbook *workbook, uint32_t place, ht_string heading);

/* Each heading of the list with its results, in their order; those of the list where `takes_given`. */
static void for_headings(ht_workbook *workbook, bool takes_given, heading_seen *take) {
    const ht_list *list = workbook->list;
    uint32_t place = 0;
    for (uint32_t i = 0; i < list->column_count; i++) {
        if (list->columns[i].kind != HT_COLUMN_RESULT) {
            if (takes_given) {
                take(workbook, place, content_of(workbook, list->columns[i].name));
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
static void put_record(ht_workbook *workbook, ht_tab *tab, const ht_record *record, bool is_header) {
    const ht_list *list = workbook->list;
    uint32_t place = 0;
    begin_row(workbook, tab, is_header ? HEADING_LINES : 1);
    for (uint32_t i = 0; i < record->field_count && i < HT_COLUMNS_MAX; i++) {
        ht_string field = record->fields[i];
        const ht_cell_kind kind = list->is_sheet ? ht_take_kind(&field) : HT_CELL_TEXT;
        if (is_header && i < list->column_count && list->columns[i].kind == HT_COLUMN_RESULT) {
            continue;
        }
        const ht_string content = content_of(workbook, field);
        if (content.length > 0 && !ht_put_passed_cell(tab, place, kind, content)) {
            ht_cell_text(tab, place, content, is_header ? HT_STYLE_BOLD : HT_STYLE_PLAIN);
        }
        place++;
    }
}

static void put_header_record(ht_workbook *workbook, ht_tab *tab, ht_string text) {
    ht_record record;
    if (text.at != NULL) {
        (void)ht_record_read(&record, text.at, text.at + text.length, workbook->list->separator, true);
        put_record(workbook, tab, &record, true);
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
            put_record(workbook, tab, &record, false);
        }
    }
    return count;
}

static void write_people_header(ht_workbook *workbook, ht_tab *tab) {
    const ht_list *list = workbook->list;
    const bool is_first = workbook->people.count == 1;
    workbook->has_row = false;
    if (is_first) {
        (void)put_above(workbook, tab);
        put_header_record(workbook, tab, list->upper);
    }
    /* Names in two records stand as they do there. */
    const bool is_joined = is_first && list->upper.at != NULL;
    if (is_joined) {
        put_header_record(workbook, tab, list->header);
    } else {
        begin_row(workbook, tab, HEADING_LINES);
    }
    for_headings(workbook, !is_joined, put_heading);
    if (is_first) {
        put_header_record(workbook, tab, list->numbers);
    }
}

static void put_result_heading(ht_workbook *workbook, ht_tab *tab, uint32_t place, ht_result_kind kind) {
    ht_text heading = text_of(workbook);
    ht_put_result_heading(&heading, workbook->list->policy, (ht_result_column){kind, 0}, workbook->language);
    ht_cell_text(tab, place, ht_written(&heading), HT_STYLE_BOLD);
}

static void write_errors_header(ht_workbook *workbook, ht_tab *tab) {
    put_result_heading(workbook, tab, 0, HT_RESULT_LINE);
    ht_cell_words(tab, 1, &id_words, HT_STYLE_BOLD);
    put_result_heading(workbook, tab, 2, HT_RESULT_ERROR);
}

ht_workbook *ht_workbook_open(int descriptor, const ht_list *list, const ht_result_columns *columns) {
    enum { OF_LINE = 12 };
    ht_workbook *workbook = calloc(1, sizeof *workbook);
    if (workbook == NULL) {
        return NULL;
    }
    workbook->list = list;
    workbook->columns = columns;
    workbook->language = list->results;
    workbook->book = ht_book_file_begin(descriptor);
    if (workbook->book == NULL || !ht_written_init(&workbook->written)) {
        ht_workbook_abandon(workbook);
        errno = ENOMEM;
        return NULL;
    }
    workbook->people = (table){.name = &people_name, .write_header = write_people_header, .group = HT_GROUP_PEOPLE};
    workbook->errors = (table){.name = &errors_name,
                               .write_header = write_errors_header,
                               .group = HT_GROUP_ERRORS,
                               .is_aside = true,
                               .column_count = 3,
                               .widths = {OF_LINE, OF_LINE, OF_SENTENCE}};
    for_headings(workbook, true, take_width);
    for (uint32_t i = 0; i < columns->count; i++) {
        workbook->people.widths[workbook->people.column_count - columns->count + i] = width_of_result(columns->columns[i].kind);
    }
    workbook->people.header_rows =
        put_above(workbook, NULL) + 1 + (uint32_t)(list->upper.at != NULL) + (uint32_t)(list->numbers.at != NULL);
    begin_sheet(workbook, &workbook->people);
    return workbook;
}

/* ---- Lines ---- */

/* The line once more among the errors. */
static void put_error(ht_workbook *workbook, const ht_line *line) {
    ht_tab *const errors = &workbook->errors.tab;
    ht_text sentence = text_of(workbook);
    ht_write_line_errors(&sentence, line, workbook->language);
    next_row(workbook, &workbook->errors, lines_of(ht_written(&sentence), OF_SENTENCE));
    ht_cell_count(errors, 0, line->error.error.line);
    ht_cell_text(errors, 1, content_of(workbook, ht_list_id(workbook->list, line)), HT_STYLE_PLAIN);
    sentence.length = 0; /* the id has been read in its place */
    ht_write_line_errors(&sentence, line, workbook->language);
    ht_cell_text(errors, 2, ht_written(&sentence), HT_STYLE_WRAPPED);
}

static void put_result(ht_tab *tab, uint32_t place, ht_result_kind kind, const ht_result_cell *cell) {
    if (cell->kind == HT_RESULT_TEXT) {
        ht_cell_text(tab, place, cell->text, is_wrapped(kind) ? HT_STYLE_WRAPPED : HT_STYLE_PLAIN);
    } else if (cell->kind == HT_RESULT_DONG) {
        ht_cell_dong(tab, place, cell->dong);
    }
}

bool ht_workbook_add(ht_workbook *workbook, const ht_line *line, const ht_result_cells *cells) {
    const bool is_bad = line->error.problem != HT_LIST_OK;
    uint32_t place = 0;
    int number;
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
    if (is_bad && !line->is_skipped) {
        put_error(workbook, line);
    }
    if (!line->is_skipped && !ht_written_line(&workbook->written, workbook->list, line, workbook->text)) {
        ht_book_file_break(workbook->book, ENOMEM);
    }
    const bool is_broken = ht_book_file_is_broken(workbook->book, &number);
    errno = number;
    return !is_broken;
}

void ht_workbook_abandon(ht_workbook *workbook) {
    if (workbook != NULL) {
        if (workbook->book != NULL) {
            ht_book_file_break(workbook->book, ECANCELED);
            (void)ht_book_file_end(workbook->book);
        }
        ht_written_free(&workbook->written);
        free(workbook);
    }
}

bool ht_workbook_close(ht_workbook *workbook, ht_totals_writer *write_totals, const void *context) {
    ht_tab_end(&workbook->people.tab);
    if (workbook->errors.count == 0) {
        workbook->errors.is_aside = false;
        begin_sheet(workbook, &workbook->errors);
    }
    ht_tab_end(&workbook->errors.tab);
    if (!write_totals(workbook->book, context)) {
        ht_book_file_break(workbook->book, ENOMEM);
    }
    ht_write_understood(workbook->book, workbook->list, &workbook->written, HT_GROUP_NAMES);
    const bool is_whole = ht_book_file_end(workbook->book);
    const int number = errno;
    ht_written_free(&workbook->written);
    free(workbook);
    errno = number;
    return is_whole;
}
