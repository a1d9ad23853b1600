/* SPDX-License-Identifier: MIT */
/* A workbook as an archive: its bytes, from a file or a pipe, and its parts as they are unpacked. */
#ifndef HOTRO_BOOK_BYTES_H
#define HOTRO_BOOK_BYTES_H

#include "text/book_error.h"
#include "text/zip.h"

#include <zlib.h>

enum { HT_PACKED_BYTES = 1 << 16 };

/* A part while it is unpacked. */
typedef struct {
    ht_zip_entry entry;
    int64_t at; /* of the file: packed bytes that are not read yet */
    size_t packed_left, unpacked_left;
    uint32_t crc;
    bool is_checked; /* its checksum is known to be right */
    bool inflates;   /* `stream` is begun */
    z_stream stream;
} ht_unpacking;

typedef struct {
    int descriptor, temporary; /* temporary: -1, or a file that has no name */
    int64_t begins;            /* where the archive begins in the file */
    uint64_t size;
    ht_unpacking part;
    ht_book_error error; /* where a function has failed with errno EBADMSG */
    char packed[HT_PACKED_BYTES];
} ht_book_bytes;

/* Notes what is wrong. False, and errno is EBADMSG. */
bool ht_book_refuse(ht_book_bytes *bytes, ht_book_problem problem, ht_string part);

/* The archive that the descriptor gives, of which `held` has been read; a pipe's bytes are put into a file that nobody else
   sees. False: errno. */
bool ht_book_bytes_open(ht_book_bytes *bytes, int descriptor, ht_string held);
void ht_book_bytes_close(ht_book_bytes *bytes);
/* So many bytes from a place in the archive. False: errno. */
bool ht_book_bytes_read(ht_book_bytes *bytes, int64_t at, char *to, size_t length);

/* Begins to unpack a part whose packed bytes stand at that place of the archive; `is_checked`: its checksum is known to be
   right. False: errno. */
bool ht_book_part_begin(ht_book_bytes *bytes, const ht_zip_entry *entry, int64_t at, bool is_checked);
/* Its next bytes, of which there are so many; at its end its checksum is compared. False: errno. */
bool ht_book_part_unpack(ht_book_bytes *bytes, char *to, size_t length);
void ht_book_part_end(ht_book_bytes *bytes);

#endif
