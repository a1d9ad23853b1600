/* SPDX-License-Identifier: MIT */
/* Receipts as hotro makes them, changed and verified: what the tests of verification share. */
#ifndef HOTRO_TESTS_RECEIPTS_H
#define HOTRO_TESTS_RECEIPTS_H

#include "expect.h"

#include "text.h"
#include "verify.h"

enum { TEXT_BYTES = 1 << 18 };

static char receipt[TEXT_BYTES];
static char space[HT_VERIFY_SPACE_BYTES];
static ht_verification verification;
static ht_verify_error failure;

static const char civil_servant[] = "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\","
                                    "\"duty_from\":\"2025-09-01\",\"until\":\"2026-08-31\",\"degree\":\"none\"}";
static const char on_leave[] =
    "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\",\"duty_from\":\"2025-09-01\","
    "\"until\":\"2026-08-31\",\"degree\":\"none\",\"interruptions\":[{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":"
    "\"unpaid_leave\"}]}";

/* The receipt of a case as hotro makes it. */
static inline void make_receipt(const char *json, const char *parameters_json) {
    static ht_case person;
    static ht_parameters parameters;
    static ht_assessment result;
    ht_error error;
    ht_text out = {receipt, sizeof receipt - 1, 0, false};
    ht_case_init(&person, &ht_quang_ninh);
    ht_parameters_init(&parameters, &ht_quang_ninh);
    if (!ht_case_read(&person, ht_string_of(json), &error) ||
        (parameters_json != NULL && !ht_parameters_read(&parameters, ht_string_of(parameters_json), &error))) {
        fail_msg("%s: %s", json, ht_error_name(error.code));
    }
    ht_assess(&person, &parameters, &result);
    ht_write_receipt_json(&out, &person, &parameters, &result, ht_string_of("2026-11-30"));
    assert_true(out.length <= out.capacity);
    receipt[out.length] = '\0';
}

/* Changes one place of the receipt: the `nth` occurrence, from 0. */
static inline void change_nth(const char *before, const char *after, unsigned nth) {
    static char changed[TEXT_BYTES];
    char *at = receipt;
    for (unsigned i = 0;; i++, at++) {
        at = strstr(at, before);
        if (at == NULL) {
            fail_msg("no %s in the receipt", before);
            return;
        }
        if (i == nth) {
            break;
        }
    }
    snprintf(changed, sizeof changed, "%.*s%s%s", (int)(at - receipt), receipt, after, at + strlen(before));
    memcpy(receipt, changed, sizeof changed);
}

static inline void change(const char *before, const char *after) {
    change_nth(before, after, 0);
}

static inline bool verify_text(const char *text) {
    return ht_verify(&verification, &ht_quang_ninh, ht_string_of(text), space, &failure);
}

static inline void assert_verdict(ht_verdict verdict, bool is_same) {
    if (!verify_text(receipt)) {
        char text[512];
        ht_text out = {text, sizeof text - 1, 0, false};
        ht_write_verify_error_sentence(&out, &failure, HT_EN);
        text[out.length] = '\0';
        fail_msg("%s", text);
    }
    if (verification.verdict != verdict || verification.is_same != is_same) {
        fail_msg("verdict %d, same %d", verification.verdict, verification.is_same);
    }
}

static inline void assert_says(ht_language language, const char *expected) {
    char text[4096];
    ht_text out = TEXT_OVER(text);
    ht_write_verification(&out, &verification, language);
    assert_text(&out, expected);
}

/* A part of what it says. */
static inline void assert_mentions(ht_language language, const char *part) {
    char text[4096];
    ht_text out = TEXT_OVER(text);
    ht_write_verification(&out, &verification, language);
    assert_true(out.length < sizeof text);
    text[out.length] = '\0';
    if (strstr(text, part) == NULL) {
        fail_msg("no \"%s\" in: %s", part, text);
    }
}

static inline void assert_difference(const char *benefit, const char *key, const char *month) {
    const ht_difference *difference = &verification.difference;
    assert_string_equal(difference->benefit < 0 ? "" : ht_quang_ninh.benefits[difference->benefit].id, benefit);
    assert_view(difference->key, key);
    assert_view(difference->month, month);
}

#endif
