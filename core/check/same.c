/* SPDX-License-Identifier: MIT */
#include "check/same.h"

#include "text/json_escape.h"
#include "text/json_members.h"

#include <string.h>

/* A later version may word a sentence better: {"vi","en"}, both texts. */
static bool is_sentence(ht_string key, ht_json claimed, ht_json computed) {
    ht_string language;
    ht_json sentence;
    if (!ht_json_content_is(key, "text") || claimed.kind != HT_JSON_OBJECT ||
        ht_json_count(claimed) != ht_json_count(computed)) {
        return false;
    }
    for (ht_json_walk walk = ht_json_walk_of(claimed); ht_json_next(&walk, &language, &sentence);) {
        if (sentence.kind != HT_JSON_STRING) {
            return false;
        }
    }
    return true;
}

/* Keys in any order, each once. */
static bool is_same_object(ht_json claimed, ht_json computed, ht_wording wording) {
    ht_string key;
    ht_json value;
    ht_json other;
    ht_json_walk one = ht_json_walk_of(claimed);
    for (ht_json_walk walk = ht_json_walk_of(computed); ht_json_next(&walk, &key, &value);) {
        if (!ht_json_member_beside(&one, claimed, key, &other)) {
            return false;
        }
        if (!ht_is_same(other, value, wording) && !(wording == HT_ANY_WORDING && is_sentence(key, other, value))) {
            return false;
        }
    }
    return !ht_json_next(&one, &key, &other); /* as many members as the computed one */
}

static bool is_same_array(ht_json claimed, ht_json computed, ht_wording wording) {
    ht_string key;
    ht_json value;
    ht_json other;
    ht_json_walk one = ht_json_walk_of(claimed);
    for (ht_json_walk walk = ht_json_walk_of(computed); ht_json_next(&walk, &key, &value);) {
        if (!ht_json_next(&one, &key, &other) || !ht_is_same(other, value, wording)) {
            return false;
        }
    }
    return !ht_json_next(&one, &key, &other);
}

/* Depth: no more than that of the computed text, which is 6. */
bool ht_is_same(ht_json claimed, ht_json computed, ht_wording wording) {
    if (claimed.kind != computed.kind) {
        return false;
    }
    switch (computed.kind) {
    case HT_JSON_OBJECT:
        return is_same_object(claimed, computed, wording);
    case HT_JSON_ARRAY:
        return is_same_array(claimed, computed, wording);
    case HT_JSON_STRING:
        return ht_json_is_same_content(claimed.content, computed.content);
    case HT_JSON_NUMBER:
        /* What is computed are integers, of which each has one way to be written. */
        return claimed.raw.length == computed.raw.length && memcmp(claimed.raw.at, computed.raw.at, computed.raw.length) == 0;
    case HT_JSON_NULL:
    case HT_JSON_FALSE:
    case HT_JSON_TRUE:
    default:
        return true;
    }
}

bool ht_is_same_member(ht_json claimed, ht_json computed, const char *key) {
    ht_json one;
    ht_json other;
    const bool has_one = ht_json_member(claimed, key, &one);
    const bool has_other = ht_json_member(computed, key, &other);
    return has_one == has_other && (!has_one || ht_is_same(one, other, HT_SAME_WORDING));
}
