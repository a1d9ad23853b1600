/* SPDX-License-Identifier: MIT */
#include "text/sheet_place.h"
#include "text/sheet_write.h"

#include "text/digits.h"
#include "text/sheet.h"
#include "text/text.h"
#include "text/utf8.h"

#include <string.h>

/* ---- Text within XML ---- */

/* "_x0041_" would be read as "A": its underscore is written so itself. */
static bool is_escape(ht_string text) {
    enum { LENGTH = 7 };
    static const char shape[] = "_xhhhh_";
    for (size_t i = 0; i < LENGTH; i++) {
        const char byte = i < text.length ? text.at[i] : '\0';
        const char letter = (char)(byte | 0x20);
        const bool is_hex = (byte >= '0' && byte <= '9') || (letter >= 'a' && letter <= 'f');
        if (shape[i] == 'h' ? !is_hex : byte != shape[i]) {
            return false;
        }
    }
    return true;
}

static const char *entity_of(char byte) {
    return byte == '&' ? "&amp;" : byte == '<' ? "&lt;" : byte == '>' ? "&gt;" : byte == '"' ? "&quot;" : NULL;
}

/* U+FFFE, U+FFFF and controls are no characters of XML. */
static bool is_none(ht_string character) {
    const unsigned char first = (unsigned char)character.at[0];
    if (character.length == 1) {
        return first < 0x20 && first != '\t' && first != '\n';
    }
    return character.length == 3 && memcmp(character.at, "\xef\xbf", 2) == 0 && (unsigned char)character.at[2] >= 0xbe;
}

/* Puts the first character and returns its length. */
static size_t put_character(ht_text *out, ht_string text) {
    const size_t length = ht_character_length(text);
    const ht_string character = {text.at, length > 0 ? length : 1};
    const char *const entity = entity_of(text.at[0]);
    if (text.at[0] == '\r') {
        ht_put_char(out, '\n');
    } else if (length == 0 || is_none(character)) {
        ht_put(out, "\xef\xbf\xbd");
    } else if (entity != NULL) {
        ht_put(out, entity);
    } else {
        ht_put_string(out, character);
    }
    return character.length;
}

static inline bool is_marked(unsigned char byte) {
    enum { SIGNS = 0x40 };
    static const uint64_t marked =
        UINT64_C(0xffffffff) | UINT64_C(1) << '&' | UINT64_C(1) << '<' | UINT64_C(1) << '>' | UINT64_C(1) << '"';
    return byte < SIGNS ? (marked >> byte & 1) != 0 : byte == '_';
}

/* Whether all of it is ASCII that stands for itself. */
static bool is_plain(ht_string text) {
    for (size_t i = 0; i < text.length; i++) {
        const unsigned char byte = (unsigned char)text.at[i];
        if (is_marked(byte) || byte >= 0x80) {
            return false;
        }
    }
    return true;
}

/* Bytes that stand for themselves; `text` is UTF-8. */
static size_t plain_length(ht_string text) {
    size_t length = 0;
    while (length < text.length) {
        const unsigned char byte = (unsigned char)text.at[length];
        if (is_marked(byte) || byte == 0xef) {
            break;
        }
        length++;
    }
    return length;
}

static ht_string behind(ht_string text, size_t length) {
    return (ht_string){text.at + length, text.length - length};
}

void ht_put_xml(ht_text *out, ht_string text) {
    while (text.length > 0) {
        text = behind(text, put_character(out, text));
    }
}

static void put_escape(ht_text *out, ht_string text) {
    if (text.at[0] == '_' && is_escape(text)) {
        ht_put(out, "_x005F");
    }
}

/* At most as many characters as a cell holds: there are no more than bytes. */
static void put_short(ht_text *out, ht_string text) {
    while (text.length > 0) {
        const size_t plain = plain_length(text);
        ht_put_string(out, (ht_string){text.at, plain});
        text = behind(text, plain);
        if (text.length > 0) {
            put_escape(out, text);
            text = behind(text, put_character(out, text));
        }
    }
}

static void put_cut(ht_text *out, ht_string text) {
    enum { BEYOND_16_BITS = 4 }; /* bytes of a character that UTF-16 counts twice */
    for (size_t count = 0; text.length > 0; count++) {
        count += ht_character_length(text) == BEYOND_16_BITS;
        if (count >= HT_CELL_CHARACTERS_MAX) {
            return;
        }
        put_escape(out, text);
        text = behind(text, put_character(out, text));
    }
}

/* ---- The sheet ---- */

static void put_named(ht_text *out, const char *name, uint32_t number) {
    ht_put(out, name);
    ht_put(out, "=\"");
    ht_put_number(out, number);
    ht_put(out, "\"");
}

static void put_frozen(ht_text *out, const ht_sheet_layout *layout) {
    if (layout->frozen_rows == 0 && layout->frozen_columns == 0) {
        return;
    }
    ht_put(out, "<pane");
    if (layout->frozen_columns > 0) {
        put_named(out, " xSplit", layout->frozen_columns);
    }
    if (layout->frozen_rows > 0) {
        put_named(out, " ySplit", layout->frozen_rows);
    }
    ht_put(out, " topLeftCell=\"");
    ht_put_reference(out, (ht_cell_place){layout->frozen_rows + 1, layout->frozen_columns});
    ht_put(out, "\" activePane=\"");
    ht_put(out, layout->frozen_rows == 0 ? "topRight" : layout->frozen_columns == 0 ? "bottomLeft" : "bottomRight");
    ht_put(out, "\" state=\"frozen\"/>");
}

/* What a column of the usual font has beside its letters, as part of one. */
#define PADDING ".71"

static void put_columns(ht_text *out, const ht_sheet_layout *layout) {
    bool is_open = false;
    for (uint32_t column = 0; column < layout->column_count; column++) {
        if (layout->widths[column] == 0) {
            continue;
        }
        ht_put(out, is_open ? "" : "<cols>");
        is_open = true;
        put_named(out, "<col min", column + 1);
        put_named(out, " max", column + 1);
        ht_put(out, " width=\"");
        ht_put_number(out, layout->widths[column]);
        ht_put(out, PADDING "\"");
        if (layout->styles != NULL) {
            put_named(out, " style", layout->styles[column]);
        }
        ht_put(out, " customWidth=\"1\"/>");
    }
    ht_put(out, is_open ? "</cols>" : "");
}

void ht_put_sheet_begin(ht_text *out, const ht_sheet_layout *layout) {
    ht_put(out, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView");
    ht_put(out, layout->is_first ? " tabSelected=\"1\"" : "");
    ht_put(out, " workbookViewId=\"0\">");
    put_frozen(out, layout);
    ht_put(out, "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
    put_columns(out, layout);
    ht_put(out, "<sheetData>");
}

/* 'Title'!$B$3:$N$3; quotation marks of the title doubled. */
static void put_values(ht_text *out, const ht_sheet_choice *choice) {
    const uint32_t ends[] = {choice->first, choice->last};
    ht_put(out, "'");
    size_t from = 0;
    for (size_t i = 0; i < choice->sheet.length; i++) {
        if (choice->sheet.at[i] == '\'') {
            ht_put_xml(out, (ht_string){choice->sheet.at + from, i + 1 - from});
            from = i;
        }
    }
    ht_put_xml(out, (ht_string){choice->sheet.at + from, choice->sheet.length - from});
    ht_put(out, "'!");
    for (unsigned i = 0; i < 2; i++) {
        ht_put(out, i == 0 ? "$" : ":$");
        ht_put_column_letters(out, ends[i]);
        ht_put(out, "$");
        ht_put_number(out, choice->row);
    }
}

static void put_choices(ht_text *out, const ht_sheet_layout *layout) {
    enum { LAST_ROW = 1048576 };
    if (layout->choice_count == 0) {
        return;
    }
    put_named(out, "<dataValidations count", layout->choice_count);
    ht_put(out, ">");
    for (uint32_t i = 0; i < layout->choice_count; i++) {
        const ht_sheet_choice *choice = &layout->choices[i];
        ht_put(out, "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"");
        ht_put_reference(out, (ht_cell_place){layout->frozen_rows + 1, choice->column});
        ht_put(out, ":");
        ht_put_reference(out, (ht_cell_place){LAST_ROW, choice->column});
        ht_put(out, "\"><formula1>");
        put_values(out, choice);
        ht_put(out, "</formula1></dataValidation>");
    }
    ht_put(out, "</dataValidations>");
}

void ht_put_sheet_end(ht_text *out, const ht_sheet_layout *layout) {
    ht_put(out, "</sheetData>");
    put_choices(out, layout);
    ht_put(out, "<pageMargins left=\"0.25\" right=\"0.25\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
                "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
                "<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>");
    ht_put(out, layout->has_drawing ? "<drawing r:id=\"rId1\"/>" : "");
    ht_put(out, "</worksheet>");
}

/* ---- Cells ---- */

void ht_put_reference(ht_text *out, ht_cell_place place) {
    ht_put_column_letters(out, place.column);
    ht_put_number(out, place.row);
}

void ht_put_row_begin(ht_text *out, uint32_t row, uint32_t lines) {
    enum { OF_LINE = 15, LINES_MAX = 27 }; /* points; a row has 409 at most */
    put_named(out, "<row r", row);
    if (lines > 1) {
        put_named(out, " ht", OF_LINE * (lines < LINES_MAX ? lines : LINES_MAX));
        ht_put(out, " customHeight=\"1\"");
    }
    ht_put(out, ">");
}

void ht_put_row_end(ht_text *out) {
    ht_put(out, "</row>");
}

/* What a cell has around its text, or all of it, is put together from its end to its beginning: at most END bytes, which are
   then copied as one block. */
enum { END = 64, CELL_BYTES = 2 * END };

static inline char *before(char *first, const char *text, size_t length) {
    return memcpy(first - length, text, length);
}
#define BEFORE(first, text) before(first, text, sizeof(text) - 1)

/* Eight at a time; what stands before the first is written over. */
static inline char *digits_before(char *first, uint64_t number) {
    enum { WORD = 8 };
    for (; number >= HT_EIGHT_DIGITS; number /= HT_EIGHT_DIGITS, first -= WORD) {
        ht_store_word(first - WORD, ht_digits_of((uint32_t)(number % HT_EIGHT_DIGITS)) | HT_EACH('0'));
    }
    const uint64_t digits = ht_digits_of((uint32_t)number);
    ht_store_word(first - WORD, digits | HT_EACH('0'));
    return first - WORD + ht_zeros_before(digits) / 8;
}

/* The beginning of a cell: style, row, column. */
static inline char *cell_before(char *first, ht_cell_place place, ht_cell_style style) {
    enum { LETTERS = 26 };
    if (style == HT_STYLE_PLAIN) {
        *--first = '"';
    } else {
        first = BEFORE(first, "\" s=\"0\"");
        first[sizeof "\" s=\"" - 1] = (char)('0' + style);
    }
    first = digits_before(first, place.row);
    for (uint32_t rest = place.column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
        *--first = (char)('A' + (rest - 1) % LETTERS);
    }
    return BEFORE(first, "<c r=\"");
}

/* Puts what stands before END. */
static inline void put_block(ht_text *out, const char cell[CELL_BYTES], const char *first) {
    const size_t length = (size_t)(cell + END - first);
    if (out->length + END <= out->capacity) {
        memcpy(out->at + out->length, first, END);
        out->length += length;
    } else {
        ht_put_string(out, (ht_string){first, length});
    }
}

static bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

void ht_put_cell_text(ht_text *out, ht_cell_place place, ht_string text, ht_cell_style style) {
    char cell[CELL_BYTES] = {0};
    size_t bad;
    if (text.length == 0) {
        return;
    }
    const bool has_space = is_space(text.at[0]) || is_space(text.at[text.length - 1]);
    char *const value = has_space ? BEFORE(cell + END, " t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                                  : BEFORE(cell + END, " t=\"inlineStr\"><is><t>");
    put_block(out, cell, cell_before(value, place, style));
    if (text.length > HT_CELL_CHARACTERS_MAX) {
        put_cut(out, text);
    } else if (is_plain(text)) {
        ht_put_string(out, text);
    } else {
        (ht_utf8_valid(text, &bad) ? put_short : put_cut)(out, text);
    }
    put_block(out, cell, BEFORE(cell + END, "</t></is></c>"));
}

void ht_put_cell_digits(ht_text *out, ht_cell_place place, ht_string digits, ht_cell_style style) {
    char cell[CELL_BYTES] = {0};
    put_block(out, cell, cell_before(BEFORE(cell + END, "><v>"), place, style));
    ht_put_string(out, digits);
    put_block(out, cell, BEFORE(cell + END, "</v></c>"));
}

void ht_put_cell_number(ht_text *out, ht_cell_place place, int64_t number, ht_cell_style style) {
    char cell[CELL_BYTES] = {0};
    /* -(number + 1) + 1 as INT64_MIN has no positive twin. */
    const uint64_t size = number < 0 ? (uint64_t)(-(number + 1)) + 1 : (uint64_t)number;
    char *first = digits_before(BEFORE(cell + END, "</v></c>"), size);
    if (number < 0) {
        *--first = '-';
    }
    put_block(out, cell, cell_before(BEFORE(first, "><v>"), place, style));
}

void ht_put_cell_day(ht_text *out, ht_cell_place place, ht_day day) {
    ht_put_cell_number(out, place, (int64_t)day - HT_DAY_ZERO_1900, HT_STYLE_DATE);
}

void ht_put_cell_boolean(ht_text *out, ht_cell_place place, bool value) {
    char cell[CELL_BYTES] = {0};
    char *const first = value ? BEFORE(cell + END, " t=\"b\"><v>1</v></c>") : BEFORE(cell + END, " t=\"b\"><v>0</v></c>");
    put_block(out, cell, cell_before(first, place, HT_STYLE_PLAIN));
}

void ht_put_cell_sum(ht_text *out, ht_cell_place place, ht_cell_place first, ht_cell_place last, int64_t value,
                     ht_cell_style style) {
    char cell[CELL_BYTES] = {0};
    put_block(out, cell, cell_before(BEFORE(cell + END, "><f>SUM("), place, style));
    ht_put_reference(out, first);
    ht_put(out, ":");
    ht_put_reference(out, last);
    ht_put(out, ")</f><v>");
    ht_put_number(out, value);
    ht_put(out, "</v></c>");
}

bool ht_is_exact(int64_t number) {
    static const int64_t most = INT64_C(1) << 53;
    return number <= most && number >= -most;
}
