/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "list/book_file.h"

#include "command/files.h"
#include "text/archive.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>

enum {
    LEVEL = 1, /* of packing: 1 is fastest */
    PACKED_BYTES = 1 << 16,
    BLOCK_BYTES = 65000 /* packed by themselves; in less than twice its 32 KiB zlib never moves on what it keeps of the text,
                           which takes a quarter of its time and makes the whole hardly smaller */
};

/* A part while it is packed. */
typedef struct {
    z_stream stream;
    ht_packed sizes;
    size_t in_block; /* bytes of the block at hand so far */
    int descriptor;  /* where the packed bytes go */
} packing;

typedef struct {
    ht_sheet_out out; /* first: as the core knows it */
    packing packed;
    bool is_aside, is_ended;
    char bytes[HT_SHEET_ROWS_BYTES];
} sheet_file;

struct ht_book_file {
    ht_book_out out; /* first: as the core knows it */
    int descriptor;
    int number; /* errno of what broke it; 0: nothing */
    uint32_t sheet_count;
    sheet_file *sheets[HT_SHEETS_WRITTEN_MAX];
    ht_archive archive;
    char packed[PACKED_BYTES];
};

void ht_book_file_break(ht_book_file *book, int number) {
    book->number = book->number != 0 ? book->number : number != 0 ? number : EIO;
}

bool ht_book_file_is_broken(const ht_book_file *book, int *number) {
    *number = book->number;
    return book->number != 0;
}

ht_book_out *ht_book_of_file(ht_book_file *file) {
    return &file->out;
}

static ht_book_file *file_of(ht_book_out *book) {
    return (ht_book_file *)book;
}

/* ---- The archive ---- */

static void write_bytes(ht_book_file *book, ht_string bytes) {
    if (book->number == 0 && !ht_write_all(book->descriptor, bytes.at, bytes.length)) {
        ht_book_file_break(book, errno);
    }
}

static void begin_part(ht_book_file *book, const char *name) {
    char bytes[HT_PART_FRAME_BYTES];
    ht_text text = {.at = bytes, .capacity = sizeof bytes};
    ht_put_part_begin(&text, &book->archive, name, true);
    write_bytes(book, (ht_string){bytes, text.length});
}

static void end_part(ht_book_file *book, const packing *packed) {
    char bytes[HT_PART_FRAME_BYTES];
    ht_text text = {.at = bytes, .capacity = sizeof bytes};
    ht_put_part_end(&text, &book->archive, &packed->sizes);
    write_bytes(book, (ht_string){bytes, text.length});
    if (!ht_archive_fits(&book->archive, &packed->sizes)) {
        ht_book_file_break(book, EFBIG); /* the form of archives that knows more is not written */
    }
}

/* ---- Packing ---- */

static void begin_packing(ht_book_file *book, packing *it, int descriptor) {
    enum { RAW = -15, MEMORY = 7 };
    *it = (packing){.descriptor = descriptor};
    if (deflateInit2(&it->stream, LEVEL, Z_DEFLATED, RAW, MEMORY, Z_DEFAULT_STRATEGY) != Z_OK) {
        ht_book_file_break(book, ENOMEM);
    }
}

static void pass_packed(ht_book_file *book, packing *it, size_t length) {
    it->sizes.packed += length;
    if (!ht_write_all(it->descriptor, book->packed, length)) {
        ht_book_file_break(book, errno);
    }
    if (it->sizes.packed > UINT32_MAX) {
        ht_book_file_break(book, EFBIG);
    }
}

static void deflate_all(ht_book_file *book, packing *it, ht_string text, int flush) {
    int state = Z_OK;
    it->stream.next_in = (z_const unsigned char *)text.at;
    it->stream.avail_in = (unsigned)text.length; /* <= BLOCK_BYTES */
    do {
        it->stream.next_out = (unsigned char *)book->packed;
        it->stream.avail_out = PACKED_BYTES;
        state = deflate(&it->stream, flush);
        pass_packed(book, it, PACKED_BYTES - it->stream.avail_out);
    } while (book->number == 0 && (flush == Z_FINISH ? state != Z_STREAM_END : it->stream.avail_out == 0));
}

static void pack(ht_book_file *book, packing *it, ht_string text, bool is_last) {
    it->sizes.crc = (uint32_t)crc32_z(it->sizes.crc, (const unsigned char *)text.at, text.length);
    it->sizes.unpacked += text.length;
    for (bool is_done = text.length == 0 && !is_last; !is_done && book->number == 0;) {
        const size_t room = BLOCK_BYTES - it->in_block;
        const ht_string some = {text.at, text.length < room ? text.length : room};
        text = (ht_string){text.at + some.length, text.length - some.length};
        it->in_block = some.length < room ? it->in_block + some.length : 0;
        is_done = text.length == 0;
        deflate_all(book, it, some, is_done && is_last ? Z_FINISH : it->in_block == 0 ? Z_FULL_FLUSH : Z_NO_FLUSH);
    }
}

static void end_packing(packing *it) {
    (void)deflateEnd(&it->stream);
}

/* ---- Sheets ---- */

static void begin_sheet_part(ht_book_file *book, uint32_t number) {
    char name[HT_PART_NAME_BYTES];
    ht_text part = {.at = name, .capacity = sizeof name - 1};
    ht_put_sheet_part(&part, number);
    name[part.length] = '\0';
    begin_part(book, name);
}

static ht_sheet_out *begin_sheet(ht_book_out *out, uint32_t number, bool is_aside) {
    ht_book_file *const book = file_of(out);
    sheet_file *const sheet = book->number != 0 || number == 0 ? NULL : malloc(sizeof *sheet);
    if (sheet == NULL) {
        ht_book_file_break(book, number == 0 ? EFBIG : ENOMEM);
        return NULL;
    }
    const int descriptor = is_aside ? ht_temporary_file() : book->descriptor;
    if (descriptor < 0) {
        ht_book_file_break(book, errno);
    }
    book->sheets[book->sheet_count++] = sheet;
    sheet->is_aside = is_aside;
    sheet->is_ended = false;
    sheet->out.number = number;
    sheet->out.rows = (ht_text){.at = sheet->bytes, .capacity = HT_SHEET_ROWS_BYTES};
    if (!is_aside) {
        begin_sheet_part(book, number);
    }
    begin_packing(book, &sheet->packed, descriptor);
    return &sheet->out;
}

static void take_text(ht_sheet_out *out, ht_string text, bool is_last) {
    sheet_file *const sheet = (sheet_file *)out;
    ht_book_file *const book = file_of(out->book);
    pack(book, &sheet->packed, text, is_last);
    if (is_last) {
        end_packing(&sheet->packed);
        sheet->is_ended = true;
    }
    if (is_last && !sheet->is_aside) {
        end_part(book, &sheet->packed);
    }
}

/* A sheet that was written aside, into the archive. */
static void take_in(ht_book_file *book, sheet_file *sheet) {
    const int descriptor = sheet->packed.descriptor;
    ssize_t got = 1;
    begin_sheet_part(book, sheet->out.number);
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
    end_part(book, &sheet->packed);
}

/* ---- The other parts ---- */

static void put_part(ht_book_out *out, const char *name, ht_string text) {
    ht_book_file *const book = file_of(out);
    packing it;
    begin_part(book, name);
    begin_packing(book, &it, book->descriptor);
    pack(book, &it, text, true);
    end_packing(&it);
    end_part(book, &it);
}

static void put_parts(ht_book_file *book) {
    char bytes[HT_BOOK_PART_BYTES];
    for (uint32_t part = 0; ht_around_name(part) != NULL; part++) {
        ht_text text = {.at = bytes, .capacity = sizeof bytes};
        ht_put_around(&text, &book->out.tabs, part);
        put_part(&book->out, ht_around_name(part), (ht_string){bytes, text.length});
    }
}

static void put_directory(ht_book_file *book) {
    char bytes[HT_ARCHIVE_END_BYTES];
    ht_text text = {.at = bytes, .capacity = sizeof bytes};
    ht_put_archive_end(&text, &book->archive);
    write_bytes(book, (ht_string){bytes, text.length});
}

/* ---- Beginning and end ---- */

ht_book_file *ht_book_file_begin(int descriptor) {
    static const ht_book_target target = {begin_sheet, take_text, put_part};
    ht_book_file *const book = calloc(1, sizeof *book);
    if (book != NULL) {
        book->out.target = &target;
        book->descriptor = descriptor;
    }
    return book;
}

static void close_sheets(ht_book_file *book) {
    for (uint32_t k = 0; k < book->sheet_count; k++) {
        sheet_file *const sheet = book->sheets[k];
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
            ht_sheet_end(&book->sheets[k]->out);
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
