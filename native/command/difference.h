/* SPDX-License-Identifier: MIT */
/* What two texts differ in, line by line. */
#ifndef HOTRO_DIFFERENCE_H
#define HOTRO_DIFFERENCE_H

#include "hotro.h"

/* The lines of one text that the other lacks, "- " before and "+ " now, each below the line without spaces that it belongs to.
   Nothing where both are the same. `space`: at least ht_difference_space bytes. */
size_t ht_difference_space(ht_string before, ht_string now);
void ht_put_difference(ht_text *out, ht_string before, ht_string now, void *space);

#endif
