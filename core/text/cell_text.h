/* SPDX-License-Identifier: MIT */
/* The text of a cell, from the pieces that a sheet has of it. */
#ifndef HOTRO_CELL_TEXT_H
#define HOTRO_CELL_TEXT_H

#include "text/sheet.h"

/* The text of the cell at hand is gathered here. False: no text (ht_xml_decode). */
void ht_cell_begin(ht_rows *rows);
bool ht_cell_add(ht_rows *rows, ht_string raw, bool is_literal);
/* The cell's text, ready for ht_rows_put. */
ht_string ht_cell_gathered(ht_rows *rows, bool has_escapes);
/* The same for text in place: carriage returns for line feeds; with `has_escapes` "_x000D_" made the character that it stands
   for. Returns the length, which is not larger. */
size_t ht_cell_clean(char *text, size_t length, bool has_escapes);

#endif
