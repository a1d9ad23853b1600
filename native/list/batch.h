/* SPDX-License-Identifier: MIT */
/* `hotro batch`, and what its parts share. */
#ifndef HOTRO_BATCH_H
#define HOTRO_BATCH_H

#include "book/batch_totals.h"
#include "list/listing.h"
#include "list/list_run.h"
#include "list/list_book.h"

typedef enum { HT_FORM_CSV, HT_FORM_NDJSON, HT_FORM_XLSX } ht_batch_form;

enum {
    HT_SINK_RESULTS,
    HT_SINK_REJECTS,
    HT_SINK_MESSAGES, /* one line for each bad line, to standard error */
    HT_SINK_COUNT
};

typedef struct {
    ht_list_book *workbook; /* HT_FORM_XLSX, while it is open */
    ht_result_columns columns;
    ht_result_cells cells; /* of the line at hand */
    ht_batch_sums sums;
} ht_batch_book;

typedef struct {
    ht_listing listing;
    ht_batch_form form; /* of the results */
    ht_batch_book book;
    ht_output output;
    ht_list_counts counts;
    uint32_t asked;    /* of NDJSON: as ht_case.asked, where a case says nothing */
    uint64_t not_json; /* cases that are no JSON at all */
} ht_batch;

/* The exit code. */
int ht_run_batch(const ht_arguments *arguments);

#endif
