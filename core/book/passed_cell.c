/* SPDX-License-Identifier: MIT */
#include "book/passed_cell.h"

#include "text/book_write.h"
#include "text/date.h"
#include "text/text.h"

/* A day as text/sheet.h has it. False: with the time of day, or none. */
static bool is_whole_day(ht_string text, ht_day *day) {
    bool is_shape;
    return ht_parse_day(text, day, &is_shape);
}

bool ht_put_passed_cell(ht_tab *tab, uint32_t place, ht_cell_kind kind, ht_string text) {
    ht_text *const rows = ht_tab_rows(tab);
    ht_day day;
    if (rows == NULL) {
        return true;
    }
    switch (kind) {
    case HT_CELL_NUMBER:
    case HT_CELL_SCALED:
        ht_put_cell_digits(rows, (ht_cell_place){tab->row, place}, text, HT_STYLE_PLAIN);
        return true;
    case HT_CELL_PERCENT:
        ht_put_cell_digits(rows, (ht_cell_place){tab->row, place}, text, HT_STYLE_PERCENT);
        return true;
    case HT_CELL_BOOLEAN:
        ht_put_cell_boolean(rows, (ht_cell_place){tab->row, place}, ht_string_is(text, "true"));
        return true;
    case HT_CELL_DATE:
        if (is_whole_day(text, &day)) {
            ht_put_cell_day(rows, (ht_cell_place){tab->row, place}, day);
            return true;
        }
        return false;
    case HT_CELL_TEXT:
    case HT_CELL_ERROR:
    case HT_CELL_NO_RESULT:
    case HT_CELL_KINDS:
    default:
        return false;
    }
}
