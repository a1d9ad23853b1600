/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "list/book_bytes.h"

#include "platform/files.h"

#include <errno.h>
#include <unistd.h>

bool ht_book_refuse(ht_book_bytes *bytes, ht_book_problem problem, ht_string part) {
    bytes->error = (ht_book_error){problem, part};
    errno = EBADMSG;
    return false;
}

/* ---- Bytes of the file ---- */

bool ht_book_bytes_read(ht_book_bytes *bytes, int64_t at, char *to, size_t length) {
    const int descriptor = bytes->temporary >= 0 ? bytes->temporary : bytes->descriptor;
    while (length > 0) {
        const ssize_t got = ht_read_at(descriptor, to, length, bytes->begins + at);
        if (got <= 0) {
            return got < 0 ? false : ht_book_refuse(bytes, HT_BOOK_DAMAGED, (ht_string){NULL, 0}); /* shorter than it was */
        }
        to += got;
        at += got;
        length -= (size_t)got;
    }
    return true;
}

/* All of a pipe, into a file that can be read from any place. */
static bool keep_pipe(ht_book_bytes *bytes, ht_string held) {
    bytes->temporary = ht_temporary_file();
    if (bytes->temporary < 0 || !ht_write_all(bytes->temporary, held.at, held.length)) {
        return false;
    }
    bytes->size = held.length;
    for (;;) {
        const ssize_t got = ht_read_some(bytes->descriptor, bytes->packed, sizeof bytes->packed);
        if (got <= 0) {
            return got == 0;
        }
        if (!ht_write_all(bytes->temporary, bytes->packed, (size_t)got)) {
            return false;
        }
        bytes->size += (uint64_t)got;
    }
}

bool ht_book_bytes_open(ht_book_bytes *bytes, int descriptor, ht_string held) {
    bytes->descriptor = descriptor;
    bytes->temporary = -1;
    bytes->begins = 0;
    bytes->part.inflates = false;
    const int64_t here = ht_place_in(bytes->descriptor);
    if (here < 0 || here < (int64_t)held.length) {
        return keep_pipe(bytes, held);
    }
    bytes->begins = here - (int64_t)held.length;
    bytes->size = ht_bytes_of(bytes->descriptor) - (uint64_t)bytes->begins;
    return true;
}

void ht_book_bytes_close(ht_book_bytes *bytes) {
    ht_book_part_end(bytes);
    if (bytes->temporary >= 0) {
        close(bytes->temporary);
    }
}

/* ---- Unpacking ---- */

void ht_book_part_end(ht_book_bytes *bytes) {
    if (bytes->part.inflates) {
        inflateEnd(&bytes->part.stream);
        bytes->part.inflates = false;
    }
}

bool ht_book_part_begin(ht_book_bytes *bytes, const ht_zip_entry *entry, int64_t at, bool is_checked) {
    enum { RAW = -15 };
    ht_unpacking *part = &bytes->part;
    ht_book_part_end(bytes);
    *part = (ht_unpacking){
        .entry = *entry, .is_checked = is_checked, .at = at, .packed_left = entry->packed, .unpacked_left = entry->unpacked};
    part->inflates = entry->method == HT_ZIP_DEFLATED;
    if (part->inflates && inflateInit2(&part->stream, RAW) != Z_OK) {
        part->inflates = false;
        errno = ENOMEM;
        return false;
    }
    return true;
}

static bool read_packed(ht_book_bytes *bytes, size_t *length) {
    ht_unpacking *part = &bytes->part;
    *length = part->packed_left < HT_PACKED_BYTES ? part->packed_left : HT_PACKED_BYTES;
    if (!ht_book_bytes_read(bytes, part->at, bytes->packed, *length)) {
        return false;
    }
    part->at += (int64_t)*length;
    part->packed_left -= *length;
    return true;
}

/* Some deflated bytes more. */
static bool inflate_some(ht_book_bytes *bytes, char *to, size_t wanted, size_t *got) {
    ht_unpacking *part = &bytes->part;
    size_t length;
    if (part->stream.avail_in == 0) {
        if (!read_packed(bytes, &length)) {
            return false;
        }
        part->stream.next_in = (unsigned char *)bytes->packed;
        part->stream.avail_in = (unsigned)length;
    }
    part->stream.next_out = (unsigned char *)to;
    part->stream.avail_out = (unsigned)wanted; /* <= 64 MiB */
    const int state = inflate(&part->stream, Z_NO_FLUSH);
    *got = wanted - part->stream.avail_out;
    const bool goes_on = state == Z_OK || state == Z_STREAM_END || (state == Z_BUF_ERROR && *got > 0);
    return goes_on && (*got > 0 || part->packed_left > 0) ? true : ht_book_refuse(bytes, HT_BOOK_DAMAGED, part->entry.name);
}

static bool copy_some(ht_book_bytes *bytes, char *to, size_t wanted, size_t *got) {
    ht_unpacking *part = &bytes->part;
    *got = wanted < part->packed_left ? wanted : part->packed_left;
    if (!ht_book_bytes_read(bytes, part->at, to, *got)) {
        return false;
    }
    part->at += (int64_t)*got;
    part->packed_left -= *got;
    return true;
}

bool ht_book_part_unpack(ht_book_bytes *bytes, char *to, size_t length) {
    ht_unpacking *part = &bytes->part;
    for (size_t done = 0, got = 0; done < length; done += got) {
        if (!(part->inflates ? inflate_some : copy_some)(bytes, to + done, length - done, &got)) {
            return false;
        }
    }
    part->unpacked_left -= length;
    if (part->is_checked) {
        return true;
    }
    part->crc = (uint32_t)crc32_z(part->crc, (const unsigned char *)to, length);
    return part->unpacked_left > 0 || part->crc == part->entry.crc || ht_book_refuse(bytes, HT_BOOK_CHECKSUM, part->entry.name);
}
