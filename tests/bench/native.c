/* SPDX-License-Identifier: MIT */
/* native LIST PASSES: the cases of a list in memory, the core (ht_compute) against the law hand-written in C, on one core.
   Writes JSON: seconds of each pass. Exits 1 at the first amount that differs.

   A block of cases is brought into the cache before it is timed: what is measured is the law, not the memory. The blocks together
   hold more cases than a branch predictor learns by heart. */
#include "../../core/hotro.h"
#include "handwritten.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { CELLS = 21, BLOCK = 200 };

static double seconds(void) {
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void *room(size_t count, size_t size) {
    void *at = calloc(count, size);
    if (at == NULL) {
        perror("native");
        exit(2);
    }
    return at;
}

static char *whole_file(const char *name, size_t *length) {
    FILE *file = fopen(name, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
        perror(name);
        exit(2);
    }
    *length = (size_t)ftell(file);
    rewind(file);
    char *text = room(*length + 1, 1);
    if (fread(text, 1, *length, file) != *length) {
        perror(name);
        exit(2);
    }
    (void)fclose(file);
    return text;
}

/* The slots that the header names; -1 for the id. */
static void slots_of(const char *at, int slots[CELLS]) {
    for (int i = 0; i < CELLS; i++) {
        const size_t length = strcspn(at, ",\n");
        slots[i] = ht_slot_by_id(&ht_quang_ninh, (ht_string){at, length});
        at += length + 1;
    }
}

static void read_case(const char *at, const int slots[CELLS], ht_case *person) {
    ht_error error;
    ht_case_init(person, &ht_quang_ninh);
    for (int i = 0; i < CELLS; i++) {
        const size_t length = strcspn(at, ",\n");
        if (slots[i] >= 0 && !ht_case_set(person, (unsigned)slots[i], (ht_string){at, length}, &error)) {
            fprintf(stderr, "cell %d: %s\n", i, ht_error_name(error.code));
            exit(2);
        }
        at += length + 1;
    }
    if (!ht_case_check(person, &error)) {
        fprintf(stderr, "%s\n", ht_error_name(error.code));
        exit(2);
    }
}

static bool same(const ht_assessment *result, const struct amounts *amounts) {
    const int64_t by_hand[] = {amounts->national, amounts->province, amounts->postgraduate, amounts->attraction_once,
                               amounts->attraction_monthly, amounts->attraction_rent};
    for (unsigned b = 0; b < sizeof by_hand / sizeof *by_hand; b++) {
        if (result->benefits[b].total.min != by_hand[b] || result->benefits[b].total.max != by_hand[b]) {
            return false;
        }
    }
    return result->total.min == amounts->total && result->total.max == amounts->total;
}

static double time_core(const ht_case *cases, size_t count, const ht_parameters *parameters, int64_t *sum) {
    static ht_case block[BLOCK];
    double taken = 0;
    ht_assessment result;
    for (size_t done = 0; done < count; done += BLOCK) {
        const size_t some = count - done < BLOCK ? count - done : BLOCK;
        memcpy(block, cases + done, some * sizeof *block);
        const double started = seconds();
        for (size_t i = 0; i < some; i++) {
            ht_compute(&block[i], parameters, &result);
            *sum += result.total.min;
        }
        taken += seconds() - started;
    }
    return taken;
}

static double time_by_hand(const struct person *people, size_t count, int64_t *sum) {
    static struct person block[BLOCK];
    double taken = 0;
    struct amounts amounts;
    for (size_t done = 0; done < count; done += BLOCK) {
        const size_t some = count - done < BLOCK ? count - done : BLOCK;
        memcpy(block, people + done, some * sizeof *block);
        const double started = seconds();
        for (size_t i = 0; i < some; i++) {
            handwritten_amounts(&block[i], &amounts);
            *sum -= amounts.total;
        }
        taken += seconds() - started;
    }
    return taken;
}

static void write_seconds(const char *name, const double *taken, int passes, const char *after) {
    printf("\"%s\":[", name);
    for (int i = 0; i < passes; i++) {
        printf("%s%.9f", i > 0 ? "," : "", taken[i]);
    }
    printf("]%s", after);
}

int main(int argc, char **argv) {
    if (argc != 3) {
        fprintf(stderr, "usage: native LIST PASSES\n");
        return 2;
    }
    const int passes = atoi(argv[2]);
    size_t length;
    const char *text = whole_file(argv[1], &length);
    const char *end = text + length;
    const char *first = strchr(text, '\n') + 1;
    size_t count = 0;
    for (const char *at = first; at < end; at = strchr(at, '\n') + 1) {
        count++;
    }
    ht_case *cases = room(count, sizeof *cases);
    struct person *people = room(count, sizeof *people);
    ht_assessment *results = room(1, sizeof *results);
    ht_parameters *parameters = room(1, sizeof *parameters);
    int slots[CELLS];
    slots_of(text, slots);
    ht_parameters_init(parameters, &ht_quang_ninh);
    handwritten_start();
    const char *at = first;
    for (size_t i = 0; i < count; i++) {
        struct amounts amounts;
        read_case(at, slots, &cases[i]);
        at = handwritten_read(at, &people[i]);
        ht_compute(&cases[i], parameters, results);
        handwritten_amounts(&people[i], &amounts);
        if (!same(results, &amounts)) {
            fprintf(stderr, "line %zu: the core %" PRId64 ", by hand %" PRId64 "\n", i + 2, results->total.min, amounts.total);
            return 1;
        }
    }
    double *core = room((size_t)passes, sizeof *core);
    double *by_hand = room((size_t)passes, sizeof *by_hand);
    int64_t sum = 0;
    for (int pass = -1; pass < passes; pass++) { /* one to warm up */
        const double core_seconds = time_core(cases, count, parameters, &sum);
        const double seconds_by_hand = time_by_hand(people, count, &sum);
        if (pass >= 0) {
            core[pass] = core_seconds;
            by_hand[pass] = seconds_by_hand;
        }
    }
    if (sum != 0) {
        fprintf(stderr, "the sums differ by %" PRId64 "\n", sum);
        return 1;
    }
    printf("{\"cases\":%zu,", count);
    write_seconds("core", core, passes, ",");
    write_seconds("handwritten", by_hand, passes, "}\n");
    return 0;
}
