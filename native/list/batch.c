/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "list/batch.h"

#include "answer/words.h"
#include "command/arguments.h"
#include "command/assess.h"
#include "command/commands.h"
#include "command/message.h"
#include "command/options.h"
#include "law/plan_make.h"
#include "list/batch_book.h"
#include "list/batch_work.h"
#include "list/list_write.h"
#include "list/listing.h"
#include "list/opening.h"
#include "list/rejects.h"
#include "list/survey.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static const ht_words not_with_json = {"{0} chỉ dùng cho danh sách CSV, không dùng với --json",
                                       "{0} is for CSV lists, not for --json"};
static const ht_words not_with_form = {"{0} chỉ dùng khi ghi CSV", "{0} goes with CSV output only"};
static const ht_words json_to_form = {"--json ghi NDJSON: đuôi tệp của -o phải là .ndjson hoặc .jsonl, không phải {0}",
                                      "--json writes NDJSON: the name given to -o must end in .ndjson or .jsonl, not {0}"};
static const ht_words unknown_form = {"-o: đuôi {0} không rõ; dùng .csv, .ndjson hoặc .xlsx",
                                      "-o: unknown form {0}; use .csv, .ndjson or .xlsx"};
static const ht_words book_with_json = {
    "--json đọc hồ sơ dạng NDJSON, không đọc sổ tính; bỏ --json (-o kết-quả.ndjson cho kết quả dạng JSON)",
    "--json reads cases as NDJSON, not workbooks; leave --json out (-o results.ndjson gives results as JSON)"};
static const ht_words summary = {"{0} dòng: {2}", "{0} {1}: {2}"};
static const ht_words no_json = {
    "không dòng nào là JSON; nếu đây là danh sách CSV thì bỏ --json (-o kết-quả.ndjson cho kết quả dạng JSON)",
    "no line is JSON; if this is a list as CSV, leave --json out (-o results.ndjson gives its results as JSON)"};

/* ---- What is asked for ---- */

static int refuse(const ht_arguments *arguments, const ht_words *sentence, const char *word) {
    char shown[HT_PROBLEM_WORD_MAX];
    return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, sentence, ht_show(word, shown, sizeof shown), "");
}

static int choose_form(const ht_arguments *arguments, ht_batch_form *form) {
    static const ht_ending_form forms[] = {{"", HT_FORM_CSV},      {".csv", HT_FORM_CSV},       {".tsv", HT_FORM_CSV},
                                           {".txt", HT_FORM_CSV},  {".ndjson", HT_FORM_NDJSON}, {".jsonl", HT_FORM_NDJSON},
                                           {".xlsx", HT_FORM_XLSX}};
    const char *path = arguments->value[HT_OPTION_OUTPUT];
    const char *ending = ht_ending_of(path);
    const bool json = ht_given(arguments, HT_OPTION_JSON);
    const int found = ht_form_of(path, forms, sizeof forms / sizeof *forms);
    *form = json && (found < 0 || *ending == '\0') ? HT_FORM_NDJSON : (ht_batch_form)found;
    if (!json && found < 0) {
        return refuse(arguments, &unknown_form, ending);
    }
    if (json && *form != HT_FORM_NDJSON) {
        return refuse(arguments, &json_to_form, ending);
    }
    return HT_EXIT_DONE;
}

static int check_options(const ht_arguments *arguments, ht_batch_form *form) {
    const bool json = ht_given(arguments, HT_OPTION_JSON);
    static const ht_option_id of_lists[] = {HT_OPTION_EXCEL, HT_OPTION_COLUMNS, HT_OPTION_MAP};
    static const char *const names[] = {"--excel", "--columns", "--map"};
    for (size_t i = 0; json && i < sizeof of_lists / sizeof *of_lists; i++) {
        if (ht_given(arguments, of_lists[i])) {
            return refuse(arguments, &not_with_json, names[i]);
        }
    }
    if (json && arguments->fact_count > 0) {
        char name[HT_OPTION_NAME_MAX + 2] = "--";
        ht_fact_option_name(&arguments->policy->facts[arguments->facts[0].slot], name + 2);
        return refuse(arguments, &not_with_json, name);
    }
    const int code = choose_form(arguments, form);
    if (code == HT_EXIT_DONE && *form != HT_FORM_CSV && ht_given(arguments, HT_OPTION_EXCEL)) {
        return refuse(arguments, &not_with_form, "--excel");
    }
    return code == HT_EXIT_DONE ? ht_check_rejects(arguments, json) : code;
}

/* ---- Results ---- */

static bool write_header(ht_batch *batch) {
    const ht_listing *listing = &batch->listing;
    if (listing->list == NULL || batch->form != HT_FORM_CSV || ht_given(listing->arguments, HT_OPTION_NO_HEADER)) {
        return true;
    }
    return ht_write_list_header(listing->list, ht_list_write_header, &batch->output);
}

static bool begin(void *context) {
    ht_batch *batch = context;
    batch->counts = (ht_list_counts){0};
    batch->not_json = 0;
    if (batch->form != HT_FORM_XLSX) {
        return write_header(batch);
    }
    ht_list_book_abandon(batch->book.workbook);
    batch->book.sums = (ht_batch_sums){.of = {{0}}};
    ht_batch_book_open(batch);
    return batch->book.workbook != NULL;
}

static void summarise(ht_batch *batch) {
    const ht_list_counts *counts = &batch->counts;
    const uint64_t all = counts->ok + counts->incomplete + counts->bad + counts->repeated;
    ht_listing *listing = &batch->listing;
    char bytes[256]; /* > four counts and their words */
    ht_text text = {.at = bytes, .capacity = sizeof bytes};
    ht_say_more_bad_lines(listing);
    ht_say(&text, listing->arguments->language, ht_word(HT_WORD_LIST_COUNTS),
           (ht_argument[]){ht_count(counts->ok), ht_count(counts->incomplete), ht_count(counts->bad)});
    if (counts->repeated > 0) {
        ht_say(&text, listing->arguments->language, ht_word(HT_WORD_LIST_REPEATED),
               (ht_argument[]){ht_count(counts->repeated)});
    }
    ht_say_of_list(
        listing, &summary,
        (ht_argument[]){ht_count(all), ht_lines_noun(all), {.kind = HT_ARGUMENT_STRING, .string = {bytes, text.length}}});
    if (all > 0 && batch->not_json == all) {
        ht_say_of_list(listing, &no_json, NULL);
    }
    ht_say_skipped(listing);
    ht_say_repeated(listing);
    ht_say_missing(listing);
    ht_say_figures(listing->parameters, listing->arguments->language);
}

/* False: errno, and which of the outputs. */
static bool finish(ht_batch *batch, const char **path) {
    const ht_arguments *arguments = batch->listing.arguments;
    *path = arguments->value[HT_OPTION_OUTPUT];
    if (batch->book.workbook != NULL && !ht_batch_book_close(batch)) {
        return false;
    }
    if (!ht_commit(arguments, &batch->output)) {
        return false;
    }
    *path = arguments->value[HT_OPTION_REJECTS];
    return !batch->listing.has_rejects || ht_commit(arguments, &batch->listing.rejects);
}

static int write_results(ht_batch *batch, ht_input *input) {
    ht_listing *listing = &batch->listing;
    const ht_arguments *arguments = listing->arguments;
    const char *path = arguments->value[HT_OPTION_OUTPUT];
    if (listing->list != NULL && batch->form == HT_FORM_CSV) {
        listing->plan = ht_plan_of(listing->parameters);
    }
    ht_progress_watch(&listing->progress, ht_input_progress(input), batch->output.descriptor == STDOUT_FILENO);
    const ht_list_work work = {.lines = ht_batch_work(batch),
                               .output = &batch->output,
                               .may_hold = batch->form != HT_FORM_XLSX || batch->output.temporary != NULL,
                               .begin = begin};
    const ht_lines_end end = ht_work_list(listing, input, &work);
    const int number_of_error = errno;
    ht_progress_clear(&listing->progress);
    if (end == HT_LINES_REFUSED) {
        return HT_EXIT_UNUSABLE;
    }
    if (end == HT_LINES_UNREAD) {
        return ht_refuse_unread(arguments, listing->path, input, number_of_error);
    }
    errno = number_of_error;
    if (end == HT_LINES_UNWRITTEN && listing->has_rejects && listing->rejects.descriptor < 0) {
        path = arguments->value[HT_OPTION_REJECTS];
    }
    if (end == HT_LINES_UNWRITTEN || !finish(batch, &path)) {
        return ht_refuse_output(arguments, path, errno);
    }
    summarise(batch);
    ht_say_of_book(listing, input);
    return batch->counts.bad > 0 || ht_has_repeated(listing) ? HT_EXIT_DIFFERENCE : HT_EXIT_DONE;
}

static int batch_input(ht_batch *batch, ht_input *input) {
    ht_listing *listing = &batch->listing;
    const char *path = listing->arguments->value[HT_OPTION_OUTPUT];
    if (listing->list == NULL && ht_input_is_book(input)) {
        return refuse(listing->arguments, &book_with_json, "");
    }
    int code = listing->list == NULL || ht_open_list(listing, input) ? HT_EXIT_DONE : HT_EXIT_UNUSABLE;
    if (code == HT_EXIT_DONE && listing->list != NULL) {
        listing->list->excel = ht_given(listing->arguments, HT_OPTION_EXCEL);
    }
    if (code == HT_EXIT_DONE && !ht_output_open(&batch->output, path)) {
        code = ht_refuse_output(listing->arguments, path, errno);
    }
    if (code == HT_EXIT_DONE) {
        code = ht_open_rejects(listing) ? write_results(batch, input) : HT_EXIT_UNUSABLE;
    }
    if (code == HT_EXIT_UNUSABLE) {
        ht_list_book_abandon(batch->book.workbook);
        ht_output_abandon(&batch->output);
        ht_output_abandon(&listing->rejects);
    }
    return code;
}

/* What --asked says; a list looks at it once more when its header is read. */
static int ask(ht_batch *batch) {
    ht_case nobody;
    ht_case_init(&nobody, batch->listing.parameters->policy);
    const int code = ht_ask(batch->listing.arguments, &nobody);
    batch->asked = nobody.asked;
    return code;
}

int ht_run_batch(const ht_arguments *arguments) {
    static ht_parameters parameters;
    static ht_pay_plan plan;
    static ht_list list;
    static ht_batch batch;
    ht_input input;
    batch = (ht_batch){.output = {.descriptor = -1}};
    ht_listing *listing = &batch.listing;
    ht_listing_init(listing, arguments, ht_listing_path(arguments), ht_given(arguments, HT_OPTION_JSON) ? NULL : &list);
    int code = check_options(arguments, &batch.form);
    if (code == HT_EXIT_DONE) {
        code = ht_open_listing(listing, &parameters, &input);
    }
    if (code == HT_EXIT_DONE) {
        listing->parameters = &parameters;
        ht_plan_use(&plan, &parameters);
        code = ask(&batch);
        code = code == HT_EXIT_DONE ? batch_input(&batch, &input) : code;
        ht_input_close(&input);
    }
    ht_close_listing(listing);
    return code;
}
