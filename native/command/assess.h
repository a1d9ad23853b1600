/* SPDX-License-Identifier: MIT */
/* `hotro assess`, and what other commands read as it does. */
#ifndef HOTRO_ASSESS_H
#define HOTRO_ASSESS_H

#include "command/arguments.h"

/* The exit code. */
int ht_run_assess(const ht_arguments *arguments);

/* Sets what --asked names, where given. Returns the exit code. */
int ht_ask(const ht_arguments *arguments, ht_case *person);
/* Sets the facts that are options. Returns the exit code. */
int ht_state_facts(const ht_arguments *arguments, ht_case *person);

#endif
