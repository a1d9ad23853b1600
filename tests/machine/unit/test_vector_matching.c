/* SPDX-License-Identifier: MIT */
/* The runner of vectors itself: what matches, and what it refuses to run. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "vectors/matching.h"
#include "vectors/vectors.h"
#include "text/json_escape.h"

extern const ht_vector_file ht_matching_cases[];
extern const size_t ht_matching_cases_count;

typedef struct {
    char title[200];
    ht_json expect, actual, path; /* path null: they match; otherwise where they differ, "" for the whole */
} matching;

static void matches(void **state) {
    const matching *row = *state;
    char room[4096], wanted[200];
    ht_text problem = {.at = room, .capacity = sizeof room - 1};
    bool equal = ht_vector_matches(row->expect, row->actual, &problem);
    assert_true(problem.length < problem.capacity);
    room[problem.length] = '\0';
    if (row->path.kind == HT_JSON_NULL) {
        assert_string_equal(room, "");
        assert_true(equal);
        return;
    }
    assert_false(equal);
    int length = (int)row->path.content.length;
    snprintf(wanted, sizeof wanted, "%.*s: expected ", length > 0 ? length : 9,
             length > 0 ? row->path.content.at : "the whole");
    room[strlen(wanted)] = '\0';
    assert_string_equal(room, wanted);
}

#define GOOD "\"title\":\"t\",\"source\":\"s\",\"case\":{},\"expect\":{\"total\":1}"

static void load(const char *text, const char *wanted) {
    char room[1024] = "";
    ht_text problem = {.at = room, .capacity = sizeof room - 1};
    ht_vector_file file = {"f.json", text, strlen(text)};
    ht_vectors vectors;
    bool loaded = ht_vectors_load(&vectors, &file, 1, &problem);
    if (strcmp(room, wanted) != 0) {
        fail_msg("expected \"%s\", got \"%s\"", wanted, room);
    }
    assert_int_equal(loaded, wanted[0] == '\0');
    if (loaded) {
        assert_int_equal(vectors.count, 2);
        assert_string_equal(vectors.items[0].id, "a");
        assert_string_equal(vectors.items[1].id, "đ");
    }
    ht_vectors_free(&vectors);
}

static void good_vectors(void **state) {
    (void)state;
    load("[{\"id\":\"a\"," GOOD "},"
         "{\"id\":\"\\u0111\",\"title\":\"t\",\"source\":\"s\",\"text\":\"{\",\"parameters_text\":\"[\",\"expect\":{\"error\":{"
         "}}}]",
         "");
}

static void no_files(void **state) {
    (void)state;
    char room[100] = "";
    ht_text problem = {.at = room, .capacity = sizeof room - 1};
    ht_vectors vectors;
    assert_false(ht_vectors_load(&vectors, ht_matching_cases, 0, &problem));
    assert_string_equal(room, "no vectors");
}

static void no_vectors(void **state) {
    (void)state;
    load("[]", "f.json: no vectors");
}

static void not_json(void **state) {
    (void)state;
    load("[\n1,]", "f.json: not JSON, line 2, byte 3");
}

static void not_an_array(void **state) {
    (void)state;
    load("{}", "f.json: not an array of vectors");
}

static void not_a_vector(void **state) {
    (void)state;
    load("[1]", "f.json: not a vector: 1");
}

static void unknown_key(void **state) {
    (void)state;
    load("[{\"id\":\"a\",\"note\":\"x\"," GOOD "}]", "f.json: unknown key, or wrong type of: note");
}

static void wrong_type(void **state) {
    (void)state;
    load("[{\"id\":\"a\",\"parameters\":{}," GOOD "}]", "f.json: unknown key, or wrong type of: parameters");
}

static void case_and_text(void **state) {
    (void)state;
    load("[{\"id\":\"a\",\"text\":\"{}\"," GOOD "}]", "f.json: two keys for one part: case");
}

static void lacking_key(void **state) {
    (void)state;
    load("[{" GOOD "}]", "f.json: a vector lacks id, title, source, case or expect: {" GOOD "}");
}

static void empty_expect(void **state) {
    (void)state;
    load("[{\"id\":\"a\",\"title\":\"t\",\"source\":\"s\",\"case\":{},\"expect\":{}}]",
         "f.json: empty id, source or expect: {\"id\":\"a\",\"title\":\"t\",\"source\":\"s\",\"case\":{},\"expect\":{}}");
}

static void duplicate_id(void **state) {
    (void)state;
    load("[{\"id\":\"a\"," GOOD "},{\"id\":\"b\"," GOOD "},{\"id\":\"a\"," GOOD "}]", "f.json: id twice: a");
}

static void duplicate_key(void **state) {
    (void)state;
    load("[{\"id\":\"a\",\"title\":\"t\",\"source\":\"s\",\"case\":{\"duty\":1,\"duty\":2},\"expect\":{\"total\":1}}]",
         "f.json: key twice (use \"text\"): duty");
}

static void fraction(void **state) {
    (void)state;
    load("[{\"id\":\"a\",\"title\":\"t\",\"source\":\"s\",\"case\":{\"x\":1e3},\"expect\":{\"total\":1}}]",
         "f.json: not a whole number within 2^53 (use \"text\"): 1e3");
}

static bool next_matching(ht_json_walk *walk, matching *row) {
    ht_string key;
    ht_json object, value;
    if (!ht_json_next(walk, &key, &object)) {
        return false;
    }
    ht_json_walk members = ht_json_walk_of(object);
    while (ht_json_next(&members, &key, &value)) {
        if (ht_json_content_is(key, "title")) {
            snprintf(row->title, sizeof row->title, "%.*s", (int)value.content.length, value.content.at);
        } else if (ht_json_content_is(key, "expect")) {
            row->expect = value;
        } else if (ht_json_content_is(key, "actual")) {
            row->actual = value;
        } else if (ht_json_content_is(key, "path")) {
            row->path = value;
        }
    }
    return true;
}

int main(void) {
    static matching rows[100];
    static struct CMUnitTest tests[100];
    const struct CMUnitTest loading[] = {
        cmocka_unit_test(good_vectors),  cmocka_unit_test(no_files),     cmocka_unit_test(no_vectors),
        cmocka_unit_test(not_json),      cmocka_unit_test(not_an_array), cmocka_unit_test(not_a_vector),
        cmocka_unit_test(unknown_key),   cmocka_unit_test(wrong_type),   cmocka_unit_test(case_and_text),
        cmocka_unit_test(lacking_key),   cmocka_unit_test(empty_expect), cmocka_unit_test(duplicate_id),
        cmocka_unit_test(duplicate_key), cmocka_unit_test(fraction),
    };
    const ht_vector_file *file = &ht_matching_cases[0];
    ht_json root;
    ht_error error;
    if (ht_matching_cases_count != 1 || !ht_json_check((ht_string){file->text, file->length}, &root, &error)) {
        fprintf(stderr, "matching/cases.json cannot be read\n");
        return 1;
    }
    ht_json_walk walk = ht_json_walk_of(root);
    size_t count = 0;
    while (count < 100 && next_matching(&walk, &rows[count])) {
        tests[count] = (struct CMUnitTest){.name = rows[count].title, .test_func = matches, .initial_state = &rows[count]};
        count++;
    }
    if (count == 0 || count == 100) {
        fprintf(stderr, "matching/cases.json: none, or more than there is room for\n");
        return 1;
    }
    int failed = _cmocka_run_group_tests("matching", tests, count, NULL, NULL);
    return failed + cmocka_run_group_tests_name("loading", loading, NULL, NULL);
}
