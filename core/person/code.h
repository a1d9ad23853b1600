/* SPDX-License-Identifier: MIT */
/* A case as a short text of letters and digits: the part of a link after "#". The format: CODE.md. */
#ifndef HOTRO_CODE_H
#define HOTRO_CODE_H

#include "hotro.h"

enum {
    HT_CODE_VERSION = 2,      /* of the format that is written */
    HT_CODE_BYTES_MAX = 1024, /* > what ht_write_code writes for a case with HT_INTERRUPTIONS_MAX interruptions */
    HT_CODE_READ_MAX = 65536  /* bytes of a text that ht_read_code reads */
};

/* Why a text is no code: `other` of an HT_SYNTAX error of ht_read_code. */
typedef enum {
    HT_CODE_EMPTY,     /* nothing after the "#", or nothing at all */
    HT_CODE_CHARACTER, /* `value` belongs to no code */
    HT_CODE_DAMAGED,   /* the check symbols do not fit: mistyped, or a part is missing */
    HT_CODE_LATER,     /* another version of the format, that of the symbol in `value` */
    HT_CODE_FOREIGN,   /* of a policy that the program does not have; `value`: its identifier, where the build knows it */
    HT_CODE_CONTENT    /* the check symbols fit, but it holds no whole case of its policy */
} ht_code_fault;

/* Writes a checked case: symbols in groups of five behind hyphens, at most HT_CODE_BYTES_MAX bytes, at most 120 where there are
   no interruptions. Bit s of `left_out`: slot s is written as if it had not been stated. False, and nothing is written: its
   policy is a draft, or the case is more than a code holds. */
bool ht_write_code(ht_text *out, const ht_case *person, uint64_t left_out);

/* Reads a code, or a link (all before its last "#" is passed over), and checks the case whole. `person` is of the policy that
   the code names, in the revision of the day that it names; where the program does not have that one, in the newest, to which
   the case is then carried over. `revision`: that day. False: `error` says why: HT_SYNTAX with a fault above, HT_TOO_LARGE or
   HT_CONFLICT; `person` has to be initialised for that. */
bool ht_read_code(ht_case *person, ht_string text, ht_day *revision, ht_error *error);

/* Whether a text has the form of a code, whole or mistyped, or of a link with one: what names of files and lines of lists
   mostly have not. */
bool ht_looks_like_code(ht_string text);

#endif
