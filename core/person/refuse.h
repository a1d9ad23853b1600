/* SPDX-License-Identifier: MIT */
/* A JSON text while it is read, and what is wrong with it. */
#ifndef HOTRO_REFUSE_H
#define HOTRO_REFUSE_H

#include "policy/policy.h"
#include "text/json.h"

/* ht_error.slot where `name` is a key of a row of a parameter file, or the benefits that a case asks for, or its policy. */
enum { HT_SLOT_KEY = -2, HT_SLOT_ASKED = -3, HT_SLOT_POLICY = -4 };

/* What they are called in a case: "asked". */
extern const char ht_asked_name[];

/* The index of a key, escapes undone, among them; of the NULL where it is none. */
unsigned ht_key_index(const char *const *keys, ht_string key);

/* A JSON text while it is read. */
typedef struct {
    ht_string text;
    const ht_policy *policy;
    ht_error *error;
} ht_reader;

/* Both fill in the error and return false. A slot >= 0 names its fact; otherwise `name` does. */
bool ht_refuse(ht_error *error, const ht_policy *policy, ht_error_code code, int slot, ht_string name, ht_string value);
/* With the place of `value`, which is a part of the text. */
bool ht_refuse_json(const ht_reader *reader, ht_error_code code, int slot, ht_string name, ht_string value);

/* HT_TOO_LARGE, then HT_SYNTAX of the whole text, also where the root is not of that kind. */
bool ht_read_root(const ht_reader *reader, size_t bytes_max, ht_json_kind kind, ht_json *root);

/* The content with its escapes undone, in `buffer` where it has any; as it is where they would not fit. */
enum { HT_PLAIN_BYTES = 64 };
ht_string ht_plain(ht_string content, char buffer[HT_PLAIN_BYTES]);

#endif
