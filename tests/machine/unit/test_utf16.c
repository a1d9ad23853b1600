/* SPDX-License-Identifier: MIT */
/* UTF-16 into UTF-8, however it is cut. */
#include "expect.h"
#include "text/text.h"
#include "text/utf16.h"

#include <string.h>

static void expect(const char *bytes, size_t length, const char *expected) {
    for (size_t step = 1; step <= length; step++) {
        char out[256];
        size_t written = 0;
        ht_utf16 way;
        assert_true(ht_utf16_begins(&way, (ht_string){bytes, length}));
        for (size_t at = 0; at < length; at += step) {
            const size_t taken = length - at < step ? length - at : step;
            const size_t made = ht_utf16_take(&way, (ht_string){bytes + at, taken}, out + written);
            assert_true(made <= 3 * (taken / 2) + HT_UTF16_MORE);
            written += made;
        }
        written += ht_utf16_end(&way, out + written);
        out[written] = '\0';
        assert_string_equal(out, expected);
        assert_int_equal(ht_utf16_end(&way, out), 0);
    }
}

#define EXPECT(bytes, expected) expect(bytes, sizeof(bytes) - 1, expected)

static void both_ways_round(void **state) {
    (void)state;
    EXPECT("\xff\xfe"
           "a\0\x10\x01\xa1\x1e\x3c\xd8\x89\xdf",
           "\xef\xbb\xbf"
           "aĐạ\xf0\x9f\x8e\x89");
    EXPECT("\xfe\xff"
           "\0a\x01\x10\x1e\xa1\xd8\x3c\xdf\x89",
           "\xef\xbb\xbf"
           "aĐạ\xf0\x9f\x8e\x89");
}

static void bounds_of_lengths(void **state) {
    (void)state;
    EXPECT("\xfe\xff\x00\x7f\x00\x80\x07\xff\x08\x00\xff\xff\xd8\x00\xdc\x00\xdb\xff\xdf\xff",
           "\xef\xbb\xbf\x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xef\xbf\xbf\xf0\x90\x80\x80\xf4\x8f\xbf\xbf");
}

static void halves_alone(void **state) {
    (void)state;
    EXPECT("\xfe\xff\xd8\x00\x00"
           "a\xdc\x00\xd8\x00\xd8\x00\xdc\x00\xd8\x00",
           "\xef\xbb\xbf\xef\xbf\xbd"
           "a\xef\xbf\xbd\xef\xbf\xbd\xf0\x90\x80\x80\xef\xbf\xbd");
    EXPECT("\xff\xfe"
           "a",
           "\xef\xbb\xbf\xef\xbf\xbd");
    EXPECT("\xfe\xff\xd8\x00\xdc", "\xef\xbb\xbf\xef\xbf\xbd\xef\xbf\xbd");
}

static void texts_without_the_mark(void **state) {
    ht_utf16 way;
    (void)state;
    static const char *const texts[] = {"",
                                        "\xff",
                                        "a",
                                        "\xff\xff",
                                        "\xfe\xfe",
                                        "\xef\xbb\xbf",
                                        "\xff"
                                        "a",
                                        "\xfe"
                                        "a"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_false(ht_utf16_begins(&way, ht_string_of(texts[i])));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_ways_round),
        cmocka_unit_test(bounds_of_lengths),
        cmocka_unit_test(halves_alone),
        cmocka_unit_test(texts_without_the_mark),
    };
    return cmocka_run_group_tests_name("utf16", tests, NULL, NULL);
}
