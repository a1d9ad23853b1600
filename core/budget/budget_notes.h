/* SPDX-License-Identifier: MIT */
/* What is said of a budget in sentences, on every surface. */
#ifndef HOTRO_BUDGET_NOTES_H
#define HOTRO_BUDGET_NOTES_H

#include "budget/budget_report.h"

/* How many people, of whom how many complete, and lines that are left out. */
void ht_write_budget_people(ht_text *out, const ht_budget *budget, ht_language language);

/* That some are in several groups; that there is no greatest amount; what least and greatest are. */
enum { HT_BUDGET_NOTES = 3 };
bool ht_has_budget_note(const ht_budget *budget, unsigned note);
void ht_write_budget_note(ht_text *out, const ht_budget *budget, unsigned note, ht_language language);

#endif
