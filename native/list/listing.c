/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "list/listing.h"
#include "list/list_fact.h"
#include "command/arguments.h"
#include "command/assess.h"
#include "command/commands.h"
#include "command/help.h"
#include "command/message.h"
#include "command/options.h"

#include "text/sheet_place.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/columns.h"
#include "text/digits.h"
#include "list/list_block.h"
#include "list/list_cell.h"
#include "list/list_columns.h"
#include "list/list_error.h"
#include "list/list_header.h"
#include "list/list_policy.h"
#include "list/list_write.h"
#include "text/utf8.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const ht_words more_bad = {"còn {0} dòng lỗi nữa", "{0} more bad {1}"};
static const ht_words all_in_file = {", tất cả có trong {0}", "; all of them are in {0}"};
static const ht_words all_to_file = {"; --rejects TỆP ghi tất cả kèm lý do",
                                     "; --rejects FILE writes all of them with their reasons"};
static const ht_words all_as_json = {"; --json liệt kê tất cả", "; --json lists all of them"};
static const ht_words sheet_words = {"trang {0}", "sheet {0}"};
static const ht_words row_words = {" dòng {0}", " row {0}"};
static const ht_words column_words = {", cột {0}", ", column {0}"};

/* ---- Lines ---- */

void ht_reader_init(ht_list_reader *reader, const ht_listing *of) {
    reader->of = of;
    reader->bad_in_piece = 0;
    reader->skipped_in_piece = (ht_skipped_lines){.count = 0};
    reader->repeated_in_piece = (ht_repeated_sum){.least = 0};
    reader->missing_in_piece = (ht_missing_facts){.lines = 0};
    reader->survey_of_piece = of->survey;
    reader->survey_of_piece.people = NULL;
    reader->survey_of_piece.count = reader->survey_of_piece.capacity = 0;
    reader->sums_of_piece.count = 0;
    reader->is_crowded = reader->is_out_of_memory = false;
    if (of->list != NULL) {
        reader->list = *of->list;
        if (of->plan != NULL) {
            ht_list_plan(&reader->list, of->plan);
        }
    }
}

void ht_reader_begin(void *worker, const ht_piece *piece) {
    ht_list_reader *reader = worker;
    ht_lines_init_known(&reader->lines, piece->text, &piece->contents, piece->line);
}

void ht_reader_end(ht_list_reader *reader) {
    free(reader->survey_of_piece.people);
}

/* ---- Surveyed while they are worked on ---- */

bool ht_survey_grow(ht_survey *survey) {
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

static void survey_line(ht_list_reader *reader) {
    ht_survey *const survey = &reader->survey_of_piece;
    if (survey->count == survey->capacity && !ht_survey_grow(survey)) {
        reader->is_out_of_memory = true;
        return;
    }
    ht_survey_add(survey, &reader->line);
    if (survey->sums != NULL && !ht_sums_note(&reader->sums_of_piece, &reader->list, &reader->line)) {
        reader->is_crowded = true;
    }
}

static bool pass_survey(ht_list_reader *reader, ht_listing *listing) {
    ht_survey *const all = &listing->survey;
    ht_survey *const piece = &reader->survey_of_piece;
    listing->is_given_up = listing->is_given_up || reader->is_crowded;
    bool is_out_of_memory = reader->is_out_of_memory;
    while (!is_out_of_memory && all->capacity - all->count < piece->count) {
        is_out_of_memory = !ht_survey_grow(all);
    }
    if (listing->is_given_up || is_out_of_memory) {
        errno = ENOMEM;
        return false;
    }
    ht_survey_join(all, piece);
    if (all->sums != NULL) {
        ht_sums_take(all->sums, &reader->sums_of_piece);
    }
    return true;
}

bool ht_reader_next_line(ht_list_reader *reader) {
    if (!ht_list_read(&reader->list, &reader->lines, &reader->line)) {
        return false;
    }
    if (reader->of->is_tried) {
        survey_line(reader);
    }
    if (reader->line.is_skipped) {
        ht_skipped_add(&reader->skipped_in_piece, &reader->list, &reader->line);
    }
    return true;
}

bool ht_reader_next(ht_list_reader *reader) {
    while (ht_reader_next_line(reader)) {
        if (!reader->line.is_skipped) {
            return true;
        }
    }
    return false;
}

bool ht_reader_is_bad(const ht_list_reader *reader) {
    return reader->line.error.problem != HT_LIST_OK;
}

void ht_reader_refuse(ht_list_reader *reader, ht_text *messages, ht_text *rejects) {
    const ht_listing *of = reader->of;
    if (reader->bad_in_piece++ < HT_MESSAGES_SHOWN) {
        ht_put_list_place(messages, of, &reader->line.error);
        ht_write_line_errors(messages, &reader->line, of->arguments->language);
        ht_put(messages, "\n");
    }
    if (of->has_rejects) {
        ht_list_write_reject(&reader->list, &reader->line, rejects);
    }
}

/* To standard error, in its time. */
static void tell_in_time(ht_listing *listing, ht_string bytes) {
    if (listing->is_tried) {
        ht_put_string(&listing->told, bytes);
        return;
    }
    ht_progress_clear(&listing->progress);
    (void)ht_write_all(STDERR_FILENO, bytes.at, bytes.length);
}

bool ht_reader_pass(ht_list_reader *reader, ht_listing *listing, const ht_text *messages, const ht_piece *piece) {
    const uint64_t left = listing->bad < HT_MESSAGES_SHOWN ? HT_MESSAGES_SHOWN - listing->bad : 0;
    const size_t all = ht_written(messages).length;
    size_t length = 0;
    for (uint64_t lines = 0; lines < left && length < all; lines++) {
        const char *line_end = memchr(messages->at + length, '\n', all - length);
        length = line_end == NULL ? all : (size_t)(line_end + 1 - messages->at);
    }
    if (length > 0) {
        tell_in_time(listing, (ht_string){messages->at, length});
    }
    listing->bad += reader->bad_in_piece;
    reader->bad_in_piece = 0;
    ht_skipped_join(&listing->skipped, &reader->skipped_in_piece);
    reader->skipped_in_piece = (ht_skipped_lines){.count = 0};
    ht_repeated_join(&listing->repeated, &reader->repeated_in_piece);
    reader->repeated_in_piece = (ht_repeated_sum){.least = 0};
    ht_missing_join(&listing->missing, &reader->missing_in_piece);
    reader->missing_in_piece = (ht_missing_facts){.lines = 0};
    ht_progress_report(&listing->progress, piece->line, piece->read);
    return !listing->is_tried || pass_survey(reader, listing);
}

/* ---- Messages ---- */

/* Of each line of a list that is verified. */
void ht_put_place(ht_text *out, const char *name, uint32_t line) {
    char number[1 + HT_DIGITS_ROOM] = ":";
    ht_put_string(out, (ht_string){name, strlen(name)});
    if (line > 0) {
        ht_put_string(out, (ht_string){number, (size_t)(ht_put_digits(number + 1, line) - number)});
    }
    ht_put(out, ": ");
}

/* "list.xlsx: sheet "A"" */
static void put_sheet(ht_text *out, const ht_listing *listing) {
    ht_put(out, listing->name);
    ht_put(out, ": ");
    ht_say(out, listing->arguments->language, &sheet_words,
           &(ht_argument){.kind = HT_ARGUMENT_STRING, .string = ht_string_of(listing->sheet)});
}

void ht_put_list_place(ht_text *out, const ht_listing *listing, const ht_list_error *error) {
    const ht_language language = listing->arguments->language;
    if (listing->sheet[0] == '\0') {
        ht_put_place(out, listing->name, error->error.line);
        return;
    }
    put_sheet(out, listing);
    ht_say(out, language, &row_words, &(ht_argument){.kind = HT_ARGUMENT_PLAIN, .number = error->error.line});
    const uint32_t column = ht_list_error_column(listing->list, error);
    if (column > 0) {
        char bytes[8];
        ht_text letters = {.at = bytes, .capacity = sizeof bytes};
        ht_put_column_letters(&letters, column - 1);
        ht_say(out, language, &column_words, &(ht_argument){.kind = HT_ARGUMENT_STRING, .string = {bytes, letters.length}});
    }
    ht_put(out, ": ");
}

bool ht_refuse_list(const ht_listing *listing, const ht_list_error *error) {
    const bool json = ht_given(listing->arguments, HT_OPTION_JSON);
    char buffer[8192];
    ht_text text = {.at = buffer, .capacity = sizeof buffer};
    if (json) {
        ht_write_list_error_json(&text, error, (ht_string){NULL, 0});
    } else {
        ht_put_list_place(&text, listing, error);
        ht_write_list_error_sentence(&text, error, listing->arguments->language);
    }
    ht_put(&text, "\n");
    (void)ht_write_all(json ? STDOUT_FILENO : STDERR_FILENO, buffer, ht_written(&text).length);
    return false;
}

void ht_say_of_book(ht_listing *listing, ht_input *input) {
    char place[HT_LISTING_NAME_MAX + HT_SHEET_NAME_BYTES + 16];
    ht_text text = {.at = place, .capacity = sizeof place - 1};
    if (listing->sheet[0] != '\0') {
        put_sheet(&text, listing);
        place[ht_written(&text).length] = '\0';
        ht_progress_clear(&listing->progress);
        ht_say_sheets(place, input, listing->arguments->language);
    }
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

void ht_say_own_columns(ht_listing *listing) {
    enum { NAMES_BYTES = 16384 };
    static const ht_words own_columns = {"giữ nguyên, không đọc các cột riêng của đơn vị: ",
                                         "columns of the office's own, passed through unread: "};
    char buffer[NAMES_BYTES];
    ht_text text = {.at = buffer, .capacity = sizeof buffer - 1};
    if (listing->list == NULL || ht_own_columns(listing->list) == 0 || ht_given(listing->arguments, HT_OPTION_NO_HEADER)) {
        return;
    }
    ht_put_place(&text, listing->name, 0);
    ht_put_words(&text, &own_columns, listing->arguments->language);
    ht_put_own_columns(&text, listing->list, listing->arguments->language);
    say(listing, &text);
}

void ht_say_skipped(ht_listing *listing) {
    char buffer[4096]; /* > runs and quotes */
    ht_text text = {.at = buffer, .capacity = sizeof buffer};
    if (listing->skipped.count > 0) {
        ht_put_place(&text, listing->name, 0);
        ht_write_skipped(&text, &listing->skipped, listing->arguments->language);
        say(listing, &text);
    }
}

void ht_say_repeated(ht_listing *listing) {
    char buffer[2048]; /* > twelve pairs and an amount */
    ht_text text = {.at = buffer, .capacity = sizeof buffer};
    const bool is_computed = listing->arguments->command != HT_COMMAND_NAMES;
    if (ht_has_repeated(listing)) {
        ht_put_place(&text, listing->name, 0);
        ht_write_repeated(&text, &listing->survey.whole, is_computed ? &listing->repeated : NULL, listing->arguments->language);
        say(listing, &text);
    }
}

void ht_say_missing(ht_listing *listing) {
    char buffer[8192]; /* > every label and its number of lines */
    ht_text text = {.at = buffer, .capacity = sizeof buffer};
    if (listing->list != NULL && listing->missing.lines > 0) {
        ht_put_place(&text, listing->name, 0);
        ht_write_missing(&text, listing->list->policy, &listing->missing, listing->arguments->language);
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
