/* SPDX-License-Identifier: MIT */
#include "expect.h"
#include "text/utf8.h"

static void utf8(const char *bytes, size_t length, bool valid, size_t bad) {
    /* At each distance from the eight bytes that are looked at together. */
    for (size_t before = 0; before < 18; before++) {
        for (size_t after = 0; after < 10; after += 3) {
            char text[64];
            memset(text, 'a', sizeof text);
            memcpy(text + before, bytes, length);
            size_t at = 999;
            assert_int_equal(ht_utf8_valid((ht_string){text, before + length + after}, &at), valid);
            assert_dong_equal(at, valid ? 999 : before + bad);
        }
    }
}

static void well_formed_utf8(void **state) {
    (void)state;
    static const char *const texts[] = {
        "",         "a",        "abcdefgh",     "\xc2\x80",     "\u07ff",        "\u0800",     "\ud7ff",
        "\ue000",   "\uffff",   "\U00010000",   "\U0010ffff",   "đồng Việt Nam", "Sở KH&CN",   "\xef\xbb\xbf",
        "\x7f\x01", "a\u00a0b", "\U0001f600đa", "\u1ebf\u1ec7", "ệệệệệệệệ",      "aệaệaệaệaệ",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        utf8(texts[i], strlen(texts[i]), true, 0);
    }
    utf8("\0", 1, true, 0);
    size_t at = 0;
    assert_true(ht_utf8_valid((ht_string){NULL, 0}, &at));
}

static void malformed_utf8(void **state) {
    (void)state;
    static const struct {
        const char *text;
        size_t bad;
    } rows[] = {
        {"\x80", 0},             /* a continuation alone */
        {"\xbf", 0},             /* likewise */
        {"\xc0\x80", 0},         /* overlong */
        {"\xc1\xbf", 0},         /* overlong */
        {"\xc2\x61", 0},         /* cut */
        {"\xc2\xc0", 0},         /* cut */
        {"\xdf", 0},             /* cut by the end or by "a" */
        {"\xe0\x9f\xbf", 0},     /* overlong */
        {"\xe1\x7f\x80", 0},     /* cut */
        {"\xe1\xba", 0},         /* cut */
        {"\xe1\xba\x61", 0},     /* cut */
        {"\xe1\xba\xc0", 0},     /* cut */
        {"\xed\xa0\x80", 0},     /* surrogate U+D800 */
        {"\xed\xbf\xbf", 0},     /* surrogate U+DFFF */
        {"\xee\xc0\x80", 0},     /* no continuation */
        {"\xf0\x8f\xbf\xbf", 0}, /* overlong */
        {"\xf0\x9f\x98", 0},     /* cut */
        {"\xf0\x9f\x98\x61", 0}, /* cut */
        {"\xf0\x9f\x61\x80", 0}, /* cut */
        {"\xf4\x90\x80\x80", 0}, /* above U+10FFFF */
        {"\xf5\x80\x80\x80", 0}, /* no such lead */
        {"\xf8\x88\x80\x80\x80", 0},
        {"\xfe", 0},
        {"\xff", 0},
        {"đ\xff", 2},
        {"ệabc\x80", 6},
        {"ng\xd2\xec", 2}, /* Windows-1258 */
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        utf8(rows[i].text, strlen(rows[i].text), false, rows[i].bad);
    }
}

static size_t encode(uint32_t code, unsigned char *bytes) {
    if (code < 0x80) {
        bytes[0] = (unsigned char)code;
        return 1;
    }
    const size_t length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    uint32_t rest = code;
    for (size_t i = length; --i > 0; rest >>= 6) {
        bytes[i] = (unsigned char)(0x80 | (rest & 0x3f));
    }
    bytes[0] = (unsigned char)(((0xf00U >> length) & 0xff) | rest);
    return length;
}

static void every_code_point(void **state) {
    (void)state;
    for (uint32_t code = 0; code < 0x120000; code++) {
        unsigned char bytes[4];
        const size_t length = encode(code, bytes);
        const bool valid = code < 0xd800 || (code > 0xdfff && code <= 0x10ffff);
        size_t at = 999;
        if (ht_utf8_valid((ht_string){(const char *)bytes, length}, &at) != valid || at != (valid ? 999 : 0)) {
            fail_msg("U+%04X", code);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(well_formed_utf8),
        cmocka_unit_test(malformed_utf8),
        cmocka_unit_test(every_code_point),
    };
    return cmocka_run_group_tests_name("utf8", tests, NULL, NULL);
}
