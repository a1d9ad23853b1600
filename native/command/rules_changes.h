/* SPDX-License-Identifier: MIT */
/* What differs between the rules of two revisions, part by part. */
#ifndef HOTRO_RULES_CHANGES_H
#define HOTRO_RULES_CHANGES_H

#include "text/json.h"

enum { HT_CHANGE_DEPTH_MAX = 8 };

/* A part that one of them lacks, or that is another in it: values of `rules --json`. */
typedef struct {
    ht_string section;                 /* "facts", "parameters", … */
    ht_string of[HT_CHANGE_DEPTH_MAX]; /* the way to it: identifiers of items, keys */
    unsigned depth;
    ht_json item; /* of the section, that it is a part of; HT_JSON_NULL: the section itself */
    bool has_before, has_now;
    ht_json before, now;
} ht_rule_change;

typedef struct {
    ht_rule_change *items; /* to be freed */
    size_t count, room;
    bool is_out_of_memory;
} ht_rule_changes;

/* Of two checked texts of `rules --json`, which outlive the changes; in the order of the later one's sections. */
void ht_find_rule_changes(ht_rule_changes *changes, ht_json before, ht_json now);

/* What tells an item of a list from the others: its identifier, or what it is about; empty: nothing does. */
ht_string ht_rule_identity(ht_json item);
/* Whether a value is text in both languages. */
bool ht_is_words(ht_json value);

#endif
