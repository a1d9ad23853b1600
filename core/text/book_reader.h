/* SPDX-License-Identifier: MIT */
/*
 * A workbook as rows of text (sheet.h), for a target that has its bytes. A call returns what is to be done next: where that is
 * a wish, the target does what it says, tells ht_book_given, and so on until the call is done:
 *
 *     next = ht_book_reader_open(&reader, size);
 *     while (ht_is_wish(next))
 *         next = ht_book_given(&reader, do what reader.wish says);
 *
 * The text of a sheet's rows is kept by the target while the sheet is unpacked and compared with its checksum, so that nothing
 * of a damaged one is believed; it is then read as often as is wanted. Where it cannot be kept, and as far down as cells are
 * merged over rows, which stand behind them in the file, the sheet is unpacked again.
 */
#ifndef HOTRO_BOOK_READER_H
#define HOTRO_BOOK_READER_H

#include "text/book.h"
#include "text/ods.h"
#include "text/xlsx_sheet.h"

typedef enum {
    HT_NEXT_FAILED, /* `error` */
    HT_NEXT_READ,   /* `length` bytes of the file, from `from` on, are wanted at `to` */
    HT_NEXT_UNPACK, /* the next `length` bytes of `part`, unpacked, likewise */
    HT_NEXT_KEEP,   /* `length` bytes at `to` are to be kept behind `from` others */
    HT_NEXT_KEPT,   /* `length` of those bytes, from `from` on, are wanted at `to` */
    HT_NEXT_SPACE,  /* `length` bytes of memory are wanted, which `to` then names, until the book is done with */
    HT_NEXT_DONE,   /* of a text: it stands at `to` */
    HT_NEXT_NONE    /* no sheet, or no text, any more */
} ht_book_next;

static inline bool ht_is_wish(ht_book_next next) {
    return next != HT_NEXT_FAILED && next <= HT_NEXT_SPACE;
}

typedef struct {
    char *to;
    size_t length;
    uint64_t from;           /* UNPACK: where the part's packed bytes begin */
    ht_zip_entry part;       /* the one at hand */
    bool begins, is_checked; /* UNPACK: from its beginning; all of it has been unpacked before */
} ht_book_wish;

typedef struct ht_book_reader ht_book_reader;
typedef ht_book_next ht_book_step(ht_book_reader *reader);

enum {
    HT_BOOK_WINDOW_BYTES = 2 * HT_XML_TOKEN_MAX,  /* what is not whole of a part's text, and what comes next */
    HT_BOOK_ROWS_BYTES = 2 * HT_RECORD_BYTES_MAX, /* > HT_SHEET_ROOM */
    HT_BOOK_KEPT_MAX = 1 << 30                    /* of a longer text none is kept */
};

struct ht_book_reader {
    ht_book_wish wish;
    ht_book_error error;
    ht_book book;
    /* All else is its own. */
    ht_book_step *then; /* what the wish was for goes on there */
    bool keeps;         /* it was to keep something */
    uint64_t size;
    ht_zip_directory where;
    char *directory;
    ht_book_step *begun, *fed;    /* the part at hand has begun; some of it is in the window */
    uint64_t at;                  /* of the file: where its packed bytes begin */
    uint32_t left;                /* its bytes that are not unpacked yet */
    uint32_t next, found, sought; /* sheets that have been gone to; .ods: since the part's beginning, and to be found */
    ht_book_step *was_found;
    bool is_within;
    /* .xlsx: the text that is kept of the sheet's rows. */
    bool is_kept, reads_kept, is_behind_rows, has_failed;
    uint32_t kept_length, kept_at;
    uint32_t merged_rows; /* from the first to the last of cells that are merged over rows: not as they were kept */
    uint32_t rows_left;   /* of those that are still to be read, or to be passed over */
    ht_hidden hidden;
    union {
        ht_xlsx_sheet xlsx;
        ht_ods ods;
    };
    size_t unused; /* bytes of the window, which are to be given again */
    ht_text rows;
    char local[HT_ZIP_LOCAL_BYTES];
    char window[HT_BOOK_WINDOW_BYTES]; /* > HT_ZIP_TAIL_BYTES */
    char row_bytes[HT_BOOK_ROWS_BYTES];
};

/* The wish is done; or what is wrong: HT_BOOK_DAMAGED, HT_BOOK_CHECKSUM. Of KEEP any other than HT_BOOK_GOOD means that nothing
   can be kept. */
ht_book_next ht_book_given(ht_book_reader *reader, ht_book_problem problem);

/* The workbook in a file of so many bytes. */
ht_book_next ht_book_reader_open(ht_book_reader *reader, uint64_t size);
/* Goes to the next sheet, whose rows are read only where it is entered. NONE: there is none. */
ht_book_next ht_book_reader_next(ht_book_reader *reader);
ht_book_next ht_book_reader_enter(ht_book_reader *reader);
/* Goes back to the beginning of the sheet that is entered. */
ht_book_next ht_book_reader_again(ht_book_reader *reader);
/* The next text of its rows. NONE: there is no more. */
ht_book_next ht_book_reader_read(ht_book_reader *reader);

/* Of the sheet that has been gone to. */
ht_string ht_book_reader_name(const ht_book_reader *reader);
bool ht_book_reader_is_hidden(const ht_book_reader *reader);
ht_day ht_book_reader_day_zero(const ht_book_reader *reader);
/* Of its rows, at least as far as they have been read. */
const ht_hidden *ht_book_reader_hidden(const ht_book_reader *reader);

#endif
