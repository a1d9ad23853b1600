/* SPDX-License-Identifier: MIT */
#include "text/json_members.h"

#include "text/json_escape.h"

#include <string.h>

static const ht_string nothing = {"", 0};

bool ht_json_is_same_content(ht_string a, ht_string b) {
    char one[4];
    char other[4];
    size_t length;
    do {
        length = ht_json_next_character(&a, one);
        if (length != ht_json_next_character(&b, other) || memcmp(one, other, length) != 0) {
            return false;
        }
    } while (length > 0);
    return true;
}

bool ht_json_member(ht_json object, const char *key, ht_json *value) {
    ht_string found;
    if (object.kind != HT_JSON_OBJECT) {
        return false;
    }
    for (ht_json_walk walk = ht_json_walk_of(object); ht_json_next(&walk, &found, value);) {
        if (ht_json_content_is(found, key)) {
            return true;
        }
    }
    return false;
}

bool ht_json_find_member(ht_json object, ht_string key, ht_json *value) {
    ht_string found;
    for (ht_json_walk walk = ht_json_walk_of(object); ht_json_next(&walk, &found, value);) {
        if (ht_json_is_same_content(found, key)) {
            return true;
        }
    }
    return false;
}

bool ht_json_member_beside(ht_json_walk *beside, ht_json object, ht_string key, ht_json *value) {
    ht_string found;
    return (ht_json_next(beside, &found, value) && ht_json_is_same_content(found, key)) ||
           ht_json_find_member(object, key, value);
}

ht_string ht_raw_member(ht_json object, const char *key) {
    ht_json value;
    return ht_json_member(object, key, &value) ? value.raw : nothing;
}

ht_string ht_text_member(ht_json object, const char *key) {
    ht_json value;
    return ht_json_member(object, key, &value) && value.kind == HT_JSON_STRING ? value.content : nothing;
}
