/* SPDX-License-Identifier: MIT */
#include "list/deflate_codes.h"

enum { SYMBOLS_MAX = HT_DEFLATE_LITERALS, SYMBOL_BITS = 9, LONGEST = 32 };

/* Symbols with their counts above them, ascending. Returns how many occur. */
static unsigned sorted(const uint32_t *counts, unsigned symbol_count, uint32_t *to) {
    unsigned count = 0;
    for (unsigned symbol = 0; symbol < symbol_count; symbol++) {
        const uint32_t one = counts[symbol] << SYMBOL_BITS | symbol; /* counts < 2^17 */
        unsigned k = count;
        if (counts[symbol] == 0) {
            continue;
        }
        for (; k > 0 && to[k - 1] > one; k--) {
            to[k] = to[k - 1];
        }
        to[k] = one;
        count++;
    }
    return count;
}

/* How many codes of each length Huffman's tree has: its inner nodes come into being in the order of their counts. */
static void lengths_of(const uint32_t *symbols, unsigned count, uint32_t of_length[LONGEST + 1]) {
    uint32_t sums[SYMBOLS_MAX];
    uint16_t above[2 * SYMBOLS_MAX]; /* of each symbol, and behind them of each inner node, the inner node above it */
    uint8_t depth[SYMBOLS_MAX];
    unsigned leaf = 0;
    unsigned inner = 0;
    for (unsigned made = 0; made + 1 < count; made++) {
        sums[made] = 0;
        for (int side = 0; side < 2; side++) {
            const bool is_leaf = leaf < count && (inner == made || symbols[leaf] >> SYMBOL_BITS <= sums[inner]);
            sums[made] += is_leaf ? symbols[leaf] >> SYMBOL_BITS : sums[inner];
            above[is_leaf ? leaf : count + inner] = (uint16_t)made;
            leaf += is_leaf;
            inner += !is_leaf;
        }
    }
    depth[count - 2] = 0;
    for (unsigned node = count - 2; node > 0; node--) {
        depth[node - 1] = (uint8_t)(depth[above[count + node - 1]] + 1);
    }
    for (unsigned i = 0; i < count; i++) {
        const unsigned length = depth[above[i]] + 1U;
        of_length[length < LONGEST ? length : LONGEST]++;
    }
}

/* Codes that are too long become as long as is allowed, and others longer until there are as many as there can be. */
static void shorten(uint32_t of_length[LONGEST + 1], unsigned bits_max) {
    uint32_t taken = 0;
    for (unsigned length = bits_max + 1; length <= LONGEST; length++) {
        of_length[bits_max] += of_length[length];
        of_length[length] = 0;
    }
    for (unsigned length = 1; length <= bits_max; length++) {
        taken += of_length[length] << (bits_max - length);
    }
    for (; taken > 1U << bits_max; taken--) {
        unsigned length = bits_max - 1;
        while (of_length[length] == 0) {
            length--;
        }
        of_length[bits_max]--;
        of_length[length]--;
        of_length[length + 1] += 2;
    }
}

static uint16_t reversed(uint32_t code, unsigned length) {
    uint32_t to = 0;
    for (; length > 0; length--, code >>= 1) {
        to = to << 1 | (code & 1);
    }
    return (uint16_t)to;
}

/* Of the same length in the order of the symbols. */
static void number_codes(unsigned symbol_count, ht_deflate_code *codes) {
    uint32_t next[HT_CODE_BITS_MAX + 2] = {0};
    for (unsigned symbol = 0; symbol < symbol_count; symbol++) {
        next[codes[symbol].length + 1] += codes[symbol].length > 0;
    }
    for (unsigned length = 2; length <= HT_CODE_BITS_MAX; length++) {
        next[length] = (next[length - 1] + next[length]) << 1;
    }
    for (unsigned symbol = 0; symbol < symbol_count; symbol++) {
        if (codes[symbol].length > 0) {
            codes[symbol].code = reversed(next[codes[symbol].length]++, codes[symbol].length);
        }
    }
}

void ht_deflate_codes(const uint32_t *counts, unsigned symbol_count, unsigned bits_max, ht_deflate_code *codes) {
    uint32_t symbols[SYMBOLS_MAX];
    uint32_t of_length[LONGEST + 1] = {0};
    unsigned count = sorted(counts, symbol_count, symbols);
    for (unsigned symbol = 0; symbol < symbol_count; symbol++) {
        codes[symbol] = (ht_deflate_code){0, 0};
    }
    for (unsigned symbol = 0; count < 2; symbol++) { /* a code has two at least: as if they occurred */
        if (counts[symbol] == 0) {
            symbols[count++] = symbol;
        }
    }
    if (symbols[0] > symbols[1]) {
        const uint32_t kept = symbols[0];
        symbols[0] = symbols[1];
        symbols[1] = kept;
    }
    lengths_of(symbols, count, of_length);
    shorten(of_length, bits_max);
    unsigned length = bits_max;
    for (unsigned i = 0; i < count; i++) {
        while (of_length[length] == 0) {
            length--;
        }
        of_length[length]--;
        codes[symbols[i] & ((1U << SYMBOL_BITS) - 1)].length = (uint8_t)length;
    }
    number_codes(symbol_count, codes);
}
