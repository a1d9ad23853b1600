/* SPDX-License-Identifier: MIT */
#include "list/book_source.h"

#include "list/book_bytes.h"
#include "text/book.h"
#include "text/ods.h"
#include "text/xlsx_sheet.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum {
    TAIL_BYTES = 1 << 19,
    WINDOW_BYTES = 2 * HT_XML_TOKEN_MAX, /* what is not whole of a part's text, and what comes next */
    ROWS_BYTES = 1 << 18                 /* > HT_SHEET_ROOM */
};

struct ht_book_source {
    ht_book_bytes bytes;
    char *directory;
    void *space;
    ht_book book;
    uint32_t next;  /* .xlsx: index of the next sheet; .ods: sheets so far */
    bool is_within; /* a sheet is at hand */
    union {
        ht_xlsx_sheet xlsx;
        ht_ods ods;
    };
    ht_text rows;  /* text that is not given out yet */
    size_t passed; /* of it */
    char window[WINDOW_BYTES];
    char tail[TAIL_BYTES];
    char row_bytes[ROWS_BYTES];
};

const ht_book_error *ht_book_source_error(const ht_book_source *source) {
    return &source->bytes.error;
}

/* ---- Opening ---- */

static bool open_directory(ht_book_source *source) {
    ht_zip_directory directory;
    const size_t length = source->bytes.size < HT_ZIP_TAIL_BYTES ? (size_t)source->bytes.size : HT_ZIP_TAIL_BYTES;
    char *const tail = source->window; /* WINDOW_BYTES > HT_ZIP_TAIL_BYTES */
    if (!ht_book_bytes_read(&source->bytes, (int64_t)(source->bytes.size - length), tail, length)) {
        return false;
    }
    const ht_book_problem problem = ht_zip_find((ht_string){tail, length}, source->bytes.size, &directory);
    if (problem != HT_BOOK_GOOD) {
        return ht_book_refuse(&source->bytes, problem, (ht_string){NULL, 0});
    }
    source->directory = malloc((size_t)directory.length + 1);
    if (source->directory == NULL) {
        errno = ENOMEM;
        return false;
    }
    if (!ht_book_bytes_read(&source->bytes, (int64_t)directory.offset, source->directory, directory.length)) {
        return false;
    }
    const ht_string listed = {source->directory, directory.length};
    const size_t size = ht_book_space(listed);
    source->space = malloc(size);
    if (source->space == NULL) {
        errno = ENOMEM;
        return false;
    }
    return ht_book_open(&source->book, &directory, listed, source->space, size) ||
           ht_book_refuse(&source->bytes, source->book.error.problem, source->book.error.part);
}

static bool read_parts(ht_book_source *source) {
    const ht_zip_entry *part;
    size_t length;
    while ((part = ht_book_part(&source->book)) != NULL) {
        if (!ht_book_part_begin(&source->bytes, part, false) ||
            !ht_book_part_unpack(&source->bytes, ht_book_room(&source->book), part->unpacked, &length)) {
            return false;
        }
        if (!ht_book_take(&source->book)) {
            return ht_book_refuse(&source->bytes, source->book.error.problem, source->book.error.part);
        }
    }
    return true;
}

/* All of a part, compared with its checksum, so that nothing of a damaged one is believed. Its last bytes are kept. */
static bool check_part(ht_book_source *source, const ht_zip_entry *entry, ht_string *tail) {
    size_t kept = 0;
    size_t length;
    if (!ht_book_part_begin(&source->bytes, entry, false)) {
        return false;
    }
    while (source->bytes.part.unpacked_left > 0) {
        if (kept > TAIL_BYTES / 2) {
            kept = TAIL_BYTES / 2;
            memmove(source->tail, source->tail + TAIL_BYTES / 2, kept);
        }
        if (!ht_book_part_unpack(&source->bytes, source->tail + kept, TAIL_BYTES / 2, &length)) {
            return false;
        }
        kept += length;
    }
    *tail = (ht_string){source->tail, kept};
    return true;
}

static bool begin_sheets(ht_book_source *source) {
    if (source->book.form == HT_BOOK_XLSX) {
        return true;
    }
    ht_string tail;
    ht_ods_begin(&source->ods);
    return check_part(source, &source->book.content, &tail) && ht_book_part_begin(&source->bytes, &source->book.content, true);
}

ht_book_source *ht_book_source_open(int descriptor, ht_string held, bool *is_open) {
    ht_book_source *const source = calloc(1, sizeof *source);
    if (source == NULL) {
        return NULL;
    }
    source->rows = (ht_text){.at = source->row_bytes, .capacity = ROWS_BYTES};
    *is_open = ht_book_bytes_open(&source->bytes, descriptor, held) && open_directory(source) && read_parts(source) &&
               begin_sheets(source);
    return source;
}

void ht_book_source_close(ht_book_source *source) {
    if (source != NULL) {
        ht_book_bytes_close(&source->bytes);
        free(source->directory);
        free(source->space);
        free(source);
    }
}

/* ---- Sheets ---- */

ht_string ht_book_source_name(const ht_book_source *source) {
    return source->book.form == HT_BOOK_XLSX ? source->book.xlsx.sheets[source->next - 1].name
                                             : (ht_string){source->ods.name, source->ods.name_length};
}

bool ht_book_source_is_hidden(const ht_book_source *source) {
    return source->book.form == HT_BOOK_XLSX ? source->book.xlsx.sheets[source->next - 1].is_hidden : source->ods.is_hidden;
}

ht_day ht_book_source_day_zero(const ht_book_source *source) {
    return source->book.form == HT_BOOK_XLSX ? source->book.xlsx.day_zero : source->ods.rows.day_zero;
}

const ht_hidden *ht_book_source_hidden(const ht_book_source *source) {
    return source->book.form == HT_BOOK_XLSX ? &source->xlsx.rows.hidden : &source->ods.rows.hidden;
}

/* More of the part behind what has not been used of the window. */
static bool feed(ht_book_source *source, ht_xml *xml) {
    const size_t kept = xml->at == NULL ? 0 : (size_t)(xml->end - xml->at); /* < HT_XML_TOKEN_MAX */
    size_t length;
    if (kept > 0) {
        memmove(source->window, xml->at, kept);
    }
    if (!ht_book_part_unpack(&source->bytes, source->window + kept, sizeof source->window - kept, &length)) {
        return false;
    }
    ht_xml_give(xml, (ht_string){source->window, kept + length}, source->bytes.part.unpacked_left == 0);
    return true;
}

/* From the beginning, looking for merged cells alone. */
static ht_sheet_state walk(ht_book_source *source, const ht_zip_entry *entry) {
    ht_sheet_state state = HT_SHEET_MORE;
    if (!ht_book_part_begin(&source->bytes, entry, false)) {
        return HT_SHEET_BAD;
    }
    while (state == HT_SHEET_MORE) {
        state = feed(source, &source->xlsx.xml) ? ht_xlsx_sheet_merges(&source->xlsx) : HT_SHEET_BAD;
    }
    return state;
}

/* Twice from the beginning: merged cells stand behind the rows. */
static bool enter_xlsx(ht_book_source *source) {
    ht_zip_entry entry;
    ht_string tail;
    if (!ht_book_sheet_part(&source->book, source->next - 1, &entry)) {
        return ht_book_refuse(&source->bytes, source->book.error.problem, source->book.error.part);
    }
    ht_xlsx_sheet_begin(&source->xlsx, &source->book.xlsx, source->book.merges);
    if (!check_part(source, &entry, &tail)) {
        return false;
    }
    const bool is_whole = tail.length == entry.unpacked;
    if (is_whole) {
        ht_xml_give(&source->xlsx.xml, tail, true);
    }
    const ht_sheet_state state =
        is_whole || ht_xlsx_sheet_tail(&source->xlsx, tail) ? ht_xlsx_sheet_merges(&source->xlsx) : walk(source, &entry);
    if (state == HT_SHEET_BAD) {
        return source->xlsx.problem == HT_BOOK_GOOD ? false : ht_book_refuse(&source->bytes, source->xlsx.problem, entry.name);
    }
    ht_xlsx_sheet_rewind(&source->xlsx);
    return ht_book_part_begin(&source->bytes, &entry, true);
}

bool ht_book_source_enter(ht_book_source *source) {
    source->rows.length = source->passed = 0;
    if (source->book.form == HT_BOOK_ODS) {
        source->ods.reads = true;
        source->is_within = true;
    } else {
        source->is_within = enter_xlsx(source);
    }
    return source->is_within;
}

static bool next_ods(ht_book_source *source) {
    source->ods.reads = false;
    for (;;) {
        ht_text none = {.at = source->row_bytes, .capacity = ROWS_BYTES};
        const ht_ods_state state = ht_ods_read(&source->ods, &none);
        if (state == HT_ODS_BAD) {
            return ht_book_refuse(&source->bytes, source->ods.problem, source->book.content.name);
        }
        if (state == HT_ODS_MORE && !feed(source, &source->ods.xml)) {
            return false;
        }
        if (state == HT_ODS_TABLE || state == HT_ODS_END) {
            return state == HT_ODS_TABLE;
        }
    }
}

/* .ods: the sheets stand one after the other in one part. */
static bool find_again(ht_book_source *source) {
    ht_ods_begin(&source->ods);
    bool is_found = ht_book_part_begin(&source->bytes, &source->book.content, true);
    for (uint32_t i = 0; is_found && i < source->next; i++) {
        is_found = next_ods(source);
    }
    return is_found;
}

bool ht_book_source_again(ht_book_source *source) {
    ht_zip_entry entry;
    source->rows.length = source->passed = 0;
    if (source->book.form == HT_BOOK_ODS) {
        if (!find_again(source)) {
            return false;
        }
        source->ods.reads = true;
    } else {
        ht_xlsx_sheet_rewind(&source->xlsx);
        if (!ht_book_sheet_part(&source->book, source->next - 1, &entry) || !ht_book_part_begin(&source->bytes, &entry, true)) {
            return false;
        }
    }
    source->is_within = true;
    return true;
}

bool ht_book_source_next(ht_book_source *source) {
    const bool is_xlsx = source->book.form == HT_BOOK_XLSX;
    errno = 0;
    source->is_within = false;
    if (is_xlsx ? source->next == source->book.xlsx.sheet_count : !next_ods(source)) {
        return false;
    }
    source->next++;
    return source->next <= HT_BOOK_SHEETS_MAX || ht_book_refuse(&source->bytes, HT_BOOK_MANY_SHEETS, (ht_string){NULL, 0});
}

/* Rows more, or the end of the sheet. */
static bool read_xlsx(ht_book_source *source) {
    switch (ht_xlsx_sheet_read(&source->xlsx, &source->rows)) {
    case HT_SHEET_MORE:
        return feed(source, &source->xlsx.xml);
    case HT_SHEET_END:
        source->is_within = false;
        return true;
    case HT_SHEET_BAD:
        return ht_book_refuse(&source->bytes, source->xlsx.problem, ht_book_source_name(source));
    case HT_SHEET_FULL:
    default:
        return true;
    }
}

static bool read_ods(ht_book_source *source) {
    switch (ht_ods_read(&source->ods, &source->rows)) {
    case HT_ODS_MORE:
        return feed(source, &source->ods.xml);
    case HT_ODS_TABLE_END:
        source->is_within = false;
        return true;
    case HT_ODS_BAD:
        return ht_book_refuse(&source->bytes, source->ods.problem, ht_book_source_name(source));
    case HT_ODS_FULL:
    case HT_ODS_TABLE:
    case HT_ODS_END:
    default:
        return true;
    }
}

ssize_t ht_book_source_read(ht_book_source *source, char *to, size_t length) {
    while (source->passed == source->rows.length && source->is_within) {
        source->rows.length = source->passed = 0;
        if (!(source->book.form == HT_BOOK_XLSX ? read_xlsx : read_ods)(source)) {
            return -1;
        }
    }
    const size_t left = source->rows.length - source->passed;
    const size_t given = left < length ? left : length;
    memcpy(to, source->rows.at + source->passed, given);
    source->passed += given;
    return (ssize_t)given;
}
