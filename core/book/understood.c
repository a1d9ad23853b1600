/* SPDX-License-Identifier: MIT */
#include "book/understood.h"

#include "text/columns.h"
#include "list/list_cell.h"
#include "list/list_fact.h"
#include "person/case_text.h"
#include "text/fold.h"
#include "text/format.h"
#include "text/text.h"
#include "text/words.h"

/* ---- Cells ---- */

/* Whether the writings of a column are listed: of choices, and of what a map says something. */
static bool is_listed(const ht_list *list, const ht_column *column) {
    return (column->kind == HT_COLUMN_FACT && ht_is_choice(&list->policy->facts[column->index])) ||
           column->map_row != HT_NO_MAP_ROW;
}

/* Of days, money and interruptions only what is not understood. */
static bool is_clear(const ht_list *list, uint32_t column, ht_string text) {
    ht_case person;
    ht_error error;
    ht_case_init(&person, list->policy);
    return ht_list_understand(list, column, text, &person, &error);
}

void ht_written_field(ht_written_cells *all, const ht_list *list, uint32_t index, ht_string field, uint32_t line,
                      char room[HT_RECORD_BYTES_MAX]) {
    const ht_string text = ht_is_plain_cell(field) ? field : ht_read_cell_trimmed(field, room);
    if (!ht_is_left_empty(text) && (is_listed(list, &list->columns[index]) || !is_clear(list, index, text))) {
        ht_written_add(all, index, text, line);
    }
}

bool ht_has_cells(const ht_line *line) {
    return line->error.problem == HT_LIST_OK || line->error.problem == HT_LIST_FACT || line->error.problem == HT_LIST_SOURCES;
}

void ht_written_line(ht_written_cells *all, const ht_list *list, const ht_line *line, char room[HT_RECORD_BYTES_MAX]) {
    for (uint32_t i = 0; ht_has_cells(line) && i < list->column_count; i++) {
        if (is_listed(list, &list->columns[i])) {
            ht_written_field(all, list, i, line->record.fields[i], line->error.error.line, room);
        }
    }
}

/* ---- What they mean ---- */

bool ht_written_understand(const ht_list *list, const ht_written_cell *cell, ht_case *person, ht_error *error) {
    ht_case_init(person, list->policy);
    return ht_list_understand(list, cell->column, cell->text, person, error);
}

static void put_value(ht_text *out, const ht_case *person, unsigned slot, ht_language language) {
    const ht_fact *fact = &person->policy->facts[slot];
    const int64_t value = person->value[slot];
    if (ht_is_choice(fact)) {
        const ht_value *one = &fact->values[ht_first_of((uint64_t)value)];
        ht_put_words(out, &one->name, language);
        ht_put(out, " (");
        ht_put(out, one->id);
        ht_put(out, ")");
    } else if (fact->kind == HT_DATE) {
        ht_put_day_for_people(out, (ht_day)value, language);
    } else {
        ht_put_dong(out, value, language);
    }
}

void ht_put_meaning(ht_text *out, const ht_column *column, const ht_case *person, ht_language language) {
    static const ht_words nothing = {"không nói gì", "says nothing"};
    const char *separator = "";
    for (uint64_t rest = person->given; rest != 0; rest &= rest - 1) {
        const unsigned slot = ht_first_of(rest);
        ht_put(out, separator);
        if (column->kind != HT_COLUMN_FACT || column->index != slot) {
            ht_put_words(out, &person->policy->facts[slot].label, language);
            ht_put(out, " = ");
        }
        put_value(out, person, slot, language);
        separator = "; ";
    }
    if (person->given == 0) {
        ht_put_words(out, &nothing, language);
    }
}

/* ---- As a sheet ---- */

static const ht_words sheet_name = {"Cách hiểu tên", "How names were understood"};
static const ht_words more_words = {"Quá nhiều cách ghi khác nhau: bỏ qua số ô này",
                                    "Too many different writings: so many cells are left out"};
static const ht_words headings[] = {
    {"Cột", "Column"}, {"Ghi trong danh sách", "As the list has it"}, {"Hiểu là", "Understood as"}, {"Số dòng", "Lines"}};

/* By its identifier or its label: what it means needs no telling. */
static bool is_of_the_law(const ht_column *column, const ht_case *person, ht_string text) {
    if (column->kind != HT_COLUMN_FACT || !ht_is_choice(&person->policy->facts[column->index])) {
        return false;
    }
    const ht_fact *fact = &person->policy->facts[column->index];
    const ht_value *value = &fact->values[ht_first_of((uint64_t)person->value[column->index])];
    return ht_same_folded(text, ht_string_of(value->id)) || ht_same_folded(text, ht_string_of(value->name.vi)) ||
           ht_same_folded(text, ht_string_of(value->name.en));
}

/* Whether a cell is to be shown, and what it means. */
static bool has_meaning(const ht_list *list, const ht_written_cell *cell, ht_case *person) {
    ht_error error;
    return ht_written_understand(list, cell, person, &error) && person->given != 0 &&
           !is_of_the_law(&list->columns[cell->column], person, cell->text);
}

static void put_headings(ht_tab *tab) {
    ht_next_row(tab);
    for (uint32_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        ht_cell_words(tab, i, &headings[i], HT_STYLE_BOLD);
    }
}

static void put_row(ht_tab *tab, const ht_column *column, const ht_written_cell *cell, const ht_case *person) {
    char bytes[2048];
    ht_text meaning = {.at = bytes, .capacity = sizeof bytes};
    ht_put_meaning(&meaning, column, person, tab->language);
    ht_next_row(tab);
    ht_cell_text(tab, 0, column->name, HT_STYLE_PLAIN);
    ht_cell_text(tab, 1, cell->text, HT_STYLE_PLAIN);
    ht_cell_text(tab, 2, ht_written(&meaning), HT_STYLE_PLAIN);
    ht_cell_count(tab, 3, cell->count);
}

static void begin_sheet(ht_understood_sheet *sheet, ht_book_out *book, const ht_list *list, unsigned group) {
    enum { OF_COLUMN = 24, OF_WRITING = 44, OF_MEANING = 64, OF_COUNT = 10 };
    static const uint8_t widths[] = {OF_COLUMN, OF_WRITING, OF_MEANING, OF_COUNT};
    const ht_sheet_layout layout = {.column_count = sizeof widths, .widths = widths, .frozen_rows = 1};
    sheet->tab = ht_tab_begin(book, &sheet_name, 1, group, false, &layout, list->results);
    sheet->has_any = true;
    put_headings(&sheet->tab);
}

static void end_sheet(ht_understood_sheet *sheet, const ht_written_cells *all) {
    if (sheet->has_any && all->more > 0) {
        ht_next_row(&sheet->tab);
        ht_cell_words(&sheet->tab, 1, &more_words, HT_STYLE_PLAIN);
        ht_cell_count(&sheet->tab, 3, all->more);
    }
    if (sheet->has_any) {
        ht_tab_end(&sheet->tab);
    }
}

bool ht_write_understood(ht_understood_sheet *sheet, ht_book_out *book, const ht_list *list, ht_written_cells *all,
                         unsigned group) {
    enum { BYTES_OF_ROW = 512, BYTES_OF_BYTE = 6, BYTES_AT_ONCE = 1 << 20 };
    size_t bytes = 0; /* written at most */
    ht_case person;
    if (sheet->next == 0) {
        ht_written_sort(all);
    }
    while (sheet->next < all->count && bytes < BYTES_AT_ONCE) {
        const ht_written_cell *cell = &all->cells[sheet->next++];
        if (!has_meaning(list, cell, &person)) {
            continue;
        }
        if (!sheet->has_any) {
            begin_sheet(sheet, book, list, group);
        }
        put_row(&sheet->tab, &list->columns[cell->column], cell, &person);
        bytes += BYTES_OF_ROW + BYTES_OF_BYTE * (list->columns[cell->column].name.length + cell->text.length);
    }
    if (sheet->next < all->count) {
        return false;
    }
    end_sheet(sheet, all);
    return true;
}
