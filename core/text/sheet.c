/* SPDX-License-Identifier: MIT */
#include "text/sheet.h"

#include "text/blocks.h"
#include "text/date.h"
#include "text/format.h"
#include "text/text.h"

#include <string.h>

void ht_rows_begin(ht_rows *rows, ht_day day_zero) {
    *rows = (ht_rows){.day_zero = day_zero};
}

/* ---- The record ---- */

static inline void append(ht_rows *rows, const char *at, size_t length) {
    const size_t room = sizeof rows->text - rows->length;
    rows->is_too_long = rows->is_too_long || length >= room;
    const size_t kept = length < room ? length : room;
    memcpy(rows->text + rows->length, at, kept);
    rows->length += kept;
}

static inline void append_byte(ht_rows *rows, char byte) {
    if (rows->length + 1 < sizeof rows->text) {
        rows->text[rows->length++] = byte;
    } else {
        append(rows, &byte, 1);
    }
}

static inline void go_to(ht_rows *rows, uint32_t column) {
    for (; rows->place < column; rows->place++) {
        append_byte(rows, HT_SHEET_SEPARATOR);
    }
}

static inline bool needs_quotes(ht_string text) {
    enum { WORD = 8 };
    if (text.length > 0 && text.at[0] == '"') {
        return true;
    }
    size_t i = 0;
    for (; text.length - i >= WORD; i += WORD) {
        const uint64_t other = ht_load_word(text.at + i) ^ HT_EACH('\r');
        if ((~(((other & HT_LOW_BITS) + HT_LOW_BITS) | other) & HT_HIGH_BITS) != 0) {
            return true;
        }
    }
    while (i < text.length && text.at[i] != '\r') {
        i++;
    }
    return i < text.length;
}

static void append_quoted(ht_rows *rows, ht_string text) {
    append(rows, "\"", 1);
    for (size_t i = 0; i < text.length; i++) {
        append(rows, text.at + i, 1);
        if (text.at[i] == '"') {
            append(rows, "\"", 1);
        }
    }
    append(rows, "\"", 1);
}

static void append_field(ht_rows *rows, ht_cell_kind kind, ht_string text) {
    const char mark = (char)kind;
    if (kind != HT_CELL_TEXT) {
        append_byte(rows, mark);
        append(rows, text.at, text.length);
    } else if (needs_quotes(text)) {
        append_quoted(rows, text);
    } else {
        append(rows, text.at, text.length);
    }
}

/* ---- Merged cells ---- */

/* Those that end above the row fall out. */
static void drop_ended(ht_rows *rows) {
    uint32_t count = 0;
    size_t length = 0;
    for (uint32_t i = 0; i < rows->merged_count; i++) {
        ht_merged one = rows->merged[i];
        if (one.last_row >= rows->row) {
            memmove(rows->kept + length, rows->kept + one.at, one.length);
            one.at = length;
            length += one.length;
            rows->merged[count++] = one;
        }
    }
    rows->merged_count = count;
    rows->kept_length = length;
}

/* Puts those that stand before the column. */
static void put_merged(ht_rows *rows, uint32_t column) {
    while (rows->next_merged < rows->merged_count && rows->merged[rows->next_merged].column < column) {
        const ht_merged *one = &rows->merged[rows->next_merged++];
        go_to(rows, one->column);
        append(rows, rows->kept + one->at, one->length);
    }
}

/* The field that has just been put, from `before` on. */
static void keep(ht_rows *rows, uint32_t column, size_t before, uint32_t last_row) {
    const size_t length = rows->length - before;
    if (length > sizeof rows->kept - rows->kept_length) {
        rows->is_too_long = true; /* the record holds them all */
        return;
    }
    const uint32_t place = rows->next_merged++; /* in both the order of the columns */
    const size_t at = place < rows->merged_count ? rows->merged[place].at : rows->kept_length;
    memmove(rows->kept + at + length, rows->kept + at, rows->kept_length - at);
    memcpy(rows->kept + at, rows->text + before, length);
    rows->kept_length += length;
    for (uint32_t i = rows->merged_count++; i > place; i--) {
        rows->merged[i] = rows->merged[i - 1];
        rows->merged[i].at += length;
    }
    rows->merged[place] = (ht_merged){(uint16_t)column, last_row, at, length};
}

/* ---- Rows ---- */

bool ht_rows_open(ht_rows *rows, uint32_t row, bool is_hidden) {
    if (row <= rows->row || row > HT_SHEET_ROWS_MAX) {
        return false;
    }
    rows->row = row;
    rows->place = rows->next_merged = 0;
    rows->length = 0;
    rows->is_hidden = is_hidden;
    rows->has_cells = rows->is_too_long = rows->is_ended = false;
    drop_ended(rows);
    return true;
}

/* What reaches this column from above is put; whether that is the cell itself. */
static bool is_covered(ht_rows *rows, uint32_t column) {
    put_merged(rows, column);
    return rows->next_merged < rows->merged_count && rows->merged[rows->next_merged].column == column;
}

void ht_rows_put(ht_rows *rows, uint32_t column, ht_cell_kind kind, ht_string text, uint32_t last_row) {
    if (rows->merged_count > 0 && is_covered(rows, column)) {
        return;
    }
    go_to(rows, column);
    const size_t before = rows->length;
    append_field(rows, kind, text);
    rows->has_cells = true;
    if (last_row > rows->row && column < HT_COLUMNS_MAX) {
        keep(rows, column, before, last_row);
    }
}

static void put_clock(ht_text *out, int32_t seconds) {
    enum { HOUR = 3600, MINUTE = 60 };
    const int32_t parts[] = {seconds / HOUR, seconds / MINUTE % MINUTE, seconds % MINUTE};
    for (int i = 0; i < 3; i++) {
        ht_put_char(out, i == 0 ? ' ' : ':');
        ht_put_char(out, (char)('0' + parts[i] / 10));
        ht_put_char(out, (char)('0' + parts[i] % 10));
    }
}

static const ht_cell_kind kinds[] = {[HT_FORMAT_PLAIN] = HT_CELL_NUMBER,
                                     [HT_FORMAT_DATE] = HT_CELL_NUMBER,
                                     [HT_FORMAT_PERCENT] = HT_CELL_PERCENT,
                                     [HT_FORMAT_SCALED] = HT_CELL_SCALED};

/* Digits that are shown as they are written: a whole number without zeros before it. */
static bool is_whole(ht_string number) {
    enum { SHOWN = 15 };
    if (number.length == 0 || number.length > SHOWN || (number.at[0] == '0' && number.length > 1)) {
        return false;
    }
    for (size_t i = 0; i < number.length; i++) {
        if (number.at[i] < '0' || number.at[i] > '9') {
            return false;
        }
    }
    return true;
}

/* The day of a whole number. False: it is none. */
static bool whole_day(ht_string number, ht_day day_zero, ht_day *day) {
    enum { WHOLE_MAX = 6 };
    int32_t whole = 0;
    if (number.length > WHOLE_MAX) {
        return false;
    }
    for (size_t i = 0; i < number.length; i++) {
        whole = 10 * whole + (number.at[i] - '0');
    }
    *day = whole + day_zero;
    return ht_is_cell_day(*day);
}

/* In the most usual forms. False: it is in another. */
static bool put_whole(ht_rows *rows, uint32_t column, ht_string number, ht_number_format format, uint32_t last_row) {
    char bytes[HT_DAY_BYTES];
    ht_text text = {.at = bytes, .capacity = sizeof bytes};
    ht_day day;
    if (!is_whole(number)) {
        return false;
    }
    if (format == HT_FORMAT_DATE && whole_day(number, rows->day_zero, &day)) {
        ht_put_day(&text, day);
        ht_rows_put(rows, column, HT_CELL_DATE, (ht_string){bytes, text.length}, last_row);
        return true;
    }
    ht_rows_put(rows, column, kinds[format], number, last_row);
    return true;
}

bool ht_rows_put_number(ht_rows *rows, uint32_t column, ht_string number, ht_number_format format, uint32_t last_row) {
    char bytes[2 * HT_DECIMAL_EXPONENT_MAX];
    ht_text text = {.at = bytes, .capacity = sizeof bytes};
    ht_decimal decimal;
    ht_day day;
    int32_t seconds;
    if (put_whole(rows, column, number, format, last_row)) {
        return true;
    }
    if (!ht_decimal_read(number, &decimal)) {
        return false;
    }
    ht_decimal_show(&decimal);
    if (format == HT_FORMAT_DATE && ht_decimal_day(&decimal, rows->day_zero, &day, &seconds)) {
        ht_put_day(&text, day);
        if (seconds > 0) {
            put_clock(&text, seconds);
        }
        ht_rows_put(rows, column, HT_CELL_DATE, (ht_string){bytes, text.length}, last_row);
        return true;
    }
    ht_put_decimal(&text, &decimal);
    ht_rows_put(rows, column, kinds[format], (ht_string){bytes, text.length}, last_row);
    return true;
}

/* "00:00:00" ... */
static bool is_clock(const char *at) {
    static const char shape[] = "00:00:00";
    for (size_t i = 0; i < sizeof shape - 1; i++) {
        if (shape[i] == ':' ? at[i] != ':' : at[i] < '0' || at[i] > '9') {
            return false;
        }
    }
    return true;
}

void ht_rows_put_iso(ht_rows *rows, uint32_t column, ht_string value, uint32_t last_row) {
    enum { DAY = 10, CLOCK = 8, BOTH = DAY + 1 + CLOCK };
    char bytes[BOTH];
    ht_day day;
    bool is_shape;
    const ht_string first = {value.at, value.length < DAY ? value.length : DAY};
    const bool has_clock = value.length >= BOTH && value.at[DAY] == 'T' && is_clock(value.at + DAY + 1);
    if (!ht_parse_day(first, &day, &is_shape) || (value.length > DAY && !has_clock)) {
        ht_rows_put(rows, column, HT_CELL_TEXT, value, last_row);
        return;
    }
    const bool shows_clock = has_clock && memcmp(value.at + DAY + 1, "00:00:00", CLOCK) != 0;
    memcpy(bytes, value.at, shows_clock ? BOTH : DAY);
    bytes[DAY] = ' ';
    ht_rows_put(rows, column, HT_CELL_DATE, (ht_string){bytes, shows_clock ? BOTH : DAY}, last_row);
}

/* A record of a byte too many is refused by who reads it. Quotation marks would make it something else. */
static void make_too_long(ht_rows *rows) {
    memset(rows->text + rows->length, ' ', sizeof rows->text - rows->length);
    rows->length = sizeof rows->text;
    for (size_t i = 0; i < rows->length; i++) {
        rows->text[i] = rows->text[i] == '"' ? '\'' : rows->text[i];
    }
}

static void note_hidden(ht_hidden *hidden, uint32_t row) {
    hidden->row_count++;
    if (hidden->run_count > 0 && hidden->run_count <= HT_HIDDEN_SHOWN) {
        const uint32_t last = hidden->run_count - 1;
        if (hidden->rows[last].last + 1 == row) {
            hidden->rows[last].last = row;
            return;
        }
    }
    if (hidden->run_count < HT_HIDDEN_SHOWN) {
        hidden->rows[hidden->run_count].first = hidden->rows[hidden->run_count].last = row;
    }
    hidden->run_count++;
}

void ht_rows_close(ht_rows *rows) {
    if (!rows->has_cells) {
        return;
    }
    put_merged(rows, HT_COLUMNS_MAX);
    rows->is_ended = true;
    if (rows->is_too_long) {
        make_too_long(rows);
    }
    if (rows->is_hidden) {
        note_hidden(&rows->hidden, rows->row);
    }
}

void ht_rows_repeat(ht_rows *rows) {
    rows->row++;
    rows->is_ended = true;
    if (rows->is_hidden) {
        note_hidden(&rows->hidden, rows->row);
    }
}

bool ht_rows_pass(ht_rows *rows, ht_text *out) {
    if (!rows->is_ended) {
        return true;
    }
    while (rows->written + 1 < rows->row && out->length < out->capacity) {
        ht_put_char(out, '\n');
        rows->written++;
    }
    if (rows->written + 1 < rows->row || out->capacity - out->length < rows->length + 1) {
        return false;
    }
    ht_put_string(out, (ht_string){rows->text, rows->length});
    ht_put_char(out, '\n');
    rows->written++;
    rows->is_ended = false;
    return true;
}
