/* SPDX-License-Identifier: MIT */
/* Statements on benefits. */
#ifndef HOTRO_LAW_BENEFITS_H
#define HOTRO_LAW_BENEFITS_H

#include "policy/compiler/law.h"

void ht_law_read_benefit(ht_law *law, unsigned index);
unsigned ht_law_later_count(const ht_law *law); /* lines that begin a version */
void ht_law_read_highest(ht_law *law, unsigned index);

#endif
