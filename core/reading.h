/* SPDX-License-Identifier: MIT */
/* What the readers of cases and parameter files and the writer of their errors share. */
#ifndef HOTRO_READING_H
#define HOTRO_READING_H

#include "json.h"
#include "json_write.h"
#include "policy.h"

#define HT_MONEY_MAX INT64_C(1000000000000) /* dong that a case may state: 1 ... 10^12 */

/* ht_error.slot where `name` is a key of a row of a parameter file. */
enum { HT_SLOT_KEY = -2 };

/* The keys of one interruption and of one row of a parameter file, in their order, ended by NULL. */
extern const char *const ht_interruption_keys[];
extern const char *const ht_row_keys[];
/* The index of a key, escapes undone, among them; of the NULL where it is none. */
unsigned ht_key_index(const char *const *keys, ht_string key);

/* The values of a choice or a yes/no fact, the reasons of interruptions. */
unsigned ht_value_count(const ht_policy *policy, unsigned slot);
const ht_value *ht_value_of(const ht_policy *policy, unsigned slot, unsigned index);
/* Its index by exact identifier, or -1. */
int ht_value_by_id(const ht_policy *policy, unsigned slot, ht_string id);

/* HT_OK, HT_BAD_DATE or, beyond first ... last (0, 0: no limits), HT_OUT_OF_RANGE. */
ht_error_code ht_read_day(ht_string text, ht_day first, ht_day last, ht_day *day);

/* States a slot. `value` as ht_case.value holds it. */
void ht_case_state(ht_case *person, unsigned slot, int64_t value);

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

/* "error":{…} as ht_write_error_json writes it, but for the sentence, which `say` writes about `failure`. */
void ht_member_failure(ht_json_text *to, const ht_error *error, bool has_fact, ht_sentence *say, const void *failure);

/* HT_TOO_LARGE, then HT_SYNTAX of the whole text, also where the root is not of that kind. */
bool ht_read_root(const ht_reader *reader, size_t bytes_max, ht_json_kind kind, ht_json *root);

/* The content with its escapes undone, in `buffer` where it has any; as it is where they would not fit. */
enum { HT_PLAIN_BYTES = 64 };
ht_string ht_plain(ht_string content, char buffer[HT_PLAIN_BYTES]);

#endif
