/* SPDX-License-Identifier: MIT */
/* What the reader of workbooks is put together from: steps to bytes of the file and of its parts. Steps call each other in a
   circle, through the target. */
#ifndef HOTRO_BOOK_STEPS_H
#define HOTRO_BOOK_STEPS_H

#include "text/book_reader.h"

ht_book_next ht_step_refuse(ht_book_reader *reader, ht_book_problem problem, ht_string part);
/* The book has refused something. */
ht_book_next ht_step_refuse_book(ht_book_reader *reader);
ht_string ht_step_part(const ht_book_reader *reader); /* the name of the part at hand */
bool ht_step_is_xlsx(const ht_book_reader *reader);

ht_book_next ht_step_wish(ht_book_reader *reader, ht_book_next what, char *to, size_t length, ht_book_step *then);
/* Bytes of the file. */
ht_book_next ht_step_read(ht_book_reader *reader, uint64_t from, char *to, size_t length, ht_book_step *then);
/* Goes to the beginning of a part. */
ht_book_next ht_step_begin(ht_book_reader *reader, ht_zip_entry entry, bool is_checked, ht_book_step *begun);
/* Its next bytes, as many as there is room for; `then` finds their number in the wish. */
ht_book_next ht_step_unpack(ht_book_reader *reader, char *to, size_t room, ht_book_step *then);
/* More of it behind what has not been used of the window. */
ht_book_next ht_step_feed(ht_book_reader *reader, ht_book_step *fed);
/* The rest of it for its checksum alone; then `reader->fed`. */
ht_book_next ht_step_pass_rest(ht_book_reader *reader);
/* The sheet at hand is at its beginning. */
ht_book_next ht_step_within(ht_book_reader *reader);

#endif
