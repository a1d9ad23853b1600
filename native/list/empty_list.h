/* SPDX-License-Identifier: MIT */
/* `hotro template`: an empty list as a workbook. */
#ifndef HOTRO_EMPTY_LIST_H
#define HOTRO_EMPTY_LIST_H

#include "command/arguments.h"

/* The exit code. */
int ht_run_template(const ht_arguments *arguments);

#endif
