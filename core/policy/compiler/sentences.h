/* SPDX-License-Identifier: MIT */
/* What a line says to people, in two languages. */
#ifndef HOTRO_LAW_SENTENCES_H
#define HOTRO_LAW_SENTENCES_H

#include "policy/compiler/law.h"

/* What the line says behind two spaces, or `text` itself, in two languages; "$name" stands for words said elsewhere. */
void ht_law_set_words(ht_law *law, uint32_t line, ht_string text, ht_words *words);
void ht_law_said_words(ht_law *law, uint32_t line, ht_words *words);

#endif
