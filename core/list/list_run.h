/* SPDX-License-Identifier: MIT */
/* The lines of a list, one after the other: read, computed, written. */
#ifndef HOTRO_LIST_RUN_H
#define HOTRO_LIST_RUN_H

#include "list/list.h"
#include "list/list_missing.h"
#include "list/list_repeated.h"
#include "list/list_skipped.h"

typedef struct {
    uint64_t ok, incomplete, bad, skipped, repeated; /* lines; skipped: no people */
} ht_list_counts;

static inline void ht_add_counts(ht_list_counts *counts, const ht_list_counts *more) {
    counts->ok += more->ok;
    counts->incomplete += more->incomplete;
    counts->bad += more->bad;
    counts->skipped += more->skipped;
    counts->repeated += more->repeated;
}

/* The count that a line belongs to; `result` is not looked at where it has none. */
uint64_t *ht_count_of(ht_list_counts *counts, const ht_line *line, const ht_assessment *result);

/* Called for every bad line, in order. */
typedef void ht_list_refused(void *context, const ht_list *list, const ht_line *line);

/* Where the lines of a list go. */
typedef struct {
    ht_text *out;
    ht_text *rejects; /* the bad lines once more; may be NULL */
    ht_list_counts counts;
    ht_list_refused *refused; /* may be NULL */
    void *context;
    ht_skipped_lines *skipped; /* lines that are no people; may be NULL */
    ht_repeated_sum *repeated; /* what those come to that are repeated; may be NULL */
    ht_missing_facts *missing; /* what lines lack; may be NULL */
} ht_list_results;

/* Reads, computes and writes lines as long as HT_LIST_ROOM bytes are free in both texts. True: all are done. `line` is room to
   work in. */
bool ht_list_run(ht_list *list, ht_lines *lines, ht_line *line, ht_list_results *results);
/* Computes and writes one line that was read: there must be that room. `result` is room to work in. */
void ht_list_run_line(const ht_list *list, const ht_line *line, ht_assessment *result, ht_list_results *results);

#endif
