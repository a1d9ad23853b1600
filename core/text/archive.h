/* SPDX-License-Identifier: MIT */
/* The archive of a workbook while it is written: what stands around the packed bytes of its parts, in the caller's buffers. */
#ifndef HOTRO_ARCHIVE_H
#define HOTRO_ARCHIVE_H

#include "text/zip_write.h"

enum {
    HT_PARTS_MAX = 80,         /* 64 sheets, and what stands around them */
    HT_PART_NAME_BYTES = 64,   /* with its end */
    HT_PART_FRAME_BYTES = 128, /* of what stands before or behind a part */
    HT_ARCHIVE_END_BYTES = HT_PARTS_MAX * 2 * HT_PART_NAME_BYTES
};

typedef struct {
    uint64_t offset; /* bytes so far */
    uint32_t part_count;
    struct {
        ht_zip_part part;
        char name[HT_PART_NAME_BYTES];
    } parts[HT_PARTS_MAX];
} ht_archive;

/* The packed bytes of a part. */
typedef struct {
    uint32_t crc;
    uint64_t packed, unpacked;
} ht_packed;

/* Puts what stands before the next part; its packed bytes follow. */
void ht_put_part_begin(ht_text *out, ht_archive *archive, const char *name, bool is_deflated);
/* What stands behind it, and where the archive is then. */
void ht_put_part_end(ht_text *out, ht_archive *archive, const ht_packed *packed);
/* The directory and the end. */
void ht_put_archive_end(ht_text *out, const ht_archive *archive);
/* False: beyond what archives of this form can say, 4 GiB. */
bool ht_archive_fits(const ht_archive *archive, const ht_packed *last);

#endif
