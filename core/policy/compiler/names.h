/* SPDX-License-Identifier: MIT */
/* What has a name, and which one is meant. */
#ifndef HOTRO_LAW_NAMES_H
#define HOTRO_LAW_NAMES_H

#include "policy/compiler/words.h"

/* A fact or reading: its slot. Readings only, facts only: `kinds`. */
typedef enum { HT_LAW_FACTS = 1, HT_LAW_READINGS = 2 } ht_law_slots;

void ht_law_collect(ht_law *law);
/* The index of an item, HT_NONE with a mistake of `line`. What is found is used, and so is the nearest to what is not. */
uint8_t ht_law_find(ht_law *law, uint32_t line, ht_law_kind kind, ht_string id);
uint8_t ht_law_slot(ht_law *law, uint32_t line, ht_string id, ht_law_slots which);
/* A fact of one kind of fact. */
uint8_t ht_law_fact_of(ht_law *law, uint32_t line, ht_string id, ht_fact_kind kind);
ht_law_item *ht_law_slot_item(ht_law *law, unsigned slot);
/* The index of a value, HT_NONE with a mistake. */
uint8_t ht_law_value(ht_law *law, uint32_t line, unsigned slot, ht_string id);
/* What "@clause" names at the end of a head. `otherwise`: where there is none, HT_NONE: that is a mistake. */
uint8_t ht_law_clause_at_end(ht_law_words *words, uint8_t otherwise);
bool ht_law_at_clause(const ht_law_words *words);
/* An identifier, not empty, as `mark` has it: 0, '.' (figures), '-' (policies) or '$' (groups, words). */
bool ht_law_is_identifier(ht_string id, char mark);
/* The statement that a line below another begins with, -1 with a mistake that lists them. */
int ht_law_below(ht_law *law, uint32_t line, const char *const *statements, unsigned count);
/* Says those of `statements` that are lacking: `has` has a bit for each, `must` for those that must be there. */
void ht_law_lacks(ht_law *law, uint32_t line, const char *const *statements, uint32_t has, uint32_t must);

#endif
