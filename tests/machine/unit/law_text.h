/* SPDX-License-Identifier: MIT */
/* Compiling a text of the law in a test: in just the space that it asks for. */
#ifndef HOTRO_TESTS_LAW_TEXT_H
#define HOTRO_TESTS_LAW_TEXT_H

#include "expect.h"

#include "policy/compiler/compile.h"
#include "policy/compiler/space.h"
#include "text/text.h"
#include "vectors/vectors.h"

#include <stdlib.h>

extern const ht_vector_file ht_laws[];
extern const size_t ht_laws_count;

/* A .law file by its name. */
static inline ht_string law_named(const char *name) {
    for (size_t i = 0; i < ht_laws_count; i++) {
        if (strcmp(ht_laws[i].name, name) == 0) {
            return (ht_string){ht_laws[i].text, ht_laws[i].length};
        }
    }
    fail_msg("no %s", name);
    return (ht_string){"", 0};
}

typedef struct {
    void *space;
    const ht_policy *policy; /* NULL: `room` has the mistakes */
    char room[65536];
    ht_text mistakes;
} compiled_law;

static inline void compile_input(compiled_law *it, const ht_law_input *input) {
    it->mistakes = (ht_text){it->room, sizeof it->room, 0, false};
    it->space = malloc(ht_law_space(input));
    assert_non_null(it->space);
    it->policy = ht_law_compile(input, it->space, &it->mistakes);
    assert_true((it->policy == NULL) == (it->mistakes.length > 0));
}

/* Texts of one policy; their names are "a.law", "b.law", … */
static inline void compile_texts(compiled_law *it, const ht_string *texts, unsigned count, ht_language language) {
    static const char *const names[] = {"a.law", "b.law", "c.law", "d.law", "e.law", "f.law", "g.law", "h.law", "i.law"};
    ht_law_source sources[9];
    for (unsigned i = 0; i < count; i++) {
        sources[i] = (ht_law_source){ht_string_of(names[i]), texts[i]};
    }
    const ht_law_input input = {sources, count, NULL, 0, language};
    compile_input(it, &input);
}

static inline void release(compiled_law *it) {
    free(it->space);
}

/* The text with one place of it changed; to be freed. */
static inline ht_string changed(ht_string text, const char *was, const char *becomes) {
    const size_t from = strlen(was);
    const size_t to = strlen(becomes);
    size_t at = text.length;
    for (size_t i = 0; i + from <= text.length; i++) {
        if (memcmp(text.at + i, was, from) == 0) {
            if (at != text.length) {
                fail_msg("twice: %s", was);
            }
            at = i;
        }
    }
    if (at == text.length) {
        fail_msg("nowhere: %s", was);
    }
    char *copy = malloc(text.length - from + to + 1);
    assert_non_null(copy);
    memcpy(copy, text.at, at);
    memcpy(copy + at, becomes, to);
    memcpy(copy + at + to, text.at + at + from, text.length - at - from);
    return (ht_string){copy, text.length - from + to};
}

static inline void discard(ht_string text) {
    free((void *)text.at);
}

/* ---- Mistakes made on purpose in law/small.law ---- */

typedef struct {
    const char *name;
    const char *was, *becomes;
    const char *says; /* "" where it is none */
} law_mistake;

static inline void expect_mistake(void **state) {
    const law_mistake *mistake = *state;
    const ht_string text = changed(law_named("small.law"), mistake->was, mistake->becomes);
    compiled_law it;
    compile_texts(&it, &text, 1, HT_EN);
    assert_text(&it.mistakes, mistake->says);
    release(&it);
    discard(text);
}

static inline int run_mistakes(law_mistake *mistakes, size_t count, const struct CMUnitTest *others, size_t other_count) {
    struct CMUnitTest tests[128];
    assert_true(count + other_count <= 128);
    for (size_t i = 0; i < count; i++) {
        tests[i] = (struct CMUnitTest){.name = mistakes[i].name, .test_func = expect_mistake, .initial_state = &mistakes[i]};
    }
    for (size_t i = 0; i < other_count; i++) {
        tests[count + i] = others[i];
    }
    return _cmocka_run_group_tests("law", tests, count + other_count, NULL, NULL);
}

#endif
