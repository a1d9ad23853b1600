/* SPDX-License-Identifier: MIT */
/* Text that a spreadsheet would run, and the guard against it: one apostrophe before it, which it takes for text. */
#ifndef HOTRO_FORMULA_H
#define HOTRO_FORMULA_H

#include "hotro.h"

/* Whether a cell's text is written behind the guard: what begins with = + - @, or one of these in full width, be it behind
   white space; a negative number (-5, -5.000, -1,5) does not run. Apostrophes before such a text are guarded too, so that
   reading takes away exactly what writing put there. */
bool ht_needs_guard(ht_string text);
/* A cell's text without the guard. */
ht_string ht_without_guard(ht_string text);

#endif
