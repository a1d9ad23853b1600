/* SPDX-License-Identifier: MIT */
/* Figures, periods and benefits as C. */
#ifndef HOTRO_LAW_TABLES_BENEFITS_H
#define HOTRO_LAW_TABLES_BENEFITS_H

#include "policy/compiler/tables_parts.h"

void ht_law_put_figures(const ht_law_writer *to);
void ht_law_put_periods(const ht_law_writer *to);
void ht_law_put_benefits(const ht_law_writer *to);

#endif
