/* SPDX-License-Identifier: MIT */
/* The command line as tables: reading it, help, completions and the manual all come from here. Facts are not listed: their
   options are the policy's own tables. */
#ifndef HOTRO_OPTIONS_H
#define HOTRO_OPTIONS_H

#include "policy.h"

enum { HT_EXIT_DONE = 0, HT_EXIT_DIFFERENCE = 1, HT_EXIT_UNUSABLE = 2 };

typedef enum {
    HT_COMMAND_ASSESS,
    HT_COMMAND_BATCH,
    HT_COMMAND_VERIFY,
    HT_COMMAND_BUDGET,
    HT_COMMAND_RULES,
    HT_COMMAND_SELFTEST,
    HT_COMMAND_COUNT
} ht_command_id;

typedef enum {
    HT_OPTION_HELP,
    HT_OPTION_VERSION,
    HT_OPTION_LANG,
    HT_OPTION_JSON,
    HT_OPTION_PARAMETERS,
    HT_OPTION_OUTPUT,
    HT_OPTION_MONTHS,
    HT_OPTION_RECEIPT,
    HT_OPTION_MADE,
    HT_OPTION_CANONICAL,
    HT_OPTION_SCHEMA,
    HT_OPTION_SURFACE,
    HT_OPTION_REJECTS,
    HT_OPTION_EXCEL,
    HT_OPTION_CSV,
    HT_OPTION_NO_HEADER,
    HT_OPTION_COLUMNS,
    HT_OPTION_BY,
    HT_OPTION_PERIOD,
    HT_OPTION_COMPARE,
    HT_OPTION_QUIET,
    HT_OPTION_STATUS,
    HT_OPTION_STRICT,
    HT_OPTION_COMPLETION,
    HT_OPTION_MANUAL,
    HT_OPTION_COUNT
} ht_option_id;

typedef enum { HT_TAKES_NOTHING, HT_TAKES_FILE, HT_TAKES_CHOICE, HT_TAKES_TEXT } ht_option_value;

typedef struct {
    const char *name; /* without the dashes */
    char letter;      /* 0: none */
    ht_option_value takes;
    const char *choices; /* HT_TAKES_CHOICE: separated by spaces */
    ht_words argument;   /* what stands for its value in help */
    uint32_t commands;   /* bit set of ht_command_id; 0: only without a command, and not shown */
    ht_words help;
} ht_option;

typedef struct {
    const char *line;
    ht_words what;
} ht_example;

enum { HT_EXAMPLES_MAX = 7, HT_USAGES_MAX = 2, HT_PROBLEM_WORDS = 3, HT_PROBLEM_WORD_MAX = 256 };

typedef struct ht_arguments ht_arguments;
typedef int ht_command_run(const ht_arguments *arguments); /* the exit code */

typedef struct {
    const char *name;
    ht_words summary;
    ht_words usages[HT_USAGES_MAX]; /* after "hotro " */
    unsigned operands_max;
    bool takes_facts;                     /* the policy's facts and readings are options too */
    ht_example examples[HT_EXAMPLES_MAX]; /* ends with a NULL line where shorter */
    ht_words notes;                       /* for the manual; may be empty */
    ht_command_run *run;
} ht_command;

extern const ht_command ht_commands[HT_COMMAND_COUNT];
extern const ht_option ht_options[HT_OPTION_COUNT];
extern const ht_words ht_program_summary, ht_help_usage, ht_facts_summary, ht_language_note, ht_estimate_note;
extern const ht_words ht_exit_codes[HT_EXIT_UNUSABLE + 1];

/* The whole command line. What is said is the caller's argv. */
struct ht_arguments {
    int command;                        /* ht_command_id, or -1 */
    const char *value[HT_OPTION_COUNT]; /* NULL: not given; "" where the option takes nothing */
    unsigned fact_count;
    struct {
        uint8_t slot;
        const char *text;
    } facts[HT_SLOTS_MAX + 1]; /* in the order given, up to the first that is given again */
    bool fact_again;           /* the last of them is */
    char **operands;
    unsigned operand_count;
    ht_language language;
    const ht_words *problem; /* NULL: the line can be used */
    char problem_words[HT_PROBLEM_WORDS][HT_PROBLEM_WORD_MAX];
};

enum { HT_OPTION_NAME_MAX = 64 };

bool ht_given(const ht_arguments *arguments, ht_option_id option);
/* "duty-from": the fact's identifier as an option. With the underscore it is understood too. */
void ht_fact_option_name(const ht_fact *fact, char name[HT_OPTION_NAME_MAX]);

/* An option of the table or of a fact, for what lists them all. */
typedef struct {
    char name[HT_OPTION_NAME_MAX];
    char letter;
    ht_option_value takes;
    uint32_t commands; /* bit set of ht_command_id; 0: as in ht_option */
    const ht_words *help;
    const ht_option *option; /* NULL: it is a fact */
    const ht_fact *fact;     /* NULL: it is of the table */
} ht_option_row;

/* The option at `index`: first the table, then the facts. False past the end. */
bool ht_option_row_at(unsigned index, ht_option_row *row);
/* HT_TAKES_CHOICE: the values, separated by spaces. */
void ht_put_choices(ht_text *out, const ht_option_row *row);

/* Reads argv; never prints. What is wrong with it is in `problem`, the first one found. */
void ht_arguments_read(ht_arguments *arguments, int argc, char **argv);

#endif
