/* SPDX-License-Identifier: MIT */
/* A claimed assessment beside the computed one. Wording, white space and the order of keys are not compared. */
#ifndef HOTRO_COMPARE_H
#define HOTRO_COMPARE_H

#include "verify.h"

/* The member of an object with that key (the first one). */
bool ht_json_member(ht_json object, const char *key, ht_json *value);

/* A {"min","max"}. */
bool ht_json_range(ht_json value, ht_range *range);
/* Writes the content of a JSON string for people: at most `most` characters, none that steers a terminal. */
void ht_put_content(ht_text *out, ht_string content, size_t most);
/* Of an object, where it has it: a string's content, empty otherwise; a range. */
ht_string ht_text_member(ht_json object, const char *key);
bool ht_range_member(ht_json object, const char *key, ht_range *range);
/* Whether a member is the same in both, or in neither. */
bool ht_is_same_member(ht_json claimed, ht_json computed, const char *key);
/* The benefit with that id of an assessment. */
bool ht_claimed_benefit(ht_json claimed, const char *id, ht_json *benefit);
/* The first difference of the two assessments, benefits before sums. `is_other`: made under another revision. */
bool ht_find_difference(const ht_policy *policy, ht_json claimed, ht_json computed, bool is_other, ht_difference *difference);
/* The first slot in which the facts that the claimed amounts were made for are not the computed one's, or -1. */
int ht_find_other_fact(const ht_policy *policy, ht_json claimed, ht_json computed);

#endif
