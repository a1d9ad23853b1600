/* SPDX-License-Identifier: MIT */
/* Names of columns that are nearly those of others. */
#ifndef HOTRO_COLUMN_NEAR_H
#define HOTRO_COLUMN_NEAR_H

#include "list/list.h"

/* The known name of a column to which one that is none of them is so near that it was meant: one edit (insert, delete, replace,
   swap neighbours) of 6 to 11 letters, two of more, or other marks alone; digits and brackets agree. */
ht_near_name ht_near_column(const ht_policy *policy, ht_string name);

#endif
