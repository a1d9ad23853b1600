/* SPDX-License-Identifier: MIT */
/* Cases as codes, and codes as cases: what the tests of codes share. */
#ifndef HOTRO_TESTS_CODES_H
#define HOTRO_TESTS_CODES_H

#include "expect.h"

#include "person/case.h"
#include "person/code.h"
#include "person/code_error.h"
#include "person/symbols.h"
#include "policy/policy.h"
#include "policy/registry.h"
#include "text/date.h"
#include "text/text.h"

enum { CODE_BYTES = HT_CODE_BYTES_MAX };

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

static inline void read_case_of(ht_case *person, const ht_policy *policy, const char *json) {
    ht_error error;
    ht_case_init(person, policy);
    if (!ht_case_read(person, ht_string_of(json), &error)) {
        fail_msg("%s: %s", json, ht_error_name(error.code));
    }
}

static inline void read_case(ht_case *person, const char *json) {
    read_case_of(person, &ht_first_policy, json);
}

static inline size_t write_code(const ht_case *person, uint64_t left_out, char code[CODE_BYTES + 1]) {
    ht_text out = {code, CODE_BYTES, 0, false};
    assert_true(ht_write_code(&out, person, left_out));
    assert_true(out.length <= out.capacity);
    code[out.length] = '\0';
    return out.length;
}

/* HT_OK, or the error. */
static inline ht_error_code read_code(ht_case *person, const char *code, ht_error *error) {
    ht_day revision;
    ht_case_init(person, &ht_first_policy);
    *error = (ht_error){.code = HT_OK};
    const bool good = ht_read_code(person, ht_string_of(code), &revision, error);
    assert_int_equal(good, error->code == HT_OK);
    if (good) {
        assert_dong_equal(revision, ht_revision_day(&ht_first_policy));
    }
    return error->code;
}

static inline void assert_reads_as(const char *code, const char *json) {
    ht_case person;
    ht_error error;
    char text[HT_CASE_BYTES_MAX];
    ht_text out = TEXT_OVER(text);
    if (read_code(&person, code, &error) != HT_OK) {
        fail_msg("%s: %s, %d", code, ht_error_name(error.code), error.other);
    }
    ht_write_case_json(&out, &person, false);
    assert_text(&out, json);
}

static inline void assert_fault(const char *code, ht_code_fault fault) {
    ht_case person;
    ht_error error;
    if (read_code(&person, code, &error) != HT_SYNTAX || error.other != (int)fault) {
        fail_msg("%s: %s, %d; expected fault %d", code, ht_error_name(error.code), error.other, (int)fault);
    }
}

/* 1 … 2^31 - 2, the same from the same seed. */
static inline uint64_t next_random(uint64_t *random) {
    return *random = *random * 48271 % 2147483647;
}

/* Symbols as they are, with check symbols behind them, without hyphens. */
static inline void with_check_symbols(const char *symbols, char code[CODE_BYTES + 1]) {
    uint8_t values[HT_SYMBOLS_MAX];
    uint8_t check[HT_CHECK_SYMBOLS];
    const size_t count = strlen(symbols);
    for (size_t i = 0; i < count; i++) {
        values[i] = (uint8_t)(strchr(alphabet, symbols[i]) - alphabet);
    }
    ht_check_symbols(values, (unsigned)count, check);
    memcpy(code, symbols, count);
    for (size_t i = 0; i < HT_CHECK_SYMBOLS; i++) {
        code[count + i] = alphabet[check[i]];
    }
    code[count + HT_CHECK_SYMBOLS] = '\0';
}

/* Every fact and reading stated, other than its default, with the value that takes most room. */
static inline void state_everything(ht_case *person, const ht_policy *policy) {
    ht_case_init(person, policy);
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        const ht_fact *fact = &policy->facts[slot];
        const ht_day last = fact->last != 0 ? fact->last : HT_DAY_LAST;
        if (fact->kind == HT_INTERRUPTIONS) {
            ht_case_state(person, slot, 0);
        } else if (fact->kind == HT_DATE) {
            ht_case_state(person, slot, fact->absent == HT_FIXED && fact->default_value == last ? last - 1 : last);
        } else if (fact->kind == HT_MONEY) {
            ht_case_state(person, slot, HT_MONEY_MAX - 1);
        } else {
            const unsigned value = fact->value_count - 1U;
            ht_case_state(person, slot, INT64_C(1) << (fact->absent == HT_FIXED && fact->default_value == value ? 0U : value));
        }
    }
    person->value[policy->since] = person->value[policy->until];
}

#endif
