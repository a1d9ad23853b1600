/* SPDX-License-Identifier: MIT */
#include "list/batch_book.h"

#include "command/options.h"
#include "list/batch.h"

void ht_batch_book_open(ht_batch *batch) {
    ht_batch_columns(batch->listing.list, &batch->book.columns);
    batch->book.workbook = ht_list_book_open(batch->output.descriptor, batch->listing.list, &batch->book.columns);
}

bool ht_batch_book_add(ht_batch *batch, const ht_line *line, const ht_assessment *result) {
    ht_batch_book *book = &batch->book;
    const ht_list *list = batch->listing.list;
    ht_batch_cells(list, line, result, &book->columns, &book->cells);
    ht_batch_sums_add(&book->sums, list->policy, line, result);
    return ht_list_book_add(book->workbook, line, &book->cells);
}

static void write_totals(ht_book_out *book, const ht_own_figures *figures, const void *context) {
    const ht_batch *batch = context;
    ht_write_batch_totals(book, batch->listing.list, &batch->book.sums, &batch->counts, figures);
}

bool ht_batch_book_close(ht_batch *batch) {
    ht_list_book *const workbook = batch->book.workbook;
    batch->book.workbook = NULL;
    return ht_list_book_close(workbook, &batch->listing, write_totals, batch);
}
