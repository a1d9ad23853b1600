/* SPDX-License-Identifier: MIT */
/*
 * Compiles the text of a policy (../README.md) into its tables. Text in, tables or mistakes out: no input, no output, no
 * allocation. For the tool of the build and `hotro rules --check`; never in the module.
 */
#ifndef HOTRO_LAW_COMPILE_H
#define HOTRO_LAW_COMPILE_H

#include "policy/policy.h"

enum {
    HT_LAW_BYTES_MAX = 1 << 18, /* of all texts together, */
    HT_LAW_LINES_MAX = 8192,    /* and lines */
    HT_LAW_USES_MAX = 7,        /* texts that one policy uses */
    HT_LAW_MISTAKES_MAX = 100   /* that are written; the others are counted */
};

typedef struct {
    ht_string name; /* as mistakes name it */
    ht_string text; /* at NULL: it could not be read */
} ht_law_source;

typedef struct {
    const ht_law_source *sources; /* the policy, then the texts that it uses, in the order of ht_law_used */
    unsigned source_count;
    const ht_policy *const *others; /* what there is already: earlier revisions among it are held against this one */
    unsigned other_count;
    ht_language language; /* of the mistakes */
} ht_law_input;

/* The tables, which lie in `space` (aligned for any type, ht_law_space bytes), as do their texts. `fingerprint` is the file's
   own, or "" in a draft: the caller computes it. NULL: `mistakes` has them, a line each, "FILE:LINE: WORD: what is wrong", in
   the order of the text. */
const ht_policy *ht_law_compile(const ht_law_input *input, void *space, ht_text *mistakes);

#endif
