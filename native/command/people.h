/* SPDX-License-Identifier: MIT */
/* Results that people read. */
#ifndef HOTRO_PEOPLE_H
#define HOTRO_PEOPLE_H

#include "command/arguments.h"
#include "command/files.h"

/* The same for text that people read: harmless on a terminal, wrapped to it, headings bold. */
int ht_print_for_people(const ht_arguments *arguments, ht_writer *write, const void *context);

#endif
