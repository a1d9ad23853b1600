/* SPDX-License-Identifier: MIT */
/* How far the reading of a long input has come, on a terminal, from the second second on. */
#ifndef HOTRO_PROGRESS_H
#define HOTRO_PROGRESS_H

#include "text/words.h"

typedef struct {
    ht_language language;
    bool is_wanted, is_there;
    uint64_t input_bytes;    /* of the whole input; 0: not known */
    int64_t began, reported; /* milliseconds */
} ht_progress;

/* The time counts from here. */
ht_progress ht_progress_begin(ht_language language);
/* `input`: the descriptor that is read; `prints`: results go to standard output meanwhile, where they show how far it has come
   if that is a terminal. */
void ht_progress_watch(ht_progress *progress, int input, bool prints);
/* `line` is being worked on, `read` bytes have been read. */
void ht_progress_report(ht_progress *progress, uint32_t line, uint64_t read);
/* `done` of `all` of what `what` says has been done. */
void ht_progress_share(ht_progress *progress, const ht_words *what, uint64_t done, uint64_t all);
/* Takes the line away again, before anything else is written to standard error. */
void ht_progress_clear(ht_progress *progress);

#endif
