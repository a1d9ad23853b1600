/* SPDX-License-Identifier: MIT */
/* A workbook while it is written: sheets, packed as their rows come, and what stands around them. */
#ifndef HOTRO_BOOK_FILE_H
#define HOTRO_BOOK_FILE_H

#include "text/chart_write.h"
#include "text/sheet_write.h"

enum { HT_SHEETS_WRITTEN_MAX = 64, HT_SHEET_TITLE_BYTES = 128 };

typedef struct ht_book_file ht_book_file;
typedef struct ht_sheet_file ht_sheet_file;

/* Writes to the descriptor, which stays the caller's, from its beginning to the end. NULL: not enough memory. */
ht_book_file *ht_book_file_begin(int descriptor);
/* A further sheet. Sheets are shown by group, in each in the order in which they begin. One that is `aside` is written to a
   file that nobody else sees, as another is written at the same time; of the others one is open at a time. `title`: UTF-8, at
   most 31 characters, none of : \ / ? * [ ]. NULL: the book is broken. */
ht_sheet_file *ht_book_file_sheet(ht_book_file *book, ht_string title, unsigned group, bool is_aside,
                                  const ht_sheet_layout *layout);
/* The sheet's rows, with room for HT_SHEET_FILE_ROOM bytes more: any cell. */
enum { HT_SHEET_FILE_ROOM = 2 * HT_TEXT_CELL_BYTES_MAX };
ht_text *ht_sheet_file_rows(ht_sheet_file *sheet);
/* The sheet is whole. */
void ht_sheet_file_end(ht_sheet_file *sheet);
uint32_t ht_sheet_file_number(const ht_sheet_file *sheet);
/* Beside the sheet of that number, which has ended and whose layout has a drawing. One for a book. */
void ht_book_file_chart(ht_book_file *book, uint32_t sheet, const ht_chart *chart);
/* Ends what is open, writes the rest and frees the book; where it is broken it is given up. False: errno. */
bool ht_book_file_end(ht_book_file *book);

/* Notes that something could not be written, errno `number`; the first is kept. */
void ht_book_file_break(ht_book_file *book, int number);
bool ht_book_file_is_broken(const ht_book_file *book, int *number);

#endif
