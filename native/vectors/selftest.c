/* SPDX-License-Identifier: MIT */
#include "vectors/selftest.h"
#include "command/arguments.h"
#include "command/commands.h"
#include "command/message.h"
#include "command/options.h"
#include "text/columns.h"
#include "policy/registry.h"
#include "vectors/vectors.h"
#include "text/json_write.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"

#include <stdlib.h>

static const ht_words totals = {"{0} ví dụ đạt, {1} không đạt", "{0} passed, {1} failed"};
static const ht_words no_vectors = {"không đọc được các ví dụ kèm theo: {0}", "the shipped vectors cannot be read: {0}"};

static const ht_words none_of_policy = {"không có ví dụ nào của {0}", "there are no vectors of {0}"};

enum { PROBLEM_MAX = 2048 };

typedef struct {
    const ht_arguments *arguments;
    ht_vectors vectors;
    bool *failed; /* as many as there are vectors */
    size_t run, failures;
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
        ht_vector_passes(&what->vectors.items[i], &ht_first_policy, &problem);
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
    int64_t passed = (int64_t)(what->run - what->failures);
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

/* All of them; where a policy is chosen, its own. Those that name none are of the program's first. */
static bool is_run(const outcome *what, size_t vector) {
    const ht_arguments *arguments = what->arguments;
    return !arguments->policy_is_chosen ||
           ht_vector_policy(&what->vectors.items[vector], &ht_first_policy) == arguments->policy;
}

static int refuse_none(const ht_arguments *arguments) {
    char name[HT_PROBLEM_WORD_MAX];
    ht_text out = {.at = name, .capacity = sizeof name - 1};
    ht_put_policy_name(&out, arguments->policy);
    name[ht_written(&out).length] = '\0';
    ht_refuse_because(arguments, HT_CODE_UNREADABLE, &none_of_policy, name, "");
    return HT_EXIT_DIFFERENCE;
}

static int run(outcome *what) {
    char buffer[PROBLEM_MAX];
    what->failed = calloc(what->vectors.count, sizeof *what->failed);
    if (what->failed == NULL) {
        return ht_refuse_because(what->arguments, HT_CODE_UNREADABLE, &no_vectors, "malloc", "");
    }
    for (size_t i = 0; i < what->vectors.count; i++) {
        ht_text problem = problem_begin(buffer);
        if (!is_run(what, i)) {
            continue;
        }
        what->run++;
        what->failed[i] = !ht_vector_passes(&what->vectors.items[i], &ht_first_policy, &problem);
        what->failures += what->failed[i];
    }
    if (what->run == 0) {
        return refuse_none(what->arguments);
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
