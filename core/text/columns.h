/* SPDX-License-Identifier: MIT */
/* Text in columns. */
#ifndef HOTRO_COLUMNS_H
#define HOTRO_COLUMNS_H

#include "hotro.h"

/* Columns that a text takes on a terminal: its characters but for marks above and below them. */
size_t ht_columns(ht_string text);
/* Of what stands between spaces the most columns. */
size_t ht_longest_word(ht_string text);
/* Lines that a text takes, broken between words, in so many columns, 1 at least; a word that is longer is broken. */
size_t ht_wrapped_lines(ht_string text, size_t width);
void ht_put_spaces(ht_text *out, size_t count);
/* What a text holds, up to the last whole character for which there was room. */
ht_string ht_written(const ht_text *text);

#endif
