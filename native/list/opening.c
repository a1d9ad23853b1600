/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "list/opening.h"

#include "command/arguments.h"
#include "command/assess.h"
#include "text/columns.h"
#include "command/commands.h"
#include "command/help.h"
#include "command/message.h"
#include "command/options.h"
#include "platform/machine.h"
#include "list/list_error.h"
#include "list/list_header.h"
#include "list/list_policy.h"
#include "list/list_write.h"
#include "list/sheets.h"
#include "list/survey.h"
#include "text/text.h"
#include "text/utf8.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const ht_words no_columns = {"--columns: không có tên cột nào được biết; ghi đúng dòng tiêu đề của danh sách, ví dụ {0}",
                                    "--columns: none of its names is known; give the list's own header line, such as {0}"};
static const ht_words of_columns = {"--columns: {0}", "--columns: {0}"};
static const ht_words not_with_book = {"{0} chỉ dùng cho danh sách CSV, không dùng cho sổ tính",
                                       "{0} is for CSV lists, not for workbooks"};
static const ht_words no_book = {"--sheet chỉ dùng cho sổ tính (.xlsx, .ods)", "--sheet is for workbooks (.xlsx, .ods)"};
static const ht_words standard_input_twice = {"chỉ một trong danh sách và --parameters đọc được từ đầu vào chuẩn",
                                              "only one of the list and --parameters can be read from standard input"};

/* As a list may begin: an id and the first facts of the policy. */
static void put_sample_header(ht_text *out, const ht_policy *policy) {
    enum { SAMPLE_COLUMNS = 2 };
    ht_put(out, "id");
    for (unsigned slot = 0; slot < SAMPLE_COLUMNS && slot < policy->fact_count; slot++) {
        ht_put(out, ",");
        ht_put(out, policy->facts[slot].id);
    }
}

static bool refuse_columns(const ht_listing *listing, const ht_list_error *error) {
    enum { SENTENCE_BYTES = 4096 };
    char sentence[SENTENCE_BYTES];
    ht_text text = {.at = sentence, .capacity = sizeof sentence - 1};
    const bool is_unknown = error->problem == HT_LIST_NOT_A_HEADER || error->problem == HT_LIST_EMPTY;
    if (is_unknown) {
        put_sample_header(&text, error->error.policy);
    } else {
        ht_write_list_error_sentence(&text, error, listing->arguments->language);
    }
    sentence[ht_written(&text).length] = '\0';
    (void)ht_refuse_because(listing->arguments, HT_CODE_COMMAND_LINE, is_unknown ? &no_columns : &of_columns, sentence, "");
    return false;
}

/* A piece may begin with the byte order mark of the file that it was cut from, and with its header. */
static void skip_header(ht_input *input, const ht_list *list) {
    ht_input_skip(input, input->held_length - ht_without_mark((ht_string){input->held, input->held_length}).length, 0);
    ht_record record;
    if (input->held_length == 0) {
        return;
    }
    const char *const next = ht_record_read(&record, input->held, input->held + input->held_length, list->separator, true);
    if (record.text.length == list->header.length && memcmp(record.text.at, list->header.at, record.text.length) == 0) {
        ht_input_skip(input, (size_t)(next - input->held), record.lines);
    }
}

/* The header is copied, as what is held of the input moves on. */
static bool copy_header(ht_listing *listing, ht_string *opening) {
    const bool is_apart = ht_given(listing->arguments, HT_OPTION_COLUMNS);
    listing->header = malloc(opening->length + 1);
    if (listing->header == NULL) {
        (void)ht_refuse_file(listing->arguments, listing->path, ENOMEM);
        return false;
    }
    memcpy(listing->header, opening->at, opening->length);
    opening->at = listing->header;
    if (is_apart) {
        listing->header[opening->length++] = '\n'; /* a carriage return before it belongs to the line end too */
    }
    return true;
}

/* ---- Workbooks ---- */

/* Enters the first sheet with a header under the policy that it is of. One that has another fault is the one that is meant: it
   is refused when it is opened. */
static bool choose_sheet(ht_listing *listing, ht_input *input, const ht_policy **policy) {
    static ht_parameters parameters;
    ht_sheets sheets = {.arguments = listing->arguments};
    const ht_map *map;
    ht_list_error error;
    ht_list_error first = {.problem = HT_LIST_OK};
    char name[HT_SHEET_NAME_BYTES];
    while (ht_next_sheet(&sheets, input, name)) {
        const ht_string held = {input->held, input->held_length};
        if (first.problem == HT_LIST_OK) {
            memcpy(listing->sheet, name, sizeof name);
        }
        *policy = listing->arguments->policy;
        if (!ht_sheet_choose_policy(held, policy, &error)) {
            memcpy(listing->sheet, name, sizeof name);
            return ht_refuse_list(listing, &error);
        }
        if (ht_understand_map(listing->arguments, &listing->mapping, *policy, &map) != HT_EXIT_DONE) {
            return false;
        }
        ht_parameters_init(&parameters, *policy);
        const bool is_list =
            ht_list_open_sheet(listing->list, &parameters, map, held, ht_book_source_day_zero(input->book), &error);
        if (is_list || (error.problem != HT_LIST_NOT_A_HEADER && error.problem != HT_LIST_EMPTY)) {
            memcpy(listing->sheet, name, sizeof name);
            return true;
        }
        first = first.problem == HT_LIST_OK ? error : first;
        first.error.name = (ht_string){NULL, 0}; /* what it points into is read over */
    }
    if (errno == 0 && first.problem != HT_LIST_OK) {
        return ht_refuse_list(listing, &first);
    }
    ht_refuse_sheets(&sheets, listing->path, input);
    return false;
}

static bool choose_in_book(ht_listing *listing, ht_input *input, const ht_policy **policy) {
    if (ht_given(listing->arguments, HT_OPTION_COLUMNS)) {
        (void)ht_refuse_because(listing->arguments, HT_CODE_COMMAND_LINE, &not_with_book, "--columns", "");
        return false;
    }
    return ht_open_book(listing->arguments, listing->path, input) && choose_sheet(listing, input, policy);
}

/* ---- Lists ---- */

bool ht_choose_policy(ht_listing *listing, ht_input *input, const ht_policy **policy) {
    const char *columns = listing->arguments->value[HT_OPTION_COLUMNS];
    const ht_string held = {input->held, input->held_length};
    ht_list_error error;
    *policy = listing->arguments->policy;
    if (listing->list == NULL) {
        return true;
    }
    if (ht_load_map(listing->arguments, &listing->mapping) != HT_EXIT_DONE) {
        return false;
    }
    if (ht_input_is_book(input)) {
        return choose_in_book(listing, input, policy);
    }
    if (ht_given(listing->arguments, HT_OPTION_SHEET)) {
        (void)ht_refuse_because(listing->arguments, HT_CODE_COMMAND_LINE, &no_book, "", "");
        return false;
    }
    const ht_string behind = ht_without_mark(held);
    const bool is_chosen = columns != NULL ? ht_list_choose_policy(ht_string_of(columns), behind, policy, &error)
                                           : ht_list_choose_policy(held, (ht_string){NULL, 0}, policy, &error);
    return is_chosen || ht_refuse_list(listing, &error);
}

static bool open_text(ht_listing *listing, const ht_input *input, const ht_map *map, ht_string opening, ht_list_error *error) {
    return input->book != NULL ? ht_list_open_sheet(listing->list, listing->parameters, map, opening,
                                                    ht_book_source_day_zero(input->book), error)
                               : ht_list_open(listing->list, listing->parameters, map, opening, error);
}

bool ht_open_list(ht_listing *listing, ht_input *input) {
    const char *columns = listing->arguments->value[HT_OPTION_COLUMNS];
    ht_string opening = columns != NULL ? ht_string_of(columns) : (ht_string){input->held, input->held_length};
    ht_list *list = listing->list;
    const ht_map *map;
    ht_list_error error;
    if (ht_understand_map(listing->arguments, &listing->mapping, listing->parameters->policy, &map) != HT_EXIT_DONE ||
        !copy_header(listing, &opening)) {
        return false;
    }
    if (!open_text(listing, input, map, opening, &error)) {
        return columns != NULL ? refuse_columns(listing, &error) : ht_refuse_list(listing, &error);
    }
    if (ht_ask(listing->arguments, &list->blank) != HT_EXIT_DONE ||
        ht_state_facts(listing->arguments, &list->stated) != HT_EXIT_DONE) {
        return false;
    }
    if (columns == NULL) {
        ht_input_skip(input, list->begins, list->header_lines);
    } else {
        skip_header(input, list);
    }
    list->language = list->results = listing->arguments->language;
    input->separator = list->separator;
    /* A piece is not refused for what its lines are: the others may be right. A workbook has no other encoding. */
    const bool is_piece = columns != NULL || input->book != NULL || ht_given(listing->arguments, HT_OPTION_NO_HEADER);
    if (!is_piece && !ht_list_check(list, (ht_string){input->held, input->held_length}, &error)) {
        return ht_refuse_list(listing, &error);
    }
    return ht_survey_list(listing, input, listing->arguments->command == HT_COMMAND_NAMES);
}

const char *ht_listing_path(const ht_arguments *arguments) {
    return arguments->operand_count > 0 ? arguments->operands[0] : "-";
}

void ht_listing_init(ht_listing *listing, const ht_arguments *arguments, const char *path, ht_list *list) {
    *listing = (ht_listing){.arguments = arguments, .list = list, .path = path, .rejects = {.descriptor = -1}};
    listing->progress = ht_progress_begin(arguments->language);
    listing->is_surveyed = list == NULL;
    ht_show(ht_file_name(listing->path, arguments->language), listing->name, sizeof listing->name);
}

int ht_open_listing(ht_listing *listing, ht_parameters *parameters, ht_input *input) {
    const ht_arguments *arguments = listing->arguments;
    const char *figures = arguments->value[HT_OPTION_PARAMETERS];
    if (ht_is_standard(listing->path) && figures != NULL && ht_is_standard(figures)) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &standard_input_twice, "", "");
    }
    if (ht_is_standard(listing->path) && ht_is_terminal(STDIN_FILENO)) {
        return ht_refuse_terminal(arguments);
    }
    const ht_policy *policy;
    int code = ht_load_figures(arguments, &listing->figures);
    if (code != HT_EXIT_DONE) {
        return code;
    }
    if (!ht_input_open(input, listing->path)) {
        return ht_refuse_file(arguments, listing->path, errno);
    }
    code = ht_choose_policy(listing, input, &policy) ? ht_read_figures(arguments, &listing->figures, policy, parameters)
                                                     : HT_EXIT_UNUSABLE;
    if (code != HT_EXIT_DONE) {
        ht_input_close(input);
    }
    return code;
}

void ht_close_listing(ht_listing *listing) {
    free(listing->header);
    ht_free_survey(listing);
    ht_free_figures(&listing->figures);
    ht_free_map(&listing->mapping);
    listing->header = NULL;
}

bool ht_write_list_header(const ht_list *list, void (*write)(const ht_list *list, ht_text *out), ht_output *output) {
    ht_text text = {.at = malloc(HT_LIST_ROOM), .capacity = HT_LIST_ROOM};
    if (text.at == NULL) {
        errno = ENOMEM;
        return false;
    }
    write(list, &text);
    const bool is_written = ht_output_write(output, (ht_string){text.at, text.length});
    const int number = errno;
    free(text.at);
    errno = number;
    return is_written;
}
