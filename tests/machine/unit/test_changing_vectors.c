/* SPDX-License-Identifier: MIT */
/* What is worked out by hand of the province whose rules change: each vector is one test, named by its id. */
#include "subject.h"

#include "vectors/vectors.h"

#include <stdlib.h>

extern const ht_policy changing_law;
extern const ht_vector_file ht_changing_vectors[];
extern const size_t ht_changing_vectors_count;

static void passes(void **state) {
    char room[4096];
    ht_text problem = {room, sizeof room - 1, 0, false};
    const ht_vector *vector = *state;
    if (!ht_vector_passes(vector, &changing_law, &problem)) {
        fail_msg("%s", whole(&problem));
    }
}

int main(void) {
    char room[4096];
    ht_text problem = TEXT_OVER(room);
    ht_vectors vectors;
    if (!ht_vectors_load(&vectors, ht_changing_vectors, ht_changing_vectors_count, &problem)) {
        fprintf(stderr, "%s\n", whole(&problem));
        return 1;
    }
    struct CMUnitTest *tests = calloc(vectors.count, sizeof *tests);
    for (size_t i = 0; tests != NULL && i < vectors.count; i++) {
        tests[i] = (struct CMUnitTest){.name = vectors.items[i].id, .test_func = passes, .initial_state = &vectors.items[i]};
    }
    const int failed = _cmocka_run_group_tests("vectors", tests, vectors.count, NULL, NULL);
    free(tests);
    ht_vectors_free(&vectors);
    return failed;
}
