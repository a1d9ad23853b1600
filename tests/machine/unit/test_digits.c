/* SPDX-License-Identifier: MIT */
/* Numbers as digits, against those of the C library. */
#include "expect.h"

#include "text/digits.h"

#include <inttypes.h>

static void expect_digits(uint64_t number) {
    char bytes[HT_DIGITS_ROOM];
    char expected[HT_DIGITS_ROOM];
    const int length = snprintf(expected, sizeof expected, "%" PRIu64, number);
    const char *const end = ht_put_digits(bytes, number);
    assert_int_equal(end - bytes, length);
    assert_memory_equal(bytes, expected, (size_t)length);
}

static void numbers_of_four_digits_in_both_halves(void **state) {
    (void)state;
    for (uint64_t number = 0; number < 10000; number++) {
        expect_digits(number);
        expect_digits(number * 10000);
        expect_digits(number * 10001);
    }
}

static void numbers_around_each_power_of_ten(void **state) {
    (void)state;
    uint64_t power = 1;
    for (unsigned digits = 1; digits <= 20; digits++) {
        for (uint64_t i = 0; i < 10; i++) {
            expect_digits(power + i);
            expect_digits(power > i ? power - 1 - i : i);
            expect_digits(power / 9 * (i + 1) % (power + 1));
        }
        power *= digits < 20 ? 10 : 1;
    }
    expect_digits(UINT64_MAX);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_of_four_digits_in_both_halves),
        cmocka_unit_test(numbers_around_each_power_of_ten),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
