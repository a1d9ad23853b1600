/* SPDX-License-Identifier: MIT */
/* Which benefits a case is about, as lists and options write it. */
#ifndef HOTRO_ASKED_H
#define HOTRO_ASKED_H

#include "hotro.h"
#include "text/words.h"

/* What `asked` is called in lists, and whether a name of a column means it: identifier or label. */
extern const ht_words ht_asked_label;
bool ht_names_asked(ht_string name);

#endif
