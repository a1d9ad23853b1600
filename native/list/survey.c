/* SPDX-License-Identifier: MIT */
#include "list/survey.h"

#include "text/columns.h"
#include "command/commands.h"
#include "command/message.h"
#include "command/options.h"
#include "platform/files.h"
#include "list/list_error.h"
#include "list/sheets.h"
#include "text/text.h"

#include <errno.h>
#include <stdlib.h>

static const ht_words no_such_key = {"--key: danh sách không có cột {0}", "--key: the list has no column {0}"};
static const ht_words of_pieces = {
    "chỉ đọc từng dòng: không tìm người trùng, dòng cộng và ngày ghi tháng trước trong cả danh sách "
    "(hotro names làm việc đó)",
    "lines are read one by one: people who stand in the list twice, sums, and days with the month "
    "first are not looked for (hotro names does)"};

/* ---- One line after the other ---- */

typedef struct {
    ht_listing *listing;
    ht_lines lines;
    ht_line line;
} worker;

static void *make_worker(void *context) {
    worker *const mine = malloc(sizeof *mine);
    if (mine != NULL) {
        mine->listing = context;
    }
    return mine;
}

static void begin(void *own, const ht_piece *piece) {
    worker *const mine = own;
    ht_lines_init_known(&mine->lines, piece->text, &piece->contents, piece->line);
}

/* Room for as many people again. */
static bool grow(ht_survey *survey) {
    enum { LEAST = 4096 };
    if (survey->capacity > UINT32_MAX / 2) {
        return false;
    }
    const uint32_t wanted = survey->capacity == 0 ? LEAST : 2 * survey->capacity;
    ht_person_days *const people = realloc(survey->people, wanted * sizeof *people);
    if (people == NULL) {
        return false;
    }
    survey->people = people;
    survey->capacity = wanted;
    return true;
}

static bool work(void *own, ht_piece *piece) {
    worker *const mine = own;
    ht_survey *const survey = &mine->listing->survey;
    (void)piece;
    while (!ht_survey_run(survey, &mine->lines, &mine->line)) {
        if (!grow(survey)) {
            mine->listing->is_out_of_memory = true;
            return true;
        }
    }
    return true;
}

static bool pass(void *context, void *own, ht_piece *piece) {
    const ht_listing *listing = context;
    (void)own;
    (void)piece;
    errno = ENOMEM;
    return !listing->is_out_of_memory;
}

static void end(void *context, void *own) {
    (void)context;
    free(own);
}

/* ---- The list ---- */

/* Where the days are listed, those of which it is not clear which they are do no harm. */
static bool end_survey(ht_listing *listing) {
    ht_list_error error;
    ht_survey *const survey = &listing->survey;
    const bool is_usable = ht_survey_end(survey, &error);
    if (!is_usable) {
        (void)ht_refuse_list(listing, &error);
    }
    if (!is_usable && listing->arguments->command == HT_COMMAND_NAMES) {
        (void)ht_survey_end(survey, NULL);
    } else if (!is_usable) {
        return false;
    }
    listing->list->whole = &survey->whole;
    return true;
}

static bool read_list(ht_listing *listing, ht_input *input) {
    const ht_line_work lines = {
        .worker = make_worker, .begin = begin, .work = work, .pass = pass, .end = end, .context = listing, .is_alone = true};
    if (!ht_input_mark(input)) {
        (void)ht_refuse_file(listing->arguments, listing->path, errno);
        return false;
    }
    const ht_lines_end how = ht_work_lines(input, &lines);
    if (how != HT_LINES_DONE || !ht_input_return(input)) {
        (void)ht_refuse_unread(listing->arguments, listing->path, input, errno);
        return false;
    }
    const ht_list *list = listing->list;
    if (input->book != NULL) {
        ht_input_skip(input, list->begins, list->header_lines);
    } else {
        input->line = list->header_lines + 1;
    }
    return true;
}

bool ht_survey_list(ht_listing *listing, ht_input *input) {
    const ht_arguments *arguments = listing->arguments;
    const char *key = arguments->value[HT_OPTION_KEY];
    char shown[HT_PROBLEM_WORD_MAX];
    const bool has_key =
        ht_survey_init(&listing->survey, listing->list, key == NULL ? (ht_string){NULL, 0} : ht_string_of(key));
    if (!has_key) {
        (void)ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &no_such_key, ht_show(key, shown, sizeof shown), "");
        return false;
    }
    listing->survey.sums = arguments->command == HT_COMMAND_VERIFY ? &listing->sums : NULL;
    if (ht_given(arguments, HT_OPTION_COLUMNS) || ht_given(arguments, HT_OPTION_NO_HEADER)) {
        ht_say_of_list(listing, &of_pieces, NULL);
        return true;
    }
    return read_list(listing, input) && end_survey(listing);
}

void ht_free_survey(ht_listing *listing) {
    free(listing->survey.people);
    listing->survey = (ht_survey){.people = NULL};
}
