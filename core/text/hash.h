/* SPDX-License-Identifier: MIT */
/* FNV-1a, 32 bits. */
#ifndef HOTRO_HASH_H
#define HOTRO_HASH_H

#include "hotro.h"

#define HT_HASH_OF_NOTHING UINT32_C(0x811c9dc5)

/* Of what `hash` is of, and the text behind it. */
static inline uint32_t ht_hash_on(uint32_t hash, ht_string text) {
    uint64_t on = hash;
    for (size_t i = 0; i < text.length; i++) {
        on = ((on ^ (unsigned char)text.at[i]) * 0x01000193) & UINT32_MAX; /* < 2^32 x 2^25 */
    }
    return (uint32_t)on;
}

#endif
