/* SPDX-License-Identifier: MIT */
/* Comparing as people write. */
#ifndef HOTRO_FOLD_H
#define HOTRO_FOLD_H

#include "hotro.h"
#include "text/words.h"

/* Folds UTF-8 for comparing: lower case, Vietnamese letters decomposed into base letter and marks in canonical order, the tone
   of oa, oe and uy on the second letter, runs of white space one space, trimmed. Writes at most `capacity` bytes; returns the
   length needed. Invalid UTF-8 is kept byte for byte. */
size_t ht_fold(ht_string text, char *folded, size_t capacity);
/* The small letter without marks that a character of two to four bytes is, đ as d; a space for a no-break space; 0 for any
   other character. */
char ht_base_letter(ht_string character);
/* Equal after folding. Texts over 256 folded bytes are never equal. */
bool ht_same_folded(ht_string a, ht_string b);
/* Whether that is the identifier, or the name in either language, folded. */
bool ht_is_named(ht_string text, const char *id, const ht_words *words);

#endif
