/* SPDX-License-Identifier: MIT */
/* The options as a table: reading them, help, completions and the manual all come from here. Facts are not listed: their
   options are the policy's own tables. */
#ifndef HOTRO_OPTIONS_H
#define HOTRO_OPTIONS_H

#include "policy/policy.h"

typedef enum {
    HT_OPTION_HELP,
    HT_OPTION_VERSION,
    HT_OPTION_LANG,
    HT_OPTION_JSON,
    HT_OPTION_POLICY,
    HT_OPTION_PARAMETERS,
    HT_OPTION_ASKED,
    HT_OPTION_OUTPUT,
    HT_OPTION_MONTHS,
    HT_OPTION_WHAT_IF,
    HT_OPTION_RECEIPT,
    HT_OPTION_MADE,
    HT_OPTION_CANONICAL,
    HT_OPTION_SCHEMA,
    HT_OPTION_SURFACE,
    HT_OPTION_CHECK,
    HT_OPTION_POLICIES,
    HT_OPTION_DIFF,
    HT_OPTION_SHEET,
    HT_OPTION_MAP,
    HT_OPTION_KEY,
    HT_OPTION_CLAIMS,
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

typedef enum {
    HT_TAKES_NOTHING,
    HT_TAKES_INPUT,
    HT_TAKES_OUTPUT,
    HT_TAKES_CHOICE,
    HT_TAKES_POLICY,
    HT_TAKES_TEXT,
    HT_TAKES_TEXTS
} ht_option_value; /* files: read, written; texts: may be given several times, at most HT_TEXTS_MAX */

typedef struct {
    const char *name; /* without the dashes */
    char letter;      /* 0: none */
    ht_option_value takes;
    const char *choices; /* HT_TAKES_CHOICE: separated by spaces */
    ht_words argument;   /* what stands for its value in help */
    uint32_t commands;   /* bit set of ht_command_id; 0: only without a command, and not shown */
    ht_words help;
} ht_option;

extern const ht_option ht_options[HT_OPTION_COUNT];

enum { HT_OPTION_NAME_MAX = 64, HT_TEXTS_MAX = 8 };

/* The fact's identifier as an option, with "-" for "_". With the underscore it is understood too. */
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

/* The option at `index`: first the table, then the facts of the policy. False past the end. */
bool ht_option_row_at(const ht_policy *policy, unsigned index, ht_option_row *row);
/* Whether the values are known beforehand; these, separated by spaces. */
bool ht_has_choices(const ht_option_row *row);
void ht_put_choices(ht_text *out, const ht_option_row *row);

#endif
