/* SPDX-License-Identifier: MIT */
#include "text/sha256.h"

#include <stdint.h>
#include <string.h>

/* FIPS 180-4, 4.2.2 and 5.3.3: fractional parts of the cube and square roots of the first primes. */
static const uint32_t rounds[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01,
    0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc,
    0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08,
    0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};
static const uint32_t first_state[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

/* Unsigned sums wrap by the standard's definition; in 64 bits, so that the sanitizer of wrapping sees none. */
static uint32_t add(uint32_t a, uint32_t b) {
    return (uint32_t)(((uint64_t)a + b) & UINT32_MAX);
}

static uint32_t turn(uint32_t word, unsigned bits) {
    return (uint32_t)(((uint64_t)word << 32 | word) >> bits & UINT32_MAX);
}

static void digest(uint32_t state[8], const unsigned char block[64]) {
    uint32_t words[64];
    uint32_t v[8];
    for (size_t i = 0; i < 16; i++) {
        words[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 | (uint32_t)block[4 * i + 2] << 8 |
                   block[4 * i + 3];
    }
    for (unsigned i = 16; i < 64; i++) {
        const uint32_t small_0 = turn(words[i - 15], 7) ^ turn(words[i - 15], 18) ^ words[i - 15] >> 3;
        const uint32_t small_1 = turn(words[i - 2], 17) ^ turn(words[i - 2], 19) ^ words[i - 2] >> 10;
        words[i] = add(add(words[i - 16], small_0), add(words[i - 7], small_1));
    }
    memcpy(v, state, sizeof v);
    for (unsigned i = 0; i < 64; i++) {
        const uint32_t large_1 = turn(v[4], 6) ^ turn(v[4], 11) ^ turn(v[4], 25);
        const uint32_t choice = (v[4] & v[5]) ^ (~v[4] & v[6]);
        const uint32_t one = add(add(add(v[7], large_1), add(choice, rounds[i])), words[i]);
        const uint32_t large_0 = turn(v[0], 2) ^ turn(v[0], 13) ^ turn(v[0], 22);
        const uint32_t majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
        memmove(&v[1], &v[0], 7 * sizeof v[0]);
        v[4] = add(v[4], one);
        v[0] = add(one, add(large_0, majority));
    }
    for (unsigned i = 0; i < 8; i++) {
        state[i] = add(state[i], v[i]);
    }
}

void ht_sha256_hex(const char *bytes, size_t length, char hex[HT_SHA256_HEX]) {
    static const char digits[] = "0123456789abcdef";
    unsigned char block[64];
    uint32_t state[8];
    size_t at = 0;
    memcpy(state, first_state, sizeof state);
    for (; length - at >= sizeof block; at += sizeof block) {
        memcpy(block, bytes + at, sizeof block);
        digest(state, block);
    }
    memset(block, 0, sizeof block);
    if (length > at) {
        memcpy(block, bytes + at, length - at);
    }
    block[length - at] = 0x80;
    if (length - at >= 56) {
        digest(state, block);
        memset(block, 0, sizeof block);
    }
    for (unsigned i = 0; i < 8; i++) {
        block[56 + i] = (unsigned char)((uint64_t)length * 8 >> (56 - 8 * i) & 0xff);
    }
    digest(state, block);
    for (unsigned i = 0; i < 64; i++) {
        hex[i] = digits[state[i / 8] >> (28 - 4 * (i % 8)) & 15];
    }
    hex[64] = '\0';
}
