/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
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
#include <unistd.h>

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

static bool work(void *own, ht_piece *piece) {
    worker *const mine = own;
    ht_survey *const survey = &mine->listing->survey;
    (void)piece;
    while (!ht_survey_run(survey, &mine->lines, &mine->line)) {
        if (!ht_survey_grow(survey)) {
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

/* Back to the first line. False: that cannot be, which is said. */
static bool go_back(ht_listing *listing, ht_input *input) {
    const ht_list *list = listing->list;
    if (!ht_input_return(input)) {
        (void)ht_refuse_unread(listing->arguments, listing->path, input, errno);
        return false;
    }
    if (input->book != NULL) {
        ht_input_skip(input, list->begins, list->header_lines);
    } else {
        input->line = list->header_lines + 1;
    }
    return true;
}

/* False: the list has no such column as --key names. */
static bool begin_survey(ht_listing *listing) {
    ht_survey *const survey = &listing->survey;
    const char *key = listing->arguments->value[HT_OPTION_KEY];
    ht_free_survey(listing);
    listing->sums = (ht_list_sums){.count = 0};
    const bool has_key = ht_survey_init(survey, listing->list, key == NULL ? (ht_string){NULL, 0} : ht_string_of(key));
    survey->sums = listing->arguments->command == HT_COMMAND_VERIFY ? &listing->sums : NULL;
    return has_key;
}

/* Reads the list for the survey alone, and goes back. */
static bool read_list(ht_listing *listing, ht_input *input) {
    const ht_line_work lines = {
        .worker = make_worker, .begin = begin, .work = work, .pass = pass, .end = end, .context = listing, .is_alone = true};
    (void)begin_survey(listing);
    if (ht_work_lines(input, &lines) != HT_LINES_DONE) {
        (void)ht_refuse_unread(listing->arguments, listing->path, input, errno);
        return false;
    }
    return go_back(listing, input) && end_survey(listing);
}

bool ht_survey_list(ht_listing *listing, ht_input *input, bool is_first) {
    const ht_arguments *arguments = listing->arguments;
    const char *key = arguments->value[HT_OPTION_KEY];
    char shown[HT_PROBLEM_WORD_MAX];
    if (!begin_survey(listing)) {
        (void)ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &no_such_key, ht_show(key, shown, sizeof shown), "");
        return false;
    }
    listing->is_surveyed = true;
    if (ht_given(arguments, HT_OPTION_COLUMNS) || ht_given(arguments, HT_OPTION_NO_HEADER)) {
        ht_say_of_list(listing, &of_pieces, NULL);
        return true;
    }
    if (!ht_input_mark(input)) {
        (void)ht_refuse_file(arguments, listing->path, errno);
        return false;
    }
    listing->is_surveyed = is_first;
    return !is_first || read_list(listing, input);
}

/* ---- Worked on meanwhile ---- */

static bool each_output(ht_listing *listing, const ht_list_work *work, bool (*act)(ht_output *output)) {
    return (work->output == NULL || act(work->output)) && (!listing->has_rejects || act(&listing->rejects));
}

static bool hold(ht_listing *listing, const ht_list_work *work) {
    listing->told = (ht_text){.at = malloc(HT_MESSAGE_ROOM), .capacity = HT_MESSAGE_ROOM};
    listing->is_tried = listing->told.at != NULL && work->may_hold && each_output(listing, work, ht_output_hold);
    return listing->is_tried;
}

static bool take_back(ht_listing *listing, const ht_list_work *work) {
    listing->is_tried = false;
    listing->told.length = 0;
    listing->bad = 0;
    listing->skipped = (ht_skipped_lines){.count = 0};
    listing->repeated = (ht_repeated_sum){.least = 0};
    listing->missing = (ht_missing_facts){.lines = 0};
    return each_output(listing, work, ht_output_take_back);
}

static void say_own_columns(ht_listing *listing, const ht_list_work *work) {
    if (!work->is_quiet) {
        ht_say_own_columns(listing);
    }
}

static ht_lines_end release(ht_listing *listing, const ht_list_work *work) {
    const ht_string told = ht_written(&listing->told);
    listing->is_tried = false;
    say_own_columns(listing, work);
    ht_progress_clear(&listing->progress);
    (void)ht_write_all(STDERR_FILENO, told.at, told.length);
    return each_output(listing, work, ht_output_release) ? HT_LINES_DONE : HT_LINES_UNWRITTEN;
}

/* The lines as they are if nothing in the whole list says otherwise. `*is_over`: false where it does. */
static ht_lines_end try_lines(ht_listing *listing, ht_input *input, const ht_list_work *work, bool *is_over) {
    *is_over = true;
    const ht_lines_end how = work->begin(work->lines.context) ? ht_work_lines(input, &work->lines) : HT_LINES_UNWRITTEN;
    ht_progress_clear(&listing->progress);
    const bool is_full = (work->output != NULL && work->output->is_full) || listing->rejects.is_full;
    const bool is_given_up = listing->is_given_up || is_full;
    if (how != HT_LINES_DONE && !is_given_up) {
        return how;
    }
    if (how == HT_LINES_DONE && !end_survey(listing)) {
        return HT_LINES_REFUSED;
    }
    listing->is_surveyed = how == HT_LINES_DONE;
    const bool is_changed =
        ht_survey_changes_lines(&listing->survey) || (work->counts_people && listing->survey.whole.returning_count > 0);
    if (listing->is_surveyed && !is_changed) {
        return release(listing, work);
    }
    *is_over = false;
    return go_back(listing, input) ? HT_LINES_DONE : HT_LINES_REFUSED;
}

ht_lines_end ht_work_list(ht_listing *listing, ht_input *input, const ht_list_work *work) {
    bool is_over = false;
    ht_lines_end how = HT_LINES_DONE;
    if (!listing->is_surveyed) {
        how = hold(listing, work) ? try_lines(listing, input, work, &is_over) : HT_LINES_DONE;
        const int number = errno;
        free(listing->told.at);
        errno = number;
        if (is_over || how != HT_LINES_DONE) {
            return how;
        }
        if (!take_back(listing, work)) {
            return HT_LINES_UNWRITTEN;
        }
    }
    if (!listing->is_surveyed && !read_list(listing, input)) {
        return HT_LINES_REFUSED;
    }
    say_own_columns(listing, work);
    return work->begin(work->lines.context) ? ht_work_lines(input, &work->lines) : HT_LINES_UNWRITTEN;
}

void ht_free_survey(ht_listing *listing) {
    free(listing->survey.people);
    listing->survey = (ht_survey){.people = NULL};
}
