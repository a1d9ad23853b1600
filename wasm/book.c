/* SPDX-License-Identifier: MIT */
/*
 * The reader of workbooks as a WebAssembly module of its own: no imports, and nothing of the law. The one caller that knows the
 * addresses is book.ts. A sheet's rows come out as text (text/sheet.h), which the other module reads as a list.
 *
 * A call returns what is to be done next (text/book_reader.h), but for space, which is here; or that there is none.
 */
#include "text/book_reader.h"
#include "text/json_write.h"
#include "text/sheet_hidden.h"
#include "text/text.h"

#include "memory.h"

enum {
    NO_ROOM = HT_NEXT_NONE + 1, /* no memory for so large a workbook */
    OUTPUT_BYTES = 1 << 14,
    NAME_SHOWN = 50,                /* letters of a sheet's name */
    NAME_BYTES = 4 * NAME_SHOWN + 8 /* with an ellipsis */
};

static struct {
    struct {
        uint32_t address, length, from;
        uint32_t begins; /* UNPACK: a part begins, whose packed bytes stand `from` there on */
        uint32_t packed, unpacked, crc, is_deflated;
    } wish;
    ht_book_next what; /* it is about */
    ht_book_reader reader;
    ht_crc crc;
    uint32_t sum, left; /* of the part at hand: its checksum so far; bytes that are to come */
    char output[OUTPUT_BYTES];
} book;

static ht_book_next give_space(void) {
    ht_book_wish *wish = &book.reader.wish;
    wish->to = grow(wish->length);
    return wish->to == NULL ? NO_ROOM : ht_book_given(&book.reader, HT_BOOK_GOOD);
}

/* What the caller is asked for. */
static ht_book_next ask(ht_book_next next) {
    const ht_book_wish *wish = &book.reader.wish;
    while (next == HT_NEXT_SPACE) {
        next = give_space();
    }
    book.wish.address = (uint32_t)(uintptr_t)wish->to;
    book.wish.length = (uint32_t)wish->length;
    book.wish.from = (uint32_t)wish->from;
    book.wish.begins = wish->begins;
    book.wish.packed = wish->part.packed;
    book.wish.unpacked = wish->part.unpacked;
    book.wish.crc = wish->part.crc;
    book.wish.is_deflated = wish->part.method == HT_ZIP_DEFLATED;
    book.what = next;
    return next;
}

/* What has been unpacked is what the part's checksum says, as far as it has come. */
static bool is_right(void) {
    const ht_book_wish *wish = &book.reader.wish;
    book.sum = ht_crc_of(&book.crc, wish->begins ? 0 : book.sum, (ht_string){wish->to, wish->length});
    book.left = (wish->begins ? wish->part.unpacked : book.left) - (uint32_t)wish->length;
    return book.left > 0 || book.sum == wish->part.crc;
}

/* Where the wish stands: eight numbers in the order of its members. */
const void *EXPORT(hotro_book_wish)(void) {
    return &book.wish;
}

/* The bytes that were asked for are there; false: they could not be read, unpacked or kept. */
ht_book_next EXPORT(hotro_book_given)(bool is_there) {
    const bool is_new = book.what == HT_NEXT_UNPACK && !book.reader.wish.is_checked;
    return ask(ht_book_given(&book.reader, !is_there               ? HT_BOOK_DAMAGED
                                           : is_new && !is_right() ? HT_BOOK_CHECKSUM
                                                                   : HT_BOOK_GOOD));
}

/* The workbook in a file of so many bytes, once for each instance of the module. */
ht_book_next EXPORT(hotro_book_open)(uint64_t size) {
    ht_crc_init(&book.crc);
    return ask(ht_book_reader_open(&book.reader, size));
}

/* Goes to the next sheet, whose rows are read only where it is entered. */
ht_book_next EXPORT(hotro_book_next)(void) {
    return ask(ht_book_reader_next(&book.reader));
}

ht_book_next EXPORT(hotro_book_enter)(void) {
    return ask(ht_book_reader_enter(&book.reader));
}

/* Back to the beginning of the sheet that is entered. */
ht_book_next EXPORT(hotro_book_again)(void) {
    return ask(ht_book_reader_again(&book.reader));
}

/* The next text of the sheet. */
ht_book_next EXPORT(hotro_book_read)(void) {
    return ask(ht_book_reader_read(&book.reader));
}

/* ---- What is said: JSON, which the wish then is about ---- */

static ht_text output(void) {
    return (ht_text){.at = book.output, .capacity = OUTPUT_BYTES};
}

static void about(const ht_text *out) {
    book.wish.address = (uint32_t)(uintptr_t)out->at;
    book.wish.length = (uint32_t)out->length;
}

/* {"name":…,"hidden":…,"day_zero":…} of the sheet that has been gone to; the name for people, as the command shows it. */
void EXPORT(hotro_book_sheet)(void) {
    char name_bytes[NAME_BYTES];
    ht_text name = {.at = name_bytes, .capacity = NAME_BYTES};
    ht_text out = output();
    ht_json_text to = {&out, false};
    ht_json_open(&to, NULL, '{');
    ht_put_visible(&name, ht_book_reader_name(&book.reader), NAME_SHOWN);
    ht_member_string(&to, "name", (ht_string){name_bytes, name.length});
    ht_member_bool(&to, "hidden", ht_book_reader_is_hidden(&book.reader));
    ht_member_number(&to, "day_zero", ht_book_reader_day_zero(&book.reader));
    ht_json_close(&to, '}');
    about(&out);
}

static void write_rows(ht_text *out, const void *about, ht_language language) {
    ht_write_hidden_rows(out, about, language);
}

static void write_columns(ht_text *out, const void *about, ht_language language) {
    ht_write_hidden_columns(out, about, language);
}

/* Of what has been read: [{"vi":…,"en":…}], hidden rows and hidden columns; empty sentences where there are none. */
void EXPORT(hotro_book_said)(void) {
    ht_text out = output();
    ht_json_text to = {&out, false};
    const ht_hidden *hidden = ht_book_reader_hidden(&book.reader);
    ht_json_open(&to, NULL, '[');
    ht_member_sentences(&to, NULL, write_rows, hidden);
    ht_member_sentences(&to, NULL, write_columns, hidden);
    ht_json_close(&to, ']');
    about(&out);
}

static void write_error(ht_text *out, const void *about, ht_language language) {
    ht_write_book_error(out, about, language);
}

/* {"code":…,"text":{"vi":…,"en":…}} */
void EXPORT(hotro_book_error)(void) {
    ht_text out = output();
    ht_json_text to = {&out, false};
    ht_json_open(&to, NULL, '{');
    ht_member_text(&to, "code", ht_book_error_code(book.reader.error.problem) == HT_TOO_LARGE ? "too_large" : "syntax");
    ht_member_sentences(&to, "text", write_error, &book.reader.error);
    ht_json_close(&to, '}');
    about(&out);
}
