/* SPDX-License-Identifier: MIT */
/* Files: bounded reading, and writing that leaves either the whole result or nothing. */
#ifndef HOTRO_FILES_H
#define HOTRO_FILES_H

#include "command/names.h"
#include "platform/files.h"

/* Reads at most `limit` + 1 bytes, so that the core can say that a text is too large; UTF-16 with its mark becomes UTF-8. "-":
   standard input. `*bytes` is
   malloc'd, the caller frees it. False: errno. */
bool ht_read_file(const char *path, size_t limit, char **bytes, ht_string *text);

/* Where a result goes; at most HT_HALF_WRITTEN_MAX are open at one time. A regular file is written beside its name, readable by
   its owner only, and renamed when it is whole, with owner, group and permissions of the file that it replaces; devices, pipes
   and descriptors are written as they are. */
typedef struct {
    int descriptor;
    char *path, *temporary; /* NULL where nothing is renamed */
    int64_t kept;           /* bytes of the file that stay when the rest is taken back */
    int aside;              /* what is written stands in this file first, where `is_aside` */
    bool is_aside, is_full; /* full: it could not be written */
} ht_output;

/* NULL or "-": standard output. Each is false with errno; open, write and commit leave nothing behind then. */
bool ht_output_open(ht_output *output, const char *path);
bool ht_output_write(ht_output *output, ht_string bytes);
/* `is_kept`: false where the replaced file's owner, group or permissions could not be given to the result. */
bool ht_output_commit(ht_output *output, bool *is_kept);
void ht_output_abandon(ht_output *output);

/* What is written from then on can be taken back: bytes of the file that is to be renamed, or of one that nobody else sees.
   False: errno. */
bool ht_output_hold(ht_output *output);
/* Takes it back, or lets it go where it is to go. False: errno. */
bool ht_output_take_back(ht_output *output);
bool ht_output_release(ht_output *output);

/* Writes what `write` says, in a buffer as large as it asks for. */
typedef void ht_writer(ht_text *out, const void *context);
bool ht_output_text(ht_output *output, ht_writer *write, const void *context);

#endif
