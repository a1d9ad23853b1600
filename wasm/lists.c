/* SPDX-License-Identifier: MIT */
/*
 * Lists as a WebAssembly module of their own, with the core that they need: who computes one case alone need not load it. The
 * one caller that knows the addresses is lists.ts.
 */
#include "check/claim_run.h"
#include "check/claim_text.h"
#include "hotro.h"
#include "list/list.h"
#include "list/list_error.h"
#include "list/list_header.h"
#include "list/list_map.h"
#include "list/list_policy.h"
#include "list/list_run.h"
#include "list/list_survey.h"
#include "list/list_write.h"
#include "person/case_text.h"
#include "policy/slots.h"
#include "text/json_write.h"
#include "text/sentence.h"
#include "text/text.h"

#include <string.h>

enum {
    PARAMETERS_BYTES = 1 << 16,
    NAMES_BYTES = 1 << 14,                      /* of facts, of a key */
    LIST_PIECE_BYTES = 4 * HT_RECORD_BYTES_MAX, /* what is not whole of the last chunk, and the next chunk */
    LIST_CHUNK_BYTES = 2 * HT_RECORD_BYTES_MAX,
    LIST_ERRORS_BYTES = 2 * HT_RECORD_BYTES_MAX, /* what does not fit is counted, not listed */
    INPUT_BYTES = LIST_CHUNK_BYTES + PARAMETERS_BYTES + HT_MAP_BYTES_MAX + 2 * NAMES_BYTES, /* > each with a byte too many */
    OUTPUT_BYTES = 1 << 20,
    LIST_ITEMS_BYTES = 1 << 18, /* likewise, of claims */
    WORK_BYTES = LIST_CHUNK_BYTES + LIST_PIECE_BYTES + LIST_ERRORS_BYTES + LIST_ITEMS_BYTES + HT_MAP_BYTES_MAX
};

#include "areas.h"
#include "lists_book.h"
#include "lists_budget.h"
#include "lists_claims.h"
#include "lists_names.h"
#include "lists_open.h"
#include "lists_plan.h"
#include "lists_report.h"

_Static_assert(OUTPUT_BYTES > 2 * HT_LIST_ROOM, "a line with its results fits");
_Static_assert(OUTPUT_BYTES > LIST_ERRORS_BYTES + LIST_ITEMS_BYTES + 2 * HT_RECORD_BYTES_MAX, "a report fits");

/* ---- A list, one at a time: open it with its beginning; feed all of it to the survey; then feed and run until everything has
   been read once more ---- */

ht_open_list list;
static char cell_room[HT_RECORD_BYTES_MAX];
static ht_map_row map_rows[HT_MAP_ROWS_MAX];
static ht_written_space written_space;

/* In the room to work in: the header, which the list points into; the piece; the errors; claims; the map, likewise. */
static char *list_header(void) {
    return work();
}

static char *list_piece(void) {
    return work() + LIST_CHUNK_BYTES;
}

static char *list_map(void) {
    return work() + WORK_BYTES - HT_MAP_BYTES_MAX;
}

/* The list will be fed from its first byte. */
static void begin_list(void) {
    list.intake = (ht_intake){0};
    list.held = list.whole = 0;
    list.to_skip = list.list.begins;
    list.number = 1 + list.list.header_lines;
}

/* Why the list that was to be opened last was refused: `fault`. */
int32_t EXPORT(hotro_list_fault)(void) {
    return (int32_t)list.fault;
}

/* Results, or what becomes of the claims. */
static void begin_results(bool verifies, ht_text *out) {
    list.verifies = verifies;
    ht_plan_lines(&list.list, &list.parameters);
    if (!verifies) {
        list.results.skipped = &list.skipped;
        list.results.repeated = &list.repeated;
        list.results.missing = &list.missing;
        ht_list_write_header(&list.list, out);
        return;
    }
    list.run.parameters = &list.parameters;
    list.run.repeated = &list.repeated;
    list.run.missing = &list.missing;
    list.survey.sums = &list.sums;
    ht_claim_columns(&list.list, &list.columns);
    ht_list_write_headings(&list.list, &list.columns, out);
}

/* What is written is gathered; there is no header. */
static void begin_names(void) {
    memset(written_space.places, 0, sizeof written_space.places);
    list.names = true;
    list.report = (ht_names_report){.list = &list.list, .language = list.list.language, .excel = list.list.excel};
    ht_written_init(&list.report.cells, &written_space);
}

/* The lines that are run go into a workbook (lists_book.c). False: there is no memory for it. */
static bool begin_book(void) {
    if (!list.verifies) {
        ht_batch_columns(&list.list, &list.columns);
    }
    const book_of of = {.list = &list.list,
                        .parameters = &list.parameters,
                        .columns = &list.columns,
                        .counts = &list.results.counts,
                        .claims = list.verifies ? &list.run.sums : NULL,
                        .sums = &list.sums};
    return ht_book_begin(&of);
}

/* The input holds the beginning of the list, at most 128 KiB, then a parameter file, a map, facts for the whole list, a line
   each, the name of the column that says who a line is of, and that of the parameter file; each may be empty but the first.
   Writes the header line, or an error (which begins with "{" as no header does). What was given is to be fed again. `bits`:
   EXCEL; OF_SHEET, it is the rows of a workbook's sheet (text/sheet.h), whose day with the number 0 is `day_zero`; CLAIMS, what
   it claims is verified; NAMES, it is looked at how it is understood; BUDGET, it is added up (lists_budget.c); BOOK, results go
   into a workbook: nothing is written where there is no memory for it. */
int32_t EXPORT(hotro_list_open)(size_t length, size_t parameters_length, size_t map_length, size_t facts_length,
                                size_t key_length, size_t figures_length, ht_language language, uint32_t bits,
                                ht_day day_zero) {
    ht_text out = output();
    const size_t map_at = length + parameters_length;
    const size_t facts_at = map_at + map_length;
    const size_t key_at = facts_at + facts_length;
    const ht_list_texts given = {.beginning = part(0, length),
                                 .parameters = part(length, parameters_length),
                                 .map = part(map_at, map_length),
                                 .facts = part(facts_at, facts_length),
                                 .key = part(key_at, key_length),
                                 .figures = part(key_at + key_length, figures_length),
                                 .is_sheet = (bits & OF_SHEET) != 0,
                                 .day_zero = day_zero,
                                 .header_room = list_header(),
                                 .header_bytes = LIST_CHUNK_BYTES,
                                 .map_room = list_map(),
                                 .row_room = map_rows};
    memset(&list, 0, sizeof list);
    if (!ht_open_texts(&given, &out)) {
        return written(&out);
    }
    list.list.language = list.list.results = language;
    list.list.excel = (bits & EXCEL) != 0;
    list.errors = (ht_text){.at = list_piece() + LIST_PIECE_BYTES, .capacity = LIST_ERRORS_BYTES};
    list.items = (ht_text){.at = list.errors.at + LIST_ERRORS_BYTES, .capacity = LIST_ITEMS_BYTES};
    list.is_open = true;
    begin_list();
    if ((bits & (NAMES | BUDGET)) != 0) { /* nothing is written line by line */
        list.adds_up = (bits & BUDGET) != 0;
        (list.adds_up ? ht_budget_open : begin_names)();
        ht_put_char(&out, '\n');
        return written(&out);
    }
    begin_results((bits & CLAIMS) != 0 && ht_claims_of_list(&list.list) != 0, &out);
    list.is_book = (bits & BOOK) != 0;
    if (list.is_book && !begin_book()) {
        list.is_open = false;
        out.length = 0;
    }
    return written(&out);
}

/* Takes the next chunk from the input: whole records of it are then `lines`. */
static void take_piece(size_t length, bool is_last) {
    const size_t skipped = list.to_skip < length ? (size_t)list.to_skip : length;
    const size_t fresh = length - skipped < LIST_CHUNK_BYTES ? length - skipped : LIST_CHUNK_BYTES;
    list.to_skip -= skipped;
    memcpy(list_piece() + list.held, buffer + skipped, fresh); /* held < 2 records, so that both fit */
    list.held += fresh;
    list.whole = ht_records_whole(&list.intake, list_piece(), &list.held, list.list.separator, is_last);
    ht_lines_init(&list.lines, (ht_string){list_piece(), list.whole}, list.number);
}

/* All lines of the piece are read: what is left begins the next one. */
static void pass_piece(void) {
    list.number += ht_contents_of((ht_string){list_piece(), list.whole}).lines;
    list.held -= list.whole;
    memmove(list_piece(), list_piece() + list.whole, list.held);
    list.whole = 0;
}

/* The input holds the next chunk, at most 128 KiB, of the first reading. False: there is no memory for so many people. */
bool EXPORT(hotro_list_survey)(size_t length, bool is_last) {
    bool is_done = !list.is_open;
    if (!is_done) {
        take_piece(length, is_last);
    }
    do {
        ht_lend_people();
        is_done = is_done || ht_survey_run(&list.survey, &list.lines, &list.line);
    } while (!is_done && ht_grow_people());
    pass_piece();
    return is_done;
}

/* Behind the last chunk of it: the list will be fed from its beginning again. Or writes why it cannot be used. */
int32_t EXPORT(hotro_list_surveyed)(void) {
    ht_text out = output();
    ht_list_error error;
    begin_list();
    /* Where it is only looked at, days of which it is not clear which they are do no harm. */
    if (!list.is_open || ht_survey_end(&list.survey, list.names ? NULL : &error) || list.names) {
        list.list.whole = &list.survey.whole;
    } else {
        list.is_open = false;
        ht_write_list_error_json(&out, &error, (ht_string){NULL, 0});
    }
    return written(&out);
}

/* The input holds the next chunk, at most 128 KiB. To be followed by hotro_list_run until that returns 0. */
void EXPORT(hotro_list_feed)(size_t length, bool is_last) {
    if (list.is_open) {
        take_piece(length, is_last);
    }
}

static void verify_line(ht_text *out) {
    if (!ht_claim_run_line(&list.run, &list.list, &list.line)) {
        ht_report_refused(NULL, &list.list, &list.line);
    } else if (list.line.is_skipped) {
        ht_skipped_add(&list.skipped, &list.list, &list.line);
    } else if (list.run.check.verdict >= HT_CLAIM_OPEN) {
        ht_report_item();
    }
    *ht_count_of(&list.results.counts, &list.line, &list.run.result) += 1;
    const ht_result_cells *cells = ht_claim_run_cells(&list.run, &list.list, &list.line, &list.columns);
    if (list.is_book) {
        ht_book_add(&list.line, &list.run.result, cells);
    } else {
        ht_list_write_cells(&list.list, &list.line, &list.columns, cells, out);
    }
}

/* True: all are done. */
static bool verify_lines(ht_text *out) {
    while (out->length + 2 * (size_t)HT_LIST_ROOM <= out->capacity) {
        if (!ht_list_read(&list.list, &list.lines, &list.line)) {
            return true;
        }
        verify_line(out);
    }
    return false;
}

/* What becomes of a line of which nothing is written. False: there is no memory for it. */
static bool gather_line(void) {
    if (list.line.is_skipped) {
        ht_skipped_add(&list.skipped, &list.list, &list.line);
        list.results.counts.skipped++;
    } else if (list.names) {
        ht_names_add(&list.report, &list.list, &list.line, cell_room);
    } else if (list.line.error.problem == HT_LIST_OK) {
        return ht_budget_take_line();
    } else {
        ht_report_refused(NULL, &list.list, &list.line);
        list.results.counts.bad++;
    }
    return true;
}

static void gather_lines(void) {
    while (list.is_open && ht_list_read(&list.list, &list.lines, &list.line)) {
        list.is_open = gather_line();
    }
}

static void add_to_book(ht_assessment *result) {
    if (list.line.error.problem == HT_LIST_OK && !list.line.is_skipped) {
        ht_compute_missing(&list.line.person, &list.parameters, result);
        ht_missing_add(&list.missing, result);
    }
    *ht_count_of(&list.results.counts, &list.line, result) += 1;
    ht_batch_cells(&list.list, &list.line, result, &list.columns, &list.cells);
    ht_book_add(&list.line, result, &list.cells);
}

/* Lines into the workbook, until what is there of it is to be passed on. 0: the piece is done. */
int32_t EXPORT(hotro_list_run_book)(void) {
    ht_assessment result = {.missing_count = 0};
    ht_book_pass();
    if (!list.is_open || list.whole == 0) {
        return 0;
    }
    while (!ht_book_is_full()) {
        if (!ht_list_read(&list.list, &list.lines, &list.line)) {
            pass_piece();
            return 0;
        }
        if (list.verifies) {
            verify_line(NULL);
        } else {
            add_to_book(&result);
        }
    }
    return 1;
}

/* Writes lines with their results. 0: the piece is done. */
int32_t EXPORT(hotro_list_run)(void) {
    ht_text out = output();
    if (!list.is_open || list.whole == 0) {
        return 0;
    }
    list.results.out = &out;
    list.results.refused = ht_report_refused;
    if (list.names || list.adds_up) {
        gather_lines();
        pass_piece();
        return 0;
    }
    if (list.verifies ? verify_lines(&out) : ht_plan_run(&list.list, &list.lines, &list.line, &list.results)) {
        pass_piece();
    }
    return written(&out);
}

/* How the list is understood, behind its last line: {"text":…,"columns":[{"name":…,"fact":…,"text":…}],"count":…,"more":…,
   "said":[…]}. */
int32_t EXPORT(hotro_list_names)(void) {
    ht_text out = output();
    ht_json_text to = {&out, false};
    ht_written_sort(&list.report.cells);
    ht_json_open(&to, NULL, '{');
    ht_members_names(&to, &list.report);
    ht_member_said(&to);
    ht_json_close(&to, '}');
    return written(&out);
}

/* A writing of it: {"column":…,"written":…,"count":…,"line":…,"text":…}, with the "fact" whose value is not clear. */
int32_t EXPORT(hotro_list_name)(size_t index) {
    ht_text out = output();
    ht_put_name_json(&out, &list.report, index);
    return written(&out);
}

/* Of the map the header, the rows of a column, and those of a writing. */
int32_t EXPORT(hotro_list_map)(void) {
    ht_text out = output();
    ht_write_map_header(&out, &list.report);
    return written(&out);
}

int32_t EXPORT(hotro_list_map_column)(uint32_t index) {
    ht_text out = output();
    ht_write_map_column(&out, &list.report, index);
    return written(&out);
}

int32_t EXPORT(hotro_list_map_name)(size_t index) {
    ht_text out = output();
    ht_write_map_name(&out, &list.report, index);
    return written(&out);
}

/* {"ok":…,"incomplete":…,"bad":…,"skipped":…,"repeated":…,"said":[…]}, with "claims" where these were verified, and behind a
   line feed, one JSON object a line, the errors of bad lines and lines whose claims are not right. */
int32_t EXPORT(hotro_list_report)(void) {
    ht_text out = output();
    ht_json_text to = {&out, false};
    ht_json_open(&to, NULL, '{');
    ht_members_counts(&to);
    if (list.verifies) {
        ht_member_claims(&to, &list.list, &list.run, &list.sums);
    }
    ht_json_close(&to, '}');
    ht_put_char(&out, '\n');
    ht_put_string(&out, (ht_string){list.errors.at, list.errors.length});
    ht_put_string(&out, (ht_string){list.items.at, list.items.length});
    return written(&out);
}
