/* SPDX-License-Identifier: MIT */
/* What only all lines of a list say together: found before they are worked on, or meanwhile. */
#ifndef HOTRO_SURVEY_H
#define HOTRO_SURVEY_H

#include "list/listing.h"

/* Makes ready for it. `is_first`: reads the list, whose lines the input holds, and returns to them; its `whole` is then known.
   False: it cannot be read, or used, which is said. Of a list that comes in pieces only what needs no other lines is known,
   which is said too. */
bool ht_survey_list(ht_listing *listing, ht_input *input, bool is_first);

/* What is done with lines. */
typedef struct {
    ht_line_work lines;
    ht_output *output;            /* which takes what is done; NULL: nothing is written yet */
    bool counts_people;           /* who stands in several lines is one, also on days apart */
    bool may_hold;                /* all of it goes through ht_output_write, or into a file that can be cut */
    bool is_quiet;                /* nothing is said of columns */
    bool (*begin)(void *context); /* from nothing, whatever has been done before. False: errno, of `output` */
} ht_list_work;

/* Works on the lines of a list, which are surveyed meanwhile; what has been done is taken back, and done again, where all of
   them together say that some of them are others. */
ht_lines_end ht_work_list(ht_listing *listing, ht_input *input, const ht_list_work *work);
void ht_free_survey(ht_listing *listing);

#endif
