/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "list/sheets.h"

#include "text/columns.h"
#include "command/message.h"
#include "command/options.h"
#include "text/fold.h"
#include "text/sentence.h"
#include "text/sheet_hidden.h"
#include "text/text.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static const ht_words of_file = {"{0}: {1}", "{0}: {1}"};
static const ht_words no_such_sheet = {"--sheet: sổ tính không có trang {0}; các trang: {1}",
                                       "--sheet: the workbook has no sheet {0}; its sheets: {1}"};
static const ht_words hidden_sheets = {"{0}: mọi trang của sổ tính đều ẩn ({1}); chọn một trang bằng --sheet",
                                       "{0}: all sheets of the workbook are hidden ({1}); choose one with --sheet"};
static const ht_words other_sheets = {"chỉ đọc trang này; còn các trang khác, chọn bằng --sheet: {0}",
                                      "only this sheet is read; others, to be chosen with --sheet: {0}"};

int ht_refuse_unread(const ht_arguments *arguments, const char *path, const ht_input *input, int number) {
    enum { SENTENCE_BYTES = 1024 };
    if (number != EBADMSG || input->book == NULL) {
        return ht_refuse_file(arguments, path, number);
    }
    const ht_book_error *error = ht_book_source_error(input->book);
    char shown[512];
    char sentences[2][SENTENCE_BYTES];
    for (ht_language language = HT_VI; language <= HT_EN; language++) {
        ht_text text = {.at = sentences[language], .capacity = SENTENCE_BYTES - 1};
        ht_write_book_error(&text, error, language);
        sentences[language][ht_written(&text).length] = '\0';
    }
    const char *const name = ht_show(ht_file_name(path, arguments->language), shown, sizeof shown);
    const ht_words words[HT_PROBLEM_WORDS] = {{name, name}, {sentences[HT_VI], sentences[HT_EN]}, {"", ""}};
    return ht_refuse_words(arguments, ht_error_name(ht_book_error_code(error->problem)), &of_file, words);
}

bool ht_open_book(const ht_arguments *arguments, const char *path, ht_input *input) {
    if (ht_input_open_book(input)) {
        return true;
    }
    (void)ht_refuse_unread(arguments, path, input, input->book == NULL ? ENOMEM : errno);
    return false;
}

/* ---- Choosing ---- */

enum { NAME_SHOWN = 50 }; /* letters: 4 bytes each, quotation marks and an ellipsis fit HT_SHEET_NAME_BYTES */

static void put_name(ht_text *out, ht_string name) {
    ht_put(out, "\"");
    ht_put_visible(out, name, NAME_SHOWN);
    ht_put(out, "\"");
}

static void note_name(ht_sheets *sheets, ht_string name) {
    ht_text text = {.at = sheets->names, .capacity = sizeof sheets->names - 1, .length = sheets->names_length};
    if (text.capacity - text.length > HT_SHEET_NAME_BYTES) {
        ht_put(&text, text.length > 0 ? ", " : "");
        put_name(&text, name);
    }
    sheets->names_length = text.length;
    sheets->names[text.length] = '\0';
}

bool ht_next_sheet(ht_sheets *sheets, ht_input *input, char name[HT_SHEET_NAME_BYTES]) {
    const char *wanted = sheets->arguments->value[HT_OPTION_SHEET];
    while (ht_book_source_next(input->book)) {
        const ht_string found = ht_book_source_name(input->book);
        ht_text text = {.at = name, .capacity = HT_SHEET_NAME_BYTES - 1};
        const bool is_meant = wanted == NULL ? !ht_book_source_is_hidden(input->book)
                                             : ht_same_folded(found, ht_string_of(wanted)) || ht_string_is(found, wanted);
        put_name(&text, found);
        name[text.length] = '\0';
        note_name(sheets, found);
        if (is_meant) {
            return ht_input_enter_sheet(input);
        }
    }
    return false;
}

void ht_refuse_sheets(const ht_sheets *sheets, const char *path, const ht_input *input) {
    const char *wanted = sheets->arguments->value[HT_OPTION_SHEET];
    char shown[512];
    char name[HT_PROBLEM_WORD_MAX];
    if (errno != 0) {
        (void)ht_refuse_unread(sheets->arguments, path, input, errno);
    } else if (wanted != NULL) {
        (void)ht_refuse_because(sheets->arguments, HT_CODE_COMMAND_LINE, &no_such_sheet, ht_show(wanted, name, sizeof name),
                                sheets->names);
    } else {
        (void)ht_refuse_because(sheets->arguments, HT_CODE_COMMAND_LINE, &hidden_sheets,
                                ht_show(ht_file_name(path, sheets->arguments->language), shown, sizeof shown), sheets->names);
    }
}

/* ---- What is said at the end ---- */

enum { LISTED_BYTES = 1024 };

static void say(const char *place, const ht_text *sentence) {
    char buffer[2 * LISTED_BYTES];
    ht_text text = {.at = buffer, .capacity = sizeof buffer - 1};
    if (sentence->length > 0) {
        ht_put(&text, place);
        ht_put(&text, ": ");
        ht_put_string(&text, ht_written(sentence));
        const size_t length = ht_written(&text).length;
        buffer[length] = '\n';
        (void)ht_write_all(STDERR_FILENO, buffer, length + 1);
    }
}

static void say_hidden(const char *place, const ht_hidden *hidden, ht_language language,
                       void (*write)(ht_text *out, const ht_hidden *hidden, ht_language language)) {
    char bytes[LISTED_BYTES + LISTED_BYTES / 2];
    ht_text sentence = {.at = bytes, .capacity = sizeof bytes};
    write(&sentence, hidden, language);
    say(place, &sentence);
}

static void say_others(const char *place, ht_input *input, ht_language language) {
    enum { ROOM = LISTED_BYTES - HT_SHEET_NAME_BYTES };
    char bytes[LISTED_BYTES];
    ht_text listed = {.at = bytes, .capacity = sizeof bytes};
    while (ht_book_source_next(input->book)) {
        if (!ht_book_source_is_hidden(input->book) && listed.length < ROOM) {
            ht_put(&listed, listed.length > 0 ? ", " : "");
            put_name(&listed, ht_book_source_name(input->book));
        }
    }
    if (listed.length > 0) {
        char sentence[LISTED_BYTES + LISTED_BYTES / 2];
        ht_text text = {.at = sentence, .capacity = sizeof sentence};
        ht_say(&text, language, &other_sheets, &(ht_argument){.kind = HT_ARGUMENT_STRING, .string = ht_written(&listed)});
        say(place, &text);
    }
}

void ht_say_sheets(const char *place, ht_input *input, ht_language language) {
    if (input->book != NULL) {
        const ht_hidden *hidden = ht_book_source_hidden(input->book);
        say_hidden(place, hidden, language, ht_write_hidden_rows);
        say_hidden(place, hidden, language, ht_write_hidden_columns);
        say_others(place, input, language);
    }
}
