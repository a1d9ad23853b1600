/* SPDX-License-Identifier: MIT */
#include "expect.h"

#include "small_policy.h"
#include "text/text.h"
#include "person/refuse.h"

#include <stdlib.h>

static ht_parameters file; /* 18 kB */

static void read_file(const char *json) {
    ht_error error;
    ht_parameters_init(&file, &small_policy);
    if (!ht_parameters_read(&file, ht_string_of(json), &error)) {
        fail_msg("%s: %s %.*s", json, ht_error_name(error.code), (int)error.name.length, error.name.at);
    }
}

static ht_error refused_file(const char *json) {
    ht_error error;
    ht_parameters_init(&file, &small_policy);
    if (ht_parameters_read(&file, ht_string_of(json), &error)) {
        fail_msg("%s: accepted", json);
    }
    assert_ptr_equal(error.policy, &small_policy);
    return error;
}

static void expect_timeline(unsigned parameter, const ht_step_of_figure *steps, size_t count) {
    const ht_step_of_figure *actual = &file.prepared.steps[file.prepared.timeline[parameter].first];
    assert_dong_equal(file.prepared.timeline[parameter].count, count);
    for (size_t i = 0; i < count; i++) {
        assert_dong_equal(actual[i].from, steps[i].from);
        assert_dong_equal(actual[i].value, steps[i].value);
        assert_dong_equal(actual[i].row, steps[i].row);
    }
}

#define EXPECT_TIMELINE(parameter, ...)                                                                                        \
    do {                                                                                                                       \
        static const ht_step_of_figure steps_[] = {__VA_ARGS__};                                                               \
        expect_timeline(parameter, steps_, COUNT_OF(steps_));                                                                  \
    } while (0)

/* ---- Timelines ---- */

static void expect_own_figures(void) {
    assert_dong_equal(file.row_count, 0);
    EXPECT_TIMELINE(MONTHLY, {HT_DAY_FIRST, 3000000, -1}, {DAY_OF(2027, 1, 1), 4000000, -2});
    EXPECT_TIMELINE(ONCE, {HT_DAY_FIRST, 200000000, -1}); /* holds from the start, whatever its first day */
    EXPECT_TIMELINE(SHARE, {HT_DAY_FIRST, 25, -1});
    assert_dong_equal(file.prepared.timeline[IN_FORCE].count, 0);
}

static void without_a_file_the_policys_figures_hold(void **state) {
    (void)state;
    ht_parameters_init(&file, &small_policy);
    assert_ptr_equal(file.policy, &small_policy);
    expect_own_figures();
}

static void an_empty_file_changes_nothing(void **state) {
    (void)state;
    read_file("\xef\xbb\xbf [ ] ");
    expect_own_figures();
}

static void a_later_row_leaves_what_was_before(void **state) {
    (void)state;
    read_file("[{\"name\":\"office.monthly\",\"from\":\"2026-03-01\",\"value\":1000000000000,\"citation\":\"Q\\u0110 1\"}]");
    assert_dong_equal(file.row_count, 1);
    assert_dong_equal(file.rows[0].parameter, MONTHLY);
    assert_dong_equal(file.rows[0].from, DAY_OF(2026, 3, 1));
    assert_dong_equal(file.rows[0].value, INT64_C(1000000000000));
    assert_view(file.rows[0].citation, "Q\\u0110 1");
    /* The policy's row from 2027 is replaced too: it lies after the file's earliest. */
    EXPECT_TIMELINE(MONTHLY, {HT_DAY_FIRST, 3000000, -1}, {DAY_OF(2026, 3, 1), INT64_C(1000000000000), 0});
    EXPECT_TIMELINE(ONCE, {HT_DAY_FIRST, 200000000, -1});
}

static void a_row_after_all_of_the_policys_leaves_them_all(void **state) {
    (void)state;
    read_file("[{\"name\":\"office.monthly\",\"from\":\"2027-02-01\",\"value\":1,\"citation\":\"a\"}]");
    EXPECT_TIMELINE(MONTHLY, {HT_DAY_FIRST, 3000000, -1}, {DAY_OF(2027, 1, 1), 4000000, -2}, {DAY_OF(2027, 2, 1), 1, 0});
}

static void a_row_from_the_same_day_replaces(void **state) {
    (void)state;
    read_file("[{\"name\":\"office.monthly\",\"from\":\"2027-01-01\",\"value\":1,\"citation\":\"a\"},"
              "{\"name\":\"office.once\",\"from\":\"2025-08-15\",\"value\":2,\"citation\":\"a\"}]");
    EXPECT_TIMELINE(MONTHLY, {HT_DAY_FIRST, 3000000, -1}, {DAY_OF(2027, 1, 1), 1, 0});
    EXPECT_TIMELINE(ONCE, {HT_DAY_FIRST, 2, 1});
}

static void rows_may_stand_in_any_order(void **state) {
    (void)state;
    read_file("[{\"citation\":\"d\",\"value\":0,\"from\":\"2026-01-15\",\"name\":\"office.share\"},"
              "{\"name\":\"office.monthly\",\"from\":\"2026-03-01\",\"value\":3,\"citation\":\"c\"},"
              "{\"value\":\"2026-02-02\",\"name\":\"office.in_force\",\"citation\":\"e\"},"
              "{\"name\":\"office.monthly\",\"from\":\"2026-01-01\",\"value\":1,\"citation\":\"a\"},"
              "{\"name\":\"office.share\",\"from\":\"1950-01-01\",\"value\":1000,\"citation\":\"f\"},"
              "{\"n\\u0061me\":\"office\\u002emonthly\",\"from\":\"2026-02\\u002d01\",\"value\":2,\"citation\":\"b\"}]");
    assert_dong_equal(file.row_count, 6);
    assert_view(file.rows[0].citation, "a");
    assert_view(file.rows[1].citation, "b");
    assert_view(file.rows[2].citation, "c");
    assert_view(file.rows[3].citation, "f");
    assert_view(file.rows[4].citation, "d");
    assert_view(file.rows[5].citation, "e");
    EXPECT_TIMELINE(MONTHLY, {HT_DAY_FIRST, 3000000, -1}, {DAY_OF(2026, 1, 1), 1, 0}, {DAY_OF(2026, 2, 1), 2, 1},
                    {DAY_OF(2026, 3, 1), 3, 2});
    EXPECT_TIMELINE(ONCE, {HT_DAY_FIRST, 200000000, -1});
    EXPECT_TIMELINE(SHARE, {HT_DAY_FIRST, 1000, 3}, {DAY_OF(2026, 1, 15), 0, 4});
    EXPECT_TIMELINE(IN_FORCE, {HT_DAY_FIRST, DAY_OF(2026, 2, 2), 5});
    assert_dong_equal(file.rows[5].from, HT_DAY_FIRST);
}

static void the_limits_themselves_are_accepted(void **state) {
    (void)state;
    read_file("[{\"name\":\"office.once\",\"from\":\"2100-12-31\",\"value\":1,\"citation\":\"a\"},"
              "{\"name\":\"office.once\",\"from\":\"2026-01-02\",\"value\":1000000000000,\"citation\":\" a\"},"
              "{\"name\":\"office.in_force\",\"value\":\"2025-07-16\",\"citation\":\"a\"}]");
    assert_dong_equal(file.row_count, 3);
    read_file("[{\"name\":\"office.in_force\",\"value\":\"2030-12-31\",\"citation\":\"a\"}]");
}

static void a_letter_is_a_citation(void **state) {
    (void)state;
    read_file("[{\"name\":\"office.once\",\"from\":\"2026-01-02\",\"value\":1,\"citation\":\" \u00a0é\"}]");
    assert_view(file.rows[0].citation, " \u00a0é");
}

/* ---- Refusals ---- */

#define ROW(name, from, value, citation) "{\"name\":" name ",\"from\":" from ",\"value\":" value ",\"citation\":" citation "}"
#define GOOD                             ROW("\"office.once\"", "\"2026-01-02\"", "5", "\"a\"")

static void bad_rows_are_refused(void **state) {
    static const struct {
        const char *json;
        ht_error_code code;
        const char *name;
        int slot;
    } rows[] = {
        {"[{\"nmae\":1}]", HT_UNKNOWN_FACT, "nmae", HT_SLOT_KEY},
        {"[{\"nmae\":null}]", HT_UNKNOWN_FACT, "nmae", HT_SLOT_KEY},
        {"[{\"from\":\"2026-01-01\",\"from\":\"2026-01-01\"}]", HT_DUPLICATE_FACT, "from", HT_SLOT_KEY},
        {"[{\"name\":\"office.once\",\"n\\u0061me\":\"office.once\"}]", HT_DUPLICATE_FACT, "name", HT_SLOT_KEY},
        {"[{\"name\":\"office.twice\"}]", HT_UNKNOWN_PARAMETER, "office.twice", -1},
        {"[{\"name\":\"\"}]", HT_UNKNOWN_PARAMETER, "", -1},
        {"[{\"name\":5}]", HT_WRONG_TYPE, "name", HT_SLOT_KEY},
        {"[{\"name\":null}]", HT_WRONG_TYPE, "name", HT_SLOT_KEY},
        {"[{}]", HT_WRONG_TYPE, "name", HT_SLOT_KEY},
        {"[{\"from\":\"2026-01-01\",\"value\":5,\"citation\":\"a\"}]", HT_WRONG_TYPE, "name", HT_SLOT_KEY},
        {"[{\"name\":\"office.once\",\"value\":5,\"citation\":\"a\"}]", HT_WRONG_TYPE, "from", HT_SLOT_KEY},
        {"[{\"name\":\"office.once\",\"from\":\"2026-01-01\",\"citation\":\"a\"}]", HT_WRONG_TYPE, "value", HT_SLOT_KEY},
        {"[{\"name\":\"office.in_force\",\"citation\":\"a\"}]", HT_WRONG_TYPE, "value", HT_SLOT_KEY},
        {"[{\"name\":\"office.once\",\"from\":\"2026-01-01\",\"value\":5}]", HT_MISSING_CITATION, "office.once", -1},
        {"[" ROW("\"office.once\"", "\"2026-01-01\"", "5", "\"\"") "]", HT_MISSING_CITATION, "office.once", -1},
        {"[" ROW("\"office.once\"", "\"2026-01-01\"", "5", "\"  \"") "]", HT_MISSING_CITATION, "office.once", -1},
        {"[" ROW("\"office.once\"", "\"2026-01-01\"", "5", "\"\\t\u00a0\\u00a0\"") "]", HT_MISSING_CITATION, "office.once", -1},
        {"[" ROW("\"office.once\"", "\"2026-01-01\"", "5", "null") "]", HT_MISSING_CITATION, "office.once", -1},
        {"[" ROW("\"office.once\"", "\"2026-01-01\"", "5", "7") "]", HT_WRONG_TYPE, "citation", HT_SLOT_KEY},
        {"[{\"citation\":\"\"}]", HT_MISSING_CITATION, "citation", HT_SLOT_KEY},
        {"[" ROW("\"office.once\"", "null", "5", "\"a\"") "]", HT_WRONG_TYPE, "from", HT_SLOT_KEY},
        {"[" ROW("\"office.once\"", "2026", "5", "\"a\"") "]", HT_WRONG_TYPE, "from", HT_SLOT_KEY},
        {"[" ROW("\"office.once\"", "\"2026-02-29\"", "5", "\"a\"") "]", HT_BAD_DATE, "office.once", -1},
        {"[" ROW("\"office.once\"", "\"2101-01-01\"", "5", "\"a\"") "]", HT_OUT_OF_RANGE, "office.once", -1},
        {"[{\"from\":\"2026-02-29\"}]", HT_BAD_DATE, "from", HT_SLOT_KEY},
        {"[" ROW("\"office.monthly\"", "\"2026-02-02\"", "5", "\"a\"") "]", HT_NOT_FIRST_OF_MONTH, "office.monthly", -1},
        {"[" ROW("\"office.monthly\"", "\"2026-01-31\"", "5", "\"a\"") "]", HT_NOT_FIRST_OF_MONTH, "office.monthly", -1},
        {"[{\"from\":\"2026-02-02\",\"name\":\"office.monthly\"}]", HT_NOT_FIRST_OF_MONTH, "office.monthly", -1},
        {"[" ROW("\"office.once\"", "\"2026-01-01\"", "null", "\"a\"") "]", HT_WRONG_TYPE, "value", HT_SLOT_KEY},
        {"[" ROW("\"office.once\"", "\"2026-01-01\"", "\"5\"", "\"a\"") "]", HT_WRONG_TYPE, "office.once", -1},
        {"[" ROW("\"office.once\"", "\"2026-01-01\"", "5.0", "\"a\"") "]", HT_WRONG_TYPE, "office.once", -1},
        {"[" ROW("\"office.once\"", "\"2026-01-01\"", "0", "\"a\"") "]", HT_OUT_OF_RANGE, "office.once", -1},
        {"[" ROW("\"office.once\"", "\"2026-01-01\"", "1000000000001", "\"a\"") "]", HT_OUT_OF_RANGE, "office.once", -1},
        {"[" ROW("\"office.share\"", "\"2026-01-01\"", "-1", "\"a\"") "]", HT_OUT_OF_RANGE, "office.share", -1},
        {"[" ROW("\"office.share\"", "\"2026-01-01\"", "1001", "\"a\"") "]", HT_OUT_OF_RANGE, "office.share", -1},
        {"[{\"value\":0,\"name\":\"office.once\"}]", HT_OUT_OF_RANGE, "office.once", -1},
        {"[{\"value\":-7,\"name\":\"office.twice\"}]", HT_UNKNOWN_PARAMETER, "office.twice", -1},
        {"[" ROW("\"office.in_force\"", "\"2026-01-01\"", "\"2026-01-01\"", "\"a\"") "]", HT_UNKNOWN_FACT, "from", HT_SLOT_KEY},
        {"[{\"name\":\"office.in_force\",\"value\":5}]", HT_WRONG_TYPE, "office.in_force", -1},
        {"[{\"name\":\"office.in_force\",\"value\":\"2026-13-01\"}]", HT_BAD_DATE, "office.in_force", -1},
        {"[{\"name\":\"office.in_force\",\"value\":\"2025-07-15\"}]", HT_OUT_OF_RANGE, "office.in_force", -1},
        {"[{\"name\":\"office.in_force\",\"value\":\"2031-01-01\"}]", HT_OUT_OF_RANGE, "office.in_force", -1},
        {"[" GOOD "," GOOD "]", HT_DUPLICATE_PARAMETER, "office.once", -1},
        {"[{\"name\":\"office.in_force\",\"value\":\"2026-01-01\",\"citation\":\"a\"},"
         "{\"name\":\"office.in_force\",\"value\":\"2026-01-02\",\"citation\":\"a\"}]",
         HT_DUPLICATE_PARAMETER, "office.in_force", -1},
        {"[" GOOD ",{\"nmae\":1}]", HT_UNKNOWN_FACT, "nmae", HT_SLOT_KEY},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const ht_error error = refused_file(rows[i].json);
        if (error.code != rows[i].code) {
            fail_msg("%s: %s, expected %s", rows[i].json, ht_error_name(error.code), ht_error_name(rows[i].code));
        }
        assert_view(error.name, rows[i].name);
        assert_int_equal(error.slot, rows[i].slot);
        assert_int_equal(error.other, -1);
        assert_true(error.row == 1 && error.column > 1);
        expect_own_figures();
    }
}

static void the_same_day_of_another_parameter_is_no_duplicate(void **state) {
    (void)state;
    read_file("[" ROW("\"office.share\"", "\"2026-01-01\"", "5", "\"a\"") "," ROW("\"office.once\"", "\"2026-01-01\"", "5",
                                                                                  "\"a\"") "]");
    assert_dong_equal(file.row_count, 2);
}

static void a_file_of_another_shape_is_a_syntax_error(void **state) {
    static const struct {
        const char *json;
        uint32_t row, column;
    } rows[] = {
        {"", 1, 1}, {"{}", 1, 1}, {"null", 1, 1}, {"[1]", 1, 2}, {"[{\"nmae\":1},\n []]", 2, 2}, {"[" GOOD, 1, sizeof "[" GOOD},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const ht_error error = refused_file(rows[i].json);
        assert_int_equal(error.code, HT_SYNTAX);
        assert_dong_equal(error.name.length, 0);
        assert_dong_equal(error.row, rows[i].row);
        assert_dong_equal(error.column, rows[i].column);
    }
}

static void the_size_is_limited(void **state) {
    const size_t length = HT_PARAMETERS_BYTES_MAX + 1;
    char *json = malloc(length);
    ht_error error;
    (void)state;
    assert_non_null(json);
    memset(json, ' ', length);
    memcpy(json, "[]", 2);
    ht_parameters_init(&file, &small_policy);
    assert_true(ht_parameters_read(&file, (ht_string){json, length - 1}, &error));
    assert_false(ht_parameters_read(&file, (ht_string){json, length}, &error));
    assert_int_equal(error.code, HT_TOO_LARGE);
    free(json);
}

/* Rows from the first of each month of 2026 on, with `count` of them. */
static char *many_rows(int count) {
    char *json = malloc((size_t)count * 128 + 16);
    assert_non_null(json);
    strcpy(json, "[");
    for (int i = 0; i < count; i++) {
        char row[128];
        snprintf(row, sizeof row, "%s{\"name\":\"office.once\",\"from\":\"%d-%02d-28\",\"value\":%d,\"citation\":\"a\"}",
                 i > 0 ? "," : "", 2099 - i / 12, 12 - i % 12, i + 1);
        strcat(json, row);
    }
    strcat(json, "]");
    return json;
}

static void as_many_rows_as_the_limit_are_sorted(void **state) {
    char *json = many_rows(HT_PARAMETER_ROWS_MAX);
    (void)state;
    read_file(json);
    assert_dong_equal(file.row_count, HT_PARAMETER_ROWS_MAX);
    for (int i = 0; i < HT_PARAMETER_ROWS_MAX; i++) {
        assert_dong_equal(file.rows[i].value, HT_PARAMETER_ROWS_MAX - i);
    }
    assert_dong_equal(file.prepared.timeline[ONCE].count, HT_PARAMETER_ROWS_MAX + 1);
    free(json);
}

static void more_rows_than_the_limit_are_refused_before_they_are_read(void **state) {
    char *json = many_rows(HT_PARAMETER_ROWS_MAX + 1);
    (void)state;
    memcpy(strstr(json, "name"), "nmae", 4);
    const ht_error error = refused_file(json);
    assert_int_equal(error.code, HT_TOO_MANY);
    assert_int_equal(error.slot, -1);
    assert_dong_equal(error.name.length, 0);
    free(json);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_a_file_the_policys_figures_hold),
        cmocka_unit_test(an_empty_file_changes_nothing),
        cmocka_unit_test(a_later_row_leaves_what_was_before),
        cmocka_unit_test(a_row_after_all_of_the_policys_leaves_them_all),
        cmocka_unit_test(a_row_from_the_same_day_replaces),
        cmocka_unit_test(rows_may_stand_in_any_order),
        cmocka_unit_test(the_limits_themselves_are_accepted),
        cmocka_unit_test(a_letter_is_a_citation),
        cmocka_unit_test(bad_rows_are_refused),
        cmocka_unit_test(the_same_day_of_another_parameter_is_no_duplicate),
        cmocka_unit_test(a_file_of_another_shape_is_a_syntax_error),
        cmocka_unit_test(the_size_is_limited),
        cmocka_unit_test(as_many_rows_as_the_limit_are_sorted),
        cmocka_unit_test(more_rows_than_the_limit_are_refused_before_they_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
