/* SPDX-License-Identifier: MIT */
#include "list/list_book.h"

#include "command/options.h"
#include "list/book_figures.h"
#include "list/book_file.h"

#include <errno.h>
#include <stdlib.h>

struct ht_list_book {
    ht_book_file *file;
    ht_written_space *space;
    ht_workbook workbook;
};

static void free_book(ht_list_book *book) {
    free(book->space);
    free(book);
}

ht_list_book *ht_list_book_open(int descriptor, const ht_list *list, const ht_result_columns *columns) {
    ht_list_book *book = calloc(1, sizeof *book);
    if (book == NULL) {
        return NULL;
    }
    book->file = ht_book_file_begin(descriptor);
    book->space = calloc(1, sizeof *book->space);
    if (book->file == NULL || book->space == NULL) {
        ht_list_book_abandon(book);
        errno = ENOMEM;
        return NULL;
    }
    ht_workbook_begin(&book->workbook, ht_book_of_file(book->file), list, columns, book->space);
    return book;
}

bool ht_list_book_add(ht_list_book *book, const ht_line *line, const ht_result_cells *cells) {
    int number;
    ht_workbook_add(&book->workbook, line, cells);
    const bool is_broken = ht_book_file_is_broken(book->file, &number);
    errno = number;
    return !is_broken;
}

void ht_list_book_abandon(ht_list_book *book) {
    if (book != NULL) {
        if (book->file != NULL) {
            ht_book_file_break(book->file, ECANCELED);
            (void)ht_book_file_end(book->file);
        }
        free_book(book);
    }
}

bool ht_list_book_close(ht_list_book *book, const ht_listing *listing, ht_totals_writer *write_totals, const void *context) {
    ht_book_figures figures;
    const char *const path = listing->arguments->value[HT_OPTION_PARAMETERS];
    if (!ht_book_figures_make(&figures, listing->parameters, path, listing->list->results)) {
        ht_book_file_break(book->file, ENOMEM);
    }
    ht_workbook_end_lines(&book->workbook);
    write_totals(ht_book_of_file(book->file), &figures.own, context);
    while (!ht_workbook_end(&book->workbook)) {
    }
    const bool is_whole = ht_book_file_end(book->file);
    const int number = errno;
    ht_book_figures_free(&figures);
    free_book(book);
    errno = number;
    return is_whole;
}
