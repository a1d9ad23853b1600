/* SPDX-License-Identifier: MIT */
/* How the writings of a list are understood: by a name, a pattern or a map. */
#ifndef HOTRO_UNDERSTOOD_H
#define HOTRO_UNDERSTOOD_H

#include "book/tab.h"
#include "book/written.h"
#include "list/list.h"

/* Adds a cell of which that may be asked: of choices, of what a map says something, and what is not understood. `room`: to read
   it in. */
void ht_written_field(ht_written_cells *all, const ht_list *list, uint32_t index, ht_string field, uint32_t line,
                      char room[HT_RECORD_BYTES_MAX]);
/* Lines that are no records of the list have no cells to speak of. */
bool ht_has_cells(const ht_line *line);
/* Adds all cells of a line that are of choices, or of what a map says something. */
void ht_written_line(ht_written_cells *all, const ht_list *list, const ht_line *line, char room[HT_RECORD_BYTES_MAX]);
/* Whether a cell is understood, and, in `person`, as what; of a column that passes through it may be as nothing. */
bool ht_written_understand(const ht_list *list, const ht_written_cell *cell, ht_case *person, ht_error *error);
/* What it means, for people: "Label (identifier)". */
void ht_put_meaning(ht_text *out, const ht_column *column, const ht_case *person, ht_language language);
/* A sheet of those that are not written as the law has them; none where there are none. */
typedef struct {
    ht_tab tab;
    bool has_any;
    size_t next; /* cell; 0 at first */
} ht_understood_sheet;
/* Sorts the cells and writes some of them, about 1 MiB. True: the sheet is whole; otherwise to be called again. */
bool ht_write_understood(ht_understood_sheet *sheet, ht_book_out *book, const ht_list *list, ht_written_cells *all,
                         unsigned group);

#endif
