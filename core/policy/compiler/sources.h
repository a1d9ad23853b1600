/* SPDX-License-Identifier: MIT */
/* Statements on where the law is written, and on lists. */
#ifndef HOTRO_LAW_SOURCES_H
#define HOTRO_LAW_SOURCES_H

#include "policy/compiler/law.h"

void ht_law_read_policy(ht_law *law, unsigned index);
void ht_law_read_text(ht_law *law, unsigned index);
void ht_law_read_instrument(ht_law *law, unsigned index);
void ht_law_read_clause(ht_law *law, unsigned index);
void ht_law_read_lists(ht_law *law); /* column, passing, same, situation, example */

#endif
