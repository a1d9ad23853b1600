/* SPDX-License-Identifier: MIT */
/* What the parts of `hotro batch` share. */
#ifndef HOTRO_BATCH_H
#define HOTRO_BATCH_H

#include "listing.h"

typedef enum { HT_FORM_CSV, HT_FORM_NDJSON, HT_FORM_XLSX } ht_batch_form;

enum {
    HT_SINK_RESULTS,
    HT_SINK_REJECTS,
    HT_SINK_MESSAGES, /* one line for each bad line, to standard error */
    HT_SINK_COUNT
};

typedef struct ht_workbook ht_workbook;

typedef struct {
    ht_listing listing;
    ht_batch_form form;    /* of the results */
    ht_workbook *workbook; /* HT_FORM_XLSX */
    ht_output output;
    ht_list_counts counts;
    uint64_t not_json; /* cases that are no JSON at all */
} ht_batch;

/* ---- batch_work.c ---- */

/* How the pieces of the input are worked on. */
ht_line_work ht_batch_work(ht_batch *batch);

/* ---- workbook.c ---- */

/* A workbook at that path, which exists and is the caller's. NULL: not in this build, or errno. */
ht_workbook *ht_workbook_open(const ht_batch *batch, const char *path);
/* False: errno. */
bool ht_workbook_add(ht_workbook *workbook, const ht_line *line, const ht_assessment *result);
/* Writes the sheets of errors and totals, and closes. False: errno. */
bool ht_workbook_close(ht_workbook *workbook, const ht_batch *batch);

#endif
