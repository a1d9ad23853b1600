/* SPDX-License-Identifier: MIT */
/* Changes the tables of a policy in place, asks the vectors, changes back. */
#ifndef HOTRO_MUTATION_JUDGE_H
#define HOTRO_MUTATION_JUDGE_H

#include "policy/policy.h"

#include <stdbool.h>
#include <stddef.h>

/* A mutant that changes nothing which an assessment could show, and why. */
typedef struct {
    const char *name;
    const char *why;
} equivalent;
extern const equivalent equivalents[];
extern const size_t equivalent_count;

/* Loads the shipped vectors, which are then asked about `policy`. False: they cannot be loaded, or fail as it stands. */
bool judge_begin(const ht_policy *policy);
/* One part of the next mutant; the bytes there must be writable. At most 3 parts. */
void change(void *at, const void *bytes, size_t size);
/* The mutant is complete: do the vectors notice it? Its name is printf-like. Everything is changed back. */
void judge(const char *name, ...) __attribute__((format(printf, 1, 2)));
/* Prints the totals and the survivors. True: every mutant was noticed but those of `equivalents`, which all survived. */
bool judge_end(void);

#endif
