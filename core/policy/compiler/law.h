/* SPDX-License-Identifier: MIT */
/* What is known of a text while it is compiled. */
#ifndef HOTRO_LAW_H
#define HOTRO_LAW_H

#include "policy/compiler/compile.h"

enum {
    HT_LAW_ITEMS_MAX = 250, /* of one kind: an index fits a byte, HT_NONE beyond */
    HT_LAW_DEPTH_MAX = 5,   /* a condition of a row of a table of a version of a benefit stands at 4 */
    HT_LAW_TEXT_MAX = 4000, /* bytes of one text: C promises literals of 4095 */
    HT_LAW_REASONS_MAX = 32,
    HT_LAW_ROWS_MAX = 32,  /* of one table: 5 bits of an outcome (HT_OUTCOMES_MAX) */
    HT_LAW_GAPS_MAX = 32,  /* of one table */
    HT_LAW_VALID_MAX = 24, /* names that a mistake lists */
    HT_LAW_REPORT_BYTES = 65536
};

/* ---- The text as lines ---- */

typedef struct {
    ht_string text;  /* from its first letter to its last */
    ht_string head;  /* up to two spaces: what is computed */
    ht_string said;  /* behind them; empty where there are none */
    uint32_t number; /* in its source, from 1 */
    uint32_t after;  /* the first line that is not below it */
    uint8_t source;
    uint8_t depth;
} ht_law_line;

/* Statements that stand at the left. The order is that in which they are read: what is named before what names it. */
typedef enum {
    HT_LAW_POLICY,
    HT_LAW_TEXT,
    HT_LAW_USE,
    HT_LAW_INSTRUMENT,
    HT_LAW_CLAUSE,
    HT_LAW_FACT,
    HT_LAW_READING,
    HT_LAW_GROUP,
    HT_LAW_WORDS,
    HT_LAW_REASON,
    HT_LAW_CONFLICT,
    HT_LAW_PERIOD,
    HT_LAW_FIGURE,
    HT_LAW_BENEFIT,
    HT_LAW_HIGHEST,
    HT_LAW_ASSUMPTION,
    HT_LAW_NOTE,
    HT_LAW_COLUMN,
    HT_LAW_PASSING,
    HT_LAW_SAME,
    HT_LAW_SITUATION,
    HT_LAW_EXAMPLE,
    HT_LAW_KINDS
} ht_law_kind;

typedef struct {
    ht_string id; /* empty where its kind has none */
    uint32_t line;
    uint32_t needed;  /* bit s: source s says that it needs it */
    uint32_t used_by; /* bit s: source s names it */
    bool used;
} ht_law_item;

typedef struct {
    ht_law_item *items;
    unsigned count;
} ht_law_list;

typedef struct {
    uint8_t slot;
    uint32_t values;
} ht_law_group;

typedef struct ht_law ht_law;

/* ---- Mistakes ---- */

typedef enum {
    HT_LAW_NO_TEXT,
    HT_LAW_TOO_LARGE,
    HT_LAW_NOT_UTF_8,
    HT_LAW_CONTROL,
    HT_LAW_INDENTATION,
    HT_LAW_SPACES,
    HT_LAW_DECOMPOSED,
    HT_LAW_NO_STATEMENT,
    HT_LAW_SHAPE,
    HT_LAW_NOTHING_BELOW,
    HT_LAW_LACKING,
    HT_LAW_ONE_OF,
    HT_LAW_TWICE,
    HT_LAW_IDENTIFIER,
    HT_LAW_NUMBER,
    HT_LAW_NUMBER_TWICE,
    HT_LAW_NUMBER_OTHER,
    HT_LAW_NUMBER_CHANGED,
    HT_LAW_NO_SUCH,
    HT_LAW_WRONG_KIND,
    HT_LAW_FOREIGN,
    HT_LAW_NO_DAY,
    HT_LAW_NO_MONTH,
    HT_LAW_NO_AMOUNT,
    HT_LAW_OUTSIDE,
    HT_LAW_UPSIDE_DOWN,
    HT_LAW_LANGUAGES,
    HT_LAW_TEXT_LENGTH,
    HT_LAW_TOO_MANY,
    HT_LAW_TOO_FEW,
    HT_LAW_UNUSED,
    HT_LAW_NO_CLAUSE,
    HT_LAW_ALWAYS,
    HT_LAW_NEVER_DECIDES,
    HT_LAW_GAP,
    HT_LAW_OVERLAP,
    HT_LAW_GAP_TOO_WIDE,
    HT_LAW_GAP_NONE,
    HT_LAW_ORDER,
    HT_LAW_MID_MONTH,
    HT_LAW_MONTHLY,
    HT_LAW_UNIT,
    HT_LAW_TABLES,
    HT_LAW_PERIOD_DAYS,
    HT_LAW_OUTSIDE_ESTIMATE,
    HT_LAW_NO_USE_IN_USE,
    HT_LAW_PATTERN,
    HT_LAW_SAME_NAME,
    HT_LAW_AGAIN,
    HT_LAW_IN_GROUP,
    HT_LAW_GROUP_OF,
    HT_LAW_ON_OR_FROM,
    HT_LAW_ONCE_STOPPED,
    HT_LAW_NO_JSON,
    HT_LAW_FINGERPRINT,
    HT_LAW_PUBLISHED,
    HT_LAW_REVISION_BEFORE,
    HT_LAW_NOT_CARRIED,
    HT_LAW_MISTAKES
} ht_law_mistake;

/* Names that would be right, and one more word of the sentence. */
typedef struct {
    ht_string names[HT_LAW_VALID_MAX];
    unsigned count;
    unsigned more; /* for which there was no room */
} ht_law_valid;

typedef struct {
    uint32_t line; /* into ht_law.lines */
    size_t at, length;
} ht_law_said;

struct ht_law {
    const ht_law_input *input;
    char *space; /* what is left of it begins here */
    ht_law_line *lines;
    uint32_t line_count;
    ht_law_list lists[HT_LAW_KINDS];
    ht_policy *policy;
    /* The same tables, to be written. */
    ht_instrument *instruments;
    ht_clause *clauses;
    ht_fact *facts;
    ht_former *formers;
    ht_reason *reasons;
    ht_contradiction *contradictions;
    ht_parameter *parameters;
    ht_period *periods;
    ht_benefit *benefits;
    ht_assumption *assumptions;
    ht_note *notes;
    ht_highest *highest;
    ht_law_group *groups;
    ht_words *words;
    const ht_value *no_yes;
    bool mentions; /* what is read names things without using them, */
    bool needs;    /* or says that a used text needs them */
    ht_text report;
    ht_law_said said[HT_LAW_MISTAKES_MAX];
    unsigned said_count, mistake_count;
};

/* ---- Reading a line ---- */

/* Lines below a line, one level further in: the first, and the next, or ht_law_line.after of it. */
#define HT_LAW_EACH_BELOW(law, line, child)                                                                                    \
    for (uint32_t child = (line) + 1; child < (law)->lines[line].after; child = (law)->lines[child].after)

#endif
