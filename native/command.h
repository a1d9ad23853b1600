/* SPDX-License-Identifier: MIT */
/* What the commands are made of: running them, and saying what could not be used. */
#ifndef HOTRO_COMMAND_H
#define HOTRO_COMMAND_H

#include "json_write.h"
#include "text.h"
#include "files.h"
#include "options.h"

ht_command_run ht_run_assess, ht_run_batch, ht_run_verify, ht_run_budget, ht_run_rules, ht_run_selftest;

/* ---- Help and what is generated from the tables ---- */

void ht_write_help(ht_text *out, int command, ht_language language, bool bold);
void ht_write_completion(ht_text *out, const char *shell, ht_language language);
void ht_write_manual(ht_text *out, ht_language language); /* scdoc */

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
/* What the core found in an input. `where`: the file, NULL for options; `id`: the case's own, may be empty. */
int ht_refuse_input(const ht_arguments *arguments, const char *where, const ht_error *error, ht_string id);
/* A code or link that is no case. `where`: the code as given. */
int ht_refuse_code(const ht_arguments *arguments, const char *where, const ht_error *error);
/* An input that cannot be read, from errno. */
int ht_refuse_file(const ht_arguments *arguments, const char *path, int number);
/* A result that cannot be written, from errno; always on standard error. */
int ht_refuse_output(const ht_arguments *arguments, const char *path, int number);
/* Standard input is a terminal though something is to be read from it: help, not a hang. */
int ht_refuse_terminal(const ht_arguments *arguments);

/* `text` for a terminal, as ht_put_visible writes it; cut where it might not fit. Terminated; `shown` is returned. */
const char *ht_show(const char *text, char *shown, size_t capacity);

/* ---- Results ---- */

/* Whether the descriptor is a terminal that can do more than print (TERM=dumb), and whether it takes colors (NO_COLOR). */
bool ht_is_able_terminal(int descriptor);
bool ht_takes_colors(int descriptor);
/* Writes one text to standard output or the file of --output. Returns the exit code. */
int ht_print(const ht_arguments *arguments, ht_writer *write, const void *context);
/* The same for text that people read: harmless on a terminal, wrapped to it, headings bold. */
int ht_print_for_people(const ht_arguments *arguments, ht_writer *write, const void *context);

/* What is stated of a person, a line each; ht_put_facts writes nothing where nothing is. */
void ht_put_facts(ht_text *out, const ht_case *person, ht_language language);
/* Whether an operand is a code or link: it looks like one, and no file has that name. */
bool ht_is_code(const char *operand);

/* Reads --parameters where given. `*bytes` is to be kept as long as the parameters, and freed. Returns the exit code. */
int ht_read_parameters(const ht_arguments *arguments, ht_parameters *parameters, char **bytes);
/* What a file is called in messages. */
const char *ht_file_name(const char *path, ht_language language);

/* In place of a greatest amount where there is none. */
extern const ht_words ht_no_greatest;

/* ---- Text in columns ---- */

/* Columns that a text takes on a terminal: its characters but for marks above and below them. */
size_t ht_columns(ht_string text);
void ht_put_spaces(ht_text *out, size_t count);
/* What a text holds, up to the last whole character for which there was room. */
ht_string ht_written(const ht_text *text);

#endif
