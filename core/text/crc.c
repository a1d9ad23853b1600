/* SPDX-License-Identifier: MIT */
#include "text/crc.h"

static uint32_t of_byte(uint32_t rest) {
    enum { BITS = 8 };
    static const uint32_t polynomial = 0xedb88320;
    for (int bit = 0; bit < BITS; bit++) {
        rest = (rest & 1) != 0 ? rest >> 1 ^ polynomial : rest >> 1;
    }
    return rest;
}

/* Each further table is of a byte with one more zero behind it. */
void ht_crc_init(ht_crc *crc) {
    for (uint32_t byte = 0; byte < 256; byte++) {
        crc->table[0][byte] = of_byte(byte);
    }
    for (unsigned step = 1; step < HT_CRC_STEP; step++) {
        for (uint32_t byte = 0; byte < 256; byte++) {
            const uint32_t before = crc->table[step - 1][byte];
            crc->table[step][byte] = before >> 8 ^ crc->table[0][before & 0xff];
        }
    }
}

uint32_t ht_crc_of(const ht_crc *crc, uint32_t before, ht_string text) {
    const unsigned char *at = (const unsigned char *)text.at;
    size_t left = text.length;
    uint32_t rest = ~before;
    for (; left >= HT_CRC_STEP; left -= HT_CRC_STEP, at += HT_CRC_STEP) {
        rest = crc->table[7][(rest ^ at[0]) & 0xff] ^ crc->table[6][(rest >> 8 ^ at[1]) & 0xff] ^
               crc->table[5][(rest >> 16 ^ at[2]) & 0xff] ^ crc->table[4][(rest >> 24 ^ at[3]) & 0xff] ^ crc->table[3][at[4]] ^
               crc->table[2][at[5]] ^ crc->table[1][at[6]] ^ crc->table[0][at[7]];
    }
    for (; left > 0; left--, at++) {
        rest = rest >> 8 ^ crc->table[0][(rest ^ *at) & 0xff];
    }
    return ~rest;
}
