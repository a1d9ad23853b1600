/* SPDX-License-Identifier: MIT */
/* What `verify` is made of: receipts and codes item by item, lists line by line. */
#ifndef HOTRO_VERIFYING_H
#define HOTRO_VERIFYING_H

#include "listing.h"

/* Items or lines by what was found. */
typedef struct {
    uint64_t all, matching, different, other_revision, incomplete, without_claim, unusable;
    bool has_difference; /* something whose amounts are not shown to be right */
} ht_verify_counts;

typedef struct {
    const ht_arguments *arguments;
    const ht_parameters *parameters; /* of lists; receipts bring their own */
    bool has_list;                   /* some input was one */
    ht_progress progress;
    ht_output output;
    bool is_unwritten; /* the output failed; `number` is its errno */
    int number;
    bool has_unusable_input;
    ht_verify_counts counts;
} ht_verifying;

bool ht_verify_is_json(const ht_verifying *verifying);
/* Whether a match is to be printed, whether a difference is. */
bool ht_verify_prints(const ht_verifying *verifying, bool is_match);
/* "name:17: " and a text of several lines, each further one indented; a line feed behind. */
void ht_put_item(ht_text *out, const char *name, uint32_t line, ht_string words);
/* {"item":"name","line":17 — and the end of that object and of its line. */
void ht_open_item_json(ht_json_text *to, const char *name, uint32_t line);
void ht_close_item_json(ht_json_text *to);
bool ht_verify_write(ht_verifying *verifying, ht_string bytes);

/* Verifies a list with claimed amounts, of which the input holds the beginning. False: it cannot be used. */
bool ht_verify_list(ht_verifying *verifying, ht_input *input, const char *path);

#endif
