/* SPDX-License-Identifier: MIT */
/* Files: bounded reading, and writing that leaves either the whole result or nothing. */
#ifndef HOTRO_FILES_H
#define HOTRO_FILES_H

#include "names.h"

/* Makes descriptors 0, 1, 2 open (so that no file takes their place), turns SIGPIPE and SIGXFSZ into errors of write, and has
   SIGINT, SIGTERM and SIGHUP remove what is half written. */
void ht_files_init(void);

/* Reads at most `limit` + 1 bytes, so that the core can say that a text is too large. "-": standard input. `*bytes` is
   malloc'd, the caller frees it. False: errno. */
bool ht_read_file(const char *path, size_t limit, char **bytes, ht_string *text);

/* Where a result goes. A regular file is written beside its name, readable by its owner only, and renamed when it is whole;
   devices and pipes are written as they are. */
typedef struct {
    int descriptor;
    char *path, *temporary; /* NULL where nothing is renamed */
} ht_output;

enum { HT_OUTPUTS_MAX = 4 }; /* open at one time */

/* NULL or "-": standard output. Each is false with errno; open, write and commit leave nothing behind then. */
bool ht_output_open(ht_output *output, const char *path);
bool ht_output_write(ht_output *output, ht_string bytes);
bool ht_output_commit(ht_output *output);
void ht_output_abandon(ht_output *output);

/* Writes what `write` says, in a buffer as large as it asks for. */
typedef void ht_writer(ht_text *out, const void *context);
bool ht_output_text(ht_output *output, ht_writer *write, const void *context);

/* All of it, whatever the kind of descriptor. False: errno. */
bool ht_write_all(int descriptor, const char *bytes, size_t length);

#endif
