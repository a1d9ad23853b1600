/* SPDX-License-Identifier: MIT */
/* What is said of the hidden rows and columns of a sheet, which are read like any other. */
#ifndef HOTRO_SHEET_HIDDEN_H
#define HOTRO_SHEET_HIDDEN_H

#include "text/sheet.h"

/* One sentence each, without its full stop; nothing where there are none. */
void ht_write_hidden_rows(ht_text *out, const ht_hidden *hidden, ht_language language);
void ht_write_hidden_columns(ht_text *out, const ht_hidden *hidden, ht_language language);

#endif
