/* SPDX-License-Identifier: MIT */
/*
 * Lists as a WebAssembly module of their own, with the core that they need: who computes one case alone need not load it. The
 * one caller that knows the addresses is lists.ts.
 */
#include "hotro.h"
#include "list/list.h"
#include "list/list_error.h"
#include "list/list_header.h"
#include "list/list_policy.h"
#include "list/list_run.h"
#include "list/list_survey.h"
#include "list/list_write.h"
#include "text/json_write.h"
#include "text/sentence.h"
#include "text/text.h"

#include <string.h>

enum {
    LIST_PIECE_BYTES = 4 * HT_RECORD_BYTES_MAX, /* what is not whole of the last chunk, and the next chunk */
    LIST_CHUNK_BYTES = 2 * HT_RECORD_BYTES_MAX,
    LIST_ERRORS_BYTES = 2 * HT_RECORD_BYTES_MAX, /* what does not fit is counted, not listed */
    ID_BYTES_MAX = 1024,                         /* a longer id is not shown with an error */
    INPUT_BYTES =
        LIST_CHUNK_BYTES + 2 * HT_RECORD_BYTES_MAX, /* > a list's beginning and a parameter file, each with a byte too many */
    OUTPUT_BYTES = 1 << 20,
    WORK_BYTES = LIST_CHUNK_BYTES + LIST_PIECE_BYTES + LIST_ERRORS_BYTES
};

#include "areas.h"

_Static_assert(OUTPUT_BYTES > HT_LIST_ROOM, "a line with its results fits");

/* ---- A list, one at a time: open it with its beginning; feed all of it to the survey; then feed and run until everything has
   been read once more ---- */

static struct {
    bool is_open, has_none;
    ht_list list;
    ht_parameters parameters;
    ht_intake intake;
    ht_lines lines;
    ht_line line; /* room to work in */
    ht_survey survey;
    ht_list_results results;
    ht_skipped_lines skipped;
    ht_repeated_sum repeated;
    size_t held;      /* bytes of `piece` */
    size_t whole;     /* of them, in whole records, given to `lines` */
    uint32_t number;  /* of the line of the file where `piece` begins */
    uint64_t to_skip; /* bytes of mark and header that will be fed again */
    ht_text errors;   /* NDJSON */
} list;

/* Behind the memory that the module began with, where nothing else is: the people of a survey; the next list takes it over. */
static struct {
    ht_person_days *at;
    uint32_t capacity;
} people;

/* In the room to work in: the header, which the list points into; the piece; the errors. */
static char *list_header(void) {
    return work();
}

static char *list_piece(void) {
    return work() + LIST_CHUNK_BYTES;
}

/* The list will be fed from its first byte. */
static void begin_list(void) {
    list.intake = (ht_intake){0};
    list.held = list.whole = 0;
    list.to_skip = list.list.begins;
    list.number = 1 + list.list.header_lines;
}

/* What follows the header may be UTF-8. */
static bool is_right(ht_string text, ht_list_error *error) {
    return ht_list_check(&list.list, (ht_string){text.at + list.list.begins, text.length - list.list.begins}, error);
}

/* Whether the list that was to be opened last was refused because it has no header: another sheet may have one. */
bool EXPORT(hotro_list_has_none)(void) {
    return list.has_none;
}

/* The input holds the beginning of the list, at most 128 KiB, then a parameter file. Writes the header line, or an error (which
   begins with "{" as no header does). What was given is to be fed again. `is_sheet`: it is the rows of a workbook's sheet
   (text/sheet.h), whose day with the number 0 is `day_zero`. */
int32_t EXPORT(hotro_list_open)(size_t length, size_t parameters_length, ht_language language, bool excel, bool is_sheet,
                                ht_day day_zero) {
    ht_text out = output();
    ht_error parameter_error;
    ht_list_error error;
    memset(&list, 0, sizeof list);
    const ht_policy *policy = &ht_first_policy;
    if (is_sheet ? !ht_sheet_choose_policy(part(0, length), &policy, &error)
                 : !ht_list_choose_policy(part(0, length), (ht_string){NULL, 0}, &policy, &error)) {
        ht_write_list_error_json(&out, &error, (ht_string){NULL, 0});
        return written(&out);
    }
    ht_parameters_init(&list.parameters, policy);
    if (parameters_length > 0 && !ht_parameters_read(&list.parameters, part(length, parameters_length), &parameter_error)) {
        ht_write_error_json(&out, &parameter_error, (ht_string){NULL, 0});
        return written(&out);
    }
    const size_t beginning = length < LIST_CHUNK_BYTES ? length : LIST_CHUNK_BYTES;
    memcpy(list_header(), buffer, beginning);
    const ht_string text = {list_header(), beginning};
    if (is_sheet ? !ht_list_open_sheet(&list.list, &list.parameters, NULL, text, day_zero, &error)
                 : !ht_list_open(&list.list, &list.parameters, NULL, text, &error) || !is_right(text, &error)) {
        list.has_none = error.problem == HT_LIST_NOT_A_HEADER || error.problem == HT_LIST_EMPTY;
        ht_write_list_error_json(&out, &error, (ht_string){NULL, 0});
        return written(&out);
    }
    list.list.language = list.list.results = language;
    list.list.excel = excel;
    list.is_open = true;
    begin_list();
    (void)ht_survey_init(&list.survey, &list.list, (ht_string){NULL, 0});
    list.results.skipped = &list.skipped;
    list.results.repeated = &list.repeated;
    list.errors = (ht_text){.at = list_piece() + LIST_PIECE_BYTES, .capacity = LIST_ERRORS_BYTES};
    ht_list_write_header(&list.list, &out);
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

static bool grow_people(void) {
    enum { PAGE_BYTES = 65536, PAGES = 16 };
    const size_t page = __builtin_wasm_memory_grow(0, PAGES);
    if (page == SIZE_MAX) {
        return false;
    }
    people.at = people.at == NULL ? (ht_person_days *)(page * PAGE_BYTES) : people.at;
    people.capacity += PAGES * PAGE_BYTES / sizeof *people.at;
    return true;
}

/* The input holds the next chunk, at most 128 KiB, of the first reading. False: there is no memory for so many people. */
bool EXPORT(hotro_list_survey)(size_t length, bool is_last) {
    bool is_done = !list.is_open;
    if (!is_done) {
        take_piece(length, is_last);
    }
    do {
        list.survey.people = people.at;
        list.survey.capacity = people.capacity;
        is_done = is_done || ht_survey_run(&list.survey, &list.lines, &list.line);
    } while (!is_done && grow_people());
    pass_piece();
    return is_done;
}

/* Behind the last chunk of it: the list will be fed from its beginning again. Or writes why it cannot be used. */
int32_t EXPORT(hotro_list_surveyed)(void) {
    ht_text out = output();
    ht_list_error error;
    begin_list();
    if (!list.is_open || ht_survey_end(&list.survey, &error)) {
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

static void refused(void *context, const ht_list *it, const ht_line *line) {
    char bytes[ID_BYTES_MAX];
    ht_text id = {.at = bytes, .capacity = sizeof bytes};
    const size_t before = list.errors.length;
    (void)context;
    ht_put_list_id(&id, it, line);
    ht_write_list_error_json(&list.errors, &line->error, (ht_string){bytes, id.length <= id.capacity ? id.length : 0});
    ht_put_char(&list.errors, '\n');
    if (list.errors.length > list.errors.capacity) {
        list.errors.length = before;
        list.errors.capacity = before;
    }
}

/* Writes lines with their results. 0: the piece is done. */
int32_t EXPORT(hotro_list_run)(void) {
    ht_text out = output();
    if (!list.is_open || list.whole == 0) {
        return 0;
    }
    list.results.out = &out;
    list.results.refused = refused;
    if (ht_list_run(&list.list, &list.lines, &list.line, &list.results)) {
        pass_piece();
    }
    return written(&out);
}

static void write_skipped(ht_text *out, const void *about, ht_language language) {
    ht_write_skipped(out, about, language);
}

static void write_repeated(ht_text *out, const void *about, ht_language language) {
    ht_write_repeated(out, list.list.whole, about, language);
}

/* {"ok":…,"incomplete":…,"bad":…,"skipped":…,"repeated":…,"said":[…]}, and behind a line feed the errors of bad lines, one JSON
   object a line. */
int32_t EXPORT(hotro_list_counts)(void) {
    ht_text out = output();
    ht_json_text to = {&out, false};
    const ht_list_counts *counts = &list.results.counts;
    ht_json_open(&to, NULL, '{');
    ht_member_number(&to, "ok", (int64_t)counts->ok);
    ht_member_number(&to, "incomplete", (int64_t)counts->incomplete);
    ht_member_number(&to, "bad", (int64_t)counts->bad);
    ht_member_number(&to, "skipped", (int64_t)counts->skipped);
    ht_member_number(&to, "repeated", (int64_t)counts->repeated);
    ht_json_open(&to, "said", '[');
    if (counts->skipped > 0) {
        ht_member_sentences(&to, NULL, write_skipped, &list.skipped);
    }
    if (list.survey.whole.repeated_count > 0) {
        ht_member_sentences(&to, NULL, write_repeated, &list.repeated);
    }
    ht_json_close(&to, ']');
    ht_json_close(&to, '}');
    ht_put_char(&out, '\n');
    ht_put_string(&out, (ht_string){list.errors.at, list.errors.length});
    return written(&out);
}
