/* SPDX-License-Identifier: MIT */
/* `hotro rules --diff`. */
#ifndef HOTRO_RULES_DIFF_H
#define HOTRO_RULES_DIFF_H

#include "command/arguments.h"

/* The two revisions that the operands name, part by part, and the cases that move. The exit code. */
int ht_run_rules_diff(const ht_arguments *arguments);

#endif
