/* SPDX-License-Identifier: MIT */
/* Cells by short ways and by the long one: the same results, byte for byte, of lists as they should not be. */
#include "hostile_list.h"
#include "list_runner.h"

#include "list/list_survey.h"
#include "list/list_way.h"
#include "text/date.h"

enum { LISTS = 100, LINES_SURVEYED = 64 };

static void go_the_long_way(void) {
    list.shorts.none = true;
    for (uint32_t i = 0; i < list.step_count; i++) {
        list.steps[i].way = HT_WAY_LONG;
    }
}

static void expect_same(ht_string text) {
    static char kept[sizeof out_bytes], kept_rejects[sizeof rejects_bytes];
    assert_true(open_text(text.at, text.length));
    run_in_steps(text.at, text.length, TEXT_BYTES);
    const ht_text first = {.at = kept, .capacity = sizeof kept, .length = out.length};
    const ht_text first_rejects = {.at = kept_rejects, .capacity = sizeof kept_rejects, .length = rejects.length};
    const ht_list_counts first_counts = counts;
    memcpy(kept, out.at, out.length);
    memcpy(kept_rejects, rejects.at, rejects.length);
    assert_true(open_text(text.at, text.length));
    go_the_long_way();
    run_in_steps(text.at, text.length, TEXT_BYTES);
    compare_bytes(first.at, first.length, out.at, out.length, "results", __FILE__, __LINE__);
    compare_bytes(first_rejects.at, first_rejects.length, rejects.at, rejects.length, "bad lines", __FILE__, __LINE__);
    assert_memory_equal(&first_counts, &counts, sizeof counts);
}

static void hostile_lists_give_the_same_by_both_ways(void **state) {
    uint64_t ok = 0;
    (void)state;
    for (unsigned i = 0; i < LISTS; i++) {
        expect_same(some_list());
        ok += counts.ok + counts.incomplete;
    }
    assert_true(ok > LISTS * LINES / 20); /* not only errors are compared */
}

static void hostile_sheets_give_the_same_by_both_ways(void **state) {
    are_sheets = true;
    hostile_lists_give_the_same_by_both_ways(state);
    are_sheets = false;
}

static void sample_lists_give_the_same_by_both_ways(void **state) {
    static const char *const names[] = {"unit-comma.csv", "unit-semicolon.csv", "unit-excel.csv"};
    static char bytes[1 << 18];
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[1024];
        (void)snprintf(path, sizeof path, "%s/%s", HOTRO_LISTS, names[i]);
        FILE *file = fopen(path, "rb");
        assert_non_null(file);
        const size_t length = fread(bytes, 1, sizeof bytes, file);
        (void)fclose(file);
        assert_true(length > 10000 && length < sizeof bytes);
        expect_same((ht_string){bytes, length});
        assert_int_equal(counts.bad, 3);
    }
}

/* The first reading, of which the second must not know by which way it went. */
static ht_survey look_through(ht_string text, bool by_the_long_way) {
    static ht_person_days people[2][LINES_SURVEYED];
    ht_lines lines;
    ht_survey survey;
    assert_true(open_text(text.at, text.length));
    list.shorts.none = list.shorts.none || by_the_long_way;
    assert_true(ht_survey_init(&survey, &list, (ht_string){NULL, 0}));
    survey.people = people[by_the_long_way];
    survey.capacity = LINES_SURVEYED;
    ht_lines_init(&lines, (ht_string){text.at + list.begins, text.length - list.begins}, list.header_lines + 1);
    assert_true(ht_survey_run(&survey, &lines, &line));
    (void)ht_survey_end(&survey, NULL);
    return survey;
}

static void expect_same_survey(ht_string text) {
    const ht_survey one = look_through(text, false);
    const ht_survey other = look_through(text, true);
    assert_int_equal(one.whole.last_person, other.whole.last_person);
    assert_int_equal(one.whole.repeated_count, other.whole.repeated_count);
    assert_memory_equal(&one.month_first, &other.month_first, sizeof one.month_first);
    assert_memory_equal(&one.day_first, &other.day_first, sizeof one.day_first);
    assert_memory_equal(&one.either, &other.either, sizeof one.either);
    assert_int_equal(one.count, other.count);
    for (uint32_t i = 0; i < one.whole.repeated_count; i++) {
        assert_memory_equal(&one.whole.repeated[i], &other.whole.repeated[i], sizeof one.whole.repeated[i]);
    }
}

static void the_first_reading_is_the_same_by_both_ways(void **state) {
    static const char *const days[] = {"2026",      "a026-01-02", "2x26-01-02", "20x6-01-02", "20261-01-02", "9/15/2026",
                                       "15/9/2026", "1/2/2026",   "2026-01-02", "-",          "2026-13-02"};
    (void)state;
    for (unsigned i = 0; i < LISTS; i++) {
        expect_same_survey(some_list());
    }
    are_sheets = true;
    for (unsigned i = 0; i < LISTS; i++) {
        expect_same_survey(some_list());
    }
    are_sheets = false;
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        char text[512];
        const int length = snprintf(
            text, sizeof text,
            "id,agency,duty_from,attraction_once,interruptions\n1,outside,%s,5,\n1,outside,%s,,\n2,-,%s,,%s/%s off_duty\n",
            days[i], days[i], days[i], days[i], days[i]);
        expect_same_survey((ht_string){text, (size_t)length});
    }
}

static void put_interruptions(ht_text *text, unsigned count, const char *reason) {
    for (unsigned i = 0; i < count; i++) {
        ht_put(text, i > 0 ? "; 2026-01-01/2026-01-02 " : "2026-01-01/2026-01-02 ");
        ht_put(text, reason);
    }
}

static void cells_past_what_short_ways_hold(void **state) {
    static char bytes[1 << 16];
    char reason[HT_SPELLING_BYTES_MAX + 2];
    ht_text text = TEXT_OVER(bytes);
    (void)state;
    memset(reason, 'a', sizeof reason - 1);
    reason[sizeof reason - 1] = '\0';
    ht_put(&text, "id,agency,interruptions,duty\n");
    for (unsigned count = HT_INTERRUPTIONS_MAX - 1; count <= HT_INTERRUPTIONS_MAX + 1; count++) {
        ht_put(&text, "1,outside,");
        put_interruptions(&text, count, "suspension");
        ht_put(&text, ",\n");
    }
    ht_put(&text, "2,outside,");
    put_interruptions(&text, 1, reason);
    ht_put(&text, ",\n3,");
    ht_put(&text, reason);
    ht_put(&text, ",,none\n");
    expect_same((ht_string){bytes, text.length});
    assert_int_equal(counts.bad, 3);
}

/* Facts in columns that a word of bits has no room for. */
static void lists_of_many_columns(void **state) {
    static char bytes[1 << 14];
    ht_text text = TEXT_OVER(bytes);
    (void)state;
    ht_put(&text, "id,agency");
    for (unsigned i = 0; i < 70; i++) {
        ht_put(&text, ",x_a");
        ht_put_number(&text, i);
    }
    ht_put(&text, ",duty,duty_from\n");
    for (unsigned i = 0; i < 3; i++) {
        ht_put(&text, "1,outside");
        for (unsigned k = 0; k < 70; k++) {
            ht_put(&text, ",");
        }
        ht_put(&text, i < 2 ? ",full_time,2026-01-01\n" : ",,\r\n");
    }
    expect_same((ht_string){bytes, text.length});
    expect_same_survey((ht_string){bytes, text.length});
    assert_int_equal(counts.bad, 0);
}

/* ---- Days ---- */

/* In both orders, with each sign between them. */
static void expect_written_day(unsigned year, unsigned month, unsigned number, bool is_day, ht_day day) {
    static const char signs[] = {'/', '-', '.'};
    char text[32];
    ht_day read = 0;
    (void)snprintf(text, sizeof text, "%04u-%02u-%02u", year, month, number);
    assert_int_equal(ht_plain_day(text, &read), is_day);
    assert_int_equal(read, is_day ? day : 0);
    for (unsigned i = 0; i < sizeof signs; i++) {
        read = 0;
        (void)snprintf(text, sizeof text, "%02u%c%02u%c%04u", number, signs[i], month, signs[i], year);
        assert_int_equal(ht_plain_day_first(text, &read), is_day);
        assert_int_equal(read, is_day ? day : 0);
    }
}

static void every_day_is_read_as_in_the_long_way(void **state) {
    (void)state;
    for (ht_day day = HT_DAY_FIRST; day <= HT_DAY_LAST; day++) {
        const ht_civil civil = ht_civil_of(day);
        expect_written_day((unsigned)civil.year, (unsigned)civil.month, (unsigned)civil.day, civil.year < 2100, day);
    }
}

static void expect_a_day_only_where_the_calendar_has_it(unsigned year, unsigned month, unsigned day) {
    const bool is_day = month >= 1 && month <= 12 && day >= 1 && (int32_t)day <= ht_month_length((int32_t)year, (int32_t)month);
    expect_written_day(year, month, day, is_day, is_day ? ht_day_of((int32_t)year, (int32_t)month, (int32_t)day) : 0);
}

static void months_and_days_of_two_digits(void **state) {
    (void)state;
    for (unsigned year = 2023; year <= 2024; year++) {
        for (unsigned number = 0; number < 10000; number++) {
            expect_a_day_only_where_the_calendar_has_it(year, number / 100, number % 100);
        }
    }
}

static void years_outside_those_that_are_plain(void **state) {
    static const unsigned years[] = {0, 1, 1899, 1900, 1949, 1999, 2000, 2099, 2100, 2150, 9999};
    (void)state;
    for (unsigned i = 0; i < sizeof years / sizeof *years; i++) {
        const bool is_plain = years[i] >= 1950 && years[i] < 2100;
        expect_written_day(years[i], 3, 1, is_plain, is_plain ? ht_day_of((int32_t)years[i], 3, 1) : 0);
    }
}

static void what_is_no_day_is_none(void **state) {
    (void)state;
    for (unsigned i = 0; i < 10; i++) {
        for (unsigned byte = 0; byte < 256; byte++) {
            char text[] = "2024-02-29";
            ht_day read = 0;
            ht_day expected = 0;
            bool is_shape;
            text[i] = (char)byte;
            const bool is_day = ht_parse_day((ht_string){text, 10}, &expected, &is_shape) && expected < 47482; /* 2100-01-01 */
            assert_int_equal(ht_plain_day(text, &read), is_day);
            assert_int_equal(read, is_day ? expected : 0);
        }
    }
}

/* The same day with its parts the other way round is read in their place. */
static void what_is_no_day_that_comes_first_is_none(void **state) {
    (void)state;
    for (unsigned i = 0; i < 10; i++) {
        for (unsigned byte = 0; byte < 256; byte++) {
            char text[] = "29/02/2024";
            ht_day read = 0;
            ht_day expected = 0;
            bool is_shape;
            text[i] = (char)byte;
            const char turned[] = {text[6], text[7], text[8], text[9], '-', text[3], text[4], '-', text[0], text[1]};
            const bool is_parted = text[2] == text[5] && text[2] == '/';
            const bool is_day =
                is_parted && ht_parse_day((ht_string){turned, 10}, &expected, &is_shape) && expected < 47482; /* 2100-01-01 */
            assert_int_equal(ht_plain_day_first(text, &read), is_day);
            assert_int_equal(read, is_day ? expected : 0);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hostile_lists_give_the_same_by_both_ways),
        cmocka_unit_test(hostile_sheets_give_the_same_by_both_ways),
        cmocka_unit_test(sample_lists_give_the_same_by_both_ways),
        cmocka_unit_test(the_first_reading_is_the_same_by_both_ways),
        cmocka_unit_test(cells_past_what_short_ways_hold),
        cmocka_unit_test(lists_of_many_columns),
        cmocka_unit_test(every_day_is_read_as_in_the_long_way),
        cmocka_unit_test(months_and_days_of_two_digits),
        cmocka_unit_test(what_is_no_day_is_none),
        cmocka_unit_test(what_is_no_day_that_comes_first_is_none),
        cmocka_unit_test(years_outside_those_that_are_plain),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
