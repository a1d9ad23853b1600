/* SPDX-License-Identifier: MIT */
/* The content of an .ods workbook (OpenDocument) as sheets and rows (sheet.h), from a window that moves over it. */
#ifndef HOTRO_ODS_H
#define HOTRO_ODS_H

#include "text/book_error.h"
#include "text/sheet.h"
#include "text/xml.h"

typedef enum {
    HT_ODS_MORE,  /* the window is used up to `xml.at` */
    HT_ODS_FULL,  /* `out` is to be emptied first */
    HT_ODS_TABLE, /* a sheet begins: `name`, `is_hidden`; set `reads` where its rows are wanted */
    HT_ODS_TABLE_END,
    HT_ODS_END,
    HT_ODS_BAD /* `problem` */
} ht_ods_state;

enum { HT_ODS_NAME_MAX = 1024, HT_ODS_STYLES_MAX = 256, HT_ODS_STYLE_NAME_MAX = 128, HT_ODS_VALUE_MAX = 128 };

typedef enum { HT_ODS_HIDDEN_TABLE, HT_ODS_SCALING_NUMBER, HT_ODS_SCALING_CELL } ht_ods_style_kind;

/* A style that matters here. */
typedef struct {
    ht_ods_style_kind kind;
    size_t length;
    char name[HT_ODS_STYLE_NAME_MAX];
} ht_ods_style;

typedef struct {
    ht_xml xml; /* the window: ht_xml_give */
    ht_book_problem problem;
    ht_rows rows;
    /* The table at hand. */
    uint32_t table; /* depth of its element; 0: none is open */
    bool reads;     /* its rows are wanted */
    bool is_hidden;
    size_t name_length;
    char name[HT_ODS_NAME_MAX]; /* decoded; a longer one is cut */
    uint64_t scaling_columns[HT_COLUMNS_MAX / 64];
    uint32_t column_count;
    uint32_t hidden_group; /* depth of the outermost hidden group of rows; 0: none */
    /* The row and the cell at hand. */
    uint32_t row;                             /* depth of its element; 0: none is open */
    uint32_t next_row, row_repeat, rows_left; /* left: times that the row is still to be passed on */
    uint32_t cell;                            /* depth of its element; 0: none is open */
    uint32_t column, repeat, rows_spanned, skipped;
    bool is_covered, has_formula, has_error, has_text, is_paragraph, is_scaling;
    char type; /* how the value is to be read; '\0': there is none */
    size_t value_length;
    char value[HT_ODS_VALUE_MAX];
    /* Styles, by name. */
    size_t open_length;
    char open_style[HT_ODS_STYLE_NAME_MAX];
    uint32_t style_count;
    ht_ods_style styles[HT_ODS_STYLES_MAX]; /* further ones are not looked at */
} ht_ods;

void ht_ods_begin(ht_ods *ods);
/* Goes on to the next sheet, through its rows where they are wanted. */
ht_ods_state ht_ods_read(ht_ods *ods, ht_text *out);

#endif
