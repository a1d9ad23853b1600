/* SPDX-License-Identifier: MIT */
/* Questions to an object of a checked JSON text. Of a key that stands twice the first is meant. */
#ifndef HOTRO_JSON_MEMBERS_H
#define HOTRO_JSON_MEMBERS_H

#include "text/json.h"

/* Whether two contents of strings say the same, however they are escaped. */
bool ht_json_is_same_content(ht_string a, ht_string b);
/* The member with that key. False: there is none, or `object` is none. */
bool ht_json_member(ht_json object, const char *key, ht_json *value);
/* The member of an object with the key that is the content of another string. */
bool ht_json_find_member(ht_json object, ht_string key, ht_json *value);
/* The same where the objects of a pair mostly have their keys in one order: the next member of `beside`, a walk of `object`, if
   it has that key. */
bool ht_json_member_beside(ht_json_walk *beside, ht_json object, ht_string key, ht_json *value);
/* The value as written; empty where there is none. */
ht_string ht_raw_member(ht_json object, const char *key);
/* A string's content; empty where there is none. */
ht_string ht_text_member(ht_json object, const char *key);

#endif
