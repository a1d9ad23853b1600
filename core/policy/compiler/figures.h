/* SPDX-License-Identifier: MIT */
/* Statements on periods and figures. */
#ifndef HOTRO_LAW_FIGURES_H
#define HOTRO_LAW_FIGURES_H

#include "policy/compiler/law.h"

void ht_law_read_period(ht_law *law, unsigned index);
void ht_law_read_figure(ht_law *law, unsigned index);

#endif
