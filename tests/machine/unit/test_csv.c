/* SPDX-License-Identifier: MIT */
/* Records and what a text holds, many bytes at a time against one by one. Built once for each way in which processors compare
   bytes: HT_BLOCKS. */
#include "expect.h"

#include "text/blocks.h"
#include "text/csv.h"

#include <stdlib.h>

enum { TEXTS = 4000, BYTES_MAX = 700 };

static uint32_t state_of_chance = 1;

static uint32_t chance(uint32_t below) {
    state_of_chance ^= (state_of_chance & UINT32_C(0x7ffff)) << 13;
    state_of_chance ^= state_of_chance >> 17;
    state_of_chance ^= (state_of_chance & UINT32_C(0x7ffffff)) << 5;
    return state_of_chance % below;
}

/* At the bound of a heap block, so that a byte too far is seen. */
static char *some_text(size_t length, unsigned kind) {
    static const char bytes[][12] = {{'a', 'b', ',', ',', '\n', '\r', '"', ';', '\0', '\xc3', '\x80', '\x7f'},
                                     {'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', ',', ',', ',', '\n'},
                                     {'a', 'b', 'c', 'd', 'e', '"', '"', ',', ',', ',', '\r', '\n'}};
    char *text = malloc(length + 1);
    for (size_t i = 0; i < length; i++) {
        text[i] = bytes[kind][chance(sizeof bytes[kind])];
    }
    return text;
}

static void bytes_are_found_where_they_are(void **state) {
    char block[HT_BLOCK_BYTES];
    (void)state;
    for (unsigned i = 0; i < HT_BLOCK_BYTES; i++) {
        for (unsigned byte = 0; byte < 256; byte++) {
            memset(block, (int)(byte ^ 1), sizeof block);
            block[i] = (char)byte;
            const uint64_t found = ht_where(block, ht_want((char)byte, '\x05', '\x05'));
            assert_true((found >> i & 1) == 1);
            assert_true(byte == 4 ? found == UINT64_MAX : byte == 5 || found == UINT64_C(1) << i);
        }
    }
}

static void a_text_holds_what_it_holds(void **state) {
    (void)state;
    for (unsigned round = 0; round < TEXTS; round++) {
        const size_t length = chance(round % 50 == 0 ? 9000 : BYTES_MAX);
        char *text = some_text(length, round % 3);
        const ht_contents contents = ht_contents_of((ht_string){text, length});
        ht_contents expected = {false, false, false, 0};
        for (size_t i = 0; i < length; i++) {
            expected.quotes |= text[i] == '"';
            expected.zeros |= text[i] == '\0';
            expected.not_ascii |= (unsigned char)text[i] >= 0x80;
            expected.lines += text[i] == '\n';
        }
        assert_int_equal(contents.quotes, expected.quotes);
        assert_int_equal(contents.zeros, expected.zeros);
        assert_int_equal(contents.not_ascii, expected.not_ascii);
        assert_int_equal(contents.lines, expected.lines);
        free(text);
    }
}

static void expect_same_record(const ht_record *walked, const ht_record *read) {
    assert_ptr_equal(walked->text.at, read->text.at);
    assert_int_equal(walked->text.length, read->text.length);
    assert_ptr_equal(walked->line_end.at, read->line_end.at);
    assert_int_equal(walked->line_end.length, read->line_end.length);
    assert_int_equal(walked->state, read->state);
    assert_int_equal(walked->lines, read->lines);
    assert_int_equal(walked->field_count, read->field_count);
    for (uint32_t i = 0; i < read->field_count && i < HT_COLUMNS_MAX; i++) {
        assert_ptr_equal(walked->fields[i].at, read->fields[i].at);
        assert_int_equal(walked->fields[i].length, read->fields[i].length);
    }
}

static unsigned walk(const char *text, size_t length, char separator) {
    static ht_record walked;
    static ht_record read;
    const char *const end = text + length;
    ht_walk way;
    unsigned records = 0;
    ht_walk_init(&way, text, end, separator);
    for (const char *at = text; at < end; records++) {
        assert_ptr_equal(way.at, at);
        at = ht_record_read(&read, at, end, separator, true);
        ht_walk_record(&way, &walked);
        if (memchr(text, '"', length) == NULL) {
            assert_ptr_equal(ht_record_read(&read, walked.text.at, end, separator, false), at);
        }
        expect_same_record(&walked, &read);
        uint64_t filled = 0;
        for (uint32_t i = 0; i < read.field_count && i < 64; i++) {
            filled |= (uint64_t)(read.fields[i].length > 0) << ht_filled_bit(i);
        }
        assert_true(walked.filled == filled);
    }
    assert_ptr_equal(way.at, end);
    return records;
}

static void records_are_the_same_however_they_are_read(void **state) {
    static const char separators[] = {',', ';', '\t', '\x1f'};
    (void)state;
    for (unsigned round = 0; round < TEXTS; round++) {
        const size_t length = chance(BYTES_MAX);
        char *text = some_text(length, round % 3);
        (void)walk(text, length, separators[round % 2 == 0 ? 0 : chance(sizeof separators)]);
        free(text);
    }
}

static void records_at_their_limits(void **state) {
    enum { LENGTH = HT_RECORD_BYTES_MAX + 9 };
    (void)state;
    for (size_t length = HT_RECORD_BYTES_MAX - 2; length <= HT_RECORD_BYTES_MAX + 3; length++) {
        char *text = malloc(LENGTH);
        memset(text, 'a', LENGTH);
        memcpy(text + length, "\r\nb,c\n", 6);
        assert_int_equal(walk(text, length + 6, ','), 2);
        memcpy(text + length, "\nb,c\n", 5);
        assert_int_equal(walk(text, length + 5, ','), 2);
        free(text);
    }
    for (size_t fields = HT_COLUMNS_MAX - 1; fields <= HT_COLUMNS_MAX + 2; fields++) {
        char text[HT_COLUMNS_MAX + 8];
        memset(text, ',', sizeof text);
        memcpy(text + fields - 1, "\r\na\n", 4);
        assert_int_equal(walk(text, fields + 3, ','), 2);
    }
}

static void fields_in_quotation_marks(void **state) {
    (void)state;
    static const char *const marks[] = {",", "\"", "\n", "\r", ";", "\x1f", "\xac"};
    enum { MARKS_OF_COMMA = 4, LENGTH_MAX = 40 };
    for (size_t length = 1; length <= LENGTH_MAX; length++) {
        for (size_t at = 0; at < length; at++) {
            for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
                char *const text = malloc(length);
                memset(text, 'a', length);
                text[at] = marks[i][0];
                assert_int_equal(ht_needs_quotes((ht_string){text, length}, ','), i < MARKS_OF_COMMA);
                free(text);
            }
        }
    }
    assert_false(ht_needs_quotes((ht_string){NULL, 0}, ','));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_are_found_where_they_are), cmocka_unit_test(fields_in_quotation_marks),
        cmocka_unit_test(a_text_holds_what_it_holds),     cmocka_unit_test(records_are_the_same_however_they_are_read),
        cmocka_unit_test(records_at_their_limits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
