/* SPDX-License-Identifier: MIT */
/* Saying what could not be used, and writing results. */
#ifndef HOTRO_MESSAGE_H
#define HOTRO_MESSAGE_H

#include "command/arguments.h"
#include "command/files.h"

/* ---- Refusing: the sentence to standard error, or with --json as an error object to standard output; HT_EXIT_UNUSABLE ---- */

/* Codes of what the core does not see: the command line, and files that cannot be read. */
#define HT_CODE_COMMAND_LINE "command_line"
#define HT_CODE_UNREADABLE   "unreadable"

/* `sentence` may hold {0} and {1}: `word` and `hint`. */
int ht_refuse_because(const ht_arguments *arguments, const char *code, const ht_words *sentence, const char *word,
                      const char *hint);
/* The same with {0}, {1} and {2}. */
int ht_refuse_with(const ht_arguments *arguments, const char *code, const ht_words *sentence,
                   const char *const words[HT_PROBLEM_WORDS]);
/* The same with words that differ by language. */
int ht_refuse_words(const ht_arguments *arguments, const char *code, const ht_words *sentence,
                    const ht_words words[HT_PROBLEM_WORDS]);
/* What the core found in an input. `where`: the file, NULL for options; `id`: the case's own, may be empty. */
int ht_refuse_input(const ht_arguments *arguments, const char *where, const ht_error *error, ht_string id);
/* What is given names no policy that the program has. `where`: where it is given, or NULL. */
int ht_refuse_policy(const ht_arguments *arguments, const char *where, const char *given);
/* A code or link that is no case. `where`: the code as given. */
int ht_refuse_code(const ht_arguments *arguments, const char *where, const ht_error *error);
/* An input that cannot be read, from errno. */
int ht_refuse_file(const ht_arguments *arguments, const char *path, int number);
/* A result that cannot be written, from errno; always on standard error. */
int ht_refuse_output(const ht_arguments *arguments, const char *path, int number);

/* `text` for a terminal, as ht_put_visible writes it; cut where it might not fit. Terminated; `shown` is returned. */
const char *ht_show(const char *text, char *shown, size_t capacity);
/* What a file is called in messages. */
const char *ht_file_name(const char *path, ht_language language);

/* ---- Results ---- */

/* ht_output_commit, and says so where the file that was replaced belonged to others and that could not be kept. */
bool ht_commit(const ht_arguments *arguments, ht_output *output);
/* Whether the descriptor is a terminal that takes colors (not with NO_COLOR). */
bool ht_takes_colors(int descriptor);
/* Writes one text to standard output or the file of --output. Returns the exit code. */
int ht_print(const ht_arguments *arguments, ht_writer *write, const void *context);

#endif
