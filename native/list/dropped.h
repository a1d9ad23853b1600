/* SPDX-License-Identifier: MIT */
/* A list that was dropped on the program's icon: a file as the one argument, and no command. */
#ifndef HOTRO_DROPPED_H
#define HOTRO_DROPPED_H

#include "command/arguments.h"

enum { HT_DROPPED_WORDS = 6 };

typedef struct {
    char *words[HT_DROPPED_WORDS + 1]; /* the command line that is meant; none where nothing was dropped */
    char *reserved;                    /* an empty file of the result's name, until that takes its place */
    char *result;                      /* its name */
} ht_dropped;

/* Where the one argument is a file that is called as lists are, the command line becomes that of `batch` with its results
   beside it, under a name that no file has. */
void ht_take_dropped(ht_dropped *dropped, int *argc, char ***argv);
/* After the command: says where the results are, or leaves none. */
void ht_end_dropped(ht_dropped *dropped, const ht_arguments *arguments, int code);

#endif
