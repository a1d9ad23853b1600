/* SPDX-License-Identifier: MIT */
/* The list that the module works on, and how it is opened. */
#ifndef HOTRO_LISTS_OPEN_H
#define HOTRO_LISTS_OPEN_H

#include "book/names_write.h"
#include "book/sheet_notes.h"
#include "check/claim_run.h"
#include "list/list.h"
#include "list/list_run.h"
#include "list/list_sums.h"
#include "list/list_survey.h"

/* What a call of hotro_list_open is asked for, by bits. */
enum { EXCEL = 1, OF_SHEET = 2, CLAIMS = 4, BOOK = 8, NAMES = 16, BUDGET = 32 };

/* What was at fault where it could not be used. */
typedef enum { FAULT_OF_LIST, FAULT_NO_HEADER, FAULT_OF_MAP, FAULT_OF_OTHERS } ht_fault;

typedef struct {
    bool is_open;
    bool verifies; /* what the list claims; its results are what became of that */
    bool names;    /* it is only looked at how it is understood: there are no results */
    bool adds_up;  /* its lines into a budget: likewise */
    bool is_book;  /* lines with their results go into a workbook */
    ht_fault fault;
    ht_list list;
    ht_parameters parameters;
    ht_intake intake;
    ht_lines lines;
    ht_line line; /* room to work in */
    ht_survey survey;
    ht_list_results results;
    ht_skipped_lines skipped;
    ht_repeated_sum repeated;
    ht_missing_facts missing;
    ht_map map;
    size_t held;      /* bytes of `piece` */
    size_t whole;     /* of them, in whole records, given to `lines` */
    uint32_t number;  /* of the line of the file where `piece` begins */
    uint64_t to_skip; /* bytes of mark and header that will be fed again */
    ht_text errors;   /* NDJSON */
    ht_text items;    /* likewise, lines whose claims are not right */
    ht_result_columns columns;
    ht_list_sums sums;
    ht_claim_run run;
    ht_result_cells cells;  /* of a workbook's line */
    ht_names_report report; /* of names */
    ht_string figures;      /* the name of the file of an office's own figures */
    char figures_room[HT_FIGURES_NAME_BYTES];
} ht_open_list;

extern ht_open_list list;

/* The texts that it is opened with, and room for what outlives them: of a header, a map and its rows. */
typedef struct {
    ht_string beginning, parameters, map, facts, key;
    ht_string figures; /* the name of the file that `parameters` is of */
    bool is_sheet;
    ht_day day_zero;
    char *header_room, *map_room;
    size_t header_bytes;
    ht_map_row *row_room;
} ht_list_texts;

/* False: why it cannot be used is written, and `list.fault` says of what. */
bool ht_open_texts(const ht_list_texts *given, ht_text *out);

/* The survey has the room that there is for people; more of it. False: there is no memory. */
void ht_lend_people(void);
bool ht_grow_people(void);

#endif
