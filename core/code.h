/* SPDX-License-Identifier: MIT */
/* A case as a short text of letters and digits: the part of a link after "#". The format: CODE.md. */
#ifndef HOTRO_CODE_H
#define HOTRO_CODE_H

#include "hotro.h"

enum {
    HT_CODE_VERSION = 1,      /* of the format and of the tables that it packs */
    HT_CODE_BYTES_MAX = 1024, /* > what ht_write_code writes for a case with HT_INTERRUPTIONS_MAX interruptions */
    HT_CODE_READ_MAX = 65536  /* bytes of a text that ht_read_code reads */
};

/* Why a text is no code: `other` of an HT_SYNTAX error of ht_read_code. */
typedef enum {
    HT_CODE_EMPTY,     /* nothing after the "#", or nothing at all */
    HT_CODE_CHARACTER, /* `value` belongs to no code */
    HT_CODE_DAMAGED,   /* the check symbols do not fit: mistyped, or a part is missing */
    HT_CODE_LATER,     /* another version of the format */
    HT_CODE_CONTENT    /* the check symbols fit, but it holds no whole case of this policy */
} ht_code_fault;

/* Writes a checked case: symbols in groups of five behind hyphens, at most HT_CODE_BYTES_MAX bytes, at most 120 where there are
   no interruptions. Bit s of `left_out`: slot s is written as if it had not been stated. */
void ht_write_code(ht_text *out, const ht_case *person, uint64_t left_out);

/* Reads a code, or a link (all before its last "#" is passed over), into an initialised case and checks it whole. `revision`:
   the day of the policy under which it was made. False: `error` says why: HT_SYNTAX with a fault above, HT_TOO_LARGE or
   HT_CONFLICT. */
bool ht_read_code(ht_case *person, ht_string text, ht_day *revision, ht_error *error);

/* Whether a text has the form of a code, whole or mistyped, or of a link with one: what names of files and lines of lists
   mostly have not. */
bool ht_looks_like_code(ht_string text);

/* The day of the policy's revision. */
ht_day ht_revision_day(const ht_policy *policy);

/* As ht_write_error_sentence and ht_write_error_json, for errors of ht_read_code. */
void ht_write_code_error_sentence(ht_text *out, const ht_error *error, ht_language language);
void ht_write_code_error_json(ht_text *out, const ht_error *error);

#endif
