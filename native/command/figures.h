/* SPDX-License-Identifier: MIT */
/* The file of --parameters. */
#ifndef HOTRO_COMMAND_FIGURES_H
#define HOTRO_COMMAND_FIGURES_H

#include "command/arguments.h"

/* Read once, understood by whichever policy a case or list is of. Outlives the parameters. */
typedef struct {
    char *bytes; /* NULL: no file is given */
    ht_string text;
} ht_figures_file;

/* Returns the exit code. */
int ht_load_figures(const ht_arguments *arguments, ht_figures_file *file);
void ht_free_figures(ht_figures_file *file);
/* The policy's own figures and, where a file is given, those. False: `error` says what is wrong with the file. */
bool ht_understand_figures(const ht_figures_file *file, const ht_policy *policy, ht_parameters *parameters, ht_error *error);
/* The same, which says it. Returns the exit code. */
int ht_read_figures(const ht_arguments *arguments, const ht_figures_file *file, const ht_policy *policy,
                    ht_parameters *parameters);

#endif
