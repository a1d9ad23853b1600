/* SPDX-License-Identifier: MIT */
/* The nearest of several names to one that is none of them. */
#ifndef HOTRO_GUESS_H
#define HOTRO_GUESS_H

#include "hotro.h"

typedef struct {
    ht_string given;
    ht_string nearest; /* empty: nothing is near enough to be what was meant; of equals the first */
    unsigned edits;
} ht_guess;

ht_guess ht_guess_of(ht_string given);
void ht_guess_try(ht_guess *guess, ht_string name);
/* The same with each word of a list that spaces separate. */
void ht_guess_try_words(ht_guess *guess, const char *words);

#endif
