/* SPDX-License-Identifier: MIT */
/* A receipt taken apart: every key in it, whatever its depth, is one that receipts of its format have, and stands once. */
#ifndef HOTRO_RECEIPT_H
#define HOTRO_RECEIPT_H

#include "check/verify_error.h"
#include "text/json.h"

typedef struct {
    ht_string text;
    ht_json root;
    unsigned format;         /* 1, 2 */
    const ht_policy *policy; /* what it is computed by */
    bool is_held;            /* false: the program lacks the revision that it names; `policy` is the newest */
    ht_string revision;      /* that it names: content of a JSON string; empty: none */
    ht_json named;           /* `policy` of its case; HT_JSON_NULL: there is none */
    ht_string made;          /* content of a JSON string, as its maker wrote it */
    ht_json parameters, assessment;
    ht_string rows;    /* the figures as a parameter file has them */
    bool has_replaced; /* `parameters` say what they replace, as the echo in an assessment does */
} ht_receipt;

/* Opens a text that begins with "{", and finds the policy that it names; where it names none, `policy`. False: it is no JSON,
   or of a policy that the program does not have. */
bool ht_receipt_open(ht_receipt *receipt, ht_string text, const ht_policy *policy, ht_verify_error *error);
/* Reads it into a case and parameters initialised for `receipt->policy`; `space` receives the rows of the figures, to which
   `parameters` point. False: the first error in the order of the text, conflicts last. */
bool ht_receipt_read(ht_receipt *receipt, ht_case *person, ht_parameters *parameters, ht_text *space, ht_verify_error *error);

#endif
