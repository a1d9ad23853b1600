/* SPDX-License-Identifier: MIT */
/* native LIST PASSES: writes as JSON the seconds that each pass over the cases of a list takes, the core's and the law's by
   hand. Exits 1 at the first amount that differs. */
#include "cases.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { PASSES_MAX = 1000 };

static char list[LIST_BYTES_MAX];
static double empty[PASSES_MAX];
static double core[PASSES_MAX];
static double by_hand[PASSES_MAX];

static double seconds(void) {
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
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

static void time_pass(int32_t count, double *core_seconds, double *seconds_by_hand) {
    int64_t difference = 0;
    *core_seconds = *seconds_by_hand = 0;
    for (int32_t first = 0; first < count; first += BLOCK) {
        (void)cases_load(first);
        const double started = seconds();
        difference += cases_core();
        const double between = seconds();
        difference -= cases_by_hand();
        *seconds_by_hand += seconds() - between;
        *core_seconds += between - started;
    }
    if (difference != 0) {
        fprintf(stderr, "the sums differ by %" PRId64 "\n", difference);
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

static void write_seconds(const char *name, const double *taken, int passes, const char *after) {
    printf("\"%s\":[", name);
    for (int i = 0; i < passes; i++) {
        printf("%s%.9f", i > 0 ? "," : "", taken[i]);
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
    time_pass(count, core, by_hand); /* to warm up */
    for (int pass = 0; pass < passes; pass++) {
        time_pass(count, &core[pass], &by_hand[pass]);
        empty[pass] = time_empty();
    }
    printf("{\"cases\":%" PRId32 ",", count);
    write_seconds("empty", empty, passes, ",");
    write_seconds("core", core, passes, ",");
    write_seconds("handwritten", by_hand, passes, "}\n");
    return 0;
}
