/* SPDX-License-Identifier: MIT */
/* Cases as codes, and codes as cases: what the tests of codes share. */
#ifndef HOTRO_TESTS_CODES_H
#define HOTRO_TESTS_CODES_H

#include "expect.h"

#include "code.h"
#include "date.h"
#include "reading.h"
#include "text.h"

enum { CODE_BYTES = HT_CODE_BYTES_MAX };

static inline void read_case(ht_case *person, const char *json) {
    ht_error error;
    ht_case_init(person, &ht_quang_ninh);
    if (!ht_case_read(person, ht_string_of(json), &error)) {
        fail_msg("%s: %s", json, ht_error_name(error.code));
    }
}

static inline size_t write_code(const ht_case *person, uint64_t left_out, char code[CODE_BYTES + 1]) {
    ht_text out = {code, CODE_BYTES, 0, false};
    ht_write_code(&out, person, left_out);
    assert_true(out.length <= out.capacity);
    code[out.length] = '\0';
    return out.length;
}

/* HT_OK, or the error. */
static inline ht_error_code read_code(ht_case *person, const char *code, ht_error *error) {
    ht_day revision;
    ht_case_init(person, &ht_quang_ninh);
    *error = (ht_error){.code = HT_OK};
    const bool good = ht_read_code(person, ht_string_of(code), &revision, error);
    assert_int_equal(good, error->code == HT_OK);
    if (good) {
        assert_dong_equal(revision, ht_revision_day(&ht_quang_ninh));
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

/* Every fact and reading stated, other than its default, and with its greatest value. */
static inline void state_everything(ht_case *person) {
    ht_case_init(person, &ht_quang_ninh);
    for (unsigned slot = 0; slot < ht_slot_count(&ht_quang_ninh); slot++) {
        const ht_fact *fact = &ht_quang_ninh.facts[slot];
        const ht_day last = fact->last != 0 ? fact->last : HT_DAY_LAST;
        if (fact->kind == HT_INTERRUPTIONS) {
            ht_case_state(person, slot, 0);
        } else if (fact->kind == HT_DATE) {
            ht_case_state(person, slot, fact->absent == HT_FIXED && fact->default_value == last ? last - 1 : last);
        } else if (fact->kind == HT_MONEY) {
            ht_case_state(person, slot, HT_MONEY_MAX);
        } else {
            const unsigned value = fact->value_count - 1U;
            ht_case_state(person, slot, INT64_C(1) << (fact->absent == HT_FIXED && fact->default_value == value ? 0U : value));
        }
    }
    person->value[ht_quang_ninh.since] = person->value[ht_quang_ninh.until];
}

#endif
