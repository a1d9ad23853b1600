/* SPDX-License-Identifier: MIT */
#include "text/zip.h"

#include <string.h>

static uint32_t read_16(const char *at) {
    return (uint32_t)(unsigned char)at[0] | (uint32_t)(unsigned char)at[1] << 8;
}

static uint32_t read_32(const char *at) {
    return read_16(at) | read_16(at + 2) << 16;
}

static bool begins(const char *at, const char signature[4]) {
    return memcmp(at, signature, 4) == 0;
}

enum { END_BYTES = 22, COMMENT_LENGTH = 20, LOCATOR_BYTES = 20, ENTRY_BYTES = 46 };

/* The end record: its comment reaches to the end of the archive. NULL: there is none. */
static const char *end_record(ht_string tail) {
    for (size_t length = END_BYTES; length <= tail.length; length++) {
        const char *const at = tail.at + tail.length - length;
        if (begins(at, "PK\5\6") && read_16(at + COMMENT_LENGTH) == length - END_BYTES) {
            return at;
        }
    }
    return NULL;
}

ht_book_problem ht_zip_find(ht_string tail, uint64_t size, ht_zip_directory *directory) {
    const char *const end = end_record(tail);
    if (end == NULL) {
        return HT_BOOK_DAMAGED;
    }
    const bool has_locator = end - tail.at >= LOCATOR_BYTES && begins(end - LOCATOR_BYTES, "PK\6\7");
    const bool is_parted =
        read_32(end + 4) != 0 || read_16(end + 8) != read_16(end + 10); /* disks, entries of this one and all */
    if (has_locator || is_parted || size > UINT32_MAX) {
        return HT_BOOK_PACKING;
    }
    *directory = (ht_zip_directory){.length = read_32(end + 12), .offset = read_32(end + 16)};
    const uint64_t before = size - (uint64_t)(tail.at + tail.length - end); /* bytes before the record */
    if (directory->length > HT_ZIP_DIRECTORY_BYTES_MAX) {
        return HT_BOOK_LARGE_DIRECTORY;
    }
    return (uint64_t)directory->offset + directory->length <= before ? HT_BOOK_GOOD : HT_BOOK_DAMAGED;
}

bool ht_zip_next(ht_string *rest, ht_zip_entry *entry) {
    const char *const at = rest->at;
    if (rest->length < ENTRY_BYTES || !begins(at, "PK\1\2")) {
        return false;
    }
    const size_t name = read_16(at + 28);
    const size_t length = ENTRY_BYTES + name + read_16(at + 30) + read_16(at + 32);
    if (length > rest->length) {
        return false;
    }
    *entry = (ht_zip_entry){.name = {at + ENTRY_BYTES, name},
                            .flags = (uint16_t)read_16(at + 8),
                            .method = (uint16_t)read_16(at + 10),
                            .crc = read_32(at + 16),
                            .packed = read_32(at + 20),
                            .unpacked = read_32(at + 24),
                            .offset = read_32(at + 42)};
    *rest = (ht_string){at + length, rest->length - length};
    return true;
}

ht_book_problem ht_zip_check(const ht_zip_entry *entry, const ht_zip_directory *directory) {
    enum { IS_ENCRYPTED = 1 };
    const bool is_stored = entry->method == HT_ZIP_STORED;
    if ((entry->flags & IS_ENCRYPTED) != 0) {
        return HT_BOOK_ENCRYPTED;
    }
    if ((!is_stored && entry->method != HT_ZIP_DEFLATED) || entry->packed == UINT32_MAX || entry->unpacked == UINT32_MAX) {
        return HT_BOOK_PACKING;
    }
    if ((uint64_t)entry->offset + HT_ZIP_LOCAL_BYTES + entry->packed > directory->offset ||
        (is_stored && entry->packed != entry->unpacked)) {
        return HT_BOOK_DAMAGED;
    }
    return entry->unpacked / HT_BOOK_RATIO_MAX > entry->packed ? HT_BOOK_TIGHT_PART : HT_BOOK_GOOD;
}

uint32_t ht_zip_local(const char header[HT_ZIP_LOCAL_BYTES]) {
    return begins(header, "PK\3\4") ? HT_ZIP_LOCAL_BYTES + read_16(header + 26) + read_16(header + 28) : 0;
}
