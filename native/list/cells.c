/* SPDX-License-Identifier: MIT */
#include "list/cells.h"

#include "answer/words.h"
#include "command/people.h"
#include "command/message.h"
#include "text/text.h"

#include <stdlib.h>
#include <string.h>

static const ht_words policy_words = {"Quy định", "Policy"};
static const ht_words revision_words = {"Bản quy định", "Revision"};
static const ht_words fingerprint_words = {"Dấu vân tay", "Fingerprint"};
static const ht_words figures_words = {"Mức của cơ quan trong tệp", "Figures of the office's own file"};
static const ht_words skipped_words = {"Dòng bỏ qua, không phải người hưởng", "Lines passed over that are no people"};

/* ---- Sheets and rows ---- */

ht_tab ht_tab_begin(ht_book_file *book, const ht_words *name, unsigned number, unsigned group, bool is_aside,
                    const ht_sheet_layout *layout, ht_language language) {
    char bytes[HT_SHEET_TITLE_BYTES];
    ht_text title = {.at = bytes, .capacity = sizeof bytes};
    ht_put_words(&title, name, language);
    if (number > 1) {
        ht_put(&title, " ");
        ht_put_number(&title, number);
    }
    ht_sheet_file *const file = ht_book_file_sheet(book, (ht_string){bytes, title.length}, group, is_aside, layout);
    return (ht_tab){.file = file, .language = language, .number = file == NULL ? 0 : ht_sheet_file_number(file)};
}

static void end_row(ht_tab *tab) {
    if (tab->file != NULL && tab->row > 0) {
        ht_put_row_end(ht_sheet_file_rows(tab->file));
    }
}

void ht_next_row_of(ht_tab *tab, uint32_t lines) {
    end_row(tab);
    tab->row++;
    if (tab->file != NULL) {
        ht_put_row_begin(ht_sheet_file_rows(tab->file), tab->row, lines);
    }
}

void ht_next_row(ht_tab *tab) {
    ht_next_row_of(tab, 1);
}

void ht_tab_end(ht_tab *tab) {
    end_row(tab);
    if (tab->file != NULL) {
        ht_sheet_file_end(tab->file);
        tab->file = NULL;
    }
}

/* ---- Cells ---- */

/* Where the next cell goes; NULL: nowhere. */
static ht_text *rows_of(const ht_tab *tab) {
    return tab->file == NULL ? NULL : ht_sheet_file_rows(tab->file);
}

static ht_cell_place at(const ht_tab *tab, uint32_t column) {
    return (ht_cell_place){tab->row, column};
}

void ht_cell_text(ht_tab *tab, uint32_t column, ht_string text, ht_cell_style style) {
    ht_text *const rows = rows_of(tab);
    if (rows != NULL) {
        ht_put_cell_text(rows, at(tab, column), text, style);
    }
}

void ht_cell_words(ht_tab *tab, uint32_t column, const ht_words *words, ht_cell_style style) {
    ht_cell_text(tab, column, ht_string_of(tab->language == HT_VI ? words->vi : words->en), style);
}

void ht_cell_dong(ht_tab *tab, uint32_t column, int64_t dong) {
    char bytes[24];
    ht_text digits = {.at = bytes, .capacity = sizeof bytes};
    ht_text *const rows = rows_of(tab);
    if (dong == HT_NO_MAXIMUM) {
        ht_cell_words(tab, column, &ht_no_greatest, HT_STYLE_MONEY);
    } else if (!ht_is_exact(dong)) {
        ht_put_number(&digits, dong);
        ht_cell_text(tab, column, (ht_string){bytes, digits.length}, HT_STYLE_MONEY);
    } else if (rows != NULL) {
        ht_put_cell_number(rows, at(tab, column), dong, HT_STYLE_MONEY);
    }
}

void ht_cell_count(ht_tab *tab, uint32_t column, uint64_t count) {
    ht_cell_dong(tab, column, (int64_t)count);
}

void ht_cell_day(ht_tab *tab, uint32_t column, ht_day day) {
    ht_text *const rows = rows_of(tab);
    if (rows != NULL) {
        ht_put_cell_day(rows, at(tab, column), day);
    }
}

void ht_cell_sum(ht_tab *tab, uint32_t column, ht_cell_place first, ht_cell_place last, int64_t dong) {
    ht_text *const rows = rows_of(tab);
    if (dong == HT_NO_MAXIMUM || !ht_is_exact(dong) || first.row > last.row || first.column > last.column) {
        ht_cell_dong(tab, column, dong);
    } else if (rows != NULL) {
        ht_put_cell_sum(rows, at(tab, column), first, last, dong, HT_STYLE_MONEY);
    }
}

/* ---- Notes ---- */

void ht_put_policy_rows(ht_tab *tab, const ht_policy *policy) {
    const struct {
        const ht_words *name;
        const char *value;
    } notes[] = {{&policy_words, policy->id}, {&revision_words, policy->revision}, {&fingerprint_words, policy->fingerprint}};
    for (unsigned i = 0; i < sizeof notes / sizeof *notes; i++) {
        ht_next_row(tab);
        ht_cell_words(tab, 0, notes[i].name, HT_STYLE_PLAIN);
        ht_cell_text(tab, 1, ht_string_of(notes[i].value), HT_STYLE_PLAIN);
    }
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

bool ht_put_figure_rows(ht_tab *tab, const ht_parameters *parameters, const char *path) {
    char name[512];
    size_t length;
    if (parameters->row_count == 0) {
        return true;
    }
    ht_next_row(tab);
    ht_cell_words(tab, 0, &figures_words, HT_STYLE_PLAIN);
    ht_cell_text(tab, 1, ht_string_of(ht_show(path, name, sizeof name)), HT_STYLE_PLAIN);
    char *text = figures_text(parameters, tab->language, &length);
    if (text == NULL) {
        return false;
    }
    for (char *line = text; line < text + length;) {
        char *end = memchr(line, '\n', (size_t)(text + length - line));
        end = end == NULL ? text + length : end;
        if (end > line) {
            ht_next_row(tab);
            ht_cell_text(tab, 0, (ht_string){line, (size_t)(end - line)}, HT_STYLE_PLAIN);
        }
        line = end + 1;
    }
    free(text);
    return true;
}

void ht_put_skipped_row(ht_tab *tab, uint64_t count) {
    if (count > 0) {
        ht_next_row(tab);
        ht_cell_words(tab, 0, &skipped_words, HT_STYLE_PLAIN);
        ht_cell_count(tab, 1, count);
    }
}

bool ht_end_totals(ht_tab *tab, const ht_policy *policy, const ht_parameters *parameters, const char *path) {
    ht_put_policy_rows(tab, policy);
    const bool is_written = ht_put_figure_rows(tab, parameters, path);
    ht_next_row(tab);
    ht_cell_words(tab, 0, ht_word(HT_WORD_ESTIMATE), HT_STYLE_PLAIN);
    ht_tab_end(tab);
    return is_written;
}
