/* SPDX-License-Identifier: MIT */
/* How a list is understood: what is written in it, each once, and what its columns are. */
#ifndef HOTRO_NAMES_WRITE_H
#define HOTRO_NAMES_WRITE_H

#include "book/written.h"
#include "list/list.h"
#include "text/words.h"

typedef struct {
    const ht_list *list;
    ht_written_cells cells; /* sorted, before anything is written */
    uint64_t lines;         /* of people */
    ht_language language;   /* for people */
    bool excel;             /* the map */
} ht_names_report;

/* A line of a person, of the report's list or a copy of it. `room`: to read a cell in. */
void ht_names_add(ht_names_report *report, const ht_list *list, ht_line *line, char room[HT_RECORD_BYTES_MAX]);
/* Writings that are not understood. */
uint64_t ht_names_open(const ht_names_report *report);

/* For people; as JSON; as a map. `report`: an ht_names_report. */
void ht_write_names(ht_text *out, const void *report);
void ht_write_names_json(ht_text *out, const void *report);
void ht_write_names_map(ht_text *out, const void *report);

/* What a column is read as. */
void ht_put_column_meaning(ht_text *out, const ht_list *list, uint32_t index, ht_language language);
/* How many lines and writings, how many of these are understood. */
void ht_write_names_summary(ht_text *out, const ht_names_report *report, ht_language language);
/* The map in parts: its header, the rows of one column, and those of one writing, open where that is not understood. */
void ht_write_map_header(ht_text *out, const ht_names_report *report);
void ht_write_map_column(ht_text *out, const ht_names_report *report, uint32_t index);
void ht_write_map_name(ht_text *out, const ht_names_report *report, size_t index);

#endif
