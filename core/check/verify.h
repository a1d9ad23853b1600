/* SPDX-License-Identifier: MIT */
/* Receipts and codes, computed again: what they claim is never trusted, only compared. */
#ifndef HOTRO_VERIFY_H
#define HOTRO_VERIFY_H

#include "check/compare.h"
#include "check/newest.h"
#include "check/verify_error.h"
#include "person/code.h"

enum { HT_VERIFY_SPACE_BYTES = 3 * (1 << 19) }; /* > the parameters of a receipt and the assessment of any case */

typedef enum {
    HT_MATCHES,
    HT_DIFFERS,
    HT_READ,          /* a code: it claims no amount that could match */
    HT_OTHER_REVISION /* of the policy, which the program does not have: `is_same` says whether the newest gives the same */
} ht_verdict;

typedef struct {
    ht_verdict verdict;
    bool is_same;                                      /* no difference, wording aside; of a code nothing is compared */
    bool has_other_sentences;                          /* of a receipt that matches: its wording is another */
    bool is_receipt;                                   /* false: a code, which claims nothing but its revision */
    ht_string id, made, policy, revision, fingerprint; /* as claimed: content of JSON strings; empty: none */
    ht_day code_revision;                              /* of a code */
    bool has_claimed_total;
    ht_range claimed_total;
    ht_difference difference; /* where not `is_same` */
    uint32_t reading_count;   /* of those under which exactly the claimed amounts would result, one reading changed */
    ht_alternative readings[HT_ALTERNATIVES_MAX];
    ht_case person;
    ht_parameters parameters;
    ht_assessment result; /* computed, by the revision that is named where the program has it */
    ht_newest newest;     /* what the newest revision gives, where that is another */
} ht_verification;

/* Verifies a receipt (a text that begins with "{"), by the policy and revision that it names, or else a link or code, by
   `policy`. `space`: HT_VERIFY_SPACE_BYTES of the caller's,
   which with `text` must outlive the verification. False: `error` says why it cannot be verified. */
bool ht_verify(ht_verification *verification, const ht_policy *policy, ht_string text, char *space, ht_verify_error *error);

#endif
