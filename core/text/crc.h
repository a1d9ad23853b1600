/* SPDX-License-Identifier: MIT */
/* The checksum of zip archives: CRC-32 as ISO 3309 and gzip have it. */
#ifndef HOTRO_CRC_H
#define HOTRO_CRC_H

#include "hotro.h"

enum { HT_CRC_STEP = 8 }; /* bytes at a time */

typedef struct {
    uint32_t table[HT_CRC_STEP][256];
} ht_crc;

void ht_crc_init(ht_crc *crc);
/* The checksum of a text behind one whose checksum is `before`; 0: there is none before. */
uint32_t ht_crc_of(const ht_crc *crc, uint32_t before, ht_string text);

#endif
