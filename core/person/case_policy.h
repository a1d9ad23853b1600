/* SPDX-License-Identifier: MIT */
/* The policy that a case names. */
#ifndef HOTRO_CASE_POLICY_H
#define HOTRO_CASE_POLICY_H

#include "person/refuse.h"

/* The key of a case, and the column of a list. */
extern const char ht_policy_key[];

/* What it is called in lists, and whether a name of a column means it: identifier or label. */
extern const ht_words ht_policy_label;
bool ht_names_policy(ht_string name);

/* What `policy` of an object says, wherever it stands: `*policy` is the one it names, or stays as it is. False: `reader->error`
   says why. */
bool ht_object_policy(const ht_reader *reader, ht_json object, const ht_policy **policy);
/* The same of the text of a case, before it is read. A text that is no object names none: that is said when it is read. */
bool ht_case_policy(ht_string json, const ht_policy **policy, ht_error *error);

#endif
