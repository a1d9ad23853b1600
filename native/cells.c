/* SPDX-License-Identifier: MIT */
#include "cells.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static const ht_words policy_words = {"Quy định", "Policy"};
static const ht_words revision_words = {"Bản quy định", "Revision"};
static const ht_words fingerprint_words = {"Dấu vân tay", "Fingerprint"};
static const ht_words figures_words = {"Mức của cơ quan trong tệp", "Figures of the office's own file"};
static const ht_words blank_words = {"Dòng không ghi gì, vẫn tính là một người",
                                     "Lines of empty cells, each counted as a person"};

const char *ht_in(const ht_book *book, const ht_words *words) {
    return book->language == HT_VI ? words->vi : words->en;
}

void ht_check_cell(ht_book *book, lxw_error error) {
    book->is_broken |= error != LXW_NO_ERROR;
}

bool ht_book_begin(ht_book *book, const char *path, bool by_rows, ht_language language) {
    lxw_workbook_options options = {.constant_memory = by_rows ? LXW_TRUE : LXW_FALSE,
                                    .use_zip64 = by_rows ? LXW_TRUE : LXW_FALSE};
    errno = 0;
    *book = (ht_book){.book = workbook_new_opt(path, &options), .language = language};
    if (book->book == NULL) {
        errno = errno != 0 ? errno : ENOMEM;
        return false;
    }
    book->bold = workbook_add_format(book->book);
    book->dong = workbook_add_format(book->book);
    book->day = workbook_add_format(book->book);
    format_set_bold(book->bold);
    format_set_num_format(book->dong, "#,##0");
    format_set_num_format(book->day, "dd/mm/yyyy");
    return true;
}

lxw_worksheet *ht_book_sheet(ht_book *book, const ht_words *name, unsigned number) {
    char text[64];
    ht_text title = {.at = text, .capacity = sizeof text - 1};
    ht_put_words(&title, name, book->language);
    if (number > 1) {
        ht_put(&title, " ");
        ht_put_number(&title, number);
    }
    text[title.length] = '\0';
    lxw_worksheet *sheet = workbook_add_worksheet(book->book, text);
    book->is_broken |= sheet == NULL;
    return sheet;
}

/* ---- Cells ---- */

void ht_cell_plain(ht_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format) {
    ht_check_cell(book, worksheet_write_string(sheet, row, column, text, format));
}

void ht_cell_words(ht_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const ht_words *words,
                   lxw_format *format) {
    ht_cell_plain(book, sheet, row, column, ht_in(book, words), format);
}

/* U+FFFE and U+FFFF, which XML has not, become U+FFFD: all three have three bytes. The library writes controls in its own way.
 */
static void make_fit(char *text, size_t length) {
    static const char no_character[] = "\xef\xbf\xbe"; /* the other one ends with BF */
    for (size_t i = 0; i + 2 < length; i++) {
        if (memcmp(text + i, no_character, 2) == 0 && (unsigned char)text[i + 2] >= 0xbe) {
            text[i + 2] = '\xbd';
        }
    }
}

void ht_cell_text(ht_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, char *text, size_t length,
                  lxw_format *format) {
    size_t characters = 0;
    size_t end = 0;
    make_fit(text, length);
    while (end < length && characters < HT_CELL_CHARACTERS_MAX) {
        end++;
        while (end < length && ((unsigned char)text[end] & 0xc0) == 0x80) {
            end++;
        }
        characters++;
    }
    text[end] = '\0';
    if (end > 0) {
        ht_cell_plain(book, sheet, row, column, text, format);
    }
}

bool ht_is_exact(int64_t number) {
    static const int64_t most = INT64_C(1) << 53; /* cells hold doubles */
    return number <= most && number >= -most;
}

void ht_cell_dong(ht_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, int64_t dong) {
    char digits[24];
    ht_text text = {.at = digits, .capacity = sizeof digits - 1};
    if (dong == HT_NO_MAXIMUM) {
        ht_cell_words(book, sheet, row, column, &ht_no_greatest, book->dong);
    } else if (ht_is_exact(dong)) {
        ht_check_cell(book, worksheet_write_number(sheet, row, column, (double)dong, book->dong));
    } else {
        ht_put_number(&text, dong);
        ht_cell_text(book, sheet, row, column, digits, text.length, book->dong);
    }
}

void ht_cell_count(ht_book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, uint64_t count) {
    ht_check_cell(book, worksheet_write_number(sheet, row, column, (double)count, book->dong));
}

/* ---- Notes ---- */

lxw_row_t ht_put_policy_rows(ht_book *book, lxw_worksheet *sheet, lxw_row_t row, const ht_policy *policy) {
    const struct {
        const ht_words *name;
        const char *value;
    } notes[] = {{&policy_words, policy->id}, {&revision_words, policy->revision}, {&fingerprint_words, policy->fingerprint}};
    for (unsigned i = 0; i < sizeof notes / sizeof *notes; i++) {
        ht_cell_words(book, sheet, row, 0, notes[i].name, NULL);
        ht_cell_plain(book, sheet, row++, 1, notes[i].value, NULL);
    }
    return row;
}

/* A line of the text each. NULL: not enough memory. */
static char *figures_text(const ht_parameters *parameters, ht_language language, size_t *length) {
    ht_text measured = {.capacity = 0};
    ht_write_figures(&measured, parameters, language);
    ht_text text = {.at = malloc(measured.length + 1), .capacity = measured.length};
    if (text.at != NULL) {
        ht_write_figures(&text, parameters, language);
    }
    *length = text.length;
    return text.at;
}

lxw_row_t ht_put_figure_rows(ht_book *book, lxw_worksheet *sheet, lxw_row_t row, const ht_parameters *parameters,
                             const char *path) {
    char name[512];
    size_t length;
    if (parameters->row_count == 0) {
        return row;
    }
    ht_show(path, name, sizeof name);
    ht_cell_words(book, sheet, row, 0, &figures_words, NULL);
    ht_cell_text(book, sheet, row++, 1, name, strlen(name), NULL);
    char *text = figures_text(parameters, book->language, &length);
    if (text == NULL) {
        book->is_broken = true;
        return row;
    }
    for (char *at = text; at < text + length;) {
        char *end = memchr(at, '\n', (size_t)(text + length - at));
        end = end == NULL ? text + length : end;
        ht_cell_text(book, sheet, row, 0, at, (size_t)(end - at), NULL);
        row += end > at;
        at = end + 1;
    }
    free(text);
    return row;
}

lxw_row_t ht_put_blank_row(ht_book *book, lxw_worksheet *sheet, lxw_row_t row, uint64_t count) {
    if (count == 0) {
        return row;
    }
    ht_cell_words(book, sheet, row, 0, &blank_words, NULL);
    ht_cell_count(book, sheet, row, 1, count);
    return row + 1;
}
