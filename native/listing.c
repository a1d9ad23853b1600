/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "listing.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const ht_words no_columns = {
    "--columns: không có tên cột nào được biết; ghi đúng dòng tiêu đề của danh sách, ví dụ id,agency,position",
    "--columns: none of its names is known; give the list's own header line, such as id,agency,position"};
static const ht_words of_columns = {"--columns: {0}", "--columns: {0}"};
static const ht_words more_bad = {"còn {0} dòng lỗi nữa", "{0} more bad {1}"};
static const ht_words all_in_file = {", tất cả có trong {0}", "; all of them are in {0}"};
static const ht_words all_to_file = {"; --rejects TỆP ghi tất cả kèm lý do",
                                     "; --rejects FILE writes all of them with their reasons"};
static const ht_words all_as_json = {"; --json liệt kê tất cả", "; --json lists all of them"};
static const ht_words blank_lines = {"{0} dòng không ghi gì (dòng đầu tiên: {2}); mỗi dòng vẫn tính là một người chưa biết "
                                     "thông tin nào: nếu không phải thì xóa "
                                     "dòng đó",
                                     "{0} {1} of nothing but empty cells (the first: line {2}); each counts as a person of "
                                     "whom nothing is known: remove it if it "
                                     "is none"};

static const ht_words standard_input_twice = {"chỉ một trong danh sách và --parameters đọc được từ đầu vào chuẩn",
                                              "only one of the list and --parameters can be read from standard input"};
static const ht_words no_workbooks = {"không ghi được {0}: thiếu thư viện libxlsxwriter; dùng .csv với --excel",
                                      "cannot write {0} without the library libxlsxwriter; use .csv with --excel"};

/* ---- Opening ---- */

static bool refuse_columns(const ht_listing *listing, const ht_list_error *error) {
    enum { SENTENCE_BYTES = 4096 };
    char sentence[SENTENCE_BYTES];
    ht_text text = {.at = sentence, .capacity = sizeof sentence - 1};
    ht_write_list_error_sentence(&text, error, listing->arguments->language);
    sentence[ht_written(&text).length] = '\0';
    const bool is_unknown = error->problem == HT_LIST_NOT_A_HEADER || error->problem == HT_LIST_EMPTY;
    (void)ht_refuse_because(listing->arguments, HT_CODE_COMMAND_LINE, is_unknown ? &no_columns : &of_columns, sentence, "");
    return false;
}

static bool refuse(const ht_listing *listing, const ht_list_error *error) {
    const bool json = ht_given(listing->arguments, HT_OPTION_JSON);
    char buffer[8192];
    ht_text text = {.at = buffer, .capacity = sizeof buffer};
    if (json) {
        ht_write_list_error_json(&text, error, (ht_string){NULL, 0});
    } else {
        ht_put_place(&text, listing->name, error->error.line);
        ht_write_list_error_sentence(&text, error, listing->arguments->language);
    }
    ht_put(&text, "\n");
    (void)ht_write_all(json ? STDOUT_FILENO : STDERR_FILENO, buffer, ht_written(&text).length);
    return false;
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

bool ht_open_list(ht_listing *listing, ht_input *input) {
    const char *columns = listing->arguments->value[HT_OPTION_COLUMNS];
    ht_string opening = columns != NULL ? ht_string_of(columns) : (ht_string){input->held, input->held_length};
    ht_list *list = listing->list;
    ht_list_error error;
    if (!copy_header(listing, &opening)) {
        return false;
    }
    if (!ht_list_open(list, listing->parameters, opening, &error)) {
        return columns != NULL ? refuse_columns(listing, &error) : refuse(listing, &error);
    }
    if (columns == NULL) {
        ht_input_skip(input, list->begins, list->header_lines);
    } else {
        skip_header(input, list);
    }
    list->language = listing->arguments->language;
    input->separator = list->separator;
    /* A piece is not refused for what its lines are: the others may be right. */
    const bool is_piece = columns != NULL || ht_given(listing->arguments, HT_OPTION_NO_HEADER);
    return is_piece || ht_list_check(list, (ht_string){input->held, input->held_length}, &error) || refuse(listing, &error);
}

const char *ht_listing_path(const ht_arguments *arguments) {
    return arguments->operand_count > 0 ? arguments->operands[0] : "-";
}

void ht_listing_init(ht_listing *listing, const ht_arguments *arguments, const char *path, ht_list *list) {
    *listing = (ht_listing){.arguments = arguments, .list = list, .path = path, .rejects = {.descriptor = -1}};
    listing->progress = ht_progress_begin(arguments->language);
    ht_show(ht_file_name(listing->path, arguments->language), listing->name, sizeof listing->name);
}

int ht_open_listing(ht_listing *listing, ht_parameters *parameters, ht_input *input) {
    const ht_arguments *arguments = listing->arguments;
    const char *figures = arguments->value[HT_OPTION_PARAMETERS];
    if (ht_is_standard(listing->path) && figures != NULL && ht_is_standard(figures)) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &standard_input_twice, "", "");
    }
    if (ht_is_standard(listing->path) && isatty(STDIN_FILENO)) {
        return ht_refuse_terminal(arguments);
    }
    const int code = ht_read_parameters(arguments, parameters, &listing->parameter_bytes);
    if (code == HT_EXIT_DONE && !ht_input_open(input, listing->path)) {
        return ht_refuse_file(arguments, listing->path, errno);
    }
    return code;
}

void ht_close_listing(ht_listing *listing) {
    free(listing->header);
    free(listing->parameter_bytes);
    listing->header = NULL;
    listing->parameter_bytes = NULL;
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

int ht_need_workbooks(const ht_arguments *arguments, const char *ending) {
    return ht_has_workbooks() ? HT_EXIT_DONE : ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &no_workbooks, ending, "");
}

/* ---- Lines ---- */

void ht_reader_init(ht_list_reader *reader, const ht_listing *of) {
    reader->of = of;
    reader->bad_in_piece = 0;
    reader->blank = (ht_blank_lines){0, 0};
    if (of->list != NULL) {
        reader->list = *of->list;
    }
}

void ht_reader_begin(void *worker, const ht_piece *piece) {
    ht_list_reader *reader = worker;
    ht_lines_init(&reader->lines, piece->text, piece->line);
}

static bool is_empty(ht_string field) {
    const ht_string content = ht_field_content(field);
    for (size_t i = 0; i < content.length; i++) {
        if (content.at[i] != ' ' && content.at[i] != '\t') {
            return false;
        }
    }
    return true;
}

/* Of a line that is not bad. */
static bool is_blank(const ht_list *list, const ht_line *line) {
    if (line->person.given != 0) {
        return false;
    }
    for (uint32_t i = 0; i < list->column_count; i++) {
        if (list->columns[i].kind != HT_COLUMN_RESULT && !is_empty(line->record.fields[i])) {
            return false;
        }
    }
    return true;
}

static void add_blank(ht_blank_lines *all, const ht_blank_lines *more) {
    const bool is_first = all->count == 0 || (more->count > 0 && more->first < all->first);
    all->first = is_first ? more->first : all->first;
    all->count += more->count;
}

bool ht_reader_next(ht_list_reader *reader) {
    if (!ht_list_read(&reader->list, &reader->lines, &reader->line)) {
        return false;
    }
    if (!ht_reader_is_bad(reader) && is_blank(&reader->list, &reader->line)) {
        add_blank(&reader->blank, &(ht_blank_lines){1, reader->line.error.error.line});
    }
    return true;
}

bool ht_reader_is_bad(const ht_list_reader *reader) {
    return reader->line.error.problem != HT_LIST_OK;
}

ht_string ht_read_cell(ht_string field, char room[HT_RECORD_BYTES_MAX]) {
    const size_t length = ht_list_cell(field, room, HT_RECORD_BYTES_MAX);
    return (ht_string){room, length < HT_RECORD_BYTES_MAX ? length : HT_RECORD_BYTES_MAX};
}

ht_string ht_read_cell_trimmed(ht_string field, char room[HT_RECORD_BYTES_MAX]) {
    return ht_trim(ht_read_cell(field, room));
}

void ht_reader_refuse(ht_list_reader *reader, ht_text *messages, ht_text *rejects) {
    const ht_listing *of = reader->of;
    if (reader->bad_in_piece++ < HT_MESSAGES_SHOWN) {
        ht_put_place(messages, of->name, reader->line.error.error.line);
        ht_write_list_error_sentence(messages, &reader->line.error, of->arguments->language);
        ht_put(messages, "\n");
    }
    if (of->has_rejects) {
        ht_list_write_reject(&reader->list, &reader->line, rejects);
    }
}

void ht_reader_pass(ht_list_reader *reader, ht_listing *listing, const ht_text *messages, const ht_piece *piece) {
    const uint64_t left = listing->bad < HT_MESSAGES_SHOWN ? HT_MESSAGES_SHOWN - listing->bad : 0;
    const size_t all = ht_written(messages).length;
    size_t length = 0;
    for (uint64_t lines = 0; lines < left && length < all; lines++) {
        const char *line_end = memchr(messages->at + length, '\n', all - length);
        length = line_end == NULL ? all : (size_t)(line_end + 1 - messages->at);
    }
    if (length > 0) {
        ht_progress_clear(&listing->progress);
        (void)ht_write_all(STDERR_FILENO, messages->at, length);
    }
    listing->bad += reader->bad_in_piece;
    reader->bad_in_piece = 0;
    ht_progress_report(&listing->progress, piece->line, piece->read);
}

void ht_reader_end(const ht_list_reader *reader, ht_listing *listing) {
    add_blank(&listing->blank, &reader->blank);
}

/* ---- Messages ---- */

void ht_put_place(ht_text *out, const char *name, uint32_t line) {
    ht_put(out, name);
    if (line > 0) {
        ht_put(out, ":");
        ht_put_number(out, line);
    }
    ht_put(out, ": ");
}

ht_argument ht_count(uint64_t count) {
    return (ht_argument){.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)count};
}

ht_argument ht_lines_noun(uint64_t count) {
    static const ht_words one = {"dòng", "line"};
    static const ht_words several = {"dòng", "lines"};
    return (ht_argument){.kind = HT_ARGUMENT_WORDS, .words = count == 1 ? &one : &several};
}

static void say(ht_listing *listing, ht_text *text) {
    ht_progress_clear(&listing->progress);
    ht_put(text, "\n");
    (void)ht_write_all(STDERR_FILENO, text->at, ht_written(text).length);
}

void ht_say_of_list(ht_listing *listing, const ht_words *sentence, const ht_argument *values) {
    char buffer[1024];
    ht_text text = {.at = buffer, .capacity = sizeof buffer};
    ht_put_place(&text, listing->name, 0);
    ht_say(&text, listing->arguments->language, sentence, values);
    say(listing, &text);
}

void ht_say_more_bad_lines(ht_listing *listing) {
    const ht_arguments *arguments = listing->arguments;
    if (listing->bad <= HT_MESSAGES_SHOWN) {
        return;
    }
    const uint64_t more = listing->bad - HT_MESSAGES_SHOWN;
    const bool takes_rejects = (ht_options[HT_OPTION_REJECTS].commands >> arguments->command & 1) != 0;
    char buffer[2048];
    char name[512];
    ht_text text = {.at = buffer, .capacity = sizeof buffer};
    ht_put_place(&text, listing->name, 0);
    ht_say(&text, arguments->language, &more_bad, (ht_argument[]){ht_count(more), ht_lines_noun(more)});
    if (listing->has_rejects) {
        const char *path = ht_show(arguments->value[HT_OPTION_REJECTS], name, sizeof name);
        ht_say(&text, arguments->language, &all_in_file,
               &(ht_argument){.kind = HT_ARGUMENT_STRING, .string = ht_string_of(path)});
    } else {
        ht_put_words(&text, takes_rejects ? &all_to_file : &all_as_json, arguments->language);
    }
    say(listing, &text);
}

void ht_put_blank_lines(ht_text *out, const ht_blank_lines *blank, ht_language language) {
    ht_say(out, language, &blank_lines,
           (ht_argument[]){
               ht_count(blank->count), ht_lines_noun(blank->count), {.kind = HT_ARGUMENT_PLAIN, .number = blank->first}});
}

void ht_say_blank_lines(ht_listing *listing) {
    char buffer[1024];
    ht_text text = {.at = buffer, .capacity = sizeof buffer};
    if (listing->blank.count > 0) {
        ht_put_place(&text, listing->name, 0);
        ht_put_blank_lines(&text, &listing->blank, listing->arguments->language);
        say(listing, &text);
    }
}

typedef struct {
    const ht_parameters *parameters;
    ht_language language;
} figures;

static void write_figures(ht_text *out, const void *context) {
    const figures *what = context;
    ht_write_figures(out, what->parameters, what->language);
}

void ht_say_figures(const ht_parameters *parameters, ht_language language) {
    ht_output output = {.descriptor = STDERR_FILENO};
    (void)ht_output_text(&output, write_figures, &(figures){parameters, language});
}
