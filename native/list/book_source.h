/* SPDX-License-Identifier: MIT */
/* A workbook as an input: the rows of one of its sheets as text (text/sheet.h), unpacked as they are read. */
#ifndef HOTRO_BOOK_SOURCE_H
#define HOTRO_BOOK_SOURCE_H

#include "text/book_error.h"
#include "text/sheet.h"

#include <sys/types.h>

typedef struct ht_book_source ht_book_source;

/* Reads from a descriptor of which `held` has been read already; a pipe's bytes are put into a file that nobody else sees. The
   descriptor stays the caller's. NULL: not enough memory. `*is_open`: false where errno says why not; where that is EBADMSG
   `ht_book_source_error`. */
ht_book_source *ht_book_source_open(int descriptor, ht_string held, bool *is_open);
void ht_book_source_close(ht_book_source *source);

/* Goes to the next sheet, whose rows are read only where it is entered. False: there is none (errno 0), or errno as above. */
bool ht_book_source_next(ht_book_source *source);
bool ht_book_source_enter(ht_book_source *source);
/* Goes back to the beginning of the sheet that is entered. False: errno as above. */
bool ht_book_source_again(ht_book_source *source);
ht_string ht_book_source_name(const ht_book_source *source); /* of the sheet at hand */
bool ht_book_source_is_hidden(const ht_book_source *source);
ht_day ht_book_source_day_zero(const ht_book_source *source);
const ht_hidden *ht_book_source_hidden(const ht_book_source *source); /* what has been read of the sheet so far */

/* The next bytes of the sheet's text, at most `length`. 0: its end. -1: errno as above. */
ssize_t ht_book_source_read(ht_book_source *source, char *to, size_t length);
const ht_book_error *ht_book_source_error(const ht_book_source *source);

#endif
