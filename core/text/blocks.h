/* SPDX-License-Identifier: MIT */
/*
 * Bytes 64 at a time: where some of them stand. By what the processor compares at once: HT_BLOCKS chooses, and tests force
 * each. No instruction here needs more than every processor of its kind has, and none is of floating point.
 */
#ifndef HOTRO_BLOCKS_H
#define HOTRO_BLOCKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define HT_BLOCKS_WORDS   1 /* 8 bytes, anywhere */
#define HT_BLOCKS_VECTORS 2 /* 16 bytes: NEON, and SIMD of WebAssembly where a build has it */
#define HT_BLOCKS_SSE     3 /* 16 bytes: SSE2 */

#ifndef HT_BLOCKS
#if defined __SSE2__
#define HT_BLOCKS HT_BLOCKS_SSE
#elif defined __ARM_NEON || defined __wasm_simd128__
#define HT_BLOCKS HT_BLOCKS_VECTORS
#else
#define HT_BLOCKS HT_BLOCKS_WORDS
#endif
#endif

enum { HT_BLOCK_BYTES = 64 };

#define HT_EACH(byte)  (UINT64_C(0x0101010101010101) * (unsigned char)(byte))
#define HT_LOW_BITS    HT_EACH(0x7f)
#define HT_HIGH_BITS   HT_EACH(0x80)
#define HT_LOWEST_BITS HT_EACH(0x01)

/* Eight bytes, the first of them lowest. */
static inline uint64_t ht_load_word(const char *at) {
    uint64_t word;
    memcpy(&word, at, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

/* The other way round. */
static inline void ht_store_word(char *to, uint64_t word) {
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    memcpy(to, &word, sizeof word);
}

/* The lowest bit of each byte, together: bit i is that of byte i. */
static inline unsigned ht_gather(uint64_t lowest_bits) {
    lowest_bits |= lowest_bits >> 7;
    lowest_bits |= lowest_bits >> 14;
    return (unsigned)((lowest_bits | lowest_bits >> 28) & 0xff);
}

/* ---- Lanes: as many bytes as are compared at once ---- */

#if HT_BLOCKS == HT_BLOCKS_WORDS
typedef uint64_t ht_lanes;

static inline ht_lanes ht_load_lanes(const char *at) {
    return ht_load_word(at);
}

static inline ht_lanes ht_each_lane(char byte) {
    return HT_EACH(byte);
}

/* In each byte that is as the other 0x80; exact, as no carry leaves a byte. */
static inline ht_lanes ht_is_lane(ht_lanes lanes, ht_lanes wanted) {
    const uint64_t other = lanes ^ wanted;
    return ~(((other & HT_LOW_BITS) + HT_LOW_BITS) | other) & HT_HIGH_BITS;
}

/* 1 in each byte that ht_is_lane has found. */
static inline ht_lanes ht_ones(ht_lanes found) {
    return found >> 7;
}

static inline unsigned ht_bits_of(ht_lanes found) {
    return ht_gather(found >> 7);
}
#else
typedef signed char ht_lanes __attribute__((vector_size(16)));

static inline ht_lanes ht_load_lanes(const char *at) {
    ht_lanes lanes;
    memcpy(&lanes, at, sizeof lanes);
    return lanes;
}

static inline ht_lanes ht_each_lane(char byte) {
    const signed char each = (signed char)byte;
    return (ht_lanes){each, each, each, each, each, each, each, each, each, each, each, each, each, each, each, each};
}

/* In each byte that is as the other 0xff. */
static inline ht_lanes ht_is_lane(ht_lanes lanes, ht_lanes wanted) {
    return lanes == wanted;
}

static inline ht_lanes ht_ones(ht_lanes found) {
    return -found;
}

static inline unsigned ht_bits_of(ht_lanes found) {
#if HT_BLOCKS == HT_BLOCKS_SSE
    typedef char bytes __attribute__((vector_size(16)));
    return (unsigned)__builtin_ia32_pmovmskb128((bytes)found);
#else
    char halves[sizeof found];
    memcpy(halves, &found, sizeof found);
    return ht_gather(ht_load_word(halves) & HT_LOWEST_BITS) | ht_gather(ht_load_word(halves + 8) & HT_LOWEST_BITS) << 8;
#endif
}
#endif

static inline ht_lanes ht_is_byte(ht_lanes lanes, char byte) {
    return ht_is_lane(lanes, ht_each_lane(byte));
}

/* Whether a byte of the lanes has one of these bits. */
static inline bool ht_has_bits(ht_lanes lanes, uint64_t bits) {
    uint64_t words[sizeof(ht_lanes) / 8];
    uint64_t all = 0;
    memcpy(words, &lanes, sizeof lanes);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        all |= words[i];
    }
    return (all & bits) != 0;
}

/* ---- Blocks ---- */

/* Three bytes that are looked for, each in all lanes. */
typedef struct {
    ht_lanes a, b, c;
} ht_wanted;

static inline ht_wanted ht_want(char a, char b, char c) {
    return (ht_wanted){ht_each_lane(a), ht_each_lane(b), ht_each_lane(c)};
}

/* Bit i: byte i of the 64 at `at` is one of the three. */
static inline uint64_t ht_where(const char *at, ht_wanted wanted) {
    uint64_t where = 0;
    for (unsigned i = 0; i < HT_BLOCK_BYTES; i += (unsigned)sizeof(ht_lanes)) {
        const ht_lanes lanes = ht_load_lanes(at + i);
        const ht_lanes found = ht_is_lane(lanes, wanted.a) | ht_is_lane(lanes, wanted.b) | ht_is_lane(lanes, wanted.c);
        where |= (uint64_t)ht_bits_of(found) << i;
    }
    return where;
}

/* The same of the bytes in [at, end), of which there may be fewer: what lies behind `end` is not read. */
static inline uint64_t ht_where_before(const char *at, const char *end, ht_wanted wanted) {
    char room[HT_BLOCK_BYTES] = {0};
    const size_t length = (size_t)(end - at);
    if (length >= HT_BLOCK_BYTES) {
        return ht_where(at, wanted);
    }
    memcpy(room, at, length);
    return ht_where(room, wanted) & ((UINT64_C(1) << length) - 1);
}

#endif
