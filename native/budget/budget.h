/* SPDX-License-Identifier: MIT */
/* `hotro budget` */
#ifndef HOTRO_BUDGET_H
#define HOTRO_BUDGET_H

#include "command/arguments.h"

/* The exit code. */
int ht_run_budget(const ht_arguments *arguments);

#endif
