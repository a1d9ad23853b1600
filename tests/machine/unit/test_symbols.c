/* SPDX-License-Identifier: MIT */
/* The symbols of codes: numbers in bits, and that check symbols find what they promise. */
#include "codes.h"

#include <stdlib.h>

/* ---- Numbers ---- */

static void expect_bits(const ht_bits *bits, const char *expected) {
    char text[HT_SYMBOLS_MAX * HT_SYMBOL_BITS + 1];
    ht_bits copy = *bits;
    for (unsigned i = 0; i < bits->count; i++) {
        text[i] = ht_take_bits(&copy, 1) != 0 ? '1' : '0';
    }
    text[bits->count] = '\0';
    assert_string_equal(text, expected);
}

static void small_numbers(void **state) {
    static const struct {
        unsigned value;
        const char *bits;
    } numbers[] = {
        {1, "1"}, {2, "010"}, {3, "011"}, {4, "00100"}, {7, "00111"}, {250, "000000011111010"}, {255, "000000011111111"}};
    (void)state;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        ht_bits bits = {.count = 0};
        assert_true(ht_put_small(&bits, numbers[i].value));
        expect_bits(&bits, numbers[i].bits);
        assert_dong_equal(ht_take_small(&bits), numbers[i].value);
        assert_false(bits.failed);
    }
    ht_bits bits = {.count = 0};
    assert_false(ht_put_small(&bits, 0));
    assert_dong_equal(bits.count, 0);
}

static void small_numbers_that_are_none(void **state) {
    static const struct {
        int64_t bits;
        unsigned width;
    } none[] = {{0, 0}, {0, 3}, {1, 3}, {1, 9}, {0, 12}};
    (void)state;
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        ht_bits bits = {.count = 0};
        ht_put_bits(&bits, none[i].bits, none[i].width);
        assert_dong_equal(ht_take_small(&bits), 0);
        assert_true(bits.failed);
    }
}

static void large_numbers(void **state) {
    static const struct {
        int64_t value;
        const char *bits;
    } numbers[] = {{0, "00000"}, {5, "00101"}, {15, "01111"}, {16, "1000000001"}, {500, "101001111100001"}};
    (void)state;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        ht_bits bits = {.count = 0};
        ht_put_large(&bits, numbers[i].value);
        expect_bits(&bits, numbers[i].bits);
        assert_dong_equal(ht_take_large(&bits), numbers[i].value);
    }
    ht_bits bits = {.count = 0};
    ht_put_large(&bits, (INT64_C(1) << 40) - 1);
    assert_dong_equal(bits.count, 50);
    assert_dong_equal(ht_take_large(&bits), (INT64_C(1) << 40) - 1);
}

static void large_numbers_that_are_none(void **state) {
    static const struct {
        int64_t bits;
        unsigned width;
    } none[] = {{1, 4},       /* cut off */
                {0x210, 10}}; /* 10000 10000: cut off; below, what could be shorter and what is too long */
    (void)state;
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        ht_bits bits = {.count = 0};
        ht_put_bits(&bits, none[i].bits, none[i].width);
        assert_dong_equal(ht_take_large(&bits), -1);
    }
    ht_bits shorter = {.count = 0};
    ht_put_bits(&shorter, 0x2a0, 10); /* 10101 00000: 5, and nothing more */
    assert_dong_equal(ht_take_large(&shorter), -1);
    assert_false(shorter.failed);
    ht_bits longer = {.count = 0};
    for (unsigned i = 0; i < 11; i++) {
        ht_put_bits(&longer, i < 10 ? 0x11 : 1, 5);
    }
    assert_dong_equal(ht_take_large(&longer), -1);
    assert_dong_equal(longer.read, 50);
}

static void no_more_than_there_is_room_for(void **state) {
    ht_bits bits = {.count = 0};
    (void)state;
    for (unsigned i = 0; i < HT_SYMBOLS_MAX - HT_CHECK_SYMBOLS; i++) {
        ht_put_bits(&bits, 31, 5);
    }
    assert_false(bits.failed);
    ht_put_bits(&bits, 1, 1);
    assert_true(bits.failed);
    assert_dong_equal(bits.count, (HT_SYMBOLS_MAX - HT_CHECK_SYMBOLS) * HT_SYMBOL_BITS);
    char code[CODE_BYTES];
    ht_text out = TEXT_OVER(code);
    ht_put_symbols(&out, &bits);
    assert_dong_equal(out.length, 840 + 167);
}

/* ---- Check symbols ---- */

enum { MOST = 125, LONGEST = 1023 };

/* What remains of a code of nothing but one symbol 1, so many places before its end: six coefficients of 5 bits, the highest
   first. */
static uint32_t remainders[LONGEST];

static void divide_all(void) {
    uint8_t symbols[LONGEST + 1] = {1};
    for (unsigned places = 0; places < LONGEST; places++) {
        uint8_t check[HT_CHECK_SYMBOLS];
        if (places < HT_CHECK_SYMBOLS) {
            remainders[places] = UINT32_C(1) << 5 * places; /* the check symbols themselves */
            continue;
        }
        ht_check_symbols(symbols, places - HT_CHECK_SYMBOLS + 1, check);
        remainders[places] = 0;
        for (unsigned i = 0; i < HT_CHECK_SYMBOLS; i++) {
            remainders[places] = remainders[places] << 5 | check[i];
        }
    }
}

static unsigned product(unsigned a, unsigned b) {
    unsigned of = 0;
    for (unsigned bit = 16; bit > 0; bit >>= 1) {
        of = (of << 1 & 32) != 0 ? of << 1 ^ 0x25 : of << 1;
        of ^= (b & bit) != 0 ? a : 0;
    }
    return of;
}

static uint32_t scaled(uint32_t remainder, unsigned factor) {
    uint32_t of = 0;
    for (unsigned shift = 0; shift < 30; shift += 5) {
        of |= (uint32_t)product(remainder >> shift & 31, factor) << shift;
    }
    return of;
}

static unsigned inverse(unsigned a) {
    unsigned of = 1;
    while (product(a, of) != 1) {
        of++;
    }
    return of;
}

/* Scaled so that its highest coefficient that is not 0 is 1: equal for all that are multiples of each other. */
static uint32_t normal(uint32_t remainder) {
    unsigned shift = 25;
    while (remainder >> shift == 0) {
        shift -= 5;
    }
    return scaled(remainder, inverse(remainder >> shift & 31));
}

static int by_value(const void *a, const void *b) {
    const uint32_t left = *(const uint32_t *)a;
    const uint32_t right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

/*
 * A code in which up to four symbols are wrong is whole where what remains of two of them is a multiple of what remains of the
 * others: so no two sets of one or two places out of 125 may have multiples of the same remainder. 125 + C(125, 2) x 31 sets.
 */
static void four_wrong_symbols_are_found(void **state) {
    static uint32_t all[MOST + MOST * (MOST - 1) / 2 * 31];
    size_t count = 0;
    (void)state;
    divide_all();
    for (unsigned i = 0; i < MOST; i++) {
        all[count++] = normal(remainders[i]);
        for (unsigned j = 0; j < i; j++) {
            for (unsigned factor = 1; factor < 32; factor++) {
                all[count++] = normal(remainders[i] ^ scaled(remainders[j], factor));
            }
        }
    }
    assert_dong_equal(count, sizeof all / sizeof *all);
    qsort(all, count, sizeof *all, by_value);
    for (size_t i = 1; i < count; i++) {
        assert_true(all[i - 1] < all[i]);
    }
}

/* Three, of as many symbols as a code may have: no two places together have a multiple of what remains of a third. As what
   remains is shifted likewise, the last of the three may stand at the end. */
static void three_wrong_symbols_are_found_in_the_longest_code(void **state) {
    static uint32_t single[LONGEST];
    (void)state;
    divide_all();
    for (unsigned i = 0; i < LONGEST; i++) {
        single[i] = normal(remainders[i]);
    }
    qsort(single, LONGEST, sizeof *single, by_value);
    for (unsigned i = 1; i < LONGEST; i++) {
        assert_true(single[i - 1] < single[i]);
        for (unsigned factor = 1; factor < 32; factor++) {
            const uint32_t two = normal(remainders[0] ^ scaled(remainders[i], factor));
            assert_null(bsearch(&two, single, LONGEST, sizeof *single, by_value));
        }
    }
}

/* What programs promise that know the first format alone. */
static void whole_by_the_first_formats_check_too(void **state) {
    uint8_t symbols[40];
    (void)state;
    for (unsigned round = 0; round < 100; round++) {
        for (unsigned i = 0; i < 34; i++) {
            symbols[i] = (uint8_t)((i * 7 + round * (i + 3)) % 32);
        }
        ht_check_symbols(symbols, 34, symbols + 34);
        assert_true(ht_is_whole(symbols, 40));
        assert_true(ht_is_whole_first(symbols, 40));
        symbols[round % 40] ^= 1;
        assert_false(ht_is_whole(symbols, 40));
        assert_false(ht_is_whole_first(symbols, 40));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(small_numbers),
        cmocka_unit_test(small_numbers_that_are_none),
        cmocka_unit_test(large_numbers),
        cmocka_unit_test(large_numbers_that_are_none),
        cmocka_unit_test(no_more_than_there_is_room_for),
        cmocka_unit_test(four_wrong_symbols_are_found),
        cmocka_unit_test(three_wrong_symbols_are_found_in_the_longest_code),
        cmocka_unit_test(whole_by_the_first_formats_check_too),
    };
    return cmocka_run_group_tests_name("symbols", tests, NULL, NULL);
}
