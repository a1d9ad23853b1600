/* SPDX-License-Identifier: MIT */
/*
 * A workbook, .xlsx or .ods: which of its parts are wanted, and the rows of its sheets as text (sheet.h). Its bytes are the
 * caller's to read, its parts the caller's to unpack:
 *
 *     ht_zip_find(tail, size, &directory);                        the archive's last bytes
 *     ht_book_space(bytes of the directory)                       how much space the book needs
 *     ht_book_open(&book, &directory, bytes, space, size);
 *     while ((part = ht_book_part(&book)) != NULL)                unpacked to ht_book_room(&book)
 *         ht_book_take(&book);
 *     ht_book_sheet_part(&book, k, &part)                         .xlsx: the part of a sheet
 */
#ifndef HOTRO_BOOK_H
#define HOTRO_BOOK_H

#include "text/book_error.h"
#include "text/crc.h"
#include "text/sheet.h"
#include "text/xlsx.h"
#include "text/zip.h"

typedef enum { HT_BOOK_XLSX, HT_BOOK_ODS } ht_book_form;

enum { HT_BOOK_PATH_BYTES = 512 }; /* of a part's name */

typedef struct {
    ht_book_form form;
    ht_zip_directory where;
    ht_string directory;
    ht_space space;
    ht_book_error error;
    ht_crc crc;
    ht_xlsx xlsx;
    ht_zip_entry content; /* .ods: all sheets; .xlsx: the workbook's own part */
    uint8_t step;
    bool is_wanted; /* `part` */
    ht_zip_entry part;
    ht_string relations;             /* of the workbook */
    char folder[HT_BOOK_PATH_BYTES]; /* of the workbook's part, with its slash */
    size_t folder_length;
    ht_merge *merges; /* room for those of a sheet */
} ht_book;

/* Whether a file that begins so is an archive, as workbooks are. */
bool ht_looks_like_book(ht_string beginning);
/* Bytes of space that a book with that directory needs: most of it for what is unpacked whole. */
size_t ht_book_space(ht_string directory);
/* `directory` is kept. False: `error`. */
bool ht_book_open(ht_book *book, const ht_zip_directory *where, ht_string directory, void *space, size_t size);
/* The part that is wanted next, NULL: none. `book->error` says whether that is all. */
const ht_zip_entry *ht_book_part(const ht_book *book);
/* Where it is to be unpacked to. */
char *ht_book_room(const ht_book *book);
/* It is there. False: `error`. */
bool ht_book_take(ht_book *book);
/* .xlsx: the part of a sheet. False: `error`. */
bool ht_book_sheet_part(ht_book *book, uint32_t sheet, ht_zip_entry *part);

#endif
