/* SPDX-License-Identifier: MIT */
/* Whether a claimed JSON value says what the computed one says: white space and the order of keys aside. */
#ifndef HOTRO_SAME_H
#define HOTRO_SAME_H

#include "text/json.h"

/* Of the sentences behind "text". */
typedef enum { HT_SAME_WORDING, HT_ANY_WORDING } ht_wording;

/* The keys of the claimed value's objects stand once each. */
bool ht_is_same(ht_json claimed, ht_json computed, ht_wording wording);
/* Whether a member is the same in both, or in neither. */
bool ht_is_same_member(ht_json claimed, ht_json computed, const char *key);

#endif
