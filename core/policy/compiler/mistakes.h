/* SPDX-License-Identifier: MIT */
/* Mistakes: saying them where they stand, and the nearest names that would be right. */
#ifndef HOTRO_LAW_MISTAKES_H
#define HOTRO_LAW_MISTAKES_H

#include "policy/compiler/law.h"

/* Says a mistake of a line: the word, and what the sentence names besides. */
void ht_law_say(ht_law *law, uint32_t line, ht_string word, ht_law_mistake mistake, ht_string other);
void ht_law_say_valid(ht_law *law, uint32_t line, ht_string word, ht_law_mistake mistake, ht_string other,
                      const ht_law_valid *valid);
void ht_law_add_valid(ht_law_valid *valid, ht_string name);
/* The nearest of them, or -1. */
int ht_law_nearest(const ht_law_valid *valid, ht_string word);
void ht_law_write_report(const ht_law *law, ht_text *mistakes);

#endif
