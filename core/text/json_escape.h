/* SPDX-License-Identifier: MIT */
/* The content of JSON strings, escapes undone. */
#ifndef HOTRO_JSON_ESCAPE_H
#define HOTRO_JSON_ESCAPE_H

#include "hotro.h"

/* Moves *at, which stands after a backslash, over the rest of the escape: the character that it means. False: *at is then where
   it goes wrong. */
bool ht_json_pass_escape(const char **at, const char *end, uint32_t *scalar);
/* Undoes the escapes of a string's content into `plain` (UTF-8), at most `capacity` bytes; returns the length needed. */
size_t ht_json_unescape(ht_string content, char *plain, size_t capacity);
/* Takes the next character off a content, escapes undone: 1 ... 4 bytes of UTF-8. 0: the end. */
size_t ht_json_next_character(ht_string *content, char bytes[4]);
/* Whether the content, escapes undone, is exactly that text. */
bool ht_json_content_is(ht_string content, const char *terminated);

#endif
