/* SPDX-License-Identifier: MIT */
/* `hotro rules --policies`: what the program holds. */
#ifndef HOTRO_RULES_POLICIES_H
#define HOTRO_RULES_POLICIES_H

#include "command/arguments.h"

/* The exit code. */
int ht_run_rules_policies(const ht_arguments *arguments);

#endif
