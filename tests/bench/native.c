/* SPDX-License-Identifier: MIT */
/* native LIST PASSES: writes as JSON the processor seconds that each pass over the cases of a list takes: the core's plan, its
   engine, the law's by hand. Exits 1 at the first amount that differs. */
#include "cases.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { PASSES_MAX = 1000 };

static char list[LIST_BYTES_MAX];
static double empty[PASSES_MAX];

enum { CORE, ENGINE, BY_HAND, WAYS };
static const char *const names[WAYS] = {"core", "engine", "handwritten"};
static int64_t (*const ways[WAYS])(void) = {cases_core, cases_engine, cases_by_hand};
static double taken[WAYS][PASSES_MAX];

static double seconds(void) {
    struct timespec now;
    (void)clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static int32_t read_list(const char *name) {
    FILE *file = fopen(name, "rb");
    if (file == NULL) {
        perror(name);
        exit(2);
    }
    const size_t length = fread(list, 1, sizeof list, file);
    (void)fclose(file);
    const int32_t count = cases_read(list, length);
    if (count < 0) {
        fprintf(stderr, "%s:%" PRId32 ": the core and the law by hand differ\n", name, -count);
        exit(1);
    }
    return count;
}

/* The ways take turns, block by block. */
static void time_pass(int32_t count, int pass) {
    int64_t sums[WAYS] = {0};
    for (int way = 0; way < WAYS; way++) {
        taken[way][pass] = 0;
    }
    for (int32_t first = 0; first < count; first += BLOCK) {
        (void)cases_load(first);
        for (int way = 0; way < WAYS; way++) {
            const double started = seconds();
            sums[way] += ways[way]();
            taken[way][pass] += seconds() - started;
        }
    }
    if (sums[CORE] != sums[BY_HAND] || sums[ENGINE] != sums[BY_HAND]) {
        fprintf(stderr, "the sums differ: %" PRId64 ", %" PRId64 ", %" PRId64 "\n", sums[CORE], sums[ENGINE], sums[BY_HAND]);
        exit(1);
    }
}

static double time_empty(void) {
    const double started = seconds();
    if (cases_empty() == 0) {
        fprintf(stderr, "nothing is missing in an empty case\n");
        exit(1);
    }
    return seconds() - started;
}

static void write_seconds(const char *name, const double *of, int passes, const char *after) {
    printf("\"%s\":[", name);
    for (int i = 0; i < passes; i++) {
        printf("%s%.9f", i > 0 ? "," : "", of[i]);
    }
    printf("]%s", after);
}

int main(int argc, char **argv) {
    const int passes = argc == 3 ? atoi(argv[2]) : 0;
    if (passes < 1 || passes > PASSES_MAX) {
        fprintf(stderr, "usage: native LIST PASSES\n");
        return 2;
    }
    const int32_t count = read_list(argv[1]);
    time_pass(count, 0); /* to warm up */
    for (int pass = 0; pass < passes; pass++) {
        time_pass(count, pass);
        empty[pass] = time_empty();
    }
    printf("{\"cases\":%" PRId32 ",", count);
    write_seconds("empty", empty, passes, ",");
    for (int way = 0; way < WAYS; way++) {
        write_seconds(names[way], taken[way], passes, way + 1 < WAYS ? "," : "}\n");
    }
    return 0;
}
