/* SPDX-License-Identifier: MIT */
/* The valid names in place of one that is not: all of a few, otherwise the nearest. */
#ifndef HOTRO_NEAREST_H
#define HOTRO_NEAREST_H

#include "policy/naming.h"
#include "text/words.h"

/* For HT_UNKNOWN_FACT, HT_UNKNOWN_PARAMETER, and a choice's HT_UNKNOWN_VALUE or HT_WRONG_TYPE, behind "is not one of": " a, b,
   c (did you mean b?)" of at most five names; of more " 13 values (did you mean b?)", or, where none is near or it is no text,
   " a, b, c, … (13 values)". Where people's names are called for: "; write one of: A; B; C", "; did you mean “A” or “B”?" or
   "; write one of 13: A; B; C; …". A mistake may stand in every line of a list: this is short, whatever the policy. */
/* The values that are nearest to a text which is none of them, at most three; none is near: 0. */
ht_meant ht_nearest_values(const ht_policy *policy, unsigned slot, ht_string text);

/* What a fact or value is called. */
const char *ht_called(const char *id, const ht_words *name, ht_calling calling);

void ht_put_candidates(ht_text *out, const ht_error *error, ht_string given, ht_language language);

#endif
