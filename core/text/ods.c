/* SPDX-License-Identifier: MIT */
#include "text/ods.h"

#include "text/cell_text.h"
#include "text/text.h"

#include <string.h>

void ht_ods_begin(ht_ods *ods) {
    memset(ods, 0, sizeof *ods);
    ht_xml_begin(&ods->xml);
    ht_rows_begin(&ods->rows, HT_DAY_ZERO_1900);
}

static bool is(const ht_ods *ods, const char *name) {
    return ht_string_is(ods->xml.name, name);
}

static bool has(const ht_ods *ods, const char *attribute, const char *wanted) {
    ht_string value;
    return ht_xml_find(ods->xml.attributes, attribute, &value) && ht_string_is(value, wanted);
}

/* A count of repetitions: 1 ... `most`; 1 where it is none. */
static uint32_t count_of(ht_string text, uint32_t most) {
    uint32_t count = 0;
    for (size_t i = 0; i < text.length && text.at[i] >= '0' && text.at[i] <= '9'; i++) {
        count = count > most ? count : 10 * count + (uint32_t)(text.at[i] - '0');
    }
    return count == 0 ? 1 : count > most ? most : count;
}

static uint32_t count_named(const ht_ods *ods, const char *attribute, uint32_t most) {
    ht_string value;
    return ht_xml_find(ods->xml.attributes, attribute, &value) ? count_of(value, most) : 1;
}

/* ---- Styles ---- */

static void add_style(ht_ods *ods, ht_ods_style_kind kind, ht_string name) {
    if (ods->style_count < HT_ODS_STYLES_MAX) {
        ht_ods_style *style = &ods->styles[ods->style_count++];
        style->kind = kind;
        style->length = name.length;
        memcpy(style->name, name.at, name.length);
    }
}

static bool is_style(const ht_ods *ods, ht_ods_style_kind kind, const char *attribute) {
    ht_string name;
    if (!ht_xml_find(ods->xml.attributes, attribute, &name)) {
        return false;
    }
    for (uint32_t i = 0; i < ods->style_count; i++) {
        const ht_ods_style *style = &ods->styles[i];
        if (style->kind == kind && style->length == name.length && memcmp(style->name, name.at, name.length) == 0) {
            return true;
        }
    }
    return false;
}

/* Before the tables: styles, and the day whose number is 0. */
static void take_setting(ht_ods *ods) {
    const ht_string open = {ods->open_style, ods->open_length};
    ht_string value;
    if (is(ods, "style") || is(ods, "number-style") || is(ods, "currency-style")) {
        ods->open_length = 0;
        if (ht_xml_find(ods->xml.attributes, "name", &value) && value.length <= sizeof ods->open_style) {
            memcpy(ods->open_style, value.at, value.length);
            ods->open_length = value.length;
        }
        if (is_style(ods, HT_ODS_SCALING_NUMBER, "data-style-name")) {
            add_style(ods, HT_ODS_SCALING_CELL, (ht_string){ods->open_style, ods->open_length});
        }
    } else if (is(ods, "table-properties") && has(ods, "display", "false")) {
        add_style(ods, HT_ODS_HIDDEN_TABLE, open);
    } else if (is(ods, "number") && ht_xml_find(ods->xml.attributes, "display-factor", &value) && !ht_string_is(value, "1")) {
        add_style(ods, HT_ODS_SCALING_NUMBER, open);
    } else if (is(ods, "null-date")) {
        const bool is_later = has(ods, "date-value", "1900-01-01");
        ods->rows.day_zero = has(ods, "date-value", "1904-01-01") ? HT_DAY_ZERO_1904 : HT_DAY_ZERO_1900 + (is_later ? 2 : 0);
    }
}

/* ---- Tables, columns, rows ---- */

/* A table begins. */
static bool open_table(ht_ods *ods) {
    ht_text name = {.at = ods->name, .capacity = sizeof ods->name};
    ht_string value = {NULL, 0};
    const ht_day day_zero = ods->rows.day_zero;
    ods->table = ods->xml.depth;
    ods->reads = false;
    ods->is_hidden = is_style(ods, HT_ODS_HIDDEN_TABLE, "style-name");
    ods->column_count = ods->hidden_group = ods->cell = ods->skipped = 0;
    ods->is_paragraph = false;
    ods->row = ods->next_row = ods->row_repeat = ods->rows_left = 0;
    memset(ods->scaling_columns, 0, sizeof ods->scaling_columns);
    ht_rows_begin(&ods->rows, day_zero);
    const bool is_named = !ht_xml_find(ods->xml.attributes, "name", &value) || ht_xml_decode(value, false, &name);
    ods->name_length = name.length < sizeof ods->name ? name.length : sizeof ods->name;
    return is_named;
}

static void take_columns(ht_ods *ods) {
    const uint32_t count = count_named(ods, "number-columns-repeated", HT_SHEET_COLUMNS_MAX);
    const bool is_hidden = has(ods, "visibility", "collapse") || has(ods, "visibility", "filter");
    const bool is_scaling = is_style(ods, HT_ODS_SCALING_CELL, "default-cell-style-name");
    for (uint32_t i = 0; i < count && ods->column_count < HT_COLUMNS_MAX; i++, ods->column_count++) {
        const uint64_t bit = UINT64_C(1) << ods->column_count % 64;
        ods->rows.hidden.columns[ods->column_count / 64] |= is_hidden ? bit : 0;
        ods->scaling_columns[ods->column_count / 64] |= is_scaling ? bit : 0;
    }
}

static bool open_row(ht_ods *ods) {
    const bool is_hidden = ods->hidden_group > 0 || has(ods, "visibility", "collapse") || has(ods, "visibility", "filter");
    ods->row = ods->xml.depth;
    ods->next_row += ods->row_repeat;
    ods->row_repeat = count_named(ods, "number-rows-repeated", HT_SHEET_ROWS_MAX);
    ods->column = 0;
    return ht_rows_open(&ods->rows, ods->next_row + 1, is_hidden);
}

/* ---- Cells ---- */

static void take_value(ht_ods *ods, ht_string value) {
    ods->value_length = value.length < sizeof ods->value ? value.length : sizeof ods->value;
    memcpy(ods->value, value.at, ods->value_length);
}

static char type_of(ht_string name) {
    static const struct {
        const char *name;
        char type;
    } known[] = {{"float", 'n'}, {"currency", 'n'}, {"percentage", '%'}, {"date", 'd'},
                 {"time", 'h'},  {"boolean", 'b'},  {"string", 's'}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (ht_string_is(name, known[i].name)) {
            return known[i].type;
        }
    }
    return '\0';
}

/* False: text that is none. */
static bool take_attribute(ht_ods *ods, ht_string name, ht_string value) {
    if (ht_string_is(name, "value-type")) {
        ods->has_error |= ht_string_is(value, "error");
        ods->type = ods->type != '\0' ? ods->type : type_of(value);
    } else if (ht_string_is(name, "value") || ht_string_is(name, "date-value") || ht_string_is(name, "time-value") ||
               ht_string_is(name, "boolean-value")) {
        take_value(ods, value);
    } else if (ht_string_is(name, "string-value") && value.length > 0) {
        ods->has_text = true;
        return ht_cell_add(&ods->rows, value, false);
    } else if (ht_string_is(name, "formula")) {
        ods->has_formula = true;
    } else if (ht_string_is(name, "number-columns-repeated")) {
        ods->repeat = count_of(value, HT_SHEET_COLUMNS_MAX);
    } else if (ht_string_is(name, "number-rows-spanned")) {
        ods->rows_spanned = count_of(value, HT_SHEET_ROWS_MAX);
    }
    return true;
}

static bool open_cell(ht_ods *ods, bool is_covered) {
    ht_string rest = ods->xml.attributes;
    ht_string name;
    ht_string value;
    bool is_text = true;
    ods->cell = ods->xml.depth;
    ods->is_covered = is_covered;
    ods->has_formula = ods->has_error = ods->has_text = ods->is_paragraph = false;
    ods->type = '\0';
    ods->value_length = 0;
    ods->repeat = ods->rows_spanned = 1;
    ods->is_scaling = is_style(ods, HT_ODS_SCALING_CELL, "style-name") ||
                      (!ht_xml_find(rest, "style-name", &value) && ods->column < HT_COLUMNS_MAX &&
                       (ods->scaling_columns[ods->column / 64] >> ods->column % 64 & 1) != 0);
    ht_cell_begin(&ods->rows);
    while (is_text && ht_xml_attribute(&rest, &name, &value)) {
        is_text = take_attribute(ods, name, value);
    }
    return is_text;
}

/* What the cell says, once. False: a number that is none. */
static bool put_cell(ht_ods *ods, uint32_t column) {
    const uint32_t last_row = ods->rows.row + ods->rows_spanned - 1; /* < 2^22 */
    const ht_string value = {ods->value, ods->value_length};
    ht_rows *rows = &ods->rows;
    if (ods->has_error) {
        ht_rows_put(rows, column, HT_CELL_ERROR, ht_cell_gathered(rows, false), last_row);
        return true;
    }
    switch (ods->type) {
    case 'n':
        return ht_rows_put_number(rows, column, value, ods->is_scaling ? HT_FORMAT_SCALED : HT_FORMAT_PLAIN, last_row);
    case '%':
        return ht_rows_put_number(rows, column, value, HT_FORMAT_PERCENT, last_row);
    case 'd':
        ht_rows_put_iso(rows, column, value, last_row);
        return true;
    case 'b':
        ht_rows_put(rows, column, HT_CELL_BOOLEAN, ht_string_of(ht_string_is(value, "true") ? "true" : "false"), last_row);
        return true;
    case 'h':
        ht_rows_put(rows, column, HT_CELL_TEXT, value, last_row);
        return true;
    default:
        if (ods->type == '\0' && ods->has_formula) {
            ht_rows_put(rows, column, HT_CELL_NO_RESULT, value, last_row);
        } else if (rows->cell_length > 0) {
            ht_rows_put(rows, column, HT_CELL_TEXT, ht_cell_gathered(rows, false), last_row);
        }
        return true;
    }
}

static bool close_cell(ht_ods *ods) {
    const uint32_t first = ods->column;
    ods->cell = 0;
    ods->column += ods->repeat;
    if (ods->column > HT_SHEET_COLUMNS_MAX) {
        return false;
    }
    for (uint32_t i = 0; i < ods->repeat && !ods->is_covered; i++) {
        if (!put_cell(ods, first + i)) {
            return false;
        }
    }
    return true;
}

/* ---- Text of a cell ---- */

static void add(ht_ods *ods, const char *text) {
    (void)ht_cell_add(&ods->rows, ht_string_of(text), true);
}

/* An element within a cell. */
static void open_within(ht_ods *ods) {
    if (ods->has_text) {
        return; /* an attribute has said it */
    }
    if (ods->xml.depth == ods->cell + 1) {
        ods->is_paragraph = is(ods, "p") || is(ods, "h");
        if (ods->is_paragraph && ods->rows.cell_length > 0) {
            add(ods, "\n");
        }
    } else if (!ods->is_paragraph) {
        return;
    } else if (is(ods, "annotation") || is(ods, "ruby-text") || is(ods, "note")) {
        ods->skipped = ods->xml.depth;
    } else if (is(ods, "tab")) {
        add(ods, "\t");
    } else if (is(ods, "line-break")) {
        add(ods, "\n");
    } else if (is(ods, "s")) {
        for (uint32_t left = count_named(ods, "c", HT_RECORD_BYTES_MAX + 1); left > 0; left--) {
            add(ods, " ");
        }
    }
}

/* ---- The walk ---- */

static bool open_in_table(ht_ods *ods) {
    if (ods->cell > 0) {
        open_within(ods);
    } else if (is(ods, "table-column")) {
        take_columns(ods);
    } else if (is(ods, "table-row")) {
        return open_row(ods);
    } else if (ods->row > 0 && (is(ods, "table-cell") || is(ods, "covered-table-cell"))) {
        return open_cell(ods, is(ods, "covered-table-cell"));
    } else if (is(ods, "table-row-group")) {
        ods->hidden_group = ods->hidden_group == 0 && has(ods, "display", "false") ? ods->xml.depth : ods->hidden_group;
    } else if (is(ods, "shapes") || is(ods, "forms") || is(ods, "table")) {
        ods->skipped = ods->xml.depth;
    }
    return true;
}

static bool close_row(ht_ods *ods) {
    ht_rows_close(&ods->rows);
    ods->row = 0;
    ods->rows_left = ods->rows.is_ended ? ods->row_repeat - 1 : 0;
    const bool is_tight = (uint64_t)ods->rows_left * ods->rows.length > HT_BOOK_PART_BYTES_MAX;
    ods->problem = is_tight ? HT_BOOK_TIGHT_PART : ods->problem;
    return !is_tight && ods->next_row + ods->rows_left < HT_SHEET_ROWS_MAX;
}

static bool close_in_table(ht_ods *ods) {
    const uint32_t depth = ods->xml.depth + 1; /* of the element that has ended */
    ods->hidden_group = ods->hidden_group == depth ? 0 : ods->hidden_group;
    if (ods->cell > 0) {
        ods->is_paragraph = ods->is_paragraph && depth != ods->cell + 1;
        return depth != ods->cell || close_cell(ods);
    }
    return depth != ods->row || close_row(ods);
}

/* False: the element is not as it has to be. */
static bool take(ht_ods *ods, ht_xml_token token) {
    if (ods->skipped > 0) {
        ods->skipped = token == HT_XML_CLOSE && ods->xml.depth + 1 == ods->skipped ? 0 : ods->skipped;
        return true;
    }
    if (token == HT_XML_TEXT) {
        return !ods->is_paragraph || ht_cell_add(&ods->rows, ods->xml.text, ods->xml.is_literal);
    }
    if (ods->table == 0) {
        if (token == HT_XML_OPEN) {
            take_setting(ods);
        }
        return true;
    }
    return !ods->reads || (token == HT_XML_OPEN ? open_in_table(ods) : close_in_table(ods));
}

static ht_ods_state refuse(ht_ods *ods) {
    ods->problem = ods->problem != HT_BOOK_GOOD ? ods->problem : ods->xml.has_doctype ? HT_BOOK_DOCTYPE : HT_BOOK_DAMAGED;
    return HT_ODS_BAD;
}

/* False: `out` is full. */
static bool pass_rows(ht_ods *ods, ht_text *out) {
    while (ht_rows_pass(&ods->rows, out)) {
        if (ods->rows_left == 0) {
            return true;
        }
        ods->rows_left--;
        ht_rows_repeat(&ods->rows);
    }
    return false;
}

ht_ods_state ht_ods_read(ht_ods *ods, ht_text *out) {
    enum { TABLE_DEPTH = 4 }; /* within document, body, spreadsheet: other tables are no sheets */
    while (pass_rows(ods, out)) {
        const ht_xml_token token = ht_xml_next(&ods->xml);
        if (token == HT_XML_MORE) {
            return HT_ODS_MORE;
        }
        if (token == HT_XML_END) {
            return HT_ODS_END;
        }
        if (token == HT_XML_OPEN && ods->table == 0 && ods->xml.depth == TABLE_DEPTH && is(ods, "table")) {
            return open_table(ods) ? HT_ODS_TABLE : refuse(ods);
        }
        if (token == HT_XML_CLOSE && ods->table > 0 && ods->xml.depth + 1 == ods->table) {
            ods->table = 0;
            return HT_ODS_TABLE_END;
        }
        if (token == HT_XML_BAD || !take(ods, token)) {
            return refuse(ods);
        }
    }
    return HT_ODS_FULL;
}
