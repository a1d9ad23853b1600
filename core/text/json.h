/* SPDX-License-Identifier: MIT */
/* A strict JSON reader (RFC 8259) over the caller's text: no allocation, the place of every error, duplicate keys and order
 * kept. */
#ifndef HOTRO_JSON_H
#define HOTRO_JSON_H

#include "hotro.h"

enum { HT_JSON_DEPTH_MAX = 64 }; /* nesting; deeper text is HT_SYNTAX */

typedef enum {
    HT_JSON_NULL,
    HT_JSON_FALSE,
    HT_JSON_TRUE,
    HT_JSON_NUMBER,
    HT_JSON_STRING,
    HT_JSON_ARRAY,
    HT_JSON_OBJECT
} ht_json_kind;

/* A value within a text that ht_json_check has accepted. */
typedef struct {
    ht_json_kind kind;
    ht_string raw;     /* the value as written; an object or array whole, a string with its quotes */
    ht_string content; /* strings: between the quotes, escapes not undone; otherwise as `raw` */
} ht_json;

/* Checks the whole text: UTF-8, one value, optional byte order mark, depth. False: `error` is HT_SYNTAX with row and column,
   and the character that does not belong there as `value` (empty: the text ends too early). `root` is otherwise the value. Time
   is linear in the length. */
bool ht_json_check(ht_string text, ht_json *root, ht_error *error);

/* The text without a byte order mark and white space before its value. */
ht_string ht_json_begin(ht_string text);

/* Line and byte of `at`, both from 1, in `text`. A byte order mark does not count. */
void ht_json_place(ht_string text, const char *at, uint32_t *row, uint32_t *column);

/* Walks the members of a checked array or object in their order. */
typedef struct {
    const char *at, *end;
    bool is_object;
} ht_json_walk;

ht_json_walk ht_json_walk_of(ht_json container);
/* The next member: its key (objects; content, escapes not undone) and value. False at the end. */
bool ht_json_next(ht_json_walk *walk, ht_string *key, ht_json *value);
/* The members in all. */
uint32_t ht_json_count(ht_json container);
/* A number without fraction or exponent, held at INT64_MIN or INT64_MAX where it is beyond them. False where it is not one. */
bool ht_json_integer(ht_json value, int64_t *number);

#endif
