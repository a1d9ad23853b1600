/* SPDX-License-Identifier: MIT */
/* A workbook that is kept in memory: its sheets and further parts as text. */
#ifndef HOTRO_TESTS_MEMORY_BOOK_H
#define HOTRO_TESTS_MEMORY_BOOK_H

#include "book/book_out.h"
#include "expect.h"
#include "text/text.h"

enum { MEMORY_SHEETS = 8, MEMORY_BYTES = 1 << 22 };

typedef struct {
    ht_sheet_out out; /* first: as the core knows it */
    bool is_aside, is_whole;
    unsigned taken; /* times */
    ht_text text;
    char rows[HT_SHEET_ROOM_BYTES + 4096];
    char bytes[MEMORY_BYTES];
} memory_sheet;

static ht_book_out memory_book;
static memory_sheet memory_sheets[MEMORY_SHEETS];
static uint32_t memory_count;
static bool memory_is_broken; /* no sheet is given */
static char memory_part_bytes[1 << 16];
static ht_text memory_parts; /* "name: content\n" */

static inline ht_sheet_out *memory_begin_sheet(ht_book_out *book, uint32_t number, bool is_aside) {
    (void)book;
    if (memory_is_broken || number == 0 || memory_count == MEMORY_SHEETS) {
        return NULL;
    }
    memory_sheet *sheet = &memory_sheets[memory_count++];
    sheet->is_aside = is_aside;
    sheet->is_whole = false;
    sheet->taken = 0;
    sheet->text = (ht_text){.at = sheet->bytes, .capacity = sizeof sheet->bytes - 1};
    sheet->out.rows = (ht_text){.at = sheet->rows, .capacity = sizeof sheet->rows};
    return &sheet->out;
}

static inline void memory_take(ht_sheet_out *made, ht_string text, bool is_last) {
    memory_sheet *sheet = (memory_sheet *)made;
    assert_true(made->rows.length <= made->rows.capacity);
    assert_false(sheet->is_whole);
    ht_put_string(&sheet->text, text);
    sheet->taken++;
    sheet->is_whole = is_last;
    sheet->bytes[sheet->text.length < MEMORY_BYTES ? sheet->text.length : MEMORY_BYTES - 1] = '\0';
}

static inline void memory_add(ht_book_out *book, const char *name, ht_string part) {
    (void)book;
    ht_put(&memory_parts, name);
    ht_put(&memory_parts, ": ");
    ht_put_string(&memory_parts, part);
    ht_put(&memory_parts, "\n");
}

static inline ht_book_out *memory_begin(void) {
    static const ht_book_target target = {memory_begin_sheet, memory_take, memory_add};
    memory_book = (ht_book_out){.target = &target};
    memory_count = 0;
    memory_is_broken = false;
    memory_parts = (ht_text)TEXT_OVER(memory_part_bytes);
    return &memory_book;
}

/* The rows of a sheet that has ended, from its first row on. */
static inline const char *memory_rows(uint32_t k) {
    assert_true(k < memory_count && memory_sheets[k].is_whole);
    const char *const at = strstr(memory_sheets[k].bytes, "<sheetData>");
    assert_non_null(at);
    return at + strlen("<sheetData>");
}

static inline void memory_holds(uint32_t k, const char *part) {
    assert_true(k < memory_count && memory_sheets[k].is_whole);
    if (strstr(memory_sheets[k].bytes, part) == NULL) {
        print_error("%s\nis not in\n", part);
        fprintf(stderr, "%.4000s\n", memory_rows(k));
        fail();
    }
}

static inline void memory_lacks(uint32_t k, const char *part) {
    assert_true(k < memory_count && memory_sheets[k].is_whole);
    if (strstr(memory_sheets[k].bytes, part) != NULL) {
        fail_msg("%s is there", part);
    }
}

/* What its cells say, each row ended by a line feed. */
static inline const char *memory_texts(uint32_t k) {
    static char said[1 << 16];
    ht_text text = TEXT_OVER(said);
    const char *at = memory_rows(k);
    while (*at != '\0' && strncmp(at, "</sheetData>", 12) != 0) {
        const bool is_cell = strncmp(at, "<t>", 3) == 0 || strncmp(at, "<v>", 3) == 0;
        const size_t length = is_cell ? strcspn(at + 3, "<") : 0;
        ht_put_string(&text, (ht_string){at + 3, length});
        ht_put(&text, is_cell ? "|" : strncmp(at, "</row>", 6) == 0 ? "\n" : "");
        at += is_cell ? 3 + length : 1;
    }
    said[text.length] = '\0';
    return said;
}

/* A cell of text: its place, its style, what it says. */
#define CELL(place, text)        "<c r=\"" place "\" t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define STYLED(place, s, text)   "<c r=\"" place "\" s=\"" s "\" t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define NUMBER(place, s, digits) "<c r=\"" place "\" s=\"" s "\"><v>" digits "</v></c>"

#endif
