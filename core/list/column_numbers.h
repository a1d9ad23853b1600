/* SPDX-License-Identifier: MIT */
/* A line of column numbers below a header. */
#ifndef HOTRO_COLUMN_NUMBERS_H
#define HOTRO_COLUMN_NUMBERS_H

#include "list/list.h"

/* Passes over a line below the header of `text`, whose columns are known, that numbers them: "(1)", "1", "A", "(17)=(15)x(16)".
   It is then `list->numbers`. */
void ht_pass_column_numbers(ht_list *list, ht_string text);

#endif
