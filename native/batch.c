/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "batch.h"

#include <errno.h>
#include <unistd.h>

static const ht_words not_with_json = {"{0} chỉ dùng cho danh sách CSV, không dùng với --json",
                                       "{0} is for CSV lists, not for --json"};
static const ht_words not_with_form = {"{0} chỉ dùng khi ghi CSV", "{0} goes with CSV output only"};
static const ht_words json_to_form = {"--json ghi NDJSON: đuôi tệp của -o phải là .ndjson hoặc .jsonl, không phải {0}",
                                      "--json writes NDJSON: the name given to -o must end in .ndjson or .jsonl, not {0}"};
static const ht_words unknown_form = {"-o: đuôi {0} không rõ; dùng .csv, .ndjson hoặc .xlsx",
                                      "-o: unknown form {0}; use .csv, .ndjson or .xlsx"};
static const ht_words summary = {"{0} dòng: {1} đủ thông tin, {2} thiếu thông tin, {3} lỗi",
                                 "{0} {4}: {1} ok, {2} incomplete, {3} bad"};
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
    return *form == HT_FORM_XLSX ? ht_need_workbooks(arguments, ending) : HT_EXIT_DONE;
}

static int check_options(const ht_arguments *arguments, const char *input, ht_batch_form *form) {
    const bool json = ht_given(arguments, HT_OPTION_JSON);
    if (json && (ht_given(arguments, HT_OPTION_EXCEL) || ht_given(arguments, HT_OPTION_COLUMNS))) {
        return refuse(arguments, &not_with_json, ht_given(arguments, HT_OPTION_EXCEL) ? "--excel" : "--columns");
    }
    const int code = choose_form(arguments, form);
    if (code == HT_EXIT_DONE && *form != HT_FORM_CSV && ht_given(arguments, HT_OPTION_EXCEL)) {
        return refuse(arguments, &not_with_form, "--excel");
    }
    return code == HT_EXIT_DONE ? ht_check_rejects(arguments, input, json) : code;
}

/* ---- Results ---- */

static bool write_header(ht_batch *batch) {
    const ht_listing *listing = &batch->listing;
    if (listing->list == NULL || batch->form != HT_FORM_CSV || ht_given(listing->arguments, HT_OPTION_NO_HEADER)) {
        return true;
    }
    return ht_write_list_header(listing->list, ht_list_write_header, &batch->output);
}

static void summarise(ht_batch *batch) {
    const ht_list_counts *counts = &batch->counts;
    const uint64_t all = counts->ok + counts->incomplete + counts->bad;
    ht_listing *listing = &batch->listing;
    ht_say_more_bad_lines(listing);
    ht_say_of_list(listing, &summary,
                   (ht_argument[]){ht_count(all), ht_count(counts->ok), ht_count(counts->incomplete), ht_count(counts->bad),
                                   ht_lines_noun(all)});
    if (all > 0 && batch->not_json == all) {
        ht_say_of_list(listing, &no_json, NULL);
    }
    ht_say_blank_lines(listing);
    ht_say_figures(listing->parameters, listing->arguments->language);
}

/* False: errno, and which of the outputs. */
static bool finish(ht_batch *batch, const char **path) {
    const ht_arguments *arguments = batch->listing.arguments;
    *path = arguments->value[HT_OPTION_OUTPUT];
    if (batch->workbook != NULL) {
        const bool closed = ht_workbook_close(batch->workbook, batch);
        batch->workbook = NULL;
        if (!closed) {
            return false;
        }
    }
    if (!ht_output_commit(&batch->output)) {
        return false;
    }
    *path = arguments->value[HT_OPTION_REJECTS];
    return !batch->listing.has_rejects || ht_output_commit(&batch->listing.rejects);
}

static int write_results(ht_batch *batch, ht_input *input) {
    ht_listing *listing = &batch->listing;
    const ht_arguments *arguments = listing->arguments;
    const char *path = arguments->value[HT_OPTION_OUTPUT];
    if (batch->form == HT_FORM_XLSX) {
        const char *place = batch->output.temporary != NULL ? batch->output.temporary : path;
        batch->workbook = ht_workbook_open(batch, place);
        if (batch->workbook == NULL) {
            return ht_refuse_output(arguments, path, errno);
        }
    }
    if (!write_header(batch)) {
        return ht_refuse_output(arguments, path, errno);
    }
    ht_progress_watch(&listing->progress, input->descriptor, batch->output.descriptor == STDOUT_FILENO);
    const ht_line_work work = ht_batch_work(batch);
    const ht_lines_end end = ht_work_lines(input, &work);
    const int number_of_error = errno;
    ht_progress_clear(&listing->progress);
    if (end == HT_LINES_UNREAD) {
        return ht_refuse_file(arguments, listing->path, number_of_error);
    }
    errno = number_of_error;
    if (end == HT_LINES_UNWRITTEN && listing->has_rejects && listing->rejects.descriptor < 0) {
        path = arguments->value[HT_OPTION_REJECTS];
    }
    if (end == HT_LINES_UNWRITTEN || !finish(batch, &path)) {
        return ht_refuse_output(arguments, path, errno);
    }
    summarise(batch);
    return batch->counts.bad > 0 ? HT_EXIT_DIFFERENCE : HT_EXIT_DONE;
}

static int batch_input(ht_batch *batch, ht_input *input) {
    ht_listing *listing = &batch->listing;
    const char *path = listing->arguments->value[HT_OPTION_OUTPUT];
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
        ht_output_abandon(&batch->output);
        ht_output_abandon(&listing->rejects);
    }
    return code;
}

int ht_run_batch(const ht_arguments *arguments) {
    static ht_parameters parameters;
    static ht_list list;
    static ht_batch batch;
    ht_input input;
    batch = (ht_batch){.output = {.descriptor = -1}};
    ht_listing *listing = &batch.listing;
    ht_listing_init(listing, arguments, ht_listing_path(arguments), ht_given(arguments, HT_OPTION_JSON) ? NULL : &list);
    int code = check_options(arguments, listing->path, &batch.form);
    if (code == HT_EXIT_DONE) {
        code = ht_open_listing(listing, &parameters, &input);
    }
    if (code == HT_EXIT_DONE) {
        listing->parameters = &parameters;
        code = batch_input(&batch, &input);
        ht_input_close(&input);
    }
    ht_close_listing(listing);
    return code;
}
