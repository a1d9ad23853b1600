/* SPDX-License-Identifier: MIT */
/* What the unit tests share: cmocka with its own headers, and comparisons that print what a person can read. */
#ifndef HOTRO_TESTS_EXPECT_H
#define HOTRO_TESTS_EXPECT_H

/* cmocka.h needs these before it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "hotro.h"

static inline void compare_dong(int64_t actual, int64_t expected, const char *expression, const char *file, int line) {
    if (actual != expected) {
        print_error("%s: %" PRId64 ", expected %" PRId64 "\n", expression, actual, expected);
        _fail(file, line);
    }
}

static inline void compare_bytes(const char *actual, size_t actual_length, const char *expected, size_t expected_length,
                                 const char *expression, const char *file, int line) {
    if (actual_length != expected_length || (actual_length > 0 && memcmp(actual, expected, actual_length) != 0)) {
        print_error("%s: \"%.*s\" (%zu bytes)\nexpected \"%.*s\" (%zu bytes)\n", expression, (int)actual_length, actual,
                    actual_length, (int)expected_length, expected, expected_length);
        _fail(file, line);
    }
}

static inline void compare_text(const ht_text *actual, const char *expected, const char *expression, const char *file,
                                int line) {
    if (actual->length > actual->capacity) {
        print_error("%s: %zu bytes asked for, room for %zu\n", expression, actual->length, actual->capacity);
        _fail(file, line);
    }
    compare_bytes(actual->at, actual->length, expected, strlen(expected), expression, file, line);
}

static inline void compare_string(ht_string actual, const char *expected, const char *expression, const char *file, int line) {
    compare_bytes(actual.at, actual.length, expected, strlen(expected), expression, file, line);
}

/* Numbers in decimal: dong, days, lengths. */
#define assert_dong_equal(actual, expected) compare_dong((int64_t)(actual), (int64_t)(expected), #actual, __FILE__, __LINE__)
/* An `ht_text *` that holds the whole of a terminated text. */
#define assert_text(actual, expected)       compare_text((actual), (expected), #actual, __FILE__, __LINE__)
/* An `ht_string` and a terminated text. */
#define assert_view(actual, expected)       compare_string((actual), (expected), #actual, __FILE__, __LINE__)

/* An empty text over an array of char. */
#define TEXT_OVER(array)                                                                                                       \
    { (array), sizeof(array), 0, false }

#endif
