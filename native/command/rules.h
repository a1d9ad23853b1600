/* SPDX-License-Identifier: MIT */
/* `hotro rules` */
#ifndef HOTRO_RUN_RULES_H
#define HOTRO_RUN_RULES_H

#include "command/arguments.h"

/* The exit code. */
int ht_run_rules(const ht_arguments *arguments);

#endif
