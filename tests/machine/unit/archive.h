/* SPDX-License-Identifier: MIT */
/* Zip archives made in memory, whose entries are stored. */
#ifndef HOTRO_TESTS_ARCHIVE_H
#define HOTRO_TESTS_ARCHIVE_H

#include "expect.h"
#include "text/crc.h"
#include "text/text.h"
#include "text/zip.h"

enum { ARCHIVE_BYTES = 1 << 20, ARCHIVE_ENTRY_BYTES = 46 };

typedef struct {
    char bytes[ARCHIVE_BYTES];
    char listed[ARCHIVE_BYTES]; /* the directory so far */
    ht_text out, directory;
    uint32_t count;
    ht_crc crc;
} archive;

static inline void put_le(ht_text *out, uint64_t number, int bytes) {
    for (int i = 0; i < bytes; i++) {
        ht_put_char(out, i < 8 ? (char)(number >> 8 * i & 0xff) : '\0');
    }
}

static inline void archive_begin(archive *it) {
    it->out = (ht_text){.at = it->bytes, .capacity = sizeof it->bytes};
    it->directory = (ht_text){.at = it->listed, .capacity = sizeof it->listed};
    it->count = 0;
    ht_crc_init(&it->crc);
}

static inline void archive_add(archive *it, const char *name, const char *text) {
    const ht_string named = ht_string_of(name);
    const ht_string content = ht_string_of(text);
    const size_t offset = it->out.length;
    const uint32_t crc = ht_crc_of(&it->crc, 0, content);
    ht_put_string(&it->out, (ht_string){"PK\3\4\24\0\0\0\0\0\0\0\0\0", 14});
    ht_put_string(&it->directory, (ht_string){"PK\1\2\24\0\24\0\0\0\0\0\0\0\0\0", 16});
    ht_text *const both[] = {&it->out, &it->directory};
    for (int i = 0; i < 2; i++) {
        put_le(both[i], crc, 4);
        put_le(both[i], content.length, 4);
        put_le(both[i], content.length, 4);
        put_le(both[i], named.length, 2);
        put_le(both[i], 0, 2); /* extra */
    }
    put_le(&it->directory, 0, 10); /* comment, disk, attributes */
    put_le(&it->directory, offset, 4);
    ht_put_string(&it->directory, named);
    ht_put_string(&it->out, named);
    ht_put_string(&it->out, content);
    it->count++;
}

static inline void archive_end(archive *it) {
    const size_t offset = it->out.length;
    ht_put_string(&it->out, (ht_string){it->listed, it->directory.length});
    ht_put_string(&it->out, (ht_string){"PK\5\6\0\0\0\0", 8});
    put_le(&it->out, it->count, 2);
    put_le(&it->out, it->count, 2);
    put_le(&it->out, it->directory.length, 4);
    put_le(&it->out, offset, 4);
    put_le(&it->out, 0, 2);
    assert_true(it->out.length <= sizeof it->bytes);
}

static inline ht_string archive_tail(const archive *it) {
    const size_t length = it->out.length < HT_ZIP_TAIL_BYTES ? it->out.length : HT_ZIP_TAIL_BYTES;
    return (ht_string){it->bytes + it->out.length - length, length};
}

#endif
