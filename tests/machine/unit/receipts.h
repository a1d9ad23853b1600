/* SPDX-License-Identifier: MIT */
/* Receipts as hotro makes them, changed and verified: what the tests of verification share. */
#ifndef HOTRO_TESTS_RECEIPTS_H
#define HOTRO_TESTS_RECEIPTS_H

#include "policy/policy.h"
#include "expect.h"

#include "text/text.h"
#include "answer/assessment.h"
#include "check/verify_json.h"
#include "check/verify_text.h"

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

/* The receipt of a case by a policy, where that is not the case's own. */
static inline void make_receipt_of(const ht_policy *policy, const char *json, const char *parameters_json, ht_shape shape) {
    static ht_case person;
    static ht_parameters parameters;
    static ht_assessment result;
    ht_error error;
    ht_text out = {receipt, sizeof receipt - 1, 0, false};
    ht_case_init(&person, policy);
    ht_parameters_init(&parameters, policy);
    if (!ht_case_read(&person, ht_string_of(json), &error) ||
        (parameters_json != NULL && !ht_parameters_read(&parameters, ht_string_of(parameters_json), &error))) {
        fail_msg("%s: %s", json, ht_error_name(error.code));
    }
    ht_assess(&person, &parameters, &result);
    ht_write_receipt_shaped(&out, &person, &parameters, &result, ht_string_of("2026-11-30"), shape);
    assert_true(out.length <= out.capacity);
    receipt[out.length] = '\0';
}

/* With its assessment in that shape, one of the first format. */
static inline void make_receipt_shaped(const char *json, const char *parameters_json, ht_shape shape) {
    make_receipt_of(&ht_first_policy, json, parameters_json, shape);
}

/* As hotro makes it. */
static inline void make_receipt(const char *json, const char *parameters_json) {
    make_receipt_of(&ht_first_policy, json, parameters_json, HT_SHAPE_NOW);
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

/* Each occurrence of it, of which the new one has none. */
static inline void change_all(const char *before, const char *after) {
    while (strstr(receipt, before) != NULL) {
        change(before, after);
    }
}

/* The value that begins at `at`, to its end. */
static inline const char *end_of_value(const char *at) {
    int depth = 0;
    bool is_text = false;
    for (;; at++) {
        is_text = is_text != (*at == '"' && at[-1] != '\\');
        depth += is_text ? 0 : (*at == '{' || *at == '[') - (*at == '}' || *at == ']');
        if (depth < 0 || (depth == 0 && !is_text && *at == ',')) {
            return at;
        }
    }
}

/* Takes out what stands from `from` up to `until`. */
static inline void take_out(const char *from, const char *until) {
    char *at = strstr(receipt, from);
    assert_non_null(at);
    const char *end = strstr(at, until);
    assert_non_null(end);
    memmove(at, end, strlen(end) + 1);
}

/* Gives the `nth` key of that name, from 0, another value; NULL: takes it out, where another member follows. */
static inline void set_value(const char *key, unsigned nth, const char *value) {
    static char member[TEXT_BYTES];
    static char changed[256];
    char name[64];
    const char *at = receipt;
    snprintf(name, sizeof name, "\"%s\":", key);
    for (unsigned i = 0; i <= nth; i++) {
        at = strstr(i == 0 ? at : at + 1, name);
        assert_non_null(at);
    }
    const char *end = end_of_value(at + strlen(name)) + (value == NULL);
    snprintf(member, sizeof member, "%.*s", (int)(end - at), at);
    snprintf(changed, sizeof changed, "%s%s", value == NULL ? "" : name, value == NULL ? "" : value);
    /* The member may stand elsewhere before with the same value. */
    unsigned before = 0;
    for (const char *same = strstr(receipt, member); same < at; same = strstr(same + 1, member)) {
        before++;
    }
    change_nth(member, changed, before);
}

static inline bool verify_text(const char *text) {
    return ht_verify(&verification, &ht_first_policy, ht_string_of(text), space, &failure);
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

/* What it says; of a receipt, before the receipt's own words (test_verify_text.c), which end it. */
static inline void assert_says(ht_language language, const char *expected) {
    static const char *const own_words[] = {
        "\nTheo lời của phiếu, không kiểm chứng được: lập ngày 30/11/2026.",
        "\nIn the receipt's own words, which nothing vouches for: made on 30 November 2026."};
    char text[4096];
    char whole[4096];
    ht_text out = TEXT_OVER(text);
    snprintf(whole, sizeof whole, "%s%s", expected, verification.is_receipt ? own_words[language] : "");
    ht_write_verification(&out, &verification, language);
    assert_text(&out, whole);
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

static inline void assert_error(const char *text, ht_error_place place, const char *code, const char *sentence) {
    char words[1024];
    ht_text out = TEXT_OVER(words);
    assert_false(verify_text(text));
    assert_string_equal(ht_error_name(failure.error.code), code);
    assert_int_equal(failure.place, place);
    ht_write_verify_error_sentence(&out, &failure, HT_EN);
    assert_text(&out, sentence);
}

static inline void assert_difference(const char *benefit, const char *key, const char *month) {
    const ht_difference *difference = &verification.difference;
    assert_string_equal(difference->benefit < 0 ? "" : ht_first_policy.benefits[difference->benefit].id, benefit);
    assert_view(difference->key, key);
    assert_view(difference->month, month);
}

#endif
