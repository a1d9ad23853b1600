/* SPDX-License-Identifier: MIT */
#include "text/xlsx.h"

#include "text/cell_text.h"
#include "text/text.h"
#include "text/xml.h"

#include <string.h>

void *ht_take_space(ht_space *space, size_t count, size_t size) {
    enum { ALIGNMENT = 8 };
    const size_t at = (space->used + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (at > space->size || count > (space->size - at) / size) {
        return NULL;
    }
    space->used = at + count * size;
    return space->at + at;
}

static ht_xml whole(ht_string part) {
    ht_xml xml;
    ht_xml_begin(&xml);
    ht_xml_give(&xml, part, true);
    return xml;
}

static ht_book_problem bad(const ht_xml *xml) {
    return xml->has_doctype ? HT_BOOK_DOCTYPE : HT_BOOK_DAMAGED;
}

static const uint32_t no_number = UINT32_MAX;

/* A number of up to nine digits, or `no_number`. */
static uint32_t number_of(ht_string text) {
    enum { DIGITS = 9 };
    uint32_t number = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (i == DIGITS || text.at[i] < '0' || text.at[i] > '9') {
            return no_number;
        }
        number = 10 * number + (uint32_t)(text.at[i] - '0');
    }
    return text.length > 0 ? number : no_number;
}

static uint32_t number_named(ht_string attributes, const char *name) {
    ht_string value;
    return ht_xml_find(attributes, name, &value) ? number_of(value) : no_number;
}

static bool is_true(ht_string value) {
    return ht_string_is(value, "1") || ht_string_is(value, "true");
}

/* ---- What leads from one part to another ---- */

static bool ends(ht_string text, const char *wanted) {
    const ht_string end = ht_string_of(wanted);
    return text.length >= end.length && memcmp(text.at + text.length - end.length, end.at, end.length) == 0;
}

static bool same(ht_string a, ht_string b) {
    return a.length == b.length && memcmp(a.at, b.at, a.length) == 0;
}

ht_string ht_relation_target(ht_string relations, const char *type) {
    ht_xml xml = whole(relations);
    ht_xml_token token;
    ht_string found;
    ht_string target;
    while ((token = ht_xml_next(&xml)) < HT_XML_END) {
        if (token == HT_XML_OPEN && ht_xml_find(xml.attributes, "Type", &found) && ends(found, type) &&
            ht_xml_find(xml.attributes, "Target", &target)) {
            return target;
        }
    }
    return (ht_string){NULL, 0};
}

/* Gives sheets, whose `target` is the id of a relationship, that relationship's target. */
static ht_book_problem find_targets(ht_xlsx *book, ht_string relations) {
    enum { RELATIONS_MAX = 1 << 16 };
    bool has_target[HT_BOOK_SHEETS_MAX] = {false};
    uint32_t left = book->sheet_count;
    ht_xml xml = whole(relations);
    ht_xml_token token;
    ht_string id;
    ht_string target;
    for (uint32_t count = 0; left > 0 && count < RELATIONS_MAX && (token = ht_xml_next(&xml)) < HT_XML_END; count++) {
        if (token != HT_XML_OPEN || !ht_xml_find(xml.attributes, "Id", &id) ||
            !ht_xml_find(xml.attributes, "Target", &target)) {
            continue;
        }
        for (uint32_t i = 0; i < book->sheet_count; i++) {
            if (!has_target[i] && same(book->sheets[i].target, id)) {
                book->sheets[i].target = target;
                has_target[i] = true;
                left--;
            }
        }
    }
    return left == 0 ? HT_BOOK_GOOD : HT_BOOK_DAMAGED;
}

/* ---- The workbook ---- */

/* Where the value of an attribute stands in a part that is the caller's to write over. */
static ht_book_problem decode_in_place(char *part, ht_string *text) {
    ht_text out = {.at = part + (text->at - part), .capacity = text->length};
    const bool is_text = ht_xml_decode(*text, false, &out);
    text->length = out.length;
    return is_text ? HT_BOOK_GOOD : HT_BOOK_DAMAGED;
}

static ht_book_problem add_sheet(ht_xlsx *book, char *part, ht_string attributes) {
    ht_string state;
    if (book->sheet_count == HT_BOOK_SHEETS_MAX) {
        return HT_BOOK_MANY_SHEETS;
    }
    ht_sheet_entry *sheet = &book->sheets[book->sheet_count++];
    *sheet = (ht_sheet_entry){.is_hidden = ht_xml_find(attributes, "state", &state) && !ht_string_is(state, "visible")};
    const bool is_whole = ht_xml_find(attributes, "name", &sheet->name) && ht_xml_find(attributes, "id", &sheet->target);
    return is_whole ? decode_in_place(part, &sheet->name) : HT_BOOK_DAMAGED;
}

ht_book_problem ht_xlsx_workbook(ht_xlsx *book, char *part, size_t length, ht_string relations, ht_space *space) {
    ht_xml xml = whole((ht_string){part, length});
    ht_xml_token token;
    ht_string value;
    ht_book_problem problem = HT_BOOK_GOOD;
    book->sheet_count = 0;
    book->day_zero = HT_DAY_ZERO_1900;
    book->sheets = ht_take_space(space, HT_BOOK_SHEETS_MAX, sizeof *book->sheets);
    if (book->sheets == NULL) {
        return HT_BOOK_DAMAGED;
    }
    while (problem == HT_BOOK_GOOD && (token = ht_xml_next(&xml)) < HT_XML_END) {
        if (token != HT_XML_OPEN) {
            continue;
        }
        if (ht_string_is(xml.name, "workbookPr") && ht_xml_find(xml.attributes, "date1904", &value) && is_true(value)) {
            book->day_zero = HT_DAY_ZERO_1904;
        } else if (ht_string_is(xml.name, "sheet")) {
            problem = add_sheet(book, part, xml.attributes);
        }
    }
    return problem != HT_BOOK_GOOD ? problem : token == HT_XML_BAD ? bad(&xml) : find_targets(book, relations);
}

/* ---- Number formats ---- */

enum { CODES_MAX = 1024 };

/* Formats with a code in the workbook. */
typedef struct {
    uint32_t count;
    struct {
        uint32_t id;
        ht_number_format format;
    } codes[CODES_MAX];
} coded;

static ht_book_problem add_code(coded *all, ht_string attributes) {
    char bytes[1024]; /* Excel's codes have at most 255 characters; of a longer one the beginning counts */
    ht_text code = {.at = bytes, .capacity = sizeof bytes};
    ht_string value;
    if (all->count == CODES_MAX) {
        return HT_BOOK_MANY_FORMATS;
    }
    if (!ht_xml_find(attributes, "formatCode", &value) || !ht_xml_decode(value, false, &code)) {
        return HT_BOOK_DAMAGED;
    }
    all->codes[all->count].id = number_named(attributes, "numFmtId");
    all->codes[all->count++].format =
        ht_number_format_of_code((ht_string){bytes, code.length < sizeof bytes ? code.length : sizeof bytes});
    return HT_BOOK_GOOD;
}

static ht_number_format format_of(const coded *all, uint32_t id) {
    for (uint32_t i = 0; i < all->count; i++) {
        if (all->codes[i].id == id) {
            return all->codes[i].format;
        }
    }
    return ht_number_format_of_id(id);
}

/* cellXfs holds what cells name by index; cellStyleXfs has elements of the same name. */
ht_book_problem ht_xlsx_styles(ht_xlsx *book, ht_string part, ht_space *space) {
    ht_xml xml = whole(part);
    ht_xml_token token;
    ht_book_problem problem = HT_BOOK_GOOD;
    bool is_within = false;
    coded all = {.count = 0};
    book->format_count = 0;
    book->formats = ht_take_space(space, HT_BOOK_FORMATS_MAX, sizeof *book->formats);
    if (book->formats == NULL) {
        return HT_BOOK_DAMAGED;
    }
    while (problem == HT_BOOK_GOOD && (token = ht_xml_next(&xml)) < HT_XML_END) {
        const bool is_open = token == HT_XML_OPEN;
        if (token == HT_XML_TEXT) {
            continue;
        }
        if (ht_string_is(xml.name, "cellXfs")) {
            is_within = is_open;
        } else if (is_open && is_within && ht_string_is(xml.name, "xf")) {
            if (book->format_count == HT_BOOK_FORMATS_MAX) {
                return HT_BOOK_MANY_FORMATS;
            }
            book->formats[book->format_count++] = (uint8_t)format_of(&all, number_named(xml.attributes, "numFmtId"));
        } else if (is_open && ht_string_is(xml.name, "numFmt")) {
            problem = add_code(&all, xml.attributes);
        }
    }
    return problem != HT_BOOK_GOOD ? problem : token == HT_XML_BAD ? bad(&xml) : HT_BOOK_GOOD;
}

/* ---- Shared strings ---- */

enum { STRING_BYTES_MIN = 5 }; /* "<si/>" */

size_t ht_xlsx_strings_space(size_t length) {
    return (length / STRING_BYTES_MIN + 1) * sizeof(uint32_t) + sizeof(uint64_t);
}

/* Strings are written from the part's beginning on, over what has been read. */
typedef struct {
    char *part;
    uint32_t first, length; /* of the string at hand; <= 64 MiB */
    bool is_string, is_text, is_phonetic;
    uint32_t *ends;
} gathering;

static bool gather(gathering *to, const ht_xml *xml) {
    ht_text out = {.at = to->part, .capacity = (size_t)(xml->at - to->part), .length = to->first + to->length};
    const bool is_text = ht_xml_decode(xml->text, xml->is_literal, &out);
    to->length = (uint32_t)out.length - to->first;
    return is_text;
}

static void end_string(ht_xlsx *book, gathering *to) {
    to->first += (uint32_t)ht_cell_clean(to->part + to->first, to->length, true);
    to->ends[book->string_count++] = to->first;
    to->length = 0;
}

static void take_tag(ht_xlsx *book, gathering *to, ht_string name, bool is_open) {
    if (ht_string_is(name, "si")) {
        to->is_string = is_open;
        if (!is_open) {
            end_string(book, to);
        }
    } else if (ht_string_is(name, "t")) {
        to->is_text = is_open && to->is_string && !to->is_phonetic;
    } else if (ht_string_is(name, "rPh")) {
        to->is_phonetic = is_open;
    }
}

ht_book_problem ht_xlsx_strings(ht_xlsx *book, char *part, size_t length, ht_space *space) {
    ht_xml xml = whole((ht_string){part, length});
    ht_xml_token token;
    const size_t most = length / STRING_BYTES_MIN + 1;
    gathering to = {.part = part, .ends = ht_take_space(space, most, sizeof *to.ends)};
    book->string_count = 0;
    book->strings = part;
    book->string_ends = to.ends;
    if (to.ends == NULL) {
        return HT_BOOK_DAMAGED;
    }
    while ((token = ht_xml_next(&xml)) < HT_XML_END) {
        if (token != HT_XML_TEXT) {
            take_tag(book, &to, xml.name, token == HT_XML_OPEN);
        } else if (to.is_text && !gather(&to, &xml)) {
            return HT_BOOK_DAMAGED;
        }
    }
    return token == HT_XML_BAD ? bad(&xml) : HT_BOOK_GOOD;
}
