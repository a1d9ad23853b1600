/* SPDX-License-Identifier: MIT */
/* Sentences: a template with {0} ... {9}, filled in the language. */
#ifndef HOTRO_SENTENCE_H
#define HOTRO_SENTENCE_H

#include "text/words.h"

typedef enum {
    HT_ARGUMENT_NUMBER, /* grouped */
    HT_ARGUMENT_PLAIN,  /* number without grouping, e.g. a line */
    HT_ARGUMENT_DONG,
    HT_ARGUMENT_DAY,
    HT_ARGUMENT_MONTH,   /* vi "tháng 8/2025"; en "August 2025" */
    HT_ARGUMENT_PERCENT, /* "25%" */
    HT_ARGUMENT_TIMES,   /* what is multiplied by: below 100 % so, from there on vi "1,5", en "1.5"; 0 ... 1000 */
    HT_ARGUMENT_WORDS,
    HT_ARGUMENT_WITHIN, /* words as they stand within a sentence (text/capitals.h) */
    HT_ARGUMENT_STRING
} ht_argument_kind;

typedef struct {
    ht_argument_kind kind;
    union {
        int64_t number;
        const ht_words *words; /* HT_ARGUMENT_WORDS, HT_ARGUMENT_WITHIN */
        ht_string string;      /* HT_ARGUMENT_STRING */
    };
} ht_argument;

void ht_say(ht_text *out, ht_language language, const ht_words *template_words, const ht_argument *arguments);

/* vi "từ 0 đến 8.000.000 đồng", en "VND 0 to 8,000,000"; one amount where both ends are the same; without a greatest amount "từ
   … trở lên", "… or more", or that the amount is not known. */
void ht_put_range(ht_text *out, ht_range range, ht_language language);

#endif
