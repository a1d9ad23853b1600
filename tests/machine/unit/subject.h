/* SPDX-License-Identifier: MIT */
/* A case of a test, read from JSON as every target reads it, with its figures and its assessment. */
#ifndef HOTRO_TESTS_SUBJECT_H
#define HOTRO_TESTS_SUBJECT_H

#include "policy/policy.h"
#include "expect.h"

#include "text/json.h"
#include "text/text.h"

typedef struct {
    ht_case person;
    ht_parameters parameters;
    ht_assessment result;
} subject;

/* `figures`: an office's file, or NULL. */
static inline void read_subject(subject *about, const ht_policy *policy, const char *facts, const char *figures) {
    ht_error error;
    ht_case_init(&about->person, policy);
    ht_parameters_init(&about->parameters, policy);
    if (figures != NULL && !ht_parameters_read(&about->parameters, ht_string_of(figures), &error)) {
        fail_msg("%s: %s", figures, ht_error_name(error.code));
    }
    if (!ht_case_read(&about->person, ht_string_of(facts), &error)) {
        fail_msg("%s: %s", facts, ht_error_name(error.code));
    }
    ht_assess(&about->person, &about->parameters, &about->result);
}

static inline unsigned slot_named(const ht_policy *policy, const char *id) {
    const int slot = ht_slot_by_id(policy, ht_string_of(id));
    if (slot < 0) {
        fail_msg("no fact %s", id);
    }
    return (unsigned)slot;
}

static inline unsigned benefit_named(const ht_policy *policy, const char *id) {
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        if (strcmp(policy->benefits[b].id, id) == 0) {
            return b;
        }
    }
    fail_msg("no benefit %s", id);
    return 0;
}

/* The whole text that a writer has left in `out`, terminated. */
static inline const char *whole(ht_text *out) {
    if (out->length >= out->capacity) {
        fail_msg("%zu bytes asked for, room for %zu", out->length, out->capacity - 1);
    }
    out->at[out->length] = '\0';
    return out->at;
}

#define assert_range(actual, least, greatest)                                                                                  \
    do {                                                                                                                       \
        assert_dong_equal((actual).min, least);                                                                                \
        assert_dong_equal((actual).max, greatest);                                                                             \
    } while (0)

#endif
