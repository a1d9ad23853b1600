/* SPDX-License-Identifier: MIT */
#include "text/sheet_place.h"
#include "text/xlsx_sheet.h"

#include "text/cell_text.h"
#include "text/sort.h"
#include "text/text.h"

#include <string.h>

static ht_sheet_state refuse(ht_xlsx_sheet *sheet, ht_book_problem problem) {
    sheet->problem = problem;
    return HT_SHEET_BAD;
}

static ht_sheet_state bad_xml(ht_xlsx_sheet *sheet) {
    return refuse(sheet, sheet->xml.has_doctype ? HT_BOOK_DOCTYPE : HT_BOOK_DAMAGED);
}

/* Whether a name is that one letter, as most are. */
static inline bool is_letter(ht_string name, char letter) {
    return name.length == 1 && name.at[0] == letter;
}

/* ---- Merged cells ---- */

static bool is_before(const void *left, const void *right, unsigned unused) {
    const ht_merge *const a = left;
    const ht_merge *const b = right;
    (void)unused;
    return a->first_row != b->first_row ? a->first_row < b->first_row : a->column < b->column;
}

/* "B7:B9"; false: it is no reference. */
static bool add_merge(ht_xlsx_sheet *sheet, ht_string reference) {
    uint32_t first_row;
    uint32_t last_row;
    uint32_t column;
    uint32_t last_column;
    if (!ht_read_reference(&reference, &first_row, &column) || reference.length == 0 || reference.at[0] != ':') {
        return false;
    }
    reference = (ht_string){reference.at + 1, reference.length - 1};
    if (!ht_read_reference(&reference, &last_row, &last_column) || reference.length > 0) {
        return false;
    }
    if (last_row > first_row && column < HT_COLUMNS_MAX) {
        sheet->merges[sheet->merge_count++] = (ht_merge){first_row, last_row, (uint16_t)column};
    }
    return true;
}

ht_sheet_state ht_xlsx_sheet_merges(ht_xlsx_sheet *sheet) {
    ht_string reference;
    for (;;) {
        const ht_xml_token token = ht_xml_next(&sheet->xml);
        if (token == HT_XML_MORE) {
            return HT_SHEET_MORE;
        }
        if (token == HT_XML_BAD) {
            return bad_xml(sheet);
        }
        if (token == HT_XML_END) {
            ht_sort(sheet->merges, sheet->merge_count, sizeof *sheet->merges, is_before, 0);
            return HT_SHEET_END;
        }
        if (token != HT_XML_OPEN || !ht_string_is(sheet->xml.name, "mergeCell")) {
            continue;
        }
        if (sheet->merge_count == HT_BOOK_MERGES_MAX) {
            return refuse(sheet, HT_BOOK_MANY_MERGES);
        }
        if (!ht_xml_find(sheet->xml.attributes, "ref", &reference) || !add_merge(sheet, reference)) {
            return refuse(sheet, HT_BOOK_DAMAGED);
        }
    }
}

/* The last row of the cells that are merged from this one on; its own row where none are. */
static uint32_t last_row_of(ht_xlsx_sheet *sheet) {
    const ht_merge here = {sheet->rows.row, 0, (uint16_t)sheet->column};
    while (sheet->next_merge < sheet->merge_count && is_before(&sheet->merges[sheet->next_merge], &here, 0)) {
        sheet->next_merge++;
    }
    const bool is_first = sheet->next_merge < sheet->merge_count && !is_before(&here, &sheet->merges[sheet->next_merge], 0);
    return is_first ? sheet->merges[sheet->next_merge].last_row : sheet->rows.row;
}

/* ---- Columns and rows ---- */

static uint32_t number_of(ht_string text) {
    uint32_t number = 0;
    for (size_t i = 0; i < text.length; i++) {
        const bool is_digit = text.at[i] >= '0' && text.at[i] <= '9';
        if (!is_digit || number > HT_SHEET_ROWS_MAX) {
            return UINT32_MAX;
        }
        number = 10 * number + (uint32_t)(text.at[i] - '0');
    }
    return number;
}

static bool is_true(ht_string value) {
    return ht_string_is(value, "1") || ht_string_is(value, "true");
}

/* <col min="3" max="5" hidden="1">. */
static void note_columns(ht_xlsx_sheet *sheet) {
    ht_string min;
    ht_string max;
    ht_string hidden;
    const ht_string attributes = sheet->xml.attributes;
    if (!ht_xml_find(attributes, "hidden", &hidden) || !is_true(hidden) || !ht_xml_find(attributes, "min", &min) ||
        !ht_xml_find(attributes, "max", &max)) {
        return;
    }
    const uint32_t first = number_of(min);
    const uint32_t behind = number_of(max);
    if (first == 0) {
        return;
    }
    for (uint32_t column = first - 1; column < behind && column < HT_COLUMNS_MAX; column++) {
        sheet->rows.hidden.columns[column / 64] |= UINT64_C(1) << column % 64;
    }
}

static bool open_row(ht_xlsx_sheet *sheet) {
    ht_string rest = sheet->xml.attributes;
    ht_string name;
    ht_string value;
    uint32_t row = sheet->rows.row + 1;
    bool is_hidden = false;
    while (ht_xml_attribute(&rest, &name, &value)) {
        if (is_letter(name, 'r')) {
            row = number_of(value);
        } else if (ht_string_is(name, "hidden")) {
            is_hidden = is_true(value);
        }
    }
    sheet->free = 0;
    sheet->is_row = true;
    if (!ht_rows_open(&sheet->rows, row, is_hidden)) {
        return false;
    }
    sheet->digits = ht_xlsx_row_of(row);
    return true;
}

/* ---- Cells ---- */

/* False: the cell is none, or stands before the one before it. */
static bool open_cell(ht_xlsx_sheet *sheet) {
    ht_string rest = sheet->xml.attributes;
    ht_string name;
    ht_string value;
    uint32_t row = sheet->rows.row;
    sheet->column = sheet->free;
    sheet->type = 'n';
    sheet->format = 0;
    sheet->has_formula = false;
    sheet->is_cell = true;
    ht_cell_begin(&sheet->rows);
    while (ht_xml_attribute(&rest, &name, &value)) {
        if (is_letter(name, 'r')) {
            if (!ht_read_reference(&value, &row, &sheet->column) || value.length > 0) {
                return false;
            }
        } else if (is_letter(name, 's')) {
            sheet->format = number_of(value);
        } else if (is_letter(name, 't')) {
            sheet->type = ht_xlsx_type(value);
        }
    }
    const bool is_behind = row == sheet->rows.row && sheet->column >= sheet->free && sheet->column < HT_SHEET_COLUMNS_MAX;
    sheet->free = sheet->column + 1;
    return sheet->type != '\0' && is_behind;
}

static bool put_shared(ht_xlsx_sheet *sheet, ht_string value, uint32_t last_row) {
    const ht_xlsx *book = sheet->book;
    const uint32_t k = value.length < 9 ? number_of(value) : UINT32_MAX;
    if (k >= book->string_count) {
        return false;
    }
    const uint32_t first = k > 0 ? book->string_ends[k - 1] : 0;
    const ht_string text = {book->strings + first, book->string_ends[k] - first};
    if (text.length > 0) {
        ht_rows_put(&sheet->rows, sheet->column, HT_CELL_TEXT, text, last_row);
    }
    return true;
}

static bool is_text_cell(const ht_xlsx_sheet *sheet) {
    return sheet->type == 't' || sheet->type == 'i';
}

static bool put_value(ht_xlsx_sheet *sheet, ht_string value, uint32_t last_row) {
    ht_rows *rows = &sheet->rows;
    const ht_xlsx *book = sheet->book;
    const ht_number_format format =
        sheet->format < book->format_count ? (ht_number_format)book->formats[sheet->format] : HT_FORMAT_PLAIN;
    if (value.length == 0) {
        if (sheet->has_formula && !is_text_cell(sheet)) {
            ht_rows_put(rows, sheet->column, HT_CELL_NO_RESULT, value, last_row);
        }
        return true;
    }
    switch (sheet->type) {
    case 's':
        return put_shared(sheet, value, last_row);
    case 'b':
        ht_rows_put(rows, sheet->column, HT_CELL_BOOLEAN, ht_string_of(is_true(value) ? "true" : "false"), last_row);
        return true;
    case 'e':
        ht_rows_put(rows, sheet->column, HT_CELL_ERROR, value, last_row);
        return true;
    case 'd':
        ht_rows_put_iso(rows, sheet->column, value, last_row);
        return true;
    case 'n':
        return ht_rows_put_number(rows, sheet->column, value, format, last_row);
    default:
        ht_rows_put(rows, sheet->column, HT_CELL_TEXT, value, last_row);
        return true;
    }
}

static bool close_cell(ht_xlsx_sheet *sheet) {
    sheet->is_cell = false;
    return put_value(sheet, ht_cell_gathered(&sheet->rows, is_text_cell(sheet)), last_row_of(sheet));
}

/* ---- Cells as programs write them ---- */

/* False: it is not to be read so. */
static bool read_plain_cell(ht_xlsx_sheet *sheet, ht_xlsx_plain *cell) {
    if (!ht_xlsx_plain_read(cell, sheet->xml.at, sheet->xml.end, &sheet->digits) || cell->column < sheet->free ||
        cell->column >= HT_SHEET_COLUMNS_MAX) {
        return false;
    }
    sheet->column = cell->column;
    sheet->free = cell->column + 1;
    sheet->type = cell->type;
    sheet->format = cell->format;
    sheet->has_formula = false;
    sheet->xml.at = cell->next;
    return true;
}

/* Cells one after the other, as far as they are plain. False: one is not as it has to be. */
static bool take_plain_cells(ht_xlsx_sheet *sheet) {
    ht_rows *const rows = &sheet->rows;
    ht_xlsx_plain cell;
    while (read_plain_cell(sheet, &cell)) {
        if (!cell.is_simple) {
            ht_cell_begin(rows);
            if (!ht_cell_add(rows, cell.text, false)) {
                return false;
            }
            cell.text = ht_cell_gathered(rows, is_text_cell(sheet));
        }
        if (!put_value(sheet, cell.text, last_row_of(sheet))) {
            return false;
        }
    }
    return true;
}

/* ---- The walk ---- */

void ht_xlsx_sheet_begin(ht_xlsx_sheet *sheet, const ht_xlsx *book, ht_merge *merges) {
    memset(sheet, 0, sizeof *sheet);
    sheet->book = book;
    sheet->merges = merges;
    ht_xml_begin(&sheet->xml);
}

void ht_xlsx_sheet_rewind(ht_xlsx_sheet *sheet) {
    ht_xml_begin(&sheet->xml);
    ht_rows_begin(&sheet->rows, sheet->book->day_zero);
    sheet->next_merge = 0;
    sheet->is_within = sheet->is_row = sheet->is_cell = sheet->is_text = false;
}

static bool open_element(ht_xlsx_sheet *sheet) {
    const ht_string name = sheet->xml.name;
    if (sheet->is_cell) {
        sheet->has_formula = sheet->has_formula || is_letter(name, 'f');
        sheet->is_phonetic = sheet->is_phonetic || ht_string_is(name, "rPh");
        sheet->is_text = is_letter(name, 'v') || (is_letter(name, 't') && !sheet->is_phonetic);
    } else if (sheet->is_row) {
        return !is_letter(name, 'c') || open_cell(sheet);
    } else if (sheet->is_within) {
        return !ht_string_is(name, "row") || open_row(sheet);
    } else if (ht_string_is(name, "col")) {
        note_columns(sheet);
    } else {
        sheet->is_within = ht_string_is(name, "sheetData");
    }
    return true;
}

static bool close_element(ht_xlsx_sheet *sheet) {
    const ht_string name = sheet->xml.name;
    sheet->is_text = false;
    sheet->is_phonetic = sheet->is_phonetic && !ht_string_is(name, "rPh");
    if (sheet->is_cell) {
        return !is_letter(name, 'c') || close_cell(sheet);
    }
    if (sheet->is_row && ht_string_is(name, "row")) {
        sheet->is_row = false;
        ht_rows_close(&sheet->rows);
    }
    return true;
}

/* False: the element is not as it has to be. */
static bool take(ht_xlsx_sheet *sheet, ht_xml_token token) {
    if (token == HT_XML_OPEN) {
        return open_element(sheet);
    }
    if (token == HT_XML_CLOSE) {
        return close_element(sheet);
    }
    return !sheet->is_text || ht_cell_add(&sheet->rows, sheet->xml.text, sheet->xml.is_literal);
}

ht_sheet_state ht_xlsx_sheet_read(ht_xlsx_sheet *sheet, ht_text *out) {
    while (ht_rows_pass(&sheet->rows, out)) {
        const bool is_at_cell = sheet->is_row && !sheet->is_cell && !sheet->is_phonetic && !sheet->xml.closes;
        if (is_at_cell && !sheet->xml.is_in_literal && !take_plain_cells(sheet)) {
            return refuse(sheet, HT_BOOK_DAMAGED);
        }
        const ht_xml_token token = ht_xml_next(&sheet->xml);
        if (token == HT_XML_MORE) {
            return HT_SHEET_MORE;
        }
        if (token == HT_XML_BAD) {
            return bad_xml(sheet);
        }
        const bool is_last = token == HT_XML_CLOSE && sheet->is_within && ht_string_is(sheet->xml.name, "sheetData");
        if (token == HT_XML_END || is_last) {
            return HT_SHEET_END;
        }
        if (!take(sheet, token)) {
            return refuse(sheet, HT_BOOK_DAMAGED);
        }
    }
    return HT_SHEET_FULL;
}
