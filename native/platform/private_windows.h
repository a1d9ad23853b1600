/* SPDX-License-Identifier: MIT */
/* New files that only their owner and the system itself may read. */
#ifndef HOTRO_PLATFORM_PRIVATE_WINDOWS_H
#define HOTRO_PLATFORM_PRIVATE_WINDOWS_H

#include <wchar.h>

/* Creates a file that is not there yet and opens it to read and write; `flags`: further ones of CreateFileW. -1: errno; EEXIST
   where it is there. */
int ht_create_private(const wchar_t *path, unsigned long flags);
/* Puts letters that nobody else is using now, and a zero, at `to`. */
enum { HT_RANDOM_LETTERS = 12 };
void ht_put_random_letters(wchar_t to[HT_RANDOM_LETTERS + 1]);

#endif
