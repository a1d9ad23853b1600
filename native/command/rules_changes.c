/* SPDX-License-Identifier: MIT */
#include "command/rules_changes.h"

#include "text/json_escape.h"
#include "text/json_members.h"

#include <stdlib.h>
#include <string.h>

enum { ITEMS_MAX = 256 }; /* of one list; a longer one is compared as a whole */

typedef struct {
    ht_rule_changes *changes;
    ht_rule_change at; /* where the comparison stands */
} comparison;

bool ht_is_words(ht_json value) {
    ht_json vi;
    ht_json en;
    return value.kind == HT_JSON_OBJECT && ht_json_member(value, "vi", &vi) && ht_json_member(value, "en", &en);
}

ht_string ht_rule_identity(ht_json item) {
    static const char *const keys[] = {"id", "code", "fact", "from", "kind", "clause"};
    ht_json name;
    ht_string identity = {"", 0};
    for (size_t i = 0; i < sizeof keys / sizeof *keys && identity.length == 0; i++) {
        if (strcmp(keys[i], "kind") == 0 && ht_json_member(item, "name", &name)) {
            identity = ht_text_member(name, "vi"); /* a row of a table, a table */
        }
        identity = identity.length == 0 ? ht_text_member(item, keys[i]) : identity;
    }
    return identity;
}

static bool is_same(ht_string a, ht_string b) {
    return a.length == b.length && memcmp(a.at, b.at, a.length) == 0;
}

static void add(comparison *it, const ht_json *before, const ht_json *now) {
    ht_rule_changes *changes = it->changes;
    if (changes->count == changes->room) {
        const size_t room = changes->room == 0 ? 64 : 2 * changes->room;
        ht_rule_change *more = realloc(changes->items, room * sizeof *more);
        if (more == NULL) {
            changes->is_out_of_memory = true;
            return;
        }
        changes->items = more;
        changes->room = room;
    }
    ht_rule_change *change = &changes->items[changes->count++];
    *change = it->at;
    change->has_before = before != NULL;
    change->has_now = now != NULL;
    change->before = before != NULL ? *before : (ht_json){HT_JSON_NULL, {"", 0}, {"", 0}};
    change->now = now != NULL ? *now : (ht_json){HT_JSON_NULL, {"", 0}, {"", 0}};
}

static void compare(comparison *it, ht_json before, ht_json now);

/* One step further: a key or an item's identity. Where the way is too long, the whole is told of. */
static bool enter(comparison *it, ht_string name) {
    if (it->at.depth == HT_CHANGE_DEPTH_MAX) {
        return false;
    }
    it->at.of[it->at.depth++] = name;
    return true;
}

static void compare_below(comparison *it, ht_string name, const ht_json *before, const ht_json *now) {
    if (!enter(it, name)) {
        add(it, before, now);
        return;
    }
    if (before != NULL && now != NULL) {
        compare(it, *before, *now);
    } else {
        add(it, before, now);
    }
    it->at.depth--;
}

static void compare_objects(comparison *it, ht_json before, ht_json now) {
    ht_string key;
    ht_json value;
    ht_json other;
    for (ht_json_walk walk = ht_json_walk_of(now); ht_json_next(&walk, &key, &value);) {
        const bool is_there = ht_json_find_member(before, key, &other);
        compare_below(it, key, is_there ? &other : NULL, &value);
    }
    for (ht_json_walk walk = ht_json_walk_of(before); ht_json_next(&walk, &key, &value);) {
        if (!ht_json_find_member(now, key, &other)) {
            compare_below(it, key, &value, NULL);
        }
    }
}

typedef struct {
    ht_json items[ITEMS_MAX];
    bool is_done[ITEMS_MAX];
    unsigned count;
} list;

/* False: it is not all objects, or too long. */
static bool read_list(ht_json array, list *all) {
    ht_string key;
    ht_json item;
    all->count = 0;
    for (ht_json_walk walk = ht_json_walk_of(array); ht_json_next(&walk, &key, &item);) {
        if (item.kind != HT_JSON_OBJECT || all->count == ITEMS_MAX) {
            return false;
        }
        all->is_done[all->count] = false;
        all->items[all->count++] = item;
    }
    return true;
}

static bool is_pair(const ht_json *before, const ht_json *now, bool by_identity) {
    return by_identity ? ht_rule_identity(*before).length > 0 && is_same(ht_rule_identity(*before), ht_rule_identity(*now))
                       : is_same(before->raw, now->raw);
}

/* The first that is left of the other list and goes with it; or `count`. */
static unsigned partner(const list *others, const ht_json *item, bool by_identity, bool is_before) {
    unsigned i = 0;
    while (i < others->count && (others->is_done[i] || !is_pair(is_before ? item : &others->items[i],
                                                                is_before ? &others->items[i] : item, by_identity))) {
        i++;
    }
    return i;
}

static void compare_item(comparison *it, const ht_json *before, const ht_json *now) {
    const bool is_of_section = it->at.depth == 0;
    if (is_of_section) {
        it->at.item = now != NULL ? *now : *before;
    }
    compare_below(it, ht_rule_identity(now != NULL ? *now : *before), before, now);
    if (is_of_section) {
        it->at.item = (ht_json){HT_JSON_NULL, {"", 0}, {"", 0}};
    }
}

/* Items by what they are, whatever their order; first those that are the same whole. */
static void compare_lists(comparison *it, list *before, list *now) {
    for (unsigned i = 0; i < now->count; i++) {
        const unsigned same = partner(before, &now->items[i], false, false);
        if (same < before->count) {
            before->is_done[same] = now->is_done[i] = true;
        }
    }
    for (unsigned i = 0; i < now->count; i++) {
        const unsigned other = now->is_done[i] ? before->count : partner(before, &now->items[i], true, false);
        if (now->is_done[i]) {
            continue;
        }
        compare_item(it, other < before->count ? &before->items[other] : NULL, &now->items[i]);
        if (other < before->count) {
            before->is_done[other] = true;
        }
    }
    for (unsigned i = 0; i < before->count; i++) {
        if (!before->is_done[i]) {
            compare_item(it, &before->items[i], NULL);
        }
    }
}

static void compare(comparison *it, ht_json before, ht_json now) {
    list lists[2];
    if (is_same(before.raw, now.raw)) {
        return;
    }
    if (before.kind == HT_JSON_OBJECT && now.kind == HT_JSON_OBJECT && !ht_is_words(now)) {
        compare_objects(it, before, now);
    } else if (before.kind == HT_JSON_ARRAY && now.kind == HT_JSON_ARRAY && read_list(before, &lists[0]) &&
               read_list(now, &lists[1])) {
        compare_lists(it, &lists[0], &lists[1]);
    } else {
        add(it, &before, &now);
    }
}

/* What is no rule: the name of the revision, and words that belong to the program. */
static bool is_frame(ht_string section) {
    return ht_json_content_is(section, "policy") || ht_json_content_is(section, "words");
}

void ht_find_rule_changes(ht_rule_changes *changes, ht_json before, ht_json now) {
    ht_string key;
    ht_json value;
    ht_json other;
    *changes = (ht_rule_changes){.items = NULL};
    for (ht_json_walk walk = ht_json_walk_of(now); ht_json_next(&walk, &key, &value);) {
        comparison it = {.changes = changes, .at = {.section = key}};
        it.at.item = (ht_json){HT_JSON_NULL, {"", 0}, {"", 0}};
        if (is_frame(key)) {
            continue;
        }
        if (ht_json_find_member(before, key, &other)) {
            compare(&it, other, value);
        } else {
            add(&it, NULL, &value);
        }
    }
}
