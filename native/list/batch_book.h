/* SPDX-License-Identifier: MIT */
/* The results of batch as a workbook: the list, errors, totals. */
#ifndef HOTRO_BATCH_BOOK_H
#define HOTRO_BATCH_BOOK_H

#include "list/batch.h"

/* `batch->book.workbook` is then written to `batch->output`; NULL: errno. */
void ht_batch_book_open(ht_batch *batch);
/* False: errno, and nothing is to be added any more. */
bool ht_batch_book_add(ht_batch *batch, const ht_line *line, const ht_assessment *result);
/* False: errno. */
bool ht_batch_book_close(ht_batch *batch);

#endif
