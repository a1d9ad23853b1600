/* SPDX-License-Identifier: MIT */
#ifndef HOTRO_TESTS_SHA256_H
#define HOTRO_TESTS_SHA256_H

#include <stddef.h>

/* SHA-256 (FIPS 180-4) as lower-case hexadecimal, terminated. */
void sha256_hex(const char *bytes, size_t length, char hex[65]);

#endif
