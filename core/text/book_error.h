/* SPDX-License-Identifier: MIT */
/* What is wrong with a workbook. */
#ifndef HOTRO_BOOK_ERROR_H
#define HOTRO_BOOK_ERROR_H

#include "hotro.h"

enum {
    HT_BOOK_PART_BYTES_MAX = 64 << 20, /* of a part that is no sheet, unpacked */
    HT_BOOK_RATIO_MAX = 200,           /* unpacked to packed bytes of a part */
    HT_BOOK_SHEETS_MAX = 1000,
    HT_BOOK_MERGES_MAX = 1 << 16, /* of a sheet: those of several rows */
    HT_BOOK_FORMATS_MAX = 1 << 16
};

typedef enum {
    HT_BOOK_GOOD,
    HT_BOOK_DAMAGED, /* not as zip, XML or a workbook has to be */
    HT_BOOK_CHECKSUM,
    HT_BOOK_NO_BOOK, /* an archive without a workbook */
    HT_BOOK_ENCRYPTED,
    HT_BOOK_BINARY,  /* .xlsb */
    HT_BOOK_PACKING, /* neither stored nor deflated, or an archive of several files or beyond 4 GiB */
    HT_BOOK_DOCTYPE,
    HT_BOOK_LARGE_PART, /* from here on: past a limit */
    HT_BOOK_TIGHT_PART, /* HT_BOOK_RATIO_MAX */
    HT_BOOK_LARGE_DIRECTORY,
    HT_BOOK_MANY_SHEETS,
    HT_BOOK_MANY_MERGES,
    HT_BOOK_MANY_FORMATS
} ht_book_problem;

typedef struct {
    ht_book_problem problem;
    ht_string part; /* of the archive, or a sheet's name; may be empty */
} ht_book_error;

/* One sentence, without the file's name. */
void ht_write_book_error(ht_text *out, const ht_book_error *error, ht_language language);
/* HT_TOO_LARGE past a limit, otherwise HT_SYNTAX. */
ht_error_code ht_book_error_code(ht_book_problem problem);

#endif
