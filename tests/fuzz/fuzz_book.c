/* SPDX-License-Identifier: MIT */
/* An archive as bytes, its parts stored: it is opened in just the space that it asks for, and its sheets read, whatever their
   checksums say. Packed parts are given their packed bytes, as far as these fill them. */
#include "text/book.h"
#include "text/ods.h"
#include "text/text.h"
#include "text/xlsx_sheet.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

enum { INPUT_MAX = 1 << 15, SPACE_MAX = 8 << 20 };

static void require(bool holds) {
    if (!holds) {
        abort();
    }
}

static ht_book book;
static ht_xlsx_sheet sheet;
static ht_ods ods;
static char rows[HT_SHEET_ROOM];

/* The entry's bytes; zeros behind those that the archive has. False: it lies outside. */
static bool copy_entry(ht_string archive, const ht_zip_entry *entry, char *to) {
    if (entry->offset + (size_t)HT_ZIP_LOCAL_BYTES > archive.length) {
        return false;
    }
    const size_t first = entry->offset + (size_t)ht_zip_local(archive.at + entry->offset);
    const size_t there = first > archive.length ? 0 : archive.length - first;
    const size_t packed = entry->packed < entry->unpacked ? entry->packed : entry->unpacked;
    memset(to, 0, entry->unpacked);
    memcpy(to, archive.at + (first > archive.length ? 0 : first), packed < there ? packed : there);
    return true;
}

static void read_sheet(ht_string part) {
    ht_sheet_state state = HT_SHEET_FULL;
    ht_xlsx_sheet_begin(&sheet, &book.xlsx, book.merges);
    ht_xml_give(&sheet.xml, part, true);
    if (ht_xlsx_sheet_merges(&sheet) != HT_SHEET_END) {
        return;
    }
    ht_xlsx_sheet_rewind(&sheet);
    ht_xml_give(&sheet.xml, part, true);
    for (int i = 0; i < 1000 && state == HT_SHEET_FULL; i++) {
        ht_text out = {rows, sizeof rows, 0, false};
        state = ht_xlsx_sheet_read(&sheet, &out);
        require(out.length <= out.capacity);
    }
}

static void read_tables(ht_string part) {
    ht_ods_begin(&ods);
    ht_xml_give(&ods.xml, part, true);
    for (int i = 0; i < 1000; i++) {
        ht_text out = {rows, sizeof rows, 0, false};
        const ht_ods_state state = ht_ods_read(&ods, &out);
        require(out.length <= out.capacity && state != HT_ODS_MORE);
        ods.reads = ods.reads || state == HT_ODS_TABLE;
        if (state == HT_ODS_END || state == HT_ODS_BAD) {
            return;
        }
    }
}

static void read_whole(ht_string archive, const ht_zip_entry *entry, void (*read)(ht_string part)) {
    char *const part = entry->unpacked > INPUT_MAX ? NULL : malloc((size_t)entry->unpacked + 1);
    if (part != NULL && copy_entry(archive, entry, part)) {
        read((ht_string){part, entry->unpacked});
    }
    free(part);
}

static void say(const ht_book_error *error) {
    char bytes[1024];
    ht_text out = {bytes, sizeof bytes, 0, false};
    ht_write_book_error(&out, error, HT_VI);
    require(out.length > 0 && out.length <= out.capacity);
}

static bool take_parts(ht_string archive) {
    const ht_zip_entry *part;
    while ((part = ht_book_part(&book)) != NULL) {
        if (!copy_entry(archive, part, ht_book_room(&book))) {
            return false;
        }
        book.part.crc = ht_crc_of(&book.crc, 0, (ht_string){ht_book_room(&book), part->unpacked});
        if (!ht_book_take(&book)) {
            say(&book.error);
            return false;
        }
    }
    return book.error.problem == HT_BOOK_GOOD;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    const ht_string archive = {(const char *)bytes, size};
    ht_zip_directory directory;
    ht_zip_entry entry;
    if (size > INPUT_MAX || ht_zip_find(archive, size, &directory) != HT_BOOK_GOOD) {
        return 0;
    }
    const ht_string listed = {archive.at + directory.offset, directory.length};
    const size_t needed = ht_book_space(listed);
    if (needed > SPACE_MAX) {
        return 0;
    }
    void *const space = malloc(needed);
    if (!ht_book_open(&book, &directory, listed, space, needed)) {
        say(&book.error);
    } else if (take_parts(archive) && book.form == HT_BOOK_ODS) {
        read_whole(archive, &book.content, read_tables);
    } else if (book.error.problem == HT_BOOK_GOOD && ht_book_part(&book) == NULL) {
        for (uint32_t k = 0; k < book.xlsx.sheet_count && k < 8; k++) {
            if (ht_book_sheet_part(&book, k, &entry)) {
                read_whole(archive, &entry, read_sheet);
            }
        }
    }
    free(space);
    return 0;
}
