/* SPDX-License-Identifier: MIT */
/* What a cell's number format makes of its number. */
#ifndef HOTRO_NUMBER_FORMAT_H
#define HOTRO_NUMBER_FORMAT_H

#include "hotro.h"

typedef enum {
    HT_FORMAT_PLAIN,   /* shows the number */
    HT_FORMAT_DATE,    /* a day or a time */
    HT_FORMAT_PERCENT, /* a hundred times as much */
    HT_FORMAT_SCALED   /* a thousandth or less */
} ht_number_format;

/* Of a format that has a number and no code in the workbook (ECMA-376, 18.8.30). */
ht_number_format ht_number_format_of_id(uint32_t id);
/* Of a code such as "dd/mm/yyyy" or "#,##0,". */
ht_number_format ht_number_format_of_code(ht_string code);

#endif
