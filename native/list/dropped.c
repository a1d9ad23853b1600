/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "list/dropped.h"

#include "text/columns.h"
#include "command/commands.h"
#include "command/files.h"
#include "command/message.h"
#include "platform/machine.h"
#include "platform/places.h"
#include "platform/replacing.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* {0}: the list's name without its ending, {1}: the ending of the result, {2}: the number of the attempt. */
static const ht_words first_name = {"{0} (kết quả){1}", "{0} (result){1}"};
static const ht_words next_name = {"{0} (kết quả {2}){1}", "{0} (result {2}){1}"};
static const ht_words result_is_in = {"hotro: kết quả ở {0}\n", "hotro: the result is in {0}\n"};

enum { ENDING_BYTES = 8 };

/* How lists are called, and how their results are. */
static const ht_ending_form endings[] = {{".csv", 0}, {".tsv", 0},   {".txt", 0},   {".xlsx", 0},
                                         {".ods", 1}, {".jsonl", 2}, {".ndjson", 2}};
enum { TO_WORKBOOK = 1, OF_CASES };

static ht_argument string(const char *at, size_t length) {
    return (ht_argument){.kind = HT_ARGUMENT_STRING, .string = {at, length}};
}

/* malloc'd; NULL: not enough memory. */
static char *name_of_result(const char *list, int form, uint32_t number) {
    enum { WORDS_BYTES = 64 }; /* > " (kết quả 4294967295)" */
    const ht_language language = ht_user_speaks_vietnamese() ? HT_VI : HT_EN;
    const char *const ending = ht_ending_of(list);
    const char *const of_result = form == TO_WORKBOOK ? ".xlsx" : ending;
    const size_t stem = (size_t)(ending - list);
    const size_t capacity = strlen(list) + WORDS_BYTES;
    ht_text text = {.at = malloc(capacity), .capacity = capacity - 1};
    const ht_argument words[] = {
        string(list, stem), string(of_result, strlen(of_result)), {.kind = HT_ARGUMENT_NUMBER, .number = number}};
    if (text.at != NULL) {
        ht_say(&text, language, number == 1 ? &first_name : &next_name, words);
        text.at[ht_written(&text).length] = '\0';
    }
    return text.at;
}

/* Takes the first name that is free. What else is in the way, the command says when it writes. */
static void reserve(ht_dropped *dropped, const char *list, int form) {
    enum { NAMES_MAX = 10000 };
    for (uint32_t number = 1; number <= NAMES_MAX; number++) {
        dropped->result = name_of_result(list, form, number);
        if (dropped->result == NULL) {
            return;
        }
        dropped->reserved = ht_reserve(dropped->result);
        if (dropped->reserved != NULL || errno != EEXIST) {
            return;
        }
        free(dropped->result);
    }
    dropped->result = NULL;
}

void ht_take_dropped(ht_dropped *dropped, int *argc, char ***argv) {
    static char batch[] = "batch", output[] = "-o", json[] = "--json";
    *dropped = (ht_dropped){.result = NULL};
    if (*argc != 2 || (*argv)[1][0] == '-' || !ht_is_regular_file((*argv)[1])) {
        return;
    }
    char *const list = (*argv)[1];
    const int form = ht_form_of(list, endings, sizeof endings / sizeof *endings);
    if (form < 0) {
        return;
    }
    reserve(dropped, list, form);
    if (dropped->result == NULL) {
        return;
    }
    char *const words[HT_DROPPED_WORDS] = {(*argv)[0], batch, list, output, dropped->result, form == OF_CASES ? json : NULL};
    memcpy(dropped->words, words, sizeof words);
    *argc = form == OF_CASES ? HT_DROPPED_WORDS : HT_DROPPED_WORDS - 1;
    *argv = dropped->words;
}

void ht_end_dropped(ht_dropped *dropped, const ht_arguments *arguments, int code) {
    char buffer[4096], shown[2048];
    ht_text text = {.at = buffer, .capacity = sizeof buffer};
    if (dropped->reserved != NULL && code == HT_EXIT_UNUSABLE) {
        ht_give_up(dropped->reserved);
    } else if (dropped->reserved != NULL) {
        ht_keep(dropped->reserved);
        ht_show(dropped->result, shown, sizeof shown);
        ht_say(&text, arguments->language, &result_is_in,
               &(ht_argument){.kind = HT_ARGUMENT_STRING, .string = ht_string_of(shown)});
        (void)ht_write_all(STDERR_FILENO, text.at, ht_written(&text).length);
    }
    free(dropped->result);
    dropped->reserved = dropped->result = NULL;
}
