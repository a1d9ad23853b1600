/* SPDX-License-Identifier: MIT */
/* What names of files lead to. */
#ifndef HOTRO_PLATFORM_PLACES_H
#define HOTRO_PLATFORM_PLACES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum {
    HT_REGULAR_FILE,
    HT_DEVICE, /* a terminal, or one such as /dev/null: what is written to it is not what is read from it */
    HT_SOCKET,
    HT_OTHER_FILE
} ht_file_kind;

/* Which file it is, as the system numbers them. */
typedef struct {
    uint64_t disk, number;
    ht_file_kind kind;
} ht_identity;

/* Of what the path leads to; NULL: of the descriptor. False: errno. */
bool ht_identify(const char *path, int descriptor, ht_identity *identity);
/* Whether they are one file, whatever it is called. */
bool ht_is_same_file(const ht_identity *a, const ht_identity *b);
/* Whether there is something of that name. */
bool ht_is_there(const char *path);
/* Whether there is something of that name, and it is a regular file. */
bool ht_is_regular_file(const char *path);
/* Whether the path is a link to a file that does not exist: `target` is then what the link says, cut to `capacity` - 1 bytes.
 */
bool ht_is_broken_link(const char *path, char *target, size_t capacity);
/* The descriptor that a path names, such as /dev/stdout or /dev/fd/3; otherwise -1. */
int ht_descriptor_of(const char *path);
/* Behind the last separator of folders. */
const char *ht_last_part(const char *path);

#endif
