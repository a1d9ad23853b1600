/* SPDX-License-Identifier: MIT */
/* How a list is understood, written. */
#ifndef HOTRO_NAMES_WRITE_H
#define HOTRO_NAMES_WRITE_H

#include "list/listing.h"
#include "book/written.h"

typedef struct {
    const ht_listing *listing;
    ht_written_cells cells; /* sorted */
    uint64_t lines;
} ht_names_report;

/* For people; as JSON; as a map, for Excel where that is asked for. `report`: an ht_names_report. */
void ht_write_names(ht_text *out, const void *report);
void ht_write_names_json(ht_text *out, const void *report);
void ht_write_names_map(ht_text *out, const void *report);

#endif
