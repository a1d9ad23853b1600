/* SPDX-License-Identifier: MIT */
/* Linked with every test of the mutants (schemata.mjs): which of them runs, on which tests, for how long; the end at the first
   failure. */
#define _GNU_SOURCE
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

enum { MUTANTS_MAX = 1 << 13 };

int ht_mutant;                /* 0: none */
char ht_reached[MUTANTS_MAX]; /* the function whose first mutant has this number was called */

static long number_of(const char *variable) {
    const char *const text = getenv(variable);
    return text == NULL ? 0 : atol(text);
}

/* Time of the processor, whatever else the machine does: one that never ends ends so. */
__attribute__((constructor)) static void choose(void) {
    const long limit = number_of("HOTRO_MUTANT_MS");
    const struct itimerval time = {.it_value = {limit / 1000, limit % 1000 * 1000}};
    ht_mutant = (int)number_of("HOTRO_MUTANT");
    cmocka_set_test_filter(getenv("HOTRO_MUTANT_TEST"));
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ); /* however it ends, which test it was in has been said */
    setitimer(ITIMER_PROF, &time, NULL);
}

/* Of the sound engine: what its mutants may take, and which of them may be noticed at all. */
__attribute__((destructor)) static void say_sound(void) {
    if (ht_mutant == 0) {
        printf("milliseconds: %ld\n", (long)clock() / (CLOCKS_PER_SEC / 1000));
        printf("reached:");
        for (int number = 0; number < MUTANTS_MAX; number++) {
            if (ht_reached[number] != 0) {
                printf(" %d", number);
            }
        }
        printf("\n");
    }
}

/* In place of cmocka's, which would go on with the next test. */
void _fail(const char *const file, const int line) {
    (void)file;
    (void)line;
    _exit(1);
}
