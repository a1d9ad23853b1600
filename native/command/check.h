/* SPDX-License-Identifier: MIT */
/* Checking a text of the law before anything is built. */
#ifndef HOTRO_CHECK_H
#define HOTRO_CHECK_H

#include "command/arguments.h"

/* `hotro rules --check FILE`: its mistakes, or what differs from the newest revision. The exit code. */
int ht_check_law(const ht_arguments *arguments, const char *path);

#endif
