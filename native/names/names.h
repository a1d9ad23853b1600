/* SPDX-License-Identifier: MIT */
/* `hotro names` */
#ifndef HOTRO_RUN_NAMES_H
#define HOTRO_RUN_NAMES_H

#include "command/arguments.h"

/* The exit code. */
int ht_run_names(const ht_arguments *arguments);

#endif
