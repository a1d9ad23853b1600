/* SPDX-License-Identifier: MIT */
/* A workbook in a file: what the core writes of it (book/book_out.h), packed as it comes. */
#ifndef HOTRO_BOOK_FILE_H
#define HOTRO_BOOK_FILE_H

#include "book/book_out.h"

typedef struct ht_book_file ht_book_file;

/* Writes to the descriptor, which stays the caller's, from its beginning to the end. A sheet that is aside is written to a file
   that nobody else sees. NULL: not enough memory. */
ht_book_file *ht_book_file_begin(int descriptor);
/* What is written to. */
ht_book_out *ht_book_of_file(ht_book_file *file);
/* Ends what is open, writes the rest and frees the book; where it is broken it is given up. False: errno. */
bool ht_book_file_end(ht_book_file *file);

/* Notes that something could not be written, errno `number`; the first is kept. */
void ht_book_file_break(ht_book_file *file, int number);
bool ht_book_file_is_broken(const ht_book_file *file, int *number);

#endif
