/* SPDX-License-Identifier: MIT */
/* The parts of a JSON text that the core wrote. */
#ifndef HOTRO_TESTS_JSON_PARTS_H
#define HOTRO_TESTS_JSON_PARTS_H

#include "subject.h"
#include "text/json_escape.h"

static inline ht_json parse(ht_text *out) {
    ht_json root;
    ht_error error;
    whole(out);
    if (!ht_json_check((ht_string){out->at, out->length}, &root, &error)) {
        fail_msg("row %u column %u: %.80s", error.row, error.column, error.value.at);
    }
    return root;
}

/* kind HT_JSON_NULL and at NULL where there is none. */
static inline ht_json member(ht_json object, const char *name) {
    ht_string key;
    ht_json value;
    assert_int_equal(object.kind, HT_JSON_OBJECT);
    for (ht_json_walk walk = ht_json_walk_of(object); ht_json_next(&walk, &key, &value);) {
        if (ht_json_content_is(key, name)) {
            return value;
        }
    }
    return (ht_json){.kind = HT_JSON_NULL};
}

static inline ht_json item(ht_json array, unsigned index) {
    ht_string key;
    ht_json value;
    assert_int_equal(array.kind, HT_JSON_ARRAY);
    for (ht_json_walk walk = ht_json_walk_of(array); ht_json_next(&walk, &key, &value); index--) {
        if (index == 0) {
            return value;
        }
    }
    fail_msg("too few items");
    return array;
}

static inline unsigned count(ht_json container) {
    ht_string key;
    ht_json value;
    unsigned found = 0;
    for (ht_json_walk walk = ht_json_walk_of(container); ht_json_next(&walk, &key, &value);) {
        found++;
    }
    return found;
}

static inline void expect_content(ht_json value, const char *expected) {
    if (value.kind != HT_JSON_STRING || !ht_json_content_is(value.content, expected)) {
        fail_msg("%.*s, expected \"%s\"", (int)value.raw.length, value.raw.at, expected);
    }
}

static inline void expect_number(ht_json value, int64_t expected) {
    int64_t number = 0;
    assert_true(ht_json_integer(value, &number));
    assert_dong_equal(number, expected);
}

#endif
