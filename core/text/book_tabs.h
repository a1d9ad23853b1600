/* SPDX-License-Identifier: MIT */
/* The sheets of a workbook as they are written, by name, and the parts around them. */
#ifndef HOTRO_BOOK_TABS_H
#define HOTRO_BOOK_TABS_H

#include "text/book_write.h"

enum { HT_SHEETS_WRITTEN_MAX = 64, HT_SHEET_TITLE_BYTES = 128, HT_BOOK_PART_BYTES = 1 << 16 /* of any part around them */ };

typedef struct {
    uint32_t count;
    bool has_chart;
    ht_book_tab tabs[HT_SHEETS_WRITTEN_MAX]; /* as they begin; the names are the titles */
    uint32_t groups[HT_SHEETS_WRITTEN_MAX];  /* sheets are shown by group */
    char titles[HT_SHEETS_WRITTEN_MAX][HT_SHEET_TITLE_BYTES];
} ht_book_tabs;

/* A further sheet, whose number is returned; what is too long of its title is cut. 0: there are too many. */
uint32_t ht_tabs_add(ht_book_tabs *tabs, ht_string title, uint32_t group, uint32_t repeated_rows);

/* The parts around the sheets, in the order in which they are written. NULL: that was the last. */
const char *ht_around_name(uint32_t part);
void ht_put_around(ht_text *out, const ht_book_tabs *tabs, uint32_t part);

#endif
