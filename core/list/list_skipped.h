/* SPDX-License-Identifier: MIT */
/* Lines of a list that are no person, to be told of. */
#ifndef HOTRO_LIST_SKIPPED_H
#define HOTRO_LIST_SKIPPED_H

#include "list/list.h"
#include "text/words.h"

enum { HT_RUNS_SHOWN = 12, HT_QUOTES_SHOWN = 4, HT_QUOTE_BYTES = 256 };

typedef struct {
    uint64_t count;
    uint32_t last;      /* the last of them */
    uint32_t run_count; /* of lines that follow each other; the first HT_RUNS_SHOWN are kept */
    struct {
        uint32_t first, last;
    } runs[HT_RUNS_SHOWN];
    uint32_t quote_count; /* likewise of what such lines say where a person would say something */
    struct {
        uint32_t line, length;
        char text[HT_QUOTE_BYTES];
    } quotes[HT_QUOTES_SHOWN];
} ht_skipped_lines;

/* Notes a line that is skipped; in the order of the list. */
void ht_skipped_add(ht_skipped_lines *skipped, const ht_list *list, const ht_line *line);
/* The lines of the next piece of the list behind those of this one. */
void ht_skipped_join(ht_skipped_lines *skipped, const ht_skipped_lines *behind);
/* One sentence: how many, which, and what they say. Nothing where there are none. */
void ht_write_skipped(ht_text *out, const ht_skipped_lines *skipped, ht_language language);

#endif
