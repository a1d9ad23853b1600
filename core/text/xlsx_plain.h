/* SPDX-License-Identifier: MIT */
/* Cells of a sheet of an .xlsx workbook in the shape in which programs write them, read without taking their tags apart:
   <c r="B7" s="1" t="s"><v>12</v></c>, <c r="B7" t="inlineStr"><is><t>text</t></is></c>, <c r="B7" s="1"/>. */
#ifndef HOTRO_XLSX_PLAIN_H
#define HOTRO_XLSX_PLAIN_H

#include "hotro.h"

#include <stdbool.h>
#include <stdint.h>

/* The number of a row as cells have it. */
typedef struct {
    uint64_t digits, mask; /* the first is the lowest byte */
    uint32_t length;
} ht_xlsx_row;

/* row: 1 ... HT_SHEET_ROWS_MAX */
ht_xlsx_row ht_xlsx_row_of(uint32_t row);

typedef struct {
    uint32_t column;
    uint32_t format;  /* 0 where it is not said */
    char type;        /* as ht_xlsx_type has it */
    bool is_simple;   /* letters, digits and the like alone, which mean themselves wherever they stand */
    ht_string text;   /* as it is written; length 0: none */
    const char *next; /* behind it */
} ht_xlsx_plain;

/* A letter for each type of cells: that of the name, but 't' for "str" and 'i' for "inlineStr"; '\0': it is none. */
char ht_xlsx_type(ht_string name);
/* False: what stands from `at` on is no such cell of that row, or not whole before `end`, or the text ends close to it. */
bool ht_xlsx_plain_read(ht_xlsx_plain *cell, const char *at, const char *end, const ht_xlsx_row *row);

#endif
