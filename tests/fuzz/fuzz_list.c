/* SPDX-License-Identifier: MIT */
/* A list as bytes. However it is cut into pieces the result is the same; the result is a list with as many whole records of one
   width as there were lines, and where no line was bad, the result of the result is itself. */
#include "list/list.h"
#include "list/list_error.h"
#include "list/list_header.h"
#include "list/list_run.h"
#include "list/list_survey.h"
#include "list/list_write.h"

#include "../machine/unit/survey_pieces.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

enum { INPUT_MAX = 1 << 14, OUT_BYTES = (1 << 22) + HT_LIST_ROOM };

static ht_parameters parameters;
static ht_list list;
static ht_line line;

static void fail_unless(bool holds) {
    if (!holds) {
        abort();
    }
}

static bool open_list(ht_string text, bool excel) {
    ht_list_error error;
    char said[8192];
    ht_text sentence = {.at = said, .capacity = sizeof said};
    if (!ht_list_open(&list, &parameters, NULL, text, &error)) {
        ht_write_list_error_sentence(&sentence, &error, HT_EN);
        ht_write_list_error_json(&sentence, &error, (ht_string){NULL, 0});
        return false;
    }
    (void)ht_list_check(&list, (ht_string){text.at + list.begins, text.length - list.begins}, &error);
    list.excel = excel;
    return true;
}

/* Each piece in a block of its own size, so that a byte too far is seen. */
static void run_piece(ht_string text, uint32_t first, ht_list_results *results) {
    ht_lines lines;
    char *exact = malloc(text.length + 1);
    memcpy(exact, text.at, text.length);
    ht_lines_init(&lines, (ht_string){exact, text.length}, first);
    fail_unless(ht_list_run(&list, &lines, &line, results));
    free(exact);
}

static ht_list_counts run(ht_string text, size_t step, ht_text *out) {
    static char held[OUT_BYTES];
    static char reject_bytes[OUT_BYTES];
    ht_text rejects = {.at = reject_bytes, .capacity = sizeof reject_bytes};
    ht_list_results results = {.out = out, .rejects = &rejects};
    ht_intake intake = {0};
    size_t length = 0;
    size_t given = list.begins;
    uint32_t number = list.header_lines + 1;
    out->length = 0;
    ht_list_write_header(&list, out);
    ht_list_write_rejects_header(&list, &rejects);
    for (bool is_last = false; !is_last;) {
        const size_t count = text.length - given < step ? text.length - given : step;
        memcpy(held + length, text.at + given, count);
        given += count;
        length += count;
        is_last = given == text.length;
        const size_t whole = ht_records_whole(&intake, held, &length, list.separator, is_last);
        run_piece((ht_string){held, whole}, number, &results);
        number += ht_contents_of((ht_string){held, whole}).lines;
        memmove(held, held + whole, length - whole);
        length -= whole;
    }
    return results.counts;
}

/* Lines that are read for good at once say the same as those that were looked at. */
static void survey_as_read(ht_string text, const ht_survey *looked_at, uint32_t at_a_time) {
    static ht_person_days people[INPUT_MAX + 1], of_piece[INPUT_MAX + 1];
    static ht_survey all, piece;
    fail_unless(ht_survey_init(&all, &list, (ht_string){NULL, 0}));
    piece = all;
    all.people = people;
    piece.people = of_piece;
    survey_pieces(&all, &piece, &list, text, &line, at_a_time);
    fail_unless(all.count == looked_at->count && all.last_doubtful == looked_at->last_doubtful &&
                all.whole.last_person == looked_at->whole.last_person && all.month_first.line == looked_at->month_first.line &&
                all.day_first.line == looked_at->day_first.line && all.either.line == looked_at->either.line &&
                all.is_mixed == looked_at->is_mixed && memcmp(people, looked_at->people, all.count * sizeof *people) == 0);
}

/* The first of two readings: every line that is repeated is one of the list, and names another. */
static void survey(ht_string text) {
    static ht_person_days people[INPUT_MAX + 1];
    static ht_list_sums sums;
    ht_list_error error;
    ht_survey all;
    ht_lines lines;
    char said[8192];
    ht_text sentence = {.at = said, .capacity = sizeof said};
    fail_unless(ht_survey_init(&all, &list, (ht_string){NULL, 0}));
    sums = (ht_list_sums){.count = 0};
    all.people = people;
    all.capacity = INPUT_MAX + 1; /* a line has a byte */
    all.sums = &sums;
    ht_lines_init(&lines, (ht_string){text.at + list.begins, text.length - list.begins}, list.header_lines + 1);
    fail_unless(ht_survey_run(&all, &lines, &line));
    survey_as_read(text, &all, 3);
    if (!ht_survey_end(&all, &error)) {
        ht_write_list_error_sentence(&sentence, &error, HT_EN);
        fail_unless(ht_survey_end(&all, NULL));
    }
    for (uint32_t i = 0; i < all.whole.repeated_count; i++) {
        fail_unless(people[i].line > list.header_lines && people[i].other > list.header_lines &&
                    people[i].line != people[i].other);
    }
    for (uint32_t i = 0; i < sums.kept; i++) {
        sentence.length = 0;
        ht_write_wrong_sum(&sentence, &list, &sums.sums[i], HT_EN);
    }
}

/* Of whole records as wide as the header. */
static uint64_t count_records(ht_string text, uint32_t width, char separator) {
    static ht_record record;
    const char *at = text.at;
    const char *const end = text.at + text.length;
    uint64_t count = 0;
    while (at < end) {
        at = ht_record_read(&record, at, end, separator, true);
        fail_unless(record.state == HT_RECORD_WHOLE && record.field_count == width);
        count++;
    }
    return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    static char first_bytes[OUT_BYTES];
    static char second_bytes[OUT_BYTES];
    ht_text first = {.at = first_bytes, .capacity = sizeof first_bytes};
    ht_text second = {.at = second_bytes, .capacity = sizeof second_bytes};
    if (size < 2 || size > INPUT_MAX) {
        return 0;
    }
    const bool excel = (bytes[0] & 1) != 0;
    const size_t step = (size_t)bytes[1] + 1;
    const ht_string text = {(const char *)bytes + 2, size - 2};
    ht_parameters_init(&parameters, &ht_first_policy);
    if (!open_list(text, excel)) {
        return 0;
    }
    survey(text);
    const ht_list_counts counts = run(text, INPUT_MAX, &first);
    (void)run(text, step, &second);
    fail_unless(first.length == second.length && memcmp(first.at, second.at, first.length) == 0);
    const ht_string written = {first.at, first.length};
    fail_unless(open_list(written, excel));
    const ht_string lines = {written.at + list.begins, written.length - list.begins};
    fail_unless(count_records(lines, list.column_count, list.separator) ==
                counts.ok + counts.incomplete + counts.bad + counts.skipped);
    if (counts.bad == 0) {
        (void)run(written, OUT_BYTES, &second);
        fail_unless(first.length == second.length && memcmp(first.at, second.at, first.length) == 0);
    }
    return 0;
}
