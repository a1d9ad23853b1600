/* SPDX-License-Identifier: MIT */
/* Rows of a sheet's notes: by which law and figures it is computed, and what was left out. */
#ifndef HOTRO_SHEET_NOTES_H
#define HOTRO_SHEET_NOTES_H

#include "book/tab.h"

/* An office's own figures: the name of their file, and what they replace as ht_write_figures says it, nothing where there are
   none. */
typedef struct {
    ht_string name, lines;
} ht_own_figures;

/* The name of a file as a workbook shows it, in a room for it: a long one is cut, what steers a terminal is U+FFFD. */
enum { HT_FIGURES_NAME_BYTES = 512 };
ht_string ht_figures_name(ht_string given, char room[HT_FIGURES_NAME_BYTES]);

void ht_put_policy_rows(ht_tab *tab, const ht_policy *policy);
void ht_put_figure_rows(ht_tab *tab, const ht_own_figures *figures);
void ht_put_skipped_row(ht_tab *tab, uint64_t count);
/* Of a sheet of sums the rows of the policy and of the office's figures, and that it is an estimate; its end. */
void ht_end_totals(ht_tab *tab, const ht_policy *policy, const ht_own_figures *figures);

#endif
