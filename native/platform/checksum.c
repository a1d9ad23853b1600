/* SPDX-License-Identifier: MIT */
#include "platform/checksum.h"

#include <zlib.h>

static uint32_t by_tables(uint32_t before, const char *at, size_t length) {
    return (uint32_t)crc32_z(before, (const unsigned char *)at, length);
}

#if defined __x86_64__ && defined __GNUC__
#include <immintrin.h>
#include <stdbool.h>

/* Gopal and others, Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction (Intel, 2009): 64 bytes of the
   text become those that stand 64 further on with the same checksum, bits reversed as there. What is left at last are 16 bytes,
   whose checksum is that of all before the rest. */
enum { LANE = 16, LANES = 4, STEP = LANE * LANES };

#define MULTIPLIES __attribute__((target("pclmul,sse2")))

/* x^(d + 32) and x^(d - 32) modulo the polynomial, for d bits further on. */
MULTIPLIES static inline __m128i far_on(void) {
    return _mm_set_epi64x(0x01c6e41596, 0x0154442bd4); /* d = 512 */
}

MULTIPLIES static inline __m128i one_on(void) {
    return _mm_set_epi64x(0x00ccaa009e, 0x01751997d0); /* d = 128 */
}

MULTIPLIES static inline __m128i load(const char *at) {
    return _mm_loadu_si128((const __m128i *)(const void *)at);
}

MULTIPLIES static inline __m128i fold(__m128i lane, __m128i by, __m128i onto) {
    return _mm_xor_si128(_mm_xor_si128(_mm_clmulepi64_si128(lane, by, 0x00), _mm_clmulepi64_si128(lane, by, 0x11)), onto);
}

/* length: at least STEP, a multiple of LANE */
MULTIPLIES static uint32_t by_multiplying(uint32_t before, const char *at, size_t length) {
    const char *const end = at + length;
    char rest[LANE];
    __m128i lanes[LANES];
    for (int i = 0; i < LANES; i++) {
        lanes[i] = load(at + (ptrdiff_t)LANE * i);
    }
    lanes[0] = _mm_xor_si128(lanes[0], _mm_cvtsi32_si128((int)~before));
    for (at += STEP; end - at >= STEP; at += STEP) {
        for (int i = 0; i < LANES; i++) {
            lanes[i] = fold(lanes[i], far_on(), load(at + (ptrdiff_t)LANE * i));
        }
    }
    __m128i all = lanes[0];
    for (int i = 1; i < LANES; i++) {
        all = fold(all, one_on(), lanes[i]);
    }
    for (; at < end; at += LANE) {
        all = fold(all, one_on(), load(at));
    }
    _mm_storeu_si128((__m128i *)(void *)rest, all);
    return by_tables(UINT32_MAX, rest, sizeof rest); /* from a register of 0 on */
}

static bool multiplies(void) {
    return __builtin_cpu_supports("pclmul") != 0;
}

uint32_t ht_checksum(uint32_t before, const char *at, size_t length) {
    const size_t whole = length < STEP || !multiplies() ? 0 : length / LANE * LANE;
    if (whole > 0) {
        before = by_multiplying(before, at, whole);
    }
    return by_tables(before, at + whole, length - whole);
}
#else
uint32_t ht_checksum(uint32_t before, const char *at, size_t length) {
    return by_tables(before, at, length);
}
#endif
