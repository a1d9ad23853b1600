/* SPDX-License-Identifier: MIT */
/* What a spreadsheet would run is guarded; what is guarded is read as it was. */
#include "expect.h"

#include "text/csv.h"
#include "text/formula.h"
#include "text/text.h"

#include <string.h>

static void what_runs_is_guarded(void **state) {
    (void)state;
    static const char *const formulas[] = {"=1+1",
                                           "+1",
                                           "+84 912 345 678",
                                           "-1+1",
                                           "-A1",
                                           "-",
                                           "--5",
                                           "-5%",
                                           "-.5",
                                           "-5 000",
                                           "@SUM(A1)",
                                           "=",
                                           "\t=1",
                                           "\r=1",
                                           "\n=1",
                                           " =1",
                                           " \t\r \xc2\xa0=1",
                                           "\uff1d1+1",
                                           "\uff0b1",
                                           "\uff0d5",
                                           "\uff20A1",
                                           " \uff1d1",
                                           "=cmd|' /C calc'!A0"};
    for (size_t i = 0; i < sizeof formulas / sizeof *formulas; i++) {
        assert_true(ht_needs_guard(ht_string_of(formulas[i])));
    }
}

static void what_does_not_run_is_left_as_it_is(void **state) {
    (void)state;
    static const char *const plain[] = {"",     "{=1}",      "Z",       " ",     "a=1",    "5",       "-5",      "-5.000",
                                        "-1,5", "-1.234,56", "-500000", " -5 ",  "\t-5\r", "\u20135", "\u22125", "'",
                                        "''",   "'a",        "' a",     "a\n=1", "(=1)",   "\uff1c"};
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
        assert_false(ht_needs_guard(ht_string_of(plain[i])));
    }
}

static void the_guard_is_taken_away(void **state) {
    (void)state;
    static const struct {
        const char *text, *read;
    } rows[] = {{"'=1", "=1"},    {"'\t=1", "\t=1"}, {"'\uff1d1", "\uff1d1"},
                {"''=1", "'=1"},  {"'''-5", "''-5"}, {"'-5", "-5"},
                {"'- 5", "- 5"},  {"'a", "'a"},      {"''", "''"},
                {"'", "'"},       {"=1", "=1"},      {"", ""},
                {" '=1", " '=1"}, {"'5", "'5"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_view(ht_without_guard(ht_string_of(rows[i].text)), rows[i].read);
    }
}

/* Every text of up to five of these parts. */
static void read_as_it_was_written(void **state) {
    (void)state;
    enum { PARTS = 14, LENGTH = 5, BYTES = 3 * LENGTH + 1 };
    static const char *const parts[PARTS] = {"'", "=", "+", "-", "@", "\t", "\r", " ", "\uff1d", "\uff0d", "5", ".", ",", "a"};
    char bytes[BYTES + 1];
    unsigned guarded = 0;
    for (unsigned number = 0; number < PARTS * PARTS * PARTS * PARTS * PARTS; number++) {
        ht_text text = {.at = bytes + 1, .capacity = BYTES};
        for (unsigned rest = number; rest > 0; rest /= PARTS) {
            ht_put(&text, parts[rest % PARTS]);
        }
        const ht_string cell = {text.at, text.length};
        bytes[0] = '\'';
        const bool is_guarded = ht_needs_guard(cell);
        const ht_string written = is_guarded ? (ht_string){bytes, cell.length + 1} : cell;
        const ht_string read = ht_without_guard(written);
        assert_int_equal(read.length, cell.length);
        assert_memory_equal(read.at, cell.at, cell.length);
        guarded += is_guarded;
    }
    assert_true(guarded > 100000);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_runs_is_guarded),
        cmocka_unit_test(what_does_not_run_is_left_as_it_is),
        cmocka_unit_test(the_guard_is_taken_away),
        cmocka_unit_test(read_as_it_was_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
