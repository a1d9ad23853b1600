/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L
#include "batch.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

static const ht_words standard_input_twice = {"chỉ một trong danh sách và --parameters đọc được từ đầu vào chuẩn",
                                              "only one of the list and --parameters can be read from standard input"};
static const ht_words not_with_json = {"{0} chỉ dùng cho danh sách CSV, không dùng với --json",
                                       "{0} is for CSV lists, not for --json"};
static const ht_words not_with_form = {"{0} chỉ dùng khi ghi CSV", "{0} goes with CSV output only"};
static const ht_words json_to_form = {"--json ghi NDJSON: đuôi tệp của -o phải là .ndjson hoặc .jsonl, không phải {0}",
                                      "--json writes NDJSON: the name given to -o must end in .ndjson or .jsonl, not {0}"};
static const ht_words unknown_form = {"-o: đuôi {0} không rõ; dùng .csv, .ndjson hoặc .xlsx",
                                      "-o: unknown form {0}; use .csv, .ndjson or .xlsx"};
static const ht_words no_workbooks = {"không ghi được {0}: thiếu thư viện libxlsxwriter; dùng .csv với --excel",
                                      "cannot write {0} without the library libxlsxwriter; use .csv with --excel"};
static const ht_words same_file = {"-o và --rejects phải là hai tệp khác nhau: {0}", "-o and --rejects must be two files: {0}"};
static const ht_words more_lines = {"còn {0} dòng lỗi nữa; --rejects TỆP ghi tất cả kèm lý do",
                                    "{0} more bad lines; --rejects FILE writes them all with their reasons"};
static const ht_words summary = {"{0} dòng: {1} đủ thông tin, {2} thiếu thông tin, {3} lỗi",
                                 "{0} lines: {1} ok, {2} incomplete, {3} bad"};

/* ---- What is asked for ---- */

static const struct {
    const char *ending;
    ht_batch_form form;
} forms[] = {{".csv", HT_FORM_CSV},       {".tsv", HT_FORM_CSV},      {".txt", HT_FORM_CSV},
             {".ndjson", HT_FORM_NDJSON}, {".jsonl", HT_FORM_NDJSON}, {".xlsx", HT_FORM_XLSX}};

/* The ending of a file's name with its dot; empty where there is none. */
static const char *ending_of(const char *path) {
    const char *slash = strrchr(path, '/');
    const char *name = slash == NULL ? path : slash + 1;
    const char *dot = strrchr(name, '.');
    return dot == NULL || dot == name ? "" : dot;
}

/* False: *form is not set, the ending is not known. */
static bool form_of(const char *ending, ht_batch_form *form) {
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (strcasecmp(ending, forms[i].ending) == 0) {
            *form = forms[i].form;
            return true;
        }
    }
    return false;
}

static int refuse(const ht_arguments *arguments, const ht_words *sentence, const char *word) {
    char visible[96];
    const ht_string shown = ht_visible(word, visible, sizeof visible - 1);
    visible[shown.length] = '\0';
    return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, sentence, visible, "");
}

static int choose_form(const ht_arguments *arguments, ht_batch_form *form) {
    const char *path = arguments->value[HT_OPTION_OUTPUT];
    const bool json = ht_given(arguments, HT_OPTION_JSON);
    const char *ending = path == NULL || ht_is_standard(path) ? "" : ending_of(path);
    *form = json ? HT_FORM_NDJSON : HT_FORM_CSV;
    if (*ending != '\0' && !form_of(ending, form) && !json) {
        /* A device or a pipe may be called anything. */
        struct stat status;
        if (stat(path, &status) != 0 || S_ISREG(status.st_mode)) {
            return refuse(arguments, &unknown_form, ending);
        }
    }
    if (json && *form != HT_FORM_NDJSON) {
        return refuse(arguments, &json_to_form, ending);
    }
    return *form == HT_FORM_XLSX && !ht_has_workbooks() ? refuse(arguments, &no_workbooks, ending) : HT_EXIT_DONE;
}

static int check_options(const ht_arguments *arguments, const char *path, ht_batch_form *form) {
    const char *figures = arguments->value[HT_OPTION_PARAMETERS];
    const char *output = arguments->value[HT_OPTION_OUTPUT];
    const char *rejects = arguments->value[HT_OPTION_REJECTS];
    if (ht_is_standard(path) && figures != NULL && ht_is_standard(figures)) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &standard_input_twice, "", "");
    }
    const bool json = ht_given(arguments, HT_OPTION_JSON);
    if (json && (ht_given(arguments, HT_OPTION_EXCEL) || ht_given(arguments, HT_OPTION_COLUMNS))) {
        return refuse(arguments, &not_with_json, ht_given(arguments, HT_OPTION_EXCEL) ? "--excel" : "--columns");
    }
    if (rejects != NULL && strcmp(rejects, output == NULL ? "-" : output) == 0) {
        return refuse(arguments, &same_file, rejects);
    }
    const int code = choose_form(arguments, form);
    if (code == HT_EXIT_DONE && *form != HT_FORM_CSV && ht_given(arguments, HT_OPTION_EXCEL)) {
        return refuse(arguments, &not_with_form, "--excel");
    }
    return code;
}

/* ---- The list ---- */

static int refuse_list(const ht_batch *batch, const ht_list_error *error) {
    char buffer[8192];
    ht_text text = {.at = buffer, .capacity = sizeof buffer};
    ht_put_string(&text, batch->name);
    ht_put(&text, ":");
    ht_put_number(&text, error->error.line);
    ht_put(&text, ": ");
    ht_write_list_error_sentence(&text, error, batch->arguments->language);
    ht_put(&text, "\n");
    (void)ht_write_all(STDERR_FILENO, buffer, text.length < sizeof buffer ? text.length : sizeof buffer);
    return HT_EXIT_UNUSABLE;
}

/* A piece may begin with the byte order mark of the file that it was cut from, and with its header. */
static void skip_header(ht_input *input, const ht_list *list) {
    static const char mark[] = "\xef\xbb\xbf";
    const size_t mark_length = sizeof mark - 1;
    const size_t before = input->held_length >= mark_length && memcmp(input->held, mark, mark_length) == 0 ? mark_length : 0;
    ht_input_skip(input, before, 0);
    ht_record record;
    if (input->held_length == 0) {
        return;
    }
    const char *const next = ht_record_read(&record, input->held, input->held + input->held_length, list->separator, true);
    if (record.text.length == list->header.length && memcmp(record.text.at, list->header.at, record.text.length) == 0) {
        ht_input_skip(input, (size_t)(next - input->held), record.lines);
    }
}

/* The header is copied, as what is held of the input moves on. False: the list cannot be used, or `header` is NULL for lack of
   memory. */
static bool open_list(ht_batch *batch, ht_list *list, ht_input *input, char **header, ht_list_error *error) {
    const char *columns = batch->arguments->value[HT_OPTION_COLUMNS];
    ht_string opening = columns != NULL ? ht_string_of(columns) : (ht_string){input->held, input->held_length};
    *header = malloc(opening.length + 1);
    if (*header == NULL) {
        return false;
    }
    memcpy(*header, opening.at, opening.length);
    if (columns != NULL) {
        (*header)[opening.length++] = '\n'; /* a carriage return before it belongs to the line end too */
    }
    if (!ht_list_open(list, batch->parameters, (ht_string){*header, opening.length}, error)) {
        return false;
    }
    if (columns == NULL) {
        ht_input_skip(input, list->begins, list->header_lines);
    } else {
        skip_header(input, list);
    }
    list->language = batch->arguments->language;
    list->excel = ht_given(batch->arguments, HT_OPTION_EXCEL);
    input->separator = list->separator;
    batch->list = list;
    /* A piece is not refused for what its lines are: the others may be right. */
    const bool is_piece = columns != NULL || ht_given(batch->arguments, HT_OPTION_NO_HEADER);
    return is_piece || ht_list_check(list, (ht_string){input->held, input->held_length}, error);
}

static bool write_headers(ht_batch *batch) {
    char *bytes = malloc(HT_LIST_ROOM);
    if (bytes == NULL) {
        errno = ENOMEM;
        return false;
    }
    ht_text text = {.at = bytes, .capacity = HT_LIST_ROOM};
    bool written = true;
    if (batch->form == HT_FORM_CSV && !ht_given(batch->arguments, HT_OPTION_NO_HEADER)) {
        ht_list_write_header(batch->list, &text);
        written = ht_output_write(&batch->output, (ht_string){text.at, text.length});
    }
    text.length = 0;
    if (written && batch->has_rejects) {
        ht_list_write_rejects_header(batch->list, &text);
        written = ht_output_write(&batch->rejects, (ht_string){text.at, text.length});
    }
    free(bytes);
    return written;
}

/* ---- Results ---- */

static void say(const ht_batch *batch, const ht_words *sentence, const ht_argument *values) {
    char buffer[1024];
    ht_text text = {.at = buffer, .capacity = sizeof buffer};
    ht_put_string(&text, batch->name);
    ht_put(&text, ": ");
    ht_say(&text, batch->arguments->language, sentence, values);
    ht_put(&text, "\n");
    (void)ht_write_all(STDERR_FILENO, buffer, text.length < sizeof buffer ? text.length : sizeof buffer);
}

static ht_argument number(uint64_t value) {
    return (ht_argument){.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)value};
}

static void summarise(const ht_batch *batch) {
    const ht_list_counts *counts = &batch->counts;
    if (batch->messages == HT_MESSAGES_MAX && counts->bad > HT_MESSAGES_MAX) {
        say(batch, &more_lines, (ht_argument[]){number(counts->bad - HT_MESSAGES_MAX)});
    }
    say(batch, &summary,
        (ht_argument[]){number(counts->ok + counts->incomplete + counts->bad), number(counts->ok), number(counts->incomplete),
                        number(counts->bad)});
}

static void watch_progress(ht_batch *batch, const ht_input *input) {
    struct stat status;
    const bool shows_results = batch->output.descriptor == STDOUT_FILENO && isatty(STDOUT_FILENO);
    batch->shows_progress = isatty(STDERR_FILENO) && !shows_results;
    if (fstat(input->descriptor, &status) == 0 && S_ISREG(status.st_mode)) {
        batch->input_bytes = (uint64_t)status.st_size;
    }
}

/* False: errno, and which of the outputs. */
static bool finish(ht_batch *batch, const char **path) {
    const ht_arguments *arguments = batch->arguments;
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
    return !batch->has_rejects || ht_output_commit(&batch->rejects);
}

static int write_results(ht_batch *batch, ht_input *input, const char *input_path) {
    const ht_arguments *arguments = batch->arguments;
    const char *path = arguments->value[HT_OPTION_OUTPUT];
    if (batch->form == HT_FORM_XLSX) {
        const char *place = batch->output.temporary != NULL ? batch->output.temporary : path;
        batch->workbook = ht_workbook_open(batch, place);
        if (batch->workbook == NULL) {
            return ht_refuse_output(arguments, path, errno);
        }
    }
    if (batch->list != NULL && !write_headers(batch)) {
        return ht_refuse_output(arguments, path, errno);
    }
    watch_progress(batch, input);
    const ht_line_work work = ht_batch_work(batch);
    const ht_lines_end end = ht_work_lines(input, &work);
    const int number_of_error = errno;
    ht_batch_clear_progress(batch);
    if (end == HT_LINES_UNREAD) {
        return ht_refuse_file(arguments, input_path, number_of_error);
    }
    errno = number_of_error;
    if (end == HT_LINES_UNWRITTEN || !finish(batch, &path)) {
        return ht_refuse_output(arguments, path, errno);
    }
    summarise(batch);
    return batch->counts.bad > 0 ? HT_EXIT_DIFFERENCE : HT_EXIT_DONE;
}

static int open_outputs(ht_batch *batch) {
    const ht_arguments *arguments = batch->arguments;
    const char *rejects = arguments->value[HT_OPTION_REJECTS];
    if (!ht_output_open(&batch->output, arguments->value[HT_OPTION_OUTPUT])) {
        return ht_refuse_output(arguments, arguments->value[HT_OPTION_OUTPUT], errno);
    }
    if (rejects != NULL && !ht_output_open(&batch->rejects, rejects)) {
        return ht_refuse_output(arguments, rejects, errno);
    }
    batch->has_rejects = rejects != NULL;
    return HT_EXIT_DONE;
}

static int batch_input(ht_batch *batch, ht_input *input, const char *path) {
    static ht_list list;
    char *header = NULL;
    int code = HT_EXIT_DONE;
    if (!ht_given(batch->arguments, HT_OPTION_JSON)) {
        ht_list_error error;
        if (!open_list(batch, &list, input, &header, &error)) {
            code = header == NULL ? ht_refuse_file(batch->arguments, path, ENOMEM) : refuse_list(batch, &error);
        }
    }
    if (code == HT_EXIT_DONE) {
        code = open_outputs(batch);
    }
    if (code == HT_EXIT_DONE) {
        code = write_results(batch, input, path);
    }
    if (code == HT_EXIT_UNUSABLE) {
        ht_output_abandon(&batch->output);
        ht_output_abandon(&batch->rejects);
    }
    free(header);
    return code;
}

int ht_run_batch(const ht_arguments *arguments) {
    static ht_parameters parameters;
    static ht_batch batch;
    const char *path = arguments->operand_count > 0 ? arguments->operands[0] : "-";
    char *parameter_bytes = NULL;
    char visible[512];
    ht_input input;
    batch = (ht_batch){
        .arguments = arguments, .parameters = &parameters, .output = {.descriptor = -1}, .rejects = {.descriptor = -1}};
    clock_gettime(CLOCK_MONOTONIC, &batch.began);
    int code = check_options(arguments, path, &batch.form);
    if (code == HT_EXIT_DONE && ht_is_standard(path) && isatty(STDIN_FILENO)) {
        code = ht_refuse_terminal(arguments);
    }
    if (code == HT_EXIT_DONE) {
        code = ht_read_parameters(arguments, &parameters, &parameter_bytes);
    }
    if (code == HT_EXIT_DONE && !ht_input_open(&input, path)) {
        code = ht_refuse_file(arguments, path, errno);
    } else if (code == HT_EXIT_DONE) {
        batch.name = ht_visible(ht_file_name(path, arguments->language), visible, sizeof visible);
        code = batch_input(&batch, &input, path);
        ht_input_close(&input);
    }
    free(parameter_bytes);
    return code;
}
