/* SPDX-License-Identifier: MIT */
/* Places in a sheet, as spreadsheets write them. */
#ifndef HOTRO_SHEET_PLACE_H
#define HOTRO_SHEET_PLACE_H

#include "hotro.h"

/* Column "A" is 0. */
void ht_put_column_letters(ht_text *out, uint32_t column);
/* "B7" at the beginning of `*reference`, which moves on. False: there is none, or none of a sheet. */
bool ht_read_reference(ht_string *reference, uint32_t *row, uint32_t *column);

#endif
