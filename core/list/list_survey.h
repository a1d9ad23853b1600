/* SPDX-License-Identifier: MIT */
/*
 * The first of two readings of a list: what only all of its lines say together. Its text is given as to ht_list_run; then the
 * list is read again from the beginning, by the same list or copies of it.
 *
 *     ht_survey_init(&survey, &list, NULL);
 *     while (!ht_survey_run(&survey, &lines, &line))
 *         give it room for more people;
 *     ht_survey_end(&survey);
 *     list.whole = &survey.whole;
 *
 * Or the list is read for good at once, each line of it added to a survey, and read again only if the survey changes lines.
 */
#ifndef HOTRO_LIST_SURVEY_H
#define HOTRO_LIST_SURVEY_H

#include "list/list.h"
#include "list/list_sums.h"
#include "list/person_days.h"

enum { HT_DAY_SHOWN = 10 };

/* A day as a list writes it. */
typedef struct {
    uint32_t line; /* 0: none */
    uint32_t length;
    char text[HT_DAY_SHOWN];
} ht_shown_day;

typedef struct {
    ht_list *list;
    int key;      /* index of the column that says who a line is of; -1: none */
    bool has_own; /* some column is the office's own */
    unsigned span_count;
    uint8_t begins[HT_SPANS], ends[HT_SPANS]; /* slots */
    uint64_t begin_slots;                     /* the first of them: bit s */
    uint32_t day_column_count;
    uint16_t day_columns[HT_COLUMNS_MAX]; /* whose cells hold days, with the day first as far as a map says */
    /* Whoever is a greater number than the one before stands in the list once. */
    uint64_t first_number, last_number; /* 0: none yet */
    bool is_mixed;                      /* somebody is not, or is no number (ht_person_number) */
    ht_person_days *people;             /* the caller's */
    uint32_t count, capacity;
    ht_list_sums *sums;                          /* NULL: they are not looked at */
    ht_shown_day month_first, day_first, either; /* the first that can only be read so, or both ways */
    uint32_t last_doubtful;                      /* line that is no person unless one follows; 0: none */
    ht_list_whole whole;                         /* of use from ht_survey_end on */
} ht_survey;

/* `key`: the name of the column that says who a line is of, at NULL that of the id. False: the list has no such column. */
bool ht_survey_init(ht_survey *survey, ht_list *list, ht_string key);
/* Looks at lines as long as `people` has room. True: all have been looked at. `line` is room to work in. */
bool ht_survey_run(ht_survey *survey, ht_lines *lines, ht_line *line);
/* Adds a line as it was read, for which there is room in `people`. */
void ht_survey_add(ht_survey *survey, const ht_line *line);
/* Adds the lines of another survey of the same list, which stand behind those of this and for which there is room; it has no
   people then. */
void ht_survey_join(ht_survey *survey, ht_survey *behind);
/* Of whole texts. False: the list cannot be read, as a day has the month first, and `error` says which; `error` may be NULL:
   then that is let pass. */
bool ht_survey_end(ht_survey *survey, ht_list_error *error);
/* Whether, after that, some line is another than it was when nothing was known of the whole. */
bool ht_survey_changes_lines(const ht_survey *survey);

#endif
