/* SPDX-License-Identifier: MIT */
/* Sources, facts, reasons and contradictions as C. */
#ifndef HOTRO_LAW_TABLES_FACTS_H
#define HOTRO_LAW_TABLES_FACTS_H

#include "policy/compiler/tables_parts.h"

void ht_law_put_sources(const ht_law_writer *to);
void ht_law_put_facts(const ht_law_writer *to);
void ht_law_put_reasons(const ht_law_writer *to);
void ht_law_put_contradictions(const ht_law_writer *to);

#endif
