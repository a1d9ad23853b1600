/* SPDX-License-Identifier: MIT */
#include "lists_book.h"
#include "lists_open.h"

#include "book/batch_totals.h"
#include "book/claim_totals.h"
#include "book/workbook.h"
#include "budget/budget_workbook.h"
#include "check/claim_list.h"
#include "text/archive.h"
#include "text/columns.h"
#include "text/crc.h"
#include "text/text.h"

#include "memory.h"

#include <string.h>

enum {
    PARTS_MAX = 4, /* of a chart */
    PARTS_BYTES = 1 << 14,
    SHEETS_MAX = 6,                                     /* lists, errors, sums, names */
    FULL_BYTES = 1 << 20,                               /* of a sheet: then it is passed on */
    TAKEN_BYTES = 2 * HT_SHEET_ROWS_BYTES + FULL_BYTES, /* > what a line more, or a step of names, can add */
    FIGURES_BYTES = 1 << 17
};

typedef struct {
    ht_sheet_out out; /* first: as the core knows it */
    char *rows;
    ht_text taken;
    ht_packed sizes;
    bool is_aside;
} sheet;

/* What the caller sees: numbers in this order. */
static struct {
    uint32_t is_broken, sheet_count;
    uint32_t address, length; /* of what was asked for last */
    struct {
        uint32_t address, length, is_aside;
    } sheets[SHEETS_MAX];
} seen;

static struct {
    ht_book_out out; /* first: as the core knows it */
    book_of of;
    ht_workbook workbook;
    ht_written_space *space;
    ht_batch_sums sums;
    sheet sheets[SHEETS_MAX];
    bool is_budget;
    ht_budget_book budget;
    struct {
        char name[HT_PART_NAME_BYTES];
        ht_string text;
    } parts[PARTS_MAX]; /* beside the sheets */
    uint32_t part_count;
    char part_bytes[PARTS_BYTES];
    size_t part_length; /* used of them */
    bool has_ended;     /* its lines */
    ht_crc crc;
    ht_archive archive;
    ht_packed around;
    char bytes[HT_BOOK_PART_BYTES];
    ht_own_figures own;
    char figures[FIGURES_BYTES];
} book;

/* ---- Sheets ---- */

static bool has_room(sheet *it) {
    if (it->rows == NULL) {
        it->rows = grow(HT_SHEET_ROWS_BYTES);
        it->taken.at = it->rows == NULL ? NULL : grow(TAKEN_BYTES);
        it->taken.capacity = TAKEN_BYTES;
    }
    return it->taken.at != NULL;
}

static ht_sheet_out *begin_sheet(ht_book_out *out, uint32_t number, bool is_aside) {
    sheet *const it = &book.sheets[number == 0 || number > SHEETS_MAX ? 0 : number - 1];
    (void)out;
    if (number == 0 || number > SHEETS_MAX || !has_room(it)) {
        seen.is_broken = true;
        return NULL;
    }
    it->out.rows = (ht_text){.at = it->rows, .capacity = HT_SHEET_ROWS_BYTES};
    it->is_aside = is_aside;
    it->sizes = (ht_packed){.crc = 0};
    it->taken.length = 0;
    seen.sheet_count = number;
    return &it->out;
}

static void take(ht_sheet_out *out, ht_string text, bool is_last) {
    sheet *const it = (sheet *)out;
    (void)is_last;
    it->sizes.crc = ht_crc_of(&book.crc, it->sizes.crc, text);
    it->sizes.unpacked += text.length;
    ht_put_string(&it->taken, text);
    seen.is_broken |= it->taken.length > it->taken.capacity;
}

static void add(ht_book_out *out, const char *name, ht_string part) {
    (void)out;
    ht_text named = {.at = book.parts[book.part_count].name, .capacity = HT_PART_NAME_BYTES - 1};
    if (book.part_count == PARTS_MAX || part.length > PARTS_BYTES - book.part_length) {
        seen.is_broken = true;
        return;
    }
    ht_put(&named, name);
    named.at[named.length] = '\0';
    book.parts[book.part_count].text =
        (ht_string){memcpy(book.part_bytes + book.part_length, part.at, part.length), part.length};
    book.part_length += part.length;
    book.part_count++;
}

void ht_book_pass(void) {
    for (uint32_t k = 0; k < seen.sheet_count; k++) {
        book.sheets[k].taken.length = 0;
    }
}

bool ht_book_is_full(void) {
    for (uint32_t k = 0; k < seen.sheet_count; k++) {
        if (book.sheets[k].taken.length > FULL_BYTES) {
            return true;
        }
    }
    return false;
}

/* ---- The list ---- */

static void begin_book(bool is_budget) {
    static const ht_book_target target = {begin_sheet, take, add};
    book.out = (ht_book_out){.target = &target};
    book.archive = (ht_archive){.part_count = 0};
    book.is_budget = is_budget;
    book.part_count = 0;
    book.part_length = 0;
    book.has_ended = false;
    memset(&seen, 0, sizeof seen);
    ht_crc_init(&book.crc);
}

bool ht_book_begin(const book_of *of) {
    begin_book(false);
    book.of = *of;
    book.sums = (ht_batch_sums){.of = {{0}}};
    if (book.space == NULL) {
        book.space = grow(sizeof *book.space);
    } else {
        memset(book.space, 0, sizeof *book.space);
    }
    if (book.space == NULL) {
        return false;
    }
    ht_workbook_begin(&book.workbook, &book.out, of->list, of->columns, book.space);
    return seen.is_broken == 0;
}

void ht_book_add(const ht_line *line, const ht_assessment *result, const ht_result_cells *cells) {
    ht_batch_sums_add(&book.sums, book.of.list->policy, line, result);
    ht_workbook_add(&book.workbook, line, cells);
}

static ht_own_figures figures_of(const ht_parameters *parameters, ht_language language) {
    ht_text text = {.at = book.figures, .capacity = FIGURES_BYTES};
    if (parameters->row_count > 0) {
        ht_write_figures(&text, parameters, language);
    }
    return (ht_own_figures){list.figures, ht_written(&text)};
}

void ht_book_begin_budget(const ht_budget *budget) {
    begin_book(true);
    book.own = figures_of(ht_budget_figures(budget), budget->language);
    ht_budget_book_begin(&book.budget, budget, &book.out, &book.own);
}

static void write_totals(void) {
    const ht_list *people = book.of.list;
    const ht_own_figures figures = figures_of(book.of.parameters, people->results);
    if (book.of.claims == NULL) {
        ht_write_batch_totals(&book.out, people, &book.sums, book.of.counts, &figures);
    } else {
        const ht_claim_totals totals = {.sums = book.of.claims, .own = book.of.sums, .skipped = book.of.counts->skipped};
        ht_write_claim_totals(&book.out, people, &totals, &figures);
    }
}

/* Behind the last line: writes what is still to be written, some of it. False: that was all. */
bool EXPORT(hotro_book_end)(void) {
    ht_book_pass();
    if (book.is_budget) {
        bool goes_on = true;
        while (goes_on && !ht_book_is_full()) {
            goes_on = ht_budget_book_next(&book.budget);
        }
        return goes_on;
    }
    if (!book.has_ended) {
        book.has_ended = true;
        ht_workbook_end_lines(&book.workbook);
        write_totals();
        return true;
    }
    return !ht_workbook_end(&book.workbook);
}

/* Where the sheets are, and what is there of them: see `seen`. */
const void *EXPORT(hotro_book_seen)(void) {
    for (uint32_t k = 0; k < seen.sheet_count; k++) {
        const sheet *it = &book.sheets[k];
        seen.sheets[k].address = (uint32_t)(uintptr_t)it->taken.at;
        seen.sheets[k].length = (uint32_t)it->taken.length;
        seen.sheets[k].is_aside = it->is_aside;
    }
    return &seen;
}

/* ---- The archive: parts are the sheets, from 0, and behind them those around them ---- */

static ht_text output(void) {
    return (ht_text){.at = book.bytes, .capacity = sizeof book.bytes};
}

static void show(const ht_text *text) {
    seen.address = (uint32_t)(uintptr_t)text->at;
    seen.length = (uint32_t)text->length;
}

/* Of a part behind the sheets: those beside them, then those around them. NULL: there is none. */
static const char *name_behind(uint32_t behind) {
    return behind < book.part_count ? book.parts[behind].name : ht_around_name(behind - book.part_count);
}

/* The text of a part behind the sheets, which is not packed yet. False: there is none. */
bool EXPORT(hotro_book_around)(uint32_t part) {
    ht_text text = output();
    const uint32_t behind = part - seen.sheet_count;
    if (name_behind(behind) == NULL) {
        return false;
    }
    if (behind < book.part_count) {
        ht_put_string(&text, book.parts[behind].text);
    } else {
        ht_put_around(&text, &book.out.tabs, behind - book.part_count);
    }
    book.around = (ht_packed){.crc = ht_crc_of(&book.crc, 0, (ht_string){text.at, text.length}), .unpacked = text.length};
    show(&text);
    return true;
}

/* What stands before and behind the packed bytes of a part. */
void EXPORT(hotro_book_part_begin)(uint32_t part, bool is_deflated) {
    char name[HT_PART_NAME_BYTES];
    ht_text named = {.at = name, .capacity = sizeof name - 1};
    ht_text text = output();
    ht_put_sheet_part(&named, part + 1);
    name[named.length] = '\0';
    ht_put_part_begin(&text, &book.archive, part < seen.sheet_count ? name : name_behind(part - seen.sheet_count), is_deflated);
    show(&text);
}

void EXPORT(hotro_book_part_end)(uint32_t part, uint32_t packed) {
    ht_text text = output();
    ht_packed sizes = part < seen.sheet_count ? book.sheets[part].sizes : book.around;
    sizes.packed = packed;
    ht_put_part_end(&text, &book.archive, &sizes);
    seen.is_broken |= !ht_archive_fits(&book.archive, &sizes);
    show(&text);
}

void EXPORT(hotro_book_archive_end)(void) {
    ht_text text = output();
    ht_put_archive_end(&text, &book.archive);
    show(&text);
}
