/* SPDX-License-Identifier: MIT */
/* Words of ours in capital letters, and within a sentence. */
#ifndef HOTRO_CAPITALS_H
#define HOTRO_CAPITALS_H

#include "text/words.h"

/* Vietnamese and English letters; anything else as it is. */
void ht_put_capitals(ht_text *out, const ht_words *words, ht_language language);
/* Without what stands in brackets at its end, and with a small first letter, unless another capital follows: then it may be the
   name of a body. */
void ht_put_within(ht_text *out, const ht_words *words, ht_language language);

#endif
