/* SPDX-License-Identifier: MIT */
/* What the writers of errors share, and sentences on what is wrong that a form says too, of what was typed into it. */
#ifndef HOTRO_ERROR_H
#define HOTRO_ERROR_H

#include "policy/policy.h"
#include "text/json_write.h"

/* "error":{…} as ht_write_error_json writes it, but for the sentence, which `say` writes about `failure`. */
void ht_member_failure(ht_json_text *to, const ht_error *error, bool has_fact, ht_sentence *say, const void *failure);

/* Without the name before them. */
typedef enum {
    HT_SAYS_OUTSIDE,     /* {0} what is given, {1} and {2} its limits */
    HT_SAYS_NO_SUCH_DAY, /* {0} what is given */
    HT_SAYS_BEFORE       /* {1} and {2} what the two days are called, {3} the other one */
} ht_error_words_id;

const ht_words *ht_error_words(ht_error_words_id id);

#endif
