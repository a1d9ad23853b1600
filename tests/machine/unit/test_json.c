/* SPDX-License-Identifier: MIT */
#include "expect.h"

#include "text/json.h"
#include "text/text.h"
#include "text/json_escape.h"

#include <stdlib.h>

static bool check(const char *text, size_t length, ht_json *root, ht_error *error) {
    char *exact = malloc(length + (length == 0)); /* so that a read past the end is caught */
    assert_non_null(exact);
    memcpy(exact, text, length);
    const bool good = ht_json_check((ht_string){exact, length}, root, error);
    free(exact);
    return good;
}

static void expect_refused(const char *text, size_t length, uint32_t row, uint32_t column) {
    ht_json root;
    ht_error error;
    if (check(text, length, &root, &error) || error.row != row || error.column != column) {
        fail_msg("%s: expected a refusal at %u:%u", text, row, column);
    }
    assert_int_equal(error.code, HT_SYNTAX);
    assert_int_equal(error.slot, -1);
    assert_int_equal(error.other, -1);
    assert_dong_equal(error.line, 0);
    assert_dong_equal(error.name.length, 0);
}

static ht_json parse(const char *text) {
    ht_json root;
    ht_error error;
    if (!ht_json_check(ht_string_of(text), &root, &error)) {
        fail_msg("%s: refused at %u:%u", text, error.row, error.column);
    }
    return root;
}

static void every_kind_of_value_is_accepted(void **state) {
    static const struct {
        const char *text;
        ht_json_kind kind;
        const char *raw, *content;
    } rows[] = {
        {"null", HT_JSON_NULL, "null", "null"},
        {" true\n", HT_JSON_TRUE, "true", "true"},
        {"\tfalse\r", HT_JSON_FALSE, "false", "false"},
        {"0", HT_JSON_NUMBER, "0", "0"},
        {"-0", HT_JSON_NUMBER, "-0", "-0"},
        {"-12.50e+3 ", HT_JSON_NUMBER, "-12.50e+3", "-12.50e+3"},
        {"1E-9", HT_JSON_NUMBER, "1E-9", "1E-9"},
        {"0.0", HT_JSON_NUMBER, "0.0", "0.0"},
        {"1e0", HT_JSON_NUMBER, "1e0", "1e0"},
        {"\"\"", HT_JSON_STRING, "\"\"", ""},
        {"\"a\\\"b\\\\\"", HT_JSON_STRING, "\"a\\\"b\\\\\"", "a\\\"b\\\\"},
        {"\"\\u00e9\\uD83D\\uDE00\\/\\b\\f\\n\\r\\t\"", HT_JSON_STRING, "\"\\u00e9\\uD83D\\uDE00\\/\\b\\f\\n\\r\\t\"",
         "\\u00e9\\uD83D\\uDE00\\/\\b\\f\\n\\r\\t"},
        {"\"\x7f Sở\"", HT_JSON_STRING, "\"\x7f Sở\"", "\x7f Sở"},
        {"[]", HT_JSON_ARRAY, "[]", "[]"},
        {" [ 1 , [ ] , \"]\" ] ", HT_JSON_ARRAY, "[ 1 , [ ] , \"]\" ]", "[ 1 , [ ] , \"]\" ]"},
        {"{}", HT_JSON_OBJECT, "{}", "{}"},
        {"{ \"a\" : { \"}\" : [ ] } }", HT_JSON_OBJECT, "{ \"a\" : { \"}\" : [ ] } }", "{ \"a\" : { \"}\" : [ ] } }"},
        {"{\"\":1,\"\":2}", HT_JSON_OBJECT, "{\"\":1,\"\":2}", "{\"\":1,\"\":2}"},
        {"\xef\xbb\xbf[1]", HT_JSON_ARRAY, "[1]", "[1]"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const ht_json root = parse(rows[i].text);
        assert_int_equal(root.kind, rows[i].kind);
        assert_view(root.raw, rows[i].raw);
        assert_view(root.content, rows[i].content);
    }
}

static void what_is_no_json_is_refused_at_its_place(void **state) {
    static const struct {
        const char *text;
        uint32_t row, column;
    } rows[] = {
        {"", 1, 1},
        {" \n ", 2, 2},
        {"\xef\xbb\xbf", 1, 1},
        {"\xef\xbb\xbf\xef\xbb\xbf{}", 1, 1},
        {"x", 1, 1},
        {"}", 1, 1},
        {"]", 1, 1},
        {",", 1, 1},
        {"nul", 1, 4},
        {"nulL", 1, 4},
        {"True", 1, 1},
        {"tru\"", 1, 4},
        {"fals3", 1, 5},
        {"1 2", 1, 3},
        {"{}{}", 1, 3},
        {"[1]]", 1, 4},
        {"-", 1, 2},
        {"-a", 1, 2},
        {"01", 1, 2},
        {"+1", 1, 1},
        {".5", 1, 1},
        {"1.", 1, 3},
        {"1.a", 1, 3},
        {"1e", 1, 3},
        {"1e+", 1, 4},
        {"1ex", 1, 3},
        {"0x1", 1, 2},
        {"NaN", 1, 1},
        {"[", 1, 2},
        {"[1", 1, 3},
        {"[1,", 1, 4},
        {"[1,]", 1, 4},
        {"[,1]", 1, 2},
        {"[1 2]", 1, 4},
        {"[1}", 1, 3},
        {"{", 1, 2},
        {"{a:1}", 1, 2},
        {"{'a':1}", 1, 2},
        {"{\"a\"", 1, 5},
        {"{\"a\" 1}", 1, 6},
        {"{\"a\":", 1, 6},
        {"{\"a\":}", 1, 6},
        {"{\"a\":1", 1, 7},
        {"{\"a\":1,}", 1, 8},
        {"{\"a\":1]", 1, 7},
        {"{\"a\":1,,", 1, 8},
        {"{,", 1, 2},
        {"{\"a", 1, 4},
        {"[\n1,\n x]", 3, 2},
        {"[1] // note", 1, 5},
        {"\"", 1, 2},
        {"\"abc", 1, 5},
        {"\"abcdefghijklmnop", 1, 18},
        {"\"a\nb\"", 1, 3},
        {"\"abcdefgh\tijklmnop\"", 1, 10},
        {"\"\x1f\"", 1, 2},
        {"\"\\", 1, 3},
        {"\"\\x\"", 1, 3},
        {"\"\\u\"", 1, 4},
        {"\"\\u12g4\"", 1, 6},
        {"\"\\u12:4\"", 1, 6},
        {"\"\\u12/4\"", 1, 6},
        {"\"\\u12", 1, 6},
        {"\"\\ud800\"", 1, 8},
        {"\"\\ud800", 1, 8},
        {"\"\\ud800\\", 1, 9},
        {"\"\\ud800\\n\"", 1, 9},
        {"\"\\ud800\\u00", 1, 12},
        {"\"\\ud800\\ud800\"", 1, 10},
        {"\"\\ud800\\u0041\"", 1, 10},
        {"\"\\udc00\"", 1, 4},
        {"\"\xc3\"", 1, 2},
        {"\"\xc0\x80\"", 1, 2},
        {"\"\xed\xa0\x80\"", 1, 2},
        {"[\n\"\xff\"]", 2, 2},
        {"\xc2\xa0[]", 1, 1},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        expect_refused(rows[i].text, strlen(rows[i].text), rows[i].row, rows[i].column);
    }
    expect_refused("\0", 1, 1, 1);
    expect_refused("\"a\0b\"", 5, 1, 3);
    expect_refused("[1\0]", 4, 1, 3);
    expect_refused("nu\0l", 4, 1, 3);
}

static void no_text_at_all_is_refused(void **state) {
    ht_json root;
    ht_error error;
    (void)state;
    assert_false(ht_json_check((ht_string){NULL, 0}, &root, &error));
    assert_dong_equal(error.value.length, 0);
}

static void what_stood_there_is_reported_as_one_character(void **state) {
    ht_json root;
    ht_error error;
    (void)state;
    assert_false(ht_json_check(ht_string_of("[Sở]"), &root, &error));
    assert_view(error.value, "S");
    assert_false(ht_json_check(ht_string_of("[ở]"), &root, &error));
    assert_view(error.value, "ở");
    assert_false(ht_json_check(ht_string_of("[\xf0\x9f\x98\x80]"), &root, &error));
    assert_view(error.value, "\xf0\x9f\x98\x80");
    assert_false(ht_json_check(ht_string_of("\xe1\xbb"), &root, &error)); /* no UTF-8: the byte alone */
    assert_view(error.value, "\xe1");
    assert_false(ht_json_check(ht_string_of("[1,ở"), &root, &error));
    assert_view(error.value, "ở");
    assert_false(ht_json_check(ht_string_of("[1,"), &root, &error));
    assert_view(error.value, "");
}

static void nesting_is_accepted_up_to_its_limit(void **state) {
    char text[4 * HT_JSON_DEPTH_MAX + 8];
    size_t length = 0;
    (void)state;
    for (int i = 0; i < HT_JSON_DEPTH_MAX / 2; i++) { /* an array and an object each */
        memcpy(text + length, "[{\"\":", 5);
        length += 5;
    }
    length -= 3; /* the innermost object is empty */
    const size_t innermost = length;
    for (int i = 0; i < HT_JSON_DEPTH_MAX / 2; i++) {
        memcpy(text + length, "}]", 2);
        length += 2;
    }
    ht_json root;
    ht_error error;
    assert_true(ht_json_check((ht_string){text, length}, &root, &error));
    assert_int_equal(root.kind, HT_JSON_ARRAY);
    assert_dong_equal(root.raw.length, length);

    memmove(text + innermost + 5, text + innermost, length - innermost);
    memcpy(text + innermost, "\"\":{}", 5);
    expect_refused(text, length + 5, 1, (uint32_t)innermost + 4);
}

static void ten_megabytes_of_brackets_are_refused_where_they_are_too_deep(void **state) {
    const size_t length = 10000000;
    char *text = malloc(length);
    ht_json root;
    ht_error error;
    (void)state;
    assert_non_null(text);
    memset(text, '[', length);
    assert_false(ht_json_check((ht_string){text, length}, &root, &error));
    assert_int_equal(error.code, HT_SYNTAX);
    assert_dong_equal(error.column, HT_JSON_DEPTH_MAX + 1);
    free(text);
}

static void members_come_in_their_order_with_duplicates(void **state) {
    static const struct {
        const char *key;
        ht_json_kind kind;
        const char *raw;
    } rows[] = {
        {"a", HT_JSON_NUMBER, "-1.5e3"},
        {"b\\\"", HT_JSON_STRING, "\"x\\\\\""},
        {"a", HT_JSON_OBJECT, "{\"c\":[\"}\",{}]}"},
        {"", HT_JSON_NULL, "null"},
        {"d", HT_JSON_TRUE, "true"},
        {"e", HT_JSON_FALSE, "false"},
        {"a longer key than eight bytes", HT_JSON_STRING, "\"a longer \\\" value than eight bytes\""},
    };
    const ht_json root =
        parse(" { \"a\" : -1.5e3 , \"b\\\"\":\"x\\\\\",\"a\":{\"c\":[\"}\",{}]},\"\":null,\n\"d\":true ,\"e\":false,"
              "\"a longer key than eight bytes\":\"a longer \\\" value than eight bytes\" } ");
    ht_json_walk walk = ht_json_walk_of(root);
    ht_string key;
    ht_json value;
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_true(ht_json_next(&walk, &key, &value));
        assert_view(key, rows[i].key);
        assert_int_equal(value.kind, rows[i].kind);
        assert_view(value.raw, rows[i].raw);
    }
    assert_false(ht_json_next(&walk, &key, &value));
    assert_false(ht_json_next(&walk, &key, &value));
}

static void items_of_an_array_have_no_key(void **state) {
    ht_json_walk walk = ht_json_walk_of(parse("[1, \"b\" ,[]]"));
    ht_string key;
    ht_json value;
    (void)state;
    assert_true(ht_json_next(&walk, &key, &value));
    assert_null(key.at);
    assert_view(value.raw, "1");
    assert_true(ht_json_next(&walk, &key, &value));
    assert_view(value.content, "b");
    assert_true(ht_json_next(&walk, &key, &value));
    assert_int_equal(value.kind, HT_JSON_ARRAY);
    assert_false(ht_json_next(&walk, &key, &value));
    walk = ht_json_walk_of(parse("[ ]"));
    assert_false(ht_json_next(&walk, &key, &value));
}

static void integers_have_no_fraction_and_no_exponent(void **state) {
    static const struct {
        const char *text;
        bool is_integer;
        int64_t number;
    } rows[] = {
        {"0", true, 0},
        {"-0", true, 0},
        {"7", true, 7},
        {"-35", true, -35},
        {"1000000000000", true, INT64_C(1000000000000)},
        {"9223372036854775807", true, INT64_MAX},
        {"9223372036854775808", true, INT64_MAX},
        {"-9223372036854775807", true, -INT64_MAX},
        {"-9223372036854775808", true, INT64_MIN},
        {"-9223372036854775809", true, INT64_MIN},
        {"99999999999999999999999999999999", true, INT64_MAX},
        {"-99999999999999999999999999999999", true, INT64_MIN},
        {"1.0", false, 0},
        {"1e3", false, 0},
        {"1E3", false, 0},
        {"\"1\"", false, 0},
        {"null", false, 0},
        {"true", false, 0},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int64_t number = 0;
        assert_int_equal(ht_json_integer(parse(rows[i].text), &number), rows[i].is_integer);
        if (rows[i].is_integer) {
            assert_dong_equal(number, rows[i].number);
        }
    }
}

static void escapes_are_undone(void **state) {
    static const struct {
        const char *content, *plain;
    } rows[] = {
        {"", ""},
        {"plain Sở", "plain Sở"},
        {"\\\"\\\\\\/", "\"\\/"},
        {"\\b\\f\\n\\r\\t", "\b\f\n\r\t"},
        {"\\u0041\\u007f", "A\x7f"},
        {"\\u0080\\u07FF", "\xc2\x80\xdf\xbf"},
        {"\\u0800\\uffff", "\xe0\xa0\x80\xef\xbf\xbf"},
        {"\\ud800\\udc00\\uDBFF\\uDFFF", "\xf0\x90\x80\x80\xf4\x8f\xbf\xbf"},
        {"S\\u1edf!", "Sở!"},
    };
    char plain[64];
    ht_text out = {plain, 0, 0, false};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        out.length = ht_json_unescape(ht_string_of(rows[i].content), plain, sizeof plain);
        out.capacity = sizeof plain;
        assert_text(&out, rows[i].plain);
        assert_true(ht_json_content_is(ht_string_of(rows[i].content), rows[i].plain));
        assert_false(ht_json_content_is(ht_string_of(rows[i].content), "another"));
    }
    assert_false(ht_json_content_is(ht_string_of("abc"), "ab"));
    assert_false(ht_json_content_is(ht_string_of("ab"), "abc"));
    assert_false(ht_json_content_is(ht_string_of("ab\\u0000"), "ab"));
    assert_false(ht_json_content_is(ht_string_of("\\u0000x"), ""));
}

static void unescaping_counts_what_it_has_no_room_for(void **state) {
    char plain[4] = "...";
    (void)state;
    assert_dong_equal(ht_json_unescape(ht_string_of("a\\u1edf"), plain, 3), 4);
    assert_string_equal(plain, "a..");
    assert_dong_equal(ht_json_unescape(ht_string_of("xyz"), plain, 0), 3);
    assert_string_equal(plain, "a..");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_of_value_is_accepted),
        cmocka_unit_test(what_is_no_json_is_refused_at_its_place),
        cmocka_unit_test(no_text_at_all_is_refused),
        cmocka_unit_test(what_stood_there_is_reported_as_one_character),
        cmocka_unit_test(nesting_is_accepted_up_to_its_limit),
        cmocka_unit_test(ten_megabytes_of_brackets_are_refused_where_they_are_too_deep),
        cmocka_unit_test(members_come_in_their_order_with_duplicates),
        cmocka_unit_test(items_of_an_array_have_no_key),
        cmocka_unit_test(integers_have_no_fraction_and_no_exponent),
        cmocka_unit_test(escapes_are_undone),
        cmocka_unit_test(unescaping_counts_what_it_has_no_room_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
