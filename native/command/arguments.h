/* SPDX-License-Identifier: MIT */
/* The command line, read. */
#ifndef HOTRO_ARGUMENTS_H
#define HOTRO_ARGUMENTS_H

#include "command/options.h"

enum { HT_PROBLEM_WORDS = 4, HT_PROBLEM_WORD_MAX = 256 };

/* The whole command line. What is said is the caller's argv. */
typedef struct {
    int command;                /* ht_command_id, or -1 */
    const ht_policy *policy;    /* chosen by --policy or HOTRO_POLICY, or the first; its facts are options */
    const char *unknown_policy; /* what was chosen and is none; otherwise NULL */
    bool policy_is_chosen, policy_is_of_environment;
    const char *value[HT_OPTION_COUNT]; /* NULL: not given; "" where the option takes nothing */
    unsigned by_count;
    const char *by[HT_TEXTS_MAX]; /* each --by, in the order given */
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
} ht_arguments;

static inline bool ht_given(const ht_arguments *arguments, ht_option_id option) {
    return arguments->value[option] != NULL;
}
/* Reads argv; never prints. What is wrong with it is in `problem`, the first one found. */
void ht_arguments_read(ht_arguments *arguments, int argc, char **argv);

#endif
