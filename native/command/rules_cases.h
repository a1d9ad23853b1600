/* SPDX-License-Identifier: MIT */
/* How many cases two revisions pay differently, found with all processors, and said. */
#ifndef HOTRO_RULES_CASES_H
#define HOTRO_RULES_CASES_H

#include "answer/moves.h"
#include "text/json_write.h"

/* Of the whole decision surface of `moves->before`; shows on a terminal how far it has come. False: not enough memory. */
bool ht_find_moves(ht_moves *moves, ht_language language);

/* `is_turned`: what is asked for is the other way round, from the later revision to the earlier. */
void ht_put_moves(ht_text *out, const ht_moves *moves, bool is_turned, ht_language language);
/* "cases":{…} */
void ht_member_moves(ht_json_text *to, const ht_moves *moves, bool is_turned);

#endif
