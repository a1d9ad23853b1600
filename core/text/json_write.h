/* SPDX-License-Identifier: MIT */
/* JSON written piece by piece: commas come by themselves. A key is NULL for an item of an array. */
#ifndef HOTRO_JSON_WRITE_H
#define HOTRO_JSON_WRITE_H

#include "text/words.h"

typedef struct {
    ht_text *out;
    bool is_behind; /* a member or item stands before the next one */
} ht_json_text;

/* `bracket`: '{' or '[', '}' or ']'. */
void ht_json_open(ht_json_text *to, const char *key, char bracket);
void ht_json_close(ht_json_text *to, char bracket);

/* { and the id (raw content of a JSON string) where there is one. */
void ht_json_open_with_id(ht_json_text *to, ht_string id);

/* What stands before a value; the caller writes it. */
void ht_member(ht_json_text *to, const char *key);
void ht_member_text(ht_json_text *to, const char *key, const char *text);
void ht_member_string(ht_json_text *to, const char *key, ht_string text);
void ht_member_content(ht_json_text *to, const char *key, ht_string content); /* the inside of a JSON string, as it is */
void ht_member_raw(ht_json_text *to, const char *key, ht_string json);        /* any value, as it is */
void ht_member_number(ht_json_text *to, const char *key, int64_t number);
void ht_member_bool(ht_json_text *to, const char *key, bool is_true);
void ht_member_day(ht_json_text *to, const char *key, ht_day day);
void ht_member_month(ht_json_text *to, const char *key, int32_t month);
void ht_members_range(ht_json_text *to, ht_range range);                 /* "min":…,"max":… */
void ht_member_range(ht_json_text *to, const char *key, ht_range range); /* {"min":…,"max":…} */

/* {"vi":"…","en":"…"}: words, or what `write` says about something. */
typedef void ht_sentence(ht_text *out, const void *about, ht_language language);
void ht_member_words(ht_json_text *to, const char *key, const ht_words *words);
void ht_member_sentences(ht_json_text *to, const char *key, ht_sentence *write, const void *about);

#endif
