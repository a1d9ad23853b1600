/* SPDX-License-Identifier: MIT */
/* The parts of an .xlsx workbook beside its sheets. */
#ifndef HOTRO_BOOK_WRITE_H
#define HOTRO_BOOK_WRITE_H

#include "hotro.h"

typedef struct {
    ht_string name;
    uint32_t repeated_rows; /* at its top, on each printed page */
    uint32_t number;        /* of its part, from 1 */
} ht_book_tab;

/* Names of parts. */
#define HT_PART_CONTENT_TYPES      "[Content_Types].xml"
#define HT_PART_PACKAGE            "_rels/.rels"
#define HT_PART_WORKBOOK           "xl/workbook.xml"
#define HT_PART_WORKBOOK_RELATIONS "xl/_rels/workbook.xml.rels"
#define HT_PART_STYLES             "xl/styles.xml"
#define HT_PART_DRAWING            "xl/drawings/drawing1.xml"
#define HT_PART_DRAWING_RELATIONS  "xl/drawings/_rels/drawing1.xml.rels"
#define HT_PART_CHART              "xl/charts/chart1.xml"
void ht_put_sheet_part(ht_text *out, uint32_t number);           /* "xl/worksheets/sheet1.xml" */
void ht_put_sheet_relations_part(ht_text *out, uint32_t number); /* "xl/worksheets/_rels/sheet1.xml.rels" */

/* Their content. `tabs` in the order in which they are shown; the first is open. `has_chart`: drawing and chart are there too.
 */
void ht_put_content_types(ht_text *out, uint32_t tab_count, bool has_chart);
void ht_put_package(ht_text *out);
void ht_put_workbook(ht_text *out, const ht_book_tab *tabs, uint32_t tab_count);
void ht_put_workbook_relations(ht_text *out, uint32_t tab_count);
void ht_put_styles(ht_text *out);
void ht_put_sheet_relations(ht_text *out); /* of a sheet with a drawing */
void ht_put_drawing_relations(ht_text *out);

#endif
