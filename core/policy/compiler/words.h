/* SPDX-License-Identifier: MIT */
/* Reading a line, word by word. */
#ifndef HOTRO_LAW_WORDS_H
#define HOTRO_LAW_WORDS_H

#include "policy/compiler/law.h"

typedef struct {
    ht_law *law;
    uint32_t line;
    const char *shape; /* of the whole line, for mistakes */
    const char *at, *end;
    ht_string last; /* the word that was taken last */
    bool failed;    /* a mistake has been said: what follows says no more */
} ht_law_words;

/* Where a byte first stands in a text; its length where it does not. */
size_t ht_law_place(ht_string text, char byte);
bool ht_law_same(const char *a, const char *b);
/* A word of a head, from 0; empty where it has fewer. */
ht_string ht_law_word(const ht_law *law, uint32_t line, unsigned index);
ht_law_words ht_law_head(ht_law *law, uint32_t line, const char *shape);
ht_string ht_law_peek(const ht_law_words *words);
ht_string ht_law_next(ht_law_words *words);
/* Takes the next word where it is that one. */
bool ht_law_takes(ht_law_words *words, const char *word);
/* It must be that one. */
void ht_law_expect(ht_law_words *words, const char *word);
/* "does not read so", of the word that was taken last, once a line. False. */
bool ht_law_fail(ht_law_words *words);
/* Nothing may follow. */
void ht_law_end(ht_law_words *words);
/* All that is left. */
ht_string ht_law_rest(ht_law_words *words);
/* Which of these words, -1 with a mistake that lists them. */
int ht_law_one_of(ht_law_words *words, const char *const *choices, unsigned count);
ht_day ht_law_day(ht_law_words *words);
/* The last day of a month written 2026-12. */
ht_day ht_law_month(ht_law_words *words);
int64_t ht_law_amount(ht_law_words *words);
/* 1 … HT_NUMBER_MAX, 0 with a mistake. */
uint8_t ht_law_number(ht_law_words *words);
/* "A..B" */
bool ht_law_span(ht_law_words *words, ht_string *least, ht_string *most);
/* "any length" or "from 1 month" */
uint8_t ht_law_months(ht_law_words *words);
/* Nothing may be said, or stand below. */
void ht_law_says_nothing(ht_law *law, uint32_t line);
void ht_law_has_nothing_below(ht_law *law, uint32_t line);
const char *ht_law_copy(ht_law *law, ht_string text);
/* "A; B; …": a list ended by NULL. `is_pattern`: each may have two "…". */
const char *const *ht_law_names(ht_law *law, uint32_t line, ht_string text, bool is_pattern);

#endif
