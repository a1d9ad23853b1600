/* SPDX-License-Identifier: MIT */
/* Results as a spreadsheet: typed cells, frozen header, sheets of totals and of errors. Rows go to disk as they come. */
#include "batch.h"

#include "claim.h"
#include "spreadsheet.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum {
    CELL_CHARACTERS_MAX = 32767, /* of one cell in Excel */
    ROWS_MAX = 1048576,          /* of one sheet, its header included */
    EPOCH = 25569,               /* 1970-01-01 as Excel counts days */
    TEXT_BYTES = HT_RECORD_BYTES_MAX + 1,
    AMOUNTS_MAX = HT_BENEFITS_MAX + 1 /* benefits, and the total */
};
#define EXACT_MAX (INT64_C(1) << 53) /* cells hold doubles */

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
    ht_language language;
    lxw_workbook *book;
    lxw_format *bold, *dong, *day;
    table people, errors;
    lxw_worksheet *totals;
    sum sums[AMOUNTS_MAX];
    bool is_broken;
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
static const ht_words policy_words = {"Chính sách", "Policy"};
static const ht_words revision_words = {"Bản quy định", "Revision"};
static const ht_words fingerprint_words = {"Dấu vân tay", "Fingerprint"};
static const ht_words figures_words = {"Mức theo tệp của cơ quan", "Figures of an office's own file"};
static const ht_words estimate_words = {"Đây là ước tính, không phải quyết định chi trả.",
                                        "This is an estimate, not a decision."};

static const char *in(const ht_workbook *workbook, const ht_words *words) {
    return workbook->language == HT_VI ? words->vi : words->en;
}

/* ---- Cells ---- */

static void check(ht_workbook *workbook, lxw_error error) {
    workbook->is_broken |= error != LXW_NO_ERROR;
}

/* `workbook->text` holds `length` bytes of UTF-8: cut where Excel would refuse it. */
static void put_text(ht_workbook *workbook, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, size_t length) {
    size_t characters = 0;
    size_t end = 0;
    while (end < length && characters < CELL_CHARACTERS_MAX) {
        end++;
        while (end < length && ((unsigned char)workbook->text[end] & 0xc0) == 0x80) {
            end++;
        }
        characters++;
    }
    workbook->text[end] = '\0';
    if (end > 0) {
        check(workbook, worksheet_write_string(sheet, row, column, workbook->text, NULL));
    }
}

static void put_words(ht_workbook *workbook, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text,
                      lxw_format *format) {
    check(workbook, worksheet_write_string(sheet, row, column, text, format));
}

static void put_dong(ht_workbook *workbook, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, int64_t dong) {
    if (dong > EXACT_MAX) {
        ht_text text = {.at = workbook->text, .capacity = TEXT_BYTES};
        ht_put_number(&text, dong);
        put_text(workbook, sheet, row, column, text.length);
        return;
    }
    check(workbook, worksheet_write_number(sheet, row, column, (double)dong, workbook->dong));
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
            check(workbook,
                  worksheet_write_number(sheet, row, place, (double)(person->value[column->index] + EPOCH), workbook->day));
            return;
        }
        if (kind == HT_MONEY) {
            put_dong(workbook, sheet, row, place, person->value[column->index]);
            return;
        }
    }
    const size_t length = ht_list_cell(field, workbook->text, TEXT_BYTES - 1); /* <= HT_RECORD_BYTES_MAX, as the record is */
    if (column->kind == HT_COLUMN_CLAIMED && ht_claim_read((ht_string){workbook->text, length}, &claimed)) {
        put_dong(workbook, sheet, row, place, claimed);
        return;
    }
    put_text(workbook, sheet, row, place, length);
}

/* ---- Sheets ---- */

static lxw_worksheet *add_sheet(ht_workbook *workbook, const ht_words *name, unsigned number) {
    char text[64];
    ht_text title = {.at = text, .capacity = sizeof text - 1};
    ht_put_words(&title, name, workbook->language);
    if (number > 1) {
        ht_put(&title, " ");
        ht_put_number(&title, number);
    }
    text[title.length] = '\0';
    lxw_worksheet *sheet = workbook_add_worksheet(workbook->book, text);
    workbook->is_broken |= sheet == NULL;
    return sheet;
}

static bool begin_sheet(ht_workbook *workbook, table *rows) {
    rows->sheet = add_sheet(workbook, rows->name, ++rows->count);
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

static void put_heading(ht_workbook *workbook, lxw_worksheet *sheet, lxw_col_t column, const char *text) {
    enum { NARROW = 12, WIDE = 30 }; /* characters */
    const size_t length = strlen(text) + 2;
    check(workbook, worksheet_set_column(sheet, column, column,
                                         length < NARROW ? NARROW
                                         : length > WIDE ? WIDE
                                                         : (double)length,
                                         NULL));
    put_words(workbook, sheet, 0, column, text, workbook->bold);
}

static void write_people_header(ht_workbook *workbook, lxw_worksheet *sheet) {
    const ht_list *list = workbook->list;
    lxw_col_t place = 0;
    for (uint32_t i = 0; i < list->column_count; i++) {
        if (list->columns[i].kind != HT_COLUMN_RESULT) {
            const size_t length = ht_list_cell(list->columns[i].name, workbook->text, TEXT_BYTES - 1);
            workbook->text[length < CELL_CHARACTERS_MAX ? length : CELL_CHARACTERS_MAX] = '\0';
            put_heading(workbook, sheet, place++, workbook->text);
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
}

ht_workbook *ht_workbook_open(const ht_batch *batch, const char *path) {
    ht_workbook *workbook = calloc(1, sizeof *workbook);
    if (workbook == NULL) {
        return NULL;
    }
    lxw_workbook_options options = {.constant_memory = LXW_TRUE, .use_zip64 = LXW_TRUE};
    workbook->book = workbook_new_opt(path, &options);
    if (workbook->book == NULL) {
        free(workbook);
        errno = ENOMEM;
        return NULL;
    }
    workbook->list = batch->list;
    workbook->language = batch->arguments->language;
    workbook->bold = workbook_add_format(workbook->book);
    workbook->dong = workbook_add_format(workbook->book);
    workbook->day = workbook_add_format(workbook->book);
    format_set_bold(workbook->bold);
    format_set_num_format(workbook->dong, "#,##0");
    format_set_num_format(workbook->day, "dd/mm/yyyy");
    workbook->people = (table){.name = &people_name, .write_header = write_people_header};
    workbook->errors = (table){.name = &errors_name, .write_header = write_errors_header};
    workbook->totals = add_sheet(workbook, &totals_name, 1);
    if (begin_sheet(workbook, &workbook->people)) {
        worksheet_activate(workbook->people.sheet);
    }
    return workbook;
}

/* ---- Lines ---- */

static void add(sum *all, ht_range amount) {
    if (amount.max == HT_NO_MAXIMUM) {
        all->unbounded++;
        amount.max = amount.min;
    }
    all->is_too_large |= __builtin_add_overflow(all->least, amount.min, &all->least);
    all->is_too_large |= __builtin_add_overflow(all->greatest, amount.max, &all->greatest);
}

static void put_result(ht_workbook *workbook, lxw_row_t row, lxw_col_t place, const ht_assessment *result) {
    lxw_worksheet *sheet = workbook->people.sheet;
    const ht_policy *policy = workbook->list->policy;
    put_words(workbook, sheet, row, place++, result->missing_count == 0 ? "ok" : "incomplete", NULL);
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        const ht_range total = result->benefits[b].total;
        add(&workbook->sums[b], total);
        if (total.min == total.max) {
            put_dong(workbook, sheet, row, place, total.min);
        }
        place++;
    }
    add(&workbook->sums[policy->benefit_count], result->total);
    put_dong(workbook, sheet, row, place++, result->total.min);
    if (result->total.max != HT_NO_MAXIMUM) {
        put_dong(workbook, sheet, row, place, result->total.max);
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
    put_words(workbook, workbook->people.sheet, row, place, "error", NULL);
    if (!has_row(workbook, &workbook->errors)) {
        return;
    }
    lxw_worksheet *errors = workbook->errors.sheet;
    const lxw_row_t error_row = workbook->errors.row++;
    check(workbook, worksheet_write_number(errors, error_row, 0, line->error.error.line, NULL));
    const ht_string id = ht_list_id(workbook->list, line);
    put_text(workbook, errors, error_row, 1, ht_list_cell(id, workbook->text, TEXT_BYTES - 1));
    ht_text sentence = {.at = workbook->text, .capacity = TEXT_BYTES - 1};
    ht_write_list_error_sentence(&sentence, &line->error, workbook->language);
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
    return !workbook->is_broken && is_written(&workbook->people) && is_written(&workbook->errors);
}

/* ---- Totals ---- */

static void put_sum(ht_workbook *workbook, lxw_row_t row, const char *name, const sum *all) {
    lxw_worksheet *sheet = workbook->totals;
    put_words(workbook, sheet, row, 0, name, NULL);
    if (all->is_too_large) {
        return; /* over 9 x 10^18: not to be said wrongly */
    }
    put_dong(workbook, sheet, row, 1, all->least);
    put_dong(workbook, sheet, row, 2, all->greatest);
    if (all->unbounded > 0) {
        check(workbook, worksheet_write_number(sheet, row, 3, (double)all->unbounded, NULL));
    }
}

static void put_count(ht_workbook *workbook, lxw_row_t row, const ht_words *name, uint64_t count) {
    put_words(workbook, workbook->totals, row, 0, in(workbook, name), NULL);
    check(workbook, worksheet_write_number(workbook->totals, row, 1, (double)count, workbook->dong));
}

static void put_note(ht_workbook *workbook, lxw_row_t row, const ht_words *name, const char *value) {
    put_words(workbook, workbook->totals, row, 0, in(workbook, name), NULL);
    put_words(workbook, workbook->totals, row, 1, value, NULL);
}

static void write_totals(ht_workbook *workbook, const ht_batch *batch) {
    lxw_worksheet *sheet = workbook->totals;
    const ht_policy *policy = workbook->list->policy;
    const ht_list_counts *counts = &batch->counts;
    const char *headings[] = {"", in(workbook, &least_words), in(workbook, &greatest_words), in(workbook, &unbounded_words)};
    for (lxw_col_t column = 0; column < 4; column++) {
        put_heading(workbook, sheet, column, headings[column]);
    }
    check(workbook, worksheet_set_column(sheet, 0, 0, 50, NULL));
    check(workbook, worksheet_set_column(sheet, 1, 2, 22, NULL));
    worksheet_freeze_panes(sheet, 1, 0);
    lxw_row_t row = 1;
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        put_sum(workbook, row++, in(workbook, &policy->benefits[b].name), &workbook->sums[b]);
    }
    put_sum(workbook, row++, in(workbook, &total_words), &workbook->sums[policy->benefit_count]);
    row++;
    put_count(workbook, row++, &lines_words, counts->ok + counts->incomplete + counts->bad);
    put_count(workbook, row++, &ok_words, counts->ok);
    put_count(workbook, row++, &incomplete_words, counts->incomplete);
    put_count(workbook, row++, &bad_words, counts->bad);
    row++;
    put_note(workbook, row++, &policy_words, policy->id);
    put_note(workbook, row++, &revision_words, policy->revision);
    put_note(workbook, row++, &fingerprint_words, policy->fingerprint);
    if (batch->parameters->row_count > 0) {
        put_count(workbook, row++, &figures_words, batch->parameters->row_count);
    }
    put_words(workbook, sheet, row, 0, in(workbook, &estimate_words), NULL);
}

bool ht_workbook_close(ht_workbook *workbook, const ht_batch *batch) {
    write_totals(workbook, batch);
    if (workbook->errors.sheet == NULL) {
        (void)begin_sheet(workbook, &workbook->errors);
    }
    errno = 0;
    const bool is_whole = !workbook->is_broken && is_written(&workbook->people) && is_written(&workbook->errors);
    int number = errno;
    const lxw_error error = workbook_close(workbook->book);
    number = number != 0 ? number : error == LXW_ERROR_MEMORY_MALLOC_FAILED ? ENOMEM : errno != 0 ? errno : EIO;
    free(workbook);
    errno = number;
    return is_whole && error == LXW_NO_ERROR;
}
