/* SPDX-License-Identifier: MIT */
/* The commands as a table: help, completions and the manual come from it. */
#ifndef HOTRO_COMMANDS_H
#define HOTRO_COMMANDS_H

#include "text/words.h"

enum { HT_EXIT_DONE = 0, HT_EXIT_DIFFERENCE = 1, HT_EXIT_UNUSABLE = 2 };

typedef enum {
    HT_COMMAND_ASSESS,
    HT_COMMAND_BATCH,
    HT_COMMAND_VERIFY,
    HT_COMMAND_BUDGET,
    HT_COMMAND_NAMES,
    HT_COMMAND_TEMPLATE,
    HT_COMMAND_RULES,
    HT_COMMAND_MCP,
    HT_COMMAND_SELFTEST,
    HT_COMMAND_COUNT
} ht_command_id;

typedef struct {
    const char *line;
    ht_words what;
    /* What stands behind the line: the policy's own example by identifiers, by labels, or as a code. */
    enum { HT_EXAMPLE_WHOLE, HT_EXAMPLE_OPTIONS, HT_EXAMPLE_LABELS, HT_EXAMPLE_CODE } person;
} ht_example;

enum { HT_EXAMPLES_MAX = 8, HT_USAGES_MAX = 3 };

typedef struct {
    const char *name;
    ht_words summary;
    ht_words usages[HT_USAGES_MAX]; /* after "hotro " */
    unsigned operands_max;
    bool operands_are_policies;           /* with --diff only; with --schema what is described */
    ht_words input;                       /* what an operand, or standard input, is: behind its name */
    bool takes_facts;                     /* the policy's facts and readings are options too, */
    bool of_lists;                        /* of every line of a list that does not say them */
    ht_example examples[HT_EXAMPLES_MAX]; /* ends with a NULL line where shorter */
    ht_words notes;                       /* for the manual; may be empty */
} ht_command;

extern const ht_command ht_commands[HT_COMMAND_COUNT];
extern const ht_words ht_program_summary, ht_help_usage, ht_facts_summary, ht_language_note;
extern const ht_words ht_exit_codes[HT_EXIT_UNUSABLE + 1];

#endif
