/* SPDX-License-Identifier: MIT */
#include "list/deflate.h"

#include "list/deflate_codes.h"
#include "text/blocks.h"

#include <string.h>

enum { WORD = 8, END_OF_BLOCK = 256, FIRST_LENGTH = 257, LAST_LENGTH = 285 };

/* ---- Matches ---- */

enum { MOST = 258, FAR = 32768, LENGTH_BASE = 3, LENGTH_SHIFT = 16 };
static const uint32_t is_match = UINT32_C(1) << 31;

static inline unsigned log2_of(uint32_t number) {
    return 31U - (unsigned)__builtin_clz(number);
}

/* `less`: a match's length, less the least one that there is. */
static inline unsigned length_extra_bits(unsigned less) {
    return less < 8 || less == MOST - LENGTH_BASE ? 0 : log2_of(less) - 2;
}

static inline unsigned length_symbol(unsigned less) {
    const unsigned extra = length_extra_bits(less);
    return less == MOST - LENGTH_BASE ? LAST_LENGTH : FIRST_LENGTH + 4 * extra + (less >> extra);
}

/* `less`: a distance, less 1. */
static inline unsigned distance_extra_bits(unsigned less) {
    return less < 4 ? 0 : log2_of(less) - 1;
}

static inline unsigned distance_symbol(unsigned less) {
    const unsigned extra = distance_extra_bits(less);
    return 2 * extra + (less >> extra);
}

static inline unsigned hash_of(uint64_t word) {
    const uint64_t product = (word & UINT32_MAX) * UINT64_C(0x9e3779b1);
    return (unsigned)(product >> (32 - HT_DEFLATE_HASH_BITS) & ((1U << HT_DEFLATE_HASH_BITS) - 1));
}

/* How many bytes at both places are the same, of those before `end`. */
static inline unsigned same_bytes(const char *one, const char *other, const char *end) {
    const char *const most = end - other > MOST ? other + MOST : end;
    const char *const first = other;
    for (; most - other >= WORD; one += WORD, other += WORD) {
        const uint64_t differs = ht_load_word(one) ^ ht_load_word(other);
        if (differs != 0) {
            return (unsigned)(other - first) + (unsigned)__builtin_ctzll(differs) / 8;
        }
    }
    for (; other < most && *one == *other; one++, other++) {
    }
    return (unsigned)(other - first);
}

/* Notes where the text at hand is; returns where one of the same hash was noted last, from 1; 0: nowhere. */
static inline unsigned note(ht_deflate_space *space, const char *first, const char *at, uint64_t word) {
    uint16_t *const seen = &space->seen[hash_of(word)];
    const unsigned place = *seen;
    *seen = (uint16_t)(at - first + 1);
    return place;
}

/* How long the text there is the same; 0: not long enough, or too far away. */
static inline unsigned match_with(unsigned place, ht_string text, const char *at, uint64_t word, unsigned *distance) {
    const char *const other = text.at + place - 1;
    if (place == 0 || at - other > FAR || ((ht_load_word(other) ^ word) & UINT32_MAX) != 0) {
        return 0;
    }
    *distance = (unsigned)(at - other);
    return same_bytes(other, at, text.at + text.length);
}

static inline void add_literal(ht_deflate_space *space, char byte) {
    space->literal_counts[(unsigned char)byte]++;
    space->tokens[space->token_count++] = (unsigned char)byte;
}

static inline void add_match(ht_deflate_space *space, unsigned length, unsigned distance) {
    space->length_counts[length - LENGTH_BASE]++;
    space->distance_counts[distance_symbol(distance - 1)]++;
    space->tokens[space->token_count++] = is_match | (length - LENGTH_BASE) << LENGTH_SHIFT | (distance - 1);
}

static void find_matches(ht_deflate_space *space, ht_string text) {
    const char *at = text.at;
    const char *const end = text.at + text.length;
    memset(space->seen, 0, sizeof space->seen);
    memset(space->literal_counts, 0, sizeof space->literal_counts);
    memset(space->length_counts, 0, sizeof space->length_counts);
    memset(space->distance_counts, 0, sizeof space->distance_counts);
    space->token_count = 0;
    while (end - at >= WORD) {
        const uint64_t word = ht_load_word(at);
        unsigned distance;
        const unsigned length = match_with(note(space, text.at, at, word), text, at, word, &distance);
        if (length == 0) {
            add_literal(space, *at++);
            continue;
        }
        add_match(space, length, distance);
        at += length;
        if (end - at >= WORD) { /* what follows here often follows there again */
            (void)note(space, text.at, at - 1, ht_load_word(at - 1));
        }
    }
    while (at < end) {
        add_literal(space, *at++);
    }
}

/* ---- Codes ---- */

static void make_codes(ht_deflate_space *space) {
    space->literal_counts[END_OF_BLOCK] = 1;
    for (unsigned less = 0; less < HT_DEFLATE_LENGTHS; less++) {
        space->literal_counts[length_symbol(less)] += space->length_counts[less];
    }
    ht_deflate_codes(space->literal_counts, HT_DEFLATE_LITERALS, HT_CODE_BITS_MAX, space->literals);
    ht_deflate_codes(space->distance_counts, HT_DEFLATE_DISTANCES, HT_CODE_BITS_MAX, space->distances);
    for (unsigned less = 0; less < HT_DEFLATE_LENGTHS; less++) {
        const ht_deflate_code code = space->literals[length_symbol(less)];
        const unsigned extra = length_extra_bits(less);
        space->length_bits[less] = code.code | (less & ((1U << extra) - 1)) << code.length;
        space->length_bit_count[less] = (uint8_t)(code.length + extra);
    }
}

/* ---- Bits ---- */

typedef struct {
    uint64_t bits;
    unsigned count; /* < 8 between two calls */
    char *at;
} writer;

/* count <= 56 */
static inline void put_bits(writer *to, uint64_t bits, unsigned count) {
    to->bits |= bits << to->count;
    to->count += count;
    ht_store_word(to->at, to->bits);
    to->at += to->count / 8;
    to->bits >>= to->count & ~7U;
    to->count &= 7;
}

static inline void put_code(writer *to, ht_deflate_code code) {
    put_bits(to, code.code, code.length);
}

/* ---- What stands before a block: the lengths of its codes ---- */

enum {
    LENGTHS = HT_DEFLATE_LITERALS + HT_DEFLATE_DISTANCES,
    LENGTH_SYMBOLS = 19,
    LENGTH_BITS_MAX = 7,
    COPY = 16,
    ZEROS = 17,
    MANY_ZEROS = 18
};

typedef struct {
    uint8_t symbols[LENGTHS], extra[LENGTHS];
    unsigned count;
    uint32_t counts[LENGTH_SYMBOLS];
} runs;

static void add_run(runs *to, unsigned symbol, unsigned extra) {
    to->symbols[to->count] = (uint8_t)symbol;
    to->extra[to->count++] = (uint8_t)extra;
    to->counts[symbol]++;
}

/* The same length so many times: once, and as often as it can be said in short that it comes again. */
static void add_same(runs *to, unsigned length, unsigned times) {
    enum { LEAST_RUN = 3, COPY_MAX = 6, ZEROS_MAX = 10, MANY_MIN = 11, MANY_MAX = 138 };
    if (length > 0) {
        add_run(to, length, 0);
        times--;
    }
    while (times >= LEAST_RUN) {
        const unsigned most = length > 0 ? COPY_MAX : times >= MANY_MIN ? MANY_MAX : ZEROS_MAX;
        const unsigned run = times < most ? times : most;
        add_run(to,
                length > 0          ? COPY
                : times >= MANY_MIN ? MANY_ZEROS
                                    : ZEROS,
                run - (length == 0 && times >= MANY_MIN ? MANY_MIN : LEAST_RUN));
        times -= run;
    }
    for (; times > 0; times--) {
        add_run(to, length, 0);
    }
}

static unsigned used(const ht_deflate_code *codes, unsigned count, unsigned least) {
    while (count > least && codes[count - 1].length == 0) {
        count--;
    }
    return count;
}

static void put_head(writer *to, const ht_deflate_space *space, bool is_last) {
    static const uint8_t order[LENGTH_SYMBOLS] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    static const uint8_t extra_bits[LENGTH_SYMBOLS] = {[COPY] = 2, [ZEROS] = 3, [MANY_ZEROS] = 7};
    enum { DYNAMIC = 2, LITERALS_MIN = 257, LENGTHS_MIN = 4 };
    uint8_t lengths[LENGTHS];
    ht_deflate_code codes[LENGTH_SYMBOLS];
    runs all = {.count = 0};
    const unsigned literals = used(space->literals, HT_DEFLATE_LITERALS, LITERALS_MIN);
    const unsigned distances = used(space->distances, HT_DEFLATE_DISTANCES, 1);
    for (unsigned i = 0; i < literals + distances; i++) {
        lengths[i] = i < literals ? space->literals[i].length : space->distances[i - literals].length;
    }
    for (unsigned i = 0, next; i < literals + distances; i = next) {
        for (next = i + 1; next < literals + distances && lengths[next] == lengths[i]; next++) {
        }
        add_same(&all, lengths[i], next - i);
    }
    ht_deflate_codes(all.counts, LENGTH_SYMBOLS, LENGTH_BITS_MAX, codes);
    unsigned said = LENGTH_SYMBOLS;
    while (said > LENGTHS_MIN && codes[order[said - 1]].length == 0) {
        said--;
    }
    put_bits(to, is_last | DYNAMIC << 1 | (literals - LITERALS_MIN) << 3 | (distances - 1) << 8 | (said - LENGTHS_MIN) << 13,
             17);
    for (unsigned i = 0; i < said; i++) {
        put_bits(to, codes[order[i]].length, 3);
    }
    for (unsigned i = 0; i < all.count; i++) {
        put_code(to, codes[all.symbols[i]]);
        put_bits(to, all.extra[i], extra_bits[all.symbols[i]]);
    }
}

/* ---- A block ---- */

static void put_tokens(writer *out, const ht_deflate_space *space) {
    enum { LENGTH_MASK = HT_DEFLATE_LENGTHS - 1, DISTANCE_MASK = (1 << LENGTH_SHIFT) - 1 };
    writer to = *out;
    for (uint32_t i = 0; i < space->token_count; i++) {
        const uint32_t token = space->tokens[i];
        if ((token & is_match) == 0) {
            put_code(&to, space->literals[token]);
            continue;
        }
        const unsigned length = token >> LENGTH_SHIFT & LENGTH_MASK;
        const unsigned less = token & DISTANCE_MASK;
        const unsigned extra = distance_extra_bits(less);
        const ht_deflate_code code = space->distances[distance_symbol(less)];
        const unsigned count = space->length_bit_count[length];
        const uint64_t behind = code.code | (uint64_t)(less & ((1U << extra) - 1)) << code.length;
        put_bits(&to, space->length_bits[length] | behind << count, count + code.length + extra);
    }
    put_code(&to, space->literals[END_OF_BLOCK]);
    *out = to;
}

size_t ht_deflate(ht_deflate_space *space, ht_deflate_rest *rest, ht_string text, bool is_last, char *to) {
    writer out = {rest->bits, rest->count, to};
    find_matches(space, text);
    make_codes(space);
    put_head(&out, space, is_last);
    put_tokens(&out, space);
    if (is_last && out.count > 0) {
        *out.at++ = (char)out.bits;
    }
    *rest = (ht_deflate_rest){out.bits, out.count};
    return (size_t)(out.at - to);
}
