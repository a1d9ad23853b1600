/* SPDX-License-Identifier: MIT */
/* The command's checksum, however the processor computes it, against the one that the core computes by tables. */
#include "archive.h"

#include "platform/checksum.h"

static void as_the_core(void **state) {
    (void)state;
    enum { BYTES = 700 };
    static const char digits[] = "123456789";
    char text[BYTES];
    ht_crc crc;
    ht_crc_init(&crc);
    assert_dong_equal(ht_checksum(0, digits, 9), 0xcbf43926); /* the check value of CRC-32 */
    for (size_t i = 0; i < BYTES; i++) {
        text[i] = (char)(i * i * 31 + i / 7);
    }
    for (size_t first = 0; first < 20; first++) {
        for (size_t length = 0; length + first <= BYTES; length++) {
            const uint32_t before = (uint32_t)(length * UINT64_C(0x9e3779b1) & UINT32_MAX);
            assert_dong_equal(ht_checksum(before, text + first, length),
                              ht_crc_of(&crc, before, (ht_string){text + first, length}));
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(as_the_core)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
