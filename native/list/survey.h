/* SPDX-License-Identifier: MIT */
/* The first of the two readings of a list. */
#ifndef HOTRO_SURVEY_H
#define HOTRO_SURVEY_H

#include "list/listing.h"

/* Reads the list, whose lines the input holds, and returns to them; its `whole` is then known. False: it cannot be read, or
   used, which is said. Of a list that comes in pieces only what needs no other lines is known, which is said too. */
bool ht_survey_list(ht_listing *listing, ht_input *input);
void ht_free_survey(ht_listing *listing);

#endif
