/* SPDX-License-Identifier: MIT */
/*
 * Test vectors: cases with what is expected of their assessment. Their format and what "matches" means:
 * tests/vectors/README.md.
 *
 * Ownership: an ht_vectors points into the texts it was loaded from, which must outlive it. Problems are written, as one
 * line of English without line feed, to the caller's ht_text.
 */
#ifndef HOTRO_VECTORS_H
#define HOTRO_VECTORS_H

#include "text/json.h"

/* One file of vectors, as text. */
typedef struct {
    const char *name; /* terminated */
    const char *text;
    size_t length; /* bytes */
} ht_vector_file;

/* tests/vectors/ as it was when the program was built. */
extern const ht_vector_file ht_vectors_shipped[];
extern const size_t ht_vectors_shipped_count;

typedef struct {
    const ht_vector_file *file;
    char *id;        /* terminated */
    ht_string title; /* inside of the JSON string */
    ht_json subject; /* the case: an object, or the string whose content is the text of a case */
    ht_json figures; /* the parameter file: an array, or the string of its text; only where has_figures */
    bool has_figures;
    ht_json expect;
} ht_vector;

typedef struct {
    ht_vector *items; /* in order of file and place */
    size_t count;     /* > 0 */
} ht_vectors;

/* Reads files of vectors. False where there are none, a text is not JSON, a key is unknown, lacking or twice, a number is not
   a whole one that JavaScript keeps, an id stands twice, or memory is short; `problem` then says which and where. */
bool ht_vectors_load(ht_vectors *vectors, const ht_vector_file *files, size_t count, ht_text *problem);
void ht_vectors_free(ht_vectors *vectors);

/* The policy that the vector's case names, of those in the program; otherwise `policy`. */
const ht_policy *ht_vector_policy(const ht_vector *vector, const ht_policy *policy);
/* Reads, assesses and compares one vector through the core, by `policy` where it names none. False: `problem` says where, what
   was expected and what came. */
bool ht_vector_passes(const ht_vector *vector, const ht_policy *policy, ht_text *problem);

#endif
