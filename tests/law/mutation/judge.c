/* SPDX-License-Identifier: MIT */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS, alarm */
#include "judge.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "vectors/vectors.h"

enum { PARTS_MAX = 3, NAME_MAX_BYTES = 512, SECONDS_MAX = 60, NOBODY = -1 };

static const ht_policy *subject;
static ht_vectors vectors;
static size_t *order;     /* of the vectors: those that noticed most mutants first */
static unsigned *noticed; /* mutants, by vector */
static int *witness;      /* shared with the child: the vector that noticed */
static unsigned killed, crashed, survived_unknown, survived_known;
static bool *seen; /* by entry of `equivalents` */

static struct {
    void *at;
    void *was;
    size_t size;
} parts[PARTS_MAX];
static unsigned part_count;

static int first_that_fails(void) {
    char room[512];
    for (size_t i = 0; i < vectors.count; i++) {
        ht_text problem = {.at = room, .capacity = sizeof room};
        if (!ht_vector_passes(&vectors.items[order[i]], subject, &problem)) {
            return (int)order[i];
        }
    }
    return NOBODY;
}

bool judge_begin(const ht_policy *policy) {
    char room[1024];
    ht_text problem = {.at = room, .capacity = sizeof room - 1};
    subject = policy;
    if (!ht_vectors_load(&vectors, ht_vectors_shipped, ht_vectors_shipped_count, &problem)) {
        room[problem.length < problem.capacity ? problem.length : problem.capacity] = '\0';
        fprintf(stderr, "%s\n", room);
        return false;
    }
    order = malloc(vectors.count * sizeof *order);
    noticed = calloc(vectors.count, sizeof *noticed);
    seen = calloc(equivalent_count + 1, sizeof *seen);
    witness = mmap(NULL, sizeof *witness, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (order == NULL || noticed == NULL || seen == NULL || witness == MAP_FAILED) {
        fprintf(stderr, "out of memory\n");
        return false;
    }
    for (size_t i = 0; i < vectors.count; i++) {
        order[i] = i;
    }
    const int failing = first_that_fails();
    if (failing != NOBODY) {
        fprintf(stderr, "the law as it stands fails %s\n", vectors.items[failing].id);
    }
    return failing == NOBODY;
}

void change(void *at, const void *bytes, size_t size) {
    if (part_count == PARTS_MAX || (parts[part_count].was = malloc(size)) == NULL) {
        abort();
    }
    parts[part_count].at = at;
    parts[part_count].size = size;
    memcpy(parts[part_count].was, at, size);
    memcpy(at, bytes, size);
    part_count++;
}

static void change_back(void) {
    while (part_count > 0) {
        part_count--;
        memcpy(parts[part_count].at, parts[part_count].was, parts[part_count].size);
        free(parts[part_count].was);
    }
}

static void prefer(int vector) {
    noticed[vector]++;
    size_t place = 0;
    while (order[place] != (size_t)vector) {
        place++;
    }
    for (; place > 0 && noticed[order[place - 1]] < noticed[vector]; place--) {
        order[place] = order[place - 1];
    }
    order[place] = (size_t)vector;
}

static void list_survivor(const char *name) {
    for (size_t i = 0; i < equivalent_count; i++) {
        if (strcmp(equivalents[i].name, name) == 0) {
            seen[i] = true;
            survived_known++;
            return;
        }
    }
    printf("survived: %s\n", name);
    survived_unknown++;
}

/* A mutant may loop or read wild: it runs in a process of its own. */
void judge(const char *name, ...) {
    char text[NAME_MAX_BYTES];
    va_list arguments;
    va_start(arguments, name);
    vsnprintf(text, sizeof text, name, arguments); /* NOLINT(clang-analyzer-valist.Uninitialized): begun above */
    va_end(arguments);
    fflush(stdout);
    *witness = NOBODY;
    const pid_t child = fork();
    if (child == 0) {
        alarm(SECONDS_MAX);
        if (freopen("/dev/null", "w", stderr) == NULL) {
            _exit(2);
        }
        *witness = first_that_fails();
        _exit(*witness == NOBODY ? 0 : 1);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child) {
        perror("fork");
        exit(2);
    }
    change_back();
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) {
        list_survivor(text);
        return;
    }
    killed++;
    if (*witness == NOBODY) {
        crashed++;
    } else {
        prefer(*witness);
    }
}

bool judge_end(void) {
    unsigned stale = 0;
    for (size_t i = 0; i < equivalent_count; i++) {
        if (!seen[i]) {
            printf("listed as equivalent, but noticed or no mutant: %s\n", equivalents[i].name);
            stale++;
        }
    }
    printf("%u mutants of the law, %u noticed by %zu vectors (%u of them by a crash), %u equivalent, %u survived\n",
           killed + survived_known + survived_unknown, killed, vectors.count, crashed, survived_known, survived_unknown);
    munmap(witness, sizeof *witness);
    free(order);
    free(noticed);
    free(seen);
    ht_vectors_free(&vectors);
    return survived_unknown == 0 && stale == 0;
}
