/* SPDX-License-Identifier: MIT */
/* A zip archive while it is written: what stands around the packed bytes. Sizes and checksum follow an entry's bytes, so that
   nothing is gone back to; all entries have the first day that archives know, so that the same content is the same bytes. */
#ifndef HOTRO_ZIP_WRITE_H
#define HOTRO_ZIP_WRITE_H

#include "hotro.h"

typedef struct {
    const char *name; /* ASCII */
    uint32_t crc, packed, unpacked;
    uint32_t offset; /* of its header in the archive */
    bool is_deflated;
} ht_zip_part;

void ht_put_zip_header(ht_text *out, const ht_zip_part *part); /* before the packed bytes: name and packing are known */
void ht_put_zip_sizes(ht_text *out, const ht_zip_part *part);  /* behind them */
/* The directory, and where the archive ends. */
void ht_put_zip_entry(ht_text *out, const ht_zip_part *part);
void ht_put_zip_end(ht_text *out, uint32_t count, uint32_t offset, uint32_t length);

#endif
