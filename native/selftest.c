/* SPDX-License-Identifier: MIT */
#include "command.h"
#include "vectors.h"

#include <stdlib.h>

static const ht_words totals = {"{0} ví dụ đạt, {1} không đạt", "{0} passed, {1} failed"};
static const ht_words no_vectors = {"không đọc được các ví dụ kèm theo: {0}", "the shipped vectors cannot be read: {0}"};

enum { PROBLEM_MAX = 2048 };

typedef struct {
    const ht_arguments *arguments;
    ht_vectors vectors;
    bool *failed; /* as many as there are vectors */
    size_t failures;
} outcome;

static ht_text problem_begin(char *buffer) {
    return (ht_text){.at = buffer, .capacity = PROBLEM_MAX - 1};
}

static const char *problem_end(char *buffer, const ht_text *problem) {
    buffer[problem->length < problem->capacity ? problem->length : problem->capacity] = '\0';
    return buffer;
}

/* `to` NULL: in words. */
static void write_failures(ht_text *out, ht_json_text *to, const outcome *what) {
    char buffer[PROBLEM_MAX];
    for (size_t i = 0; i < what->vectors.count; i++) {
        if (!what->failed[i]) {
            continue;
        }
        ht_text problem = problem_begin(buffer);
        ht_vector_passes(&what->vectors.items[i], &ht_quang_ninh, &problem);
        problem_end(buffer, &problem);
        if (to != NULL) {
            ht_json_open(to, NULL, '{');
            ht_member_text(to, "id", what->vectors.items[i].id);
            ht_member_text(to, "problem", buffer);
            ht_json_close(to, '}');
        } else {
            ht_put(out, what->vectors.items[i].id);
            ht_put(out, ": ");
            ht_put(out, buffer);
            ht_put(out, "\n");
        }
    }
}

static void write_outcome(ht_text *out, const void *context) {
    const outcome *what = context;
    int64_t passed = (int64_t)(what->vectors.count - what->failures);
    if (ht_given(what->arguments, HT_OPTION_JSON)) {
        ht_json_text to = {out, false};
        ht_json_open(&to, NULL, '{');
        ht_member_number(&to, "passed", passed);
        ht_json_open(&to, "failed", '[');
        write_failures(out, &to, what);
        ht_json_close(&to, ']');
        ht_json_close(&to, '}');
        ht_put(out, "\n");
        return;
    }
    write_failures(out, NULL, what);
    const ht_argument values[] = {{.kind = HT_ARGUMENT_NUMBER, .number = passed},
                                  {.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)what->failures}};
    ht_say(out, what->arguments->language, &totals, values);
    ht_put(out, "\n");
}

static int run(outcome *what) {
    char buffer[PROBLEM_MAX];
    what->failed = calloc(what->vectors.count, sizeof *what->failed);
    if (what->failed == NULL) {
        return ht_refuse_because(what->arguments, HT_CODE_UNREADABLE, &no_vectors, "malloc", "");
    }
    for (size_t i = 0; i < what->vectors.count; i++) {
        ht_text problem = problem_begin(buffer);
        what->failed[i] = !ht_vector_passes(&what->vectors.items[i], &ht_quang_ninh, &problem);
        what->failures += what->failed[i];
    }
    int code = ht_print(what->arguments, write_outcome, what);
    return code == HT_EXIT_DONE && what->failures > 0 ? HT_EXIT_DIFFERENCE : code;
}

int ht_run_selftest(const ht_arguments *arguments) {
    char buffer[PROBLEM_MAX];
    ht_text problem = problem_begin(buffer);
    outcome what = {.arguments = arguments};
    if (!ht_vectors_load(&what.vectors, ht_vectors_shipped, ht_vectors_shipped_count, &problem)) {
        ht_refuse_because(arguments, HT_CODE_UNREADABLE, &no_vectors, problem_end(buffer, &problem), "");
        return HT_EXIT_DIFFERENCE;
    }
    int code = run(&what);
    free(what.failed);
    ht_vectors_free(&what.vectors);
    return code;
}
