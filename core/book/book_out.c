/* SPDX-License-Identifier: MIT */
#include "book/book_out.h"

ht_sheet_out *ht_sheet_begin(ht_book_out *book, ht_string title, uint32_t group, bool is_aside, const ht_sheet_layout *layout) {
    const uint32_t number = ht_tabs_add(&book->tabs, title, group, layout->frozen_rows);
    ht_sheet_out *const sheet = book->target->begin(book, number, is_aside);
    if (sheet != NULL) {
        sheet->book = book;
        sheet->layout = *layout;
        sheet->layout.is_first = number == 1;
        sheet->number = number;
        sheet->has_begun = false;
    }
    return sheet;
}

/* What stands before the rows, into room that they had no use for. */
static void take_beginning(ht_sheet_out *sheet) {
    ht_text text = {.at = sheet->rows.at + sheet->rows.length, .capacity = sheet->rows.capacity - sheet->rows.length};
    if (!sheet->has_begun) {
        ht_put_sheet_begin(&text, &sheet->layout);
        sheet->book->target->take(sheet, (ht_string){text.at, text.length}, false);
        sheet->has_begun = true;
    }
}

static void take_rows(ht_sheet_out *sheet, bool is_last) {
    take_beginning(sheet);
    sheet->book->target->take(sheet, (ht_string){sheet->rows.at, sheet->rows.length}, is_last);
    sheet->rows.length = 0;
}

ht_text *ht_sheet_rows(ht_sheet_out *sheet) {
    if (sheet->rows.capacity - sheet->rows.length < HT_SHEET_ROOM_BYTES) {
        take_rows(sheet, false);
    }
    return &sheet->rows;
}

void ht_sheet_end(ht_sheet_out *sheet) {
    ht_put_sheet_end(ht_sheet_rows(sheet), &sheet->layout);
    take_rows(sheet, true);
}

void ht_add_chart(ht_book_out *book, uint32_t sheet, const ht_chart *chart) {
    enum { BYTES = 1 << 15, NAME_BYTES = 64 };
    char bytes[BYTES];
    char name[NAME_BYTES];
    ht_text text = {.at = bytes, .capacity = sizeof bytes};
    ht_text relations = {.at = name, .capacity = sizeof name - 1};
    ht_put_sheet_relations_part(&relations, sheet);
    name[relations.length] = '\0';
    ht_put_sheet_relations(&text);
    book->target->add(book, name, (ht_string){bytes, text.length});
    text.length = 0;
    ht_put_drawing(&text, chart);
    book->target->add(book, HT_PART_DRAWING, (ht_string){bytes, text.length});
    text.length = 0;
    ht_put_drawing_relations(&text);
    book->target->add(book, HT_PART_DRAWING_RELATIONS, (ht_string){bytes, text.length});
    text.length = 0;
    ht_put_chart(&text, chart);
    book->target->add(book, HT_PART_CHART, (ht_string){bytes, text.length});
    book->tabs.has_chart = true;
}
