/* SPDX-License-Identifier: MIT */
/* A list surveyed as those who work on it do: lines are read for good at once, and joined after so many. */
#ifndef HOTRO_SURVEY_PIECES_H
#define HOTRO_SURVEY_PIECES_H

#include "list/list_survey.h"

/* `all` and `piece` have just begun, with room for the people of the lines; `room`: for one line at a time. */
static void survey_pieces(ht_survey *all, ht_survey *piece, ht_list *of, ht_string text, ht_line *room, uint32_t at_a_time) {
    ht_lines lines;
    ht_lines_init(&lines, (ht_string){text.at + of->begins, text.length - of->begins}, of->header_lines + 1);
    for (uint32_t count = 1; ht_list_read(of, &lines, room); count++) {
        ht_survey_add(piece, room);
        if (count % at_a_time == 0) {
            ht_survey_join(all, piece);
        }
    }
    ht_survey_join(all, piece);
}

#endif
