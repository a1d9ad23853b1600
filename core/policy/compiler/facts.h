/* SPDX-License-Identifier: MIT */
/* Statements on facts, readings, reasons, conflicts. */
#ifndef HOTRO_LAW_FACTS_H
#define HOTRO_LAW_FACTS_H

#include "policy/compiler/law.h"

void ht_law_read_fact(ht_law *law, unsigned index);
void ht_law_read_reading(ht_law *law, unsigned index);
void ht_law_read_reason(ht_law *law, unsigned index);
void ht_law_read_conflict(ht_law *law, unsigned index);

#endif
