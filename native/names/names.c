/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "names/names.h"

#include "book/names_write.h"
#include "command/commands.h"
#include "command/message.h"
#include "command/options.h"
#include "list/listing.h"
#include "list/opening.h"
#include "text/columns.h"
#include "text/text.h"

#include <errno.h>
#include <stdlib.h>

enum { SENTENCE_BYTES = 512 };

static const ht_words as_said = {"{0}", "{0}"};
static const ht_words fill_in = {"điền cột value của {0} chỗ chưa rõ trong {1}, rồi dùng --map {1}",
                                 "fill in the value of {0} in {1}, then use --map {1}"};
static const ht_words not_kept = {"quá nhiều cách ghi khác nhau: bỏ qua {2} ô",
                                  "too many different writings: {2} cells left out"};
static const ht_words only_csv = {"-o: bản đồ là CSV, không phải {0}", "-o: a map is CSV, not {0}"};
static const ht_words only_map = {"{0} chỉ dùng cùng với -o", "{0} goes with -o only"};

/* ---- Cells ---- */

typedef struct {
    ht_list_reader reader;
    ht_names_report *report;
    char cell[HT_RECORD_BYTES_MAX];
} worker;

static bool work(void *own, ht_piece *piece) {
    worker *mine = own;
    (void)piece;
    while (ht_reader_next(&mine->reader)) {
        ht_names_add(mine->report, &mine->reader.list, &mine->reader.line, mine->cell);
    }
    return true;
}

static bool pass(void *context, void *own, ht_piece *piece) {
    ht_listing *listing = context;
    worker *mine = own;
    ht_skipped_join(&listing->skipped, &mine->reader.skipped_in_piece);
    mine->reader.skipped_in_piece = (ht_skipped_lines){.count = 0};
    ht_progress_report(&listing->progress, piece->line, piece->read);
    return true;
}

typedef struct {
    ht_listing listing; /* the first, as ht_line_work.context */
    ht_names_report report;
} naming;

static void *make_worker(void *context) {
    naming *all = context;
    worker *mine = malloc(sizeof *mine);
    if (mine != NULL) {
        ht_reader_init(&mine->reader, &all->listing);
        mine->report = &all->report;
    }
    return mine;
}

static void end_worker(void *context, void *own) {
    (void)context;
    free(own);
}

/* ---- Results ---- */

static void summarise(naming *all) {
    const ht_arguments *arguments = all->listing.arguments;
    const char *path = arguments->value[HT_OPTION_OUTPUT];
    char shown[512] = "";
    const uint64_t open = ht_names_open(&all->report);
    const ht_argument values[] = {
        ht_count(open),
        {.kind = HT_ARGUMENT_STRING, .string = ht_string_of(path == NULL ? "" : ht_show(path, shown, sizeof shown))},
        ht_count(all->report.cells.more)};
    char sentence[SENTENCE_BYTES];
    ht_text said = {.at = sentence, .capacity = sizeof sentence};
    ht_write_names_summary(&said, &all->report, arguments->language);
    ht_say_of_list(&all->listing, &as_said, &(ht_argument){.kind = HT_ARGUMENT_STRING, .string = ht_written(&said)});
    ht_say_skipped(&all->listing);
    ht_say_repeated(&all->listing);
    if (all->report.cells.more > 0) {
        ht_say_of_list(&all->listing, &not_kept, values);
    }
    if (path != NULL && open > 0) {
        ht_say_of_list(&all->listing, &fill_in, values);
    }
}

static int read_lines(naming *all, ht_input *input) {
    ht_listing *listing = &all->listing;
    const ht_line_work lines = {.worker = make_worker,
                                .begin = ht_reader_begin,
                                .work = work,
                                .pass = pass,
                                .end = end_worker,
                                .context = all,
                                .is_alone = true};
    ht_progress_watch(&listing->progress, ht_input_progress(input), false);
    const ht_lines_end how = ht_work_lines(input, &lines);
    const int number = errno;
    ht_progress_clear(&listing->progress);
    return how == HT_LINES_DONE ? HT_EXIT_DONE : ht_refuse_unread(listing->arguments, listing->path, input, number);
}

static int report(naming *all, ht_input *input) {
    const ht_arguments *arguments = all->listing.arguments;
    const bool is_map = arguments->value[HT_OPTION_OUTPUT] != NULL;
    if (all->report.cells.space == NULL) {
        return ht_refuse_file(arguments, all->listing.path, ENOMEM);
    }
    int code = read_lines(all, input);
    if (code != HT_EXIT_DONE) {
        return code;
    }
    ht_written_sort(&all->report.cells);
    code = ht_print(arguments,
                    is_map                                ? ht_write_names_map
                    : ht_given(arguments, HT_OPTION_JSON) ? ht_write_names_json
                                                          : ht_write_names,
                    &all->report);
    if (code == HT_EXIT_DONE) {
        summarise(all);
        ht_say_of_book(&all->listing, input);
    }
    return code;
}

static int check_options(const ht_arguments *arguments) {
    static const ht_ending_form forms[] = {{"", 0}, {".csv", 0}, {".tsv", 0}, {".txt", 0}};
    const char *path = arguments->value[HT_OPTION_OUTPUT];
    char shown[HT_PROBLEM_WORD_MAX];
    if (path == NULL && ht_given(arguments, HT_OPTION_EXCEL)) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &only_map, "--excel", "");
    }
    if (path != NULL && ht_form_of(path, forms, sizeof forms / sizeof *forms) < 0) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &only_csv, ht_show(ht_ending_of(path), shown, sizeof shown),
                                 "");
    }
    return HT_EXIT_DONE;
}

int ht_run_names(const ht_arguments *arguments) {
    static ht_parameters parameters;
    static ht_list list;
    static naming all;
    ht_input input;
    ht_listing *listing = &all.listing;
    ht_listing_init(listing, arguments, ht_listing_path(arguments), &list);
    ht_written_space *const space = calloc(1, sizeof *space);
    all.report =
        (ht_names_report){.list = &list, .language = arguments->language, .excel = ht_given(arguments, HT_OPTION_EXCEL)};
    if (space != NULL) {
        ht_written_init(&all.report.cells, space);
    }
    int code = check_options(arguments);
    if (code == HT_EXIT_DONE) {
        code = ht_open_listing(listing, &parameters, &input);
    }
    if (code == HT_EXIT_DONE) {
        listing->parameters = &parameters;
        code = ht_open_list(listing, &input) ? report(&all, &input) : HT_EXIT_UNUSABLE;
        ht_input_close(&input);
    }
    free(space);
    ht_close_listing(listing);
    return code;
}
