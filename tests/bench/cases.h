/* SPDX-License-Identifier: MIT */
/* The cases of a list in memory and the loops that are timed, the same for the native and the WebAssembly build.

   A block of cases is brought into the cache before it is timed: what is measured is the law, not the memory. All blocks
   together hold more cases than a branch predictor learns by heart. */
#ifndef CASES_H
#define CASES_H

#include <stddef.h>
#include <stdint.h>

enum { CASES_MAX = 10000, BLOCK = 128, LIST_BYTES_MAX = CASES_MAX * 400 };

/* Reads a list that generate.mjs wrote, all of it complete, for the core and for the law by hand. Returns how many cases; minus
   the number of the first line that is bad or on which the two differ. `text` ends in a line feed. */
int32_t cases_read(const char *text, size_t length);
/* Copies the cases from `first` on, at most BLOCK of them; returns how many. */
int32_t cases_load(int32_t first);
/* The sum of the totals of the cases loaded: by the plan, by the engine that is there for what is unknown, by hand. */
int64_t cases_core(void);
int64_t cases_engine(void);
int64_t cases_by_hand(void);
/* One case of which nothing is known: bounds, what is missing, other readings. Returns how many facts are missing. */
int64_t cases_empty(void);

#endif
