/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "list/book_file.h"

#include "command/files.h"
#include "text/book_write.h"
#include "text/crc.h"
#include "text/text.h"
#include "text/zip_write.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

enum {
    LEVEL = 1, /* of packing: 1 is fastest */
    ROWS_BYTES = 3 * HT_SHEET_FILE_ROOM,
    PACKED_BYTES = 1 << 16,
    PARTS_MAX = HT_SHEETS_WRITTEN_MAX + 16,
    NAME_BYTES = 64
};

/* A part while it is packed. */
typedef struct {
    z_stream stream;
    uint32_t crc;
    uint64_t packed, unpacked;
    int descriptor; /* where the packed bytes go */
} packing;

struct ht_sheet_file {
    ht_book_file *book;
    ht_sheet_layout layout;
    packing packed;
    uint32_t number;
    bool is_aside, is_ended;
    ht_text rows;
    char bytes[ROWS_BYTES];
};

typedef struct {
    ht_zip_part part;
    char name[NAME_BYTES];
} named_part;

struct ht_book_file {
    int descriptor;
    int number;      /* errno of what broke it; 0: nothing */
    uint64_t offset; /* bytes of the archive so far */
    bool has_chart;
    ht_crc crc;
    uint32_t sheet_count, part_count;
    ht_sheet_file *sheets[HT_SHEETS_WRITTEN_MAX];
    ht_book_tab tabs[HT_SHEETS_WRITTEN_MAX]; /* as they begin */
    unsigned groups[HT_SHEETS_WRITTEN_MAX];
    char titles[HT_SHEETS_WRITTEN_MAX][HT_SHEET_TITLE_BYTES];
    named_part parts[PARTS_MAX];
    char packed[PACKED_BYTES];
};

void ht_book_file_break(ht_book_file *book, int number) {
    book->number = book->number != 0 ? book->number : number != 0 ? number : EIO;
}

bool ht_book_file_is_broken(const ht_book_file *book, int *number) {
    *number = book->number;
    return book->number != 0;
}

ht_book_file *ht_book_file_begin(int descriptor) {
    ht_book_file *const book = calloc(1, sizeof *book);
    if (book != NULL) {
        book->descriptor = descriptor;
        ht_crc_init(&book->crc);
    }
    return book;
}

/* ---- The archive ---- */

static void write_bytes(ht_book_file *book, ht_string bytes) {
    book->offset += bytes.length;
    if (book->number == 0 && !ht_write_all(book->descriptor, bytes.at, bytes.length)) {
        ht_book_file_break(book, errno);
    }
    if (book->offset > UINT32_MAX) {
        ht_book_file_break(book, EFBIG); /* the form of archives that knows more is not written */
    }
}

static ht_zip_part *begin_part(ht_book_file *book, const char *name) {
    char bytes[2 * NAME_BYTES];
    ht_text text = {.at = bytes, .capacity = sizeof bytes};
    named_part *const it = &book->parts[book->part_count++]; /* few besides sheets, which are counted */
    memcpy(it->name, name, strlen(name) + 1);
    it->part = (ht_zip_part){.name = it->name, .offset = (uint32_t)book->offset, .is_deflated = true};
    ht_put_zip_header(&text, &it->part);
    write_bytes(book, (ht_string){bytes, text.length});
    return &it->part;
}

static void end_part(ht_book_file *book, ht_zip_part *part, const packing *packed) {
    char bytes[NAME_BYTES];
    ht_text text = {.at = bytes, .capacity = sizeof bytes};
    if (packed->unpacked > UINT32_MAX) {
        ht_book_file_break(book, EFBIG);
    }
    part->crc = packed->crc;
    part->packed = (uint32_t)(packed->packed & UINT32_MAX);
    part->unpacked = (uint32_t)(packed->unpacked & UINT32_MAX);
    ht_put_zip_sizes(&text, part);
    write_bytes(book, (ht_string){bytes, text.length});
}

/* ---- Packing ---- */

static void begin_packing(ht_book_file *book, packing *it, int descriptor) {
    enum { RAW = -15, MEMORY = 6 }; /* less for zlib to move on as it goes: quicker than its usual 8, and hardly larger */
    *it = (packing){.descriptor = descriptor};
    if (deflateInit2(&it->stream, LEVEL, Z_DEFLATED, RAW, MEMORY, Z_DEFAULT_STRATEGY) != Z_OK) {
        ht_book_file_break(book, ENOMEM);
    }
}

static void pass_packed(ht_book_file *book, packing *it, size_t length) {
    it->packed += length;
    if (it->descriptor == book->descriptor) {
        write_bytes(book, (ht_string){book->packed, length});
    } else if (!ht_write_all(it->descriptor, book->packed, length)) {
        ht_book_file_break(book, errno);
    }
}

static void pack(ht_book_file *book, packing *it, ht_string text, bool is_last) {
    int state = Z_OK;
    if (book->number != 0) {
        return;
    }
    it->crc = ht_crc_of(&book->crc, it->crc, text);
    it->unpacked += text.length;
    it->stream.next_in = (z_const unsigned char *)text.at;
    it->stream.avail_in = (unsigned)text.length; /* a few MiB at most */
    do {
        it->stream.next_out = (unsigned char *)book->packed;
        it->stream.avail_out = PACKED_BYTES;
        state = deflate(&it->stream, is_last ? Z_FINISH : Z_NO_FLUSH);
        pass_packed(book, it, PACKED_BYTES - it->stream.avail_out);
    } while (book->number == 0 && (is_last ? state != Z_STREAM_END : it->stream.avail_out == 0));
}

static void end_packing(packing *it) {
    (void)deflateEnd(&it->stream);
}

/* ---- Sheets ---- */

ht_sheet_file *ht_book_file_sheet(ht_book_file *book, ht_string title, unsigned group, bool is_aside,
                                  const ht_sheet_layout *layout) {
    char name[NAME_BYTES];
    ht_text part = {.at = name, .capacity = sizeof name - 1};
    ht_sheet_file *const sheet = book->number != 0 || book->sheet_count == HT_SHEETS_WRITTEN_MAX ? NULL : malloc(sizeof *sheet);
    if (sheet == NULL) {
        ht_book_file_break(book, book->sheet_count == HT_SHEETS_WRITTEN_MAX ? EFBIG : ENOMEM);
        return NULL;
    }
    const uint32_t k = book->sheet_count++;
    const int descriptor = is_aside ? ht_temporary_file() : book->descriptor;
    const size_t length = title.length < HT_SHEET_TITLE_BYTES ? title.length : HT_SHEET_TITLE_BYTES;
    memcpy(book->titles[k], title.at, length);
    book->tabs[k] = (ht_book_tab){{book->titles[k], length}, layout->frozen_rows, k + 1};
    book->groups[k] = group;
    book->sheets[k] = sheet;
    sheet->book = book;
    sheet->layout = *layout;
    sheet->number = k + 1;
    sheet->is_aside = is_aside;
    sheet->is_ended = false;
    sheet->rows = (ht_text){.at = sheet->bytes, .capacity = ROWS_BYTES};
    if (descriptor < 0) {
        ht_book_file_break(book, errno);
    }
    if (!is_aside) {
        ht_put_sheet_part(&part, sheet->number);
        name[part.length] = '\0';
        (void)begin_part(book, name);
    }
    begin_packing(book, &sheet->packed, descriptor);
    sheet->layout.is_first = k == 0;
    ht_put_sheet_begin(&sheet->rows, &sheet->layout);
    return sheet;
}

ht_text *ht_sheet_file_rows(ht_sheet_file *sheet) {
    if (sheet->rows.capacity - sheet->rows.length < HT_SHEET_FILE_ROOM) {
        pack(sheet->book, &sheet->packed, (ht_string){sheet->bytes, sheet->rows.length}, false);
        sheet->rows.length = 0;
    }
    return &sheet->rows;
}

void ht_sheet_file_end(ht_sheet_file *sheet) {
    ht_book_file *const book = sheet->book;
    ht_put_sheet_end(ht_sheet_file_rows(sheet), &sheet->layout);
    pack(book, &sheet->packed, (ht_string){sheet->bytes, sheet->rows.length}, true);
    end_packing(&sheet->packed);
    sheet->is_ended = true;
    if (!sheet->is_aside) {
        end_part(book, &book->parts[book->part_count - 1].part, &sheet->packed);
    }
}

/* A sheet that was written aside, into the archive. */
static void take_in(ht_book_file *book, ht_sheet_file *sheet) {
    char name[NAME_BYTES];
    ht_text part = {.at = name, .capacity = sizeof name - 1};
    const int descriptor = sheet->packed.descriptor;
    ssize_t got = 1;
    ht_put_sheet_part(&part, sheet->number);
    name[part.length] = '\0';
    ht_zip_part *const made = begin_part(book, name);
    if (!ht_go_to(descriptor, 0)) {
        ht_book_file_break(book, errno);
    }
    while (book->number == 0 && got > 0) {
        got = ht_read_some(descriptor, book->packed, PACKED_BYTES);
        if (got < 0) {
            ht_book_file_break(book, errno);
        } else {
            write_bytes(book, (ht_string){book->packed, (size_t)got});
        }
    }
    end_part(book, made, &sheet->packed);
}

/* ---- The other parts ---- */

static void put_part(ht_book_file *book, const char *name, const ht_text *text) {
    packing it;
    if (text->length > text->capacity) {
        ht_book_file_break(book, EFBIG);
        return;
    }
    ht_zip_part *const part = begin_part(book, name);
    begin_packing(book, &it, book->descriptor);
    pack(book, &it, (ht_string){text->at, text->length}, true);
    end_packing(&it);
    end_part(book, part, &it);
}

uint32_t ht_sheet_file_number(const ht_sheet_file *sheet) {
    return sheet->number;
}

void ht_book_file_chart(ht_book_file *book, uint32_t sheet, const ht_chart *chart) {
    enum { BYTES = 1 << 15 };
    char bytes[BYTES];
    char name[NAME_BYTES];
    ht_text text = {.at = bytes, .capacity = sizeof bytes};
    ht_text relations = {.at = name, .capacity = sizeof name - 1};
    ht_put_sheet_relations_part(&relations, sheet);
    name[relations.length] = '\0';
    ht_put_sheet_relations(&text);
    put_part(book, name, &text);
    text.length = 0;
    ht_put_drawing(&text, chart);
    put_part(book, HT_PART_DRAWING, &text);
    text.length = 0;
    ht_put_drawing_relations(&text);
    put_part(book, HT_PART_DRAWING_RELATIONS, &text);
    text.length = 0;
    ht_put_chart(&text, chart);
    put_part(book, HT_PART_CHART, &text);
    book->has_chart = true;
}

/* The tabs by their groups. */
static void put_workbook(ht_book_file *book, ht_text *text) {
    ht_book_tab tabs[HT_SHEETS_WRITTEN_MAX];
    uint32_t count = 0;
    for (unsigned group = 0; count < book->sheet_count; group++) {
        for (uint32_t k = 0; k < book->sheet_count; k++) {
            if (book->groups[k] == group) {
                tabs[count++] = book->tabs[k];
            }
        }
    }
    ht_put_workbook(text, tabs, count);
}

static void put_parts(ht_book_file *book) {
    enum { BYTES = 1 << 16 };
    char bytes[BYTES];
    ht_text text = {.at = bytes, .capacity = sizeof bytes};
    put_workbook(book, &text);
    put_part(book, HT_PART_WORKBOOK, &text);
    text.length = 0;
    ht_put_workbook_relations(&text, book->sheet_count);
    put_part(book, HT_PART_WORKBOOK_RELATIONS, &text);
    text.length = 0;
    ht_put_styles(&text);
    put_part(book, HT_PART_STYLES, &text);
    text.length = 0;
    ht_put_package(&text);
    put_part(book, HT_PART_PACKAGE, &text);
    text.length = 0;
    ht_put_content_types(&text, book->sheet_count, book->has_chart);
    put_part(book, HT_PART_CONTENT_TYPES, &text);
}

static void put_directory(ht_book_file *book) {
    enum { BYTES = PARTS_MAX * 2 * NAME_BYTES };
    char bytes[BYTES];
    ht_text text = {.at = bytes, .capacity = sizeof bytes};
    const uint32_t offset = (uint32_t)(book->offset & UINT32_MAX);
    for (uint32_t i = 0; i < book->part_count; i++) {
        ht_put_zip_entry(&text, &book->parts[i].part);
    }
    ht_put_zip_end(&text, book->part_count, offset, (uint32_t)text.length);
    write_bytes(book, (ht_string){bytes, text.length});
}

static void close_sheets(ht_book_file *book) {
    for (uint32_t k = 0; k < book->sheet_count; k++) {
        ht_sheet_file *const sheet = book->sheets[k];
        if (sheet->is_aside && book->number == 0) {
            take_in(book, sheet);
        }
        if (!sheet->is_ended) {
            end_packing(&sheet->packed);
        }
        if (sheet->is_aside && sheet->packed.descriptor >= 0) {
            close(sheet->packed.descriptor);
        }
        free(sheet);
    }
}

bool ht_book_file_end(ht_book_file *book) {
    for (uint32_t k = 0; k < book->sheet_count && book->number == 0; k++) {
        if (!book->sheets[k]->is_ended) {
            ht_sheet_file_end(book->sheets[k]);
        }
    }
    close_sheets(book);
    if (book->number == 0) {
        put_parts(book);
        put_directory(book);
    }
    const int number = book->number;
    free(book);
    errno = number;
    return number == 0;
}
