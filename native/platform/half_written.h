/* SPDX-License-Identifier: MIT */
/* Names of files that are half written: what is removed where the program is ended. */
#ifndef HOTRO_PLATFORM_HALF_WRITTEN_H
#define HOTRO_PLATFORM_HALF_WRITTEN_H

#include <stdbool.h>

enum { HT_HALF_WRITTEN_MAX = 4 }; /* at one time */

/* Until it is forgotten the name stays the caller's and as it is. False: too many (errno EMFILE). */
bool ht_remember_half_written(char *path);
void ht_forget_half_written(char *path);
/* Calls `remove` for each. Does nothing else, so that a signal may call it. */
void ht_remove_half_written(void (*remove)(const char *path));

#endif
