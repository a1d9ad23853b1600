/* SPDX-License-Identifier: MIT */
/* The sources of a text for people: cited by number, and listed once at its end. */
#ifndef HOTRO_SOURCES_H
#define HOTRO_SOURCES_H

#include "policy/policy.h"

typedef struct {
    ht_string citation; /* of HT_SOURCE_USER: content of a JSON string */
    ht_source source;
} ht_cited;

/* In the order in which they are first cited: at most every clause of a policy and every row of an office's file. */
enum { HT_CITED_MAX = 255 + HT_PARAMETER_ROWS_MAX };
typedef struct {
    uint32_t count; /* 0 before */
    ht_cited items[HT_CITED_MAX];
} ht_sources;

/* " [3]": the same number for the same source. */
void ht_put_cited(ht_text *out, ht_sources *sources, ht_string citation, ht_source source);
/* A title, and a line for each: its number, the citation, of which kind it is. */
void ht_write_sources(ht_text *out, const ht_sources *sources, ht_language language);

/* Clauses of a policy that are cited by their place in it, as the rules for people list them: whoever cites first. */
typedef struct {
    uint64_t bits[4]; /* bit c of all: clause c */
} ht_clauses_cited;

/* "[3]" */
void ht_put_clause_cited(ht_text *out, ht_clauses_cited *cited, unsigned clause);
/* As ht_write_sources; nothing where nothing was cited. */
void ht_write_clauses_cited(ht_text *out, const ht_policy *policy, const ht_clauses_cited *cited, ht_language language);

#endif
