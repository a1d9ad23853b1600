/* SPDX-License-Identifier: MIT */
/* Prefix codes of deflate (RFC 1951, 3.2.2), for symbols that occur so often. */
#ifndef HOTRO_DEFLATE_CODES_H
#define HOTRO_DEFLATE_CODES_H

#include "list/deflate.h"

enum { HT_CODE_BITS_MAX = 15 };

/* Codes of at most `bits_max` bits; length 0: the symbol does not occur. At least two symbols have one. */
void ht_deflate_codes(const uint32_t *counts, unsigned symbol_count, unsigned bits_max, ht_deflate_code *codes);

#endif
