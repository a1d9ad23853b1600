/* SPDX-License-Identifier: MIT */
/* What the command packs, unpacked by zlib. */
#include "expect.h"

#include "list/deflate.h"
#include "list/deflate_codes.h"

#include <stdlib.h>
#include <zlib.h>

enum { TEXT_MAX = 1 << 19 };

static ht_deflate_space space;
static char text[TEXT_MAX], packed[4 * TEXT_MAX], unpacked[TEXT_MAX + 1];
static size_t text_length, packed_length;

static void unpack(void) {
    enum { RAW = -15 };
    z_stream stream = {.next_in = (unsigned char *)packed,
                       .avail_in = (unsigned)packed_length,
                       .next_out = (unsigned char *)unpacked,
                       .avail_out = sizeof unpacked};
    assert_int_equal(inflateInit2(&stream, RAW), Z_OK);
    assert_int_equal(inflate(&stream, Z_FINISH), Z_STREAM_END);
    assert_int_equal(stream.avail_in, 0);
    assert_int_equal(stream.total_out, text_length);
    assert_memory_equal(unpacked, text, text_length);
    assert_int_equal(inflateEnd(&stream), Z_OK);
}

/* In blocks of so many bytes; the bounds of each are those of a room of its own. */
static void expect_back(size_t block) {
    ht_deflate_rest rest = {0, 0};
    size_t done = 0;
    packed_length = 0;
    do {
        const size_t length = text_length - done < block ? text_length - done : block;
        char *const from = malloc(length + 1);
        char *const to = malloc(HT_DEFLATED_MAX);
        memcpy(from, text + done, length);
        done += length;
        const size_t written = ht_deflate(&space, &rest, (ht_string){from, length}, done == text_length, to);
        assert_true(written <= HT_DEFLATED_MAX);
        memcpy(packed + packed_length, to, written);
        packed_length += written;
        free(from);
        free(to);
    } while (done < text_length);
    unpack();
}

static void expect_back_in_any_blocks(void) {
    static const size_t blocks[] = {1, 7, 8, 9, 300, 4096, HT_DEFLATE_BLOCK_MAX};
    for (size_t i = text_length > 2000 ? 4 : 0; i < sizeof blocks / sizeof *blocks; i++) {
        expect_back(blocks[i]);
    }
}

static uint32_t chance(uint32_t below) {
    static uint64_t state = 7;
    state = (state & UINT32_MAX) * 69069 + 12345;
    return (uint32_t)(state >> 8 & 0xffffff) % below;
}

static void short_texts(void **state) {
    (void)state;
    for (text_length = 0; text_length < 40; text_length++) {
        memset(text, 'a', text_length);
        expect_back_in_any_blocks();
        for (size_t i = 0; i < text_length; i++) {
            text[i] = (char)chance(256);
        }
        expect_back_in_any_blocks();
    }
}

static void a_byte_over_and_over(void **state) {
    (void)state;
    text_length = TEXT_MAX;
    memset(text, 0, text_length);
    expect_back_in_any_blocks();
    assert_true(packed_length < TEXT_MAX / 500);
}

static void bytes_by_chance(void **state) {
    (void)state;
    text_length = TEXT_MAX;
    for (uint32_t values = 2; values <= 256; values *= 2) {
        for (size_t i = 0; i < text_length; i++) {
            text[i] = (char)chance(values);
        }
        expect_back_in_any_blocks();
    }
}

/* Pieces of all lengths that come again from any distance. */
static void what_comes_again(void **state) {
    (void)state;
    text_length = 0;
    while (text_length < TEXT_MAX - 400) {
        const size_t length = 1 + chance(400);
        const size_t back = 1 + chance(70000);
        for (size_t i = 0; i < length; i++, text_length++) {
            text[text_length] = back > text_length || chance(300) == 0 ? (char)chance(256) : text[text_length - back];
        }
    }
    expect_back_in_any_blocks();
}

/* Each byte as often as the two rarer ones together: Huffman's codes would be longer than there can be. */
static void codes_that_would_be_too_long(void **state) {
    enum { VALUES = 22 };
    uint32_t counts[VALUES] = {1, 1};
    (void)state;
    text_length = 2;
    text[0] = 'a';
    text[1] = 'b';
    for (unsigned value = 2; value < VALUES; value++) {
        counts[value] = counts[value - 1] + counts[value - 2];
        for (uint32_t i = 0; i < counts[value]; i++) {
            text[text_length++] = (char)('a' + value);
        }
    }
    for (size_t i = text_length - 1; i > 0; i--) { /* in disorder, so that little of it matches */
        const size_t other = chance((uint32_t)i + 1);
        const char kept = text[i];
        text[i] = text[other];
        text[other] = kept;
    }
    assert_true(text_length < HT_DEFLATE_BLOCK_MAX);
    expect_back(HT_DEFLATE_BLOCK_MAX);
}

/* Codes of any counts are complete: they fill the room that there is, and no more. */
static void all_codes_are_complete(void **state) {
    enum { ROUNDS = 3000 };
    uint32_t counts[HT_DEFLATE_LITERALS];
    ht_deflate_code codes[HT_DEFLATE_LITERALS];
    (void)state;
    for (unsigned round = 0; round < ROUNDS; round++) {
        const unsigned bits_max = round % 2 == 0 ? 7 : HT_CODE_BITS_MAX;
        const unsigned symbols = bits_max == 7 ? 19 : 2 + chance(HT_DEFLATE_LITERALS - 1);
        uint64_t taken = 0;
        for (unsigned i = 0; i < symbols; i++) {
            counts[i] = chance(3) == 0 ? 0 : round % 3 == 0 ? UINT32_C(1) << chance(16) : chance(100);
        }
        ht_deflate_codes(counts, symbols, bits_max, codes);
        for (unsigned i = 0; i < symbols; i++) {
            assert_true(codes[i].length <= bits_max && (counts[i] == 0 || codes[i].length > 0));
            taken += codes[i].length > 0 ? UINT64_C(1) << (bits_max - codes[i].length) : 0;
        }
        assert_int_equal(taken, UINT64_C(1) << bits_max);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(short_texts),
        cmocka_unit_test(a_byte_over_and_over),
        cmocka_unit_test(bytes_by_chance),
        cmocka_unit_test(what_comes_again),
        cmocka_unit_test(codes_that_would_be_too_long),
        cmocka_unit_test(all_codes_are_complete),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
