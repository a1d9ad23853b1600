/* SPDX-License-Identifier: MIT */
#include "text/archive.h"

#include "text/text.h"

#include <string.h>

void ht_put_part_begin(ht_text *out, ht_archive *archive, const char *name, bool is_deflated) {
    const size_t before = out->length;
    char *const kept = archive->parts[archive->part_count].name;
    ht_zip_part *const part = &archive->parts[archive->part_count++].part; /* few besides sheets, which are counted */
    memcpy(kept, name, ht_string_of(name).length + 1);
    *part = (ht_zip_part){.name = kept, .offset = (uint32_t)(archive->offset & UINT32_MAX), .is_deflated = is_deflated};
    ht_put_zip_header(out, part);
    archive->offset += out->length - before;
}

void ht_put_part_end(ht_text *out, ht_archive *archive, const ht_packed *packed) {
    const size_t before = out->length;
    ht_zip_part *const part = &archive->parts[archive->part_count - 1].part;
    part->crc = packed->crc;
    part->packed = (uint32_t)(packed->packed & UINT32_MAX);
    part->unpacked = (uint32_t)(packed->unpacked & UINT32_MAX);
    ht_put_zip_sizes(out, part);
    archive->offset += packed->packed + out->length - before;
}

void ht_put_archive_end(ht_text *out, const ht_archive *archive) {
    const size_t before = out->length;
    for (uint32_t i = 0; i < archive->part_count; i++) {
        ht_put_zip_entry(out, &archive->parts[i].part);
    }
    ht_put_zip_end(out, archive->part_count, (uint32_t)(archive->offset & UINT32_MAX), (uint32_t)(out->length - before));
}

bool ht_archive_fits(const ht_archive *archive, const ht_packed *last) {
    return archive->offset <= UINT32_MAX && last->unpacked <= UINT32_MAX;
}
