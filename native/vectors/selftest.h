/* SPDX-License-Identifier: MIT */
/* `hotro selftest` */
#ifndef HOTRO_SELFTEST_H
#define HOTRO_SELFTEST_H

#include "command/arguments.h"

/* The exit code. */
int ht_run_selftest(const ht_arguments *arguments);

#endif
