/* SPDX-License-Identifier: MIT */
/* A chart of columns beside a table of a workbook: one series for each column of amounts. */
#ifndef HOTRO_CHART_WRITE_H
#define HOTRO_CHART_WRITE_H

#include "text/sheet_write.h"

typedef struct {
    ht_string sheet;           /* the table's: names in column 0 from row 2 on, headings in row 1 */
    uint32_t last_row;         /* of the names */
    uint32_t series_count;     /* in the columns from 1 on */
    ht_cell_place first, last; /* the cells that the chart covers */
} ht_chart;

void ht_put_drawing(ht_text *out, const ht_chart *chart);
void ht_put_chart(ht_text *out, const ht_chart *chart);

#endif
