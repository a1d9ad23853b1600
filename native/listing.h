/* SPDX-License-Identifier: MIT */
/* What the commands on lists share: opening a list, reading its lines, and saying which of them are bad. */
#ifndef HOTRO_LISTING_H
#define HOTRO_LISTING_H

#include "command.h"
#include "lines.h"
#include "list.h"
#include "progress.h"

enum {
    HT_MESSAGES_SHOWN = 20,                    /* bad lines that are told of, then only their number */
    HT_MESSAGE_ROOM = HT_MESSAGES_SHOWN * 8192 /* bytes of the messages of one piece */
};

/* Lines whose cells are all empty: each counts as a person of whom nothing is known. */
typedef struct {
    uint64_t count;
    uint32_t first; /* line of the first one */
} ht_blank_lines;

enum { HT_LISTING_NAME_MAX = 512 };

/* A list while its lines are worked on. */
typedef struct {
    const ht_arguments *arguments;
    const ht_parameters *parameters;
    ht_list *list;                  /* NULL: the input is cases as NDJSON */
    const char *path;               /* of the input */
    char name[HT_LISTING_NAME_MAX]; /* of the input, in messages */
    char *header;                   /* what the list's columns point into */
    char *parameter_bytes;          /* what `parameters` point into */
    ht_output rejects;              /* where bad lines go once more, where `has_rejects` */
    bool has_rejects;
    ht_progress progress;
    uint64_t bad; /* lines so far */
    ht_blank_lines blank;
} ht_listing;

/* `list`: room for it. */
void ht_listing_init(ht_listing *listing, const ht_arguments *arguments, const char *path, ht_list *list);
/* The first operand, or standard input. */
const char *ht_listing_path(const ht_arguments *arguments);
/* Reads --parameters and opens the input. Returns the exit code; the input is open where that is HT_EXIT_DONE. */
int ht_open_listing(ht_listing *listing, ht_parameters *parameters, ht_input *input);
/* Opens the list that the input begins with, under `listing->parameters`; where --columns is given, its lines have no header or
   the same one. False: it cannot be used, which is said. */
bool ht_open_list(ht_listing *listing, ht_input *input);
void ht_close_listing(ht_listing *listing);
/* What `write` says of the list, to an output. False: errno. */
bool ht_write_list_header(const ht_list *list, void (*write)(const ht_list *list, ht_text *out), ht_output *output);

/* ---- Lines ---- */

/* What each thread has that works on a list: the first member of its worker. */
typedef struct {
    const ht_listing *of;
    ht_list list; /* of its own: it remembers spellings */
    ht_lines lines;
    ht_line line;
    uint64_t bad_in_piece;
    ht_blank_lines blank;
} ht_list_reader;

void ht_reader_init(ht_list_reader *reader, const ht_listing *of);
/* A worker begins a piece: ht_line_work.begin. */
void ht_reader_begin(void *worker, const ht_piece *piece);
/* Reads the next line into `line`. False: the piece is done. */
bool ht_reader_next(ht_list_reader *reader);
bool ht_reader_is_bad(const ht_list_reader *reader);
/* What a cell says, in the caller's room for it. */
ht_string ht_read_cell(ht_string field, char room[HT_RECORD_BYTES_MAX]);
/* The same without the spaces before and behind it. */
ht_string ht_read_cell_trimmed(ht_string field, char room[HT_RECORD_BYTES_MAX]);
/* The line is bad: says so to `messages` if it is one of the first of its piece, and puts it into `rejects` where there are
 * any. */
void ht_reader_refuse(ht_list_reader *reader, ht_text *messages, ht_text *rejects);
/* Passes on what a piece had to say of its bad lines, to standard error, and how far it is. */
void ht_reader_pass(ht_list_reader *reader, ht_listing *listing, const ht_text *messages, const ht_piece *piece);
/* Gathers what a reader has counted. */
void ht_reader_end(const ht_list_reader *reader, ht_listing *listing);

/* ---- Bad lines in a file of their own ---- */

/* Whether --rejects names what it may: no other file of this command, and nothing that asks for another form. Returns the exit
   code. */
int ht_check_rejects(const ht_arguments *arguments, const char *input, bool is_json);
/* False: it cannot be written, which is said. */
bool ht_open_rejects(ht_listing *listing);
bool ht_has_room_for_reject(const ht_listing *listing, const ht_text *rejects);
bool ht_pass_rejects(ht_listing *listing, const ht_text *rejects);

/* ---- Workbooks ---- */

/* Whether this build can write workbooks, here: libxlsxwriter is loaded. */
bool ht_has_workbooks(void);
/* Refuses a result with that ending where it cannot. Returns the exit code. */
int ht_need_workbooks(const ht_arguments *arguments, const char *ending);

/* ---- Messages ---- */

/* "list.csv:17: "; without the line where it is 0. */
void ht_put_place(ht_text *out, const char *name, uint32_t line);
/* "list.csv: " and the sentence, to standard error. */
void ht_say_of_list(ht_listing *listing, const ht_words *sentence, const ht_argument *values);
/* How many more bad lines there were, and where they are. */
void ht_say_more_bad_lines(ht_listing *listing);
void ht_say_blank_lines(ht_listing *listing);
/* The sentence alone, for a report. */
void ht_put_blank_lines(ht_text *out, const ht_blank_lines *blank, ht_language language);
/* An office's own figures, to standard error; nothing where there are none. */
void ht_say_figures(const ht_parameters *parameters, ht_language language);
/* {n} "line" or "lines" of a sentence, and {m} how many. */
ht_argument ht_count(uint64_t count);
ht_argument ht_lines_noun(uint64_t count);

#endif
