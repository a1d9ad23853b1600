/* SPDX-License-Identifier: MIT */
/* Conditions, and the groups of values that they name. */
#ifndef HOTRO_LAW_CONDITIONS_H
#define HOTRO_LAW_CONDITIONS_H

#include "policy/compiler/words.h"

/* "FACT = VALUE …" up to "@" or the end. False with a mistake. */
bool ht_law_condition(ht_law_words *words, ht_condition *when);
/* A whole line of it, put behind the others. `clause`: its own where it names none, HT_NONE: it must. False: it
   cannot be read. */
bool ht_law_add_condition(ht_law *law, uint32_t line, ht_condition when[HT_CONDITIONS_MAX], uint8_t clause);
bool ht_law_is_condition(const ht_law *law, uint32_t line);
unsigned ht_law_condition_count(const ht_condition *when);
void ht_law_read_group(ht_law *law, unsigned index);
void ht_law_read_words(ht_law *law, unsigned index);

#endif
