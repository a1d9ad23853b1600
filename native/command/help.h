/* SPDX-License-Identifier: MIT */
/* What --help says. */
#ifndef HOTRO_HELP_H
#define HOTRO_HELP_H

#include "command/arguments.h"

void ht_write_help(ht_text *out, const ht_policy *policy, int command, ht_language language, bool bold);
/* Standard input is a terminal though something is to be read from it: help, not a hang. */
int ht_refuse_terminal(const ht_arguments *arguments);

#endif
