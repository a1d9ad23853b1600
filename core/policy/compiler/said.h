/* SPDX-License-Identifier: MIT */
/* Statements on assumptions and notes. */
#ifndef HOTRO_LAW_SAID_H
#define HOTRO_LAW_SAID_H

#include "policy/compiler/law.h"

void ht_law_read_assumption(ht_law *law, unsigned index);
void ht_law_read_note(ht_law *law, unsigned index);

#endif
