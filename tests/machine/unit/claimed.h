/* SPDX-License-Identifier: MIT */
/* Amounts claimed of one case, compared: what the tests of claims share. */
#ifndef HOTRO_TESTS_CLAIMED_H
#define HOTRO_TESTS_CLAIMED_H

#include "policy/policy.h"
#include "subject.h"

#include "check/claim_compare.h"
#include "check/claim_text.h"

static ht_case person;
static ht_parameters parameters;
static ht_assessment result;
static ht_claims claims;
static ht_claim_check check;

#define AT_THE_DEPARTMENT                                                                                                      \
    "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\",\"degree\":\"none\","
#define A_YEAR "\"duty_from\":\"2025-09-01\",\"until\":\"2026-08-31\""
#define DOCTOR                                                                                                                 \
    "{\"agency\":\"information_center\",\"position\":\"civil_servant\",\"duty\":\"none\",\"degree\":\"doctorate\","            \
    "\"it_field\":true,\"sent_for_training\":true,\"graduated_on\":\"2026-06-30\","
#define OFF(from, to, reason) "{\"from\":\"" from "\",\"to\":\"" to "\",\"reason\":\"" reason "\"}"

/* The column "total", or that of a benefit. */
static inline unsigned column_of(const char *name) {
    const ht_policy *policy = person.policy;
    unsigned column = 0;
    while (column < policy->benefit_count && strcmp(policy->benefits[column].id, name) != 0) {
        column++;
    }
    if (column == policy->benefit_count) {
        assert_string_equal(name, "total");
    }
    return column;
}

/* Claims one column more. */
static inline void claim_also(const char *column, int64_t dong) {
    claims.stated |= UINT32_C(1) << column_of(column);
    claims.dong[column_of(column)] = dong;
    ht_claim_compare(&person, &parameters, &result, &claims, &check);
}

/* `figures`: an office's file, or NULL. */
static inline void claim_by(const ht_policy *policy, const char *figures, const char *json, const char *column, int64_t dong) {
    ht_error error;
    ht_case_init(&person, policy);
    ht_parameters_init(&parameters, policy);
    if (figures != NULL && !ht_parameters_read(&parameters, ht_string_of(figures), &error)) {
        fail_msg("%s: %s", figures, ht_error_name(error.code));
    }
    if (!ht_case_read(&person, ht_string_of(json), &error)) {
        fail_msg("%s: %s", json, ht_error_name(error.code));
    }
    ht_compute_missing(&person, &parameters, &result);
    claims.stated = 0;
    claim_also(column, dong);
}

static inline void claim(const char *json, const char *column, int64_t dong) {
    claim_by(&ht_first_policy, NULL, json, column, dong);
}

static inline void assert_says(ht_language language, const char *expected) {
    char text[8192];
    ht_text out = TEXT_OVER(text);
    ht_write_claim(&out, NULL, &person, &parameters, &result, &check, NULL, language);
    assert_text(&out, expected);
}

/* How many causes the first difference has. */
static inline void assert_causes(uint32_t count) {
    assert_dong_equal(check.difference_count, 1);
    assert_dong_equal(check.differences[0].cause_count, count);
}

/* Of the first difference. `fact`: the slot that `index` is; NULL where it is none. */
static inline void assert_cause(unsigned i, ht_cause_kind kind, const char *fact, uint32_t value) {
    assert_true(i < check.differences[0].cause_count);
    assert_int_equal(check.differences[0].causes[i].kind, kind);
    if (fact != NULL) {
        assert_string_equal(person.policy->facts[check.differences[0].causes[i].index].id, fact);
    }
    assert_dong_equal(check.differences[0].causes[i].value, value);
}

#endif
