/* SPDX-License-Identifier: MIT */
/* A list written with its results. */
#ifndef HOTRO_LIST_WRITE_H
#define HOTRO_LIST_WRITE_H

#include "list/result_cells.h"

enum { HT_LIST_ROOM = 4 * HT_RECORD_BYTES_MAX }; /* bytes of any header or line with its results */

void ht_list_write_header(const ht_list *list, ht_text *out);
/* The line and its results; `result` is not looked at where the line is bad. */
void ht_list_write_line(const ht_list *list, const ht_line *line, const ht_assessment *result, ht_text *out);
/* Lines of which all is known, their given cells written already: what stands before and behind amounts, and what stands behind
   the line of one who is paid nothing; once for many. */
enum { HT_PAID_WORDS = 256, HT_LINE_AMOUNTS = HT_BENEFITS_MAX + 3 };
typedef struct {
    char separator;
    size_t before_length, behind_length, nothing_length;
    char before[HT_PAID_WORDS], behind[HT_PAID_WORDS], nothing[2 * HT_PAID_WORDS + 2 * HT_LINE_AMOUNTS];
} ht_paid_words;
void ht_paid_words_of(const ht_list *list, ht_paid_words *words);
/* A line in a place of a block that is paid, of whose benefits these are asked. */
typedef struct {
    const ht_pay_block *block;
    unsigned place;
    uint32_t asked;
    int64_t rate;
} ht_paid_line;
void ht_list_write_paid(const ht_list *list, const ht_paid_words *words, ht_string text, ht_string line_end,
                        const ht_paid_line *line, ht_text *out);
/* The same with any columns behind the given ones; where a line has so many explanations, twice HT_LIST_ROOM may be needed. */
void ht_list_write_headings(const ht_list *list, const ht_result_columns *columns, ht_text *out);
void ht_list_write_cells(const ht_list *list, const ht_line *line, const ht_result_columns *columns,
                         const ht_result_cells *cells, ht_text *out);
/* Header and lines of the list of bad lines: the given columns, `line` and `error`. */
void ht_list_write_rejects_header(const ht_list *list, ht_text *out);
void ht_list_write_reject(const ht_list *list, const ht_line *line, ht_text *out);

#endif
