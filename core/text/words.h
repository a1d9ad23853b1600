/* SPDX-License-Identifier: MIT */
/* Words that people read, in both languages. */
#ifndef HOTRO_WORDS_H
#define HOTRO_WORDS_H

#include "hotro.h"

typedef struct {
    const char *vi, *en; /* UTF-8, composed (NFC) */
} ht_words;

#endif
