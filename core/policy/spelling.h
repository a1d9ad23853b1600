/* SPDX-License-Identifier: MIT */
/* Writings as names are compared. */
#ifndef HOTRO_SPELLING_H
#define HOTRO_SPELLING_H

#include "hotro.h"

enum { HT_SPELLED_MAX = 512 }; /* bytes */

/* A writing, folded; signs are blanks, "&" is "và"; its words are parted by one space each. */
typedef struct {
    size_t length;
    char at[HT_SPELLED_MAX];
} ht_spelled;

/* False: it would be longer than HT_SPELLED_MAX; nothing of it is to be used. */
bool ht_spell(ht_string text, ht_spelled *spelled);
/* Adds what is spelled already behind what is there. `bare`: without its marks, đ as d. False: no room. */
bool ht_spelled_add(ht_spelled *spelled, ht_string more, bool bare);
/* How many bytes at the beginning of `text` are `wording`, up to the end of a word; 0: it does not begin so. `bare`: the text
   has no marks, and those of the wording do not count. Both are spelled, the wording is not empty. */
size_t ht_spelled_begins(ht_string text, ht_string wording, bool bare);
/* Its letters, digits and spaces, without marks. */
unsigned ht_spelled_letters(ht_string spelled);

#endif
