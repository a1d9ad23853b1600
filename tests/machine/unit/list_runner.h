/* SPDX-License-Identifier: MIT */
/* Runs a text as a list: what the tests of lists share. */
#ifndef HOTRO_TESTS_LIST_RUNNER_H
#define HOTRO_TESTS_LIST_RUNNER_H

#include "expect.h"

#include "list/list.h"
#include "text/sheet.h"
#include "text/text.h"
#include "list/list_error.h"
#include "list/list_header.h"
#include "list/list_run.h"
#include "list/list_write.h"

#include <stdlib.h>

enum { OUT_BYTES = 2 * HT_LIST_ROOM, TEXT_BYTES = 1 << 20 };

static ht_parameters parameters;
static ht_list list;
static ht_line line;
static ht_list_error refusal;
static ht_list_counts counts;
static char out_bytes[4 * TEXT_BYTES], rejects_bytes[4 * TEXT_BYTES];
static ht_text out = TEXT_OVER(out_bytes), rejects = TEXT_OVER(rejects_bytes);
static uint32_t refused_lines[64];
static unsigned refused_count;
static char refused_json[8192]; /* of the last one */

static inline int set_up(void **state) {
    (void)state;
    ht_parameters_init(&parameters, &ht_first_policy);
    return 0;
}

static inline void add_refused(void *context, const ht_list *of, const ht_line *bad) {
    ht_text said = TEXT_OVER(refused_json);
    (void)context;
    (void)of;
    ht_write_list_error_json(&said, &bad->error, (ht_string){NULL, 0});
    refused_json[said.length] = '\0';
    if (refused_count < 64) {
        refused_lines[refused_count] = bad->error.error.line;
    }
    refused_count++;
}

static bool are_sheets; /* texts are those of sheets */

static inline bool open_text(const char *text, size_t length) {
    const ht_string opening = {text, length};
    memset(&refusal, 0xa5, sizeof refusal);
    return are_sheets ? ht_list_open_sheet(&list, &parameters, NULL, opening, HT_DAY_ZERO_1900, &refusal)
                      : ht_list_open(&list, &parameters, NULL, opening, &refusal);
}

static inline void begin(void) {
    out.length = rejects.length = 0;
    refused_count = 0;
    counts = (ht_list_counts){0};
    ht_list_write_header(&list, &out);
    ht_list_write_rejects_header(&list, &rejects);
}

/* Whole records into results, with room for one line at a time where `is_tight`. */
static inline uint32_t run_whole(ht_string text, uint32_t first, bool is_tight) {
    static char room[OUT_BYTES];
    static char reject_room[OUT_BYTES];
    ht_lines lines;
    ht_text part = {.at = room, .capacity = is_tight ? HT_LIST_ROOM : OUT_BYTES};
    ht_text reject_part = {.at = reject_room, .capacity = OUT_BYTES};
    ht_list_results results = {.out = &part, .rejects = &reject_part, .counts = counts, .refused = add_refused};
    bool is_done;
    ht_lines_init(&lines, text, first);
    do {
        is_done = ht_list_run(&list, &lines, &line, &results);
        ht_put_string(&out, (ht_string){room, part.length});
        ht_put_string(&rejects, (ht_string){reject_room, reject_part.length});
        part.length = reject_part.length = 0;
    } while (!is_done);
    counts = results.counts;
    return lines.line;
}

/* A text as it comes: `step` bytes at a time. */
static inline void run_in_steps(const char *text, size_t length, size_t step) {
    static char held[2 * TEXT_BYTES];
    ht_intake intake = {0};
    size_t held_length = 0;
    size_t given = list.begins;
    uint32_t number = list.header_lines + 1;
    begin();
    for (bool is_last = false; !is_last;) {
        const size_t count = length - given < step ? length - given : step;
        memcpy(held + held_length, text + given, count);
        given += count;
        held_length += count;
        is_last = given == length;
        const size_t whole = ht_records_whole(&intake, held, &held_length, list.separator, is_last);
        if (!is_last) {
            assert_true(held_length - whole <= 2 * (size_t)HT_RECORD_BYTES_MAX);
        }
        /* At the bound of a heap block, so that a byte too far is seen. */
        char *exact = malloc(whole + 1);
        memcpy(exact, held, whole);
        number = run_whole((ht_string){exact, whole}, number, step % 2 == 1);
        free(exact);
        memmove(held, held + whole, held_length - whole);
        held_length -= whole;
    }
    out.at[out.length] = '\0';
    rejects.at[rejects.length] = '\0';
}

static inline void run(const char *text) {
    assert_true(open_text(text, strlen(text)));
    list.language = HT_EN;
    run_in_steps(text, strlen(text), TEXT_BYTES);
}

static inline void assert_begins(const ht_text *text, const char *beginning) {
    assert_true(text->length >= strlen(beginning));
    assert_memory_equal(text->at, beginning, strlen(beginning));
}

static inline void expect_refused(const char *text, ht_list_problem problem, const char *sentence) {
    static char bytes[4096];
    ht_text said = TEXT_OVER(bytes);
    assert_false(open_text(text, strlen(text)));
    assert_int_equal(refusal.problem, problem);
    ht_write_list_error_sentence(&said, &refusal, HT_EN);
    assert_begins(&said, sentence);
}

#define RESULT_NAMES                                                                                                           \
    "status,rate,national_monthly,province_monthly,postgraduate,attraction_once,attraction_monthly,attraction_rent,total_min," \
    "total_max,missing,error,policy"
/* What stands behind every line. */
#define OF ",gia-dinh-92-2025@2026-11-24"

#endif
