/* SPDX-License-Identifier: MIT */
/* Long inputs in pieces of whole lines, worked on by as many threads as pay, their results written in the order of the input.
   Memory does not grow with the input. */
#ifndef HOTRO_LINES_H
#define HOTRO_LINES_H

#include "text/csv.h"
#include "text/utf16.h"
#include "command/files.h"
#include "list/book_source.h"

enum {
    HT_PIECE_BYTES = 4 * HT_RECORD_BYTES_MAX,   /* of input, at a time and thread */
    HT_OPENING_BYTES = HT_RECORD_BYTES_MAX + 2, /* of input, read before any work begins: the longest header and its line end */
    HT_SINKS_MAX = 3
};

/* Of an input in UTF-16: what has been read, as UTF-8, and not yet been taken. */
enum { HT_UNITS_READ = 4096 };
typedef struct {
    bool is_used;
    ht_utf16 way;
    size_t given, length;
    char bytes[3 * HT_UNITS_READ / 2 + HT_UTF16_MORE];
} ht_input_units;

/* An input while it is read. */
typedef struct {
    int descriptor;
    ht_book_source *book; /* NULL: the descriptor's bytes are the text */
    bool is_ended;
    ht_input_units units;
    char separator; /* as ht_records_whole takes it */
    uint32_t line;  /* where `held` begins, from 1 */
    ht_intake intake;
    char *held; /* HT_PIECE_BYTES: read, and not yet handed out */
    size_t held_length;
    int copy;       /* -1, or a file that nobody else sees, of what a pipe has given since it was marked */
    int64_t marked; /* place in the file, where it can be gone back to */
} ht_input;

/* "-": standard input. Reads the first HT_OPENING_BYTES into `held`, or all there is; of UTF-16 with its mark as UTF-8. False:
   errno. */
bool ht_input_open(ht_input *input, const char *path);
/* The next bytes of its text, at most `length`. 0: its end. -1: errno. */
ssize_t ht_input_read(ht_input *input, char *to, size_t length);
/* Whether what is held begins a workbook. */
bool ht_input_is_book(const ht_input *input);
/* From then on the text is that of the workbook's sheets, one after the other; the first is still to be gone to. False: errno,
   and where that is EBADMSG ht_book_source_error(input->book). */
bool ht_input_open_book(ht_input *input);
/* The descriptor of which a share has been read, -1 where that is not known. */
int ht_input_progress(const ht_input *input);
/* Enters the sheet that has been gone to, and reads its beginning into `held` as ht_input_open. False: as above. */
bool ht_input_enter_sheet(ht_input *input);
/* Drops so many bytes of what is held. */
void ht_input_skip(ht_input *input, size_t length, uint32_t lines);
/* What is held begins what is to be read twice: it can be returned to. False: errno. */
bool ht_input_mark(ht_input *input);
/* Goes back there; of a workbook to the beginning of its sheet. False: as ht_input_open_book. */
bool ht_input_return(ht_input *input);
void ht_input_close(ht_input *input);

/* What a thread works on. */
typedef struct {
    ht_string text; /* whole lines, from line `line` of the input */
    ht_contents contents;
    uint32_t line;
    uint64_t read; /* bytes of the input, this piece included */
    ht_text results[HT_SINKS_MAX];
} ht_piece;

/* How a piece is worked on. Each thread has a `worker` of its own. */
typedef struct {
    unsigned sink_count;
    size_t capacities[HT_SINKS_MAX]; /* bytes of each of a piece's results; 0: none */
    void *(*worker)(void *context);  /* NULL: not enough memory */
    void (*begin)(void *worker, const ht_piece *piece);
    /* True: the piece is done. False: the results must be passed on first, then it goes on. */
    bool (*work)(void *worker, ht_piece *piece);
    /* Called in the order of the input, by one thread at a time. False: errno, and all work ends. */
    bool (*pass)(void *context, void *worker, ht_piece *piece);
    void (*end)(void *context, void *worker); /* gathers what the worker has counted, and frees it */
    void *context;
    bool is_alone; /* never more than one thread */
} ht_line_work;

/* errno says why; refused: that has been said. */
typedef enum { HT_LINES_DONE, HT_LINES_UNREAD, HT_LINES_UNWRITTEN, HT_LINES_REFUSED } ht_lines_end;

ht_lines_end ht_work_lines(ht_input *input, const ht_line_work *work);

#endif
