/* SPDX-License-Identifier: MIT */
/* What the commands on lists share: opening a list, reading its lines, and saying which of them are bad. */
#ifndef HOTRO_LISTING_H
#define HOTRO_LISTING_H

#include "command/arguments.h"
#include "command/figures.h"
#include "command/files.h"
#include "list/lines.h"
#include "list/list.h"
#include "list/list_run.h"
#include "list/list_repeated.h"
#include "list/list_skipped.h"
#include "list/list_survey.h"
#include "list/mapping.h"
#include "list/sheets.h"
#include "command/progress.h"
#include "text/nouns.h"

enum {
    HT_MESSAGES_SHOWN = 20,                    /* bad lines that are told of, then only their number */
    HT_MESSAGE_ROOM = HT_MESSAGES_SHOWN * 8192 /* bytes of the messages of one piece */
};

enum { HT_LISTING_NAME_MAX = 512 };

/* A list while its lines are worked on. */
typedef struct {
    const ht_arguments *arguments;
    const ht_parameters *parameters;
    ht_list *list;                   /* NULL: the input is cases as NDJSON */
    const char *path;                /* of the input */
    char name[HT_LISTING_NAME_MAX];  /* of the input, in messages */
    char sheet[HT_SHEET_NAME_BYTES]; /* of a workbook, in quotation marks; empty: the input is none */
    char *header;                    /* what the list's columns point into */
    ht_figures_file figures;         /* what `parameters` point into */
    ht_mapping mapping;              /* of --map */
    ht_output rejects;               /* where bad lines go once more, where `has_rejects` */
    bool has_rejects;
    ht_progress progress;
    uint64_t bad; /* lines so far */
    ht_skipped_lines skipped;
    ht_survey survey;         /* what all lines say together */
    ht_list_sums sums;        /* of `verify` */
    ht_repeated_sum repeated; /* of the lines that are repeated */
    ht_missing_facts missing; /* of all lines */
    bool is_out_of_memory;
    const ht_pay_plan *plan; /* of `parameters`, for lists; NULL: none is made */
    bool is_surveyed;        /* `survey` is whole, or there is none */
    bool is_tried;           /* lines are surveyed while they are worked on; what is said is held back in `told` */
    bool is_given_up;        /* that does not do: there is no room for it */
    ht_text told;
} ht_listing;

/* ---- Lines ---- */

/* What each thread has that works on a list: the first member of its worker. */
typedef struct {
    const ht_listing *of;
    ht_list list; /* of its own: it remembers spellings */
    ht_lines lines;
    ht_line line;
    uint64_t bad_in_piece;
    ht_skipped_lines skipped_in_piece;
    ht_repeated_sum repeated_in_piece;
    ht_missing_facts missing_in_piece;
    ht_survey survey_of_piece; /* where the listing is tried */
    ht_sum_steps sums_of_piece;
    bool is_crowded, is_out_of_memory; /* that found no room */
} ht_list_reader;

void ht_reader_init(ht_list_reader *reader, const ht_listing *of);
/* A worker begins a piece: ht_line_work.begin. */
void ht_reader_begin(void *worker, const ht_piece *piece);
/* Reads the next line into `line`. False: the piece is done. */
bool ht_reader_next_line(ht_list_reader *reader);
/* The same, lines that are no people passed over. */
bool ht_reader_next(ht_list_reader *reader);
bool ht_reader_is_bad(const ht_list_reader *reader);
/* The line is bad: says so to `messages` if it is one of the first of its piece, and puts it into `rejects` where there are
 * any. */
void ht_reader_refuse(ht_list_reader *reader, ht_text *messages, ht_text *rejects);
/* Passes on what a piece had to say of its bad lines, to standard error, and how far it is. False: errno. */
bool ht_reader_pass(ht_list_reader *reader, ht_listing *listing, const ht_text *messages, const ht_piece *piece);
void ht_reader_end(ht_list_reader *reader);
/* Room for as many people again. */
bool ht_survey_grow(ht_survey *survey);

/* ---- Messages ---- */

/* "list.csv:17: "; without the line where it is 0. */
void ht_put_place(ht_text *out, const char *name, uint32_t line);
/* The place of an error: the same, or "list.xlsx: sheet "A" row 17, column F: ". */
void ht_put_list_place(ht_text *out, const ht_listing *listing, const ht_list_error *error);
/* Says why the whole list is refused. Returns false. */
bool ht_refuse_list(const ht_listing *listing, const ht_list_error *error);
/* What there is to say of the workbook that the list is of. Moves the input. */
void ht_say_of_book(ht_listing *listing, ht_input *input);
/* Which columns are the office's own, where there are any that are not marked so; of pieces nothing. */
void ht_say_own_columns(ht_listing *listing);
/* "list.csv: " and the sentence, to standard error. */
void ht_say_of_list(ht_listing *listing, const ht_words *sentence, const ht_argument *values);
/* How many more bad lines there were, and where they are. */
void ht_say_more_bad_lines(ht_listing *listing);
/* Which lines are no people, and which are the same. */
void ht_say_skipped(ht_listing *listing);
void ht_say_repeated(ht_listing *listing);
/* What lines lack, and how it may be stated. */
void ht_say_missing(ht_listing *listing);
static inline bool ht_has_repeated(const ht_listing *listing) {
    return listing->survey.whole.repeated_count > 0;
}
/* An office's own figures, to standard error; nothing where there are none. */
void ht_say_figures(const ht_parameters *parameters, ht_language language);

#endif
