/* SPDX-License-Identifier: MIT */
/*
 * The reader of workbooks as a WebAssembly module of its own: no imports, and nothing of the law. The one caller that knows the
 * addresses is book.ts. A sheet's rows come out as text (text/sheet.h), which the other module reads as a list.
 *
 * A call returns what is to be done next. READ and UNPACK ask for bytes, as the wish says, of which hotro_book_given is then
 * told, and goes on with what the call before it was about.
 */
#include "text/book.h"
#include "text/json_write.h"
#include "text/ods.h"
#include "text/sheet_hidden.h"
#include "text/text.h"
#include "text/xlsx_sheet.h"

#include "memory.h"

#include <string.h>

/* Steps call each other in a circle, through the caller. */
typedef enum {
    FAILED, /* hotro_book_error */
    READ,   /* `length` bytes of the file at `from` are wanted at `address` */
    UNPACK, /* the next `length` bytes of the part, unpacked, likewise */
    DONE,   /* of a text: it stands at `address` */
    NONE,   /* no sheet, or no text, any more */
    NO_ROOM /* no memory for so large a workbook */
} what_next;

typedef what_next step(void);

enum {
    TAIL_BYTES = 1 << 19,
    WINDOW_BYTES = 2 * HT_XML_TOKEN_MAX,  /* what is not whole of a part's text, and what comes next; > HT_ZIP_TAIL_BYTES */
    ROWS_BYTES = 2 * HT_RECORD_BYTES_MAX, /* > HT_SHEET_ROOM, and what the other module takes at once */
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
    step *then;    /* the bytes of the wish are there */
    uint64_t size; /* of the file */
    ht_zip_directory where;
    char *directory;
    ht_book book;
    ht_book_error error;
    ht_crc crc;
    /* The part at hand. */
    ht_zip_entry part;
    step *begun, *checked, *fed;
    uint32_t at, left; /* its packed bytes in the file; bytes that are not unpacked yet */
    uint32_t sum;      /* its checksum so far */
    bool begins;
    /* Sheets. */
    uint32_t next, found, sought; /* sheets that have been gone to; .ods: since the part's beginning, and to be found */
    step *was_found;
    bool is_within, walks;
    union {
        ht_xlsx_sheet xlsx;
        ht_ods ods;
    };
    size_t kept; /* bytes in `tail`, or before those that are to come in `window` */
    ht_text rows;
    char local[HT_ZIP_LOCAL_BYTES];
    char window[WINDOW_BYTES];
    char tail[TAIL_BYTES];
    char row_bytes[ROWS_BYTES];
    char output[OUTPUT_BYTES];
} book;

static what_next refuse(ht_book_problem problem, ht_string part) {
    book.error = (ht_book_error){problem, part};
    return FAILED;
}

static what_next refuse_book(void) {
    return refuse(book.book.error.problem, book.book.error.part);
}

/* ---- Wishes ---- */

static what_next wish(what_next what, char *to, size_t length, step *then) {
    book.wish.address = (uint32_t)(uintptr_t)to;
    book.wish.length = (uint32_t)length;
    book.then = then;
    return what;
}

static what_next read_file(uint32_t from, char *to, size_t length, step *then) {
    book.wish.from = from;
    return wish(READ, to, length, then);
}

/* The next bytes of the part, as many as there is room for; `then` finds their number in the wish. */
static what_next unpack(char *to, size_t room, step *then) {
    const uint32_t length = room < book.left ? (uint32_t)room : book.left;
    if (length == 0) {
        book.wish.length = 0;
        return then();
    }
    book.wish.begins = book.begins;
    book.wish.from = book.at;
    book.wish.packed = book.part.packed;
    book.wish.unpacked = book.part.unpacked;
    book.wish.crc = book.part.crc;
    book.wish.is_deflated = book.part.method == HT_ZIP_DEFLATED;
    book.begins = false;
    book.left -= length;
    return wish(UNPACK, to, length, then);
}

/* The bytes that were asked for are there; false: they could not be read or unpacked. */
what_next EXPORT(hotro_book_given)(bool is_there) {
    return is_there ? book.then() : refuse(HT_BOOK_DAMAGED, book.part.name);
}

/* ---- Parts ---- */

static what_next local_read(void) {
    const uint32_t before = ht_zip_local(book.local);
    if (before == 0) {
        return refuse(HT_BOOK_DAMAGED, book.part.name);
    }
    book.at = book.part.offset + before;
    book.left = book.part.unpacked;
    book.begins = true;
    return book.begun();
}

static what_next begin_part(ht_zip_entry entry, step *begun) {
    book.part = entry;
    book.begun = begun;
    return read_file(entry.offset, book.local, sizeof book.local, local_read);
}

static what_next check_some(void);

static what_next check_more(void) {
    const size_t length = book.wish.length;
    book.sum = ht_crc_of(&book.crc, book.sum, (ht_string){book.tail + book.kept, length});
    book.kept += length;
    if (book.left == 0 && book.sum != book.part.crc) {
        return refuse(HT_BOOK_CHECKSUM, book.part.name);
    }
    return check_some();
}

static what_next check_some(void) {
    if (book.left == 0) {
        return book.checked();
    }
    if (book.kept > TAIL_BYTES / 2) {
        book.kept = TAIL_BYTES / 2;
        memmove(book.tail, book.tail + TAIL_BYTES / 2, book.kept);
    }
    return unpack(book.tail + book.kept, TAIL_BYTES / 2, check_more);
}

/* All of a part, compared with its checksum, so that nothing of a damaged one is believed. Its last bytes are kept. */
static what_next check_part(ht_zip_entry entry, step *checked) {
    book.kept = 0;
    book.sum = 0;
    book.checked = checked;
    return begin_part(entry, check_some);
}

static ht_xml *xml_at_hand(void) {
    return book.book.form == HT_BOOK_XLSX ? &book.xlsx.xml : &book.ods.xml;
}

static what_next pass_window(void) {
    ht_xml_give(xml_at_hand(), (ht_string){book.window, book.kept + book.wish.length}, book.left == 0);
    return book.fed();
}

/* More of the part behind what has not been used of the window. */
static what_next feed(step *fed) {
    const ht_xml *xml = xml_at_hand();
    book.kept = xml->at == NULL ? 0 : (size_t)(xml->end - xml->at); /* < HT_XML_TOKEN_MAX */
    if (book.kept > 0) {
        memmove(book.window, xml->at, book.kept);
    }
    book.fed = fed;
    return unpack(book.window + book.kept, sizeof book.window - book.kept, pass_window);
}

/* ---- Opening ---- */

static what_next done(void) {
    return DONE;
}

static what_next content_checked(void) {
    return begin_part(book.book.content, done);
}

static what_next begin_sheets(void) {
    if (book.book.form == HT_BOOK_XLSX) {
        return DONE;
    }
    ht_ods_begin(&book.ods);
    return check_part(book.book.content, content_checked);
}

static what_next next_part(void);

static what_next take_part(void) {
    return ht_book_take(&book.book) ? next_part() : refuse_book();
}

static what_next unpack_part(void) {
    return unpack(ht_book_room(&book.book), book.part.unpacked, take_part);
}

static what_next next_part(void) {
    const ht_zip_entry *part = ht_book_part(&book.book);
    return part == NULL ? begin_sheets() : begin_part(*part, unpack_part);
}

static what_next open_book(void) {
    const ht_string listed = {book.directory, book.where.length};
    const size_t size = ht_book_space(listed);
    char *const space = grow(size);
    if (space == NULL) {
        return NO_ROOM;
    }
    return ht_book_open(&book.book, &book.where, listed, space, size) ? next_part() : refuse_book();
}

static what_next find_directory(void) {
    const ht_book_problem problem = ht_zip_find((ht_string){book.window, book.wish.length}, book.size, &book.where);
    if (problem != HT_BOOK_GOOD) {
        return refuse(problem, (ht_string){NULL, 0});
    }
    book.directory = grow(book.where.length);
    return book.directory == NULL ? NO_ROOM : read_file(book.where.offset, book.directory, book.where.length, open_book);
}

/* Where the wish stands: eight numbers in the order of its members. */
const void *EXPORT(hotro_book_wish)(void) {
    return &book.wish;
}

/* The workbook in a file of so many bytes, once for each instance of the module. */
what_next EXPORT(hotro_book_open)(uint64_t size) {
    const uint64_t length = size < HT_ZIP_TAIL_BYTES ? size : HT_ZIP_TAIL_BYTES;
    if (size > UINT32_MAX) {
        return refuse(HT_BOOK_PACKING, (ht_string){NULL, 0});
    }
    ht_crc_init(&book.crc);
    book.size = size;
    book.rows = (ht_text){.at = book.row_bytes, .capacity = ROWS_BYTES};
    return read_file((uint32_t)(size - length), book.window, (size_t)length, find_directory);
}

/* ---- Sheets ---- */

static ht_string name_at_hand(void) {
    return book.book.form == HT_BOOK_XLSX ? book.book.xlsx.sheets[book.next - 1].name
                                          : (ht_string){book.ods.name, book.ods.name_length};
}

/* .ods: the sheets stand one after the other in one part. */
static what_next find_table(void) {
    ht_text none = {.at = book.row_bytes, .capacity = ROWS_BYTES};
    for (;;) {
        switch (ht_ods_read(&book.ods, &none)) {
        case HT_ODS_MORE:
            return feed(find_table);
        case HT_ODS_BAD:
            return refuse(book.ods.problem, book.book.content.name);
        case HT_ODS_END:
            return NONE;
        case HT_ODS_TABLE:
            if (++book.found == book.sought) {
                return book.was_found();
            }
            break;
        case HT_ODS_FULL:
        case HT_ODS_TABLE_END:
        default:
            none.length = 0;
        }
    }
}

static what_next pass_sheet(void) {
    return ++book.next <= HT_BOOK_SHEETS_MAX ? DONE : refuse(HT_BOOK_MANY_SHEETS, (ht_string){NULL, 0});
}

/* Goes to the next sheet, whose rows are read only where it is entered. */
what_next EXPORT(hotro_book_next)(void) {
    book.is_within = false;
    if (book.book.form == HT_BOOK_XLSX) {
        return book.next == book.book.xlsx.sheet_count ? NONE : pass_sheet();
    }
    book.ods.reads = false;
    book.sought = book.next + 1;
    book.was_found = pass_sheet;
    return find_table();
}

static what_next within(void) {
    if (book.book.form == HT_BOOK_ODS) {
        book.ods.reads = true;
    }
    book.is_within = true;
    return DONE;
}

static what_next find_merges(void) {
    const ht_sheet_state state = ht_xlsx_sheet_merges(&book.xlsx);
    if (state == HT_SHEET_BAD) {
        return refuse(book.xlsx.problem, book.part.name);
    }
    if (book.walks && state == HT_SHEET_MORE) {
        return feed(find_merges);
    }
    ht_xlsx_sheet_rewind(&book.xlsx);
    return begin_part(book.part, within);
}

static what_next walk(void) {
    return feed(find_merges);
}

/* Merged cells stand behind the rows. */
static what_next sheet_checked(void) {
    const ht_string tail = {book.tail, book.kept};
    const bool is_whole = book.kept == book.part.unpacked;
    if (is_whole) {
        ht_xml_give(&book.xlsx.xml, tail, true);
    }
    book.walks = !is_whole && !ht_xlsx_sheet_tail(&book.xlsx, tail);
    return book.walks ? begin_part(book.part, walk) : find_merges();
}

what_next EXPORT(hotro_book_enter)(void) {
    ht_zip_entry entry;
    if (book.book.form == HT_BOOK_ODS) {
        return within();
    }
    if (!ht_book_sheet_part(&book.book, book.next - 1, &entry)) {
        return refuse_book();
    }
    ht_xlsx_sheet_begin(&book.xlsx, &book.book.xlsx, book.book.merges);
    return check_part(entry, sheet_checked);
}

/* Back to the beginning of the sheet that is entered. */
what_next EXPORT(hotro_book_again)(void) {
    if (book.book.form == HT_BOOK_XLSX) {
        ht_xlsx_sheet_rewind(&book.xlsx);
        return begin_part(book.part, within);
    }
    ht_ods_begin(&book.ods);
    book.found = 0;
    book.sought = book.next;
    book.was_found = within;
    return begin_part(book.book.content, find_table);
}

/* ---- Rows ---- */

/* One state for both forms: FULL, as long as the sheet goes on. */
static ht_sheet_state read_some(void) {
    if (book.book.form == HT_BOOK_XLSX) {
        return ht_xlsx_sheet_read(&book.xlsx, &book.rows);
    }
    switch (ht_ods_read(&book.ods, &book.rows)) {
    case HT_ODS_MORE:
        return HT_SHEET_MORE;
    case HT_ODS_TABLE_END:
        return HT_SHEET_END;
    case HT_ODS_BAD:
        return HT_SHEET_BAD;
    case HT_ODS_FULL:
    case HT_ODS_TABLE:
    case HT_ODS_END:
    default:
        return HT_SHEET_FULL;
    }
}

static what_next read_rows(void) {
    while (book.is_within && book.rows.length == 0) {
        const ht_sheet_state state = read_some();
        if (state == HT_SHEET_BAD) {
            return refuse(book.book.form == HT_BOOK_XLSX ? book.xlsx.problem : book.ods.problem, name_at_hand());
        }
        if (state == HT_SHEET_MORE && book.rows.length == 0) {
            return feed(read_rows);
        }
        book.is_within = state != HT_SHEET_END;
    }
    return book.rows.length == 0 ? NONE : wish(DONE, book.row_bytes, book.rows.length, NULL);
}

/* The next text of the sheet. */
what_next EXPORT(hotro_book_read)(void) {
    book.rows.length = 0;
    return read_rows();
}

/* ---- What is said: JSON, which the wish then is about ---- */

static ht_text output(void) {
    return (ht_text){.at = book.output, .capacity = OUTPUT_BYTES};
}

/* {"name":…,"hidden":…,"day_zero":…} of the sheet that has been gone to; the name for people, as the command shows it. */
void EXPORT(hotro_book_sheet)(void) {
    char name_bytes[NAME_BYTES];
    ht_text name = {.at = name_bytes, .capacity = NAME_BYTES};
    ht_text out = output();
    ht_json_text to = {&out, false};
    const bool is_xlsx = book.book.form == HT_BOOK_XLSX;
    ht_json_open(&to, NULL, '{');
    ht_put_visible(&name, name_at_hand(), NAME_SHOWN);
    ht_member_string(&to, "name", (ht_string){name_bytes, name.length});
    ht_member_bool(&to, "hidden", is_xlsx ? book.book.xlsx.sheets[book.next - 1].is_hidden : book.ods.is_hidden);
    ht_member_number(&to, "day_zero", is_xlsx ? book.book.xlsx.day_zero : book.ods.rows.day_zero);
    ht_json_close(&to, '}');
    (void)wish(DONE, book.output, out.length, NULL);
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
    const ht_hidden *hidden = book.book.form == HT_BOOK_XLSX ? &book.xlsx.rows.hidden : &book.ods.rows.hidden;
    ht_json_open(&to, NULL, '[');
    ht_member_sentences(&to, NULL, write_rows, hidden);
    ht_member_sentences(&to, NULL, write_columns, hidden);
    ht_json_close(&to, ']');
    (void)wish(DONE, book.output, out.length, NULL);
}

static void write_error(ht_text *out, const void *about, ht_language language) {
    ht_write_book_error(out, about, language);
}

/* {"code":…,"text":{"vi":…,"en":…}} */
void EXPORT(hotro_book_error)(void) {
    ht_text out = output();
    ht_json_text to = {&out, false};
    ht_json_open(&to, NULL, '{');
    ht_member_text(&to, "code", ht_book_error_code(book.error.problem) == HT_TOO_LARGE ? "too_large" : "syntax");
    ht_member_sentences(&to, "text", write_error, &book.error);
    ht_json_close(&to, '}');
    (void)wish(DONE, book.output, out.length, NULL);
}
