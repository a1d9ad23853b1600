/* SPDX-License-Identifier: MIT */
/* Every shipped vector is one test, named by its id. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "vectors/vectors.h"

static void passes(void **state) {
    char room[4096];
    ht_text problem = {.at = room, .capacity = sizeof room - 1};
    const ht_vector *vector = *state;
    if (!ht_vector_passes(vector, &ht_first_policy, &problem)) {
        room[problem.length < problem.capacity ? problem.length : problem.capacity] = '\0';
        fail_msg("%s: %.*s\n  %s", vector->file->name, (int)vector->title.length, vector->title.at, room);
    }
}

int main(void) {
    char room[4096];
    ht_text problem = {.at = room, .capacity = sizeof room};
    ht_vectors vectors;
    if (!ht_vectors_load(&vectors, ht_vectors_shipped, ht_vectors_shipped_count, &problem)) {
        fprintf(stderr, "%.*s\n", (int)(problem.length < problem.capacity ? problem.length : problem.capacity), room);
        return 1;
    }
    struct CMUnitTest *tests = calloc(vectors.count, sizeof *tests);
    if (tests == NULL) {
        return 1;
    }
    for (size_t i = 0; i < vectors.count; i++) {
        tests[i] = (struct CMUnitTest){.name = vectors.items[i].id, .test_func = passes, .initial_state = &vectors.items[i]};
    }
    int failed = _cmocka_run_group_tests("vectors", tests, vectors.count, NULL, NULL);
    free(tests);
    ht_vectors_free(&vectors);
    return failed;
}
