/* SPDX-License-Identifier: MIT */
/* Windows' own names and numbers: UTF-16, absolute paths of any length, and what its errors are in errno. */
#ifndef HOTRO_PLATFORM_WIDE_WINDOWS_H
#define HOTRO_PLATFORM_WIDE_WINDOWS_H

#include <stdbool.h>
#include <wchar.h>

/* malloc'd. NULL: errno; EILSEQ where it is not UTF-8. */
wchar_t *ht_wide_of_utf8(const char *text);
/* malloc'd. What is no character becomes U+FFFD. NULL: errno. */
char *ht_utf8_of_wide(const wchar_t *text);

/* The path as Windows takes one of more than 260 letters: absolute, with \\?\ before it; a device such as NUL as it is.
   malloc'd. NULL: errno. */
wchar_t *ht_wide_path(const char *path);

/* Puts what GetLastError says into errno. Always false. */
bool ht_failed(void);

#endif
