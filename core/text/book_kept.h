/* SPDX-License-Identifier: MIT */
/* The rows of a sheet of .xlsx, kept as text while its part is checked. */
#ifndef HOTRO_BOOK_KEPT_H
#define HOTRO_BOOK_KEPT_H

#include "text/book_reader.h"

/* The sheet's part has begun: goes through all of it, and back to the beginning of its rows. */
ht_book_next ht_kept_begin(ht_book_reader *reader);
ht_book_next ht_kept_again(ht_book_reader *reader);
/* The next text that is kept. */
ht_book_next ht_kept_read(ht_book_reader *reader);
/* Rows have been read from the part: behind the last of merged cells the kept text goes on. */
void ht_kept_follows(ht_book_reader *reader);

#endif
