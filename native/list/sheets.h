/* SPDX-License-Identifier: MIT */
/* Which sheet of a workbook is read, and what is said of it. */
#ifndef HOTRO_SHEETS_H
#define HOTRO_SHEETS_H

#include "list/lines.h"

#include "command/arguments.h"

enum { HT_SHEET_NAMES_BYTES = 1024, HT_SHEET_NAME_BYTES = 256 };

/* The search for a sheet. */
typedef struct {
    const ht_arguments *arguments;
    char names[HT_SHEET_NAMES_BYTES]; /* of the sheets passed so far, for people */
    size_t names_length;
} ht_sheets;

/* Opens the workbook that the input begins with. False: it cannot be used, which is said. */
bool ht_open_book(const ht_arguments *arguments, const char *path, ht_input *input);
/* Goes to the next sheet that may be meant: that of --sheet, otherwise any that is not hidden; its beginning is then held, and
   `name` is its name for people. False: there is none, or it cannot be read (errno not 0). */
bool ht_next_sheet(ht_sheets *sheets, ht_input *input, char name[HT_SHEET_NAME_BYTES]);
/* Why there was none: errno, no sheet of that name, or hidden ones alone. */
void ht_refuse_sheets(const ht_sheets *sheets, const char *path, const ht_input *input);
/* An input that cannot be read to its end, from errno: what is wrong with the workbook, or with the file. Returns the exit
 * code. */
int ht_refuse_unread(const ht_arguments *arguments, const char *path, const ht_input *input, int number);

/* Hidden rows and columns that have been read, and sheets behind this one that have not; to standard error, each behind
   `place`. Moves the input. */
void ht_say_sheets(const char *place, ht_input *input, ht_language language);

#endif
