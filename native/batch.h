/* SPDX-License-Identifier: MIT */
/* What the parts of `hotro batch` share. */
#ifndef HOTRO_BATCH_H
#define HOTRO_BATCH_H

#include "command.h"
#include "lines.h"
#include "list.h"

#include <time.h>

typedef enum { HT_FORM_CSV, HT_FORM_NDJSON, HT_FORM_XLSX } ht_batch_form;

enum {
    HT_SINK_RESULTS,
    HT_SINK_REJECTS,
    HT_SINK_MESSAGES, /* one line for each bad line, to standard error */
    HT_SINK_COUNT,
    HT_MESSAGES_MAX = 20 /* shown in all */
};

typedef struct ht_workbook ht_workbook;

typedef struct {
    const ht_arguments *arguments;
    const ht_parameters *parameters;
    const ht_list *list;   /* NULL: the input is NDJSON */
    ht_batch_form form;    /* of the results */
    ht_workbook *workbook; /* HT_FORM_XLSX */
    ht_string name;        /* of the input, safe to show */
    ht_output output, rejects;
    bool has_rejects;
    ht_list_counts counts;
    uint64_t messages;    /* shown so far */
    uint64_t input_bytes; /* of the whole input; 0: not known */
    struct timespec began, reported;
    bool shows_progress, has_progress;
} ht_batch;

/* ---- batch_work.c ---- */

/* How the pieces of the input are worked on. */
ht_line_work ht_batch_work(ht_batch *batch);
/* Takes away the line of progress, if there is one. */
void ht_batch_clear_progress(ht_batch *batch);

/* ---- workbook.c ---- */

/* A workbook at that path, which exists and is the caller's. NULL: not in this build, or errno. */
ht_workbook *ht_workbook_open(const ht_batch *batch, const char *path);
/* False: errno. */
bool ht_workbook_add(ht_workbook *workbook, const ht_line *line, const ht_assessment *result);
/* Writes the sheets of errors and totals, and closes. False: errno. */
bool ht_workbook_close(ht_workbook *workbook, const ht_batch *batch);
/* Whether this build can write workbooks, here: libxlsxwriter is loaded. */
bool ht_has_workbooks(void);

#endif
