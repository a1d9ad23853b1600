/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "text/text.h"
#include "vectors/matching.h"
#include "text/json_escape.h"

enum { PATH_BYTES_MAX = 512, SHOWN_BYTES_MAX = 300 };

static bool same(ht_string a, ht_string b) {
    return a.length == b.length && (a.length == 0 || memcmp(a.at, b.at, a.length) == 0);
}

static bool member(ht_json object, const char *name, ht_json *value) {
    ht_json_walk walk = ht_json_walk_of(object);
    ht_string key;
    while (ht_json_next(&walk, &key, value)) {
        if (ht_json_content_is(key, name)) {
            return true;
        }
    }
    return false;
}

typedef struct {
    char path[PATH_BYTES_MAX];
    size_t length;
    ht_text *problem;
} match;

static ht_text path_end(match *at) {
    return (ht_text){.at = at->path + at->length, .capacity = PATH_BYTES_MAX - at->length};
}

static void path_grown(match *at, const ht_text *more) {
    at->length += more->length < more->capacity ? more->length : more->capacity;
}

static void show(ht_text *out, ht_string text) {
    bool cut = text.length > SHOWN_BYTES_MAX;
    ht_put_string(out, (ht_string){text.at, cut ? SHOWN_BYTES_MAX : text.length});
    ht_put(out, cut ? "…" : "");
}

static bool differs(match *at, ht_string expected, ht_string got) {
    ht_put_string(at->problem, at->length > 0 ? (ht_string){at->path, at->length} : ht_string_of("the whole"));
    ht_put(at->problem, ": expected ");
    show(at->problem, expected);
    ht_put(at->problem, ", got ");
    show(at->problem, got);
    return false;
}

static bool matches(match *at, ht_json expect, ht_json actual);

/* Strings are compared with their escapes undone: "\u0111" is "đ". */
static bool same_content(ht_string a, ht_string b) {
    if (same(a, b)) {
        return true;
    }
    size_t a_length = ht_json_unescape(a, NULL, 0), b_length = ht_json_unescape(b, NULL, 0);
    char *plain = a_length == b_length ? malloc(a_length + b_length + 1) : NULL;
    if (plain == NULL) {
        return false;
    }
    ht_json_unescape(a, plain, a_length);
    ht_json_unescape(b, plain + a_length, b_length);
    bool equal = memcmp(plain, plain + a_length, a_length) == 0;
    free(plain);
    return equal;
}

static bool same_scalar(ht_json expect, ht_json actual) {
    int64_t a, b;
    switch (expect.kind) {
    case HT_JSON_NUMBER:
        return ht_json_integer(expect, &a) && ht_json_integer(actual, &b) && a == b;
    case HT_JSON_STRING:
        return same_content(expect.content, actual.content);
    case HT_JSON_NULL:
    case HT_JSON_FALSE:
    case HT_JSON_TRUE:
    case HT_JSON_ARRAY:
    case HT_JSON_OBJECT:
        break;
    }
    return true;
}

static bool none_there(match *at, ht_json names, ht_json actual) {
    ht_json_walk walk = ht_json_walk_of(names);
    ht_string key;
    ht_json name, value;
    while (ht_json_next(&walk, &key, &name)) {
        ht_json_walk members = ht_json_walk_of(actual);
        while (ht_json_next(&members, &key, &value)) {
            if (same_content(key, name.content)) {
                ht_text more = path_end(at);
                ht_put(&more, at->length > 0 ? "." : "");
                ht_put_string(&more, key);
                path_grown(at, &more);
                return differs(at, ht_string_of("no such key"), value.raw);
            }
        }
    }
    return true;
}

/* `benefits` of the whole assessment: each expected item against the one with its id, wherever it stands. */
static bool benefits_match(match *at, ht_json expect, ht_json actual) {
    ht_json_walk walk = ht_json_walk_of(expect);
    ht_string key;
    ht_json wanted, wanted_id, item, id;
    size_t start = at->length;
    while (ht_json_next(&walk, &key, &wanted)) {
        if (wanted.kind != HT_JSON_OBJECT || !member(wanted, "id", &wanted_id)) {
            return differs(at, ht_string_of("an id in each expected benefit"), wanted.raw);
        }
        ht_json_walk items = ht_json_walk_of(actual);
        bool found = false;
        while (!found && ht_json_next(&items, &key, &item)) {
            found = item.kind == HT_JSON_OBJECT && member(item, "id", &id) && id.kind == wanted_id.kind &&
                    same_scalar(wanted_id, id);
        }
        if (!found) {
            return differs(at, wanted_id.raw, ht_string_of("no such benefit"));
        }
        ht_text more = path_end(at);
        ht_put(&more, "[");
        ht_put_string(&more, wanted_id.content);
        ht_put(&more, "]");
        path_grown(at, &more);
        if (!matches(at, wanted, item)) {
            return false;
        }
        at->length = start;
    }
    return true;
}

static bool object_matches(match *at, ht_json expect, ht_json actual) {
    ht_json_walk walk = ht_json_walk_of(expect);
    ht_string key, actual_key;
    ht_json wanted, value;
    size_t start = at->length;
    while (ht_json_next(&walk, &key, &wanted)) {
        if (ht_json_content_is(key, "absent") && wanted.kind == HT_JSON_ARRAY) {
            if (!none_there(at, wanted, actual)) {
                return false;
            }
            continue;
        }
        ht_text more = path_end(at);
        ht_put(&more, start > 0 ? "." : "");
        ht_put_string(&more, key);
        path_grown(at, &more);
        ht_json_walk members = ht_json_walk_of(actual);
        bool found = false;
        while (!found && ht_json_next(&members, &actual_key, &value)) {
            found = same_content(actual_key, key);
        }
        if (!found) {
            return differs(at, wanted.raw, ht_string_of("no such key"));
        }
        bool by_id =
            start == 0 && ht_json_content_is(key, "benefits") && wanted.kind == HT_JSON_ARRAY && value.kind == HT_JSON_ARRAY;
        if (!(by_id ? benefits_match(at, wanted, value) : matches(at, wanted, value))) {
            return false;
        }
        at->length = start;
    }
    return true;
}

static bool array_matches(match *at, ht_json expect, ht_json actual) {
    ht_json_walk wanted = ht_json_walk_of(expect), items = ht_json_walk_of(actual);
    ht_string key;
    ht_json a, b;
    size_t start = at->length;
    for (int64_t i = 0;; i++) {
        bool more_wanted = ht_json_next(&wanted, &key, &a), more_items = ht_json_next(&items, &key, &b);
        if (!more_wanted && !more_items) {
            return true;
        }
        if (!more_wanted || !more_items) {
            return differs(at, expect.raw, actual.raw);
        }
        ht_text more = path_end(at);
        ht_put(&more, "[");
        ht_put_number(&more, i);
        ht_put(&more, "]");
        path_grown(at, &more);
        if (!matches(at, a, b)) {
            return false;
        }
        at->length = start;
    }
}

static bool matches(match *at, ht_json expect, ht_json actual) {
    if (expect.kind != actual.kind) {
        return differs(at, expect.raw, actual.raw);
    }
    if (expect.kind == HT_JSON_OBJECT) {
        return object_matches(at, expect, actual);
    }
    if (expect.kind == HT_JSON_ARRAY) {
        return array_matches(at, expect, actual);
    }
    return same_scalar(expect, actual) || differs(at, expect.raw, actual.raw);
}

bool ht_vector_matches(ht_json expect, ht_json actual, ht_text *problem) {
    match at = {.length = 0, .problem = problem};
    return matches(&at, expect, actual);
}
