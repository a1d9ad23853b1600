/* SPDX-License-Identifier: MIT */
#include "expect.h"

#include "text/edits.h"
#include "text/text.h"

#include <string.h>

static void edits(void **state) {
    (void)state;
    static const struct {
        const char *a, *b;
        unsigned count;
    } rows[] = {
        {"", "", 0},
        {"", "abc", 3},
        {"a", "", 1},
        {"a", "b", 1},
        {"duty", "duty", 0},
        {"Duty", " duty ", 0},
        {"duti", "duty", 1},
        {"dty", "duty", 1},
        {"duuty", "duty", 1},
        {"udty", "duty", 1},
        {"dutyx", "duty", 1},
        {"kitten", "sitting", 3},
        {"abcd", "badc", 2},
        {"ca", "abc", 3}, /* a swapped pair is not edited again */
        {"aba", "bab", 2},
        {"science_departmant", "science_department", 1},
        {"master", "doctorate", 7},
        {"ệ", "e\u0302\u0323", 0},
        {"đ", "d", 1},
        {"Sở", "So", 2}, /* the horn and the hook */
        {"công chức", "cong chuc", 3},
        {"\x80\x81", "\x81\x80", 1},
        {"\U0001f600", "\U0001f601", 1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const unsigned there = ht_edit_distance(ht_string_of(rows[i].a), ht_string_of(rows[i].b));
        const unsigned back = ht_edit_distance(ht_string_of(rows[i].b), ht_string_of(rows[i].a));
        if (there != rows[i].count || back != rows[i].count) {
            fail_msg("\"%s\", \"%s\": %u and %u, expected %u", rows[i].a, rows[i].b, there, back, rows[i].count);
        }
    }
}

static void edits_of_long_texts(void **state) {
    (void)state;
    char text[65];
    char other[65];
    memset(text, 'a', sizeof text);
    memset(other, 'b', sizeof other);
    assert_dong_equal(ht_edit_distance((ht_string){text, 64}, (ht_string){text, 64}), 0);
    assert_dong_equal(ht_edit_distance((ht_string){text, 64}, (ht_string){other, 64}), 64);
    assert_dong_equal(ht_edit_distance((ht_string){text, 64}, (ht_string){NULL, 0}), 64);
    assert_dong_equal(ht_edit_distance((ht_string){text, 65}, (ht_string){text, 64}), 99);
    assert_dong_equal(ht_edit_distance((ht_string){text, 64}, (ht_string){text, 65}), 99);
    memset(text, 0x80, sizeof text);
    assert_dong_equal(ht_edit_distance((ht_string){text, 64}, (ht_string){text, 64}), 0);
}

/* By the definition: a swap joins neighbours that are not edited again. */
static unsigned by_definition(const unsigned char *a, unsigned a_length, const unsigned char *b, unsigned b_length) {
    unsigned edits[8][8];
    for (unsigned i = 0; i <= a_length; i++) {
        for (unsigned j = 0; j <= b_length; j++) {
            unsigned least = i == 0 ? j : i;
            if (i > 0 && j > 0) {
                const unsigned kept = edits[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
                const unsigned dropped = edits[i - 1][j] + 1;
                const unsigned added = edits[i][j - 1] + 1;
                least = kept < dropped ? kept : dropped;
                least = added < least ? added : least;
                const bool is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                least = is_swap && edits[i - 2][j - 2] + 1 < least ? edits[i - 2][j - 2] + 1 : least;
            }
            edits[i][j] = least;
        }
    }
    return edits[a_length][b_length];
}

/* The text of that number among all of up to five letters out of three. */
static unsigned spell(unsigned number, unsigned char letters[5]) {
    unsigned length = 0;
    for (; number > 0; number = (number - 1) / 3) {
        letters[length++] = (unsigned char)('a' + (number - 1) % 3);
    }
    return length;
}

static void all_short_texts(void **state) {
    (void)state;
    enum { TEXTS = 1 + 3 + 9 + 27 + 81 + 243 };
    unsigned char a[5];
    unsigned char b[5];
    ht_edited edited;
    for (unsigned i = 0; i < TEXTS; i++) {
        const unsigned a_length = spell(i, a);
        ht_edits_begin(&edited, a, a_length);
        for (unsigned j = 0; j < TEXTS; j++) {
            const unsigned b_length = spell(j, b);
            assert_int_equal(ht_edits_to(&edited, b, b_length), by_definition(a, a_length, b, b_length));
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(edits),
        cmocka_unit_test(edits_of_long_texts),
        cmocka_unit_test(all_short_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
