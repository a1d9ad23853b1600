/* SPDX-License-Identifier: MIT */
/* Files by descriptor. Paths are UTF-8 on every system. What fails with -1 or false says why in errno. */
#ifndef HOTRO_PLATFORM_FILES_H
#define HOTRO_PLATFORM_FILES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

int ht_open_to_read(const char *path);
/* A device or pipe, as it is; one that names a descriptor, such as /dev/fd/3, where that stands. */
int ht_open_to_write(const char *path);
/* A file without a name, in the folder for such files, that only this program reads. */
int ht_temporary_file(void);

/* The next bytes, at most `length`; tried again where it was interrupted, waited for where a descriptor does not wait itself.
   0: the end. */
ssize_t ht_read_some(int descriptor, char *to, size_t length);
/* The same from a place in a file; where the descriptor stands afterwards is open. */
ssize_t ht_read_at(int descriptor, char *to, size_t length, int64_t at);
/* Whether reading would not wait: bytes are there, or the end. */
bool ht_has_more_now(int descriptor);
/* All of it, whatever the kind of descriptor. */
bool ht_write_all(int descriptor, const char *bytes, size_t length);
/* Bytes of a regular file; 0 of others. */
uint64_t ht_bytes_of(int descriptor);
/* Where reading or writing goes on in a file. -1: it is none in which one can go back. */
int64_t ht_place_in(int descriptor);
/* Goes on there. */
bool ht_go_to(int descriptor, int64_t place);
/* The same of a file that ends there from then on. */
bool ht_cut_at(int descriptor, int64_t place);

#endif
