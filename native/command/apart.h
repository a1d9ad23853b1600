/* SPDX-License-Identifier: MIT */
/* Files that may not be one and the same. */
#ifndef HOTRO_APART_H
#define HOTRO_APART_H

#include "command/arguments.h"

/* Refuses to write a file that is read too, two results into one, or through a link that leads nowhere; before anything is
   opened. Returns the exit code. */
int ht_keep_files_apart(const ht_arguments *arguments);
/* The same for a file that the command line does not name, read and not yet written. `role`: what it is, behind its name. */
int ht_keep_from_input(const ht_arguments *arguments, const char *path, const ht_words *role);

#endif
