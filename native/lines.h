/* SPDX-License-Identifier: MIT */
/* Long inputs in pieces of whole lines, worked on by as many threads as pay, their results written in the order of the input.
   Memory does not grow with the input. */
#ifndef HOTRO_LINES_H
#define HOTRO_LINES_H

#include "csv.h"
#include "files.h"

enum {
    HT_PIECE_BYTES = 4 * HT_RECORD_BYTES_MAX,   /* of input, at a time and thread */
    HT_OPENING_BYTES = HT_RECORD_BYTES_MAX + 2, /* of input, read before any work begins: the longest header and its line end */
    HT_SINKS_MAX = 3
};

/* An input while it is read. */
typedef struct {
    int descriptor;
    bool is_ended;
    char separator; /* as ht_records_whole takes it */
    uint32_t line;  /* where `held` begins, from 1 */
    ht_intake intake;
    char *held; /* HT_PIECE_BYTES: read, and not yet handed out */
    size_t held_length;
} ht_input;

/* "-": standard input. Reads the first HT_OPENING_BYTES into `held`, or all there is. False: errno. */
bool ht_input_open(ht_input *input, const char *path);
/* Drops so many bytes of what is held. */
void ht_input_skip(ht_input *input, size_t length, uint32_t lines);
void ht_input_close(ht_input *input);

/* What a thread works on. */
typedef struct {
    ht_string text; /* whole lines, from line `line` of the input */
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

typedef enum { HT_LINES_DONE, HT_LINES_UNREAD, HT_LINES_UNWRITTEN } ht_lines_end; /* errno says why */

ht_lines_end ht_work_lines(ht_input *input, const ht_line_work *work);

#endif
