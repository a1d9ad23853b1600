/* SPDX-License-Identifier: MIT */
/* Numbers as digits, eight at a time and without a branch on how many there are: what that may be cannot be foreseen. */
#ifndef HOTRO_DIGITS_H
#define HOTRO_DIGITS_H

#include "text/blocks.h"

enum { HT_EIGHT_DIGITS = 100000000, HT_DIGITS_ROOM = 24 /* bytes that ht_put_digits may write to */ };

/* The digits of number < 10^8 as bytes 0 ... 9, the first of them lowest. Multiplied and shifted is divided: by 100 up to 9999,
   by 10 up to 99. */
static inline uint64_t ht_digits_of(uint32_t number) {
    const uint64_t high = number / 10000;
    const uint64_t fours = high | (number - 10000 * high) << 32;
    const uint64_t hundreds = fours * 10486 >> 20 & UINT64_C(0x0000007f0000007f);
    const uint64_t twos = hundreds | (fours - 100 * hundreds) << 16;
    const uint64_t tens = twos * 103 >> 10 & UINT64_C(0x000f000f000f000f);
    return tens | (twos - 10 * tens) << 8;
}

/* Bits of the zeros before a number of such digits, of which one stays. */
static inline unsigned ht_zeros_before(uint64_t digits) {
    return (unsigned)__builtin_ctzll(digits | UINT64_C(1) << 56) & 56;
}

/* Those of number < 10^8, without zeros before it. */
static inline char *ht_put_few_digits(char *to, uint32_t number) {
    const uint64_t digits = ht_digits_of(number);
    const unsigned zeros = ht_zeros_before(digits);
    ht_store_word(to, (digits | HT_EACH('0')) >> zeros);
    return to + 8 - zeros / 8;
}

/* HT_DIGITS_ROOM bytes from `to` on are written over. */
char *ht_put_digits(char *to, uint64_t number);

#endif
