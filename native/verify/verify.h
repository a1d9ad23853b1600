/* SPDX-License-Identifier: MIT */
/* `hotro verify` */
#ifndef HOTRO_RUN_VERIFY_H
#define HOTRO_RUN_VERIFY_H

#include "command/arguments.h"

/* The exit code. */
int ht_run_verify(const ht_arguments *arguments);

#endif
