/* SPDX-License-Identifier: MIT */
#ifndef HOTRO_SHA256_H
#define HOTRO_SHA256_H

#include <stddef.h>

enum { HT_SHA256_HEX = 65 }; /* bytes, with the end */

/* SHA-256 (FIPS 180-4) as lower-case hexadecimal, terminated. */
void ht_sha256_hex(const char *bytes, size_t length, char hex[HT_SHA256_HEX]);

#endif
