/* SPDX-License-Identifier: MIT */
#include "book/tab.h"

#include "text/text.h"

const ht_words ht_no_greatest = {"chưa có", "no limit"};

/* ---- Sheets and rows ---- */

ht_tab ht_tab_begin(ht_book_out *book, const ht_words *name, unsigned number, unsigned group, bool is_aside,
                    const ht_sheet_layout *layout, ht_language language) {
    char bytes[HT_SHEET_TITLE_BYTES];
    ht_text title = {.at = bytes, .capacity = sizeof bytes};
    ht_put_words(&title, name, language);
    if (number > 1) {
        ht_put(&title, " ");
        ht_put_number(&title, number);
    }
    ht_sheet_out *const sheet = ht_sheet_begin(book, (ht_string){bytes, title.length}, group, is_aside, layout);
    return (ht_tab){.sheet = sheet, .language = language};
}

static void end_row(ht_tab *tab) {
    if (tab->sheet != NULL && tab->row > 0) {
        ht_put_row_end(ht_sheet_rows(tab->sheet));
    }
}

void ht_next_row_of(ht_tab *tab, uint32_t lines) {
    end_row(tab);
    tab->row++;
    if (tab->sheet != NULL) {
        ht_put_row_begin(ht_sheet_rows(tab->sheet), tab->row, lines);
    }
}

void ht_next_row(ht_tab *tab) {
    ht_next_row_of(tab, 1);
}

void ht_tab_end(ht_tab *tab) {
    end_row(tab);
    if (tab->sheet != NULL) {
        ht_sheet_end(tab->sheet);
        tab->sheet = NULL;
    }
}

/* ---- Cells ---- */

ht_text *ht_tab_rows(const ht_tab *tab) {
    return tab->sheet == NULL ? NULL : ht_sheet_rows(tab->sheet);
}

static ht_cell_place at(const ht_tab *tab, uint32_t column) {
    return (ht_cell_place){tab->row, column};
}

void ht_cell_text(ht_tab *tab, uint32_t column, ht_string text, ht_cell_style style) {
    ht_text *const rows = ht_tab_rows(tab);
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
    ht_text *const rows = ht_tab_rows(tab);
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
    ht_text *const rows = ht_tab_rows(tab);
    if (rows != NULL) {
        ht_put_cell_day(rows, at(tab, column), day);
    }
}

void ht_cell_sum(ht_tab *tab, uint32_t column, ht_cell_place first, ht_cell_place last, int64_t dong) {
    ht_text *const rows = ht_tab_rows(tab);
    if (dong == HT_NO_MAXIMUM || !ht_is_exact(dong) || first.row > last.row || first.column > last.column) {
        ht_cell_dong(tab, column, dong);
    } else if (rows != NULL) {
        ht_put_cell_sum(rows, at(tab, column), first, last, dong, HT_STYLE_MONEY);
    }
}
