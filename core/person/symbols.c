/* SPDX-License-Identifier: MIT */
#include "person/symbols.h"

#include "text/text.h"

#include <string.h>

/* Digits and letters that are told apart when read aloud or typed: no I, L, O, U. */
static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

enum { SYMBOLS = 32, GROUP = 5, SMALL_BITS = 8, LARGE_BITS = 40, LARGE_PART = 4 };

/* ---- Bits ---- */

static void put_bit(ht_bits *bits, bool bit) {
    if (bits->count == (HT_SYMBOLS_MAX - HT_CHECK_SYMBOLS) * HT_SYMBOL_BITS) {
        bits->failed = true;
        return;
    }
    uint8_t *symbol = &bits->symbols[bits->count / HT_SYMBOL_BITS];
    const unsigned at = bits->count % HT_SYMBOL_BITS;
    *symbol = (uint8_t)((at == 0 ? 0 : *symbol) | (unsigned)bit << (HT_SYMBOL_BITS - 1 - at));
    bits->count++;
}

void ht_put_bits(ht_bits *bits, int64_t value, unsigned width) {
    for (; width > 0; width--) {
        put_bit(bits, (value >> (width - 1) & 1) != 0);
    }
}

static bool take_bit(ht_bits *bits) {
    if (bits->read == bits->count) {
        bits->failed = true;
        return false;
    }
    const unsigned symbol = bits->symbols[bits->read / HT_SYMBOL_BITS];
    const unsigned at = bits->read % HT_SYMBOL_BITS;
    bits->read++;
    return (symbol >> (HT_SYMBOL_BITS - 1 - at) & 1) != 0;
}

int64_t ht_take_bits(ht_bits *bits, unsigned width) {
    int64_t value = 0;
    for (; width > 0; width--) {
        value = value << 1 | take_bit(bits);
    }
    return bits->failed ? 0 : value;
}

bool ht_put_small(ht_bits *bits, unsigned value) {
    unsigned width = 0;
    while (value >> width != 0) {
        width++;
    }
    if (width == 0) {
        return false;
    }
    ht_put_bits(bits, 0, width - 1);
    ht_put_bits(bits, value, width);
    return true;
}

unsigned ht_take_small(ht_bits *bits) {
    unsigned width = 0;
    while (!take_bit(bits)) {
        width++;
        bits->failed = bits->failed || width == SMALL_BITS;
        if (bits->failed) {
            return 0;
        }
    }
    const unsigned rest = (unsigned)ht_take_bits(bits, width);
    return bits->failed ? 0 : 1U << width | rest;
}

void ht_put_large(ht_bits *bits, int64_t value) {
    do {
        const int64_t rest = value >> LARGE_PART;
        put_bit(bits, rest != 0);
        ht_put_bits(bits, value & ((1 << LARGE_PART) - 1), LARGE_PART);
        value = rest;
    } while (value != 0);
}

int64_t ht_take_large(ht_bits *bits) {
    int64_t value = 0;
    int64_t part = 0;
    unsigned width = 0;
    bool goes_on = true;
    for (; goes_on && width < LARGE_BITS; width += LARGE_PART) {
        goes_on = take_bit(bits);
        part = ht_take_bits(bits, LARGE_PART);
        value |= part << width;
    }
    const bool is_shortest = part != 0 || width == LARGE_PART;
    return bits->failed || goes_on || !is_shortest ? -1 : value;
}

/* ---- Check symbols: a code as a polynomial, its last symbol constant, over the field of 32 elements ---- */

/* Times x in the field, modulo x^5 + x^2 + 1. */
static unsigned times_x(unsigned element) {
    return element << 1 & SYMBOLS ? (element << 1 ^ 0x25) : element << 1;
}

static unsigned times(unsigned a, unsigned b) {
    unsigned product = 0;
    for (unsigned bit = SYMBOLS / 2; bit > 0; bit >>= 1) {
        product = times_x(product) ^ ((b & bit) != 0 ? a : 0);
    }
    return product;
}

/*
 * The generator, without its highest coefficient, which is 1. Of up to 125 symbols any one to four that are wrong break it, of
 * up to 1,023 any one to three (found by search; tests/machine/unit/test_symbols.c shows it). It is 0 at x and at x^2, so that
 * programs that know the first format alone find such a code whole and of another version.
 */
static const uint8_t generator[HT_CHECK_SYMBOLS] = {17, 13, 15, 3, 19, 3};

/* The remainder by the generator, one symbol more. */
static void divide(uint8_t remainder[HT_CHECK_SYMBOLS], unsigned symbol) {
    const unsigned highest = remainder[0];
    for (unsigned i = 0; i < HT_CHECK_SYMBOLS; i++) {
        const unsigned next = i + 1 < HT_CHECK_SYMBOLS ? remainder[i + 1] : symbol;
        remainder[i] = (uint8_t)(next ^ times(highest, generator[i]));
    }
}

void ht_check_symbols(const uint8_t *symbols, unsigned count, uint8_t check[HT_CHECK_SYMBOLS]) {
    memset(check, 0, HT_CHECK_SYMBOLS);
    for (unsigned i = 0; i < count + HT_CHECK_SYMBOLS; i++) {
        divide(check, i < count ? symbols[i] : 0);
    }
}

bool ht_is_whole(const uint8_t *symbols, unsigned count) {
    uint8_t remainder[HT_CHECK_SYMBOLS] = {0};
    unsigned left = 0;
    for (unsigned i = 0; i < count; i++) {
        divide(remainder, symbols[i]);
    }
    for (unsigned i = 0; i < HT_CHECK_SYMBOLS; i++) {
        left |= remainder[i];
    }
    return left == 0;
}

/* Its value at x and at x^2: both are 0. A changed symbol changes both values; a swap of unlike neighbours too, as x^n and
   x^(n+1) differ for every n. */
bool ht_is_whole_first(const uint8_t *symbols, unsigned count) {
    unsigned at_x = 0;
    unsigned at_x2 = 0;
    for (unsigned i = 0; i < count; i++) {
        at_x = times_x(at_x) ^ symbols[i];
        at_x2 = times_x(times_x(at_x2)) ^ symbols[i];
    }
    return at_x == 0 && at_x2 == 0;
}

/* ---- As text ---- */

void ht_put_symbols(ht_text *out, const ht_bits *bits) {
    const unsigned count = (bits->count + HT_SYMBOL_BITS - 1) / HT_SYMBOL_BITS;
    uint8_t check[HT_CHECK_SYMBOLS];
    ht_check_symbols(bits->symbols, count, check);
    for (unsigned i = 0; i < count + HT_CHECK_SYMBOLS; i++) {
        if (i > 0 && i % GROUP == 0) {
            ht_put_char(out, '-');
        }
        ht_put_char(out, alphabet[i < count ? bits->symbols[i] : check[i - count]]);
    }
}

/* Bytes of a dash that a word processor makes of a hyphen (U+2010 … 2015) or of a no-break space; 0: neither. */
static size_t typeset_space(ht_string text) {
    if (text.length >= 3 && memcmp(text.at, "\xe2\x80", 2) == 0 && (text.at[2] & 0xf8) == 0x90 && (text.at[2] & 7) < 6) {
        return 3;
    }
    return text.length >= 2 && memcmp(text.at, "\xc2\xa0", 2) == 0 ? 2 : 0;
}

unsigned ht_take_symbol(ht_string *text) {
    const size_t typeset = typeset_space(*text);
    const char byte = text->at[0];
    const char upper = byte >= 'a' && byte <= 'z' ? (char)(byte - ('a' - 'A')) : byte;
    const size_t taken = typeset > 0 ? typeset : 1;
    *text = (ht_string){text->at + taken, text->length - taken};
    if (typeset > 0 || upper == '-' || upper == ' ' || upper == '\t' || upper == '\r' || upper == '\n') {
        return HT_SYMBOL_SPACE;
    }
    if (upper == 'O') {
        return 0;
    }
    if (upper == 'I' || upper == 'L') {
        return 1;
    }
    for (unsigned symbol = 0; symbol < SYMBOLS; symbol++) {
        if (alphabet[symbol] == upper) {
            return symbol;
        }
    }
    return HT_NO_SYMBOL;
}

ht_string ht_after_hash(ht_string text) {
    for (size_t i = text.length; i > 0; i--) {
        if (text.at[i - 1] == '#') {
            return (ht_string){text.at + i, text.length - i};
        }
    }
    return text;
}

ht_string ht_character_at(ht_string text, size_t at) {
    size_t after = at + 1;
    while (after < text.length && ((unsigned char)text.at[after] & 0xc0) == 0x80) {
        after++;
    }
    return (ht_string){text.at + at, after - at};
}
