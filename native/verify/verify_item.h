/* SPDX-License-Identifier: MIT */
/* What `verify` has in hand, and how it prints one item: a receipt, a code, a line of a list. */
#ifndef HOTRO_VERIFY_ITEM_H
#define HOTRO_VERIFY_ITEM_H

#include "check/verify_counts.h"
#include "list/listing.h"
#include "text/json_write.h"
#include "verify/verify_output.h"

typedef struct {
    const ht_arguments *arguments;
    ht_figures_file figures;
    ht_parameters *parameters; /* of lists; receipts bring their own. Of the last list's policy */
    bool has_parameters;       /* some are */
    bool has_list;             /* some input was one */
    ht_progress progress;
    ht_output output;
    ht_verify_output list; /* of -o */
    bool is_unwritten;     /* the output failed; `number` is its errno */
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
/* An item: to standard error where the output is the list itself. */
bool ht_verify_tell(ht_verifying *verifying, ht_string bytes);

#endif
