/* SPDX-License-Identifier: MIT */
#include "text/zip_write.h"

#include "text/text.h"
#include "text/zip.h"

static void put_number(ht_text *out, uint32_t number, int bytes) {
    for (int i = 0; i < bytes; i++, number >>= 8) {
        ht_put_char(out, (char)(number & 0xff));
    }
}

/* What header and directory have in common, up to the name's length. `part`: with its sizes, or NULL: they follow. */
static void put_fields(ht_text *out, const ht_zip_part *part, bool has_sizes) {
    enum { VERSION = 20, SIZES_FOLLOW = 8, FIRST_DAY = 1 << 5 | 1 }; /* 2.0: deflated; 1980-01-01 */
    put_number(out, VERSION, 2);
    put_number(out, SIZES_FOLLOW, 2);
    put_number(out, part->is_deflated ? HT_ZIP_DEFLATED : HT_ZIP_STORED, 2);
    put_number(out, 0, 2);
    put_number(out, FIRST_DAY, 2);
    put_number(out, has_sizes ? part->crc : 0, 4);
    put_number(out, has_sizes ? part->packed : 0, 4);
    put_number(out, has_sizes ? part->unpacked : 0, 4);
    put_number(out, (uint32_t)ht_string_of(part->name).length, 2);
    put_number(out, 0, 2); /* further fields */
}

void ht_put_zip_header(ht_text *out, const ht_zip_part *part) {
    ht_put(out, "PK\3\4");
    put_fields(out, part, false);
    ht_put(out, part->name);
}

void ht_put_zip_sizes(ht_text *out, const ht_zip_part *part) {
    ht_put(out, "PK\7\10");
    put_number(out, part->crc, 4);
    put_number(out, part->packed, 4);
    put_number(out, part->unpacked, 4);
}

void ht_put_zip_entry(ht_text *out, const ht_zip_part *part) {
    enum { VERSION = 20 };
    ht_put(out, "PK\1\2");
    put_number(out, VERSION, 2);
    put_fields(out, part, true);
    put_number(out, 0, 2); /* comment */
    put_number(out, 0, 2); /* disk */
    put_number(out, 0, 2);
    put_number(out, 0, 4);
    put_number(out, part->offset, 4);
    ht_put(out, part->name);
}

void ht_put_zip_end(ht_text *out, uint32_t count, uint32_t offset, uint32_t length) {
    ht_put(out, "PK\5\6");
    put_number(out, 0, 4);
    put_number(out, count, 2);
    put_number(out, count, 2);
    put_number(out, length, 4);
    put_number(out, offset, 4);
    put_number(out, 0, 2);
}
