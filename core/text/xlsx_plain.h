/* SPDX-License-Identifier: MIT */
/* Cells of a sheet of an .xlsx workbook in the shape in which programs write them, read without taking their tags apart:
   <c r="B7" s="1" t="s"><v>12</v></c>, <c r="B7" t="inlineStr"><is><t>text</t></is></c>, <c r="B7" s="1"/>. */
#ifndef HOTRO_XLSX_PLAIN_H
#define HOTRO_XLSX_PLAIN_H

#include "hotro.h"

#include <stdbool.h>
#include <stdint.h>

/* Its parts as they are written; each may be missing but the column. */
typedef struct {
    uint32_t column;
    ht_string format, type;
    bool is_simple; /* letters, digits and the like alone, which mean themselves wherever they stand */
    ht_string text;
    const char *next; /* behind it */
} ht_xlsx_plain;

/* False: what stands from `at` on is no such cell of that row, or not whole before `end`. */
bool ht_xlsx_plain_read(ht_xlsx_plain *cell, const char *at, const char *end, uint32_t row);

#endif
