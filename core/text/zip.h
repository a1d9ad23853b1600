/* SPDX-License-Identifier: MIT */
/* The directory of a zip archive. Unpacking is the caller's; so is reading the archive's bytes. */
#ifndef HOTRO_ZIP_H
#define HOTRO_ZIP_H

#include "text/book_error.h"

enum {
    HT_ZIP_TAIL_BYTES = 22 + 65535, /* the archive's last bytes, in which its end record begins */
    HT_ZIP_DIRECTORY_BYTES_MAX = 4 << 20,
    HT_ZIP_LOCAL_BYTES = 30 /* what stands before an entry's name and bytes */
};

typedef struct {
    uint32_t offset, length; /* bytes of the archive */
} ht_zip_directory;

typedef struct {
    ht_string name;
    uint32_t packed, unpacked; /* bytes */
    uint32_t crc;
    uint32_t offset; /* of its local header */
    uint16_t flags, method;
} ht_zip_entry;

enum { HT_ZIP_STORED = 0, HT_ZIP_DEFLATED = 8 };

/* Finds the directory from the archive's last bytes: HT_ZIP_TAIL_BYTES, or the whole archive where it is smaller; `size` is its
   length. */
ht_book_problem ht_zip_find(ht_string tail, uint64_t size, ht_zip_directory *directory);
/* Reads the next entry of the directory and moves `rest` behind it. False: there is none, or none that is one, and `rest` is
   then not empty. */
bool ht_zip_next(ht_string *rest, ht_zip_entry *entry);
/* Whether the entry can be unpacked; `directory`: where all entries' bytes end. */
ht_book_problem ht_zip_check(const ht_zip_entry *entry, const ht_zip_directory *directory);
/* Bytes from the entry's offset to its packed bytes, from its local header; 0: that is none. */
uint32_t ht_zip_local(const char header[HT_ZIP_LOCAL_BYTES]);

#endif
