/* SPDX-License-Identifier: MIT */
/* Deflate (RFC 1951) of the text of workbooks' parts, which says the same over and over: each block is packed by itself,
   matches are looked for where one was found last, and no effort is made for anything else. */
#ifndef HOTRO_DEFLATE_H
#define HOTRO_DEFLATE_H

#include "hotro.h"

#include <stdbool.h>

enum {
    HT_DEFLATE_BLOCK_MAX = 65000,      /* bytes of text at a time; < 2^16 */
    HT_DEFLATED_MAX = 2 * 65536 + 512, /* bytes that they become at most: a literal takes no more than two, a match fewer */
    HT_DEFLATE_HASH_BITS = 13,
    HT_DEFLATE_LITERALS = 286,
    HT_DEFLATE_LENGTHS = 256, /* of matches: 3 ... 258 */
    HT_DEFLATE_DISTANCES = 30
};

/* Bits of a stream that do not fill a byte yet; at first none. */
typedef struct {
    uint64_t bits;
    unsigned count;
} ht_deflate_rest;

typedef struct {
    uint16_t code; /* as it is written, its first bit lowest */
    uint8_t length;
} ht_deflate_code;

/* Room to work in, for one block after the other, of whichever streams. */
typedef struct {
    uint16_t seen[1 << HT_DEFLATE_HASH_BITS]; /* place, from 1, of the last text of that hash; 0: none */
    uint32_t tokens[HT_DEFLATE_BLOCK_MAX];    /* a byte, or a match's length and distance */
    uint32_t token_count;
    uint32_t literal_counts[HT_DEFLATE_LITERALS], length_counts[HT_DEFLATE_LENGTHS], distance_counts[HT_DEFLATE_DISTANCES];
    ht_deflate_code literals[HT_DEFLATE_LITERALS], distances[HT_DEFLATE_DISTANCES];
    uint32_t length_bits[HT_DEFLATE_LENGTHS]; /* code and what stands behind it */
    uint8_t length_bit_count[HT_DEFLATE_LENGTHS];
} ht_deflate_space;

/* Packs a block of a stream, at most HT_DEFLATE_BLOCK_MAX bytes, into `to`, where there are HT_DEFLATED_MAX. Returns how many
   have been written. */
size_t ht_deflate(ht_deflate_space *space, ht_deflate_rest *rest, ht_string text, bool is_last, char *to);

#endif
