/* SPDX-License-Identifier: MIT */
/* Results as a spreadsheet: typed cells, frozen header, sheets of totals and of errors. Rows go to disk as they come. */
#include "batch.h"

#include "cells.h"
#include "claim.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum {
    ROWS_MAX = 1048576, /* of one sheet, its header included */
    EPOCH = 25569,      /* 1970-01-01 as Excel counts days */
    TEXT_BYTES = HT_RECORD_BYTES_MAX + 1,
    AMOUNTS_MAX = HT_BENEFITS_MAX + 1 /* benefits, and the total */
};

/* A table that goes on in a further sheet where one is full. */
typedef struct {
    const ht_words *name;
    void (*write_header)(ht_workbook *workbook, lxw_worksheet *sheet);
    lxw_worksheet *sheet;
    unsigned count; /* sheets so far */
    lxw_row_t row;  /* next */
} table;

typedef struct {
    int64_t least, greatest;
    uint64_t unbounded; /* lines without a greatest amount */
    bool is_too_large;
} sum;

struct ht_workbook {
    const ht_list *list;
    ht_book book;
    table people, errors;
    lxw_worksheet *totals;
    sum sums[AMOUNTS_MAX];
    char text[TEXT_BYTES];
};

static const ht_words people_name = {"Danh sách", "List"};
static const ht_words errors_name = {"Dòng lỗi", "Errors"};
static const ht_words totals_name = {"Tổng hợp", "Totals"};
static const ht_words total_words = {"Tổng cộng", "Total"};
static const ht_words least_words = {"Ít nhất", "Least"};
static const ht_words greatest_words = {"Nhiều nhất", "Greatest"};
static const ht_words unbounded_words = {"Số dòng chưa có mức cao nhất", "Lines without a greatest amount"};
static const ht_words lines_words = {"Số dòng", "Lines"};
static const ht_words ok_words = {"Đủ thông tin", "Ok"};
static const ht_words incomplete_words = {"Thiếu thông tin", "Incomplete"};
static const ht_words bad_words = {"Lỗi", "Bad"};
/* ---- Cells ---- */

/* `workbook->text` holds `length` bytes of UTF-8. */
static void put_text(ht_workbook *workbook, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, size_t length) {
    ht_cell_text(&workbook->book, sheet, row, column, workbook->text, length, NULL);
}

static void put_day(ht_workbook *workbook, lxw_row_t row, lxw_col_t column, ht_day day) {
    ht_book *book = &workbook->book;
    ht_check_cell(book, worksheet_write_number(workbook->people.sheet, row, column, (double)(day + EPOCH), book->day));
}

/* As a day or an amount where it is one; otherwise as text. */
static void put_cell(ht_workbook *workbook, lxw_row_t row, lxw_col_t place, const ht_column *column, ht_string field,
                     const ht_case *person) {
    lxw_worksheet *sheet = workbook->people.sheet;
    size_t bad;
    int64_t claimed;
    if (field.length == 0 || !ht_utf8_valid(field, &bad) || ht_contents_of(field).zeros) {
        return;
    }
    if (column->kind == HT_COLUMN_FACT && person != NULL && (person->given >> column->index & 1) != 0) {
        const ht_fact_kind kind = person->policy->facts[column->index].kind;
        if (kind == HT_DATE) {
            put_day(workbook, row, place, (ht_day)person->value[column->index]);
            return;
        }
        if (kind == HT_MONEY) {
            ht_cell_dong(&workbook->book, sheet, row, place, person->value[column->index]);
            return;
        }
    }
    const size_t length = ht_list_cell(field, workbook->text, TEXT_BYTES - 1); /* <= HT_RECORD_BYTES_MAX, as the record is */
    if (column->kind == HT_COLUMN_CLAIMED && ht_claim_read((ht_string){workbook->text, length}, &claimed)) {
        ht_cell_dong(&workbook->book, sheet, row, place, claimed);
        return;
    }
    put_text(workbook, sheet, row, place, length);
}

/* ---- Sheets ---- */

static bool begin_sheet(ht_workbook *workbook, table *rows) {
    rows->sheet = ht_book_sheet(&workbook->book, rows->name, ++rows->count);
    if (rows->sheet != NULL) {
        worksheet_freeze_panes(rows->sheet, 1, 0);
        rows->write_header(workbook, rows->sheet);
        rows->row = 1;
    }
    return rows->sheet != NULL;
}

/* Whether there is a row for the next line, in this sheet or a further one. */
static bool has_row(ht_workbook *workbook, table *rows) {
    return (rows->sheet != NULL && rows->row < ROWS_MAX) || begin_sheet(workbook, rows);
}

/* `workbook->text` holds `length` bytes of UTF-8. */
static void put_given_heading(ht_workbook *workbook, lxw_worksheet *sheet, lxw_col_t column, size_t bytes) {
    enum { NARROW = 12, WIDE = 30 }; /* characters */
    const size_t length = ht_columns((ht_string){workbook->text, bytes}) + 2;
    ht_check_cell(&workbook->book, worksheet_set_column(sheet, column, column,
                                                        length < NARROW ? NARROW
                                                        : length > WIDE ? WIDE
                                                                        : (double)length,
                                                        NULL));
    ht_cell_text(&workbook->book, sheet, 0, column, workbook->text, bytes, workbook->book.bold);
}

static void put_heading(ht_workbook *workbook, lxw_worksheet *sheet, lxw_col_t column, const char *text) {
    const size_t length = strlen(text); /* < TEXT_BYTES: names of ours */
    memcpy(workbook->text, text, length);
    put_given_heading(workbook, sheet, column, length);
}

static void write_people_header(ht_workbook *workbook, lxw_worksheet *sheet) {
    const ht_list *list = workbook->list;
    lxw_col_t place = 0;
    for (uint32_t i = 0; i < list->column_count; i++) {
        if (list->columns[i].kind != HT_COLUMN_RESULT) {
            put_given_heading(workbook, sheet, place++, ht_list_cell(list->columns[i].name, workbook->text, TEXT_BYTES - 1));
        }
    }
    put_heading(workbook, sheet, place++, "status");
    for (unsigned b = 0; b < list->policy->benefit_count; b++) {
        put_heading(workbook, sheet, place++, list->policy->benefits[b].id);
    }
    put_heading(workbook, sheet, place++, "total_min");
    put_heading(workbook, sheet, place++, "total_max");
    put_heading(workbook, sheet, place++, "missing");
    put_heading(workbook, sheet, place, "error");
}

static void write_errors_header(ht_workbook *workbook, lxw_worksheet *sheet) {
    put_heading(workbook, sheet, 0, "line");
    put_heading(workbook, sheet, 1, "id");
    put_heading(workbook, sheet, 2, "error");
    ht_check_cell(&workbook->book, worksheet_set_column(sheet, 2, 2, 100, NULL));
}

ht_workbook *ht_workbook_open(const ht_batch *batch, const char *path) {
    ht_workbook *workbook = calloc(1, sizeof *workbook);
    if (workbook == NULL) {
        return NULL;
    }
    if (!ht_book_begin(&workbook->book, path, true, batch->listing.arguments->language)) {
        free(workbook);
        return NULL;
    }
    workbook->list = batch->listing.list;
    workbook->people = (table){.name = &people_name, .write_header = write_people_header};
    workbook->errors = (table){.name = &errors_name, .write_header = write_errors_header};
    workbook->totals = ht_book_sheet(&workbook->book, &totals_name, 1);
    if (begin_sheet(workbook, &workbook->people)) {
        worksheet_activate(workbook->people.sheet);
    }
    return workbook;
}

/* ---- Lines ---- */

static void add(sum *all, ht_range amount) {
    if (amount.max == HT_NO_MAXIMUM) {
        all->unbounded++;
        amount.max = 0;
    }
    all->is_too_large |= __builtin_add_overflow(all->least, amount.min, &all->least);
    all->is_too_large |= __builtin_add_overflow(all->greatest, amount.max, &all->greatest);
}

static void put_result(ht_workbook *workbook, lxw_row_t row, lxw_col_t place, const ht_assessment *result) {
    lxw_worksheet *sheet = workbook->people.sheet;
    const ht_policy *policy = workbook->list->policy;
    ht_cell_plain(&workbook->book, sheet, row, place++, result->missing_count == 0 ? "ok" : "incomplete", NULL);
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        const ht_range total = result->benefits[b].total;
        add(&workbook->sums[b], total);
        if (total.min == total.max) {
            ht_cell_dong(&workbook->book, sheet, row, place, total.min);
        }
        place++;
    }
    add(&workbook->sums[policy->benefit_count], result->total);
    ht_cell_dong(&workbook->book, sheet, row, place++, result->total.min);
    if (result->total.max != HT_NO_MAXIMUM) {
        ht_cell_dong(&workbook->book, sheet, row, place, result->total.max);
    }
    place++;
    ht_text missing = {.at = workbook->text, .capacity = TEXT_BYTES - 1};
    for (uint32_t i = 0; i < result->missing_count; i++) {
        ht_put(&missing, i > 0 ? " " : "");
        ht_put(&missing, policy->facts[result->missing[i]].id);
    }
    put_text(workbook, sheet, row, place, missing.length);
}

static void put_error(ht_workbook *workbook, lxw_row_t row, lxw_col_t place, const ht_line *line) {
    const unsigned between = workbook->list->policy->benefit_count + 4U; /* status, amounts, two totals, what is missing */
    ht_cell_plain(&workbook->book, workbook->people.sheet, row, place, "error", NULL);
    if (!has_row(workbook, &workbook->errors)) {
        return;
    }
    lxw_worksheet *errors = workbook->errors.sheet;
    const lxw_row_t error_row = workbook->errors.row++;
    ht_check_cell(&workbook->book, worksheet_write_number(errors, error_row, 0, line->error.error.line, NULL));
    const ht_string id = ht_list_id(workbook->list, line);
    put_text(workbook, errors, error_row, 1, ht_list_cell(id, workbook->text, TEXT_BYTES - 1));
    ht_text sentence = {.at = workbook->text, .capacity = TEXT_BYTES - 1};
    ht_write_list_error_sentence(&sentence, &line->error, workbook->book.language);
    put_text(workbook, errors, error_row, 2, sentence.length);
    put_text(workbook, workbook->people.sheet, row, (lxw_col_t)(place + between), sentence.length);
}

/* A full disk shows in the sheet's own file; writing once more says why. False: errno. */
static bool is_written(const table *rows) {
    FILE *file = rows->sheet == NULL ? NULL : rows->sheet->optimize_tmpfile;
    if (file == NULL || ferror(file) == 0) {
        return true;
    }
    errno = 0;
    (void)(fputc('\n', file) == EOF || fflush(file) == EOF);
    return false;
}

bool ht_workbook_add(ht_workbook *workbook, const ht_line *line, const ht_assessment *result) {
    const bool is_bad = line->error.problem != HT_LIST_OK;
    if (!has_row(workbook, &workbook->people)) {
        return false;
    }
    const lxw_row_t row = workbook->people.row++;
    lxw_col_t place = 0;
    for (uint32_t i = 0; i < workbook->list->column_count; i++) {
        const ht_column *column = &workbook->list->columns[i];
        if (column->kind == HT_COLUMN_RESULT) {
            continue;
        }
        if (i < line->record.field_count) {
            put_cell(workbook, row, place, column, line->record.fields[i], is_bad ? NULL : &line->person);
        }
        place++;
    }
    if (is_bad) {
        put_error(workbook, row, place, line);
    } else {
        put_result(workbook, row, place, result);
    }
    return !workbook->book.is_broken && is_written(&workbook->people) && is_written(&workbook->errors);
}

/* ---- Totals ---- */

static void put_sum(ht_workbook *workbook, lxw_row_t row, const ht_words *name, const sum *all) {
    ht_book *book = &workbook->book;
    ht_cell_words(book, workbook->totals, row, 0, name, NULL);
    if (all->is_too_large) {
        return; /* over 9 x 10^18: not to be said wrongly */
    }
    ht_cell_dong(book, workbook->totals, row, 1, all->least);
    ht_cell_dong(book, workbook->totals, row, 2, all->unbounded > 0 ? HT_NO_MAXIMUM : all->greatest);
    if (all->unbounded > 0) {
        ht_cell_count(book, workbook->totals, row, 3, all->unbounded);
    }
}

static void put_count(ht_workbook *workbook, lxw_row_t row, const ht_words *name, uint64_t count) {
    ht_cell_words(&workbook->book, workbook->totals, row, 0, name, NULL);
    ht_cell_count(&workbook->book, workbook->totals, row, 1, count);
}

static void write_totals(ht_workbook *workbook, const ht_batch *batch) {
    ht_book *book = &workbook->book;
    lxw_worksheet *sheet = workbook->totals;
    const ht_policy *policy = workbook->list->policy;
    const ht_list_counts *counts = &batch->counts;
    const ht_listing *listing = &batch->listing;
    const ht_words *headings[] = {&least_words, &greatest_words, &unbounded_words};
    for (lxw_col_t column = 0; column < 3; column++) {
        put_heading(workbook, sheet, (lxw_col_t)(column + 1), ht_in(book, headings[column]));
    }
    for (lxw_col_t column = 0; column < 3; column++) { /* one by one, as headings are: ranges must not overlap */
        ht_check_cell(book, worksheet_set_column(sheet, column, column, column == 0 ? 50 : 22, NULL));
    }
    worksheet_freeze_panes(sheet, 1, 0);
    lxw_row_t row = 1;
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        put_sum(workbook, row++, &policy->benefits[b].name, &workbook->sums[b]);
    }
    put_sum(workbook, row++, &total_words, &workbook->sums[policy->benefit_count]);
    row++;
    put_count(workbook, row++, &lines_words, counts->ok + counts->incomplete + counts->bad);
    put_count(workbook, row++, &ok_words, counts->ok);
    put_count(workbook, row++, &incomplete_words, counts->incomplete);
    put_count(workbook, row++, &bad_words, counts->bad);
    row = ht_put_blank_row(book, sheet, row, listing->blank.count) + 1;
    row = ht_put_policy_rows(book, sheet, row, policy);
    row = ht_put_figure_rows(book, sheet, row, listing->parameters, listing->arguments->value[HT_OPTION_PARAMETERS]);
    ht_cell_words(book, sheet, row, 0, &ht_estimate_note, NULL);
}

bool ht_workbook_close(ht_workbook *workbook, const ht_batch *batch) {
    write_totals(workbook, batch);
    if (workbook->errors.sheet == NULL) {
        (void)begin_sheet(workbook, &workbook->errors);
    }
    errno = 0;
    const bool is_whole = !workbook->book.is_broken && is_written(&workbook->people) && is_written(&workbook->errors);
    int number = errno;
    const lxw_error error = workbook_close(workbook->book.book);
    number = number != 0 ? number : error == LXW_ERROR_MEMORY_MALLOC_FAILED ? ENOMEM : errno != 0 ? errno : EIO;
    free(workbook);
    errno = number;
    return is_whole && error == LXW_NO_ERROR;
}
