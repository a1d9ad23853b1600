/* SPDX-License-Identifier: MIT */
/* The headers of a workbook's sheets, and how wide their columns are. */
#ifndef HOTRO_WORKBOOK_HEADER_H
#define HOTRO_WORKBOOK_HEADER_H

#include "book/workbook.h"

/* Finds how wide headings make the columns of people, and how many rows their header has. */
void ht_measure_people_header(ht_workbook *workbook);
/* The rows, into a sheet that has begun. */
void ht_put_people_header(ht_workbook *workbook);
void ht_put_errors_header(ht_workbook *workbook);

#endif
