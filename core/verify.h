/* SPDX-License-Identifier: MIT */
/* Receipts and codes, computed again: what they claim is never trusted, only compared. */
#ifndef HOTRO_VERIFY_H
#define HOTRO_VERIFY_H

#include "code.h"
#include "json.h"
#include "json_write.h"
#include "text.h"

enum {
    HT_RECEIPT_BYTES_MAX = 1 << 20,       /* one receipt, or link, or code */
    HT_VERIFY_SPACE_BYTES = 3 * (1 << 19) /* > the parameters of a receipt and the assessment of any case */
};

typedef enum {
    HT_MATCHES,
    HT_DIFFERS,
    HT_OTHER_REVISION /* of the policy: `is_same` says whether today's gives the same amounts */
} ht_verdict;

/* The first difference. Strings point into the receipt (claimed) or into the caller's space (computed): JSON values, empty
   where there is none. */
typedef struct {
    int benefit;   /* -1: none, then `key` is a key of the assessment */
    ht_string key; /* that differs: "status", "total", "months", ...; content of a JSON string */
    ht_string claimed, computed;
    ht_string month; /* "2026-03", where one month differs: then these are its amounts, or else the months whole */
    ht_string month_claimed, month_computed;
    ht_string step; /* the computed step or unmet fact behind it: {"text":{"vi","en"},"citation"} */
    int fact;       /* slot in which the facts beside the amounts differ from those that the amounts were made for; -1: none */
} ht_difference;

typedef struct {
    ht_verdict verdict;
    bool is_same;                                      /* no difference, wording aside */
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
    ht_assessment result; /* computed */
} ht_verification;

/* Where an error of a receipt stands. */
typedef enum { HT_IN_RECEIPT, HT_IN_CASE, HT_IN_CODE } ht_error_place;

typedef struct {
    ht_error error;
    ht_error_place place;
} ht_verify_error;

/* Verifies a receipt (a text that begins with "{"), or else a link or code. `space`: HT_VERIFY_SPACE_BYTES of the caller's,
   which with `text` must outlive the verification. False: `error` says why it cannot be verified. */
bool ht_verify(ht_verification *verification, const ht_policy *policy, ht_string text, char *space, ht_verify_error *error);

/* "match", "different", "other_revision": as the JSON names them. */
const char *ht_verdict_name(ht_verdict verdict);

/* For people: the verdict, and behind line feeds what there is to say about it. No line feed at the end. Nothing of the receipt
   that steers a terminal is echoed. */
void ht_write_verification(ht_text *out, const ht_verification *verification, ht_language language);
/* "verdict":…,…,"text":{"vi":…,"en":…}: the members of an object. */
void ht_members_verification(ht_json_text *to, const ht_verification *verification);

void ht_write_verify_error_sentence(ht_text *out, const ht_verify_error *error, ht_language language);
/* "error":{…} */
void ht_member_verify_error(ht_json_text *to, const ht_verify_error *error);

#endif
